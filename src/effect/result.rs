//! An effect, with all that must be known to read it.

use super::scores::Variance;
use super::used::Used;
use super::{Balance, Estimand, Estimator, StandardErrors, Study};
use crate::error::Error;

/// From this many clusters on, errors by cluster are seldom far too small.
///
/// # References
/// A. C. Cameron, D. L. Miller (2015), A practitioner's guide to cluster-robust inference, Journal of Human Resources 50,
/// 317-372, section VI: "few" ranges from less than 20 to less than 50.
const ENOUGH_CLUSTERS: usize = 40;

/// How the estimated probabilities of treatment of the two groups overlap.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Overlap {
    /// The least probability, before trimming.
    pub min: f64,
    /// The greatest, before trimming.
    pub max: f64,
    /// Units whose probability was moved to the nearest bound.
    pub trimmed: u64,
    /// The bounds.
    pub bounds: [f64; 2],
    /// `(sum v)^2 / sum v^2` of the weights of the treated: as many units with equal weights would tell as much.
    pub effective_treated: f64,
    /// The same of the control group.
    pub effective_control: f64,
}

/// What a treatment changed, how surely, and what must hold for that.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Effect {
    /// How it was estimated.
    pub estimator: Estimator,
    /// Whose effect it is.
    pub estimand: Estimand,
    /// The effect, in the unit of the outcome.
    pub value: f64,
    /// Its standard error; `None` where there is none to be computed, which a warning says.
    pub standard_error: Option<f64>,
    /// How the standard error was made.
    pub errors: StandardErrors,
    /// Degrees of freedom of Student's distribution; `None` for the normal distribution.
    pub df: Option<f64>,
    /// The interval, at [`level`](Self::level).
    pub interval: Option<[f64; 2]>,
    /// The probability with which the interval covers the effect.
    pub level: f64,
    /// Treated rows that were used.
    pub n_treated: u64,
    /// Control rows that were used.
    pub n_control: u64,
    /// Rows that were left out, by reason: with those that were used they are all rows.
    pub dropped: Vec<(String, u64)>,
    /// The number of clusters, if there are any.
    pub clusters: Option<u64>,
    /// Of weighting by probabilities: how these overlap.
    pub overlap: Option<Overlap>,
    /// Of two stages: the F statistic of the assignment in the first, robust as the error is.
    pub first_stage_f: Option<f64>,
    /// How alike the groups are in each covariate, before and after weighting.
    pub balance: Vec<Balance>,
    /// What must hold for the number to be an effect.
    pub assumptions: Vec<&'static str>,
    /// What to mind.
    pub warnings: Vec<String>,
}

impl Effect {
    pub(super) fn new(
        study: &Study,
        used: &Used,
        what: (Estimator, Estimand),
        value: f64,
        errors: StandardErrors,
        (variance, df): Variance,
    ) -> Self {
        let (estimator, estimand) = what;
        let largest = used.outcome.iter().fold(0.0_f64, |largest, value| largest.max(value.abs()));
        // One unit, or one cluster, tells nothing of how much others like it differ, though its residual is 0.
        let alone = errors != StandardErrors::Pooled && [true, false].iter().any(|&group| used.drawn(group) < 2);
        let known = |se: &f64| !alone && se.is_finite() && *se > 1e-12 * largest && df.is_none_or(|df| df > 0.0);
        let standard_error = Some(variance.sqrt()).filter(known);
        let factor = study.level.t(df.unwrap_or(f64::INFINITY));
        let clusters = used.clusters.as_ref().map(|(_, count)| *count);
        let mut effect = Self {
            estimator,
            estimand,
            value,
            standard_error,
            errors,
            df,
            interval: standard_error.map(|se| [value - factor * se, value + factor * se]),
            level: study.level.value(),
            n_treated: used.count(true) as u64,
            n_control: used.count(false) as u64,
            dropped: used.dropped.clone(),
            clusters: clusters.map(|count| count as u64),
            overlap: None,
            first_stage_f: None,
            balance: super::balance::of(used, None),
            assumptions: estimator.assumptions(!used.dropped.is_empty()),
            warnings: Vec::new(),
        };
        if standard_error.is_none() {
            effect.warn("No standard error: a group has one unit or one cluster, or all outcomes are the same.");
        }
        if let Some(count) = clusters.filter(|count| *count < ENOUGH_CLUSTERS) {
            effect.warn(format!(
                "{count} clusters are few: with fewer than {ENOUGH_CLUSTERS} errors by cluster are often too small."
            ));
        }
        effect
    }

    pub(super) fn warn(&mut self, text: impl Into<String>) {
        self.warnings.push(text.into());
    }

    /// Warns of covariates in which the groups still differ after weighting.
    pub(super) fn warn_of_imbalance(&mut self) {
        let unlike = self.balance.iter().filter(|row| row.after.is_some() && row.is_alike() == Some(false));
        let names: Vec<&str> = unlike.map(|row| row.covariate.as_str()).collect();
        if !names.is_empty() {
            let names = names.join(", ");
            self.warn(format!(
                "After weighting the groups still differ by 0.1 standard deviations or more in {names}."
            ));
        }
    }

    /// Rows that were left out.
    pub fn n_dropped(&self) -> u64 {
        self.dropped.iter().map(|(_, count)| count).sum()
    }

    /// Refuses where nothing follows: not a number.
    pub(super) fn finite(self) -> Result<Self, Error> {
        if self.value.is_finite() {
            return Ok(self);
        }
        Err(Error::new(crate::error::ErrorKind::Overflow)
            .column("outcome")
            .found(self.value.to_string())
            .expected("outcomes and weights whose sums are numbers"))
    }
}
