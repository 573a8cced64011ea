//! Distribution functions and quantiles that sampling errors need: normal, Student t and beta.
//!
//! They use `+ - * /` and square roots, which are the same everywhere, and the standard library's `ln`,
//! `ln_1p` and `exp`, which may differ in the last digit between platforms. The relative error is below
//! 1e-12, also far out in the tails: a probability near 1 is best asked for as its complement, by
//! symmetry. A value of Student's t beyond 1e154 counts as infinite. What has no answer (degrees of
//! freedom of zero, a probability of 2) is not a number.

mod beta;
mod normal;
mod remainder;
mod student;

pub(crate) use beta::{beta_cdf, beta_quantile};
pub(crate) use normal::{normal_cdf, normal_quantile};
pub(crate) use student::{student_cdf, student_quantile};

#[cfg(test)]
mod tables;
#[cfg(test)]
mod tests;
