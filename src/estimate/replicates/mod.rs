//! Sampling errors from replicates: the estimate is made again with other weights, and its spread is the error.
//!
//! An agency that publishes replicate weights says by which [`ReplicateMethod`]; a [`ReplicateDesign`] is
//! the method with its factors, and [`variance`] needs nothing else. Where only strata and primary
//! sampling units are known, [`Replicates`] makes the weights from the [`Clusters`].

mod clusters;
mod degrees;
mod design;
mod generator;
mod hadamard;
mod made;
mod variance;

pub use clusters::Clusters;
pub use degrees::{DegreesRule, rank};
pub use design::{ReplicateDesign, ReplicateMethod};
pub use made::Replicates;
pub use variance::{covariance, variance};

#[cfg(test)]
mod published;
#[cfg(test)]
pub(super) mod reference;
#[cfg(test)]
mod tests;
