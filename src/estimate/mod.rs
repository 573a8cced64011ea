//! How it is added up: plan, tally, exact sums and distributions. Not one domain word.
//!
//! A [`Plan`] says what is wanted. A [`Tally`] is what was added up so far; tallies merge by
//! integer addition, so the same units give the same bits in any order. Finishing a tally sums
//! its cells into the groupings of the table and evaluates every formula there.

mod any_order;
mod bytes;
mod change;
mod columns;
mod contrast;
mod distribution;
mod exact;
mod exclude;
mod fingerprint;
mod finish;
mod hours;
mod influence;
mod interval;
mod labels;
mod largest;
mod layout;
mod line;
mod log;
mod marks;
mod merge;
mod observed;
mod order;
mod pairs;
mod part;
mod parts;
mod plan;
mod precision;
mod reason;
mod replicates;
mod rules;
mod sample;
mod scored;
mod scores;
mod smooth;
mod source;
#[allow(dead_code, unused_imports, reason = "the distribution functions themselves are for tests of significance")]
mod special;
mod spread;
mod state;
mod tally;
mod taylor;
mod units;
mod values;
mod walk;
mod weights;

pub use change::Overlap;
pub(crate) use columns::{BATCH, Columns, FLAG_FALSE, FLAG_TRUE, FLAG_UNKNOWN, Shape, is_coded};
pub use contrast::{Compared, Comparison};
pub(crate) use fingerprint::checksum;
pub use finish::{Estimate, Work, one_by_one};
pub(crate) use finish::{Finished, finish, lay_out};
pub(crate) use interval::ValueKind;
pub use interval::{IntervalMethod, Level};
pub use labels::Label;
pub(crate) use labels::Labels;
pub(crate) use layout::Layout;
pub use plan::{Plan, PlanBuilder};
pub use precision::SamplingError;
pub use reason::Reason;
pub use replicates::{Clusters, DegreesRule, ReplicateDesign, ReplicateMethod, Replicates, covariance, rank, variance};
pub use rules::{
    DeffReference, GiniRule, NegativeRule, QuantileErrorRule, QuantileRule, Rules, SingletonRule, ThresholdErrorRule,
    TopBottomRule,
};
pub(crate) use scored::{Place, Sides};
pub(crate) use source::Source;
pub use tally::{Rows, Tally};
pub(crate) use units::Drawn;
pub use weights::WeightRules;
#[cfg(feature = "arrow")]
pub(crate) use weights::check as check_weights;
#[cfg(feature = "arrow")]
pub(crate) use {
    fingerprint::Fingerprint,
    marks::Pattern,
    observed::{Observed, Remark},
    part::duplicate,
    replicates::{LANES, ReplicateRow, TooLarge},
    state::{SquareRow, State, SumRow, ValueRow},
    units::UnitLabel,
};
