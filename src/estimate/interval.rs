//! Confidence intervals from an estimate, its standard error and its degrees of freedom.

use super::reason::Reason;
use super::rules::rule;
use super::special::{beta_quantile, student_quantile};
use crate::error::{Error, ErrorKind};
use crate::indicator::{Formula, Portion};

rule! {
    /// How a confidence interval is made; every way but `wald` is for shares and stays between 0 and 1.
    ///
    /// # References
    /// - E. L. Korn, B. I. Graubard (1998), Confidence Intervals for Proportions with Small Expected Number of
    ///   Positive Counts Estimated from Survey Data, Survey Methodology 24(2), 193-201.
    /// - J. D. Parker and others (2017), National Center for Health Statistics Data Presentation Standards for
    ///   Proportions, Vital and Health Statistics 2(175).
    /// - B. W. Ward (2019), kg_nchs, Stata Journal 19(3), 510-522: shares of 0 and 1.
    IntervalMethod {
        /// `logit` for shares, `wald` for everything else.
        #[default]
        ByKind = "by_kind",
        /// `value ± t se`; for a share cut off at 0 and 1.
        Wald = "wald",
        /// `value ± t se` on the log odds of a share (R survey `logit` and `xlogit`, Stata's default).
        Logit = "logit",
        /// The score interval of a share with its effective sample size (R survey `wilson`).
        Wilson = "wilson",
        /// The exact binomial interval of a share with its effective sample size, which is adjusted for the
        /// degrees of freedom and at most the sample size; the only one with an interval for 0 and 1.
        KornGraubard = "korn_graubard",
        /// As `korn_graubard`, but the effective sample size may exceed the sample size (R survey `beta`).
        Beta = "beta",
        /// `value ± t se` on the arcsine of the square root of a share (R survey `asin`).
        Arcsine = "arcsine",
    }
}

/// What kind of number an interval is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ValueKind {
    /// A part of a whole, from 0 to 1.
    Share,
    /// A number of persons or an amount.
    Level,
    /// A mean, or a quotient of two totals that is not a share.
    Mean,
    /// A difference, or a gap relative to a group.
    Gap,
    /// A measure of inequality or a composite index.
    Index,
}

impl ValueKind {
    /// The kind of value a formula gives.
    pub(crate) const fn of(formula: &Formula) -> Self {
        match formula {
            Formula::Share { .. }
            | Formula::BelowQuantile { .. }
            | Formula::UpToQuantile { .. }
            | Formula::PartBelowQuantile { .. } => Self::Share,
            Formula::Level { .. } | Formula::Total { .. } => Self::Level,
            Formula::MeanGap { .. } | Formula::QuantileGap { .. } => Self::Gap,
            Formula::FosterGreerThorbecke { alpha, .. } if alpha.over == 0 => Self::Share,
            Formula::Gini { .. }
            | Formula::QuantileRatio { .. }
            | Formula::TopBottom { .. }
            | Formula::Theil { .. }
            | Formula::MeanLogDeviation { .. }
            | Formula::Atkinson { .. }
            | Formula::FosterGreerThorbecke { .. }
            | Formula::Segregation { .. } => Self::Index,
            Formula::Mean { .. }
            | Formula::GeneralisedMean { .. }
            | Formula::Odds { .. }
            | Formula::Ratio { .. }
            | Formula::VolumeShare { .. }
            | Formula::ShareRatio { .. }
            | Formula::Quantile { .. } => Self::Mean,
        }
    }
}

/// The method of each kind where none is asked for, and why.
const DEFAULTS: &[(ValueKind, IntervalMethod, &str)] = &[
    (
        ValueKind::Share,
        IntervalMethod::Logit,
        "stays between 0 and 1 and is what R and Stata give; near 0 or 1 or with few cases ask for korn_graubard",
    ),
    (ValueKind::Level, IntervalMethod::Wald, "a weighted total of many units is nearly normal"),
    (ValueKind::Mean, IntervalMethod::Wald, "linearised, it is a total"),
    (ValueKind::Gap, IntervalMethod::Wald, "may be negative, so that no transformation fits"),
    (ValueKind::Index, IntervalMethod::Wald, "its error is linearised, and it is rarely near its bounds"),
];

impl IntervalMethod {
    /// The method that is used for this kind of value; methods for shares are for shares only.
    pub(crate) fn for_kind(self, kind: ValueKind) -> Self {
        let usual = DEFAULTS.iter().find(|row| row.0 == kind).map_or(Self::Wald, |row| row.1);
        if self == Self::ByKind || kind != ValueKind::Share { usual } else { self }
    }
}

/// The probability with which an interval shall cover the true value: above 0 and below 1, usually 0.95.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Level(f64);

impl Level {
    /// A level such as 0.95.
    ///
    /// ```
    /// use decentwork::estimate::Level;
    /// assert_eq!(Level::new(0.9)?.value(), 0.9);
    /// assert_eq!(Level::new(95.0).unwrap_err().code(), "interval.level");
    /// # Ok::<(), decentwork::Error>(())
    /// ```
    ///
    /// # Errors
    /// `interval.level` when it is not above 0 and below 1.
    pub fn new(level: f64) -> Result<Self, Error> {
        if level > 0.0 && level < 1.0 {
            return Ok(Self(level));
        }
        Err(Error::new(ErrorKind::IntervalLevel)
            .column("level")
            .found(level.to_string())
            .expected("a number above 0 and below 1")
            .fix("95 percent is 0.95"))
    }
    /// The level as a number.
    pub const fn value(self) -> f64 {
        self.0
    }
    /// The probability left out on each side.
    fn outside(self) -> f64 {
        (1.0 - self.0) / 2.0
    }
}

