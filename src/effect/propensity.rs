//! The probability of being treated given the covariates: a logit model.

use super::Overlap;
use super::scores::dot;
use super::used::Used;
use crate::error::{Error, ErrorKind};
use crate::estimate::Fit;

/// Beyond these log odds, a probability of one in 10^13, nobody of the other group could be found.
const CERTAIN: f64 = 30.0;

/// How little log odds move when the model is found.
const CONVERGED: f64 = 1e-9;

/// The bounds that estimated probabilities are kept within: one beyond is moved to the nearest.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Trim([f64; 2]);

impl Trim {
    /// Bounds such as 0.01 and 0.99; 0 and 1 trim nothing.
    ///
    /// # Errors
    /// `value.range` unless `0 <= low < high <= 1`.
    pub fn new(low: f64, high: f64) -> Result<Self, Error> {
        if (0.0..1.0).contains(&low) && low < high && high <= 1.0 {
            return Ok(Self([low, high]));
        }
        Err(Error::new(ErrorKind::ValueRange)
            .column("trim")
            .found(format!("{low} and {high}"))
            .expected("a lower and a higher probability, such as 0.01 and 0.99"))
    }
}

impl Default for Trim {
    fn default() -> Self {
        Self([0.01, 0.99])
    }
}

/// A fitted logit model.
#[derive(Clone, Debug)]
pub(super) struct Propensity {
    /// The constant and the covariates.
    pub(super) columns: Vec<(String, Vec<f64>)>,
    fit: Fit,
    /// The probability of each unit as estimated.
    raw: Vec<f64>,
    /// The probability that is used.
    pub(super) probabilities: Vec<f64>,
    bounds: [f64; 2],
}

impl Propensity {
    /// Fits by Newton and Raphson: weighted least squares of the working response, until no coefficient moves.
    ///
    /// # Errors
    /// `effect.separation`, naming the covariate that tells who was treated; `decompose.collinear`.
    ///
    /// # References
    /// - P. McCullagh, J. A. Nelder (1989), Generalized Linear Models, 2nd edition, section 4.4.
    /// - A. Albert, J. A. Anderson (1984), On the existence of maximum likelihood estimates in logistic regression models,
    ///   Biometrika 71, 1-10.
    pub(super) fn new(used: &Used, trim: Trim) -> Result<Self, Error> {
        let columns = constant_and_covariates(used);
        let named: Vec<(String, &[f64])> = columns.iter().map(|(name, of)| (name.clone(), of.as_slice())).collect();
        // Columns that follow from others are found before probabilities near 0 and 1 could hide them.
        Fit::new(&named, &used.outcome, &used.weights)?;
        let treated = used.indicator();
        let likelihood = |odds: &[f64]| used.sum(|unit| treated[unit] * odds[unit] - softplus(odds[unit]));
        let mut odds = vec![0.0_f64; used.len()];
        for _ in 0..100 {
            let probabilities: Vec<f64> = odds.iter().map(|odds| logistic(*odds)).collect();
            let spread = |unit: usize| probabilities[unit] * (1.0 - probabilities[unit]);
            let weights: Vec<f64> = (0..used.len()).map(|unit| used.weights[unit] * spread(unit)).collect();
            let response: Vec<f64> =
                (0..used.len()).map(|unit| odds[unit] + (treated[unit] - probabilities[unit]) / spread(unit)).collect();
            let fit = Fit::new(&named, &response, &weights).map_err(|_| separation(used, &odds))?;
            let row = |unit: usize| columns.iter().zip(&fit.coefficients).map(|((_, x), b)| x[unit] * b).sum::<f64>();
            let mut next: Vec<f64> = (0..used.len()).map(row).collect();
            if next.iter().any(|odds| !odds.is_finite()) {
                return Err(separation(used, &odds));
            }
            let moved = next.iter().zip(&odds).map(|(next, odds)| (next - odds).abs()).fold(0.0, f64::max);
            if moved < CONVERGED {
                if next.iter().any(|odds| odds.abs() > CERTAIN) {
                    return Err(separation(used, &next));
                }
                let raw: Vec<f64> = next.iter().map(|odds| logistic(*odds)).collect();
                let probabilities = raw.iter().map(|of| of.clamp(trim.0[0], trim.0[1])).collect();
                return Ok(Self { columns, fit, raw, probabilities, bounds: trim.0 });
            }
            // A step too far is halved until it goes up.
            let before = likelihood(&odds);
            for _ in 0..40 {
                if likelihood(&next) >= before - 1e-12 * before.abs() {
                    break;
                }
                next.iter_mut().zip(&odds).for_each(|(next, odds)| *next = f64::midpoint(*next, *odds));
            }
            odds = next;
        }
        Err(separation(used, &odds))
    }

