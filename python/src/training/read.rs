//! Tables read row by row into the records of a register. What is wrong with a cell is told with its column and row.

use super::Tables;
use crate::register::{Column, fill, parsed, required};
use decentwork as dw;
use decentwork::code::YesNo;
use decentwork::derive::{AnswerKind, Question};
use decentwork::record::{Credential, Date, FollowUp, JobFound, Pay, Quarter, Service, SkillGain, Training};
use decentwork::register::{SupplementalEvidence, TrainingRegister as Register, WagePeriod, WageRecord};
use decentwork::{Amount, Code, Currency, Error, ErrorKind, Money, Worker};
use std::collections::HashMap;
use std::str::FromStr;

/// The tables of a register, by name.
pub(super) struct Read {
    tables: HashMap<String, Vec<Column>>,
    currency: Option<Currency>,
    period: dw::code::PayPeriod,
}

fn has(columns: &[Column], field: &str) -> bool {
    columns.iter().any(|(known, _, _)| known == field)
}

/// The cells of a field that may be empty, or that nobody has a column for.
fn optional<T>(
    columns: &[Column],
    field: &str,
    rows: usize,
    read: impl Fn(&str) -> Result<T, Error>,
) -> Result<Vec<Option<T>>, Error> {
    let Some((_, column, cells)) = columns.iter().find(|(known, _, _)| known == field) else {
        return Ok((0..rows).map(|_| None).collect());
    };
    let place = |error: Error, at: u64| error.column(format!("column {column:?}")).row(at);
    let each = cells.iter().zip(0_u64..);
    each.map(|(cell, at)| cell.as_deref().map(&read).transpose().map_err(|error| place(error, at))).collect()
}

fn number<T: FromStr>(cell: &str) -> Result<T, Error> {
    parsed(cell, "a number")
}

fn parsed_text(cell: &str) -> Result<String, Error> {
    parsed(cell, "a text")
}

impl Read {
    pub(super) fn new(tables: Tables, currency: Option<Currency>, period: dw::code::PayPeriod) -> Self {
        Self { tables: tables.into_iter().collect(), currency, period }
    }

    /// Puts everything but the declaration of wages into a register.
    pub(super) fn fill(&self, register: &mut Register) -> Result<(), Error> {
        self.people(register)?;
        self.records(register)?;
        self.wages(register)?;
        self.evidence(register)
    }

    fn table(&self, name: &str) -> &[Column] {
        self.tables.get(name).map_or(&[], Vec::as_slice)
    }

    fn money(&self, cell: &str) -> Result<Money, Error> {
        let currency = self.currency.ok_or_else(|| {
            Error::new(ErrorKind::NeedsMissing)
                .column("currency")
                .found("amounts of money and no currency")
                .expected("its code, such as EUR")
        })?;
        Ok(Money::new(parsed::<Amount>(cell, "an amount of money")?, currency))
    }

    fn people(&self, register: &mut Register) -> Result<(), Error> {
        let columns = self.table("people");
        if columns.is_empty() {
            return Ok(());
        }
        let ids = required(columns, "person", parsed_text)?;
        let mut workers: Vec<Worker> = ids.iter().map(|id| Worker::new().id(id)).collect();
        fill(&mut workers, columns, |worker, field, cell| {
            let told = std::mem::take(worker);
            *worker = match (field, Question::find(field)) {
                ("person", _) => told,
                (_, Some(question)) => match question.kind() {
                    AnswerKind::Code(list) => told.answer(question, list().position(cell)?)?,
                    _ => told.number(question, number::<Amount>(cell)?)?,
                },
                _ => told.own(field, cell),
            };
            Ok(())
        })?;
        workers
            .into_iter()
            .zip(0_u64..)
            .try_for_each(|(worker, at)| register.add_person(worker).map_err(|error| error.row(at)))
    }

    fn records(&self, register: &mut Register) -> Result<(), Error> {
        let columns = self.table("records");
        let persons = required(columns, "person", parsed_text)?;
        let mut trainings: Vec<Training> =
            required(columns, "programme", parsed_text)?.into_iter().map(Training::new).collect();
        let rows = trainings.len();
        fill(&mut trainings, columns, |training, field, cell| self.told(training, field, cell))?;
        let starts = optional(columns, "start", rows, str::parse::<Date>)?;
        let ends = optional(columns, "end", rows, str::parse::<Date>)?;
        let jobs = self.jobs(columns, rows)?;
        for (at, (training, job)) in trainings.iter_mut().zip(jobs).enumerate() {
            let told = std::mem::take(training).period(starts[at], ends[at]).map_err(|error| error.row(at as u64))?;
            *training = told;
            training.job_found = job;
        }
        self.services(&mut trainings)?;
        self.attained(&mut trainings)?;
        self.follow_ups(&mut trainings)?;
        persons.into_iter().zip(trainings).try_for_each(|(person, training)| register.add(person, training))
    }

