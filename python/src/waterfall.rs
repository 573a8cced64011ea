//! What became of every row.

use crate::callable::callable;
use crate::error::{Failure, document};
use decentwork as dw;
use pyo3::prelude::*;

/// What became of every row.
#[pyclass(frozen, module = "decentwork._core", skip_from_py_object)]
#[derive(Debug)]
pub(crate) struct Waterfall(pub(crate) dw::Waterfall);

impl Waterfall {
    fn batch(&self) -> PyResult<arrow_array::RecordBatch> {
        Ok(self.0.to_record_batch().map_err(Failure::from)?)
    }
}

callable! {
    impl Waterfall, columns of Waterfall::batch {
        fn text(&self) -> String {
            self.0.to_string()
        }
        fn html(&self) -> String {
            self.0.to_html()
        }
        fn to_json(&self, py: Python<'_>) -> PyResult<String> {
            serde_json::to_string(&self.0).map_err(|error| document(py, "waterfall", &error))
        }
    }
}
