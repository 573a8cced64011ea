//! Sums of floats that do not depend on order.
//!
//! Scores of sampling units are floats, made from exact totals, and come in no particular order.
//! They are added as integers in units far below the largest of them, which is known before.

/// The sum of numbers, the same bits in any order.
///
/// Every number is rounded to 2^-90 of the largest magnitude, far below what a float holds of it;
/// up to 2^30 of them can be added.
pub(crate) fn sum(values: &[f64]) -> f64 {
    let largest = values.iter().fold(0.0_f64, |largest, value| largest.max(value.abs()));
    if largest == 0.0 || !largest.is_finite() {
        return if largest == 0.0 { 0.0 } else { f64::NAN };
    }
    // The largest float is below 2^(exponent + 1); scaled, it is below 2^91.
    let exponent = ((largest.to_bits() >> 52) as i32 - 1023).max(-900);
    let total: i128 = values.iter().map(|&value| (value * exp2(45 - exponent) * exp2(45)) as i128).sum();
    total as f64 * exp2(-45) * exp2(exponent - 45)
}

/// The sum of squared distances from `centre`, the same bits in any order.
pub(crate) fn squares(values: &[f64], centre: f64) -> f64 {
    sum(&values.iter().map(|value| (value - centre) * (value - centre)).collect::<Vec<_>>())
}

const fn exp2(power: i32) -> f64 {
    f64::from_bits(((power + 1023) as u64) << 52)
}

#[cfg(test)]
#[allow(clippy::float_cmp, reason = "what must be exact is compared exactly")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn small_beside_large_is_kept() {
        assert_eq!(sum(&[1e16, 1.0, -1e16]).to_bits(), 1.0_f64.to_bits());
        assert_eq!(sum(&[]), 0.0);
        assert_eq!(sum(&[-0.0, 0.0]), 0.0);
        // What is too small for a square to be told from 0 is nothing.
        assert_eq!(sum(&[1e-320, 1e-320]), 0.0);
        assert_eq!(sum(&[1e300, 1e300]), 2e300);
        assert_eq!(squares(&[1.0, 3.0], 2.0), 2.0);
    }

    proptest! {
        #[test]
        fn order_does_not_matter(mut values in prop::collection::vec(-1e9..1e9_f64, 0..300)) {
            let forward = sum(&values);
            values.reverse();
            prop_assert_eq!(forward.to_bits(), sum(&values).to_bits());
            let plain: f64 = values.iter().sum();
            prop_assert!((forward - plain).abs() <= 1e-12 * values.iter().map(|v| v.abs()).sum::<f64>());
        }
    }
}
