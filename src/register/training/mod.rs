//! The register of a training programme: services, wages and follow-ups of persons, rolled up to participations.
//!
//! Three tables go in. Training records say who received which service when, and what came of it; wage records say who
//! paid whom how much in which quarter; supplemental evidence says what else is known of a quarter. One participation a
//! row comes out, with the answers that the indicators of training read.

mod credential;
mod first_job;
mod follow_up;
mod job;
mod participation;
mod rules;
mod skill_gain;
mod wages;
mod workers;

pub use participation::Participation;
pub use rules::{ExitRule, MoneyUnit, TrainingRules, WageCoverage};
pub use wages::{SupplementalEvidence, WagePeriod, WageRecord};

use crate::code::{Code, PayPeriod, TrainingExclusion, TrainingQuarter};
use crate::error::{Error, ErrorKind};
use crate::estimate::Durations;
use crate::record::{Currency, Date, Service, Training, Worker};
use std::collections::{BTreeMap, BTreeSet};
use wages::Quarters;

/// A training record and whose it is.
#[derive(Clone, Debug)]
struct Entry {
    person: String,
    training: Training,
}

/// What makes no participation, by reason.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct LeftOut {
    /// Records of self-service, information or follow-up services alone.
    pub self_service: u64,
    /// Records without any day.
    pub undated: u64,
    /// Participations in adult education with too few contact hours.
    pub short_adult_education: u64,
}

/// The participations of a register, and the counts that lead to them.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Participations {
    /// Every participation, by person and first day.
    pub participations: Vec<Participation>,
    /// What was left out before.
    pub left_out: LeftOut,
    /// Training records that were added.
    pub records: u64,
    /// Participations that have ended.
    pub exits: u64,
    /// Exits that are left out of the primary indicators of WIOA, by reason.
    pub excluded: BTreeMap<TrainingExclusion, u64>,
    /// Exits of which nobody knows whether they are to be left out.
    pub exclusion_unknown: u64,
    /// Exits that count: all but those excluded and those of which that is unknown.
    pub exiters: u64,
    /// Exiters whose second quarter after that of the exit is not observable yet.
    pub not_yet_observable_quarter_2: u64,
    /// Exiters whose fourth quarter after that of the exit is not observable yet.
    pub not_yet_observable_quarter_4: u64,
    /// Wage records of persons who are in no training record.
    pub unmatched_wage_records: u64,
    /// Persons with a participation of whom there is no wage record; none where no wage records were declared.
    pub unmatched_persons: Option<u64>,
}

/// The register of a training programme.
///
/// ```
/// use decentwork::code::{Code, ExitReason, TrainingQuarter, TrainingService};
/// use decentwork::record::{Date, Quarter, Service, Training};
/// use decentwork::register::{MoneyUnit, TrainingRegister, TrainingRules, WageCoverage, WageRecord};
/// use decentwork::Currency;
/// let day = |text: &str| text.parse::<Date>();
/// let quarter = |text: &str| text.parse::<Quarter>();
/// let mut register = TrainingRegister::new(TrainingRules::new(day("2024-12-31")?));
/// let course = Service::new(TrainingService::Training, day("2023-02-01")?, Some(day("2023-05-17")?));
/// register.add("ann", Training::new("welding").service(course).exit_reason(ExitReason::Completed))?;
/// let euro = Currency::new("EUR")?;
/// register.declare_wages(WageCoverage::new(euro, MoneyUnit::Whole, quarter("2023Q1")?, quarter("2024Q3")?)?)?;
/// register.add_wages(WageRecord::new("ann", "mill", quarter("2023Q4")?, 5400))?;
/// let participations = register.participations()?.participations;
/// assert_eq!(participations[0].exit_quarter, Some(quarter("2023Q2")?));
/// let workers = register.workers()?;
/// assert_eq!(workers[0].answers()?.training_quarter_2, TrainingQuarter::Employed); // in 2023Q4
/// assert_eq!(workers[0].answers()?.training_quarter_4, TrainingQuarter::NotStated); // no wage record is no answer
/// # Ok::<(), decentwork::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct TrainingRegister {
    rules: TrainingRules,
    entries: Vec<Entry>,
    persons: BTreeMap<String, Worker>,
    quarters: Quarters,
    wage_rows: u64,
    evidence_rows: u64,
    /// Period and currency of all pay, once there is any.
    pay: Option<(PayPeriod, Currency)>,
    /// Currency of all costs, once there are any.
    cost: Option<Currency>,
}

