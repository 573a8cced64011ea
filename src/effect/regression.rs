//! Regression adjustment.

use super::sandwich::{OF_REGRESSION, Regression};
use super::used::Used;
use super::{Effect, Estimand, Estimator, StandardErrors, Study};
use crate::error::{Error, ErrorKind};

/// How covariates enter a regression.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Adjustment {
    /// The covariates, the same in both groups. Estimates the average effect where it is the same for all.
    #[default]
    Additive,
    /// The covariates, and their distance from their mean times the treatment (Lin 2013): the average effect on everybody.
    Interacted,
    /// The same with the distance from the mean of the treated: the average effect on these.
    InteractedOnTreated,
}

/// The coefficient of the treatment in a regression of the outcome on treatment and covariates.
///
/// After a lottery it has a smaller error than the difference of means; elsewhere it needs that the covariates, entered
/// linearly, hold all that decided who was treated. The standard error is HC2 unless another is asked for. The means that
/// covariates are centred at count as fixed, as in Lin (2013): the effect is that of units such as these.
///
/// ```
/// use decentwork::effect::{Adjustment, Study, Variable, regression};
/// // Earnings are 100 a year of school, and 50 more for those who were trained.
/// let school = [8.0, 10.0, 12.0, 9.0, 10.0, 12.0];
/// let trained = [true, false, true, false, true, false];
/// let earnings: Vec<f64> = school.iter().zip(trained).map(|(x, t)| 100.0 * x + if t { 50.0 } else { 0.0 }).collect();
/// let study = Study::new(earnings, trained).covariate(Variable::number("school", school));
/// assert!((regression(&study, Adjustment::Additive)?.value - 50.0).abs() < 1e-9);
/// # Ok::<(), decentwork::Error>(())
/// ```
///
/// # Errors
/// As [`difference`](super::difference()), and `decompose.collinear` naming a covariate that follows from others.
///
/// # References
/// W. Lin (2013), Agnostic notes on regression adjustments to experimental data, Annals of Applied Statistics 7, 295-318.
pub fn regression(study: &Study, adjustment: Adjustment) -> Result<Effect, Error> {
    let errors = StandardErrors::chosen(study.errors, study.clusters.is_some(), StandardErrors::Hc2, &OF_REGRESSION)?;
    let used = Used::new(study, &[])?;
    let treated = used.indicator();
    let mut columns = vec![("constant".to_owned(), vec![1.0; used.len()])];
    columns.extend(used.columns.iter().map(|column| (column.name(), column.values.clone())));
    let centre = match adjustment {
        Adjustment::Additive => None,
        Adjustment::Interacted => Some(None),
        Adjustment::InteractedOnTreated => Some(Some(true)),
    };
    if let Some(group) = centre {
        for column in &used.columns {
            let mean = used.mean(&column.values, group);
            let distances = column.values.iter().zip(&treated).map(|(value, treated)| treated * (value - mean));
            columns.push((format!("treated x {}", column.name()), distances.collect()));
        }
    }
    // Last, so that a covariate which tells who was treated is named as the treatment that follows from it.
    let at = columns.len();
    columns.push(("treated".to_owned(), treated));
    let regression = Regression::new(&used, columns, &used.outcome)?;
    if regression.fit.coefficients.len() >= used.len() {
        return Err(Error::new(ErrorKind::EffectEmpty)
            .column("covariates")
            .found(format!("{} units for {} coefficients", used.len(), at + 1))
            .expected("more units than coefficients")
            .fix("use fewer covariates"));
    }
    let what = match adjustment {
        Adjustment::Additive => (Estimator::Regression, Estimand::Average),
        Adjustment::Interacted => (Estimator::InteractedRegression, Estimand::Average),
        Adjustment::InteractedOnTreated => (Estimator::InteractedRegression, Estimand::OnTreated),
    };
    let variance = regression.variance(&used, at, errors)?;
    Effect::new(study, &used, what, regression.fit.coefficients[at], errors, variance).finite()
}
