//! Hours in all jobs and their limits.

use super::kleene::and;
use super::parameters::{HoursBasis, Parameters};
use super::question::{Answers, Asked, Question as Q};
use crate::record::Amount;

/// Fills the hours in all jobs where they were not given: main and other jobs, or the main job
/// alone in a survey that knows of no other.
pub(super) fn complete(answers: &mut Answers, asked: Asked) {
    let all = |all: Option<Amount>, main: Option<Amount>, other: Option<Amount>, other_asked: bool| {
        all.or_else(|| if other_asked || other.is_some() { main?.checked_add(other?) } else { main })
    };
    answers.hours_usual_all = all(
        answers.hours_usual_all,
        answers.hours_usual_main,
        answers.hours_usual_other,
        asked.has(Q::HoursUsualOther),
    );
    answers.hours_actual_all = all(
        answers.hours_actual_all,
        answers.hours_actual_main,
        answers.hours_actual_other,
        asked.has(Q::HoursActualOther),
    );
}

impl Asked {
    /// Adds the hours in all jobs where those of the main job were asked, as [`complete`](super::complete) fills them.
    #[must_use]
    pub const fn completed(self) -> Self {
        let usual = if self.has(Q::HoursUsualMain) { self.with(Q::HoursUsualAll) } else { self };
        if usual.has(Q::HoursActualMain) { usual.with(Q::HoursActualAll) } else { usual }
    }
}

/// The hours to compare with a limit: the wanted ones, or the others where only those were asked.
pub(super) const fn basis(wanted: HoursBasis, asked: Asked) -> HoursBasis {
    let (usual, actual) = (asked.has(Q::HoursUsualAll), asked.has(Q::HoursActualAll));
    match wanted {
        HoursBasis::Usual if !usual && actual => HoursBasis::Actual,
        HoursBasis::Actual if !actual && usual => HoursBasis::Usual,
        wanted => wanted,
    }
}

/// Weekly hours in all jobs.
const fn all_jobs(answers: &Answers, basis: HoursBasis) -> Option<Amount> {
    match basis {
        HoursBasis::Usual => answers.hours_usual_all,
        HoursBasis::Actual => answers.hours_actual_all,
    }
}

/// Whether the hours in all jobs are strictly below a limit.
pub(super) fn fewer_than(answers: &Answers, basis: HoursBasis, limit: u8) -> Option<bool> {
    let limit = Amount::from_integer(i64::from(limit))?;
    all_jobs(answers, basis).map(|hours| hours < limit)
}

/// Employed and working fewer hours than the part-time threshold; 35 hours are not part-time.
///
/// # References
/// ILOSTAT EMP_PTER: fewer than 35 actual hours in all jobs. National thresholds are parameters.
pub(super) fn part_time(
    answers: &Answers,
    parameters: &Parameters,
    asked: Asked,
    employed: Option<bool>,
) -> Option<bool> {
    let basis = basis(parameters.part_time_basis, asked);
    and(employed, fewer_than(answers, basis, parameters.part_time_hours))
}

/// Employed and working more hours than the limit; 48 hours are not long.
///
/// # References
/// ILO Decent Work manual TIME-1 and ILOSTAT EES_TG48: more than 48. The usual basis is a parameter.
pub(super) fn long_hours(
    answers: &Answers,
    parameters: &Parameters,
    asked: Asked,
    employed: Option<bool>,
) -> Option<bool> {
    let limit = Amount::from_integer(i64::from(parameters.long_hours));
    let hours = all_jobs(answers, basis(parameters.long_hours_basis, asked));
    and(employed, hours.zip(limit).map(|(hours, limit)| hours > limit))
}

/// Employed and not absent all week.
///
/// # References
/// ILOSTAT HOW_TEMP leaves out people with no actual hours.
pub(super) fn at_work(answers: &Answers, employed: Option<bool>) -> Option<bool> {
    and(employed, answers.hours_actual_all.map(|hours| hours > Amount::ZERO))
}
