//! Entropy balancing.

use super::entropy_dual::Dual;
use super::propensity::effective;
use super::scores::dot;
use super::used::Used;
use super::weighting::{members, stacked};
use super::{Effect, Estimand, Estimator, Study};
use crate::error::{Error, ErrorKind};

/// The mean of the treated less that of the control group, weighted so that all covariates have equal means.
///
/// Of all weights that do so they are those nearest to the sampling weights. It estimates the effect on the treated. The
/// standard error is that of stacked estimating equations: both the means that are aimed at and the weights are estimated.
///
/// ```
/// use decentwork::effect::{Study, Variable, entropy_balance};
/// let town = [1.0, 1.0, 1.0, 0.0, 0.0, 0.0];
/// let trained = [true, true, false, true, false, false];
/// let earnings = [11.0, 11.0, 10.0, 1.0, 0.0, 0.0];
/// let effect = entropy_balance(&Study::new(earnings, trained).covariate(Variable::number("town", town)))?;
/// assert!((effect.value - 1.0).abs() < 1e-9);
/// assert!(effect.balance[0].after.unwrap().abs() < 1e-9);
/// # Ok::<(), decentwork::Error>(())
/// ```
///
/// # Errors
/// As [`difference`](super::difference()); `effect.infeasible`, naming the covariate, where no weights do; `effect.empty`
/// without covariates; `decompose.collinear`.
///
/// # References
/// - J. Hainmueller (2012), Entropy balancing for causal effects, Political Analysis 20, 25-46.
/// - Q. Zhao, D. Percival (2017), Entropy balancing is doubly robust, Journal of Causal Inference 5(1).
pub fn entropy_balance(study: &Study) -> Result<Effect, Error> {
    let errors = stacked(study)?;
    let used = Used::new(study, &[])?;
    if used.columns.is_empty() {
        return Err(Error::new(ErrorKind::EffectEmpty)
            .column("covariates")
            .found("none")
            .expected("covariates to balance")
            .fix("name some, or take the difference of means"));
    }
    let dual = Dual::new(&used)?;
    let weights = all_weights(&used, &dual);
    let mean = |group: bool| {
        members(&used, group).map(|unit| weights[unit] * used.outcome[unit]).sum::<f64>()
            / members(&used, group).map(|unit| weights[unit]).sum::<f64>()
    };
    let means = [mean(true), mean(false)];
    let variance = used.variance(scores(&used, &dual, means)?);
    let what = (Estimator::EntropyBalance, Estimand::OnTreated);
    let mut effect = Effect::new(study, &used, what, means[0] - means[1], errors, variance);
    effect.balance = super::balance::of(&used, Some(&weights));
    let left = effective(&used, &weights, false);
    if left < effect.n_control as f64 / 10.0 {
        effect.warn(format!("The weighted control group tells as much as {left:.0} units with equal weights."));
    }
    effect.finite()
}

/// The weights of both groups, in the order of the units.
fn all_weights(used: &Used, dual: &Dual) -> Vec<f64> {
    let mut weights = used.weights.clone();
    dual.control.iter().zip(&dual.weights).for_each(|(&unit, &weight)| weights[unit] = weight);
    weights
}

/// How much each unit moves the estimate.
///
/// # Formula
/// With `b = (sum v d d')^-1 sum v d (y - m0)`, the slopes of the outcome among the weighted control units, a control unit
/// moves the estimate by `-v (y - m0 - d'b) / V`; a treated one by `w (y - m1 - d'b) / V`, as it moves the means aimed at.
fn scores(used: &Used, dual: &Dual, [treated, control]: [f64; 2]) -> Result<Vec<f64>, Error> {
    let total: f64 = dual.weights.iter().sum();
    let residuals: Vec<f64> = dual.control.iter().map(|&unit| used.outcome[unit] - control).collect();
    let weighted: Vec<f64> = dual.weights.iter().zip(&residuals).map(|(weight, residual)| weight * residual).collect();
    let moments: Vec<f64> = dual.distances.iter().map(|(_, distance)| dot(&weighted, distance)).collect();
    let slopes = dual.moments()?.solve(&moments);
    let mut scores = vec![0.0; used.len()];
    for unit in members(used, true) {
        let distances =
            used.columns.iter().zip(&dual.scales).map(|(x, (target, spread))| (x.values[unit] - target) / spread);
        let explained: f64 = distances.zip(&slopes).map(|(distance, slope)| distance * slope).sum();
        scores[unit] = used.weights[unit] * (used.outcome[unit] - treated - explained) / total;
    }
    for (place, &unit) in dual.control.iter().enumerate() {
        let explained: f64 = dual.distances.iter().zip(&slopes).map(|((_, d), slope)| d[place] * slope).sum();
        scores[unit] = -dual.weights[place] * (residuals[place] - explained) / total;
    }
    Ok(scores)
}
