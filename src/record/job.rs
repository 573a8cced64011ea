//! A job: what a person does, for whom, on what terms, for how long and for how much.

use super::Pay;
use crate::code::{
    Bookkeeping, ContractType, Destination, EnterpriseType, Icse18, Icse93, Industry, Occupation, Registration, Sector,
    Workplace, YesNo,
};
use crate::error::{Error, ErrorKind};
use rust_decimal::Decimal;

/// Weekly hours of one job.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(default, deny_unknown_fields))]
#[non_exhaustive]
pub struct Hours {
    #[cfg_attr(feature = "serde", serde(with = "document::usual"))]
    usual: Option<Decimal>,
    #[cfg_attr(feature = "serde", serde(with = "document::actual"))]
    actual: Option<Decimal>,
}

impl Hours {
    /// Hours usually worked a week and hours actually worked in the reference week.
    ///
    /// # Errors
    /// `record.field` outside 0 to 168.
    pub fn new(usual: Option<Decimal>, actual: Option<Decimal>) -> Result<Self, Error> {
        Ok(Self { usual: weekly("hours_usual", usual)?, actual: weekly("hours_actual", actual)? })
    }
    /// Hours usually worked a week.
    pub const fn usual(&self) -> Option<Decimal> {
        self.usual
    }
    /// Hours actually worked in the reference week.
    pub const fn actual(&self) -> Option<Decimal> {
        self.actual
    }
}

/// Refuses what does not fit into a week.
fn weekly(field: &str, hours: Option<Decimal>) -> Result<Option<Decimal>, Error> {
    match hours {
        Some(hours) => weekly_hours(field, hours).map(Some),
        None => Ok(None),
    }
}

/// Refuses hours that do not fit into a week.
pub(super) fn weekly_hours(field: &str, hours: Decimal) -> Result<Decimal, Error> {
    if (Decimal::ZERO..=Decimal::from(168)).contains(&hours) {
        return Ok(hours);
    }
    Err(Error::new(ErrorKind::FieldInvalid)
        .column(field)
        .found(hours.to_string())
        .expected("hours a week from 0 to 168"))
}

