//! Student's t distribution, with degrees of freedom that need not be whole and may be infinite.

use super::beta::{Tails, beta_quantile_odds};
use super::normal::{normal_cdf, normal_quantile};

/// The probability that a Student t variable is at most `t`.
///
/// # Formula
/// For `t` below zero half of `I_x(df / 2, 1 / 2)` with `x = df / (df + t^2)`; by symmetry above.
pub(crate) fn student_cdf(t: f64, df: f64) -> f64 {
    if t.is_nan() || df.is_nan() || df <= 0.0 {
        return f64::NAN;
    }
    if df.is_infinite() {
        return normal_cdf(t);
    }
    let scaled = t * t / df;
    let below = if scaled.is_infinite() {
        0.0
    } else {
        0.5 * Tails::at(1.0 / (1.0 + scaled), scaled / (1.0 + scaled), 0.5 * df, 0.5).lower
    };
    if t > 0.0 { 1.0 - below } else { below }
}

/// The value a Student t variable is below with probability `p`.
pub(crate) fn student_quantile(p: f64, df: f64) -> f64 {
    if !(0.0..=1.0).contains(&p) || df.is_nan() || df <= 0.0 {
        return f64::NAN;
    }
    if df.is_infinite() {
        return normal_quantile(p);
    }
    let tail = p.min(1.0 - p);
    // The odds of x = df / (df + t^2) are df / t^2; both tails at once, and 1 - 2 tail is exact near the median.
    let odds = beta_quantile_odds(2.0 * tail, 1.0 - 2.0 * tail, 0.5 * df, 0.5);
    let magnitude = (df / odds).sqrt();
    if p < 0.5 { -magnitude } else { magnitude }
}
