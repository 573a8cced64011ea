//! Occupational injuries from a register of cases: rates by workers and by hours, and days lost.

use crate::code::{Industry, Occupation, Sex};
use crate::error::{Error, ErrorKind};
use crate::record::Date;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// Where a case comes from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum InjuryCause {
    /// An accident out of or in the course of work.
    #[default]
    Work,
    /// An accident on the way to or from work.
    Commuting,
    /// An occupational disease.
    Disease,
}

/// One case of a register.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(deny_unknown_fields))]
#[non_exhaustive]
pub struct Injury {
    /// The day of the accident.
    pub accident: Date,
    /// Where the case comes from.
    #[cfg_attr(feature = "serde", serde(default))]
    pub cause: InjuryCause,
    /// The day of death, of somebody who died of it.
    #[cfg_attr(feature = "serde", serde(default))]
    pub death: Option<Date>,
    /// Days lost by temporary incapacity, the day of the accident left out; none where that is unknown.
    #[cfg_attr(feature = "serde", serde(default))]
    pub days_lost: Option<u32>,
    /// Whether the incapacity is permanent.
    #[cfg_attr(feature = "serde", serde(default))]
    pub permanent_incapacity: bool,
    /// Sex.
    #[cfg_attr(feature = "serde", serde(default))]
    pub sex: Sex,
    /// Economic activity of the job.
    #[cfg_attr(feature = "serde", serde(default))]
    pub industry: Industry,
    /// Occupation.
    #[cfg_attr(feature = "serde", serde(default))]
    pub occupation: Occupation,
}

impl Injury {
    /// An accident at work on this day, of which nothing else is known.
    pub fn new(accident: Date) -> Self {
        Self {
            accident,
            cause: InjuryCause::Work,
            death: None,
            days_lost: None,
            permanent_incapacity: false,
            sex: Sex::default(),
            industry: Industry::default(),
            occupation: Occupation::default(),
        }
    }

    /// Whether death followed within one year of the day of the accident.
    ///
    /// # References
    /// SDG indicator 8.8.1 metadata.
    fn is_fatal(&self) -> bool {
        let year_later = (self.accident.year() + 1, self.accident.month(), self.accident.day());
        self.death.is_some_and(|death| (death.year(), death.month(), death.day()) <= year_later)
    }
}

/// Cases that were left out, by reason.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Excluded {
    /// Accidents on the way to or from work.
    pub commuting: u64,
    /// Occupational diseases.
    pub disease: u64,
    /// Accidents before or after the period.
    pub outside_period: u64,
    /// Accidents after which no day was lost and no incapacity remained.
    pub no_time_lost: u64,
    /// Cases that are not of the part that was asked for.
    pub other_part: u64,
}

/// What was counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct InjuryCounts {
    /// Cases with death within one year of the accident.
    pub fatal: u64,
    /// Other cases with loss of working time or permanent incapacity.
    pub non_fatal: u64,
    /// Non-fatal cases of temporary incapacity whose days are known.
    pub temporary: u64,
    /// The days lost by those.
    pub days_lost: u64,
    /// Non-fatal cases of which nobody knows how many days were lost.
    pub days_unknown: u64,
    /// What was left out.
    pub excluded: Excluded,
}

/// The workers whom a register covers, or a part of them: what cases are divided by.
///
/// The name says who they are, such as `insured employees`, and must be that of the register: cases of insured
/// workers are never divided by all employed people.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ReferenceGroup {
    /// Who they are.
    pub name: String,
    /// Their average number in the period.
    pub workers: Decimal,
    /// The hours that they worked in the period, where known.
    pub hours: Option<Decimal>,
}

impl ReferenceGroup {
    /// So many workers of a group, whose hours are unknown.
    pub fn new(name: impl Into<String>, workers: impl Into<Decimal>) -> Self {
        Self { name: name.into(), workers: workers.into(), hours: None }
    }
    /// Adds the hours that they worked.
    #[must_use]
    pub fn hours(mut self, hours: impl Into<Decimal>) -> Self {
        self.hours = Some(hours.into());
        self
    }
}

/// A rate of a register. Its sampling error is 0 by definition: nothing was drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct InjuryRate {
    /// Cases, or days lost.
    pub cases: u64,
    /// The rate; none where there is nobody to divide by. No case is a rate of 0, nobody is none.
    pub value: Option<f64>,
    /// The sampling error, 0 of a register; none where there is no rate.
    pub standard_error: Option<f64>,
}

impl InjuryRate {
    fn new(cases: u64, per: f64, base: Option<Decimal>) -> Self {
        let base = base.and_then(|base| base.to_f64()).filter(|base| *base > 0.0);
        let value = base.map(|base| cases as f64 / base * per);
        Self { cases, value, standard_error: value.map(|_| 0.0) }
    }
}

/// A register of injuries of a group of workers in a period.
///
/// ```
/// use decentwork::Date;
/// use decentwork::register::{Injury, InjuryRegister, ReferenceGroup};
/// let mut register =
///     InjuryRegister::new("insured employees", Date::new(2023, 1, 1)?, Date::new(2023, 12, 31)?)?;
/// let mut fatal = Injury::new(Date::new(2023, 12, 1)?);
/// fatal.death = Some(Date::new(2024, 3, 1)?);
/// register.add(fatal);
/// let counts = register.counts();
/// let rate = register.fatal_rate(&counts, &ReferenceGroup::new("insured employees", 50_000))?;
/// assert_eq!((rate.value, rate.standard_error), (Some(2.0), Some(0.0)));
/// assert!(register.fatal_rate(&counts, &ReferenceGroup::new("employed people", 80_000)).is_err());
/// # Ok::<(), decentwork::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InjuryRegister {
    group: String,
    from: Date,
    to: Date,
    injuries: Vec<Injury>,
}

