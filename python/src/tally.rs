//! Tallies: adding up, merging, finishing.

use crate::callable::callable;
use crate::codebook::Codebook;
use crate::contrast::{self, Cell, Contrast, borrowed};
use crate::error::{Failure, Outcome, guarded};
use crate::export;
use crate::plan::{Design, Plan};
use crate::source::{Source, open, schema};
use crate::table::Table;
use crate::waterfall::Waterfall;
use crate::workers::Workers;
use arrow_array::{Array, RecordBatch, make_array, new_empty_array};
use arrow_data::ArrayData;
use arrow_data::transform::MutableArrayData;
use arrow_schema::SchemaRef;
use decentwork as dw;
use decentwork::arrow::Reader;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyCapsule};
use std::sync::Arc;

/// What was added up so far.
#[pyclass(frozen, module = "decentwork._core", skip_from_py_object)]
#[derive(Debug)]
pub(crate) struct Tally(Arc<dw::Tally>);

impl Tally {
    pub(crate) fn new(tally: dw::Tally) -> Self {
        Self(Arc::new(tally))
    }
}

callable! {
    /// Adds up the rows of anything with an Arrow stream.
    #[pyo3(signature = (plan, frame, codebook, design, threads))]
    pub(crate) fn tally(
        py: Python<'_>,
        plan: &Plan,
        frame: &Bound<'_, PyAny>,
        codebook: Option<&Codebook>,
        design: &Design,
        threads: Option<usize>,
    ) -> PyResult<Tally> {
        let batches = open(frame)?;
        let book = codebook.map(|book| &book.0);
        let reader = guarded(|| Ok(Reader::new(&plan.0, &schema(&batches), book, &design.0)?))?;
        let source = Source::new(batches, |name| reader.columns().any(|needed| needed == name));
        // Whether a person occurs twice, or a household has several weights, only one reader of all rows can tell.
        let alone = design.0.person.is_some() || !design.0.household.is_empty();
        let threads = if alone { Some(1) } else { threads };
        let workers = Workers::new(threads);
        Ok(Tally(Arc::new(py.detach(|| workers.tally(&reader, source))?)))
    }
}

/// Batches of one schema as one batch.
fn stacked(schema: &SchemaRef, parts: &[RecordBatch]) -> Outcome<RecordBatch> {
    let mut columns = Vec::new();
    for at in 0..schema.fields().len() {
        let data: Vec<ArrayData> = parts.iter().map(|part| part.column(at).to_data()).collect();
        if data.is_empty() {
            columns.push(new_empty_array(schema.field(at).data_type()));
            continue;
        }
        let rows = data.iter().map(ArrayData::len).sum();
        let mut stacked = MutableArrayData::new(data.iter().collect(), false, rows);
        for (at, part) in data.iter().enumerate() {
            stacked.try_extend(at, 0, part.len())?;
        }
        columns.push(make_array(stacked.freeze()));
    }
    Ok(RecordBatch::try_new(schema.clone(), columns)?)
}

callable! {
    impl Tally {
        #[staticmethod]
        fn from_bytes(py: Python<'_>, plan: &Plan, bytes: &[u8]) -> PyResult<Self> {
            Ok(Self(Arc::new(py.detach(|| guarded(|| Ok(dw::Tally::from_bytes(&plan.0, bytes)?)))?)))
        }
        fn to_bytes<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyBytes>> {
            let bytes = py.detach(|| guarded(|| Ok(self.0.to_bytes())))?;
            Ok(PyBytes::new(py, &bytes))
        }
        /// A tally of this plan from a table of tallies.
        #[staticmethod]
        fn from_arrow(py: Python<'_>, plan: &Plan, stream: &Bound<'_, PyAny>) -> PyResult<Self> {
            let batches = open(stream)?;
            let schema = schema(&batches);
            let mut parts = Vec::new();
            let mut source = Source::new(batches, |_| true);
            while let Some(piece) = source.next() {
                parts.push(piece?.batch);
            }
            let read = || {
                let table = stacked(&schema, &parts)?;
                Ok(dw::Tally::from_record_batch(&plan.0, &table)?)
            };
            Ok(Self(Arc::new(py.detach(|| guarded(read))?)))
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
        /// The same tally, named as one part of a whole.
        fn with_part(&self, name: String) -> PyResult<Self> {
            Ok(Self(Arc::new(dw::Tally::clone(&self.0).with_part(name).map_err(Failure::from)?)))
        }
        /// The names of the parts it was merged from.
        #[getter]
        fn parts(&self) -> Vec<&str> {
            self.0.parts().collect()
        }
        fn merge(&self, py: Python<'_>, other: &Self) -> PyResult<Self> {
            let merged = py.detach(|| {
                guarded(|| {
                    let mut merged = dw::Tally::clone(&self.0);
                    merged.merge(dw::Tally::clone(&other.0))?;
                    Ok(merged)
                })
            })?;
            Ok(Self(Arc::new(merged)))
        }
        #[pyo3(signature = (threads=None))]
        fn finish(&self, py: Python<'_>, threads: Option<usize>) -> PyResult<Table> {
            let workers = Workers::new(threads);
            let table =
                py.detach(|| workers.guard(|| self.0.finish_using(|work| workers.share(work)).map_err(Failure::from)))?;
            // Large distributions are kept only where there are sampling units to compare estimates by.
            let tally = self.0.has_design().then(|| Arc::clone(&self.0));
            Ok(Table { table, tally })
        }
        /// What became of every row.
        fn waterfall(&self, py: Python<'_>) -> PyResult<Waterfall> {
            Ok(Waterfall(py.detach(|| guarded(|| Ok(self.0.waterfall())))?))
        }
        /// Two estimates compared.
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
                contrast::contrast(self.0.contrast((&first.0, &a), (&second.0, &b), how))
            };
            Ok(py.detach(|| guarded(compare))?)
        }
        /// An estimate compared with that of an earlier survey.
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
                let at = borrowed(&cell);
                contrast::contrast(self.0.change(&earlier.0, (indicator, &at), how, overlap))
            };
            Ok(py.detach(|| guarded(compare))?)
        }
        /// Rows given, used, with weight zero, and declared not in the sample.
        #[getter]
        fn rows(&self) -> (u64, u64, u64, u64) {
            let rows = self.0.rows();
            (rows.rows, rows.used, rows.zero_weight, rows.not_in_sample)
        }
        /// Strata and primary sampling units.
        #[getter]
        fn design_size(&self) -> Option<(usize, usize)> {
            self.0.design_size()
        }
    }
}
