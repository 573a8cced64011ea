//! Scores that a user brings, against their files, and through a plan.
#![allow(clippy::unwrap_used, clippy::pedantic, reason = "a test may panic")]
#![cfg(all(feature = "arrow", feature = "serde"))]

mod common;

use decentwork::code::{Code, Correspondence, GenAiExposure, Occupation};
use decentwork::{OccupationClassification, OccupationScores, ScoreBasis};
use std::collections::BTreeMap;

const ISCO: OccupationClassification = OccupationClassification::Isco08;
const SOC: OccupationClassification = OccupationClassification::Other(Correspondence::Soc2018);

fn rows(file: &str) -> Option<Vec<BTreeMap<String, String>>> {
    let path = common::data("../standards")?.join("ai_exposure").join(file);
    Some(csv::Reader::from_path(path).unwrap().deserialize().map(Result::unwrap).collect())
}

const EXPOSED: [GenAiExposure; 4] =
    [GenAiExposure::Gradient1, GenAiExposure::Gradient2, GenAiExposure::Gradient3, GenAiExposure::Gradient4];

/// Of every group of one to three digits: the share of its unit groups that the published file labels as exposed, and
/// which part of its unit groups the file has.
#[test]
fn e13_a_group_has_the_share_of_its_labelled_unit_groups() {
    let Some(published) = rows("ilo_genai_2025_isco08_occupation.csv") else { return };
    let table = OccupationScores::genai_2025(&EXPOSED).with_means();
    let groups = Occupation::list().items[1..].iter().map(|item| item.code).filter(|code| code.len() < 4);
    let mut compared = 0;
    for group in groups {
        let units = Occupation::list().items[1..].iter().filter(|item| item.code.len() == 4);
        let all = units.filter(|item| item.code.starts_with(group)).count() as f64;
        let labels = published.iter().filter(|row| row["isco08"].starts_with(group));
        let labels: Vec<bool> = labels.map(|row| row["potential_2025"].contains("Gradient")).collect();
        let exposed = labels.iter().filter(|exposed| **exposed).count() as f64;
        let found = table.score(group, ISCO, None).unwrap();
        if labels.is_empty() {
            assert_eq!(found.basis, ScoreBasis::NoScore, "{group}");
            continue;
        }
        compared += 1;
        assert_eq!(found.basis, ScoreBasis::Mean, "{group}");
        assert!((found.score.unwrap() - exposed / labels.len() as f64).abs() < 1e-12, "{group}");
        assert!((found.coverage - labels.len() as f64 / all).abs() < 1e-12, "{group}");
    }
    // All 183 groups but 0, 01, 011, 02, 021, 03 and 031.
    assert_eq!(compared, 176);
}

/// The file has codes of O*NET, several for one of SOC: their mean, as the test takes it, is the score.
fn gpt_exposure() -> Option<BTreeMap<String, f64>> {
    let mut gathered: BTreeMap<String, Vec<f64>> = BTreeMap::new();
    for row in rows("openai_gpts_are_gpts_occ_level.csv")? {
        let code = row["O*NET-SOC Code"].split('.').next().unwrap().to_owned();
        gathered.entry(code).or_default().push(row["dv_rating_beta"].parse().unwrap());
    }
    Some(gathered.into_iter().map(|(code, all)| (code, all.iter().sum::<f64>() / all.len() as f64)).collect())
}

#[test]
fn e2_gpt_exposure_of_soc_2018_is_read_looked_up_and_brought_into_isco08() {
    let Some(scores) = gpt_exposure() else { return };
    assert_eq!(scores.len(), 798);
    let table = OccupationScores::new(SOC, scores.iter().map(|(code, score)| (code, *score))).unwrap();
    for (code, score) in &scores {
        let found = table.score(code, SOC, None).unwrap();
        assert_eq!((found.score, found.basis), (Some(*score), ScoreBasis::Own), "{code}");
    }
    // By another road: every unit group of ISCO-08 from the pairs of the two crosswalks.
    let (isco, several) = table.in_isco08();
    let mut leads: BTreeMap<&str, Vec<f64>> = BTreeMap::new();
    for (code, score) in &scores {
        let found = Correspondence::Soc2018.counterparts(code, None).unwrap();
        for item in Occupation::list().items[1..].iter().filter(|item| item.code.len() == 4) {
            if found.candidates().iter().any(|group| item.code.starts_with(group.item().code)) {
                leads.entry(item.code).or_default().push(*score);
            }
        }
    }
    assert_eq!(isco.rows().count(), leads.len());
    assert_eq!(several, leads.values().filter(|scores| scores.len() > 1).count());
    for (code, score) in isco.rows() {
        let expected = leads[code].iter().sum::<f64>() / leads[code].len() as f64;
        assert!((score - expected).abs() < 1e-12, "{code}");
    }
    // The file as it is has the same code of SOC several times, which is refused and not averaged in silence.
    let codes = rows("openai_gpts_are_gpts_occ_level.csv").unwrap();
    let cut = codes.iter().map(|row| (row["O*NET-SOC Code"][..7].to_owned(), 0.5));
    assert_eq!(OccupationScores::new(SOC, cut).unwrap_err().code(), "code.duplicate");
}
