//! A tally from its Arrow table, which is not trusted: rows of equal keys are added up.

use super::notes;
use super::restore_replicates as replicates;
use super::state::{Code, Key, Sums, VERSION, invalid};
use crate::derive::{Asked, BitSet, Facts};
use crate::error::{Error, ErrorKind};
use crate::estimate::{
    Fingerprint, Label, Observed, Pattern, Plan, Rows, Source, SquareRow, State, SumRow, Tally, UnitLabel, ValueRow,
    add_squared_weights,
};
use crate::indicator::BreakdownSource;
use arrow_array::cast::AsArray;
use arrow_array::types::{Decimal128Type, Float64Type, Int64Type, UInt32Type, UInt64Type};
use arrow_array::{Array, ArrayRef, RecordBatch};
use arrow_schema::{DataType, Metadata};
use std::collections::{BTreeMap, BTreeSet};

impl Tally {
    /// A tally of this plan from its table, rows of equal keys added up; the metadata must be those of one part.
    ///
    /// # Errors
    /// `state.*` when the table is no tally, of another version or plan, or contradicts itself.
    pub fn from_record_batch(plan: &Plan, batch: &RecordBatch) -> Result<Self, Error> {
        let mut grouped: BTreeMap<Key, Sums> = BTreeMap::new();
        let columns = StateColumns { batch, plan };
        for row in 0..batch.num_rows() {
            let (key, (n, weight, products)) = columns.row(row)?;
            let is_square = key.kind == "square";
            let sums = grouped.entry(key).or_insert_with(|| (0, 0, vec![0; products.len()]));
            let weights = |own: i128| {
                if is_square { Some(add_squared_weights(own, weight)) } else { own.checked_add(weight) }
            };
            let added = || Some((sums.0.checked_add(n)?, weights(sums.1)?));
            (sums.0, sums.1) = added().ok_or_else(|| invalid("sums that are too large to be added"))?;
            for (sum, product) in sums.2.iter_mut().zip(products) {
                *sum = sum.checked_add(product).ok_or_else(|| invalid("sums that are too large to be added"))?;
            }
        }
        Self::from_state(plan, &state_of(plan, &grouped, batch.schema_ref().metadata())?)
    }
}

/// Whether rows of this kind are of a cell and a pattern.
fn is_in_cell(kind: &str) -> bool {
    matches!(kind, "sum" | "value" | "square")
}

/// The columns of a table that claims to be a tally.
struct StateColumns<'a> {
    batch: &'a RecordBatch,
    plan: &'a Plan,
}

