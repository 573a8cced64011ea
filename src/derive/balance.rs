//! When and where people work: unusual hours, flexible schedules, work at home, commuting.

use super::kleene::{and, or};
use super::parameters::Parameters;
use super::question::{Answers, Asked, Question as Q};
use super::said::required;
use crate::code::Frequency;
use crate::record::Amount;

/// Often enough to count: usually, and sometimes unless the parameters say otherwise.
///
/// # References
/// UNECE Handbook on Measuring Quality of Employment (2015), dimension 3: usually or sometimes (parameter: from memory).
pub(super) const fn often(frequency: Frequency, parameters: &Parameters) -> Option<bool> {
    match frequency {
        Frequency::Usually => Some(true),
        Frequency::Sometimes => Some(parameters.sometimes_counts),
        Frequency::Never => Some(false),
        Frequency::NotStated => None,
    }
}

/// The same of a time of which a survey may not ask: then nobody works at it.
const fn often_if_asked(frequency: Frequency, parameters: &Parameters, asked: Asked, question: Q) -> Option<bool> {
    match often(frequency, parameters) {
        None if !asked.has(question) => Some(false),
        answer => answer,
    }
}

/// Works on Saturdays or Sundays.
pub(super) fn weekend(answers: &Answers, parameters: &Parameters, asked: Asked) -> Option<bool> {
    or(
        often_if_asked(answers.works_saturdays, parameters, asked, Q::WorksSaturdays),
        often_if_asked(answers.works_sundays, parameters, asked, Q::WorksSundays),
    )
}

/// Works in the evening, at night or on weekends; shift work is no time of the day by itself.
///
/// # References
/// ILO Decent Work manual COMB-1 (parameter: from memory).
pub(super) fn asocial(answers: &Answers, parameters: &Parameters, asked: Asked) -> Option<bool> {
    let evening = often_if_asked(answers.works_evenings, parameters, asked, Q::WorksEvenings);
    let night = often_if_asked(answers.works_nights, parameters, asked, Q::WorksNights);
    or(or(evening, night), weekend(answers, parameters, asked))
}

/// Employed and free to vary when the working day starts or ends.
pub(super) const fn flexible(answers: &Answers, employed: Option<bool>) -> Option<bool> {
    and(employed, required(answers.flexible_schedule))
}

/// Employed and going to work: any minutes at all.
pub(super) fn commutes(answers: &Answers, employed: Option<bool>) -> Option<bool> {
    and(employed, answers.commuting_minutes.map(|minutes| minutes > Amount::ZERO))
}

/// Employed and going to work for longer than the limit, one way; 60 minutes are not long.
pub(super) fn long_commute(answers: &Answers, parameters: &Parameters, employed: Option<bool>) -> Option<bool> {
    let limit = Amount::from_integer(i64::from(parameters.long_commute_minutes));
    and(employed, answers.commuting_minutes.zip(limit).map(|(minutes, limit)| minutes > limit))
}
