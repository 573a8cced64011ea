//! Adding tallies: codes are matched by what they stand for, sums are added as integers.

use super::exact::add_squared_weights;
use super::layout::dimension_codes;
use super::part;
use super::spread::{MOST_PIECES, Part};
use super::tally::{Sums, Tally};
use super::units::Units;
use crate::error::{Error, ErrorKind};
use crate::indicator::BreakdownSource;

impl Tally {
    /// Adds another tally of the same plan.
    ///
    /// # Errors
    /// `state.incompatible`, naming what differs; `state.duplicate_part` when both hold a part of one name;
    /// `id.duplicate` when both hold a person who is a sampling unit; `overflow` when a sum leaves the exact range, and
    /// `limit.memory` when sampling units and cells are too many, after both of which this tally is to be thrown away.
    pub fn merge(&mut self, other: Self) -> Result<(), Error> {
        let mut differs = self.plan.0.fingerprint.differences(&other.plan.0.fingerprint);
        let empty = |tally: &Self| tally.rows.rows == 0;
        if !empty(self) && !empty(&other) {
            differs.extend((self.asked != other.asked).then(|| "questions asked".to_owned()));
            differs.extend((self.units.is_some() != other.units.is_some()).then(|| "design".to_owned()));
            let nested = |tally: &Self| tally.units.as_ref().and_then(|units| units.nested);
            differs.extend((nested(self) != nested(&other)).then(|| "nested".to_owned()));
            let elements = |tally: &Self| tally.units.as_ref().is_some_and(|units| units.elements);
            differs.extend((elements(self) != elements(&other)).then(|| "elements".to_owned()));
            differs.extend((self.has_weights != other.has_weights).then(|| "weights".to_owned()));
            differs.extend(self.source.differences(&other.source));
        }
        if !differs.is_empty() {
            return Err(Error::new(ErrorKind::StateIncompatible)
                .found(format!("different {}", differs.join(", ")))
                .expected("tallies of one plan, made by one codebook from the same questions and design columns"));
        }
        let parts = part::union(&self.parts, &other.parts)?;
        if empty(self) && !empty(&other) {
            *self = other;
            self.parts = parts;
            return Ok(());
        }
        self.parts = parts;
        if empty(&other) {
            return Ok(());
        }
        if let (Some(own), Some(theirs)) = (&self.units, &other.units) {
            own.check_apart(theirs)?;
        }
        self.add_tally(other).ok_or_else(|| Error::new(ErrorKind::Overflow).column("merged tallies"))?;
        self.units.as_ref().map_or(Ok(()), Units::check_size)
    }

    fn add_tally(&mut self, other: Self) -> Option<()> {
        let slots = self.match_slots(&other);
        let count = self.slots.seen().len();
        if let (Some(own), Some(theirs)) = (&mut self.units, &other.units) {
            own.merge(theirs, &slots)?;
        } else {
            self.sums.grow(count);
            for (from, &to) in slots.iter().enumerate() {
                let to = to as usize;
                // A slot can be known without sums, when its values are.
                let Some(&n) = other.sums.n.get(from) else { continue };
                self.sums.n[to] = self.sums.n[to].checked_add(n)?;
                self.sums.weight[to] = self.sums.weight[to].checked_add(other.sums.weight[from])?;
                for (own, theirs) in self.sums.products.iter_mut().zip(&other.sums.products) {
                    let Some(product) = theirs.get(from).filter(|product| **product != 0) else { continue };
                    own.resize(own.len().max(to + 1), 0);
                    own[to] = own[to].checked_add(*product)?;
                }
            }
        }
        for (own, theirs) in self.sums.squares.iter_mut().zip(&other.sums.squares) {
            for (&square, &to) in theirs.iter().zip(&slots) {
                let to = to as usize;
                own.resize(own.len().max(to + 1), 0);
                own[to] = own[to].checked_add(square)?;
            }
        }
        let own = &mut self.sums.squared_weights;
        for (&squared, &to) in other.sums.squared_weights.iter().zip(&slots) {
            let to = to as usize;
            own.resize(own.len().max(to + 1), 0);
            own[to] = add_squared_weights(own[to], squared);
        }
        if let (Some(own), Some(theirs)) = (&mut self.replicates, other.replicates) {
            own.merge(theirs, &slots)?;
        }
        let units: Vec<u32> = match (&mut self.units, &other.units) {
            (Some(own), Some(theirs)) => theirs.list().iter().map(|label| own.number_of_known(label)).collect(),
            _ => vec![0],
        };
        for (own, theirs) in self.spreads.iter_mut().zip(other.spreads) {
            for mut part in theirs {
                part.entries.iter_mut().for_each(|entry| entry.slot = slots[entry.slot as usize]);
                part.tags.iter_mut().for_each(|tag| tag.unit = units[tag.unit as usize]);
                if !own.last_mut().is_some_and(|last| last.append(&part)) {
                    own.push(part);
                }
            }
        }
        self.rows.rows = self.rows.rows.checked_add(other.rows.rows)?;
        self.rows.used = self.rows.used.checked_add(other.rows.used)?;
        self.rows.zero_weight = self.rows.zero_weight.checked_add(other.rows.zero_weight)?;
        self.rows.not_in_sample = self.rows.not_in_sample.checked_add(other.rows.not_in_sample)?;
        self.implausible_hours = self.implausible_hours.checked_add(other.implausible_hours)?;
        self.observed.merge(&other.observed);
        self.weight_range =
            (self.weight_range.0.min(other.weight_range.0), self.weight_range.1.max(other.weight_range.1));
        Some(())
    }

