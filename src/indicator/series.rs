//! Named series beside the survey: what others publish, period by period.

use crate::error::{Error, ErrorKind};
use std::collections::BTreeMap;

/// A series of numbers that others publish, such as the gross domestic product of every year.
///
/// ```
/// use decentwork::Series;
/// let gdp = Series::new("gdp_constant_prices", "million of 2015", "National accounts 2025, table 3")
///     .with("2023", 5_120_000.0)?
///     .with("2024", 5_240_000.0)?;
/// assert_eq!(gdp.get("2024")?, 5_240_000.0);
/// # Ok::<(), decentwork::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(try_from = "Told"))]
#[non_exhaustive]
pub struct Series {
    /// The name, by which a formula asks for it.
    pub name: String,
    /// The unit of measurement, in words.
    pub unit: String,
    /// Where the numbers stand.
    pub source: String,
    values: BTreeMap<String, f64>,
}

impl Series {
    /// A series without a value yet.
    pub fn new(name: &str, unit: &str, source: &str) -> Self {
        Self { name: name.to_owned(), unit: unit.to_owned(), source: source.to_owned(), values: BTreeMap::new() }
    }

    /// Adds the value of a period. A period is a text such as `2024` or `2024-Q3`.
    ///
    /// # Errors
    /// `series.invalid` when the value is no number or the period has one already.
    pub fn with(mut self, period: &str, value: f64) -> Result<Self, Error> {
        let wrong = |found: String, expected: &str| {
            let place = format!("series {:?}, period {period:?}", self.name);
            Err(Error::new(ErrorKind::SeriesInvalid).column(place).found(found).expected(expected))
        };
        if !value.is_finite() {
            return wrong(value.to_string(), "a finite number; a period without one is left out");
        }
        if let Some(known) = self.values.get(period) {
            return wrong(format!("{value} beside {known}"), "one value for each period");
        }
        self.values.insert(period.to_owned(), value);
        Ok(self)
    }

    /// The value of a period.
    ///
    /// # Errors
    /// `series.missing` when the series has none.
    pub fn get(&self, period: &str) -> Result<f64, Error> {
        self.values.get(period).copied().ok_or_else(|| {
            Error::new(ErrorKind::SeriesMissing)
                .column(format!("series {:?}", self.name))
                .found(format!("no value for {period:?}"))
                .expected(format!("a value among {}", self.periods().collect::<Vec<_>>().join(", ")))
                .suggest(period, self.periods())
        })
    }

    /// The periods that have a value, in the order of their names.
    pub fn periods(&self) -> impl Iterator<Item = &str> {
        self.values.keys().map(String::as_str)
    }
}

/// A series as documents hold it.
#[cfg(feature = "serde")]
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Told {
    name: String,
    #[serde(default)]
    unit: String,
    #[serde(default)]
    source: String,
    values: BTreeMap<String, f64>,
}

#[cfg(feature = "serde")]
impl TryFrom<Told> for Series {
    type Error = Error;
    fn try_from(told: Told) -> Result<Self, Error> {
        let empty = Self::new(&told.name, &told.unit, &told.source);
        told.values.iter().try_fold(empty, |series, (period, value)| series.with(period, *value))
    }
}
