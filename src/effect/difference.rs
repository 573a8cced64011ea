//! The difference of two means.

use super::sandwich::{OF_REGRESSION, Regression, check_equal_weights};
use super::scores::Variance;
use super::used::Used;
use super::{Effect, Estimand, Estimator, StandardErrors, Study};
use crate::error::Error;

/// The mean outcome of the treated less that of the control group.
///
/// Where `treated` is who was drawn by lot, whether or not they took part, it is the effect of being offered the training:
/// intention to treat. Covariates are not used; they are in the balance table.
///
/// The standard error is HC2 unless another is asked for: without weights that is the one of unequal variances.
///
/// ```
/// use decentwork::effect::{StandardErrors, Study, difference};
/// let study = Study::new([5.0, 7.0, 3.0, 4.0], [true, true, false, false]);
/// let effect = difference(&study.errors(StandardErrors::Pooled))?;
/// // 6 - 3.5; residuals of 1, 1, 1/2 and 1/2 have the variance 5/4: its root times that of 1/2 + 1/2.
/// assert_eq!(effect.value, 2.5);
/// assert!((effect.standard_error.unwrap() - 1.25_f64.sqrt()).abs() < 1e-12);
/// # Ok::<(), decentwork::Error>(())
/// ```
///
/// # Formula
/// `sum w T y / sum w T - sum w (1 - T) y / sum w (1 - T)`.
///
/// # Errors
/// `column.length`; `weight.*`; `value.infinite`; `design.null` for a unit without a cluster; `effect.empty`;
/// `effect.errors`.
///
/// # References
/// G. W. Imbens, D. B. Rubin (2015), Causal Inference for Statistics, Social, and Biomedical Sciences, chapter 6.
pub fn difference(study: &Study) -> Result<Effect, Error> {
    let has: Vec<StandardErrors> = OF_REGRESSION.into_iter().chain([StandardErrors::Unequal]).collect();
    let errors = StandardErrors::chosen(study.errors, study.clusters.is_some(), StandardErrors::Hc2, &has)?;
    let used = Used::new(study, &[])?;
    let columns = vec![("constant".to_owned(), vec![1.0; used.len()]), ("treated".to_owned(), used.indicator())];
    let regression = Regression::new(&used, columns, &used.outcome)?;
    let variance = match errors {
        StandardErrors::Unequal => unequal(&used)?,
        _ => regression.variance(&used, 1, errors)?,
    };
    let value = used.mean(&used.outcome, Some(true)) - used.mean(&used.outcome, Some(false));
    Effect::new(study, &used, (Estimator::Difference, Estimand::IntentionToTreat), value, errors, variance).finite()
}

/// The variance of each mean by itself, and the degrees of freedom of Welch and Satterthwaite.
fn unequal(used: &Used) -> Result<Variance, Error> {
    check_equal_weights(used, StandardErrors::Unequal)?;
    let of = |group: bool| {
        let mean = used.mean(&used.outcome, Some(group));
        let members = (0..used.len()).filter(|&unit| used.treated[unit] == group);
        let squares: f64 = members.map(|unit| (used.outcome[unit] - mean).powi(2)).sum();
        let n = used.count(group) as f64;
        (squares / (n - 1.0) / n, n - 1.0)
    };
    let [(a, less_a), (b, less_b)] = [of(true), of(false)];
    Ok((a + b, Some((a + b).powi(2) / (a * a / less_a + b * b / less_b))))
}
