//! The front door: a survey of typed records, asked for indicators.

mod ambiguity;
mod explain;
mod norms;
mod occupation_scores;
mod work_intensity;
mod workers;

pub use ambiguity::{Ambiguity, MappingShares};
pub use norms::{Norm, Norms, Usual};
pub use work_intensity::{HouseholdMember, household_work_intensity};

pub use occupation_scores::{
    OccupationClassification, OccupationScores, ScoreBasis, ScoreClasses, Scored, ScoredColumn,
};

use crate::derive::Asked;
use crate::error::Error;
use crate::estimate::{Plan, Tally};
use crate::explain::Explanation;
use crate::record::Worker;
use crate::table::Table;

/// The records of a survey or a register.
///
/// ```
/// use decentwork::{Survey, sample};
/// let workers = sample::workers()?;
/// let table = Survey::new(&workers).estimate(["unemployment_rate"], &[&["sex"]])?;
/// let women = table.value("unemployment_rate", &[("sex", "female")])?;
/// assert!(women.is_some_and(|rate| rate > 0.0 && rate < 100.0));
/// # Ok::<(), decentwork::Error>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Survey<'a> {
    workers: &'a [Worker],
}

impl<'a> Survey<'a> {
    /// A survey of these records.
    pub const fn new(workers: &'a [Worker]) -> Self {
        Self { workers }
    }

    /// Estimates indicators for everyone and by each of these breakdowns, with all margins.
    ///
    /// # Errors
    /// Unknown names, records that contradict themselves, weights that cannot be.
    pub fn estimate<'k>(&self, indicators: impl IntoIterator<Item = &'k str>, by: &[&[&str]]) -> Result<Table, Error> {
        let mut plan = Plan::builder().indicators(indicators)?;
        for axes in by {
            plan = plan.by(axes.iter().copied());
        }
        plan.build()?.tally(self.workers)?.finish()
    }

    /// Why the record at a position, counted from 0, counts as it does in an indicator.
    ///
    /// # Errors
    /// Unknown names, no record at this position, a record that contradicts itself.
    pub fn explain(&self, row: usize, indicator: &str) -> Result<Explanation, Error> {
        Plan::builder().indicators([indicator])?.build()?.explain(self.workers, row, indicator)
    }

    /// Why the person with this identifier counts as they do in an indicator.
    ///
    /// # Errors
    /// As [`Survey::explain`].
    pub fn explain_person(&self, id: &str, indicator: &str) -> Result<Explanation, Error> {
        self.explain(explain::find(self.workers, id)?, indicator)
    }
}

impl Plan {
    /// Adds up records. A question counts as asked when somebody answered it.
    ///
    /// # Errors
    /// Records that contradict themselves, weights that cannot be, a person who occurs twice.
    pub fn tally(&self, workers: &[Worker]) -> Result<Tally, Error> {
        let asked = workers::asked(workers)?;
        self.tally_asked(workers, asked)
    }

    /// Why the record at a position counts as it does in an indicator of the plan, by the plan's parameters.
    ///
    /// # Errors
    /// As [`Survey::explain`].
    pub fn explain(&self, workers: &[Worker], row: usize, indicator: &str) -> Result<Explanation, Error> {
        explain::record(self, workers, row, indicator)
    }

    /// Adds up one part of a survey that asked these questions. Parts merge only if they asked the same.
    ///
    /// # Errors
    /// As [`Plan::tally`].
    pub fn tally_asked(&self, workers: &[Worker], asked: Asked) -> Result<Tally, Error> {
        workers::tally(self, workers, asked, false)
    }

    /// Adds up the records of a register, in which everybody is: the sampling error is 0 by definition, and every row
    /// says so.
    ///
    /// # Errors
    /// As [`Plan::tally`]; `design.register` when a record has a weight, a stratum or a sampling unit.
    pub fn tally_register(&self, workers: &[Worker]) -> Result<Tally, Error> {
        workers::tally(self, workers, workers::asked(workers)?, true)
    }
}
