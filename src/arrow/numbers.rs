//! Numbers and weights: read exactly, refused when they cannot be.

use super::values::{Cell, text_of, validity, visit, whole};
use crate::code::MAX_AGE;
use crate::codebook::Translator;
use crate::error::{Error, ErrorKind};
use crate::record::Amount;
use arrow_array::cast::AsArray;
use arrow_array::types::Float64Type;
use arrow_array::{Array, ArrayRef, Float64Array};

/// What a float that is not a number means in a value column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum NanRule {
    /// It is an error: a computation went wrong before.
    #[default]
    Error,
    /// It is an empty cell, as in pandas.
    Null,
}

/// How numbers of one column are read.
pub(super) struct Numbers<'a> {
    pub(super) translator: Option<&'a Translator>,
    pub(super) nan: NanRule,
}

impl Numbers<'_> {
    /// The amounts of rows `from..to` as words.
    pub(super) fn read(
        &self,
        array: &ArrayRef,
        from: usize,
        to: usize,
        first_row: u64,
        out: &mut Vec<i64>,
    ) -> Result<(), Error> {
        if let Some(floats) = array.as_primitive_opt::<Float64Type>().filter(|_| self.is_plain()) {
            return self.floats(floats, from, to, first_row, out);
        }
        let mut wrong = Wrong::new(first_row);
        visit(array, from, to, &mut |cell| {
            out.push(self.amount(cell, &mut wrong).map_or(Amount::UNKNOWN, Amount::word));
            wrong.row += 1;
        })?;
        wrong.done()
    }

    /// An age as a code: years plus one, 0 for "not stated"; `None` when it is no age.
    pub(super) fn age(&self, cell: Cell<'_>) -> Option<u16> {
        let mut wrong = Wrong::new(0);
        let code = self.amount(cell, &mut wrong).map_or(0, |age| wrong.age(age));
        wrong.done().is_ok().then_some(code)
    }

    /// Says which rows hold no age.
    pub(super) fn check_ages(&self, array: &ArrayRef, from: usize, to: usize, first_row: u64) -> Result<(), Error> {
        let mut wrong = Wrong::new(first_row);
        visit(array, from, to, &mut |cell| {
            if let Some(age) = self.amount(cell, &mut wrong) {
                wrong.age(age);
            }
            wrong.row += 1;
        })?;
        wrong.done()
    }

    /// Whether numbers are taken as they stand.
    fn is_plain(&self) -> bool {
        self.translator.is_none_or(|translator| {
            translator.empty_number.is_none()
                && translator.rule.divide_by.is_none()
                && translator.rule.codes.is_empty()
                && !translator.has_missing_numbers()
        })
    }

    /// The usual case, most of it without branches: floats that are short decimals.
    fn floats(
        &self,
        floats: &Float64Array,
        from: usize,
        to: usize,
        first_row: u64,
        out: &mut Vec<i64>,
    ) -> Result<(), Error> {
        let values = &floats.values()[from..to];
        out.extend(values.iter().map(|&value| Amount::short_word(value)));
        let valid = floats.nulls().map(|nulls| validity(nulls, from, to));
        // Which rows have a number is hard to predict, so the passes over all rows do not branch on it.
        let mut odd = false;
        match &valid {
            None => out.iter().for_each(|&word| odd |= word == Amount::UNKNOWN),
            Some(valid) => {
                for (word, &valid) in out.iter_mut().zip(valid) {
                    let keep = -i64::from(valid);
                    #[allow(clippy::needless_bitwise_bool, reason = "a branch here would be mispredicted")]
                    let is_odd = (valid == 1) & (*word == Amount::UNKNOWN);
                    odd |= is_odd;
                    *word = *word & keep | Amount::UNKNOWN & !keep;
                }
            }
        }
        let mut wrong = Wrong::new(first_row);
        if odd {
            for (row, word) in out.iter_mut().enumerate().filter(|(_, word)| **word == Amount::UNKNOWN) {
                if valid.as_ref().is_none_or(|valid| valid[row] == 1) {
                    wrong.row = first_row + row as u64;
                    *word = self.amount(Cell::Float(values[row]), &mut wrong).map_or(Amount::UNKNOWN, Amount::word);
                }
            }
        }
        wrong.done()
    }

    #[inline]
    fn amount(&self, cell: Cell<'_>, wrong: &mut Wrong) -> Option<Amount> {
        let amount = match cell {
            Cell::Null => return self.translator.and_then(|translator| translator.empty_number),
            Cell::Integer(value) => Amount::from_integer(value),
            Cell::Large(_) => None,
            Cell::Float(value) if value.is_finite() => Amount::from_f64(value),
            Cell::Float(value) if value.is_nan() && self.nan == NanRule::Null => {
                return self.translator.and_then(|translator| translator.empty_number);
            }
            Cell::Float(value) => {
                let kind = if value.is_nan() { ErrorKind::ValueNan } else { ErrorKind::ValueInfinite };
                return wrong.say(kind, cell, "finite numbers, or empty cells where nothing was stated");
            }
            Cell::Decimal(mantissa, scale) => {
                u32::try_from(scale).ok().and_then(|scale| Amount::from_scaled(mantissa, scale))
            }
            Cell::Text(text) => return self.text(text, cell, wrong),
            Cell::Flag(_) => return wrong.say(ErrorKind::ColumnType, cell, "numbers"),
        };
        let Some(amount) = amount else {
            return wrong.say(ErrorKind::Overflow, cell, "numbers below 4.6e14");
        };
        self.scaled(amount)
    }

    /// Texts are not numbers, but a code may stand for one.
    fn text(&self, text: &str, cell: Cell<'_>, wrong: &mut Wrong) -> Option<Amount> {
        let rule = self.translator.map(|translator| &translator.rule);
        if let Some(rule) = rule {
            if rule.missing.contains_key(text.trim()) || text.trim().is_empty() {
                return None;
            }
            if let Some(number) = rule.codes.get(text.trim()) {
                return number.parse().ok();
            }
        }
        wrong.say(ErrorKind::ColumnType, cell, "numbers; a band such as \"65+\" needs a code in the codebook")
    }

    fn scaled(&self, amount: Amount) -> Option<Amount> {
        let Some(translator) = self.translator else { return Some(amount) };
        if translator.has_missing_numbers() && translator.is_missing(amount) {
            return None;
        }
        if !translator.rule.codes.is_empty()
            && let Some(number) = translator.rule.codes.get(&amount.to_string())
        {
            return number.parse().ok();
        }
        match translator.rule.divide_by {
            None => Some(amount),
            Some(divisor) => Amount::from_scaled(amount.long_units(), 9 + divisor.ilog10()),
        }
    }
}

