//! An estimate combined with series that others publish: productivity, real wages, inspectors per worker.

use super::Table;
use super::number::own;
use crate::error::{Error, ErrorKind};
use crate::indicator::{self, Combination, Figure, Indicator, Input, Kind, Listed, Series};

/// What a combined indicator takes of one period.
///
/// A formula without an estimate, such as inflation, needs no table.
#[derive(Clone, Copy, Debug, Default)]
pub struct Inputs<'a> {
    /// The table that has the estimate of the formula.
    pub table: Option<&'a Table>,
    /// The cell of the table; nothing for everybody.
    pub cell: &'a [(&'a str, &'a str)],
    /// The series, in any order; those that the formula does not name are left alone.
    pub series: &'a [Series],
    /// The period that is read in every series.
    pub period: &'a str,
}

/// One figure that went into a combined indicator.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Used {
    /// The name of the series or the id of the indicator.
    pub name: String,
    /// The period of the series, or that for which the table stands.
    pub period: String,
    /// The figure.
    pub figure: Figure,
    /// The unit of the figure.
    pub unit: String,
    /// Where a series stands; nothing for an estimate, whose source is the table.
    pub source: String,
}

/// A combined indicator: a value with its error, and everything it was made of.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Combined {
    /// The entry of the catalogue.
    pub indicator: &'static Listed,
    /// The value and its standard error, in the unit of the entry.
    ///
    /// Series enter without error. Of growth, the two samples are taken to be independent: samples that overlap
    /// mostly leave a smaller error.
    pub figure: Figure,
    /// Why there is no value.
    pub reason: Option<String>,
    /// The figures that went in.
    pub used: Vec<Used>,
}

/// Combines the estimate of one period with series: a level or a share.
///
/// ```
/// use decentwork::{Series, Survey, sample, table};
/// let workers = sample::workers()?;
/// let table = Survey::new(&workers).estimate(["employment"], &[])?;
/// let gdp = Series::new("gdp_constant_prices", "currency", "National accounts").with("2024", 9.0e9)?;
/// let inputs = table::Inputs { table: Some(&table), series: &[gdp], period: "2024", ..Default::default() };
/// let productivity = table::combine("SDG 8.2.1", &inputs)?;
/// assert_eq!(productivity.indicator.id, "labour_productivity");
/// assert_eq!(productivity.figure.value, table.value("employment", &[])?.map(|employed| 9.0e9 / employed));
/// # Ok::<(), decentwork::Error>(())
/// ```
///
/// # Errors
/// `indicator.unknown`; `option.unknown` when the indicator is no combination, or is growth; `series.missing` with
/// everything that is not there; and those of [`Table::value`].
pub fn combine(key: &str, inputs: &Inputs<'_>) -> Result<Combined, Error> {
    let (indicator, combination) = combination(key, false)?;
    let (figure, used) = level(combination, inputs)?;
    Ok(Combined { indicator, reason: reason(figure, &used), figure, used })
}

/// Combines two periods: the growth from the earlier to the later, in percent.
///
/// # Errors
/// As [`combine`]; `option.unknown` when the indicator is no growth.
pub fn combine_growth(key: &str, earlier: &Inputs<'_>, later: &Inputs<'_>) -> Result<Combined, Error> {
    let (indicator, combination) = combination(key, true)?;
    let (before, mut used) = level(combination, earlier)?;
    let (after, of_later) = level(combination, later)?;
    used.extend(of_later);
    let figure = Combination::growth(before, after);
    Ok(Combined { indicator, reason: reason(figure, &used), figure, used })
}

