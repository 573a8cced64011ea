//! A tally as an Arrow table, which any engine that groups and sums can merge.
//!
//! Every column but the last ones is a key; `n`, `weight` and the `sum_` columns are to be added up.
//! The weight is in units of 2^-64, a sum of weight times value in units of 2^-48; in rows of kind `square`
//! the sums are of weight times squared value, in units of 2^-32.

use crate::derive::{Asked, Facts};
use crate::error::{Error, ErrorKind};
use crate::estimate::{Fingerprint, Label, Pattern, Plan, Rows, SquareRow, State, SumRow, Tally, UnitLabel, ValueRow};
use crate::indicator::BreakdownSource;
use arrow_array::cast::AsArray;
use arrow_array::types::{Decimal128Type, Float64Type, Int64Type, UInt32Type, UInt64Type};
use arrow_array::{
    Array, ArrayRef, Decimal128Array, Float64Array, Int64Array, RecordBatch, StringArray, UInt32Array, UInt64Array,
};
use arrow_schema::{DataType, Field, Metadata, Schema};
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// The version of the layout.
const VERSION: &str = "2";
/// The largest sum a decimal of 38 digits holds.
const LARGEST: u128 = 10_u128.pow(38) - 1;

/// One row: what it is of, and what is added up.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    /// `sum`, `value`, or what the account of rows counts.
    kind: String,
    unit: UnitLabel,
    /// One for each dimension: an atom of a question, or the label of an own column.
    cell: Vec<Code>,
    pattern: Pattern,
    /// The measure of a value row.
    measure: Option<u32>,
    top: i64,
    bottom: u32,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Code {
    Atom(u32),
    Own(Option<Label>),
}

/// What is added up: units, weight, and weight times value for each summed measure.
type Sums = (u64, i128, Vec<i128>);

impl Tally {
    /// The tally as a table whose rows may be grouped by all keys and summed, here or in another engine.
    ///
    /// # Errors
    /// `overflow` when a sum has more than 38 digits.
    pub fn to_record_batch(&self) -> Result<RecordBatch, Error> {
        let state = self.state();
        let plan = &self.plan().0;
        let rows = rows_of(&state, self.plan());
        let summed: Vec<String> =
            plan.measures.iter().filter(|measured| measured.sum).map(|measured| measured.name(self.plan())).collect();
        let mut fields = vec![("kind".to_owned(), texts(rows.iter().map(|(key, _)| Some(key.kind.clone()))))];
        let unit = |label: &Option<Label>| label.as_ref().map(Label::to_string);
        fields.push(("stratum".into(), texts(rows.iter().map(|(key, _)| unit(&key.unit.stratum)))));
        fields.push(("psu".into(), texts(rows.iter().map(|(key, _)| unit(&key.unit.psu)))));
        fields.push(("ssu".into(), texts(rows.iter().map(|(key, _)| unit(&key.unit.ssu)))));
        for stage in 0..2 {
            let stated = rows.iter().map(|(key, _)| f64::from_bits(key.unit.fpc[stage]));
            let stated = stated.map(|fpc| (fpc != 0.0).then_some(fpc));
            fields.push((format!("fpc_{}", stage + 1), Arc::new(stated.collect::<Float64Array>())));
        }
        for (at, dimension) in plan.dimensions.iter().enumerate() {
            let codes = rows.iter().map(|(key, _)| key.cell.get(at));
            let array: ArrayRef = match dimension.source {
                BreakdownSource::Question(_) => Arc::new(codes.map(Code::atom).collect::<UInt32Array>()),
                BreakdownSource::Own(_) => texts(codes.map(Code::label)),
            };
            fields.push((format!("cell_{at}"), array));
        }
        let pattern =
            |of: fn(&Pattern) -> u128| texts(rows.iter().map(|(key, _)| Some(format!("{:032x}", of(&key.pattern)))));
        fields.push(("known".into(), pattern(|pattern| pattern.facts.known)));
        fields.push(("is".into(), pattern(|pattern| pattern.facts.is)));
        fields.push((
            "known_measures".into(),
            Arc::new(UInt32Array::from_iter_values(rows.iter().map(|(key, _)| key.pattern.known_measures))),
        ));
        fields.push(("measure".into(), Arc::new(rows.iter().map(|(key, _)| key.measure).collect::<UInt32Array>())));
        fields.push(("top".into(), Arc::new(Int64Array::from_iter_values(rows.iter().map(|(key, _)| key.top)))));
        fields.push(("bottom".into(), Arc::new(UInt32Array::from_iter_values(rows.iter().map(|(key, _)| key.bottom)))));
        fields.push(("n".into(), Arc::new(UInt64Array::from_iter_values(rows.iter().map(|(_, sums)| sums.0)))));
        fields.push(("weight".into(), decimals(rows.iter().map(|(_, sums)| sums.1))?));
        for (at, name) in summed.iter().enumerate() {
            fields.push((
                format!("sum_{name}"),
                decimals(rows.iter().map(|(_, sums)| sums.2.get(at).copied().unwrap_or(0)))?,
            ));
        }
        let schema = Schema::new_with_metadata(
            fields.iter().map(|(name, array)| Field::new(name, array.data_type().clone(), true)).collect::<Vec<_>>(),
            metadata(&state),
        );
        let arrays = fields.into_iter().map(|(_, array)| array).collect();
        RecordBatch::try_new(Arc::new(schema), arrays)
            .map_err(|error| Error::new(ErrorKind::ArrowInvalid).found(error.to_string()))
    }

