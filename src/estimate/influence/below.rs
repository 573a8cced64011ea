//! The influence of a value on the share of units below a part of a quantile that was estimated from everybody.

use super::gather::scores;
use super::kernel::Kernel;
use super::quantile::{find, influence};
use crate::estimate::finish::Finisher;
use crate::estimate::layout::Belongs;
use crate::estimate::rules::ThresholdErrorRule;
use crate::estimate::sample::Sample;
use crate::estimate::spread::{Ordered, weight_f64};
use crate::estimate::taylor::{Scores, Variance};
use crate::indicator::{Formula, Portion};

/// A threshold for everybody: a part of a quantile of all.
pub(super) struct Threshold {
    /// The quantile it is a part of.
    pub(super) quantile: f64,
    pub(super) value: f64,
    /// Linearised scores of the threshold, in one cell.
    pub(super) scores: Scores,
}

impl Finisher<'_> {
    /// The threshold of an indicator, with its linearised scores.
    ///
    /// # Formula
    /// `z = -times ([y <= q] - p) / (W f(q))` over everybody in scope, f by a Gaussian kernel
    pub(super) fn threshold(
        &self,
        sample: &Sample,
        indicator: usize,
        ordered: &Ordered,
        times: Portion,
        at: Portion,
    ) -> Option<Threshold> {
        let everyone = self.members(indicator, 0, &self.everyone());
        let totals = self.weights(&everyone);
        let quantiles = find(ordered, &everyone, &totals, at, self.tally.plan.0.rules.quantile);
        let quantile = quantiles[0]?.value;
        let value = |rank: u32| ordered.floats[rank as usize];
        let kernel = Kernel::new(ordered, &everyone, value);
        let slope = kernel.at(ordered, &everyone, value, &[Some(quantile)])[0].slope();
        let influence = influence(&quantiles, &totals, |_| at.value(), |_| -times.value() * slope);
        let scores = scores(ordered, &everyone, sample.psu_of.len(), influence);
        Some(Threshold { quantile, value: times.value() * quantile, scores })
    }

    /// The variance of the share below a threshold in every cell.
    ///
    /// # Formula
    /// With D the cell, `r` the share in it and `z_t` the score of the threshold `t`:
    /// ```text
    /// z = [in D] ([y < t] - r) / W_D + f_D(t) z_t
    /// ```
    /// `density_at_quantile` has `f_D(q)` instead, `fixed` nothing. The bandwidth of `f_D` is that of the cell.
    ///
    /// # References
    /// - J.-C. Deville (1999), Variance estimation for complex statistics and estimators: linearization and residual
    ///   techniques, Survey Methodology 25(2), 193-203.
    /// - G. Osier (2009), Survey Research Methods 3(3), 167-195, section 4.3; `svyarpr` of R convey, and `linarpr` of R
    ///   vardpoor, whose density is that at the quantile.
    pub(super) fn below_variances(
        &self,
        sample: &Sample,
        indicator: usize,
        ordered: &Ordered,
        members: &Belongs,
        shares: &[f64],
    ) -> Vec<Variance> {
        let Formula::BelowQuantile { times, at, .. } = self.compiled[indicator].formula else { return Vec::new() };
        let rule = self.tally.plan.0.rules.threshold_error;
        let totals = self.weights(members);
        let border = self.border(indicator).unwrap_or(0);
        let of_cell = scores(ordered, members, sample.psu_of.len(), |cell, tie| {
            let below = if tie.rank < border { 1.0 } else { 0.0 };
            (below - shares[cell]) / weight_f64(totals[cell])
        });
        let variances = self.taylor(sample, &of_cell, members.count);
        if rule == ThresholdErrorRule::Fixed {
            return variances;
        }
        let Some(threshold) = self.threshold(sample, indicator, ordered, times, at) else { return variances };
        let point = if rule == ThresholdErrorRule::DensityAtQuantile { threshold.quantile } else { threshold.value };
        let value = |rank: u32| ordered.floats[rank as usize];
        let kernel = Kernel::new(ordered, members, value);
        let densities = kernel.at(ordered, members, value, &vec![Some(point); members.count]);
        let weights: Vec<f64> = densities.iter().map(|density| density.of_units).collect();
        self.with_threshold(sample, &of_cell, &weights, &threshold.scores, variances)
    }

    /// Adds the error of a threshold for everybody, which reaches units outside a cell, to that of the cells.
    ///
    /// Degrees of freedom stay those of the cell.
    pub(super) fn with_threshold(
        &self,
        sample: &Sample,
        of_cell: &Scores,
        weights: &[f64],
        of_threshold: &Scores,
        mut variances: Vec<Variance>,
    ) -> Vec<Variance> {
        let mut by_cell: Vec<Vec<(u32, f64)>> = vec![Vec::new(); variances.len()];
        for unit in 0..sample.psu_of.len() {
            let (cells, values) = of_cell.of(unit);
            for (&cell, &value) in cells.iter().zip(values) {
                by_cell[cell as usize].push((unit as u32, value));
            }
        }
        let mut scores = of_threshold.clone();
        for ((variance, own), &weight) in variances.iter_mut().zip(&by_cell).zip(weights) {
            if own.is_empty() {
                continue;
            }
            scores.values.iter_mut().zip(&of_threshold.values).for_each(|(score, of)| *score = weight * of);
            for &(unit, value) in own {
                // Whoever is in the cell is among everybody.
                let at = scores.starts[unit as usize] as usize;
                scores.values[at] += value;
            }
            let whole = self.taylor(sample, &scores, 1)[0];
            variance.value = whole.value;
            variance.unknown = whole.unknown;
        }
        variances
    }
}
