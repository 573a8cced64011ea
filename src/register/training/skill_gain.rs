//! Measurable skill gains of a programme year, which have nothing to do with exits.

use super::TrainingRegister;
use super::participation::Participation;
use crate::code::{Code, TrainingService, YesNo};
use crate::error::Error;
use crate::record::{Date, FiscalYear};

/// Whether somebody was in education or training, at a workplace too, in the programme year.
///
/// # References
/// F.1, indicator 5: participants of the programme year in education or training that leads to a credential or to
/// employment.
pub(super) fn expected(register: &TrainingRegister, participation: &Participation) -> Result<YesNo, Error> {
    let Some(year) = register.rules.programme_year else { return Ok(YesNo::NotStated) };
    let (first, last) = (year.first_day()?, year.last_day()?);
    let mut unknown = false;
    for service in register.services(participation) {
        let end = service.end.unwrap_or(register.rules.observed_to);
        if service.start > last || end < first {
            continue;
        }
        match service.kind {
            TrainingService::Training | TrainingService::OnTheJob | TrainingService::Customised => {
                return Ok(YesNo::Yes);
            }
            TrainingService::NotStated => unknown = true,
            _ => {}
        }
    }
    Ok(if unknown { YesNo::NotStated } else { YesNo::No })
}

/// Whether a gain was achieved in the programme year while participating. Unknown before the year is over.
pub(super) fn achieved(register: &TrainingRegister, participation: &Participation) -> Result<YesNo, Error> {
    let rules = &register.rules;
    let Some(year) = rules.programme_year else { return Ok(YesNo::NotStated) };
    if rules.observed_to < year.last_day()? {
        return Ok(YesNo::NotStated);
    }
    let records = participation.records.iter().map(|record| &register.entries[*record].training);
    let mut gains =
        records.flat_map(|training| &training.skill_gains).filter(|gain| counts(gain.date, year, participation));
    // A gain of a type that was not stated may be none of the five.
    let (mut achieved, mut unknown) = (false, !rules.records_complete);
    gains.by_ref().for_each(|gain| if gain.kind.is_stated() { achieved = true } else { unknown = true });
    Ok(match (achieved, unknown) {
        (true, _) => YesNo::Yes,
        (false, true) => YesNo::NotStated,
        (false, false) => YesNo::No,
    })
}

fn counts(date: Date, year: FiscalYear, participation: &Participation) -> bool {
    year.contains(date) && participation.start <= date && participation.exit.is_none_or(|exit| date <= exit)
}
