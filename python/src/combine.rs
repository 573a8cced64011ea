//! Estimates combined with named series.

use crate::callable::callable;
use crate::contrast::{Cell, borrowed};
use crate::error::guarded;
use crate::table::Table;
use decentwork as dw;
use decentwork::table::Inputs;
use pyo3::prelude::*;

/// An indicator over an estimate and series.
#[pyclass(frozen, eq, module = "decentwork._core", skip_from_py_object)]
#[derive(Debug, PartialEq)]
pub(crate) struct Combined(dw::table::Combined);

/// Name, period, value, standard error, unit and source of what went in.
type Used = (String, String, Option<f64>, Option<f64>, String, String);

callable! {
    impl Combined {
        fn text(&self) -> String {
            self.0.to_string()
        }
        #[getter]
        fn indicator(&self) -> &'static str {
            self.0.indicator.id
        }
        #[getter]
        fn value(&self) -> Option<f64> {
            self.0.figure.value
        }
        #[getter]
        fn se(&self) -> Option<f64> {
            self.0.figure.se
        }
        #[getter]
        fn unit(&self) -> &'static str {
            self.0.indicator.unit
        }
        #[getter]
        fn reason(&self) -> Option<String> {
            self.0.reason.clone()
        }
        #[getter]
        fn used(&self) -> Vec<Used> {
            let told = |used: &dw::table::Used| {
                let figure = used.figure;
                (used.name.clone(), used.period.clone(), figure.value, figure.se, used.unit.clone(), used.source.clone())
            };
            self.0.used.iter().map(told).collect()
        }
    }
}

/// A series as Python hands it over: name, unit, source and the values by period.
type Series = (String, String, String, Vec<(String, f64)>);

callable! {
    /// Combines the estimate in a cell with series; with an earlier period, the growth since then.
    #[pyo3(signature = (indicator, series, period, table, cell, since, earlier))]
    pub(crate) fn combine(
        py: Python<'_>,
        indicator: &str,
        series: Vec<Series>,
        period: &str,
        table: Option<&Table>,
        cell: Cell,
        since: Option<&str>,
        earlier: Option<&Table>,
    ) -> PyResult<Combined> {
        let run = || {
            let made = series.iter().map(|(name, unit, source, values)| {
                let empty = dw::Series::new(name, unit, source);
                values.iter().try_fold(empty, |series, (period, value)| series.with(period, *value))
            });
            let series: Vec<dw::Series> = made.collect::<Result<_, _>>()?;
            let cell = borrowed(&cell);
            let now = Inputs { table: table.map(|table| &table.table), cell: &cell, series: &series, period };
            Ok(Combined(match since {
                None => dw::table::combine(indicator, &now)?,
                Some(since) => {
                    let before = Inputs { table: earlier.map(|table| &table.table), period: since, ..now };
                    dw::table::combine_growth(indicator, &before, &now)?
                }
            }))
        };
        Ok(py.detach(|| guarded(run))?)
    }
}
