//! Codebooks.

use crate::callable::callable;
use crate::error::{Failure, document};
use decentwork as dw;
use pyo3::prelude::*;

/// How a survey's columns answer the standard questions.
#[pyclass(frozen, module = "decentwork._core", skip_from_py_object)]
#[derive(Debug)]
pub(crate) struct Codebook(pub(crate) dw::Codebook);

callable! {
    impl Codebook {
        #[staticmethod]
        fn from_json(py: Python<'_>, text: &str) -> PyResult<Self> {
            checked(serde_json::from_str(text).map_err(|error| document(py, "codebook", &error))?)
        }
        #[staticmethod]
        fn from_toml(py: Python<'_>, text: &str) -> PyResult<Self> {
            checked(toml::from_str(text).map_err(|error| document(py, "codebook", &error))?)
        }
        #[staticmethod]
        fn shipped(name: &str) -> PyResult<Self> {
            Ok(Self(dw::Codebook::shipped(name).map_err(Failure::from)?))
        }
        #[getter]
        fn id(&self) -> &str {
            &self.0.id
        }
        fn to_json(&self, py: Python<'_>) -> PyResult<String> {
            serde_json::to_string(&self.0).map_err(|error| document(py, "codebook", &error))
        }
        fn to_toml(&self, py: Python<'_>) -> PyResult<String> {
            toml::to_string(&self.0).map_err(|error| document(py, "codebook", &error))
        }
    }
}

fn checked(book: dw::Codebook) -> PyResult<Codebook> {
    book.check().map_err(Failure::from)?;
    Ok(Codebook(book))
}

callable! {
    /// The names of the codebooks that come with the library.
    pub(crate) fn codebooks() -> Vec<&'static str> {
        dw::Codebook::shipped_ids().collect()
    }
}