impl Level {
    /// The level of a portion that was checked when it was told.
    pub(crate) fn of(portion: Portion) -> Self {
        Self(f64::from(portion.over) / f64::from(portion.under))
    }
    /// The quantile of Student's distribution that the interval extends to.
    pub(crate) fn t(self, df: f64) -> f64 {
        -student_quantile(self.outside(), df)
    }
}

impl Default for Level {
    fn default() -> Self {
        Self(0.95)
    }
}

/// An estimate and what is known of its error. A share is a number from 0 to 1, not percent.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Point {
    pub(crate) value: f64,
    pub(crate) se: f64,
    pub(crate) df: Option<f64>,
    /// Units in the denominator, unweighted.
    pub(crate) n: u64,
}

/// The confidence interval, or the reason there is none.
///
/// # Formula
/// With `t` the quantile of Student's distribution with the degrees of freedom, `p` a share and
/// `m = p (1 - p) / se^2` its effective sample size:
/// ```text
/// logit          inverse logit of  ln(p / (1 - p)) ± t se / (p (1 - p))
/// arcsine        sin^2 of  arcsin(sqrt p) ± t se / (2 sqrt(p (1 - p))), the angle from 0 to a right one
/// wilson         (p + t^2 / 2m ± t sqrt(p (1 - p) / m + t^2 / 4m^2)) / (1 + t^2 / m)
/// beta           quantiles of beta(m' p, m' (1 - p) + 1) and beta(m' p + 1, m' (1 - p)),
///                m' = m (t with n - 1 degrees of freedom / t)^2
/// korn_graubard  as beta with m' at most n; for shares of 0 and 1 m is n
/// ```
pub(crate) fn interval(
    point: &Point,
    kind: ValueKind,
    method: IntervalMethod,
    level: Level,
) -> Result<(f64, f64), Reason> {
    let Point { value, se, n, .. } = *point;
    let method = method.for_kind(kind);
    if !value.is_finite() || !se.is_finite() || se < 0.0 {
        return Err(Reason::NoVariance);
    }
    let df = point.df.filter(|&df| df > 0.0).ok_or(Reason::NoDegreesOfFreedom)?;
    let t = level.t(df);
    if kind != ValueKind::Share {
        return Ok((value - t * se, value + t * se));
    }
    let p = value.clamp(0.0, 1.0); // Rounding may have left a share a hair outside.
    if method == IntervalMethod::KornGraubard {
        let size = if is_extreme(p) { n as f64 } else { p * (1.0 - p) / (se * se) };
        let size = (size * adjustment(n, t, level)?).min(n as f64);
        return Ok(exact(p, size, level));
    }
    if is_extreme(p) {
        // All answers are alike, which says nothing about the error.
        return Err(Reason::NoVariance);
    }
    if se == 0.0 {
        return Ok((p, p));
    }
    let odd = p * (1.0 - p);
    let (low, high) = match method {
        IntervalMethod::Wilson => wilson(p, odd / (se * se), t),
        IntervalMethod::Beta => exact(p, odd / (se * se) * adjustment(n, t, level)?, level),
        IntervalMethod::Arcsine => {
            let (middle, half) = (p.sqrt().asin(), t * se / (2.0 * odd.sqrt()));
            let square = |angle: f64| angle.clamp(0.0, std::f64::consts::FRAC_PI_2).sin().powi(2);
            (square(middle - half), square(middle + half))
        }
        IntervalMethod::Logit | IntervalMethod::ByKind | IntervalMethod::KornGraubard => {
            let (odds, factor) = (p / (1.0 - p), (t * se / odd).exp());
            (odds / (factor + odds), odds / (1.0 / factor + odds))
        }
        IntervalMethod::Wald => (p - t * se, p + t * se),
    };
    Ok((low.clamp(0.0, 1.0), high.clamp(0.0, 1.0)))
}

fn is_extreme(p: f64) -> bool {
    p <= 0.0 || p >= 1.0
}

/// What the effective sample size is multiplied by, since the variance is estimated with few degrees of freedom.
fn adjustment(n: u64, t: f64, level: Level) -> Result<f64, Reason> {
    if n < 2 {
        return Err(Reason::NoDegreesOfFreedom);
    }
    let ratio = -student_quantile(level.outside(), (n - 1) as f64) / t;
    Ok(ratio * ratio)
}

/// Clopper and Pearson's interval with a sample size that need not be whole.
fn exact(p: f64, size: f64, level: Level) -> (f64, f64) {
    let (with, without) = (size * p, size * (1.0 - p));
    let low = if p <= 0.0 { 0.0 } else { beta_quantile(level.outside(), with, without + 1.0) };
    // By symmetry, so that the small probability is the one that is handed over.
    let high = if p >= 1.0 { 1.0 } else { 1.0 - beta_quantile(level.outside(), without, with + 1.0) };
    (low, high)
}

fn wilson(p: f64, size: f64, t: f64) -> (f64, f64) {
    let share = t * t / size;
    let half = (t * t * p * (1.0 - p) / size + share * share / 4.0).sqrt();
    ((p + share / 2.0 - half) / (1.0 + share), (p + share / 2.0 + half) / (1.0 + share))
}

#[cfg(test)]
#[path = "interval_tests.rs"]
mod tests;
