//! Exposure to generative AI, from the occupation of the main job.

use super::fact::{Fact, Facts};
use super::kleene::and;
use super::question::Answers;
use super::ratio::Ratio;
use super::said::is;
use crate::code::{Code, GenAiExposure, GenAiPotential2023};
use crate::record::Amount;

/// The labels of the occupation; unknown where its codes do not decide them or it has no scores.
///
/// # References
/// Gmyrek and others (2025), ILO Working Paper 140; Gmyrek, Berg and Bescond (2023), ILO Working Paper 96.
pub(super) fn set(facts: &mut Facts, answers: &Answers, employed: Option<bool>) {
    let exposure = exposure(answers);
    facts.set(Fact::GenAiExposed, and(employed, exposure.is_exposed()));
    for (fact, label) in [
        (Fact::GenAiNotExposed, GenAiExposure::NotExposed),
        (Fact::GenAiMinimal, GenAiExposure::Minimal),
        (Fact::GenAiGradient1, GenAiExposure::Gradient1),
        (Fact::GenAiGradient2, GenAiExposure::Gradient2),
        (Fact::GenAiGradient3, GenAiExposure::Gradient3),
        (Fact::GenAiGradient4, GenAiExposure::Gradient4),
    ] {
        facts.set(fact, and(employed, is(exposure, label)));
    }
    let potential = potential_2023(answers);
    for (fact, label) in [
        (Fact::GenAiAutomation2023, GenAiPotential2023::Automation),
        (Fact::GenAiAugmentation2023, GenAiPotential2023::Augmentation),
        (Fact::GenAiBigUnknown2023, GenAiPotential2023::BigUnknown),
        (Fact::GenAiNotAffected2023, GenAiPotential2023::NotAffected),
    ] {
        facts.set(fact, and(employed, is(potential, label)));
    }
    facts.set(Fact::OccupationUnique, and(employed, answers.occupation_mapping.is_unique()));
}

/// The label of 2025: as told, otherwise that of the occupation.
fn exposure(answers: &Answers) -> GenAiExposure {
    let told = answers.occupation_genai_exposure;
    if told.is_stated() { told } else { answers.occupation.genai_exposure() }
}

/// The label of 2023: as told, otherwise that of the occupation.
fn potential_2023(answers: &Answers) -> GenAiPotential2023 {
    let told = answers.occupation_genai_potential_2023;
    if told.is_stated() { told } else { answers.occupation.genai_potential_2023() }
}

/// The score of the occupation; unknown where no unit group has one.
pub(super) fn score(answers: &Answers) -> Ratio {
    let (hundredths, unit_groups) = answers.occupation.genai_score();
    let amount = |number: u32| Amount::from_integer(i64::from(number));
    match (amount(hundredths), amount(unit_groups * 100)) {
        (Some(top), Some(bottom)) => Ratio::new(top, bottom),
        _ => Ratio::UNKNOWN,
    }
}
