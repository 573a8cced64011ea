//! What is available: it agrees with what a plan accepts, and says what is lacking and where it was expected.
#![allow(clippy::unwrap_used, clippy::pedantic, reason = "a test may panic")]
#![cfg(feature = "arrow")]

use arrow_array::cast::AsArray;
use arrow_schema::{DataType, Field, Schema};
use decentwork::arrow::{Design, Reader};
use decentwork::codebook::Wanted;
use decentwork::{Codebook, Plan, Question};
use proptest::prelude::*;

fn schema(columns: &[&str]) -> Schema {
    Schema::new(columns.iter().map(|name| Field::new(*name, DataType::Int64, true)).collect::<Vec<_>>())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_available_is_what_a_plan_accepts(chosen in prop::collection::vec(0_u8..5, Question::ALL.len()), own: bool) {
        // Half of the time the columns are those of the questions, else a codebook names them.
        let prefix = if own { "c_" } else { "" };
        let ids: Vec<&str> = Question::ALL.iter().zip(&chosen).filter(|(_, luck)| **luck > 1).map(|(of, _)| of.id()).collect();
        let names: Vec<String> = ids.iter().map(|id| format!("{prefix}{id}")).collect();
        let columns: Vec<&str> = names.iter().map(String::as_str).collect();
        let mut book = Codebook::standard(ids.iter().copied());
        if own {
            book.id = "mine".to_owned();
            book.answers.values_mut().for_each(|rule| rule.column.insert_str(0, prefix));
        }
        let schema = schema(&columns);
        for one in book.available(&columns).indicators {
            let plan = Plan::builder().indicator(one.indicator.clone()).build().unwrap();
            let reader = Reader::new(&plan, &schema, Some(&book), &Design::default());
            prop_assert_eq!(reader.is_ok(), one.is_available(), "{}", one.indicator.id);
            prop_assert!(one.missing.iter().all(|group| !group.is_empty()));
            prop_assert!(one.missing.iter().flatten().all(|wanted| !ids.contains(&wanted.question.id())));
        }
    }
}

fn book() -> Codebook {
    let mut book = Codebook::standard(["age", "labour_force_status", "sex"]);
    book.id = "mine".to_owned();
    for (id, column) in [("age", "q3"), ("labour_force_status", "labstat"), ("sex", "q2")] {
        book.answers.get_mut(id).unwrap().column = column.to_owned();
    }
    book
}

fn wanted(wanted: &Wanted) -> (&str, Option<&str>, &[String]) {
    (wanted.question.id(), wanted.column.as_deref(), &wanted.nearest)
}

#[test]
fn a_column_that_is_not_there_is_named_with_those_that_look_like_it() {
    // The file has labstat_1 where the codebook has labstat; q3 is taken, so it is not meant by anything else.
    let available = book().available(&["q3", "q2", "labstat_1", "q31"]);
    let rate = available.find("unemployment_rate").unwrap();
    let near = ["labstat_1".to_owned()];
    assert_eq!(wanted(&rate.missing[0][0]), ("labour_force_status", Some("labstat"), &near[..]));
    let (question, column, _) = wanted(&rate.missing[0][1]);
    assert_eq!((question, column), ("worked_for_pay", None));
    assert!(available.find("population").unwrap().is_available());
    let text = available.to_string();
    assert!(text.contains("labour_force_status (column labstat, did you mean labstat_1?) or"), "{text}");
    assert!(text.contains("worked_for_pay (not in the codebook)"), "{text}");
}

#[test]
fn it_reads_by_element_with_what_one_more_answer_would_allow() {
    let columns = ["age", "labour_force_status", "sex"];
    let available = Codebook::standard(columns).available(&columns);
    let text = available.to_string();
    let able = available.count();
    assert!(
        text.starts_with(&format!(
            "{able} of {} indicators can be computed from 3 columns",
            available.indicators.len()
        ))
    );
    for line in [
        "Employment opportunities\n",
        "  yes  unemployment_rate                     Unemployment rate\n",
        "With one more answer:\n",
    ] {
        assert!(text.contains(line), "{line:?} in {text}");
    }
    assert!(text.contains("  no   neet_rate                             lacks  in_education\n"), "{text}");
    assert!(text.lines().all(|line| line.chars().count() <= 110), "{text}");
    // Each step is what alone keeps its indicators: with that column they can be computed.
    let steps = available.one_step();
    assert!(steps.windows(2).all(|two| two[0].1.len() >= two[1].1.len()));
    for (group, indicators) in steps {
        let more: Vec<&str> = columns.iter().copied().chain([group[0].question.id()]).collect();
        let then = Codebook::standard(more.iter().copied()).available(&more);
        assert!(indicators.iter().all(|one| then.find(&one.id).unwrap().is_available()));
    }
}

#[test]
fn it_is_a_page_and_columns() {
    let available = book().available(&["q3", "<q2>", "labstat"]);
    assert!(available.to_html().contains("&lt;q2&gt;") && !available.to_html().contains("<q2>"));
    let batch = available.to_record_batch().unwrap();
    let names: Vec<&str> = batch.schema_ref().fields().iter().map(|field| &**field.name()).collect();
    assert_eq!(names, ["indicator", "name", "element", "available", "lacks", "columns", "nearest"]);
    assert_eq!(batch.num_rows(), available.indicators.len());
    let able = batch["available"].as_boolean();
    assert_eq!((0..batch.num_rows()).filter(|row| able.value(*row)).count(), available.count());
    let lacks = batch["lacks"].as_string::<i32>();
    assert!((0..batch.num_rows()).all(|row| able.value(row) == lacks.value(row).is_empty()));
}
