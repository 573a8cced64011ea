//! Sums of replicate weights by slot: a column of sums for each replicate.

use super::ReplicateDesign;
use super::split::{Products, Split, Weights};
use std::marker::PhantomData;

/// The sums of one replicate by slot. Place 0 takes rows that do not count; slots come after it.
#[derive(Clone, Debug)]
pub(super) struct Column<S> {
    pub(super) sums: Vec<i128>,
    /// What was noted since the last time, in two parts each.
    pub(super) noted: Vec<[i64; 2]>,
    places: PhantomData<S>,
}

impl<S> Default for Column<S> {
    fn default() -> Self {
        Self { sums: Vec::new(), noted: Vec::new(), places: PhantomData }
    }
}

impl<S: Split> Column<S> {
    fn of(&self, slot: usize) -> i128 {
        self.sums.get(slot + 1).copied().unwrap_or(0)
    }
    fn add(&mut self, slot: usize, sum: i128) -> Option<()> {
        if sum != 0 {
            self.sums.resize(self.sums.len().max(slot + 2), 0);
            self.sums[slot + 1] = self.sums[slot + 1].checked_add(sum)?;
        }
        Some(())
    }
    fn settle(&mut self) -> Option<()> {
        self.sums.resize(self.sums.len().max(self.noted.len()), 0);
        for (sum, noted) in self.sums.iter_mut().zip(&mut self.noted) {
            *sum = sum.checked_add(S::whole(*noted))?;
            *noted = [0, 0];
        }
        Some(())
    }
    /// Whether sums of these sums can be held.
    fn is_moderate(&self) -> bool {
        let total = self.sums.iter().try_fold(0_u128, |total, sum| total.checked_add(sum.unsigned_abs()));
        total.is_some_and(|total| total < 1 << 125)
    }
}

/// The sums of every replicate: of weights, and of weight times value for each summed measure of the plan.
#[derive(Clone, Debug)]
pub(crate) struct ReplicateSums {
    pub(crate) design: ReplicateDesign,
    pub(super) weight: Vec<Column<Weights>>,
    /// By measure of the plan; empty for measures that are not summed.
    pub(super) products: Vec<Vec<Column<Products>>>,
    /// How many rows were noted since the last time.
    pub(super) noted: usize,
    #[cfg(feature = "arrow")]
    pub(super) batch: super::fill::Batch,
}

impl ReplicateSums {
    /// No sums yet; `summed` says for each measure of the plan whether it is summed.
    pub(crate) fn new(design: ReplicateDesign, summed: impl Iterator<Item = bool>) -> Self {
        let replicates = design.replicates();
        let columns = |summed| if summed { vec![Column::default(); replicates] } else { Vec::new() };
        Self {
            weight: vec![Column::default(); replicates],
            products: summed.map(columns).collect(),
            design,
            noted: 0,
            #[cfg(feature = "arrow")]
            batch: super::fill::Batch::default(),
        }
    }

    /// The sum of weights of a slot.
    pub(crate) fn weight(&self, replicate: usize, slot: usize) -> i128 {
        self.weight[replicate].of(slot)
    }
    /// The sum of weight times value of a slot; 0 for a measure that is not summed.
    pub(crate) fn product(&self, measure: usize, replicate: usize, slot: usize) -> i128 {
        self.products[measure].get(replicate).map_or(0, |column| column.of(slot))
    }

    /// Adds to a sum of weights; `None` on overflow.
    pub(crate) fn add_weight(&mut self, replicate: usize, slot: usize, sum: i128) -> Option<()> {
        self.weight[replicate].add(slot, sum)
    }
    /// Adds to a sum of weight times value; `None` on overflow, and for a measure that is not summed.
    pub(crate) fn add_product(&mut self, measure: usize, replicate: usize, slot: usize, sum: i128) -> Option<()> {
        self.products[measure].get_mut(replicate)?.add(slot, sum)
    }

    /// Adds what was noted to the sums; `None` on overflow.
    pub(crate) fn settle(&mut self) -> Option<()> {
        self.noted = 0;
        self.weight.iter_mut().try_for_each(Column::settle)?;
        self.products.iter_mut().flatten().try_for_each(Column::settle)
    }

    /// Adds other sums, their slots renumbered; both must be settled. `None` on overflow.
    pub(crate) fn merge(&mut self, other: &Self, slots: &[u32]) -> Option<()> {
        fn merge<S: Split>(own: &mut Column<S>, theirs: &Column<S>, slots: &[u32]) -> Option<()> {
            let mut pairs = slots.iter().enumerate();
            pairs.try_for_each(|(from, &to)| own.add(to as usize, theirs.of(from)))
        }
        let mut weights = self.weight.iter_mut().zip(&other.weight);
        weights.try_for_each(|(own, theirs)| merge(own, theirs, slots))?;
        let mut products = self.products.iter_mut().flatten().zip(other.products.iter().flatten());
        products.try_for_each(|(own, theirs)| merge(own, theirs, slots))
    }

    /// Whether what is added up of these sums can be held.
    pub(crate) fn are_moderate(&self) -> bool {
        self.weight.iter().all(Column::is_moderate) && self.products.iter().flatten().all(Column::is_moderate)
    }
}
