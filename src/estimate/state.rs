//! A tally as a table: the canonical form in which it travels.
//!
//! Rows are sorted by what they stand for, never by the order in which things were seen, so that
//! equal tallies have equal bytes.

use super::columns::Shape;
use super::exact::weight_units;
use super::fingerprint::Fingerprint;
use super::labels::{Label, Labels};
use super::layout::dimension_codes;
use super::marks::Pattern;
use super::observed::Observed;
use super::part;
use super::plan::Plan;
use super::replicates::{ReplicateRow, SpreadWeights};
use super::source::Source;
use super::spread::{Entry, Part, Tag};
use super::tally::{Rows, Tally};
use super::units::{UnitLabel, twice_in_parts};
use crate::derive::{Asked, Ratio};
use crate::error::{Error, ErrorKind};
use crate::indicator::BreakdownSource;
use std::collections::{BTreeMap, BTreeSet};

/// The sums of one unit, cell and pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SumRow {
    pub(crate) unit: u32,
    pub(crate) cell: u32,
    pub(crate) pattern: u32,
    pub(crate) n: u64,
    pub(crate) weight: i128,
    /// One for each summed measure of the plan.
    pub(crate) products: Vec<i128>,
}

/// The sums of weight times squared value of one cell and pattern, one for each summed measure of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SquareRow {
    pub(crate) cell: u32,
    pub(crate) pattern: u32,
    pub(crate) squares: Vec<i128>,
}

/// A value of one unit, cell and pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ValueRow {
    pub(crate) unit: u32,
    pub(crate) cell: u32,
    pub(crate) pattern: u32,
    pub(crate) top: i64,
    pub(crate) bottom: u32,
    pub(crate) n: u32,
    pub(crate) weight: i128,
    /// One for each replicate, if there are replicate weights.
    pub(crate) replicates: Vec<i128>,
}

impl ValueRow {
    pub(crate) fn key(&self) -> (u32, u32, u32, i64, u32) {
        (self.unit, self.cell, self.pattern, self.top, self.bottom)
    }
}

/// Everything a tally holds, in canonical order.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct State {
    pub(crate) fingerprint: Fingerprint,
    pub(crate) asked: Asked,
    pub(crate) source: Source,
    pub(crate) parts: BTreeSet<String>,
    pub(crate) design: bool,
    pub(crate) nested: Option<bool>,
    pub(crate) elements: bool,
    pub(crate) has_weights: bool,
    pub(crate) rows: Rows,
    pub(crate) weight_range: (f64, f64),
    pub(crate) implausible_hours: u64,
    pub(crate) observed: Observed,
    pub(crate) labels: Vec<Vec<Label>>,
    pub(crate) cells: Vec<Vec<u32>>,
    pub(crate) patterns: Vec<Pattern>,
    pub(crate) units: Vec<UnitLabel>,
    pub(crate) sums: Vec<SumRow>,
    pub(crate) squares: Vec<SquareRow>,
    pub(crate) replicates: Vec<ReplicateRow>,
    pub(crate) values: Vec<Vec<ValueRow>>,
}

/// Sorts a list and tells where each of its members went.
fn sorted<T: Ord + Clone>(list: &[T]) -> (Vec<T>, Vec<u32>) {
    let mut order: Vec<usize> = (0..list.len()).collect();
    order.sort_by(|&a, &b| list[a].cmp(&list[b]));
    let mut rank = vec![0; list.len()];
    for (to, &from) in (0..).zip(&order) {
        rank[from] = to;
    }
    (order.into_iter().map(|at| list[at].clone()).collect(), rank)
}

