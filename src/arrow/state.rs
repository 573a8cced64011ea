//! A tally as an Arrow table, which any engine that groups and sums can merge.
//!
//! Every column but the last ones is a key; `n`, `weight` and the `sum_` columns are to be added up.
//! The weight is in units of 2^-64, a sum of weight times value in units of 2^-48; in rows of kind `square`
//! the weight is squared weight, in units of 2^-60, and the sums are of weight times squared value, in units of 2^-32. A row with a number in
//! `replicate` has the sums of those replicate weights. What is true of a whole part, such as its
//! smallest weight, is a row of its own kind, so stacking the tables of parts loses nothing.

use super::notes;
use crate::derive::BitSet;
use crate::error::{Error, ErrorKind};
use crate::estimate::{Label, Pattern, Plan, State, Tally, UnitLabel};
use crate::indicator::BreakdownSource;
use arrow_array::{
    Array, ArrayRef, Decimal128Array, Float64Array, Int64Array, RecordBatch, StringArray, UInt32Array, UInt64Array,
};
use arrow_schema::{Field, Schema};
use std::collections::HashMap;
use std::sync::Arc;

/// The version of the layout.
pub(super) const VERSION: &str = "4";
/// The largest sum a decimal of 38 digits holds.
const LARGEST: u128 = 10_u128.pow(38) - 1;

/// One row: what it is of, and what is added up.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key {
    /// `sum`, `square`, `value`, or the kind of a row of no cell.
    pub(super) kind: String,
    /// What a row of no cell is about.
    pub(super) name: Option<String>,
    pub(super) unit: UnitLabel,
    /// One for each dimension: an atom of a question, or the label of an own column.
    pub(super) cell: Vec<Code>,
    pub(super) pattern: Pattern,
    /// The measure of a value row.
    pub(super) measure: Option<u32>,
    pub(super) top: i64,
    pub(super) bottom: u32,
    /// The number of the replicate whose weights were added, counted from 0.
    pub(super) replicate: Option<u32>,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Code {
    Atom(u32),
    Own(Option<Label>),
}

/// What is added up: units, weight, and weight times value for each summed measure.
pub(super) type Sums = (u64, i128, Vec<i128>);

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
        fields.push(("name".into(), texts(rows.iter().map(|(key, _)| key.name.clone()))));
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
                BreakdownSource::Question(_) | BreakdownSource::Facts => {
                    Arc::new(codes.map(Code::atom).collect::<UInt32Array>())
                }
                BreakdownSource::Own(_) => texts(codes.map(Code::label)),
            };
            fields.push((format!("cell_{at}"), array));
        }
        let pattern = |of: fn(&Pattern) -> BitSet| texts(rows.iter().map(|(key, _)| Some(of(&key.pattern).to_text())));
        fields.push(("known".into(), pattern(|pattern| pattern.facts.known)));
        fields.push(("is".into(), pattern(|pattern| pattern.facts.is)));
        fields.push((
            "known_measures".into(),
            Arc::new(UInt32Array::from_iter_values(rows.iter().map(|(key, _)| key.pattern.known_measures))),
        ));
        fields.push(("measure".into(), Arc::new(rows.iter().map(|(key, _)| key.measure).collect::<UInt32Array>())));
        fields.push(("top".into(), Arc::new(Int64Array::from_iter_values(rows.iter().map(|(key, _)| key.top)))));
        fields.push(("bottom".into(), Arc::new(UInt32Array::from_iter_values(rows.iter().map(|(key, _)| key.bottom)))));
        fields.push(("replicate".into(), Arc::new(rows.iter().map(|(key, _)| key.replicate).collect::<UInt32Array>())));
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
}

pub(super) fn invalid(what: impl Into<String>) -> Error {
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
                BreakdownSource::Question(_) | BreakdownSource::Facts => Code::Atom(code),
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
            name: None,
            unit: unit(row.unit),
            cell: cell(row.cell),
            pattern: pattern(row.pattern),
            measure,
            top: 0,
            bottom: 1,
            replicate: None,
        };
        (key, (row.n, row.weight, row.products.clone()))
    });
    let squares = state.squares.iter().map(|row| {
        let key = Key {
            kind: "square".to_owned(),
            name: None,
            unit: UnitLabel::default(),
            cell: cell(row.cell),
            pattern: pattern(row.pattern),
            measure: None,
            top: 0,
            bottom: 1,
            replicate: None,
        };
        (key, (0, row.weights, row.squares.clone()))
    });
    let replicates = state.replicates.iter().flat_map(|row| {
        let (cell, pattern, summed) = (cell(row.cell), pattern(row.pattern), row.products.len() / row.weights.len());
        (0..).zip(&row.weights).map(move |(replicate, &weight)| {
            let key = Key {
                kind: "sum".to_owned(),
                name: None,
                unit: UnitLabel::default(),
                cell: cell.clone(),
                pattern,
                measure: None,
                top: 0,
                bottom: 1,
                replicate: Some(replicate),
            };
            let product = |measure: usize| row.products[measure * row.weights.len() + replicate as usize];
            (key, (0, weight, (0..summed).map(product).collect()))
        })
    });
    let values = (0..).zip(&state.values).flat_map(|(measure, rows)| rows.iter().map(move |row| (measure, row)));
    let values = values.flat_map(|(measure, row)| {
        let key = Key {
            kind: "value".to_owned(),
            name: None,
            unit: unit(row.unit),
            cell: cell(row.cell),
            pattern: pattern(row.pattern),
            measure: Some(measure),
            top: row.top,
            bottom: row.bottom,
            replicate: None,
        };
        let replicates: Vec<_> = (0..)
            .zip(&row.replicates)
            .map(|(at, &weight)| (Key { replicate: Some(at), ..key.clone() }, (0, weight, Vec::new())))
            .collect();
        std::iter::once((key, (u64::from(row.n), row.weight, Vec::new()))).chain(replicates)
    });
    let notes = notes::of(state).into_iter().map(|note| {
        let key = Key {
            kind: note.kind.to_owned(),
            name: note.name,
            unit: UnitLabel::default(),
            cell: Vec::new(),
            pattern: Pattern::default(),
            measure: None,
            top: note.top,
            bottom: 1,
            replicate: None,
        };
        (key, (note.n, 0, Vec::new()))
    });
    sums.chain(squares).chain(replicates).chain(values).chain(notes).collect()
}

fn metadata(state: &State) -> HashMap<String, String> {
    let parts: Vec<String> =
        state.fingerprint.parts().iter().map(|(name, hash)| format!("{name}={hash:016x}")).collect();
    [
        ("version", VERSION.to_owned()),
        ("plan", parts.join(";")),
        ("asked", state.asked.bits().to_text()),
        ("design", state.design.to_string()),
        ("nested", state.nested.map_or_else(String::new, |nested| nested.to_string())),
        ("elements", state.elements.to_string()),
        ("weights", state.has_weights.to_string()),
    ]
    .into_iter()
    .map(|(name, value)| (format!("decentwork.{name}"), value))
    .collect()
}
