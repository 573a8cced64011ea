//! Labour force status: employed, unemployed or outside, as the office derived it or from the answers.

use super::kleene::{and, not, or};
use super::parameters::Parameters;
use super::question::{Answers, Asked};
use super::rule::{Decided, Rule};
use super::{employment, person, unemployment};
use crate::code::LabourForceStatus;

/// What decides the labour force status of a person under one version of the standard.
///
/// Who is employed or meets the criteria of unemployment is in the labour force, even where it is
/// unknown which of the two: the status is unknown then, being in the labour force is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Standing {
    /// Of working age.
    pub(super) working_age: Option<bool>,
    /// Has a job, at any age.
    pub(super) job: Option<bool>,
    /// Meets the criteria of unemployment beside having no job.
    pub(super) criteria: Option<bool>,
    /// Young enough to be unemployed or in the potential labour force.
    pub(super) search_age: Option<bool>,
}

impl Standing {
    /// Of working age and employed.
    pub(super) const fn employed(self) -> Option<bool> {
        and(self.working_age, self.job)
    }
    /// Of working age, not employed, and meeting the criteria: one hour of work overrides any job search.
    pub(super) const fn unemployed(self) -> Option<bool> {
        and(self.working_age, and(not(self.job), self.criteria))
    }
    /// Of working age, and employed or unemployed.
    pub(super) const fn labour_force(self) -> Option<bool> {
        and(self.working_age, or(self.job, self.criteria))
    }
    /// Of working age, neither employed nor unemployed.
    pub(super) const fn outside(self) -> Option<bool> {
        and(self.working_age, not(or(self.job, self.criteria)))
    }
}

/// The labour force status under the 19th ICLS; a status that the office derived wins.
///
/// # References
/// 19th ICLS Resolution I, paragraphs 16 and 27 to 48.
pub(super) fn icls19(answers: &Answers, parameters: &Parameters, asked: Asked) -> Standing {
    Standing {
        working_age: person::working_age(answers, parameters).truth,
        job: job_icls19(answers, parameters, asked).truth,
        criteria: criteria_icls19(answers, parameters, asked).truth,
        search_age: person::search_age(answers, parameters),
    }
}

/// The labour force status under the 13th ICLS; a status that the office derived wins.
///
/// # References
/// 13th ICLS Resolution I, paragraphs 8 to 11.
pub(super) fn icls13(answers: &Answers, parameters: &Parameters, asked: Asked) -> Standing {
    Standing {
        working_age: person::working_age(answers, parameters).truth,
        job: job_icls13(answers, parameters, asked).truth,
        criteria: criteria_icls13(answers, parameters, asked).truth,
        search_age: person::search_age(answers, parameters),
    }
}

/// The labour force status under the relaxed definition of the 13th ICLS: availability stands for search.
///
/// # References
/// 13th ICLS Resolution I, paragraph 10(2): where the conventional ways of seeking work are of limited relevance.
pub(super) fn icls13_relaxed(answers: &Answers, parameters: &Parameters, asked: Asked) -> Standing {
    let strict = icls13(answers, parameters, asked);
    let available = and(strict.search_age, unemployment::available(answers, parameters, asked));
    Standing { criteria: or(strict.criteria, available), ..strict }
}

const GIVEN: Rule = Rule::new(
    "The office derived the labour force status itself, and its status wins over single answers.",
    "19th ICLS Res. I, para. 16",
);
const GIVEN_ICLS13: Rule = Rule::new(
    "The office derived the labour force status itself, and its status wins over single answers.",
    "13th ICLS Res. I, para. 8",
);

const TOO_OLD: Rule = Rule::new(
    "Older than the highest age of unemployment that the parameter unemployment_age_to sets.",
    "EU-LFS, unemployment from 15 to 74 years",
);

/// Who is too old for it does not meet the criteria, whatever he seeks.
fn young_enough(criteria: Decided, answers: &Answers, parameters: &Parameters) -> Decided {
    match person::search_age(answers, parameters) {
        Some(false) => TOO_OLD.says(Some(false)),
        young => criteria.given(young),
    }
}

/// Has a job at any age, under the 19th ICLS.
pub(super) fn job_icls19(answers: &Answers, parameters: &Parameters, asked: Asked) -> Decided {
    match given(answers.labour_force_status) {
        Some((job, _)) => GIVEN.says(Some(job)),
        None => employment::icls19(answers, parameters, asked),
    }
}

/// Meets the criteria of unemployment beside having no job, under the 19th ICLS.
pub(super) fn criteria_icls19(answers: &Answers, parameters: &Parameters, asked: Asked) -> Decided {
    match given(answers.labour_force_status) {
        Some((_, criteria)) => young_enough(GIVEN.says(Some(criteria)), answers, parameters),
        None => young_enough(unemployment::icls19(answers, parameters, asked), answers, parameters),
    }
}

/// As [`job_icls19`], under the 13th ICLS.
pub(super) fn job_icls13(answers: &Answers, _: &Parameters, asked: Asked) -> Decided {
    match given(answers.labour_force_status_icls13) {
        Some((job, _)) => GIVEN_ICLS13.says(Some(job)),
        None => employment::icls13(answers, asked),
    }
}

/// As [`criteria_icls19`], under the 13th ICLS.
pub(super) fn criteria_icls13(answers: &Answers, parameters: &Parameters, asked: Asked) -> Decided {
    match given(answers.labour_force_status_icls13) {
        Some((_, criteria)) => young_enough(GIVEN_ICLS13.says(Some(criteria)), answers, parameters),
        None => young_enough(unemployment::icls13(answers, parameters, asked), answers, parameters),
    }
}

/// Job and criteria of a derived status; nothing where none was stated.
const fn given(status: LabourForceStatus) -> Option<(bool, bool)> {
    match status {
        LabourForceStatus::Employed => Some((true, false)),
        LabourForceStatus::Unemployed => Some((false, true)),
        LabourForceStatus::Outside => Some((false, false)),
        LabourForceStatus::NotStated => None,
    }
}