impl TrainingRegister {
    /// An empty register with its rules.
    pub fn new(rules: TrainingRules) -> Self {
        Self {
            rules,
            entries: Vec::new(),
            persons: BTreeMap::new(),
            quarters: Quarters::default(),
            wage_rows: 0,
            evidence_rows: 0,
            pay: None,
            cost: None,
        }
    }

    /// Adds what is known of a person, such as sex and age, which every participation of the person gets.
    ///
    /// # Errors
    /// `id.duplicate` for a second one, `record.field` without an identifier.
    pub fn add_person(&mut self, person: Worker) -> Result<(), Error> {
        let Some(id) = person.id.clone() else {
            return Err(Error::new(ErrorKind::FieldInvalid)
                .column("id")
                .found("nothing")
                .expected("the identifier of the person, as in the training records"));
        };
        if self.persons.contains_key(&id) {
            return Err(Error::new(ErrorKind::IdDuplicate)
                .column("id")
                .found(format!("{id:?} twice"))
                .expected("one record of a person"));
        }
        self.persons.insert(id, person);
        Ok(())
    }

    /// Adds a training record of a person. Rows of errors count training records from 0.
    ///
    /// # Errors
    /// As [`Training::check`]; `record.field` for what happened after the last day of the register;
    /// `unit.mixed` for pay of another period or currency than that of other records, or costs of another currency.
    pub fn add(&mut self, person: impl Into<String>, training: Training) -> Result<(), Error> {
        let row = self.entries.len() as u64;
        self.check(&training).map_err(|error| error.row(row))?;
        self.entries.push(Entry { person: person.into(), training });
        Ok(())
    }

    fn check(&mut self, training: &Training) -> Result<(), Error> {
        training.check()?;
        let observed_to = self.rules.observed_to;
        let days = (training.start().map(|day| ("start", day)).into_iter())
            .chain(training.services.iter().map(|service| ("services.start", service.start)))
            .chain(training.credentials.iter().map(|credential| ("credentials.date", credential.date)))
            .chain(training.skill_gains.iter().map(|gain| ("skill_gains.date", gain.date)))
            .chain(training.follow_ups.iter().map(|contact| ("follow_ups.date", contact.date)))
            .chain(training.job_found.map(|job| ("job_found.start", job.start)));
        for (field, day) in days {
            if day > observed_to {
                return Err(Error::new(ErrorKind::FieldInvalid)
                    .column(field)
                    .found(day.to_string())
                    .expected(format!("a day to {observed_to}, the last that the register knows of"))
                    .fix("correct the date, or the day to which the register was observed"));
            }
        }
        self.check_money(training)
    }

    /// Pay of all records is for one period and of one currency, and so are costs; remembers which.
    fn check_money(&mut self, training: &Training) -> Result<(), Error> {
        let outcome = &training.outcome;
        let (mut pay, mut cost) = (self.pay, self.cost);
        let found = training.job_found.and_then(|job| job.pay);
        let fields = [("pay_before", outcome.pay_before), ("pay_after", outcome.pay_after), ("job_found.pay", found)];
        for (field, told) in fields {
            let Some(told) = told else { continue };
            let (period, currency) = *pay.get_or_insert((told.period, told.money.currency));
            if (period, currency) != (told.period, told.money.currency) {
                let words = |period: PayPeriod, currency| format!("{currency}, period: {}", period.item().label);
                return Err(Error::new(ErrorKind::UnitMixed)
                    .column(field)
                    .found(words(told.period, told.money.currency))
                    .expected(format!("{}, as in other records", words(period, currency)))
                    .fix("convert pay to one period and one currency before it is added"));
            }
        }
        if let Some(told) = outcome.cost {
            let currency = *cost.get_or_insert(told.currency);
            if currency != told.currency {
                return Err(Error::new(ErrorKind::UnitMixed)
                    .column("cost")
                    .found(told.currency.to_string())
                    .expected(format!("{currency}, as in other records"))
                    .fix("convert costs to one currency before they are added"));
            }
        }
        (self.pay, self.cost) = (pay, cost);
        Ok(())
    }

    /// Says what the wage records are. Without it there can be none: cents and units look alike.
    ///
    /// # Errors
    /// `id.duplicate` for a second declaration.
    pub fn declare_wages(&mut self, coverage: WageCoverage) -> Result<(), Error> {
        if self.quarters.coverage.is_some() {
            return Err(Error::new(ErrorKind::IdDuplicate)
                .column("wages")
                .found("a second declaration of the wage records")
                .expected("one"));
        }
        self.quarters.coverage = Some(coverage);
        Ok(())
    }

