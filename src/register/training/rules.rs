//! What a register of training is told about itself: until when it was observed, and by which rules people have left.

use crate::error::{Error, ErrorKind};
use crate::record::{Currency, Date, FiscalYear, Quarter};
use rust_decimal::Decimal;

/// When somebody has left.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum ExitRule {
    /// After so many days without a service of any programme: all programmes of a person have one exit.
    #[default]
    Common,
    /// After so many days without a service of the same programme.
    ByProgramme,
    /// On the last day of the period of the programme, as it was recorded. Nothing is worked out from services.
    AsRecorded,
}

/// The rules of a register of training. Those of WIOA unless they are changed.
///
/// # References
/// 20 CFR 677.150 (participant, exit) and 677.155 (indicators); TEGL 10-16; standards dossier, F.1 and F.4.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(deny_unknown_fields))]
#[non_exhaustive]
pub struct TrainingRules {
    /// The last day of which the register knows everything.
    pub observed_to: Date,
    /// When somebody has left.
    pub exit_rule: ExitRule,
    /// Days without a service after which somebody has left: 90.
    pub days_without_service: u16,
    /// Contact hours from which somebody in adult education is a participant: 12. They are asked for where all programmes
    /// of a participation are adult education; any other programme makes a participant without them.
    pub adult_education_hours: Decimal,
    /// Months after the exit in which a credential counts: 12.
    pub credential_months: u8,
    /// The programme year of skill gains; none leaves them unknown.
    pub programme_year: Option<FiscalYear>,
    /// Days before and after a follow-up is due in which a contact counts: 30.
    pub follow_up_days: u16,
    /// Whether what is not on record did not happen: no other credential, gain, contact or reason for leaving.
    ///
    /// Unless this is declared, what is not on record is unknown.
    pub records_complete: bool,
    /// Whether providers are the primary sampling units.
    pub provider_is_psu: bool,
}

impl TrainingRules {
    /// The rules of WIOA for a register that knows everything until a day.
    pub fn new(observed_to: Date) -> Self {
        Self {
            observed_to,
            exit_rule: ExitRule::Common,
            days_without_service: 90,
            adult_education_hours: Decimal::from(12),
            credential_months: 12,
            programme_year: None,
            follow_up_days: 30,
            records_complete: false,
            provider_is_psu: false,
        }
    }
}

/// What amounts of wage records are written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum MoneyUnit {
    /// Units of the currency, such as dollars.
    Whole,
    /// Hundredths of it, such as cents; always whole numbers.
    Hundredths,
}

/// What the wage records of a register are: their currency, their unit, and the quarters that they cover.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(deny_unknown_fields))]
#[non_exhaustive]
pub struct WageCoverage {
    /// The currency of every amount.
    pub currency: Currency,
    /// What amounts are written in.
    pub unit: MoneyUnit,
    /// The first quarter that is covered.
    pub from: Quarter,
    /// The last quarter of which there are records.
    pub to: Quarter,
    /// How many of the last quarters are not complete yet: employers report late.
    pub lag: u8,
    /// Whether somebody without a wage record was not employed.
    ///
    /// F.1 takes it so; a register must declare it, because whoever works abroad or on own account has none either.
    pub unmatched_not_employed: bool,
}

impl WageCoverage {
    /// Records of complete quarters from the first to the last; without a record, nothing is known.
    ///
    /// # Errors
    /// `record.field` when the last quarter is before the first.
    pub fn new(currency: Currency, unit: MoneyUnit, from: Quarter, to: Quarter) -> Result<Self, Error> {
        if to < from {
            return Err(Error::new(ErrorKind::FieldInvalid)
                .column("to")
                .found(format!("{to}, before {from}"))
                .expected("the first quarter of the wage records or a later one"));
        }
        Ok(Self { currency, unit, from, to, lag: 0, unmatched_not_employed: false })
    }
    /// The last quarter that is complete.
    pub(super) fn complete_to(&self) -> Result<Quarter, Error> {
        self.to.plus(-i32::from(self.lag))
    }
}
