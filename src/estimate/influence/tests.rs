//! The pieces that influences are made of, against what can be reckoned by hand or the slow way.
#![allow(
    clippy::unwrap_used,
    clippy::float_cmp,
    reason = "a test may panic, and what must be exact is compared exactly"
)]

use super::entropy::Entropy;
use super::gather::{scores, ties};
use super::gini::own_squares;
use super::kernel::Kernel;
use super::moments::moments;
use super::quantile::find;
use crate::derive::Ratio;
use crate::estimate::exact::weight_units;
use crate::estimate::layout::Belongs;
use crate::estimate::line::Drawn;
use crate::estimate::order::Ordered;
use crate::estimate::rules::{GiniRule, QuantileRule};
use crate::estimate::spread::{Part, Tag};
use crate::estimate::taylor::Scores;
use crate::estimate::walk;
use crate::indicator::Portion;
use crate::record::Amount;
use proptest::prelude::*;

/// A value with its slot, sampling unit and weight.
type Row = (i64, u32, u32, f64);

fn ordered(rows: &[Row]) -> Ordered {
    let mut part = Part::default();
    for &(value, slot, unit, weight) in rows {
        let value = Ratio::from_amount(Amount::from_integer(value).unwrap());
        part.push_shared(value, slot, Tag { unit, n: 1 }, weight_units(weight));
    }
    Ordered::new(&[part])
}

/// Slot 0 in the cells 0 and 1, slot 1 in cell 1, slot 2 in none.
fn members() -> Belongs {
    Belongs { starts: vec![0, 2, 3, 3], cells: vec![0, 1, 1], count: 2 }
}

fn value(ordered: &Ordered) -> impl Fn(u32) -> f64 + Copy + '_ {
    |rank| ordered.floats[rank as usize]
}

#[test]
fn scores_are_sums_over_the_values_of_a_unit_in_each_of_its_cells() {
    let ordered = ordered(&[(5, 0, 1, 2.0), (3, 1, 1, 4.0), (3, 0, 0, 1.0), (3, 0, 0, 8.0), (9, 2, 0, 16.0)]);
    let scored = scores(&ordered, &members(), 3, |cell, tie| value(&ordered)(tie.rank) + 100.0 * cell as f64);
    // Unit 0 has 3 twice, in both cells; unit 1 has 5 in both and 3 in the second; unit 2 has nothing.
    assert_eq!(scored.scores.starts, [0, 2, 4, 4]);
    assert_eq!(scored.scores.cells, [0, 1, 0, 1]);
    assert_eq!(scored.scores.values, [27.0, 927.0, 10.0, 2.0 * 105.0 + 4.0 * 103.0]);
}

#[test]
fn ties_know_what_lies_before_and_after_and_how_many_there_are() {
    let ordered = ordered(&[(5, 0, 0, 2.0), (3, 0, 0, 4.0), (3, 1, 0, 1.0), (7, 2, 0, 1.0)]);
    let mut seen = Vec::new();
    let one = 1_i128 << 64;
    ties(&ordered, &members(), |cell, tie| seen.push((cell, tie.rank, tie.before / one, tie.after / one, tie.n)));
    seen.sort_unstable();
    assert_eq!(seen, [(0, 0, 0, 4, 1), (0, 1, 4, 6, 1), (1, 0, 0, 5, 2), (1, 1, 5, 7, 1)]);
}

#[test]
fn combined_scores_hold_the_cells_of_both() {
    let left = Scores { starts: vec![0, 2, 2], cells: vec![0, 3], values: vec![1.0, 2.0] };
    let right = Scores { starts: vec![0, 1, 2], cells: vec![3, 1], values: vec![10.0, 20.0] };
    let sum = left.combine(&right, |cell| if cell == 0 { 5.0 } else { 1.0 }, |_| -1.0);
    assert_eq!((sum.starts, sum.cells, sum.values), (vec![0, 2, 3], vec![0, 3, 1], vec![5.0, -8.0, -20.0]));
}

#[test]
fn equal_values_have_no_density_and_no_slope() {
    let ordered = ordered(&[(4, 0, 0, 2.0), (4, 0, 1, 3.0)]);
    let kernel = Kernel::new(&ordered, &members(), value(&ordered));
    let density = kernel.at(&ordered, &members(), value(&ordered), &[Some(4.0), None])[0];
    assert_eq!((density.of_units, density.slope()), (0.0, 0.0));
}

#[test]
fn indices_of_two_values_are_those_by_hand() {
    // 1 and 3, equally heavy: the mean is 2.
    let ordered = ordered(&[(1, 0, 0, 7.0), (3, 0, 1, 7.0)]);
    let curves = walk::gini_curves(&ordered, &members(), GiniRule::Pairs, false);
    let index = |entropy: Entropy| entropy.values(&ordered, &members(), &curves, value(&ordered))[0];
    let near = |found: f64, expected: f64| assert!((found - expected).abs() < 1e-15, "{found}, expected {expected}");
    near(index(Entropy::Theil), 0.5 * (0.5 * 0.5_f64.ln() + 1.5 * 1.5_f64.ln()));
    near(index(Entropy::MeanLogDeviation), -0.5 * 0.75_f64.ln());
    near(index(Entropy::Atkinson(1.0)), 1.0 - 3_f64.sqrt() / 2.0);
    // The harmonic mean is 1.5, and the mean of the roots squared is 1 + root 3 / 2.
    near(index(Entropy::Atkinson(2.0)), 0.25);
    near(index(Entropy::Atkinson(0.5)), 0.5 - 3_f64.sqrt() / 4.0);
}

