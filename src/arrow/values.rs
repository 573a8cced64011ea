//! The Arrow types that really occur, seen as whole numbers, floats, decimals, flags or texts.

use crate::error::{Error, ErrorKind};
use arrow_array::cast::AsArray;
use arrow_array::types::{
    Decimal128Type, Float32Type, Float64Type, Int8Type, Int16Type, Int32Type, Int64Type, UInt8Type, UInt16Type,
    UInt32Type, UInt64Type,
};
use arrow_array::{Array, ArrayRef, ArrowPrimitiveType};
use arrow_buffer::NullBuffer;
use arrow_schema::DataType;

/// One cell.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Cell<'a> {
    Null,
    Integer(i64),
    /// A whole number beyond `i64`.
    Large(u64),
    Float(f64),
    /// Mantissa and scale.
    Decimal(i128, i8),
    Flag(bool),
    Text(&'a str),
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

/// Calls `each(cell)` for rows `from..to` of an array, whatever its type.
///
/// The match on the type is made once, not row by row.
pub(super) fn visit<'a>(
    array: &'a ArrayRef,
    from: usize,
    to: usize,
    each: &mut impl FnMut(Cell<'a>),
) -> Result<(), Error> {
    match array.data_type() {
        DataType::Null => (from..to).for_each(|_| each(Cell::Null)),
        DataType::Boolean => {
            let flags = array.as_boolean();
            (from..to).for_each(|row| each(if flags.is_null(row) { Cell::Null } else { Cell::Flag(flags.value(row)) }));
        }
        DataType::Int8 => primitive::<Int8Type>(array, from, to, |v| Cell::Integer(v.into()), each),
        DataType::Int16 => primitive::<Int16Type>(array, from, to, |v| Cell::Integer(v.into()), each),
        DataType::Int32 => primitive::<Int32Type>(array, from, to, |v| Cell::Integer(v.into()), each),
        DataType::Int64 => primitive::<Int64Type>(array, from, to, Cell::Integer, each),
        DataType::UInt8 => primitive::<UInt8Type>(array, from, to, |v| Cell::Integer(v.into()), each),
        DataType::UInt16 => primitive::<UInt16Type>(array, from, to, |v| Cell::Integer(v.into()), each),
        DataType::UInt32 => primitive::<UInt32Type>(array, from, to, |v| Cell::Integer(v.into()), each),
        DataType::UInt64 => {
            primitive::<UInt64Type>(array, from, to, |v| i64::try_from(v).map_or(Cell::Large(v), Cell::Integer), each);
        }
        DataType::Float32 => primitive::<Float32Type>(array, from, to, |v| Cell::Float(v.into()), each),
        DataType::Float64 => primitive::<Float64Type>(array, from, to, Cell::Float, each),
        DataType::Decimal128(_, scale) => {
            let scale = *scale;
            primitive::<Decimal128Type>(array, from, to, |v| Cell::Decimal(v, scale), each);
        }
        DataType::Utf8 => {
            let texts = array.as_string::<i32>();
            (from..to).for_each(|row| each(if texts.is_null(row) { Cell::Null } else { Cell::Text(texts.value(row)) }));
        }
        DataType::LargeUtf8 => {
            let texts = array.as_string::<i64>();
            (from..to).for_each(|row| each(if texts.is_null(row) { Cell::Null } else { Cell::Text(texts.value(row)) }));
        }
        DataType::Utf8View => {
            let texts = array.as_string_view();
            (from..to).for_each(|row| each(if texts.is_null(row) { Cell::Null } else { Cell::Text(texts.value(row)) }));
        }
        DataType::Dictionary(_, _) => {
            let slice = array.slice(from, to - from);
            let dictionary = slice.as_any_dictionary();
            let values: &'a ArrayRef = array.as_any_dictionary().values();
            // A null among the keys may hold any key, so validity is asked first.
            let keys = if values.is_empty() { vec![0; to - from] } else { dictionary.normalized_keys() };
            for (row, key) in keys.into_iter().enumerate() {
                if dictionary.is_null(row) {
                    each(Cell::Null);
                } else {
                    visit(values, key, key + 1, each)?;
                }
            }
        }
        other => return Err(unsupported(other)),
    }
    Ok(())
}

/// Whether cells of this type can be read.
pub(super) fn is_supported(of: &DataType) -> bool {
    match of {
        DataType::Dictionary(_, values) => !matches!(**values, DataType::Dictionary(_, _)) && is_supported(values),
        other => {
            other.is_integer()
                || matches!(
                    other,
                    DataType::Null
                        | DataType::Boolean
                        | DataType::Float32
                        | DataType::Float64
                        | DataType::Decimal128(_, 0..=38)
                        | DataType::Utf8
                        | DataType::LargeUtf8
                        | DataType::Utf8View
                )
        }
    }
}

pub(super) fn unsupported(of: &DataType) -> Error {
    let hint = match of {
        DataType::Date32 | DataType::Date64 | DataType::Timestamp(_, _) => {
            "a date is not a number; derive the number you mean first"
        }
        _ => "convert the column to integers, floats, decimals or text",
    };
    Error::new(ErrorKind::ColumnType)
        .found(of.to_string())
        .expected("whole numbers, floats, decimals, booleans, text, or a dictionary of these")
        .fix(hint)
}

fn primitive<'a, T: ArrowPrimitiveType>(
    array: &'a ArrayRef,
    from: usize,
    to: usize,
    cell: impl Fn(T::Native) -> Cell<'a>,
    each: &mut impl FnMut(Cell<'a>),
) {
    let array = array.as_primitive::<T>();
    let values = &array.values()[from..to];
    match array.nulls() {
        None => values.iter().for_each(|&value| each(cell(value))),
        Some(nulls) => {
            let valid = validity(nulls, from, to);
            values
                .iter()
                .zip(&valid)
                .for_each(|(&value, &valid)| each(if valid == 1 { cell(value) } else { Cell::Null }));
        }
    }
}

/// One byte a row, 1 where there is a value: bytes can be combined side by side, bits cannot.
pub(super) fn validity(nulls: &NullBuffer, from: usize, to: usize) -> Vec<u8> {
    /// The bits of every byte, spread over eight.
    const SPREAD: [[u8; 8]; 256] = {
        let mut table = [[0; 8]; 256];
        let mut byte = 0;
        while byte < 256 {
            let mut bit = 0;
            while bit < 8 {
                table[byte][bit] = (byte >> bit & 1) as u8;
                bit += 1;
            }
            byte += 1;
        }
        table
    };
    let bits = nulls.inner().slice(from, to - from);
    let mut bytes = Vec::with_capacity(to - from + 64);
    for chunk in bits.bit_chunks().iter_padded() {
        for byte in chunk.to_le_bytes() {
            bytes.extend_from_slice(&SPREAD[usize::from(byte)]);
        }
    }
    bytes.truncate(to - from);
    bytes
}
