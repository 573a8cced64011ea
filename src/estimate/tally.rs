//! The tally: what was added up so far. Tallies merge.

use super::columns::{Columns, Shape};
use super::exact::{
    PRODUCT_PLACES, SQUARE_PLACES, add_squared_weights, counts, fixed, is_weight, squared_weight, weight_units,
};
use super::hours::{complete_shape, derive_hours};
use super::labels::Labels;
use super::marks::Collapse;
use super::observed::Observed;
use super::pairs::Pairs;
use super::plan::{Measured, Plan};
use super::replicates::{ReplicateDesign, ReplicateSums};
use super::source::Source;
use super::spread::{Entry, PIECE, Part, Tag};
use super::units::Units;
use super::values::Values;
use crate::derive::{Asked, Ratio};
use crate::error::{Error, ErrorKind};
use crate::indicator::{BreakdownSource, Measure};
use std::collections::BTreeSet;

/// Rows in, and what became of them. The parts add up to `rows`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Rows {
    /// Rows that were given.
    pub rows: u64,
    /// Rows with a positive weight, which count.
    pub used: u64,
    /// Rows with weight zero: part of the design, of no estimate.
    pub zero_weight: u64,
    /// Rows without a weight that the user declared not in the sample.
    pub not_in_sample: u64,
}

/// The sums of one slot: units, weights and, for each summed measure, weight times value.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sums {
    pub(crate) n: Vec<u64>,
    pub(crate) weight: Vec<i128>,
    /// One list of slots for each measure of the plan; empty for measures that are not summed.
    pub(crate) products: Vec<Vec<i128>>,
    /// The sums of weight times squared value, kept with a design only: design effects compare with them.
    pub(crate) squares: Vec<Vec<i128>>,
    /// The sums of squared weights, kept with a design only: Kish's effective size is made of them.
    pub(crate) squared_weights: Vec<i128>,
}

/// The partial state of a plan: counts and exact sums by cell and pattern of facts.
///
/// The same units give the same bytes whatever their order, batches, threads and merges.
#[derive(Clone, Debug)]
pub struct Tally {
    pub(crate) plan: Plan,
    pub(crate) asked: Asked,
    pub(crate) source: Source,
    /// The names of the parts it was merged from.
    pub(crate) parts: BTreeSet<String>,
    /// Which columns answer which questions, in what is added to this tally.
    pub(crate) shape: Shape,
    pub(crate) rows: Rows,
    pub(crate) collapse: Collapse,
    /// The values of each own breakdown column.
    pub(crate) labels: Vec<Labels>,
    /// Dimension codes joined two by two; the last gives the cell.
    pub(crate) joints: Vec<Pairs>,
    /// (cell, pattern) pairs: the places sums are kept in.
    pub(crate) slots: Pairs,
    pub(crate) sums: Sums,
    /// Values with weights, for each measure of the plan; empty for measures whose distribution is not needed.
    pub(crate) spreads: Vec<Vec<Part>>,
    pub(crate) units: Option<Units>,
    /// The sums of replicate weights, where the agency published them.
    pub(crate) replicates: Option<ReplicateSums>,
    /// Whether rows had weights; without them every row counts as one.
    pub(crate) has_weights: bool,
    /// Smallest and largest positive weight.
    pub(crate) weight_range: (f64, f64),
    /// Sum of the numbers of units that look implausible, by warning.
    pub(crate) implausible_hours: u64,
    /// What warnings need to know of the columns.
    pub(crate) observed: Observed,
    scratch: Scratch,
}

#[derive(Clone, Debug, Default)]
struct Scratch {
    slots: Vec<u32>,
    cells: Vec<u32>,
    known: Vec<Vec<u8>>,
    values: Vec<Values>,
}

impl Tally {
    /// An empty tally for a survey that asked these questions; with a design, sums are also kept by sampling unit.
    pub(crate) fn new(plan: &Plan, asked: Asked, shape: &Shape, design: bool, has_weights: bool) -> Self {
        let inner = &plan.0;
        let measures = inner.measures.len();
        let own = inner.own_axes().count();
        Self {
            plan: plan.clone(),
            asked,
            source: Source::default(),
            parts: BTreeSet::new(),
            rows: Rows::default(),
            collapse: Collapse::new(
                inner.parameters,
                asked,
                inner.facts,
                &complete_shape(shape, asked),
                inner.own_facts.len(),
                measures,
            ),
            shape: complete_shape(shape, asked),
            labels: vec![Labels::default(); own],
            joints: vec![Pairs::new(); inner.dimensions.len().saturating_sub(1)],
            slots: Pairs::new(),
            sums: Sums { products: vec![Vec::new(); measures], squares: vec![Vec::new(); measures], ..Sums::default() },
            spreads: vec![Vec::new(); measures],
            units: design.then(Units::default),
            replicates: None,
            has_weights,
            weight_range: (f64::INFINITY, 0.0),
            implausible_hours: 0,
            observed: Observed::default(),
            scratch: Scratch::default(),
        }
    }

