//! Two estimates compared: difference, ratio or gap, with the error that their covariance leaves.

use super::interval::Level;
use super::reason::Reason;
use super::replicates::{ReplicateDesign, covariance, variance};
use super::rules::rule;
use super::scored::{Deviations, Scored, Sides};
use super::special::student_cdf;
use super::taylor;

rule! {
    /// How a first estimate `a` is compared with a second one, `b`.
    ///
    /// # References
    /// ILO (2018), Global Wage Report 2018/19, part II: the gender pay gap is the shortfall of women's pay in percent of
    /// men's.
    Comparison {
        /// `a - b`, in the unit of the two; of percentages in percentage points.
        #[default]
        Difference = "difference",
        /// `a / b`.
        Ratio = "ratio",
        /// `100 (1 - b / a)`: by how much the second falls short of the first, in percent of the first. The gender pay
        /// gap has men first and women second.
        Gap = "gap",
        /// `100 (a / b - 1)`: by how much the first exceeds the second, in percent of the second. The growth rate of a
        /// change has the later survey first.
        Growth = "growth",
    }
}

/// A comparison with what it moves by when each of the two moves by 1.
pub(super) struct Slope {
    pub(super) value: f64,
    pub(super) of_first: f64,
    pub(super) of_second: f64,
}

impl Comparison {
    /// Whether the two must be in one unit.
    pub(crate) const fn needs_one_unit(self) -> bool {
        !matches!(self, Self::Ratio)
    }
    /// What is expected where nothing differs.
    const fn nothing(self) -> f64 {
        if matches!(self, Self::Ratio) { 1.0 } else { 0.0 }
    }

    /// The comparison of two values.
    ///
    /// # Formula
    /// ```text
    /// difference  a - b                gradient  1, -1
    /// ratio       a / b                          1 / b, -a / b^2
    /// gap         100 (1 - b / a)                100 b / a^2, -100 / a
    /// growth      100 (a / b - 1)                100 / b, -100 a / b^2
    /// ```
    pub(super) fn of(self, a: f64, b: f64) -> Result<Slope, Reason> {
        let base = if self == Self::Gap { a } else { b };
        if self != Self::Difference && base == 0.0 {
            return Err(Reason::UndefinedComparison);
        }
        // Written so that the gradients of equal values cancel to the last bit.
        let (value, of_first, of_second) = match self {
            Self::Difference => (a - b, 1.0, -1.0),
            Self::Ratio => (a / b, 1.0 / b, -(1.0 / b) * (a / b)),
            Self::Gap => (100.0 * (1.0 - b / a), 100.0 / a * (b / a), -(100.0 / a)),
            Self::Growth => (100.0 * (a / b - 1.0), 100.0 / b, -(100.0 / b) * (a / b)),
        };
        Ok(Slope { value, of_first, of_second })
    }
}

/// What a comparison of two estimates comes to. What is missing has a reason.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Compared {
    /// The comparison; `None` with a reason.
    pub value: Option<f64>,
    /// Its standard error, in which the covariance of the two is.
    pub se: Option<f64>,
    /// The lower end of the interval.
    pub ci_low: Option<f64>,
    /// The upper end of the interval.
    pub ci_high: Option<f64>,
    /// Degrees of freedom.
    pub df: Option<f64>,
    /// How many standard errors the comparison is from what it would be if the two were equal.
    pub t: Option<f64>,
    /// The probability of a t at least as far from 0, on either side, if the two were equal.
    pub p: Option<f64>,
    /// The correlation of the two estimates over samples; 0 for independent samples.
    pub correlation: Option<f64>,
    /// How many primary sampling units two surveys have in common, where they were looked for.
    pub common: Option<u64>,
    /// Why something is missing, or what to know about it.
    pub reasons: Vec<Reason>,
}

/// The variance of a comparison.
pub(super) struct Spread {
    pub(super) variance: f64,
    pub(super) df: f64,
    pub(super) unknown: bool,
}

/// A variance below this part of the variances it is made of is nothing but rounding.
const ROUNDING: f64 = 1e-26;

impl Compared {
    /// What the values alone tell, with the reasons of both sides.
    pub(super) fn of(comparison: Comparison, first: &Scored, second: &Scored) -> (Self, Option<Slope>) {
        let mut compared = Self::default();
        let (a, b) = (&first.estimate, &second.estimate);
        let of_values = |reason: &Reason| !reason.is_of_error() && *reason != Reason::ZeroValue;
        a.reasons.iter().chain(&b.reasons).copied().filter(of_values).for_each(|reason| compared.because(reason));
        let (Some(a), Some(b)) = (a.value, b.value) else { return (compared, None) };
        match comparison.of(a, b) {
            Ok(slope) => {
                compared.value = Some(slope.value);
                (compared, Some(slope))
            }
            Err(reason) => {
                compared.because(reason);
                (compared, None)
            }
        }
    }

    pub(super) fn because(&mut self, reason: Reason) {
        if !self.reasons.contains(&reason) {
            self.reasons.push(reason);
        }
    }

    /// In a register nothing was drawn: the error is 0 by definition, and there is nothing to test.
    fn conclude_register(&mut self, value: f64) {
        (self.se, self.ci_low, self.ci_high) = (Some(0.0), Some(value), Some(value));
        self.because(Reason::Register);
    }

