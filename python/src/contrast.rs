//! Contrasts: two estimates compared.

use crate::callable::callable;
use crate::error::{Failure, Outcome};
use decentwork as dw;
use decentwork::table::Side;
use pyo3::prelude::*;

/// Two estimates compared.
#[pyclass(frozen, eq, module = "decentwork._core", skip_from_py_object)]
#[derive(Debug, PartialEq)]
pub(crate) struct Contrast(pub(crate) dw::Contrast);

/// A cell as Python hands it over: breakdowns with their items.
pub(crate) type Cell = Vec<(String, String)>;

/// A cell as the library takes it.
pub(crate) fn borrowed(cell: &Cell) -> Vec<(&str, &str)> {
    cell.iter().map(|(axis, item)| (axis.as_str(), item.as_str())).collect()
}

pub(crate) fn comparison(how: &str) -> Outcome<dw::Comparison> {
    Ok(dw::Comparison::parse(how)?)
}

pub(crate) fn overlap(overlap: Option<&str>) -> Outcome<Option<dw::Overlap>> {
    Ok(overlap.map(dw::Overlap::parse).transpose()?)
}

/// Indicator, cell, unit, value, standard error and number of cases.
type Told<'a> = (&'a str, Vec<(String, String)>, &'static str, Option<f64>, Option<f64>, u64);

fn told(side: &Side) -> Told<'_> {
    (&side.indicator, side.cell.clone(), side.unit.id(), side.value, side.se, side.n)
}

callable! {
    impl Contrast {
        fn text(&self) -> String {
            self.0.to_string()
        }
        #[getter]
        fn how(&self) -> &str {
            self.0.comparison.id()
        }
        #[getter]
        fn unit(&self) -> &str {
            self.0.unit.id()
        }
        #[getter]
        fn sides(&self) -> Vec<Told<'_>> {
            vec![told(&self.0.first), told(&self.0.second)]
        }
        /// The numbers, by name.
        #[getter]
        fn numbers(&self) -> Vec<(&'static str, Option<f64>)> {
            let result = &self.0.result;
            vec![
                ("value", result.value),
                ("se", result.se),
                ("ci_low", result.ci_low),
                ("ci_high", result.ci_high),
                ("df", result.df),
                ("t", result.t),
                ("p", result.p),
                ("correlation", result.correlation),
            ]
        }
        /// How many sampling units two surveys have in common, where they were looked for.
        #[getter]
        fn common(&self) -> Option<u64> {
            self.0.result.common
        }
        #[getter]
        fn reasons(&self) -> Vec<&'static str> {
            self.0.result.reasons.iter().map(|reason| reason.id()).collect()
        }
    }
}

/// The contrast of what the library gives.
pub(crate) fn contrast(result: Result<dw::Contrast, dw::Error>) -> Outcome<Contrast> {
    result.map(Contrast).map_err(Failure::from)
}
