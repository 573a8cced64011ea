//! The columns of replicate weights.

use crate::callable::callable;
use crate::error::Failure;
use decentwork::arrow::{ReplicateColumns, ReplicateWeights};
use decentwork::estimate::ReplicateMethod;
use pyo3::prelude::*;

/// Which columns hold replicate weights, and how they were made.
#[pyclass(frozen, module = "decentwork._core", skip_from_py_object)]
#[derive(Debug)]
pub(crate) struct Replicates(pub(crate) ReplicateWeights);

/// The text that documentation names columns by, or their names.
#[derive(FromPyObject)]
enum Columns {
    Text(String),
    Names(Vec<String>),
}

callable! {
    impl Replicates {
        #[new]
        #[pyo3(signature = (columns, *, method, rho, scale, rscales, mse, combined, degf))]
        fn new(
            columns: Columns,
            method: &str,
            rho: Option<f64>,
            scale: Option<f64>,
            rscales: Option<Vec<f64>>,
            mse: Option<bool>,
            combined: bool,
            degf: Option<u32>,
        ) -> PyResult<Self> {
            let columns = match columns {
                Columns::Names(names) => ReplicateColumns::Named(names),
                Columns::Text(text) => ReplicateColumns::parse(&text).map_err(Failure::from)?,
            };
            let mut weights = ReplicateWeights::new(columns, ReplicateMethod::parse(method, rho).map_err(Failure::from)?);
            weights.scale = scale;
            weights.rscales = rscales;
            weights.mse = mse;
            weights.combined = combined;
            weights.degf = degf;
            Ok(Self(weights))
        }
    }
}
