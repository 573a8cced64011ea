//! Status in employment in the main job: ICSE-93, and ICSE-18 brought to it.

use super::kleene::{and, or};
use super::parameters::Parameters;
use super::question::Answers;
use super::said::is;
use crate::code::Icse93;

/// Status in employment in terms of ICSE-93: as stated, otherwise from the office's ICSE-18.
///
/// Dependent contractors who report themselves employees are employees; that report is the answer
/// on ICSE-93, so without one they are own-account workers.
///
/// # References
/// Bridge of the 20th ICLS (2018) resolution to ICSE-93 (parameter: from memory).
pub(super) const fn icse93(answers: &Answers, parameters: &Parameters) -> Icse93 {
    match answers.status_in_employment {
        Icse93::NotStated if parameters.owner_operators_are_employees => {
            answers.status_in_employment_icse18.to_icse93_with_employed_owners(None)
        }
        Icse93::NotStated => answers.status_in_employment_icse18.to_icse93(None),
        stated => stated,
    }
}

/// Employed with this status in the main job.
///
/// # References
/// 15th ICLS resolution (ICSE-93), paragraphs 8 to 12.
pub(super) fn has(answers: &Answers, parameters: &Parameters, employed: Option<bool>, status: Icse93) -> Option<bool> {
    and(employed, is(icse93(answers, parameters), status))
}

/// Employed as an own-account worker or a contributing family worker.
///
/// # References
/// ILOSTAT EMP_TVUL.
pub(super) fn vulnerable(answers: &Answers, parameters: &Parameters, employed: Option<bool>) -> Option<bool> {
    let has = |status| has(answers, parameters, employed, status);
    or(has(Icse93::OwnAccount), has(Icse93::FamilyWorker))
}
