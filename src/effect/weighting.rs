//! Inverse-probability weighting.

use super::propensity::Propensity;
use super::used::Used;
use super::{Effect, Estimand, Estimator, StandardErrors, Study, Trim};
use crate::error::Error;

/// The difference of weighted means, every unit weighted by the inverse of the probability of what happened to it.
///
/// The probability is that of a logit model of the covariates. The weights of each group add up to one (Hajek). The
/// standard error is that of stacked estimating equations: it counts that the probabilities are estimated, which often
/// makes it smaller. [`Effect::overlap`] tells how far the groups overlap, [`Effect::balance`] what the weights left.
///
/// ```
/// use decentwork::effect::{Estimand, Study, Trim, Variable, weighting};
/// // In towns two in three were trained, elsewhere one in three; training adds 1, a town 10.
/// let town = [1.0, 1.0, 1.0, 0.0, 0.0, 0.0];
/// let trained = [true, true, false, true, false, false];
/// let earnings = [11.0, 11.0, 10.0, 1.0, 0.0, 0.0];
/// let study = Study::new(earnings, trained).covariate(Variable::number("town", town));
/// let effect = weighting(&study, Estimand::Average, Trim::default())?;
/// assert!((effect.value - 1.0).abs() < 1e-9);
/// # Ok::<(), decentwork::Error>(())
/// ```
///
/// # Formula
/// ATE: `sum w T y / e / sum w T / e - sum w (1 - T) y / (1 - e) / sum w (1 - T) / (1 - e)`. ATT: the mean of the treated
/// less `sum w (1 - T) y o / sum w (1 - T) o` with the odds `o = e / (1 - e)`. Probabilities beyond the bounds of `trim`
/// are moved to these: no unit is left out, so the effect remains that on the same people.
///
/// # Errors
/// As [`difference`](super::difference()); `effect.separation`; `decompose.collinear`.
///
/// # References
/// - K. Hirano, G. W. Imbens, G. Ridder (2003), Efficient estimation of average treatment effects using the estimated
///   propensity score, Econometrica 71, 1161-1189.
/// - J. K. Lunceford, M. Davidian (2004), Stratification and weighting via the propensity score in estimation of causal
///   treatment effects, Statistics in Medicine 23, 2937-2960: the estimating equations.
pub fn weighting(study: &Study, estimand: Estimand, trim: Trim) -> Result<Effect, Error> {
    estimand.one_of(Estimator::Weighting, &[Estimand::Average, Estimand::OnTreated])?;
    let errors = stacked(study)?;
    let used = Used::new(study, &[])?;
    let model = Propensity::new(&used, trim)?;
    let weights = comparison(&used, &model, estimand);
    let total = |group: bool| -> f64 { members(&used, group).map(|unit| weights[unit]).sum() };
    let totals = [total(true), total(false)];
    let mean = |group: bool, total: f64| {
        members(&used, group).map(|unit| weights[unit] * used.outcome[unit]).sum::<f64>() / total
    };
    let means = [mean(true, totals[0]), mean(false, totals[1])];
    let mut scores = vec![0.0; used.len()];
    let mut moments = vec![0.0; model.columns.len()];
    for unit in 0..used.len() {
        let group = usize::from(!used.treated[unit]);
        let sign = if group == 0 { 1.0 } else { -1.0 };
        let distance = sign * (used.outcome[unit] - means[group]) / totals[group];
        scores[unit] = weights[unit] * distance;
        let moved = used.weights[unit] * distance * slope(&used, &model, estimand, unit);
        moments.iter_mut().zip(model.row(unit)).for_each(|(moment, x)| *moment += moved * x);
    }
    model.add_scores(&used, &moments, &mut scores);
    let what = (Estimator::Weighting, estimand);
    let mut effect = Effect::new(study, &used, what, means[0] - means[1], errors, used.variance(scores));
    told(&mut effect, &used, &model, &weights);
    effect.finite()
}

/// The errors of estimators with weights that are estimated.
pub(super) fn stacked(study: &Study) -> Result<StandardErrors, Error> {
    let own = StandardErrors::EstimatingEquations;
    StandardErrors::chosen(study.errors, study.clusters.is_some(), own, &[own])
}

pub(super) fn members(used: &Used, group: bool) -> impl Iterator<Item = usize> + '_ {
    (0..used.len()).filter(move |&unit| used.treated[unit] == group)
}

/// The weight of every unit in the comparison, sampling weight included.
pub(super) fn comparison(used: &Used, model: &Propensity, estimand: Estimand) -> Vec<f64> {
    let of = |unit: usize| {
        let e = model.probabilities[unit];
        let factor = match (estimand, used.treated[unit]) {
            (Estimand::Average, true) => 1.0 / e,
            (Estimand::Average, false) => 1.0 / (1.0 - e),
            (_, true) => 1.0,
            (_, false) => e / (1.0 - e),
        };
        used.weights[unit] * factor
    };
    (0..used.len()).map(of).collect()
}

/// How the factor of a unit moves with its log odds: `d(1/e) = -(1 - e)/e`, `d(1/(1 - e)) = d(e/(1 - e)) = e/(1 - e)`; not
/// at all where it is trimmed.
fn slope(used: &Used, model: &Propensity, estimand: Estimand, unit: usize) -> f64 {
    let e = model.probabilities[unit];
    match (estimand, used.treated[unit]) {
        _ if model.is_trimmed(unit) => 0.0,
        (Estimand::Average, true) => -(1.0 - e) / e,
        (_, true) => 0.0,
        (_, false) => e / (1.0 - e),
    }
}

/// Tells of overlap and of the balance that is left, and warns of too little.
pub(super) fn told(effect: &mut Effect, used: &Used, model: &Propensity, weights: &[f64]) {
    let overlap = model.overlap(used, weights);
    if overlap.trimmed > 0 {
        let [low, high] = overlap.bounds;
        effect.warn(format!(
            "{} units had a probability beyond {low} or {high}: few or none of the other group are like them.",
            overlap.trimmed
        ));
    }
    effect.overlap = Some(overlap);
    effect.balance = super::balance::of(used, Some(weights));
    effect.warn_of_imbalance();
}
