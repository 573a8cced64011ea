//! Values in order: sorted by leading digits that fit a word with their position, then put right exactly.

use super::exact::{counts, weight_units};
use super::spread::{Entry, PIECE, Part, Tag};
use crate::derive::Ratio;
use crate::indicator::Portion;
use std::cmp::Ordering;

/// A value in its place in the order.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    pub(crate) slot: u32,
    /// Equal values have one rank.
    pub(crate) rank: u32,
    weight: f64,
}

impl Place {
    #[inline]
    pub(crate) fn weight(&self) -> i128 {
        weight_units(self.weight)
    }
}

/// All values of a measure in order, ties sharing a rank.
#[derive(Debug, Default)]
pub(crate) struct Ordered {
    pub(crate) places: Vec<Place>,
    /// Place by place, or nothing when all are [`Tag::ONE`].
    tags: Vec<Tag>,
    /// The value of each rank.
    pub(crate) values: Vec<Ratio>,
    /// The same, as floats.
    pub(crate) floats: Vec<f64>,
}

impl Ordered {
    /// Puts the entries of all parts in order of value.
    pub(crate) fn new(parts: &[Part]) -> Self {
        let pieces: Vec<(&[Entry], &[Tag])> = parts.iter().flat_map(Part::pieces).collect();
        let keys = sorted(&pieces);
        let tagged = parts.iter().any(|part| !part.tags.is_empty());
        let tags = if tagged { Vec::with_capacity(keys.len()) } else { Vec::new() };
        let mut ordered = Self { places: Vec::with_capacity(keys.len()), tags, ..Self::default() };
        let mut near: Vec<Near> = Vec::new();
        for some in keys.chunks(SOME) {
            // Only fetched: without a decision on the way, many fetches from all over memory run at a time.
            near.extend(some.iter().map(|&key| {
                let (piece, at) = place_of(key);
                Near { entry: pieces[piece].0[at], float: 0.0, key, ties: false }
            }));
            let fetched = near.len() - some.len();
            near[fetched..].iter_mut().for_each(|near| near.float = near.entry.value().to_f64());
            let cut = (1..near.len()).rev().find(|&at| near[at - 1].is_apart_from(&near[at])).unwrap_or(0);
            ordered.push(&mut near[..cut], &pieces);
            near.drain(..cut);
        }
        ordered.push(&mut near, &pieces);
        ordered
    }

    /// Adds values that are above all before, in exact order; equal values get one rank.
    fn push(&mut self, near: &mut [Near], pieces: &[(&[Entry], &[Tag])]) {
        if !tie(near) {
            near.sort_by(Near::compare);
            tie(near);
        }
        for Near { entry, float, key, ties } in near {
            if !*ties {
                self.values.push(entry.value());
                self.floats.push(*float);
            }
            self.places.push(Place { slot: entry.slot, rank: self.values.len() as u32 - 1, weight: entry.weight });
            if self.tags.capacity() > 0 {
                let (piece, at) = place_of(*key);
                self.tags.push(pieces[piece].1.get(at).copied().unwrap_or(Tag::ONE));
            }
        }
    }

    /// The same values with other weights, by whose they are, without those of which the weight is zero.
    pub(crate) fn weighted(&self, weight: impl Fn(Tag) -> f64) -> Self {
        let weighted = |(place, tag): (&Place, Tag)| Place { weight: weight(tag), ..*place };
        Self {
            places: self.tagged().map(weighted).filter(|place| counts(place.weight)).collect(),
            tags: Vec::new(),
            values: self.values.clone(),
            floats: self.floats.clone(),
        }
    }

    /// Whose value the one at a place is.
    pub(crate) fn tag(&self, at: usize) -> Tag {
        self.tags.get(at).copied().unwrap_or(Tag::ONE)
    }

    /// All places, with whose values they are.
    pub(crate) fn tagged(&self) -> impl Iterator<Item = (&Place, Tag)> {
        self.places.iter().zip(self.tags.iter().copied().chain(std::iter::repeat(Tag::ONE)))
    }

