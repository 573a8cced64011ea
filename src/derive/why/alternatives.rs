//! Other answers that somebody could have given.

use super::Case;
use crate::derive::{AnswerKind, Answers, Question};
use crate::record::Amount;

/// One answer to one question.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Answer {
    Code(u16),
    Number(Option<Amount>),
}

/// The most items of a code list that are tried.
const MOST: usize = 24;

/// Numbers on both sides of the limits that ages, hours and earnings are compared with.
const NUMBERS: [i64; 16] = [0, 1, 7, 13, 14, 15, 20, 24, 30, 35, 40, 45, 50, 70, 100, 100_000];

impl Answer {
    /// No answer to this question.
    pub(super) fn none(question: Question) -> Self {
        match question.kind() {
            AnswerKind::Code(_) => Self::Code(0),
            AnswerKind::Number => Self::Number(None),
        }
    }

    /// The answers with this one in its place.
    pub(super) fn put(self, answers: &Answers, question: Question) -> Answers {
        let mut answers = *answers;
        match self {
            Self::Code(index) => answers.set_code(question, index),
            Self::Number(number) => answers.set_number(question, number),
        }
        answers
    }
}

/// Answers that can be given to a question; of a long list, some spread over it.
pub(super) fn answers(question: Question) -> Vec<Answer> {
    match question.kind() {
        AnswerKind::Code(list) => {
            let items = list().items.len();
            (1..items).step_by(items.div_ceil(MOST)).map(|index| Answer::Code(index as u16)).collect()
        }
        AnswerKind::Number => NUMBERS.iter().map(|number| Answer::Number(Amount::from_integer(*number))).collect(),
    }
}

impl Case<'_> {
    /// Whether another answer to this one question, or none, changes the outcome.
    pub(super) fn turns_on(&self, question: Question) -> bool {
        let truth = self.truth();
        let others = answers(question).into_iter().chain([Answer::none(question)]);
        others.into_iter().any(|other| self.truth_of(&other.put(&self.answers, question)) != truth)
    }
}