/// One job of a person.
///
/// ```
/// use decentwork::code::{Code, Icse93, Occupation};
/// use decentwork::record::Job;
/// let job = Job::main()
///     .status(Icse93::Employee)
///     .occupation(Occupation::parse("2411")?)
///     .hours_usual(40)?;
/// assert!(job.main);
/// # Ok::<(), decentwork::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
#[non_exhaustive]
pub struct Job {
    /// Whether this is the main job, the one with the longest usual hours.
    pub main: bool,
    /// Status in employment (ICSE-93).
    #[cfg_attr(feature = "serde", serde(default))]
    pub status: Icse93,
    /// Status in employment (ICSE-18).
    #[cfg_attr(feature = "serde", serde(default))]
    pub status_icse18: Icse18,
    /// Occupation (ISCO-08).
    #[cfg_attr(feature = "serde", serde(default))]
    pub occupation: Occupation,
    /// Economic activity (ISIC Rev.4 section).
    #[cfg_attr(feature = "serde", serde(default))]
    pub industry: Industry,
    /// Public or private.
    #[cfg_attr(feature = "serde", serde(default))]
    pub sector: Sector,
    /// Permanent or temporary contract.
    #[cfg_attr(feature = "serde", serde(default))]
    pub contract: ContractType,
    /// The kind of unit.
    #[cfg_attr(feature = "serde", serde(default))]
    pub enterprise_type: EnterpriseType,
    /// What the output of the unit is meant for.
    #[cfg_attr(feature = "serde", serde(default))]
    pub destination: Destination,
    /// What accounts the unit keeps.
    #[cfg_attr(feature = "serde", serde(default))]
    pub bookkeeping: Bookkeeping,
    /// Whether the unit is registered.
    #[cfg_attr(feature = "serde", serde(default))]
    pub registration: Registration,
    /// Where the work is done.
    #[cfg_attr(feature = "serde", serde(default))]
    pub workplace: Workplace,
    /// Whether the own activity produces for sale.
    #[cfg_attr(feature = "serde", serde(default))]
    pub sells_output: YesNo,
    /// Whether the employer pays contributions to social security.
    #[cfg_attr(feature = "serde", serde(default))]
    pub employer_social_security: YesNo,
    /// Whether there is paid annual leave.
    #[cfg_attr(feature = "serde", serde(default))]
    pub paid_annual_leave: YesNo,
    /// Whether there is paid sick leave.
    #[cfg_attr(feature = "serde", serde(default))]
    pub paid_sick_leave: YesNo,
    /// Whether the own business pays social insurance for at least one employee.
    #[cfg_attr(feature = "serde", serde(default))]
    pub has_formal_employees: YesNo,
    /// Whether the job is covered by a social insurance that depends on it.
    #[cfg_attr(feature = "serde", serde(default))]
    pub social_insurance: YesNo,
    /// Whether the job is registered.
    #[cfg_attr(feature = "serde", serde(default))]
    pub registered_job: YesNo,
    /// Whether a family worker takes part in the decisions of the business.
    #[cfg_attr(feature = "serde", serde(default))]
    pub shares_decisions: YesNo,
    /// Whether a family worker is paid regularly.
    #[cfg_attr(feature = "serde", serde(default))]
    pub paid_regularly_by_family: YesNo,
    /// Whether the worker is a paid apprentice, trainee or intern.
    #[cfg_attr(feature = "serde", serde(default))]
    pub paid_apprentice: YesNo,
    /// Whether the work is casual, on call or without guaranteed hours.
    #[cfg_attr(feature = "serde", serde(default))]
    pub casual: YesNo,
    /// Whether the own business has regular employees.
    #[cfg_attr(feature = "serde", serde(default))]
    pub regular_employees: YesNo,
    /// Whether one client, intermediary or supplier controls the business.
    #[cfg_attr(feature = "serde", serde(default))]
    pub dominant_client: YesNo,
    /// Whether there is a contract of employment.
    #[cfg_attr(feature = "serde", serde(default))]
    pub employment_contract: YesNo,
    /// Whether pay is by the task, the piece or commission only.
    #[cfg_attr(feature = "serde", serde(default))]
    pub paid_by_task: YesNo,
    /// Whether the worker is responsible for the own taxes and contributions.
    #[cfg_attr(feature = "serde", serde(default))]
    pub own_contributions: YesNo,
    /// Duration of the contract of employment in months.
    #[cfg_attr(feature = "serde", serde(default))]
    pub contract_months: Option<u16>,
    /// How many people work in the unit, the worker included.
    #[cfg_attr(feature = "serde", serde(default))]
    pub unit_workers: Option<u32>,
    /// Informal employment, already derived.
    #[cfg_attr(feature = "serde", serde(default))]
    pub informal: YesNo,
    /// Weekly hours.
    #[cfg_attr(feature = "serde", serde(default))]
    pub hours: Hours,
    /// Gross pay.
    #[cfg_attr(feature = "serde", serde(default))]
    pub pay: Option<Pay>,
}

impl Job {
    /// The main job, nothing else stated.
    pub fn main() -> Self {
        Self::new(true)
    }
    /// A job beside the main one, nothing else stated.
    pub fn second() -> Self {
        Self::new(false)
    }
    fn new(main: bool) -> Self {
        Self {
            main,
            status: Icse93::default(),
            status_icse18: Icse18::default(),
            occupation: Occupation::default(),
            industry: Industry::default(),
            sector: Sector::default(),
            contract: ContractType::default(),
            enterprise_type: EnterpriseType::default(),
            destination: Destination::default(),
            bookkeeping: Bookkeeping::default(),
            registration: Registration::default(),
            workplace: Workplace::default(),
            sells_output: YesNo::default(),
            employer_social_security: YesNo::default(),
            paid_annual_leave: YesNo::default(),
            paid_sick_leave: YesNo::default(),
            has_formal_employees: YesNo::default(),
            social_insurance: YesNo::default(),
            registered_job: YesNo::default(),
            shares_decisions: YesNo::default(),
            paid_regularly_by_family: YesNo::default(),
            paid_apprentice: YesNo::default(),
            casual: YesNo::default(),
            regular_employees: YesNo::default(),
            dominant_client: YesNo::default(),
            employment_contract: YesNo::default(),
            paid_by_task: YesNo::default(),
            own_contributions: YesNo::default(),
            contract_months: None,
            unit_workers: None,
            informal: YesNo::default(),
            hours: Hours::default(),
            pay: None,
        }
    }
    /// Sets the hours usually worked a week.
    ///
    /// # Errors
    /// `record.field` outside 0 to 168.
    pub fn hours_usual(mut self, hours: impl Into<Decimal>) -> Result<Self, Error> {
        self.hours.usual = Some(weekly_hours("hours_usual", hours.into())?);
        Ok(self)
    }
    /// Sets the hours actually worked in the reference week.
    ///
    /// # Errors
    /// `record.field` outside 0 to 168.
    pub fn hours_actual(mut self, hours: impl Into<Decimal>) -> Result<Self, Error> {
        self.hours.actual = Some(weekly_hours("hours_actual", hours.into())?);
        Ok(self)
    }
    /// Sets the duration of the contract of employment in months.
    #[must_use]
    pub const fn contract_months(mut self, months: u16) -> Self {
        self.contract_months = Some(months);
        self
    }
    /// Sets how many people work in the unit, the worker included.
    #[must_use]
    pub const fn unit_workers(mut self, workers: u32) -> Self {
        self.unit_workers = Some(workers);
        self
    }
    /// Sets the gross pay.
    #[must_use]
    pub fn pay(mut self, pay: Pay) -> Self {
        self.pay = Some(pay);
        self
    }
}

