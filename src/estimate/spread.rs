//! Weighted distributions, exact: every value with its weight, in no order.

use super::exact::{WEIGHT_PLACES, counts, floats_of, to_f64};
use crate::derive::Ratio;

/// One value: where it belongs, and the weight of those who have it. Short, because there are as many as rows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Entry {
    pub(crate) top: i64,
    pub(crate) bottom: u32,
    pub(crate) slot: u32,
    pub(crate) weight: f64,
}

impl Entry {
    #[inline]
    pub(crate) fn new(value: Ratio, slot: u32, weight: f64) -> Self {
        let (top, bottom) = value.parts();
        Self { top, bottom, slot, weight }
    }
    pub(crate) fn value(&self) -> Ratio {
        Ratio::from_parts(self.top, self.bottom)
    }
    /// Whether the weight is not zero.
    #[inline]
    pub(crate) fn counts(&self) -> bool {
        counts(self.weight)
    }
}

/// Whose value it is: the sampling unit, and how many of its units share it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Tag {
    pub(crate) unit: u32,
    pub(crate) n: u32,
}

impl Tag {
    /// One person of a sample without a design.
    pub(crate) const ONE: Self = Self { unit: 0, n: 1 };
}

/// The most entries of a part that is added to, and of a piece of a part that is sorted.
pub(crate) const PIECE: usize = 1 << 15;
/// The most pieces: that many are numbered.
pub(crate) const MOST_PIECES: usize = 1 << 17;

/// Some of the values of a measure.
#[derive(Clone, Debug, Default)]
pub(crate) struct Part {
    pub(crate) entries: Vec<Entry>,
    /// Entry by entry, or nothing when all are [`Tag::ONE`].
    pub(crate) tags: Vec<Tag>,
}

impl Part {
    pub(crate) fn with_capacity(entries: usize) -> Self {
        Self { entries: Vec::with_capacity(entries), tags: Vec::new() }
    }

    /// A value that several units share. A weight sum that no float can hold becomes several entries.
    pub(crate) fn push_shared(&mut self, value: Ratio, slot: u32, tag: Tag, weight: i128) {
        let counted = std::iter::once(tag.n).chain(std::iter::repeat(0));
        for (weight, n) in floats_of(weight).zip(counted) {
            self.entries.push(Entry::new(value, slot, weight));
            self.tags.push(Tag { n, ..tag });
        }
    }

    /// Adds the values of another part, if they fit into one piece with these.
    pub(crate) fn append(&mut self, other: &Self) -> bool {
        let fits = self.entries.len() + other.entries.len() <= PIECE;
        if fits {
            if !self.tags.is_empty() || !other.tags.is_empty() {
                self.tags.resize(self.entries.len(), Tag::ONE);
                self.tags.extend(other.iter().map(|(_, tag)| tag));
            }
            self.entries.extend_from_slice(&other.entries);
        }
        fits
    }

    /// The entries with their tags, in pieces of [`PIECE`].
    pub(crate) fn pieces(&self) -> impl Iterator<Item = (&[Entry], &[Tag])> {
        self.entries.chunks(PIECE).zip(self.tags.chunks(PIECE).chain(std::iter::repeat(&[][..])))
    }

    /// All values with their tags.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&Entry, Tag)> {
        let tags = self.tags.iter().copied().chain(std::iter::repeat(Tag::ONE));
        self.entries.iter().zip(tags)
    }
}

/// A weight sum as a float.
pub(crate) fn weight_f64(sum: i128) -> f64 {
    to_f64::<WEIGHT_PLACES>(sum)
}
