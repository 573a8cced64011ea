//! Sampling errors of formulas over a whole distribution: each tells the influence of one unit more with a value.
//!
//! The influence of every distinct value of a cell is known from its place in the order and the weights before and
//! after it. Summed by sampling unit it is the linearised score, and scores go to the one Taylor routine.

mod below;
mod entropy;
mod gather;
mod gini;
mod kernel;
mod moments;
mod part_below;
mod quantile;
mod top_bottom;

use super::finish::{Evaluated, Finisher};
use super::layout::Belongs;
use super::order::Ordered;
use super::rules::NegativeRule;
use super::sample::Sample;
use super::scores::Linear;
use super::taylor::{self, Ends};
use super::walk::{self, clamp};
use crate::indicator::Formula;
pub(crate) use entropy::Entropy;
use gather::scores;
pub(crate) use gather::ties;
pub(crate) use gini::own_squares;
pub(crate) use top_bottom::Taken;

impl Finisher<'_> {
    /// The scores of a formula over a distribution in every cell; `None` where no cell has any.
    pub(super) fn influences(
        &self,
        sample: &Sample,
        indicator: usize,
        belongs: &Belongs,
        evaluated: &[Evaluated],
    ) -> Option<Linear> {
        let ordered = self.ordered_of(indicator).filter(|_| !self.negative_weights)?;
        let members = self.members(indicator, 0, belongs);
        let rule = self.tally.plan.0.rules.singleton;
        let values: Vec<f64> = evaluated.iter().map(|of| of.value.unwrap_or(f64::NAN)).collect();
        match self.compiled[indicator].formula {
            Formula::Quantile { at, .. } => {
                let quantiles = self.quantiles(sample, ordered, &members, at);
                let linearised = quantiles.linearised;
                let variances = quantiles.variances.unwrap_or_else(|| linearised.variances(sample, rule));
                Some(Linear { scores: linearised.scores, line: None, variances })
            }
            Formula::QuantileGap { at, .. } => {
                let reference = self.quantiles(sample, ordered, &members, at);
                let group = self.quantiles(sample, ordered, &self.members(indicator, 1, belongs), at);
                // 1 - group / reference
                Some(self.quotient(sample, &group, &reference, -1.0))
            }
            Formula::QuantileRatio { high, low, .. } => {
                let high = self.quantiles(sample, ordered, &members, high);
                let low = self.quantiles(sample, ordered, &members, low);
                Some(self.quotient(sample, &high, &low, 1.0))
            }
            Formula::BelowQuantile { .. } | Formula::UpToQuantile { .. } | Formula::FosterGreerThorbecke { .. } => {
                Some(self.below(sample, indicator, ordered, &members, &values))
            }
            Formula::PartBelowQuantile { .. } => Some(self.part_below(sample, indicator, ordered, belongs, &values)),
            ref formula if formula.is_inequality() => Some(self.unequal(sample, formula, ordered, &members, &values)),
            _ => None,
        }
    }

    /// The scores and variances of a measure of inequality in every cell.
    fn unequal(
        &self,
        sample: &Sample,
        formula: &Formula,
        ordered: &Ordered,
        members: &Belongs,
        values: &[f64],
    ) -> Linear {
        let rules = self.tally.plan.0.rules;
        let mut without = Ordered::default();
        let ordered = self.without_excluded(ordered, &mut without);
        let value = |rank: u32| clamp(ordered.floats[rank as usize], rules.negative == NegativeRule::Zero);
        let units = sample.psu_of.len();
        let linearised = if let Formula::TopBottom { top, bottom, .. } = *formula {
            let totals = walk::weights(ordered, members);
            let influence = self.taken().influence(ordered, members, &totals, (bottom, top.rest()), values);
            scores(ordered, members, units, influence)
        } else {
            let curves = self.curves(ordered, members);
            match Entropy::of(formula) {
                Some(entropy) => scores(ordered, members, units, entropy.influence(&curves, values, value)),
                None => scores(ordered, members, units, gini::influence(rules.gini, &curves, values, value)),
            }
        };
        let variances = linearised.variances(sample, rules.singleton);
        Linear { scores: linearised.scores, line: None, variances }
    }

    /// The scores and variances of `sign * top / bottom` of two quantiles, from their scores.
    ///
    /// # Formula
    /// `z = sign (z_top - top / bottom z_bottom) / bottom`, so that the covariance of the two is in it.
    fn quotient(&self, sample: &Sample, top: &quantile::Quantiles, bottom: &quantile::Quantiles, sign: f64) -> Linear {
        let value = |quantiles: &quantile::Quantiles, cell: usize| quantiles.of[cell].map_or(f64::NAN, |of| of.value);
        let of_top = |cell| sign / value(bottom, cell);
        let of_bottom = |cell| -of_top(cell) * (value(top, cell) / value(bottom, cell));
        let scores = top.linearised.scores.combine(&bottom.linearised.scores, of_top, of_bottom);
        let mut variances = taylor::variances(sample, &scores, top.of.len(), self.tally.plan.0.rules.singleton);
        for part in [top, bottom].into_iter().filter_map(|part| part.variances.as_ref()) {
            for (variance, part) in variances.iter_mut().zip(part) {
                if let Ends::Missing(_) = part.ends {
                    variance.ends = part.ends;
                }
            }
        }
        Linear { scores, line: None, variances }
    }
}

#[cfg(test)]
mod tests;
