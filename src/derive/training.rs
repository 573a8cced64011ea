//! What becomes of people in training programmes: progress, exit and the quarters after it, follow-up, the job found.
//!
//! One unit is one participation in a programme. Whoever has not been observed yet is no failure: a quarter that has
//! not ended, or a follow-up that is not due, takes the participation out of the base. An answer that is missing stays
//! unknown; it is never "not employed".

use super::fact::{Fact, Facts};
use super::kleene::{and, not, or};
use super::question::{Answers, Asked, Question as Q};
use super::ratio::Ratio;
use super::said::{is, required};
use crate::code::{
    Code, EducationMatch, TrainingAttainment, TrainingExclusion, TrainingFollowUp, TrainingProgramme, TrainingQuarter,
    TrainingStatus,
};
use crate::record::Amount;

/// Hours in the reference week from which the narrower variant of placement counts.
pub(super) const PLACEMENT_HOURS: u8 = 20;

/// Everything that is true of one participation.
pub(super) fn set(facts: &mut Facts, answers: &Answers, asked: Asked) {
    set_progress(facts, answers);
    set_exit(facts, answers, asked);
    set_quarters(facts, answers, asked);
    set_attainment(facts, answers, asked);
    set_follow_up(facts, answers);
    set_job(facts, answers);
}

/// Where the participation stands. Transfers are neither completions nor dropouts: they are not in the base.
///
/// # References
/// Tracer conventions (standards dossier, table F.4): transfers out are excluded, and who is still in the programme is
/// in the base, so that completion, dropout and those still there add up to all.
fn set_progress(facts: &mut Facts, answers: &Answers) {
    let status = |wanted| is(answers.training_status, wanted);
    let starter = not(status(TrainingStatus::Transferred));
    facts.set(Fact::TrainingStarter, starter);
    facts.set(Fact::TrainingTransferred, not(starter));
    facts.set(Fact::TrainingOngoing, status(TrainingStatus::Ongoing));
    facts.set(Fact::TrainingCompleted, completed(answers));
    facts.set(Fact::TrainingDroppedOut, status(TrainingStatus::DroppedOut));
    facts.set(Fact::TrainingCertified, and(starter, required(answers.training_certified)));
    let used = required(answers.training_skills_used);
    facts.set(Fact::TrainingSkillsUsed, and(completed(answers), used));
}

fn completed(answers: &Answers) -> Option<bool> {
    is(answers.training_status, TrainingStatus::Completed)
}

/// Who has left, and whose exit counts.
///
/// # References
/// 20 CFR 677.150: a participant received more than self-service and information; a register that does not ask has
/// participants only. TEGL 10-16: exclusions leave numerator and denominator; where nobody is asked, nobody is excluded.
fn set_exit(facts: &mut Facts, answers: &Answers, asked: Asked) {
    facts.set(Fact::TrainingParticipant, participant(answers, asked));
    let exit = and(participant(answers, asked), required(answers.training_exited));
    facts.set(Fact::TrainingExcluded, and(exit, has_reason(answers, asked)));
    facts.set(Fact::TrainingExiter, exiter(answers, asked));
    facts.set(Fact::TrainingYouthProgramme, is(answers.training_programme, TrainingProgramme::Youth));
}

fn participant(answers: &Answers, asked: Asked) -> Option<bool> {
    match answers.training_participant.truth() {
        None if !asked.has(Q::TrainingParticipant) => Some(true),
        told => told,
    }
}

/// Has a reason for which the exit is left out.
fn has_reason(answers: &Answers, asked: Asked) -> Option<bool> {
    if !answers.training_exclusion.is_stated() && !asked.has(Q::TrainingExclusion) {
        return Some(false);
    }
    not(is(answers.training_exclusion, TrainingExclusion::None))
}

/// A participant who has left and is not left out.
fn exiter(answers: &Answers, asked: Asked) -> Option<bool> {
    let left = and(participant(answers, asked), required(answers.training_exited));
    and(left, not(has_reason(answers, asked)))
}

