//! Contrasts from replicate weights and in a register: compared in every replicate, by hand; and nothing drawn, no error.
#![allow(clippy::unwrap_used, clippy::float_cmp, reason = "a test may panic; zero is zero")]
#![cfg(all(feature = "arrow", feature = "serde"))]

mod common;

use arrow_array::{ArrayRef, Float64Array, Int64Array, RecordBatch};
use common::replicates::{close, mean, own, plan, tally};
use decentwork::arrow::{Design, ReplicateColumns, ReplicateWeights};
use decentwork::estimate::ReplicateMethod;
use decentwork::{Comparison, OwnFormula, OwnScope, Portion, Reason};
use std::sync::Arc;

const Y: [f64; 6] = [3.0, 5.0, 4.0, 8.0, 9.0, 2.0];
const GROUP: [i64; 6] = [1, 1, 1, 2, 2, 2];
/// The weight, and those of three replicates, in each of which another third of the sample is left out.
const WEIGHTS: [[f64; 6]; 4] = [
    [2.0, 3.0, 1.0, 2.0, 4.0, 5.0],
    [0.0, 4.5, 1.5, 0.0, 6.0, 7.5],
    [3.0, 0.0, 1.5, 3.0, 0.0, 7.5],
    [3.0, 4.5, 0.0, 3.0, 6.0, 0.0],
];

fn survey() -> RecordBatch {
    let floats = |values: &[f64]| Arc::new(Float64Array::from(values.to_vec())) as ArrayRef;
    let mut columns = vec![("y", floats(&Y)), ("g", Arc::new(Int64Array::from(GROUP.to_vec())) as ArrayRef)];
    columns.extend(["w", "rw1", "rw2", "rw3"].into_iter().zip(&WEIGHTS).map(|(name, weights)| (name, floats(weights))));
    RecordBatch::try_from_iter(columns).unwrap()
}

fn design() -> Design {
    let mut design = Design::default();
    design.weight = Some("w".into());
    let columns = ReplicateColumns::parse("rw").unwrap();
    design.replicates = Some(ReplicateWeights::new(columns, ReplicateMethod::Jk1));
    design
}

/// The weighted mean of a group.
fn by_hand(weights: &[f64; 6], group: i64) -> f64 {
    let rows = || (0..6).filter(|&row| GROUP[row] == group);
    rows().map(|row| weights[row] * Y[row]).sum::<f64>() / rows().map(|row| weights[row]).sum::<f64>()
}

#[test]
fn the_error_is_that_of_the_comparisons_in_the_replicates() {
    let tally = tally(&plan(vec![mean("y")], &["g"]), &survey(), &design());
    let (one, two) = ([("g", "1")], [("g", "2")]);
    for (how, compare) in [
        (Comparison::Difference, (|a, b| a - b) as fn(f64, f64) -> f64),
        (Comparison::Ratio, |a, b| a / b),
        (Comparison::Gap, |a, b| 100.0 * (1.0 - b / a)),
    ] {
        let of = |weights| compare(by_hand(weights, 1), by_hand(weights, 2));
        let replicates: Vec<f64> = WEIGHTS[1..].iter().map(of).collect();
        let centre = replicates.iter().sum::<f64>() / 3.0;
        // The jackknife: (R - 1) / R times the sum of squares around the mean of the replicates.
        let variance = 2.0 / 3.0 * replicates.iter().map(|value| (value - centre).powi(2)).sum::<f64>();
        let contrast = tally.contrast(("mean", &one), ("mean", &two), how).unwrap().result;
        close("value", contrast.value, of(&WEIGHTS[0]));
        close("se", contrast.se, variance.sqrt());
        assert_eq!((contrast.df, contrast.reasons), (Some(2.0), vec![]));
    }
    let same = tally.contrast(("mean", &one), ("mean", &one), Comparison::Difference).unwrap().result;
    assert_eq!((same.value, same.se), (Some(0.0), Some(0.0)));
}

#[test]
fn a_median_is_compared_in_every_replicate() {
    let at = Portion::new(1, 2);
    let median = own("median", OwnFormula::Quantile { of: "y".into(), at, among: OwnScope::EVERYONE });
    let tally = tally(&plan(vec![median], &["g"]), &survey(), &design());
    let contrast = tally.contrast(("median", &[("g", "2")]), ("median", &[("g", "1")]), Comparison::Difference);
    let contrast = contrast.unwrap().result;
    // The first value that half of the weight does not exceed: 8 of 2, 8, 9 with weights 5, 2, 4, and 4 of 3, 4, 5 with
    // weights 2, 1, 3. In the replicates it is 2 less 5, 2 less 3, and 9 less 5, the mean of which is 0.
    assert_eq!(contrast.value, Some(8.0 - 4.0));
    close("se", contrast.se, (2.0 / 3.0 * (9.0 + 1.0 + 16.0_f64)).sqrt());
}

#[test]
fn a_register_is_compared_without_error() {
    let mut register = Design::default();
    register.register = true;
    let tally = tally(&plan(vec![mean("y")], &["g"]), &survey(), &register);
    let contrast = tally.contrast(("mean", &[("g", "2")]), ("mean", &[("g", "1")]), Comparison::Difference);
    let contrast = contrast.unwrap().result;
    close("value", contrast.value, 19.0 / 3.0 - 4.0);
    assert_eq!((contrast.se, contrast.reasons), (Some(0.0), vec![Reason::Register]));
    let mut design = Design::default();
    design.weight = Some("w".into());
    let without = common::replicates::tally(&plan(vec![mean("y")], &["g"]), &survey(), &design);
    let contrast = without.contrast(("mean", &[("g", "2")]), ("mean", &[("g", "1")]), Comparison::Difference);
    let contrast = contrast.unwrap().result;
    assert_eq!((contrast.se, contrast.reasons), (None, vec![Reason::NoDesign]));
}

#[test]
fn the_jackknife_of_a_median_is_warned_of() {
    let at = Portion::new(1, 2);
    let median = || own("median", OwnFormula::Quantile { of: "y".into(), at, among: OwnScope::EVERYONE });
    let warned = |indicators, design: &Design| {
        let table = tally(&plan(indicators, &[]), &survey(), design).finish().unwrap();
        let warning = table.warnings().iter().find(|warning| warning.id() == "replicates.jackknife");
        warning.map(ToString::to_string)
    };
    let text = warned(vec![mean("y"), median()], &design()).unwrap();
    assert!(text.contains("the errors of median may be far too large"), "{text}");
    assert_eq!(warned(vec![mean("y")], &design()), None);
    let mut bootstrap = design();
    bootstrap.replicates.as_mut().unwrap().method = ReplicateMethod::Bootstrap;
    assert_eq!(warned(vec![median()], &bootstrap), None);
}