    /// Adds a wage record. Rows of errors count wage records from 0.
    ///
    /// # Errors
    /// `needs.missing` without a declaration, `id.duplicate` for a second record of a person, an employer and a quarter,
    /// `unit.mixed` for another currency or unit or a period that is no quarter, `record.field` for amounts below 0 and
    /// for quarters that the declaration does not cover.
    pub fn add_wages(&mut self, record: WageRecord) -> Result<(), Error> {
        self.quarters.add_wages(self.wage_rows, record)?;
        self.wage_rows += 1;
        Ok(())
    }

    /// Adds other evidence of a quarter. Rows of errors count evidence from 0.
    ///
    /// # Errors
    /// `id.duplicate` for a second finding of a person and a quarter, `record.field` for earnings below 0.
    pub fn add_evidence(&mut self, evidence: SupplementalEvidence) -> Result<(), Error> {
        self.quarters.add_evidence(self.evidence_rows, evidence)?;
        self.evidence_rows += 1;
        Ok(())
    }

    /// Every participation, and the counts that lead to them.
    ///
    /// # Errors
    /// `record.field` when a quarter after an exit is beyond 2199.
    pub fn participations(&self) -> Result<Participations, Error> {
        let (participations, left_out) = participation::participations(&self.entries, &self.rules);
        let persons: BTreeSet<&str> = self.entries.iter().map(|entry| entry.person.as_str()).collect();
        let unmatched = participations.iter().map(|made| made.person.as_str()).collect::<BTreeSet<_>>();
        let unmatched = unmatched.into_iter().filter(|person| !self.quarters.is_matched(person)).count() as u64;
        let mut counts = Participations {
            participations: Vec::new(),
            left_out,
            records: self.entries.len() as u64,
            exits: 0,
            excluded: BTreeMap::new(),
            exclusion_unknown: 0,
            exiters: 0,
            not_yet_observable_quarter_2: 0,
            not_yet_observable_quarter_4: 0,
            unmatched_wage_records: self.quarters.unmatched_records(&persons),
            unmatched_persons: self.quarters.coverage.map(|_| unmatched),
        };
        for made in participations.iter().filter(|made| made.exit.is_some()) {
            counts.exits += 1;
            match workers::exclusion(self, made) {
                TrainingExclusion::None => {
                    let early = |later| Ok(self.quarter(made, later)? == TrainingQuarter::NotYetObservable);
                    counts.exiters += 1;
                    counts.not_yet_observable_quarter_2 += u64::from(early(2)?);
                    counts.not_yet_observable_quarter_4 += u64::from(early(4)?);
                }
                TrainingExclusion::NotStated => counts.exclusion_unknown += 1,
                reason => *counts.excluded.entry(reason).or_default() += 1,
            }
        }
        counts.participations = participations;
        Ok(counts)
    }

    /// One worker for every participation, in the order of [`TrainingRegister::participations`].
    ///
    /// Each has the answers to the questions of training and the columns `person`, `programme`, `cohort` and, where
    /// they are known, `provider`, `modality` and `exit_quarter`. Programme, provider and modality are those of the first
    /// service.
    ///
    /// The labour force status is what the follow-up after 6 months found, and the main job is the job found, so that
    /// indicators of the job have what they ask for; they need the age of the person too. Whoever was not employed then
    /// has no job, and a job that began after that day is another one. What [`TrainingRegister::add_person`] was told
    /// comes first, answer by answer, and so does a job of the person as a whole. Informality is as the job found says;
    /// otherwise an employee whose employer pays social security is formal, one whose employer does not is informal, and
    /// so is a family worker. Where none of that is known it stays unknown: unlike in a survey that asked everybody, a
    /// blank does not make a job informal.
    ///
    /// # Errors
    /// As [`TrainingRegister::participations`]; `design.null` when providers are sampling units and one is missing.
    pub fn workers(&self) -> Result<Vec<Worker>, Error> {
        let (participations, _) = participation::participations(&self.entries, &self.rules);
        participations.iter().map(|made| self.worker(made)).collect()
    }

    /// The worker of one participation, as [`TrainingRegister::workers`] has it.
    ///
    /// # Errors
    /// As [`TrainingRegister::workers`].
    pub fn worker(&self, participation: &Participation) -> Result<Worker, Error> {
        workers::worker(self, participation)
    }

    /// Whole months for which somebody who completed a programme was watched without finding a job; none for others.
    ///
    /// This is where the time to the first job is censored.
    pub fn months_without_job(&self, participation: &Participation) -> Option<i64> {
        follow_up::censored_after(self, participation)
    }

