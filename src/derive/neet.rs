//! Young people neither in employment nor in education or training.

use super::kleene::{and, not};
use super::question::Answers;
use super::said::required;
use crate::code::YesNo;

/// Young, not employed, and not in education or training; unemployed students are not.
///
/// Attendance unknown is unknown here. ILO processing counts it as attending in most countries,
/// which biases the rate down; the share of unknowns is reported instead.
///
/// # References
/// SDG indicator 8.6.1 metadata.
pub(super) const fn neet(youth: Option<bool>, employed: Option<bool>, in_education: Option<bool>) -> Option<bool> {
    and(youth, and(not(employed), not(in_education)))
}

/// The same, with people of unknown attendance counted as attending, as ILO processing does in most countries.
///
/// # References
/// ILO processing of microdata: not attending must be stated. It biases the rate down where attendance is often unknown.
pub(super) fn neet_ilo(youth: Option<bool>, employed: Option<bool>, answers: &Answers) -> Option<bool> {
    and(youth, and(not(employed), Some(answers.in_education == YesNo::No)))
}

/// Aged 15 to 29, not employed, and in no formal or non-formal education or training in the last four weeks.
///
/// # References
/// Eurostat, NEET rates in the EU-LFS (parameter: from memory).
pub(super) const fn neet_eu(wide_youth: Option<bool>, employed: Option<bool>, answers: &Answers) -> Option<bool> {
    neet(wide_youth, employed, required(answers.education_last_four_weeks))
}

/// Aged 15 to 29, not employed, and not in formal education; courses beside it do not count.
///
/// # References
/// OECD, Education at a Glance (parameter: from memory).
pub(super) const fn neet_oecd(wide_youth: Option<bool>, employed: Option<bool>, answers: &Answers) -> Option<bool> {
    neet(wide_youth, employed, required(answers.in_formal_education))
}