impl StateColumns<'_> {
    fn column(&self, name: &str, of: &DataType) -> Result<&ArrayRef, Error> {
        let column = self.batch.column_by_name(name).ok_or_else(|| invalid(format!("no column {name:?}")))?;
        if column.data_type() == of {
            Ok(column)
        } else {
            Err(invalid(format!("column {name:?} of type {}, not {of}", column.data_type())))
        }
    }
    fn text(&self, name: &str, row: usize) -> Result<Option<&str>, Error> {
        let column = self.column(name, &DataType::Utf8)?.as_string::<i32>();
        Ok((!column.is_null(row)).then(|| column.value(row)))
    }
    fn small(&self, name: &str, row: usize) -> Result<Option<u32>, Error> {
        let column = self.column(name, &DataType::UInt32)?.as_primitive::<UInt32Type>();
        Ok((!column.is_null(row)).then(|| column.value(row)))
    }
    fn fpc(&self, name: &str, row: usize) -> Result<u64, Error> {
        let column = self.column(name, &DataType::Float64)?.as_primitive::<Float64Type>();
        Ok(if column.is_null(row) { 0 } else { column.value(row).to_bits() })
    }
    fn decimal(&self, name: &str, row: usize) -> Result<i128, Error> {
        let column = self.column(name, &DataType::Decimal128(38, 0))?.as_primitive::<Decimal128Type>();
        if column.is_null(row) { Err(invalid(format!("nothing in column {name:?}"))) } else { Ok(column.value(row)) }
    }
    fn set(&self, name: &str, row: usize) -> Result<BitSet, Error> {
        let text = self.text(name, row)?.unwrap_or_default();
        BitSet::from_text(text).ok_or_else(|| invalid(format!("{text:?} in column {name:?}")))
    }
    fn row(&self, row: usize) -> Result<(Key, Sums), Error> {
        let plan = &self.plan.0;
        let label = |text: Option<&str>| text.map(Label::from_text);
        let kind = self.text("kind", row)?.unwrap_or_default().to_owned();
        let name = self.text("name", row)?.map(str::to_owned);
        let unit = UnitLabel {
            stratum: label(self.text("stratum", row)?),
            psu: label(self.text("psu", row)?),
            ssu: label(self.text("ssu", row)?),
            fpc: [self.fpc("fpc_1", row)?, self.fpc("fpc_2", row)?],
        };
        let facts = Facts { known: self.set("known", row)?, is: self.set("is", row)? };
        let pattern = Pattern { facts, known_measures: self.small("known_measures", row)?.unwrap_or(0) };
        let in_cell = is_in_cell(&kind);
        let mut cell = Vec::new();
        for (at, dimension) in plan.dimensions.iter().enumerate().filter(|_| in_cell) {
            let name = format!("cell_{at}");
            cell.push(match dimension.source {
                BreakdownSource::Own(_) => Code::Own(label(self.text(&name, row)?)),
                _ => Code::Atom(self.small(&name, row)?.ok_or_else(|| invalid("a cell without a code"))?),
            });
        }
        let n = self.column("n", &DataType::UInt64)?.as_primitive::<UInt64Type>();
        let top = self.column("top", &DataType::Int64)?.as_primitive::<Int64Type>();
        let measure = self.small("measure", row)?;
        let (top, bottom) = (top.value(row), self.small("bottom", row)?.unwrap_or(0));
        let mut products = Vec::new();
        for measured in plan.measures.iter().filter(|measured| measured.sum && (kind == "sum" || kind == "square")) {
            products.push(self.decimal(&format!("sum_{}", measured.name(self.plan)), row)?);
        }
        Ok((
            Key { kind, name, unit, cell, pattern, measure, top, bottom, replicate: self.small("replicate", row)? },
            (n.value(row), self.decimal("weight", row)?, products),
        ))
    }
}

/// What the metadata say; everything that is in the rows is empty.
fn header(plan: &Plan, metadata: &Metadata) -> Result<State, Error> {
    let told = |name: &str| {
        let value = metadata.get(&format!("decentwork.{name}"));
        value
            .map(String::as_str)
            .ok_or_else(|| Error::new(ErrorKind::StateMagic).found(format!("no metadata decentwork.{name}")))
    };
    if told("version")? != VERSION {
        return Err(Error::new(ErrorKind::StateVersion).found(told("version")?).expected(VERSION));
    }
    let bits = |text: &str| u64::from_str_radix(text, 16).map_err(|_| invalid(format!("{text:?} in the metadata")));
    let mut parts = Vec::new();
    for part in told("plan")?.split(';') {
        let (name, hash) = part.split_once('=').ok_or_else(|| invalid("a fingerprint without a hash"))?;
        parts.push((name.to_owned(), bits(hash)?));
    }
    Ok(State {
        fingerprint: Fingerprint::from_parts(parts),
        asked: Asked::from_bits(
            BitSet::from_text(told("asked")?).ok_or_else(|| invalid("questions that cannot be read"))?,
        ),
        source: Source::default(),
        parts: BTreeSet::new(),
        design: told("design")? == "true",
        nested: told("nested")?.parse().ok(),
        elements: told("elements")? == "true",
        has_weights: told("weights")? == "true",
        rows: Rows::default(),
        weight_range: (f64::INFINITY, 0.0),
        implausible_hours: 0,
        observed: Observed::default(),
        sums: Vec::new(),
        squares: Vec::new(),
        replicates: Vec::new(),
        values: vec![Vec::new(); plan.0.measures.len()],
        labels: Vec::new(),
        cells: Vec::new(),
        patterns: Vec::new(),
        units: Vec::new(),
    })
}

