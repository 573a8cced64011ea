//! Binds a plan to the columns of a survey and adds up its batches.

use super::numbers::{NanRule, Numbers};
use super::{keys, numbers, values};
use crate::codebook::{Codebook, Translator};
use crate::derive::{AnswerKind, Asked, Question};
use crate::error::{Error, ErrorKind};
use crate::estimate::{self, BATCH, Columns, Label, Plan, Tally, UnitLabel, WeightRules};
use arrow_array::{Array, ArrayRef, RecordBatch};
use arrow_schema::{DataType, Schema};
use std::collections::HashMap;

/// Which columns hold the sampling design, and what their gaps mean.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Design {
    /// Column of the sampling weights; without one, every row counts as one.
    pub weight: Option<String>,
    /// What the weights are divided by, for files that imply decimals; 1 unless set.
    pub weight_divisor: Option<u32>,
    /// Columns that together are the stratum.
    pub strata: Vec<String>,
    /// Column of the primary sampling unit.
    pub psu: Option<String>,
    /// Column of the person, where a person who occurs twice is an error.
    pub person: Option<String>,
    /// What missing and negative weights mean.
    pub weights: WeightRules,
    /// What a float that is not a number means in a value column.
    pub nan: NanRule,
}

/// A plan bound to the columns of a survey.
#[derive(Clone, Debug)]
pub struct Reader {
    plan: Plan,
    design: Design,
    asked: Asked,
    translators: Vec<(Question, Translator)>,
    schema: Vec<(String, DataType)>,
}

impl Reader {
    /// Finds the columns the plan needs; without a codebook they are named as the standard questions are.
    ///
    /// # Errors
    /// Everything that is missing, at once, with the nearest names.
    pub fn new(plan: &Plan, schema: &Schema, codebook: Option<&Codebook>, design: &Design) -> Result<Self, Error> {
        let names: Vec<&str> = schema.fields().iter().map(|field| field.name().as_str()).collect();
        let standard;
        let book = if let Some(book) = codebook {
            book
        } else {
            standard = Codebook::standard(names.iter().copied());
            &standard
        };
        let binding = book.bind(plan, &names)?;
        let wanted = design.columns();
        let absent: Vec<&str> = wanted.iter().copied().filter(|name| !names.contains(name)).collect();
        if let Some(first) = absent.first() {
            return Err(Error::new(ErrorKind::ColumnMissing)
                .column(format!("design column {}", absent.join(", ")))
                .found(format!("columns {}", names.join(", ")))
                .suggest(first, names.iter().copied()));
        }
        let used = |name: &str| {
            binding.rules.iter().any(|(_, rule)| rule.column == name)
                || wanted.contains(&name)
                || plan.own_columns().any(|own| own == name)
        };
        let mut kept: Vec<(String, DataType)> = Vec::new();
        for field in schema.fields().iter().filter(|field| used(field.name())) {
            if kept.iter().any(|(name, _)| name == field.name()) {
                return Err(Error::new(ErrorKind::ColumnDuplicate).column(field.name()));
            }
            if !values::is_supported(field.data_type()) {
                return Err(values::unsupported(field.data_type()).column(field.name()));
            }
            kept.push((field.name().clone(), field.data_type().clone()));
        }
        Ok(Self {
            plan: plan.clone(),
            design: design.clone(),
            asked: binding.asked,
            translators: binding
                .rules
                .iter()
                .map(|(question, rule)| (*question, Translator::new(*question, rule)))
                .collect(),
            schema: kept,
        })
    }

    /// The columns that are read; all others may be left out of the batches.
    pub fn columns(&self) -> impl Iterator<Item = &str> {
        self.schema.iter().map(|(name, _)| name.as_str())
    }

    /// An empty tally for these columns.
    pub fn tally(&self) -> Tally {
        let design = !self.design.strata.is_empty() || self.design.psu.is_some();
        Tally::new(&self.plan, self.asked, design, self.design.weight.is_some())
    }

