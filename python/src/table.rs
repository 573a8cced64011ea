//! Tables.

use crate::callable::callable;
use crate::contrast::{self, Cell, Contrast, borrowed};
use crate::decompose::Kitagawa;
use crate::error::{Failure, document, guarded};
use crate::exchange::Exchange;
use crate::export::Frame;
use crate::gate::Gate;
use crate::waterfall::Waterfall;
use decentwork as dw;
use pyo3::prelude::*;
use std::sync::Arc;

/// The estimates of a finished plan.
#[pyclass(frozen, module = "decentwork._core", skip_from_py_object)]
#[derive(Debug)]
pub(crate) struct Table {
    pub(crate) table: dw::Table,
    /// What it was made from, where there are sampling units.
    pub(crate) tally: Option<Arc<dw::Tally>>,
}

impl Table {
    fn batch(&self) -> PyResult<arrow_array::RecordBatch> {
        Ok(self.table.to_record_batch().map_err(Failure::from)?)
    }
}

callable! {
    impl Table, columns of Table::batch {
        fn __len__(&self) -> usize {
            self.table.len()
        }
        fn text(&self) -> String {
            self.table.to_string()
        }
        fn html(&self) -> String {
            self.table.to_html()
        }
        /// The table with its labels in a language.
        fn in_language(&self, language: &str) -> PyResult<Table> {
            let language = dw::Language::find(language).map_err(Failure::from)?;
            Ok(Table { table: self.table.in_language(language), tally: self.tally.clone() })
        }
        /// Column, id and label of what stands in the long form.
        fn labels(&self) -> Vec<(&str, &str, &str)> {
            self.table.labels()
        }
        #[getter]
        fn axes(&self) -> Vec<&str> {
            self.table.axes().iter().map(|axis| &*axis.id).collect()
        }
        fn value(&self, indicator: &str, cell: Vec<(String, String)>) -> PyResult<Option<f64>> {
            let cell: Vec<(&str, &str)> = cell.iter().map(|(axis, item)| (axis.as_str(), item.as_str())).collect();
            Ok(self.table.value(indicator, &cell).map_err(Failure::from)?)
        }
        /// The table as a gate has it.
        fn gate(&self, py: Python<'_>, gate: &Gate, show_suppressed: bool) -> PyResult<Table> {
            let suppressed = if show_suppressed { dw::Suppressed::Shown } else { dw::Suppressed::Hidden };
            Ok(py.detach(|| Table { table: self.table.gate_with(&gate.0, suppressed), tally: self.tally.clone() }))
        }
        /// The table in the layout of ILOSTAT: as columns, and as comma-separated values.
        fn ilostat(&self, py: Python<'_>, series: &Exchange) -> PyResult<(Frame, String)> {
            let write = || {
                let rows = self.table.to_ilostat(&series.0)?;
                Ok((Frame(rows.to_record_batch()?), rows.to_csv()))
            };
            Ok(py.detach(|| guarded(write))?)
        }
        /// The table as SDMX-CSV.
        fn sdmx_csv(&self, py: Python<'_>, series: &Exchange) -> PyResult<String> {
            Ok(py.detach(|| guarded(|| Ok(self.table.to_sdmx_csv(&series.0)?)))?)
        }
        /// The table without rows that rest on few people; nothing that tells of them stays with it.
        fn release(&self, least: u64, round_quantiles: Option<f64>) -> PyResult<Table> {
            let mut rule = dw::Release::default();
            (rule.least, rule.round_quantiles) = (least, round_quantiles);
            Ok(Table { table: self.table.release(&rule).map_err(Failure::from)?, tally: None })
        }
        /// Two estimates of the table compared.
        fn contrast(
            &self,
            py: Python<'_>,
            first: (String, Cell),
            second: (String, Cell),
            how: &str,
        ) -> PyResult<Contrast> {
            let compare = || {
                let how = contrast::comparison(how)?;
                let (a, b) = (borrowed(&first.1), borrowed(&second.1));
                contrast::contrast(self.table.contrast(self.tally.as_deref(), (&first.0, &a), (&second.0, &b), how))
            };
            Ok(py.detach(|| guarded(compare))?)
        }
        /// The difference of a share or mean in two cells, taken apart over one more breakdown.
        fn kitagawa(&self, py: Python<'_>, indicator: &str, first: Cell, second: Cell, over: &str) -> PyResult<Kitagawa> {
            let (a, b) = (borrowed(&first), borrowed(&second));
            let found = py.detach(|| self.table.kitagawa(indicator, &a, &b, over));
            Ok(Kitagawa(found.map_err(Failure::from)?))
        }
        /// An estimate of the table compared with that of an earlier survey.
        fn change(
            &self,
            py: Python<'_>,
            earlier: &Self,
            indicator: &str,
            cell: Cell,
            how: &str,
            overlap: Option<String>,
        ) -> PyResult<Contrast> {
            let compare = || {
                let (how, overlap) = (contrast::comparison(how)?, contrast::overlap(overlap.as_deref())?);
                let before = (&earlier.table, earlier.tally.as_deref());
                let at = borrowed(&cell);
                contrast::contrast(self.table.change(self.tally.as_deref(), before, (indicator, &at), how, overlap))
            };
            Ok(py.detach(|| guarded(compare))?)
        }
        /// The mark of every row in the code list of a gate that was applied.
        fn marks(&self, gate: &str) -> PyResult<Vec<Option<String>>> {
            let marks = self.table.rows().map(|row| row.mark(gate).map(|mark| mark.map(str::to_owned)));
            Ok(marks.collect::<Result<_, _>>().map_err(Failure::from)?)
        }
        /// The value in every replicate.
        fn replicates(&self, indicator: &str, cell: Vec<(String, String)>) -> PyResult<Option<Vec<f64>>> {
            let cell: Vec<(&str, &str)> = cell.iter().map(|(axis, item)| (axis.as_str(), item.as_str())).collect();
            Ok(self.table.find(indicator, &cell).map_err(Failure::from)?.replicates().map(<[f64]>::to_vec))
        }
        /// What became of every row.
        fn waterfall(&self) -> PyResult<Waterfall> {
            Ok(Waterfall(self.table.waterfall().clone()))
        }
        /// The manifest as a document.
        fn manifest(&self, py: Python<'_>) -> PyResult<String> {
            serde_json::to_string(self.table.manifest()).map_err(|error| document(py, "manifest", &error))
        }
        /// Id and sentence of every warning.
        #[getter]
        fn warnings(&self) -> Vec<(&'static str, String)> {
            self.table.warnings().iter().map(|warning| (warning.id(), warning.to_string())).collect()
        }
    }
}
