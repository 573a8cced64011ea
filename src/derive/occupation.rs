//! Managers and skill levels, from the occupation of the main job.

use super::kleene::and;
use super::question::Answers;
use super::said::is;
use crate::code::{Code, MajorGroup, SkillLevel};

/// Employed in a managerial position.
///
/// # References
/// SDG indicator 5.5.2 metadata: ISCO-08 major group 1.
pub(super) fn manager(answers: &Answers, employed: Option<bool>) -> Option<bool> {
    and(employed, is(answers.occupation.major_group(), MajorGroup::Managers))
}

/// Employed in senior or middle management; unknown of managers coded at one digit.
///
/// # References
/// SDG indicator 5.5.2 metadata: ISCO-08 sub-major groups 11 to 13, without 14.
pub(super) fn senior_or_middle_manager(answers: &Answers, employed: Option<bool>) -> Option<bool> {
    and(employed, answers.occupation.is_senior_or_middle_management())
}

/// Employed at this skill level; armed forces have an occupation but no skill level, so they are at none.
///
/// # References
/// ILOSTAT OCU_SKILL.
pub(super) fn skill(answers: &Answers, employed: Option<bool>, level: SkillLevel) -> Option<bool> {
    let occupation = answers.occupation;
    let at_level = occupation.major_group().is_stated().then(|| occupation.skill_level() == level);
    and(employed, at_level)
}
