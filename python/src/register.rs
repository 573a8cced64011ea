//! Registers: injuries and payrolls.

use crate::callable::callable;
use crate::error::Failure;
use crate::plan::Plan;
use crate::tally::Tally;
use decentwork as dw;
use decentwork::register::{Injury, InjuryCause, InjuryCounts, InjuryRate, Month, PayrollEntry, ReferenceGroup};
use decentwork::{Amount, Code, Currency, Date, Error, ErrorKind, Money, Sex};
use pyo3::prelude::*;
use std::str::FromStr;

/// Field, column and cells as text. An empty cell is `None`.
pub(crate) type Column = (String, String, Vec<Option<String>>);

/// Hands every cell that is not empty to its field; what is wrong with one is told with its column and row.
pub(crate) fn fill<T>(
    rows: &mut [T],
    columns: &[Column],
    set: impl Fn(&mut T, &str, &str) -> Result<(), Error>,
) -> Result<(), Error> {
    for (field, column, cells) in columns {
        for ((row, cell), at) in rows.iter_mut().zip(cells).zip(0_u64..) {
            let Some(cell) = cell else { continue };
            set(row, field, cell).map_err(|error| error.column(format!("column {column:?}")).row(at))?;
        }
    }
    Ok(())
}

/// The cells of a field that every row must have.
pub(crate) fn required<T>(
    columns: &[Column],
    field: &str,
    read: impl Fn(&str) -> Result<T, Error>,
) -> Result<Vec<T>, Error> {
    let empty = |column: &str, at: u64| {
        Error::new(ErrorKind::FieldInvalid)
            .column(column)
            .row(at)
            .found("an empty cell")
            .expected("a value in every row")
    };
    let Some((_, column, cells)) = columns.iter().find(|(known, _, _)| known == field) else {
        return Err(Error::new(ErrorKind::ColumnMissing).column(field));
    };
    let column = format!("column {column:?}");
    let each = cells.iter().zip(0_u64..).map(|(cell, at)| match cell {
        Some(cell) => read(cell).map_err(|error| error.column(&*column).row(at)),
        None => Err(empty(&column, at)),
    });
    each.collect()
}

/// Reads what is written as a number or a truth value.
pub(crate) fn parsed<T: FromStr>(text: &str, expected: &str) -> Result<T, Error> {
    let wrong = || Error::new(ErrorKind::FieldInvalid).found(format!("{text:?}")).expected(expected);
    text.trim().parse().map_err(|_| wrong())
}

fn cause(text: &str) -> Result<InjuryCause, Error> {
    match text {
        "work" => Ok(InjuryCause::Work),
        "commuting" => Ok(InjuryCause::Commuting),
        "disease" => Ok(InjuryCause::Disease),
        _ => Err(Error::new(ErrorKind::CodeUnknown)
            .found(format!("{text:?}"))
            .expected("work, commuting or disease")
            .suggest(text, ["work", "commuting", "disease"])),
    }
}

/// A register of injuries.
#[pyclass(frozen, module = "decentwork._core", skip_from_py_object)]
#[derive(Debug)]
pub(crate) struct InjuryRegister(dw::register::InjuryRegister);

