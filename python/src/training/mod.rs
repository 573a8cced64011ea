//! The register of a training programme: tables in, participations out.

mod frame;
mod read;

use crate::callable::callable;
use crate::error::{Failure, document, guarded};
use crate::export::Frame;
use crate::plan::Plan;
use crate::register::Column;
use crate::tally::Tally;
use decentwork::register::{Participations, TrainingRegister as Register, TrainingRules, WageCoverage};
use decentwork::{Code, Currency, Error, Worker};
use pyo3::prelude::*;
use read::Read;

/// Name of a table, and its columns.
type Tables = Vec<(String, Vec<Column>)>;

/// A register that was read.
#[pyclass(frozen, module = "decentwork._core", skip_from_py_object)]
#[derive(Debug)]
pub(crate) struct TrainingRegister {
    register: Register,
    made: Participations,
    workers: Vec<Worker>,
    /// Whether providers, or participants, are taken for a sample; else everybody is in the register.
    sample: bool,
}

callable! {
    impl TrainingRegister {
        /// Reads the tables. The rules, the declaration of the wages and the currency of pay are documents.
        #[new]
        fn new(
            py: Python<'_>,
            rules: &str,
            wages: Option<&str>,
            pay: (Option<&str>, &str),
            sample: bool,
            tables: Tables,
        ) -> PyResult<Self> {
            let rules: TrainingRules =
                serde_json::from_str(rules).map_err(|error| document(py, "rules", &error))?;
            let wages: Option<WageCoverage> = wages
                .map(serde_json::from_str)
                .transpose()
                .map_err(|error| document(py, "wages", &error))?;
            let make = || {
                let currency = pay.0.map(Currency::new).transpose()?;
                let period = Code::parse(pay.1).map_err(|error| error.column("pay_period"))?;
                let mut register = Register::new(rules);
                if let Some(coverage) = wages {
                    register.declare_wages(coverage)?;
                }
                Read::new(tables, currency, period).fill(&mut register)?;
                let made = register.participations()?;
                let workers = made.participations.iter().map(|made| register.worker(made));
                let mut workers: Vec<Worker> = workers.collect::<Result<_, _>>()?;
                if sample {
                    // Where providers are no sampling units, persons are: theirs are several participations.
                    for (worker, made) in workers.iter_mut().zip(&made.participations) {
                        worker.psu.get_or_insert_with(|| made.person.clone());
                    }
                }
                Ok::<_, Error>(Self { register, made, workers, sample })
            };
            Ok(py.detach(make).map_err(Failure::from)?)
        }
        fn __len__(&self) -> usize {
            self.workers.len()
        }
        /// Adds up all participations.
        fn tally(&self, py: Python<'_>, plan: &Plan) -> PyResult<Tally> {
            let add = || if self.sample { plan.0.tally(&self.workers) } else { plan.0.tally_register(&self.workers) };
            Ok(Tally::new(py.detach(add).map_err(Failure::from)?))
        }
        /// What was counted on the way, and the exits that are left out, by reason.
        fn counts(&self) -> Vec<(&'static str, Option<u64>)> {
            let made = &self.made;
            let mut counts = vec![
                ("records", Some(made.records)),
                ("self_service", Some(made.left_out.self_service)),
                ("undated", Some(made.left_out.undated)),
                ("short_adult_education", Some(made.left_out.short_adult_education)),
                ("participations", Some(made.participations.len() as u64)),
                ("exits", Some(made.exits)),
                ("exiters", Some(made.exiters)),
                ("exclusion_unknown", Some(made.exclusion_unknown)),
                ("not_yet_observable_quarter_2", Some(made.not_yet_observable_quarter_2)),
                ("not_yet_observable_quarter_4", Some(made.not_yet_observable_quarter_4)),
                ("unmatched_wage_records", Some(made.unmatched_wage_records)),
                ("unmatched_persons", made.unmatched_persons),
            ];
            counts.extend(made.excluded.iter().map(|(reason, count)| (reason.item().name, Some(*count))));
            counts
        }
        /// Of completers who sought work: the row of the participation, months, and whether the job came then.
        fn waits(&self) -> Vec<(usize, f64, Option<bool>)> {
            self.register.waits(&self.made.participations)
        }
        /// A row a participation: dates, answers, and columns of the user's own.
        fn frame(&self, py: Python<'_>) -> PyResult<Frame> {
            Ok(Frame(py.detach(|| guarded(|| self.batch()))?))
        }
    }
}
