//! Two estimates compared, each named as in a table.

use super::find::Names;
use super::number::{clean, finer, number};
use super::{Axis, Table, finish};
use crate::derive::Parameters;
use crate::error::{Error, ErrorKind};
use crate::estimate::{self, Compared, Comparison, Estimate, Layout, Level, Place, Reason, Sides, Tally};
use crate::indicator::{Indicator, Unit};
use std::fmt;

/// An indicator and a cell: breakdowns with their items, the others at their total.
pub type At<'a> = (&'a str, &'a [(&'a str, &'a str)]);

/// One of the two estimates that are compared.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Side {
    /// The id of the indicator.
    pub indicator: String,
    /// The breakdowns that are not total, with the names of their items.
    pub cell: Vec<(String, String)>,
    /// The unit of the value.
    pub unit: Unit,
    /// The estimate; `None` when there is none, or when a gate took it out.
    pub value: Option<f64>,
    /// Its own standard error.
    pub se: Option<f64>,
    /// Units in the denominator, unweighted.
    pub n: u64,
    name: String,
    labels: Vec<String>,
    /// Whose estimate it is, where there are two surveys.
    survey: Option<&'static str>,
}

/// Two estimates compared, with the error of the comparison and a test of whether they are equal.
///
/// It prints as a few lines to be read.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Contrast {
    /// How the first is compared with the second.
    pub comparison: Comparison,
    /// What is compared.
    pub first: Side,
    /// What it is compared with.
    pub second: Side,
    /// The unit of the comparison.
    pub unit: Unit,
    /// The probability with which the interval is to hold.
    pub confidence: f64,
    /// What it comes to.
    pub result: Compared,
}

/// Where estimates come from, and what they are called there.
pub(super) struct Origin<'a> {
    axes: Vec<Axis>,
    pub(super) indicators: &'a [Indicator],
    groupings: Vec<&'a [usize]>,
    pub(super) tally: Option<(&'a Tally, Layout)>,
    table: Option<&'a Table>,
}

impl<'a> Origin<'a> {
    pub(super) fn of_tally(tally: &'a Tally) -> Result<Self, Error> {
        let layout = estimate::lay_out(tally)?;
        let plan = &tally.plan.0;
        Ok(Self {
            axes: finish::axes(tally, &layout),
            indicators: &plan.indicators,
            groupings: plan.groupings.iter().map(|grouping| &**grouping).collect(),
            tally: Some((tally, layout)),
            table: None,
        })
    }

    /// A table with the tally it was made from; without a sampling design the table is enough.
    pub(super) fn of_table(table: &'a Table, tally: Option<&'a Tally>) -> Result<Self, Error> {
        let mut origin = match tally {
            Some(tally) => Self::of_tally(tally)?,
            None if table.manifest.strata.is_some() => {
                return Err(no_tally("a table without the tally it was made from"));
            }
            None => Self {
                axes: table.axes.clone(),
                indicators: &table.indicators,
                groupings: table.groupings(),
                tally: None,
                table: None,
            },
        };
        let other_plan = tally.is_some_and(|tally| tally.plan().fingerprint() != table.manifest.plan);
        if other_plan || origin.axes != table.axes {
            return Err(no_tally("a table, and the tally of another one"));
        }
        origin.table = Some(table);
        Ok(origin)
    }

    pub(super) fn place(&self, (indicator, cell): At<'_>) -> Result<Place, Error> {
        if let Some(table) = self.table {
            return table
                .find(indicator, cell)
                .map(|row| Place { indicator: row.estimate.indicator, cell: row.estimate.cell.clone() });
        }
        let groupings = self.groupings.clone();
        Names { axes: &self.axes, indicators: self.indicators, groupings }.place(indicator, cell)
    }

    /// The estimates at some places; what a gate suppressed is not told.
    pub(super) fn sides(&self, places: &[Place]) -> Result<Sides<'_>, Error> {
        let mut sides = match (&self.tally, self.table) {
            (Some((tally, layout)), _) => Sides::new(tally, layout, places)?,
            (None, Some(table)) => {
                let row = |place: &Place| table.estimates.iter().find(|row| is_at(row, place)).cloned();
                Sides::of_values(places.iter().filter_map(row).collect(), table.manifest.rules)
            }
            (None, None) => return Err(no_tally("neither")),
        };
        for (place, scored) in places.iter().zip(&mut sides.estimates) {
            if self.table.is_some_and(|table| table.rows().any(|row| is_at(row.estimate, place) && row.is_hidden())) {
                scored.estimate.hide();
                scored.estimate.reasons.push(Reason::Suppressed);
            }
        }
        Ok(sides)
    }

    /// Ages and hours limits that the estimates were made by.
    pub(super) fn parameters(&self) -> Parameters {
        match (&self.tally, self.table) {
            (Some((tally, _)), _) => tally.plan.0.parameters,
            (None, Some(table)) => table.manifest.parameters,
            (None, None) => Parameters::default(),
        }
    }

    /// An estimate as it is named here.
    pub(super) fn side(&self, estimate: &Estimate) -> Side {
        let indicator = &self.indicators[estimate.indicator];
        let named = self.axes.iter().zip(&estimate.cell).filter_map(|(axis, item)| {
            let item = axis.items.get((*item)? as usize);
            let (name, label) = item.map_or(("not_stated", "Not stated"), |item| (&*item.name, &*item.label));
            Some(((axis.id.clone(), name.to_owned()), label.to_owned()))
        });
        let (cell, labels) = named.unzip();
        Side {
            indicator: indicator.id.to_string(),
            cell,
            unit: indicator.unit,
            value: estimate.value,
            se: estimate.error.se,
            n: estimate.n,
            name: indicator.name.to_string(),
            labels,
            survey: None,
        }
    }
}

