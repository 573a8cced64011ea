//! The tally: what was added up so far. Tallies merge.

use super::columns::{Columns, Shape, amount};
use super::exact::{PRODUCT_PLACES, SQUARE_PLACES, WEIGHT_PLACES, fixed};
use super::labels::Labels;
use super::marks::Collapse;
use super::pairs::Pairs;
use super::plan::{Measured, Plan};
use super::source::Source;
use super::spread::Entry;
use super::units::Units;
use crate::derive::{self, AnswerKind, Answers, Asked, Question, Ratio};
use crate::error::{Error, ErrorKind};
use crate::indicator::{BreakdownSource, Measure};
use crate::record::Amount;
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
    pub(crate) spreads: Vec<Vec<Vec<Entry>>>,
    pub(crate) units: Option<Units>,
    /// Whether rows had weights; without them every row counts as one.
    pub(crate) has_weights: bool,
    /// Smallest and largest positive weight.
    pub(crate) weight_range: (f64, f64),
    /// Sum of the numbers of units that look implausible, by warning.
    pub(crate) implausible_hours: u64,
    scratch: Scratch,
}

#[derive(Clone, Debug, Default)]
struct Scratch {
    slots: Vec<u32>,
    cells: Vec<u32>,
    known: Vec<Vec<u8>>,
    values: Vec<Vec<Ratio>>,
    weights: Vec<i128>,
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
            has_weights,
            weight_range: (f64::INFINITY, 0.0),
            implausible_hours: 0,
            scratch: Scratch::default(),
        }
    }

    /// The same tally, of rows that are read in this way.
    pub(crate) fn with_source(mut self, source: Source) -> Self {
        self.source = source;
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
        scratch.values.resize(measures.len(), Vec::new());
        scratch.known.resize(measures.len(), Vec::new());
        for (at, measured) in measures.iter().enumerate() {
            values(columns, measured.measure, self.asked, &mut scratch.values[at]);
            scratch.known[at].clear();
            scratch.known[at].extend(scratch.values[at].iter().map(|value| u8::from(value.is_known())));
        }
        self.collapse.patterns(columns, &scratch.known, &mut scratch.slots);
        self.cells(columns, &mut scratch.cells);
        for (slot, &cell) in scratch.slots.iter_mut().zip(&scratch.cells) {
            *slot = self.slots.number(cell, *slot);
        }
        self.weights(columns, &mut scratch.weights)?;
        let slots = self.slots.seen().len();
        let overflow = || Error::new(ErrorKind::Overflow).column("weight");
        match &mut self.units {
            Some(units) => units.add(&columns.units, &scratch.slots, &scratch.weights, slots).ok_or_else(overflow)?,
            None => {
                self.sums.n.resize(slots, 0);
                self.sums.weight.resize(slots, 0);
                for (&slot, &weight) in scratch.slots.iter().zip(&scratch.weights) {
                    let at = slot as usize;
                    self.sums.n[at] += u64::from(weight != 0);
                    self.sums.weight[at] = self.sums.weight[at].checked_add(weight).ok_or_else(overflow)?;
                }
            }
        }
        for (at, measured) in measures.iter().enumerate() {
            self.add_values(at, measured, columns, scratch)?;
        }
        Ok(())
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
            }
        }
    }

    /// The exact weight of every row, and the account of rows.
    fn weights(&mut self, columns: &Columns, out: &mut Vec<i128>) -> Result<(), Error> {
        out.clear();
        out.reserve(columns.rows);
        let (mut low, mut high) = self.weight_range;
        let mut zero = 0;
        for (row, &weight) in (columns.first_row..).zip(&columns.weights) {
            let Some(exact) = fixed::<WEIGHT_PLACES>(weight).filter(|_| weight.abs() < 1e15) else {
                return Err(Error::new(ErrorKind::Overflow).column("weight").row(row).expected("weights below 1e15"));
            };
            if exact == 0 {
                zero += 1;
            } else {
                low = low.min(weight);
                high = high.max(weight);
            }
            out.push(exact);
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
        let slots = self.slots.seen().len();
        let products = &mut self.sums.products[at];
        let squares = &mut self.sums.squares[at];
        if measured.sum {
            if self.units.is_none() { products.resize(slots, 0) } else { squares.resize(slots, 0) }
        }
        let parts = &mut self.spreads[at];
        if measured.spread {
            make_room(parts, columns.rows);
        }
        let values = &scratch.values[at];
        #[allow(clippy::needless_bitwise_bool, reason = "a branch here would be mispredicted")]
        let counts = |row: usize| values[row].is_known() & (scratch.weights[row] != 0);
        for row in rows_where(columns.rows, counts) {
            let (value, weight) = (&values[row], scratch.weights[row]);
            let slot = scratch.slots[row];
            if measured.sum {
                let overflow = || {
                    Error::new(ErrorKind::Overflow)
                        .column(measured.name(&self.plan))
                        .row(columns.first_row + row as u64)
                };
                let product = fixed::<PRODUCT_PLACES>(columns.weights[row] * value.to_f64())
                    .filter(|product| product.unsigned_abs() < 1 << 124)
                    .ok_or_else(overflow)?;
                match &mut self.units {
                    Some(units) => {
                        units.add_product(columns.units[row], slot, at, product).ok_or_else(overflow)?;
                        let value = value.to_f64();
                        let square = fixed::<SQUARE_PLACES>(columns.weights[row] * value * value);
                        let sum = &mut squares[slot as usize];
                        *sum = square.and_then(|square| sum.checked_add(square)).ok_or_else(overflow)?;
                    }
                    None => {
                        let sum = &mut products[slot as usize];
                        *sum = sum.checked_add(product).ok_or_else(overflow)?;
                    }
                }
            }
            if measured.spread {
                let unit = columns.units.get(row).copied().unwrap_or(0);
                if let Some(part) = parts.last_mut() {
                    part.push(Entry::new(*value, slot, unit, 1, weight));
                }
            }
        }
        Ok(())
    }
}

