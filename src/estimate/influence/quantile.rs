//! The influence of a value on quantiles, and Woodruff's interval.

use super::gather::{Linearised, Tie, scores};
use super::kernel::Kernel;
use crate::estimate::finish::Finisher;
use crate::estimate::interval::Level;
use crate::estimate::layout::Belongs;
use crate::estimate::order::Ordered;
use crate::estimate::reason::Reason;
use crate::estimate::rules::{QuantileErrorRule, QuantileRule, Rules};
use crate::estimate::sample::Sample;
use crate::estimate::spread::weight_f64;
use crate::estimate::taylor::{Ends, Variance};
use crate::estimate::walk;
use crate::indicator::Portion;

/// A quantile in a cell: its ranks and value, and the portion of weight up to it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Quantile {
    ranks: (u32, u32),
    pub(super) value: f64,
    reached: f64,
}

impl Quantile {
    /// Whether a value of this rank is at most the quantile.
    pub(super) fn covers(&self, rank: u32) -> bool {
        rank <= self.ranks.0
    }
}

/// A quantile of all cells, with what its error is made of.
pub(super) struct Quantiles {
    pub(super) of: Vec<Option<Quantile>>,
    pub(super) linearised: Linearised,
    /// By Woodruff's method: the error of the quantile itself.
    pub(super) variances: Option<Vec<Variance>>,
}

/// The quantile of every cell.
pub(super) fn find(
    ordered: &Ordered,
    members: &Belongs,
    totals: &[i128],
    at: Portion,
    rule: QuantileRule,
) -> Vec<Option<Quantile>> {
    let ranks = walk::quantile_ranks(ordered, members, totals, at, rule);
    let mut reached = vec![0_i128; members.count];
    walk::walk(ordered, members, |cell, rank, _, after| {
        if ranks[cell].is_some_and(|ranks| rank <= ranks.0) {
            reached[cell] = after;
        }
    });
    let of = |(cell, ranks): (usize, Option<(u32, u32)>)| {
        ranks.map(|ranks| Quantile {
            ranks,
            value: walk::value_at(ordered, ranks),
            reached: weight_f64(reached[cell]) / weight_f64(totals[cell]),
        })
    };
    ranks.into_iter().enumerate().map(of).collect()
}

/// The influence on the distribution function at the quantile, reckoned from a portion, times a factor of the cell.
///
/// # Formula
/// `z = factor ([y <= q] - p) / W`
pub(super) fn influence<'a>(
    quantiles: &'a [Option<Quantile>],
    totals: &'a [i128],
    portion: impl Fn(&Quantile) -> f64 + 'a,
    factor: impl Fn(usize) -> f64 + 'a,
) -> impl FnMut(usize, &Tie) -> f64 + 'a {
    move |cell, tie| {
        quantiles[cell].map_or(0.0, |quantile| {
            let below = if quantile.covers(tie.rank) { 1.0 } else { 0.0 };
            factor(cell) * (below - portion(&quantile)) / weight_f64(totals[cell])
        })
    }
}

impl Finisher<'_> {
    /// A quantile of a part of an indicator in every cell, with its linearised scores.
    ///
    /// # Formula
    /// ```text
    /// linearised  z = -([y <= q] - p) / (W f(q)), f by a Gaussian kernel
    /// woodruff    F = sum w [y <= q] / W, s its standard error; L and U the quantiles of F - t s and F + t s,
    ///             by the same rule as q; se = (U - L) / 2t; z = -(se / s) ([y <= q] - F) / W
    /// ```
    ///
    /// # References
    /// - R. S. Woodruff (1952), Confidence intervals for medians and other position measures, Journal of the American
    ///   Statistical Association 47, 635-646.
    /// - C. A. Francisco, W. A. Fuller (1991), Quantile estimation with a complex survey design, Annals of Statistics
    ///   19(1), 454-469: the density that the interval implies.
    /// - J.-C. Deville (1999), Variance estimation for complex statistics and estimators, Survey Methodology 25(2), 193-203.
    pub(super) fn quantiles(&self, sample: &Sample, ordered: &Ordered, members: &Belongs, at: Portion) -> Quantiles {
        let rules = &self.tally.plan.0.rules;
        let totals = self.weights(members);
        let of = find(ordered, members, &totals, at, rules.quantile);
        let units = sample.psu_of.len();
        if rules.quantile_error == QuantileErrorRule::Linearised {
            let value = |rank: u32| ordered.floats[rank as usize];
            let points: Vec<Option<f64>> = of.iter().map(|quantile| quantile.map(|quantile| quantile.value)).collect();
            let densities = Kernel::new(ordered, members, value).at(ordered, members, value, &points);
            let influence = influence(&of, &totals, |_| at.value(), |cell| -densities[cell].slope());
            let linearised = scores(ordered, members, units, influence);
            return Quantiles { of, linearised, variances: None };
        }
        let influence = influence(&of, &totals, |quantile| quantile.reached, |_| -1.0);
        let mut linearised = scores(ordered, members, units, influence);
        let mut variances = linearised.variances(sample, rules.singleton);
        let slopes = woodruff(ordered, members, &totals, &of, rules, &mut variances);
        linearised.times(|cell| slopes[cell]);
        variances.iter_mut().zip(&linearised.moments).for_each(|(variance, moments)| variance.srs = moments.srs());
        Quantiles { of, linearised, variances: Some(variances) }
    }
}