macro_rules! setters {
    ($($field:ident: $kind:ty, $sentence:literal;)*) => {
        impl Job {
            $(
                #[doc = $sentence]
                #[must_use]
                pub fn $field(mut self, $field: $kind) -> Self {
                    self.$field = $field;
                    self
                }
            )*
        }
    };
}

setters! {
    status: Icse93, "Sets the status in employment (ICSE-93).";
    status_icse18: Icse18, "Sets the status in employment (ICSE-18).";
    occupation: Occupation, "Sets the occupation.";
    industry: Industry, "Sets the economic activity.";
    sector: Sector, "Sets public or private.";
    contract: ContractType, "Sets permanent or temporary.";
    enterprise_type: EnterpriseType, "Sets the kind of unit.";
    destination: Destination, "Sets what the output of the unit is meant for.";
    bookkeeping: Bookkeeping, "Sets what accounts the unit keeps.";
    registration: Registration, "Sets whether the unit is registered.";
    workplace: Workplace, "Sets where the work is done.";
    sells_output: YesNo, "Sets whether the own activity produces for sale.";
    employer_social_security: YesNo, "Sets whether the employer pays contributions to social security.";
    paid_annual_leave: YesNo, "Sets whether there is paid annual leave.";
    paid_sick_leave: YesNo, "Sets whether there is paid sick leave.";
    has_formal_employees: YesNo, "Sets whether the own business pays social insurance for an employee.";
    social_insurance: YesNo, "Sets whether the job is covered by a social insurance that depends on it.";
    registered_job: YesNo, "Sets whether the job is registered.";
    shares_decisions: YesNo, "Sets whether a family worker takes part in the decisions.";
    paid_regularly_by_family: YesNo, "Sets whether a family worker is paid regularly.";
    paid_apprentice: YesNo, "Sets whether the worker is a paid apprentice, trainee or intern.";
    casual: YesNo, "Sets whether the work is casual, on call or without guaranteed hours.";
    regular_employees: YesNo, "Sets whether the own business has regular employees.";
    dominant_client: YesNo, "Sets whether one client, intermediary or supplier controls the business.";
    employment_contract: YesNo, "Sets whether there is a contract of employment.";
    paid_by_task: YesNo, "Sets whether pay is by the task, the piece or commission only.";
    own_contributions: YesNo, "Sets whether the worker is responsible for the own taxes and contributions.";
    informal: YesNo, "Sets whether the job is informal.";
    hours: Hours, "Sets the weekly hours.";
}

/// Hours travel as text and are checked when they are read.
#[cfg(feature = "serde")]
mod document {
    macro_rules! checked {
        ($field:ident, $name:literal) => {
            pub(super) mod $field {
                use rust_decimal::{Decimal, serde::str_option};
                use serde::{Deserializer, de::Error as _};

                pub(in super::super) use str_option::serialize;

                pub(in super::super) fn deserialize<'de, D: Deserializer<'de>>(
                    deserializer: D,
                ) -> Result<Option<Decimal>, D::Error> {
                    let hours = str_option::deserialize(deserializer)?;
                    super::super::weekly($name, hours).map_err(D::Error::custom)
                }
            }
        };
    }
    checked!(usual, "hours_usual");
    checked!(actual, "hours_actual");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_fit_into_a_week() {
        let hours = Hours::new(Some(Decimal::from(168)), Some(Decimal::ZERO)).unwrap();
        assert_eq!(hours.usual(), Some(Decimal::from(168)));
        assert_eq!(hours.actual(), Some(Decimal::ZERO));
        assert_eq!(Hours::new(None, None), Ok(Hours::default()));
        let too_many = Some(Decimal::new(1681, 1));
        let field = |error: Error| error.column_name().map(str::to_owned);
        assert_eq!(field(Hours::new(too_many, None).unwrap_err()).unwrap(), "hours_usual");
        assert_eq!(field(Hours::new(None, too_many).unwrap_err()).unwrap(), "hours_actual");
        assert_eq!(Job::main().hours_usual(-1).unwrap_err().found_text(), Some("-1"));
        assert_eq!(Job::main().hours_actual(169).unwrap_err().code(), "record.field");
    }

