//! What became of every row.

use crate::callable::callable;
use crate::error::{Failure, document};
use crate::export;
use decentwork as dw;
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyList};

/// What became of every row.
#[pyclass(frozen, module = "decentwork._core", skip_from_py_object)]
#[derive(Debug)]
pub(crate) struct Waterfall(pub(crate) dw::Waterfall);

callable! {
    impl Waterfall {
        fn text(&self) -> String {
            self.0.to_string()
        }
        fn html(&self) -> String {
            self.0.to_html()
        }
        fn to_json(&self, py: Python<'_>) -> PyResult<String> {
            serde_json::to_string(&self.0).map_err(|error| document(py, "waterfall", &error))
        }
        #[pyo3(signature = (requested_schema=None))]
        fn __arrow_c_stream__<'py>(
            &self,
            py: Python<'py>,
            requested_schema: Option<Bound<'py, PyAny>>,
        ) -> PyResult<Bound<'py, PyCapsule>> {
            let _ = requested_schema; // a request that need not be granted
            export::capsule(py, self.0.to_record_batch().map_err(Failure::from)?)
        }
        /// Name, kind and values of every column.
        fn lists<'py>(&self, py: Python<'py>) -> PyResult<Vec<(String, &'static str, Bound<'py, PyList>)>> {
            export::lists(py, &self.0.to_record_batch().map_err(Failure::from)?)
        }
    }
}
