//! Arrow arrays at the edge of what safe code can make, by number in the robustness list.
#![cfg(all(feature = "arrow", feature = "serde"))]
#![allow(clippy::unwrap_used, clippy::needless_pass_by_value, reason = "a test may panic")]

mod common;

use arrow_array::types::{Int8Type, Int32Type};
use arrow_array::{ArrayRef, Decimal128Array, DictionaryArray, Float64Array, Int64Array, PrimitiveArray, StringArray};
use arrow_buffer::{Buffer, NullBuffer, OffsetBuffer, ScalarBuffer};
use arrow_data::ArrayData;
use arrow_schema::DataType;
use common::bad::*;
use decentwork::arrow::Design;
use std::sync::Arc;

/// The unemployment rate of four people whose column is this one, in percent.
fn rate_with(name: &'static str, array: ArrayRef) -> Option<f64> {
    let table = run(&people_with(vec![(name, array)]), &Design::default()).unwrap();
    value(&table, "unemployment_rate", &[]).0
}

#[test]
fn case_85_arrow_builds_no_array_that_contradicts_itself() {
    let offsets = |offsets: &[i32]| Buffer::from_vec(offsets.to_vec());
    let text = |offsets: Buffer, bytes: &[u8]| {
        let data = ArrayData::builder(DataType::Utf8).len(2).add_buffer(offsets).add_buffer(Buffer::from(bytes));
        data.build()
    };
    assert!(text(offsets(&[0, 1, 2]), b"ab").is_ok());
    assert!(text(offsets(&[0, 1, 99]), b"ab").is_err(), "offsets beyond the values");
    assert!(text(offsets(&[0, 2, 1]), b"ab").is_err(), "offsets that go back");
    assert!(text(offsets(&[-1, 1, 2]), b"ab").is_err(), "an offset below zero");
    assert!(text(offsets(&[0, 1, 2]), b"\xff\xfe").is_err(), "no UTF-8");
    assert!(text(offsets(&[0]), b"ab").is_err(), "too short a buffer");
    let keys = PrimitiveArray::<Int8Type>::from(vec![0, 1, 77]);
    assert!(DictionaryArray::try_new(keys, texts(&["employed", "outside"])).is_err(), "a key of no value");
    let values = Arc::new(StringArray::from(vec!["a"]));
    assert!(DictionaryArray::try_new(PrimitiveArray::<Int8Type>::from(vec![-1]), values).is_err(), "a key below zero");
}

/// What stands behind an empty cell is nobody's business.
#[test]
fn case_85_what_stands_behind_an_empty_cell_is_not_read() {
    let two_of_four = || NullBuffer::from(vec![true, true, false, false]);
    let ages = Int64Array::new(ScalarBuffer::from(vec![30, 40, 500, i64::MIN]), Some(two_of_four()));
    assert_eq!(rate_with("age", Arc::new(ages)), Some(50.0));

    let keys = PrimitiveArray::<Int32Type>::new(ScalarBuffer::from(vec![0, 1, 77, -5]), Some(two_of_four()));
    let status = DictionaryArray::try_new(keys, texts(&["employed", "unemployed"])).unwrap();
    assert_eq!(rate_with("labour_force_status", Arc::new(status)), Some(50.0));

    let nowhere = PrimitiveArray::<Int32Type>::new(ScalarBuffer::from(vec![3; 4]), Some(NullBuffer::new_null(4)));
    let status = DictionaryArray::try_new(nowhere, texts(&[])).unwrap();
    assert_eq!(rate_with("labour_force_status", Arc::new(status)), None);

    let offsets = OffsetBuffer::new(ScalarBuffer::from(vec![0, 8, 18, 22, 25]));
    let status = StringArray::new(offsets, Buffer::from(b"employedunemployedjunkbad"), Some(two_of_four()));
    assert_eq!(rate_with("labour_force_status", Arc::new(status)), Some(50.0));

    let weights = Float64Array::new(ScalarBuffer::from(vec![1.0, 1.0, f64::NAN, -9.0]), Some(two_of_four()));
    let mut design = weighted();
    design.weights.null_is_not_in_sample = true;
    let table = run(&people_with(vec![("w", Arc::new(weights))]), &design).unwrap();
    assert_eq!((table.manifest().rows.used, table.manifest().rows.not_in_sample), (2, 2));
}
#[test]
fn case_85_a_decimal_of_negative_scale_is_refused() {
    let thousands = Decimal128Array::from(vec![1, 1, 2, 2]).with_precision_and_scale(5, -3).unwrap();
    let error = run(&people_with(vec![("w", Arc::new(thousands) as ArrayRef)]), &weighted()).unwrap_err();
    assert_eq!((error.code(), error.column_name()), ("value.dtype", Some("w")));
    assert!(error.hint().is_some_and(|hint| hint.contains("convert")), "{error}");
}
