//! What the columns of a survey allow.

use crate::callable::callable;
use crate::codebook::Codebook;
use crate::error::Failure;
use decentwork as dw;
use decentwork::codebook::Wanted;
use pyo3::prelude::*;

/// What can be computed from the columns of a survey, and what is missing for the rest.
#[pyclass(frozen, module = "decentwork._core", skip_from_py_object)]
#[derive(Debug)]
pub(crate) struct Availability(dw::Available);

/// Question, what it asks, the column that is expected, and those that may be meant.
type Lacking<'a> = (&'static str, &'static str, Option<&'a str>, &'a [String]);

fn lacking(wanted: &Wanted) -> Lacking<'_> {
    (wanted.question.id(), wanted.question.text(), wanted.column.as_deref(), &wanted.nearest)
}

impl Availability {
    fn batch(&self) -> PyResult<arrow_array::RecordBatch> {
        Ok(self.0.to_record_batch().map_err(Failure::from)?)
    }
}

callable! {
    impl Availability, columns of Availability::batch {
        #[new]
        #[pyo3(signature = (codebook, columns))]
        fn new(codebook: Option<&Codebook>, columns: Vec<String>) -> PyResult<Self> {
            let names: Vec<&str> = columns.iter().map(String::as_str).collect();
            let standard;
            let book = if let Some(book) = codebook {
                &book.0
            } else {
                standard = dw::Codebook::standard(names.iter().copied());
                &standard
            };
            Ok(Self(book.available(&names)))
        }
        fn text(&self) -> String {
            self.0.to_string()
        }
        fn html(&self) -> String {
            self.0.to_html()
        }
        /// Id, name and element of every indicator, with the questions of each need that is not met.
        #[getter]
        fn indicators(&self) -> Vec<(&str, &str, &'static str, Vec<Vec<Lacking<'_>>>)> {
            let told = self.0.indicators.iter().map(|one| {
                let missing = one.missing.iter().map(|group| group.iter().map(lacking).collect()).collect();
                (&*one.indicator.id, &*one.indicator.name, one.indicator.element.name(), missing)
            });
            told.collect()
        }
    }
}
