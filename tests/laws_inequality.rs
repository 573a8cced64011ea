//! Laws of inequality, P45 to P47 of the collection; those of sampling errors are in `laws_inequality_errors.rs`.
#![allow(clippy::unwrap_used, clippy::pedantic, reason = "a test may panic")]
#![cfg(all(feature = "arrow", feature = "serde"))]

mod common;

use common::survey::*;
use decentwork::{Own, OwnFormula, Plan, Portion, Worker};
use proptest::prelude::*;
use rust_decimal::Decimal;

/// The value of a plan with one indicator over weighted cents.
fn value(plan: &Plan, values: &[(i64, u32)]) -> Option<f64> {
    let workers: Vec<Worker> = values
        .iter()
        .map(|&(cents, weight)| {
            let score: Own = Decimal::new(cents, 2).into();
            Worker::new().weight(f64::from(weight)).unwrap().own("score", score)
        })
        .collect();
    plan.tally(&workers).unwrap().finish().unwrap().value("own_indicator", &[]).unwrap()
}

fn gini(values: &[(i64, u32)]) -> f64 {
    value(&on_score(|of, among| OwnFormula::Gini { of, among }), values).unwrap()
}

fn top_bottom(values: &[(i64, u32)], top: u16, bottom: u16) -> Option<f64> {
    let (top, bottom) = (Portion::new(top, 100), Portion::new(bottom, 100));
    value(&on_score(|of, among| OwnFormula::TopBottom { of, top, bottom, among }), values)
}

/// Theil's index, the mean log deviation, and Atkinson's index with aversions of a half, one and two.
fn entropies(values: &[(i64, u32)]) -> [f64; 5] {
    let atkinson = |over, under| {
        let epsilon = Portion::new(over, under);
        value(&on_score(|of, among| OwnFormula::Atkinson { of, epsilon, among }), values).unwrap()
    };
    [
        value(&on_score(|of, among| OwnFormula::Theil { of, among }), values).unwrap(),
        value(&on_score(|of, among| OwnFormula::MeanLogDeviation { of, among }), values).unwrap(),
        atkinson(1, 2),
        atkinson(1, 1),
        atkinson(2, 1),
    ]
}

fn positive() -> impl Strategy<Value = Vec<(i64, u32)>> {
    values().prop_map(|values| values.into_iter().map(|(cents, weight)| (cents + 1, weight)).collect())
}

fn weight(values: &[(i64, u32)]) -> f64 {
    values.iter().map(|value| f64::from(value.1)).sum()
}

fn mean(values: &[(i64, u32)]) -> f64 {
    let weight: f64 = values.iter().map(|&(_, weight)| f64::from(weight)).sum();
    values.iter().map(|&(cents, weight)| cents as f64 / 100.0 * f64::from(weight)).sum::<f64>() / weight
}

/// Values with weights, at least one of them positive.
fn values() -> impl Strategy<Value = Vec<(i64, u32)>> {
    let one = (prop_oneof![(0_i64..10).prop_map(|v| v * 10_000), 0_i64..10_000_000], 1_u32..50);
    prop::collection::vec(one, 1..40).prop_map(|mut values| {
        values[0].0 += 1;
        values
    })
}