    /// How long each completer who sought work took to find the first job, for [`survival`](crate::estimate::survival).
    ///
    /// A time is in whole months from completion. Whoever has found no job is in it, censored after
    /// [`TrainingRegister::months_without_job`], so that the median is that of all who seek, and not of those who found
    /// one, as `training_median_months_to_job` is. Whoever did not seek is left out; in a register that asked nobody, all
    /// who completed are taken to have sought work. Of whom alone it is not known whether work was sought, the event is
    /// unknown, and where neither a job nor a time without one is known the time is missing: the curve counts both among
    /// its dropped rows. Weights are those of the persons. Errors are those of providers where the rules say that they
    /// are the primary sampling units, and of participations otherwise.
    ///
    /// ```
    /// use decentwork::code::{ExitReason, TrainingService, YesNo};
    /// use decentwork::estimate::survival;
    /// use decentwork::record::{Date, JobFound, Service, Training, TrainingOutcome};
    /// use decentwork::register::{TrainingRegister, TrainingRules};
    /// let day = |text: &str| text.parse::<Date>();
    /// let mut rules = TrainingRules::new(day("2024-12-31")?);
    /// rules.records_complete = true; // whoever has no job on record was without one to the end of the year
    /// let mut register = TrainingRegister::new(rules);
    /// let service = Service::new(TrainingService::Training, day("2024-02-01")?, Some(day("2024-05-31")?));
    /// let course = Training::new("welding")
    ///     .service(service)
    ///     .exit_reason(ExitReason::Completed)
    ///     .outcome(TrainingOutcome::default().seeking_work(YesNo::Yes));
    /// register.add("ann", course.clone().job_found(JobFound::new(day("2024-08-15")?)))?;
    /// register.add("bob", course.clone().job_found(JobFound::new(day("2024-11-02")?)))?;
    /// register.add("cem", course)?;
    /// let curve = survival(&register.time_to_first_job()?)?;
    /// assert_eq!((curve.n, curve.events, curve.censored), (3, 2, 1));
    /// assert_eq!(curve.median().time, Some(5.0)); // of the two who found one it would be 2
    /// # Ok::<(), decentwork::Error>(())
    /// ```
    ///
    /// # References
    /// F.4, time to the first job: median by Kaplan and Meier, censored at the last contact; 0 for a job that had begun.
    ///
    /// # Errors
    /// `design.null` when providers are sampling units and one is missing.
    pub fn time_to_first_job(&self) -> Result<Durations, Error> {
        let (participations, _) = participation::participations(&self.entries, &self.rules);
        first_job::durations(self, &participations)
    }

    /// The same, participation by participation, to be split by what else is known of each: the position among these
    /// participations, the time in months (NaN where it is missing), and whether the job came then.
    pub fn waits(&self, participations: &[Participation]) -> Vec<(usize, f64, Option<bool>)> {
        first_job::waits(self, participations)
    }

    /// The day of completion of a participation, if it was completed.
    pub fn completed_on(&self, participation: &Participation) -> Option<Date> {
        follow_up::completed_on(self, participation)
    }

    /// What the person did so many quarters after that of the exit.
    fn quarter(&self, made: &Participation, later: i32) -> Result<TrainingQuarter, Error> {
        match made.exit_quarter {
            Some(exit) => self.quarters.activity(&made.person, exit.plus(later)?, self.rules.observed_to),
            None => Ok(TrainingQuarter::NotYetObservable),
        }
    }
    /// The training record of the first service.
    fn main(&self, made: &Participation) -> &Training {
        &self.entries[made.records[0]].training
    }
    /// The provider of the first service, where providers are the primary sampling units.
    fn provider(&self, made: &Participation) -> Result<&str, Error> {
        self.main(made).provider.as_deref().ok_or_else(|| {
            Error::new(ErrorKind::DesignNull)
                .column("provider")
                .row(made.records[0] as u64)
                .found("no provider")
                .expected("a provider of every record, because providers are the primary sampling units")
        })
    }
    /// The training records that came to their end in this participation.
    fn ended<'a>(&'a self, made: &'a Participation) -> impl DoubleEndedIterator<Item = &'a Training> {
        made.ended.iter().map(|record| &self.entries[*record].training)
    }
    /// The services of a participation.
    fn services<'a>(&'a self, made: &'a Participation) -> impl Iterator<Item = &'a Service> {
        made.services(&self.entries, &self.rules)
    }
}
