//! Distributions in every replicate: the values are ordered once, and weighted again for each replicate.

use super::ReplicateSums;
use crate::derive::Ratio;
use crate::estimate::exact::floats_of;
use crate::estimate::finish::{CellValues, Finisher, Work};
use crate::estimate::layout::Belongs;
use crate::estimate::spread::{Entry, Ordered};
use crate::estimate::state::ValueRow;

/// The replicate weights of every value of a measure, in the order in which the tally keeps the values.
#[derive(Clone, Debug)]
pub(crate) struct SpreadWeights {
    replicates: usize,
    /// Weights of some values each: value by value, replicate by replicate. Full ones are never copied to grow.
    pub(super) chunks: Vec<Vec<f64>>,
}

impl SpreadWeights {
    pub(super) fn new(replicates: usize) -> Self {
        Self { replicates, chunks: Vec::new() }
    }
    /// The weights of every value.
    pub(crate) fn rows(&self) -> impl Iterator<Item = &[f64]> {
        self.chunks.iter().flat_map(|chunk| chunk.chunks_exact(self.replicates))
    }
    pub(super) fn merge(&mut self, other: Self) {
        self.chunks.extend(other.chunks);
    }
}

impl ReplicateSums {
    /// The weights of the values of a measure whose distribution is kept.
    pub(crate) fn spread(&self, measure: usize) -> Option<&SpreadWeights> {
        self.spreads[measure].as_ref()
    }

    /// Entries of a stored value, whose weights are kept here; sums that no float can hold become several.
    pub(crate) fn put_value(&mut self, measure: usize, slot: u32, unit: u32, row: &ValueRow) -> Vec<Entry> {
        let value = Ratio::from_parts(row.top, row.bottom);
        let mut entries: Vec<Entry> = Entry::shared(value, slot, unit, row.n, row.weight).collect();
        let Some(spread) = &mut self.spreads[measure] else { return entries };
        let floats: Vec<Vec<f64>> = row.replicates.iter().map(|&sum| floats_of(sum).collect()).collect();
        let most = floats.iter().map(Vec::len).max().unwrap_or(1);
        while entries.len() < most {
            let mut nobody = Entry::new(value, slot, unit, 0.0);
            nobody.n = 0;
            entries.push(nobody);
        }
        let weight = |at: usize| move |floats: &Vec<f64>| floats.get(at).copied().unwrap_or(0.0);
        spread.chunks.extend((0..entries.len()).map(|at| floats.iter().map(weight(at)).collect()));
        entries
    }
}

/// The values of a measure in order, by whose weights they can be weighted.
struct Reweighted<'a> {
    ordered: Ordered,
    weights: Vec<&'a [f64]>,
}

impl Reweighted<'_> {
    /// The distribution of one replicate. Values without weight are not in it.
    fn in_replicate(&self, replicate: usize) -> Ordered {
        let weights = self.ordered.places.iter().map(|place| self.weights[place.n as usize][replicate]);
        self.ordered.weighted(weights)
    }
}

impl Finisher<'_> {
    /// The values of the formulas over a distribution in every replicate: by replicate, by grouping and formula.
    pub(in crate::estimate) fn replicate_distributions(
        &self,
        replicates: &ReplicateSums,
        formulas: &[usize],
        belongs: &[Belongs],
        run: impl Fn(Work<'_>),
    ) -> Vec<Vec<CellValues>> {
        if formulas.is_empty() {
            return Vec::new();
        }
        let measures = 0..self.tally.spreads.len();
        let reweighted: Vec<Option<Reweighted<'_>>> =
            measures.map(|measure| self.reweighted(measure, replicates.spread(measure)?)).collect();
        let mut values = vec![Vec::new(); replicates.design.replicates()];
        let reweighted = &reweighted;
        run(values
            .iter_mut()
            .enumerate()
            .map(|(replicate, values)| -> Box<dyn FnOnce() + Send> {
                Box::new(move || {
                    let finisher = self.in_replicate(replicates, replicate, reweighted);
                    let jobs = belongs.iter().flat_map(|belongs| formulas.iter().map(move |&at| (at, belongs)));
                    *values = jobs.map(|(indicator, belongs)| finisher.distribution(indicator, belongs)).collect();
                })
            })
            .collect());
        values
    }

    /// The values of a measure in order; the number of units of each is its place among the weights.
    fn reweighted<'a>(&self, measure: usize, spread: &'a SpreadWeights) -> Option<Reweighted<'a>> {
        let parts = &self.tally.spreads[measure];
        let mut next = 0;
        let numbered = |entry: &Entry| {
            next += 1;
            Entry { n: next - 1, ..*entry }
        };
        let entries: Vec<Entry> = parts.iter().flatten().map(numbered).collect();
        let weights: Vec<&[f64]> = spread.rows().collect();
        (entries.len() == weights.len()).then(|| Reweighted { ordered: Ordered::new(&[entries]), weights })
    }

    /// What finishes the tally as if the weights were those of a replicate.
    fn in_replicate(&self, sums: &ReplicateSums, replicate: usize, reweighted: &[Option<Reweighted<'_>>]) -> Self {
        let ordered = |of: &Option<Reweighted<'_>>| of.as_ref().map(|of| of.in_replicate(replicate));
        let ordered = reweighted.iter().map(|of| ordered(of).unwrap_or_default()).collect();
        let mut finisher = Self::new(self.tally, ordered, None);
        for (slot, weight) in finisher.sums.weight.iter_mut().enumerate() {
            *weight = sums.weight(replicate, slot);
        }
        // Negative replicate weights are part of the method in some surveys; it is the weights that must not be negative.
        finisher.negative_weights = self.negative_weights;
        finisher.find_thresholds();
        finisher
    }
}
