//! Composites of digital skills, and the need to reskill, each part of which is a fact of its own.

use super::exposure;
use super::fact::{Fact, Facts};
use super::kleene::{and, not, or};
use super::parameters::Parameters;
use super::question::{Answers, Asked, Question};
use super::said::required;
use crate::code::{GenAiExposure, YesNo};

/// The questions of the five areas of the EU's indicator.
const AREAS: [Question; 5] = [
    Question::DsiInformation,
    Question::DsiCommunication,
    Question::DsiContent,
    Question::DsiSafety,
    Question::DsiProblemSolving,
];

/// Basic digital skills, what is lacking, and the need to reskill.
///
/// # References
/// Eurostat, digital skills indicator 2.0: basic skills are at least one activity in each of five areas. The need to
/// reskill is a composite of our own: a gradient of exposure at or above a parameter, no basic digital skills, and no
/// education or training in the last twelve months.
pub(super) fn set(facts: &mut Facts, answers: &Answers, parameters: &Parameters, asked: Asked, employed: Option<bool>) {
    let areas = [
        (Fact::DsiInformation, answers.dsi_information),
        (Fact::DsiCommunication, answers.dsi_communication),
        (Fact::DsiContent, answers.dsi_content),
        (Fact::DsiSafety, answers.dsi_safety),
        (Fact::DsiProblemSolving, answers.dsi_problem_solving),
    ];
    areas.into_iter().for_each(|(fact, answer)| facts.set(fact, required(answer)));
    let of_areas = all(areas.map(|(_, answer)| required(answer)));
    let of_activities = of_activities(answers);
    facts.set(Fact::BasicDigitalSkillsEu, of_areas);
    facts.set(Fact::BasicDigitalSkillsActivities, of_activities);
    let by_areas = AREAS.into_iter().any(|area| asked.has(area));
    let lacks = not(if by_areas { of_areas } else { of_activities });
    facts.set(Fact::LacksBasicDigitalSkills, lacks);
    let exposed = and(employed, of_gradient(exposure::exposure(answers), parameters.reskilling_gradient_from));
    facts.set(Fact::ReskillingExposed, exposed);
    let untrained = not(required(answers.trained_12_months));
    facts.set(Fact::NeedsReskilling, and(exposed, and(lacks, untrained)));
}

/// One of the eleven activities in each of the five areas of digital competence.
///
/// # References
/// SDG indicator 4.4.1 metadata, skills from 2020 on, which sort the activities into areas; the composite is our own.
fn of_activities(answers: &Answers) -> Option<bool> {
    let content = [answers.ict_copy_paste, answers.ict_spreadsheet, answers.ict_presentation, answers.ict_program];
    let problems = [answers.ict_connect_device, answers.ict_install_software, answers.ict_transfer];
    all([
        required(answers.ict_verify),
        required(answers.ict_attachment),
        any(content),
        any([answers.ict_security, answers.ict_privacy]),
        any(problems),
    ])
}

/// Whether the label is a gradient from this one on; unknown where it is not stated.
const fn of_gradient(label: GenAiExposure, from: u8) -> Option<bool> {
    let gradient = match label {
        GenAiExposure::NotStated => return None,
        GenAiExposure::NotExposed | GenAiExposure::Minimal => return Some(false),
        GenAiExposure::Gradient1 => 1,
        GenAiExposure::Gradient2 => 2,
        GenAiExposure::Gradient3 => 3,
        GenAiExposure::Gradient4 => 4,
    };
    Some(gradient >= from)
}

fn all<const N: usize>(truths: [Option<bool>; N]) -> Option<bool> {
    truths.into_iter().fold(Some(true), and)
}

fn any<const N: usize>(answers: [YesNo; N]) -> Option<bool> {
    answers.into_iter().map(required).fold(Some(false), or)
}
