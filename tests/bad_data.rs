//! Bad domains, codes, persons, states and columns by their number in the robustness list.
#![cfg(all(feature = "arrow", feature = "serde"))]
#![allow(clippy::unwrap_used, clippy::needless_pass_by_value, clippy::float_cmp, reason = "a test may panic")]

mod common;

use arrow_array::{ArrayRef, DictionaryArray, Int32Array, RecordBatch, types::Int32Type};
use common::bad::*;
use decentwork::arrow::{Design, Reader};
use decentwork::{Codebook, Error, Job, Plan, Reason, Table, Worker};
use std::sync::Arc;

#[test]
fn case_42_empty_domain() {
    let table = run(&people_with(vec![]), &Design::default()).unwrap();
    assert_eq!(table.len(), 2 * 3);
    let plan = Plan::builder().indicators(["unemployment_rate", "employment"]).unwrap().by(["sex", "area"]);
    let plan = plan.build().unwrap();
    let batch = people_with(vec![("area", texts(&["urban"; 4]))]);
    let table = tally(&plan, &batch, None, &Design::default()).unwrap().finish().unwrap();
    assert_eq!(
        value(&table, "unemployment_rate", &[("sex", "male"), ("area", "rural")]),
        (None, vec![Reason::EmptyDomain])
    );
    // Nor is the level 0, as R's total is.
    let cell = [("sex", "male"), ("area", "rural")];
    assert_eq!(value(&table, "employment", &cell), (None, vec![Reason::EmptyDomain]));
}
#[test]
fn case_43_zero_denominator() {
    let table = run(
        &people_with(vec![("labour_force_status", texts(&["employed", "unemployed", "outside", "outside"]))]),
        &Design::default(),
    )
    .unwrap();
    assert_eq!(value(&table, "unemployment_rate", &[("region", "south")]), (None, vec![Reason::ZeroDenominator]));
}
#[test]
fn case_44_all_missing() {
    let table = run(
        &people_with(vec![("labour_force_status", texts(&["employed", "unemployed", "", ""]))]),
        &Design::default(),
    )
    .unwrap();
    assert_eq!(value(&table, "unemployment_rate", &[("region", "south")]), (None, vec![Reason::AllMissing]));
}
#[test]
fn case_45_an_empty_key_is_a_row_of_its_own() {
    let table =
        run(&people_with(vec![("region", texts(&["north", "", "south", "south"]))]), &Design::default()).unwrap();
    assert_eq!(value(&table, "unemployment_rate", &[("region", "not_stated")]).0, Some(100.0));
}
#[test]
fn case_46_a_declared_category_nobody_has_is_there() {
    let plan = Plan::builder().indicators(["unemployment_rate"]).unwrap().by(["sex"]).build().unwrap();
    let table = tally(&plan, &people_with(vec![("sex", texts(&["male"; 4]))]), None, &Design::default())
        .unwrap()
        .finish()
        .unwrap();
    assert_eq!(value(&table, "unemployment_rate", &[("sex", "female")]), (None, vec![Reason::EmptyDomain]));
    assert_eq!(table.find("unemployment_rate", &[("sex", "female")]).unwrap().n(), 0);
}
#[test]
fn case_47_item_nonresponse_is_flagged_with_its_share() {
    let table = run(
        &people_with(vec![("labour_force_status", texts(&["employed", "unemployed", "", ""]))]),
        &Design::default(),
    )
    .unwrap();
    assert_eq!(value(&table, "unemployment_rate", &[]), (Some(50.0), vec![Reason::ItemNonresponse]));
    assert_eq!(table.find("unemployment_rate", &[]).unwrap().missing_share(), Some(0.5));
}
#[test]
fn case_49_overlapping_bands_are_each_their_own_sum() {
    let plan = Plan::builder().indicators(["employment"]).unwrap().by(["age_youth_adult"]).build().unwrap();
    let batch = people_with(vec![("age", integers(&[20, 40, 50, 70]))]);
    let table = tally(&plan, &batch, None, &Design::default()).unwrap().finish().unwrap();
    let of = |band: &str| value(&table, "employment", &[("age_youth_adult", band)]).0;
    assert_eq!((of("15+"), of("15-64"), of("15-24"), of("25+")), (Some(2.0), Some(2.0), Some(1.0), Some(1.0)));
}
fn book(text: &str) -> Codebook {
    toml::from_str(text).unwrap()
}
fn with_book(batch: &RecordBatch, text: &str) -> Result<Table, Error> {
    tally(&rates().build().unwrap(), batch, Some(&book(text)), &Design::default())?.finish()
}
const STATUS: &str = "id = \"x\"\n[answers.age]\ncolumn = \"age\"\n[answers.labour_force_status]\ncolumn = \"s\"\ncodes = { 1 = \"employed\", 2 = \"unemployed\" }\nmissing = { 98 = \"refused\", 99 = \"dont_know\" }\n";
#[test]
fn case_50_user_missing_codes_are_no_answer() {
    let table = with_book(&people_with(vec![("s", integers(&[1, 2, 98, 99]))]), STATUS).unwrap();
    assert_eq!(table.find("unemployment_rate", &[]).unwrap().missing_share(), Some(0.5));
}
#[test]
fn case_51_unknown_codes_are_counted_and_refused() {
    let error = with_book(&people_with(vec![("s", integers(&[1, 7, 7, 5]))]), STATUS).unwrap_err();
    assert_eq!(error.code(), "code.unknown");
    assert!(error.found_text().unwrap().starts_with("\"7\" (2 times), \"5\" (1 times)"), "{error}");
}
#[test]
fn case_52_versions_are_not_mixed() {
    let text = format!("{STATUS}[answers.status_in_employment]\ncolumn = \"e\"\nclassification = \"ICSE-18\"\n");
    let error = with_book(&people_with(vec![("s", integers(&[1; 4])), ("e", integers(&[1; 4]))]), &text).unwrap_err();
    assert_eq!(error.code(), "code.version");
}
#[test]
fn case_53_isco_as_float_with_lost_zeros() {
    let text = "id = \"x\"\n[answers.age]\ncolumn = \"age\"\n[answers.labour_force_status]\ncolumn = \"labour_force_status\"\n[answers.occupation]\ncolumn = \"isco\"\nwidth = 4\n";
    let plan = Plan::builder().indicators(["employment"]).unwrap().by(["occupation_major_group"]).build().unwrap();
    let batch = people_with(vec![
        ("labour_force_status", texts(&["employed"; 4])),
        ("isco", floats(&[2411.0, 110.0, 1120.0, 9999.0])),
    ]);
    let error = tally(&plan, &batch, Some(&book(text)), &Design::default()).unwrap_err();
    assert_eq!(error.code(), "code.unknown");
    let batch = people_with(vec![
        ("labour_force_status", texts(&["employed"; 4])),
        ("isco", floats(&[2411.0, 110.0, 1120.0, 1412.0])),
    ]);
    let table = tally(&plan, &batch, Some(&book(text)), &Design::default()).unwrap().finish().unwrap();
    assert_eq!(value(&table, "employment", &[("occupation_major_group", "OCU_ISCO08_0")]).0, Some(1.0));
    assert_eq!(value(&table, "employment", &[("occupation_major_group", "OCU_ISCO08_1")]).0, Some(2.0));
}
#[test]
fn case_61_ages_that_cannot_be() {
    for (ages, row) in [
        (integers(&[30, -1, 40, 50]), 1),
        (integers(&[30, 40, 999, 50]), 2),
        (integers(&[i64::MIN, 40, 50, 60]), 0),
        (floats(&[30.0, 40.0, 50.0, 37.5]), 3),
    ] {
        let error = run(&people_with(vec![("age", ages)]), &Design::default()).unwrap_err();
        assert!(["value.range", "overflow"].contains(&error.code()), "{error}");
        assert_eq!(error.rows(), [row], "{error}");
    }
    let error = run(&people_with(vec![("age", texts(&["30", "65+", "40", "50"]))]), &Design::default()).unwrap_err();
    assert_eq!(error.code(), "value.dtype");
    let table = run(
        &people_with(vec![("age", Arc::new(Int32Array::from(vec![Some(30), Some(40), None, Some(50)])) as ArrayRef)]),
        &Design::default(),
    )
    .unwrap();
    assert_eq!(table.find("employment", &[]).unwrap().missing_share(), Some(0.25));
}
#[test]
fn case_62_sex_not_stated_is_a_row_and_in_no_gap() {
    let plan = Plan::builder().indicators(["unemployment_rate"]).unwrap().by(["sex"]).build().unwrap();
    let table =
        tally(&plan, &people_with(vec![("sex", texts(&["male", "", "female", "male"]))]), None, &Design::default())
            .unwrap()
            .finish()
            .unwrap();
    assert_eq!(value(&table, "unemployment_rate", &[("sex", "not_stated")]).0, Some(100.0));
}
#[test]
fn case_63_a_person_twice() {
    let plan = rates().build().unwrap();
    let twice = [Worker::new().id("a"), Worker::new().id("b"), Worker::new().id("a")];
    let error = plan.tally(&twice).unwrap_err();
    assert_eq!((error.code(), error.rows()), ("id.duplicate", &[2][..]));
    let mut design = Design::default();
    design.person = Some("person".into());
    let error =
        refused(run(&people_with(vec![("person", integers(&[1, 2, 1, 3]))]), &design), "id.duplicate", "person", &[2]);
    assert!(!error.to_string().contains("found"), "no id in a message");
}
#[test]
fn case_64_jobs_without_one_main_job() {
    let plan = rates().build().unwrap();
    let error = plan.tally(&[Worker::new().job(Job::second()).job(Job::second())]).unwrap_err();
    assert_eq!(error.code(), "job.no_main");
}
#[test]
fn case_79_too_many_cells_are_counted_before_they_are_made() {
    let plan = Plan::builder().indicators(["employment"]).unwrap().by(["a", "b", "age"]).build().unwrap();
    let many: Vec<i64> = (0..3000).collect();
    let (age, status) = (integers(&vec![30; 3000]), texts(&vec!["employed"; 3000]));
    let columns = [("age", age), ("labour_force_status", status), ("a", integers(&many)), ("b", integers(&many))];
    let batch = RecordBatch::try_from_iter(columns).unwrap();
    let error = tally(&plan, &batch, None, &Design::default()).unwrap().finish().unwrap_err();
    assert_eq!(error.code(), "limit.cells");
    assert!(error.found_text().unwrap().contains("a (3001 values)"), "{error}");
    let ids: Vec<i64> = (0..70_000).collect();
    let plan = Plan::builder().indicators(["employment"]).unwrap().by(["a"]).build().unwrap();
    let columns = [
        ("age", integers(&vec![30; 70_000])),
        ("labour_force_status", texts(&vec!["employed"; 70_000])),
        ("a", integers(&ids)),
    ];
    let batch = RecordBatch::try_from_iter(columns).unwrap();
    assert_eq!(tally(&plan, &batch, None, &Design::default()).unwrap().finish().unwrap_err().code(), "limit.cells");
}
/// What each of eight profiles answers to fourteen questions.
const PROFILES: [(&str, [&str; 8]); 14] = [
    ("worked_for_pay", ["yes", "no", "no", "no", "no", "no", "no", ""]),
    ("worked_in_own_business", ["", "yes", "no", "no", "no", "no", "no", ""]),
    ("helped_in_family_business", ["", "", "yes", "no", "no", "no", "no", ""]),
    ("agricultural_activity", ["", "no", "yes", "", "", "", "", ""]),
    ("production_destination", ["", "", "only_sale", "", "", "", "", ""]),
    ("absent_from_job", ["", "", "", "yes", "no", "no", "no", ""]),
    ("absence_reason", ["", "", "", "attached", "", "", "", ""]),
    ("does_off_season_duties", ["", "", "", "no", "", "", "", ""]),
    ("paid_during_absence", ["", "", "", "yes", "", "", "", ""]),
    ("absence_within_three_months", ["", "", "", "yes", "", "", "", ""]),
    ("seeking_work", ["", "", "", "", "yes", "no", "no", ""]),
    ("available_for_work", ["", "", "", "", "yes", "yes", "no", ""]),
    ("starts_within_three_months", ["", "", "", "", "", "no", "no", ""]),
    ("wants_work", ["", "", "", "", "", "yes", "no", ""]),
];
#[test]
fn case_79_many_questions_on_one_column_are_the_same_as_on_many_columns() {
    let plan = Plan::builder().indicators(["unemployment_rate", "lu3", "employment"]).unwrap().build().unwrap();
    let rows = 200;
    let profile = |row: usize| row % 8;
    let age = || ("age".to_owned(), integers(&vec![30; rows]));
    let mut columns = vec![age()];
    columns.extend(PROFILES.iter().map(|(question, answers)| {
        let of_row: Vec<&str> = (0..rows).map(|row| answers[profile(row)]).collect();
        ((*question).to_owned(), texts(&of_row))
    }));
    let many = RecordBatch::try_from_iter_with_nullable(columns.into_iter().map(|(n, a)| (n, a, true))).unwrap();
    let codes: Vec<i64> = (0..rows).map(|row| profile(row) as i64).collect();
    let one = RecordBatch::try_from_iter([age(), ("profile".to_owned(), integers(&codes))]).unwrap();
    let mut text = vec!["id = \"profiles\"\n[answers.age]\ncolumn = \"age\"\n".to_owned()];
    for (question, answers) in &PROFILES {
        let list = |stated: bool| {
            let of = answers.iter().enumerate().filter(|(_, answer)| answer.is_empty() != stated);
            of.map(|(code, answer)| format!("{code} = {:?}", if stated { answer } else { "not_stated" }))
                .collect::<Vec<_>>()
                .join(", ")
        };
        text.push(format!(
            "[answers.{question}]\ncolumn = \"profile\"\ncodes = {{ {} }}\nmissing = {{ {} }}\n",
            list(true),
            list(false)
        ));
    }
    let whole = tally(&plan, &many, None, &Design::default()).unwrap().finish().unwrap();
    let same = tally(&plan, &one, Some(&book(&text.concat())), &Design::default()).unwrap().finish().unwrap();
    assert!(whole.rows().zip(same.rows()).all(|(a, b)| {
        (a.value(), a.n(), a.missing_share(), a.reasons()) == (b.value(), b.n(), b.missing_share(), b.reasons())
    }));
    // Of every eight people four have a job by the questionnaire, and one seeks one.
    assert_eq!(value(&same, "employment", &[]).0, Some(100.0));
    assert_eq!(value(&same, "unemployment_rate", &[]).0, Some(20.0));
}
#[test]
fn case_80_a_text_of_a_megabyte_is_no_group() {
    let long = "x".repeat(1 << 20);
    let error = run(&people_with(vec![("region", texts(&["north", &long, "south", "south"]))]), &Design::default())
        .unwrap_err();
    assert_eq!(error.code(), "limit.text");
    assert!(error.to_string().len() < 2000);
}
#[test]
fn case_86_columns_that_change_between_batches() {
    let plan = rates().build().unwrap();
    let mut reader = Reader::new(&plan, &people_with(vec![]).schema(), None, &Design::default()).unwrap();
    let mut sum = reader.tally();
    reader.add(&mut sum, &people_with(vec![]), 0).unwrap();
    let error = reader.add(&mut sum, &people_with(vec![("age", floats(&[1.0; 4]))]), 4).unwrap_err();
    assert_eq!((error.code(), error.column_name()), ("arrow.schema", Some("age")));
    let empty = reader.tally().finish().unwrap();
    assert_eq!(value(&empty, "employment", &[]), (None, vec![Reason::EmptyDomain]));
}
#[test]
fn case_87_slices_dictionaries_and_views() {
    let whole = run(&people_with(vec![]), &Design::default()).unwrap();
    let sliced = people_with(vec![]).slice(0, 4);
    let keys: DictionaryArray<Int32Type> = vec!["employed", "unemployed", "employed", "outside"].into_iter().collect();
    let views: ArrayRef = Arc::new(arrow_array::StringViewArray::from(vec!["north", "north", "south", "south"]));
    let other = people_with(vec![("labour_force_status", Arc::new(keys)), ("region", views)]);
    for batch in [sliced, other] {
        let table = run(&batch, &Design::default()).unwrap();
        assert!(table.rows().zip(whole.rows()).all(|(a, b)| a.value() == b.value()));
    }
}
