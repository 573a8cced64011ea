//! Look-ups by hand, fallbacks, and what is refused.

use super::*;
use crate::code::Correspondence;

const ISCO: OccupationClassification = OccupationClassification::Isco08;
const ISCO88: OccupationClassification = OccupationClassification::Other(Correspondence::Isco88);
const SOC: OccupationClassification = OccupationClassification::Other(Correspondence::Soc2018);

fn scores(rows: &[(&str, f64)]) -> OccupationScores {
    OccupationScores::new(ISCO, rows.iter().copied()).unwrap()
}
fn of(scores: &OccupationScores, code: &str) -> (Option<f64>, ScoreBasis, f64) {
    let found = scores.score(code, ISCO, None).unwrap();
    (found.score, found.basis, found.coverage)
}

/// Group 413 has the unit groups 4131 and 4132; group 133 has 1330 alone.
#[test]
fn without_a_fallback_only_the_code_itself_has_a_score() {
    let table = scores(&[("4131", 0.5), ("4132", 0.75), ("24", 0.25)]);
    assert_eq!(of(&table, "4131"), (Some(0.5), ScoreBasis::Own, 1.0));
    assert_eq!(of(&table, "2400"), (Some(0.25), ScoreBasis::Own, 1.0));
    for code in ["413", "4", "2411", "1330"] {
        assert_eq!(of(&table, code), (None, ScoreBasis::NoScore, 0.0), "{code}");
    }
}

#[test]
fn e13_means_have_equal_weights_and_say_what_they_cover() {
    let table = scores(&[("4131", 0.5), ("4132", 0.75)]).with_means();
    assert_eq!(of(&table, "413"), (Some(0.625), ScoreBasis::Mean, 1.0));
    // Group 41 has the unit groups 4110, 4120, 4131 and 4132.
    assert_eq!(of(&table, "41"), (Some(0.625), ScoreBasis::Mean, 0.5));
    assert_eq!(of(&table, "4110"), (None, ScoreBasis::NoScore, 0.0));
    // A group within the group stands for its unit groups.
    let table = scores(&[("413", 0.5), ("4110", 0.2)]).with_means();
    let (score, basis, coverage) = of(&table, "41");
    assert!((score.unwrap() - 0.4).abs() < 1e-15, "{score:?}");
    assert_eq!((basis, coverage), (ScoreBasis::Mean, 0.75));
}

#[test]
fn e13_means_may_be_weighted_by_employment() {
    let table = scores(&[("4131", 0.5), ("4132", 0.75)]);
    let table = table.with_employment([("4131", 3.0), ("4132", 1.0), ("4110", 4.0)]).unwrap();
    assert_eq!(of(&table, "413"), (Some(0.5625), ScoreBasis::Mean, 1.0));
    assert_eq!(of(&table, "41"), (Some(0.5625), ScoreBasis::Mean, 0.5));
    // Nobody is employed in group 24, so that nothing weights it.
    assert_eq!(of(&table, "24").1, ScoreBasis::NoScore);
    let table = scores(&[("4131", 0.5)]);
    assert_eq!(table.clone().with_employment([("413", 1.0)]).unwrap_err().code(), "code.unknown");
    assert_eq!(table.with_employment([("4131", -1.0)]).unwrap_err().code(), "value.range");
}

#[test]
fn the_nearest_group_is_a_fallback_of_its_own() {
    let table = scores(&[("24", 0.25), ("2", 0.5), ("241", 0.75)]).with_parents();
    assert_eq!(of(&table, "2411"), (Some(0.75), ScoreBasis::Parent, 1.0));
    assert_eq!(of(&table, "2421"), (Some(0.25), ScoreBasis::Parent, 1.0));
    assert_eq!(of(&table, "2611"), (Some(0.5), ScoreBasis::Parent, 1.0));
    assert_eq!(of(&table, "3").1, ScoreBasis::NoScore);
    assert!(ScoreBasis::Parent.is_fallback() && !ScoreBasis::Own.is_fallback());
}

