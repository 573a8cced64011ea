//! What education is usual in an occupation.

use crate::callable::callable;
use crate::error::Failure;
use crate::register::parsed;
use decentwork as dw;
use decentwork::code::{Education, EducationMatch, Occupation};
use decentwork::{Code, Error, Usual};
use pyo3::prelude::*;

/// The table of norms.
#[pyclass(frozen, module = "decentwork._core", skip_from_py_object)]
#[derive(Debug)]
pub(crate) struct Norms(dw::Norms);

/// Occupation, people, level, mean and deviation.
type Norm = (&'static str, u64, Option<&'static str>, Option<f64>, Option<f64>);
/// Column and cells as text.
type Column = (String, Vec<Option<String>>);

/// Cells as what they say, not stated where they are empty.
fn read<T: Default>((column, cells): &Column, read: impl Fn(&str) -> Result<T, Error>) -> Result<Vec<T>, Error> {
    let place = |error: Error, at: u64| error.column(format!("column {column:?}")).row(at);
    let each = cells.iter().zip(0_u64..).map(|(cell, at)| match cell {
        Some(cell) => read(cell).map_err(|error| place(error, at)),
        None => Ok(T::default()),
    });
    each.collect()
}

/// A level by its number in ISCED-2011, or by its code or name.
fn education(text: &str) -> Result<Education, Error> {
    text.parse().ok().and_then(Education::from_isced).map_or_else(|| Education::parse(text), Ok)
}

callable! {
    impl Norms {
        /// The modes of levels.
        #[staticmethod]
        fn modes(py: Python<'_>, weights: Vec<f64>, occupations: Column, levels: Column) -> PyResult<Self> {
            let make = || {
                let pairs = read(&occupations, Occupation::parse)?.into_iter().zip(read(&levels, education)?);
                dw::Norms::modes(weights.into_iter().zip(pairs).map(|(weight, (job, level))| (weight, job, level)))
            };
            Ok(Self(py.detach(make).map_err(Failure::from)?))
        }
        /// The means of years; rows without years tell nothing.
        #[staticmethod]
        fn means(py: Python<'_>, weights: Vec<f64>, occupations: Column, years: Column) -> PyResult<Self> {
            let make = || {
                let years = read(&years, |cell| parsed::<f64>(cell, "years of schooling").map(Some))?;
                let rows = weights.into_iter().zip(read(&occupations, Occupation::parse)?).zip(years);
                dw::Norms::means(rows.filter_map(|((weight, job), years)| Some((weight, job, years?))))
            };
            Ok(Self(py.detach(make).map_err(Failure::from)?))
        }
        /// Every group.
        fn rows(&self) -> Vec<Norm> {
            let row = |norm: &dw::Norm| {
                let (level, mean, deviation) = match norm.usual {
                    Usual::Level(level) => (Some(level.item().name), None, None),
                    Usual::Years { mean, deviation } => (None, Some(mean), Some(deviation)),
                    _ => (None, None, None),
                };
                (norm.occupation.item().code, norm.n, level, mean, deviation)
            };
            self.0.rows().map(row).collect()
        }
        /// Everybody's education against what is usual, empty where it cannot be told.
        fn rate(
            &self,
            py: Python<'_>,
            occupations: Column,
            education_or_years: Column,
            by_years: bool,
        ) -> PyResult<Vec<Option<&'static str>>> {
            let rate = || {
                let jobs = read(&occupations, Occupation::parse)?;
                let found: Vec<EducationMatch> = if by_years {
                    let years = read(&education_or_years, |cell| parsed::<f64>(cell, "years of schooling").map(Some))?;
                    let one = |(job, years): (Occupation, Option<f64>)| {
                        years.map_or(EducationMatch::NotStated, |years| self.0.match_of_years(job, years))
                    };
                    jobs.into_iter().zip(years).map(one).collect()
                } else {
                    let levels = read(&education_or_years, education)?;
                    jobs.into_iter().zip(levels).map(|(job, level)| self.0.match_of(job, level)).collect()
                };
                let name = |found: &EducationMatch| found.is_stated().then(|| found.item().name);
                Ok::<_, Error>(found.iter().map(name).collect())
            };
            Ok(py.detach(rate).map_err(Failure::from)?)
        }
    }
}

callable! {
    /// The work intensity of everybody's household, empty where it cannot be told. The columns are household, age, months
    /// worked, student, retired and, where there is one, months known.
    pub(crate) fn household_work_intensity(
        py: Python<'_>,
        household: Column,
        numbers: (Column, Column, Option<Column>),
        flags: (Column, Column),
        age_to: Option<u8>,
    ) -> PyResult<Vec<Option<f64>>> {
        let make = || {
            let households = read(&household, |cell| Ok(Some(cell.to_owned())))?;
            let whole = |cell: &str| parsed::<u8>(cell, "a whole number").map(Some);
            let ages = read(&numbers.0, whole)?;
            let worked = read(&numbers.1, |cell| parsed::<dw::Amount>(cell, "a number of months").map(Some))?;
            let known = numbers.2.as_ref().map(|known| read(known, whole)).transpose()?;
            let flag = |cell: &str| Ok(dw::code::YesNo::parse(cell)?.truth());
            let (students, retired) = (read(&flags.0, flag)?, read(&flags.1, flag)?);
            let mut parameters = dw::Parameters::default();
            parameters.work_intensity_age_to = age_to.unwrap_or(parameters.work_intensity_age_to);
            let mut members = Vec::with_capacity(ages.len());
            for (at, age) in ages.into_iter().enumerate() {
                let member = dw::HouseholdMember::new(age, worked[at]).student(students[at]).retired(retired[at]);
                let months = known.as_ref().and_then(|known| known[at]);
                let member = months.map_or(member, |months| member.months_known(months));
                let Some(household) = &households[at] else {
                    return Err(Error::new(dw::ErrorKind::FieldInvalid)
                        .column(&*household.0)
                        .row(at as u64)
                        .found("an empty cell")
                        .expected("the household of every row"));
                };
                members.push((household.as_str(), member));
            }
            let found = dw::household_work_intensity(&members, &parameters)?;
            Ok::<_, Error>(found.into_iter().map(|share| share.map(dw::Amount::to_f64)).collect())
        };
        Ok(py.detach(make).map_err(Failure::from)?)
    }
}
