//! One worker for every participation, with the answers that indicators of training read.

use super::participation::Participation;
use super::{TrainingRegister, credential, follow_up, job, skill_gain};
use crate::code::{Code, EducationMatch, TrainingExclusion, TrainingProgramme, TrainingQuarter, TrainingStatus, YesNo};
use crate::derive::Question as Q;
use crate::error::Error;
use crate::record::{Training, Worker};
use rust_decimal::Decimal;

/// The worker of one participation.
pub(super) fn worker(register: &TrainingRegister, participation: &Participation) -> Result<Worker, Error> {
    let base = register.persons.get(&participation.person).cloned().unwrap_or_default();
    let mut worker = base.id(format!("{}/{}", participation.person, participation.number));
    worker = coded(worker, register, participation)?;
    worker = numbers(worker, register, participation)?;
    worker = job::answer(worker, register, participation)?;
    own(worker, register, participation)
}

fn coded(mut worker: Worker, register: &TrainingRegister, participation: &Participation) -> Result<Worker, Error> {
    let quarter = |later| register.quarter(participation, later);
    let ended = |answer: fn(&Training) -> YesNo| any(register.ended(participation).map(answer));
    let job = follow_up::job_found(register, participation);
    let (in_field, level) =
        job.map_or((YesNo::NotStated, EducationMatch::NotStated), |job| (job.in_field, job.level_match));
    // The field of the job found comes first, and where that is silent what the follow-up said.
    let in_field = if in_field.is_stated() { in_field } else { ended(|training| training.outcome.works_in_field) };
    for (question, index) in [
        (Q::TrainingStatus, status(register, participation).index()),
        (Q::TrainingProgramme, register.main(participation).reported_under.index()),
        (Q::TrainingParticipant, participation.participant.index()),
        (Q::TrainingCertified, ended(|training| training.outcome.certified).index()),
        (Q::TrainingExited, yes(participation.exit.is_some()).index()),
        (Q::TrainingExclusion, exclusion(register, participation).index()),
        (Q::TrainingQuarter2, quarter(2)?.index()),
        (Q::TrainingQuarter4, quarter(4)?.index()),
        (Q::TrainingSameEmployer, same_employer(register, participation)?.index()),
        (Q::TrainingForCredential, credential::expected(register, participation).index()),
        (Q::TrainingCredential, credential::attained(register, participation)?.index()),
        (Q::TrainingGainExpected, skill_gain::expected(register, participation)?.index()),
        (Q::TrainingSkillGain, skill_gain::achieved(register, participation)?.index()),
        (Q::TrainingSeekingWork, follow_up::seeking(register, participation).index()),
        (Q::TrainingFollowUp3, follow_up::found(register, participation, 3)?.index()),
        (Q::TrainingFollowUp6, follow_up::found(register, participation, 6)?.index()),
        (Q::TrainingFollowUp12, follow_up::found(register, participation, 12)?.index()),
        (Q::TrainingInField, in_field.index()),
        (Q::TrainingLevelMatch, level.index()),
        (Q::TrainingSkillsUsed, ended(|training| training.outcome.skills_used).index()),
    ] {
        worker = worker.answer(question, index)?;
    }
    Ok(worker)
}

fn numbers(mut worker: Worker, register: &TrainingRegister, participation: &Participation) -> Result<Worker, Error> {
    let earnings = match participation.exit_quarter {
        Some(exit) if register.quarter(participation, 2)? == TrainingQuarter::Employed => {
            register.quarters.earnings(&participation.person, exit.plus(2)?)?
        }
        _ => None,
    };
    let of = |answer: fn(&Training) -> Option<Decimal>| register.ended(participation).find_map(answer);
    for (question, number) in [
        (Q::TrainingFollowUpHours3, follow_up::hours(register, participation, 3)?),
        (Q::TrainingFollowUpHours6, follow_up::hours(register, participation, 6)?),
        (Q::TrainingFollowUpHours12, follow_up::hours(register, participation, 12)?),
        (Q::TrainingHours, participation.contact_hours(&register.entries, &register.rules)),
        (Q::TrainingCost, cost(register, participation)),
        (Q::TrainingMonthsToJob, follow_up::months_to_job(register, participation).map(Decimal::from)),
        (Q::TrainingEarningsQuarter2, earnings),
        (Q::TrainingEarningsBefore, of(|training| Some(training.outcome.pay_before?.money.amount))),
        (Q::TrainingEarningsAfter, of(|training| Some(training.outcome.pay_after?.money.amount))),
        (Q::TrainingScoreBefore, of(|training| training.outcome.score_before)),
        (Q::TrainingScoreAfter, of(|training| training.outcome.score_after)),
        (Q::TrainingSatisfaction, of(|training| training.outcome.satisfaction)),
    ] {
        if let Some(number) = number {
            worker = worker.number(question, number)?;
        }
    }
    Ok(worker)
}