#[test]
fn what_cannot_be_a_table_is_refused_with_its_row() {
    let new = |rows: &[(&str, f64)]| OccupationScores::new(ISCO, rows.iter().copied()).unwrap_err();
    for (rows, code) in [
        (&[("4131", 0.5), ("4133", 0.5)], "code.unknown"),
        (&[("4131", 0.5), ("X", 0.5)], "code.unknown"),
        (&[("4131", 0.5), ("4131.0", 0.5)], "code.duplicate"),
        (&[("24", 0.5), ("2400", 0.5)], "code.duplicate"),
        (&[("4131", 0.5), ("4132", f64::NAN)], "value.nan"),
        (&[("4131", 0.5), ("4132", f64::INFINITY)], "value.infinite"),
    ] {
        let error = new(rows);
        assert_eq!((error.code(), error.rows()), (code, &[1][..]), "{rows:?}");
    }
    assert_eq!(new(&[]).code(), "document.invalid");
    assert_eq!(OccupationClassification::find("ISCO08").unwrap_err().code(), "code.version");
    assert_eq!(OccupationClassification::find("soc-2018"), Ok(SOC));
}

#[test]
fn wrong_codes_of_a_column_are_named_with_their_rows_and_empty_ones_counted() {
    let table = scores(&[("4131", 0.5)]);
    let column = table.apply([Some("4131"), None, Some(" "), Some("4132")], ISCO, None).unwrap();
    assert_eq!(column.scores, [Some(0.5), None, None, None]);
    let count = |basis| column.counts().iter().find(|(of, _)| *of == basis).unwrap().1;
    assert_eq!([ScoreBasis::Own, ScoreBasis::NoCode, ScoreBasis::NoScore].map(count), [1, 2, 1]);
    let error = table.apply([Some("4131"), Some("4139"), Some("4139")], ISCO, None).unwrap_err();
    assert_eq!((error.code(), error.rows(), error.row_count()), ("code.unknown", &[1, 2][..], Some(2)));
}

/// ISCO-88 code 2411 is 2411 or 2412; 4131 is 3341 or 4321.
#[test]
fn an_ambiguous_code_has_the_score_that_all_its_counterparts_have() {
    let table = scores(&[("2411", 0.5), ("2412", 0.5), ("3341", 0.25), ("4321", 0.75)]);
    let found = |table: &OccupationScores, code| {
        let found = table.score(code, ISCO88, None).unwrap();
        (found.score, found.basis, found.coverage)
    };
    assert_eq!(found(&table, "2411"), (Some(0.5), ScoreBasis::SameOfAll, 1.0));
    assert_eq!(found(&table, "4131"), (None, ScoreBasis::NoScore, 0.0));
    let table = table.with_means();
    assert_eq!(found(&table, "4131"), (Some(0.5), ScoreBasis::MeanOfCounterparts, 1.0));
    let half = scores(&[("4321", 0.75)]);
    assert_eq!(found(&half, "4131").1, ScoreBasis::NoScore);
    assert_eq!(found(&half.with_means(), "4131"), (Some(0.75), ScoreBasis::MeanOfCounterparts, 0.5));
}

/// Unit group 2411 has several codes of SOC; by hand from the pairs, those that hold it are averaged with equal weight.
#[test]
fn e2_scores_of_soc_come_to_isco08_as_means_of_all_codes_that_lead_there() {
    let soc = |code: &str| Correspondence::Soc2018.counterparts(code, None).unwrap();
    let leads = |code: &str| soc(code).candidates().iter().any(|group| "2411".starts_with(group.item().code));
    let codes: Vec<&str> = Correspondence::Soc2018.codes().filter(|code| leads(code)).collect();
    assert!(codes.len() > 1, "{codes:?}");
    let table = OccupationScores::new(SOC, codes.iter().enumerate().map(|(at, code)| (*code, at as f64))).unwrap();
    let (table, several) = table.in_isco08();
    let mean = (codes.len() - 1) as f64 / 2.0;
    assert!((of(&table, "2411").0.unwrap() - mean).abs() < 1e-12);
    assert!(several >= 1);
    // A column of SOC has the scores of SOC themselves; one of ISCO-08 needs them in ISCO-08.
    let table = OccupationScores::new(SOC, [("13-2011", 0.5), ("15-1200", 0.25)]).unwrap();
    assert_eq!(table.score("132011", SOC, None).unwrap().score, Some(0.5));
    assert_eq!(table.clone().with_parents().score("15-1252", SOC, None).unwrap().score, Some(0.25));
    assert_eq!(table.score("2411", ISCO, None).unwrap_err().code(), "code.version");
}
