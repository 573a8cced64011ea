//! Laws of effects and of survival curves: what must not depend on units, on the scale of weights, or on the order of rows.
#![allow(clippy::unwrap_used, clippy::pedantic, reason = "a test may panic")]

use decentwork::effect::*;
use decentwork::estimate::{Durations, Survival, survival};
use proptest::prelude::*;

/// Outcome in cents, treated, covariate, weight, cluster.
type Row = (i32, bool, u8, u8, u8);

fn rows() -> impl Strategy<Value = Vec<Row>> {
    proptest::collection::vec((0..100_000_i32, any::<bool>(), 0..6_u8, 1..9_u8, 0..12_u8), 30..60)
}

fn study(rows: &[Row], outcome: f64, weight: f64, clustered: bool) -> Study {
    let of = |of: fn(&Row) -> f64| rows.iter().map(of).collect::<Vec<f64>>();
    let outcomes: Vec<f64> = rows.iter().map(|row| f64::from(row.0) * outcome).collect();
    let weights: Vec<f64> = rows.iter().map(|row| f64::from(row.3) * weight).collect();
    let study = Study::new(outcomes, rows.iter().map(|row| row.1)).weights(weights);
    let study = study.covariate(Variable::number("x", of(|row| f64::from(row.2))));
    if clustered { study.clusters(rows.iter().map(|row| u32::from(row.4))) } else { study }
}

/// By every estimator; those that cannot be computed are left out.
fn effects(study: &Study, rows: &[Row]) -> Vec<Option<(f64, Option<f64>)>> {
    let trim = Trim::default();
    let after = Periods::new(rows.iter().map(|row| row.3 % 2 == 0));
    [
        difference(study),
        regression(study, Adjustment::Additive),
        regression(study, Adjustment::Interacted),
        weighting(study, Estimand::Average, trim),
        weighting(study, Estimand::OnTreated, trim),
        doubly_robust(study, Estimand::Average, trim),
        doubly_robust(study, Estimand::OnTreated, trim),
        entropy_balance(study),
        difference_in_differences(study, &after),
        instrument(study, rows.iter().map(|row| row.0 % 2 == 0 || row.1)),
    ]
    .into_iter()
    .map(|effect| effect.ok().map(|effect| (effect.value, effect.standard_error)))
    .collect()
}

/// Pairs of effects that should be the same when the second is multiplied by a factor.
fn agree(found: &[Option<(f64, Option<f64>)>], expected: &[Option<(f64, Option<f64>)>], factor: f64) {
    let scale = 1e3 * factor.abs();
    for (at, pair) in found.iter().zip(expected).enumerate() {
        let (Some((a, a_se)), Some((b, b_se))) = pair else {
            assert!(pair.0.is_none() && pair.1.is_none(), "estimator {at}: {pair:?}");
            continue;
        };
        // Two stages may divide by nearly nothing.
        let tolerance = 1e-8 * scale.max(factor.abs() * b.abs()).max(b_se.unwrap_or(0.0) * factor.abs());
        assert!((a - factor * b).abs() <= tolerance, "estimator {at}: {a}, expected {}", factor * b);
        if let (Some(a), Some(b)) = (a_se, b_se) {
            assert!((a - factor.abs() * b).abs() <= tolerance, "estimator {at}: error {a}, expected {}", factor * b);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn the_scale_of_weights_does_not_matter(rows in rows(), factor in 0.001..1000.0_f64, clustered: bool) {
        let expected = effects(&study(&rows, 1.0, 1.0, clustered), &rows);
        agree(&effects(&study(&rows, 1.0, factor, clustered), &rows), &expected, 1.0);
    }

    #[test]
    fn an_effect_in_cents_is_a_hundred_times_that_in_euros(rows in rows(), clustered: bool) {
        let expected = effects(&study(&rows, 0.01, 1.0, clustered), &rows);
        agree(&effects(&study(&rows, 1.0, 1.0, clustered), &rows), &expected, 100.0);
    }

    #[test]
    fn the_order_of_rows_does_not_matter(rows in rows(), by in 1..29_usize, clustered: bool) {
        let expected = effects(&study(&rows, 1.0, 1.0, clustered), &rows);
        let mut other = rows.clone();
        other.reverse();
        other.rotate_left(by);
        agree(&effects(&study(&other, 1.0, 1.0, clustered), &other), &expected, 1.0);
    }

    /// The average effect of not being treated is that of being treated, with the other sign.
    #[test]
    fn the_other_way_round_the_sign_is_the_other(rows in rows()) {
        let other: Vec<Row> = rows.iter().map(|row| (row.0, !row.1, row.2, row.3, row.4)).collect();
        let of = |rows: &[Row]| {
            let all = effects(&study(rows, 1.0, 1.0, false), rows);
            [0, 1, 2, 3, 5].map(|at| all[at])
        };
        agree(&of(&other), &of(&rows), -1.0);
    }

    #[test]
    fn a_curve_does_not_depend_on_order_and_scales(rows in rows(), factor in 0.001..1000.0_f64, by in 1..29_usize) {
        let of = |rows: &[Row], time: f64, weight: f64| -> Survival {
            let times: Vec<f64> = rows.iter().map(|row| f64::from(row.0 / 5000) * time).collect();
            let weights: Vec<f64> = rows.iter().map(|row| f64::from(row.3) * weight).collect();
            survival(&Durations::new(times, rows.iter().map(|row| row.1)).weights(weights)).unwrap()
        };
        let expected = of(&rows, 1.0, 1.0);
        let mut other = rows.clone();
        other.reverse();
        other.rotate_left(by);
        // The same bits.
        prop_assert_eq!(&of(&other, 1.0, 1.0).points, &expected.points);
        for (found, point) in of(&rows, 2.0, factor).points.iter().zip(&expected.points) {
            prop_assert!((found.time - 2.0 * point.time).abs() < 1e-9);
            prop_assert!((found.survival - point.survival).abs() < 1e-12);
            let errors = [found, point].map(|point| point.standard_error.unwrap_or(0.0));
            prop_assert!((errors[0] - errors[1]).abs() < 1e-9, "{:?}", errors);
            prop_assert_eq!((found.at_risk, found.events, found.censored), (point.at_risk, point.events, point.censored));
        }
        let shares = expected.points.windows(2);
        prop_assert!(shares.into_iter().all(|pair| pair[1].survival <= pair[0].survival));
        prop_assert_eq!(expected.n, expected.events + expected.censored);
    }

    /// Kaplan and Meier (1958): without censoring the curve is the share that is left, and its error the binomial one.
    #[test]
    fn without_censoring_the_curve_is_the_share_that_is_left(times in proptest::collection::vec(0..20_u8, 2..60)) {
        let durations = Durations::new(times.iter().map(|of| f64::from(*of)).collect::<Vec<f64>>(), vec![true; times.len()]);
        let curve = survival(&durations).unwrap();
        let n = times.len() as f64;
        for point in &curve.points {
            let left = times.iter().filter(|time| f64::from(**time) > point.time).count() as f64 / n;
            prop_assert!((point.survival - left).abs() < 1e-12);
            let binomial = (left * (1.0 - left) / n).sqrt();
            prop_assert!((point.standard_error.unwrap_or(0.0) - binomial).abs() < 1e-7);
        }
    }
}
