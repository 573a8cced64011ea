//! Labour force status: employed, unemployed or outside, as the office derived it or from the answers.

use super::kleene::{and, not, or};
use super::parameters::Parameters;
use super::question::{Answers, Asked};
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
    /// Who is too old for it does not meet the criteria, whatever he seeks.
    fn of(answers: &Answers, parameters: &Parameters, job: Option<bool>, criteria: Option<bool>) -> Self {
        let search_age = person::search_age(answers, parameters);
        let working_age = person::working_age(answers, parameters);
        Self { working_age, job, criteria: and(search_age, criteria), search_age }
    }
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
    let (job, criteria) = given(answers.labour_force_status).unwrap_or_else(|| {
        (employment::icls19(answers, parameters, asked), unemployment::icls19(answers, parameters, asked))
    });
    Standing::of(answers, parameters, job, criteria)
}

/// The labour force status under the 13th ICLS; a status that the office derived wins.
///
/// # References
/// 13th ICLS Resolution I, paragraphs 8 to 11.
pub(super) fn icls13(answers: &Answers, parameters: &Parameters, asked: Asked) -> Standing {
    let (job, criteria) = given(answers.labour_force_status_icls13)
        .unwrap_or_else(|| (employment::icls13(answers, asked), unemployment::icls13(answers, parameters, asked)));
    Standing::of(answers, parameters, job, criteria)
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

/// Job and criteria of a derived status; nothing where none was stated.
const fn given(status: LabourForceStatus) -> Option<(Option<bool>, Option<bool>)> {
    match status {
        LabourForceStatus::Employed => Some((Some(true), Some(false))),
        LabourForceStatus::Unemployed => Some((Some(false), Some(true))),
        LabourForceStatus::Outside => Some((Some(false), Some(false))),
        LabourForceStatus::NotStated => None,
    }
}
