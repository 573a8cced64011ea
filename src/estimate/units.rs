//! Sums by primary sampling unit. Every unit seen is registered, in or out of any domain.

use super::labels::{Label, Labels};
use super::pairs::Pairs;
use std::collections::HashMap;

/// Where a row was drawn: its stratum and its primary sampling unit within it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct UnitLabel {
    pub(crate) stratum: Option<Label>,
    pub(crate) psu: Option<Label>,
}

/// The columns a unit is known by; both are numbered as own columns are.
#[derive(Clone, Debug, Default)]
pub(crate) struct UnitLabels {
    pub(crate) strata: Labels,
    pub(crate) psus: Labels,
    pairs: Pairs,
}

/// The sums of one unit by slot.
#[derive(Clone, Debug, Default)]
pub(crate) struct Block {
    pub(crate) slots: Vec<u32>,
    pub(crate) n: Vec<u64>,
    pub(crate) weight: Vec<i128>,
    /// The sum of weight times value by slot and measure.
    pub(crate) products: HashMap<(u32, u8), i128>,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct Units {
    pub(crate) labels: UnitLabels,
    pub(crate) blocks: Vec<Block>,
    /// Where the current unit keeps each slot, and for which run that holds.
    place: Vec<u32>,
    stamp: Vec<u64>,
    run: u64,
    order: Vec<u32>,
}

impl Units {
    /// The number of a unit by the numbers of its stratum and sampling unit, 0 for none; registers it.
    #[inline]
    pub(crate) fn number(&mut self, stratum: u32, psu: u32) -> u32 {
        let unit = self.labels.pairs.number(stratum, psu);
        if unit as usize >= self.blocks.len() {
            self.blocks.push(Block::default());
        }
        unit
    }

    /// The number of a unit by its labels, which another tally has accepted.
    pub(crate) fn number_of_known(&mut self, label: &UnitLabel) -> u32 {
        let stratum = label.stratum.as_ref().map_or(0, |label| self.labels.strata.number_of_known(label));
        let psu = label.psu.as_ref().map_or(0, |label| self.labels.psus.number_of_known(label));
        self.number(stratum, psu)
    }

    /// The labels of all units.
    pub(crate) fn list(&self) -> Vec<UnitLabel> {
        let label = |labels: &Labels, number: u32| labels.label(number).cloned();
        let of = |&(stratum, psu): &(u32, u32)| UnitLabel {
            stratum: label(&self.labels.strata, stratum),
            psu: label(&self.labels.psus, psu),
        };
        self.labels.pairs.seen().iter().map(of).collect()
    }

    /// Strata and units.
    pub(crate) fn size(&self) -> (usize, usize) {
        let mut strata: Vec<u32> = self.labels.pairs.seen().iter().map(|(stratum, _)| *stratum).collect();
        strata.sort_unstable();
        strata.dedup();
        (strata.len(), self.blocks.len())
    }

    /// Adds rows, unit by unit, so that only one unit's places are in use at a time; `None` on overflow.
    pub(crate) fn add(&mut self, units: &[u32], slots: &[u32], weights: &[i128], slot_count: usize) -> Option<()> {
        self.place.resize(slot_count, 0);
        self.stamp.resize(slot_count, 0);
        let mut order = std::mem::take(&mut self.order);
        order.clear();
        order.extend(0..units.len() as u32);
        if !units.is_sorted() {
            order.sort_by_key(|&row| units[row as usize]);
        }
        let mut current = None;
        for &row in &order {
            let row = row as usize;
            if current != Some(units[row]) {
                current = Some(units[row]);
                self.enter(units[row]);
            }
            let slot = slots[row];
            let place = self.place_of(units[row], slot);
            let block = &mut self.blocks[units[row] as usize];
            block.n[place] += u64::from(weights[row] != 0);
            block.weight[place] = block.weight[place].checked_add(weights[row])?;
        }
        self.order = order;
        Some(())
    }

    /// Adds to the sum of weight times value of a slot that `add` has already seen; `None` on overflow.
    pub(crate) fn add_product(&mut self, unit: u32, slot: u32, measure: usize, product: i128) -> Option<()> {
        let sum = self.blocks[unit as usize].products.entry((slot, measure as u8)).or_default();
        *sum = sum.checked_add(product)?;
        Some(())
    }

    fn enter(&mut self, unit: u32) {
        self.run += 1;
        for (place, &slot) in (0..).zip(&self.blocks[unit as usize].slots) {
            self.stamp[slot as usize] = self.run;
            self.place[slot as usize] = place;
        }
    }

    fn place_of(&mut self, unit: u32, slot: u32) -> usize {
        let at = slot as usize;
        if self.stamp[at] != self.run {
            let block = &mut self.blocks[unit as usize];
            self.stamp[at] = self.run;
            self.place[at] = block.slots.len() as u32;
            block.slots.push(slot);
            block.n.push(0);
            block.weight.push(0);
        }
        self.place[at] as usize
    }
}

impl Units {
    /// Puts the sums of a slot that the unit does not have yet; `None` when it has.
    pub(crate) fn set(&mut self, unit: u32, slot: u32, slot_count: usize, n: u64, weight: i128) -> Option<()> {
        self.place.resize(slot_count.max(self.place.len()), 0);
        self.stamp.resize(slot_count.max(self.stamp.len()), 0);
        let block = self.blocks.get_mut(unit as usize)?;
        block.slots.push(slot);
        block.n.push(n);
        block.weight.push(weight);
        Some(())
    }

    /// Adds the sums of other units, their slots renumbered; `None` on overflow.
    pub(crate) fn merge(&mut self, other: &Self, slots: &[u32], slot_count: usize) -> Option<()> {
        self.place.resize(slot_count, 0);
        self.stamp.resize(slot_count, 0);
        for (label, block) in other.list().iter().zip(&other.blocks) {
            let unit = self.number_of_known(label);
            self.enter(unit);
            for (from, &slot) in block.slots.iter().enumerate() {
                let place = self.place_of(unit, slots[slot as usize]);
                let own = &mut self.blocks[unit as usize];
                own.n[place] = own.n[place].checked_add(block.n[from])?;
                own.weight[place] = own.weight[place].checked_add(block.weight[from])?;
            }
            for (&(slot, measure), product) in &block.products {
                self.add_product(unit, slots[slot as usize], usize::from(measure), *product)?;
            }
        }
        Some(())
    }
}