    /// The number here of every slot there.
    fn match_slots(&mut self, other: &Self) -> Vec<u32> {
        let labels: Vec<Vec<u32>> = self
            .labels
            .iter_mut()
            .zip(&other.labels)
            .map(|(own, theirs)| {
                std::iter::once(0).chain(theirs.seen().iter().map(|label| own.number_of_known(label))).collect()
            })
            .collect();
        let cells: Vec<u32> = dimension_codes(other).into_iter().map(|codes| self.cell(&codes, &labels)).collect();
        let patterns: Vec<u32> = other.collapse.patterns.iter().map(|pattern| self.collapse.number(*pattern)).collect();
        other
            .slots
            .seen()
            .iter()
            .map(|&(cell, pattern)| self.slots.number(cells[cell as usize], patterns[pattern as usize]))
            .collect()
    }

    /// The number of the cell with these dimension codes; codes of own columns are translated first.
    pub(crate) fn cell(&mut self, codes: &[u32], labels: &[Vec<u32>]) -> u32 {
        let mut own = labels.iter();
        let mut cell = 0;
        for (at, (dimension, &code)) in self.plan.0.dimensions.iter().zip(codes).enumerate() {
            let code = match dimension.source {
                BreakdownSource::Own(_) => own.next().map_or(code, |labels| labels[code as usize]),
                _ => code,
            };
            cell = if at == 0 { code } else { self.joints[at - 1].number(cell, code) };
        }
        cell
    }

    /// Makes sure that whatever is added up of this tally can be held: all of it together, twice over.
    pub(crate) fn check_totals(&self) -> Result<(), Error> {
        let fits = |mut sums: &mut dyn Iterator<Item = i128>| {
            let total = (&mut sums).try_fold(0_u128, |total, sum| total.checked_add(sum.unsigned_abs()));
            total.is_some_and(|total| total < 1 << 125)
        };
        let too_large =
            |name: String| Err(Error::new(ErrorKind::Overflow).column(name).found("sums of 2^125 and more"));
        let blocks = || self.units.iter().flat_map(|units| &units.blocks);
        if !fits(&mut self.sums.weight.iter().chain(blocks().flat_map(|block| &block.weight)).copied()) {
            return too_large("weight".to_owned());
        }
        for (at, measured) in self.plan.0.measures.iter().enumerate() {
            let by_unit = blocks().filter_map(|block| block.products.get(at)).flatten();
            if !fits(&mut self.sums.products[at].iter().chain(by_unit).copied()) {
                return too_large(measured.name(&self.plan));
            }
            if self.spreads[at].iter().flat_map(Part::pieces).count() > MOST_PIECES {
                return Err(Error::new(ErrorKind::Overflow)
                    .column(measured.name(&self.plan))
                    .found("more values than can be put in order")
                    .fix("finish parts of the survey by themselves"));
            }
        }
        if self.replicates.as_ref().is_some_and(|replicates| !replicates.are_moderate()) {
            return too_large("replicate weights".to_owned());
        }
        Ok(())
    }

    /// The sums of all sampling units together.
    pub(crate) fn national_sums(&self) -> Sums {
        let slots = self.slots.seen().len();
        let mut sums = self.sums.clone();
        sums.grow(slots);
        for block in self.units.iter().flat_map(|units| &units.blocks) {
            for (place, &slot) in block.slots.iter().enumerate() {
                sums.n[slot as usize] += block.n[place];
                sums.weight[slot as usize] += block.weight[place];
            }
            for (products, of_block) in sums.products.iter_mut().zip(&block.products) {
                products.resize(slots, 0);
                for (product, &slot) in of_block.iter().zip(&block.slots) {
                    products[slot as usize] += product;
                }
            }
        }
        sums
    }
}

impl Sums {
    fn grow(&mut self, slots: usize) {
        self.n.resize(slots, 0);
        self.weight.resize(slots, 0);
    }
}
