//! Where rows come from: an Arrow stream that nobody has checked, cut into ranges.

use crate::error::{Failure, Outcome, guarded};
use crate::export::Frame;
use arrow_array::ffi_stream::RecordBatchStreamReader;
use arrow_array::{Array, ArrayRef, RecordBatch, RecordBatchIterator, RecordBatchReader};
use arrow_pyarrow::FromPyArrow;
use arrow_schema::SchemaRef;
use pyo3::prelude::*;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Rows of one range; a few milliseconds of work.
const RANGE: usize = 1 << 16;

type Batches = Box<dyn RecordBatchReader + Send>;

/// A stream whose needed columns are checked, batch by batch, before anybody reads them.
pub(crate) struct Source {
    batches: Batches,
    needed: Vec<usize>,
    current: Option<(RecordBatch, usize)>,
    next_row: u64,
    over: bool,
}

/// Rows to read, and the position of the first of them in the whole input.
pub(crate) struct Piece {
    pub(crate) batch: RecordBatch,
    pub(crate) first_row: u64,
}

/// Opens anything that has an Arrow stream.
pub(crate) fn open(frame: &Bound<'_, PyAny>) -> PyResult<Batches> {
    if let Ok(own) = frame.cast::<Frame>() {
        let batch = own.get().0.clone();
        let schema = batch.schema();
        return Ok(Box::new(RecordBatchIterator::new([Ok(batch)], schema)));
    }
    let read = || -> PyResult<Batches> {
        if frame.hasattr("__arrow_c_stream__")? {
            return Ok(Box::new(RecordBatchStreamReader::from_pyarrow_bound(frame)?));
        }
        let batch = RecordBatch::from_pyarrow_bound(frame)?;
        let schema = batch.schema();
        Ok(Box::new(RecordBatchIterator::new([Ok(batch)], schema)))
    };
    // Arrow panics where the structures of a producer contradict each other.
    match catch_unwind(AssertUnwindSafe(read)) {
        Ok(opened) => opened.map_err(|error| invalid(frame.py(), error)),
        Err(payload) => Err(Failure::Arrow { column: None, found: panic_text(payload.as_ref()) }.into()),
    }
}

/// What the producer of a stream says, with its own exception as the cause.
fn invalid(py: Python<'_>, cause: PyErr) -> PyErr {
    if !cause.is_instance_of::<pyo3::exceptions::PyException>(py) {
        return cause; // Ctrl-C and the like
    }
    let error: PyErr = Failure::Arrow { column: None, found: cause.value(py).to_string() }.into();
    error.set_cause(py, Some(cause));
    error
}

fn panic_text(payload: &(dyn std::any::Any + Send)) -> String {
    match Failure::panic(payload) {
        Failure::Panic(text) => text,
        _ => String::new(),
    }
}

impl Source {
    pub(crate) fn new(batches: Batches, is_needed: impl Fn(&str) -> bool) -> Self {
        let fields = batches.schema();
        let needed = (0..fields.fields().len()).filter(|&at| is_needed(fields.field(at).name())).collect();
        Self { batches, needed, current: None, next_row: 0, over: false }
    }

    /// The next rows; `None` at the end, and after an error.
    pub(crate) fn next(&mut self) -> Option<Outcome<Piece>> {
        loop {
            if let Some((batch, from)) = &mut self.current {
                let rows = RANGE.min(batch.num_rows() - *from);
                if rows > 0 {
                    let piece = Piece { batch: batch.slice(*from, rows), first_row: self.next_row };
                    *from += rows;
                    self.next_row += rows as u64;
                    return Some(Ok(piece));
                }
                self.current = None;
            }
            if self.over {
                return None;
            }
            match self.pull() {
                Ok(Some(batch)) => self.current = Some((batch, 0)),
                Ok(None) => self.over = true,
                Err(failure) => {
                    self.over = true;
                    return Some(Err(failure));
                }
            }
        }
    }
    /// The position of the row that comes next.
    pub(crate) fn next_row(&self) -> u64 {
        self.next_row
    }

    fn pull(&mut self) -> Outcome<Option<RecordBatch>> {
        // Arrow panics where the arrays of a stream contradict each other.
        let pulled = catch_unwind(AssertUnwindSafe(|| self.batches.next()))
            .map_err(|payload| Failure::Arrow { column: None, found: panic_text(payload.as_ref()) })?;
        let Some(batch) = pulled.transpose()? else { return Ok(None) };
        let batch = batch.project(&self.needed)?;
        for (field, array) in batch.schema_ref().fields().iter().zip(batch.columns()) {
            validate(array).map_err(|failure| failure.in_column(field.name()))?;
        }
        Ok(Some(batch))
    }
}

/// Checks offsets, text and dictionary keys: nothing was checked when the array was taken over.
fn validate(array: &ArrayRef) -> Outcome<()> {
    guarded(|| Ok(array.to_data().validate_full()?)).map_err(|failure| match failure {
        Failure::Panic(found) => Failure::Arrow { column: None, found },
        other => other,
    })
}

/// The schema of a stream.
pub(crate) fn schema(batches: &Batches) -> SchemaRef {
    batches.schema()
}

/// The array of a stream of one column and one batch.
pub(crate) fn only_column(stream: &Bound<'_, PyAny>, name: &str) -> PyResult<ArrayRef> {
    let mut batches = open(stream)?;
    let first = batches.next().transpose().map_err(Failure::from)?;
    let array = first.and_then(|batch| batch.columns().first().cloned());
    let (Some(array), None) = (array, batches.next()) else {
        let found = "not exactly one batch with one column".to_owned();
        return Err(Failure::Arrow { column: Some(name.to_owned()), found }.into());
    };
    validate(&array).map_err(|failure| failure.in_column(name))?;
    Ok(array)
}
