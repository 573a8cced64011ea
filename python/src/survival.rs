//! How long until an event.

use crate::callable::callable;
use crate::error::Failure;
use decentwork as dw;
use dw::estimate::{Durations, Level};
use pyo3::prelude::*;

/// Label, time, why there is none, and both ends of the interval.
type Quantile = (Option<String>, Option<f64>, Option<String>, Option<f64>, Option<f64>);

/// Curves by group.
#[pyclass(frozen, module = "decentwork._core", skip_from_py_object)]
#[derive(Debug)]
pub(crate) struct Survival {
    group: Option<String>,
    curves: Vec<(Option<String>, dw::estimate::Survival)>,
}

impl Survival {
    fn batch(&self) -> Result<arrow_array::RecordBatch, Failure> {
        Ok(dw::estimate::Survival::record_batch(self.group.as_deref(), &self.curves)?)
    }

    fn joined(&self, show: impl Fn(Option<String>, &dw::estimate::Survival) -> String) -> Vec<String> {
        let name = |label: &Option<String>| {
            self.group.as_ref().map(|group| format!("{group} = {}", label.as_deref().unwrap_or("not stated")))
        };
        self.curves.iter().map(|(label, curve)| show(name(label), curve)).collect()
    }
}

callable! {
    impl Survival, columns of Survival::batch {
        fn text(&self) -> String {
            let show = |name: Option<String>, curve: &dw::estimate::Survival| match name {
                Some(name) => format!("{name}\n{curve}"),
                None => curve.to_string(),
            };
            self.joined(show).join("\n\n")
        }
        fn html(&self) -> String {
            let escape = |name: String| name.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
            let show = |name: Option<String>, curve: &dw::estimate::Survival| {
                let name = name.map_or(String::new(), |name| format!("<p>{}</p>\n", escape(name)));
                format!("{name}{}", curve.to_html())
            };
            self.joined(show).concat()
        }
        /// When a share of each group has had the event.
        fn quantiles(&self, probability: f64) -> PyResult<Vec<Quantile>> {
            let of = |(label, curve): &(Option<String>, dw::estimate::Survival)| {
                let found = curve.quantile(probability)?;
                Ok((label.clone(), found.time, found.reason, found.interval[0], found.interval[1]))
            };
            Ok(self.curves.iter().map(of).collect::<Result<_, dw::Error>>().map_err(Failure::from)?)
        }
        /// Units used, with the event, and left out, by group.
        #[getter]
        fn counts(&self) -> Vec<(u64, u64, u64)> {
            self.curves.iter().map(|(_, curve)| (curve.n, curve.events, curve.n_dropped())).collect()
        }
    }
}

callable! {
    /// Estimates a curve for each group; groups and clusters are numbered, and groups have labels.
    pub(crate) fn survival(
        py: Python<'_>,
        times: Vec<f64>,
        events: Vec<Option<bool>>,
        weights: Option<Vec<f64>>,
        clusters: Option<Vec<Option<u32>>>,
        level: f64,
        group: Option<String>,
        groups: Vec<u32>,
        labels: Vec<Option<String>>,
    ) -> PyResult<Survival> {
        let estimate = || -> Result<Survival, dw::Error> {
            let level = Level::new(level)?;
            if group.is_some() {
                // Whatever is wrong in a row is told by its place in all of them.
                let mut all = Durations::new(times.clone(), events.iter().copied());
                all = weights.iter().fold(all, |all, weights| all.weights(weights.clone()));
                all = clusters.iter().fold(all, |all, clusters| all.clusters(clusters.iter().copied()));
                dw::estimate::survival(&all)?;
            }
            let of = |(place, label): (u32, Option<String>)| {
                let rows: Vec<usize> = (0..times.len()).filter(|&row| groups[row] == place).collect();
                let pick = |values: &Vec<f64>| rows.iter().map(|&row| values[row]).collect::<Vec<f64>>();
                let mut durations = Durations::new(pick(&times), rows.iter().map(|&row| events[row])).level(level);
                if let Some(weights) = &weights {
                    durations = durations.weights(pick(weights));
                }
                if let Some(clusters) = &clusters {
                    durations = durations.clusters(rows.iter().map(|&row| clusters[row]));
                }
                Ok((label, dw::estimate::survival(&durations)?))
            };
            let curves = (0..).zip(labels).map(of).collect::<Result<_, dw::Error>>()?;
            Ok(Survival { group, curves })
        };
        Ok(py.detach(estimate).map_err(Failure::from)?)
    }
}
