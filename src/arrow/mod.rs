//! Columns: Arrow batches in, tallies in and out.
//!
//! Only the columns a plan needs are read, in place. A batch is read in pieces that fit the
//! processor's cache, so nothing of the size of the data is copied.

mod catalogue;
mod declare;
mod declare_replicates;
mod design;
mod explain;
mod keys;
mod notes;
mod numbers;
mod people;
mod reader;
mod replicate_columns;
mod replicates;
mod restore;
mod restore_replicates;
mod state;
mod unanswered;
mod values;

pub use catalogue::catalogue;
pub use design::Design;
pub use numbers::NanRule;
pub use reader::Reader;
pub use replicates::{ReplicateColumns, ReplicateWeights, replicate_columns};