#[test]
fn equal_values_weigh_their_mean() {
    let ordered = ordered(&[(10, 0, 0, 1.0), (10, 0, 1, 3.0), (2, 0, 2, 5.0)]);
    assert_eq!(own_squares(&ordered, &members(), value(&ordered))[0], 10.0 * 4.0 * 2.0 + 2.0 * 5.0 * 5.0);
}

#[test]
fn the_distance_to_a_line_is_relative_to_it() {
    let ordered = ordered(&[(1, 0, 0, 1.0), (4, 0, 0, 1.0), (8, 0, 0, 1.0)]);
    let line = Drawn { border: 2, value: 8.0 };
    let distances = |alpha| [0, 1, 2].map(|rank| line.distance(&ordered, rank, alpha));
    assert_eq!(distances(0.0), [1.0, 1.0, 0.0]);
    assert_eq!(distances(1.0), [0.875, 0.5, 0.0]);
    assert_eq!(distances(2.0), [0.765_625, 0.25, 0.0]);
}

#[test]
fn a_simple_random_sample_errs_by_the_spread_of_influences() {
    // The mean of 1, 2 and 6, weights of 10 each: the textbook's s^2 / n (1 - n / N).
    let ordered = ordered(&[(1, 0, 0, 10.0), (2, 0, 1, 10.0), (6, 0, 2, 10.0)]);
    let of = moments(&ordered, &members(), |_, tie| (value(&ordered)(tie.rank) - 3.0) / 30.0)[0].srs().unwrap();
    let direct = crate::estimate::precision::Srs::of_influences(3, 30.0, 0.0, 10.0 * 14.0 / 900.0).unwrap();
    assert_eq!(of, direct);
}

fn rows() -> impl Strategy<Value = Vec<Row>> {
    prop::collection::vec((1_i64..30, 0_u32..3, 0_u32..6, 0.5..99.0_f64), 1..60)
}

proptest! {
    #[test]
    fn scores_have_the_same_bits_however_weights_were_split(rows in rows(), parts in prop::collection::vec(1_u32..4, 60)) {
        // Every row in up to three parts of exact weights, last first.
        let split = |(&row, &parts): (&Row, &u32)| {
            let part = (row.3 * 16.0).floor() / 64.0;
            let rest = row.3 - part * f64::from(parts - 1);
            let others = std::iter::repeat_n((row.0, row.1, row.2, part), parts as usize - 1);
            others.chain([(row.0, row.1, row.2, rest)]).collect::<Vec<_>>()
        };
        let mut pieces: Vec<Row> = rows.iter().zip(&parts).flat_map(split).collect();
        pieces.reverse();
        let of = |rows: &[Row]| {
            let ordered = ordered(rows);
            scores(&ordered, &members(), 6, |cell, tie| (f64::from(tie.rank) + 0.1).ln() / (cell as f64 + 0.3)).scores
        };
        let (whole, pieces) = (of(&rows), of(&pieces));
        let bits = |scores: &Scores| scores.values.iter().map(|value| value.to_bits()).collect::<Vec<_>>();
        prop_assert_eq!(bits(&whole), bits(&pieces));
        prop_assert_eq!((whole.starts, whole.cells), (pieces.starts, pieces.cells));
    }

    #[test]
    fn the_density_is_that_of_a_sum_over_rows(rows in rows(), point in 0.0..30.0_f64) {
        let ordered = ordered(&rows);
        let kernel = Kernel::new(&ordered, &members(), value(&ordered));
        let found = kernel.at(&ordered, &members(), value(&ordered), &[None, Some(point)])[1];
        let cell: Vec<(f64, f64)> = rows.iter().filter(|row| row.1 < 2).map(|row| (row.0 as f64, row.3)).collect();
        let sum = |of: &dyn Fn(f64) -> f64| cell.iter().map(|&(value, weight)| weight * of(value)).sum::<f64>();
        let weight = sum(&|_| 1.0);
        let mean = sum(&|value| value) / weight;
        let width = (sum(&|value| (value - mean).powi(2)) / weight).sqrt() / weight.powf(0.2);
        // Rows of one value have next to no width, of which rounding is a part.
        prop_assume!(width > 1e-6);
        let kernel = |value: f64| (-0.5 * ((point - value) / width).powi(2)).exp() / (2.0 * std::f64::consts::PI).sqrt();
        let near = |found: f64, expected: f64| (found - expected).abs() <= 1e-9 * expected.abs() + 1e-300;
        prop_assert!(near(found.of_units, sum(&kernel) / (weight * width)));
        prop_assert!(near(found.of_values, sum(&|value| value * kernel(value)) / width));
    }

    #[test]
    fn a_quantile_covers_what_is_at_most_it(rows in rows(), over in 1_u16..10) {
        let ordered = ordered(&rows);
        let totals = walk::weights(&ordered, &members());
        let at = Portion::new(over, 10);
        for rule in [QuantileRule::InverseCdf, QuantileRule::StrictlyAbove, QuantileRule::Averaged] {
            for quantile in find(&ordered, &members(), &totals, at, rule).into_iter().flatten() {
                for (rank, &value) in (0..).zip(&ordered.floats) {
                    prop_assert!(!quantile.covers(rank) || value <= quantile.value);
                }
            }
        }
    }
}
