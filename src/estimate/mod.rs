//! How it is added up: plan, tally, exact sums and distributions. Not one domain word.
//!
//! A [`Plan`] says what is wanted. A [`Tally`] is what was added up so far; tallies merge by
//! integer addition, so the same units give the same bits in any order. Finishing a tally sums
//! its cells into the groupings of the table and evaluates every formula there.

mod bytes;
mod columns;
mod exact;
mod fingerprint;
mod finish;
#[cfg_attr(not(test), expect(dead_code, reason = "a table is finished without intervals so far"))]
mod interval;
mod labels;
mod layout;
mod marks;
mod merge;
mod pairs;
mod parts;
mod plan;
mod reason;
mod replicates;
mod rules;
#[cfg_attr(
    not(test),
    allow(dead_code, unused_imports, reason = "distribution functions are for tests of significance")
)]
mod special;
mod spread;
mod state;
mod tally;
mod units;
mod walk;
mod weights;

pub(crate) use columns::{BATCH, Columns, FLAG_FALSE, FLAG_TRUE, FLAG_UNKNOWN, Shape, is_coded};
pub use finish::{Estimate, Work, one_by_one};
pub(crate) use finish::{Finished, finish};
pub use interval::{IntervalMethod, Level};
pub use labels::Label;
pub(crate) use labels::Labels;
pub use plan::{Plan, PlanBuilder};
pub use reason::Reason;
pub use replicates::{Clusters, DegreesRule, ReplicateDesign, ReplicateMethod, Replicates, covariance, rank, variance};
pub use rules::{GiniRule, NegativeRule, QuantileRule, Rules};
pub use tally::{Rows, Tally};
pub use weights::WeightRules;
#[cfg(feature = "arrow")]
pub(crate) use weights::check as check_weights;
#[cfg(feature = "arrow")]
pub(crate) use {
    fingerprint::Fingerprint,
    marks::Pattern,
    state::{State, SumRow, ValueRow},
    units::UnitLabel,
};