    /// The covariates of one unit, after the constant.
    pub(super) fn row(&self, unit: usize) -> Vec<f64> {
        self.columns.iter().map(|(_, values)| values[unit]).collect()
    }

    /// Whether a unit's probability was moved to a bound, where it does not move with the model.
    pub(super) fn is_trimmed(&self, unit: usize) -> bool {
        (self.raw[unit] - self.probabilities[unit]).abs() > 0.0
    }

    /// Adds to every score what its unit does through the model: `moments` are how the sum moves with the coefficients.
    pub(super) fn add_scores(&self, used: &Used, moments: &[f64], scores: &mut [f64]) {
        let moved = self.fit.solve(moments);
        let treated = used.indicator();
        for (unit, score) in scores.iter_mut().enumerate() {
            *score += used.weights[unit] * (treated[unit] - self.raw[unit]) * dot(&self.row(unit), &moved);
        }
    }

    /// How probabilities overlap; `weights` are those of the comparison.
    pub(super) fn overlap(&self, used: &Used, weights: &[f64]) -> Overlap {
        Overlap {
            min: self.raw.iter().copied().fold(f64::INFINITY, f64::min),
            max: self.raw.iter().copied().fold(f64::NEG_INFINITY, f64::max),
            trimmed: (0..used.len()).filter(|&unit| self.is_trimmed(unit)).count() as u64,
            bounds: self.bounds,
            effective_treated: effective(used, weights, true),
            effective_control: effective(used, weights, false),
        }
    }
}

/// `(sum v)^2 / sum v^2` of one group.
pub(super) fn effective(used: &Used, weights: &[f64], group: bool) -> f64 {
    let of = || weights.iter().zip(&used.treated).filter(|(_, treated)| **treated == group).map(|(weight, _)| weight);
    of().sum::<f64>().powi(2) / of().map(|weight| weight * weight).sum::<f64>()
}

/// The constant and the covariates, by name.
pub(super) fn constant_and_covariates(used: &Used) -> Vec<(String, Vec<f64>)> {
    let constant = ("constant".to_owned(), vec![1.0; used.len()]);
    std::iter::once(constant).chain(used.columns.iter().map(|column| (column.name(), column.values.clone()))).collect()
}

fn logistic(odds: f64) -> f64 {
    1.0 / (1.0 + (-odds).exp())
}

/// `ln(1 + exp(odds))`, also where the exponential is too large.
fn softplus(odds: f64) -> f64 {
    odds.max(0.0) + (-odds.abs()).exp().ln_1p()
}

/// The error that names the covariate, or the one that tells most of the log odds.
fn separation(used: &Used, odds: &[f64]) -> Error {
    let range = |values: &[f64], group: bool| {
        let of = values.iter().zip(&used.treated).filter(|(_, treated)| **treated == group).map(|(value, _)| *value);
        of.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| (low.min(value), high.max(value)))
    };
    let apart = used.columns.iter().find(|column| {
        let [(low, high), (control_low, control_high)] = [true, false].map(|group| range(&column.values, group));
        low >= control_high || control_low >= high
    });
    let found = match apart {
        Some(column) => {
            format!("{} does not overlap: no value of it, or one only, is found in both groups", column.name())
        }
        None => {
            let certain = odds.iter().filter(|odds| odds.abs() > CERTAIN || !odds.is_finite()).count();
            format!("several covariates together tell it without doubt of {} of {} units", certain.max(1), used.len())
        }
    };
    Error::new(ErrorKind::EffectSeparation)
        .column(apart.map_or_else(|| "covariates".to_owned(), crate::decompose::Column::name))
        .found(found)
        .expected("for every unit some like it in the other group")
        .fix("leave the covariate out, join its categories, or leave out units that nobody of the other group is like")
}
