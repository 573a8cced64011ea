//! Wage records and other evidence of what people did in a quarter.

use super::rules::{MoneyUnit, WageCoverage};
use crate::code::{Code, QuarterActivity, TrainingQuarter};
use crate::error::{Error, ErrorKind};
use crate::record::{Currency, Date, Quarter};
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};

/// The period that an amount of a wage record is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum WagePeriod {
    /// A week.
    Week,
    /// A month.
    Month,
    /// A quarter, the only one that the indicators are defined by.
    #[default]
    Quarter,
    /// A year.
    Year,
}

/// What an employer reported of one person for one quarter.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(deny_unknown_fields))]
#[non_exhaustive]
pub struct WageRecord {
    /// The person, as in the training records.
    pub person: String,
    /// The employer.
    pub employer: String,
    /// The quarter.
    pub quarter: Quarter,
    /// The amount, in the unit of the declaration.
    pub amount: Decimal,
    /// Whether a programme pays a part of the wage, which is no unsubsidised employment.
    #[cfg_attr(feature = "serde", serde(default))]
    pub subsidised: bool,
    /// The currency, where the record names it; it must be that of the declaration.
    #[cfg_attr(feature = "serde", serde(default))]
    pub currency: Option<Currency>,
    /// The period that the amount is for.
    #[cfg_attr(feature = "serde", serde(default))]
    pub period: WagePeriod,
}

impl WageRecord {
    /// Unsubsidised wages of a quarter in the declared currency and unit.
    pub fn new(
        person: impl Into<String>,
        employer: impl Into<String>,
        quarter: Quarter,
        amount: impl Into<Decimal>,
    ) -> Self {
        Self {
            person: person.into(),
            employer: employer.into(),
            quarter,
            amount: amount.into(),
            subsidised: false,
            currency: None,
            period: WagePeriod::Quarter,
        }
    }
}

/// What is known of a quarter of a person beside the wage records, such as from an interview or a school.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(deny_unknown_fields))]
#[non_exhaustive]
pub struct SupplementalEvidence {
    /// The person, as in the training records.
    pub person: String,
    /// The quarter.
    pub quarter: Quarter,
    /// What the person did.
    pub activity: QuarterActivity,
    /// Unsubsidised earnings of the quarter, in units of the currency, where they are known.
    #[cfg_attr(feature = "serde", serde(default))]
    pub earnings: Option<Decimal>,
}

impl SupplementalEvidence {
    /// What a person did in a quarter.
    pub fn new(person: impl Into<String>, quarter: Quarter, activity: QuarterActivity) -> Self {
        Self { person: person.into(), quarter, activity, earnings: None }
    }
}

/// An unsubsidised wage, or none where only a subsidised one was reported.
type Reported = BTreeMap<String, Option<Decimal>>;

/// Everything that is known of quarters.
#[derive(Clone, Debug, Default)]
pub(super) struct Quarters {
    pub(super) coverage: Option<WageCoverage>,
    wages: BTreeMap<String, BTreeMap<Quarter, Reported>>,
    evidence: BTreeMap<(String, Quarter), SupplementalEvidence>,
}

impl Quarters {
    pub(super) fn add_wages(&mut self, row: u64, record: WageRecord) -> Result<(), Error> {
        let Some(coverage) = self.coverage else {
            return Err(Error::new(ErrorKind::NeedsMissing)
                .column("wages")
                .row(row)
                .found("a wage record and no declaration")
                .expected("currency, unit and quarters of the wage records")
                .fix("declare them first: cents and dollars look alike"));
        };
        let units = check(row, &record, &coverage)?;
        let of_quarter = self.wages.entry(record.person.clone()).or_default().entry(record.quarter).or_default();
        if of_quarter.contains_key(&record.employer) {
            return Err(Error::new(ErrorKind::IdDuplicate)
                .column("person, employer and quarter")
                .row(row)
                .found(format!("{:?}, {:?}, {}", record.person, record.employer, record.quarter))
                .expected("one wage record")
                .fix("add up, or correct, what an employer reported twice before it is added"));
        }
        of_quarter.insert(record.employer, (!record.subsidised).then_some(units));
        Ok(())
    }

    pub(super) fn add_evidence(&mut self, row: u64, evidence: SupplementalEvidence) -> Result<(), Error> {
        let place = |error: Error| error.row(row);
        if let Some(earnings) = evidence.earnings.filter(Decimal::is_sign_negative) {
            return Err(place(invalid("earnings", &earnings.to_string(), "an amount from 0")));
        }
        let key = (evidence.person.clone(), evidence.quarter);
        if self.evidence.contains_key(&key) {
            return Err(place(
                Error::new(ErrorKind::IdDuplicate)
                    .column("person and quarter")
                    .found(format!("{:?}, {}", key.0, key.1))
                    .expected("one finding"),
            ));
        }
        self.evidence.insert(key, evidence);
        Ok(())
    }

    /// Wage records of people who are in no training record.
    pub(super) fn unmatched_records(&self, persons: &BTreeSet<&str>) -> u64 {
        let others = self.wages.iter().filter(|(person, _)| !persons.contains(person.as_str()));
        others.flat_map(|(_, quarters)| quarters.values()).map(|reported| reported.len() as u64).sum()
    }
    /// Whether there is any wage record of a person.
    pub(super) fn is_matched(&self, person: &str) -> bool {
        self.wages.contains_key(person)
    }

