//! Floats as two integers each, a high and a low part, so that a column is added without a branch or a carry.
//!
//! A sum of replicate weights is a sum of rows times replicates, eighty million numbers for a million rows. Turning each
//! into a 128-bit integer takes longer than reading it. Adding a large constant to a float rounds it to a multiple of a
//! power of two and leaves that multiple in its lowest bits; what was rounded off is exact and is treated in the same way.
//! The two together are the integer that [`fixed`] gives, to the unit.

use crate::estimate::exact::{PRODUCT_PLACES, WEIGHT_PLACES, fixed, is_weight};

/// The most numbers that are added to a pair of parts before it must be [`whole`].
pub(super) const MOST: usize = 1 << 18;

/// How numbers with so many binary places are split.
pub(super) trait Split {
    /// Binary places of the sum.
    const PLACES: i32;
    /// Binary places of the high part.
    const HIGH: i32;
    /// Numbers below this can be split; [`MOST`] of them fit into the high part with a bit to spare.
    const LIMIT: f64 = exp2(44 - Self::HIGH);
    /// Added to a float it leaves the high part in the lowest bits: one and a half times 2^52 units.
    const MAGIC_HIGH: f64 = 1.5 * exp2(52 - Self::HIGH);
    const MAGIC_LOW: f64 = 1.5 * exp2(52 - Self::PLACES);

    /// Adds a number below the limit.
    #[inline]
    fn add(parts: &mut [i64; 2], number: f64) {
        let high = number + Self::MAGIC_HIGH;
        let low = (number - (high - Self::MAGIC_HIGH)) + Self::MAGIC_LOW;
        let units = |sum: f64, magic: f64| (sum.to_bits() as i64).wrapping_sub(magic.to_bits() as i64);
        parts[0] = parts[0].wrapping_add(units(high, Self::MAGIC_HIGH));
        parts[1] = parts[1].wrapping_add(units(low, Self::MAGIC_LOW));
    }

    /// What was added, in units of the sum.
    fn whole(parts: [i64; 2]) -> i128 {
        (i128::from(parts[0]) << (Self::PLACES - Self::HIGH)) + i128::from(parts[1])
    }

    /// Whether every number can be split. Looks at all of them, so that several are compared at a time.
    fn fits(numbers: &[f64]) -> bool {
        numbers.iter().fold(true, |all, number| all & (number.abs() < Self::LIMIT))
    }

    /// The units of a number that may be too large to be split.
    fn units(number: f64) -> Option<i128>;
}

/// Weights: up to 16 million.
#[derive(Clone, Debug)]
pub(super) struct Weights;

impl Split for Weights {
    const PLACES: i32 = WEIGHT_PLACES;
    const HIGH: i32 = 20;
    fn units(number: f64) -> Option<i128> {
        fixed::<WEIGHT_PLACES>(number).filter(|_| is_weight(number))
    }
}

/// Products of weight and value: up to 68 billion.
#[derive(Clone, Debug)]
pub(super) struct Products;

impl Split for Products {
    const PLACES: i32 = PRODUCT_PLACES;
    const HIGH: i32 = 8;
    fn units(number: f64) -> Option<i128> {
        fixed::<PRODUCT_PLACES>(number).filter(|units| units.unsigned_abs() < 1 << 124)
    }
}

const fn exp2(power: i32) -> f64 {
    f64::from_bits(((power + 1023) as u64) << 52)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check<S: Split>(number: f64) {
        let mut parts = [0, 0];
        S::add(&mut parts, number);
        assert_eq!(Some(S::whole(parts)), S::units(number), "{number:e}");
        let most = MOST as i64;
        assert!(parts.iter().all(|part| part.checked_mul(most).is_some()), "{number:e}");
    }

    #[test]
    fn the_ends_are_split_as_they_are_fixed() {
        for number in
            [0.0, -0.0, 1.0, 0.1, 1e-310, f64::MIN_POSITIVE, exp2(-65), 3.0 * exp2(-65), exp2(-21), 0.75 * exp2(-20)]
        {
            check::<Weights>(number);
            check::<Products>(-number);
        }
        for ulp in 1..4 {
            check::<Weights>(f64::from_bits(Weights::LIMIT.to_bits() - ulp));
            check::<Products>(-f64::from_bits(Products::LIMIT.to_bits() - ulp));
        }
        assert!(Weights::fits(&[1.0, -16e6]));
        for wrong in [f64::NAN, f64::INFINITY, Weights::LIMIT, -Weights::LIMIT] {
            assert!(!Weights::fits(&[1.0, wrong]));
        }
    }

    proptest! {
        #[test]
        fn a_number_is_split_as_it_is_fixed(mantissa in -1.0..1.0_f64, power in -90_i32..24) {
            check::<Weights>(mantissa * exp2(power));
            check::<Products>(mantissa * exp2(power + 12));
        }

        #[test]
        fn sums_are_those_of_the_fixed_numbers(numbers in prop::collection::vec(-1e7..1e7_f64, 0..300)) {
            let mut parts = [0, 0];
            numbers.iter().for_each(|&number| Weights::add(&mut parts, number));
            let sum: i128 = numbers.iter().map(|&number| Weights::units(number).unwrap()).sum();
            prop_assert_eq!(Weights::whole(parts), sum);
        }
    }
}
