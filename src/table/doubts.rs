//! What the columns of a tally make doubtful: answers that nobody gave, codes that pass for numbers.

use super::Warning;
use crate::derive::{AnswerKind, Question};
use crate::error::nearest;
use crate::estimate::Tally;

/// The most codes that a message shows.
const SHOWN: usize = 12;

/// Warnings of columns, in the order of the questions, then of own columns.
pub(super) fn of(tally: &Tally) -> Vec<Warning> {
    let rows = tally.rows.rows - tally.rows.not_in_sample;
    let column = |question: &Question| {
        let named = tally.source.told(&format!("column of {}", question.id()));
        named.unwrap_or(question.id()).to_owned()
    };
    let unanswered = Question::ALL
        .iter()
        .filter(|question| rows > 0 && tally.asked.has(**question) && !tally.observed.is_answered(**question));
    let unanswered = unanswered.map(|question| {
        let expected = answers(tally, *question);
        let found = tally.observed.codes_instead(*question);
        let near = found.first().map_or(Vec::new(), |code| nearest(code, expected.iter().map(String::as_str)));
        let (question, column) = (question.id(), column(question));
        Warning::MatchedNothing { question, column, rows, found, expected, nearest: near }
    });
    let numbers = tally.observed.largest.iter().map(|(question, largest)| (column(question), largest));
    let own = tally.observed.largest_own.iter().map(|(name, largest)| (name.clone(), largest));
    let sentinels = numbers.chain(own).filter_map(|(column, largest)| {
        let (code, next) = largest.sentinel()?;
        Some(Warning::LooksLikeSentinel { column, code, next })
    });
    unanswered.chain(sentinels).collect()
}

/// The codes that would be answers; none of a question that is answered by numbers.
fn answers(tally: &Tally, question: Question) -> Vec<String> {
    if let Some(told) = tally.source.told(&format!("codes of {}", question.id())) {
        return told.split(", ").take(SHOWN).map(str::to_owned).collect();
    }
    match question.kind() {
        AnswerKind::Code(list) => list().items.iter().take(SHOWN).map(|item| item.name.to_owned()).collect(),
        AnswerKind::Number => Vec::new(),
    }
}
