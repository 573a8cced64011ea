//! Young people between school and work: the stages and forms of the transition.

use super::contract;
use super::kleene::{and, not, or};
use super::labour_force::Standing;
use super::parameters::Parameters;
use super::question::{Answers, Asked, Question as Q};
use super::said::{optional, required};
use crate::record::Amount;

/// What else is true of a young person that the form of the transition depends on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Youth {
    /// Of the ages that are looked at, 15 to 29.
    pub(super) young: Option<bool>,
    /// An employee in the main job.
    pub(super) employee: Option<bool>,
    /// In the potential labour force.
    pub(super) potential_labour_force: Option<bool>,
}

/// The forms 1 to 8 in order; at most one is true, and none is known to be where an answer is missing (form 9).
///
/// # References
/// ILOSTAT `TRA_FORMS`; decision rules of the standards dossier, table F.7 (from memory, consistent with the labels).
pub(super) fn forms(
    answers: &Answers,
    parameters: &Parameters,
    asked: Asked,
    standing: Standing,
    of: Youth,
) -> [Option<bool>; 8] {
    let student = and(of.young, required(answers.in_education));
    let leaver = and(of.young, not(required(answers.in_education)));
    let in_job = and(leaver, standing.employed());
    let stable = stable(answers, parameters, asked, of.employee);
    let unstable = and(in_job, not(stable));
    let wants_other = required(answers.wants_other_job);
    let outside = and(leaver, standing.outside());
    let later = optional(answers.intends_to_seek_later, asked, Q::IntendsToSeekLater);
    let attached = or(of.potential_labour_force, later);
    [
        and(in_job, stable),
        and(unstable, not(wants_other)),
        and(student, standing.labour_force()),
        and(leaver, standing.unemployed()),
        and(unstable, wants_other),
        and(outside, attached),
        and(student, standing.outside()),
        and(outside, not(attached)),
    ]
}

/// The stages from the forms: transited, in transition, not yet started.
///
/// # References
/// ILOSTAT `TRA_STAGE`; table F.7 of the standards dossier.
pub(super) fn stages(forms: [Option<bool>; 8]) -> [Option<bool>; 3] {
    let [stable, satisfied, student, unemployed, unsettled, attached, student_outside, outside] = forms;
    [or(stable, satisfied), or(or(student, unemployed), or(unsettled, attached)), or(student_outside, outside)]
}

/// An employee for good, or for twelve months and more; where no length is asked, only for good.
fn stable(answers: &Answers, parameters: &Parameters, asked: Asked, employee: Option<bool>) -> Option<bool> {
    let limit = Amount::from_integer(i64::from(parameters.stable_contract_months));
    let long = if asked.has(Q::ContractMonths) {
        answers.contract_months.zip(limit).map(|(months, limit)| months >= limit)
    } else {
        Some(false)
    };
    and(employee, or(not(contract::temporary(answers, employee)), long))
}