/// The values of one measure in order, those of one place together.
fn value_rows(
    parts: &[Part],
    weights: Option<&SpreadWeights>,
    unit_rank: &[u32],
    place: impl Fn(u32) -> (u32, u32),
) -> Vec<ValueRow> {
    let mut weights = weights.map(SpreadWeights::rows);
    let row = |(entry, tag): (&Entry, Tag)| {
        let (cell, pattern) = place(entry.slot);
        let unit = unit_rank[tag.unit as usize];
        let (top, bottom, n, weight) = (entry.top, entry.bottom, tag.n, weight_units(entry.weight));
        let replicates = weights.as_mut().and_then(Iterator::next).unwrap_or_default();
        let replicates = replicates.iter().map(|&weight| weight_units(weight)).collect();
        ValueRow { unit, cell, pattern, top, bottom, n, weight, replicates }
    };
    let mut rows: Vec<ValueRow> = parts.iter().flat_map(Part::iter).map(row).collect();
    rows.sort_unstable_by_key(ValueRow::key);
    rows.dedup_by(|row, kept| {
        let same = row.key() == kept.key();
        if same {
            kept.n = kept.n.saturating_add(row.n);
            kept.weight += row.weight;
            kept.replicates.iter_mut().zip(&row.replicates).for_each(|(kept, sum)| *kept += sum);
        }
        same
    });
    rows
}

impl Tally {
    pub(crate) fn state(&self) -> State {
        let inner = &self.plan.0;
        let (labels, label_ranks): (Vec<_>, Vec<_>) = self.labels.iter().map(|labels| sorted(labels.seen())).unzip();
        let cells: Vec<Vec<u32>> = dimension_codes(self)
            .into_iter()
            .map(|codes| {
                let mut own = label_ranks.iter();
                inner
                    .dimensions
                    .iter()
                    .zip(codes)
                    .map(|(dimension, code)| match dimension.source {
                        BreakdownSource::Own(_) => {
                            own.next().filter(|_| code > 0).map_or(0, |ranks| ranks[code as usize - 1] + 1)
                        }
                        BreakdownSource::Question(_) | BreakdownSource::Scopes(_) => code,
                    })
                    .collect()
            })
            .collect();
        let (cells, cell_rank) = sorted(&cells);
        let (patterns, pattern_rank) = sorted(&self.collapse.patterns);
        let (units, unit_rank) = self.units.as_ref().map_or((Vec::new(), vec![0]), |units| sorted(&units.list()));
        let place = |slot: u32| {
            let (cell, pattern) = self.slots.seen()[slot as usize];
            (cell_rank[cell as usize], pattern_rank[pattern as usize])
        };
        let summed: Vec<usize> =
            inner.measures.iter().enumerate().filter(|(_, measured)| measured.sum).map(|(at, _)| at).collect();
        let mut sums: Vec<SumRow> = Vec::new();
        let mut row = |unit: u32, slot: u32, n: u64, weight: i128, products: Vec<i128>| {
            let (cell, pattern) = place(slot);
            sums.push(SumRow { unit, cell, pattern, n, weight, products });
        };
        match &self.units {
            None => {
                for (slot, (&n, &weight)) in (0..).zip(self.sums.n.iter().zip(&self.sums.weight)) {
                    let products = summed
                        .iter()
                        .map(|&at| self.sums.products[at].get(slot as usize).copied().unwrap_or(0))
                        .collect();
                    row(0, slot, n, weight, products);
                }
            }
            Some(units) => {
                for (unit, block) in units.blocks.iter().enumerate() {
                    for (at, &slot) in block.slots.iter().enumerate() {
                        let products = summed.iter().map(|&measure| block.product(at, measure)).collect();
                        row(unit_rank[unit], slot, block.n[at], block.weight[at], products);
                    }
                }
            }
        }
        sums.sort_unstable_by_key(|row| (row.unit, row.cell, row.pattern));
        let squares = self.square_rows(&summed, place);
        let replicates = self.replicates.as_ref();
        let replicates = replicates.map_or(Vec::new(), |sums| sums.rows(self.slots.seen().len(), &summed, place));
        let weights = |measure: usize| self.replicates.as_ref().and_then(|replicates| replicates.spread(measure));
        let spreads = self.spreads.iter().enumerate();
        let values = spreads.map(|(at, parts)| value_rows(parts, weights(at), &unit_rank, place)).collect();
        State {
            fingerprint: inner.fingerprint.clone(),
            asked: self.asked,
            source: self.source.clone(),
            parts: self.parts.clone(),
            design: self.units.is_some(),
            nested: self.units.as_ref().and_then(|units| units.nested),
            elements: self.units.as_ref().is_some_and(|units| units.elements),
            has_weights: self.has_weights,
            rows: self.rows,
            weight_range: self.weight_range,
            implausible_hours: self.implausible_hours,
            observed: self.observed.clone(),
            labels,
            cells,
            patterns,
            units,
            sums,
            squares,
            replicates,
            values,
        }
    }

