//! A small set of facts or of questions, by their numbers.

/// A set of numbers from 0 to 255: of facts, of questions.
///
/// ```
/// use decentwork::derive::{Fact, BitSet};
/// let both = Fact::Employed.bit().or(Fact::Youth.bit());
/// assert!(both.meets(Fact::Youth.bit()));
/// assert!(both.without(both).is_empty());
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct BitSet {
    low: u128,
    high: u128,
}

impl BitSet {
    /// Nothing.
    pub const EMPTY: Self = Self { low: 0, high: 0 };
    /// How many numbers a set has room for.
    pub(crate) const ROOM: u16 = 256;

    /// The set of this number alone.
    pub const fn one(number: u8) -> Self {
        if number < 128 { Self { low: 1 << number, high: 0 } } else { Self { low: 0, high: 1 << (number - 128) } }
    }
    /// All lower numbers.
    pub(crate) const fn below(number: u8) -> Self {
        if number < 128 {
            Self { low: (1 << number) - 1, high: 0 }
        } else {
            Self { low: u128::MAX, high: (1 << (number - 128)) - 1 }
        }
    }
    /// What is in either set.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self { low: self.low | other.low, high: self.high | other.high }
    }
    /// What is in both sets.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self { low: self.low & other.low, high: self.high & other.high }
    }
    /// What is in this set and not in the other.
    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        Self { low: self.low & !other.low, high: self.high & !other.high }
    }
    /// Whether there is nothing in the set.
    pub const fn is_empty(self) -> bool {
        self.low == 0 && self.high == 0
    }
    /// Whether the sets have something in common.
    pub const fn meets(self, other: Self) -> bool {
        !self.and(other).is_empty()
    }
    /// Whether the number is in the set.
    pub const fn has(self, number: u8) -> bool {
        self.meets(Self::one(number))
    }

    /// The set as bits, those from 128 on last.
    pub(crate) const fn words(self) -> [u128; 2] {
        [self.low, self.high]
    }
    /// The set as 64 hexadecimal digits.
    #[cfg(feature = "arrow")]
    pub(crate) fn to_text(self) -> String {
        format!("{:032x}{:032x}", self.high, self.low)
    }
    #[cfg(feature = "arrow")]
    pub(crate) fn from_text(text: &str) -> Option<Self> {
        let word = |digits| u128::from_str_radix(text.get(digits)?, 16).ok();
        (text.len() == 64).then_some(Self { low: word(32..64)?, high: word(0..32)? })
    }
    pub(crate) const fn from_words([low, high]: [u128; 2]) -> Self {
        Self { low, high }
    }
}

#[cfg(test)]
mod tests {
    use super::BitSet;

    #[test]
    fn a_set_has_what_was_put_in() {
        for number in 0..=255 {
            let one = BitSet::one(number);
            assert!(one.has(number) && !one.is_empty());
            assert!((0..=255).filter(|other| one.has(*other)).eq([number]));
            assert!((0..=255).filter(|other| BitSet::below(number).has(*other)).eq(0..number));
            assert_eq!(BitSet::from_words(one.words()), one);
        }
        let (a, b) = (BitSet::one(3), BitSet::one(200));
        assert_eq!(a.or(b).without(a), b);
        assert_eq!(a.or(b).and(a), a);
        assert!(!a.meets(b) && BitSet::EMPTY.is_empty());
    }
}
