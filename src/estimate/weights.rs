//! Bad weights stop the run: no flag repairs them, the user must.

#[cfg(feature = "arrow")]
use crate::error::{Error, ErrorKind};

/// What a missing or negative weight means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct WeightRules {
    /// Rows without a weight are not in the sample: they are counted and left out. Otherwise they are an error.
    pub null_is_not_in_sample: bool,
    /// Negative weights, as calibration can give them, are added; distributions are then refused.
    pub allow_negative: bool,
}

/// Refuses weights that cannot be: NaN, infinite, negative.
///
/// # Errors
/// `weight.nan`, `weight.infinite` or `weight.negative` with the column and the first rows.
#[cfg(feature = "arrow")]
pub(crate) fn check(column: &str, weights: &[f64], first_row: u64, rules: WeightRules) -> Result<(), Error> {
    let wrong = |weight: f64| !weight.is_finite() || (weight < 0.0 && !rules.allow_negative);
    // Looks at all of them, so that several are compared at a time.
    if !weights.iter().fold(false, |found, &weight| found | wrong(weight)) {
        return Ok(());
    }
    let Some(first) = weights.iter().position(|&weight| wrong(weight)) else { return Ok(()) };
    let kind = kind_of(weights[first]);
    let mut error = Error::new(kind)
        .column(column)
        .found(weights[first].to_string())
        .expected("finite numbers, zero or more")
        .fix(match kind {
            ErrorKind::WeightNegative => "correct the weights, or allow negative weights if they come from calibration",
            _ => "correct the weights; the library never drops or replaces them",
        });
    for (row, &weight) in (first_row..).zip(weights) {
        if wrong(weight) && kind_of(weight) == kind {
            error.add_row(row);
        }
    }
    Err(error)
}

#[cfg(feature = "arrow")]
fn kind_of(weight: f64) -> ErrorKind {
    if weight.is_nan() {
        ErrorKind::WeightNan
    } else if weight.is_infinite() {
        ErrorKind::WeightInfinite
    } else {
        ErrorKind::WeightNegative
    }
}
