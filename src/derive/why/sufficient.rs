//! The answers that decide: without any of them the outcome is another, and all others can be lost.

use super::alternatives::Answer;
use super::{Case, stated};
use crate::derive::{Answers, Asked, Question};

/// The fewest answers that leave the outcome as it is; no single one of them can be lost.
///
/// Of several such sets it is the one whose answers were looked at: an answer on which the outcome turns stays before
/// one on which it does not, such as an office's own status before the answers it was derived from. What is left to
/// choose goes by the order of the questions, with the age before all others, as in the standards.
pub(super) fn answers(case: &Case<'_>, reads: &[Question]) -> Answers {
    let truth = case.truth();
    let mut kept = case.answers;
    let mut told = stated(&kept);
    told.sort_by_key(|question| *question != Question::Age);
    let (read, unread): (Vec<Question>, Vec<Question>) = told.into_iter().partition(|told| reads.contains(told));
    let (turning, idle): (Vec<Question>, Vec<Question>) = read.into_iter().partition(|told| case.turns_on(*told));
    loop {
        let before = kept;
        for question in unread.iter().rev().chain(idle.iter().rev()).chain(turning.iter().rev()) {
            let without = Answer::none(*question).put(&kept, *question);
            if case.truth_of(&without) == truth {
                kept = without;
            }
        }
        // An answer may become needless once another is gone.
        if kept == before {
            return kept;
        }
    }
}

/// The questions that were not asked, of which the outcome depends on that: had they been, it would be unknown.
pub(super) fn not_asked(case: &Case<'_>) -> Vec<Question> {
    let truth = case.truth();
    let with = |asked: Asked| Case { asked, ..*case }.truth();
    let mut asked = case.asked;
    let mut decided = Vec::new();
    for question in Question::ALL.iter().copied().filter(|question| !case.asked.has(*question)) {
        if with(asked.with(question)) == truth {
            asked = asked.with(question);
        } else {
            decided.push(question);
        }
    }
    decided
}
