//! Sums by primary sampling unit. Every unit seen is registered, in or out of any domain.

use super::exact::{PRODUCT_PLACES, counts, fixed, weight_units};
use super::labels::{Label, Labels};
use super::log::Log;
use super::pairs::Pairs;

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
    /// The sum of weight times value, measure by measure of the plan; as many places as were needed.
    pub(crate) products: Vec<Vec<i128>>,
}

impl Block {
    /// The sum of weight times value of a measure, at the place of a slot.
    pub(crate) fn product(&self, place: usize, measure: usize) -> i128 {
        self.products.get(measure).and_then(|products| products.get(place)).copied().unwrap_or(0)
    }

    fn add_product(&mut self, place: usize, measure: usize, product: i128) -> Option<()> {
        if self.products.len() <= measure {
            self.products.resize(measure + 1, Vec::new());
        }
        let products = &mut self.products[measure];
        if products.len() <= place {
            products.resize(self.slots.len().max(place + 1), 0);
        }
        products[place] = products[place].checked_add(product)?;
        Some(())
    }
}

#[derive(Clone, Debug, Default)]
pub(crate) struct Units {
    pub(crate) labels: UnitLabels,
    pub(crate) blocks: Vec<Block>,
    /// Rows that are not in the blocks yet.
    weights: Log,
    /// Their products, measure by measure.
    products: Vec<Log>,
    places: Places,
}

/// Where the current unit keeps each slot, and for which run that holds.
#[derive(Clone, Debug, Default)]
struct Places {
    place: Vec<u32>,
    stamp: Vec<u64>,
    run: u64,
}

impl Places {
    /// Makes a unit the current one.
    fn enter(&mut self, block: &Block) {
        self.run += 1;
        for (place, &slot) in (0..).zip(&block.slots) {
            self.reach(slot);
            self.stamp[slot as usize] = self.run;
            self.place[slot as usize] = place;
        }
    }

    fn reach(&mut self, slot: u32) {
        if slot as usize >= self.stamp.len() {
            let length = (slot as usize + 1).next_power_of_two();
            self.place.resize(length, 0);
            self.stamp.resize(length, 0);
        }
    }

    /// The place of a slot in the block of the current unit, a new one when it had none.
    #[inline]
    fn of(&mut self, slot: u32, block: &mut Block) -> usize {
        self.reach(slot);
        let at = slot as usize;
        if self.stamp[at] != self.run {
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

    /// Notes rows, whose weights can be added exactly; `None` on overflow of earlier ones.
    pub(crate) fn add(&mut self, units: &[u32], slots: &[u32], weights: &[f64]) -> Option<()> {
        for ((&unit, &slot), &weight) in units.iter().zip(slots).zip(weights) {
            self.weights.push(unit, slot, weight);
        }
        if self.weights.is_full() { self.settle() } else { Some(()) }
    }

    /// Notes a product of weight and value of a row that `add` has noted; it must fit into [`fixed`].
    pub(crate) fn add_product(&mut self, unit: u32, slot: u32, measure: usize, product: f64) {
        if self.products.len() <= measure {
            self.products.resize(measure + 1, Log::default());
        }
        self.products[measure].push(unit, slot, product);
    }

    /// Adds what was noted to the sums, unit by unit, so that only one unit's places are in use at a time.
    ///
    /// `None` on overflow.
    pub(crate) fn settle(&mut self) -> Option<()> {
        let count = self.blocks.len();
        self.weights.sort(count);
        self.products.iter_mut().for_each(|log| log.sort(count));
        for (unit, block) in (0..).zip(&mut self.blocks) {
            let rows = self.weights.of(unit);
            if rows.is_empty() && self.products.iter().all(|log| log.of(unit).is_empty()) {
                continue;
            }
            self.places.enter(block);
            for row in rows {
                let place = self.places.of(row.slot, block);
                block.n[place] += u64::from(counts(row.number));
                block.weight[place] = block.weight[place].checked_add(weight_units(row.number))?;
            }
            for (measure, log) in self.products.iter().enumerate() {
                for row in log.of(unit) {
                    let place = self.places.of(row.slot, block);
                    block.add_product(place, measure, fixed::<PRODUCT_PLACES>(row.number)?)?;
                }
            }
        }
        self.weights.clear();
        self.products.iter_mut().for_each(Log::clear);
        Some(())
    }
}

impl Units {
    /// Puts the sums of a slot that the unit does not have yet; `None` when it has.
    pub(crate) fn set(&mut self, unit: u32, slot: u32, n: u64, weight: i128, products: &[(usize, i128)]) -> Option<()> {
        let block = self.blocks.get_mut(unit as usize)?;
        block.slots.push(slot);
        block.n.push(n);
        block.weight.push(weight);
        let place = block.slots.len() - 1;
        products.iter().try_for_each(|&(measure, product)| block.add_product(place, measure, product))
    }

    /// Adds the sums of other units, their slots renumbered; both must be settled. `None` on overflow.
    pub(crate) fn merge(&mut self, other: &Self, slots: &[u32]) -> Option<()> {
        for (label, theirs) in other.list().iter().zip(&other.blocks) {
            let unit = self.number_of_known(label);
            let block = &mut self.blocks[unit as usize];
            self.places.enter(block);
            for (from, &slot) in theirs.slots.iter().enumerate() {
                let place = self.places.of(slots[slot as usize], block);
                block.n[place] = block.n[place].checked_add(theirs.n[from])?;
                block.weight[place] = block.weight[place].checked_add(theirs.weight[from])?;
                for measure in 0..theirs.products.len() {
                    match theirs.product(from, measure) {
                        0 => {}
                        product => block.add_product(place, measure, product)?,
                    }
                }
            }
        }
        Some(())
    }
}
