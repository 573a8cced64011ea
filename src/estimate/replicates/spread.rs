//! Distributions in every replicate: the values are ordered once, and weighted again for each replicate.

use super::ReplicateSums;
use crate::estimate::exact::floats_of;
use crate::estimate::finish::{CellValues, Finisher, Work};
use crate::estimate::layout::Belongs;
use crate::estimate::order::Ordered;
use crate::estimate::spread::{Entry, Part, Tag};

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

    /// The weights of a stored value, whose entries are those from `first` on; sums that no float can hold take several.
    pub(crate) fn put_value(&mut self, measure: usize, part: &mut Part, first: usize, sums: &[i128]) {
        let Some(spread) = &mut self.spreads[measure] else { return };
        let floats: Vec<Vec<f64>> = sums.iter().map(|&sum| floats_of(sum).collect()).collect();
        let most = floats.iter().map(Vec::len).max().unwrap_or(0);
        while part.entries.len() < first + most {
            part.entries.push(Entry { weight: 0.0, ..part.entries[first] });
            part.tags.push(Tag { n: 0, ..part.tags[first] });
        }
        let weight = |at: usize| move |floats: &Vec<f64>| floats.get(at).copied().unwrap_or(0.0);
        let entries = part.entries.len() - first;
        spread.chunks.extend((0..entries).map(|at| floats.iter().map(weight(at)).collect()));
    }
}

/// The values of a measure in order, by whose weights they can be weighted.
struct Reweighted<'a> {
    ordered: Ordered,
    weights: Vec<&'a [f64]>,
}

impl Reweighted<'_> {
    /// The distribution of one replicate.
    fn in_replicate(&self, replicate: usize) -> Ordered {
        self.ordered.weighted(|tag| self.weights[tag.unit as usize][replicate])
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

    /// The values of a measure in order; each is told apart by its place among the weights.
    fn reweighted<'a>(&self, measure: usize, spread: &'a SpreadWeights) -> Option<Reweighted<'a>> {
        let mut numbered = Part::default();
        for (entry, tag) in self.tally.spreads[measure].iter().flat_map(Part::iter) {
            numbered.tags.push(Tag { unit: numbered.tags.len() as u32, ..tag });
            numbered.entries.push(*entry);
        }
        let weights: Vec<&[f64]> = spread.rows().collect();
        (numbered.tags.len() == weights.len()).then(|| Reweighted { ordered: Ordered::new(&[numbered]), weights })
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
