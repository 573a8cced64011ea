//! Sex and age scopes.

use super::kleene::not;
use super::parameters::Parameters;
use super::question::Answers;
use super::rule::{Decided, Rule};
use super::said::{is, required};
use crate::code::Sex;
use crate::record::Amount;

/// Whether a person is at least this old.
fn aged(answers: &Answers, years: u8) -> Option<bool> {
    let limit = Amount::from_integer(i64::from(years))?;
    answers.age.map(|age| age >= limit)
}

/// Whether a person is older than this; somebody aged 24 years and a half is 24.
fn older_than(answers: &Answers, years: u8) -> Option<bool> {
    let limit = Amount::from_integer(i64::from(years) + 1)?;
    answers.age.map(|age| age >= limit)
}

/// Whether a person is at most this old.
pub(super) fn up_to(answers: &Answers, years: u8) -> Option<bool> {
    not(older_than(answers, years))
}

/// Whether a person is within two ages, both included.
pub(super) fn between(answers: &Answers, from: u8, to: Option<u8>) -> Option<bool> {
    let old_enough = aged(answers, from)?;
    match to {
        Some(to) => Some(old_enough && !older_than(answers, to)?),
        None => Some(old_enough),
    }
}

const WORKING_AGE: Rule = Rule::new("Is of working age.", "19th ICLS Res. I, para. 65; row 1");
const ANOTHER_AGE: Rule = Rule::new(
    "Is younger or older than working age, and has no labour force status.",
    "19th ICLS Res. I, para. 65; row 1",
);

/// Of working age: 15 years and over unless the country says otherwise.
///
/// # References
/// 19th ICLS Resolution I, paragraph 65; SDG indicator 8.5.2 metadata.
pub(super) fn working_age(answers: &Answers, parameters: &Parameters) -> Decided {
    match between(answers, parameters.working_age_from, parameters.working_age_to) {
        // To be of working age alone decides nothing.
        Some(true) => Decided { truth: Some(true), rule: None },
        Some(false) => ANOTHER_AGE.says(Some(false)),
        None => WORKING_AGE.says(None),
    }
}

/// Young enough to be unemployed or in the potential labour force: at any age unless the country says otherwise.
///
/// # References
/// EU-LFS: up to 74 years (parameter).
pub(super) fn search_age(answers: &Answers, parameters: &Parameters) -> Option<bool> {
    parameters.unemployment_age_to.map_or(Some(true), |to| up_to(answers, to))
}

/// Young in the wider sense: 15 to 29 years unless the country says otherwise.
///
/// # References
/// EU and OECD NEET; ILOSTAT `TRA_STAGE`.
pub(super) fn wide_youth(answers: &Answers, parameters: &Parameters) -> Option<bool> {
    between(answers, parameters.youth_from, Some(parameters.wide_youth_to))
}

/// Young: 15 to 24 years unless the country says otherwise.
///
/// # References
/// ILOSTAT `AGE_YTHADULT`; the variants 15 to 29 and 15 to 34 are parameters.
pub(super) fn youth(answers: &Answers, parameters: &Parameters) -> Option<bool> {
    between(answers, parameters.youth_from, Some(parameters.youth_to))
}

/// Adult: older than the oldest youth, so that the two never overlap.
///
/// # References
/// ILOSTAT `AGE_YTHADULT`.
pub(super) fn adult(answers: &Answers, parameters: &Parameters) -> Option<bool> {
    older_than(answers, parameters.youth_to)
}

/// Whether a person has this sex.
pub(super) fn sex(answers: &Answers, sex: Sex) -> Option<bool> {
    is(answers.sex, sex)
}

/// Attends formal or non-formal education or training.
///
/// # References
/// SDG indicator 8.6.1 metadata: learning by oneself does not count.
pub(super) const fn in_education(answers: &Answers) -> Option<bool> {
    required(answers.in_education)
}
