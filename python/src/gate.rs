//! Gates: the publication rules of agencies, and of users.

use crate::callable::callable;
use crate::error::{Failure, document};
use decentwork as dw;
use pyo3::prelude::*;

/// A rule that says whether an estimate may be published.
#[pyclass(frozen, eq, module = "decentwork._core", skip_from_py_object)]
#[derive(Debug, PartialEq)]
pub(crate) struct Gate(pub(crate) dw::Gate);

callable! {
    impl Gate {
        #[staticmethod]
        fn from_json(py: Python<'_>, text: &str) -> PyResult<Gate> {
            serde_json::from_str(text).map(Gate).map_err(|error| document(py, "gate", &error))
        }
        #[staticmethod]
        fn from_toml(py: Python<'_>, text: &str) -> PyResult<Gate> {
            toml::from_str(text).map(Gate).map_err(|error| document(py, "gate", &error))
        }
        /// The gate of the library with this id.
        #[staticmethod]
        fn find(id: &str) -> PyResult<Gate> {
            Ok(Gate(dw::Gate::find(id).map_err(Failure::from)?.clone()))
        }
        /// The same gate with other limits, by the id of their clauses.
        fn with_limits(&self, limits: Vec<(String, f64)>) -> PyResult<Gate> {
            let limits: Vec<(&str, f64)> = limits.iter().map(|(clause, limit)| (clause.as_str(), *limit)).collect();
            Ok(Gate(self.0.with_limits(&limits).map_err(Failure::from)?))
        }
        #[getter]
        fn id(&self) -> &str {
            &self.0.id
        }
        #[getter]
        fn name(&self) -> &str {
            &self.0.name
        }
        #[getter]
        fn version(&self) -> &str {
            &self.0.version
        }
        #[getter]
        fn note(&self) -> &str {
            &self.0.note
        }
        /// Title and place of every source.
        #[getter]
        fn sources(&self) -> Vec<(&str, &str)> {
            self.0.sources.iter().map(|source| (&*source.title, &*source.locator)).collect()
        }
        /// Id, sentence and sureness of every clause.
        #[getter]
        fn clauses(&self) -> Vec<(&str, String, &'static str)> {
            self.0.clauses.iter().map(|clause| (&*clause.id, clause.to_string(), clause.sure.id())).collect()
        }
        fn to_json(&self, py: Python<'_>) -> PyResult<String> {
            serde_json::to_string(&self.0).map_err(|error| document(py, "gate", &error))
        }
        fn to_toml(&self, py: Python<'_>) -> PyResult<String> {
            toml::to_string(&self.0).map_err(|error| document(py, "gate", &error))
        }
    }
}

callable! {
    /// Every gate that comes with the library.
    pub(crate) fn gates() -> Vec<Gate> {
        dw::quality::gates().cloned().map(Gate).collect()
    }
}