    /// The sums of squares, by the place of their slot.
    fn square_rows(&self, summed: &[usize], place: impl Fn(u32) -> (u32, u32)) -> Vec<SquareRow> {
        let mut rows: Vec<SquareRow> = (0..self.slots.seen().len())
            .map(|slot| {
                let of = |&measure: &usize| self.sums.squares[measure].get(slot).copied().unwrap_or(0);
                let (cell, pattern) = place(slot as u32);
                SquareRow { cell, pattern, squares: summed.iter().map(of).collect() }
            })
            .filter(|row| row.squares.iter().any(|square| *square != 0))
            .collect();
        rows.sort_unstable_by_key(|row| (row.cell, row.pattern));
        rows
    }

    /// A tally from its canonical form, which is not trusted.
    pub(crate) fn from_state(plan: &Plan, state: &State) -> Result<Self, Error> {
        let differs = plan.0.fingerprint.differences(&state.fingerprint);
        if !differs.is_empty() {
            return Err(Error::new(ErrorKind::StateIncompatible)
                .found(format!("different {}", differs.join(", ")))
                .expected("a tally of this plan"));
        }
        state.check(plan)?;
        let tally = Self::new(plan, state.asked, &Shape::default(), state.design, state.has_weights);
        let mut tally = tally.with_source(state.source.clone()).with_replicates(state.source.replicates()?);
        tally.parts.clone_from(&state.parts);
        tally.rows = state.rows;
        if let Some(units) = &mut tally.units {
            units.nested = state.nested;
            units.elements = state.elements;
            units.persons = state.source.has_persons();
        }
        tally.weight_range = state.weight_range;
        tally.implausible_hours = state.implausible_hours;
        tally.observed = state.observed.clone();
        let mut own = Vec::new();
        for (labels, list) in tally.labels.iter_mut().zip(&state.labels) {
            let mut fresh = Labels::default();
            own.push(std::iter::once(0).chain(list.iter().map(|label| fresh.number_of_known(label))).collect());
            *labels = fresh;
        }
        let cells: Vec<u32> = state.cells.iter().map(|codes| tally.cell(codes, &own)).collect();
        let patterns: Vec<u32> = state.patterns.iter().map(|pattern| tally.collapse.number(*pattern)).collect();
        let units: Vec<u32> = match &mut tally.units {
            Some(units) => state.units.iter().map(|label| units.number_of_known(label)).collect(),
            None => vec![0],
        };
        let summed: Vec<usize> =
            plan.0.measures.iter().enumerate().filter(|(_, measured)| measured.sum).map(|(at, _)| at).collect();
        for row in &state.sums {
            let slot = tally.slots.number(cells[row.cell as usize], patterns[row.pattern as usize]);
            let slots = tally.slots.seen().len();
            if let Some(blocks) = &mut tally.units {
                let products = summed.iter().copied().zip(row.products.iter().copied());
                let products: Vec<(usize, i128)> = products.filter(|(_, product)| *product != 0).collect();
                blocks
                    .set(units[row.unit as usize], slot, row.n, row.weight, &products)
                    .ok_or_else(|| Error::new(ErrorKind::StateInvalid))?;
            } else {
                let sums = &mut tally.sums;
                sums.n.resize(slots, 0);
                sums.weight.resize(slots, 0);
                sums.n[slot as usize] = row.n;
                sums.weight[slot as usize] = row.weight;
                for (&measure, &product) in summed.iter().zip(&row.products) {
                    sums.products[measure].resize(slots, 0);
                    sums.products[measure][slot as usize] = product;
                }
            }
        }
        for row in &state.squares {
            let slot = tally.slots.number(cells[row.cell as usize], patterns[row.pattern as usize]) as usize;
            for (&measure, &square) in summed.iter().zip(&row.squares) {
                let squares = &mut tally.sums.squares[measure];
                squares.resize(squares.len().max(slot + 1), 0);
                squares[slot] = square;
            }
        }
        for row in &state.replicates {
            let slot = tally.slots.number(cells[row.cell as usize], patterns[row.pattern as usize]) as usize;
            let put = tally.replicates.as_mut().and_then(|replicates| replicates.put(row, slot, &summed));
            put.ok_or_else(|| Error::new(ErrorKind::StateInvalid))?;
        }
        for (measure, (spread, rows)) in tally.spreads.iter_mut().zip(&state.values).enumerate() {
            let mut part = Part::default();
            for row in rows {
                let slot = tally.slots.number(cells[row.cell as usize], patterns[row.pattern as usize]);
                let (value, tag) =
                    (Ratio::from_parts(row.top, row.bottom), Tag { unit: units[row.unit as usize], n: row.n });
                let before = part.entries.len();
                part.push_shared(value, slot, tag, row.weight);
                if let Some(replicates) = &mut tally.replicates {
                    replicates.put_value(measure, &mut part, before, &row.replicates);
                }
            }
            if !rows.is_empty() {
                spread.push(part);
            }
        }
        Ok(tally)
    }
}

