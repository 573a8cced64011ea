//! Indicators and the catalogue.

use crate::callable::callable;
use crate::error::{Failure, document};
use decentwork as dw;
use decentwork::indicator::{OwnFormula, Source};
use pyo3::prelude::*;

/// A published definition.
#[pyclass(frozen, eq, module = "decentwork._core", skip_from_py_object)]
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Indicator(pub(crate) dw::Indicator);

callable! {
    impl Indicator {
        #[getter]
        fn id(&self) -> &str {
            &self.0.id
        }
        #[getter]
        fn name(&self) -> &str {
            &self.0.name
        }
        #[getter]
        fn definition(&self) -> &str {
            &self.0.definition
        }
        #[getter]
        fn element(&self) -> &str {
            self.0.element.name()
        }
        #[getter]
        fn unit(&self) -> &str {
            self.0.unit.id()
        }
        #[getter]
        fn universe(&self) -> &str {
            &self.0.universe
        }
        #[getter]
        fn formula(&self) -> String {
            self.0.formula.to_string()
        }
        #[getter]
        fn ilostat(&self) -> Option<&str> {
            self.0.ilostat.as_deref()
        }
        #[getter]
        fn sdg(&self) -> Option<&str> {
            self.0.sdg.as_deref()
        }
        /// Title and place of every source.
        #[getter]
        fn sources(&self) -> Vec<(&str, &str)> {
            self.0.sources.iter().map(|source| (&*source.title, &*source.locator)).collect()
        }
        /// Id, sentence and source of every fact it asks about.
        #[getter]
        fn facts(&self) -> Vec<(&'static str, &'static str, &'static str)> {
            self.0.facts().map(|fact| (fact.id(), fact.sentence(), fact.source())).collect()
        }
        /// The questions it needs: one of each group.
        #[getter]
        fn needs(&self) -> Vec<Vec<&'static str>> {
            self.0.needs().iter().map(|group| group.iter().map(|question| question.id()).collect()).collect()
        }
        /// The user's own columns it reads.
        #[getter]
        fn own_columns(&self) -> Vec<&str> {
            let own = [&self.0.own_facts, &self.0.own_numbers, &self.0.own_categories];
            own.into_iter().flatten().map(String::as_str).collect()
        }
        fn to_json(&self, py: Python<'_>) -> PyResult<String> {
            serde_json::to_string(&self.0).map_err(|error| document(py, "indicator", &error))
        }
    }
}

callable! {
    /// The indicator with this id, ILOSTAT code or SDG number.
    pub(crate) fn find(key: &str) -> PyResult<Indicator> {
        Ok(Indicator(dw::indicator::find(key).map_err(Failure::from)?.clone()))
    }
}

callable! {
    /// Every indicator of the library.
    pub(crate) fn catalogue() -> Vec<Indicator> {
        dw::indicator::all().cloned().map(Indicator).collect()
    }
}

callable! {
    /// An indicator from a document.
    pub(crate) fn indicator_from_json(py: Python<'_>, text: &str) -> PyResult<Indicator> {
        serde_json::from_str(text).map(Indicator).map_err(|error| document(py, "indicator", &error))
    }
}

callable! {
    /// An indicator of the user's own.
    #[pyo3(signature = (id, name, unit, formula, definition, universe, sources))]
    pub(crate) fn compose(
        py: Python<'_>,
        id: &str,
        name: &str,
        unit: &str,
        formula: &str,
        definition: String,
        universe: String,
        sources: Vec<(String, String)>,
    ) -> PyResult<Indicator> {
        let unit = serde_json::from_value(unit.into()).map_err(|error| document(py, "unit", &error))?;
        let formula: OwnFormula = serde_json::from_str(formula).map_err(|error| document(py, "formula", &error))?;
        let mut indicator = dw::Indicator::compose(id, name, unit, formula).map_err(Failure::from)?;
        indicator.definition = definition.into();
        indicator.universe = universe.into();
        indicator.sources = sources
            .into_iter()
            .map(|(title, locator)| Source { title: title.into(), locator: locator.into() })
            .collect::<Vec<_>>()
            .into();
        Ok(Indicator(indicator))
    }
}