fn combination(key: &str, growth: bool) -> Result<(&'static Listed, Combination), Error> {
    let wrong = |found: String, expected: &str| {
        Err(Error::new(ErrorKind::OptionUnknown).column("indicator").found(found).expected(expected))
    };
    let all: Vec<(&'static Listed, Combination)> = indicator::matching(key)
        .into_iter()
        .filter_map(|entry| match entry.listed()?.kind {
            Kind::Combined(combination) => Some((entry.listed()?, combination)),
            _ => None,
        })
        .collect();
    // A level and its growth may share a code.
    match all.iter().find(|(_, combination)| combination.growth == growth).or(all.first()) {
        None => match indicator::entry(key)?.kind() {
            "computed" => wrong(format!("{key}, which a table has by itself"), "an indicator that needs series"),
            kind => wrong(format!("{key}, which is {kind}"), "an indicator that is a formula over series"),
        },
        Some((listed, combination)) if combination.growth != growth => {
            let expected = if growth { "a growth" } else { "a level; for a growth give two periods" };
            wrong(format!("{}, which is {combination}", listed.id), expected)
        }
        Some(found) => Ok(*found),
    }
}

fn level(combination: Combination, inputs: &Inputs<'_>) -> Result<(Figure, Vec<Used>), Error> {
    let named = |name: &str| inputs.series.iter().find(|series| series.name == name);
    let absent: Vec<String> = combination
        .inputs()
        .filter_map(|input| match input {
            Input::Series { name, what } => named(name).is_none().then(|| format!("{name} ({what})")),
            Input::Estimate(indicator) => {
                inputs.table.is_none().then(|| format!("a table with {} ({})", indicator.id, indicator.name))
            }
        })
        .collect();
    if !absent.is_empty() {
        let given: Vec<&str> = inputs.series.iter().map(|series| series.name.as_str()).collect();
        let first = absent[0].split(' ').next().unwrap_or_default();
        return Err(Error::new(ErrorKind::SeriesMissing)
            .column("series")
            .found(if given.is_empty() { "no series".to_owned() } else { given.join(", ") })
            .expected(absent.join("; "))
            .suggest(first, given.iter().copied()));
    }
    let used = combination.inputs().map(|input| match input {
        Input::Estimate(indicator) => estimate(indicator, inputs),
        Input::Series { name, .. } => {
            let series = named(name).ok_or_else(|| Error::new(ErrorKind::Internal).found(name))?;
            Ok(Used {
                name: name.to_owned(),
                period: inputs.period.to_owned(),
                figure: Figure::exact(series.get(inputs.period)?),
                unit: series.unit.clone(),
                source: series.source.clone(),
            })
        }
    });
    let used: Vec<Used> = used.collect::<Result<_, _>>()?;
    let figures: Vec<Figure> = used.iter().map(|used| used.figure).collect();
    let (over, rest) = figures.split_at(combination.over.len());
    let (under, less) = rest.split_at(usize::from(combination.under.is_some()));
    let level = combination.level(over, under.first().copied().unwrap_or(Figure::exact(1.0)));
    Ok((Combination::rest(level, less), used))
}

/// The estimate in the cell; what a gate took out is not there.
fn estimate(indicator: &'static Indicator, inputs: &Inputs<'_>) -> Result<Used, Error> {
    let table = inputs.table.ok_or_else(|| Error::new(ErrorKind::Internal).found(&*indicator.id))?;
    let row = table.find(&indicator.id, inputs.cell)?;
    let figure = Figure { value: row.value(), se: row.error().se };
    Ok(Used {
        name: indicator.id.to_string(),
        period: inputs.period.to_owned(),
        figure,
        unit: indicator.unit.id().to_owned(),
        source: String::new(),
    })
}

fn reason(figure: Figure, used: &[Used]) -> Option<String> {
    if figure.value.is_some() {
        return None;
    }
    let lacking = used.iter().find(|used| used.figure.value.is_none());
    Some(match lacking {
        Some(used) => format!("{} has no value in this cell", used.name),
        None => "the divisor is 0".to_owned(),
    })
}

impl std::fmt::Display for Combined {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} ({}): ", self.indicator.name, self.indicator.unit.replace('_', " "))?;
        match (self.figure.value, self.figure.se) {
            (Some(value), Some(se)) if se > 0.0 => write!(f, "{}, standard error {}", own(value), own(se))?,
            (Some(value), _) => f.write_str(&own(value))?,
            (None, _) => write!(f, "no value: {}", self.reason.as_deref().unwrap_or_default())?,
        }
        for used in &self.used {
            let value = used.figure.value.map_or_else(|| "no value".to_owned(), own);
            write!(f, "\n  {} {}: {value} {}", used.name, used.period, used.unit)?;
            if !used.source.is_empty() {
                write!(f, " ({})", used.source)?;
            }
        }
        Ok(())
    }
}
