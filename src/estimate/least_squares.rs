//! Weighted least squares by Householder reflections.

use crate::error::{Error, ErrorKind};

/// What is left of a column after those before it, as a part of it, below which it is a combination of them.
const COLLINEAR: f64 = 1e-9;

/// A regression: its coefficients, and the triangle that the moments of its columns are made of.
#[derive(Clone, Debug)]
pub(crate) struct Fit {
    pub(crate) coefficients: Vec<f64>,
    /// Upper triangle R, column by column: `X'WX = R'R`.
    triangle: Vec<Vec<f64>>,
}

impl Fit {
    /// The coefficients that make `sum w (y - X b)^2` smallest.
    ///
    /// # Formula
    /// `sqrt(W) X = Q R` by reflections, then `R b = Q' sqrt(W) y`: the moments `X'WX` are never formed, which would
    /// square how ill-conditioned the columns are.
    ///
    /// # Errors
    /// `decompose.collinear`, naming the first column that is a combination of those before it.
    ///
    /// # References
    /// G. H. Golub and C. F. Van Loan (2013), Matrix Computations, 4th edition, sections 5.2 and 5.3.
    pub(crate) fn new(columns: &[(String, &[f64])], outcome: &[f64], weights: &[f64]) -> Result<Self, Error> {
        let scaled = |values: &[f64]| -> Vec<f64> {
            values.iter().zip(weights).map(|(value, weight)| value * weight.sqrt()).collect()
        };
        let mut matrix: Vec<Vec<f64>> = columns.iter().map(|(_, values)| scaled(values)).collect();
        let mut right = scaled(outcome);
        for at in 0..matrix.len() {
            let (before, rest) = matrix.split_at_mut(at + 1);
            let column = &mut before[at];
            let size = norm(column);
            let length = column.get(at..).map_or(0.0, norm);
            if length <= COLLINEAR * size {
                return Err(Error::new(ErrorKind::DecomposeCollinear)
                    .column(columns[at].0.clone())
                    .found("a constant, or a combination of the variables before it, in one of the groups")
                    .expected("variables of which none follows from the others")
                    .fix("leave the variable out, or join categories that few are in"));
            }
            let diagonal = if column[at] > 0.0 { -length } else { length };
            let mut mirror = column[at..].to_vec();
            mirror[0] -= diagonal;
            let square = dot(&mirror, &mirror);
            for other in rest.iter_mut().chain(std::iter::once(&mut right)) {
                let factor = 2.0 * dot(&mirror, &other[at..]) / square;
                other[at..].iter_mut().zip(&mirror).for_each(|(value, mirror)| *value -= factor * mirror);
            }
            column[at] = diagonal;
            column.truncate(at + 1);
        }
        let mut fit = Self { coefficients: right, triangle: matrix };
        fit.coefficients.truncate(columns.len());
        let right = std::mem::take(&mut fit.coefficients);
        fit.coefficients = fit.back(right);
        Ok(fit)
    }

    /// `R b = right`, solved from below.
    fn back(&self, mut right: Vec<f64>) -> Vec<f64> {
        for at in (0..right.len()).rev() {
            right[at] /= self.triangle[at][at];
            let value = right[at];
            right[..at].iter_mut().zip(&self.triangle[at]).for_each(|(rest, entry)| *rest -= entry * value);
        }
        right
    }

    /// `(X'WX)^-1 moments`, which is how coefficients move.
    pub(crate) fn solve(&self, moments: &[f64]) -> Vec<f64> {
        // R' u = moments from above, then R b = u.
        let mut above: Vec<f64> = Vec::with_capacity(moments.len());
        for (column, moment) in self.triangle.iter().zip(moments) {
            let known = dot(&column[..above.len()], &above);
            above.push((moment - known) / column[above.len()]);
        }
        self.back(above)
    }
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

fn norm(values: &[f64]) -> f64 {
    dot(values, values).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fit(columns: &[&[f64]], outcome: &[f64], weights: &[f64]) -> Result<Fit, Error> {
        let named: Vec<(String, &[f64])> = (0..).zip(columns).map(|(at, values)| (format!("x{at}"), *values)).collect();
        Fit::new(&named, outcome, weights)
    }

    /// Through (0, 1), (1, 3) and, with twice the weight, (2, 4): the normal equations 4 a + 5 b = 12 and 5 a + 9 b = 19
    /// give a = 13/11 and b = 16/11.
    #[test]
    fn a_line_by_hand() {
        let fit = fit(&[&[1.0, 1.0, 1.0], &[0.0, 1.0, 2.0]], &[1.0, 3.0, 4.0], &[1.0, 1.0, 2.0]).unwrap();
        assert!((fit.coefficients[0] - 13.0 / 11.0).abs() < 1e-14, "{:?}", fit.coefficients);
        assert!((fit.coefficients[1] - 16.0 / 11.0).abs() < 1e-14);
        // The moments of the columns, times what solves them, are what was to be solved.
        let solved = fit.solve(&[3.0, -2.0]);
        assert!((4.0 * solved[0] + 5.0 * solved[1] - 3.0).abs() < 1e-13);
        assert!((5.0 * solved[0] + 9.0 * solved[1] + 2.0).abs() < 1e-13);
    }

    /// Columns of which one is nearly the other: normal equations in floats would lose all digits.
    #[test]
    fn nearly_equal_columns_keep_their_digits() {
        let step = 1e-6;
        let (a, b) = ([1.0, 1.0, 1.0, 1.0], [1.0, 1.0 + step, 1.0, 1.0 - step]);
        let outcome: Vec<f64> = b.iter().map(|b| 2.0 + 3.0 * b).collect();
        let fit = fit(&[&a, &b], &outcome, &[1.0; 4]).unwrap();
        assert!((fit.coefficients[1] - 3.0).abs() < 1e-8, "{:?}", fit.coefficients);
    }

    #[test]
    fn collinear_columns_are_named() {
        let error = fit(&[&[1.0, 1.0, 1.0], &[1.0, 2.0, 4.0], &[3.0, 5.0, 9.0]], &[1.0, 2.0, 3.0], &[1.0; 3]);
        let error = error.unwrap_err();
        assert_eq!((error.code(), error.column_name()), ("decompose.collinear", Some("x2")));
        let few = fit(&[&[1.0], &[2.0]], &[1.0], &[1.0]).unwrap_err();
        assert_eq!(few.column_name(), Some("x1"));
    }
}
