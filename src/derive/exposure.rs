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
/// Where digital access is required, nobody without it is of a gradient or has a potential, and who did not tell it has no
/// label.
pub(super) fn set(facts: &mut Facts, answers: &Answers, parameters: &Parameters, employed: Option<bool>) {
    let access = required(answers.digital_access_at_work);
    let told = exposure(answers);
    let exposed = and(employed, told.is_exposed());
    facts.set(Fact::GenAiWithoutAccess, if exposed == Some(true) { not(access) } else { exposed });
    facts.set(Fact::GenAiByFallback, and(employed, by_fallback(answers)));
    let open = parameters.digital_access_required && access.is_none();
    let realised =
        |truth| if parameters.digital_access_required { and(truth, access_of(truth, access)) } else { truth };
    let label = if open && told.is_exposed() == Some(true) { GenAiExposure::NotStated } else { told };
    facts.set(Fact::GenAiExposed, realised(and(employed, label.is_exposed())));
    for (fact, item) in
        [(Fact::GenAiNotExposed, GenAiExposure::NotExposed), (Fact::GenAiMinimal, GenAiExposure::Minimal)]
    {
        facts.set(fact, and(employed, is(label, item)));
    }
    for (fact, item) in [
        (Fact::GenAiGradient1, GenAiExposure::Gradient1),
        (Fact::GenAiGradient2, GenAiExposure::Gradient2),
        (Fact::GenAiGradient3, GenAiExposure::Gradient3),
        (Fact::GenAiGradient4, GenAiExposure::Gradient4),
    ] {
        facts.set(fact, realised(and(employed, is(label, item))));
    }
    let told = potential_2023(answers);
    let has_potential = matches!(told, GenAiPotential2023::Automation | GenAiPotential2023::Augmentation);
    let potential = if open && has_potential { GenAiPotential2023::NotStated } else { told };
    for (fact, item) in [
        (Fact::GenAiAutomation2023, GenAiPotential2023::Automation),
        (Fact::GenAiAugmentation2023, GenAiPotential2023::Augmentation),
    ] {
        facts.set(fact, realised(and(employed, is(potential, item))));
    }
    for (fact, item) in [
        (Fact::GenAiBigUnknown2023, GenAiPotential2023::BigUnknown),
        (Fact::GenAiNotAffected2023, GenAiPotential2023::NotAffected),
    ] {
        facts.set(fact, and(employed, is(potential, item)));
    }
    facts.set(Fact::OccupationUnique, and(employed, answers.occupation_mapping.is_unique()));
}

/// Access matters to those of whom something is true; an occupation without a label stays without one.
fn access_of(truth: Option<bool>, access: Option<bool>) -> Option<bool> {
    if truth == Some(true) { access } else { Some(true) }
}

/// Whether the code leaves the label open, between unit groups that have several.
fn by_fallback(answers: &Answers) -> Option<bool> {
    let told = answers.occupation.is_stated() || answers.occupation_genai_exposure.is_stated();
    told.then(|| !exposure(answers).is_stated() && answers.occupation.genai_score().1 > 0)
}

/// The part of the unit groups with a label that have one of some labels: label first, then equal weights.
///
/// # References
/// Gmyrek and others (2025), ILO Working Paper 140; the fallback for coarser codes keeps employment out of it.
pub(super) fn part(answers: &Answers, is_one: impl Fn(GenAiExposure) -> bool) -> Ratio {
    let told = exposure(answers);
    let (some, all) =
        if told.is_stated() { (u32::from(is_one(told)), 1) } else { answers.occupation.genai_unit_groups(is_one) };
    of(some, all)
}

/// The part of the unit groups of the occupation that have a label.
pub(super) fn coverage(answers: &Answers) -> Ratio {
    of(answers.occupation.genai_score().1, answers.occupation.unit_groups())
}

/// Unknown where there is nothing to be a part of.
fn of(some: u32, all: u32) -> Ratio {
    let amount = |number: u32| Amount::from_integer(i64::from(number));
    match (amount(some), amount(all)) {
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
    of(hundredths, unit_groups * 100)
}
