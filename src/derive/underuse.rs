//! Labour underutilization: too few hours, and people outside the labour force who are attached to it.

use super::hours;
use super::kleene::{and, not, or};
use super::labour_force::Standing;
use super::parameters::{HoursBasis, Parameters};
use super::question::{Answers, Asked, Question as Q};
use super::rule::{Decided, Rule};
use super::said::{is, known_or_asked, required};
use super::unemployment;
use crate::code::{NonSearchReason, PotentialLabourForceStatus as Attachment};
use crate::record::Amount;

/// Everything about underutilization; each is true, false or unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Underuse {
    pub(super) time_related_underemployed: Option<bool>,
    pub(super) unavailable_jobseeker: Option<bool>,
    pub(super) available_potential_jobseeker: Option<bool>,
    pub(super) willing_non_jobseeker: Option<bool>,
    pub(super) potential_labour_force: Option<bool>,
    pub(super) other_outside: Option<bool>,
    pub(super) discouraged: Option<bool>,
    pub(super) extended_labour_force: Option<bool>,
    pub(super) unemployed_or_discouraged: Option<bool>,
    pub(super) labour_force_or_discouraged: Option<bool>,
    pub(super) jobs_gap: Option<bool>,
    pub(super) employed_or_jobs_gap: Option<bool>,
    pub(super) lu2: Option<bool>,
    pub(super) lu3: Option<bool>,
    pub(super) lu4: Option<bool>,
}

/// Underutilization of a person with this labour force status (19th ICLS).
///
/// # References
/// 19th ICLS Resolution I, paragraphs 43 to 45, 51 to 53 and 73.
pub(super) fn underuse(answers: &Answers, parameters: &Parameters, asked: Asked, standing: Standing) -> Underuse {
    let outside = standing.outside();
    let attachable = and(outside, standing.search_age);
    let derived_by_office = answers.potential_labour_force_status;
    let attachment = |wanted, derived| and(attachable, is(derived_by_office, wanted).or(derived));

    let unavailable = unavailable_jobseeker(answers, parameters, asked);
    let available = available_potential_jobseeker(answers, parameters, asked);
    let willing = willing_non_jobseeker(answers, parameters, asked);
    let attached = match derived_by_office {
        Attachment::NotStated => or(unavailable, available),
        Attachment::UnavailableJobseeker | Attachment::AvailablePotentialJobseeker => Some(true),
        Attachment::WillingNonJobseeker | Attachment::Other => Some(false),
    };
    let gave_up = required(answers.discouraged).or_else(|| {
        let available = is(derived_by_office, Attachment::AvailablePotentialJobseeker).or(available);
        and(available, labour_market_reason(answers))
    });
    let willing = is(derived_by_office, Attachment::WillingNonJobseeker).or(willing);

    let time_related_underemployed =
        and(standing.employed(), time_related_underemployment(answers, parameters, asked).truth);
    // People without a job who meet the criteria or are attached, whichever of the two is unknown.
    let without_job = and(standing.working_age, not(standing.job));
    let young_enough = |wish| and(standing.search_age, wish);
    let unemployed_or = |wish| and(without_job, or(standing.criteria, young_enough(wish)));
    let labour_force_or = |wish| and(standing.working_age, or(or(standing.job, standing.criteria), young_enough(wish)));
    let wants_a_job = or(attached, willing);
    let lu3 = unemployed_or(attached);
    Underuse {
        time_related_underemployed,
        unavailable_jobseeker: attachment(Attachment::UnavailableJobseeker, unavailable),
        available_potential_jobseeker: attachment(Attachment::AvailablePotentialJobseeker, available),
        willing_non_jobseeker: and(attachable, willing),
        potential_labour_force: and(attachable, attached),
        other_outside: and(outside, not(young_enough(wants_a_job))),
        discouraged: and(attachable, gave_up),
        extended_labour_force: labour_force_or(attached),
        unemployed_or_discouraged: unemployed_or(gave_up),
        labour_force_or_discouraged: labour_force_or(gave_up),
        jobs_gap: unemployed_or(wants_a_job),
        employed_or_jobs_gap: labour_force_or(wants_a_job),
        lu2: or(standing.unemployed(), time_related_underemployed),
        lu3,
        lu4: or(lu3, time_related_underemployed),
    }
}

