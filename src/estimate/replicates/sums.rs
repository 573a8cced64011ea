//! Sums of replicate weights by slot: a column of sums for each replicate.

use super::split::{LANES, Noted, Products, Split, Weights};
use super::{ReplicateDesign, SpreadWeights};
use crate::estimate::plan::Measured;
use std::marker::PhantomData;

/// The sums of every replicate by slot. Place 0 takes rows that do not count; slots come after it.
#[derive(Clone, Debug)]
pub(super) struct Table<S> {
    /// By replicate, by place.
    sums: Vec<Vec<i128>>,
    /// What was noted since the last time: by [`LANES`] replicates, by place.
    pub(super) noted: Vec<Vec<Noted>>,
    /// How often at each place.
    pub(super) counted: Vec<u64>,
    places: PhantomData<S>,
}

impl<S: Split> Table<S> {
    fn new(replicates: usize) -> Self {
        Self {
            sums: vec![Vec::new(); replicates],
            noted: vec![Vec::new(); replicates.div_ceil(LANES)],
            counted: Vec::new(),
            places: PhantomData,
        }
    }
    fn of(&self, replicate: usize, slot: usize) -> i128 {
        self.sums[replicate].get(slot + 1).copied().unwrap_or(0)
    }
    /// Adds to a sum at a place.
    pub(super) fn add(&mut self, replicate: usize, place: usize, sum: i128) -> Option<()> {
        let sums = &mut self.sums[replicate];
        if sum != 0 {
            sums.resize(sums.len().max(place + 1), 0);
            sums[place] = sums[place].checked_add(sum)?;
        }
        Some(())
    }
    fn settle(&mut self) -> Option<()> {
        for (replicate, sums) in self.sums.iter_mut().enumerate() {
            let noted = &self.noted[replicate / LANES];
            sums.resize(sums.len().max(noted.len()), 0);
            for ((sum, noted), &count) in sums.iter_mut().zip(noted).zip(&self.counted) {
                *sum = sum.checked_add(S::whole(noted, replicate % LANES, count))?;
            }
        }
        self.noted.iter_mut().for_each(|noted| noted.fill(Noted::default()));
        self.counted.fill(0);
        Some(())
    }
    fn merge(&mut self, other: &Self, slots: &[u32]) -> Option<()> {
        for replicate in 0..self.sums.len() {
            for (from, &to) in slots.iter().enumerate() {
                self.add(replicate, to as usize + 1, other.of(replicate, from))?;
            }
        }
        Some(())
    }
    /// Whether sums of these sums can be held.
    fn is_moderate(&self) -> bool {
        self.sums.iter().all(|sums| {
            let total = sums.iter().try_fold(0_u128, |total, sum| total.checked_add(sum.unsigned_abs()));
            total.is_some_and(|total| total < 1 << 125)
        })
    }
}

/// The sums of every replicate: of weights, and of weight times value for each summed measure of the plan.
#[derive(Clone, Debug)]
pub(crate) struct ReplicateSums {
    pub(crate) design: ReplicateDesign,
    pub(super) weight: Table<Weights>,
    /// By measure of the plan; nothing for measures that are not summed.
    pub(super) products: Vec<Option<Table<Products>>>,
    /// By measure of the plan; nothing for measures whose distribution is not needed.
    pub(super) spreads: Vec<Option<SpreadWeights>>,
    /// How many batches were noted since the last time.
    pub(super) noted: usize,
    #[cfg(feature = "arrow")]
    pub(super) batch: super::fill::Batch,
}

impl ReplicateSums {
    /// No sums yet, of the measures of a plan.
    pub(crate) fn new(design: ReplicateDesign, measures: &[Measured]) -> Self {
        let replicates = design.replicates();
        Self {
            weight: Table::new(replicates),
            products: measures.iter().map(|of| of.sum.then(|| Table::new(replicates))).collect(),
            spreads: measures.iter().map(|of| of.spread.then(|| SpreadWeights::new(replicates))).collect(),
            design,
            noted: 0,
            #[cfg(feature = "arrow")]
            batch: super::fill::Batch::default(),
        }
    }

    /// The sum of weights of a slot.
    pub(crate) fn weight(&self, replicate: usize, slot: usize) -> i128 {
        self.weight.of(replicate, slot)
    }
    /// The sum of weight times value of a slot; 0 for a measure that is not summed.
    pub(crate) fn product(&self, measure: usize, replicate: usize, slot: usize) -> i128 {
        self.products[measure].as_ref().map_or(0, |table| table.of(replicate, slot))
    }

    /// Adds to a sum of weights; `None` on overflow.
    pub(crate) fn add_weight(&mut self, replicate: usize, slot: usize, sum: i128) -> Option<()> {
        self.weight.add(replicate, slot + 1, sum)
    }
    /// Adds to a sum of weight times value; `None` on overflow, and for a measure that is not summed.
    pub(crate) fn add_product(&mut self, measure: usize, replicate: usize, slot: usize, sum: i128) -> Option<()> {
        self.products[measure].as_mut()?.add(replicate, slot + 1, sum)
    }

    /// Adds what was noted to the sums; `None` on overflow.
    pub(crate) fn settle(&mut self) -> Option<()> {
        self.noted = 0;
        self.weight.settle()?;
        self.products.iter_mut().flatten().try_for_each(Table::settle)
    }

    /// Adds other sums, their slots renumbered; both must be settled. `None` on overflow.
    pub(crate) fn merge(&mut self, other: Self, slots: &[u32]) -> Option<()> {
        self.weight.merge(&other.weight, slots)?;
        for (own, theirs) in self.products.iter_mut().flatten().zip(other.products.iter().flatten()) {
            own.merge(theirs, slots)?;
        }
        let spreads = self.spreads.iter_mut().flatten().zip(other.spreads.into_iter().flatten());
        spreads.for_each(|(own, theirs)| own.merge(theirs));
        Some(())
    }

    /// Whether the sums of weights are the same in every replicate: these, slot by slot.
    pub(crate) fn are_all(&self, weights: &[i128]) -> bool {
        let mut replicates = 0..self.design.replicates();
        replicates.all(|replicate| (0..).zip(weights).all(|(slot, weight)| self.weight(replicate, slot) == *weight))
    }

    /// Whether what is added up of these sums can be held.
    pub(crate) fn are_moderate(&self) -> bool {
        self.weight.is_moderate() && self.products.iter().flatten().all(Table::is_moderate)
    }
}
