//! Why two groups differ: a difference of rates, means or totals taken apart, and what each part comes to.
//!
//! | question | method |
//! |---|---|
//! | Do two rates differ because of who is in each group, or of the rates of like people? | [`kitagawa`] |
//! | The same of mean earnings, with several characteristics at a time, by regression | [`oaxaca_blinder`] |
//! | The pay gap between like men and women, group by group | [`factor_weighted_gap`] |
//! | Is inequality between groups or within them? | [`theil`], [`mean_log_deviation`] |
//! | Did a region's employment grow because of its industries or beyond them? | [`shift_share`] |
//!
//! The parts add up to the whole, whatever is chosen as the reference; which part is how large depends on that choice.
//! No part is a cause: what is not explained by the characteristics that were asked about may be discrimination, or
//! characteristics that were not.
//!
//! Everything here takes numbers. [`Table::kitagawa`](crate::Table::kitagawa) takes them from a table; those of the
//! measures of inequality are [`Row::value`](crate::Row::value) and [`Row::population`](crate::Row::population). Only [`oaxaca_blinder`] has
//! standard errors: it has the units themselves, and the others do not, so that a sampling error of theirs would be
//! guessed. With replicate weights, decompose the table of every replicate.

mod between_within;
mod factor_weighted;
mod kitagawa;
mod oaxaca;
mod shift_share;
mod variables;

pub use between_within::{BetweenWithin, Unequal, mean_log_deviation, theil};
pub use factor_weighted::{FactorWeightedGap, Stratum, factor_weighted_gap};
pub use kitagawa::{Category, Kitagawa, Parts, kitagawa};
pub use oaxaca::{Contribution, Estimated, OaxacaBlinder, OaxacaOptions, ReferenceCoefficients, oaxaca_blinder};
pub use shift_share::{Growth, ShiftShare, shift_share};
pub use variables::Variable;
pub(crate) use variables::{Column, columns};

use crate::error::{Error, ErrorKind};
use crate::estimate::check_weight;

/// Refuses a number that is none.
fn check_finite(what: &str, number: f64) -> Result<(), Error> {
    if number.is_finite() {
        return Ok(());
    }
    let kind = if number.is_nan() { ErrorKind::ValueNan } else { ErrorKind::ValueInfinite };
    Err(Error::new(kind).column(what).found(number.to_string()).expected("a number"))
}

/// A group, category or cell of nobody, of which nothing can be told.
fn empty(what: &str, found: impl Into<String>, fix: &str) -> Error {
    Error::new(ErrorKind::DecomposeEmpty).column(what).found(found).expected("somebody in each").fix(fix)
}
