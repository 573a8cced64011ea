//! A payroll or social-security register: one entry for a person, an employer and a month; rolled up to persons.

use crate::code::{Code, Icse93, Industry, LabourForceStatus, Occupation, PayPeriod, Sector, Sex};
use crate::error::{Error, ErrorKind};
use crate::record::{Job, Money, Pay, Worker};
use rust_decimal::Decimal;
use std::collections::BTreeMap;
use std::fmt;

/// A month of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(try_from = "(u16, u8)", into = "(u16, u8)"))]
pub struct Month {
    year: u16,
    month: u8,
}

impl Month {
    /// A month from 1900-01 to 2199-12.
    ///
    /// # Errors
    /// `record.field` when there is no such month.
    pub fn new(year: u16, month: u8) -> Result<Self, Error> {
        if (1900..2200).contains(&year) && (1..=12).contains(&month) {
            return Ok(Self { year, month });
        }
        Err(Error::new(ErrorKind::FieldInvalid)
            .column("month")
            .found(format!("{year:04}-{month:02}"))
            .expected("a month from 1900-01 to 2199-12"))
    }
    /// The twelve months of a year.
    ///
    /// # Errors
    /// As [`Month::new`].
    pub fn of_year(year: u16) -> Result<Vec<Self>, Error> {
        (1..=12).map(|month| Self::new(year, month)).collect()
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

impl TryFrom<(u16, u8)> for Month {
    type Error = Error;
    fn try_from((year, month): (u16, u8)) -> Result<Self, Error> {
        Self::new(year, month)
    }
}

impl From<Month> for (u16, u8) {
    fn from(month: Month) -> Self {
        (month.year, month.month)
    }
}

/// What an employer reported of one person for one month.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(deny_unknown_fields))]
#[non_exhaustive]
pub struct PayrollEntry {
    /// Identifier of the person, the same in all months and with all employers.
    pub person: String,
    /// Identifier of the employer.
    pub employer: String,
    /// The month.
    pub month: Month,
    /// Gross pay of the month.
    pub pay: Money,
    /// Usual hours a week in this job, where the register holds them.
    #[cfg_attr(feature = "serde", serde(default))]
    pub weekly_hours: Option<Decimal>,
    /// Age in completed years.
    #[cfg_attr(feature = "serde", serde(default))]
    pub age: Option<u8>,
    /// Sex.
    #[cfg_attr(feature = "serde", serde(default))]
    pub sex: Sex,
    /// Economic activity of the employer.
    #[cfg_attr(feature = "serde", serde(default))]
    pub industry: Industry,
    /// Occupation.
    #[cfg_attr(feature = "serde", serde(default))]
    pub occupation: Occupation,
    /// Public or private employer.
    #[cfg_attr(feature = "serde", serde(default))]
    pub sector: Sector,
}

impl PayrollEntry {
    /// Pay of a person by an employer in a month, of which nothing else is known.
    pub fn new(person: impl Into<String>, employer: impl Into<String>, month: Month, pay: Money) -> Self {
        Self {
            person: person.into(),
            employer: employer.into(),
            month,
            pay,
            weekly_hours: None,
            age: None,
            sex: Sex::default(),
            industry: Industry::default(),
            occupation: Occupation::default(),
            sector: Sector::default(),
        }
    }

    fn job(&self, main: bool) -> Result<Job, Error> {
        let job = if main { Job::main() } else { Job::second() };
        let job = job
            .status(Icse93::Employee)
            .industry(self.industry)
            .occupation(self.occupation)
            .sector(self.sector)
            .pay(Pay::new(self.pay, PayPeriod::Month));
        match self.weekly_hours {
            Some(hours) => job.hours_usual(hours),
            None => Ok(job),
        }
    }
}

/// A payroll: entries of several persons, employers and months, without weights.
///
/// A person is counted once a month, with the job that has the most weekly hours as the main one, known hours
/// before unknown ones; where they are equal or all unknown, the job with the highest pay; where that is equal too, the employer that comes first by name.
///
/// ```
/// use decentwork::register::{Month, Payroll, PayrollEntry};
/// use decentwork::{Currency, Money, Plan};
/// let (may, euro) = (Month::new(2024, 5)?, Currency::new("EUR")?);
/// let mut payroll = Payroll::new();
/// for (person, employer, pay) in [("ann", "mill", 900), ("ann", "farm", 400), ("bob", "mill", 1100)] {
///     let mut entry = PayrollEntry::new(person, employer, may, Money::new(pay, euro));
///     entry.age = Some(40);
///     payroll.add(entry)?;
/// }
/// let workers = payroll.workers(may)?;
/// assert_eq!(workers.len(), 2); // persons, not jobs
/// let plan = Plan::builder().indicators(["employment", "mean_monthly_earnings"])?.build()?;
/// let table = plan.tally_register(&workers)?.finish()?;
/// assert_eq!(table.value("mean_monthly_earnings", &[])?, Some(1000.0)); // of the main jobs
/// assert_eq!(table.find("employment", &[])?.error().se, Some(0.0)); // a register has no sampling error
/// # Ok::<(), decentwork::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Payroll {
    /// By month, person and employer.
    entries: BTreeMap<Month, BTreeMap<String, BTreeMap<String, PayrollEntry>>>,
}

impl Payroll {
    /// No entries.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds what an employer reported.
    ///
    /// # Errors
    /// `id.duplicate` for a second entry of a person, an employer and a month: corrections are to be settled first.
    pub fn add(&mut self, entry: PayrollEntry) -> Result<(), Error> {
        let jobs = self.entries.entry(entry.month).or_default().entry(entry.person.clone()).or_default();
        if jobs.contains_key(&entry.employer) {
            return Err(Error::new(ErrorKind::IdDuplicate)
                .column("person, employer and month")
                .found(format!("{:?}, {:?}, {}", entry.person, entry.employer, entry.month))
                .expected("one entry")
                .fix("add up, or correct, what an employer reported twice before it is added"));
        }
        jobs.insert(entry.employer.clone(), entry);
        Ok(())
    }

