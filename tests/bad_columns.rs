//! Columns that say nothing or say it in code, by their number in the robustness list: a warning, whatever the parts.
#![cfg(all(feature = "arrow", feature = "serde"))]
#![allow(clippy::unwrap_used, clippy::needless_pass_by_value, reason = "a test may panic")]

mod common;

use arrow_array::{Array, ArrayRef, Int64Array, RecordBatch, StringArray};
use common::bad::*;
use decentwork::arrow::{Design, Reader};
use decentwork::{Codebook, Plan, Table, Tally, Warning, Worker};
use std::sync::Arc;

fn warning(table: &Table, id: &str) -> Option<Warning> {
    table.warnings().iter().find(|warning| warning.id() == id).cloned()
}
fn book() -> Codebook {
    toml::from_str(
        r#"id = "b"
        [answers.age]
        column = "age"
        [answers.labour_force_status]
        column = "stat"
        codes = { 1 = "employed", 2 = "unemployed", 3 = "outside" }
        missing = { 0 = "not_applicable", 9 = "refused", 21 = "dont_know" }"#,
    )
    .unwrap()
}
fn stated(status: ArrayRef) -> RecordBatch {
    let ages: ArrayRef = Arc::new(Int64Array::from(vec![30; status.len()]));
    RecordBatch::try_from_iter_with_nullable([("age", ages, true), ("stat", status, true)]).unwrap()
}
fn part(plan: &Plan, status: &[i64]) -> Tally {
    tally(plan, &stated(integers(status)), Some(&book()), &Design::default()).unwrap()
}
fn sum(parts: &[&Tally]) -> Tally {
    let mut sum = parts[0].clone();
    parts[1..].iter().for_each(|part| sum.merge((*part).clone()).unwrap());
    sum
}
fn rate() -> Plan {
    Plan::builder().indicators(["unemployment_rate"]).unwrap().build().unwrap()
}

#[test]
fn case_48_a_question_that_no_row_answers_is_said() {
    let table = part(&rate(), &[9, 21, 9, 0]).finish().unwrap();
    assert_eq!(value(&table, "unemployment_rate", &[]).0, None);
    let text = warning(&table, "filter.matched_nothing").unwrap().to_string();
    for said in ["labour_force_status", "\"stat\"", "4 rows", "0, 9, 21", "1, 2, 3", "codebook"] {
        assert!(text.contains(said), "{said}: {text}");
    }
    let Some(Warning::MatchedNothing { found, expected, .. }) = warning(&table, "filter.matched_nothing") else {
        panic!("another warning")
    };
    assert_eq!(
        (found, expected),
        (vec!["0".into(), "9".into(), "21".into()], ["1", "2", "3"].map(String::from).into())
    );
    assert_eq!(warning(&part(&rate(), &[9, 21, 2]).finish().unwrap(), "filter.matched_nothing"), None);
}
#[test]
fn case_48_the_nearest_codes_are_named() {
    let mut book = book();
    let rule = book.answers.get_mut("labour_force_status").unwrap();
    rule.codes = [("EMPL".into(), "employed".into()), ("UNEMP".into(), "unemployed".into())].into();
    rule.missing = [("EMPLO".into(), serde_json::from_str("\"refused\"").unwrap())].into();
    let batch = stated(Arc::new(StringArray::from(vec!["EMPLO", "EMPLO"])));
    let table = tally(&rate(), &batch, Some(&book), &Design::default()).unwrap().finish().unwrap();
    let Some(Warning::MatchedNothing { nearest, .. }) = warning(&table, "filter.matched_nothing") else {
        panic!("no warning")
    };
    assert_eq!(nearest[0], "EMPL");
}
#[test]
fn case_48_an_empty_column_of_numbers_is_said() {
    let empty: ArrayRef = Arc::new(Int64Array::from(vec![None; 4]));
    let batch = people_with(vec![("hours_usual_main", empty)]);
    let plan = Plan::builder().indicators(["mean_usual_hours"]).unwrap().build().unwrap();
    let table = tally(&plan, &batch, None, &Design::default()).unwrap().finish().unwrap();
    let text = warning(&table, "filter.matched_nothing").unwrap().to_string();
    assert!(text.contains("hours_usual_main") && text.contains("empty") && text.contains("numbers"), "{text}");
}
#[test]
fn case_48_parts_say_it_only_together() {
    let plan = rate();
    let (nines, others, answered) = (part(&plan, &[9, 9]), part(&plan, &[21, 0]), part(&plan, &[1]));
    let silent = sum(&[&nines, &others]);
    assert_eq!(silent.to_bytes(), sum(&[&others, &nines]).to_bytes());
    assert_eq!(silent.to_bytes(), part(&plan, &[9, 21, 0, 9]).to_bytes());
    let told = warning(&silent.finish().unwrap(), "filter.matched_nothing");
    assert!(told.is_some());
    let again = Tally::from_bytes(&plan, &silent.to_bytes()).unwrap();
    assert_eq!(warning(&again.finish().unwrap(), "filter.matched_nothing"), told);
    let table = by_table(&plan, &[&nines, &others]);
    assert_eq!(table.to_bytes(), silent.to_bytes());
    // Once somebody has answered, what stood there before is forgotten, whoever came first.
    assert_eq!(sum(&[&nines, &answered]).to_bytes(), sum(&[&answered, &nines]).to_bytes());
    assert_eq!(sum(&[&nines, &answered]).to_bytes(), part(&plan, &[1, 9, 9]).to_bytes());
    for whole in [sum(&[&silent, &answered]), sum(&[&answered, &silent]), by_table(&plan, &[&others, &answered])] {
        assert_eq!(warning(&whole.finish().unwrap(), "filter.matched_nothing"), None);
    }
}
/// The tables of parts, one under the other and read again.
fn by_table(plan: &Plan, parts: &[&Tally]) -> Tally {
    let tables: Vec<RecordBatch> = parts.iter().map(|part| part.to_record_batch().unwrap()).collect();
    Tally::from_record_batch(plan, &stacked(&tables)).unwrap()
}

