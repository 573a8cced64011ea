//! Explanations: they agree with the estimates, in records and in columns, and say what a reader needs.
#![allow(clippy::unwrap_used, clippy::pedantic, reason = "a test may panic")]
#![cfg(all(feature = "arrow", feature = "serde"))]

mod common;

use arrow_array::{ArrayRef, Float64Array, Int64Array, RecordBatch, StringArray};
use common::survey::*;
use decentwork::arrow::{Design, Reader};
use decentwork::code::{Icse93, YesNo};
use decentwork::derive::{Asked, Parameters};
use decentwork::explain::{Place, Reason};
use decentwork::{Codebook, Explanation, Formula, Job, Plan, Survey, Worker, explain, indicator};
use proptest::prelude::*;
use std::sync::Arc;

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn everybody_counts_where_the_explanation_says(people in survey(), choice in prop::collection::vec(any::<usize>(), 3)) {
        let plan = plan();
        let table = table(&plan, &people);
        let (batch, workers) = (batch(&people), workers(&people));
        let reader = reader(&plan, &batch);
        for choice in choice {
            let indicator = &plan.indicators()[choice % plan.indicators().len()];
            let whys: Vec<Explanation> =
                (0..people.len()).map(|row| reader.explain(&batch, row, 0, &indicator.id).unwrap()).collect();
            let places = |part: usize, wanted: &[Place]| {
                whys.iter().filter(|why| wanted.contains(&why.counts[part].place)).count() as u64
            };
            let counted = [Place::Numerator, Place::Denominator];
            let row = table.find(&indicator.id, &[]).unwrap();
            let parts = whys[0].counts.len();
            prop_assert_eq!((0..parts).map(|part| places(part, &counted)).sum::<u64>(), row.n(), "{}", &indicator.id);
            if matches!(indicator.formula, Formula::Share { .. } | Formula::Level { .. }) {
                prop_assert_eq!(places(0, &[Place::Numerator]), row.n_numerator(), "{}", &indicator.id);
            }
            // A record is explained as the columns are, but for the columns.
            for (row, why) in whys.iter().enumerate().step_by(7) {
                let by_record = plan.explain(&workers, row, &indicator.id).unwrap();
                let asked_the_same = by_record.facts.iter().zip(&why.facts).all(|(a, b)| a.not_asked == b.not_asked);
                if asked_the_same {
                    prop_assert_eq!(&by_record.counts, &why.counts);
                    prop_assert_eq!(by_record.facts.iter().map(truth).collect::<Vec<_>>(), why.facts.iter().map(truth).collect::<Vec<_>>());
                }
            }
        }
    }
}

fn truth(reason: &Reason) -> (String, Option<bool>) {
    (reason.id.clone(), reason.truth)
}

/// Three rows of a survey with columns and codes of its own.
fn coded() -> (RecordBatch, Codebook, Design) {
    let book = r#"
        id = "mine"
        [answers.age]
        column = "q3"
        missing = { 99 = "not_stated" }
        [answers.worked_for_pay]
        column = "q10"
        codes = { 1 = "yes", 2 = "no" }
        [answers.seeking_work]
        column = "q20"
        codes = { 1 = "yes", 2 = "no" }
        missing = { 9 = "refused" }
        [answers.available_for_work]
        column = "q21"
        codes = { 1 = "yes", 2 = "no" }
    "#;
    let columns: Vec<(&str, ArrayRef)> = vec![
        ("person", Arc::new(StringArray::from(vec!["a", "b", "c"]))),
        ("q3", Arc::new(Int64Array::from(vec![34, 41, 99]))),
        ("q10", Arc::new(Int64Array::from(vec![1, 2, 1]))),
        ("q20", Arc::new(Int64Array::from(vec![1, 9, 2]))),
        ("q21", Arc::new(Int64Array::from(vec![Some(1), Some(1), None]))),
        ("w", Arc::new(Float64Array::from(vec![410.5, 0.0, 12.0]))),
    ];
    let mut design = Design::default();
    (design.weight, design.person) = (Some("w".to_owned()), Some("person".to_owned()));
    (RecordBatch::try_from_iter(columns).unwrap(), toml::from_str(book).unwrap(), design)
}

fn of_row(row: usize, indicator: &str) -> Explanation {
    let (batch, book, design) = coded();
    let plan = Plan::builder().indicators([indicator]).unwrap().build().unwrap();
    let reader = Reader::new(&plan, &batch.schema(), Some(&book), &design).unwrap();
    reader.explain(&batch, row, 100, indicator).unwrap()
}

