//! Tables.

use crate::callable::callable;
use crate::error::{Failure, document};
use crate::export;
use crate::gate::Gate;
use decentwork as dw;
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyList};

/// The estimates of a finished plan.
#[pyclass(frozen, module = "decentwork._core", skip_from_py_object)]
#[derive(Debug)]
pub(crate) struct Table(pub(crate) dw::Table);

callable! {
    impl Table {
        fn __len__(&self) -> usize {
            self.0.len()
        }
        fn text(&self) -> String {
            self.0.to_string()
        }
        fn html(&self) -> String {
            self.0.to_html()
        }
        #[getter]
        fn axes(&self) -> Vec<&str> {
            self.0.axes().iter().map(|axis| &*axis.id).collect()
        }
        fn value(&self, indicator: &str, cell: Vec<(String, String)>) -> PyResult<Option<f64>> {
            let cell: Vec<(&str, &str)> = cell.iter().map(|(axis, item)| (axis.as_str(), item.as_str())).collect();
            Ok(self.0.value(indicator, &cell).map_err(Failure::from)?)
        }
        /// The table as a gate has it.
        fn gate(&self, py: Python<'_>, gate: &Gate, show_suppressed: bool) -> PyResult<Table> {
            let suppressed = if show_suppressed { dw::Suppressed::Shown } else { dw::Suppressed::Hidden };
            Ok(py.detach(|| Table(self.0.gate_with(&gate.0, suppressed))))
        }
        /// The value in every replicate.
        fn replicates(&self, indicator: &str, cell: Vec<(String, String)>) -> PyResult<Option<Vec<f64>>> {
            let cell: Vec<(&str, &str)> = cell.iter().map(|(axis, item)| (axis.as_str(), item.as_str())).collect();
            Ok(self.0.find(indicator, &cell).map_err(Failure::from)?.replicates().map(<[f64]>::to_vec))
        }
        /// The manifest as a document.
        fn manifest(&self, py: Python<'_>) -> PyResult<String> {
            serde_json::to_string(self.0.manifest()).map_err(|error| document(py, "manifest", &error))
        }
        /// Id and sentence of every warning.
        #[getter]
        fn warnings(&self) -> Vec<(&'static str, String)> {
            self.0.warnings().iter().map(|warning| (warning.id(), warning.to_string())).collect()
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
        /// Name, kind (`text`, `integer` or `number`) and values of every column.
        fn lists<'py>(&self, py: Python<'py>) -> PyResult<Vec<(String, &'static str, Bound<'py, PyList>)>> {
            export::lists(py, &self.0.to_record_batch().map_err(Failure::from)?)
        }
    }
}
