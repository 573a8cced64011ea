//! Floats as two integers each, a high and a low part, so that a column is added without a branch or a carry.
//!
//! A sum of replicate weights is a sum of rows times replicates, eighty million numbers for a million rows. Turning each
//! into a 128-bit integer takes longer than reading it. Adding a large constant to a float rounds it to a multiple of a
//! power of two and leaves that multiple in its lowest bits; what was rounded off is exact and is treated in the same way.
//! The two together are the integer that [`fixed`] gives, to the unit.

use crate::estimate::exact::{PRODUCT_PLACES, WEIGHT_PLACES, fixed, is_weight};

/// The most batches that are added before the parts must be made [`whole`](Split::whole).
pub(super) const MOST: usize = 128;
/// Replicates that are added together. Both parts of four numbers are one line of the processor's cache.
pub(crate) const LANES: usize = 4;

/// Sums of bits: the high parts of some replicates, and the low parts.
pub(super) type Noted = [[u64; LANES]; 2];

/// How numbers with so many binary places are split.
pub(super) trait Split {
    /// Binary places of the sum.
    const PLACES: i32;
    /// Binary places of the high part.
    const HIGH: i32;
    /// Numbers can be split when their magnitudes together are below this; [`MOST`] times as much fits into the high part.
    const LIMIT: f64 = exp2(51 - Self::HIGH);
    /// Added to a float it leaves the high part in the lowest bits: one and a half times 2^52 units.
    const MAGIC_HIGH: f64 = 1.5 * exp2(52 - Self::HIGH);
    const MAGIC_LOW: f64 = 1.5 * exp2(52 - Self::PLACES);

    /// Adds the bits of numbers; those of the constants are taken off in the end, all at once.
    #[inline]
    fn add(noted: &mut Noted, numbers: &[f64; LANES]) {
        let high = numbers.map(|number| number + Self::MAGIC_HIGH);
        for lane in 0..LANES {
            noted[0][lane] = noted[0][lane].wrapping_add(high[lane].to_bits());
        }
        for lane in 0..LANES {
            let low = (numbers[lane] - (high[lane] - Self::MAGIC_HIGH)) + Self::MAGIC_LOW;
            noted[1][lane] = noted[1][lane].wrapping_add(low.to_bits());
        }
    }

    /// Takes off what [`add`](Self::add) added, whatever the numbers were.
    fn remove(noted: &mut Noted, numbers: &[f64; LANES]) {
        let mut added = [[0; LANES]; 2];
        Self::add(&mut added, numbers);
        for (noted, added) in noted.as_flattened_mut().iter_mut().zip(added.as_flattened()) {
            *noted = noted.wrapping_sub(*added);
        }
    }

    /// What so many numbers added to a lane, in units of the sum.
    fn whole(noted: &Noted, lane: usize, count: u64) -> i128 {
        let part = |sum: u64, magic: f64| sum.wrapping_sub(magic.to_bits().wrapping_mul(count)).cast_signed();
        let high = part(noted[0][lane], Self::MAGIC_HIGH);
        let low = part(noted[1][lane], Self::MAGIC_LOW);
        (i128::from(high) << (Self::PLACES - Self::HIGH)) + i128::from(low)
    }

    /// The units of a number that may be too large to be split.
    fn units(number: f64) -> Option<i128>;
}

/// Weights: two thousand millions in a batch.
#[derive(Clone, Debug)]
pub(super) struct Weights;

impl Split for Weights {
    const PLACES: i32 = WEIGHT_PLACES;
    const HIGH: i32 = 20;
    fn units(number: f64) -> Option<i128> {
        fixed::<WEIGHT_PLACES>(number).filter(|_| is_weight(number))
    }
}

/// Products of weight and value: eight million millions in a batch.
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
    use crate::estimate::BATCH;
    use proptest::prelude::*;

    fn check<S: Split>(number: f64) {
        let mut noted = [[0; LANES]; 2];
        S::add(&mut noted, &[0.0, number, -number, 1.0]);
        let expected = [Some(0), S::units(number), S::units(-number), S::units(1.0)];
        let found: Vec<Option<i128>> = (0..LANES).map(|lane| Some(S::whole(&noted, lane, 1))).collect();
        assert_eq!(found, expected, "{number:e}");
        let high = noted[0][1].wrapping_sub(S::MAGIC_HIGH.to_bits()).cast_signed();
        let low = noted[1][1].wrapping_sub(S::MAGIC_LOW.to_bits()).cast_signed();
        // All of a batch may be one number; the low part of each of its rows may be half a unit of the high one.
        assert!(high.checked_mul(MOST as i64).is_some(), "{number:e}");
        assert!(low.checked_mul((MOST * BATCH) as i64).is_some(), "{number:e}");
        S::remove(&mut noted, &[0.0, number, -number, 1.0]);
        assert_eq!(noted, [[0; LANES]; 2]);
    }

    #[test]
    fn the_ends_are_split_as_they_are_fixed() {
        let small = [exp2(-65), 3.0 * exp2(-65), exp2(-21), 0.75 * exp2(-20)];
        for number in [0.0, -0.0, 1.0, 0.1, 1e-310, f64::MIN_POSITIVE].into_iter().chain(small) {
            check::<Weights>(number);
            check::<Products>(number);
        }
        for ulp in 1..4 {
            check::<Weights>(f64::from_bits(Weights::LIMIT.to_bits() - ulp));
            check::<Products>(f64::from_bits(Products::LIMIT.to_bits() - ulp));
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
            let mut noted = [[0; LANES]; 2];
            numbers.iter().for_each(|&number| Weights::add(&mut noted, &[number; LANES]));
            let sum: i128 = numbers.iter().map(|&number| Weights::units(number).unwrap()).sum();
            prop_assert_eq!(Weights::whole(&noted, 3, numbers.len() as u64), sum);
        }
    }
}
