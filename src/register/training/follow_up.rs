//! Follow-ups so many months after completion, and the time to the first job.

use super::TrainingRegister;
use super::participation::Participation;
use super::workers;
use crate::code::{ExitReason, TrainingFollowUp, YesNo};
use crate::error::Error;
use crate::record::{Date, FollowUp, JobFound, Training};
use rust_decimal::Decimal;

/// The day of completion: the last day of the period of a completed programme, or else the last day of service.
///
/// Of several completed programmes, the last: there is one participation, and it was completed once.
pub(super) fn completed_on(register: &TrainingRegister, participation: &Participation) -> Option<Date> {
    let completed = register.ended(participation).filter(|training| is_completed(training));
    completed.map(|training| training.end().unwrap_or(participation.last_service)).max()
}

pub(super) fn is_completed(training: &Training) -> bool {
    training.exit_reason == ExitReason::Completed || training.outcome.completed == YesNo::Yes
}

/// What the follow-up so many months after completion came to.
pub(super) enum Contact<'a> {
    /// Nobody completed, so nothing is due ever.
    NotCompleted,
    /// It is not due yet.
    NotYetDue,
    /// It is due, and nobody tried.
    None,
    /// The contact that counts.
    Made(&'a FollowUp),
}

/// The follow-up so many months after completion.
///
/// A contact counts within some days of the day on which it is due. People who were reached come before those who were
/// not, then the contact nearest to the day, then the earlier one. Before the last of those days nothing is due.
///
/// # References
/// F.4, tracer conventions.
pub(super) fn contact<'a>(
    register: &'a TrainingRegister,
    participation: &'a Participation,
    months: i32,
) -> Result<Contact<'a>, Error> {
    let rules = &register.rules;
    let Some(completed) = completed_on(register, participation) else { return Ok(Contact::NotCompleted) };
    let due = completed.plus_months(months)?;
    if rules.observed_to < due.plus_days(i32::from(rules.follow_up_days))? {
        return Ok(Contact::NotYetDue);
    }
    let reached = |found| matches!(found, TrainingFollowUp::Employed | TrainingFollowUp::NotEmployed);
    let contact = register
        .ended(participation)
        .flat_map(|training| &training.follow_ups)
        .filter(|contact| contact.date.days_since(due).abs() <= i64::from(rules.follow_up_days))
        .min_by_key(|contact| (!reached(contact.found), contact.date.days_since(due).abs(), contact.date));
    Ok(contact.map_or(Contact::None, Contact::Made))
}

/// What the follow-up so many months after completion found.
pub(super) fn found(
    register: &TrainingRegister,
    participation: &Participation,
    months: i32,
) -> Result<TrainingFollowUp, Error> {
    Ok(match contact(register, participation, months)? {
        Contact::Made(contact) => contact.found,
        Contact::NotYetDue => TrainingFollowUp::NotYetDue,
        Contact::None if register.rules.records_complete => TrainingFollowUp::NotReached,
        Contact::None | Contact::NotCompleted => TrainingFollowUp::NotStated,
    })
}

/// Hours in the reference week of the follow-up so many months after completion.
pub(super) fn hours(
    register: &TrainingRegister,
    participation: &Participation,
    months: i32,
) -> Result<Option<Decimal>, Error> {
    Ok(match contact(register, participation, months)? {
        Contact::Made(contact) => contact.hours,
        _ => None,
    })
}

/// The first job of those on record.
pub(super) fn job_found(register: &TrainingRegister, participation: &Participation) -> Option<JobFound> {
    register.ended(participation).filter_map(|training| training.job_found).min_by_key(|job| job.start)
}

/// Whether work was sought after completion.
pub(super) fn seeking(register: &TrainingRegister, participation: &Participation) -> YesNo {
    workers::any(register.ended(participation).map(|training| training.outcome.seeking_work))
}

/// Whole months from completion to the first job: 0 if it had begun before; none without a job, which is censored.
pub(super) fn months_to_job(register: &TrainingRegister, participation: &Participation) -> Option<i64> {
    let completed = completed_on(register, participation)?;
    let first = job_found(register, participation)?;
    Some(first.start.months_since(completed).max(0))
}

/// Whole months for which somebody without a job was watched: to the last contact, or to the end of the register if
/// what is not on record did not happen. None where a job was found or nobody looked.
pub(super) fn censored_after(register: &TrainingRegister, participation: &Participation) -> Option<i64> {
    let completed = completed_on(register, participation)?;
    if months_to_job(register, participation).is_some() {
        return None;
    }
    let not_employed = |contact: &&FollowUp| contact.found == TrainingFollowUp::NotEmployed;
    let contacts = register.ended(participation).flat_map(|training| &training.follow_ups);
    let last = contacts.filter(not_employed).map(|contact| contact.date).max();
    let watched = if register.rules.records_complete { Some(register.rules.observed_to) } else { last };
    watched.map(|day| day.months_since(completed)).filter(|months| *months >= 0)
}
