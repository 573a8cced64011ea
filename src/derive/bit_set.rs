//! A small set of facts or of questions, by their numbers.

/// A set of numbers from 0 to 383: of facts, of questions.
///
/// ```
/// use decentwork::derive::{Fact, BitSet};
/// let both = Fact::Employed.bit().or(Fact::Youth.bit());
/// assert!(both.meets(Fact::Youth.bit()));
/// assert!(both.without(both).is_empty());
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct BitSet([u128; 3]);

impl BitSet {
    /// Nothing.
    pub const EMPTY: Self = Self([0; 3]);
    /// How many numbers a set has room for.
    pub(crate) const ROOM: u16 = 384;

    /// The set of this number alone; nothing where there is no room for it.
    pub const fn one(number: u16) -> Self {
        let bit = 1 << (number % 128);
        match number / 128 {
            0 => Self([bit, 0, 0]),
            1 => Self([0, bit, 0]),
            2 => Self([0, 0, bit]),
            _ => Self::EMPTY,
        }
    }
    /// All lower numbers.
    pub(crate) const fn below(number: u16) -> Self {
        let lower = (1 << (number % 128)) - 1;
        match number / 128 {
            0 => Self([lower, 0, 0]),
            1 => Self([u128::MAX, lower, 0]),
            2 => Self([u128::MAX, u128::MAX, lower]),
            _ => Self([u128::MAX; 3]),
        }
    }
    /// What is in either set.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        let ([low, middle, high], also) = (self.0, other.0);
        Self([low | also[0], middle | also[1], high | also[2]])
    }
    /// What is in both sets.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        let ([low, middle, high], also) = (self.0, other.0);
        Self([low & also[0], middle & also[1], high & also[2]])
    }
    /// What is in this set and not in the other.
    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        let ([low, middle, high], also) = (self.0, other.0);
        Self([low & !also[0], middle & !also[1], high & !also[2]])
    }
    /// Whether there is nothing in the set.
    pub const fn is_empty(self) -> bool {
        let [low, middle, high] = self.0;
        low | middle | high == 0
    }
    /// Whether the sets have something in common.
    pub const fn meets(self, other: Self) -> bool {
        !self.and(other).is_empty()
    }
    /// Whether the number is in the set.
    pub const fn has(self, number: u16) -> bool {
        self.meets(Self::one(number))
    }

    /// The set as bits, 128 to a word, the lowest numbers first.
    pub(crate) const fn words(self) -> [u128; 3] {
        self.0
    }
    /// The set as 96 hexadecimal digits, the lowest numbers last.
    #[cfg(feature = "arrow")]
    pub(crate) fn to_text(self) -> String {
        let [low, middle, high] = self.0;
        format!("{high:032x}{middle:032x}{low:032x}")
    }
    #[cfg(feature = "arrow")]
    pub(crate) fn from_text(text: &str) -> Option<Self> {
        let word = |digits| u128::from_str_radix(text.get(digits)?, 16).ok();
        (text.len() == 96).then_some(Self([word(64..96)?, word(32..64)?, word(0..32)?]))
    }
    pub(crate) const fn from_words(words: [u128; 3]) -> Self {
        Self(words)
    }
}

#[cfg(test)]
mod tests {
    use super::BitSet;

    #[test]
    fn a_set_has_what_was_put_in() {
        for number in 0..BitSet::ROOM {
            let one = BitSet::one(number);
            assert!(one.has(number) && !one.is_empty());
            assert!((0..BitSet::ROOM).filter(|other| one.has(*other)).eq([number]));
            assert!((0..BitSet::ROOM).filter(|other| BitSet::below(number).has(*other)).eq(0..number));
            assert_eq!(BitSet::from_words(one.words()), one);
            #[cfg(feature = "arrow")]
            assert_eq!(BitSet::from_text(&one.to_text()), Some(one));
        }
        let (a, b, c) = (BitSet::one(3), BitSet::one(200), BitSet::one(300));
        assert_eq!(a.or(b).or(c).without(a), b.or(c));
        assert_eq!(a.or(b).or(c).and(c), c);
        assert!(!a.meets(b) && !b.meets(c) && BitSet::EMPTY.is_empty());
    }

    #[test]
    fn there_is_no_room_for_more() {
        assert!(BitSet::one(BitSet::ROOM).is_empty() && !BitSet::one(BitSet::ROOM).has(BitSet::ROOM));
        assert!((0..BitSet::ROOM).all(|number| BitSet::below(BitSet::ROOM).has(number)));
    }
}
