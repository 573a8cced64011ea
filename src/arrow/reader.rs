//! Binds a plan to the columns of a survey and adds up its batches.

use super::design::Design;
use super::keys::{self, Source};
use super::numbers::Numbers;
use super::people::{self, People, joined};
use super::replicate_columns::Rows;
use super::replicates::Bound;
use super::{numbers, unanswered, values};
use crate::codebook::{Codebook, Rule, Translator};
use crate::derive::{Asked, Question};
use crate::error::{Error, ErrorKind};
use crate::estimate::{self, BATCH, Columns, Drawn, Labels, Plan, Shape, Tally, is_coded};
use arrow_array::{Array, ArrayRef, RecordBatch};
use arrow_schema::{DataType, Schema};
use std::collections::HashMap;

/// A plan bound to the columns of a survey.
#[derive(Clone, Debug)]
pub struct Reader {
    pub(super) plan: Plan,
    pub(super) design: Design,
    pub(super) asked: Asked,
    source: estimate::Source,
    pub(super) shape: Shape,
    pub(super) sources: Vec<Source>,
    /// One for each column of numbers.
    pub(super) numbers: Vec<(String, Translator)>,
    columns: Option<Columns>,
    replicates: Option<Bound>,
    people: People,
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
        if design.weight_divisor == Some(0) {
            return Err(Error::new(ErrorKind::OptionUnknown)
                .column("weight_divisor")
                .found("0")
                .expected("what the weights are divided by, such as 100"));
        }
        design.check()?;
        let replicates = design.replicates.as_ref().map(|replicates| replicates.bind(&names)).transpose()?;
        let mut wanted = design.columns();
        wanted.extend(replicates.iter().flat_map(|replicates| &replicates.names).map(String::as_str));
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
        let mut source = estimate::Source::default();
        book.describe(binding.rules.iter().map(|(question, rule)| (*question, rule)), &mut source);
        design.describe(&mut source);
        replicates.iter().for_each(|replicates| replicates.describe(&mut source));
        let mut reader = Self {
            source,
            plan: plan.clone(),
            design: design.clone(),
            asked: binding.asked,
            shape: Shape::default(),
            sources: Vec::new(),
            numbers: Vec::new(),
            columns: None,
            replicates: None,
            people: People::default(),
            schema: kept,
        };
        binding.rules.iter().for_each(|(question, rule)| reader.bind(*question, rule));
        reader.replicates = replicates;
        Ok(reader)
    }

    /// Questions that are answered by one column share it.
    fn bind(&mut self, question: Question, rule: &Rule) {
        let translator = Translator::new(question, rule);
        if is_coded(question) {
            if let Some(at) = self.sources.iter().position(|source| source.name == rule.column) {
                self.sources[at].translators.push(translator);
                self.shape.coded[at].push(question);
            } else {
                self.sources.push(Source::new(rule.column.clone(), vec![translator], self.design.nan));
                self.shape.coded.push(vec![question]);
            }
        } else if let Some(at) = self.numbers.iter().position(|(_, known)| known.rule == *rule) {
            self.shape.numbers[at].push(question);
        } else {
            self.numbers.push((rule.column.clone(), translator));
            self.shape.numbers.push(vec![question]);
        }
    }

    /// The columns that are read; all others may be left out of the batches.
    pub fn columns(&self) -> impl Iterator<Item = &str> {
        self.schema.iter().map(|(name, _)| name.as_str())
    }

    /// An empty tally for these columns.
    pub fn tally(&self) -> Tally {
        let mut tally =
            Tally::new(&self.plan, self.asked, &self.shape, self.design.has_units(), self.design.weight.is_some());
        if self.design.has_units() {
            let units = tally.units_mut();
            units.nested = self.design.nested;
            units.persons = self.design.has_persons();
            units.elements = self.design.elements && !units.persons;
        }
        let replicates = self.replicates.as_ref().map(|replicates| replicates.design.clone());
        tally.with_source(self.source.clone()).with_replicates(replicates)
    }

    /// Adds a batch; `first_row` is the position of its first row in the whole input, for messages.
    ///
    /// # Errors
    /// Values that cannot be, naming column and rows; `arrow.schema` when the columns changed.
    pub fn add(&mut self, tally: &mut Tally, batch: &RecordBatch, first_row: u64) -> Result<(), Error> {
        let arrays = self.arrays(batch)?;
        if !tally.fits(&self.plan, self.asked, &self.shape, &self.source) {
            return Err(Error::new(ErrorKind::StateIncompatible).expected("a tally that this reader made"));
        }
        let rows = people::Rows { arrays: &arrays, from: 0, to: batch.num_rows(), first_row };
        self.people.check(&self.design, &rows)?;
        let mut columns = self.columns.take().unwrap_or_else(|| tally.columns());
        let added = (0..batch.num_rows()).step_by(BATCH).try_for_each(|from| {
            let to = (from + BATCH).min(batch.num_rows());
            let piece = Piece { arrays: &arrays, from, to, first_row: first_row + from as u64 };
            self.add_piece(tally, &mut columns, &piece)
        });
        let added = added.and(tally.settle());
        // What codes mean is remembered from batch to batch, after an error too.
        self.columns = Some(columns);
        added
    }

    pub(super) fn arrays(&self, batch: &RecordBatch) -> Result<HashMap<String, ArrayRef>, Error> {
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

    fn add_piece(&mut self, tally: &mut Tally, columns: &mut Columns, piece: &Piece<'_>) -> Result<(), Error> {
        self.read(tally, columns, piece)?;
        let (from, to, first_row) = (piece.from, piece.to, piece.first_row);
        let dropped = self.weights(columns, piece)?;
        self.households(tally, columns, piece, &dropped)?;
        self.units(tally, columns, piece)?;
        tally.set_aside(columns, &dropped);
        tally.add(columns)?;
        if let Some(replicates) = &self.replicates {
            let divisor = self.design.weight_divisor.filter(|divisor| *divisor != 1);
            let arrays = piece.arrays;
            replicates.read(
                tally,
                columns,
                &Rows { arrays, range: from..to, first_row, dropped: &dropped, divisor },
            )?;
        }
        self.unanswered(tally, piece)
    }

    /// Reads the answers and the user's own columns.
    pub(super) fn read(&mut self, tally: &mut Tally, columns: &mut Columns, piece: &Piece<'_>) -> Result<(), Error> {
        columns.clear();
        columns.rows = piece.to - piece.from;
        columns.first_row = piece.first_row;
        let (from, to, first_row) = (piece.from, piece.to, piece.first_row);
        for (at, source) in self.sources.iter_mut().enumerate() {
            let mut codes = std::mem::take(&mut columns.coded[at].codes);
            let array = &piece.arrays[&source.name];
            let read = source
                .read(array, from, to, first_row, &mut codes, &mut |meaning| tally.add_meaning(columns, at, meaning));
            columns.coded[at].codes = codes;
            read.map_err(|error| error.in_column(&source.name))?;
        }
        for (at, (name, translator)) in self.numbers.iter().enumerate() {
            let numbers = Numbers { translator: Some(translator), nan: self.design.nan };
            numbers
                .read(&piece.arrays[name], from, to, first_row, columns.numbers_at(at))
                .map_err(|error| error.in_column(name))?;
            for range in self.shape.numbers[at].iter().filter_map(|question| question.range()) {
                numbers::check_range(columns.numbers_at(at), range, first_row)
                    .map_err(|error| error.in_column(name))?;
            }
        }
        self.own(tally, columns, piece)
    }

    /// Notes what stands in the columns of questions that nobody has answered so far.
    fn unanswered(&self, tally: &mut Tally, piece: &Piece<'_>) -> Result<(), Error> {
        let coded = self.sources.iter().map(|source| &source.name).zip(&self.shape.coded);
        let numbers = self.numbers.iter().map(|(name, _)| name).zip(&self.shape.numbers);
        coded
            .chain(numbers)
            .flat_map(|(name, questions)| questions.iter().map(move |question| (name, *question)))
            .try_for_each(|(name, question)| {
                unanswered::note(tally, question, &piece.arrays[name], piece.from, piece.to)
            })
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
            let labels = tally.labels_mut(axis);
            keys::labels(
                &piece.arrays[name],
                piece.from,
                piece.to,
                piece.first_row,
                labels,
                &mut columns.own_keys[axis],
            )
            .map_err(|error| error.in_column(name))?;
        }
        Ok(())
    }

    /// Weights, checked; gives the rows without one, which are not in the sample.
    pub(super) fn weights(&self, columns: &mut Columns, piece: &Piece<'_>) -> Result<Vec<usize>, Error> {
        let Some(name) = &self.design.weight else {
            columns.weights.resize(columns.rows, 1.0);
            return Ok(Vec::new());
        };
        let rules = self.design.weights;
        let missing = numbers::weights(&piece.arrays[name], piece.from, piece.to, &mut columns.weights)
            .map_err(|error| error.in_column(name))?;
        if !missing.is_empty() && !rules.null_is_not_in_sample {
            let mut error = Error::new(ErrorKind::WeightNull)
                .column(name)
                .expected("a weight for every row")
                .fix("if rows without a weight are not in the sample, say so: null_weight=\"not_in_sample\"");
            missing.iter().for_each(|&row| error.add_row(piece.first_row + row as u64));
            return Err(error);
        }
        estimate::check_weights(name, &columns.weights, piece.first_row, rules)?;
        if let Some(divisor) = self.design.weight_divisor {
            columns.weights.iter_mut().for_each(|weight| *weight /= f64::from(divisor));
        }
        Ok(missing)
    }

    /// Notes households whose rows have several weights; rows that are not in the sample have none.
    fn households(
        &mut self,
        tally: &mut Tally,
        columns: &Columns,
        piece: &Piece<'_>,
        dropped: &[usize],
    ) -> Result<(), Error> {
        if self.design.household.is_empty() || self.design.weight.is_none() {
            return Ok(());
        }
        let rows = people::Rows { arrays: piece.arrays, from: piece.from, to: piece.to, first_row: piece.first_row };
        let varying = self.people.weigh(&self.design, &rows, (&columns.weights, dropped))?;
        tally.note_households(varying);
        Ok(())
    }

    fn units(&self, tally: &mut Tally, columns: &mut Columns, piece: &Piece<'_>) -> Result<(), Error> {
        if !self.design.has_units() {
            return Ok(());
        }
        let units = tally.units_mut();
        let read = |name: &String, labels: &mut Labels| {
            let mut numbers = Vec::with_capacity(columns.rows);
            keys::labels(&piece.arrays[name], piece.from, piece.to, piece.first_row, labels, &mut numbers)
                .and_then(|()| none_is_missing(&numbers, piece.first_row))
                .map_err(|error| error.in_column(name))?;
            Ok::<_, Error>(numbers)
        };
        let none = || vec![0; columns.rows];
        let strata = match &*self.design.strata {
            [] => none(),
            [one] => read(one, &mut units.labels.strata)?,
            several => {
                let mut parts = Vec::new();
                for name in several {
                    let mut labels = Labels::default();
                    let numbers = read(name, &mut labels)?;
                    parts.push((labels, numbers));
                }
                (0..columns.rows)
                    .map(|row| units.labels.strata.number(&joined(&parts, row)))
                    .collect::<Result<_, _>>()?
            }
        };
        let psus = match self.design.unit_column() {
            Some(name) => read(name, &mut units.labels.psus)?,
            // A row that is drawn by itself is known by its position.
            None => (piece.first_row..)
                .take(columns.rows)
                .map(|row| units.labels.psus.integer(row as i64))
                .collect::<Result<_, _>>()?,
        };
        let second = self.design.second_column();
        let ssus = second.map_or_else(|| Ok(none()), |name| read(name, &mut units.labels.ssus))?;
        let fpcs = self.populations(columns.rows, piece)?;
        for row in 0..columns.rows {
            let fpc = [0, 1].map(|stage| fpcs.get(stage).map_or(0, |fpc| fpc[row].to_bits()));
            let drawn = Drawn { stratum: strata[row], psu: psus[row], ssu: ssus[row], fpc };
            columns.units.push(units.number(drawn));
        }
        Ok(())
    }

    /// The finite populations, stage by stage.
    fn populations(&self, rows: usize, piece: &Piece<'_>) -> Result<Vec<Vec<f64>>, Error> {
        let read = |name: &String| {
            let mut numbers = Vec::with_capacity(rows);
            let missing = numbers::weights(&piece.arrays[name], piece.from, piece.to, &mut numbers)
                .map_err(|error| error.in_column(name))?;
            let mut error = Error::new(ErrorKind::FpcRange)
                .column(format!("column {name:?}"))
                .expected("how many units there are, or the fraction that was drawn, above 0 and up to 1");
            let wrong = |row: &usize| missing.contains(row) || !(numbers[*row] > 0.0 && numbers[*row].is_finite());
            for row in (0..rows).filter(wrong) {
                if error.row_count().is_none() {
                    error = error.found(numbers[row].to_string());
                }
                error.add_row(piece.first_row + row as u64);
            }
            if error.row_count().is_some() { Err(error) } else { Ok(numbers) }
        };
        self.design.fpc.iter().map(read).collect()
    }
}

/// Every row must have been drawn somewhere.
fn none_is_missing(numbers: &[u32], first_row: u64) -> Result<(), Error> {
    let missing = || numbers.iter().zip(first_row..).filter(|(number, _)| **number == 0).map(|(_, row)| row);
    if missing().next().is_none() {
        return Ok(());
    }
    let mut error = Error::new(ErrorKind::DesignNull).expected("a stratum and a sampling unit for every row");
    missing().for_each(|row| error.add_row(row));
    Err(error)
}

/// Dictionaries may differ from batch to batch, and so may the width of their keys.
fn is_same_but_for_keys(one: &DataType, other: &DataType) -> bool {
    matches!((one, other), (DataType::Dictionary(_, a), DataType::Dictionary(_, b)) if a == b)
}

/// Rows `from..to` of a batch; the first of them is `first_row` of the whole input.
pub(super) struct Piece<'a> {
    pub(super) arrays: &'a HashMap<String, ArrayRef>,
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) first_row: u64,
}
