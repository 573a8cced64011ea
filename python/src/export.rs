//! The way out: columns as an Arrow stream, and as plain Python lists.

use crate::callable::callable;
use crate::column::{Column, Numeric};
use crate::error::{Failure, Outcome, guarded};
use crate::source::{open, schema};
use arrow_array::cast::AsArray;
use arrow_array::ffi_stream::FFI_ArrowArrayStream;
use arrow_array::types::{Float64Type, Int64Type, UInt64Type};
use arrow_array::{
    Array, ArrayRef, Float64Array, Int64Array, RecordBatch, RecordBatchIterator, RecordBatchOptions, RecordBatchReader,
    StringArray,
};
use arrow_schema::{DataType, Field, Schema};
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyList};
use std::sync::Arc;

/// Name, kind and values of every column.
pub(crate) type Lists<'py> = Vec<(String, &'static str, Bound<'py, PyList>)>;

/// Columns of equal length.
#[pyclass(frozen, module = "decentwork._core", skip_from_py_object)]
#[derive(Debug)]
pub(crate) struct Frame(pub(crate) RecordBatch);

impl Frame {
    #[allow(clippy::unnecessary_wraps, reason = "other classes make their columns, which can fail")]
    fn batch(&self) -> PyResult<RecordBatch> {
        Ok(self.0.clone())
    }
}

callable! {
    impl Frame, columns of Frame::batch {
        #[new]
        fn new(columns: Vec<PyRef<'_, Column>>, rows: usize) -> PyResult<Self> {
            let fields: Vec<Field> =
                columns.iter().map(|column| Field::new(&column.name, column.array.data_type().clone(), true)).collect();
            let arrays = columns.iter().map(|column| column.array.clone()).collect();
            let options = RecordBatchOptions::new().with_row_count(Some(rows));
            let batch = RecordBatch::try_new_with_options(Arc::new(Schema::new(fields)), arrays, &options);
            Ok(Self(batch.map_err(Failure::from)?))
        }
        fn __len__(&self) -> usize {
            self.0.num_rows()
        }
    }
}

/// A batch as a stream that any Arrow library reads.
pub(crate) fn capsule(py: Python<'_>, batch: RecordBatch) -> PyResult<Bound<'_, PyCapsule>> {
    let schema = batch.schema();
    let reader: Box<dyn RecordBatchReader + Send> = Box::new(RecordBatchIterator::new([Ok(batch)], schema));
    PyCapsule::new_with_value(py, FFI_ArrowArrayStream::new(reader), c"arrow_array_stream")
}

pub(crate) fn lists<'py>(py: Python<'py>, batch: &RecordBatch) -> PyResult<Lists<'py>> {
    let columns = batch.schema_ref().fields().iter().zip(batch.columns());
    columns.map(|(field, array)| list(py, array).map(|(kind, values)| (field.name().clone(), kind, values))).collect()
}

fn list<'py>(py: Python<'py>, array: &ArrayRef) -> PyResult<(&'static str, Bound<'py, PyList>)> {
    Ok(match array.data_type() {
        DataType::Utf8 => ("text", PyList::new(py, array.as_string::<i32>().iter().collect::<Vec<_>>())?),
        DataType::Int64 => ("integer", PyList::new(py, array.as_primitive::<Int64Type>().iter().collect::<Vec<_>>())?),
        DataType::UInt64 => {
            ("integer", PyList::new(py, array.as_primitive::<UInt64Type>().iter().collect::<Vec<_>>())?)
        }
        DataType::Float64 => {
            ("number", PyList::new(py, array.as_primitive::<Float64Type>().iter().collect::<Vec<_>>())?)
        }
        DataType::Boolean => ("flag", PyList::new(py, array.as_boolean().iter().collect::<Vec<_>>())?),
        DataType::Null => ("text", PyList::new(py, vec![None::<&str>; array.len()])?),
        other => return Err(Failure::Arrow { column: None, found: other.to_string() }.into()),
    })
}

callable! {
    /// The column names of anything with an Arrow stream.
    pub(crate) fn stream_names(frame: &Bound<'_, PyAny>) -> PyResult<Vec<String>> {
        Ok(schema(&open(frame)?).fields().iter().map(|field| field.name().clone()).collect())
    }
}

callable! {
    /// The sample survey.
    pub(crate) fn sample() -> PyResult<Frame> {
        Ok(Frame(guarded(|| parse(decentwork::sample::csv()))?))
    }
}

/// Reads the sample file: no quotes, an empty cell is null. Whole numbers, numbers, or text.
fn parse(csv: &str) -> Outcome<RecordBatch> {
    let mut lines = csv.lines();
    let names: Vec<&str> = lines.next().unwrap_or_default().split(',').collect();
    let mut cells: Vec<Vec<Option<&str>>> = vec![Vec::new(); names.len()];
    for line in lines {
        let mut told = line.split(',');
        for column in &mut cells {
            column.push(told.next().filter(|cell| !cell.is_empty()));
        }
    }
    let fields = names.iter().zip(cells).map(|(name, cells)| (*name, typed(&cells)));
    Ok(RecordBatch::try_from_iter_with_nullable(fields.map(|(name, array)| (name, array, true)))?)
}

fn typed(cells: &[Option<&str>]) -> ArrayRef {
    // A number is a number only where nothing is lost: "0110" is a code.
    let every = |kind: fn(&str) -> bool| cells.iter().flatten().all(|cell| kind(cell));
    if every(|cell| Numeric::whole(cell).is_some()) {
        Arc::new(cells.iter().map(|cell| cell.and_then(Numeric::whole)).collect::<Int64Array>())
    } else if every(|cell| Numeric::fraction(cell).is_some()) {
        Arc::new(cells.iter().map(|cell| cell.and_then(Numeric::fraction)).collect::<Float64Array>())
    } else {
        Arc::new(cells.iter().copied().collect::<StringArray>())
    }
}