const NEAR: f64 = 1e-12;

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn p45_gini_is_between_zero_and_one(values in values()) {
        let gini = gini(&values);
        prop_assert!((-NEAR..1.0).contains(&gini), "{}", gini);
        let equal = values.iter().all(|value| value.0 == values[0].0);
        prop_assert_eq!(equal, gini.abs() < NEAR);
    }

    #[test]
    fn p45_equal_values_have_gini_zero(cents in 1_i64..10_000_000, weights in prop::collection::vec(1_u32..1000, 1..30)) {
        let values: Vec<(i64, u32)> = weights.into_iter().map(|weight| (cents, weight)).collect();
        prop_assert_eq!(gini(&values).to_bits(), 0);
    }

    #[test]
    fn p45_one_rich_of_n(cents in 1_i64..10_000_000, n in 1_usize..60, weight in 1_u32..100) {
        let mut values = vec![(0, weight); n];
        values[n / 2].0 = cents;
        prop_assert!((gini(&values) - (n - 1) as f64 / n as f64).abs() < NEAR);
    }

    #[test]
    fn p45_adding_the_same_to_all_lowers_gini_in_proportion(values in values(), more in 1_i64..1_000_000) {
        let richer: Vec<(i64, u32)> = values.iter().map(|&(cents, weight)| (cents + more, weight)).collect();
        let expected = gini(&values) * mean(&values) / (mean(&values) + more as f64 / 100.0);
        prop_assert!((gini(&richer) - expected).abs() < NEAR);
    }

    #[test]
    fn p46_a_transfer_from_rich_to_poor_lowers_gini(values in values(), part in 0.01..0.5_f64) {
        // Two persons of the same weight; what one gives the other gets.
        let mut values: Vec<(i64, u32)> = values.into_iter().map(|(cents, _)| (cents, 1)).collect();
        values.sort_unstable();
        let (poor, rich) = (0, values.len() - 1);
        let gap = values[rich].0 - values[poor].0;
        let given = (gap as f64 * part) as i64;
        prop_assume!(given > 0 && 2 * given <= gap);
        let before = gini(&values);
        values[poor].0 += given;
        values[rich].0 -= given;
        prop_assert!(gini(&values) < before);
    }

    #[test]
    fn p46_replication_changes_nothing(values in values(), times in 2_usize..5) {
        let copies: Vec<(i64, u32)> = values.iter().flat_map(|&value| std::iter::repeat_n(value, times)).collect();
        prop_assert!((gini(&values) - gini(&copies)).abs() < NEAR);
        if let (Some(one), Some(other)) = (top_bottom(&values, 20, 40), top_bottom(&copies, 20, 40)) {
            prop_assert!((one / other - 1.0).abs() < 1e-9);
        }
    }

    #[test]
    fn p46_shares_of_top_and_bottom_lie_on_a_lorenz_curve(values in values()) {
        // Top p over bottom 1 - p is (1 - L(1 - p)) / L(1 - p), so L follows from the indicator.
        let lorenz = |bottom: u16| top_bottom(&values, 100 - bottom, bottom).map_or(0.0, |ratio| 1.0 / (1.0 + ratio));
        let curve: Vec<f64> = [5, 20, 35, 50, 65, 80, 95].into_iter().map(lorenz).collect();
        prop_assert!(curve.windows(2).all(|pair| pair[0] <= pair[1] + NEAR), "{:?}", curve);
        prop_assert!(curve.windows(3).all(|run| run[1] - run[0] <= run[2] - run[1] + 1e-9), "{:?}", curve);
        for (share, portion) in curve.iter().zip([0.05, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95]) {
            prop_assert!((-NEAR..=portion + 1e-9).contains(share), "{} {}", share, portion);
        }
        // The area under the chords is at most that under no inequality, at least that under the curve.
        let ends: Vec<f64> = [0.0].into_iter().chain(curve).chain([1.0]).collect();
        let widths = [0.05, 0.15, 0.15, 0.15, 0.15, 0.15, 0.15, 0.05];
        let area: f64 = ends.windows(2).zip(widths).map(|(pair, width)| width * f64::midpoint(pair[0], pair[1])).sum();
        prop_assert!(1.0 - 2.0 * area <= gini(&values) + 1e-9);
    }

    #[test]
    fn p45_gini_is_that_of_all_pairs(values in values()) {
        let (mut pairs, mut weight) = (0.0, 0.0);
        for &(x, v) in &values {
            weight += f64::from(v);
            pairs += values.iter().map(|&(y, w)| f64::from(v) * f64::from(w) * (x - y).abs() as f64 / 100.0).sum::<f64>();
        }
        prop_assert!((gini(&values) - pairs / (2.0 * weight * weight * mean(&values))).abs() < 1e-9);
    }

    #[test]
    fn p46_a_transfer_from_rich_to_poor_lowers_every_index(values in positive(), part in 0.01..0.5_f64) {
        let mut values: Vec<(i64, u32)> = values.into_iter().map(|(cents, _)| (cents, 1)).collect();
        values.sort_unstable();
        let (poor, rich) = (0, values.len() - 1);
        let gap = values[rich].0 - values[poor].0;
        let given = (gap as f64 * part) as i64;
        prop_assume!(given > 100 && 2 * given <= gap);
        let before = entropies(&values);
        values[poor].0 += given;
        values[rich].0 -= given;
        for (after, before) in entropies(&values).into_iter().zip(before) {
            prop_assert!(after < before + NEAR, "{} {}", after, before);
        }
    }

    #[test]
    fn p46_copies_and_another_unit_change_no_index(values in positive(), times in 2_usize..5) {
        let copies: Vec<(i64, u32)> = values.iter().flat_map(|&value| std::iter::repeat_n(value, times)).collect();
        let scaled: Vec<(i64, u32)> = values.iter().map(|&(cents, weight)| (cents * 7, weight)).collect();
        for others in [copies, scaled] {
            for (one, other) in entropies(&values).into_iter().zip(entropies(&others)) {
                prop_assert!((one - other).abs() < NEAR, "{} {}", one, other);
            }
        }
    }

    #[test]
    fn p47_within_and_between_groups_make_the_whole(left in positive(), right in positive()) {
        let both = [left.clone(), right.clone()].concat();
        let [theil, deviation, ..] = entropies(&both);
        let (mut by_income, mut by_weight) = (0.0, 0.0);
        for group in [&left, &right] {
            let (share, relative) = (weight(group) / weight(&both), mean(group) / mean(&both));
            let [within, within_logs, ..] = entropies(group);
            by_income += share * relative * (within + relative.ln());
            by_weight += share * (within_logs - relative.ln());
        }
        prop_assert!((theil - by_income).abs() < NEAR * 10.0, "{} {}", theil, by_income);
        prop_assert!((deviation - by_weight).abs() < NEAR * 10.0, "{} {}", deviation, by_weight);
    }

    #[test]
    fn p47_atkinsons_index_with_aversion_one_is_that_of_mean_logs(values in positive()) {
        let [_, deviation, half, one, two] = entropies(&values);
        prop_assert!((one - (1.0 - (-deviation).exp())).abs() < NEAR, "{} {}", one, deviation);
        prop_assert!(half <= one + NEAR && one <= two + NEAR && two < 1.0);
    }
}
