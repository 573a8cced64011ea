//! Hours in all jobs and their limits.

use super::kleene::and;
use super::parameters::{HoursBasis, Parameters};
use super::question::{Answers, Asked, Question as Q};
use super::said::is;
use crate::code::JobTime;
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

/// Weekly hours in all jobs within a band: above its lower and up to its upper bound; the first band is none at all.
///
/// # References
/// ILOSTAT `HOW_BANDS` with the cut points of ILO processing.
pub(super) fn in_band(
    answers: &Answers,
    basis: HoursBasis,
    employed: Option<bool>,
    above: Option<u8>,
    to: Option<u8>,
) -> Option<bool> {
    let within = all_jobs(answers, basis).map(|hours| {
        let more_than = |limit: u8| Amount::from_integer(i64::from(limit)).is_some_and(|limit| hours > limit);
        above.is_none_or(more_than) && !to.is_some_and(more_than)
    });
    and(employed, within)
}

/// The bounds of the bands of weekly hours; each band ends with one and the next begins above it.
pub(super) const BANDS: [u8; 6] = [0, 14, 29, 34, 39, 48];

/// Employed with more than one job: as asked, otherwise with any hours in other jobs.
///
/// # References
/// ILOSTAT `MJH_AGGREGATE`.
pub(super) fn several_jobs(answers: &Answers, asked: Asked, employed: Option<bool>) -> Option<bool> {
    let several = if asked.has(Q::MultipleJobs) {
        answers.multiple_jobs.truth()
    } else {
        let hours = if asked.has(Q::HoursUsualOther) { answers.hours_usual_other } else { answers.hours_actual_other };
        hours.map(|hours| hours > Amount::ZERO)
    };
    and(employed, several)
}

/// Employed part-time in the main job by the national definition: as stated, otherwise with fewer usual hours than the
/// national threshold.
///
/// # References
/// ILOSTAT `JOB_TIME`: usual hours of the main job or the respondent's own view; thresholds are national (parameter).
pub(super) fn part_time_national(
    answers: &Answers,
    parameters: &Parameters,
    asked: Asked,
    employed: Option<bool>,
) -> Option<bool> {
    if asked.has(Q::JobTime) {
        return and(employed, is(answers.job_time, JobTime::PartTime));
    }
    let limit = Amount::from_integer(i64::from(parameters.national_part_time_hours));
    and(employed, answers.hours_usual_main.zip(limit).map(|(hours, limit)| hours < limit))
}

/// Hours actually worked in the year: as stated, otherwise 52 times those of the reference week, in which absence is 0.
///
/// # References
/// ILOSTAT HOW_AHAW; 52 weeks for the year is a parameter of the field. One week stands for the year only where a
/// survey's weeks are spread over it.
pub(super) fn annual(answers: &Answers) -> Option<Amount> {
    answers.hours_annual.or_else(|| answers.hours_actual_all?.checked_mul(52))
}
