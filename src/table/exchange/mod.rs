//! What exchange formats ask of a series besides its estimates: where, when, by whom, and codes for what has none.

mod codes;
mod csv;
mod dataset;
mod observation;
mod options;
mod period;
#[cfg(test)]
mod tests;

pub(super) use csv::line;
pub(super) use dataset::Dataset;
pub(super) use observation::Observation;
pub(super) use options::field;
pub use options::{Action, Exchange, SdmxCsv};
pub use period::Period;