fn is_at(estimate: &Estimate, place: &Place) -> bool {
    (estimate.indicator, &estimate.cell) == (place.indicator, &place.cell)
}

fn no_tally(found: &str) -> Error {
    Error::new(ErrorKind::ContrastTally)
        .found(found)
        .expected("a table with the tally that it was made from, in which the sampling units are")
        .fix("finish the tally again, or read it from its bytes or its Arrow table: a table that was stored has no sampling units")
}

/// Both places, or one error that tells of both.
pub(super) fn both(first: Result<Place, Error>, second: Result<Place, Error>) -> Result<[Place; 2], Error> {
    match (first, second) {
        (Ok(first), Ok(second)) => Ok([first, second]),
        (Err(error), Ok(_)) | (Ok(_), Err(error)) => Err(error),
        (Err(first), Err(second)) if first == second => Err(first),
        (Err(first), Err(second)) => {
            let found = |error: &Error| error.found_text().unwrap_or_default().to_owned();
            let names: Vec<String> = first.nearest().iter().chain(second.nearest()).cloned().collect();
            let text = format!("{}; and on the other side {}", found(&first), found(&second));
            Err(first.found(text).suggest_all(&names))
        }
    }
}

impl Contrast {
    pub(super) fn new(comparison: Comparison, [first, second]: [Side; 2], level: Level, result: Compared) -> Self {
        let unit = match comparison {
            Comparison::Difference => first.unit,
            Comparison::Ratio => Unit::Ratio,
            _ => Unit::Percent,
        };
        Self { comparison, first, second, unit, confidence: level.value(), result }
    }
}

/// Refuses a comparison of unlike things.
pub(super) fn check_units(comparison: Comparison, first: &Indicator, second: &Indicator) -> Result<(), Error> {
    if first.unit == second.unit || !comparison.needs_one_unit() {
        return Ok(());
    }
    Err(Error::new(ErrorKind::ContrastUnits)
        .column("how")
        .found(format!("{} in {}, {} in {}", first.id, first.unit.id(), second.id, second.unit.id()))
        .expected("two estimates in one unit")
        .fix("compare them as a ratio"))
}

fn contrast(origin: &Origin<'_>, first: At<'_>, second: At<'_>, comparison: Comparison) -> Result<Contrast, Error> {
    let places = both(origin.place(first), origin.place(second))?;
    let indicator = |place: &Place| &origin.indicators[place.indicator];
    check_units(comparison, indicator(&places[0]), indicator(&places[1]))?;
    let sides = origin.sides(&places)?;
    let result = sides.contrast(comparison);
    let named = [0, 1].map(|at| origin.side(&sides.estimates[at].estimate));
    Ok(Contrast::new(comparison, named, Level::of(sides.rules.confidence), result))
}

impl Tally {
    /// The estimate of an indicator in a cell compared with another, or with that in another cell.
    ///
    /// Both are estimates of one sample, so that the error holds the covariance of the two. What gates say of a table is
    /// not known here: see [`Table::contrast`].
    ///
    /// The standards are indicators side by side, so that what a standard changes is one contrast:
    ///
    /// ```
    /// use decentwork::{Comparison, Plan, sample};
    /// let plan = Plan::builder().indicators(["unemployment_rate_icls13", "unemployment_rate"])?.by(["sex"]).build()?;
    /// let tally = plan.tally(&sample::workers()?)?;
    /// let women = [("sex", "female")];
    /// let (icls13, icls19) = (("unemployment_rate_icls13", &women[..]), ("unemployment_rate", &women[..]));
    /// let contrast = tally.contrast(icls13, icls19, Comparison::Difference)?;
    /// assert!(contrast.result.value.is_some_and(|points| points < 0.0));
    /// // Records have no sampling design, so nothing tells the error; columns may have one.
    /// assert_eq!(contrast.result.reasons[0].id(), "no_design");
    /// # Ok::<(), decentwork::Error>(())
    /// ```
    ///
    /// # Formula
    /// ```text
    /// difference  a - b            gap     100 (1 - b / a)
    /// ratio       a / b            growth  100 (a / b - 1)
    /// V = variance of the linearised scores (dg / da) z_a + (dg / db) z_b of the sampling units
    /// df = sampling units less strata in which somebody counts for either
    /// ```
    ///
    /// # References
    /// C.-E. Särndal, B. Swensson, J. Wretman (1992), Model Assisted Survey Sampling, section 5.5; `svycontrast` of R
    /// survey.
    ///
    /// # Errors
    /// `indicator.unknown`, `breakdown.unknown` or `option.unknown`, with the nearest names; `contrast.units`; and those
    /// of [`Tally::finish`].
    pub fn contrast(&self, first: At<'_>, second: At<'_>, comparison: Comparison) -> Result<Contrast, Error> {
        contrast(&Origin::of_tally(self)?, first, second, comparison)
    }
}