/// The first kind of wrong value, with all rows that have it.
pub(super) struct Wrong {
    pub(super) row: u64,
    error: Option<Error>,
}

impl Wrong {
    pub(super) fn new(first_row: u64) -> Self {
        Self { row: first_row, error: None }
    }
    #[cold]
    fn say<T>(&mut self, kind: ErrorKind, cell: Cell<'_>, expected: &str) -> Option<T> {
        let error = self.error.get_or_insert_with(|| Error::new(kind).found(text_of(cell)).expected(expected));
        if error.kind() == kind {
            error.add_row(self.row);
        }
        None
    }
    /// The code of an age; whole years from 0 to 130.
    fn age(&mut self, age: Amount) -> u16 {
        let years = age.to_f64();
        if years.fract() == 0.0 && (0.0..=f64::from(MAX_AGE)).contains(&years) {
            return years as u16 + 1;
        }
        let cell = Cell::Float(years);
        self.say(ErrorKind::ValueRange, cell, "whole years from 0 to 130; name codes for missing ages in the codebook")
            .unwrap_or(0)
    }
    pub(super) fn done(self) -> Result<(), Error> {
        self.error.map_or(Ok(()), Err)
    }
}

/// Refuses numbers that a question cannot have, naming every row.
pub(super) fn check_range(words: &[i64], [lowest, highest]: [i64; 2], first_row: u64) -> Result<(), Error> {
    let (Some(from), Some(to)) = (Amount::from_integer(lowest), Amount::from_integer(highest)) else { return Ok(()) };
    let wrong = |word: i64| {
        let number = Amount::from_word(word);
        word != Amount::UNKNOWN && !(from..=to).contains(&number)
    };
    let mut rows = (first_row..).zip(words).filter(|(_, word)| wrong(**word)).peekable();
    let Some((_, first)) = rows.peek() else { return Ok(()) };
    let mut error = Error::new(ErrorKind::ValueRange)
        .found(Amount::from_word(**first).to_string())
        .expected(format!("numbers from {lowest} to {highest}"))
        .fix("name a divisor in the codebook where the column is in another unit, and the codes that mean not stated");
    rows.for_each(|(row, _)| error.add_row(row));
    Err(error)
}

/// The weights of rows `from..to`, 0 where there is none; gives the positions of those.
pub(super) fn weights(array: &ArrayRef, from: usize, to: usize, out: &mut Vec<f64>) -> Result<Vec<usize>, Error> {
    if let Some(floats) = array.as_primitive_opt::<Float64Type>().filter(|floats| floats.null_count() == 0) {
        out.extend_from_slice(&floats.values()[from..to]);
        return Ok(Vec::new());
    }
    let mut missing = Vec::new();
    let mut text: Option<String> = None;
    visit(array, from, to, &mut |cell| {
        let weight = match cell {
            Cell::Null => {
                missing.push(out.len());
                0.0
            }
            Cell::Float(value) => value,
            Cell::Integer(value) => value as f64,
            Cell::Large(value) => value as f64,
            Cell::Decimal(mantissa, scale) => {
                whole(cell).map_or_else(|| mantissa as f64 / 10_f64.powi(i32::from(scale)), |value| value as f64)
            }
            Cell::Text(_) | Cell::Flag(_) => {
                text.get_or_insert_with(|| text_of(cell));
                0.0
            }
        };
        out.push(weight);
    })?;
    let Some(text) = text else { return Ok(missing) };
    let fix = if text.contains(',') {
        "the text seems to have a decimal comma; convert the column to numbers"
    } else {
        "convert the column to numbers"
    };
    Err(Error::new(ErrorKind::WeightType).found(format!("{text:?}")).expected("a column of numbers").fix(fix))
}