#[test]
fn a_row_is_explained_with_its_columns_and_what_stands_in_them() {
    let expected = "\
Unemployment rate: row 100, person a, weight 410.5
  (unemployed) / (labour force)
Counts in the denominator, not in the numerator.
denominator (labour force): yes, by labour_force
numerator (unemployed): no, by unemployed
labour_force: yes. Is employed or unemployed (19th ICLS). [19th ICLS Res. I, para. 16]
  Worked at least one hour for pay: employed. [19th ICLS Res. I, para. 27; row 2]
    worked_for_pay = yes (column q10: 1): Worked at least one hour for pay in the reference week.
    age = 34 (column q3: 34): Age in completed years.
    parameter working_age_from = 15
    parameter working_age_to = none
unemployed: no. Is unemployed (19th ICLS). [19th ICLS Res. I, paras 47 and 48]
  Worked at least one hour for pay: employed. [19th ICLS Res. I, para. 27; row 2]
    worked_for_pay = yes (column q10: 1): Worked at least one hour for pay in the reference week.";
    assert_eq!(of_row(0, "SDG 8.5.2").to_string(), expected);
}

#[test]
fn what_is_unknown_says_which_answer_is_missing_and_what_stands_there() {
    let why = of_row(1, "unemployment_rate");
    assert_eq!(why.counts[0].place, Place::NoWeight);
    let unemployed = why.fact("unemployed").unwrap();
    assert_eq!(unemployed.truth, None);
    let missing = &unemployed.missing[0];
    assert_eq!((&*missing.question, missing.asked, missing.column.as_deref()), ("seeking_work", true, Some("q20")));
    assert_eq!((missing.answer.as_deref(), missing.raw.as_deref()), (None, Some("9")));
    let text = why.to_string();
    assert!(text.contains("Does not count: the weight is zero"), "{text}");
    assert!(text.contains("    not answered: seeking_work (column q20: 9): Took an active step"), "{text}");
    let why = of_row(2, "employment_ratio");
    assert_eq!(why.counts[0].place, Place::Unknown);
    assert!(why.to_string().contains("not answered: age (column q3: 99)"), "{why}");
}

#[test]
fn a_person_is_found_by_the_column_of_the_design() {
    let (batch, book, mut design) = coded();
    let plan = Plan::builder().indicators(["unemployment_rate"]).unwrap().build().unwrap();
    let reader = Reader::new(&plan, &batch.schema(), Some(&book), &design).unwrap();
    assert_eq!(reader.find_person(&batch, "c").unwrap(), Some(2));
    assert_eq!(reader.find_person(&batch, "d").unwrap(), None);
    assert_eq!(reader.explain(&batch, 0, 0, "lu4").unwrap_err().code(), "indicator.unknown");
    design.person = None;
    let reader = Reader::new(&plan, &batch.schema(), Some(&book), &design).unwrap();
    assert_eq!(reader.find_person(&batch, "c").unwrap(), None);
}

#[test]
fn a_row_without_a_weight_is_not_in_the_sample() {
    let (batch, book, mut design) = coded();
    let mut columns: Vec<(String, ArrayRef)> = batch
        .schema()
        .fields()
        .iter()
        .zip(batch.columns())
        .map(|(of, array)| (of.name().clone(), array.clone()))
        .collect();
    columns.last_mut().unwrap().1 = Arc::new(Float64Array::from(vec![None, Some(1.0), Some(2.0)]));
    let batch = RecordBatch::try_from_iter(columns).unwrap();
    let plan = Plan::builder().indicators(["unemployment_rate"]).unwrap().build().unwrap();
    let explained = |design: &Design| {
        Reader::new(&plan, &batch.schema(), Some(&book), design).unwrap().explain(&batch, 0, 0, "unemployment_rate")
    };
    assert_eq!(explained(&design).unwrap_err().code(), "weight.null");
    design.weights.null_is_not_in_sample = true;
    let why = explained(&design).unwrap();
    assert_eq!((why.weight, why.counts[0].place), (None, Place::NoWeight));
    assert!(why.to_string().starts_with("Unemployment rate: row 0, person a, no weight: not in the sample"));
}