impl Table {
    /// As [`Tally::contrast`], of estimates in this table; one that a gate suppressed is not compared.
    ///
    /// The sampling units are in the tally that the table was made from. A table without a sampling design needs none,
    /// and its contrasts have no error.
    ///
    /// # Errors
    /// As [`Tally::contrast`], and `contrast.tally` when the tally is missing or another one.
    pub fn contrast(
        &self,
        tally: Option<&Tally>,
        first: At<'_>,
        second: At<'_>,
        comparison: Comparison,
    ) -> Result<Contrast, Error> {
        contrast(&Origin::of_table(self, tally)?, first, second, comparison)
    }
}

impl fmt::Display for Contrast {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Compared { value, se, ci_low, ci_high, df, t, p, common, reasons, .. } = &self.result;
        let names = [&self.first, &self.second].map(|side| side.title(self.same_indicator()));
        if self.same_indicator() {
            writeln!(f, "{}", clean(&self.first.name))?;
        }
        for (side, name) in [&self.first, &self.second].into_iter().zip(&names) {
            let value = side.value.map_or("no value".to_owned(), |value| measured(value, side.unit));
            let error = side.se.map(|se| format!(", standard error {}", finer(se, side.unit))).unwrap_or_default();
            let cases = number(side.n as f64, Unit::Persons);
            writeln!(f, "  {name}: {value}{error}, {cases} cases")?;
        }
        let what = self.comparison.id();
        let Some(value) = value else {
            return write!(f, "  no {what}: {}", self.texts());
        };
        let points = self.comparison == Comparison::Difference && self.unit == Unit::Percent;
        let value = if points {
            format!("{} percentage points", finer(*value, self.unit))
        } else {
            measured(*value, self.unit)
        };
        write!(f, "  {what} {value}")?;
        if let Some(se) = se {
            write!(f, ", standard error {}", finer(*se, self.unit))?;
        }
        if let (Some(low), Some(high)) = (ci_low, ci_high) {
            let percent = number(100.0 * self.confidence, Unit::Own);
            write!(f, "\n  {percent}% interval {} to {}", finer(*low, self.unit), finer(*high, self.unit))?;
        }
        if let (Some(t), Some(p), Some(df)) = (t, p, df) {
            let p = if *p < 0.0001 { "p < 0.0001".to_owned() } else { format!("p = {p:.4}") };
            write!(f, "; t = {t:.2} with {} degrees of freedom, {p}", number(*df, Unit::Own))?;
        }
        if let Some(common) = common {
            write!(f, "\n  sampling units in common: {}", number(*common as f64, Unit::Persons))?;
        }
        if !reasons.is_empty() {
            write!(f, "\n  {}", self.texts())?;
        }
        Ok(())
    }
}

impl Contrast {
    /// The same, of a later and an earlier survey.
    pub(super) fn between_surveys(mut self) -> Self {
        (self.first.survey, self.second.survey) = (Some("later"), Some("earlier"));
        self
    }
    fn same_indicator(&self) -> bool {
        self.first.indicator == self.second.indicator
    }
    fn texts(&self) -> String {
        self.result.reasons.iter().map(|reason| reason.text()).collect::<Vec<_>>().join("; ")
    }
}

impl Side {
    /// The cell, with the indicator where it is not named above.
    fn title(&self, above: bool) -> String {
        let mut cell = if self.labels.is_empty() { "Total".to_owned() } else { self.labels.join(", ") };
        if let Some(survey) = self.survey {
            cell = format!("{cell}, {survey}");
        }
        if above { clean(&cell) } else { format!("{}, {}", clean(&self.name), clean(&cell)) }
    }
}

/// A value with the word of its unit, where it has one.
fn measured(value: f64, unit: Unit) -> String {
    let text = finer(value, unit);
    match unit {
        Unit::Persons | Unit::Percent | Unit::Hours => format!("{text} {}", unit.id()),
        _ => text,
    }
}