    fn told(&self, training: &mut Training, field: &str, cell: &str) -> Result<(), Error> {
        let outcome = &mut training.outcome;
        match field {
            "provider" => training.provider = Some(cell.to_owned()),
            "reported_under" => training.reported_under = Code::parse(cell)?,
            "modality" => training.modality = Code::parse(cell)?,
            "exit_reason" => training.exit_reason = Code::parse(cell)?,
            "completed" => outcome.completed = Code::parse(cell)?,
            "certified" => outcome.certified = Code::parse(cell)?,
            "seeking_work" => outcome.seeking_work = Code::parse(cell)?,
            "in_field" => outcome.works_in_field = Code::parse(cell)?,
            "skills_used" => outcome.skills_used = Code::parse(cell)?,
            "cost" => outcome.cost = Some(self.money(cell)?),
            "pay_before" => outcome.pay_before = Some(Pay::new(self.money(cell)?, self.period)),
            "pay_after" => outcome.pay_after = Some(Pay::new(self.money(cell)?, self.period)),
            "score_before" => outcome.score_before = Some(number(cell)?),
            "score_after" => outcome.score_after = Some(number(cell)?),
            "satisfaction" => outcome.satisfaction = Some(number(cell)?),
            _ => {}
        }
        Ok(())
    }

    /// The job found of every record, which begins with its first day.
    fn jobs(&self, columns: &[Column], rows: usize) -> Result<Vec<Option<JobFound>>, Error> {
        let mut jobs: Vec<Option<JobFound>> =
            optional(columns, "job_start", rows, |cell| Ok(JobFound::new(cell.parse()?)))?;
        fill(&mut jobs, columns, |job, field, cell| {
            let Some(of) = field.strip_prefix("job_").filter(|of| *of != "start") else { return Ok(()) };
            let Some(job) = job else {
                return Err(Error::new(ErrorKind::FieldInvalid)
                    .found(format!("{cell:?} of a job without a first day"))
                    .expected("the first day in job_start"));
            };
            match of {
                "occupation" => job.occupation = Code::parse(cell)?,
                "in_field" => job.in_field = Code::parse(cell)?,
                "level_match" => job.level_match = Code::parse(cell)?,
                "contract" => job.contract = Code::parse(cell)?,
                "hours" => job.hours = Some(number(cell)?),
                "status" => job.status = Code::parse(cell)?,
                "pay" => job.pay = Some(Pay::new(self.money(cell)?, self.period)),
                "employer_social_security" => job.employer_social_security = Code::parse(cell)?,
                "informal" => job.informal = Code::parse(cell)?,
                _ => {}
            }
            Ok(())
        })?;
        Ok(jobs)
    }

    /// The record that each row of a table belongs to: by `record` where records are numbered, otherwise by person.
    fn owners(&self, table: &str) -> Result<Vec<usize>, Error> {
        let (records, columns) = (self.table("records"), self.table(table));
        let key = if has(records, "record") { "record" } else { "person" };
        let mut known: HashMap<String, usize> = HashMap::new();
        for (at, name) in required(records, key, parsed_text)?.into_iter().enumerate() {
            if known.insert(name, at).is_some() {
                return Err(Error::new(ErrorKind::IdDuplicate)
                    .column(format!("{key} of records"))
                    .row(at as u64)
                    .found("a second record")
                    .expected("one, because services and other tables are joined by it")
                    .fix("number the records in a column record, in all tables"));
            }
        }
        required(columns, key, |cell| {
            known.get(cell).copied().ok_or_else(|| {
                Error::new(ErrorKind::FieldInvalid)
                    .found("nobody of the records")
                    .expected(format!("a {key} that is in records"))
                    .fix(format!("leave the row out of {table}, or add the record"))
            })
        })
    }

