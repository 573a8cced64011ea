//! Coded answers, flags, own breakdown columns and design columns.

use super::numbers::{NanRule, Numbers};
use super::values::{Cell, text_of, validity, visit, whole};
use crate::codebook::Translator;
use crate::derive::Question;
use crate::error::{Error, ErrorKind};
use crate::estimate::{FLAG_FALSE, FLAG_TRUE, FLAG_UNKNOWN, Label, Labels};
use arrow_array::cast::AsArray;
use arrow_array::types::{Int8Type, Int16Type, Int32Type, Int64Type, UInt8Type, UInt16Type, UInt32Type};
use arrow_array::{Array, ArrayRef, ArrowPrimitiveType};
use arrow_schema::DataType;
use std::collections::HashMap;

/// A column of codes: numbers its distinct values, and knows what each means for every question it answers.
#[derive(Clone, Debug)]
pub(super) struct Source {
    pub(super) name: String,
    pub(super) translators: Vec<Translator>,
    nan: NanRule,
    /// Codes of whole numbers from [`LOWEST`] on, as far as they were met.
    small: Vec<u16>,
    others: HashMap<i64, u16>,
    texts: HashMap<String, u16>,
    count: u16,
}

/// The range of whole numbers that are looked up in a table: classifications have four digits.
const LOWEST: i64 = -256;
const SMALL: usize = 12_800;
/// A value that has not been met yet.
const UNMET: u16 = u16::MAX;
/// A value that is no answer to some question, and not missing either.
const UNKNOWN: u16 = u16::MAX - 1;

/// Takes what the next code of the column means.
type Mean<'a> = &'a mut dyn FnMut(Vec<u16>);

impl Source {
    pub(super) fn new(name: String, translators: Vec<Translator>, nan: NanRule) -> Self {
        Self {
            name,
            translators,
            nan,
            small: vec![UNMET; SMALL],
            others: HashMap::new(),
            texts: HashMap::new(),
            count: 0,
        }
    }

    /// The codes of rows `from..to`; 0 is an empty cell.
    pub(super) fn read(
        &mut self,
        array: &ArrayRef,
        from: usize,
        to: usize,
        first_row: u64,
        out: &mut Vec<u16>,
        mean: Mean<'_>,
    ) -> Result<(), Error> {
        if self.count == 0 {
            mean(self.meaning(Cell::Null).unwrap_or_default());
            self.count = 1;
        }
        match array.data_type() {
            DataType::UInt8 => self.integers::<UInt8Type>(array, from, to, out, mean),
            DataType::Int8 => self.integers::<Int8Type>(array, from, to, out, mean),
            DataType::Int16 => self.integers::<Int16Type>(array, from, to, out, mean),
            DataType::Int32 => self.integers::<Int32Type>(array, from, to, out, mean),
            DataType::Int64 => self.integers::<Int64Type>(array, from, to, out, mean),
            DataType::UInt16 => self.integers::<UInt16Type>(array, from, to, out, mean),
            DataType::UInt32 => self.integers::<UInt32Type>(array, from, to, out, mean),
            DataType::Dictionary(_, _) => self.dictionary(array, from, to, out, mean)?,
            _ => visit(array, from, to, &mut |cell| out.push(self.code(cell, mean)))?,
        }
        if any_unknown(out) { Err(self.explain(array, from, to, first_row)) } else { Ok(()) }
    }

    /// Whole numbers: a table answers those that were met before.
    fn integers<T: ArrowPrimitiveType>(
        &mut self,
        array: &ArrayRef,
        from: usize,
        to: usize,
        out: &mut Vec<u16>,
        mean: Mean<'_>,
    ) where
        i64: From<T::Native>,
    {
        let array = array.as_primitive::<T>();
        let values = &array.values()[from..to];
        let table: &[u16; SMALL] = self.small.first_chunk().expect("the table has this length");
        let look = |&value: &T::Native| {
            let place = usize::try_from(i64::from(value).wrapping_sub(LOWEST)).unwrap_or(usize::MAX);
            table.get(place).copied().unwrap_or(UNMET)
        };
        match array.nulls() {
            None => out.extend(values.iter().map(look)),
            Some(nulls) => {
                let valid = validity(nulls, from, to);
                let keep = |valid: u8| 0_u16.wrapping_sub(u16::from(valid));
                out.extend(values.iter().zip(&valid).map(|(value, &valid)| look(value) & keep(valid)));
            }
        }
        if any_unknown(out) {
            for (code, &value) in out.iter_mut().zip(values).filter(|(code, _)| **code >= UNKNOWN) {
                *code = self.integer(value.into(), mean);
            }
        }
    }