    /// Adds a batch; `first_row` is the position of its first row in the whole input, for messages.
    ///
    /// # Errors
    /// Values that cannot be, naming column and rows; `arrow.schema` when the columns changed.
    pub fn add(&mut self, tally: &mut Tally, batch: &RecordBatch, first_row: u64) -> Result<(), Error> {
        let arrays = self.arrays(batch)?;
        let mut columns = tally.columns();
        let mut units = HashMap::new();
        for from in (0..batch.num_rows()).step_by(BATCH) {
            let to = (from + BATCH).min(batch.num_rows());
            let piece = Piece { arrays: &arrays, from, to, first_row: first_row + from as u64 };
            self.add_piece(tally, &mut columns, &mut units, &piece)?;
        }
        Ok(())
    }

    fn arrays(&self, batch: &RecordBatch) -> Result<HashMap<String, ArrayRef>, Error> {
        self.schema
            .iter()
            .map(|(name, of)| match batch.column_by_name(name) {
                Some(array) if array.data_type() == of || is_same_but_for_keys(array.data_type(), of) => {
                    Ok((name.clone(), array.clone()))
                }
                Some(array) => Err(Error::new(ErrorKind::SchemaChanged)
                    .column(name)
                    .found(array.data_type().to_string())
                    .expected(of.to_string())),
                None => Err(Error::new(ErrorKind::SchemaChanged).column(name).found("a batch without the column")),
            })
            .collect()
    }

    fn add_piece(
        &mut self,
        tally: &mut Tally,
        columns: &mut Columns,
        units: &mut HashMap<(Vec<Label>, Option<Label>), u32>,
        piece: &Piece<'_>,
    ) -> Result<(), Error> {
        columns.clear();
        columns.rows = piece.to - piece.from;
        columns.first_row = piece.first_row;
        for (question, translator) in &mut self.translators {
            let name = translator.rule.column.clone();
            let array = &piece.arrays[&name];
            let (from, to, first_row) = (piece.from, piece.to, piece.first_row);
            let read = match question.kind() {
                AnswerKind::Code(_) => keys::codes(array, from, to, translator, columns.codes_mut(*question)),
                AnswerKind::Number => {
                    let numbers = Numbers { translator: Some(translator), nan: self.design.nan };
                    if *question == Question::Age {
                        numbers.ages(array, from, to, first_row, columns.codes_mut(*question))
                    } else {
                        numbers.read(array, from, to, first_row, columns.numbers_mut(*question))
                    }
                }
            };
            read.map_err(|error| error.in_column(&name))?;
        }
        self.own(tally, columns, piece)?;
        self.weights(columns, piece)?;
        self.units(tally, columns, units, piece)?;
        tally.set_aside(columns, &self.dropped(columns));
        tally.add(columns)
    }

    fn own(&self, tally: &mut Tally, columns: &mut Columns, piece: &Piece<'_>) -> Result<(), Error> {
        let inner = &self.plan.0;
        for (flags, name) in columns.own_flags.iter_mut().zip(&inner.own_facts) {
            keys::flags(&piece.arrays[name], piece.from, piece.to, piece.first_row, flags)
                .map_err(|error| error.in_column(name))?;
        }
        let numbers = Numbers { translator: None, nan: self.design.nan };
        for (words, name) in columns.own_numbers.iter_mut().zip(&inner.own_numbers) {
            numbers
                .read(&piece.arrays[name], piece.from, piece.to, piece.first_row, words)
                .map_err(|error| error.in_column(name))?;
        }
        for (axis, name) in inner.own_axes().enumerate() {
            let out = &mut columns.own_keys[axis];
            let mut last: Option<(Label, u32)> = None;
            keys::labels(&piece.arrays[name], piece.from, piece.to, piece.first_row, &mut |label| {
                out.push(match (label, &last) {
                    (None, _) => 0,
                    (Some(label), Some((known, code))) if label == *known => *code,
                    (Some(label), _) => {
                        let code = tally.label(axis, label.clone())?;
                        last = Some((label, code));
                        code
                    }
                });
                Ok(())
            })
            .map_err(|error| error.in_column(name))?;
        }
        Ok(())
    }

