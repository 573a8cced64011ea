//! Least squares with the standard errors that an effect may have.

use super::StandardErrors;
use super::scores::{Variance, dot};
use super::used::Used;
use crate::error::{Error, ErrorKind};
use crate::estimate::Fit;

/// The kinds that a regression has without clusters.
pub(super) const OF_REGRESSION: [StandardErrors; 5] =
    [StandardErrors::Pooled, StandardErrors::Hc0, StandardErrors::Hc1, StandardErrors::Hc2, StandardErrors::Hc3];

/// A weighted regression of the units that are used.
#[derive(Clone, Debug)]
pub(super) struct Regression {
    columns: Vec<Vec<f64>>,
    pub(super) fit: Fit,
    residuals: Vec<f64>,
}

impl Regression {
    /// # Errors
    /// `decompose.collinear`, naming a column that follows from those before it.
    pub(super) fn new(used: &Used, columns: Vec<(String, Vec<f64>)>, outcome: &[f64]) -> Result<Self, Error> {
        let named: Vec<(String, &[f64])> = columns.iter().map(|(name, of)| (name.clone(), of.as_slice())).collect();
        let fit = Fit::new(&named, outcome, &used.weights)?;
        let columns: Vec<Vec<f64>> = columns.into_iter().map(|(_, values)| values).collect();
        let fitted = |unit: usize| -> f64 { columns.iter().zip(&fit.coefficients).map(|(x, b)| x[unit] * b).sum() };
        let residuals = (0..used.len()).map(|unit| outcome[unit] - fitted(unit)).collect();
        Ok(Self { columns, fit, residuals })
    }

    /// The same columns with other residuals: of two stages, the outcome less what the treatment itself explains.
    pub(super) fn with_residuals(mut self, residuals: Vec<f64>) -> Self {
        self.residuals = residuals;
        self
    }

    /// What the coefficients come to in every unit.
    pub(super) fn fitted(&self) -> Vec<f64> {
        (0..self.residuals.len()).map(|unit| self.fitted_at(unit)).collect()
    }

    pub(super) fn fitted_at(&self, unit: usize) -> f64 {
        self.columns.iter().zip(&self.fit.coefficients).map(|(x, b)| x[unit] * b).sum()
    }

    fn row(&self, unit: usize) -> Vec<f64> {
        self.columns.iter().map(|column| column[unit]).collect()
    }

    /// The variance of one coefficient.
    ///
    /// # Formula
    /// With `a` the row of `(X'WX)^-1`, a unit moves the coefficient by `s = w e x'a`. HC0 is `sum s^2`; HC1 is that times
    /// `n / (n - k)`; HC2 and HC3 divide `s^2` by `1 - h` and its square, with the leverage `h = w x'(X'WX)^-1 x`. CR1 is
    /// the sum of squared sums by cluster times `G / (G - 1) (n - 1) / (n - k)`, on `G - 1` degrees of freedom; the others
    /// have `n - k`. Pooled is `sum w e^2 / (n - k)` times the diagonal of `(X'WX)^-1`.
    ///
    /// # Errors
    /// `effect.errors`: pooled variances of units with different sampling weights.
    pub(super) fn variance(&self, used: &Used, at: usize, errors: StandardErrors) -> Result<Variance, Error> {
        let (n, k) = (used.len() as f64, self.columns.len() as f64);
        let free = n - k;
        let mut unit = vec![0.0; self.columns.len()];
        unit[at] = 1.0;
        let a = self.fit.solve(&unit);
        let scores: Vec<f64> =
            (0..used.len()).map(|unit| used.weights[unit] * self.residuals[unit] * dot(&self.row(unit), &a)).collect();
        let squares = |scores: &[f64]| dot(scores, scores);
        let leverage = |unit: usize| used.weights[unit] * dot(&self.row(unit), &self.fit.solve(&self.row(unit)));
        let by_leverage = |power: i32| -> f64 {
            // A unit that fits by itself, whatever its outcome, leaves no error.
            let rest = |unit: usize| Some(1.0 - leverage(unit)).filter(|rest| *rest > 1e-9).unwrap_or(f64::NAN);
            (0..used.len()).map(|unit| scores[unit].powi(2) / rest(unit).powi(power)).sum()
        };
        let variance = match errors {
            StandardErrors::Clustered => {
                let clusters = used.clusters.as_ref().map_or(used.len(), |(_, count)| *count) as f64;
                let sum = squares(&used.summed(scores));
                let corrected = sum * clusters / (clusters - 1.0) * (n - 1.0) / free;
                return Ok((corrected, Some(clusters - 1.0)));
            }
            StandardErrors::Hc0 => squares(&scores),
            StandardErrors::Hc1 => squares(&scores) * n / free,
            StandardErrors::Hc3 => by_leverage(2),
            StandardErrors::Pooled => {
                check_equal_weights(used, errors)?;
                used.sum(|unit| self.residuals[unit].powi(2)) / free * a[at]
            }
            _ => by_leverage(1),
        };
        Ok((variance, Some(free)))
    }
}

/// Refuses errors that take every unit alike where units have different sampling weights.
pub(super) fn check_equal_weights(used: &Used, errors: StandardErrors) -> Result<(), Error> {
    if !used.weights_vary() {
        return Ok(());
    }
    Err(Error::new(ErrorKind::EffectErrors)
        .column("errors")
        .found(format!("{} with sampling weights that differ", errors.id()))
        .expected("errors that do not need one variance: hc0, hc1, hc2, hc3")
        .fix("take hc2: without weights it is that of unequal variances"))
}
