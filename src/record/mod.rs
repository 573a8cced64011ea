//! What we are told about one unit: workers, their jobs and pay, and training. No statistics here.

mod amount;
mod date;
mod job;
mod pay;
mod told;
mod training;
mod worker;

pub use amount::Amount;
pub use date::Date;
pub use job::{Hours, Job};
pub use pay::{Currency, Money, Pay};
pub use training::{Training, TrainingOutcome};
pub use worker::{Own, Worker};
