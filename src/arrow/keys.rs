//! Coded answers, flags, own breakdown columns and design columns.

use super::values::{Cell, validity, visit};
use crate::codebook::{SMALL, Translator, UNKNOWN, UNMET};
use crate::error::{Error, ErrorKind};
use crate::estimate::{FLAG_FALSE, FLAG_TRUE, FLAG_UNKNOWN, Label, Labels};
use arrow_array::cast::AsArray;
use arrow_array::types::{Int8Type, Int16Type, Int32Type, Int64Type, UInt8Type};
use arrow_array::{Array, ArrayRef, ArrowPrimitiveType};
use arrow_schema::DataType;
use std::collections::HashMap;

/// The standard codes of rows `from..to`.
pub(super) fn codes(
    array: &ArrayRef,
    from: usize,
    to: usize,
    translator: &mut Translator,
    out: &mut Vec<u16>,
) -> Result<(), Error> {
    let known = match array.data_type() {
        DataType::Dictionary(_, _) => return dictionary_codes(array, from, to, translator, out),
        DataType::UInt8 => integer_codes::<UInt8Type>(array, from, to, translator, out),
        DataType::Int8 => integer_codes::<Int8Type>(array, from, to, translator, out),
        DataType::Int16 => integer_codes::<Int16Type>(array, from, to, translator, out),
        DataType::Int32 => integer_codes::<Int32Type>(array, from, to, translator, out),
        DataType::Int64 => integer_codes::<Int64Type>(array, from, to, translator, out),
        _ => return other_codes(array, from, to, translator, out),
    };
    if known { Ok(()) } else { Err(unknown_codes(array, translator)) }
}

/// As [`codes`], for floats, decimals, flags and texts.
fn other_codes(
    array: &ArrayRef,
    from: usize,
    to: usize,
    translator: &mut Translator,
    out: &mut Vec<u16>,
) -> Result<(), Error> {
    let mut unknown = false;
    visit(array, from, to, &mut |cell| {
        out.push(code(cell, translator).unwrap_or_else(|| {
            unknown = true;
            0
        }));
    })?;
    if unknown { Err(unknown_codes(array, translator)) } else { Ok(()) }
}

/// As [`codes`], for whole numbers: a table answers the small ones. Whether all were known.
fn integer_codes<T: ArrowPrimitiveType>(
    array: &ArrayRef,
    from: usize,
    to: usize,
    translator: &mut Translator,
    out: &mut Vec<u16>,
) -> bool
where
    i64: From<T::Native>,
{
    let array = array.as_primitive::<T>();
    let values = &array.values()[from..to];
    let empty = translator.empty_code;
    let table = translator.small();
    let look = |&value: &T::Native| {
        let value = i64::from(value);
        if (0..SMALL as i64).contains(&value) { table[value as usize] } else { UNMET }
    };
    match array.nulls() {
        None => out.extend(values.iter().map(look)),
        Some(nulls) => {
            let valid = validity(nulls, from, to);
            let keep = |valid: u8| 0_u16.wrapping_sub(u16::from(valid));
            out.extend(values.iter().zip(&valid).map(|(value, &valid)| look(value) & keep(valid) | empty & !keep(valid)));
        }
    }
    let mut known = true;
    if out.iter().any(|&code| code >= UNKNOWN) {
        for (code, &value) in out.iter_mut().zip(values).filter(|(code, _)| **code >= UNKNOWN) {
            let found = translator.integer(i64::from(value));
            known &= found.is_some();
            *code = found.unwrap_or(0);
        }
    }
    known
}

/// As [`codes`], each entry of the dictionary translated once.
fn dictionary_codes(
    array: &ArrayRef,
    from: usize,
    to: usize,
    translator: &mut Translator,
    out: &mut Vec<u16>,
) -> Result<(), Error> {
    let slice = array.slice(from, to - from);
    let dictionary = slice.as_any_dictionary();
    let values = dictionary.values();
    let empty = translator.empty_code;
    if values.is_empty() {
        out.extend(std::iter::repeat_n(empty, to - from));
        return Ok(());
    }
    // A dictionary longer than the piece is looked up row by row instead.
    let mut memo = if values.len() <= to - from { vec![UNMET; values.len()] } else { Vec::new() };
    let mut unknown = false;
    for (row, key) in dictionary.normalized_keys().into_iter().enumerate() {
        if dictionary.is_null(row) {
            out.push(empty);
            continue;
        }
        if let Some(&known) = memo.get(key)
            && known != UNMET
        {
            out.push(known);
            continue;
        }
        let mut found = None;
        visit(values, key, key + 1, &mut |cell| found = code(cell, translator))?;
        unknown |= found.is_none();
        out.push(found.unwrap_or(0));
        if let Some(place) = memo.get_mut(key) {
            *place = found.unwrap_or(0);
        }
    }
    if unknown { Err(unknown_codes(array, translator)) } else { Ok(()) }
}

#[inline]
fn code(cell: Cell<'_>, translator: &mut Translator) -> Option<u16> {
    match cell {
        Cell::Null => Some(translator.empty_code),
        Cell::Integer(value) => translator.integer(value),
        Cell::Text(text) => translator.text(text),
        other => match whole(other) {
            Some(value) => translator.integer(value),
            None => match other {
                Cell::Flag(flag) => translator.text(if flag { "true" } else { "false" }),
                _ => None,
            },
        },
    }
}

/// The whole number a cell holds, whatever its type: codes with gaps arrive as floats.
pub(super) fn whole(cell: Cell<'_>) -> Option<i64> {
    match cell {
        Cell::Integer(value) => Some(value),
        Cell::Float(value) if value.fract() == 0.0 && value.abs() < 9e15 => Some(value as i64),
        Cell::Decimal(mantissa, scale) => {
            let divisor = 10_i128.checked_pow(u32::try_from(scale).ok()?)?;
            (mantissa % divisor == 0).then(|| i64::try_from(mantissa / divisor).ok())?
        }
        _ => None,
    }
}

/// Counts all unknown codes of the column, so that one message names them all.
fn unknown_codes(array: &ArrayRef, translator: &mut Translator) -> Error {
    let mut counts: HashMap<String, u64> = HashMap::new();
    let counted = visit(array, 0, array.len(), &mut |cell| {
        if code(cell, translator).is_none() {
            *counts.entry(text_of(cell)).or_default() += 1;
        }
    });
    match counted {
        Ok(()) => translator.unknown(counts.into_iter().collect()),
        Err(error) => error,
    }
}

pub(super) fn text_of(cell: Cell<'_>) -> String {
    match cell {
        Cell::Null => String::new(),
        Cell::Integer(value) => value.to_string(),
        Cell::Large(value) => value.to_string(),
        Cell::Float(value) => value.to_string(),
        Cell::Decimal(mantissa, scale) => format!("{mantissa}e-{scale}"),
        Cell::Flag(flag) => flag.to_string(),
        Cell::Text(text) => text.chars().take(80).collect(),
    }
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
                _ => labels.number(Label::from_text(text)).inspect(|number| last = Some((text, *number))),
            },
            other => label(other).and_then(|label| labels.number(label)),
        };
        out.push(number.unwrap_or_else(|error| {
            wrong.get_or_insert_with(|| error.row(row));
            0
        }));
        row += 1;
    })?;
    wrong.map_or(Ok(()), Err)
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