/// Turns the variances of the distribution function at the quantiles into those of the quantiles, by Woodruff.
///
/// Gives what a quantile moves by when the distribution function moves by 1. An interval that leaves the sample
/// has no end, and the quantile no error.
fn woodruff(
    ordered: &Ordered,
    members: &Belongs,
    totals: &[i128],
    of: &[Option<Quantile>],
    rules: &Rules,
    variances: &mut [Variance],
) -> Vec<f64> {
    let level = Level::of(rules.confidence);
    let reach: Vec<Option<(f64, f64)>> = of
        .iter()
        .zip(&*variances)
        .map(|(quantile, variance)| Some((quantile.as_ref()?.reached, variance.half_width(level)?)))
        .collect();
    let target = |&(reached, half): &(f64, f64)| [reached - half, reached + half];
    let targets: Vec<Option<[f64; 2]>> = reach.iter().map(|reach| reach.as_ref().map(target)).collect();
    let inverted = inverse(ordered, members, totals, &targets, rules.quantile);
    let cells = of.iter().zip(variances).zip(reach.iter().zip(inverted));
    cells
        .map(|((quantile, variance), (reach, inverted))| {
            let (Some(quantile), Some((reached, half))) = (quantile, *reach) else {
                variance.ends = Ends::Missing(Reason::NoDegreesOfFreedom);
                return 0.0;
            };
            let (low, high) = match inverted.ends {
                // Everybody lies at or below the quantile: nothing tells how far the next sample's would lie.
                _ if half == 0.0 && reached >= 1.0 && inverted.several => (f64::NAN, f64::NAN),
                _ if half == 0.0 => (quantile.value, quantile.value),
                [Some(low), Some(high)] => (low, high),
                _ => (f64::NAN, f64::NAN),
            };
            if low.is_nan() {
                variance.ends = Ends::Missing(Reason::NoVariance);
                return 0.0;
            }
            variance.ends = Ends::Are(low, high);
            let slope = if half == 0.0 { 0.0 } else { (high - low) / (2.0 * half) };
            variance.value *= slope * slope;
            slope
        })
        .collect()
}

/// Quantiles of a cell at two portions that are floats; `None` outside the distribution.
#[derive(Clone, Copy, Default)]
struct Inverted {
    ends: [Option<f64>; 2],
    /// Whether the portion was met exactly, so that the next value is to be averaged in.
    exactly: [bool; 2],
    seen: bool,
    /// Whether the values of the cell differ.
    several: bool,
}

/// The quantiles of portions that are floats, by the rule of the point.
fn inverse(
    ordered: &Ordered,
    members: &Belongs,
    totals: &[i128],
    targets: &[Option<[f64; 2]>],
    rule: QuantileRule,
) -> Vec<Inverted> {
    let mut cells = vec![Inverted::default(); members.count];
    walk::walk(ordered, members, |cell, rank, _, after| {
        let found = &mut cells[cell];
        found.several |= found.seen;
        found.seen = true;
        let Some(targets) = targets[cell] else { return };
        let value = ordered.floats[rank as usize];
        let reached = weight_f64(after) / weight_f64(totals[cell]);
        for (at, target) in targets.into_iter().enumerate().filter(|(_, target)| (0.0..=1.0).contains(target)) {
            let enough = if rule == QuantileRule::StrictlyAbove { reached > target } else { reached >= target };
            match &mut found.ends[at] {
                Some(first) if std::mem::take(&mut found.exactly[at]) => *first = first.midpoint(value),
                None if enough || after == totals[cell] => {
                    found.ends[at] = Some(value);
                    found.exactly[at] = rule == QuantileRule::Averaged && reached <= target;
                }
                _ => {}
            }
        }
    });
    cells
}
