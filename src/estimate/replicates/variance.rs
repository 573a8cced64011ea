//! The one routine that turns replicate estimates into a variance.

use super::ReplicateDesign;

/// The variance of an estimate from its replicates.
///
/// # Formula
/// `scale * sum of rscale_r (estimate_r - centre)^2`. The centre is the full estimate with `mse`, else the plain
/// mean of the replicates whose factor is not zero, as in R survey. Sums go in the order of the replicates.
///
/// Not a number when an estimate is, or when there are not as many estimates as replicates: a replicate
/// without a value leaves no variance, it is not passed over.
///
/// ```
/// use decentwork::estimate::{ReplicateDesign, ReplicateMethod, variance};
/// let design = ReplicateDesign::with_rscales(ReplicateMethod::Jkn, vec![0.5; 4])?;
/// assert_eq!(variance(&[1.0, 3.0, 2.0, 2.0], 2.5, &design), 1.0);
/// assert_eq!(variance(&[1.0, 3.0, 2.0, 2.0], 2.5, &design.mse(true)), 1.5);
/// # Ok::<(), decentwork::Error>(())
/// ```
pub fn variance(estimates: &[f64], full: f64, design: &ReplicateDesign) -> f64 {
    covariance((estimates, full), (estimates, full), design)
}

/// The covariance of two estimates, each given as its replicates and the full estimate.
///
/// ```
/// use decentwork::estimate::{ReplicateDesign, ReplicateMethod, covariance};
/// let design = ReplicateDesign::new(ReplicateMethod::Bootstrap, 2)?.mse(true);
/// assert_eq!(covariance((&[1.0, 3.0], 2.0), (&[6.0, 4.0], 5.0), &design), -1.0);
/// # Ok::<(), decentwork::Error>(())
/// ```
pub fn covariance(first: (&[f64], f64), second: (&[f64], f64), design: &ReplicateDesign) -> f64 {
    if first.0.len() != design.replicates() || second.0.len() != design.replicates() {
        return f64::NAN;
    }
    let (first, second) = (deviations(first, design), deviations(second, design));
    let products = first.iter().zip(&second).zip(design.rscales());
    let sum: f64 = products.map(|((a, b), factor)| factor * a * b).sum();
    design.scale_value() * sum
}

/// What is less than the rounding of estimates is no deviation: a constant has no error at all.
const ROUNDING: f64 = 5e-15;

/// How far every replicate is from the centre.
///
/// Reckoned from the full estimate, so that replicates that are all the same have a variance of exactly zero.
fn deviations((estimates, full): (&[f64], f64), design: &ReplicateDesign) -> Vec<f64> {
    let from_full = |estimate: &f64| {
        let difference = estimate - full;
        if difference.abs() <= ROUNDING * full.abs() { 0.0 } else { difference }
    };
    let mut deviations: Vec<f64> = estimates.iter().map(from_full).collect();
    if !design.is_mse() {
        let counted = || deviations.iter().zip(design.rscales()).filter(|(_, factor)| **factor > 0.0);
        let mean = counted().map(|(deviation, _)| deviation).sum::<f64>() / counted().count() as f64;
        deviations.iter_mut().for_each(|deviation| *deviation -= mean);
    }
    deviations
}
