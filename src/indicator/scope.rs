//! A scope: the units that have these facts and lack those.

use crate::derive::{BitSet, Fact, Facts};

/// The number of the first of the user's own facts; lower numbers belong to [`Fact`].
pub(crate) const FIRST_OWN: u16 = 352;
/// How many own yes-or-no columns one plan can hold.
pub(crate) const MOST_OWN: usize = 32;
/// The number of an own column, by its position.
pub(crate) const fn own_number(position: usize) -> u16 {
    FIRST_OWN + position as u16
}
const _: () = assert!(Fact::ALL.len() <= FIRST_OWN as usize && FIRST_OWN as usize + MOST_OWN <= BitSet::ROOM as usize);

/// One thing that a scope asks about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Condition {
    /// A fact.
    Fact(Fact),
    /// The user's own yes-or-no column, by its position.
    Own(u8),
}

impl Condition {
    /// The set of this alone.
    const fn bit(self) -> BitSet {
        match self {
            Self::Fact(fact) => fact.bit(),
            Self::Own(position) => BitSet::one(own_number(position as usize)),
        }
    }
    /// True, false or unknown of a unit.
    pub(crate) const fn of(self, facts: Facts) -> Option<bool> {
        if facts.known.meets(self.bit()) { Some(facts.is.meets(self.bit())) } else { None }
    }
}

impl Facts {
    /// Says what is known of the user's own yes-or-no column, by its position.
    pub(crate) const fn set_own(&mut self, position: u8, truth: Option<bool>) {
        if let Some(truth) = truth {
            let bit = Condition::Own(position).bit();
            self.known = self.known.or(bit);
            self.is = if truth { self.is.or(bit) } else { self.is.without(bit) };
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
    pub(crate) has: BitSet,
    pub(crate) lacks: BitSet,
}

impl Scope {
    /// Every unit.
    pub const EVERYONE: Self = Self { has: BitSet::EMPTY, lacks: BitSet::EMPTY };

    /// The units that have all of these facts.
    pub const fn of(facts: &[Fact]) -> Self {
        Self { has: bits(facts), lacks: BitSet::EMPTY }
    }
    /// Leaves out the units that have any of these facts.
    #[must_use]
    pub const fn but(self, facts: &[Fact]) -> Self {
        Self { has: self.has, lacks: self.lacks.or(bits(facts)) }
    }
    /// The units in both scopes.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self { has: self.has.or(other.has), lacks: self.lacks.or(other.lacks) }
    }
    /// Everything the scope asks about, and whether a unit must have it.
    pub(crate) fn conditions(self) -> Vec<(Condition, bool)> {
        let facts = Fact::ALL.iter().map(|fact| Condition::Fact(*fact));
        let own = (0..MOST_OWN as u8).map(Condition::Own);
        facts
            .chain(own)
            .filter(|condition| self.mask().meets(condition.bit()))
            .map(|condition| (condition, self.has.meets(condition.bit())))
            .collect()
    }
    /// All the facts the scope asks about.
    pub(crate) const fn mask(self) -> BitSet {
        self.has.or(self.lacks)
    }
    /// Whether a unit is in the scope: true, false, or unknown when a fact that decides it is unknown.
    pub const fn holds(self, facts: Facts) -> Option<bool> {
        let untrue = facts.known.without(facts.is);
        if self.has.meets(untrue) || self.lacks.meets(facts.is) {
            Some(false)
        } else if self.mask().without(facts.known).is_empty() {
            Some(true)
        } else {
            None
        }
    }
}

const fn bits(facts: &[Fact]) -> BitSet {
    let mut mask = BitSet::EMPTY;
    let mut i = 0;
    while i < facts.len() {
        mask = mask.or(facts[i].bit());
        i += 1;
    }
    mask
}

impl std::fmt::Display for Scope {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if *self == Self::EVERYONE {
            return f.write_str("everyone");
        }
        let words = |mask: BitSet, word: &str| -> Vec<String> {
            Fact::ALL
                .iter()
                .filter(|fact| mask.meets(fact.bit()))
                .map(|fact| format!("{word}{}", fact.id().replace('_', " ")))
                .chain(
                    (FIRST_OWN..BitSet::ROOM)
                        .filter(|number| mask.has(*number))
                        .map(|number| format!("{word}own column {}", number - FIRST_OWN)),
                )
                .collect()
        };
        let mut parts = words(self.has, "");
        parts.extend(words(self.lacks, "not "));
        f.write_str(&parts.join(", "))
    }
}