    /// Adds error, interval and test.
    ///
    /// # Formula
    /// `value ± t se`, and `t = (value - what is expected where nothing differs) / se`, Student's with the degrees of
    /// freedom.
    pub(super) fn conclude(&mut self, comparison: Comparison, spread: &Spread, level: Level, same: bool) {
        let Some(value) = self.value else { return };
        if spread.df <= 0.0 || spread.unknown {
            self.df = Some(spread.df.max(0.0));
            self.because(if spread.unknown { Reason::SingleUnitStratum } else { Reason::NoDegreesOfFreedom });
            return;
        }
        let se = spread.variance.sqrt();
        (self.se, self.df) = (Some(se), Some(spread.df));
        if se > 0.0 {
            let half = level.t(spread.df) * se;
            (self.ci_low, self.ci_high) = (Some(value - half), Some(value + half));
            let t = (value - comparison.nothing()) / se;
            (self.t, self.p) = (Some(t), Some(2.0 * student_cdf(-t.abs(), spread.df)));
        } else if same {
            // An estimate compared with itself is certain.
            (self.ci_low, self.ci_high) = (Some(value), Some(value));
        } else {
            self.because(Reason::NoVariance);
        }
    }
}

impl Compared {
    /// Error and test from replicate weights: the two estimates are compared in every replicate.
    pub(super) fn of_replicates(
        &mut self,
        design: &ReplicateDesign,
        (how, value): (Comparison, f64),
        (first, second): (&Scored, &Scored),
        level: Level,
    ) {
        let (Some(Ok(a)), Some(Ok(b))) = (&first.replicates, &second.replicates) else {
            return self.because(Reason::UndefinedReplicate);
        };
        let values: Result<Vec<f64>, Reason> =
            a.iter().zip(b).map(|(&a, &b)| how.of(a, b).map(|slope| slope.value)).collect();
        let (Ok(values), Some(of_a), Some(of_b)) = (values, first.estimate.value, second.estimate.value) else {
            return self.because(Reason::UndefinedReplicate);
        };
        let df = f64::from(design.usual_degrees_of_freedom());
        let spread = Spread { variance: variance(&values, value, design), df, unknown: false };
        let product = variance(a, of_a, design) * variance(b, of_b, design);
        let covariance = covariance((a, of_a), (b, of_b), design);
        self.correlation = (product > 0.0).then(|| (covariance / product.sqrt()).clamp(-1.0, 1.0));
        self.conclude(how, &spread, level, first.is_same(second));
    }
}

impl Sides<'_> {
    /// The first estimate compared with the second one, both of one sample.
    ///
    /// # Formula
    /// With `g` the comparison, `z_a` and `z_b` the linearised scores of the two: the variance is that of the scores
    /// `(dg / da) z_a + (dg / db) z_b`, so that the covariance of the two is in it. Degrees of freedom are the sampling
    /// units less the strata in which somebody counts for either.
    ///
    /// # References
    /// - C.-E. Särndal, B. Swensson, J. Wretman (1992), Model Assisted Survey Sampling, section 5.5.
    /// - R. S. Woodruff (1971), A simple method for approximating the variance of a complicated estimate, Journal of the
    ///   American Statistical Association 66, 411-414.
    /// - `svycontrast` of R survey, `lincom` and `nlcom` of Stata.
    pub(crate) fn contrast(&self, comparison: Comparison) -> Compared {
        let [first, second] = &*self.estimates else { return Compared::default() };
        let (mut compared, slope) = Compared::of(comparison, first, second);
        let Some(slope) = slope else { return compared };
        match (self.sample.as_ref(), &first.linear, &second.linear) {
            (Some(_), Ok(a), Ok(b)) => {
                let (spread, correlation) = self.spread(&slope, a, b);
                compared.correlation = correlation.filter(|_| !spread.unknown && spread.df > 0.0);
                let level = Level::of(self.rules.confidence);
                compared.conclude(comparison, &spread, level, first.is_same(second));
            }
            (Some(_), Err(reason), _) | (Some(_), _, Err(reason)) => compared.because(*reason),
            (None, ..) => match self.replicates {
                Some(design) => {
                    let level = Level::of(self.rules.confidence);
                    compared.of_replicates(design, (comparison, slope.value), (first, second), level);
                }
                None if self.register => compared.conclude_register(slope.value),
                None => compared.because(Reason::NoDesign),
            },
        }
        compared
    }

    /// The variance of a comparison within one sample, and the correlation of the two.
    fn spread(&self, slope: &Slope, a: &Deviations, b: &Deviations) -> (Spread, Option<f64>) {
        let Some(sample) = &self.sample else { return (Spread { variance: 0.0, df: 0.0, unknown: true }, None) };
        let rule = self.rules.singleton;
        let scores = a.scores.combine(&b.scores, |_| slope.of_first, |_| slope.of_second);
        let whole = taylor::variances(sample, &scores, 1, rule)[0];
        let domain = if a.domain.is_none() && b.domain.is_none() {
            whole
        } else {
            taylor::variances(sample, &a.domain().combine(b.domain(), |_| 1.0, |_| 1.0), 1, rule)[0]
        };
        let (of_a, of_b) = (slope.of_first.powi(2) * a.variance, slope.of_second.powi(2) * b.variance);
        let variance = if whole.value <= ROUNDING * (of_a + of_b) { 0.0 } else { whole.value };
        let product = slope.of_first.signum() * slope.of_second.signum() * 2.0 * (of_a * of_b).sqrt();
        let correlation = (product != 0.0).then(|| ((variance - of_a - of_b) / product).clamp(-1.0, 1.0));
        (Spread { variance, df: domain.df(), unknown: whole.unknown }, correlation)
    }
}
