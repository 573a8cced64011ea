//! The influence of a value on the share of a group in those below a line.

use super::below::with_line;
use super::gather::scores;
use super::kernel::Kernel;
use crate::estimate::finish::Finisher;
use crate::estimate::layout::Belongs;
use crate::estimate::line::Drawn;
use crate::estimate::order::Ordered;
use crate::estimate::rules::ThresholdErrorRule;
use crate::estimate::sample::Sample;
use crate::estimate::scores::{Linear, OfLine};
use crate::estimate::spread::weight_f64;
use crate::estimate::taylor;
use crate::indicator::Line;

impl Finisher<'_> {
    /// The scores and variances of the share of a group in those below a line, in every cell.
    /// # Formula
    /// With B the weight below the line in the cell, G the group, `v` the share and `s` the score of the line:
    /// ```text
    /// z = [y < z] ([in G] - v) / B + d s
    /// d = (W_G f_G(z) - v W f(z)) / B
    /// ```
    /// `f` is the density in the cell and `f_G` that of its group, as for the share below the line.
    /// # References
    /// J.-C. Deville (1999), Variance estimation for complex statistics and estimators: linearization and residual
    /// techniques, Survey Methodology 25(2), 193-203: the quotient of two totals below one estimated line.
    pub(super) fn part_below(
        &self,
        sample: &Sample,
        indicator: usize,
        ordered: &Ordered,
        belongs: &Belongs,
        values: &[f64],
    ) -> Linear {
        let (all, group) = (self.counted(indicator, belongs), self.members(indicator, 0, belongs));
        let below: Vec<f64> = self.weight_below(indicator, &all).into_iter().map(weight_f64).collect();
        let rules = &self.tally.plan.0.rules;
        let line = self.line(indicator).unwrap_or(Drawn { border: 0, value: 0.0 });
        let counted = |members: &Belongs, factor: &dyn Fn(usize) -> f64| {
            let influence =
                |cell: usize, tie: &super::gather::Tie| if tie.rank < line.border { factor(cell) } else { 0.0 };
            scores(ordered, members, sample.psu_of.len(), influence).scores
        };
        let of_group = counted(&group, &|cell| 1.0 / below[cell]);
        let of_all = counted(&all, &|cell| -values[cell] / below[cell]);
        let own = of_all.combine(&of_group, |_| 1.0, |_| 1.0);
        let mut variances = taylor::variances(sample, &own, all.count, rules.singleton);
        let estimated = match self.compiled[indicator].formula.line() {
            Some(Line::OfQuantile { times, at }) if rules.threshold_error != ThresholdErrorRule::Fixed => {
                self.estimated(sample, indicator, ordered, times, at)
            }
            _ => None,
        };
        let Some(estimated) = estimated else { return Linear { scores: own, line: None, variances } };
        let at_quantile = rules.threshold_error == ThresholdErrorRule::DensityAtQuantile;
        let point = if at_quantile { estimated.quantile.value } else { line.value };
        let height = |members: &Belongs| {
            let value = |rank: u32| ordered.floats[rank as usize];
            let densities =
                Kernel::new(ordered, members, value).at(ordered, members, value, &vec![Some(point); members.count]);
            let weights = self.weights(members).into_iter().map(weight_f64);
            // A cell without anybody in the group has no density of it.
            weights
                .zip(densities)
                .map(|(weight, density)| if weight > 0.0 { weight * density.of_units } else { 0.0 })
                .collect::<Vec<f64>>()
        };
        let (of_group, of_all) = (height(&group), height(&all));
        let slopes: Vec<f64> =
            (0..all.count).map(|cell| (of_group[cell] - values[cell] * of_all[cell]) / below[cell]).collect();
        with_line(sample, rules.singleton, &own, &slopes, &estimated.scores, &mut variances);
        Linear { scores: own, line: Some(OfLine { slopes, scores: estimated.scores }), variances }
    }
}
