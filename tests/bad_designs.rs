//! Bad designs by their number in the robustness list: the right error, or an estimate that says what it cannot know.
#![cfg(all(feature = "arrow", feature = "serde"))]
#![allow(clippy::unwrap_used, clippy::needless_pass_by_value, clippy::float_cmp, reason = "a test may panic")]

mod common;

use arrow_array::{ArrayRef, Int64Array, RecordBatch, StringArray};
use common::bad::*;
use decentwork::arrow::{Design, Reader};
use decentwork::{
    Codebook, Error, Indicator, OwnFormula, OwnScope, Plan, Reason, Rules, SamplingError, SingletonRule, Table, Tally,
    Unit,
};
use std::sync::Arc;

fn clustered() -> Design {
    let mut design = Design::default();
    design.strata = vec!["h".into()];
    design.psu = Some("p".into());
    design
}
fn with_populations(columns: &[&str]) -> Design {
    let mut design = clustered();
    design.fpc = columns.iter().map(|column| (*column).to_owned()).collect();
    design
}
fn drawn(strata: &[&str], psus: &[i64], more: Columns<'static>) -> RecordBatch {
    let ones = floats(&vec![1.0; strata.len()]);
    let mut columns = vec![("h", texts(strata)), ("p", integers(psus))];
    if !more.iter().any(|(name, _)| *name == "y") {
        columns.push(("y", ones));
    }
    columns.extend(more);
    RecordBatch::try_from_iter_with_nullable(columns.into_iter().map(|(name, array)| (name, array, true))).unwrap()
}
/// The plan of the total of `y`, by the columns of `by`.
fn total(by: &[&str], singleton: SingletonRule) -> Plan {
    let formula = OwnFormula::Total { of: "y".into(), among: OwnScope::EVERYONE };
    let indicator = Indicator::compose("own_total", "Total", Unit::Own, formula).unwrap();
    let mut rules = Rules::default();
    rules.singleton = singleton;
    by.iter().fold(Plan::builder().indicator(indicator).rules(rules), |plan, axis| plan.by([*axis])).build().unwrap()
}
fn read(plan: &Plan, batch: &RecordBatch, design: &Design) -> Result<Tally, Error> {
    tally(plan, batch, Some(&Codebook::standard(std::iter::empty())), design)
}
fn estimate(batch: &RecordBatch, design: &Design, by: &[&str], rule: SingletonRule) -> Result<Table, Error> {
    read(&total(by, rule), batch, design)?.finish()
}
fn found(table: &Table, cell: &[(&str, &str)]) -> (Option<f64>, SamplingError, Vec<Reason>) {
    let row = table.find("own_total", cell).unwrap();
    (row.value(), *row.error(), row.reasons().to_vec())
}
/// The error says what, where, what was found and expected, and what to do.
#[track_caller]
fn said(error: &Error, code: &str, words: &[&str]) {
    assert_eq!(error.code(), code, "{error}");
    let text = error.to_string();
    words.iter().for_each(|word| assert!(text.contains(word), "no {word}: {text}"));
}