    /// Each entry of a dictionary is looked up once, unless the dictionary is longer than the piece.
    fn dictionary(
        &mut self,
        array: &ArrayRef,
        from: usize,
        to: usize,
        out: &mut Vec<u16>,
        mean: Mean<'_>,
    ) -> Result<(), Error> {
        let slice = array.slice(from, to - from);
        let dictionary = slice.as_any_dictionary();
        let values = dictionary.values();
        if values.is_empty() {
            out.extend(std::iter::repeat_n(0, to - from));
            return Ok(());
        }
        let mut memo = if values.len() <= to - from { vec![UNMET; values.len()] } else { Vec::new() };
        for (row, key) in dictionary.normalized_keys().into_iter().enumerate() {
            let known = memo.get(key).copied().unwrap_or(UNMET);
            let mut code = if dictionary.is_null(row) { 0 } else { known };
            if code == UNMET {
                visit(values, key, key + 1, &mut |cell| code = self.code(cell, mean))?;
                if let Some(place) = memo.get_mut(key) {
                    *place = code;
                }
            }
            out.push(code);
        }
        Ok(())
    }

    fn code(&mut self, cell: Cell<'_>, mean: Mean<'_>) -> u16 {
        match cell {
            Cell::Null => 0,
            Cell::Text(text) => match self.texts.get(text) {
                Some(&code) => code,
                None => {
                    let code = self.met(cell, mean);
                    self.texts.insert(text.to_owned(), code);
                    code
                }
            },
            Cell::Flag(flag) => self.code(Cell::Text(if flag { "true" } else { "false" }), mean),
            Cell::Float(value) if value.is_nan() && self.nan == NanRule::Null => 0,
            other => whole(other).map_or(UNKNOWN, |value| self.integer(value, mean)),
        }
    }

    fn integer(&mut self, value: i64, mean: Mean<'_>) -> u16 {
        let place = usize::try_from(value.saturating_sub(LOWEST)).ok().filter(|place| *place < SMALL);
        let known = place.map_or_else(|| self.others.get(&value).copied(), |place| Some(self.small[place]));
        if let Some(code) = known.filter(|code| *code != UNMET) {
            return code;
        }
        let code = self.met(Cell::Integer(value), mean);
        match place {
            Some(place) => self.small[place] = code,
            None => _ = self.others.insert(value, code),
        }
        code
    }

    /// A value that is met for the first time gets the next code.
    fn met(&mut self, cell: Cell<'_>, mean: Mean<'_>) -> u16 {
        match self.meaning(cell).filter(|_| self.count < UNKNOWN - 1) {
            None => UNKNOWN,
            Some(meaning) => {
                mean(meaning);
                self.count += 1;
                self.count - 1
            }
        }
    }

    /// What a value means for each question; `None` when it is no answer to one of them.
    fn meaning(&mut self, cell: Cell<'_>) -> Option<Vec<u16>> {
        let nan = self.nan;
        self.translators
            .iter_mut()
            .map(|translator| match cell {
                _ if translator.question == Question::Age => Numbers { translator: Some(translator), nan }.age(cell),
                Cell::Null => Some(translator.empty_code),
                Cell::Integer(value) => translator.integer(value),
                Cell::Text(text) => translator.text(text),
                _ => None,
            })
            .collect()
    }

    /// Says which values are no answers, how often each occurs, or in which rows.
    fn explain(&mut self, array: &ArrayRef, from: usize, to: usize, first_row: u64) -> Error {
        let nan = self.nan;
        let mut errors = Vec::new();
        for translator in &mut self.translators {
            if translator.question == Question::Age {
                errors
                    .extend(Numbers { translator: Some(translator), nan }.check_ages(array, from, to, first_row).err());
                continue;
            }
            let mut counts: HashMap<String, u64> = HashMap::new();
            let counted = visit(array, 0, array.len(), &mut |cell| {
                let known = match cell {
                    Cell::Null => true,
                    Cell::Float(value) if value.is_nan() && nan == NanRule::Null => true,
                    Cell::Text(text) => translator.text(text).is_some(),
                    Cell::Flag(flag) => translator.text(if flag { "true" } else { "false" }).is_some(),
                    other => whole(other).is_some_and(|value| translator.integer(value).is_some()),
                };
                if !known {
                    *counts.entry(text_of(cell)).or_default() += 1;
                }
            });
            errors.extend(counted.err());
            if !counts.is_empty() {
                errors.push(translator.unknown(counts.into_iter().collect()));
            }
        }
        errors.into_iter().next().unwrap_or_else(|| {
            Error::new(ErrorKind::LimitText).found("more than 65,000 different values").expected("a column of codes")
        })
    }
}

