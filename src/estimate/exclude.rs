//! Units that inequality measures leave out for their negative values: missing, not counted.

use super::order::Ordered;
use super::rules::NegativeRule;

/// Number and weight of the units with a negative value, by measure and slot; empty where none is left out.
pub(crate) struct Excluded(Vec<Vec<(u64, i128)>>);

impl Excluded {
    pub(crate) fn new(rule: NegativeRule, ordered: &[Ordered], slots: usize) -> Self {
        let of = |ordered: &Ordered| {
            if rule != NegativeRule::Exclude {
                return Vec::new();
            }
            let mut by_slot = vec![(0, 0); slots];
            for (place, tag) in ordered.negatives() {
                let (n, weight) = &mut by_slot[place.slot as usize];
                *n += u64::from(tag.n);
                *weight += place.weight();
            }
            by_slot
        };
        Self(ordered.iter().map(of).collect())
    }

    /// Number and weight over some slots.
    pub(crate) fn of(&self, measure: usize, slots: impl Iterator<Item = usize>) -> (u64, i128) {
        slots
            .filter_map(|slot| self.0[measure].get(slot))
            .fold((0, 0), |(units, sum), (n, weight)| (units + n, sum + weight))
    }
}
