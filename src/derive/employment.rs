//! Employment in the reference week, under the 19th and the 13th ICLS side by side.
//!
//! Age is not looked at here; [`labour_force`](super::labour_force) does that for every status.

use super::kleene::{and, not, or};
use super::parameters::{Parameters, UnknownDestination};
use super::question::{Answers, Asked, Question as Q};
use super::rule::{Decided, Rule, any_of};
use super::said::{at_most, known_or_asked, optional, required};
use crate::code::{AbsenceReason, Destination};

const PAID: Rule = Rule::new("Worked at least one hour for pay: employed.", "19th ICLS Res. I, para. 27; row 2");
const MARKET: Rule = Rule::new(
    "Worked at least one hour in an own or a family business that is no farming for own use: employed.",
    "19th ICLS Res. I, para. 27; rows 3 and 5",
);
const OWN_USE: Rule = Rule::new(
    "Farmed, fished or gathered mainly or only for own use, which is no employment.",
    "19th ICLS Res. I, paras 22 to 25; row 4",
);
const NO_WORK: Rule = Rule::new(
    "Neither an hour of work for pay or profit nor absent from such work: not employed.",
    "19th ICLS Res. I, para. 27; row 8",
);

/// Employed under the 19th ICLS: an hour of work for pay or profit, or absent from such a job.
///
/// Unpaid trainees, volunteers and own-use producers are not employed by that work (row 7), so
/// nothing here asks about them. One true row is enough, whatever else is unknown.
///
/// # References
/// 19th ICLS Resolution I, paragraphs 27 to 31; rows as in the standards dossier, table A.2.1.
/// The 21st ICLS (2023) changed what is informal, not who is employed, so its usage is this one.
pub(super) fn icls19(answers: &Answers, parameters: &Parameters, asked: Asked) -> Decided {
    let (worked, for_market) = (worked_without_pay(answers, asked), for_market(answers, parameters, asked));
    let market = match (worked, for_market) {
        (Some(true) | None, Some(false)) => OWN_USE.says(Some(false)), // row 4
        _ => MARKET.where_true(and(worked, for_market)),               // rows 3 and 5
    };
    let paid = PAID.where_true(required(answers.worked_for_pay)); // row 2
    any_of([paid, market, absent_icls19(answers, parameters, asked)], NO_WORK) // row 6; otherwise row 8
}

const PAID_ICLS13: Rule = Rule::new("Worked at least one hour for pay: employed.", "13th ICLS Res. I, para. 9(1)(a)");
const WORK_ICLS13: Rule = Rule::new(
    "Worked at least one hour in an own or a family business, for the market or for own use: employed.",
    "13th ICLS Res. I, para. 9",
);
const OWN_USE_ICLS13: Rule =
    Rule::new("Produced goods for use by the own household: employed.", "13th ICLS Res. I, para. 9");
const UNPAID_ICLS13: Rule =
    Rule::new("Worked as an unpaid trainee or a volunteer producing goods: employed.", "13th ICLS Res. I, para. 9");
const NO_WORK_ICLS13: Rule =
    Rule::new("Neither at work nor with a job but not at work: not employed.", "13th ICLS Res. I, para. 9(1)");