    /// A tally of this plan from its table, rows of equal keys added up; the metadata must be those of one part.
    ///
    /// # Errors
    /// `state.*` when the table is no tally, of another version or plan, or contradicts itself.
    pub fn from_record_batch(plan: &Plan, batch: &RecordBatch) -> Result<Self, Error> {
        let mut grouped: BTreeMap<Key, Sums> = BTreeMap::new();
        let columns = StateColumns { batch, plan };
        for row in 0..batch.num_rows() {
            let (key, (n, weight, products)) = columns.row(row)?;
            let sums = grouped.entry(key).or_insert_with(|| (0, 0, vec![0; products.len()]));
            let added = || Some((sums.0.checked_add(n)?, sums.1.checked_add(weight)?));
            (sums.0, sums.1) = added().ok_or_else(|| invalid("sums that are too large to be added"))?;
            for (sum, product) in sums.2.iter_mut().zip(products) {
                *sum = sum.checked_add(product).ok_or_else(|| invalid("sums that are too large to be added"))?;
            }
        }
        Self::from_state(plan, &state_of(plan, &grouped, batch.schema_ref().metadata())?)
    }
}

fn invalid(what: impl Into<String>) -> Error {
    Error::new(ErrorKind::StateInvalid).found(what)
}

impl Code {
    fn atom(code: Option<&Self>) -> Option<u32> {
        match code {
            Some(Self::Atom(atom)) => Some(*atom),
            _ => None,
        }
    }
    fn label(code: Option<&Self>) -> Option<String> {
        match code {
            Some(Self::Own(Some(label))) => Some(label.to_string()),
            _ => None,
        }
    }
}

fn texts(values: impl Iterator<Item = Option<String>>) -> ArrayRef {
    Arc::new(values.collect::<StringArray>())
}

fn decimals(values: impl Iterator<Item = i128> + Clone) -> Result<ArrayRef, Error> {
    if values.clone().any(|value| value.unsigned_abs() > LARGEST) {
        return Err(Error::new(ErrorKind::Overflow).found("a sum of more than 38 digits"));
    }
    let array = Decimal128Array::from_iter_values(values).with_precision_and_scale(38, 0);
    array.map(|array| Arc::new(array) as ArrayRef).map_err(|error| invalid(error.to_string()))
}

fn rows_of(state: &State, plan: &Plan) -> Vec<(Key, Sums)> {
    let unit = |unit: u32| state.units.get(unit as usize).cloned().unwrap_or_default();
    let cell = |cell: u32| -> Vec<Code> {
        let mut own = state.labels.iter();
        let codes = plan.0.dimensions.iter().zip(&state.cells[cell as usize]);
        codes
            .map(|(dimension, &code)| match dimension.source {
                BreakdownSource::Question(_) => Code::Atom(code),
                BreakdownSource::Own(_) => {
                    Code::Own(own.next().and_then(|labels| labels.get((code as usize).checked_sub(1)?)).cloned())
                }
            })
            .collect()
    };
    let pattern = |pattern: u32| state.patterns[pattern as usize];
    let sums = state.sums.iter().map(|row| {
        let (kind, measure) = ("sum".to_owned(), None);
        let key = Key {
            kind,
            unit: unit(row.unit),
            cell: cell(row.cell),
            pattern: pattern(row.pattern),
            measure,
            top: 0,
            bottom: 1,
        };
        (key, (row.n, row.weight, row.products.clone()))
    });
    let squares = state.squares.iter().map(|row| {
        let key = Key {
            kind: "square".to_owned(),
            unit: UnitLabel::default(),
            cell: cell(row.cell),
            pattern: pattern(row.pattern),
            measure: None,
            top: 0,
            bottom: 1,
        };
        (key, (0, 0, row.squares.clone()))
    });
    let values = (0..).zip(&state.values).flat_map(|(measure, rows)| rows.iter().map(move |row| (measure, row))).map(
        |(measure, row)| {
            let (kind, measure) = ("value".to_owned(), Some(measure));
            let key = Key {
                kind,
                unit: unit(row.unit),
                cell: cell(row.cell),
                pattern: pattern(row.pattern),
                measure,
                top: row.top,
                bottom: row.bottom,
            };
            (key, (u64::from(row.n), row.weight, Vec::new()))
        },
    );
    let account = [
        ("zero_weight", state.rows.zero_weight),
        ("not_in_sample", state.rows.not_in_sample),
        ("implausible_hours", state.implausible_hours),
    ];
    let account = account.into_iter().filter(|(_, n)| *n > 0).map(|(kind, n)| {
        let unit = UnitLabel::default();
        let key = Key {
            kind: kind.to_owned(),
            unit,
            cell: Vec::new(),
            pattern: Pattern::default(),
            measure: None,
            top: 0,
            bottom: 1,
        };
        (key, (n, 0, Vec::new()))
    });
    sums.chain(squares).chain(values).chain(account).collect()
}

