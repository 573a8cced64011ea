//! What a training changed, which is another question than what came after it.
//!
//! A placement rate, or earnings before and after, are outcomes: they also hold what would have happened anyway. An effect
//! compares those who were treated with others who stand for them untreated, and it is only as good as that comparison.
//! So every [`Effect`] carries the assumptions it rests on, and prints them.
//!
//! | who was treated | estimator |
//! |---|---|
//! | was drawn by lot | [`difference`]; [`regression`] for a smaller error |
//! | was drawn by lot, but not all did as drawn | [`instrument`] |
//! | follows from what is recorded of everybody | [`weighting`], [`doubly_robust`], [`entropy_balance`], [`regression`] |
//! | does not, but both groups are seen before and after | [`difference_in_differences`] |
//!
//! [`balance`] shows how alike the groups are. A row is left out where the outcome, the treatment or a covariate is
//! missing, and counted by reason. Sampling weights multiply in everywhere, and with clusters (providers, cohorts) every
//! standard error is that of their sums.
//!
//! Nothing here says what matters to whom: an effect that is not told apart from zero is not an effect of zero.

#[cfg(feature = "arrow")]
mod arrow;
mod balance;
mod difference;
mod differences;
mod doubly_robust;
mod entropy_balance;
mod entropy_dual;
mod estimand;
mod html;
mod instrument;
mod propensity;
mod regression;
mod result;
mod sandwich;
mod scores;
mod standard_errors;
mod study;
mod text;
mod used;
mod weighting;

pub use crate::decompose::Variable;
pub use balance::{Balance, balance};
pub use difference::difference;
pub use differences::{Periods, difference_in_differences};
pub use doubly_robust::doubly_robust;
pub use entropy_balance::entropy_balance;
pub use estimand::{Estimand, Estimator};
pub use instrument::instrument;
pub use propensity::Trim;
pub use regression::{Adjustment, regression};
pub use result::{Effect, Overlap};
pub use standard_errors::StandardErrors;
pub use study::Study;
pub use weighting::weighting;