    /// Weights, checked; rows without one are marked by a weight of NaN when they are not in the sample.
    fn weights(&self, columns: &mut Columns, piece: &Piece<'_>) -> Result<(), Error> {
        let Some(name) = &self.design.weight else {
            columns.weights.resize(columns.rows, 1.0);
            return Ok(());
        };
        let mut told = Vec::with_capacity(columns.rows);
        numbers::weights(&piece.arrays[name], piece.from, piece.to, &mut told)
            .map_err(|error| error.in_column(name))?;
        if told.iter().any(Option::is_none) && !self.design.weights.null_is_not_in_sample {
            let mut error = Error::new(ErrorKind::WeightNull)
                .column(name)
                .expected("a weight for every row")
                .fix("if rows without a weight are not in the sample, say so: null_weight=\"not_in_sample\"");
            told.iter()
                .zip(piece.first_row..)
                .filter(|(weight, _)| weight.is_none())
                .for_each(|(_, row)| error.add_row(row));
            return Err(error);
        }
        let given: Vec<f64> = told.iter().map(|weight| weight.unwrap_or(0.0)).collect();
        estimate::check_weights(name, &given, piece.first_row, self.design.weights)?;
        let divisor = f64::from(self.design.weight_divisor.unwrap_or(1));
        columns.weights.extend(told.iter().map(|weight| weight.map_or(f64::NAN, |weight| weight / divisor)));
        Ok(())
    }

    /// Rows that are declared not in the sample.
    fn dropped(&self, columns: &Columns) -> Vec<usize> {
        if !self.design.weights.null_is_not_in_sample {
            return Vec::new();
        }
        columns.weights.iter().enumerate().filter(|(_, weight)| weight.is_nan()).map(|(row, _)| row).collect()
    }

    fn units(
        &self,
        tally: &mut Tally,
        columns: &mut Columns,
        units: &mut HashMap<(Vec<Label>, Option<Label>), u32>,
        piece: &Piece<'_>,
    ) -> Result<(), Error> {
        if self.design.strata.is_empty() && self.design.psu.is_none() {
            return Ok(());
        }
        let mut read = Vec::new();
        for name in self.design.strata.iter().chain(&self.design.psu) {
            let mut labels = Vec::with_capacity(columns.rows);
            let null = || Error::new(ErrorKind::DesignNull).expected("a stratum and a sampling unit for every row");
            keys::labels(&piece.arrays[name], piece.from, piece.to, piece.first_row, &mut |label| {
                labels.push(label.ok_or_else(null)?);
                Ok(())
            })
            .map_err(|error| error.in_column(name))?;
            read.push(labels);
        }
        let mut last: Option<(usize, u32)> = None;
        for row in 0..columns.rows {
            // Files are mostly sorted by design: a row like the one before is in the same unit.
            if let Some((before, unit)) = last
                && read.iter().all(|labels| labels[before] == labels[row])
            {
                columns.units.push(unit);
                continue;
            }
            let strata: Vec<Label> =
                read[..self.design.strata.len()].iter().map(|labels| labels[row].clone()).collect();
            let psu = self.design.psu.as_ref().and_then(|_| read.last()).map(|labels| labels[row].clone());
            let unit = *units.entry((strata, psu)).or_insert_with_key(|(strata, psu)| {
                tally.unit(UnitLabel { stratum: joined(strata), psu: psu.clone() })
            });
            columns.units.push(unit);
            last = Some((row, unit));
        }
        Ok(())
    }
}

/// One stratum from several columns.
fn joined(strata: &[Label]) -> Option<Label> {
    match strata {
        [] => None,
        [one] => Some(one.clone()),
        several => Some(Label::Text(several.iter().map(Label::to_string).collect::<Vec<_>>().join(" / "))),
    }
}

/// Dictionaries may differ from batch to batch, and so may the width of their keys.
fn is_same_but_for_keys(one: &DataType, other: &DataType) -> bool {
    matches!((one, other), (DataType::Dictionary(_, a), DataType::Dictionary(_, b)) if a == b)
}

struct Piece<'a> {
    arrays: &'a HashMap<String, ArrayRef>,
    from: usize,
    to: usize,
    first_row: u64,
}

impl Design {
    /// The columns it names.
    pub(crate) fn columns(&self) -> Vec<&str> {
        self.strata.iter().chain(&self.weight).chain(&self.psu).chain(&self.person).map(String::as_str).collect()
    }
}
