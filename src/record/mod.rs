//! What we are told about one unit: workers, their jobs and pay, and training. No statistics here.

mod amount;
mod date;
mod date_origin;
mod job;
mod pay;
mod quarter;
mod told;
mod training;
mod worker;

pub use amount::Amount;
pub use date::Date;
pub use date_origin::DateOrigin;
pub use job::{Hours, Job};
pub use pay::{Currency, Money, Pay};
pub use quarter::{FiscalYear, Quarter};
pub use training::{Credential, FollowUp, JobFound, Service, SkillGain, Training, TrainingOutcome};
pub use worker::{Own, Worker};
