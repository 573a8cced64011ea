//! Effects and balance tables as columns.

use super::{Balance, Effect};
use crate::error::{Error, ErrorKind};
use arrow_array::{ArrayRef, BooleanArray, Float64Array, RecordBatch, StringArray, UInt64Array};
use std::sync::Arc;

fn batch(columns: Vec<(&str, ArrayRef)>) -> Result<RecordBatch, Error> {
    let columns = columns.into_iter().map(|(name, array)| (name, array, true));
    RecordBatch::try_from_iter_with_nullable(columns)
        .map_err(|error| Error::new(ErrorKind::ArrowInvalid).found(error.to_string()))
}

impl Effect {
    /// One row: estimator, estimand, value, `se`, `ci_low`, `ci_high`, `df`, `level`, errors, counts and clusters.
    ///
    /// # Errors
    /// None is known; the columns have one row each.
    pub fn to_record_batch(&self) -> Result<RecordBatch, Error> {
        let text = |text: &str| -> ArrayRef { Arc::new(StringArray::from(vec![text])) };
        let number = |number: Option<f64>| -> ArrayRef { Arc::new(Float64Array::from(vec![number])) };
        let count = |count: Option<u64>| -> ArrayRef { Arc::new(UInt64Array::from(vec![count])) };
        batch(vec![
            ("estimator", text(self.estimator.id())),
            ("estimand", text(self.estimand.id())),
            ("value", number(Some(self.value))),
            ("se", number(self.standard_error)),
            ("ci_low", number(self.interval.map(|[low, _]| low))),
            ("ci_high", number(self.interval.map(|[_, high]| high))),
            ("level", number(Some(self.level))),
            ("df", number(self.df)),
            ("errors", text(self.errors.id())),
            ("n_treated", count(Some(self.n_treated))),
            ("n_control", count(Some(self.n_control))),
            ("n_dropped", count(Some(self.n_dropped()))),
            ("clusters", count(self.clusters)),
            ("first_stage_f", number(self.first_stage_f)),
        ])
    }

    /// The balance table: one row a covariate or category.
    ///
    /// # Errors
    /// None is known; all columns have a row for each covariate.
    pub fn balance_batch(&self) -> Result<RecordBatch, Error> {
        let rows = &self.balance;
        let numbers =
            |of: fn(&Balance) -> Option<f64>| -> ArrayRef { Arc::new(rows.iter().map(of).collect::<Float64Array>()) };
        batch(vec![
            ("covariate", Arc::new(StringArray::from_iter_values(rows.iter().map(|row| &row.covariate)))),
            ("mean_treated", numbers(|row| Some(row.mean_treated))),
            ("mean_control", numbers(|row| Some(row.mean_control))),
            ("before", numbers(|row| row.before)),
            ("after", numbers(|row| row.after)),
            ("alike", Arc::new(rows.iter().map(Balance::is_alike).collect::<BooleanArray>())),
        ])
    }
}
