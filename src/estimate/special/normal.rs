//! The normal distribution with mean 0 and variance 1.

/// The probability that a standard normal variable is at most `z`.
///
/// # Formula
/// Near zero `1/2 + f(z) (z + z^3 / 3 + z^5 / 15 + ...)` with `f` the density; further out the tail
/// is `f(z) / (z + 1 / (z + 2 / (z + 3 / ...)))`.
pub(crate) fn normal_cdf(z: f64) -> f64 {
    match z {
        _ if z.is_nan() => f64::NAN,
        _ if z.abs() <= BOUNDARY => 0.5 + central(z),
        _ if z < 0.0 => tail(-z),
        _ => 1.0 - tail(z),
    }
}

/// The value a standard normal variable is below with probability `p`.
pub(crate) fn normal_quantile(p: f64) -> f64 {
    if !(0.0..=1.0).contains(&p) {
        return f64::NAN;
    }
    if p > 0.5 {
        return -normal_quantile(1.0 - p);
    }
    if p == 0.0 {
        return f64::NEG_INFINITY;
    }
    // At least as far out as the answer: the tail is at most exp(-z^2 / 2) / 2.
    let mut z = (-2.0 * (2.0 * p).ln()).sqrt();
    for _ in 0..100 {
        // Newton's method on the area from zero near the middle, on the logarithm of the tail elsewhere.
        let step = if p > 0.2 {
            (central(z) - (0.5 - p)) / density(z)
        } else {
            let above = if z > BOUNDARY { tail(z) } else { 0.5 - central(z) };
            (p / above).ln() * above / density(z)
        };
        z -= step;
        if step.abs() <= 1e-9 * z {
            break; // The error of a Newton step is the square of the one before.
        }
    }
    -z
}

/// Where the fraction for the tail takes over from the series.
const BOUNDARY: f64 = 2.5;

fn density(z: f64) -> f64 {
    (-0.5 * z * z).exp() / (2.0 * std::f64::consts::PI).sqrt()
}

/// The probability between zero and `z`, negative below zero.
fn central(z: f64) -> f64 {
    let (mut term, mut sum) = (z, z);
    for k in 1..1000 {
        term *= z * z / f64::from(2 * k + 1);
        let next = sum + term;
        if (next - sum).abs() <= 0.0 {
            break;
        }
        sum = next;
    }
    density(z) * sum
}

/// The probability above `z`, for `z` above zero, evaluated from the far end of the fraction.
fn tail(z: f64) -> f64 {
    if z > 40.0 {
        return 0.0; // Less than the smallest float.
    }
    let fraction = (1..=200).rev().fold(z, |value, k| z + f64::from(k) / value);
    density(z) / fraction
}
