//! Sums that do not depend on order: numbers become integers once, and integers are added.
//!
//! A weight becomes a multiple of 2^-64. Floats of magnitude 2^-11 and more convert without loss,
//! so survey weights do. A product of weight and value is rounded once, to a float, and then to a
//! multiple of 2^-48. Integer sums are associative: any order, chunking, thread or merge tree gives
//! the same bits.

/// Binary places of a weight sum.
pub(crate) const WEIGHT_PLACES: i32 = 64;
/// Binary places of a sum of weight times value.
pub(crate) const PRODUCT_PLACES: i32 = 48;
/// Binary places of a sum of weight times squared value.
pub(crate) const SQUARE_PLACES: i32 = 32;
/// Binary places of a sum of squared weights.
pub(crate) const SQUARED_WEIGHT_PLACES: i32 = 60;
/// The sum of squared weights at which it is no longer known; no decimal of 38 digits is larger.
pub(crate) const MOST_SQUARED_WEIGHTS: i128 = 10_i128.pow(38) - 1;

/// Adds up squared weights. What is too large stays too large, so that the order of summands does not matter.
#[inline]
pub(crate) fn add_squared_weights(sum: i128, more: i128) -> i128 {
    sum.saturating_add(more).min(MOST_SQUARED_WEIGHTS)
}

/// The square of a weight, in units.
#[inline]
pub(crate) fn squared_weight(weight: f64) -> i128 {
    fixed::<SQUARED_WEIGHT_PLACES>(weight * weight).unwrap_or(MOST_SQUARED_WEIGHTS)
}

/// A float as a multiple of `2^-PLACES`, rounded half to even; `None` when not finite or 2^126 units and more.
#[inline]
pub(crate) fn fixed<const PLACES: i32>(value: f64) -> Option<i128> {
    let bits = value.to_bits();
    let exponent = (bits >> 52 & 0x7ff) as i32;
    let fraction = bits & ((1 << 52) - 1);
    let mantissa = i128::from(if exponent == 0 { fraction } else { fraction | 1 << 52 });
    let shift = exponent.max(1) - 1075 + PLACES;
    let magnitude = if shift >= 0 {
        if shift > 73 {
            return if mantissa == 0 { Some(0) } else { None };
        }
        mantissa << shift
    } else if shift < -54 {
        0
    } else {
        let dropped = mantissa & ((1 << -shift) - 1);
        let half = 1 << (-shift - 1);
        let kept = mantissa >> -shift;
        kept + i128::from(dropped > half || (dropped == half && kept & 1 == 1))
    };
    Some(if value.is_sign_negative() { -magnitude } else { magnitude })
}

/// The weight below which every weight converts; larger ones are refused.
const LARGEST_WEIGHT: f64 = 1e15;
/// Weights up to this magnitude are rounded to zero.
const NO_WEIGHT: f64 = exp2(-WEIGHT_PLACES - 1);

/// Whether a weight can be added exactly.
#[inline]
pub(crate) fn is_weight(weight: f64) -> bool {
    weight.abs() < LARGEST_WEIGHT
}

/// Whether a weight counts, that is, does not round to zero.
#[inline]
pub(crate) fn counts(weight: f64) -> bool {
    weight.abs() > NO_WEIGHT
}

/// The exact units of a weight that [`is_weight`].
#[inline]
pub(crate) fn weight_units(weight: f64) -> i128 {
    fixed::<WEIGHT_PLACES>(weight).unwrap_or(0)
}

/// Floats that add up to a weight sum, each of them exact; one is enough for a weight that was a float.
pub(crate) fn floats_of(mut sum: i128) -> impl Iterator<Item = f64> {
    let mut first = true;
    std::iter::from_fn(move || {
        if sum == 0 && !first {
            return None;
        }
        first = false;
        // The leading 53 bits at a time.
        let dropped = (128 - sum.unsigned_abs().leading_zeros()).saturating_sub(53);
        let leading = sum.signum() * (sum.abs() >> dropped << dropped);
        sum -= leading;
        Some(to_f64::<WEIGHT_PLACES>(leading))
    })
}

