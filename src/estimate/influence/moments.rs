//! How influences are spread over units: what a simple random sample of the same size would err by.

use super::gather::{Tie, ties};
use crate::estimate::layout::Belongs;
use crate::estimate::order::Ordered;
use crate::estimate::precision::Srs;

/// Sums over the units of a cell, of their influences and the squares of these.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Moments {
    n: u64,
    weight: f64,
    first: f64,
    second: f64,
}

impl Moments {
    pub(super) fn add(&mut self, tie: &Tie, influence: f64) {
        let weight = tie.weight();
        self.n += tie.n;
        self.weight += weight;
        self.first += weight * influence;
        self.second += weight * influence * influence;
    }

    /// Those of influences that are a factor larger.
    pub(super) fn times(self, factor: f64) -> Self {
        Self { first: self.first * factor, second: self.second * factor * factor, ..self }
    }

    pub(super) fn srs(&self) -> Option<Srs> {
        Srs::of_influences(self.n, self.weight, self.first, self.second)
    }
}

/// The moments of an influence in every cell.
pub(super) fn moments(
    ordered: &Ordered,
    members: &Belongs,
    mut influence: impl FnMut(usize, &Tie) -> f64,
) -> Vec<Moments> {
    let mut moments = vec![Moments::default(); members.count];
    ties(ordered, members, |cell, tie| moments[cell].add(tie, influence(cell, tie)));
    moments
}
