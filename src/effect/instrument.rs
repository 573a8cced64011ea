//! The effect of taking part where not all did as they were assigned.

use super::propensity::constant_and_covariates;
use super::sandwich::Regression;
use super::used::Used;
use super::{Effect, Estimand, Estimator, StandardErrors, Study};
use crate::error::{Error, ErrorKind};

/// Below this F statistic of the first stage an instrument is commonly called weak.
///
/// # References
/// D. Staiger, J. H. Stock (1997), Instrumental variables regression with weak instruments, Econometrica 65, 557-586.
const WEAK: f64 = 10.0;

/// Two-stage least squares with the assignment as the instrument; without covariates it is Wald's ratio.
///
/// `treated` of the study is who took part, `assigned` who was drawn to. Where nobody took part without being assigned it is
/// the effect on the treated; elsewhere that on those who do as they are assigned. The standard error is HC1 unless HC0 is
/// asked for.
///
/// ```
/// use decentwork::effect::{Study, instrument};
/// // Of four assigned, two took part; the assigned earn 2 more on average: 4 for each who took part.
/// let assigned = [true, true, true, true, false, false, false, false];
/// let took_part = [true, true, false, false, false, false, false, false];
/// let earnings = [10.0, 12.0, 6.0, 8.0, 6.0, 8.0, 6.0, 8.0];
/// let effect = instrument(&Study::new(earnings, took_part), assigned)?;
/// assert!((effect.value - (9.0 - 7.0) / 0.5).abs() < 1e-12);
/// # Ok::<(), decentwork::Error>(())
/// ```
///
/// # Formula
/// First stage: took part on assigned and covariates. Second: the outcome on what the first predicts and the covariates.
/// Residuals are those of taking part itself. F is the squared quotient of the first coefficient and its error.
///
/// # Errors
/// As [`regression`](super::regression()); `effect.empty` when nobody or everybody was assigned; `effect.instrument` when as
/// many of those assigned took part as of the others.
///
/// # References
/// - G. W. Imbens, J. D. Angrist (1994), Identification and estimation of local average treatment effects, Econometrica 62,
///   467-475.
/// - H. S. Bloom (1984), Accounting for no-shows in experimental evaluation designs, Evaluation Review 8, 225-246.
pub fn instrument(study: &Study, assigned: impl IntoIterator<Item = impl Into<Option<bool>>>) -> Result<Effect, Error> {
    let has = [StandardErrors::Hc0, StandardErrors::Hc1];
    let errors = StandardErrors::chosen(study.errors, study.clusters.is_some(), StandardErrors::Hc1, &has)?;
    let assigned: Vec<Option<bool>> = assigned.into_iter().map(Into::into).collect();
    let used = Used::new(study, &[("assignment", assigned.iter().map(Option::is_some).collect())])?;
    let assigned: Vec<bool> = used.rows.iter().map(|&row| assigned[row] == Some(true)).collect();
    for (group, name) in [(true, "the assigned"), (false, "those not assigned")] {
        if !assigned.contains(&group) {
            return Err(Error::new(ErrorKind::EffectEmpty)
                .column(name)
                .found("nobody")
                .expected("somebody in each group"));
        }
    }
    let treated = used.indicator();
    let mut columns = constant_and_covariates(&used);
    let at = columns.len();
    columns.push(("assigned".to_owned(), assigned.iter().map(|&of| f64::from(u8::from(of))).collect()));
    let first = Regression::new(&used, columns, &treated)?;
    let share = first.fit.coefficients[at];
    if share.abs() < 1e-9 {
        return Err(Error::new(ErrorKind::EffectInstrument)
            .column("assigned")
            .found("as many took part of those assigned as of the others")
            .expected("an assignment that changes who takes part"));
    }
    let (first_variance, _) = first.variance(&used, at, errors)?;
    let mut columns = constant_and_covariates(&used);
    columns.push(("treated".to_owned(), first.fitted()));
    let second = Regression::new(&used, columns, &used.outcome)?;
    let value = second.fit.coefficients[at];
    let fitted = second.fitted();
    let residual = |unit: usize| used.outcome[unit] - fitted[unit] - value * (treated[unit] - first.fitted_at(unit));
    let residuals = (0..used.len()).map(residual).collect();
    let variance = second.with_residuals(residuals).variance(&used, at, errors)?;
    let one_sided = !assigned.iter().zip(&used.treated).any(|(assigned, treated)| *treated && !*assigned);
    let estimand = if one_sided { Estimand::OnTreated } else { Estimand::OnCompliers };
    let mut effect = Effect::new(study, &used, (Estimator::Instrument, estimand), value, errors, variance);
    // Where all do as assigned nothing is left over, and there is no F.
    effect.first_stage_f = Some(share * share / first_variance).filter(|f| f.is_finite() && *f < 1e20);
    if let Some(f) = effect.first_stage_f.filter(|f| *f < WEAK) {
        effect.warn(format!(
            "The assignment changes little who takes part (F {f:.1}, below {WEAK}): the interval is not to be relied on."
        ));
    }
    effect.finite()
}