/// What exiters do in the second and the fourth quarter after that of the exit.
///
/// # References
/// 20 CFR 677.155(a)(1)(i) to (iii) and (vi); for youth, education and training count beside employment. Median
/// earnings are of those employed with earnings; zeros are left out.
fn set_quarters(facts: &mut Facts, answers: &Answers, asked: Asked) {
    let exiter = exiter(answers, asked);
    let (second, fourth) = (answers.training_quarter_2, answers.training_quarter_4);
    let observable = |quarter| and(exiter, not(is(quarter, TrainingQuarter::NotYetObservable)));
    let does = |quarter, what| and(observable(quarter), is(quarter, what));
    let employed = |quarter| does(quarter, TrainingQuarter::Employed);
    let engaged = |quarter| or(employed(quarter), does(quarter, TrainingQuarter::InEducation));
    facts.set(Fact::TrainingObservableQuarter2, observable(second));
    facts.set(Fact::TrainingObservableQuarter4, observable(fourth));
    facts.set(Fact::TrainingTooEarlyQuarter2, and(exiter, is(second, TrainingQuarter::NotYetObservable)));
    facts.set(Fact::TrainingTooEarlyQuarter4, and(exiter, is(fourth, TrainingQuarter::NotYetObservable)));
    facts.set(Fact::TrainingEmployedQuarter2, employed(second));
    facts.set(Fact::TrainingEmployedQuarter4, employed(fourth));
    facts.set(Fact::TrainingEngagedQuarter2, engaged(second));
    facts.set(Fact::TrainingEngagedQuarter4, engaged(fourth));
    facts.set(Fact::TrainingEarnerQuarter2, and(employed(second), positive(answers.training_earnings_quarter_2)));
    let same = required(answers.training_same_employer);
    facts.set(Fact::TrainingRetained, and(and(employed(second), employed(fourth)), same));
}

/// Credentials of exiters, and skill gains of participants whether they have left or not.
///
/// # References
/// 20 CFR 677.155(a)(1)(iv) and (v); TEGL 10-16. A credential may be attained up to one year after the exit. A gain is
/// made in the programme year and is not about exits, but who is excluded is left out of it too.
fn set_attainment(facts: &mut Facts, answers: &Answers, asked: Asked) {
    let wanted = and(exiter(answers, asked), required(answers.training_for_credential));
    let credential = |what| and(wanted, is(answers.training_credential, what));
    let early = credential(TrainingAttainment::NotYetObservable);
    facts.set(Fact::TrainingTooEarlyCredential, early);
    facts.set(Fact::TrainingForCredential, and(wanted, not(early)));
    facts.set(Fact::TrainingCredential, credential(TrainingAttainment::Attained));
    let excluded = and(required(answers.training_exited), has_reason(answers, asked));
    let counted = and(participant(answers, asked), not(excluded));
    let expected = and(counted, required(answers.training_gain_expected));
    facts.set(Fact::TrainingGainExpected, expected);
    facts.set(Fact::TrainingGained, and(expected, required(answers.training_skill_gain)));
}

/// What the follow-ups of completers found.
///
/// # References
/// Tracer conventions (standards dossier, table F.4): the strict basis takes who was not reached or refused for not
/// placed, the traced basis leaves them out. A follow-up without a finding is unknown on either. The variant of 20 hours or
/// more in the reference week is unknown of who is employed for hours that were not told.
fn set_follow_up(facts: &mut Facts, answers: &Answers) {
    use Fact as F;
    let sets = [
        (
            (answers.training_follow_up_3, answers.training_follow_up_hours_3),
            [
                F::TrainingTooEarly3,
                F::TrainingDue3,
                F::TrainingTraced3,
                F::TrainingPlaced3,
                F::TrainingPlacedAtMost3,
                F::TrainingPlaced20Hours3,
            ],
        ),
        (
            (answers.training_follow_up_6, answers.training_follow_up_hours_6),
            [
                F::TrainingTooEarly6,
                F::TrainingDue6,
                F::TrainingTraced6,
                F::TrainingPlaced6,
                F::TrainingPlacedAtMost6,
                F::TrainingPlaced20Hours6,
            ],
        ),
        (
            (answers.training_follow_up_12, answers.training_follow_up_hours_12),
            [
                F::TrainingTooEarly12,
                F::TrainingDue12,
                F::TrainingTraced12,
                F::TrainingPlaced12,
                F::TrainingPlacedAtMost12,
                F::TrainingPlaced20Hours12,
            ],
        ),
    ];
    let least = Amount::from_integer(i64::from(PLACEMENT_HOURS));
    for ((found, hours), names) in sets {
        let found = |what| and(completed(answers), is(found, what));
        let early = found(TrainingFollowUp::NotYetDue);
        let due = and(completed(answers), not(early));
        let placed = found(TrainingFollowUp::Employed);
        let not_placed = found(TrainingFollowUp::NotEmployed);
        let traced = or(placed, not_placed);
        let at_most = and(due, not(not_placed));
        let long = and(placed, hours.zip(least).map(|(hours, least)| hours >= least));
        let truths = [early, due, traced, placed, at_most, long];
        names.into_iter().zip(truths).for_each(|(fact, truth)| facts.set(fact, truth));
    }
}