#[test]
fn records_are_explained_by_position_and_by_identifier() {
    let worker = |id: &str| Worker::new().id(id).age(30).unwrap().worked_for_pay(YesNo::Yes);
    let employee = worker("p1").job(Job::main().status(Icse93::Employee).hours_usual(40).unwrap());
    let workers = [employee, worker("p2")];
    let survey = Survey::new(&workers);
    let why = survey.explain_person("p2", "employee_share").unwrap();
    assert_eq!((why.row, why.person.as_deref(), why.counts[0].place), (Some(1), Some("p2"), Place::Unknown));
    assert_eq!(why.fact("employee").unwrap().missing[0].question, "status_in_employment");
    assert_eq!(survey.explain(0, "employee_share").unwrap().counts[0].place, Place::Numerator);
    let error = survey.explain(2, "employee_share").unwrap_err();
    assert_eq!((error.code(), error.found_text()), ("option.unknown", Some("row 2")));
    let error = survey.explain_person("p3", "employee_share").unwrap_err();
    assert_eq!(error.nearest(), ["p1", "p2"]);
    assert!(survey.explain(0, "employe_share").unwrap_err().nearest().contains(&"employee_share".to_owned()));
}

#[test]
fn own_columns_are_explained_by_their_names() {
    let workers = [Worker::new().own("online", true).own("score", 7_i64), Worker::new()];
    let plan = indicators().build().unwrap();
    let why = plan.explain(&workers, 0, "score_total").unwrap();
    assert_eq!(why.counts[0].place, Place::Numerator);
    assert_eq!((why.measures[0].id.as_str(), why.measures[0].value.as_deref()), ("score", Some("7")));
    assert_eq!((why.facts[0].id.as_str(), why.facts[0].truth), ("online", Some(true)));
    assert_eq!(why.scopes[0].scope, "online");
    let why = plan.explain(&workers, 1, "score_total").unwrap();
    assert_eq!((why.counts[0].place, &*why.facts[0].missing[0].question), (Place::Unknown, "online"));
}

#[test]
fn gaps_and_ratios_have_a_place_in_each_denominator() {
    let why = of_row(0, "youth_adult_unemployment_ratio");
    let places: Vec<(&str, Place)> = why.counts.iter().map(|count| (count.part, count.place)).collect();
    assert_eq!(places, [("high", Place::Outside), ("low", Place::Denominator)]);
    assert!(why.to_string().contains("low: Counts in the denominator, not in the numerator."));
}

#[test]
fn every_indicator_can_be_explained_of_everybody_in_the_sample() {
    let workers = decentwork::sample::workers().unwrap();
    let asked = Asked::ALL;
    for worker in workers.iter().step_by(150) {
        let answers = worker.answers().unwrap();
        for indicator in indicator::all() {
            let why = explain(&answers, indicator, &Parameters::default(), asked);
            assert!(!why.counts.is_empty() && !why.scopes.is_empty(), "{}", indicator.id);
            for fact in &why.facts {
                assert!(!fact.rules.is_empty() && fact.rules.iter().all(|rule| !rule.source.is_empty()), "{}", fact.id);
                // The ILO's processing decides what nobody stated, so that nothing need be told.
                let by_rule =
                    ["neet_ilo", "formal_sector", "informal_sector", "household_sector", "informal_employment"];
                let decided =
                    by_rule.contains(&fact.id.as_str()) || !(fact.answers.is_empty() && fact.not_asked.is_empty());
                let open = !(fact.missing.is_empty() && fact.unclear.is_empty());
                assert!(if fact.truth.is_some() { decided } else { open }, "{}: {fact:?}", fact.id);
            }
            assert!(why.to_string().lines().all(|line| line.chars().count() <= 104), "{why}");
        }
    }
}

#[test]
fn it_is_a_document_and_a_page_on_which_nothing_is_code() {
    let why = of_row(0, "unemployment_rate");
    let document = serde_json::to_value(&why).unwrap();
    assert_eq!(document["counts"][0]["place"], "denominator");
    assert_eq!(document["facts"][0]["rules"][0]["source"], "19th ICLS Res. I, para. 27; row 2");
    assert_eq!(document["facts"][0]["answers"][1]["raw"], "34");
    let worker = Worker::new().id("<script>\u{1b}").age(30).unwrap();
    let why = Survey::new(&[worker]).explain(0, "unemployment_rate").unwrap();
    assert!(!why.to_html().contains("<script>") && why.to_html().contains("&lt;script&gt;"));
    assert!(!why.to_string().contains('\u{1b}'));
}
