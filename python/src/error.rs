//! Errors of the library as Python exceptions, which are defined in `decentwork._errors`.

use crate::callable::callable;
use arrow_schema::ArrowError;
use decentwork::{Error, ErrorKind, Language};
use pyo3::prelude::*;
use pyo3::types::PyDict;
use std::any::Any;

/// What can go wrong without the interpreter at hand.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The library says what is wrong.
    Told(Error),
    /// Arrow data from elsewhere are not valid.
    Arrow { column: Option<String>, found: String },
    /// An invariant of the library does not hold.
    Panic(String),
}

/// Result of what runs without the interpreter.
pub(crate) type Outcome<T> = Result<T, Failure>;

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Told(error)
    }
}

impl From<ArrowError> for Failure {
    fn from(error: ArrowError) -> Self {
        Self::Arrow { column: None, found: error.to_string() }
    }
}

impl Failure {
    pub(crate) fn in_column(self, name: &str) -> Self {
        match self {
            Self::Arrow { column: None, found } => Self::Arrow { column: Some(name.to_owned()), found },
            other => other,
        }
    }
    /// What a caught panic says.
    pub(crate) fn panic(payload: &(dyn Any + Send)) -> Self {
        let text = payload
            .downcast_ref::<&str>()
            .map(ToString::to_string)
            .or_else(|| payload.downcast_ref::<String>().cloned())
            .unwrap_or_else(|| "no message".to_owned());
        Self::Panic(text)
    }
}

impl From<Failure> for PyErr {
    fn from(failure: Failure) -> Self {
        let error = match failure {
            Failure::Told(error) => error,
            Failure::Arrow { column, found } => {
                let error = Error::new(ErrorKind::ArrowInvalid).found(found);
                match column {
                    Some(column) => error.column(column),
                    None => error,
                }
            }
            Failure::Panic(found) => Error::new(ErrorKind::Internal)
                .found(found)
                .fix("this is a fault of the library; please report it with this text and what you called"),
        };
        Python::attach(|py| told(py, &error))
    }
}

/// The exception of an error of the library.
fn told(py: Python<'_>, error: &Error) -> PyErr {
    let make = || -> PyResult<Bound<'_, PyAny>> {
        let fields = PyDict::new(py);
        fields.set_item("column", error.column_name())?;
        fields.set_item("rows", error.rows())?;
        fields.set_item("row_count", error.row_count())?;
        fields.set_item("found", error.found_text())?;
        fields.set_item("expected", error.expected_text())?;
        fields.set_item("nearest", error.nearest())?;
        fields.set_item("hint", error.hint())?;
        py.import("decentwork._errors")?.call_method("make", (error.code(), error.to_string()), Some(&fields))
    };
    make().map_or_else(|failed| failed, PyErr::from_value)
}

/// A document that cannot be read.
pub(crate) fn document(py: Python<'_>, what: &str, error: &dyn std::fmt::Display) -> PyErr {
    told(py, &Error::new(ErrorKind::DocumentInvalid).column(what).found(error.to_string()))
}

callable! {
    /// An error in a language, from what its exception holds.
    pub(crate) fn error_text(
        language: &str,
        code: &str,
        column: Option<String>,
        rows: Vec<u64>,
        row_count: Option<u64>,
        found: Option<String>,
        expected: Option<String>,
        nearest: Vec<String>,
        hint: Option<String>,
    ) -> PyResult<String> {
        let language = Language::find(language).map_err(Failure::from)?;
        let mut error = Error::new(ErrorKind::find(code).unwrap_or(ErrorKind::Internal)).suggest_all(&nearest);
        error = column.into_iter().fold(error, Error::column);
        error = found.into_iter().fold(error, Error::found);
        error = expected.into_iter().fold(error, Error::expected);
        error = hint.into_iter().fold(error, Error::fix);
        if let Some(count) = row_count {
            error = error.rows_counted(&rows, count);
        }
        Ok(error.in_language(language).to_string())
    }
    /// Every code with what it means.
    pub(crate) fn error_codes(language: &str) -> PyResult<Vec<(&'static str, &'static str)>> {
        let language = Language::find(language).map_err(Failure::from)?;
        Ok(ErrorKind::ALL.iter().map(|kind| (kind.code(), kind.in_language(language))).collect())
    }
}

/// Runs what might panic; whatever happens becomes an exception.
pub(crate) fn guarded<T>(run: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
    std::panic::catch_unwind(std::panic::AssertUnwindSafe(run))
        .unwrap_or_else(|payload| Err(Failure::panic(payload.as_ref())))
}