impl State {
    /// Refuses what no tally could have written.
    fn check(&self, plan: &Plan) -> Result<(), Error> {
        let invalid = |what: &str| Err(Error::new(ErrorKind::StateInvalid).found(what));
        let inner = &plan.0;
        let ascending = |ordered: bool, what: &str| {
            if ordered {
                Ok(())
            } else {
                Err(Error::new(ErrorKind::StateInvalid).found(format!("{what} out of order or twice")))
            }
        };
        ascending(self.labels.iter().all(|list| list.is_sorted_by(|a, b| a < b)), "labels")?;
        ascending(self.cells.is_sorted_by(|a, b| a < b), "cells")?;
        ascending(self.patterns.is_sorted_by(|a, b| a < b), "patterns")?;
        ascending(self.units.is_sorted_by(|a, b| a < b), "sampling units")?;
        ascending(self.sums.is_sorted_by(|a, b| (a.unit, a.cell, a.pattern) < (b.unit, b.cell, b.pattern)), "sums")?;
        ascending(self.squares.is_sorted_by(|a, b| (a.cell, a.pattern) < (b.cell, b.pattern)), "squares")?;
        ascending(self.values.iter().all(|rows| rows.is_sorted_by(|a, b| a.key() < b.key())), "values")?;
        if self.labels.len() != inner.own_axes().count() || self.values.len() != inner.measures.len() {
            return invalid("another number of columns than the plan");
        }
        if !self.design && (self.nested.is_some() || self.elements) {
            return invalid("a word on sampling units of which there are none");
        }
        for codes in &self.cells {
            let mut own = self.labels.iter();
            let fits = codes.len() == inner.dimensions.len()
                && inner.dimensions.iter().zip(codes).all(|(dimension, &code)| match dimension.source {
                    BreakdownSource::Own(_) => own.next().is_some_and(|labels| code as usize <= labels.len()),
                    _ => (code as usize) < dimension.items.len(),
                });
            if !fits {
                return invalid("a cell outside the code lists");
            }
        }
        let known_measures = (1_u64 << inner.measures.len()) - 1;
        if self.patterns.iter().any(|pattern| {
            !pattern.facts.is.without(pattern.facts.known).is_empty()
                || u64::from(pattern.known_measures) & !known_measures != 0
        }) {
            return invalid("a fact that is true and unknown");
        }
        let units = if self.design { self.units.len() } else { 1 };
        let within = |unit: u32, cell: u32, pattern: u32| {
            (unit as usize) < units && (cell as usize) < self.cells.len() && (pattern as usize) < self.patterns.len()
        };
        let summed = inner.measures.iter().filter(|measured| measured.sum).count();
        let mut n = 0_u64;
        let mut twice = 0;
        let mut of_unit = vec![0_u64; if self.source.has_persons() { units } else { 0 }];
        let mut sums = vec![0_i128; summed + 1];
        let too_large = || Error::new(ErrorKind::StateInvalid).found("sums that are too large to be added");
        for row in &self.sums {
            if !within(row.unit, row.cell, row.pattern)
                || row.products.len() != summed
                || (row.n == 0) != (row.weight == 0)
            {
                return invalid("sums of a place that does not exist, or counts without weight");
            }
            let summands = std::iter::once((0, row.weight)).chain((1..).zip(row.products.iter().copied()));
            for (at, summand) in summands {
                let sum: &mut i128 = &mut sums[at];
                *sum = summand.checked_abs().and_then(|summand| sum.checked_add(summand)).ok_or_else(too_large)?;
            }
            n = n
                .checked_add(row.n)
                .ok_or_else(|| Error::new(ErrorKind::StateInvalid).found("more units than can be counted"))?;
            if let Some(of_unit) = of_unit.get_mut(row.unit as usize) {
                twice += usize::from(*of_unit <= 1 && *of_unit + row.n > 1);
                *of_unit += row.n;
            }
        }
        if twice > 0 {
            return Err(twice_in_parts(twice));
        }
        let parts = [self.rows.used, self.rows.zero_weight, self.rows.not_in_sample]
            .iter()
            .try_fold(0_u64, |sum, &part| sum.checked_add(part));
        if n != self.rows.used || parts != Some(self.rows.rows) {
            return invalid("counts that do not add up to the rows");
        }
        if self.weight_range.0.is_nan() || self.weight_range.1.is_nan() {
            return invalid("a range of weights that is not a number");
        }
        let mut squares = vec![0_i128; summed];
        for row in &self.squares {
            let has_errors = self.design || self.source.replicates()?.is_some();
            if !within(0, row.cell, row.pattern) || row.squares.len() != summed || !has_errors {
                return invalid("squares of a place that does not exist");
            }
            for (sum, square) in squares.iter_mut().zip(&row.squares) {
                *sum = sum.checked_add(*square).ok_or_else(too_large)?;
            }
        }
        self.check_replicates(summed)?;
        if self.parts.iter().any(|name| part::check(name).is_err()) {
            return invalid("a part without a name, or with too long a one");
        }
        for (measure, (rows, measured)) in self.values.iter().zip(&inner.measures).enumerate() {
            self.check_values(measure, rows, measured.spread, &within)?;
        }
        Ok(())
    }