#[test]
fn case_50_codes_that_pass_for_numbers_are_said() {
    for (ages, code) in [(&[30, 86, 99, 12][..], Some(99)), (&[97, 98, 99, 80], Some(99)), (&[97, 98, 99, 96], None)] {
        let table = run(&people_with(vec![("age", integers(ages))]), &Design::default()).unwrap();
        let found = warning(&table, "looks_like_sentinel");
        let told = found.as_ref().map(|warning| match warning {
            Warning::LooksLikeSentinel { column, code, .. } => (column.as_str(), *code),
            _ => panic!("another warning"),
        });
        assert_eq!(told, code.map(|code| ("age", code)), "{ages:?}");
        assert!(found.is_none_or(|warning| warning.to_string().contains("codebook")));
    }
}
#[test]
fn case_50_hours_and_own_columns_are_looked_at_too() {
    for (hours, code) in [(&[40.0, 60.0, 98.0, 98.0], true), (&[40.0, 90.0, 98.0, 98.0], false)] {
        let batch = people_with(vec![("hours_usual_main", floats(hours)), ("age", integers(&[30, 31, 32, 33]))]);
        let plan = Plan::builder().indicators(["mean_usual_hours"]).unwrap().build().unwrap();
        let table = tally(&plan, &batch, None, &Design::default()).unwrap().finish().unwrap();
        assert_eq!(warning(&table, "looks_like_sentinel").is_some(), code, "{hours:?}");
    }
    let table = own(gini(), integers(&[100, 250, 9999]), None, decentwork::Rules::default()).unwrap();
    assert!(warning(&table, "looks_like_sentinel").unwrap().to_string().contains("\"y\""));
}
#[test]
fn case_50_declared_codes_are_missing_and_not_said() {
    let mut book = book();
    book.answers.get_mut("age").unwrap().missing = [("99".into(), serde_json::from_str("\"refused\"").unwrap())].into();
    let ages = integers(&[20, 99, 31]);
    let columns = [("age", ages, true), ("stat", integers(&[1, 2, 3]), true)];
    let batch = RecordBatch::try_from_iter_with_nullable(columns).unwrap();
    let with = |book: &Codebook| tally(&rate(), &batch, Some(book), &Design::default()).unwrap().finish().unwrap();
    assert_eq!(warning(&with(&book), "looks_like_sentinel"), None);
    assert!(warning(&with(&self::book()), "looks_like_sentinel").is_some());
}
#[test]
fn case_50_any_order_any_parts_any_readers() {
    let plan = Plan::builder().indicators(["mean_usual_hours", "unemployment_rate"]).unwrap().build().unwrap();
    let hours = [40.0, 99.0, 12.5, 60.0, 99.0, 7.123_456_789, 60.0, 61.0, 20.0, 1.0];
    let ages = [30, 99, 20, 44, 99, 70, 71, 72, 73, 15];
    let batch = |rows: &[usize]| {
        let pick = |of: &[f64]| floats(&rows.iter().map(|&row| of[row]).collect::<Vec<_>>());
        let status = texts(&vec!["employed"; rows.len()]);
        RecordBatch::try_from_iter([
            ("age", integers(&rows.iter().map(|&row| ages[row]).collect::<Vec<_>>())),
            ("labour_force_status", status),
            ("hours_usual_main", pick(&hours)),
        ])
        .unwrap()
    };
    let all: Vec<usize> = (0..hours.len()).collect();
    let whole = tally(&plan, &batch(&all), None, &Design::default()).unwrap();
    assert_eq!(whole.finish().unwrap().warnings().iter().filter(|w| w.id() == "looks_like_sentinel").count(), 2);
    for at in 1..hours.len() {
        let parts = [&all[at..], &all[..at]].map(|rows| tally(&plan, &batch(rows), None, &Design::default()).unwrap());
        assert_eq!(sum(&[&parts[0], &parts[1]]).to_bytes(), whole.to_bytes());
        assert_eq!(by_table(&plan, &[&parts[0], &parts[1]]).to_bytes(), whole.to_bytes());
    }
    // A reader that serves one tally after another knows all codes when the second begins.
    let mut reader = Reader::new(&plan, &batch(&all).schema(), None, &Design::default()).unwrap();
    for _ in 0..2 {
        let mut again = reader.tally();
        reader.add(&mut again, &batch(&all), 0).unwrap();
        assert_eq!(again.to_bytes(), whole.to_bytes());
    }
}

#[test]
fn weights_that_lose_digits_are_said() {
    let small = |weight: f64| warning(&weights(floats(&[weight, 2.0, 1.0, 1.0])).unwrap(), "weight.too_small");
    let text = small(1e-5).unwrap().to_string();
    assert!(text.contains("1.0e-5") && text.contains("multiply"), "{text}");
    assert_eq!(small(1.0 / 2048.0), None);
    assert_eq!(small(0.0), None, "a weight of zero does not count");
    let workers = [Worker::new().weight(1e-4).unwrap(), Worker::new().weight(1.0).unwrap()];
    let table = decentwork::Survey::new(&workers).estimate(["employment"], &[]).unwrap();
    assert!(warning(&table, "weight.too_small").is_some());
}