    #[test]
    fn setters_set_what_they_are_named_after() {
        let job = Job::second()
            .status(Icse93::Employee)
            .status_icse18(Icse18::PermanentEmployee)
            .industry(Industry::Trade)
            .sector(Sector::Private)
            .contract(ContractType::Permanent)
            .informal(YesNo::No)
            .hours(Hours::new(Some(Decimal::TEN), None).unwrap())
            .hours_actual(8)
            .unwrap();
        assert!(!job.main);
        assert_eq!(job.status, Icse93::Employee);
        assert_eq!(job.status_icse18, Icse18::PermanentEmployee);
        assert_eq!(job.industry, Industry::Trade);
        assert_eq!(job.sector, Sector::Private);
        assert_eq!(job.contract, ContractType::Permanent);
        assert_eq!(job.informal, YesNo::No);
        assert_eq!(job.hours, Hours::new(Some(Decimal::TEN), Some(Decimal::from(8))).unwrap());
    }

    #[test]
    fn what_is_told_of_the_unit_and_the_terms_becomes_answers() {
        use crate::record::Worker;
        let job = Job::main()
            .enterprise_type(EnterpriseType::Unincorporated)
            .destination(Destination::MainlySale)
            .bookkeeping(Bookkeeping::Simplified)
            .registration(Registration::NotKnown)
            .workplace(Workplace::Street)
            .sells_output(YesNo::Yes)
            .employer_social_security(YesNo::No)
            .paid_annual_leave(YesNo::Yes)
            .paid_sick_leave(YesNo::No)
            .has_formal_employees(YesNo::Yes)
            .social_insurance(YesNo::No)
            .registered_job(YesNo::Yes)
            .shares_decisions(YesNo::No)
            .paid_regularly_by_family(YesNo::Yes)
            .paid_apprentice(YesNo::No)
            .casual(YesNo::Yes)
            .regular_employees(YesNo::No)
            .dominant_client(YesNo::Yes)
            .employment_contract(YesNo::No)
            .paid_by_task(YesNo::Yes)
            .own_contributions(YesNo::No)
            .contract_months(5)
            .unit_workers(12);
        let answers = Worker::new().job(job).answers().unwrap();
        assert_eq!(answers.enterprise_type, EnterpriseType::Unincorporated);
        assert_eq!(answers.main_job_destination, Destination::MainlySale);
        assert_eq!(answers.bookkeeping, Bookkeeping::Simplified);
        assert_eq!(answers.registration, Registration::NotKnown);
        assert_eq!(answers.workplace, Workplace::Street);
        let pairs = [
            (answers.sells_output, answers.employer_social_security),
            (answers.paid_annual_leave, answers.paid_sick_leave),
            (answers.has_formal_employees, answers.job_social_insurance),
            (answers.job_registered, answers.shares_decisions),
            (answers.paid_regularly_by_family, answers.paid_apprentice),
            (answers.casual_work, answers.has_regular_employees),
            (answers.dominant_client, answers.employment_contract),
            (answers.paid_by_task, answers.pays_own_contributions),
        ];
        assert!(pairs.iter().all(|pair| *pair == (YesNo::Yes, YesNo::No)), "{pairs:?}");
        let months = answers.contract_months.map(|months| months.to_string());
        let workers = answers.unit_workers.map(|workers| workers.to_string());
        assert_eq!((months.as_deref(), workers.as_deref()), (Some("5"), Some("12")));
    }

    #[cfg(feature = "serde")]
    #[test]
    fn hours_travel_as_text() {
        let job = Job::main().hours_usual(Decimal::new(375, 1)).unwrap();
        let text = serde_json::to_string(&job).unwrap();
        assert!(text.contains(r#""hours":{"usual":"37.5","actual":null}"#), "{text}");
        assert_eq!(serde_json::from_str::<Job>(&text).unwrap(), job);
        let error = serde_json::from_str::<Job>(&text.replace("37.5", "375")).unwrap_err();
        assert!(error.to_string().contains("hours_usual"), "{error}");
        assert!(serde_json::from_str::<Job>(&text.replace("\"37.5\"", "37.5")).is_err());
        assert_eq!(serde_json::from_str::<Job>(r#"{"main":true}"#).unwrap(), Job::main());
        assert!(serde_json::from_str::<Job>("{}").is_err());
        assert!(serde_json::from_str::<Job>(r#"{"main":true,"hour":{}}"#).is_err());
    }
}
