//! Weekly hours in all jobs, which a survey asks for or which follow from those of the main job and the others.

use super::columns::{Columns, Shape};
use crate::derive::{self, Answers, Asked, Question};
use crate::record::Amount;

/// All-jobs hours with the questions they are derived from.
const ALL_JOBS: [[Question; 3]; 2] = {
    use Question::{HoursActualAll, HoursActualMain, HoursActualOther, HoursUsualAll, HoursUsualMain, HoursUsualOther};
    [[HoursUsualAll, HoursUsualMain, HoursUsualOther], [HoursActualAll, HoursActualMain, HoursActualOther]]
};

/// Where only the main job was asked for, its hours are those of all jobs; otherwise all-jobs hours are a column.
pub(super) fn complete_shape(shape: &Shape, asked: Asked) -> Shape {
    let mut shape = shape.clone();
    for [all, main, other] in ALL_JOBS {
        if !asked.has(main) || shape.numbers.iter().flatten().any(|question| *question == all) {
            continue;
        }
        match shape.numbers.iter_mut().find(|questions| questions.contains(&main)) {
            Some(questions) if !asked.has(other) => questions.push(all),
            _ => shape.numbers.push(vec![all]),
        }
    }
    shape
}

/// Fills the all-jobs hours, which facts and quantities read.
pub(super) fn derive_hours(columns: &mut Columns, asked: Asked) {
    for [all, main, other] in ALL_JOBS {
        if !asked.has(main) || (!asked.has(other) && !asked.has(all)) {
            continue;
        }
        let words = (0..columns.rows)
            .map(|row| {
                let mut answers = Answers::default();
                for question in [all, main, other] {
                    answers.set_number(question, columns.number(question, row));
                }
                derive::complete(&mut answers, asked);
                answers.number(all).map_or(Amount::UNKNOWN, Amount::word)
            })
            .collect();
        columns.put_numbers(all, words);
    }
}
