//! What a participation in a programme is made of: services, credentials, gains, follow-ups and the job found.

use crate::code::{
    ContractType, CredentialKind, EducationMatch, Icse93, Occupation, SkillGainKind, TrainingFollowUp, TrainingService,
    YesNo,
};
use crate::error::{Error, ErrorKind};
use crate::record::{Date, Pay, job::weekly_hours};
use rust_decimal::Decimal;

/// More contact hours than eleven years have; sums of hours stay in range.
const MOST_HOURS: Decimal = Decimal::from_parts(100_000, 0, 0, false, 0);

/// One spell of a service.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(deny_unknown_fields))]
#[non_exhaustive]
pub struct Service {
    /// What kind of service.
    pub kind: TrainingService,
    /// The first day.
    pub start: Date,
    /// The last day; none while the service goes on.
    #[cfg_attr(feature = "serde", serde(default))]
    pub end: Option<Date>,
    /// Contact hours, where they are known.
    #[cfg_attr(feature = "serde", serde(default))]
    pub contact_hours: Option<Decimal>,
    /// The day for which another service is planned after this one. Until then nobody has left.
    #[cfg_attr(feature = "serde", serde(default))]
    pub planned_next: Option<Date>,
}

impl Service {
    /// A service of a kind from its first day to its last; none while it goes on.
    pub const fn new(kind: TrainingService, start: Date, end: Option<Date>) -> Self {
        Self { kind, start, end, contact_hours: None, planned_next: None }
    }
    /// Sets the contact hours.
    #[must_use]
    pub fn contact_hours(mut self, hours: impl Into<Decimal>) -> Self {
        self.contact_hours = Some(hours.into());
        self
    }
    /// Sets the day for which another service is planned.
    #[must_use]
    pub const fn planned_next(mut self, day: Date) -> Self {
        self.planned_next = Some(day);
        self
    }
    pub(super) fn check(&self) -> Result<(), Error> {
        if self.end.is_some_and(|end| end < self.start) {
            return Err(before("end", self.end, self.start));
        }
        if self.planned_next.is_some_and(|next| next < self.end.unwrap_or(self.start)) {
            return Err(before("planned_next", self.planned_next, self.end.unwrap_or(self.start)));
        }
        match self.contact_hours.filter(|hours| !(Decimal::ZERO..=MOST_HOURS).contains(hours)) {
            Some(hours) => Err(invalid("contact_hours", &hours.to_string(), "hours from 0 to 100,000")),
            None => Ok(()),
        }
    }
}

fn before(field: &str, found: Option<Date>, start: Date) -> Error {
    let found = found.map_or_else(String::new, |day| day.to_string());
    invalid(field, &format!("{found}, before {start}"), "a day on or after it")
}

pub(super) fn invalid(field: &str, found: &str, expected: &str) -> Error {
    Error::new(ErrorKind::FieldInvalid).column(field).found(found).expected(expected)
}

/// A credential and the day on which it was attained.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(deny_unknown_fields))]
#[non_exhaustive]
pub struct Credential {
    /// What kind.
    pub kind: CredentialKind,
    /// When.
    pub date: Date,
}

impl Credential {
    /// A credential attained on a day.
    pub const fn new(kind: CredentialKind, date: Date) -> Self {
        Self { kind, date }
    }
}

/// A measurable skill gain and the day on which it was achieved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(deny_unknown_fields))]
#[non_exhaustive]
pub struct SkillGain {
    /// Which of the types.
    pub kind: SkillGainKind,
    /// When.
    pub date: Date,
}

impl SkillGain {
    /// A gain achieved on a day.
    pub const fn new(kind: SkillGainKind, date: Date) -> Self {
        Self { kind, date }
    }
}

/// A contact, or an attempt at one, some time after completion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(deny_unknown_fields))]
#[non_exhaustive]
pub struct FollowUp {
    /// When.
    pub date: Date,
    /// What it found.
    pub found: TrainingFollowUp,
    /// Hours worked in the reference week, where they were asked.
    #[cfg_attr(feature = "serde", serde(default))]
    pub hours: Option<Decimal>,
}

impl FollowUp {
    /// A contact on a day.
    pub const fn new(date: Date, found: TrainingFollowUp) -> Self {
        Self { date, found, hours: None }
    }
    /// Sets the hours worked in the reference week.
    ///
    /// # Errors
    /// `record.field` outside 0 to 168.
    pub fn hours(mut self, hours: impl Into<Decimal>) -> Result<Self, Error> {
        self.hours = Some(weekly_hours("hours", hours.into())?);
        Ok(self)
    }
    pub(super) fn check(&self) -> Result<(), Error> {
        if self.found == TrainingFollowUp::NotYetDue {
            let expected = "employed, not_employed, not_reached or refused: what is not yet due follows from the dates";
            return Err(invalid("found", "not_yet_due", expected));
        }
        self.hours.map_or(Ok(()), |hours| weekly_hours("hours", hours).map(|_| ()))
    }
}

/// The first job after the programme, or the one that had begun before.
///
/// A register takes it for the main job of the participation: see
/// [`TrainingRegister::workers`](crate::register::TrainingRegister::workers).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(deny_unknown_fields))]
#[non_exhaustive]
pub struct JobFound {
    /// The first day of the job.
    pub start: Date,
    /// Status in employment (ICSE-93).
    #[cfg_attr(feature = "serde", serde(default))]
    pub status: Icse93,
    /// Occupation.
    #[cfg_attr(feature = "serde", serde(default))]
    pub occupation: Occupation,
    /// Whether it is in the field of the training.
    #[cfg_attr(feature = "serde", serde(default))]
    pub in_field: YesNo,
    /// Its level against that of the training.
    #[cfg_attr(feature = "serde", serde(default))]
    pub level_match: EducationMatch,
    /// Duration of the contract.
    #[cfg_attr(feature = "serde", serde(default))]
    pub contract: ContractType,
    /// Usual hours a week.
    #[cfg_attr(feature = "serde", serde(default))]
    pub hours: Option<Decimal>,
    /// Gross pay.
    #[cfg_attr(feature = "serde", serde(default))]
    pub pay: Option<Pay>,
    /// Whether the employer pays contributions to social security.
    #[cfg_attr(feature = "serde", serde(default))]
    pub employer_social_security: YesNo,
    /// Whether it is informal employment, where that is known already.
    #[cfg_attr(feature = "serde", serde(default))]
    pub informal: YesNo,
}

impl JobFound {
    /// A job of which only the first day is known.
    pub fn new(start: Date) -> Self {
        Self {
            start,
            status: Icse93::default(),
            occupation: Occupation::default(),
            in_field: YesNo::default(),
            level_match: EducationMatch::default(),
            contract: ContractType::default(),
            hours: None,
            pay: None,
            employer_social_security: YesNo::default(),
            informal: YesNo::default(),
        }
    }
    pub(super) fn check(&self) -> Result<(), Error> {
        self.hours.map_or(Ok(()), |hours| weekly_hours("hours", hours).map(|_| ()))
    }
}
