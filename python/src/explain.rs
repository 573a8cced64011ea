//! Why one row counts as it does.

use crate::callable::callable;
use crate::codebook::Codebook;
use crate::error::{Failure, document, guarded};
use crate::plan::{Design, Plan};
use crate::source::{Source, open, schema};
use decentwork as dw;
use decentwork::arrow::Reader;
use pyo3::prelude::*;

/// Why a person counts as they do in an indicator.
#[pyclass(frozen, module = "decentwork._core", skip_from_py_object)]
#[derive(Debug)]
pub(crate) struct Explanation(dw::Explanation);

callable! {
    impl Explanation {
        fn text(&self) -> String {
            self.0.to_string()
        }
        fn html(&self) -> String {
            self.0.to_html()
        }
        fn to_json(&self, py: Python<'_>) -> PyResult<String> {
            serde_json::to_string(&self.0).map_err(|error| document(py, "explanation", &error))
        }
    }
}

callable! {
    /// Why a row, or the row of a person, counts as it does in an indicator of the plan.
    #[pyo3(signature = (plan, frame, codebook, design, indicator, row, person))]
    pub(crate) fn explain(
        plan: &Plan,
        frame: &Bound<'_, PyAny>,
        codebook: Option<&Codebook>,
        design: &Design,
        indicator: &str,
        row: Option<u64>,
        person: Option<&str>,
    ) -> PyResult<Explanation> {
        let batches = open(frame)?;
        let book = codebook.map(|book| &book.0);
        let reader = guarded(|| Ok(Reader::new(&plan.0, &schema(&batches), book, &design.0)?))?;
        let mut source = Source::new(batches, |name| reader.columns().any(|needed| needed == name));
        while let Some(piece) = source.next() {
            let piece = piece?;
            let at = row.and_then(|row| usize::try_from(row.checked_sub(piece.first_row)?).ok());
            let found = match person {
                Some(id) => reader.find_person(&piece.batch, id).map_err(Failure::from)?,
                None => at.filter(|at| *at < piece.batch.num_rows()),
            };
            if let Some(at) = found {
                let explained = reader.explain(&piece.batch, at, piece.first_row, indicator);
                return Ok(Explanation(explained.map_err(Failure::from)?));
            }
        }
        let rows = source.next_row();
        let found = person.map_or_else(|| format!("row {}", row.unwrap_or(0)), |id| format!("person {id:?}"));
        let (expected, fix) = match (person, &design.0.person) {
            (Some(_), None) => {
                let fix = "name the column of persons, dw.Design(person=...), or give the number of a row";
                ("a row".to_owned(), Some(fix))
            }
            (Some(_), Some(column)) => (format!("an identifier in column {column:?}"), None),
            (None, _) => (format!("a row of {rows}, counted from 0"), None),
        };
        let error = dw::Error::new(dw::ErrorKind::OptionUnknown).column("record").found(found).expected(expected);
        Err(Failure::Told(fix.into_iter().fold(error, dw::Error::fix)).into())
    }
}
