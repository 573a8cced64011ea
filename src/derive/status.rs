//! Status in employment in the main job: ICSE-93, and ICSE-18 brought to it.

use super::kleene::{and, or};
use super::question::Answers;
use super::said::is;
use crate::code::{Icse18, Icse93};

/// Status in employment in terms of ICSE-93: as stated, otherwise from ICSE-18.
///
/// # References
/// Bridge of the 20th ICLS (2018) resolution to ICSE-93 (parameter: from memory).
pub(super) const fn icse93(answers: &Answers) -> Icse93 {
    match answers.status_in_employment {
        Icse93::NotStated => from_icse18(answers.status_in_employment_icse18),
        stated => stated,
    }
}

/// The ICSE-93 group of an ICSE-18 category.
///
/// Dependent contractors who report themselves employees are employees; that report is the answer
/// on ICSE-93, so without one they are own-account workers. Members of cooperatives are spread
/// over the other groups in ICSE-18 and cannot be found again.
const fn from_icse18(status: Icse18) -> Icse93 {
    use Icse18 as S;
    match status {
        S::NotStated => Icse93::NotStated,
        S::CorporationEmployer | S::HouseholdEmployer | S::EmployerUnspecified => Icse93::Employer,
        S::CorporationOwnerOperator | S::OwnAccount | S::OwnAccountUnspecified | S::DependentContractor => {
            Icse93::OwnAccount
        }
        S::PermanentEmployee
        | S::FixedTermEmployee
        | S::CasualEmployee
        | S::PaidApprentice
        | S::EmployeeUnspecified => Icse93::Employee,
        S::FamilyWorker => Icse93::FamilyWorker,
    }
}

/// Employed with this status in the main job.
///
/// # References
/// 15th ICLS resolution (ICSE-93), paragraphs 8 to 12.
pub(super) fn has(answers: &Answers, employed: Option<bool>, status: Icse93) -> Option<bool> {
    and(employed, is(icse93(answers), status))
}

/// Employed as an own-account worker or a contributing family worker.
///
/// # References
/// ILOSTAT EMP_TVUL.
pub(super) fn vulnerable(answers: &Answers, employed: Option<bool>) -> Option<bool> {
    or(has(answers, employed, Icse93::OwnAccount), has(answers, employed, Icse93::FamilyWorker))
}
