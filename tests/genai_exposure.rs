//! Exposure to generative AI: every published label again from the scores of the tasks, and employment by gradient.
#![allow(clippy::unwrap_used, clippy::pedantic, reason = "a test may panic")]
#![cfg(all(feature = "arrow", feature = "serde"))]

mod common;

use decentwork::code::{Code, GenAiExposure, GenAiPotential2023, Occupation};
use decentwork::{Plan, Question, Worker};
use rust_decimal::{Decimal, RoundingStrategy, prelude::ToPrimitive};
use std::collections::BTreeMap;

fn rows(file: &str) -> Option<Vec<BTreeMap<String, String>>> {
    let path = common::data("../standards")?.join("ai_exposure").join(file);
    Some(csv::Reader::from_path(path).unwrap().deserialize().map(Result::unwrap).collect())
}

/// The published file spells labels out.
fn label_2025(text: &str) -> GenAiExposure {
    match text {
        "Not Exposed" => GenAiExposure::NotExposed,
        "Minimal Exposure" => GenAiExposure::Minimal,
        gradient => GenAiExposure::parse(&format!("G{}", gradient.chars().last().unwrap())).unwrap(),
    }
}

fn label_2023(text: &str) -> GenAiPotential2023 {
    match text {
        "Automation Potential" => GenAiPotential2023::Automation,
        "Augmentation Potential" => GenAiPotential2023::Augmentation,
        "Not affected" => GenAiPotential2023::NotAffected,
        "The Big Unknown" => GenAiPotential2023::BigUnknown,
        other => panic!("{other}"),
    }
}

#[test]
fn every_published_label_is_ours() {
    let Some(published) = rows("ilo_genai_2025_isco08_occupation.csv") else { return };
    assert_eq!(published.len(), 427);
    for row in &published {
        let occupation = Occupation::parse(&row["isco08"]).unwrap();
        assert_eq!(occupation.genai_exposure(), label_2025(&row["potential_2025"]), "{}", row["isco08"]);
        assert_eq!(occupation.genai_potential_2023(), label_2023(&row["potential_2023"]), "{}", row["isco08"]);
    }
}

/// Mean and sample standard deviation of decimals, in hundredths, halves to the even side.
fn hundredths(scores: &[Decimal]) -> (i64, i64) {
    let count = Decimal::from(scores.len());
    let mean = scores.iter().sum::<Decimal>() / count;
    let squares: Decimal = scores.iter().map(|score| (score - mean) * (score - mean)).sum();
    let deviation = (squares / (count - Decimal::ONE)).to_f64().unwrap().sqrt();
    let mean = (mean * Decimal::ONE_HUNDRED).round_dp_with_strategy(0, RoundingStrategy::MidpointNearestEven);
    (mean.to_i64().unwrap(), (deviation * 100.0).round_ties_even() as i64)
}

/// From the 3,266 task scores: of 854 means and 854 deviations all are the published ones but for five means that lie half
/// way between two hundredths, of which floats made the other one; no label depends on them.
#[test]
fn labels_follow_from_the_scores_of_the_tasks() {
    let Some(tasks) = rows("ilo_genai_2025_isco08_task_scores_no_text.csv") else { return };
    let Some(published) = rows("ilo_genai_2025_isco08_occupation.csv") else { return };
    assert_eq!(tasks.len(), 3266);
    let mut differ = Vec::new();
    for row in &published {
        let of = |year: &str| -> Vec<Decimal> {
            let tasks = tasks.iter().filter(|task| task["isco08"] == row["isco08"]);
            tasks.filter_map(|task| task[&format!("score_{year}")].parse().ok()).collect()
        };
        for year in ["2025", "2023"] {
            let (mean, deviation) = hundredths(&of(year));
            let told = |name: &str| (row[&format!("{name}_{year}")].parse::<f64>().unwrap() * 100.0).round() as i64;
            if (mean, deviation) != (told("mean"), told("sd")) {
                differ.push(format!("{} {year}: {mean} {deviation}", row["isco08"]));
            }
            let (mean, deviation) = (mean as f64 / 100.0, deviation as f64 / 100.0);
            if year == "2025" {
                assert_eq!(GenAiExposure::of_scores(mean, deviation), label_2025(&row["potential_2025"]));
            } else {
                assert_eq!(GenAiPotential2023::of_scores(mean, deviation), label_2023(&row["potential_2023"]));
            }
        }
    }
    let half_way = ["2642 2023: 56 19", "3312 2025: 61 4", "4226 2025: 56 17", "8142 2025: 18 5", "8312 2025: 18 4"];
    assert_eq!(differ, half_way);
}

