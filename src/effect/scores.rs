//! From how much every unit moves an estimate to the variance of the estimate.

use super::used::Used;

/// What a variance is of, and on how many degrees of freedom; no degrees of freedom: the normal distribution.
pub(super) type Variance = (f64, Option<f64>);

impl Used {
    /// The scores of every unit summed by cluster; without clusters they are as they were.
    pub(super) fn summed(&self, scores: Vec<f64>) -> Vec<f64> {
        let Some((clusters, count)) = &self.clusters else { return scores };
        let mut sums = vec![0.0; *count];
        clusters.iter().zip(scores).for_each(|(&cluster, score)| sums[cluster] += score);
        sums
    }

    /// The variance of an estimate by stacked estimating equations, from the score of every unit.
    ///
    /// # Formula
    /// `sum s^2`, where `s` is how much a unit moves the estimate, through weights and models too; with `G` clusters
    /// `G / (G - 1)` times that of their sums, on `G - 1` degrees of freedom.
    pub(super) fn variance(&self, scores: Vec<f64>) -> Variance {
        let sum: f64 = self.summed(scores).iter().map(|score| score * score).sum();
        match &self.clusters {
            None => (sum, None),
            Some((_, count)) => {
                let less = *count as f64 - 1.0;
                (sum * *count as f64 / less, Some(less))
            }
        }
    }
}

/// `sum a b`.
pub(super) fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}