/// The canonical state of grouped rows; whether it makes sense is checked when it becomes a tally.
fn state_of(plan: &Plan, rows: &BTreeMap<Key, Sums>, metadata: &Metadata) -> Result<State, Error> {
    let mut state = header(plan, metadata)?;
    let in_cells = || rows.keys().filter(|key| is_in_cell(&key.kind));
    let distinct = |codes: Vec<Label>| codes.into_iter().collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>();
    let own: Vec<usize> = plan
        .0
        .dimensions
        .iter()
        .enumerate()
        .filter(|(_, d)| matches!(d.source, BreakdownSource::Own(_)))
        .map(|(at, _)| at)
        .collect();
    let labels: Vec<Vec<Label>> = own
        .iter()
        .map(|&at| {
            distinct(
                in_cells()
                    .filter_map(
                        |key| if let Code::Own(Some(label)) = &key.cell[at] { Some(label.clone()) } else { None },
                    )
                    .collect(),
            )
        })
        .collect();
    let codes = |cell: &[Code]| -> Vec<u32> {
        let mut own = labels.iter();
        let code = |code: &Code| match code {
            Code::Atom(atom) => *atom,
            Code::Own(label) => own
                .next()
                .zip(label.as_ref())
                .map_or(0, |(labels, label)| labels.binary_search(label).map_or(0, |at| at as u32 + 1)),
        };
        cell.iter().map(code).collect()
    };
    let mut cells: Vec<Vec<u32>> = in_cells().map(|key| codes(&key.cell)).collect();
    cells.sort_unstable();
    cells.dedup();
    let mut patterns: Vec<Pattern> = in_cells().map(|key| key.pattern).collect();
    patterns.sort_unstable();
    patterns.dedup();
    let mut units: Vec<UnitLabel> = if state.design {
        in_cells().filter(|key| key.kind != "square").map(|key| key.unit.clone()).collect()
    } else {
        Vec::new()
    };
    units.sort_unstable();
    units.dedup();
    let at = |found: Result<usize, usize>| found.unwrap_or(0) as u32;
    for (key, (n, weight, products)) in rows {
        let unit = at(units.binary_search(&key.unit));
        let (cell, pattern) = (at(cells.binary_search(&codes(&key.cell))), at(patterns.binary_search(&key.pattern)));
        if let Some(replicate) = key.replicate {
            replicates::read(&mut state, key, (cell, pattern), replicate, (*weight, products))?;
            continue;
        }
        match (key.kind.as_str(), key.measure) {
            ("sum", None) => {
                state.rows.used = state.rows.used.saturating_add(*n);
                state.sums.push(SumRow { unit, cell, pattern, n: *n, weight: *weight, products: products.clone() });
            }
            ("square", None) => {
                state.squares.push(SquareRow { cell, pattern, weights: *weight, squares: products.clone() });
            }
            ("value", Some(measure)) => {
                let rows = state
                    .values
                    .get_mut(measure as usize)
                    .ok_or_else(|| invalid("a value of a measure the plan does not have"))?;
                let n = u32::try_from(*n).map_err(|_| invalid("more units with one value than can be counted"))?;
                let (top, bottom, weight, replicates) = (key.top, key.bottom, *weight, Vec::new());
                rows.push(ValueRow { unit, cell, pattern, top, bottom, n, weight, replicates });
            }
            (kind, None) => notes::read(&mut state, kind, key.name.as_deref(), key.top, *n)?,
            (other, _) => return Err(invalid(format!("a row of kind {other:?}"))),
        }
    }
    let parts = [state.rows.zero_weight, state.rows.not_in_sample];
    state.rows.rows = parts.iter().fold(state.rows.used, |sum, &part| sum.saturating_add(part));
    state.sums.sort_unstable_by_key(|row| (row.unit, row.cell, row.pattern));
    state.squares.sort_unstable_by_key(|row| (row.cell, row.pattern));
    replicates::settle(&mut state);
    state.values.iter_mut().for_each(|rows| rows.sort_unstable_by_key(ValueRow::key));
    Ok(State { labels, cells, patterns, units, ..state })
}
