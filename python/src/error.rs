//! Errors of the library as Python exceptions, which are defined in `decentwork._errors`.

use arrow_schema::ArrowError;
use pyo3::prelude::*;
use pyo3::types::PyDict;
use std::any::Any;

/// What can go wrong without the interpreter at hand.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The library says what is wrong.
    Told(decentwork::Error),
    /// Arrow data from elsewhere are not valid.
    Arrow { column: Option<String>, found: String },
    /// An invariant of the library does not hold.
    Panic(String),
}

/// Result of what runs without the interpreter.
pub(crate) type Outcome<T> = Result<T, Failure>;

impl From<decentwork::Error> for Failure {
    fn from(error: decentwork::Error) -> Self {
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
        Python::attach(|py| match failure {
            Failure::Told(error) => told(py, &error),
            Failure::Arrow { column, found } => Problem {
                code: "arrow.invalid",
                text: "the Arrow data are not valid",
                column: column.as_deref(),
                found: &found,
                expected: None,
                fix: None,
            }
            .raise(py),
            Failure::Panic(found) => Problem {
                code: "internal",
                text: "an internal invariant does not hold",
                column: None,
                found: &found,
                expected: None,
                fix: Some("this is a fault of the library; please report it with this text and what you called"),
            }
            .raise(py),
        })
    }
}

/// The exception of an error of the library.
fn told(py: Python<'_>, error: &decentwork::Error) -> PyErr {
    let make = || -> PyResult<Bound<'_, PyAny>> {
        let fields = PyDict::new(py);
        fields.set_item("column", error.column_name())?;
        fields.set_item("rows", error.rows())?;
        fields.set_item("row_count", error.row_count())?;
        fields.set_item("found", error.found_text())?;
        fields.set_item("expected", error.expected_text())?;
        fields.set_item("nearest", error.nearest())?;
        fields.set_item("hint", error.hint())?;
        errors(py)?.call_method("make", (error.code(), error.to_string()), Some(&fields))
    };
    make().map_or_else(|failed| failed, PyErr::from_value)
}

fn errors(py: Python<'_>) -> PyResult<Bound<'_, PyModule>> {
    py.import("decentwork._errors")
}

/// Something that only the binding can find wrong.
pub(crate) struct Problem<'a> {
    pub(crate) code: &'a str,
    pub(crate) text: &'a str,
    pub(crate) column: Option<&'a str>,
    pub(crate) found: &'a str,
    pub(crate) expected: Option<&'a str>,
    pub(crate) fix: Option<&'a str>,
}

impl Problem<'_> {
    pub(crate) fn raise(self, py: Python<'_>) -> PyErr {
        let make = || -> PyResult<Bound<'_, PyAny>> {
            let fields = PyDict::new(py);
            fields.set_item("column", self.column)?;
            fields.set_item("found", self.found)?;
            fields.set_item("expected", self.expected)?;
            fields.set_item("hint", self.fix)?;
            errors(py)?.call_method("problem", (self.code, self.text), Some(&fields))
        };
        make().map_or_else(|failed| failed, PyErr::from_value)
    }
}

/// A document that cannot be read.
pub(crate) fn document(py: Python<'_>, what: &str, error: &dyn std::fmt::Display) -> PyErr {
    Problem {
        code: "document.invalid",
        text: "the document cannot be read",
        column: Some(what),
        found: &error.to_string(),
        expected: None,
        fix: None,
    }
    .raise(py)
}

/// Runs what might panic; whatever happens becomes an exception.
pub(crate) fn guarded<T>(run: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
    std::panic::catch_unwind(std::panic::AssertUnwindSafe(run))
        .unwrap_or_else(|payload| Err(Failure::panic(payload.as_ref())))
}
