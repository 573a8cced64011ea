//! A register is no sample: nothing was drawn, so the sampling error is 0 by definition, and every row says so.
#![allow(clippy::unwrap_used, clippy::float_cmp, reason = "a test may panic; zero is zero")]
#![cfg(all(feature = "arrow", feature = "serde"))]

use arrow_array::{ArrayRef, Int64Array, RecordBatch, StringArray};
use decentwork::arrow::{Design, Reader};
use decentwork::{Gate, Plan, Reason, Tally};
use std::sync::Arc;

fn jobs() -> RecordBatch {
    let text = |values: Vec<&str>| Arc::new(StringArray::from(values)) as ArrayRef;
    let columns: Vec<(&str, ArrayRef)> = vec![
        ("age", Arc::new(Int64Array::from(vec![30, 40, 50, 60]))),
        ("sex", text(vec!["female", "female", "male", "female"])),
        ("labour_force_status", text(vec!["employed", "unemployed", "employed", "outside"])),
    ];
    RecordBatch::try_from_iter(columns).unwrap()
}

fn register() -> Design {
    let mut design = Design::default();
    design.register = true;
    design
}

fn plan() -> Plan {
    Plan::builder().indicators(["unemployment_rate", "employment"]).unwrap().by(["sex"]).build().unwrap()
}

fn tally(design: &Design) -> Tally {
    let mut reader = Reader::new(&plan(), &jobs().schema(), None, design).unwrap();
    let mut tally = reader.tally();
    reader.add(&mut tally, &jobs(), 0).unwrap();
    tally
}

#[test]
fn the_sampling_error_is_zero_and_says_why() {
    let table = tally(&register()).finish().unwrap();
    let women = table.find("unemployment_rate", &[("sex", "female")]).unwrap();
    assert_eq!(women.value(), Some(50.0));
    let error = women.error();
    assert_eq!((error.se, error.ci_low, error.ci_high, error.cv), (Some(0.0), Some(50.0), Some(50.0), Some(0.0)));
    assert_eq!((error.df, error.deff, error.n_effective), (None, None, None));
    assert_eq!(women.reasons(), [Reason::Register]);
    // A value of 0 has no coefficient of variation, and the error of it is 0 all the same.
    let men = table.find("unemployment_rate", &[("sex", "male")]).unwrap();
    assert_eq!((men.value(), men.error().se, men.error().cv), (Some(0.0), Some(0.0), None));
    assert!(table.manifest().register);
    let text = table.to_string();
    assert!(text.contains("4 rows used of a register, which has no sampling error"), "{text}");
}

#[test]
fn without_the_word_there_is_no_error_at_all() {
    let table = tally(&Design::default()).finish().unwrap();
    let all = table.find("unemployment_rate", &[]).unwrap();
    assert_eq!((all.error().se, table.manifest().register), (None, false));
    assert!(all.reasons().is_empty());
}

#[test]
fn what_has_no_value_has_no_error_either() {
    let reader = Reader::new(&plan(), &jobs().schema(), None, &register()).unwrap();
    let table = reader.tally().finish().unwrap();
    for row in table.rows() {
        assert_eq!((row.value(), row.error().se), (None, None));
        assert!(!row.reasons().is_empty() && !row.reasons().contains(&Reason::Register));
    }
}

#[test]
fn a_stored_register_is_one_and_adds_up_with_its_like_only() {
    let mut sum = tally(&register());
    let read = Tally::from_bytes(&plan(), &sum.to_bytes()).unwrap();
    assert_eq!(read.finish().unwrap(), sum.finish().unwrap());
    sum.merge(read).unwrap();
    let row = sum.finish().unwrap();
    let row = row.find("employment", &[]).unwrap();
    assert_eq!((row.value(), row.error().se), (Some(4.0), Some(0.0)));
    let error = sum.merge(tally(&Design::default())).unwrap_err();
    assert_eq!(error.code(), "state.incompatible");
    assert!(error.to_string().contains("register"), "{error}");
}

#[test]
fn a_register_has_no_weights() {
    let mut design = register();
    design.weight = Some("age".to_owned());
    let error = Reader::new(&plan(), &jobs().schema(), None, &design).unwrap_err();
    assert_eq!(error.code(), "design.register");
    assert!(error.to_string().contains("in a register everybody is, and counts as one"), "{error}");
}

#[test]
fn a_gate_on_numbers_judges_it() {
    let gated = tally(&register()).finish().unwrap().gate(Gate::find("ilostat").unwrap());
    let women = gated.find("unemployment_rate", &[("sex", "female")]).unwrap();
    assert_eq!(women.value(), None, "two persons are too few, drawn or not");
}
