//! The density of a weighted distribution by a Gaussian kernel, in every cell.

use super::gather::{Tie, ties};
use crate::estimate::layout::Belongs;
use crate::estimate::order::Ordered;

/// What the kernel of every cell needs: weight, standard deviation and bandwidth.
#[derive(Clone, Debug)]
pub(super) struct Kernel {
    weight: Vec<f64>,
    bandwidth: Vec<f64>,
}

/// The density at a point of a cell, and the density of what is received there.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Density {
    /// `f(x)`
    pub(super) of_units: f64,
    /// `sum w y K / h`, about `W x f(x)`
    pub(super) of_values: f64,
}

impl Density {
    /// What a quantile moves by when the distribution function at it moves by 1; 0 where all values are equal.
    pub(super) fn slope(&self) -> f64 {
        if self.of_units > 0.0 { 1.0 / self.of_units } else { 0.0 }
    }
}

impl Kernel {
    /// The bandwidth of every cell.
    ///
    /// # Formula
    /// `h = s / W^0.2`, `s^2 = sum w (y - mean)^2 / W`. W is the sum of weights, so that weights of another scale
    /// give another bandwidth.
    ///
    /// # References
    /// - G. Osier (2009), Variance estimation for complex indicators of poverty and inequality using linearization
    ///   techniques, Survey Research Methods 3(3), 167-195, section 4.
    /// - The R packages convey and vardpoor use the same bandwidth.
    pub(super) fn new(ordered: &Ordered, members: &Belongs, value: impl Fn(u32) -> f64) -> Self {
        let mut weight = vec![0.0; members.count];
        let mut total = vec![0.0; members.count];
        ties(ordered, members, |cell, tie| {
            weight[cell] += tie.weight();
            total[cell] += tie.weight() * value(tie.rank);
        });
        let mut squares = vec![0.0; members.count];
        ties(ordered, members, |cell, tie: &Tie| {
            let distance = value(tie.rank) - total[cell] / weight[cell];
            squares[cell] += tie.weight() * distance * distance;
        });
        let bandwidth =
            squares.iter().zip(&weight).map(|(squares, weight)| (squares / weight).sqrt() / weight.powf(0.2));
        Self { bandwidth: bandwidth.collect(), weight }
    }

    /// The density of every cell at a point of its own.
    ///
    /// # Formula
    /// `f(x) = sum w phi((x - y) / h) / (W h)`
    pub(super) fn at(
        &self,
        ordered: &Ordered,
        members: &Belongs,
        value: impl Fn(u32) -> f64,
        points: &[Option<f64>],
    ) -> Vec<Density> {
        let mut densities = vec![Density::default(); members.count];
        ties(ordered, members, |cell, tie| {
            let (Some(point), bandwidth) = (points[cell], self.bandwidth[cell]) else { return };
            if bandwidth > 0.0 {
                let value = value(tie.rank);
                let distance = (point - value) / bandwidth;
                let height = (-0.5 * distance * distance).exp() * tie.weight() / bandwidth;
                densities[cell].of_units += height;
                densities[cell].of_values += height * value;
            }
        });
        let root = std::f64::consts::TAU.sqrt();
        for (density, weight) in densities.iter_mut().zip(&self.weight) {
            density.of_units /= root * weight;
            density.of_values /= root;
        }
        densities
    }
}
