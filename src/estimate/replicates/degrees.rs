//! Degrees of freedom of replicate errors.

use crate::estimate::rules::rule;

rule! {
    /// How many degrees of freedom a variance from replicates has.
    DegreesRule {
        /// The number of replicates less one (Stata, SAS).
        #[default]
        Replicates = "replicates",
        /// The rank of the replicate weights less one (R survey): for the jackknife the units less the strata.
        Rank = "rank",
    }
}

/// The rank of a matrix given by its rows, such as the replicate weights of each record.
///
/// Rows that depend on those before to seven digits do not count. It stops when the rank is the number
/// of columns; with `R` columns a row costs `R` times the rank so far.
///
/// ```
/// use decentwork::estimate::rank;
/// let rows = [[2.0, 0.0, 1.0], [0.0, 2.0, 1.0], [1.0, 1.0, 1.0]];
/// assert_eq!(rank(rows.iter().map(|row| row.to_vec())), 2);
/// ```
pub fn rank(rows: impl IntoIterator<Item = Vec<f64>>) -> usize {
    const SMALL: f64 = 1e-7;
    let mut basis: Vec<Vec<f64>> = Vec::new();
    for mut row in rows {
        if basis.len() == row.len() && !row.is_empty() {
            break;
        }
        let length = dot(&row, &row).sqrt();
        if !(length > 0.0 && length.is_finite()) {
            continue;
        }
        row.iter_mut().for_each(|value| *value /= length);
        // Twice is enough: the second pass removes what rounding left of the first.
        for _ in 0..2 {
            for known in &basis {
                let along = dot(&row, known);
                row.iter_mut().zip(known).for_each(|(value, direction)| *value -= along * direction);
            }
        }
        let left = dot(&row, &row).sqrt();
        if left > SMALL {
            row.iter_mut().for_each(|value| *value /= left);
            basis.push(row);
        }
    }
    basis.len()
}

fn dot(first: &[f64], second: &[f64]) -> f64 {
    first.iter().zip(second).map(|(a, b)| a * b).sum()
}
