//! Against values of higher precision, closed forms, and the inverse of the inverse.
#![allow(clippy::float_cmp, reason = "limits are exact")]

use super::tables::{BETA, NORMAL, STUDENT};
use super::*;
use proptest::prelude::*;

fn near(found: f64, expected: f64, what: &str) {
    assert!((found / expected - 1.0).abs() <= 1e-12, "{what}: {found:e} is not {expected:e}");
}

#[test]
fn as_with_70_digits() {
    for &(z, p) in NORMAL {
        near(normal_cdf(z), p, &format!("normal {z}"));
        near(normal_quantile(p), z, &format!("normal quantile {p}"));
        near(normal_cdf(-z), 1.0 - p, &format!("normal {}", -z));
    }
    for &(df, t, p) in STUDENT {
        near(student_cdf(t, df), p, &format!("t {t} {df}"));
        near(student_cdf(-t, df), 1.0 - p, &format!("t {} {df}", -t));
    }
    for &(a, b, x, p) in BETA {
        near(beta_cdf(x, a, b), p, &format!("beta {x} {a} {b}"));
    }
}

#[test]
fn quantiles_are_the_values_of_the_table() {
    for &(df, t, p) in STUDENT {
        // Near the median p has lost digits of t: 0.4997 has 16 of them, 0.5 - 0.4997 has 13.
        let lost = 2e-16 / (0.5 - p).min(1e-3) * 2.0;
        let found = student_quantile(p, df);
        assert!((found / t - 1.0).abs() <= 1e-12 + lost, "{df} {t} {found}");
    }
    for &(a, b, x, p) in BETA {
        let conditioned = 1.0 + p / (1.0 - p);
        let found = beta_quantile(p, a, b);
        let steep = (beta_cdf(x * (1.0 + 1e-6), a, b) - p).abs() / p / 1e-6;
        assert!((found / x - 1.0).abs() <= 1e-12 + 1e-15 * conditioned / steep, "{a} {b} {x} {found}");
    }
}

#[test]
fn closed_forms() {
    for t in [-1e9, -300.0, -4.5, -0.3, -1e-6] {
        let t: f64 = t;
        let cauchy = (-1.0 / t).atan() / std::f64::consts::PI;
        near(student_cdf(t, 1.0), cauchy, "one degree of freedom");
        // 1/2 - |t| / 2 sqrt(2 + t^2), without its cancellation.
        let root = (2.0 + t * t).sqrt();
        near(student_cdf(t, 2.0), 1.0 / (root * (root - t)), "two degrees of freedom");
    }
    for x in [1e-9, 0.2, 0.7] {
        let x: f64 = x;
        near(beta_cdf(x, 1.0, 59.5), -(59.5 * (-x).ln_1p()).exp_m1(), "first shape one");
        near(beta_cdf(x, 3.25, 1.0), x.powf(3.25), "second shape one");
    }
    near(student_quantile(0.975, f64::INFINITY), 1.959_963_984_540_054, "the usual 1.96");
    near(student_quantile(0.75, 1.0), 1.0, "quartile of the Cauchy distribution");
}

#[test]
fn edges() {
    for df in [0.5, 1.0, 30.0, 1e12, f64::INFINITY] {
        assert_eq!(student_quantile(0.0, df), f64::NEG_INFINITY);
        assert_eq!(student_quantile(1.0, df), f64::INFINITY);
        assert!(student_quantile(0.5, df).abs() == 0.0);
        assert!((student_cdf(0.0, df) - 0.5).abs() < 1e-16);
        assert_eq!((student_cdf(f64::NEG_INFINITY, df), student_cdf(f64::INFINITY, df)), (0.0, 1.0));
        assert!(student_quantile(1.5, df).is_nan() && student_quantile(f64::NAN, df).is_nan());
    }
    assert!(student_quantile(0.9, 0.0).is_nan() && student_cdf(1.0, -1.0).is_nan());
    assert_eq!((beta_quantile(0.0, 2.0, 3.0), beta_quantile(1.0, 2.0, 3.0)), (0.0, 1.0));
    assert_eq!((beta_cdf(-1.0, 2.0, 3.0), beta_cdf(2.0, 2.0, 3.0)), (0.0, 1.0));
    assert!(beta_cdf(0.5, 0.0, 1.0).is_nan() && beta_quantile(0.5, 1.0, f64::INFINITY).is_nan());
    assert!(beta_quantile(1e-300, 2000.0, 0.5) > 0.0);
    assert_eq!(student_quantile(1e-200, 1.0), f64::NEG_INFINITY, "beyond 1e154 it is not to be told from infinity");
    near(student_quantile(1e-140, 1.0), -1e140 / std::f64::consts::PI, "far out");
    near(student_quantile(0.975, 1e14), normal_quantile(0.975), "very many degrees of freedom");
}

proptest! {
    #[test]
    fn quantile_inverts(t in -30.0..-1e-3_f64, ln_df in -1.0..18.0_f64) {
        let df = ln_df.exp();
        let p = student_cdf(t, df);
        prop_assume!(p > 1e-290);
        prop_assert!((student_quantile(p, df) / t - 1.0).abs() <= 1e-12 / (0.5 - p).min(0.5));
        let p = normal_cdf(t);
        prop_assert!((normal_quantile(p) / t - 1.0).abs() <= 1e-12 / (0.5 - p).min(0.5));
    }

    #[test]
    fn probability_inverts(p in 1e-12..1.0_f64, ln_a in -1.0..10.0_f64, ln_b in -1.0..10.0_f64) {
        let (a, b) = (ln_a.exp(), ln_b.exp());
        let x = beta_quantile(p, a, b);
        prop_assume!(x > 1e-290 && x < 0.999);
        // An x that is rounded by half a unit moves the probability by its density.
        prop_assert!((beta_cdf(x, a, b) / p - 1.0).abs() <= 1e-11, "{} {} {} {}", p, a, b, x);
        // 1 - x has lost digits of a small x, so the mirror image is compared where it has not.
        if x > 0.01 {
            prop_assert!((beta_cdf(x, a, b) + beta_cdf(1.0 - x, b, a) - 1.0).abs() <= 1e-11);
        }
    }
}
