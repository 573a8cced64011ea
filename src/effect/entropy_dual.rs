//! Weights of the control group that give it the means of the treated: Newton's method on the convex dual.

use super::scores::dot;
use super::used::Used;
use super::weighting::members;
use crate::error::{Error, ErrorKind};
use crate::estimate::Fit;

/// What is left of the difference of means, in standard deviations, when they count as equal.
const EQUAL: f64 = 1e-11;

/// The weights, and what they were found by.
#[derive(Clone, Debug)]
pub(super) struct Dual {
    /// The control units.
    pub(super) control: Vec<usize>,
    /// The weight of each, sampling weight included; the same sum as the sampling weights of the treated.
    pub(super) weights: Vec<f64>,
    /// The covariates of each control unit less the means of the treated, in standard deviations of the control group.
    pub(super) distances: Vec<(String, Vec<f64>)>,
    /// The means of the treated and the standard deviations.
    pub(super) scales: Vec<(f64, f64)>,
}

impl Dual {
    /// # Formula
    /// The smallest `log sum w exp(l'd)` over `l`, with `d` the distances: where it is smallest its gradient, the weighted
    /// mean of `d`, is zero. Newton steps, halved until they go down.
    ///
    /// # Errors
    /// `effect.infeasible`, naming the covariate; `decompose.collinear`.
    pub(super) fn new(used: &Used) -> Result<Self, Error> {
        let control: Vec<usize> = members(used, false).collect();
        let base: Vec<f64> = control.iter().map(|&unit| used.weights[unit]).collect();
        let mut distances = Vec::new();
        let mut scales = Vec::new();
        for column in &used.columns {
            let values: Vec<f64> = control.iter().map(|&unit| column.values[unit]).collect();
            let target = used.mean(&column.values, Some(true));
            check_reach(&column.name(), &values, target)?;
            let mean = dot(&base, &values) / base.iter().sum::<f64>();
            let spread = values.iter().zip(&base).map(|(value, weight)| weight * (value - mean).powi(2)).sum::<f64>();
            let spread = (spread / base.iter().sum::<f64>()).sqrt();
            distances.push((column.name(), values.iter().map(|value| (value - target) / spread).collect::<Vec<f64>>()));
            scales.push((target, spread));
        }
        check_collinear(&distances, &base)?;
        let mut dual = Self { control, weights: base.clone(), distances, scales };
        let mut multipliers = vec![0.0; dual.distances.len()];
        for _ in 0..200 {
            dual.weights = dual.at(&base, &multipliers).1;
            let left = dual.left();
            if left.iter().all(|left| left.abs() < EQUAL) {
                let total = used.sum(|unit| f64::from(u8::from(used.treated[unit])));
                dual.weights.iter_mut().for_each(|weight| *weight *= total);
                return Ok(dual);
            }
            let Ok(fit) = dual.fit(&left) else { break };
            let step = fit.solve(&left);
            let before = dual.at(&base, &multipliers).0;
            let shorter = (0..60).map(|halved| {
                let factor = 0.5_f64.powi(halved);
                multipliers.iter().zip(&step).map(|(of, step)| of - factor * step).collect::<Vec<f64>>()
            });
            let slope = dot(&left, &step);
            let mut shorter = shorter.enumerate();
            let down = shorter.find(|(halved, next)| {
                dual.at(&base, next).0
                    <= before - 1e-4 * slope * 0.5_f64.powi(*halved as i32) + 1e-14 * (1.0 + before.abs())
            });
            let Some((_, next)) = down else { break };
            multipliers = next;
        }
        Err(dual.infeasible())
    }

    /// The logarithm of the sum of the weights, and the weights with the sum 1.
    fn at(&self, base: &[f64], multipliers: &[f64]) -> (f64, Vec<f64>) {
        let exponent =
            |place: usize| self.distances.iter().zip(multipliers).map(|((_, d), l)| l * d[place]).sum::<f64>();
        let exponents: Vec<f64> = (0..base.len()).map(exponent).collect();
        let largest = exponents.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let raw: Vec<f64> = base.iter().zip(&exponents).map(|(w, exponent)| w * (exponent - largest).exp()).collect();
        let sum: f64 = raw.iter().sum();
        (largest + sum.ln(), raw.iter().map(|weight| weight / sum).collect())
    }

    /// The weighted mean of every distance.
    fn left(&self) -> Vec<f64> {
        self.distances.iter().map(|(_, distance)| dot(&self.weights, distance)).collect()
    }

    /// The moments `sum v (d - left)(d - left)'`, as the triangle of a regression.
    fn fit(&self, left: &[f64]) -> Result<Fit, Error> {
        let centred: Vec<Vec<f64>> = self
            .distances
            .iter()
            .zip(left)
            .map(|((_, distance), left)| distance.iter().map(|of| of - left).collect())
            .collect();
        let named: Vec<(String, &[f64])> =
            self.distances.iter().zip(&centred).map(|((name, _), of)| (name.clone(), of.as_slice())).collect();
        Fit::new(&named, &vec![0.0; self.control.len()], &self.weights)
    }

    /// `sum v d d'` at the solution, where the mean distance is zero.
    pub(super) fn moments(&self) -> Result<Fit, Error> {
        self.fit(&vec![0.0; self.distances.len()])
    }

    /// The error that names the covariate with the largest difference that is left.
    fn infeasible(&self) -> Error {
        let left = self.left();
        let worst = (0..left.len()).max_by(|a, b| left[*a].abs().total_cmp(&left[*b].abs())).unwrap_or(0);
        let name = self.distances.get(worst).map_or("covariates", |(name, _)| name);
        Error::new(ErrorKind::EffectInfeasible)
            .column(name)
            .found(format!(
                "no weights of the control group have all means of the treated at once; of {name}, {:.3} standard \
                 deviations are left",
                left.get(worst).copied().unwrap_or(0.0)
            ))
            .expected("means of the treated that lie among the control units")
            .fix("leave out a covariate, join categories, or leave out treated units that nobody is like")
    }
}

/// Refuses a mean of the treated that no control unit reaches.
fn check_reach(name: &str, control: &[f64], target: f64) -> Result<(), Error> {
    let low = control.iter().copied().fold(f64::INFINITY, f64::min);
    let high = control.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    if low < target && target < high {
        return Ok(());
    }
    Err(Error::new(ErrorKind::EffectInfeasible)
        .column(name)
        .found(format!("a mean of {target} of the treated; control units have {low} to {high}"))
        .expected("a mean of the treated that lies among the control units")
        .fix("leave the covariate out, or leave out treated units that nobody is like"))
}

fn check_collinear(distances: &[(String, Vec<f64>)], base: &[f64]) -> Result<(), Error> {
    let constant = vec![1.0; base.len()];
    let mut named: Vec<(String, &[f64])> = vec![("constant".to_owned(), &constant)];
    named.extend(distances.iter().map(|(name, of)| (name.clone(), of.as_slice())));
    Fit::new(&named, &vec![0.0; base.len()], base).map(|_| ())
}
