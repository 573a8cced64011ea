//! How much the adults of a household work.
//!
//! The intensity itself is an answer: a record knows one person, and who counts as a working-age adult, with which
//! months, is decided over all members of the household, by [`household_work_intensity`](crate::household_work_intensity)
//! where nobody else did. In EU-SILC it is the months that its working-age adults worked
//! in the income year, in full-time equivalents, over the months that they could have worked; students under 25 do not
//! count as such adults.

use super::kleene::and;
use super::parameters::Parameters;
use super::person;
use super::question::Answers;
use crate::record::Amount;

/// Of an age at which work intensity is looked at: up to 64 years.
///
/// # References
/// EU-SILC, at risk of poverty or social exclusion, revision of 2021; before, up to 59 years (parameter).
pub(super) fn of_age(answers: &Answers, parameters: &Parameters) -> Option<bool> {
    person::up_to(answers, parameters.work_intensity_age_to)
}

/// Of that age, in a household whose adults worked less than a fifth of what they could.
///
/// # References
/// EU-SILC: strictly less than 0.2 (parameter).
pub(super) fn low_work_intensity(answers: &Answers, parameters: &Parameters) -> Option<bool> {
    let limit = Amount::from_scaled(i128::from(parameters.low_work_intensity_percent), 2);
    let low = answers.household_work_intensity.zip(limit).map(|(intensity, limit)| intensity < limit);
    and(of_age(answers, parameters), low)
}
