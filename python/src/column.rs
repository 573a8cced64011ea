//! Columns from Python's own values: the bytes of NumPy arrays, and lists of objects.

use crate::callable::callable;
use crate::error::Failure;
use crate::source;
use arrow_array::cast::AsArray;
use arrow_array::types::{
    ArrowPrimitiveType, Float32Type, Float64Type, Int8Type, Int16Type, Int32Type, Int64Type, UInt8Type, UInt16Type,
    UInt32Type, UInt64Type,
};
use arrow_array::{
    Array, ArrayRef, BooleanArray, Decimal128Array, DictionaryArray, Float64Array, Int32Array, Int64Array, NullArray,
    PrimitiveArray, StringArray, UInt64Array,
};
use arrow_schema::DataType;
use decentwork::{Error, ErrorKind};
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyFloat, PyInt, PyString};
use std::sync::Arc;

/// One column.
#[pyclass(frozen, module = "decentwork._core", skip_from_py_object)]
#[derive(Debug)]
pub(crate) struct Column {
    pub(crate) name: String,
    pub(crate) array: ArrayRef,
}

callable! {
    impl Column {
        #[getter]
        fn name(&self) -> &str {
            &self.name
        }
        fn __len__(&self) -> usize {
            self.array.len()
        }
    }
}

callable! {
    /// A column from the bytes of a NumPy array and, a byte a row, whether the value is missing.
    #[pyo3(signature = (name, kind, data, missing, nan_is_null))]
    pub(crate) fn numbers(
        name: String,
        kind: &str,
        data: &[u8],
        missing: Option<&[u8]>,
        nan_is_null: bool,
    ) -> PyResult<Column> {
        macro_rules! read {
            ($of:ty, $native:ty, $is_nan:expr) => {
                primitive::<$of, { size_of::<$native>() }>(data, missing, <$native>::from_ne_bytes, $is_nan)
            };
        }
        let array = match kind {
            "b1" => Some(flags(data, missing)),
            "i1" => read!(Int8Type, i8, |_| false),
            "i2" => read!(Int16Type, i16, |_| false),
            "i4" => read!(Int32Type, i32, |_| false),
            "i8" => read!(Int64Type, i64, |_| false),
            "u1" => read!(UInt8Type, u8, |_| false),
            "u2" => read!(UInt16Type, u16, |_| false),
            "u4" => read!(UInt32Type, u32, |_| false),
            "u8" => read!(UInt64Type, u64, |_| false),
            "f4" => read!(Float32Type, f32, |value| nan_is_null && value.is_nan()),
            "f8" => read!(Float64Type, f64, |value| nan_is_null && value.is_nan()),
            _ => None,
        };
        match array {
            Some(array) => Ok(Column { name, array }),
            None => Err(unsupported(&name, kind)),
        }
    }
}

/// `None` where the bytes are not whole values, or not as many as the mask.
fn primitive<T: ArrowPrimitiveType, const WIDTH: usize>(
    data: &[u8],
    missing: Option<&[u8]>,
    value: impl Fn([u8; WIDTH]) -> T::Native,
    is_nan: impl Fn(T::Native) -> bool,
) -> Option<ArrayRef> {
    let (values, rest) = data.as_chunks::<WIDTH>();
    if !rest.is_empty() || missing.is_some_and(|missing| missing.len() != values.len()) {
        return None;
    }
    let is_missing = |row: usize| missing.is_some_and(|missing| missing[row] != 0);
    let array: PrimitiveArray<T> = values
        .iter()
        .enumerate()
        .map(|(row, bytes)| Some(value(*bytes)).filter(|value| !is_missing(row) && !is_nan(*value)))
        .collect();
    Some(Arc::new(array))
}

fn flags(data: &[u8], missing: Option<&[u8]>) -> ArrayRef {
    let is_missing = |row: usize| missing.is_some_and(|missing| missing.get(row).is_some_and(|missing| *missing != 0));
    let flags = data.iter().enumerate().map(|(row, flag)| (!is_missing(row)).then_some(*flag != 0));
    Arc::new(flags.collect::<BooleanArray>())
}

callable! {
    /// A column of codes that stand for values; a negative code is null.
    pub(crate) fn dictionary(name: String, codes: &Column, values: &Column) -> PyResult<Column> {
        let whole = |row: usize| -> Option<i32> {
            let codes = &codes.array;
            match codes.data_type() {
                DataType::Int8 => codes.as_primitive_opt::<Int8Type>().map(|codes| codes.value(row).into()),
                DataType::Int16 => codes.as_primitive_opt::<Int16Type>().map(|codes| codes.value(row).into()),
                DataType::Int32 => codes.as_primitive_opt::<Int32Type>().map(|codes| codes.value(row)),
                _ => None,
            }
        };
        let keys: Int32Array = (0..codes.array.len()).map(|row| whole(row).filter(|code| *code >= 0)).collect();
        match DictionaryArray::try_new(keys, values.array.clone()) {
            Ok(array) => Ok(Column { name, array: Arc::new(array) }),
            Err(error) => Err(Failure::from(error).in_column(&name).into()),
        }
    }
}

