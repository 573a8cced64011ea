//! Two estimates compared, each named as in a table.

use super::Table;
use super::origin::{Origin, both};
use crate::error::{Error, ErrorKind};
use crate::estimate::{Compared, Comparison, Level, Place, Tally};
use crate::indicator::{Indicator, Unit};

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
    pub(super) name: String,
    pub(super) labels: Vec<String>,
    /// Whose estimate it is, where there are two surveys.
    pub(super) survey: Option<&'static str>,
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

impl Contrast {
    pub(super) fn new(comparison: Comparison, [first, second]: [Side; 2], level: Level, result: Compared) -> Self {
        let unit = match comparison {
            Comparison::Difference => first.unit,
            Comparison::Ratio => Unit::Ratio,
            _ => Unit::Percent,
        };
        Self { comparison, first, second, unit, confidence: level.value(), result }
    }
    /// The same, of a later and an earlier survey.
    pub(super) fn between_surveys(mut self) -> Self {
        (self.first.survey, self.second.survey) = (Some("later"), Some("earlier"));
        self
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
    /// // Percentage points, with an error that is smaller than that of either rate: they are of the same people.
    /// assert!(contrast.result.value.is_some_and(|points| points < 0.0));
    /// assert!(contrast.result.se < contrast.first.se && contrast.result.se < contrast.second.se);
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