const UNDEREMPLOYED: Rule = Rule::new(
    "Wants more hours, is available for them and works fewer than the threshold.",
    "19th ICLS Res. I, para. 43",
);
const NOT_UNDEREMPLOYED: Rule = Rule::new(
    "Does not want more hours, is not available for them or works as many as the threshold.",
    "19th ICLS Res. I, para. 43",
);
const ABSENT_ALL_WEEK: Rule =
    Rule::new("Did not work at all in the week, which is not to work too little.", "19th ICLS Res. I, para. 43");
const UNDEREMPLOYED_GIVEN: Rule =
    Rule::new("The office derived time-related underemployment itself.", "19th ICLS Res. I, paras 43 to 45");

/// Wants more hours, is available for them, and works fewer than the threshold in all jobs, if employed.
///
/// On actual hours, who was absent all week is excluded: no hours is not too few hours.
///
/// # References
/// 19th ICLS Resolution I, paragraphs 43 to 45; threshold and basis are parameters, strictly fewer.
pub(super) fn time_related_underemployment(answers: &Answers, parameters: &Parameters, asked: Asked) -> Decided {
    if let Some(given) = required(answers.time_related_underemployed) {
        return UNDEREMPLOYED_GIVEN.says(Some(given));
    }
    let basis = hours::basis(parameters.underemployment_basis, asked);
    let few = hours::fewer_than(answers, basis, parameters.underemployment_hours);
    let present = match basis {
        HoursBasis::Usual => Some(true),
        HoursBasis::Actual => answers.hours_actual_all.map(|hours| hours > Amount::ZERO),
    };
    if present == Some(false) {
        return ABSENT_ALL_WEEK.says(Some(false));
    }
    let willing = and(required(answers.wants_more_hours), required(answers.available_for_more_hours));
    match and(willing, and(few, present)) {
        Some(false) => NOT_UNDEREMPLOYED.says(Some(false)),
        truth => UNDEREMPLOYED.says(truth),
    }
}

/// Code 1: seeking and not available, if outside the labour force.
///
/// # References
/// 19th ICLS Resolution I, paragraph 51(a).
fn unavailable_jobseeker(answers: &Answers, parameters: &Parameters, asked: Asked) -> Option<bool> {
    let available = unemployment::available(answers, parameters, asked);
    and(unemployment::seeking(answers, parameters, asked), not(available))
}

/// Code 2: available, not seeking and wanting work, if outside the labour force.
///
/// # References
/// 19th ICLS Resolution I, paragraph 51(b). ILO processing does not ask whether work is wanted: a parameter.
fn available_potential_jobseeker(answers: &Answers, parameters: &Parameters, asked: Asked) -> Option<bool> {
    let must_want = parameters.potential_labour_force_wants_work && known_or_asked(answers, asked, Q::WantsWork);
    let wants = if must_want { required(answers.wants_work) } else { Some(true) };
    let seeking = unemployment::seeking(answers, parameters, asked);
    and(and(not(seeking), unemployment::available(answers, parameters, asked)), wants)
}

/// Code 3: wanting work, neither seeking nor available, if outside the labour force.
///
/// # References
/// 19th ICLS Resolution I, paragraph 53.
fn willing_non_jobseeker(answers: &Answers, parameters: &Parameters, asked: Asked) -> Option<bool> {
    let available = unemployment::available(answers, parameters, asked);
    let neither = and(not(unemployment::seeking(answers, parameters, asked)), not(available));
    and(neither, required(answers.wants_work))
}

/// Does not seek work because the labour market offers none: code 1 of the reasons and no other.
///
/// # References
/// 19th ICLS Resolution I, paragraph 52; grouping of reasons as in ILO processing.
fn labour_market_reason(answers: &Answers) -> Option<bool> {
    is(answers.reason_not_seeking, NonSearchReason::LabourMarket)
}
