//! Education and skills against what the occupation asks for: by a norm, by what is usual, and by one's own view.

use super::fact::{Fact, Facts};
use super::kleene::and;
use super::parameters::{EducationNorm, Parameters};
use super::person;
use super::question::Answers;
use super::said::is;
use crate::code::{Code, Education, EducationMatch, MajorGroup, Occupation, SkillMatch};
use std::cmp::Ordering;

/// What is true of the match between a person and the main job.
pub(super) fn set(facts: &mut Facts, answers: &Answers, parameters: &Parameters, employed: Option<bool>) {
    let norm = normative(answers, parameters);
    let against = |wanted: Ordering| and(employed, norm.map(|found| found == wanted));
    facts.set(Fact::OvereducatedNormative, against(Ordering::Greater));
    facts.set(Fact::MatchedNormative, against(Ordering::Equal));
    facts.set(Fact::UndereducatedNormative, against(Ordering::Less));
    let usual = |wanted| and(employed, is(answers.education_match, wanted));
    facts.set(Fact::OvereducatedStatistical, usual(EducationMatch::Over));
    facts.set(Fact::MatchedStatistical, usual(EducationMatch::Matched));
    facts.set(Fact::UndereducatedStatistical, usual(EducationMatch::Under));
    facts.set(Fact::TertiaryEducated, tertiary(answers));
    facts.set(Fact::Aged20To64, person::between(answers, 20, Some(64)));
    facts.set(Fact::OverqualifiedEu, and(and(employed, tertiary(answers)), below_technicians(answers)));
    facts.set(Fact::Overskilled, and(employed, is(answers.skill_match, SkillMatch::CouldDoMore)));
    facts.set(Fact::Underskilled, and(employed, is(answers.skill_match, SkillMatch::NeedsTraining)));
}

/// Whether the education is above, within or below the range that the norm gives the occupation.
///
/// Unknown for the armed forces, which have no norm, and for people without schooling unless a parameter says
/// that they are at the lowest level.
fn normative(answers: &Answers, parameters: &Parameters) -> Option<Ordering> {
    let (lowest, highest) = required_levels(answers.occupation, parameters.education_norm)?;
    let level = match answers.education {
        Education::NoSchooling if parameters.no_schooling_is_a_level => 0,
        Education::NotStated | Education::NoSchooling => return None,
        stated => stated.isced()?,
    };
    Some(match level {
        level if level > highest => Ordering::Greater,
        level if level < lowest => Ordering::Less,
        _ => Ordering::Equal,
    })
}

/// The lowest and the highest ISCED-2011 level that an occupation asks for.
///
/// # References
/// ILO, normative approach: ISCO-08 major groups 1 to 3 ask for levels 5 to 8, 4 to 8 for 3 and 4, 9 for 0 to 2
/// (parameter: group 9 from memory). ISCO-08 skill levels: 1 asks for level 1, 2 for 2 to 4, 3 for 5, 4 for 6 to 8.
fn required_levels(occupation: Occupation, norm: EducationNorm) -> Option<(u8, u8)> {
    use MajorGroup as M;
    let group = occupation.major_group();
    match norm {
        EducationNorm::MajorGroup => match group {
            M::NotStated | M::ArmedForces => None,
            M::Managers | M::Professionals | M::Technicians => Some((5, 8)),
            M::Elementary => Some((0, 2)),
            _ => Some((3, 4)),
        },
        EducationNorm::SkillLevel => match group {
            M::NotStated | M::ArmedForces => None,
            // Managers of hotels, restaurants and shops are at level 3, other managers at level 4.
            M::Managers => Some(if occupation.is_senior_or_middle_management()? { (6, 8) } else { (5, 5) }),
            M::Professionals => Some((6, 8)),
            M::Technicians => Some((5, 5)),
            M::Elementary => Some((1, 1)),
            _ => Some((2, 4)),
        },
    }
}

/// Has completed ISCED-2011 level 5 to 8.
pub(super) fn tertiary(answers: &Answers) -> Option<bool> {
    answers.education.is_stated().then(|| answers.education.isced() >= Some(5))
}

/// Works in ISCO-08 major groups 4 to 9.
///
/// # References
/// Eurostat, over-qualification rate: the armed forces are no such group.
fn below_technicians(answers: &Answers) -> Option<bool> {
    use MajorGroup as M;
    let group = answers.occupation.major_group();
    let above = [M::ArmedForces, M::Managers, M::Professionals, M::Technicians];
    group.is_stated().then(|| !above.contains(&group))
}