    /// What a person did in a quarter.
    ///
    /// # References
    /// F.1: employment is unsubsidised; somebody without a wage record was not employed unless there is other evidence,
    /// which holds here only for registers that declare it. A quarter of which not everything was reported yet is not
    /// observable, even for those whose wages are there already: they would be counted, and the others not.
    pub(super) fn activity(&self, person: &str, quarter: Quarter, observed_to: Date) -> Result<TrainingQuarter, Error> {
        if !self.is_observable(quarter, observed_to)? {
            return Ok(TrainingQuarter::NotYetObservable);
        }
        if !self.employers(person, quarter).is_empty() {
            return Ok(TrainingQuarter::Employed);
        }
        let evidence = self.evidence(person, quarter).map(|evidence| evidence.activity).unwrap_or_default();
        let covered = self.coverage.is_some_and(|c| c.unmatched_not_employed && c.from <= quarter);
        Ok(match evidence {
            QuarterActivity::Employed => TrainingQuarter::Employed,
            QuarterActivity::CredentialEducation | QuarterActivity::OtherEducation => TrainingQuarter::InEducation,
            QuarterActivity::Neither => TrainingQuarter::Neither,
            // Only subsidised wages, or wages of 0: the person was found, and not in unsubsidised work.
            QuarterActivity::NotStated if self.reported(person, quarter).is_some() || covered => {
                TrainingQuarter::Neither
            }
            QuarterActivity::NotStated => TrainingQuarter::NotStated,
        })
    }
    /// Whether a quarter is over and, where there are wage records, complete.
    fn is_observable(&self, quarter: Quarter, observed_to: Date) -> Result<bool, Error> {
        let complete = match &self.coverage {
            Some(coverage) => quarter <= coverage.complete_to()?,
            None => true,
        };
        Ok(complete && quarter.last_day()? <= observed_to)
    }
    fn reported(&self, person: &str, quarter: Quarter) -> Option<&Reported> {
        self.wages.get(person)?.get(&quarter)
    }
    pub(super) fn evidence(&self, person: &str, quarter: Quarter) -> Option<&SupplementalEvidence> {
        self.evidence.get(&(person.to_owned(), quarter)).filter(|evidence| evidence.activity.is_stated())
    }
    /// Employers who paid unsubsidised wages above 0.
    pub(super) fn employers(&self, person: &str, quarter: Quarter) -> BTreeMap<&str, Decimal> {
        let paid = self.reported(person, quarter).into_iter().flatten();
        paid.filter_map(|(employer, wage)| Some((employer.as_str(), wage.filter(|wage| !wage.is_zero())?))).collect()
    }
    /// Unsubsidised earnings of a quarter, of all employers together; other evidence only where no employer reported.
    pub(super) fn earnings(&self, person: &str, quarter: Quarter) -> Result<Option<Decimal>, Error> {
        let employers = self.employers(person, quarter);
        if employers.is_empty() {
            return Ok(self.evidence(person, quarter).and_then(|evidence| evidence.earnings));
        }
        let sum = employers.values().try_fold(Decimal::ZERO, |sum, wage| sum.checked_add(*wage));
        sum.map(Some).ok_or_else(|| {
            Error::new(ErrorKind::Overflow)
                .column("amount")
                .found(format!("the wages of {person:?} in {quarter}"))
                .expected("a sum below 7.9e28")
        })
    }
}

/// The amount in units of the currency, once the record fits the declaration.
fn check(row: u64, record: &WageRecord, coverage: &WageCoverage) -> Result<Decimal, Error> {
    let mixed = |column: &str, found: String, expected: String| {
        Error::new(ErrorKind::UnitMixed).column(column).row(row).found(found).expected(expected)
    };
    if record.currency.is_some_and(|currency| currency != coverage.currency) {
        let found = record.currency.map_or_else(String::new, |currency| currency.to_string());
        return Err(mixed("currency", found, format!("{}, which was declared", coverage.currency))
            .fix("convert the amount at a dated exchange rate first"));
    }
    if record.period != WagePeriod::Quarter {
        return Err(mixed("period", format!("{:?}", record.period), "wages of a quarter".to_owned())
            .fix("add up weeks or months to quarters; a year cannot be taken apart"));
    }
    if record.amount.is_sign_negative() && !record.amount.is_zero() {
        return Err(invalid("amount", &record.amount.to_string(), "an amount from 0")
            .row(row)
            .fix("settle corrections with the amount that they correct before it is added"));
    }
    if record.quarter < coverage.from || record.quarter > coverage.to {
        let expected = format!("a quarter that was declared, {} to {}", coverage.from, coverage.to);
        return Err(invalid("quarter", &record.quarter.to_string(), &expected).row(row));
    }
    match coverage.unit {
        MoneyUnit::Whole => Ok(record.amount),
        MoneyUnit::Hundredths if record.amount.is_integer() => Ok(record.amount / Decimal::ONE_HUNDRED),
        MoneyUnit::Hundredths => {
            Err(mixed("amount", record.amount.to_string(), "a whole number of hundredths, as declared".to_owned())
                .fix("declare whole units if the amounts are in units of the currency"))
        }
    }
}

fn invalid(column: &str, found: &str, expected: &str) -> Error {
    Error::new(ErrorKind::FieldInvalid).column(column).found(found).expected(expected)
}