fn metadata(state: &State) -> HashMap<String, String> {
    let parts: Vec<String> =
        state.fingerprint.parts().iter().map(|(name, hash)| format!("{name}={hash:016x}")).collect();
    [
        ("version", VERSION.to_owned()),
        ("plan", parts.join(";")),
        ("asked", format!("{:016x}", state.asked.bits())),
        ("design", state.design.to_string()),
        ("nested", state.nested.map_or_else(String::new, |nested| nested.to_string())),
        ("elements", state.elements.to_string()),
        ("weights", state.has_weights.to_string()),
        ("weight_range", format!("{:016x};{:016x}", state.weight_range.0.to_bits(), state.weight_range.1.to_bits())),
    ]
    .into_iter()
    .map(|(name, value)| (format!("decentwork.{name}"), value))
    .collect()
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
    fn bits(&self, name: &str, row: usize) -> Result<u128, Error> {
        let text = self.text(name, row)?.unwrap_or_default();
        u128::from_str_radix(text, 16).map_err(|_| invalid(format!("{text:?} in column {name:?}")))
    }
    fn row(&self, row: usize) -> Result<(Key, Sums), Error> {
        let plan = &self.plan.0;
        let label = |text: Option<&str>| text.map(Label::from_text);
        let kind = self.text("kind", row)?.unwrap_or_default().to_owned();
        let unit = UnitLabel {
            stratum: label(self.text("stratum", row)?),
            psu: label(self.text("psu", row)?),
            ssu: label(self.text("ssu", row)?),
            fpc: [self.fpc("fpc_1", row)?, self.fpc("fpc_2", row)?],
        };
        let facts = Facts { known: self.bits("known", row)?, is: self.bits("is", row)? };
        let pattern = Pattern { facts, known_measures: self.small("known_measures", row)?.unwrap_or(0) };
        let in_cell = kind == "sum" || kind == "value" || kind == "square";
        let mut cell = Vec::new();
        for (at, dimension) in plan.dimensions.iter().enumerate().filter(|_| in_cell) {
            let name = format!("cell_{at}");
            cell.push(match dimension.source {
                BreakdownSource::Own(_) => Code::Own(label(self.text(&name, row)?)),
                BreakdownSource::Question(_) => {
                    Code::Atom(self.small(&name, row)?.ok_or_else(|| invalid("a cell without a code"))?)
                }
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
            Key { kind, unit, cell, pattern, measure, top, bottom },
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
    let (low, high) = told("weight_range")?.split_once(';').ok_or_else(|| invalid("no range of weights"))?;
    Ok(State {
        fingerprint: Fingerprint::from_parts(parts),
        asked: Asked::from_bits(bits(told("asked")?)?),
        design: told("design")? == "true",
        nested: told("nested")?.parse().ok(),
        elements: told("elements")? == "true",
        has_weights: told("weights")? == "true",
        rows: Rows::default(),
        weight_range: (f64::from_bits(bits(low)?), f64::from_bits(bits(high)?)),
        implausible_hours: 0,
        sums: Vec::new(),
        squares: Vec::new(),
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
    let in_cells = || rows.keys().filter(|key| key.kind == "sum" || key.kind == "value");
    let distinct = |codes: Vec<Label>| {
        codes.into_iter().collect::<std::collections::BTreeSet<_>>().into_iter().collect::<Vec<_>>()
    };
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
        match (key.kind.as_str(), key.measure) {
            ("sum", None) => {
                state.rows.used = state.rows.used.saturating_add(*n);
                state.sums.push(SumRow { unit, cell, pattern, n: *n, weight: *weight, products: products.clone() });
            }
            ("square", None) => state.squares.push(SquareRow { cell, pattern, squares: products.clone() }),
            ("value", Some(measure)) => {
                let rows = state
                    .values
                    .get_mut(measure as usize)
                    .ok_or_else(|| invalid("a value of a measure the plan does not have"))?;
                let n = u32::try_from(*n).map_err(|_| invalid("more units with one value than can be counted"))?;
                rows.push(ValueRow { unit, cell, pattern, top: key.top, bottom: key.bottom, n, weight: *weight });
            }
            ("zero_weight", None) => state.rows.zero_weight = *n,
            ("not_in_sample", None) => state.rows.not_in_sample = *n,
            ("implausible_hours", None) => state.implausible_hours = *n,
            (other, _) => return Err(invalid(format!("a row of kind {other:?}"))),
        }
    }
    let parts = [state.rows.zero_weight, state.rows.not_in_sample];
    state.rows.rows = parts.iter().fold(state.rows.used, |sum, &part| sum.saturating_add(part));
    state.sums.sort_unstable_by_key(|row| (row.unit, row.cell, row.pattern));
    state.squares.sort_unstable_by_key(|row| (row.cell, row.pattern));
    state.values.iter_mut().for_each(|rows| rows.sort_unstable_by_key(ValueRow::key));
    Ok(State { labels, cells, patterns, units, ..state })
}