impl InjuryRegister {
    /// An empty register of this group of workers, for accidents from one day to another.
    ///
    /// # Errors
    /// `record.field` when the period ends before it begins, or the group has no name.
    pub fn new(group: impl Into<String>, from: Date, to: Date) -> Result<Self, Error> {
        let group = group.into();
        if group.trim().is_empty() {
            return Err(Error::new(ErrorKind::FieldInvalid)
                .column("group")
                .found(format!("{group:?}"))
                .expected("who the register covers, such as insured employees"));
        }
        if to < from {
            return Err(Error::new(ErrorKind::FieldInvalid)
                .column("to")
                .found(format!("{from} to {to}"))
                .expected("a period that ends on or after the day on which it begins"));
        }
        Ok(Self { group, from, to, injuries: Vec::new() })
    }

    /// Adds a case.
    pub fn add(&mut self, injury: Injury) {
        self.injuries.push(injury);
    }

    /// All cases.
    pub fn injuries(&self) -> &[Injury] {
        &self.injuries
    }

    /// Counts all cases.
    pub fn counts(&self) -> InjuryCounts {
        self.counts_of(|_| true)
    }

    /// Counts the cases of a part of the group, such as women or an industry.
    ///
    /// # References
    /// SDG indicator 8.8.1 metadata; 16th ICLS resolution on occupational injuries (1998): new cases of the period,
    /// without commuting accidents and diseases, with at least one day lost beside that of the accident. A case whose
    /// days nobody knows is one.
    pub fn counts_of(&self, part: impl Fn(&Injury) -> bool) -> InjuryCounts {
        let mut counts = InjuryCounts::default();
        for injury in &self.injuries {
            let excluded = &mut counts.excluded;
            if !part(injury) {
                excluded.other_part += 1;
            } else if injury.accident < self.from || injury.accident > self.to {
                excluded.outside_period += 1;
            } else if injury.cause == InjuryCause::Commuting {
                excluded.commuting += 1;
            } else if injury.cause == InjuryCause::Disease {
                excluded.disease += 1;
            } else if injury.is_fatal() {
                counts.fatal += 1;
            } else if injury.days_lost == Some(0) && !injury.permanent_incapacity {
                excluded.no_time_lost += 1;
            } else {
                counts.non_fatal += 1;
                match injury.days_lost {
                    Some(days) if !injury.permanent_incapacity => {
                        counts.temporary += 1;
                        counts.days_lost += u64::from(days);
                    }
                    None => counts.days_unknown += 1,
                    Some(_) => {}
                }
            }
        }
        counts
    }

    /// Fatal cases per 100,000 workers (SAFE-1, SDG 8.8.1, ILOSTAT `INJ_FATL`).
    ///
    /// # Errors
    /// `register.group` when the workers are of another group than the register.
    pub fn fatal_rate(&self, counts: &InjuryCounts, group: &ReferenceGroup) -> Result<InjuryRate, Error> {
        self.check(group)?;
        Ok(InjuryRate::new(counts.fatal, 100_000.0, Some(group.workers)))
    }

    /// Non-fatal cases per 100,000 workers (SAFE-2, SDG 8.8.1, ILOSTAT `INJ_NFTL`).
    ///
    /// # Errors
    /// As [`InjuryRegister::fatal_rate`].
    pub fn non_fatal_rate(&self, counts: &InjuryCounts, group: &ReferenceGroup) -> Result<InjuryRate, Error> {
        self.check(group)?;
        Ok(InjuryRate::new(counts.non_fatal, 100_000.0, Some(group.workers)))
    }

    /// Fatal cases per million hours worked (ILOSTAT `INJ_FAT2`); no rate where the hours are unknown.
    ///
    /// # Errors
    /// As [`InjuryRegister::fatal_rate`].
    pub fn fatal_rate_by_hours(&self, counts: &InjuryCounts, group: &ReferenceGroup) -> Result<InjuryRate, Error> {
        self.check(group)?;
        Ok(InjuryRate::new(counts.fatal, 1_000_000.0, group.hours))
    }

    /// Non-fatal cases per million hours worked (ILOSTAT `INJ_NFT2`); no rate where the hours are unknown.
    ///
    /// # Errors
    /// As [`InjuryRegister::fatal_rate`].
    pub fn non_fatal_rate_by_hours(&self, counts: &InjuryCounts, group: &ReferenceGroup) -> Result<InjuryRate, Error> {
        self.check(group)?;
        Ok(InjuryRate::new(counts.non_fatal, 1_000_000.0, group.hours))
    }

    /// Days lost per case of temporary incapacity whose days are known (SAFE-3, ILOSTAT `INJ_TLPI`).
    pub fn days_lost_per_injury(&self, counts: &InjuryCounts) -> InjuryRate {
        InjuryRate::new(counts.days_lost, 1.0, Some(Decimal::from(counts.temporary)))
    }

    /// Cases are divided by the workers whom the register covers and by no others.
    fn check(&self, group: &ReferenceGroup) -> Result<(), Error> {
        if group.name == self.group {
            return Ok(());
        }
        Err(Error::new(ErrorKind::RegisterGroup)
            .column("reference group")
            .found(format!("cases of {:?} and workers of {:?}", self.group, group.name))
            .expected("one group for both")
            .suggest(&group.name, [self.group.as_str()])
            .fix("count the workers whom the register covers, often the insured and not all the employed"))
    }
}
