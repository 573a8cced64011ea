//! Credentials attained during participation or within one year after the exit.

use super::TrainingRegister;
use super::participation::Participation;
use crate::code::{CredentialKind, QuarterActivity, TrainingAttainment, TrainingQuarter, TrainingService, YesNo};
use crate::error::Error;
use crate::record::{Date, Quarter};

/// Whether somebody was in education or training that leads to a credential.
///
/// # References
/// F.1, indicator 4: who was in on-the-job or customised training alone is left aside.
pub(super) fn expected(register: &TrainingRegister, participation: &Participation) -> YesNo {
    let mut kinds = register.services(participation).map(|service| service.kind);
    let (mut unknown, mut training) = (false, false);
    kinds.by_ref().for_each(|kind| {
        unknown |= kind == TrainingService::NotStated;
        training |= kind == TrainingService::Training;
    });
    match (training, unknown) {
        (true, _) => YesNo::Yes,
        (false, true) => YesNo::NotStated,
        (false, false) => YesNo::No,
    }
}

/// Whether a credential was attained in time.
///
/// # References
/// F.1, indicator 4: a recognised postsecondary credential, or a secondary diploma of somebody who is employed or in
/// education that leads to a credential within one year after the exit. One year ends on the same day of the next
/// year, and on 28 February for an exit on 29 February. Before it has ended nobody has failed, and nobody has
/// succeeded either: otherwise early successes would be counted alone.
pub(super) fn attained(
    register: &TrainingRegister,
    participation: &Participation,
) -> Result<TrainingAttainment, Error> {
    let rules = &register.rules;
    let Some(exit) = participation.exit else { return Ok(TrainingAttainment::NotYetObservable) };
    let last_day = exit.plus_months(i32::from(rules.credential_months))?;
    if rules.observed_to < last_day {
        return Ok(TrainingAttainment::NotYetObservable);
    }
    let records = participation.records.iter().map(|record| &register.entries[*record].training);
    let in_time = records
        .flat_map(|training| &training.credentials)
        .filter(|credential| (participation.start..=last_day).contains(&credential.date));
    let has = |kind| in_time.clone().any(|credential| credential.kind == kind);
    if has(CredentialKind::Postsecondary) {
        return Ok(TrainingAttainment::Attained);
    }
    let diploma = if has(CredentialKind::Secondary) {
        after_diploma(register, &participation.person, exit)?
    } else {
        TrainingAttainment::NotAttained
    };
    let unknown = has(CredentialKind::NotStated) || !rules.records_complete;
    Ok(match diploma {
        TrainingAttainment::NotAttained if unknown => TrainingAttainment::NotStated,
        diploma => diploma,
    })
}

/// Whether employment or education followed the exit, in the four quarters after it: wages are known by quarters.
fn after_diploma(register: &TrainingRegister, person: &str, exit: Date) -> Result<TrainingAttainment, Error> {
    let (mut too_early, mut unknown) = (false, false);
    for later in 1..=4 {
        let quarter = Quarter::of(exit).plus(later)?;
        match register.quarters.activity(person, quarter, register.rules.observed_to)? {
            TrainingQuarter::Employed => return Ok(TrainingAttainment::Attained),
            TrainingQuarter::InEducation => {
                let evidence = register.quarters.evidence(person, quarter).map(|evidence| evidence.activity);
                if evidence == Some(QuarterActivity::CredentialEducation) {
                    return Ok(TrainingAttainment::Attained);
                }
            }
            TrainingQuarter::Neither => {}
            TrainingQuarter::NotStated => unknown = true,
            TrainingQuarter::NotYetObservable => too_early = true,
        }
    }
    Ok(match (too_early, unknown) {
        (true, _) => TrainingAttainment::NotYetObservable,
        (false, true) => TrainingAttainment::NotStated,
        (false, false) => TrainingAttainment::NotAttained,
    })
}
