//! The influence of a value on the share of units below a line, and on how far below it they are.

use super::gather::{Tie, scores, ties};
use super::kernel::Kernel;
use super::moments::moments;
use super::quantile::{Quantile, find};
use crate::estimate::finish::Finisher;
use crate::estimate::layout::Belongs;
use crate::estimate::line::Drawn;
use crate::estimate::order::Ordered;
use crate::estimate::rules::{SingletonRule, ThresholdErrorRule};
use crate::estimate::sample::Sample;
use crate::estimate::scores::{Linear, OfLine};
use crate::estimate::spread::weight_f64;
use crate::estimate::taylor::{self, Scores, Variance};
use crate::indicator::{Formula, Line, Portion};

/// A line that was estimated from everybody: a part of a quantile.
pub(super) struct Estimated {
    pub(super) quantile: Quantile,
    portion: f64,
    factor: f64,
    /// Its linearised scores, in one cell.
    pub(super) scores: Scores,
}

impl Finisher<'_> {
    /// The scores and variances of what is below a line, in every cell.
    ///
    /// # Formula
    /// With D the cell, `g = ((z - y) / z)^alpha [y < z]`, `v` the value in the cell and `s` the score of the line:
    /// ```text
    /// z = [in D] (g - v) / W_D + d s
    /// d = f_D(z) for alpha = 0, else sum in D of w alpha ((z - y) / z)^(alpha - 1) y / z^2 [y < z] / W_D
    /// ```
    /// `f_D` is the density in the cell by a Gaussian kernel with the bandwidth of the cell. `density_at_quantile` has
    /// `f_D(q)` instead; with `fixed`, and for a line that was decided on, there is no second term.
    ///
    /// # References
    /// - J.-C. Deville (1999), Variance estimation for complex statistics and estimators: linearization and residual
    ///   techniques, Survey Methodology 25(2), 193-203.
    /// - Y. G. Berger, C. J. Skinner (2003), Variance estimation for a low income proportion, Applied Statistics 52(4),
    ///   457-468.
    /// - G. Osier (2009), Survey Research Methods 3(3), 167-195, section 4.3; `svyarpr` and `svyfgt` of R convey, and
    ///   `linarpr` of R vardpoor, whose density is that at the quantile.
    /// - J. Foster, J. Greer, E. Thorbecke (1984), A class of decomposable poverty measures, Econometrica 52(3), 761-766.
    pub(super) fn below(
        &self,
        sample: &Sample,
        indicator: usize,
        ordered: &Ordered,
        members: &Belongs,
        values: &[f64],
    ) -> Linear {
        let formula = &self.compiled[indicator].formula;
        let alpha = if let Formula::FosterGreerThorbecke { alpha, .. } = formula { alpha.value() } else { 0.0 };
        let (rule, singleton) = (self.tally.plan.0.rules.threshold_error, self.tally.plan.0.rules.singleton);
        let totals = self.weights(members);
        let line = self.line(indicator).unwrap_or(Drawn { border: 0, value: 0.0 });
        let of_cell = scores(ordered, members, sample.psu_of.len(), |cell, tie| {
            (line.distance(ordered, tie.rank, alpha) - values[cell]) / weight_f64(totals[cell])
        });
        let mut variances = of_cell.variances(sample, singleton);
        let estimated = match formula.line() {
            Some(Line::OfQuantile { times, at }) if rule != ThresholdErrorRule::Fixed => {
                self.estimated(sample, indicator, ordered, times, at)
            }
            _ => None,
        };
        let Some(estimated) = estimated else { return Linear { scores: of_cell.scores, line: None, variances } };
        let slopes: Vec<f64> = if alpha > 0.0 {
            slopes(ordered, members, &totals, line, alpha)
        } else {
            let at_quantile = rule == ThresholdErrorRule::DensityAtQuantile;
            let point = if at_quantile { estimated.quantile.value } else { line.value };
            let value = |rank: u32| ordered.floats[rank as usize];
            let kernel = Kernel::new(ordered, members, value);
            let densities = kernel.at(ordered, members, value, &vec![Some(point); members.count]);
            densities.iter().map(|density| density.of_units).collect()
        };
        let together = |cell: usize, tie: &Tie| {
            let own = (line.distance(ordered, tie.rank, alpha) - values[cell]) / weight_f64(totals[cell]);
            own + slopes[cell] * estimated.influence(tie.rank)
        };
        let moments = moments(ordered, members, together);
        with_line(sample, singleton, &of_cell.scores, &slopes, &estimated.scores, &mut variances);
        variances.iter_mut().zip(moments).for_each(|(variance, moments)| variance.srs = moments.srs());
        let line = Some(OfLine { slopes, scores: estimated.scores });
        Linear { scores: of_cell.scores, line, variances }
    }

    /// The quantile that a line is a part of, with the linearised scores of the line.
    ///
    /// # Formula
    /// `z = -times ([y <= q] - p) / (W f(q))` over everybody in scope, f by a Gaussian kernel
    pub(super) fn estimated(
        &self,
        sample: &Sample,
        indicator: usize,
        ordered: &Ordered,
        times: Portion,
        at: Portion,
    ) -> Option<Estimated> {
        let everyone = self.counted(indicator, &self.everyone());
        let totals = self.weights(&everyone);
        let quantiles = find(ordered, &everyone, &totals, at, self.tally.plan.0.rules.quantile);
        let quantile = quantiles[0]?;
        let value = |rank: u32| ordered.floats[rank as usize];
        let kernel = Kernel::new(ordered, &everyone, value);
        let slope = kernel.at(ordered, &everyone, value, &[Some(quantile.value)])[0].slope();
        let factor = -times.value() * slope / weight_f64(totals[0]);
        let mut estimated = Estimated { quantile, portion: at.value(), factor, scores: Scores::default() };
        let influence = |_: usize, tie: &Tie| estimated.influence(tie.rank);
        estimated.scores = scores(ordered, &everyone, sample.psu_of.len(), influence).scores;
        Some(estimated)
    }
}

