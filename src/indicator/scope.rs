//! A scope: the units that have these facts and lack those.

use crate::derive::{Fact, Facts};

/// The first bit of the user's own facts; the bits below belong to [`Fact`].
pub(crate) const FIRST_OWN: u8 = 96;
/// How many own yes-or-no columns one plan can hold.
pub(crate) const MOST_OWN: usize = 32;

/// One thing that a scope asks about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Condition {
    /// A fact.
    Fact(Fact),
    /// The user's own yes-or-no column, by its position.
    Own(u8),
}

impl Condition {
    /// True, false or unknown of a unit.
    pub(crate) const fn of(self, facts: Facts) -> Option<bool> {
        let bit = match self {
            Self::Fact(fact) => return facts.get(fact),
            Self::Own(position) => 1_u128 << (FIRST_OWN + position),
        };
        if facts.known & bit == 0 { None } else { Some(facts.is & bit != 0) }
    }
    /// Says what is known of it.
    pub(crate) const fn put(self, facts: &mut Facts, truth: Option<bool>) {
        match (self, truth) {
            (Self::Fact(fact), truth) => facts.set(fact, truth),
            (Self::Own(position), Some(truth)) => {
                let bit = 1_u128 << (FIRST_OWN + position);
                facts.known |= bit;
                facts.is |= if truth { bit } else { 0 };
            }
            (Self::Own(_), None) => {}
        }
    }
}

/// The units that have all of these facts and none of those.
///
/// There is no "or": a disjunction gets a name, a sentence and a source, and becomes a fact.
///
/// ```
/// use decentwork::{Fact, Scope};
/// const OUTSIDE_AGRICULTURE: Scope = Scope::of(&[Fact::Employed]).but(&[Fact::Agriculture]);
/// assert_eq!(OUTSIDE_AGRICULTURE.to_string(), "employed, not agriculture");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Scope {
    pub(crate) has: u128,
    pub(crate) lacks: u128,
}

impl Scope {
    /// Every unit.
    pub const EVERYONE: Self = Self { has: 0, lacks: 0 };

    /// The units that have all of these facts.
    pub const fn of(facts: &[Fact]) -> Self {
        Self { has: bits(facts), lacks: 0 }
    }
    /// Leaves out the units that have any of these facts.
    #[must_use]
    pub const fn but(self, facts: &[Fact]) -> Self {
        Self { has: self.has, lacks: self.lacks | bits(facts) }
    }
    /// The units in both scopes.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self { has: self.has | other.has, lacks: self.lacks | other.lacks }
    }
    /// Everything the scope asks about, and whether a unit must have it.
    pub(crate) fn conditions(self) -> Vec<(Condition, bool)> {
        let facts = Fact::ALL.iter().map(|fact| (Condition::Fact(*fact), fact.bit()));
        let own = (FIRST_OWN..128).map(|bit| (Condition::Own(bit - FIRST_OWN), 1_u128 << bit));
        facts
            .chain(own)
            .filter(|(_, bit)| self.mask() & bit != 0)
            .map(|(condition, bit)| (condition, self.has & bit != 0))
            .collect()
    }
    /// All the facts the scope asks about.
    pub(crate) const fn mask(self) -> u128 {
        self.has | self.lacks
    }
    /// Whether a unit is in the scope: true, false, or unknown when a fact that decides it is unknown.
    pub const fn holds(self, facts: Facts) -> Option<bool> {
        let against = (self.has & facts.known & !facts.is) | (self.lacks & facts.is);
        if against != 0 {
            Some(false)
        } else if self.mask() & !facts.known == 0 {
            Some(true)
        } else {
            None
        }
    }
}

const fn bits(facts: &[Fact]) -> u128 {
    let mut mask = 0;
    let mut i = 0;
    while i < facts.len() {
        mask |= facts[i].bit();
        i += 1;
    }
    mask
}

impl std::fmt::Display for Scope {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if *self == Self::EVERYONE {
            return f.write_str("everyone");
        }
        let words = |mask: u128, word: &str| -> Vec<String> {
            Fact::ALL
                .iter()
                .filter(|fact| mask & fact.bit() != 0)
                .map(|fact| format!("{word}{}", fact.id().replace('_', " ")))
                .chain(
                    (FIRST_OWN..128)
                        .filter(|bit| mask >> bit & 1 == 1)
                        .map(|bit| format!("{word}own column {}", bit - FIRST_OWN)),
                )
                .collect()
        };
        let mut parts = words(self.has, "");
        parts.extend(words(self.lacks, "not "));
        f.write_str(&parts.join(", "))
    }
}