/// Sex, industry and occupation of the part that is counted.
type Part = (Option<String>, Option<String>, Option<String>);
/// Cases or days, the rate and its sampling error.
type Rate = (u64, Option<f64>, Option<f64>);
/// Ids and numbers.
type Numbers = Vec<(&'static str, u64)>;

impl InjuryRegister {
    fn count(&self, (sex, industry, occupation): Part) -> Result<InjuryCounts, Error> {
        fn read<T: Code>(text: Option<String>, name: &str) -> Result<Option<T>, Error> {
            text.map(|text| T::parse(&text).map_err(|error| error.column(name))).transpose()
        }
        let sex: Option<Sex> = read(sex, "sex")?;
        let industry = read(industry, "industry")?;
        let occupation: Option<dw::code::Occupation> = read(occupation, "occupation")?;
        // A group holds the groups below it, whose codes begin with its own.
        let within = |of: dw::code::Occupation| {
            occupation.is_none_or(|group| of.is_stated() && of.item().code.starts_with(group.item().code))
        };
        Ok(self.0.counts_of(|injury| {
            sex.is_none_or(|sex| injury.sex == sex)
                && industry.is_none_or(|industry| injury.industry == industry)
                && within(injury.occupation)
        }))
    }
}

callable! {
    impl InjuryRegister {
        #[new]
        fn new(py: Python<'_>, group: &str, first: &str, last: &str, columns: Vec<Column>) -> PyResult<Self> {
            let make = || {
                let day = |text: &str, name: &str| text.parse::<Date>().map_err(|error| error.column(name));
                let mut register = dw::register::InjuryRegister::new(group, day(first, "first")?, day(last, "last")?)?;
                let mut injuries: Vec<Injury> =
                    required(&columns, "accident", str::parse)?.into_iter().map(Injury::new).collect();
                fill(&mut injuries, &columns, |injury, field, cell| {
                    match field {
                        "cause" => injury.cause = cause(cell)?,
                        "death" => injury.death = Some(cell.parse()?),
                        "days_lost" => injury.days_lost = Some(parsed(cell, "a whole number of days from 0")?),
                        "permanent_incapacity" => injury.permanent_incapacity = parsed(cell, "true or false")?,
                        "sex" => injury.sex = Code::parse(cell)?,
                        "industry" => injury.industry = Code::parse(cell)?,
                        "occupation" => injury.occupation = Code::parse(cell)?,
                        _ => {}
                    }
                    Ok(())
                })?;
                injuries.into_iter().for_each(|injury| register.add(injury));
                Ok::<_, Error>(Self(register))
            };
            Ok(py.detach(make).map_err(Failure::from)?)
        }
        fn __len__(&self) -> usize {
            self.0.injuries().len()
        }
        /// What was counted, and what was left out by reason.
        fn counts(&self, part: Part) -> PyResult<(Numbers, Numbers)> {
            let counts = self.count(part).map_err(Failure::from)?;
            let excluded = &counts.excluded;
            let counted = vec![
                ("fatal", counts.fatal),
                ("non_fatal", counts.non_fatal),
                ("temporary", counts.temporary),
                ("days_lost", counts.days_lost),
                ("days_unknown", counts.days_unknown),
            ];
            let left_out = vec![
                ("commuting", excluded.commuting),
                ("disease", excluded.disease),
                ("outside_period", excluded.outside_period),
                ("no_time_lost", excluded.no_time_lost),
                ("other_part", excluded.other_part),
            ];
            Ok((counted, left_out))
        }
        /// The rates of a part of the group.
        fn rates(
            &self,
            group: &str,
            workers: &str,
            hours: Option<&str>,
            part: Part,
        ) -> PyResult<Vec<(&'static str, Rate)>> {
            let make = || {
                let number = |text: &str, name: &str| {
                    parsed::<Amount>(text, "a number").map_err(|error| error.column(name))
                };
                let mut reference = ReferenceGroup::new(group, number(workers, "workers")?);
                if let Some(hours) = hours {
                    reference = reference.hours(number(hours, "hours")?);
                }
                let (register, counts) = (&self.0, self.count(part)?);
                let told = |rate: InjuryRate| (rate.cases, rate.value, rate.standard_error);
                Ok::<_, Error>(vec![
                    ("fatal", told(register.fatal_rate(&counts, &reference)?)),
                    ("non_fatal", told(register.non_fatal_rate(&counts, &reference)?)),
                    ("fatal_by_hours", told(register.fatal_rate_by_hours(&counts, &reference)?)),
                    ("non_fatal_by_hours", told(register.non_fatal_rate_by_hours(&counts, &reference)?)),
                    ("days_lost_per_injury", told(register.days_lost_per_injury(&counts))),
                ])
            };
            Ok(make().map_err(Failure::from)?)
        }
    }
}

/// A payroll.
#[pyclass(frozen, module = "decentwork._core", skip_from_py_object)]
#[derive(Debug)]
pub(crate) struct Payroll(dw::register::Payroll);

/// A month such as 2024-05; of a day, its month.
fn month(text: &str) -> Result<Month, Error> {
    let wrong = || {
        Error::new(ErrorKind::FieldInvalid)
            .column("month")
            .found(format!("{text:?}"))
            .expected("a month such as 2024-05")
    };
    let mut parts = text.split('-').map(|part| part.parse::<u16>().map_err(|_| wrong()));
    match (parts.next(), parts.next(), parts.next(), parts.next()) {
        (Some(year), Some(month), None | Some(Ok(1..=31)), None) => {
            Month::new(year?, u8::try_from(month?).map_err(|_| wrong())?)
        }
        _ => Err(wrong()),
    }
}

callable! {
    impl Payroll {
        #[new]
        fn new(py: Python<'_>, currency: &str, columns: Vec<Column>) -> PyResult<Self> {
            let make = || {
                let currency = Currency::new(currency)?;
                let text = |field| required(&columns, field, |cell| Ok(cell.to_owned()));
                let amounts: Vec<Amount> = required(&columns, "pay", |cell| parsed(cell, "an amount of money"))?;
                let months = required(&columns, "month", month)?;
                let keys = text("person")?.into_iter().zip(text("employer")?);
                let mut entries: Vec<PayrollEntry> = keys
                    .zip(months.into_iter().zip(amounts))
                    .map(|((person, employer), (month, amount))| {
                        PayrollEntry::new(person, employer, month, Money::new(amount, currency))
                    })
                    .collect();
                fill(&mut entries, &columns, |entry, field, cell| {
                    match field {
                        "weekly_hours" => entry.weekly_hours = Some(parsed(cell, "a number of hours")?),
                        "age" => entry.age = Some(parsed(cell, "an age in completed years")?),
                        "sex" => entry.sex = Code::parse(cell)?,
                        "industry" => entry.industry = Code::parse(cell)?,
                        "occupation" => entry.occupation = Code::parse(cell)?,
                        "sector" => entry.sector = Code::parse(cell)?,
                        _ => {}
                    }
                    Ok(())
                })?;
                let mut payroll = dw::register::Payroll::new();
                for (entry, at) in entries.into_iter().zip(0_u64..) {
                    payroll.add(entry).map_err(|error| error.row(at))?;
                }
                Ok::<_, Error>(Self(payroll))
            };
            Ok(py.detach(make).map_err(Failure::from)?)
        }
        /// The months of which there are entries.
        #[getter]
        fn months(&self) -> Vec<String> {
            self.0.months().map(|month| month.to_string()).collect()
        }
        /// Adds up everybody who was paid in a month, once.
        fn tally(&self, py: Python<'_>, plan: &Plan, of: &str) -> PyResult<Tally> {
            let add = || plan.0.tally_register(&self.0.workers(month(of)?)?);
            Ok(Tally::new(py.detach(add).map_err(Failure::from)?))
        }
    }
}

callable! {
    /// The mean of a stock over periods; none of them may be without a value.
    pub(crate) fn mean_of_stocks(stocks: Vec<(String, Option<f64>)>) -> PyResult<f64> {
        Ok(dw::register::mean_of_stocks(&stocks).map_err(Failure::from)?)
    }
}