/// Employed under the 13th ICLS: as in the 19th, and with own-use producers of goods, unpaid
/// trainees and volunteers who produce goods, and everybody formally attached to a job.
///
/// # References
/// 13th ICLS Resolution I, paragraph 9. Producers for own use count from one hour on, as in
/// practice; the resolution's "important part of household consumption" is not asked for.
pub(super) fn icls13(answers: &Answers, asked: Asked) -> Decided {
    let unpaid = or(
        optional(answers.unpaid_trainee_or_volunteer, asked, Q::UnpaidTraineeOrVolunteer),
        optional(answers.unpaid_trainee, asked, Q::UnpaidTrainee),
    );
    let own_use = or(
        optional(answers.own_use_goods, asked, Q::OwnUseGoods),
        optional(answers.own_use_foodstuff, asked, Q::OwnUseFoodstuff),
    );
    let rows = [
        PAID_ICLS13.where_true(required(answers.worked_for_pay)),
        WORK_ICLS13.where_true(worked_without_pay(answers, asked)),
        OWN_USE_ICLS13.where_true(own_use),
        UNPAID_ICLS13.where_true(unpaid),
        absent_icls13(answers, asked),
    ];
    any_of(rows, NO_WORK_ICLS13)
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

const ATTACHED: Rule = Rule::new(
    "Absent for a reason that keeps the tie to the job, such as illness, leave or shifts: employed.",
    "19th ICLS Res. I, para. 29; row 6, reasons of group 1",
);
const TESTED: Rule = Rule::new(
    "Absent for a reason that is tested: employed if pay continues or the whole absence lasts three months or less.",
    "19th ICLS Res. I, para. 29; row 6, reasons of group 2",
);
const UNTESTED: Rule = Rule::new(
    "Absent from a job, in a questionnaire that tests this in the question about absence itself: employed.",
    "19th ICLS Res. I, para. 29; row 6",
);
const SEASONAL: Rule = Rule::new(
    "Absent in the off-season: employed only if tasks of the job continue.",
    "19th ICLS Res. I, para. 29; row 6, reasons of group 3",
);
const UNATTACHED: Rule = Rule::new(
    "Laid off without assurance of return, or the job has not started yet: not employed.",
    "19th ICLS Res. I, para. 29; row 6, reasons of group 4",
);
const UNKNOWN_REASON: Rule = Rule::new(
    "Absent from a job for a reason that was not stated: it may need a test or not.",
    "19th ICLS Res. I, para. 29; row 6",
);

/// Employed, not at work, under the 19th ICLS: who is absent must pass the test of the reason.
///
/// # References
/// 19th ICLS Resolution I, paragraph 29; the reasons' groups are a parameter of the standards
/// dossier (table A.2.2, from memory of ILO model questionnaires).
fn absent_icls19(answers: &Answers, parameters: &Parameters, asked: Asked) -> Decided {
    let attached = match answers.absence_reason {
        AbsenceReason::Attached => ATTACHED.says(Some(true)),
        AbsenceReason::Seasonal => SEASONAL.says(required(answers.does_off_season_duties)),
        AbsenceReason::Unattached | AbsenceReason::NotStarted => UNATTACHED.says(Some(false)),
        // An unknown reason may be one that needs no test or one that no test helps.
        AbsenceReason::NotStated if asked.has(Q::AbsenceReason) => UNKNOWN_REASON.says(None),
        // A questionnaire without any test has made it in the question about absence itself.
        AbsenceReason::NotStated if !absence_is_tested(answers, asked) => UNTESTED.says(Some(true)),
        AbsenceReason::Tested | AbsenceReason::NotStated => TESTED.says(absence_test(answers, parameters, asked)),
    };
    attached.given(absent(answers, asked))
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

const ATTACHED_ICLS13: Rule = Rule::new(
    "Absent from a job or an enterprise that continues, without being laid off for good: employed.",
    "13th ICLS Res. I, para. 9(1)(a)(ii) and (b)(ii)",
);
const SEASONAL_ICLS13: Rule = Rule::new(
    "Absent in the off-season: employed only if tasks of the job continue.",
    "13th ICLS Res. I, para. 9(1)(a)(ii) and (b)(ii)",
);
const UNATTACHED_ICLS13: Rule = Rule::new(
    "Laid off without assurance of return, or the job has not started yet: not employed.",
    "13th ICLS Res. I, para. 9(1)(a)(ii)",
);
const UNKNOWN_REASON_ICLS13: Rule =
    Rule::new("Absent from a job for a reason that was not stated.", "13th ICLS Res. I, para. 9(1)(a)(ii)");

/// Employed, not at work, under the 13th ICLS: who is absent has a formal attachment to the job,
/// or an enterprise that continues to exist, unless laid off without assurance of return.
///
/// # References
/// 13th ICLS Resolution I, paragraph 9(1)(a)(ii) and (b)(ii). It names no three months. That the
/// off-season counts only with continuing duties is a parameter, kept as in the 19th.
fn absent_icls13(answers: &Answers, asked: Asked) -> Decided {
    let attached = match answers.absence_reason {
        AbsenceReason::NotStated if asked.has(Q::AbsenceReason) => UNKNOWN_REASON_ICLS13.says(None),
        AbsenceReason::Attached | AbsenceReason::Tested | AbsenceReason::NotStated => ATTACHED_ICLS13.says(Some(true)),
        AbsenceReason::Seasonal => SEASONAL_ICLS13.says(required(answers.does_off_season_duties)),
        AbsenceReason::Unattached | AbsenceReason::NotStarted => UNATTACHED_ICLS13.says(Some(false)),
    };
    attached.given(absent(answers, asked))
}
