//! What would decide something unknown.

use super::alternatives::{Answer, answers};
use super::{Case, is_stated};
use crate::derive::{AnswerKind, Question};

/// The questions whose answers could decide, and the answers that are not precise enough.
///
/// Of the questions without an answer, those that the survey asked come first. Then come answers of which a longer code
/// would decide; then questions that were not asked; then any answer in whose place another would decide.
pub(super) fn find(case: &Case<'_>, reads: &[Question]) -> (Vec<Question>, Vec<Question>) {
    let (told, untold): (Vec<Question>, Vec<Question>) =
        reads.iter().partition(|question| is_stated(&case.answers, **question));
    let asked: Vec<Question> = untold.iter().copied().filter(|question| case.asked.has(*question)).collect();
    let missing = fewest(case, &asked);
    if !missing.is_empty() {
        return (missing, Vec::new());
    }
    let coarse: Vec<Question> = told.iter().copied().filter(|question| is_coarse(case, *question)).collect();
    if !coarse.is_empty() {
        return (Vec::new(), coarse);
    }
    let missing = fewest(case, &untold);
    if !missing.is_empty() {
        return (missing, Vec::new());
    }
    let unclear = told.into_iter().filter(|question| decides(case, *question, None)).collect();
    (Vec::new(), unclear)
}

/// Whether a longer code that begins as this one does would decide, as 11 in the place of 1.
fn is_coarse(case: &Case<'_>, question: Question) -> bool {
    let AnswerKind::Code(list) = question.kind() else { return false };
    let items = list().items;
    let told = items[usize::from(case.answers.code(question))].code;
    (0..)
        .zip(items)
        .filter(|(_, item)| item.code.len() > told.len() && item.code.starts_with(told))
        .any(|(index, _)| case.truth_of(&Answer::Code(index).put(&case.answers, question)).is_some())
}

/// Of the smallest sets that can make it true, and of those that can make it false, all questions. Sets are of one
/// question or of two.
fn fewest(case: &Case<'_>, candidates: &[Question]) -> Vec<Question> {
    let mut found: Vec<Question> = Vec::new();
    for target in [true, false] {
        let alone: Vec<Question> =
            candidates.iter().copied().filter(|question| decides(case, *question, Some(target))).collect();
        if alone.is_empty() {
            found.extend(pairs(case, candidates, target));
        } else {
            found.extend(alone);
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// Whether some answer to a question decides, or decides in this way.
fn decides(case: &Case<'_>, question: Question, target: Option<bool>) -> bool {
    answers(question).into_iter().any(|answer| {
        let truth = case.truth_of(&answer.put(&case.answers, question));
        target.map_or(truth.is_some(), |target| truth == Some(target))
    })
}

fn pairs(case: &Case<'_>, candidates: &[Question], target: bool) -> Vec<Question> {
    let mut found = Vec::new();
    for (at, one) in candidates.iter().enumerate() {
        let told: Vec<Case<'_>> = answers(*one)
            .into_iter()
            .map(|answer: Answer| Case { answers: answer.put(&case.answers, *one), ..*case })
            .collect();
        for other in &candidates[at + 1..] {
            if told.iter().any(|case| decides(case, *other, Some(target))) {
                found.extend([*one, *other]);
            }
        }
    }
    found
}