callable! {
    /// A column from one column with an Arrow stream.
    pub(crate) fn array(name: String, stream: &Bound<'_, PyAny>) -> PyResult<Column> {
        let array = source::only_column(stream, &name)?;
        Ok(Column { name, array })
    }
}

/// One object of a list.
#[derive(Clone, Debug)]
enum Value {
    Text(String),
    Flag(bool),
    Whole(i64),
    Large(u64),
    Number(f64),
    /// Mantissa and scale.
    Decimal(i128, i8),
}

callable! {
    /// A column from a list: text, booleans, numbers or decimals, with `None` and NaN for nothing.
    pub(crate) fn objects(name: String, values: Vec<Bound<'_, PyAny>>) -> PyResult<Column> {
        let mut cells: Vec<Option<Value>> = Vec::with_capacity(values.len());
        let mut first: Option<&'static str> = None;
        for (row, object) in values.iter().enumerate() {
            let told = value(object).ok_or_else(|| strange(&name, row, object, "text, numbers or booleans"))?;
            if let Some(told) = &told {
                let kind = told.kind();
                if *first.get_or_insert(kind) != kind {
                    return Err(strange(&name, row, object, first.unwrap_or("values of one kind")));
                }
            }
            cells.push(told);
        }
        match build(&cells) {
            Some(array) => Ok(Column { name, array }),
            None => Err(unsupported(&name, "numbers that are too large to be held exactly")),
        }
    }
}

impl Value {
    /// Values of one kind may share a column.
    const fn kind(&self) -> &'static str {
        match self {
            Self::Text(_) => "text throughout, as before",
            Self::Flag(_) => "booleans throughout, as before",
            _ => "numbers throughout, as before",
        }
    }
    fn number(&self) -> Option<f64> {
        match self {
            Self::Whole(value) => Some(*value as f64),
            Self::Large(value) => Some(*value as f64),
            Self::Number(value) => Some(*value),
            Self::Decimal(mantissa, scale) => format!("{mantissa}e-{scale}").parse().ok(),
            Self::Text(_) | Self::Flag(_) => None,
        }
    }
    /// The mantissa at a scale.
    fn at_scale(&self, scale: i8) -> Option<i128> {
        let (mantissa, own) = match self {
            Self::Whole(value) => (i128::from(*value), 0),
            Self::Large(value) => (i128::from(*value), 0),
            Self::Decimal(mantissa, own) => (*mantissa, *own),
            _ => return None,
        };
        mantissa.checked_mul(10_i128.checked_pow(u32::try_from(scale - own).ok()?)?)
    }
}

/// The value of an object: `None` when it cannot be read, `Some(None)` when it is nothing.
fn value(object: &Bound<'_, PyAny>) -> Option<Option<Value>> {
    if object.is_none() {
        return Some(None);
    }
    if let Ok(text) = object.cast::<PyString>() {
        return text.to_cow().ok().map(|text| Some(Value::Text(text.into_owned())));
    }
    if let Ok(flag) = object.cast::<PyBool>() {
        return Some(Some(Value::Flag(flag.is_true())));
    }
    if object.is_instance_of::<PyInt>() {
        return whole(object).map(Some);
    }
    if let Ok(number) = object.cast::<PyFloat>() {
        return Some(Some(Value::Number(number.value())).filter(|_| !number.value().is_nan()));
    }
    let class = object.get_type().name().ok()?;
    match class.to_str().ok()? {
        "NAType" | "NaTType" => Some(None),
        "Decimal" => decimal(object),
        "bool" | "bool_" => object.is_truthy().ok().map(|flag| Some(Value::Flag(flag))),
        name if name.starts_with("int") || name.starts_with("uint") => whole(object).map(Some),
        name if name.starts_with("float") => {
            let number: f64 = object.extract().ok()?;
            Some((!number.is_nan()).then_some(Value::Number(number)))
        }
        _ => None,
    }
}

fn whole(object: &Bound<'_, PyAny>) -> Option<Value> {
    object.extract().map(Value::Whole).or_else(|_| object.extract().map(Value::Large)).ok()
}

