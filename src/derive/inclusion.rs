//! Disability, migration and area: who is told apart to see whether work includes everybody.

use super::question::Answers;
use super::said::is;
use crate::code::{Area, Citizenship, Code, Difficulty, DisabilityStatus, PlaceOfBirth};

/// With disability: as the office says, otherwise a lot of difficulty, or inability, in any of six domains.
///
/// # References
/// Washington Group short set, as ILOSTAT DSB_STATUS uses it. Who states no such difficulty is without disability, even
/// where some domains were not answered; who answered none is unknown.
pub(super) fn with_disability(answers: &Answers) -> Option<bool> {
    let domains = [
        answers.difficulty_seeing,
        answers.difficulty_hearing,
        answers.difficulty_walking,
        answers.difficulty_remembering,
        answers.difficulty_self_care,
        answers.difficulty_communicating,
    ];
    let by_domains = || {
        let severe = |domain: &Difficulty| matches!(domain, Difficulty::ALot | Difficulty::CannotDo);
        domains.iter().any(|domain| domain.is_stated()).then(|| domains.iter().any(severe))
    };
    is(answers.disability_status, DisabilityStatus::With).or_else(by_domains)
}

/// Born abroad, whatever the citizenship.
///
/// # References
/// ILOSTAT CBR_BIR; SDG indicator 8.8.1 metadata.
pub(super) fn foreign_born(answers: &Answers) -> Option<bool> {
    is(answers.place_of_birth, PlaceOfBirth::Foreign)
}

/// Without the citizenship of the country, wherever born.
///
/// # References
/// ILOSTAT CCT_CIT; SDG indicator 8.8.1 metadata.
pub(super) fn non_citizen(answers: &Answers) -> Option<bool> {
    is(answers.citizenship, Citizenship::NonCitizen)
}

/// Lives in a rural area by the national definition.
///
/// # References
/// ILOSTAT GEO_COV.
pub(super) fn rural(answers: &Answers) -> Option<bool> {
    is(answers.area, Area::Rural)
}