/// A sum as a float, in units. Fast and the same everywhere; the error is below one unit in the last place.
#[inline]
pub(crate) fn to_f64<const PLACES: i32>(sum: i128) -> f64 {
    const TWO_64: f64 = 18_446_744_073_709_551_616.0;
    let magnitude = sum.unsigned_abs();
    let high = (magnitude >> 64) as u64;
    let low = magnitude as u64;
    let value = match high {
        0 => low as f64,
        // The low half is cut to the 53 bits a float can hold, which is below half a unit of the result.
        _ => high as f64 * TWO_64 + (low >> 11) as i64 as f64 * 2048.0,
    };
    let scaled = value * exp2(-PLACES);
    if sum < 0 { -scaled } else { scaled }
}

const fn exp2(power: i32) -> f64 {
    f64::from_bits(((power + 1023) as u64) << 52)
}

/// The smallest whole multiple of units that is at least `portion` of a non-negative sum: `ceil(sum * over / under)`.
pub(crate) fn at_least(sum: i128, over: u16, under: u16) -> i128 {
    let (quotient, rest) = split(sum, over, under);
    quotient + i128::from(rest > 0)
}

/// `sum * over / under` as whole part and rest, without overflow.
pub(crate) fn split(sum: i128, over: u16, under: u16) -> (i128, i128) {
    let (over, under) = (i128::from(over), i128::from(under.max(1)));
    let (whole, rest) = (sum / under, sum % under);
    (whole * over + rest * over / under, rest * over % under)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn survey_weights_convert_without_loss() {
        for weight in [1.0, 0.1, 504.569_620_253_164, 16_901.0 / 100.0, 4.9e-4] {
            let sum = fixed::<WEIGHT_PLACES>(weight).unwrap();
            assert_eq!(to_f64::<WEIGHT_PLACES>(sum).to_bits(), weight.to_bits(), "{weight}");
        }
    }

    #[test]
    fn what_is_too_large_is_refused() {
        assert_eq!(fixed::<WEIGHT_PLACES>(1e30), None);
        assert_eq!(fixed::<WEIGHT_PLACES>(f64::INFINITY), None);
        assert_eq!(fixed::<PRODUCT_PLACES>(f64::NAN), None);
        assert_eq!(fixed::<WEIGHT_PLACES>(0.0), Some(0));
        assert_eq!(fixed::<WEIGHT_PLACES>(1e-310), Some(0));
    }

    proptest! {
        #[test]
        fn a_sum_is_the_sum_of_its_floats(sum in any::<i128>()) {
            let sum = sum >> 15; // below the largest weight
            prop_assert_eq!(floats_of(sum).map(weight_units).sum::<i128>(), sum);
        }

        #[test]
        fn what_counts_has_units(weight in any::<f64>().prop_filter("weights", |weight| is_weight(*weight))) {
            prop_assert_eq!(counts(weight), weight_units(weight) != 0);
        }

        #[test]
        fn sums_do_not_depend_on_order(mut weights in prop::collection::vec(1e-3..1e9_f64, 1..200)) {
            let sum = |weights: &[f64]| weights.iter().map(|&w| fixed::<WEIGHT_PLACES>(w).unwrap()).sum::<i128>();
            let forward = sum(&weights);
            weights.reverse();
            prop_assert_eq!(forward, sum(&weights));
            let float: f64 = weights.iter().sum();
            prop_assert!((to_f64::<WEIGHT_PLACES>(forward) - float).abs() <= 1e-9 * float);
        }

        #[test]
        fn portions_are_exact(sum in 0_i128..(1 << 120), over in 1_u16..100, under in 100_u16..1000) {
            let (whole, rest) = split(sum / 1000, over, under);
            prop_assert_eq!(whole * i128::from(under) + rest, sum / 1000 * i128::from(over));
        }
    }
}