impl Estimated {
    /// The influence of a value of this rank on the line.
    fn influence(&self, rank: u32) -> f64 {
        let below = if self.quantile.covers(rank) { 1.0 } else { 0.0 };
        self.factor * (below - self.portion)
    }
}

/// Adds the error of a line for everybody, which reaches units outside a cell, to that of the cells.
///
/// Degrees of freedom stay those of the cell. One cell at a time, since each reaches every unit.
pub(super) fn with_line(
    sample: &Sample,
    rule: SingletonRule,
    of_cell: &Scores,
    slopes: &[f64],
    of_line: &Scores,
    variances: &mut [Variance],
) {
    let mut by_cell: Vec<Vec<(u32, f64)>> = vec![Vec::new(); variances.len()];
    for unit in 0..sample.psu_of.len() {
        let (cells, values) = of_cell.of(unit);
        for (&cell, &value) in cells.iter().zip(values) {
            by_cell[cell as usize].push((unit as u32, value));
        }
    }
    let mut scores = of_line.clone();
    for ((variance, own), &slope) in variances.iter_mut().zip(&by_cell).zip(slopes) {
        if own.is_empty() {
            continue;
        }
        scores.values.iter_mut().zip(&of_line.values).for_each(|(score, of_line)| *score = slope * of_line);
        for &(unit, value) in own {
            // Whoever is in the cell is among everybody.
            let at = scores.starts[unit as usize] as usize;
            scores.values[at] += value;
        }
        let whole = taylor::variances(sample, &scores, 1, rule)[0];
        variance.value = whole.value;
        variance.unknown = whole.unknown;
    }
}

/// What the index moves by when the line moves by 1, in every cell, for a distance that counts.
fn slopes(ordered: &Ordered, members: &Belongs, totals: &[i128], line: Drawn, alpha: f64) -> Vec<f64> {
    let mut slopes = vec![0.0; members.count];
    ties(ordered, members, |cell, tie| {
        if tie.rank < line.border {
            let value = ordered.floats[tie.rank as usize];
            let distance = line.distance(ordered, tie.rank, alpha - 1.0);
            slopes[cell] += tie.weight() * alpha * distance * value / (line.value * line.value);
        }
    });
    slopes.iter().zip(totals).map(|(slope, &total)| slope / weight_f64(total)).collect()
}