    /// The values of a measure must be those of the units whose measure is known, neither more nor fewer.
    fn check_values(
        &self,
        measure: usize,
        rows: &[ValueRow],
        spread: bool,
        within: &impl Fn(u32, u32, u32) -> bool,
    ) -> Result<(), Error> {
        let invalid = |what: &str| Err(Error::new(ErrorKind::StateInvalid).found(what));
        let mut told: BTreeMap<(u32, u32, u32), (u64, i128)> = BTreeMap::new();
        for row in rows {
            if !within(row.unit, row.cell, row.pattern)
                || row.n == 0
                || row.weight.unsigned_abs() >= 1 << 126
                || row.bottom == 0
                || !Ratio::from_parts(row.top, row.bottom).is_known()
            {
                return invalid("a value of a place that does not exist");
            }
            let sum = told.entry((row.unit, row.cell, row.pattern)).or_default();
            sum.0 = sum.0.saturating_add(u64::from(row.n));
            sum.1 = sum.1.saturating_add(row.weight);
        }
        let mut counted = self.sums.iter().filter(|row| {
            spread && row.n > 0 && self.patterns[row.pattern as usize].known_measures >> measure & 1 == 1
        });
        let agree = told.into_iter().all(|(place, (n, weight))| {
            counted
                .next()
                .is_some_and(|row| (row.unit, row.cell, row.pattern) == place && row.n == n && row.weight == weight)
        });
        if agree && counted.next().is_none() { Ok(()) } else { invalid("values that do not add up to the counts") }
    }
}