fn employed(occupation: &str, weight: f64) -> Worker {
    let index = Occupation::parse(occupation).unwrap().index();
    let worker = Worker::new().weight(weight).unwrap().age(30).unwrap();
    let worker = worker.worked_for_pay(decentwork::code::YesNo::Yes);
    worker.answer(Question::Occupation, index).unwrap()
}

/// By hand: 4131 is of gradient 4, 1113 not exposed, 0110 has no scores, 413 is of gradient 4 like all its unit groups,
/// and 41 has unit groups of several labels. Labels are weighted; scores are not averaged into a label.
#[test]
fn employment_by_gradient_leaves_out_what_has_no_label() {
    let workers = [("4131", 2.0), ("1113", 5.0), ("0110", 7.0), ("413", 1.0), ("4", 4.0)].map(|(o, w)| employed(o, w));
    let ids = ["genai_exposed_share", "genai_gradient_4_share", "genai_not_exposed_share", "genai_minimal_share"];
    let plan = Plan::builder().indicators(ids).unwrap().by(["genai_exposure"]).build().unwrap();
    let table = plan.tally(&workers).unwrap().finish().unwrap();
    let total = |id: &str| table.value(id, &[]).unwrap();
    assert_eq!(total(ids[0]), Some(37.5));
    assert_eq!(total(ids[1]), Some(37.5));
    assert_eq!(total(ids[2]), Some(62.5));
    assert_eq!(total(ids[3]), Some(0.0));
}

/// 4131 has the score 0.65, 4132 0.70; 413 is half way between them.
#[test]
fn the_mean_score_serves_codes_of_fewer_digits() {
    let plan = Plan::builder().indicators(["genai_mean_score"]).unwrap().build().unwrap();
    let mean = |workers: &[Worker]| {
        plan.tally(workers).unwrap().finish().unwrap().value("genai_mean_score", &[]).unwrap().unwrap()
    };
    assert!((mean(&[employed("4131", 3.0), employed("4132", 1.0)]) - 0.6625).abs() < 1e-12);
    assert!((mean(&[employed("413", 1.0)]) - 0.675).abs() < 1e-12);
    assert!((mean(&[employed("413", 1.0), employed("0110", 9.0)]) - 0.675).abs() < 1e-12);
}

#[test]
fn the_sample_survey_has_employment_by_gradient() {
    let plan = Plan::builder().indicators(["genai_exposed_share", "employment"]).unwrap().by(["genai_exposure"]);
    let table = plan.build().unwrap().tally(&decentwork::sample::workers().unwrap()).unwrap().finish().unwrap();
    // Whoever is exposed is of some gradient: levels by gradient add up to the share.
    let level = |label: &str| table.value("employment", &[("genai_exposure", label)]).unwrap().unwrap_or(0.0);
    let exposed: f64 = ["gradient_1", "gradient_2", "gradient_3", "gradient_4"].map(level).iter().sum();
    let labelled = exposed + level("minimal") + level("not_exposed");
    let share = table.value("genai_exposed_share", &[]).unwrap().unwrap();
    assert!(exposed > 0.0 && labelled > exposed);
    assert!((share - 100.0 * exposed / labelled).abs() < 1e-9);
}
