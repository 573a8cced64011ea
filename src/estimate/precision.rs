//! From a variance to what is published of it: error, interval, coefficient of variation, design effect.

use super::exact::{MOST_SQUARED_WEIGHTS, PRODUCT_PLACES, SQUARE_PLACES, SQUARED_WEIGHT_PLACES, to_f64};
use super::interval::{Level, Point, ValueKind, interval};
use super::parts::Totals;
use super::reason::Reason;
use super::rules::{DeffReference, Rules};
use super::spread::weight_f64;
use super::taylor::{Ends, Variance};
use crate::indicator::Formula;

/// How far the estimates of other samples of the same design would lie. Everything is missing without a design.
///
/// A missing error is not an error of 0.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct SamplingError {
    /// The standard error, in the unit of the value.
    pub se: Option<f64>,
    /// The lower end of the interval, in the unit of the value.
    pub ci_low: Option<f64>,
    /// The upper end of the interval, in the unit of the value.
    pub ci_high: Option<f64>,
    /// The coefficient of variation, standard error over value, as a fraction.
    pub cv: Option<f64>,
    /// The variance over that of a simple random sample of the same size.
    pub deff: Option<f64>,
    /// Degrees of freedom: sampling units less strata, of the domain; with replicate weights the replicates less one.
    pub df: Option<f64>,
    /// The effective size: `n / deff`, that of a simple random sample with the same error of this estimate. Clusters,
    /// strata and weights are all in it.
    pub n_effective: Option<f64>,
    /// Kish's effective size: `(sum w)^2 / sum w^2` over the units in the denominator. Only what unequal weights cost is
    /// in it, whatever is measured: `n` for equal weights, less for others. Missing without a sampling design, with a sum
    /// of squares beyond 10^19, and where units with negative values were left out.
    pub n_kish: Option<f64>,
}

/// Kish's effective size of the units of all parts together.
///
/// # References
/// L. Kish (1965), Survey Sampling, section 11.7; L. Kish (1992), Weighting for unequal P_i, Journal of Official
/// Statistics 8, 183-200.
pub(crate) fn kish(totals: &[Totals; 2], squared_weights: i128) -> Option<f64> {
    if !(1..MOST_SQUARED_WEIGHTS).contains(&squared_weights) {
        return None;
    }
    let weight = weight_f64(totals[0].denominator + totals[1].denominator);
    let n = (totals[0].n_denominator + totals[1].n_denominator) as f64;
    // Not more than there are, which rounding could make it.
    Some((weight * weight / to_f64::<SQUARED_WEIGHT_PLACES>(squared_weights)).min(n))
}

/// The variance of a simple random sample of the same size.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Srs {
    /// Drawn with replacement.
    with_replacement: f64,
    /// The portion of the population that is not in the sample.
    rest: f64,
}

impl Srs {
    /// For the formulas whose units have a variance of their own.
    ///
    /// # Formula
    /// ```text
    /// s^2 = sum w (x - mean)^2 / W * n / (n - 1)
    /// mean and share: s^2 / n;  level and total: W^2 s^2 / n;  without replacement times (W - n) / W
    /// ```
    pub(crate) fn of(formula: &Formula, totals: &Totals, squares: i128) -> Option<Self> {
        let (n, all) = (totals.n_denominator as f64, weight_f64(totals.denominator));
        if totals.n_denominator < 2 || all <= 0.0 {
            return None;
        }
        let share = weight_f64(totals.numerator) / all;
        let mean = to_f64::<PRODUCT_PLACES>(totals.product) / all;
        let of_share = share * (1.0 - share);
        let of_mean = || to_f64::<SQUARE_PLACES>(squares) / all - mean * mean;
        let (spread, scale) = match formula {
            Formula::Share { .. } => (of_share, 1.0),
            Formula::Level { .. } => (of_share, all * all),
            Formula::Mean { .. } => (of_mean(), 1.0),
            Formula::Total { .. } => (of_mean(), all * all),
            _ => return None,
        };
        (spread > 0.0).then(|| Self { with_replacement: spread / (n - 1.0) * scale, rest: (all - n) / all })
    }

    /// For formulas over a distribution: of the total of what every unit contributes, its influence.
    ///
    /// # Formula
    /// `W^2 s^2 / n` with the `s^2` of the influences
    pub(crate) fn of_influences(n: u64, weight: f64, first: f64, second: f64) -> Option<Self> {
        if n < 2 || weight <= 0.0 {
            return None;
        }
        let (n, mean) = (n as f64, first / weight);
        let spread = second / weight - mean * mean;
        let with_replacement = weight * weight * spread / (n - 1.0);
        (spread > 0.0).then(|| Self { with_replacement, rest: (weight - n) / weight })
    }

    fn variance(&self, reference: DeffReference) -> Option<f64> {
        match reference {
            DeffReference::WithReplacement => Some(self.with_replacement),
            // Weights that do not add up to a population tell nothing about what was not drawn.
            DeffReference::WithoutReplacement => (self.rest > 0.0).then_some(self.with_replacement * self.rest),
        }
    }
}

impl SamplingError {
    /// That of a register, in which everybody is: 0 by definition.
    pub(crate) fn of_register(value: f64) -> Self {
        let cv = (value != 0.0).then_some(0.0);
        Self { se: Some(0.0), ci_low: Some(value), ci_high: Some(value), cv, ..Self::default() }
    }

    pub(crate) fn of(
        formula: &Formula,
        value: f64,
        variance: Variance,
        srs: Option<Srs>,
        n: u64,
        rules: &Rules,
        reasons: &mut Vec<Reason>,
    ) -> Self {
        let df = variance.df();
        if df <= 0.0 {
            reasons.push(Reason::NoDegreesOfFreedom);
            return Self { df: Some(0.0), ..Self::default() };
        }
        if variance.unknown {
            reasons.push(Reason::SingleUnitStratum);
            return Self { df: Some(df), ..Self::default() };
        }
        if let Ends::Missing(reason) = variance.ends {
            reasons.push(reason);
            return Self { df: Some(df), ..Self::default() };
        }
        let se = variance.value.sqrt();
        let deff = srs.or(variance.srs).and_then(|srs| srs.variance(rules.deff)).map(|srs| variance.value / srs);
        let kind = ValueKind::of(formula);
        let point = Point { value, se, df: Some(df), n };
        // A sum of nothing but zeros has an error of 0 that says nothing. So have shares of 0 and 1, which have an interval
        // by one method only.
        let ends = match variance.ends {
            Ends::Are(low, high) => Ok((low, high)),
            _ if value == 0.0 && se == 0.0 && kind != ValueKind::Share => Err(Reason::NoVariance),
            _ => interval(&point, kind, rules.interval, Level::of(rules.confidence)),
        };
        let interval = match ends {
            Ok(ends) => {
                reasons.extend((value == 0.0).then_some(Reason::ZeroValue));
                Some(ends)
            }
            Err(reason) => {
                reasons.push(reason);
                None
            }
        };
        Self {
            se: Some(se),
            ci_low: interval.map(|(low, _)| low),
            ci_high: interval.map(|(_, high)| high),
            cv: (value != 0.0).then(|| se / value.abs()),
            deff,
            df: Some(df),
            n_effective: deff.filter(|deff| *deff > 0.0).map(|deff| n as f64 / deff),
            n_kish: None,
        }
    }

    /// The same in another unit.
    pub(crate) fn times(self, factor: f64) -> Self {
        let times = |part: Option<f64>| part.map(|part| part * factor);
        Self { se: times(self.se), ci_low: times(self.ci_low), ci_high: times(self.ci_high), ..self }
    }
}
