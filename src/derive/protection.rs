//! Social protection, leave, and the representation of workers.

use super::fact::{Fact, Facts};
use super::kleene::{and, not, or};
use super::parameters::Parameters;
use super::person;
use super::question::Answers;
use super::said::required;
use crate::code::Sex;

/// What is true of protection by a job, by benefits and by collective agreements.
pub(super) fn set(
    facts: &mut Facts,
    answers: &Answers,
    parameters: &Parameters,
    employed: Option<bool>,
    employee: Option<bool>,
) {
    let contributor = and(employed, required(answers.pension_contribution));
    facts.set(Fact::PensionContributor, contributor);
    facts.set(Fact::UnemploymentInsured, and(employed, required(answers.unemployment_insurance)));
    facts.set(Fact::InjuryInsured, and(employed, required(answers.injury_insurance)));
    facts.set(Fact::PaidAnnualLeave, and(employee, required(answers.paid_annual_leave)));
    facts.set(Fact::PaidSickLeave, and(employee, required(answers.paid_sick_leave)));
    facts.set(Fact::PaidMaternityLeave, and(employee, required(answers.paid_maternity_leave)));
    facts.set(Fact::FertileAge, person::between(answers, 15, Some(49)));
    facts.set(Fact::PensionAge, person::between(answers, parameters.pension_age, None));

    facts.set(Fact::HealthCovered, required(answers.health_coverage));
    facts.set(Fact::Pensioner, required(answers.receives_old_age_pension));
    facts.set(Fact::SociallyProtected, or(required(answers.receives_social_benefit), contributor));
    facts.set(Fact::ChildBenefit, required(answers.receives_child_benefit));
    facts.set(Fact::MotherOfNewborn, and(person::sex(answers, Sex::Female), required(answers.gave_birth)));
    facts.set(Fact::MaternityBenefit, required(answers.receives_maternity_benefit));
    facts.set(Fact::SevereDisability, required(answers.severe_disability));
    facts.set(Fact::DisabilityBenefit, required(answers.receives_disability_benefit));
    facts.set(Fact::UnemploymentBenefit, required(answers.receives_unemployment_benefit));
    facts.set(Fact::SocialAssistance, required(answers.receives_social_assistance));
    facts.set(Fact::WithoutContributoryProtection, vulnerable(answers, parameters, contributor));

    facts.set(Fact::UnionMember, and(employee, required(answers.union_member)));
    facts.set(Fact::CollectiveAgreement, and(employee, required(answers.collective_agreement)));
    facts.set(Fact::NoRightToBargain, and(employee, not(required(answers.may_bargain))));
    facts.set(Fact::InjuredAtWork, and(employed, required(answers.injured_at_work)));
}

/// Below working age, or neither contributing to a pension nor receiving a contributory benefit.
///
/// # References
/// SDG indicator 1.3.1 metadata, vulnerable persons: children, and adults and older people without
/// contributory protection.
fn vulnerable(answers: &Answers, parameters: &Parameters, contributor: Option<bool>) -> Option<bool> {
    let child = not(person::between(answers, parameters.working_age_from, None));
    or(child, and(not(contributor), not(required(answers.receives_contributory_benefit))))
}