/// Makes the last part roomy enough for some more entries. Full parts are never copied to grow.
fn make_room(parts: &mut Vec<Vec<Entry>>, rows: usize) {
    const PART: usize = 1 << 15;
    match parts.last() {
        Some(last) if last.len() + rows <= last.capacity() => {}
        Some(_) => parts.push(Vec::with_capacity(PART.max(rows))),
        None => parts.push(Vec::with_capacity(rows)),
    }
}

fn join(out: &mut [u32], joint: Option<&mut Pairs>, codes: impl Iterator<Item = u32>) {
    match joint {
        None => out.iter_mut().zip(codes).for_each(|(cell, code)| *cell = code),
        Some(joint) => out.iter_mut().zip(codes).for_each(|(cell, code)| *cell = joint.number(*cell, code)),
    }
}

/// All-jobs hours with the questions they are derived from.
const ALL_JOBS: [[Question; 3]; 2] = {
    use Question::{HoursActualAll, HoursActualMain, HoursActualOther, HoursUsualAll, HoursUsualMain, HoursUsualOther};
    [[HoursUsualAll, HoursUsualMain, HoursUsualOther], [HoursActualAll, HoursActualMain, HoursActualOther]]
};

/// Where only the main job was asked for, its hours are those of all jobs; otherwise all-jobs hours are a column.
fn complete_shape(shape: &Shape, asked: Asked) -> Shape {
    let mut shape = shape.clone();
    for [all, main, other] in ALL_JOBS {
        if !asked.has(main) || shape.numbers.iter().flatten().any(|question| *question == all) {
            continue;
        }
        match shape.numbers.iter_mut().find(|questions| questions.contains(&main)) {
            Some(questions) if !asked.has(other) => questions.push(all),
            _ => shape.numbers.push(vec![all]),
        }
    }
    shape
}

/// Fills the all-jobs hours, which facts and quantities read.
fn derive_hours(columns: &mut Columns, asked: Asked) {
    for [all, main, other] in ALL_JOBS {
        if !asked.has(main) || (!asked.has(other) && !asked.has(all)) {
            continue;
        }
        let words = (0..columns.rows)
            .map(|row| {
                let mut answers = Answers::default();
                for question in [all, main, other] {
                    answers.set_number(question, columns.number(question, row));
                }
                derive::complete(&mut answers, asked);
                answers.number(all).map_or(Amount::UNKNOWN, Amount::word)
            })
            .collect();
        columns.put_numbers(all, words);
    }
}

/// The value of a measure for every row.
fn values(columns: &Columns, measure: Measure, asked: Asked, out: &mut Vec<Ratio>) {
    out.clear();
    let plain = |words: &[i64], out: &mut Vec<Ratio>| {
        out.extend(words.iter().map(|&word| amount(word).map_or(Ratio::UNKNOWN, Ratio::from_amount)));
    };
    let quantity = match measure {
        Measure::Own(column) => return plain(&columns.own_numbers[usize::from(column)], out),
        Measure::Quantity(quantity) => quantity,
    };
    let read: Vec<Question> = quantity.reads().filter(|question| asked.completed().has(*question)).collect();
    let (numbers, codes): (Vec<Question>, Vec<Question>) =
        read.into_iter().partition(|question| matches!(question.kind(), AnswerKind::Number));
    // A quantity that reads only the question of its own name is the answer to it.
    if let ([only], []) = (&*numbers, &*codes)
        && only.id() == quantity.id()
        && *only != Question::Age
    {
        return plain(columns.numbers(*only), out);
    }
    let words: Vec<&[i64]> = numbers.iter().map(|question| columns.numbers(*question)).collect();
    if numbers.contains(&Question::Age) {
        let ratio = |row| columns.number(Question::Age, row).map_or(Ratio::UNKNOWN, Ratio::from_amount);
        return out.extend((0..columns.rows).map(ratio));
    }
    out.resize(columns.rows, Ratio::UNKNOWN);
    // One set of answers serves all rows: every question that is read is set anew.
    let mut answers = Answers::default();
    for row in rows_where(columns.rows, |row| words.iter().any(|words| words[row] != Amount::UNKNOWN)) {
        for (question, words) in numbers.iter().zip(&words) {
            answers.set_number(*question, amount(words[row]));
        }
        for question in &codes {
            answers.set_code(*question, columns.code(*question, row));
        }
        out[row] = derive::quantity(quantity, &answers, asked);
    }
}

/// The rows for which something holds, collected without a branch: which rows do is hard to predict.
fn rows_where(rows: usize, holds: impl Fn(usize) -> bool) -> impl Iterator<Item = usize> {
    let mut found = vec![0_u32; rows + 1];
    let mut count = 0;
    for row in 0..rows {
        found[count] = row as u32;
        count += usize::from(holds(row));
    }
    found.truncate(count);
    found.into_iter().map(|row| row as usize)
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