/// A `decimal.Decimal`, by its digits.
fn decimal(object: &Bound<'_, PyAny>) -> Option<Option<Value>> {
    let (sign, digits, exponent): (u8, Vec<u8>, Bound<'_, PyAny>) =
        object.call_method0("as_tuple").ok()?.extract().ok()?;
    let Ok(exponent) = exponent.extract::<i32>() else {
        // NaN has a letter for an exponent, infinity another.
        return object.call_method0("is_nan").ok()?.is_truthy().ok()?.then_some(None);
    };
    let mantissa = digits
        .iter()
        .try_fold(0_i128, |sum, digit| sum.checked_mul(10)?.checked_add(i128::from(*digit)))?
        .checked_mul(10_i128.checked_pow(u32::try_from(exponent.max(0)).ok()?)?)?;
    let scale = i8::try_from(-exponent.min(0)).ok().filter(|scale| *scale <= 38)?;
    Some(Some(Value::Decimal(if sign == 1 { -mantissa } else { mantissa }, scale)))
}

/// The array of values of one kind; `None` when a number cannot be held.
fn build(cells: &[Option<Value>]) -> Option<ArrayRef> {
    let any = |is: fn(&Value) -> bool| cells.iter().flatten().any(is);
    Some(if cells.iter().all(Option::is_none) {
        Arc::new(NullArray::new(cells.len()))
    } else if any(|value| matches!(value, Value::Text(_))) {
        let text = |cell: &Option<Value>| match cell {
            Some(Value::Text(text)) => Some(text.clone()),
            _ => None,
        };
        Arc::new(cells.iter().map(text).collect::<StringArray>())
    } else if any(|value| matches!(value, Value::Flag(_))) {
        let flag = |cell: &Option<Value>| match cell {
            Some(Value::Flag(flag)) => Some(*flag),
            _ => None,
        };
        Arc::new(cells.iter().map(flag).collect::<BooleanArray>())
    } else if any(|value| matches!(value, Value::Number(_))) {
        Arc::new(cells.iter().map(|cell| cell.as_ref().and_then(Value::number)).collect::<Float64Array>())
    } else if any(|value| matches!(value, Value::Decimal(_, _))) {
        let scale = |cell: &Option<Value>| if let Some(Value::Decimal(_, scale)) = cell { *scale } else { 0 };
        let scale = cells.iter().map(scale).max().unwrap_or(0);
        let mut mantissas = Vec::with_capacity(cells.len());
        for cell in cells {
            mantissas.push(match cell {
                Some(value) => Some(value.at_scale(scale)?),
                None => None,
            });
        }
        Arc::new(Decimal128Array::from(mantissas).with_precision_and_scale(38, scale).ok()?)
    } else if any(|value| matches!(value, Value::Large(_))) {
        let mut wholes = Vec::with_capacity(cells.len());
        for cell in cells {
            wholes.push(match cell {
                Some(Value::Large(value)) => Some(*value),
                Some(Value::Whole(value)) => Some(u64::try_from(*value).ok()?),
                _ => None,
            });
        }
        Arc::new(UInt64Array::from(wholes))
    } else {
        let whole = |cell: &Option<Value>| match cell {
            Some(Value::Whole(value)) => Some(*value),
            _ => None,
        };
        Arc::new(cells.iter().map(whole).collect::<Int64Array>())
    })
}

fn unsupported(name: &str, found: &str) -> PyErr {
    unreadable(
        name,
        found,
        "whole numbers, floats, decimals, booleans, text, or categories of these",
        "convert the column first",
    )
}

fn strange(name: &str, row: usize, object: &Bound<'_, PyAny>, expected: &str) -> PyErr {
    let class = object.get_type().name().map_or_else(|_| "an object".to_owned(), |name| name.to_string());
    let text: String = object.repr().map_or_else(|_| class.clone(), |text| text.to_string()).chars().take(80).collect();
    let found = format!("{text} ({class}) in row {row}, counted from 0");
    unreadable(name, &found, expected, "convert the column to one kind of value first")
}

fn unreadable(name: &str, found: &str, expected: &str, fix: &str) -> PyErr {
    let error = Error::new(ErrorKind::ColumnType).column(name).found(found).expected(expected).fix(fix);
    Failure::Told(error).into()
}

/// Texts that are numbers and nothing else.
pub(crate) struct Numeric;

impl Numeric {
    /// A whole number that is written as one is: "0110" is not.
    pub(crate) fn whole(text: &str) -> Option<i64> {
        text.parse::<i64>().ok().filter(|number| number.to_string() == text)
    }
    /// A finite number that does not begin with a needless zero.
    pub(crate) fn fraction(text: &str) -> Option<f64> {
        let needless = text.len() > 1 && text.starts_with('0') && !text.starts_with("0.");
        text.parse::<f64>().ok().filter(|number| number.is_finite() && !needless)
    }
}
