//! Every row of every decision table, and the laws that hold for any answers.

mod balance;
mod child_labour;
mod deprivation;
mod digital;
mod duration;
mod employment;
mod forms_of_work;
mod hours;
mod icse18;
mod inclusion;
mod informality;
mod informality_21st;
mod jobs;
mod laws;
mod laws_subsets;
mod mismatch;
mod pay;
mod poverty;
mod search;
mod terms;
mod training;
mod training_follow_up;
mod underuse;
mod unemployment;
mod why;
mod youth;

use super::{Answers, Asked, Fact, Parameters, Question, complete, facts};
use crate::code::{AbsenceReason, Destination, YesNo};
use crate::record::Amount;

const TRUE: Option<bool> = Some(true);
const FALSE: Option<bool> = Some(false);
const UNKNOWN: Option<bool> = None;

fn number(text: &str) -> Option<Amount> {
    text.parse().ok()
}

/// Somebody 30 years old who does nothing and says so.
fn idle() -> Answers {
    Answers {
        age: number("30"),
        worked_for_pay: YesNo::No,
        worked_in_own_business: YesNo::No,
        helped_in_family_business: YesNo::No,
        unpaid_trainee_or_volunteer: YesNo::No,
        unpaid_trainee: YesNo::No,
        volunteer: YesNo::No,
        own_use_goods: YesNo::No,
        own_use_foodstuff: YesNo::No,
        absent_from_job: YesNo::No,
        seeking_work: YesNo::No,
        available_for_work: YesNo::No,
        passive_search: YesNo::No,
        arranged_job_start: YesNo::No,
        starts_within_three_months: YesNo::No,
        scheme_with_job_offer: YesNo::No,
        waiting_to_migrate_for_work: YesNo::No,
        wants_work: YesNo::No,
        in_education: YesNo::No,
        ..Answers::default()
    }
}

fn idle_but(change: impl FnOnce(&mut Answers)) -> Answers {
    let mut answers = idle();
    change(&mut answers);
    answers
}

fn employed_with(change: impl FnOnce(&mut Answers)) -> Answers {
    idle_but(|a| {
        a.worked_for_pay = YesNo::Yes;
        change(a);
    })
}

fn absent_because(reason: AbsenceReason) -> Answers {
    idle_but(|a| {
        a.absent_from_job = YesNo::Yes;
        a.absence_reason = reason;
        a.paid_during_absence = YesNo::No;
        a.absence_within_three_months = YesNo::No;
        a.does_off_season_duties = YesNo::No;
    })
}

fn farmer(destination: Destination) -> Answers {
    idle_but(|a| {
        a.worked_in_own_business = YesNo::Yes;
        a.agricultural_activity = YesNo::Yes;
        a.production_destination = destination;
    })
}

/// Questions that ask for more than others, which stand in for them where these are not asked.
const REFINED: [Question; 7] = [
    Question::AvailableInReferenceWeek,
    Question::AvailableWithinOneWeek,
    Question::AvailableWithinTwoWeeks,
    Question::MonthsUntilStart,
    Question::AbsenceMonths,
    Question::MonthsSeekingWork,
    Question::ContractMonths,
];

/// A survey that asks everything in its simplest form.
fn everything() -> Asked {
    all_but(&[])
}

/// The same without some questions.
fn all_but(left_out: &[Question]) -> Asked {
    let asked = Question::ALL.iter().filter(|question| !left_out.contains(question) && !REFINED.contains(question));
    asked.fold(Asked::NONE, |asked, question| asked.with(*question))
}

/// The fact in a survey that asked these questions.
fn fact_asked(fact: Fact, answers: &Answers, asked: Asked, parameters: &Parameters) -> Option<bool> {
    let mut answers = *answers;
    complete(&mut answers, asked);
    facts(&answers, parameters, asked).get(fact)
}

/// The fact in a survey that asked everything, with the default choices.
fn fact(fact: Fact, answers: &Answers) -> Option<bool> {
    fact_asked(fact, answers, everything(), &Parameters::default())
}