/// Search, and the job that the follow-up six months after completion found.
///
/// # References
/// Tracer conventions (standards dossier, table F.4): match of field and level among those employed; wage change with
/// pay above 0 before and after, and how many had none before.
fn set_job(facts: &mut Facts, answers: &Answers) {
    let placed = placed_after_six_months(answers);
    facts.set(Fact::TrainingSeeking, and(completed(answers), required(answers.training_seeking_work)));
    facts.set(Fact::TrainingInField, and(placed, required(answers.training_in_field)));
    let level = |what| and(placed, is(answers.training_level_match, what));
    facts.set(Fact::TrainingOverLevel, level(EducationMatch::Over));
    facts.set(Fact::TrainingMatchedLevel, level(EducationMatch::Matched));
    facts.set(Fact::TrainingUnderLevel, level(EducationMatch::Under));
    let (before, after) = (positive(answers.training_earnings_before), positive(answers.training_earnings_after));
    facts.set(Fact::TrainingEarningsMatched, and(before, after));
    facts.set(Fact::TrainingNoEarningsBefore, and(not(before), after));
}

fn placed_after_six_months(answers: &Answers) -> Option<bool> {
    and(completed(answers), is(answers.training_follow_up_6, TrainingFollowUp::Employed))
}

fn positive(number: Option<Amount>) -> Option<bool> {
    number.map(|number| number > Amount::ZERO)
}

/// Earnings before and after, if both are above 0.
fn matched(answers: &Answers) -> Option<(Amount, Amount)> {
    let paid = |number: Option<Amount>| number.filter(|number| *number > Amount::ZERO);
    paid(answers.training_earnings_before).zip(paid(answers.training_earnings_after))
}

/// By how much earnings changed, of those who had some before and after.
pub(super) fn earnings_change(answers: &Answers) -> Ratio {
    matched(answers).and_then(|(before, after)| difference(after, before)).map_or(Ratio::UNKNOWN, Ratio::from_amount)
}

/// Earnings after over those before, of those who had some before and after.
///
/// Exact for earnings before of up to 4,294,967,295 units of which the last four decimals are none, or 429,496.7295 with
/// all four; unknown beyond.
pub(super) fn earnings_ratio(answers: &Answers) -> Ratio {
    let quotient = || {
        let (before, after) = matched(answers)?;
        let fits = |places: &u32| {
            let step = 10_i64.pow(*places);
            before.short_units() % step == 0 && before.short_units() / step <= i64::from(u32::MAX)
        };
        // Both are moved by as many places as the one below the line has zeros to spare.
        let places = (0..=4).find(fits)?;
        let moved = |amount: Amount| Amount::from_scaled(amount.long_units(), 9 + places);
        Some(Ratio::new(moved(after)?, moved(before)?))
    };
    quotient().unwrap_or(Ratio::UNKNOWN)
}

/// By how much the score of the test rose.
pub(super) fn score_gain(answers: &Answers) -> Ratio {
    let scores = answers.training_score_before.zip(answers.training_score_after);
    scores.and_then(|(before, after)| difference(after, before)).map_or(Ratio::UNKNOWN, Ratio::from_amount)
}

/// How much of what was to be gained was gained; unknown for a full score before, which leaves nothing to gain.
///
/// # References
/// R. R. Hake (1998), Interactive-engagement versus traditional methods, American Journal of Physics 66(1), 64-74:
/// `(after - before) / (1 - before)`; of each person here, where Hake has it of the class.
pub(super) fn normalised_gain(answers: &Answers) -> Ratio {
    let quotient = || {
        let (before, after) = answers.training_score_before.zip(answers.training_score_after)?;
        Some(Ratio::new(difference(after, before)?, difference(Amount::from_integer(1)?, before)?))
    };
    quotient().unwrap_or(Ratio::UNKNOWN)
}

/// 1 for a completion and 0 for any other participation, so that costs are divided by completions.
pub(super) fn completions(answers: &Answers) -> Ratio {
    count(completed(answers))
}

/// 1 for who is placed six months after completion and 0 for anybody else, those not reached included.
pub(super) fn placements(answers: &Answers) -> Ratio {
    count(placed_after_six_months(answers))
}

fn count(truth: Option<bool>) -> Ratio {
    truth.and_then(|truth| Amount::from_integer(i64::from(truth))).map_or(Ratio::UNKNOWN, Ratio::from_amount)
}

/// Exact; nothing where it is out of range.
fn difference(from: Amount, less: Amount) -> Option<Amount> {
    Amount::from_scaled(from.long_units() - less.long_units(), 9)
}
