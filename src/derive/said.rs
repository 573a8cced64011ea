//! How an answer becomes true, false or unknown.

use super::question::{Answers, Asked, Question};
use crate::code::{Code, YesNo};
use crate::record::Amount;

/// Yes, no or unknown, to a question that the rule cannot do without.
pub(super) const fn required(answer: YesNo) -> Option<bool> {
    answer.truth()
}

/// Yes, no or unknown, to a question about a special case: where nobody was asked, nobody is one.
pub(super) const fn optional(answer: YesNo, asked: Asked, question: Question) -> Option<bool> {
    match answer.truth() {
        None if !asked.has(question) => Some(false),
        truth => truth,
    }
}

/// Whether the answer is this item of its code list; unknown where nothing was stated.
pub(super) fn is<T: Code>(answer: T, item: T) -> Option<bool> {
    answer.is_stated().then(|| answer == item)
}

/// Whether a number is no more than a limit; unknown where it was not stated.
pub(super) fn at_most(number: Option<Amount>, limit: u8) -> Option<bool> {
    let limit = Amount::from_integer(i64::from(limit))?;
    number.map(|number| number <= limit)
}

/// Whether a question was put, or answered all the same.
pub(super) fn known_or_asked(answers: &Answers, asked: Asked, question: Question) -> bool {
    asked.has(question) || answers.code(question) != 0
}
