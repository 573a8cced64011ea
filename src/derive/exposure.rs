//! Exposure to generative AI, from the occupation of the main job.

use super::fact::{Fact, Facts};
use super::kleene::{and, not};
use super::parameters::Parameters;
use super::question::Answers;
use super::ratio::Ratio;
use super::said::{is, required};
use crate::code::{Code, GenAiExposure, GenAiPotential2023};
use crate::record::Amount;

/// The labels of the occupation; unknown where its codes do not decide them or it has no scores.
///
/// # References
/// Gmyrek and others (2025), ILO Working Paper 140; Gmyrek, Berg and Bescond (2023), ILO Working Paper 96.
///
/// Where digital access is required, nobody without it is of a gradient or has a potential.
pub(super) fn set(facts: &mut Facts, answers: &Answers, parameters: &Parameters, employed: Option<bool>) {
    let exposure = exposure(answers);
    let access = required(answers.digital_access_at_work);
    let realised = if parameters.digital_access_required { and(employed, access) } else { employed };
    facts.set(Fact::GenAiExposed, and(realised, exposure.is_exposed()));
    facts.set(Fact::GenAiWithoutAccess, and(and(employed, exposure.is_exposed()), not(access)));
    facts.set(Fact::GenAiByFallback, and(employed, by_fallback(answers)));
    for (fact, label) in
        [(Fact::GenAiNotExposed, GenAiExposure::NotExposed), (Fact::GenAiMinimal, GenAiExposure::Minimal)]
    {
        facts.set(fact, and(employed, is(exposure, label)));
    }
    for (fact, label) in [
        (Fact::GenAiGradient1, GenAiExposure::Gradient1),
        (Fact::GenAiGradient2, GenAiExposure::Gradient2),
        (Fact::GenAiGradient3, GenAiExposure::Gradient3),
        (Fact::GenAiGradient4, GenAiExposure::Gradient4),
    ] {
        facts.set(fact, and(realised, is(exposure, label)));
    }
    let potential = potential_2023(answers);
    for (fact, label) in [
        (Fact::GenAiAutomation2023, GenAiPotential2023::Automation),
        (Fact::GenAiAugmentation2023, GenAiPotential2023::Augmentation),
    ] {
        facts.set(fact, and(realised, is(potential, label)));
    }
    for (fact, label) in [
        (Fact::GenAiBigUnknown2023, GenAiPotential2023::BigUnknown),
        (Fact::GenAiNotAffected2023, GenAiPotential2023::NotAffected),
    ] {
        facts.set(fact, and(employed, is(potential, label)));
    }
    facts.set(Fact::OccupationUnique, and(employed, answers.occupation_mapping.is_unique()));
}

/// Whether the code leaves the label open, between unit groups that have several.
fn by_fallback(answers: &Answers) -> Option<bool> {
    let told = answers.occupation.is_stated() || answers.occupation_genai_exposure.is_stated();
    told.then(|| !exposure(answers).is_stated() && answers.occupation.genai_score().1 > 0)
}

/// The percentage of unit groups with a label that have one of some labels: label first, then equal weights.
///
/// # References
/// Gmyrek and others (2025), ILO Working Paper 140; the fallback for coarser codes keeps employment out of it.
pub(super) fn part(answers: &Answers, is_one: impl Fn(GenAiExposure) -> bool) -> Ratio {
    let told = exposure(answers);
    let (some, all) =
        if told.is_stated() { (u32::from(is_one(told)), 1) } else { answers.occupation.genai_unit_groups(is_one) };
    percentage(some, all)
}

/// The percentage of the unit groups of the occupation that have a label.
pub(super) fn coverage(answers: &Answers) -> Ratio {
    percentage(answers.occupation.genai_score().1, answers.occupation.unit_groups())
}

/// Unknown where there is nothing to take a percentage of.
fn percentage(some: u32, all: u32) -> Ratio {
    let amount = |number: u32| Amount::from_integer(i64::from(number));
    match (amount(some * 100), amount(all)) {
        (Some(top), Some(bottom)) => Ratio::new(top, bottom),
        _ => Ratio::UNKNOWN,
    }
}

/// The label of 2025: as told, otherwise that of the occupation.
pub(super) fn exposure(answers: &Answers) -> GenAiExposure {
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
