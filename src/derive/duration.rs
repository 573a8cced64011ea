//! How long unemployed people have been without work and looking for it.

use super::kleene::{and, not, or};
use super::question::{Answers, Asked, Question as Q};
use crate::code::UnemploymentDuration;
use crate::record::Amount;

/// The months at which one band of duration ends and the next begins (ILOSTAT `DUR_DETAILS`).
pub(super) const BANDS: [u8; 5] = [1, 3, 6, 12, 24];

/// Whether the duration of unemployment is at least this many months: as derived by the office, or the shorter of the
/// duration of the search and the time since the last job.
///
/// Who never worked, or is not asked for the last job, has the duration of the search.
///
/// # References
/// ILOSTAT `DUR_DETAILS`; the shorter of the two durations is a parameter of the standards dossier (table A.8, from
/// memory).
pub(super) fn at_least(answers: &Answers, asked: Asked, months: u8) -> Option<bool> {
    if let Some((from, before)) = answers.unemployment_duration.months() {
        return reaches(from, before, months);
    }
    let searched = if asked.has(Q::MonthsSeekingWork) {
        told(answers.months_seeking_work, months)
    } else {
        band(answers.search_duration, months)
    };
    and(searched, without_job(answers, asked, months))
}

/// The duration lies from one number of months to below another.
pub(super) fn between(answers: &Answers, asked: Asked, from: u8, before: Option<u8>) -> Option<bool> {
    // Nothing lasts less than no time, and zero is no limit that answers are compared with.
    let long_enough = if from == 0 { Some(true) } else { at_least(answers, asked, from) };
    and(long_enough, before.map_or(Some(true), |before| not(at_least(answers, asked, before))))
}

/// Whether the last job ended at least this long ago, or there was none.
fn without_job(answers: &Answers, asked: Asked, months: u8) -> Option<bool> {
    if !asked.has(Q::MonthsSinceLastJob) {
        return Some(true);
    }
    let never = match answers.ever_worked.truth() {
        None if !asked.has(Q::EverWorked) => Some(false),
        ever => not(ever),
    };
    or(never, told(answers.months_since_last_job, months))
}

fn told(duration: Option<Amount>, months: u8) -> Option<bool> {
    let limit = Amount::from_integer(i64::from(months))?;
    duration.map(|duration| duration >= limit)
}

fn band(duration: UnemploymentDuration, months: u8) -> Option<bool> {
    let (from, before) = duration.months()?;
    reaches(from, before, months)
}

/// A band may lie on both sides of a number of months: then it is unknown.
fn reaches(from: u8, before: Option<u8>, months: u8) -> Option<bool> {
    if from >= months {
        Some(true)
    } else if before.is_some_and(|before| before <= months) {
        Some(false)
    } else {
        None
    }
}