    /// The same tally, of rows that are read in this way.
    pub(crate) fn with_source(mut self, source: Source) -> Self {
        self.source = source;
        self
    }

    /// The same tally, empty as it is, of rows with replicate weights.
    pub(crate) fn with_replicates(mut self, design: Option<ReplicateDesign>) -> Self {
        self.replicates = design.map(|design| ReplicateSums::new(design, &self.plan.0.measures));
        self
    }

    /// The plan it belongs to.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }
    /// How many rows were given, and what became of them.
    pub fn rows(&self) -> Rows {
        self.rows
    }
    /// How many strata and primary sampling units were seen, in or out of any domain; `None` without a design.
    pub fn design_size(&self) -> Option<(usize, usize)> {
        self.units.as_ref().map(Units::size)
    }

    /// Whether it knows from which sampling design, replicate weights or register its rows come, so that estimates have
    /// errors.
    pub fn has_design(&self) -> bool {
        self.units.is_some() || self.replicates.is_some() || self.source.is_register()
    }

    /// Whether it has a sampling design or replicate weights, from which errors are computed.
    pub(super) fn has_errors(&self) -> bool {
        self.units.is_some() || self.replicates.is_some()
    }

    /// Empty columns in the plan's shape.
    pub(crate) fn columns(&self) -> Columns {
        let inner = &self.plan.0;
        Columns::new(&self.shape, inner.own_facts.len(), inner.own_numbers.len(), self.labels.len())
    }

    /// Whether it was made for this plan and these columns.
    #[cfg(feature = "arrow")]
    pub(crate) fn fits(&self, plan: &Plan, asked: Asked, shape: &Shape, source: &Source) -> bool {
        let same_plan = self.plan.0.fingerprint == plan.0.fingerprint && self.source == *source;
        same_plan && self.asked == asked && self.shape == complete_shape(shape, asked)
    }

    /// Says what the next code of a column means.
    pub(crate) fn add_meaning(&self, columns: &mut Columns, column: usize, meaning: Vec<u16>) {
        let classes = self.collapse.classes(column, &meaning);
        let of = &mut columns.coded[column];
        of.classes.resize(classes.len(), Vec::new());
        of.classes.iter_mut().zip(classes).for_each(|(of_mark, class)| of_mark.push(class));
        for ((atoms, question), &code) in of.atoms.iter_mut().zip(&self.shape.coded[column]).zip(&meaning) {
            let dimension = self
                .plan
                .0
                .dimensions
                .iter()
                .find(|dimension| dimension.source == BreakdownSource::Question(*question));
            atoms.push(dimension.map_or(0, |dimension| dimension.atom_of[usize::from(code)]));
        }
        of.meanings.push(meaning);
    }

    /// The values of an own breakdown column.
    pub(crate) fn labels_mut(&mut self, axis: usize) -> &mut Labels {
        &mut self.labels[axis]
    }

    /// The sampling units, which it has from now on.
    pub(crate) fn units_mut(&mut self) -> &mut Units {
        self.units.get_or_insert_default()
    }

    /// Notes how many households have rows of different weights, as far as one reader has seen.
    #[cfg(feature = "arrow")]
    pub(crate) fn note_households(&mut self, varying: u64) {
        self.observed.households = self.observed.households.max(varying);
    }

    /// Takes rows that are not in the sample out of a batch, and counts them.
    #[cfg(feature = "arrow")]
    pub(crate) fn set_aside(&mut self, columns: &mut Columns, rows: &[usize]) {
        if !rows.is_empty() {
            columns.remove(rows);
            self.rows.rows += rows.len() as u64;
            self.rows.not_in_sample += rows.len() as u64;
        }
    }

    /// Adds one batch.
    pub(crate) fn add(&mut self, columns: &mut Columns) -> Result<(), Error> {
        self.observed.add(columns, self.asked, &self.plan.0.own_numbers);
        derive_hours(columns, self.asked);
        let mut scratch = std::mem::take(&mut self.scratch);
        let added = self.add_with(columns, &mut scratch);
        self.scratch = scratch;
        added
    }

