//! Plans, and the design of a survey.

use crate::breakdown::Breakdown;
use crate::callable::callable;
use crate::codebook::Codebook;
use crate::error::{Failure, document};
use crate::indicator::Indicator;
use crate::replicates::Replicates;
use arrow_schema::{DataType, Field, Schema};
use decentwork as dw;
use decentwork::arrow::{NanRule, Reader};
use pyo3::prelude::*;

/// The chosen indicators and breakdowns.
#[pyclass(frozen, module = "decentwork._core", skip_from_py_object)]
#[derive(Debug)]
pub(crate) struct Plan(pub(crate) dw::Plan);

callable! {
    impl Plan {
        /// `parameters` is a document.
        #[new]
        #[pyo3(signature = (indicators, by, *, totals, quantile, gini, top_bottom, quantile_error, threshold_error, negative, singleton, deff, interval, confidence, replicate_estimates, max_cells, parameters))]
        fn new(
            py: Python<'_>,
            indicators: Vec<PyRef<'_, Indicator>>,
            by: Vec<Vec<PyRef<'_, Breakdown>>>,
            totals: bool,
            quantile: &str,
            gini: &str,
            top_bottom: &str,
            quantile_error: &str,
            threshold_error: &str,
            negative: &str,
            singleton: &str,
            deff: &str,
            interval: &str,
            confidence: u16,
            replicate_estimates: bool,
            max_cells: u64,
            parameters: &str,
        ) -> PyResult<Self> {
            let parameters = serde_json::from_str(parameters).map_err(|error| document(py, "parameters", &error))?;
            let mut rules = dw::Rules::default();
            rules.quantile = dw::QuantileRule::parse(quantile).map_err(Failure::from)?;
            rules.gini = dw::GiniRule::parse(gini).map_err(Failure::from)?;
            rules.top_bottom = dw::TopBottomRule::parse(top_bottom).map_err(Failure::from)?;
            rules.quantile_error = dw::QuantileErrorRule::parse(quantile_error).map_err(Failure::from)?;
            rules.threshold_error = dw::ThresholdErrorRule::parse(threshold_error).map_err(Failure::from)?;
            rules.negative = dw::NegativeRule::parse(negative).map_err(Failure::from)?;
            rules.singleton = dw::SingletonRule::parse(singleton).map_err(Failure::from)?;
            rules.deff = dw::DeffReference::parse(deff).map_err(Failure::from)?;
            rules.interval = dw::IntervalMethod::parse(interval).map_err(Failure::from)?;
            rules.confidence = dw::Portion::new(confidence, 10_000);
            rules.replicate_estimates = replicate_estimates;
            let mut plan = dw::Plan::builder().totals(totals).rules(rules).parameters(parameters).most_cells(max_cells);
            for indicator in indicators {
                plan = plan.indicator(indicator.computed()?.clone());
            }
            for axes in by {
                // Every margin of a breakdown is made, two to the number of axes.
                if axes.len() > 8 {
                    let error = dw::Error::new(dw::ErrorKind::LimitCells).column("by");
                    let found = format!("{} columns in one breakdown", axes.len());
                    return Err(Failure::Told(error.found(found).expected("8 at most")).into());
                }
                plan = plan.by_breakdowns(axes.into_iter().map(|axis| axis.0.clone()));
            }
            Ok(Self(plan.build().map_err(Failure::from)?))
        }
        #[getter]
        fn fingerprint(&self) -> String {
            self.0.fingerprint()
        }
        /// The columns that are read, of all there are.
        #[pyo3(signature = (names, codebook, design))]
        fn needed(&self, names: Vec<String>, codebook: Option<&Codebook>, design: &Design) -> PyResult<Vec<String>> {
            // The names alone decide; types are checked when the columns are there.
            let schema = Schema::new(names.iter().map(|name| Field::new(name, DataType::Null, true)).collect::<Vec<_>>());
            let reader = Reader::new(&self.0, &schema, codebook.map(|book| &book.0), &design.0).map_err(Failure::from)?;
            Ok(reader.columns().map(str::to_owned).collect())
        }
    }
}

/// Which columns hold the sampling design.
#[pyclass(frozen, module = "decentwork._core", skip_from_py_object)]
#[derive(Debug)]
pub(crate) struct Design(pub(crate) dw::arrow::Design);

callable! {
    impl Design {
        #[allow(clippy::fn_params_excessive_bools, reason = "every argument is given by name")]
        #[new]
        #[pyo3(signature = (*, weight, strata, psu, ssu, elements, nested, fpc, replicates, register, weight_divisor, person, wave, panel, household, calibrated, null_is_not_in_sample, allow_negative, nan_is_null))]
        fn new(
            weight: Option<String>,
            strata: Vec<String>,
            psu: Option<String>,
            ssu: Option<String>,
            elements: bool,
            nested: Option<bool>,
            fpc: Vec<String>,
            replicates: Option<&Replicates>,
            register: bool,
            weight_divisor: Option<u32>,
            person: Option<String>,
            wave: Option<String>,
            panel: bool,
            household: Vec<String>,
            calibrated: bool,
            null_is_not_in_sample: bool,
            allow_negative: bool,
            nan_is_null: bool,
        ) -> PyResult<Self> {
            let mut design = dw::arrow::Design::default();
            design.weight = weight;
            design.strata = strata;
            design.psu = psu;
            design.ssu = ssu;
            design.elements = elements;
            design.nested = nested;
            design.fpc = fpc;
            design.replicates = replicates.map(|replicates| replicates.0.clone());
            design.register = register;
            design.weight_divisor = weight_divisor;
            design.person = person;
            design.wave = wave;
            design.panel = panel;
            design.household = household;
            design.calibrated = calibrated;
            design.weights.null_is_not_in_sample = null_is_not_in_sample;
            design.weights.allow_negative = allow_negative;
            design.nan = if nan_is_null { NanRule::Null } else { NanRule::Error };
            Ok(Self(design))
        }
        /// The declaration for R's survey package.
        fn to_r(&self, data: &str, singleton: &str) -> PyResult<String> {
            Ok(self.0.to_r(data, dw::SingletonRule::parse(singleton).map_err(Failure::from)?))
        }
        /// The declaration for Stata.
        fn to_stata(&self, singleton: &str) -> PyResult<String> {
            Ok(self.0.to_stata(dw::SingletonRule::parse(singleton).map_err(Failure::from)?))
        }
    }
}
