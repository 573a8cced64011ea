//! Weighted distributions, exact: every value with its weight, ordered by comparing integers.

use super::exact::{WEIGHT_PLACES, counts, floats_of, to_f64, weight_units};
use crate::derive::Ratio;
use crate::indicator::Portion;
use std::cmp::Ordering;

/// One value: where it belongs, how many units have it, and their weight.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Entry {
    pub(crate) top: i64,
    pub(crate) bottom: u32,
    pub(crate) slot: u32,
    pub(crate) unit: u32,
    pub(crate) n: u32,
    pub(crate) weight: f64,
}

impl Entry {
    /// The value of one unit of a sample.
    #[inline]
    pub(crate) fn new(value: Ratio, slot: u32, unit: u32, weight: f64) -> Self {
        let (top, bottom) = value.parts();
        Self { top, bottom, slot, unit, n: 1, weight }
    }
    /// A value that several units share. A weight sum that no float can hold becomes several entries.
    pub(crate) fn shared(value: Ratio, slot: u32, unit: u32, n: u32, weight: i128) -> impl Iterator<Item = Self> {
        let (top, bottom) = value.parts();
        let counted = std::iter::once(n).chain(std::iter::repeat(0));
        floats_of(weight).zip(counted).map(move |(weight, n)| Self { top, bottom, slot, unit, n, weight })
    }
    pub(crate) fn value(&self) -> Ratio {
        Ratio::from_parts(self.top, self.bottom)
    }
    #[inline]
    pub(crate) fn weight(&self) -> i128 {
        weight_units(self.weight)
    }
    /// Whether the weight is not zero.
    #[inline]
    pub(crate) fn counts(&self) -> bool {
        counts(self.weight)
    }
}

/// A value in its place in the order.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    pub(crate) slot: u32,
    /// Equal values have one rank.
    pub(crate) rank: u32,
    high: i64,
    low: u64,
    pub(crate) n: u32,
}

impl Place {
    pub(crate) fn weight(&self) -> i128 {
        i128::from(self.high) << 64 | i128::from(self.low)
    }
}

/// All values of a measure in order, ties sharing a rank.
#[derive(Debug, Default)]
pub(crate) struct Ordered {
    pub(crate) places: Vec<Place>,
    /// The value of each rank.
    pub(crate) values: Vec<Ratio>,
    /// The same, as floats.
    pub(crate) floats: Vec<f64>,
}

impl Ordered {
    /// Puts the entries of all parts in order of value.
    pub(crate) fn new(parts: &[Vec<Entry>]) -> Self {
        let total: usize = parts.iter().map(Vec::len).sum();
        let mut keys: Vec<(u64, u32, u32)> = Vec::with_capacity(total);
        for (part, entries) in (0_u32..).zip(parts) {
            keys.extend(entries.iter().zip(0_u32..).map(|(entry, at)| (ascending(entry.value().to_f64()), part, at)));
        }
        sort(&mut keys);
        // First fetched, then compared: fetching from all over memory goes faster undisturbed.
        let mut ordered = Self { places: Vec::with_capacity(total), ..Self::default() };
        let mut values: Vec<Ratio> = Vec::with_capacity(total);
        for key in &keys {
            let e = &parts[key.1 as usize][key.2 as usize];
            let weight = e.weight();
            ordered.places.push(Place {
                slot: e.slot,
                rank: 0,
                high: (weight >> 64) as i64,
                low: weight as u64,
                n: e.n,
            });
            values.push(e.value());
        }
        mend(&mut keys, &mut values, &mut ordered.places);
        let mut before = 0;
        for ((place, &value), key) in ordered.places.iter_mut().zip(&values).zip(&keys) {
            let ties = ordered.values.last().is_some_and(|last| {
                *last == value || (key.0.abs_diff(before) <= CLOSE && last.cmp_scaled(1, value, 1) == Ordering::Equal)
            });
            before = key.0;
            if !ties {
                ordered.values.push(value);
                ordered.floats.push(value.to_f64());
            }
            place.rank = ordered.values.len() as u32 - 1;
        }
        ordered
    }