    fn add_with(&mut self, columns: &Columns, scratch: &mut Scratch) -> Result<(), Error> {
        let plan = self.plan.clone();
        let measures = &plan.0.measures;
        self.implausible_hours += self.shape.implausible_hours(columns);
        scratch.values.resize(measures.len(), Values::default());
        scratch.known.resize(measures.len(), Vec::new());
        for ((measured, values), known) in measures.iter().zip(&mut scratch.values).zip(&mut scratch.known) {
            values.fill(columns, measured.measure, &plan.0.parameters, self.asked);
            values.mark(columns.rows, known);
        }
        self.collapse.patterns(columns, &scratch.known, &mut scratch.slots);
        self.cells(columns, &mut scratch.cells);
        for (slot, &cell) in scratch.slots.iter_mut().zip(&scratch.cells) {
            *slot = self.slots.number(cell, *slot);
        }
        self.account(columns)?;
        let slots = self.slots.seen().len();
        let overflow = || Error::new(ErrorKind::Overflow).column("weight");
        match &mut self.units {
            Some(units) => {
                units.add(&columns.units, &scratch.slots, &columns.weights).ok_or_else(overflow)?;
                units.check_size()?;
            }
            None => {
                self.sums.n.resize(slots, 0);
                self.sums.weight.resize(slots, 0);
                for (&slot, &weight) in scratch.slots.iter().zip(&columns.weights) {
                    let at = slot as usize;
                    self.sums.n[at] += u64::from(counts(weight));
                    let sum = &mut self.sums.weight[at];
                    *sum = sum.checked_add(weight_units(weight)).ok_or_else(overflow)?;
                }
            }
        }
        if self.has_errors() {
            self.sums.squared_weights.resize(slots, 0);
            for (&slot, &weight) in scratch.slots.iter().zip(&columns.weights) {
                let sum = &mut self.sums.squared_weights[slot as usize];
                *sum = add_squared_weights(*sum, squared_weight(weight));
            }
        }
        for (at, measured) in measures.iter().enumerate() {
            self.add_values(at, measured, columns, scratch)?;
        }
        Ok(())
    }

    /// Says where the rows of the batch that was just added go in every replicate.
    #[cfg(feature = "arrow")]
    pub(crate) fn prepare_replicates(&mut self, columns: &Columns) -> Result<&mut ReplicateSums, Error> {
        let (slots, count) = (&self.scratch.slots, self.slots.seen().len());
        let values = self.scratch.values.iter().map(|values| (&*values.rows, &*values.values));
        let prepared = self.replicates.as_mut().and_then(|replicates| {
            replicates.prepare((slots, count), &columns.weights, values)?;
            Some(replicates)
        });
        prepared.ok_or_else(|| Error::new(ErrorKind::Overflow).column("replicate weights"))
    }

    /// Adds what was noted for later, after the last batch.
    pub(crate) fn settle(&mut self) -> Result<(), Error> {
        let settled = self.units.as_mut().map_or(Some(()), Units::settle);
        let settled = settled.and_then(|()| self.replicates.as_mut().map_or(Some(()), ReplicateSums::settle));
        settled.ok_or_else(|| Error::new(ErrorKind::Overflow).column("weight"))?;
        self.units.as_ref().map_or(Ok(()), Units::check_size)
    }

    /// The cell of every row.
    fn cells(&mut self, columns: &Columns, out: &mut Vec<u32>) {
        out.clear();
        out.resize(columns.rows, 0);
        let mut own = 0;
        for (at, dimension) in self.plan.0.dimensions.iter().enumerate() {
            let joint = if at == 0 { None } else { Some(&mut self.joints[at - 1]) };
            match &dimension.source {
                BreakdownSource::Question(question) => {
                    let Some((column, place)) = columns.coded_by(*question) else { continue };
                    let column = &columns.coded[column];
                    let atoms = &column.atoms[place];
                    join(out, joint, column.codes.iter().map(|&code| atoms[usize::from(code)]));
                }
                BreakdownSource::Own(_) => {
                    join(out, joint, columns.own_keys[own].iter().copied());
                    own += 1;
                }
                // The pattern of a row tells its class.
                BreakdownSource::Facts => {}
            }
        }
    }

