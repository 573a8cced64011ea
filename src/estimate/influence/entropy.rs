//! Theil's index, the mean log deviation, Atkinson's index and generalised means: their values and the influence of a value on them.

use super::gather::{Tie, ties};
use crate::estimate::layout::Belongs;
use crate::estimate::order::Ordered;
use crate::estimate::smooth::settled;
use crate::estimate::walk::Curve;
use crate::indicator::Formula;

/// An index of values over their mean.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Entropy {
    Theil,
    MeanLogDeviation,
    Atkinson(f64),
    /// Not an index but a mean; 1 less Atkinson's index of it, times the mean.
    GeneralisedMean(f64),
}

impl Entropy {
    pub(crate) fn of(formula: &Formula) -> Option<Self> {
        match formula {
            Formula::Theil { .. } => Some(Self::Theil),
            Formula::MeanLogDeviation { .. } => Some(Self::MeanLogDeviation),
            Formula::Atkinson { epsilon, .. } => Some(Self::Atkinson(epsilon.value())),
            Formula::GeneralisedMean { alpha, .. } => Some(Self::GeneralisedMean(f64::from(*alpha))),
            _ => None,
        }
    }

    /// Whether somebody without anything leaves it undefined.
    pub(crate) fn needs_positive(self) -> bool {
        match self {
            Self::Theil => false,
            Self::MeanLogDeviation => true,
            Self::Atkinson(epsilon) => epsilon >= 1.0,
            Self::GeneralisedMean(alpha) => alpha <= 0.0,
        }
    }

    /// What is averaged of a value over the mean.
    fn of_relative(self, relative: f64) -> f64 {
        match self {
            Self::Theil if relative == 0.0 => 0.0,
            Self::Theil => relative * relative.ln(),
            Self::MeanLogDeviation => -relative.ln(),
            Self::Atkinson(1.0) | Self::GeneralisedMean(0.0) => relative.ln(),
            Self::Atkinson(epsilon) => relative.powf(1.0 - epsilon),
            Self::GeneralisedMean(alpha) => relative.powf(alpha),
        }
    }

    /// The index of every cell; not a number where it is not defined.
    ///
    /// # Formula
    /// With `r = y / mean` and `A` the mean of a function of it over the weights:
    /// ```text
    /// Theil               A = mean of r ln r
    /// mean log deviation  A = mean of -ln r
    /// Atkinson            1 - (mean of r^(1 - e))^(1 / (1 - e));  e = 1: 1 - exp(mean of ln r)
    /// generalised mean    mean x (mean of r^a)^(1 / a);           a = 0: mean x exp(mean of ln r)
    /// ```
    ///
    /// # References
    /// - H. Theil (1967), Economics and Information Theory.
    /// - A. B. Atkinson (1970), On the measurement of inequality, Journal of Economic Theory 2(3), 244-263.
    pub(crate) fn values(
        self,
        ordered: &Ordered,
        members: &Belongs,
        curves: &[Curve],
        value: impl Fn(u32) -> f64,
    ) -> Vec<f64> {
        let mut sums = vec![0.0; members.count];
        ties(ordered, members, |cell, tie| {
            sums[cell] += tie.weight() * self.of_relative(relative(value(tie.rank), &curves[cell]));
        });
        let means = sums.into_iter().zip(curves).map(|(sum, curve)| sum / curve.weight);
        let index = |(mean, curve): (f64, &Curve)| match self {
            Self::Theil | Self::MeanLogDeviation => mean,
            Self::Atkinson(1.0) => -mean.exp_m1(),
            Self::Atkinson(epsilon) => 1.0 - mean.powf(1.0 / (1.0 - epsilon)),
            Self::GeneralisedMean(0.0) => mean_of(curve) * mean.exp(),
            Self::GeneralisedMean(alpha) => mean_of(curve) * mean.powf(1.0 / alpha),
        };
        // Rounding may leave next to no inequality a hair below none.
        means.zip(curves).map(index).map(|index| if index < 0.0 { 0.0 } else { index }).collect()
    }

    /// The influence of one unit more with a value.
    ///
    /// # Formula
    /// With `r = y / mean`, `v` the index, `m = 1 - v` and `W` the weight of all:
    /// ```text
    /// Theil               z = (r (ln r - v - 1) + 1) / W
    /// mean log deviation  z = (r - 1 - ln r - v) / W
    /// Atkinson            z = m (r - 1 - (r^(1 - e) / m^(1 - e) - 1) / (1 - e)) / W
    ///                     e = 1: z = m (r - 1 - ln r + ln m) / W
    /// generalised mean    z = v ((y / v)^a - 1) / (a W);  a = 0: z = v ln(y / v) / W
    /// ```
    ///
    /// # References
    /// M. Biewen, S. P. Jenkins (2006), Variance estimation for generalized entropy and Atkinson inequality indices: the
    /// complex survey data case, Oxford Bulletin of Economics and Statistics 68(3), 371-383.
    pub(super) fn influence<'a>(
        self,
        curves: &'a [Curve],
        indices: &'a [f64],
        value: impl Fn(u32) -> f64 + 'a,
    ) -> impl FnMut(usize, &Tie) -> f64 + 'a {
        move |cell, tie| {
            let (curve, index) = (&curves[cell], indices[cell]);
            let r = relative(value(tie.rank), curve);
            let rest = 1.0 - index;
            let score = match self {
                Self::Theil => settled(&[self.of_relative(r), -r * index, -r, 1.0]),
                Self::MeanLogDeviation => settled(&[r, -1.0, -r.ln(), -index]),
                Self::Atkinson(1.0) => rest * settled(&[r, -1.0, -r.ln(), rest.ln()]),
                Self::Atkinson(epsilon) => {
                    let power = 1.0 - epsilon;
                    rest * settled(&[r, -1.0, -(r / rest).powf(power) / power, 1.0 / power])
                }
                Self::GeneralisedMean(alpha) => {
                    let of_mean = index / mean_of(curve);
                    index
                        * if alpha == 0.0 {
                            settled(&[r.ln(), -of_mean.ln()])
                        } else {
                            settled(&[(r / of_mean).powf(alpha) / alpha, -1.0 / alpha])
                        }
                }
            };
            score / curve.weight
        }
    }
}

fn mean_of(curve: &Curve) -> f64 {
    curve.total / curve.weight
}

/// A value over the mean; exactly 1 where all values are equal.
fn relative(value: f64, curve: &Curve) -> f64 {
    value * curve.weight / curve.total
}
