//! Tests of the rules: every limit, the laws, documents with and without mistakes.
#![allow(clippy::float_cmp, reason = "limits are compared exactly")]

#[cfg(feature = "serde")]
mod documents;
mod laws;
mod limits;
mod mappings;
mod verdicts;

use super::{Evidence, Gate, Interval, Kind};

/// An estimate that no rule objects to.
fn sound(kind: Kind, value: f64) -> Evidence {
    Evidence {
        value: Some(value),
        n: Some(10_000),
        n_numerator: Some(1250),
        population: Some(1e6),
        se: Some(value / 100.0),
        deff: Some(1.5),
        df: Some(1000.0),
        n_effective: Some(6000.0),
        ci_low: Some(value * 0.98),
        ci_high: Some(value * 1.02),
        interval: Some(Interval::KornGraubard),
        missing_share: Some(0.0),
        ..Evidence::new(kind)
    }
}

/// A gate with the limits that the agency leaves to the user.
fn gate(id: &str) -> Gate {
    match id {
        "eurostat-lfs" => Gate::eurostat_lfs(2000.0, 5000.0).expect("two limits"),
        _ => Gate::find(id).expect("a gate").clone(),
    }
}
