//! How alike treated and control units are in what is known of them.

use super::Study;
use super::used::Used;
use crate::error::Error;

/// Above this, groups are commonly said to differ in a covariate.
const ALIKE: f64 = 0.1;

/// One covariate, or one category of one, in both groups.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Balance {
    /// The covariate; of categories with the category.
    pub covariate: String,
    /// Its mean among the treated, before weighting.
    pub mean_treated: f64,
    /// Its mean in the control group, before weighting.
    pub mean_control: f64,
    /// The standardised difference before weighting; `None` where nobody differs from anybody.
    pub before: Option<f64>,
    /// The standardised difference of the weighted means, by the same standard deviations; `None` without weighting.
    pub after: Option<f64>,
}

impl Balance {
    /// Whether the groups are alike: the standardised difference, after weighting if there was any, is below 0.1.
    pub fn is_alike(&self) -> Option<bool> {
        self.after.or(self.before).map(|difference| difference.abs() < ALIKE)
    }
}

/// The means of every covariate in both groups, and their standardised differences.
///
/// After [`weighting`](super::weighting()) and [`entropy_balance`](super::entropy_balance()) the table is in
/// [`Effect::balance`](super::Effect::balance), with the differences that are left.
///
/// ```
/// use decentwork::effect::{Study, Variable, balance};
/// let study = Study::new([0.0; 4], [true, true, false, false])
///     .covariate(Variable::number("age", [30.0, 34.0, 26.0, 30.0]));
/// // Means of 32 and 28, variances of 8 each.
/// let table = balance(&study)?;
/// assert!((table[0].before.unwrap() - 4.0 / 8.0_f64.sqrt()).abs() < 1e-12);
/// assert_eq!(table[0].is_alike(), Some(false));
/// # Ok::<(), decentwork::Error>(())
/// ```
///
/// # Formula
/// `(x_T - x_C) / sqrt((s_T^2 + s_C^2) / 2)`. With sampling weights the variances are
/// `sum w (x - mean)^2 / (W - sum w^2 / W)`, which is `n - 1` below where weights are equal.
///
/// # Errors
/// As [`difference`](super::difference()).
///
/// # References
/// P. C. Austin (2009), Balance diagnostics for comparing the distribution of baseline covariates between treatment groups
/// in propensity-score matched samples, Statistics in Medicine 28, 3083-3107.
pub fn balance(study: &Study) -> Result<Vec<Balance>, Error> {
    Ok(of(&Used::new(study, &[])?, None))
}

/// The table; `adjusted` are the weights that were to make the groups alike.
pub(super) fn of(used: &Used, adjusted: Option<&[f64]>) -> Vec<Balance> {
    let row = |name: String, values: &[f64]| {
        let means = [true, false].map(|group| used.mean(values, Some(group)));
        let spread = f64::midpoint(variance(used, values, true), variance(used, values, false)).sqrt();
        let standardised = |difference: f64| Some(difference / spread).filter(|of| of.is_finite());
        let after = adjusted.and_then(|weights| {
            let [treated, control] = [true, false].map(|group| mean(used, weights, values, group));
            standardised(treated - control)
        });
        Balance {
            covariate: name,
            mean_treated: means[0],
            mean_control: means[1],
            before: standardised(means[0] - means[1]),
            after,
        }
    };
    used.columns.iter().map(|column| row(column.name(), &column.values)).collect()
}

fn mean(used: &Used, weights: &[f64], values: &[f64], group: bool) -> f64 {
    let members = || (0..used.len()).filter(|&unit| used.treated[unit] == group);
    members().map(|unit| weights[unit] * values[unit]).sum::<f64>() / members().map(|unit| weights[unit]).sum::<f64>()
}

fn variance(used: &Used, values: &[f64], group: bool) -> f64 {
    let members = || (0..used.len()).filter(|&unit| used.treated[unit] == group);
    let mean = used.mean(values, Some(group));
    let squares: f64 = members().map(|unit| used.weights[unit] * (values[unit] - mean).powi(2)).sum();
    let all: f64 = members().map(|unit| used.weights[unit]).sum();
    let squared: f64 = members().map(|unit| used.weights[unit].powi(2)).sum();
    squares / (all - squared / all)
}
