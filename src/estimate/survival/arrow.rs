//! Curves and quantiles as columns.

use super::{Survival, SurvivalPoint};
use crate::error::{Error, ErrorKind};
use arrow_array::{ArrayRef, Float64Array, RecordBatch, StringArray, UInt64Array};
use std::sync::Arc;

fn batch(columns: Vec<(&str, ArrayRef)>) -> Result<RecordBatch, Error> {
    RecordBatch::try_from_iter_with_nullable(columns.into_iter().map(|(name, array)| (name, array, true)))
        .map_err(|error| Error::new(ErrorKind::ArrowInvalid).found(error.to_string()))
}

impl Survival {
    /// Curves below each other, one row a time: the group if it has a name, `time`, `at_risk`, `at_risk_weight`, `events`, `censored`,
    /// `survival`, `se`, `ci_low`, `ci_high`.
    ///
    /// # Errors
    /// None is known; all columns are of the same points.
    pub fn record_batch(group: Option<&str>, curves: &[(Option<String>, Self)]) -> Result<RecordBatch, Error> {
        let points = || curves.iter().flat_map(|(label, curve)| curve.points.iter().map(move |point| (label, point)));
        let numbers = |of: fn(&SurvivalPoint) -> Option<f64>| -> ArrayRef {
            Arc::new(points().map(|(_, point)| of(point)).collect::<Float64Array>())
        };
        let counts = |of: fn(&SurvivalPoint) -> u64| -> ArrayRef {
            Arc::new(points().map(|(_, point)| Some(of(point))).collect::<UInt64Array>())
        };
        let labels = || -> ArrayRef { Arc::new(points().map(|(label, _)| label.clone()).collect::<StringArray>()) };
        let mut columns: Vec<(&str, ArrayRef)> = group.map(|group| (group, labels())).into_iter().collect();
        columns.extend([
            ("time", numbers(|point| Some(point.time))),
            ("at_risk", counts(|point| point.at_risk)),
            ("at_risk_weight", numbers(|point| Some(point.at_risk_weight))),
            ("events", counts(|point| point.events)),
            ("censored", counts(|point| point.censored)),
            ("survival", numbers(|point| Some(point.survival))),
            ("se", numbers(|point| point.standard_error)),
            ("ci_low", numbers(|point| point.interval.map(|[low, _]| low))),
            ("ci_high", numbers(|point| point.interval.map(|[_, high]| high))),
        ]);
        batch(columns)
    }
}
