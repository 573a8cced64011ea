//! From the influence of a value to the scores of sampling units: one walk in order of value for all cells.

use super::moments::Moments;
use crate::estimate::layout::Belongs;
use crate::estimate::order::{Ordered, Place};
use crate::estimate::rules::SingletonRule;
use crate::estimate::sample::Sample;
use crate::estimate::spread::weight_f64;
use crate::estimate::taylor::{self, Scores, Variance};

/// Equal values of a cell: their rank, the weight of the cell before and after them, and how many units have them.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Tie {
    pub(crate) rank: u32,
    pub(super) before: i128,
    pub(super) after: i128,
    pub(super) n: u64,
}

impl Tie {
    const NONE: Self = Self { rank: u32::MAX, before: 0, after: 0, n: 0 };

    pub(crate) fn weight(&self) -> f64 {
        weight_f64(self.after - self.before)
    }
}

/// Calls `each` with the places of every rank and the cells that have the value, in order of value.
fn by_rank(ordered: &Ordered, members: &Belongs, mut each: impl FnMut(&[Place], &[u32], &[Tie])) {
    let mut ties = vec![Tie::NONE; members.count];
    let mut touched: Vec<u32> = Vec::new();
    let mut from = 0;
    for run in ordered.places.chunk_by(|a, b| a.rank == b.rank) {
        touched.clear();
        for (at, place) in (from..).zip(run) {
            for &cell in members.of(place.slot as usize) {
                let tie = &mut ties[cell as usize];
                if tie.rank != place.rank {
                    *tie = Tie { rank: place.rank, before: tie.after, after: tie.after, n: 0 };
                    touched.push(cell);
                }
                tie.after += place.weight();
                tie.n += u64::from(ordered.tag(at).n);
            }
        }
        from += run.len();
        each(run, &touched, &ties);
    }
}

/// Calls `each(cell, tie)` for every distinct value of every cell, in order of value.
pub(crate) fn ties(ordered: &Ordered, members: &Belongs, mut each: impl FnMut(usize, &Tie)) {
    by_rank(ordered, members, |_, touched, ties| {
        for &cell in touched {
            each(cell as usize, &ties[cell as usize]);
        }
    });
}

/// The scores of units in cells, and how the influences they are made of are spread in each cell.
pub(super) struct Linearised {
    pub(super) scores: Scores,
    pub(super) moments: Vec<Moments>,
}

impl Linearised {
    /// The same, every influence times a factor of its cell.
    pub(super) fn times(&mut self, factor: impl Fn(usize) -> f64) {
        self.scores = std::mem::take(&mut self.scores).times(&factor);
        self.moments.iter_mut().enumerate().for_each(|(cell, moments)| *moments = moments.times(factor(cell)));
    }

    /// The variance of every cell.
    pub(super) fn variances(&self, sample: &Sample, rule: SingletonRule) -> Vec<Variance> {
        let mut variances = taylor::variances(sample, &self.scores, self.moments.len(), rule);
        variances.iter_mut().zip(&self.moments).for_each(|(variance, moments)| variance.srs = moments.srs());
        variances
    }
}

/// The scores of all units: the sum of weight times influence over the values of a unit, cell by cell.
///
/// `influence(cell, tie)` is asked once for every distinct value of a cell, in order of value. Weights of equal
/// values are added as integers before they are multiplied, and products in order of value, so that the sums
/// have the same bits however the values came and however they were merged.
pub(super) fn scores(
    ordered: &Ordered,
    members: &Belongs,
    units: usize,
    mut influence: impl FnMut(usize, &Tie) -> f64,
) -> Linearised {
    let (mut scores, places) = empty(ordered, members, units);
    let mut places = places.into_iter();
    let mut moments = vec![Moments::default(); members.count];
    let mut influences = vec![0.0; members.count];
    // The places of equal values in the scores, with their weights.
    let mut weights: Vec<(u32, i128)> = Vec::new();
    by_rank(ordered, members, |run, touched, ties| {
        for &cell in touched {
            let (cell, tie) = (cell as usize, &ties[cell as usize]);
            influences[cell] = influence(cell, tie);
            moments[cell].add(tie, influences[cell]);
        }
        weights.clear();
        for place in run {
            let cells = members.of(place.slot as usize).len();
            weights.extend(places.by_ref().take(cells).map(|at| (at, place.weight())));
        }
        weights.sort_unstable_by_key(|&(at, _)| at);
        for same in weights.chunk_by(|a, b| a.0 == b.0) {
            let (at, weight) = (same[0].0 as usize, same.iter().map(|(_, weight)| weight).sum());
            scores.values[at] += weight_f64(weight) * influences[scores.cells[at] as usize];
        }
    });
    Linearised { scores, moments }
}