    /// The places of the values below zero, which come first.
    pub(crate) fn negatives(&self) -> impl Iterator<Item = (&Place, Tag)> {
        self.tagged().take_while(|(place, _)| self.values[place.rank as usize].is_negative())
    }

    /// The same without the values below zero.
    pub(crate) fn without_negatives(&self) -> Self {
        let first = self.negatives().count();
        Self {
            places: self.places[first..].to_vec(),
            tags: self.tags.get(first..).unwrap_or_default().to_vec(),
            values: self.values.clone(),
            floats: self.floats.clone(),
        }
    }

    /// The first rank whose value is not below a portion of the mean of two ranks' values, compared without dividing.
    pub(crate) fn first_not_below(&self, first: u32, second: u32, times: Portion) -> u32 {
        let (first, second) = (self.values[first as usize], self.values[second as usize]);
        self.values.partition_point(|value| value.cmp_middle(first, second, times.over, times.under).is_lt()) as u32
    }

    /// The first rank whose value is above that portion.
    pub(crate) fn first_above(&self, first: u32, second: u32, times: Portion) -> u32 {
        let (first, second) = (self.values[first as usize], self.values[second as usize]);
        self.values.partition_point(|value| value.cmp_middle(first, second, times.over, times.under).is_le()) as u32
    }
}

/// The number of the piece and the place in it that a key ends with.
fn place_of(key: u64) -> (usize, usize) {
    let at = key as u32 as usize;
    (at / PIECE, at % PIECE)
}

/// For every entry its leading digits above its position, sorted by the digits.
fn sorted(pieces: &[(&[Entry], &[Tag])]) -> Vec<u64> {
    let mut keys: Vec<u64> = Vec::with_capacity(pieces.iter().map(|(piece, _)| piece.len()).sum());
    let entries = pieces.iter().flat_map(|(piece, _)| *piece);
    keys.extend(entries.map(|entry| ascending(entry.value().to_f64())));
    let (low, high) = keys.iter().fold((u64::MAX, 0), |(low, high), &key| (low.min(key), high.max(key)));
    let shift = (64 - high.saturating_sub(low).leading_zeros()).saturating_sub(LEADING);
    let mut rest = &mut keys[..];
    for (number, (piece, _)) in (0_u64..).zip(pieces) {
        let (of_piece, after) = rest.split_at_mut(piece.len());
        for (at, key) in (number * PIECE as u64..).zip(of_piece) {
            *key = (*key - low) >> shift << LEADING | at;
        }
        rest = after;
    }
    sort(&mut keys);
    keys
}

/// Bits of a float that ascend with its value.
fn ascending(value: f64) -> u64 {
    let bits = value.to_bits();
    if bits >> 63 == 1 { !bits } else { bits | 1 << 63 }
}

/// The leading binary digits that values are sorted by at first.
const LEADING: u32 = 32;

/// Sorts by the leading digits; equal ones keep their order.
fn sort(keys: &mut Vec<u64>) {
    const BITS: u32 = 11;
    const BUCKETS: usize = 1 << BITS;
    if keys.len() < BUCKETS {
        keys.sort_unstable();
        return;
    }
    let mut spare = vec![0; keys.len()];
    for shift in (LEADING..64).step_by(BITS as usize) {
        let digit = |key: u64| (key >> shift) as usize % BUCKETS;
        let mut starts = [0_usize; BUCKETS];
        keys.iter().for_each(|&key| starts[digit(key)] += 1);
        let mut next = 0;
        for start in &mut starts {
            next += std::mem::replace(start, next);
        }
        for &key in keys.iter() {
            let place = &mut starts[digit(key)];
            spare[*place] = key;
            *place += 1;
        }
        std::mem::swap(keys, &mut spare);
    }
}

/// Whether two floats are so close that they may not tell exact values apart: each is off by an ulp or two.
fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-15 * a.abs()
}

/// How many values are fetched at a time.
const SOME: usize = 256;

