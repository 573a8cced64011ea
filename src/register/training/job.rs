//! What the follow-up and the job found say in the answers of a labour force survey.

use super::TrainingRegister;
use super::follow_up::{self, Contact};
use super::participation::Participation;
use crate::code::{Code, Icse93, LabourForceStatus, TrainingFollowUp, YesNo};
use crate::derive::{Answers, Question as Q};
use crate::error::Error;
use crate::record::{JobFound, Worker};

/// The answers from which it follows whether somebody is employed.
const EMPLOYMENT: &[Q] = &[
    Q::LabourForceStatus,
    Q::LabourForceStatusIcls13,
    Q::WorkedForPay,
    Q::WorkedInOwnBusiness,
    Q::HelpedInFamilyBusiness,
    Q::AbsentFromJob,
];
const STATUS: &[Q] = &[Q::StatusInEmployment, Q::StatusInEmploymentIcse18];
const CONTRACT: &[Q] = &[Q::Contract, Q::ContractKind, Q::StatusInEmploymentIcse18];
const INFORMALITY: &[Q] = &[Q::InformalEmployment, Q::EmployerSocialSecurity, Q::PaidAnnualLeave, Q::PaidSickLeave];
const PAY: &[Q] = &[Q::Earnings, Q::EarningsPeriod, Q::EarningsMonthly, Q::EarningsHourly];

/// Adds employment at the follow-up after 6 months and the main job. What was told with the person comes first.
///
/// # References
/// F.4, job quality after training: the facts of a labour force survey among those placed.
pub(super) fn answer(
    worker: Worker,
    register: &TrainingRegister,
    participation: &Participation,
) -> Result<Worker, Error> {
    let told = worker.answers()?;
    let contact = follow_up::contact(register, participation, 6)?;
    let job = follow_up::job_found(register, participation).filter(|job| is_job_of(job, &contact));
    let worker = employment(worker, &told, &contact)?;
    match job {
        Some(job) if worker.jobs.is_empty() => main_job(worker, &told, &job),
        _ => Ok(worker),
    }
}

/// Whoever was not employed has lost the job or not begun it; one that began later is another one.
fn is_job_of(job: &JobFound, contact: &Contact<'_>) -> bool {
    match contact {
        Contact::Made(contact) => contact.found != TrainingFollowUp::NotEmployed && job.start <= contact.date,
        _ => true,
    }
}

fn is_told(told: &Answers, any: &[Q]) -> bool {
    any.iter().any(|question| told.code(*question) != 0 || told.number(*question).is_some())
}

/// Employed, or without any work for pay or profit; whether somebody without work seeks any, the follow-up does not say.
///
/// Employment of an hour or more for pay or profit is employment under the 19th ICLS and under the 13th.
fn employment(worker: Worker, told: &Answers, contact: &Contact<'_>) -> Result<Worker, Error> {
    let Contact::Made(contact) = contact else { return Ok(worker) };
    if is_told(told, EMPLOYMENT) {
        return Ok(worker);
    }
    match contact.found {
        TrainingFollowUp::Employed => {
            let employed = LabourForceStatus::Employed.index();
            worker.answer(Q::LabourForceStatus, employed)?.answer(Q::LabourForceStatusIcls13, employed)
        }
        TrainingFollowUp::NotEmployed => {
            [Q::WorkedForPay, Q::WorkedInOwnBusiness, Q::HelpedInFamilyBusiness, Q::AbsentFromJob]
                .into_iter()
                .try_fold(worker, |worker, question| worker.answer(question, YesNo::No.index()))
        }
        _ => Ok(worker),
    }
}

/// The job found in the answers about the main job.
///
/// It is no [`Job`](crate::record::Job): that would say that there is no second one, which nobody asked.
fn main_job(mut worker: Worker, told: &Answers, job: &JobFound) -> Result<Worker, Error> {
    let codes: [(&[Q], Q, u16); 4] = [
        (STATUS, Q::StatusInEmployment, job.status.index()),
        (&[Q::Occupation], Q::Occupation, job.occupation.index()),
        (CONTRACT, Q::Contract, job.contract.index()),
        (INFORMALITY, Q::InformalEmployment, informal(told, job).index()),
    ];
    for (first, question, index) in codes {
        if index != 0 && !is_told(told, first) {
            worker = worker.answer(question, index)?;
        }
    }
    if let Some(hours) = job.hours.filter(|_| !is_told(told, &[Q::HoursUsualMain])) {
        worker = worker.number(Q::HoursUsualMain, hours)?;
    }
    if let Some(pay) = job.pay.filter(|_| !is_told(told, PAY)) {
        worker = worker.number(Q::Earnings, pay.money.amount)?.answer(Q::EarningsPeriod, pay.period.index())?;
    }
    Ok(worker)
}

/// Informal as the job found says, otherwise by what decides it for employees and for family workers.
///
/// # References
/// 17th ICLS Guidelines, paragraph 3; ILO method, nature of the job, status 1, 5 and 6. Units are not told of, so own-account
/// workers and employers are unknown.
fn informal(told: &Answers, job: &JobFound) -> YesNo {
    let status = match told.status_in_employment {
        Icse93::NotStated if told.status_in_employment_icse18.is_stated() => {
            told.status_in_employment_icse18.to_icse93(None)
        }
        Icse93::NotStated => job.status,
        status => status,
    };
    match (status, job.employer_social_security) {
        _ if job.informal.is_stated() => job.informal,
        (Icse93::Employee | Icse93::NotStated, YesNo::Yes) => YesNo::No,
        (Icse93::Employee | Icse93::NotStated, YesNo::No) | (Icse93::FamilyWorker, _) => YesNo::Yes,
        _ => YesNo::NotStated,
    }
}