fn own(mut worker: Worker, register: &TrainingRegister, participation: &Participation) -> Result<Worker, Error> {
    let training = register.main(participation);
    worker = worker
        .own("person", participation.person.as_str())
        .own("programme", training.programme.as_str())
        .own("cohort", participation.cohort.to_string());
    if training.modality.is_stated() {
        worker = worker.own("modality", training.modality.item().name);
    }
    if let Some(provider) = &training.provider {
        worker = worker.own("provider", provider.as_str());
    }
    if let Some(quarter) = participation.exit_quarter {
        worker = worker.own("exit_quarter", quarter.to_string());
    }
    if !register.rules.provider_is_psu {
        return Ok(worker);
    }
    Ok(worker.psu(register.provider(participation)?))
}

const fn yes(answer: bool) -> YesNo {
    if answer { YesNo::Yes } else { YesNo::No }
}

/// Yes if any is, unknown if any may be.
pub(super) fn any(answers: impl Iterator<Item = YesNo>) -> YesNo {
    let (mut answer, mut unknown) = (YesNo::NotStated, false);
    for next in answers {
        match next {
            YesNo::Yes => return YesNo::Yes,
            YesNo::No => answer = YesNo::No,
            YesNo::NotStated => unknown = true,
        }
    }
    if unknown { YesNo::NotStated } else { answer }
}

/// Completed if any programme was; else what the last reason says; else still there until the exit.
fn status(register: &TrainingRegister, participation: &Participation) -> TrainingStatus {
    if register.ended(participation).any(follow_up::is_completed) {
        return TrainingStatus::Completed;
    }
    let reason = register.ended(participation).map(|training| training.exit_reason.status()).rfind(|s| s.is_stated());
    if let Some(status) = reason {
        return status;
    }
    match participation.exit {
        None => TrainingStatus::Ongoing,
        Some(_) if any(register.ended(participation).map(|t| t.outcome.completed)) == YesNo::No => {
            TrainingStatus::DroppedOut
        }
        // Whoever left and came back to the same programme later had left without completing it.
        Some(_) if participation.ended.is_empty() => TrainingStatus::DroppedOut,
        Some(_) => TrainingStatus::NotStated,
    }
}

/// Why the exit is left out. Foster care counts for a participation that is reported under a programme for youth.
///
/// Programmes with one exit in common have one exclusion: a reason that any of their records gives leaves out the whole
/// participation, because somebody who is incarcerated or has died cannot be found employed after any of them. Of several
/// reasons it is that of the first record. Without one, a record that gives no reason leaves it unknown, whatever the
/// others say, unless the register is declared to be complete.
///
/// # References
/// F.1, exclusions from both parts. How records that disagree are read is a convention: F.1 does not say.
pub(super) fn exclusion(register: &TrainingRegister, participation: &Participation) -> TrainingExclusion {
    let youth = register.main(participation).reported_under == TrainingProgramme::Youth;
    let mut unknown = false;
    for training in register.ended(participation) {
        match training.exit_reason.exclusion() {
            TrainingExclusion::NotStated => unknown = true,
            TrainingExclusion::None => {}
            TrainingExclusion::FosterCare if !youth => {}
            reason => return reason,
        }
    }
    if unknown && !register.rules.records_complete { TrainingExclusion::NotStated } else { TrainingExclusion::None }
}

/// Whether an employer of the second quarter after the exit still paid in the fourth.
///
/// # References
/// F.1, indicator 6. Unknown where one of the quarters is, and where employment is known without the employer.
fn same_employer(register: &TrainingRegister, participation: &Participation) -> Result<YesNo, Error> {
    let Some(exit) = participation.exit_quarter else { return Ok(YesNo::NotStated) };
    let (second, fourth) = (register.quarter(participation, 2)?, register.quarter(participation, 4)?);
    let person = &participation.person;
    let before = register.quarters.employers(person, exit.plus(2)?);
    let after = register.quarters.employers(person, exit.plus(4)?);
    Ok(match (second, fourth) {
        (TrainingQuarter::Employed, TrainingQuarter::Employed) if before.is_empty() || after.is_empty() => {
            YesNo::NotStated
        }
        (TrainingQuarter::Employed, TrainingQuarter::Employed) => {
            yes(before.keys().any(|employer| after.contains_key(employer)))
        }
        (_, TrainingQuarter::NotStated | TrainingQuarter::NotYetObservable)
        | (TrainingQuarter::NotStated | TrainingQuarter::NotYetObservable, _) => YesNo::NotStated,
        _ => YesNo::No,
    })
}

/// What all programmes of a participation cost; unknown if the cost of any is. A record that goes on later is counted there.
fn cost(register: &TrainingRegister, participation: &Participation) -> Option<Decimal> {
    let mut costs = register.ended(participation).map(|training| Some(training.outcome.cost?.amount)).peekable();
    costs.peek()?;
    costs.try_fold(Decimal::ZERO, |sum, cost| sum.checked_add(cost?))
}