/// Scores of 0 for every unit in every cell in which it has a value, and where the score of every value is.
///
/// The latter in the order of values, one for each cell of a value.
fn empty(ordered: &Ordered, members: &Belongs, units: usize) -> (Scores, Vec<u32>) {
    let mut starts = vec![0_u32; units + 1];
    for (place, tag) in ordered.tagged() {
        starts[tag.unit as usize + 1] += members.of(place.slot as usize).len() as u32;
    }
    for unit in 0..units {
        starts[unit + 1] += starts[unit];
    }
    let mut next = starts.clone();
    // The cells of every unit, each with its number in the order of values.
    let mut cells = vec![(0_u32, 0_u32); starts[units] as usize];
    let mut number = 0;
    for (place, tag) in ordered.tagged() {
        let next = &mut next[tag.unit as usize];
        for &cell in members.of(place.slot as usize) {
            cells[*next as usize] = (cell, number);
            *next += 1;
            number += 1;
        }
    }
    let mut scores = Scores { starts: vec![0], ..Scores::default() };
    let mut places = vec![0; cells.len()];
    for unit in starts.windows(2) {
        let cells = &mut cells[unit[0] as usize..unit[1] as usize];
        cells.sort_unstable();
        for same in cells.chunk_by(|a, b| a.0 == b.0) {
            same.iter().for_each(|&(_, number)| places[number as usize] = scores.cells.len() as u32);
            scores.cells.push(same[0].0);
        }
        scores.starts.push(scores.cells.len() as u32);
    }
    scores.values = vec![0.0; scores.cells.len()];
    (scores, places)
}

impl Scores {
    /// The cells and scores of a unit.
    pub(in crate::estimate) fn of(&self, unit: usize) -> (&[u32], &[f64]) {
        let range = self.starts[unit] as usize..self.starts[unit + 1] as usize;
        (&self.cells[range.clone()], &self.values[range])
    }

    /// The same, every score times a factor of its cell.
    pub(in crate::estimate) fn times(mut self, factor: impl Fn(usize) -> f64) -> Self {
        self.values.iter_mut().zip(&self.cells).for_each(|(value, &cell)| *value *= factor(cell as usize));
        self
    }

    /// `a times these + b times others`, with factors by cell; a unit is in a cell when it is in either.
    pub(in crate::estimate) fn combine(
        &self,
        others: &Self,
        a: impl Fn(usize) -> f64,
        b: impl Fn(usize) -> f64,
    ) -> Self {
        let mut sum = Self { starts: vec![0], ..Self::default() };
        for unit in 0..self.starts.len() - 1 {
            let ((cells, values), (more, others)) = (self.of(unit), others.of(unit));
            let (mut i, mut j) = (0, 0);
            while i < cells.len() || j < more.len() {
                let cell = cells.get(i).copied().unwrap_or(u32::MAX).min(more.get(j).copied().unwrap_or(u32::MAX));
                let mut score = 0.0;
                if cells.get(i) == Some(&cell) {
                    score += a(cell as usize) * values[i];
                    i += 1;
                }
                if more.get(j) == Some(&cell) {
                    score += b(cell as usize) * others[j];
                    j += 1;
                }
                sum.cells.push(cell);
                sum.values.push(score);
            }
            sum.starts.push(sum.cells.len() as u32);
        }
        sum
    }
}
