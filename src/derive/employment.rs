//! Employment in the reference week, under the 19th and the 13th ICLS side by side.
//!
//! Age is not looked at here; [`labour_force`](super::labour_force) does that for every status.

use super::kleene::{and, not, or};
use super::parameters::{Parameters, UnknownDestination};
use super::question::{Answers, Asked, Question as Q};
use super::said::{at_most, known_or_asked, optional, required};
use crate::code::{AbsenceReason, Destination};

/// Employed under the 19th ICLS: an hour of work for pay or profit, or absent from such a job.
///
/// Unpaid trainees, volunteers and own-use producers are not employed by that work (row 7), so
/// nothing here asks about them. One true row is enough, whatever else is unknown.
///
/// # References
/// 19th ICLS Resolution I, paragraphs 27 to 31; rows as in the standards dossier, table A.2.1.
/// The 21st ICLS (2023) changed what is informal, not who is employed, so its usage is this one.
pub(super) fn icls19(answers: &Answers, parameters: &Parameters, asked: Asked) -> Option<bool> {
    let paid = required(answers.worked_for_pay); // row 2
    let market = and(worked_without_pay(answers, asked), for_market(answers, parameters, asked)); // rows 3 to 5
    or(or(paid, market), absent_icls19(answers, parameters, asked)) // row 6; otherwise row 8
}

/// Employed under the 13th ICLS: as in the 19th, and with own-use producers of goods, unpaid
/// trainees and volunteers who produce goods, and everybody formally attached to a job.
///
/// # References
/// 13th ICLS Resolution I, paragraph 9. Producers for own use count from one hour on, as in
/// practice; the resolution's "important part of household consumption" is not asked for.
pub(super) fn icls13(answers: &Answers, asked: Asked) -> Option<bool> {
    let paid = required(answers.worked_for_pay);
    let unpaid = or(
        optional(answers.unpaid_trainee_or_volunteer, asked, Q::UnpaidTraineeOrVolunteer),
        optional(answers.unpaid_trainee, asked, Q::UnpaidTrainee),
    );
    let own_use = or(
        optional(answers.own_use_goods, asked, Q::OwnUseGoods),
        optional(answers.own_use_foodstuff, asked, Q::OwnUseFoodstuff),
    );
    let work = or(worked_without_pay(answers, asked), or(own_use, unpaid));
    or(or(paid, work), absent_icls13(answers, asked))
}

/// Worked at least one hour in an own business or farm, or in one of the family.
pub(super) fn worked_without_pay(answers: &Answers, asked: Asked) -> Option<bool> {
    or(
        optional(answers.worked_in_own_business, asked, Q::WorkedInOwnBusiness),
        optional(answers.helped_in_family_business, asked, Q::HelpedInFamilyBusiness),
    )
}

/// Whether the activity is no farming, fishing or gathering, or its output is only or mainly for
/// sale: rows 3 to 5.
///
/// Where the questionnaire does not ask what the output is meant for, it takes all work in a
/// business for market work, and so do we. Where it does not ask for the kind of activity, it asks
/// for the destination of agricultural output only.
pub(super) fn for_market(answers: &Answers, parameters: &Parameters, asked: Asked) -> Option<bool> {
    let agricultural = if known_or_asked(answers, asked, Q::AgriculturalActivity) {
        answers.agricultural_activity.truth()
    } else {
        Some(true)
    };
    let for_sale = match answers.production_destination {
        Destination::OnlySale | Destination::MainlySale => Some(true),
        Destination::MainlyOwnUse | Destination::OnlyOwnUse => Some(false),
        Destination::NotStated if !asked.has(Q::ProductionDestination) => Some(true),
        Destination::NotStated => match parameters.unknown_destination {
            UnknownDestination::Unknown => None,
            UnknownDestination::Market => Some(true),
            UnknownDestination::OwnUse => Some(false),
        },
    };
    or(not(agricultural), for_sale)
}

/// Has a job or business and was absent from it.
const fn absent(answers: &Answers, asked: Asked) -> Option<bool> {
    optional(answers.absent_from_job, asked, Q::AbsentFromJob)
}

/// Employed, not at work, under the 19th ICLS: who is absent must pass the test of the reason.
///
/// # References
/// 19th ICLS Resolution I, paragraph 29; the reasons' groups are a parameter of the standards
/// dossier (table A.2.2, from memory of ILO model questionnaires).
fn absent_icls19(answers: &Answers, parameters: &Parameters, asked: Asked) -> Option<bool> {
    let attached = match answers.absence_reason {
        AbsenceReason::Attached => Some(true),
        AbsenceReason::Seasonal => required(answers.does_off_season_duties),
        AbsenceReason::Unattached | AbsenceReason::NotStarted => Some(false),
        // An unknown reason may be one that needs no test or one that no test helps.
        AbsenceReason::NotStated if asked.has(Q::AbsenceReason) => None,
        // A questionnaire without any test has made it in the question about absence itself.
        AbsenceReason::NotStated if !absence_is_tested(answers, asked) => Some(true),
        AbsenceReason::Tested | AbsenceReason::NotStated => absence_test(answers, parameters, asked),
    };
    and(absent(answers, asked), attached)
}

/// Continues to be paid, or the whole absence lasts three months or less; the number of months is a parameter.
fn absence_test(answers: &Answers, parameters: &Parameters, asked: Asked) -> Option<bool> {
    if !absence_is_tested(answers, asked) {
        return None;
    }
    let short = if asked.has(Q::AbsenceMonths) {
        at_most(answers.absence_months, parameters.absence_months)
    } else {
        optional(answers.absence_within_three_months, asked, Q::AbsenceWithinThreeMonths)
    };
    or(optional(answers.paid_during_absence, asked, Q::PaidDuringAbsence), short)
}

/// Whether the questionnaire holds one half of the test at least.
fn absence_is_tested(answers: &Answers, asked: Asked) -> bool {
    known_or_asked(answers, asked, Q::PaidDuringAbsence)
        || known_or_asked(answers, asked, Q::AbsenceWithinThreeMonths)
        || asked.has(Q::AbsenceMonths)
}

/// Employed, not at work, under the 13th ICLS: who is absent has a formal attachment to the job,
/// or an enterprise that continues to exist, unless laid off without assurance of return.
///
/// # References
/// 13th ICLS Resolution I, paragraph 9(1)(a)(ii) and (b)(ii). It names no three months. That the
/// off-season counts only with continuing duties is a parameter, kept as in the 19th.
fn absent_icls13(answers: &Answers, asked: Asked) -> Option<bool> {
    let attached = match answers.absence_reason {
        AbsenceReason::NotStated if asked.has(Q::AbsenceReason) => None,
        AbsenceReason::Attached | AbsenceReason::Tested | AbsenceReason::NotStated => Some(true),
        AbsenceReason::Seasonal => required(answers.does_off_season_duties),
        AbsenceReason::Unattached | AbsenceReason::NotStarted => Some(false),
    };
    and(absent(answers, asked), attached)
}
