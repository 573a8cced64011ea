//! The sums of replicate weights in the canonical form of a tally.

use super::ReplicateSums;
use crate::error::{Error, ErrorKind};
use crate::estimate::state::{State, SumRow};

/// The sums of every replicate for one cell and pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ReplicateRow {
    pub(crate) cell: u32,
    pub(crate) pattern: u32,
    /// One for each replicate.
    pub(crate) weights: Vec<i128>,
    /// One for each replicate, summed measure by summed measure of the plan.
    pub(crate) products: Vec<i128>,
}

impl ReplicateSums {
    /// The rows of so many slots, by the place of their slot; slots of which nothing was added have none.
    pub(crate) fn rows(&self, slots: usize, summed: &[usize], place: impl Fn(u32) -> (u32, u32)) -> Vec<ReplicateRow> {
        let replicates = || 0..self.design.replicates();
        let row = |slot: usize| {
            let (cell, pattern) = place(slot as u32);
            let products = summed.iter().flat_map(|&measure| replicates().map(move |r| self.product(measure, r, slot)));
            ReplicateRow {
                cell,
                pattern,
                weights: replicates().map(|replicate| self.weight(replicate, slot)).collect(),
                products: products.collect(),
            }
        };
        let mut rows: Vec<ReplicateRow> = (0..slots).map(row).filter(ReplicateRow::has_any).collect();
        rows.sort_unstable_by_key(ReplicateRow::place);
        rows
    }

    /// Puts the sums of a slot; `None` when there are some.
    pub(crate) fn put(&mut self, row: &ReplicateRow, slot: usize, summed: &[usize]) -> Option<()> {
        for (replicate, &sum) in row.weights.iter().enumerate() {
            self.add_weight(replicate, slot, sum)?;
        }
        for (&measure, products) in summed.iter().zip(row.products.chunks(row.weights.len())) {
            for (replicate, &sum) in products.iter().enumerate() {
                self.add_product(measure, replicate, slot, sum)?;
            }
        }
        Some(())
    }
}

impl ReplicateRow {
    fn place(&self) -> (u32, u32) {
        (self.cell, self.pattern)
    }
    fn has_any(&self) -> bool {
        self.weights.iter().chain(&self.products).any(|sum| *sum != 0)
    }
}

impl State {
    /// Refuses sums of replicates that no tally could have written; `summed` measures are summed.
    pub(crate) fn check_replicates(&self, summed: usize) -> Result<(), Error> {
        let invalid = |what: &str| Err(Error::new(ErrorKind::StateInvalid).found(what));
        let Some(design) = self.source.replicates()? else {
            return if self.replicates.is_empty() {
                Ok(())
            } else {
                invalid("sums of replicates of which there are none")
            };
        };
        if self.design || !self.has_weights {
            return invalid("replicate weights with sampling units, or without weights");
        }
        if !self.replicates.is_sorted_by(|a, b| a.place() < b.place()) {
            return invalid("replicates out of order or twice");
        }
        let replicates = design.replicates();
        let mut totals = vec![0_i128; replicates * (1 + summed)];
        for row in &self.replicates {
            if row.weights.len() != replicates || row.products.len() != replicates * summed || !row.has_any() {
                return invalid("sums of another number of replicates");
            }
            let place = |of: &SumRow| (of.unit, of.cell, of.pattern);
            if self.sums.binary_search_by_key(&(0, row.cell, row.pattern), place).is_err() {
                return invalid("replicates of a place that does not exist");
            }
            for (total, sum) in totals.iter_mut().zip(row.weights.iter().chain(&row.products)) {
                let added = sum.checked_abs().and_then(|sum| total.checked_add(sum));
                let Some(added) = added else { return invalid("sums that are too large to be added") };
                *total = added;
            }
        }
        self.check_replicate_values(replicates)
    }

    /// The weights of the values of a cell and pattern are those of its people, replicate by replicate.
    fn check_replicate_values(&self, replicates: usize) -> Result<(), Error> {
        let invalid = || Error::new(ErrorKind::StateInvalid).found("values that do not add up to the replicates");
        let mut sizes = vec![0_i128; replicates];
        for rows in &self.values {
            sizes.fill(0);
            for rows in rows.chunk_by(|a, b| (a.cell, a.pattern) == (b.cell, b.pattern)) {
                let mut sums = vec![0_i128; replicates];
                for row in rows {
                    if row.replicates.len() != replicates {
                        return Err(invalid());
                    }
                    for ((sum, size), weight) in sums.iter_mut().zip(&mut sizes).zip(&row.replicates) {
                        // When all magnitudes together can be held, so can every sum of some of them.
                        let magnitude = weight.checked_abs().filter(|magnitude| *magnitude < 1 << 125);
                        *size = magnitude.and_then(|m| size.checked_add(m)).ok_or_else(invalid)?;
                        *sum += weight;
                    }
                }
                let told = self.replicates.binary_search_by_key(&(rows[0].cell, rows[0].pattern), ReplicateRow::place);
                let agree = match told {
                    Ok(at) => self.replicates[at].weights == sums,
                    Err(_) => sums.iter().all(|sum| *sum == 0),
                };
                if !agree {
                    return Err(invalid());
                }
            }
        }
        Ok(())
    }
}
