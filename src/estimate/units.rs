//! Sums by primary sampling unit. Every unit seen is registered, in or out of any domain.

use super::labels::{Label, Labels};
use super::pairs::Pairs;
use crate::error::{Error, ErrorKind};
use std::collections::{HashMap, HashSet};

/// Where a row was drawn: its stratum, its primary sampling unit, and the unit within that if there is a second stage.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct UnitLabel {
    pub(crate) stratum: Option<Label>,
    pub(crate) psu: Option<Label>,
    pub(crate) ssu: Option<Label>,
    /// Finite populations of the two stages, as the bits of floats, which ascend as the floats do; 0 for none.
    pub(crate) fpc: [u64; 2],
}

/// The columns a unit is known by; each is numbered as own columns are.
#[derive(Clone, Debug, Default)]
pub(crate) struct UnitLabels {
    pub(crate) strata: Labels,
    pub(crate) psus: Labels,
    pub(crate) ssus: Labels,
    /// Strata with their sampling units; these with the units within them; these with their finite populations.
    psu_pairs: Pairs,
    ssu_pairs: Pairs,
    fpc_pairs: Pairs,
    fpcs: Vec<[u64; 2]>,
    fpc_numbers: HashMap<[u64; 2], u32>,
}

/// The numbers of the labels of a unit, 0 for none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Drawn {
    pub(crate) stratum: u32,
    pub(crate) psu: u32,
    pub(crate) ssu: u32,
    pub(crate) fpc: [u64; 2],
}

impl UnitLabels {
    fn number(&mut self, drawn: Drawn) -> u32 {
        let psu = self.psu_pairs.number(drawn.stratum, drawn.psu);
        let ssu = self.ssu_pairs.number(psu, drawn.ssu);
        // Most surveys state no finite population.
        let fpc = if self.fpcs.first() == Some(&drawn.fpc) { 0 } else { self.fpc_number(drawn.fpc) };
        self.fpc_pairs.number(ssu, fpc)
    }
    fn fpc_number(&mut self, fpc: [u64; 2]) -> u32 {
        let next = self.fpcs.len() as u32;
        let number = *self.fpc_numbers.entry(fpc).or_insert(next);
        if number == next {
            self.fpcs.push(fpc);
        }
        number
    }
    /// The numbers of the labels of every unit.
    pub(crate) fn drawn(&self) -> impl Iterator<Item = Drawn> {
        self.fpc_pairs.seen().iter().map(|&(ssu, fpc)| {
            let (psu, ssu) = self.ssu_pairs.seen()[ssu as usize];
            let (stratum, psu) = self.psu_pairs.seen()[psu as usize];
            Drawn { stratum, psu, ssu, fpc: self.fpcs[fpc as usize] }
        })
    }
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
    /// Whether ids of sampling units are numbered anew in every stratum, if the user said.
    pub(crate) nested: Option<bool>,
    /// Whether every row is a sampling unit of its own, known by its position in the input.
    pub(crate) elements: bool,
    pub(crate) blocks: Vec<Block>,
    /// Where the current unit keeps each slot, and for which run that holds.
    place: Vec<u32>,
    stamp: Vec<u64>,
    run: u64,
    order: Vec<u32>,
}

impl Units {
    /// The number of a unit by the numbers of its labels; registers it.
    #[inline]
    pub(crate) fn number(&mut self, drawn: Drawn) -> u32 {
        let unit = self.labels.number(drawn);
        if unit as usize >= self.blocks.len() {
            self.blocks.push(Block::default());
        }
        unit
    }

    /// The number of a unit by its labels, which another tally has accepted.
    pub(crate) fn number_of_known(&mut self, label: &UnitLabel) -> u32 {
        fn number(labels: &mut Labels, label: Option<&Label>) -> u32 {
            label.map_or(0, |label| labels.number_of_known(label))
        }
        let stratum = number(&mut self.labels.strata, label.stratum.as_ref());
        let psu = number(&mut self.labels.psus, label.psu.as_ref());
        let ssu = number(&mut self.labels.ssus, label.ssu.as_ref());
        self.number(Drawn { stratum, psu, ssu, fpc: label.fpc })
    }

    /// The labels of all units.
    pub(crate) fn list(&self) -> Vec<UnitLabel> {
        let label = |labels: &Labels, number: u32| labels.label(number).cloned();
        let of = |drawn: Drawn| UnitLabel {
            stratum: label(&self.labels.strata, drawn.stratum),
            psu: label(&self.labels.psus, drawn.psu),
            ssu: label(&self.labels.ssus, drawn.ssu),
            fpc: drawn.fpc,
        };
        self.labels.drawn().map(of).collect()
    }

    /// Rows that are known by their position cannot be told apart when two inputs are added.
    pub(crate) fn check_elements(&self, other: &Self) -> Result<(), Error> {
        if !self.elements {
            return Ok(());
        }
        let own: HashSet<UnitLabel> = self.list().into_iter().collect();
        if other.list().iter().all(|label| !own.contains(label)) {
            return Ok(());
        }
        Err(Error::new(ErrorKind::DesignElements)
            .column("psu")
            .found("two parts whose rows are counted from the same position")
            .expected("a column that identifies the rows")
            .fix("name that column as the psu instead of elements=True"))
    }

    /// Strata and primary sampling units.
    pub(crate) fn size(&self) -> (usize, usize) {
        let psus = self.labels.psu_pairs.seen();
        let mut strata: Vec<u32> = psus.iter().map(|(stratum, _)| *stratum).collect();
        strata.sort_unstable();
        strata.dedup();
        (strata.len(), psus.len())
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
