//! Breakdowns.

use crate::callable::callable;
use crate::error::Failure;
use decentwork as dw;
use pyo3::prelude::*;

/// What a table is split by.
#[pyclass(frozen, module = "decentwork._core", skip_from_py_object)]
#[derive(Clone, Debug)]
pub(crate) struct Breakdown(pub(crate) dw::Breakdown);

callable! {
    impl Breakdown {
        /// The breakdown with this id; any other name is a column of the user's own.
        #[staticmethod]
        fn find(id: &str) -> PyResult<Self> {
            Ok(Self(dw::Breakdown::find(id)))
        }
        #[staticmethod]
        fn age_bands(id: &str, lower_bounds: Vec<u8>) -> PyResult<Self> {
            Ok(Self(dw::Breakdown::age_bands(id, &lower_bounds).map_err(Failure::from)?))
        }
        #[getter]
        fn id(&self) -> &str {
            self.0.id()
        }
        #[getter]
        fn code_list(&self) -> &str {
            self.0.list()
        }
        /// Code, name and label of every item.
        #[getter]
        fn items(&self) -> Vec<(&str, &str, &str)> {
            self.0.items().iter().map(|item| (&*item.code, &*item.name, &*item.label)).collect()
        }
    }
}

callable! {
    /// Every breakdown over a standard question.
    pub(crate) fn breakdowns() -> Vec<Breakdown> {
        dw::Breakdown::standard_ids().into_iter().map(|id| Breakdown(dw::Breakdown::find(id))).collect()
    }
}