    /// The months of which there are entries.
    pub fn months(&self) -> impl Iterator<Item = Month> {
        self.entries.keys().copied()
    }

    /// Everybody who was paid in a month, once, with all jobs. Nobody else is known: a payroll holds no unemployed.
    ///
    /// # Errors
    /// `needs.missing` for a month without entries; `record.field` for hours or ages that cannot be.
    pub fn workers(&self, month: Month) -> Result<Vec<Worker>, Error> {
        let persons = self.entries.get(&month).ok_or_else(|| {
            let held: Vec<String> = self.months().map(|month| month.to_string()).collect();
            Error::new(ErrorKind::NeedsMissing)
                .column("month")
                .found(format!("nothing for {month}"))
                .expected(format!("a month of the payroll: {}", held.join(", ")))
        })?;
        persons.iter().map(|(person, jobs)| worker(person, jobs)).collect()
    }

    /// The mean over months of a figure that each month has, such as the number of employees.
    ///
    /// # Errors
    /// `needs.missing` when a month has no entries: a mean of fewer months is not the mean of the year.
    pub fn mean_of_months(
        &self,
        months: &[Month],
        figure: impl Fn(&[Worker]) -> Result<Option<f64>, Error>,
    ) -> Result<f64, Error> {
        let mut figures = Vec::with_capacity(months.len());
        for month in months {
            figures.push((month.to_string(), figure(&self.workers(*month)?)?));
        }
        mean_of_stocks(&figures)
    }
}

/// One person of one month.
fn worker(person: &str, jobs: &BTreeMap<String, PayrollEntry>) -> Result<Worker, Error> {
    // The first of equals stays, so the employer that comes first by name does.
    let rank = |entry: &PayrollEntry| (entry.weekly_hours, entry.pay.amount);
    let main = jobs.values().reduce(|kept, next| if rank(next) > rank(kept) { next } else { kept });
    let mut worker = Worker::new().id(person).labour_force_status(LabourForceStatus::Employed);
    for entry in jobs.values() {
        worker = worker.job(entry.job(main.is_some_and(|main| main.employer == entry.employer))?);
    }
    // What is true of the person is taken from the main job's entry, and from another where that is silent.
    let told = || main.into_iter().chain(jobs.values());
    if let Some(sex) = told().map(|entry| entry.sex).find(|sex| sex.is_stated()) {
        worker = worker.sex(sex);
    }
    match told().find_map(|entry| entry.age) {
        Some(age) => worker.age(age),
        None => Ok(worker),
    }
}

/// The mean of a stock over periods, such as the four quarters of a year. Stocks are never added up.
///
/// # References
/// Part H, rule 15 of the standards dossier: the annual figure is the mean of the quarters only if all are there.
///
/// # Errors
/// `needs.missing` when there are no periods at all, or one has no value, naming those.
pub fn mean_of_stocks(stocks: &[(String, Option<f64>)]) -> Result<f64, Error> {
    let missing: Vec<&str> =
        stocks.iter().filter(|(_, stock)| stock.is_none()).map(|(period, _)| period.as_str()).collect();
    if stocks.is_empty() || !missing.is_empty() {
        return Err(Error::new(ErrorKind::NeedsMissing)
            .column("periods")
            .found(if stocks.is_empty() {
                "no period".to_owned()
            } else {
                format!("no value of {}", missing.join(", "))
            })
            .expected("a value of every period")
            .fix("publish the periods that are there; a mean of fewer is not the mean of the year"));
    }
    Ok(stocks.iter().filter_map(|(_, stock)| *stock).sum::<f64>() / stocks.len() as f64)
}
