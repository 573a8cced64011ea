//! Sampling errors from replicates: the estimate is made again with other weights, and its spread is the error.
//!
//! An agency that publishes replicate weights says by which [`ReplicateMethod`]; a [`ReplicateDesign`] is
//! the method with its factors, and [`variance`] needs nothing else. Where only strata and primary
//! sampling units are known, [`Replicates`] makes the weights from the [`Clusters`].

mod clusters;
mod degrees;
mod design;
mod errors;
#[cfg(feature = "arrow")]
mod fill;
mod generator;
mod hadamard;
mod made;
#[cfg_attr(not(feature = "arrow"), allow(dead_code, reason = "only columns bring replicate weights"))]
mod split;
mod spread;
mod state;
mod sums;
mod variance;
mod words;

pub use clusters::Clusters;
pub use degrees::{DegreesRule, rank};
pub use design::{ReplicateDesign, ReplicateMethod};
#[cfg(feature = "arrow")]
pub(crate) use fill::TooLarge;
pub use made::Replicates;
#[cfg(feature = "arrow")]
pub(crate) use split::LANES;
pub(crate) use spread::SpreadWeights;
pub(crate) use state::ReplicateRow;
pub(crate) use sums::ReplicateSums;
pub use variance::{covariance, variance};

#[cfg(test)]
mod published;
#[cfg(test)]
pub(super) mod reference;
#[cfg(test)]
mod tests;