/// A value on its way to its place.
#[derive(Clone, Copy)]
struct Near {
    entry: Entry,
    float: f64,
    key: u64,
    /// Whether the one before has the same value.
    ties: bool,
}

/// Marks the values that equal the one before; false when they are not in order.
fn tie(near: &mut [Near]) -> bool {
    let mut before: Option<Near> = None;
    near.iter_mut().all(|near| {
        let order = before.map(|before| before.compare(near));
        near.ties = order == Some(Ordering::Equal);
        before = Some(*near);
        order != Some(Ordering::Greater)
    })
}

impl Near {
    /// Whether the order of the two is known from their leading digits and from their floats.
    fn is_apart_from(&self, other: &Self) -> bool {
        self.key >> LEADING != other.key >> LEADING && !close(self.float, other.float)
    }

    /// The exact order of the values.
    fn compare(&self, other: &Self) -> Ordering {
        if close(self.float, other.float) {
            self.entry.value().cmp_scaled(1, other.entry.value(), 1)
        } else {
            self.float.total_cmp(&other.float)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::Amount;
    use proptest::prelude::*;

    /// Entries whose slot is their position, in parts of some length; every other part is of a design.
    fn parts(values: &[Ratio], length: usize) -> Vec<Part> {
        let mut slots = 0..;
        let part = |(at, values): (usize, &[Ratio])| {
            let entry = |value: &Ratio| Entry::new(*value, slots.next().unwrap_or(0), 1.5);
            let entries: Vec<Entry> = values.iter().map(entry).collect();
            let tag = |entry: &Entry| Tag { unit: entry.slot, n: 2 };
            let tags = if at % 2 == 0 { entries.iter().map(tag).collect() } else { Vec::new() };
            Part { entries, tags }
        };
        values.chunks(length).enumerate().map(part).collect()
    }

    fn check(values: &[Ratio], length: usize) {
        let ordered = Ordered::new(&parts(values, length));
        assert_eq!(ordered.places.len(), values.len());
        let mut met = vec![false; values.len()];
        for (place, tag) in ordered.tagged() {
            let at = place.slot as usize;
            assert!(!std::mem::replace(&mut met[at], true), "{at} twice");
            let value = ordered.values[place.rank as usize];
            assert_eq!(value.cmp_scaled(1, values[at], 1), Ordering::Equal);
            assert_eq!(place.weight(), 3 << 63);
            let of_design = (at / length).is_multiple_of(2);
            assert_eq!(tag, if of_design { Tag { unit: place.slot, n: 2 } } else { Tag::ONE });
        }
        assert!(ordered.places.is_sorted_by_key(|place| place.rank));
        assert!(ordered.values.is_sorted_by(|a, b| a.cmp_scaled(1, *b, 1) == Ordering::Less));
        assert_eq!(ordered.floats, ordered.values.iter().map(|value| value.to_f64()).collect::<Vec<_>>());
    }

    fn amount(mantissa: i64, places: u32) -> Amount {
        Amount::from_scaled(mantissa.into(), places).unwrap()
    }

    #[test]
    fn values_that_floats_cannot_tell_apart_are_ordered() {
        // Equal quotients of large numbers and some a little above, among outliers that spread the digits.
        let near = |at: i64| {
            let (step, more) = (at % 5, at % 37);
            let top = 4_000_000_000_000_000_000 + step * 1_000_000_000 + more;
            Ratio::new(amount(top, 9), amount(4_000_000_000 + step, 4))
        };
        let mut values: Vec<Ratio> = (0..5000).map(near).collect();
        values.extend([amount(1, 4), amount(-400_000_000_000, 0), amount(0, 0)].map(Ratio::from_amount));
        check(&values, 1000);
    }

    proptest! {
        #[test]
        fn values_are_ordered_exactly(
            told in prop::collection::vec((-300_i64..3000, 0_u32..6, 1_i64..50), 1..600),
            length in 1_usize..300,
        ) {
            let value = |(top, places, bottom)| Ratio::new(amount(top, places), amount(bottom, 0));
            check(&told.into_iter().map(value).collect::<Vec<_>>(), length);
        }
    }
}
