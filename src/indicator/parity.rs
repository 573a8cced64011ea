//! Parity of two groups, made symmetric.

/// The adjusted parity index: the index itself up to 1, and 2 less its inverse above.
///
/// So 0.8 and 1.25 are equally far from parity, at 0.8 and 1.2. It is none for an index below zero or not a number.
///
/// ```
/// use decentwork::indicator::adjusted_parity;
/// assert_eq!(adjusted_parity(0.8), Some(0.8));
/// assert_eq!(adjusted_parity(1.25), Some(1.2));
/// ```
///
/// # References
/// SDG indicator 4.5.1 metadata: the group that is likely to be at a disadvantage stands above the line.
pub fn adjusted_parity(index: f64) -> Option<f64> {
    match index {
        index if index > 1.0 => Some(2.0 - 1.0 / index),
        index if index >= 0.0 => Some(index),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::adjusted_parity;

    #[test]
    fn d3_parity_is_symmetric_and_never_above_two() {
        for index in [0.0, 0.25, 0.97, 1.0] {
            assert_eq!(adjusted_parity(index), Some(index));
        }
        for index in [1.03, 1.25, 4.0] {
            // As far above 1 as its inverse is below.
            let (above, below) = (adjusted_parity(index).unwrap(), adjusted_parity(1.0 / index).unwrap());
            assert!((above - 1.0 - (1.0 - below)).abs() < 1e-12);
        }
        assert_eq!(adjusted_parity(f64::INFINITY), Some(2.0));
        assert_eq!((adjusted_parity(f64::NAN), adjusted_parity(-0.1)), (None, None));
    }
}
