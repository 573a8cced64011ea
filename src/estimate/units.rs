//! Sums by primary sampling unit. Every unit seen is registered, in or out of any domain.

use super::exact::{PRODUCT_PLACES, counts, fixed, weight_units};
use super::labels::{Label, Labels};
use super::log::Log;
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

/// The most sums of sampling units and slots that a tally holds. Each takes 28 bytes, and 16 for each measure of which
/// it has values: up to twice as much while lists grow, some 4 gigabytes at the most without measures.
const MOST_SUMS: usize = 1 << 26;

#[derive(Clone, Debug, Default)]
pub(crate) struct Units {
    pub(crate) labels: UnitLabels,
    /// Whether ids of sampling units are numbered anew in every stratum, if the user said.
    pub(crate) nested: Option<bool>,
    /// Whether every row is a sampling unit of its own, known by its position in the input.
    pub(crate) elements: bool,
    /// Whether persons are the sampling units; in place of a second unit they have the round of the survey, if several
    /// rounds are told apart.
    pub(crate) persons: bool,
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
    /// How many places all units have together.
    count: usize,
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
            self.count += 1;
            block.slots.push(slot);
            block.n.push(0);
            block.weight.push(0);
        }
        self.place[at] as usize
    }
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

    /// Rows that are known by their position cannot be told apart when two inputs are added, and a person who is the
    /// sampling unit is in one of them only, or in one of each round.
    pub(crate) fn check_apart(&self, other: &Self) -> Result<(), Error> {
        if !self.elements && !self.persons {
            return Ok(());
        }
        let own: HashSet<UnitLabel> = self.list().into_iter().collect();
        match other.list().iter().filter(|label| own.contains(label)).count() {
            0 => Ok(()),
            twice if self.persons => Err(twice_in_parts(twice)),
            _ => Err(Error::new(ErrorKind::DesignElements)
                .column("psu")
                .found("two parts whose rows are counted from the same position")
                .expected("a column that identifies the rows")
                .fix("name that column as the psu instead of elements=True, or beside it as the person")),
        }
    }

    /// Refuses more sums than can be held.
    pub(crate) fn check_size(&self) -> Result<(), Error> {
        check_sums(self.places.count, MOST_SUMS)
    }

    /// Strata and primary sampling units.
    pub(crate) fn size(&self) -> (usize, usize) {
        let psus = self.labels.psu_pairs.seen();
        let mut strata: Vec<u32> = psus.iter().map(|(stratum, _)| *stratum).collect();
        strata.sort_unstable();
        strata.dedup();
        (strata.len(), psus.len())
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

fn check_sums(sums: usize, most: usize) -> Result<(), Error> {
    if sums <= most {
        return Ok(());
    }
    Err(Error::new(ErrorKind::LimitMemory)
        .column("design")
        .found(format!("{sums} sums of sampling units and cells"))
        .expected(format!("{most} at the most"))
        .fix("ask for fewer or coarser breakdowns at a time, or use replicate weights"))
}

/// What to say of persons who are in two parts.
pub(crate) fn twice_in_parts(persons: usize) -> Error {
    Error::new(ErrorKind::IdDuplicate)
        .column("person")
        .found(format!("{persons} persons who are in two of the parts that are added"))
        .expected("each person once, or once in each round of the survey")
        .fix("merge each part once; of several rounds, name the column of the round: wave=\"...\"")
}

impl Units {
    /// Puts the sums of a slot that the unit does not have yet; `None` when it has.
    pub(crate) fn set(&mut self, unit: u32, slot: u32, n: u64, weight: i128, products: &[(usize, i128)]) -> Option<()> {
        let block = self.blocks.get_mut(unit as usize)?;
        self.places.count += 1;
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Every unit and slot is counted once, however often it is seen, and in whatever way it comes.
    #[test]
    fn sums_are_counted_and_bounded() {
        let mut units = Units::default();
        let unit = |units: &mut Units, psu| units.number(Drawn { psu, ..Drawn::default() });
        let (one, two) = (unit(&mut units, 1), unit(&mut units, 2));
        units.labels.psus.number_of_known(&Label::Integer(1));
        units.labels.psus.number_of_known(&Label::Integer(2));
        assert_eq!(units.add(&[one, one, two, one], &[0, 1, 0, 0], &[1.0; 4]), Some(()));
        assert_eq!(units.settle(), Some(()));
        assert_eq!((units.places.count, units.check_size()), (3, Ok(())));
        assert_eq!(units.set(two, 5, 1, 1, &[]), Some(()));
        let mut other = units.clone();
        assert_eq!(other.merge(&units, &[0, 1, 2, 3, 4, 6]), Some(()));
        assert_eq!(other.places.count, 5, "of four sums one is in another slot there");
        let held = other.blocks.iter().map(|block| block.slots.len()).sum::<usize>();
        assert_eq!(held, other.places.count);
        let Err(error) = check_sums(5, 4) else { panic!("five are more than four") };
        assert_eq!(error.code(), "limit.memory");
        assert!(error.to_string().contains("5 sums of sampling units") && error.to_string().contains("coarser"));
        assert_eq!(check_sums(4, 4), Ok(()));
    }
}
