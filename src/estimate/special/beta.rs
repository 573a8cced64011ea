//! The beta distribution: its distribution function is the regularised incomplete beta function.
#![allow(clippy::many_single_char_names, reason = "the names of the formulas")]

use super::remainder::{deviance, stirling_remainder};

/// The probability that a beta variable with shapes `a` and `b` is at most `x`.
///
/// # Formula
/// `I_x(a, b)`, by the continued fraction of DiDonato and Morris on the side where it converges fast.
///
/// # References
/// A. R. DiDonato, A. H. Morris (1992), Significant Digit Computation of the Incomplete Beta Function
/// Ratios, ACM Transactions on Mathematical Software 18(3), formulas 9 and following.
pub(crate) fn beta_cdf(x: f64, a: f64, b: f64) -> f64 {
    if x.is_nan() || !shapes(a, b) {
        return f64::NAN;
    }
    if x <= 0.0 {
        return 0.0;
    }
    if x >= 1.0 {
        return 1.0;
    }
    Tails::at(x, 1.0 - x, a, b).lower
}

/// The value a beta variable with shapes `a` and `b` is below with probability `p`.
pub(crate) fn beta_quantile(p: f64, a: f64, b: f64) -> f64 {
    let odds = beta_quantile_odds(p, 1.0 - p, a, b);
    if odds.is_infinite() { 1.0 } else { odds / (1.0 + odds) }
}

/// The quantile as odds `x / (1 - x)`, from the probabilities below and above it.
///
/// Newton steps in the logarithm of the odds, on the logarithm of the smaller tail, which is concave
/// there: from the second step on the approach is from one side.
pub(super) fn beta_quantile_odds(below: f64, above: f64, a: f64, b: f64) -> f64 {
    if !(0.0..=1.0).contains(&below) || !shapes(a, b) {
        return f64::NAN;
    }
    if below == 0.0 {
        return 0.0;
    }
    if above == 0.0 {
        return f64::INFINITY;
    }
    if below > above {
        return 1.0 / beta_quantile_odds(above, below, b, a);
    }
    let mut odds = a / b;
    let (mut low, mut high) = (f64::MIN_POSITIVE, f64::MAX);
    for _ in 0..200 {
        let tails = Tails::at(odds / (1.0 + odds), 1.0 / (1.0 + odds), a, b);
        let step = (below / tails.lower).ln() * tails.lower / tails.density;
        if step.abs() < 1e-9 {
            return odds * step.exp(); // The error of a Newton step is the square of the one before.
        }
        *(if tails.lower < below { &mut low } else { &mut high }) = odds;
        let next = odds * step.exp();
        // Where the tail is too small for a float the bracket is halved instead.
        odds = if next > low && next < high { next } else { low.sqrt() * high.sqrt() };
    }
    if high < 2.0 * f64::MIN_POSITIVE { 0.0 } else { odds } // Below the smallest float.
}

fn shapes(a: f64, b: f64) -> bool {
    a > 0.0 && b > 0.0 && a.is_finite() && b.is_finite()
}

/// Both tails at `x`, given with `y = 1 - x` so that neither is rounded away.
pub(super) struct Tails {
    /// The probability below.
    pub(super) lower: f64,
    /// The density of the logarithm of the odds: `x^a y^b / B(a, b)`.
    density: f64,
}

impl Tails {
    pub(super) fn at(x: f64, y: f64, a: f64, b: f64) -> Self {
        let density = density(x, y, a, b);
        // Below the mean the fraction for the lower tail converges fast, above it that for the upper.
        let lower = if a * y >= b * x { density / fraction(x, y, a, b) } else { 1.0 - density / fraction(y, x, b, a) };
        Self { lower, density }
    }
}

/// `x^a y^b / B(a, b)` for `x + y = 1`.
fn density(x: f64, y: f64, a: f64, b: f64) -> f64 {
    if x == 0.0 || y == 0.0 {
        return 0.0;
    }
    let n = a + b;
    let remainder = stirling_remainder(n) - stirling_remainder(a) - stirling_remainder(b);
    let exponent = remainder - deviance(a, n * x) - deviance(b, n * y);
    (a / n * b / (2.0 * std::f64::consts::PI)).sqrt() * exponent.exp()
}

/// The continued fraction `F` with `I_x(a, b) = x^a y^b / B(a, b) / F`, by Lentz's method.
fn fraction(x: f64, y: f64, a: f64, b: f64) -> f64 {
    const TINY: f64 = 1e-300;
    let bias = a * y - b * x + 1.0;
    let mut value = a * bias / (a + 1.0);
    let (mut c, mut d) = (value, 0.0);
    for m in 1..200_000 {
        let m = f64::from(m);
        let odd = a + 2.0 * m - 1.0;
        let numerator = (a + m - 1.0) / odd * ((a + b + m - 1.0) / odd) * (m * (b - m) * x * x);
        let denominator = m + m * (b - m) * x / odd + (a + m) * (bias + m * (2.0 - x)) / (odd + 2.0);
        d = denominator + numerator * d;
        d = 1.0 / if d == 0.0 { TINY } else { d };
        c = denominator + numerator / c;
        c = if c == 0.0 { TINY } else { c };
        let factor = c * d;
        value *= factor;
        if (factor - 1.0).abs() <= f64::EPSILON {
            break;
        }
    }
    value
}
