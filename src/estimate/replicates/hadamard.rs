//! Hadamard matrices: square, of 1 and -1, with rows that are orthogonal to each other.
//!
//! # References
//! - J. J. Sylvester (1867): doubling. R. E. A. C. Paley (1933), On Orthogonal Matrices, Journal of
//!   Mathematics and Physics 12, lemmas 2 and 4: from the squares modulo a prime.

/// A Hadamard matrix whose first row is all ones, so that every other row has as many of each sign.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Hadamard {
    order: usize,
    /// Row by row; true is 1.
    positive: Vec<bool>,
}

impl Hadamard {
    /// The smallest that can be made with at least this many rows. Of the multiples of 4 up to 256
    /// it cannot make 52, 92, 100, 116, 156, 172, 184, 188, 232, 236 and 244.
    pub(super) fn at_least(rows: usize) -> Self {
        // Powers of two can always be made, so this ends.
        (rows.max(4).div_ceil(4)..)
            .find_map(|quarter| Self::of_order(4 * quarter))
            .expect("a power of two is among them")
    }
    /// The matrix of this order with the first row made positive; `None` if none is known here.
    pub(super) fn of_order(order: usize) -> Option<Self> {
        let mut positive = raw(order)?;
        let first = positive[..order].to_vec();
        for row in positive.chunks_exact_mut(order) {
            row.iter_mut().zip(&first).for_each(|(sign, first)| *sign = *sign == *first);
        }
        Some(Self { order, positive })
    }
    pub(super) fn order(&self) -> usize {
        self.order
    }
    pub(super) fn is_positive(&self, row: usize, column: usize) -> bool {
        self.positive[row * self.order + column]
    }
}

fn raw(order: usize) -> Option<Vec<bool>> {
    match order {
        0 => None,
        1 => Some(vec![true]),
        2 => Some(vec![true, true, true, false]),
        _ if !order.is_multiple_of(4) => None,
        _ if is_prime(order - 1) => Some(paley_first(order - 1)),
        _ if (order / 2) % 4 == 2 && is_prime(order / 2 - 1) => Some(paley_second(order / 2 - 1)),
        _ => raw(order / 2).map(|half| product(&half, order / 2)),
    }
}

/// A matrix times the one of order 2: `[H, H; H, -H]`.
fn product(half: &[bool], order: usize) -> Vec<bool> {
    matrix(2 * order, |row, column| half[row % order * order + column % order] != (row >= order && column >= order))
}

/// From a prime that is 3 modulo 4: the identity plus a skew matrix of squares, of order prime + 1.
fn paley_first(prime: usize) -> Vec<bool> {
    let square = squares(prime);
    matrix(prime + 1, |row, column| match (row, column) {
        _ if row == column => true,
        (0, _) => true,
        (_, 0) => false,
        _ => square[(row + prime - column) % prime],
    })
}

/// From a prime that is 1 modulo 4: blocks of two by two, of order 2 (prime + 1).
fn paley_second(prime: usize) -> Vec<bool> {
    let square = squares(prime);
    matrix(2 * (prime + 1), |row, column| {
        let (block_row, block_column) = (row / 2, column / 2);
        let (second_row, second_column) = (row % 2 == 1, column % 2 == 1);
        if block_row == block_column {
            return !second_row && !second_column; // [1, -1; -1, -1]
        }
        let sign = block_row == 0 || block_column == 0 || square[(block_row + prime - block_column) % prime];
        sign != (second_row && second_column) // [1, 1; 1, -1] or its negative
    })
}

fn matrix(order: usize, sign: impl Fn(usize, usize) -> bool) -> Vec<bool> {
    (0..order * order).map(|place| sign(place / order, place % order)).collect()
}

/// Which numbers are squares modulo a prime.
fn squares(prime: usize) -> Vec<bool> {
    let mut square = vec![false; prime];
    (1..prime).for_each(|number| square[number * number % prime] = true);
    square
}

fn is_prime(number: usize) -> bool {
    number > 1 && (2..=number.isqrt()).all(|divisor| !number.is_multiple_of(divisor))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_order_offered_is_orthogonal() {
        let mut missing = Vec::new();
        for order in (4..=256).step_by(4) {
            let Some(matrix) = Hadamard::of_order(order) else {
                missing.push(order);
                continue;
            };
            assert_eq!(matrix.order(), order);
            assert!((0..order).all(|column| matrix.is_positive(0, column)), "the first row of {order}");
            // Rows as bits: two rows are orthogonal when half of their bits differ.
            let bits =
                |row: &[bool]| row.chunks(64).map(|c| c.iter().fold(0, |bits, &b| bits << 1 | u64::from(b))).collect();
            let rows: Vec<Vec<u64>> = matrix.positive.chunks(order).map(bits).collect();
            for (row, other) in (0..order).flat_map(|row| (0..row).map(move |other| (row, other))) {
                let differing: u32 = rows[row].iter().zip(&rows[other]).map(|(a, b)| (a ^ b).count_ones()).sum();
                assert_eq!(2 * differing as usize, order, "rows {row} and {other} of {order}");
            }
        }
        assert_eq!(missing, [52, 92, 100, 116, 156, 172, 184, 188, 232, 236, 244]);
    }

    #[test]
    fn the_next_one_serves_where_an_order_cannot_be_made() {
        assert_eq!(Hadamard::at_least(1).order(), 4);
        assert_eq!(Hadamard::at_least(15).order(), 16);
        assert_eq!(Hadamard::at_least(51).order(), 56);
        assert!(Hadamard::at_least(1000).order() < 1024);
    }
}
