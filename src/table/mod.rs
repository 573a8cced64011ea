//! What comes out: one row for each estimate, with labels, reasons, warnings and a manifest.
//!
//! A [`Table`] is long: a row for every indicator in every cell, whether it has a value or only a
//! reason for having none. Its columns are always the same, in this order:
//!
//! | column | type | holds |
//! |---|---|---|
//! | `indicator` | text | the id of the indicator |
//! | one for each breakdown | text | the name of the item, such as `female`; or `total`, or `not_stated` |
//! | `value` | number | the estimate in its unit; missing when there is none |
//! | `unit` | text | `persons`, `percent`, `hours`, `currency`, `index`, `ratio` or `own` |
//! | `se`, `ci_low`, `ci_high`, `cv`, `deff`, `df` | number | the sampling error; missing when it is not known |
//! | `n_effective` | number | the effective size, `n / deff`: the simple random sample with the same error |
//! | `n_kish` | number | Kish's effective size, `(sum w)^2 / sum w^2`: what unequal weights alone leave of `n` |
//! | `n` | integer | units in the denominator, unweighted |
//! | `n_numerator` | integer | units in the numerator, unweighted |
//! | `population` | number | weight of the denominator |
//! | `missing_share` | number | share of the universe, by weight, whose answer is unknown, 0 to 1 |
//! | `reasons` | text | ids of [`Reason`](crate::Reason)s and what gates object to, joined by `;` |
//! | `status` | text | `ok`, `flagged` (a value with reasons) or `none` (no value); of a gated table `publish`, `flag`, `not_assessable`, `suppress` or `none` |
//!
//! [`Table::gate`] judges the rows by the rule of an agency and takes out what is not to be published.
//! [`Table::release`] takes out what rests on few people, counts among it, which are then missing too.
//!
//! [`Table::to_ilostat`] and [`Table::to_sdmx_csv`] write the rows with the codes of ILOSTAT; [`Exchange`] says where and
//! when they are from, and names codes for what has none.
//!
//! A missing error is not an error of 0: it says that the error was not computed.
//!
//! The items of the user's own columns are named as they are written, but for values that look
//! like the words of the table: the value `total` of an own column is named `total (value)`.

#[cfg(feature = "arrow")]
mod arrow;
mod change;
mod columns;
mod combine;
mod contrast;
mod contrast_text;
mod detail;
mod doubts;
mod evidence;
mod exchange;
mod find;
mod finish;
mod gate;
mod grid;
mod html;
mod ilostat;
mod kitagawa;
mod language;
mod long;
mod manifest;
mod notes;
mod number;
mod origin;
mod release;
mod row;
#[cfg(test)]
mod sample;
mod sdmx;
mod text;
mod verdicts;
mod warning;
mod waterfall;
mod wide;
mod words;

pub use combine::{Combined, Inputs, Used, combine, combine_growth};
pub use contrast::{At, Contrast, Side};
pub use exchange::{Action, Exchange, Period, SdmxCsv};
pub use gate::{Applied, Suppressed};
pub(crate) use html::escape;
pub use ilostat::Ilostat;
pub use manifest::Manifest;
pub use number::largest_remainder;
pub(crate) use number::{clean, plain, wrap};
pub use release::Release;
pub use row::{Cell, Row, Status};
pub use warning::Warning;
pub use waterfall::{Lost, Units, Universe, Waterfall};

use crate::estimate::Estimate;
use crate::indicator::{BreakdownItem, Indicator, Language};
use std::ops::Range;

/// One breakdown column of a table and the items it can hold.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Axis {
    /// The name of the column.
    pub id: String,
    /// The code list with its version; empty for an own column.
    pub list: String,
    /// The items in order, without "total" and "not stated".
    pub items: Vec<BreakdownItem>,
}

