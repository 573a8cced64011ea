//! Columns: Arrow batches in.
//!
//! Only the columns a plan needs are read, in place. A batch is read in pieces that fit the
//! processor's cache, so nothing of the size of the data is copied.

mod keys;
mod numbers;
mod reader;
mod replicates;
mod values;

pub use numbers::NanRule;
pub use reader::{Design, Reader};
pub use replicates::replicate_columns;
