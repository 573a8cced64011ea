//! What Stirling's formula leaves of the gamma function, and the deviance of a count.
//!
//! Densities of beta and Student t are quotients of gamma functions that are almost equal. Their
//! logarithms would cancel and lose half the digits with a few thousand degrees of freedom; the
//! remainders of Stirling's formula are small, so nothing cancels.
//!
//! # References
//! C. Loader (2000), Fast and Accurate Computation of Binomial Probabilities, sections 3 and 4.

/// From here on six terms of the series leave an error below 1e-17.
const LARGE: f64 = 16.0;

/// `ln gamma(x)` less Stirling's formula `(x - 1/2) ln x - x + ln(2 pi) / 2`, for `x` above zero.
pub(super) fn stirling_remainder(x: f64) -> f64 {
    let (mut at, mut sum) = (x, 0.0);
    while at < LARGE {
        // gamma(x + 1) = x gamma(x).
        sum += (at + 0.5) * (1.0 / at).ln_1p() - 1.0;
        at += 1.0;
    }
    let inverse = 1.0 / at;
    let square = inverse * inverse;
    // The Bernoulli numbers over 2k (2k - 1).
    let terms = [1.0 / 12.0, -1.0 / 360.0, 1.0 / 1260.0, -1.0 / 1680.0, 1.0 / 1188.0, -691.0 / 360_360.0];
    sum + inverse * terms.iter().rev().fold(0.0, |value, term| value * square + term)
}

/// `x ln(x / mean) + mean - x`, without cancellation where both are near, for `x` and `mean` above zero.
pub(super) fn deviance(x: f64, mean: f64) -> f64 {
    let (difference, sum) = (x - mean, x + mean);
    let ratio = difference / sum;
    if ratio.abs() >= 0.1 {
        return x * (x / mean).ln() - difference;
    }
    // ln(x / mean) = 2 (v + v^3 / 3 + v^5 / 5 + ...) with v the ratio.
    let square = ratio * ratio;
    let (mut power, mut value) = (2.0 * x * ratio, difference * ratio);
    for k in 1..100 {
        power *= square;
        let next = value + power / f64::from(2 * k + 1);
        if (next - value).abs() <= 0.0 {
            break;
        }
        value = next;
    }
    value
}
