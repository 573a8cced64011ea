//! What an effect is estimated from.

use super::StandardErrors;
use crate::decompose::Variable;
use crate::estimate::Level;

/// The units of a comparison: what came of each, who was treated, and what is known of them.
///
/// A missing outcome is NaN and an unknown treatment `None`; such rows are left out and counted, never taken as zero.
///
/// ```
/// use decentwork::effect::{Study, Variable, difference};
/// let earnings = [1200.0, 900.0, 1500.0, 800.0, 1000.0, 700.0];
/// let trained = [true, true, true, false, false, false];
/// let effect = difference(&Study::new(earnings, trained))?;
/// assert!((effect.value - (1200.0 - 2500.0 / 3.0)).abs() < 1e-9);
/// # Ok::<(), decentwork::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Study {
    pub(super) outcome: Vec<f64>,
    pub(super) treated: Vec<Option<bool>>,
    pub(super) covariates: Vec<Variable>,
    pub(super) weights: Option<Vec<f64>>,
    pub(super) clusters: Option<Vec<Option<u32>>>,
    pub(super) errors: Option<StandardErrors>,
    pub(super) level: Level,
}

impl Study {
    /// An outcome and whether it is that of somebody treated, unit by unit.
    pub fn new(outcome: impl Into<Vec<f64>>, treated: impl IntoIterator<Item = impl Into<Option<bool>>>) -> Self {
        Self {
            outcome: outcome.into(),
            treated: treated.into_iter().map(Into::into).collect(),
            covariates: Vec::new(),
            weights: None,
            clusters: None,
            errors: None,
            level: Level::default(),
        }
    }

    /// Adds a covariate, known before the treatment: what the treatment may have changed must not be one.
    #[must_use]
    pub fn covariate(mut self, covariate: Variable) -> Self {
        self.covariates.push(covariate);
        self
    }

    /// Sampling weights; without them every unit counts as one.
    #[must_use]
    pub fn weights(mut self, weights: impl Into<Vec<f64>>) -> Self {
        self.weights = Some(weights.into());
        self
    }

    /// The number of the cluster of each unit, such as its provider or cohort: what was assigned or drawn together.
    #[must_use]
    pub fn clusters(mut self, clusters: impl IntoIterator<Item = impl Into<Option<u32>>>) -> Self {
        self.clusters = Some(clusters.into_iter().map(Into::into).collect());
        self
    }

    /// How standard errors are made; without it as the estimator's own documentation says.
    #[must_use]
    pub fn errors(mut self, errors: StandardErrors) -> Self {
        self.errors = Some(errors);
        self
    }

    /// The probability with which the interval shall cover the effect, usually 0.95.
    #[must_use]
    pub fn level(mut self, level: Level) -> Self {
        self.level = level;
        self
    }
}
