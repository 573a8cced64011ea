//! What a training changed.

use crate::callable::callable;
use crate::decompose::{Categories, variables};
use crate::error::Failure;
use crate::export;
use decentwork as dw;
use dw::effect::{
    Adjustment, Estimand, Periods, StandardErrors, Study, Trim, difference, difference_in_differences, doubly_robust,
    entropy_balance, instrument, regression, weighting,
};
use dw::estimate::Level;
use pyo3::prelude::*;

/// An effect.
#[pyclass(frozen, module = "decentwork._core", skip_from_py_object)]
#[derive(Debug)]
pub(crate) struct Effect(dw::Effect);

impl Effect {
    fn batch(&self) -> PyResult<arrow_array::RecordBatch> {
        Ok(self.0.to_record_batch().map_err(Failure::from)?)
    }
}

callable! {
    impl Effect, columns of Effect::batch {
        fn text(&self) -> String {
            self.0.to_string()
        }
        fn html(&self) -> String {
            self.0.to_html()
        }
        /// One row a covariate.
        fn balance(&self) -> PyResult<export::Frame> {
            Ok(export::Frame(self.0.balance_batch().map_err(Failure::from)?))
        }
        /// Least and greatest probability, both bounds, effective treated and control units.
        #[getter]
        fn overlap(&self) -> Option<Vec<f64>> {
            let of = self.0.overlap?;
            Some(vec![of.min, of.max, of.bounds[0], of.bounds[1], of.effective_treated, of.effective_control])
        }
        #[getter]
        fn trimmed(&self) -> Option<u64> {
            self.0.overlap.map(|overlap| overlap.trimmed)
        }
        #[getter]
        fn dropped(&self) -> Vec<(String, u64)> {
            self.0.dropped.clone()
        }
        #[getter]
        fn assumptions(&self) -> Vec<&'static str> {
            self.0.assumptions.clone()
        }
        #[getter]
        fn warnings(&self) -> Vec<String> {
            self.0.warnings.clone()
        }
    }
}

callable! {
    /// Estimates an effect. Missing numbers are NaN; clusters and units are numbered.
    pub(crate) fn effect(
        py: Python<'_>,
        method: &str,
        estimand: Option<&str>,
        outcome: Vec<f64>,
        treated: Vec<Option<bool>>,
        numbers: Vec<(usize, String, Vec<f64>)>,
        categories: Vec<Categories>,
        weights: Option<Vec<f64>>,
        clusters: Option<Vec<Option<u32>>>,
        errors: Option<&str>,
        level: f64,
        trim: (f64, f64),
        assigned: Option<Vec<Option<bool>>>,
        after: Option<Vec<Option<bool>>>,
        units: Option<Vec<Option<u32>>>,
        starts: Option<Vec<Option<i64>>>,
    ) -> PyResult<Effect> {
        let estimate = || -> Result<dw::Effect, dw::Error> {
            let mut study = Study::new(outcome, treated).level(Level::new(level)?);
            study = variables(numbers, categories).into_iter().fold(study, Study::covariate);
            if let Some(weights) = weights {
                study = study.weights(weights);
            }
            if let Some(clusters) = clusters {
                study = study.clusters(clusters);
            }
            if let Some(errors) = errors {
                study = study.errors(StandardErrors::parse(errors)?);
            }
            let estimand = Estimand::parse(estimand.unwrap_or("ate"))?;
            let trim = Trim::new(trim.0, trim.1)?;
            match method {
                "difference" => difference(&study),
                "regression" => regression(&study, Adjustment::Additive),
                "regression_interacted" if estimand == Estimand::OnTreated => {
                    regression(&study, Adjustment::InteractedOnTreated)
                }
                "regression_interacted" => regression(&study, Adjustment::Interacted),
                "ipw" => weighting(&study, estimand, trim),
                "aipw" => doubly_robust(&study, estimand, trim),
                "entropy_balance" => entropy_balance(&study),
                "did" => {
                    let mut periods = Periods::new(after.unwrap_or_default());
                    if let Some(units) = units {
                        periods = periods.units(units);
                    }
                    if let Some(starts) = starts {
                        periods = periods.starts(starts);
                    }
                    difference_in_differences(&study, &periods)
                }
                _ => instrument(&study, assigned.unwrap_or_default()),
            }
        };
        Ok(Effect(py.detach(estimate).map_err(Failure::from)?))
    }
}
