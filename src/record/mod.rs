//! What we are told about one unit: workers, their jobs and pay, and training. No statistics here.

mod amount;
mod job;
mod pay;
mod training;
mod worker;

pub use amount::Amount;
pub use job::{Hours, Job};
pub use pay::{Currency, Money, Pay};
pub use training::{Training, TrainingOutcome};
pub use worker::{Own, Worker};