/// The estimates of a finished plan.
///
/// It prints as a table to be read: indicators down, breakdowns across. [`Table::rows`] has the long form.
///
/// ```
/// # fn show(table: decentwork::Table) -> Result<(), decentwork::Error> {
/// for row in table.rows() {
///     println!("{} {:?} {}", row.indicator().id, row.value(), row.status().id());
/// }
/// let of_women = table.value("unemployment_rate", &[("sex", "female")])?;
/// # Ok(()) }
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    axes: Vec<Axis>,
    indicators: Vec<Indicator>,
    estimates: Vec<Estimate>,
    runs: Vec<Run>,
    manifest: Manifest,
    waterfall: Waterfall,
    /// What gates said, once one was applied.
    gated: Option<Box<gate::Gated>>,
    /// Row by row, whether a release took it out; nothing before one.
    confidential: Vec<bool>,
    language: Language,
}

/// Estimates of one indicator in one grouping; their cells ascend.
#[derive(Clone, Debug, PartialEq)]
struct Run {
    /// The axes that are not total.
    grouping: Vec<usize>,
    indicator: usize,
    rows: Range<usize>,
}

impl Table {
    fn new(axes: Vec<Axis>, indicators: Vec<Indicator>, estimates: Vec<Estimate>, manifest: Manifest) -> Self {
        let mut runs: Vec<Run> = Vec::new();
        for (at, estimate) in estimates.iter().enumerate() {
            let split = |axis: &usize| estimate.cell[*axis].is_some();
            match runs.last_mut() {
                Some(run)
                    if run.indicator == estimate.indicator
                        && (0..axes.len()).filter(split).eq(run.grouping.iter().copied()) =>
                {
                    run.rows.end = at + 1;
                }
                _ => runs.push(Run {
                    grouping: (0..axes.len()).filter(split).collect(),
                    indicator: estimate.indicator,
                    rows: at..at + 1,
                }),
            }
        }
        Self {
            axes,
            indicators,
            estimates,
            runs,
            manifest,
            waterfall: Waterfall::default(),
            gated: None,
            confidential: Vec::new(),
            language: Language::English,
        }
    }

    /// The breakdown columns.
    pub fn axes(&self) -> &[Axis] {
        &self.axes
    }
    /// The indicators, in the order of the plan.
    pub fn indicators(&self) -> &[Indicator] {
        &self.indicators
    }
    /// The number of rows.
    pub fn len(&self) -> usize {
        self.estimates.len()
    }
    /// Whether there are no rows.
    pub fn is_empty(&self) -> bool {
        self.estimates.is_empty()
    }
    /// Every row: totals first, then breakdown by breakdown, indicator by indicator.
    pub fn rows(&self) -> impl ExactSizeIterator<Item = Row<'_>> {
        (0..self.len()).map(|at| self.row(at))
    }
    fn row(&self, at: usize) -> Row<'_> {
        Row { table: self, estimate: &self.estimates[at], at }
    }
    /// What to know about the whole table.
    pub fn warnings(&self) -> &[Warning] {
        &self.manifest.warnings
    }
    /// How the table was made.
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// What became of every row: rows in, rows left out by reason, and for each indicator the rows outside its universe, those
    /// lost because something is unknown, and those that count.
    pub fn waterfall(&self) -> &Waterfall {
        &self.waterfall
    }

    /// The distinct groupings, in order.
    fn groupings(&self) -> Vec<&[usize]> {
        let mut groupings: Vec<&[usize]> = Vec::new();
        for run in &self.runs {
            // An indicator's run directly follows the one before it in the same grouping.
            if groupings.last() != Some(&&*run.grouping) {
                groupings.push(&run.grouping);
            }
        }
        groupings
    }
    fn run(&self, indicator: usize, grouping: &[usize]) -> Option<&Run> {
        self.runs.iter().find(|run| run.indicator == indicator && run.grouping == grouping)
    }
    /// The name of a grouping, such as `sex x area`.
    fn grouping_name(&self, grouping: &[usize]) -> String {
        let names: Vec<&str> = grouping.iter().map(|&axis| self.axis_label(axis)).collect();
        names.join(" x ")
    }
}
