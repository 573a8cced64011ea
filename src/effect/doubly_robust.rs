//! Weights and regressions together: augmented inverse-probability weighting.

use super::propensity::Propensity;
use super::scores::dot;
use super::used::Used;
use super::weighting::{comparison, members, stacked, told};
use super::{Effect, Estimand, Estimator, Study, Trim};
use crate::error::Error;
use crate::estimate::Fit;

/// A regression of the outcome in each group, corrected by the weighted residuals.
///
/// It is right when either the logit model of treatment or the linear models of the outcome are. The standard error is
/// that of stacked estimating equations, of all three models.
///
/// ```
/// use decentwork::effect::{Estimand, Study, Trim, Variable, doubly_robust};
/// let town = [1.0, 1.0, 1.0, 0.0, 0.0, 0.0];
/// let trained = [true, true, false, true, false, false];
/// let earnings = [11.0, 11.0, 10.0, 1.0, 0.0, 0.0];
/// let study = Study::new(earnings, trained).covariate(Variable::number("town", town));
/// assert!((doubly_robust(&study, Estimand::OnTreated, Trim::default())?.value - 1.0).abs() < 1e-9);
/// # Ok::<(), decentwork::Error>(())
/// ```
///
/// # Formula
/// ATE: the mean of `m1 - m0 + T (y - m1) / e - (1 - T) (y - m0) / (1 - e)`. ATT: the sum of
/// `T (y - m0) - (1 - T) (y - m0) e / (1 - e)` by the number of the treated.
///
/// # Errors
/// As [`weighting`](super::weighting()); `decompose.collinear` also where a covariate follows from others in one group.
///
/// # References
/// J. M. Robins, A. Rotnitzky, L. P. Zhao (1994), Estimation of regression coefficients when some regressors are not always
/// observed, Journal of the American Statistical Association 89, 846-866.
pub fn doubly_robust(study: &Study, estimand: Estimand, trim: Trim) -> Result<Effect, Error> {
    estimand.one_of(Estimator::DoublyRobust, &[Estimand::Average, Estimand::OnTreated])?;
    let errors = stacked(study)?;
    let used = Used::new(study, &[])?;
    let model = Propensity::new(&used, trim)?;
    let average = estimand == Estimand::Average;
    let control = Outcome::new(&used, &model, false)?;
    let treated = if average { Some(Outcome::new(&used, &model, true)?) } else { None };
    let total = if average { used.sum(|_| 1.0) } else { used.sum(|unit| f64::from(u8::from(used.treated[unit]))) };
    // What a unit adds, and how that moves with its prediction of either model and with its log odds.
    let terms: Vec<Terms> = (0..used.len())
        .map(|unit| {
            terms(&used, &model, [treated.as_ref().map(|of| of.fitted[unit]), Some(control.fitted[unit])], unit)
        })
        .collect();
    let value = used.sum(|unit| terms[unit].adds) / total;
    let share = |unit: usize| if average || used.treated[unit] { 1.0 } else { 0.0 };
    let mut scores: Vec<f64> =
        (0..used.len()).map(|unit| used.weights[unit] * (terms[unit].adds - share(unit) * value) / total).collect();
    let moments = |of: fn(&Terms) -> f64| {
        let mut moments = vec![0.0; model.columns.len()];
        for (unit, term) in terms.iter().enumerate() {
            let moved = used.weights[unit] * of(term) / total;
            moments.iter_mut().zip(model.row(unit)).for_each(|(moment, x)| *moment += moved * x);
        }
        moments
    };
    control.add_scores(&used, &model, &moments(|of| of.by_control), &mut scores);
    if let Some(treated) = &treated {
        treated.add_scores(&used, &model, &moments(|of| of.by_treated), &mut scores);
    }
    model.add_scores(&used, &moments(|of| of.by_odds), &mut scores);
    let what = (Estimator::DoublyRobust, estimand);
    let mut effect = Effect::new(study, &used, what, value, errors, used.variance(scores));
    told(&mut effect, &used, &model, &comparison(&used, &model, estimand));
    effect.finite()
}

/// What a unit adds to the sum, and how much more with one more of each prediction and of the log odds.
struct Terms {
    adds: f64,
    by_treated: f64,
    by_control: f64,
    by_odds: f64,
}

fn terms(used: &Used, model: &Propensity, [m1, m0]: [Option<f64>; 2], unit: usize) -> Terms {
    let (e, y, m0) = (model.probabilities[unit], used.outcome[unit], m0.unwrap_or(0.0));
    let odds = e / (1.0 - e);
    let moves = if model.is_trimmed(unit) { 0.0 } else { 1.0 };
    match (m1, used.treated[unit]) {
        (Some(m1), true) => Terms {
            adds: m1 - m0 + (y - m1) / e,
            by_treated: 1.0 - 1.0 / e,
            by_control: -1.0,
            by_odds: -moves * (y - m1) * (1.0 - e) / e,
        },
        (Some(m1), false) => Terms {
            adds: m1 - m0 - (y - m0) / (1.0 - e),
            by_treated: 1.0,
            by_control: -1.0 + 1.0 / (1.0 - e),
            by_odds: -moves * (y - m0) * odds,
        },
        (None, true) => Terms { adds: y - m0, by_treated: 0.0, by_control: -1.0, by_odds: 0.0 },
        (None, false) => {
            Terms { adds: -(y - m0) * odds, by_treated: 0.0, by_control: odds, by_odds: -moves * (y - m0) * odds }
        }
    }
}

/// The regression of the outcome in one group, and what it predicts for everybody.
struct Outcome {
    group: bool,
    fit: Fit,
    fitted: Vec<f64>,
}

impl Outcome {
    fn new(used: &Used, model: &Propensity, group: bool) -> Result<Self, Error> {
        let pick = |values: &[f64]| -> Vec<f64> { members(used, group).map(|unit| values[unit]).collect() };
        let columns: Vec<(String, Vec<f64>)> =
            model.columns.iter().map(|(name, values)| (name.clone(), pick(values))).collect();
        let named: Vec<(String, &[f64])> = columns.iter().map(|(name, of)| (name.clone(), of.as_slice())).collect();
        let fit = Fit::new(&named, &pick(&used.outcome), &pick(&used.weights))?;
        let fitted = (0..used.len()).map(|unit| dot(&model.row(unit), &fit.coefficients)).collect();
        Ok(Self { group, fit, fitted })
    }

    /// Adds to the scores what units do through this regression.
    fn add_scores(&self, used: &Used, model: &Propensity, moments: &[f64], scores: &mut [f64]) {
        let moved = self.fit.solve(moments);
        for unit in members(used, self.group) {
            let residual = used.outcome[unit] - self.fitted[unit];
            scores[unit] += used.weights[unit] * residual * dot(&model.row(unit), &moved);
        }
    }
}
