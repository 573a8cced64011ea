//! What is true of one unit: plain functions from answers to facts and quantities, one concept a file.

mod fact;
mod kleene;
mod parameters;
mod quantity;
mod question;
mod ratio;

pub use fact::{Fact, Facts};
pub use parameters::{HoursBasis, Parameters};
pub use quantity::Quantity;
pub use question::{AnswerKind, Answers, Asked, Question};
pub use ratio::Ratio;