    fn services(&self, trainings: &mut [Training]) -> Result<(), Error> {
        let columns = self.table("services");
        if columns.is_empty() {
            return Ok(());
        }
        let kinds = required(columns, "kind", Code::parse)?;
        let starts = required(columns, "start", str::parse::<Date>)?;
        let ends = optional(columns, "end", kinds.len(), str::parse::<Date>)?;
        let hours = optional(columns, "contact_hours", kinds.len(), number)?;
        let planned = optional(columns, "planned_next", kinds.len(), str::parse::<Date>)?;
        for (at, record) in self.owners("services")?.into_iter().enumerate() {
            let mut service = Service::new(kinds[at], starts[at], ends[at]);
            (service.contact_hours, service.planned_next) = (hours[at], planned[at]);
            trainings[record].services.push(service);
        }
        Ok(())
    }

    fn attained(&self, trainings: &mut [Training]) -> Result<(), Error> {
        let dates = |columns| required(columns, "date", str::parse::<Date>);
        let columns = self.table("credentials");
        if !columns.is_empty() {
            let told = required(columns, "kind", Code::parse)?.into_iter().zip(dates(columns)?);
            for (record, (kind, date)) in self.owners("credentials")?.into_iter().zip(told) {
                trainings[record].credentials.push(Credential::new(kind, date));
            }
        }
        let columns = self.table("skill_gains");
        if !columns.is_empty() {
            let told = required(columns, "kind", Code::parse)?.into_iter().zip(dates(columns)?);
            for (record, (kind, date)) in self.owners("skill_gains")?.into_iter().zip(told) {
                trainings[record].skill_gains.push(SkillGain::new(kind, date));
            }
        }
        Ok(())
    }

    fn follow_ups(&self, trainings: &mut [Training]) -> Result<(), Error> {
        let columns = self.table("follow_ups");
        if columns.is_empty() {
            return Ok(());
        }
        let dates = required(columns, "date", str::parse::<Date>)?;
        let found = required(columns, "found", Code::parse)?;
        let hours = optional(columns, "hours", dates.len(), number)?;
        for (at, record) in self.owners("follow_ups")?.into_iter().enumerate() {
            let mut contact = FollowUp::new(dates[at], found[at]);
            contact.hours = hours[at];
            trainings[record].follow_ups.push(contact);
        }
        Ok(())
    }

    fn wages(&self, register: &mut Register) -> Result<(), Error> {
        let columns = self.table("wages");
        if columns.is_empty() {
            return Ok(());
        }
        let persons = required(columns, "person", parsed_text)?;
        let employers = required(columns, "employer", parsed_text)?;
        let quarters = required(columns, "quarter", str::parse::<Quarter>)?;
        let amounts = required(columns, "amount", number::<Amount>)?;
        let mut records: Vec<WageRecord> = persons
            .into_iter()
            .zip(employers)
            .zip(quarters.into_iter().zip(amounts))
            .map(|((person, employer), (quarter, amount))| WageRecord::new(person, employer, quarter, amount))
            .collect();
        fill(&mut records, columns, |record, field, cell| {
            match field {
                "subsidised" => record.subsidised = YesNo::parse(cell)? == YesNo::Yes,
                "currency" => record.currency = Some(Currency::new(cell)?),
                "period" => record.period = period(cell)?,
                _ => {}
            }
            Ok(())
        })?;
        records.into_iter().try_for_each(|record| register.add_wages(record))
    }

    fn evidence(&self, register: &mut Register) -> Result<(), Error> {
        let columns = self.table("evidence");
        if columns.is_empty() {
            return Ok(());
        }
        let persons = required(columns, "person", parsed_text)?;
        let quarters = required(columns, "quarter", str::parse::<Quarter>)?;
        let activities = required(columns, "activity", Code::parse)?;
        let earnings = optional(columns, "earnings", persons.len(), number)?;
        let rows = persons.into_iter().zip(quarters).zip(activities).zip(earnings);
        for (((person, quarter), activity), earnings) in rows {
            let mut evidence = SupplementalEvidence::new(person, quarter, activity);
            evidence.earnings = earnings;
            register.add_evidence(evidence)?;
        }
        Ok(())
    }
}

fn period(cell: &str) -> Result<WagePeriod, Error> {
    use WagePeriod as P;
    let names = [("week", P::Week), ("month", P::Month), ("quarter", P::Quarter), ("year", P::Year)];
    names.iter().find(|(name, _)| *name == cell).map(|(_, period)| *period).ok_or_else(|| {
        Error::new(ErrorKind::CodeUnknown)
            .found(format!("{cell:?}"))
            .expected("week, month, quarter or year")
            .suggest(cell, names.iter().map(|(name, _)| *name))
    })
}