    /// Checks the weights and keeps the account of rows.
    fn account(&mut self, columns: &Columns) -> Result<(), Error> {
        let weights = &columns.weights;
        // Looks at all of them, so that several are compared at a time.
        if !weights.iter().fold(true, |all, &weight| all & is_weight(weight)) {
            let row = weights.iter().position(|&weight| !is_weight(weight)).unwrap_or(0) as u64;
            let error = Error::new(ErrorKind::Overflow).column("weight").row(columns.first_row + row);
            return Err(error.expected("weights below 1e15"));
        }
        let (mut low, mut high, mut zero) = (self.weight_range.0, self.weight_range.1, 0);
        for &weight in weights {
            let counted = counts(weight);
            zero += u64::from(!counted);
            // Nothing is below or above what is no number; written out, each comparison is one instruction.
            let weight = if counted { weight } else { f64::NAN };
            low = if weight < low { weight } else { low };
            high = if weight > high { weight } else { high };
        }
        self.weight_range = (low, high);
        self.rows.rows += columns.rows as u64;
        self.rows.used += columns.rows as u64 - zero;
        self.rows.zero_weight += zero;
        Ok(())
    }

    fn add_values(
        &mut self,
        at: usize,
        measured: &Measured,
        columns: &Columns,
        scratch: &Scratch,
    ) -> Result<(), Error> {
        let Values { rows, values } = &scratch.values[at];
        if measured.sum {
            let overflow = |row: usize| {
                Error::new(ErrorKind::Overflow).column(measured.name(&self.plan)).row(columns.first_row + row as u64)
            };
            let with_squares = self.has_errors();
            let products = &mut self.sums.products[at];
            let squares = &mut self.sums.squares[at];
            let slots = self.slots.seen().len();
            if self.units.is_none() {
                products.resize(slots, 0);
            }
            if with_squares {
                squares.resize(slots, 0);
            }
            for (&row, value) in rows.iter().zip(values) {
                let row = row as usize;
                if !counts(columns.weights[row]) {
                    continue;
                }
                let (slot, product) = (scratch.slots[row], columns.weights[row] * value.to_f64());
                let units = fixed::<PRODUCT_PLACES>(product)
                    .filter(|units| units.unsigned_abs() < 1 << 124)
                    .ok_or_else(|| overflow(row))?;
                match &mut self.units {
                    Some(units) => units.add_product(columns.units[row], slot, at, product),
                    None => {
                        let sum = &mut products[slot as usize];
                        *sum = sum.checked_add(units).ok_or_else(|| overflow(row))?;
                    }
                }
                if with_squares {
                    let square = fixed::<SQUARE_PLACES>(product * value.to_f64());
                    let sum = &mut squares[slot as usize];
                    *sum = square.and_then(|square| sum.checked_add(square)).ok_or_else(|| overflow(row))?;
                }
            }
        }
        if measured.spread {
            let parts = &mut self.spreads[at];
            make_room(parts, rows.len());
            let Some(part) = parts.last_mut() else { return Ok(()) };
            let entry = |(&row, &value): (&u32, &Ratio)| {
                Entry::new(value, scratch.slots[row as usize], columns.weights[row as usize])
            };
            part.entries.extend(rows.iter().zip(values).map(entry).filter(Entry::counts));
            if self.units.is_some() {
                let counted = rows.iter().filter(|&&row| counts(columns.weights[row as usize]));
                part.tags.extend(counted.map(|&row| Tag { unit: columns.units[row as usize], n: 1 }));
            }
        }
        Ok(())
    }
}

/// Makes the last part roomy enough for some more entries. Full parts are never copied to grow.
fn make_room(parts: &mut Vec<Part>, rows: usize) {
    match parts.last() {
        Some(last) if last.entries.len() + rows <= last.entries.capacity() => {}
        Some(_) => parts.push(Part::with_capacity(PIECE.max(rows))),
        None => parts.push(Part::with_capacity(rows)),
    }
}

fn join(out: &mut [u32], joint: Option<&mut Pairs>, codes: impl Iterator<Item = u32>) {
    match joint {
        None => out.iter_mut().zip(codes).for_each(|(cell, code)| *cell = code),
        Some(joint) => out.iter_mut().zip(codes).for_each(|(cell, code)| *cell = joint.number(*cell, code)),
    }
}

impl Measured {
    /// The name of the quantity or own column.
    pub(crate) fn name(&self, plan: &Plan) -> String {
        match self.measure {
            Measure::Quantity(quantity) => quantity.id().to_owned(),
            Measure::Own(column) => plan.0.own_numbers[usize::from(column)].clone(),
        }
    }
}