    /// The same values with other weights, place by place, without those of which the weight is zero.
    pub(crate) fn weighted(&self, weights: impl Iterator<Item = f64>) -> Self {
        let reweighted = |(place, weight): (&Place, f64)| {
            let weight = weight_units(weight);
            (weight != 0).then_some(Place { high: (weight >> 64) as i64, low: weight as u64, ..*place })
        };
        Self {
            places: self.places.iter().zip(weights).filter_map(reweighted).collect(),
            values: self.values.clone(),
            floats: self.floats.clone(),
        }
    }

    /// The places of the values below zero, which come first.
    pub(crate) fn negatives(&self) -> impl Iterator<Item = &Place> {
        self.places.iter().take_while(|place| self.values[place.rank as usize].is_negative())
    }

    /// The same without the values below zero.
    pub(crate) fn without_negatives(&self) -> Self {
        let first = self.values.partition_point(|value| value.is_negative()) as u32;
        Self {
            places: self.places.iter().filter(|place| place.rank >= first).copied().collect(),
            values: self.values.clone(),
            floats: self.floats.clone(),
        }
    }

    /// The first rank whose value is not below a portion of the mean of two ranks' values, compared without dividing.
    pub(crate) fn first_not_below(&self, first: u32, second: u32, times: Portion) -> u32 {
        let (first, second) = (self.values[first as usize], self.values[second as usize]);
        self.values.partition_point(|value| value.is_below_middle(first, second, times.over, times.under)) as u32
    }
}

/// Bits of a float that ascend with its value.
fn ascending(value: f64) -> u64 {
    let bits = value.to_bits();
    if bits >> 63 == 1 { !bits } else { bits | 1 << 63 }
}

/// Sorts by the first number; equal numbers keep their order.
///
/// The leading digits are sorted digit by digit; what they cannot tell apart is sorted within its run.
fn sort(keys: &mut Vec<(u64, u32, u32)>) {
    const BITS: u32 = 11;
    const BUCKETS: usize = 1 << BITS;
    const PASSES: u32 = 3;
    if keys.len() < 2048 {
        keys.sort_by_key(|key| key.0);
        return;
    }
    let (low, high) = keys.iter().fold((u64::MAX, 0), |(low, high), key| (low.min(key.0), high.max(key.0)));
    let shift = (64 - (high - low).leading_zeros()).saturating_sub(BITS * PASSES);
    let leading = |key: &(u64, u32, u32)| (key.0 - low) >> shift;
    let mut spare = vec![(0, 0, 0); keys.len()];
    for pass in 0..PASSES {
        let digit = |key: &(u64, u32, u32)| (leading(key) >> (pass * BITS)) as usize & (BUCKETS - 1);
        let mut starts = [0_usize; BUCKETS];
        keys.iter().for_each(|key| starts[digit(key)] += 1);
        let mut next = 0;
        for start in &mut starts {
            next += std::mem::replace(start, next);
        }
        for key in keys.iter() {
            let place = &mut starts[digit(key)];
            spare[*place] = *key;
            *place += 1;
        }
        std::mem::swap(keys, &mut spare);
    }
    for run in keys.chunk_by_mut(|a, b| leading(a) == leading(b)) {
        if !run.is_sorted_by_key(|key| key.0) {
            run.sort_by_key(|key| key.0);
        }
    }
}

/// Floats closer than this many units in the last place may not tell exact values apart.
const CLOSE: u64 = 4;

/// Puts neighbours right whose floats are too close to tell their exact values apart.
fn mend(keys: &mut [(u64, u32, u32)], values: &mut [Ratio], places: &mut [Place]) {
    for at in 1..keys.len() {
        let mut here = at;
        while here > 0
            && keys[here].0.abs_diff(keys[here - 1].0) <= CLOSE
            && values[here].cmp_scaled(1, values[here - 1], 1) == Ordering::Less
        {
            keys.swap(here, here - 1);
            values.swap(here, here - 1);
            places.swap(here, here - 1);
            here -= 1;
        }
    }
}

/// A weight sum as a float.
pub(crate) fn weight_f64(sum: i128) -> f64 {
    to_f64::<WEIGHT_PLACES>(sum)
}