#[test]
fn case_27_a_stratum_of_one_unit_needs_a_rule() {
    let batch = drawn(&["a", "a", "lonely"], &[1, 2, 3], vec![("y", floats(&[1.0, 3.0, 5.0]))]);
    let error = estimate(&batch, &clustered(), &[], SingletonRule::Error).unwrap_err();
    said(&error, "design.singleton", &["strata", "1 of 2", "lonely"]);
    let rules = ["missing", "certainty", "remove", "adjust", "average", "collapse"];
    said(&error, "design.singleton", &rules);
    for id in rules {
        let rule = SingletonRule::parse(id).unwrap();
        let table = estimate(&batch, &clustered(), &[], rule).unwrap();
        let (value, error, reasons) = found(&table, &[]);
        assert_eq!(value, Some(9.0), "{id}");
        assert_eq!(error.se.is_none(), rule == SingletonRule::Missing, "{id}");
        assert_eq!(reasons.contains(&Reason::SingleUnitStratum), rule == SingletonRule::Missing, "{id}");
        assert!(table.manifest().singletons[0].contains("lonely"), "{id}");
        assert_eq!(table.manifest().rules.singleton, rule);
    }
    // By hand: of a, 2 * (1 + 1); what is certain adds nothing, and the mean of the others adds as much again.
    let se = |rule| found(&estimate(&batch, &clustered(), &[], rule).unwrap(), &[]).1.se.unwrap();
    assert_eq!(se(SingletonRule::Certainty), 2.0);
    assert!((se(SingletonRule::Average) - 8_f64.sqrt()).abs() < 1e-12);
    assert_eq!(SingletonRule::parse("averag").unwrap_err().nearest(), ["average"]);
}
#[test]
fn case_28_a_single_unit_of_a_domain_is_no_single_unit_of_the_design() {
    let group = texts(&["x", "o", "x", "x"]);
    let batch = drawn(&["a", "a", "b", "b"], &[1, 2, 3, 4], vec![("g", group), ("y", floats(&[6.0, 9.0, 1.0, 3.0]))]);
    let table = estimate(&batch, &clustered(), &["g"], SingletonRule::Error).unwrap();
    let (value, error, reasons) = found(&table, &[("g", "x")]);
    // By hand: a has 6 and 0, which is 2 * (9 + 9); b has 1 and 3, which is 2 * (1 + 1).
    assert_eq!((value, reasons), (Some(10.0), vec![]));
    assert!((error.se.unwrap() - 40_f64.sqrt()).abs() < 1e-12);
    assert!(table.manifest().singletons.is_empty());
}
#[test]
fn case_29_one_sampling_unit_in_all_tells_no_error_by_any_rule() {
    let batch = drawn(&["a", "a"], &[1, 1], vec![("y", floats(&[2.0, 3.0]))]);
    for rule in ["error", "missing", "certainty", "remove", "adjust", "average", "collapse"] {
        let table = estimate(&batch, &clustered(), &[], SingletonRule::parse(rule).unwrap()).unwrap();
        let (value, error, reasons) = found(&table, &[]);
        assert_eq!((value, error.se, error.ci_low, error.df), (Some(5.0), None, None, Some(0.0)), "{rule}");
        assert_eq!(reasons, [Reason::NoDegreesOfFreedom], "{rule}");
        assert_eq!(table.manifest().singletons, ["a"], "{rule}");
    }
}
#[test]
fn case_30_ids_that_repeat_across_strata_need_a_word() {
    let batch = drawn(&["a", "a", "b", "b"], &[1, 2, 1, 2], vec![]);
    let error = estimate(&batch, &clustered(), &[], SingletonRule::Error).unwrap_err();
    said(&error, "design.psu_crosses_strata", &["such as 1, 2", "nested=True", "same units"]);
    let mut nested = clustered();
    nested.nested = Some(true);
    let table = estimate(&batch, &nested, &[], SingletonRule::Error).unwrap();
    assert_eq!((table.manifest().strata, table.manifest().sampling_units), (Some(2), Some(4)));
}
#[test]
fn case_31_a_unit_in_two_strata_is_refused_where_ids_do_not_repeat() {
    let batch = drawn(&["a", "a", "b", "b"], &[1, 2, 2, 3], vec![]);
    let mut design = clustered();
    design.nested = Some(false);
    let error = estimate(&batch, &design, &[], SingletonRule::Error).unwrap_err();
    said(&error, "design.psu_crosses_strata", &["psu", "such as 2", "correct the strata"]);
    // Also where the two are told by different parts.
    let plan = total(&[], SingletonRule::Error);
    let mut one = read(&plan, &batch.slice(0, 2), &design).unwrap();
    one.merge(read(&plan, &batch.slice(2, 2), &design).unwrap()).unwrap();
    said(&one.finish().unwrap_err(), "design.psu_crosses_strata", &["such as 2"]);
}
#[test]
fn case_32_every_row_was_drawn_somewhere() {
    let strata: ArrayRef = Arc::new(StringArray::from(vec![Some("a"), None, Some("b"), None]));
    let psus: ArrayRef = Arc::new(Int64Array::from(vec![Some(1), Some(2), None, Some(4)]));
    for (name, array, rows) in [("h", strata, &[1, 3][..]), ("p", psus, &[2])] {
        let mut columns = vec![("h", texts(&["a", "a", "b", "b"])), ("p", integers(&[1, 2, 3, 4]))];
        columns.retain(|(known, _)| *known != name);
        columns.extend([(name, array), ("y", floats(&[1.0; 4]))]);
        let columns = columns.into_iter().map(|(name, array)| (name, array, true));
        let batch = RecordBatch::try_from_iter_with_nullable(columns).unwrap();
        let error = read(&total(&[], SingletonRule::Error), &batch, &clustered()).unwrap_err();
        said(&error, "design.null", &[&format!("column {name:?}"), "stratum and a sampling unit"]);
        assert_eq!(error.rows(), rows);
    }
}
#[test]
fn case_33_strata_as_floats_are_whole_and_leading_zeros_stay() {
    let with = |strata: ArrayRef| {
        let columns = [("h", strata), ("p", integers(&[1, 2, 3, 4])), ("y", floats(&[1.0, 2.0, 4.0, 8.0]))];
        let batch = RecordBatch::try_from_iter_with_nullable(columns.map(|(name, array)| (name, array, true))).unwrap();
        read(&total(&[], SingletonRule::Error), &batch, &clustered())
    };
    let whole = with(integers(&[1, 1, 2, 2])).unwrap();
    assert_eq!(with(floats(&[1.0, 1.0, 2.0, 2.0])).unwrap().to_bytes(), whole.to_bytes());
    assert_eq!(with(texts(&["1", "1", "2", "2"])).unwrap().to_bytes(), whole.to_bytes());
    assert_eq!(with(texts(&["01", "01", "1", "1"])).unwrap().design_size(), Some((2, 4)));
    let error = with(floats(&[1.0, 1.5, 2.0, 2.0])).unwrap_err();
    said(&error, "value.dtype", &["column \"h\"", "1.5", "whole numbers"]);
    assert_eq!(error.rows(), [1]);
    let error = with(floats(&[1.0, 1.0, 2.0, f64::NAN])).unwrap_err();
    said(&error, "key.nan", &["column \"h\""]);
    assert_eq!(error.rows(), [3]);
}
#[test]
fn case_33_text_after_numbers_is_another_column() {
    let plan = total(&[], SingletonRule::Error);
    let numbers = drawn(&["1", "1"], &[1, 2], vec![]);
    let mut columns: Columns<'_> = vec![("p", texts(&["3", "4"])), ("h", texts(&["1", "1"]))];
    columns.push(("y", floats(&[1.0; 2])));
    let text = RecordBatch::try_from_iter(columns).unwrap();
    let mut reader = Reader::new(&plan, &numbers.schema(), None, &clustered()).unwrap();
    let mut tally = reader.tally();
    reader.add(&mut tally, &numbers, 0).unwrap();
    said(&reader.add(&mut tally, &text, 2).unwrap_err(), "arrow.schema", &["p", "Utf8", "Int64"]);
}
#[test]
fn case_34_finite_populations_that_cannot_be() {
    let with = |populations: &[f64]| {
        let batch = drawn(&["a", "a", "b", "b"], &[1, 2, 3, 4], vec![("n", floats(populations))]);
        estimate(&batch, &with_populations(&["n"]), &[], SingletonRule::Error)
    };
    said(&with(&[1.5, 1.5, 8.0, 8.0]).unwrap_err(), "fpc.too_small", &["stratum a", "1.5", "2 were drawn"]);
    said(&with(&[8.0, 8.0, 1.0001, 1.0001]).unwrap_err(), "fpc.too_small", &["stratum b"]);
    said(&with(&[8.0, 9.0, 8.0, 8.0]).unwrap_err(), "fpc.varies", &["8 and 9", "stratum a", "one number"]);
    said(&with(&[8.0, 8.0, 0.5, 8.0]).unwrap_err(), "fpc.varies", &["stratum b"]);
    for wrong in [-8.0, 0.0, f64::NAN, f64::INFINITY] {
        let error = with(&[8.0, 8.0, wrong, 8.0]).unwrap_err();
        said(&error, "fpc.range", &["column \"n\"", &wrong.to_string(), "fraction"]);
        assert_eq!(error.rows(), [2], "{wrong}");
    }
    let missing: ArrayRef = Arc::new(Int64Array::from(vec![Some(8), None, Some(8), Some(8)]));
    let batch = drawn(&["a", "a", "b", "b"], &[1, 2, 3, 4], vec![("n", missing)]);
    let error = estimate(&batch, &with_populations(&["n"]), &[], SingletonRule::Error).unwrap_err();
    said(&error, "fpc.range", &["column \"n\""]);
    assert_eq!(error.rows(), [1]);
    // A number and the fraction it makes say the same.
    let [number, fraction] = [[8.0, 8.0, 4.0, 4.0], [0.25, 0.25, 0.5, 0.5]].map(|n| found(&with(&n).unwrap(), &[]).1);
    assert_eq!(number, fraction);
}
#[test]
fn case_34_more_populations_than_stages() {
    for (design, code) in [(with_populations(&["n", "n"]), "fpc.range"), (with_populations(&["m"]), "column.missing")] {
        let batch = drawn(&["a", "a"], &[1, 2], vec![("n", floats(&[8.0, 8.0]))]);
        let error = estimate(&batch, &design, &[], SingletonRule::Error).unwrap_err();
        assert_eq!(error.code(), code, "{error}");
    }
}
#[test]
fn case_35_what_was_certain_to_be_drawn_adds_nothing_and_is_told() {
    let y = floats(&[1.0, 3.0, 100.0, 7.0, 50.0]);
    let n = floats(&[0.25, 0.25, 2.0, 2.0, 1.0]);
    let batch = drawn(&["a", "a", "all", "all", "one"], &[1, 2, 3, 4, 5], vec![("y", y), ("n", n)]);
    let table = estimate(&batch, &with_populations(&["n"]), &[], SingletonRule::Error).unwrap();
    let (value, error, _) = found(&table, &[]);
    assert_eq!(value, Some(161.0));
    // By hand: of a alone, 0.75 * 2 * (1 + 1).
    assert!((error.se.unwrap() - 3_f64.sqrt()).abs() < 1e-12);
    assert_eq!(table.manifest().certain_strata, 2);
    assert!(table.manifest().singletons.is_empty(), "nobody needs a rule for what was certain");
}
#[test]
fn case_36_and_37_degrees_of_freedom_are_those_of_the_domain() {
    let strata = ["a", "a", "a", "b", "b", "b"];
    let group = texts(&["x", "x", "y", "x", "z", "y"]);
    let batch = drawn(&strata, &[1, 2, 3, 4, 5, 6], vec![("g", group)]);
    let table = estimate(&batch, &clustered(), &["g"], SingletonRule::Error).unwrap();
    let df = |cell: &[(&str, &str)]| found(&table, cell).1.df;
    assert_eq!(df(&[]), Some(4.0));
    assert_eq!(df(&[("g", "x")]), Some(1.0), "three units in two strata");
    for (group, value) in [("y", 2.0), ("z", 1.0)] {
        let (point, error, reasons) = found(&table, &[("g", group)]);
        assert_eq!(point, Some(value), "the point stays");
        assert_eq!((error.se, error.ci_low, error.ci_high, error.cv), (None, None, None, None));
        assert_eq!(error.df, Some(0.0));
        assert!(reasons.contains(&Reason::NoDegreesOfFreedom), "{group}");
    }
}
#[test]
fn case_37_the_domain_in_a_table_is_as_the_table_of_the_domain() {
    // Domains of whole strata: filtering them leaves the design as it is.
    let batch = drawn(
        &["a", "a", "b", "b", "b"],
        &[1, 2, 3, 4, 5],
        vec![("y", floats(&[1.0, 5.0, 2.0, 3.0, 9.0])), ("g", texts(&["x", "x", "o", "o", "o"]))],
    );
    let whole = estimate(&batch, &clustered(), &["g"], SingletonRule::Error).unwrap();
    for (group, from, rows) in [("x", 0, 2), ("o", 2, 3)] {
        let alone = estimate(&batch.slice(from, rows), &clustered(), &[], SingletonRule::Error).unwrap();
        assert_eq!(found(&whole, &[("g", group)]), found(&alone, &[]), "{group}");
    }
}
#[test]
fn case_40_two_surveys_appended_are_told_by_their_persons() {
    let mut design = clustered();
    design.person = Some("id".into());
    let wave = || drawn(&["a", "a"], &[1, 2], vec![("id", texts(&["p1", "p2"])), ("wave", texts(&["w1", "w1"]))]);
    let plan = total(&[], SingletonRule::Error);
    let mut reader = Reader::new(&plan, &wave().schema(), None, &design).unwrap();
    let mut tally = reader.tally();
    reader.add(&mut tally, &wave(), 0).unwrap();
    let error = reader.add(&mut tally, &wave(), 2).unwrap_err();
    said(&error, "id.duplicate", &["where: id", "tells surveys apart"]);
    assert_eq!(error.rows(), [2, 3]);
    assert!(!error.to_string().contains("p1"), "persons are not named");
}
#[test]
fn case_40_a_wave_that_is_part_of_the_stratum_keeps_units_apart() {
    let waves = texts(&["w1", "w1", "w2", "w2"]);
    let batch = drawn(&["a", "a", "a", "a"], &[1, 2, 1, 2], vec![("wave", waves)]);
    let mut design = clustered();
    let size = |design: &Design| {
        let table = estimate(&batch, design, &[], SingletonRule::Error)?;
        Ok::<_, Error>((table.manifest().strata, table.manifest().sampling_units))
    };
    assert_eq!(size(&design).unwrap(), (Some(1), Some(2)));
    design.strata = vec!["wave".into(), "h".into()];
    said(&size(&design).unwrap_err(), "design.psu_crosses_strata", &["nested=True"]);
    design.nested = Some(true);
    assert_eq!(size(&design).unwrap(), (Some(2), Some(4)));
}
#[test]
fn case_76_a_value_of_zero_has_no_coefficient_of_variation() {
    let y = floats(&[0.0, 0.0, 0.0, 0.0, 4.0, -4.0, 1.0, -1.0, 1e-9, 3e-9, 2e-9, 1e-9]);
    let group = texts(&["nil", "nil", "nil", "nil", "even", "even", "even", "even", "near", "near", "near", "near"]);
    let strata = ["a", "a", "b", "b", "a", "a", "b", "b", "a", "a", "b", "b"];
    let batch = drawn(&strata, &[1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4], vec![("y", y), ("g", group)]);
    let table = estimate(&batch, &clustered(), &["g"], SingletonRule::Error).unwrap();
    let (value, error, reasons) = found(&table, &[("g", "nil")]);
    assert_eq!((value, error.cv, reasons), (Some(0.0), None, vec![Reason::NoVariance]));
    let (value, error, reasons) = found(&table, &[("g", "even")]);
    assert_eq!((value, error.cv, reasons), (Some(0.0), None, vec![Reason::ZeroValue]));
    assert!(error.se.unwrap() > 0.0 && error.ci_low.unwrap() < 0.0, "the error of zero is told");
    let (value, error, reasons) = found(&table, &[("g", "near")]);
    assert!(value.unwrap() > 0.0 && error.cv.unwrap() > 0.0 && error.cv.unwrap().is_finite());
    assert_eq!(reasons, []);
}
