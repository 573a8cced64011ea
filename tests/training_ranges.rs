//! Scores, satisfaction and hours of training programmes that cannot be: columns and records refuse them alike.
#![cfg(feature = "arrow")]
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use arrow_array::{ArrayRef, Float64Array, Int64Array, RecordBatch, StringArray};
use decentwork::arrow::{Design, Reader};
use decentwork::{Error, Plan, Question, Worker};
use rust_decimal::Decimal;
use std::sync::Arc;

/// An indicator of a question with a range, and the question.
const RANGES: [(&str, Question, i64); 6] = [
    ("training_score_gain", Question::TrainingScoreBefore, 1),
    ("training_score_gain", Question::TrainingScoreAfter, 1),
    ("training_satisfaction", Question::TrainingSatisfaction, 100),
    ("training_placement_rate_20_hours_3", Question::TrainingFollowUpHours3, 168),
    ("training_placement_rate_20_hours_6", Question::TrainingFollowUpHours6, 168),
    ("training_placement_rate_20_hours_12_strict", Question::TrainingFollowUpHours12, 168),
];

/// Adds a column of one question to the others that the indicator needs.
fn add(indicator: &str, question: Question, numbers: ArrayRef) -> Result<(), Error> {
    let rows = numbers.len();
    let texts = |text: &str| Arc::new(StringArray::from(vec![text; rows])) as ArrayRef;
    let ones = || Arc::new(Int64Array::from(vec![1; rows])) as ArrayRef;
    let mut columns = vec![("training_status", texts("completed"))];
    for months in ["training_follow_up_3", "training_follow_up_6", "training_follow_up_12"] {
        columns.push((months, texts("employed")));
    }
    columns.extend(["training_score_before", "training_score_after"].map(|score| (score, ones())));
    columns.retain(|(name, _)| *name != question.id());
    columns.push((question.id(), numbers));
    let batch = RecordBatch::try_from_iter(columns).unwrap();
    let plan = Plan::builder().indicators([indicator])?.build()?;
    let mut reader = Reader::new(&plan, &batch.schema(), None, &Design::default())?;
    let mut tally = reader.tally();
    reader.add(&mut tally, &batch, 1000)
}

#[test]
fn a_number_that_a_question_cannot_have_names_the_column_and_every_row() {
    for (indicator, question, highest) in RANGES {
        assert_eq!(question.range(), Some([0, highest]), "{question:?}");
        let top = highest as f64;
        let floats = |numbers: &[Option<f64>]| Arc::new(Float64Array::from(numbers.to_vec())) as ArrayRef;
        let fine = floats(&[Some(0.0), Some(top), None, Some(top / 2.0)]);
        add(indicator, question, fine).unwrap_or_else(|error| panic!("{question:?}: {error}"));
        let wrong = floats(&[Some(top), Some(top + 0.25), None, Some(-0.01), Some(0.0)]);
        let error = add(indicator, question, wrong).unwrap_err();
        assert_eq!((error.code(), error.rows()), ("value.range", &[1001, 1003][..]), "{error}");
        assert!(error.column_name().is_some_and(|column| column.contains(question.id())), "{error}");
        let text = error.to_string();
        for word in [&format!("{}", top + 0.25), &format!("from 0 to {highest}")] {
            assert!(text.contains(word), "no {word}: {text}");
        }
        // Percentages in the place of shares, as whole numbers.
        let whole: ArrayRef = Arc::new(Int64Array::from(vec![highest, highest + 1]));
        assert_eq!(add(indicator, question, whole).unwrap_err().rows(), [1001]);
    }
}

#[test]
fn a_record_refuses_what_a_column_refuses() {
    for (_, question, highest) in RANGES {
        let number = |number: Decimal| Worker::new().number(question, number);
        assert!(number(Decimal::from(highest)).is_ok() && number(Decimal::ZERO).is_ok(), "{question:?}");
        for wrong in [Decimal::from(highest) + Decimal::new(1, 2), Decimal::new(-1, 2)] {
            let error = number(wrong).unwrap_err();
            assert_eq!((error.code(), error.column_name()), ("record.field", Some(question.id())), "{error}");
        }
    }
}