/// Whether some code says [`UNKNOWN`] or [`UNMET`]. Looks at all of them, so that several are compared at a time.
fn any_unknown(codes: &[u16]) -> bool {
    codes.iter().fold(false, |found, &code| found | (code >= UNKNOWN))
}

/// The user's own yes-or-no answers.
pub(super) fn flags(array: &ArrayRef, from: usize, to: usize, first_row: u64, out: &mut Vec<u8>) -> Result<(), Error> {
    let mut wrong: Option<Error> = None;
    let mut row = first_row;
    visit(array, from, to, &mut |cell| {
        out.push(match (cell, whole(cell)) {
            (Cell::Null, _) => FLAG_UNKNOWN,
            (Cell::Flag(true), _) | (_, Some(1)) => FLAG_TRUE,
            (Cell::Flag(false), _) | (_, Some(0)) => FLAG_FALSE,
            _ => {
                let error = wrong.get_or_insert_with(|| {
                    Error::new(ErrorKind::ColumnType).found(text_of(cell)).expected("true or false, 1 or 0")
                });
                error.add_row(row);
                FLAG_UNKNOWN
            }
        });
        row += 1;
    })?;
    wrong.map_or(Ok(()), Err)
}

/// The label numbers of rows `from..to`, 0 for an empty cell.
pub(super) fn labels(
    array: &ArrayRef,
    from: usize,
    to: usize,
    first_row: u64,
    labels: &mut Labels,
    out: &mut Vec<u32>,
) -> Result<(), Error> {
    match array.data_type() {
        DataType::UInt8 => return label_numbers::<UInt8Type>(array, from, to, first_row, labels, out),
        DataType::UInt16 => return label_numbers::<UInt16Type>(array, from, to, first_row, labels, out),
        DataType::UInt32 => return label_numbers::<UInt32Type>(array, from, to, first_row, labels, out),
        DataType::Int32 => return label_numbers::<Int32Type>(array, from, to, first_row, labels, out),
        DataType::Int64 => return label_numbers::<Int64Type>(array, from, to, first_row, labels, out),
        _ => {}
    }
    let mut wrong: Option<Error> = None;
    let mut row = first_row;
    // Neighbours are often in the same group.
    let mut last: Option<(&str, u32)> = None;
    visit(array, from, to, &mut |cell| {
        let number = match cell {
            Cell::Null => Ok(0),
            Cell::Integer(value) => labels.integer(value),
            Cell::Text(text) => match last {
                Some((before, number)) if before == text => Ok(number),
                _ => labels.number(&Label::from_text(text)).inspect(|number| last = Some((text, *number))),
            },
            other => label(other).and_then(|label| labels.number(&label)),
        };
        out.push(number.unwrap_or_else(|error| {
            wrong.get_or_insert_with(|| error.row(row));
            0
        }));
        row += 1;
    })?;
    wrong.map_or(Ok(()), Err)
}

/// The label numbers of whole numbers: those that were met before come from a table.
fn label_numbers<T: ArrowPrimitiveType>(
    array: &ArrayRef,
    from: usize,
    to: usize,
    first_row: u64,
    labels: &mut Labels,
    out: &mut Vec<u32>,
) -> Result<(), Error>
where
    i64: From<T::Native>,
{
    let array = array.as_primitive::<T>();
    let values = &array.values()[from..to];
    let start = out.len();
    out.extend(values.iter().map(|&value| labels.met(value.into())));
    let valid = array.nulls().map(|nulls| validity(nulls, from, to));
    if let Some(valid) = &valid {
        out[start..].iter_mut().zip(valid).for_each(|(number, &valid)| *number &= 0_u32.wrapping_sub(valid.into()));
    }
    if out[start..].iter().fold(false, |found, &number| found | (number == 0)) {
        for (row, number) in out[start..].iter_mut().enumerate().filter(|(_, number)| **number == 0) {
            if valid.as_ref().is_none_or(|valid| valid[row] == 1) {
                *number = labels.integer(values[row].into()).map_err(|error| error.row(first_row + row as u64))?;
            }
        }
    }
    Ok(())
}

/// The label of a float, decimal or flag.
fn label(cell: Cell<'_>) -> Result<Label, Error> {
    match (cell, whole(cell)) {
        (_, Some(value)) => Ok(Label::Integer(value)),
        (Cell::Flag(flag), _) => Ok(Label::Text(flag.to_string())),
        (Cell::Float(value), _) if value.is_nan() => {
            Err(Error::new(ErrorKind::KeyNan).expected("a group, or an empty cell for not stated"))
        }
        _ => Err(Error::new(ErrorKind::ColumnType)
            .found(text_of(cell))
            .expected("text, whole numbers or booleans to group by")),
    }
}
