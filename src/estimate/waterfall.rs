//! What became of every unit in each indicator: outside the universe, lost by reason, or counted.

use super::exclude::Excluded;
use super::order::Ordered;
use super::parts::{Part, Role, Unknown};
use super::rules::NegativeRule;
use super::spread::Part as Entries;
use super::tally::{Sums, Tally};
use crate::indicator::Formula;

/// A number of units and their weight.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Mass {
    pub(crate) n: u64,
    pub(crate) weight: i128,
}

impl Mass {
    fn add(&mut self, n: u64, weight: i128) {
        self.n += n;
        self.weight += weight;
    }
}

/// What became of all units in one part of a formula. Outside, lost and denominator add up to all of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Flow {
    pub(crate) outside: Mass,
    pub(crate) lost: Vec<(Unknown, Mass)>,
    pub(crate) denominator: Mass,
    /// Part of the denominator.
    pub(crate) numerator: Mass,
}

/// The flow of every part of every indicator, over everybody.
pub(crate) fn flows(tally: &Tally, sums: &Sums, excluded: &Excluded) -> Vec<Vec<Flow>> {
    let inner = &tally.plan.0;
    let flow = |formula: &Formula| {
        let measures = formula.measure().into_iter().chain(formula.second_measure());
        let needed = measures.fold(0, |bits, measure| bits | 1 << inner.measure(measure));
        let parts = Part::of(formula, needed);
        parts.iter().map(|part| of_part(tally, sums, excluded, formula, part)).collect()
    };
    inner.formulas.iter().map(flow).collect()
}

fn of_part(tally: &Tally, sums: &Sums, excluded: &Excluded, formula: &Formula, part: &Part) -> Flow {
    let patterns = &tally.collapse.patterns;
    let roles: Vec<Role> = patterns.iter().map(|pattern| part.role(pattern)).collect();
    let mut flow = Flow::default();
    let mut members = Vec::new();
    for (slot, &(_, pattern)) in tally.slots.seen().iter().enumerate() {
        let (n, weight) = (sums.n[slot], sums.weight[slot]);
        match roles[pattern as usize] {
            Role::Outside => flow.outside.add(n, weight),
            Role::Missing => flow.lose(part.unknown(&patterns[pattern as usize]), n, weight),
            role => {
                flow.denominator.add(n, weight);
                if role == Role::Numerator {
                    flow.numerator.add(n, weight);
                    members.push(slot);
                }
            }
        }
    }
    if let Some(measure) = formula.measure().filter(|_| formula.is_inequality()) {
        let (n, weight) = excluded.of(tally.plan.0.measure(measure), members.into_iter());
        if n > 0 {
            flow.denominator = Mass { n: flow.denominator.n - n, weight: flow.denominator.weight - weight };
            flow.numerator = Mass { n: flow.numerator.n - n, weight: flow.numerator.weight - weight };
            flow.lose(Unknown::Negative, n, weight);
        }
    }
    flow.lost.retain(|(_, lost)| lost.n > 0);
    flow
}

impl Flow {
    /// All units.
    pub(crate) fn all(&self) -> Mass {
        let lost = self.lost.iter().map(|(_, lost)| lost);
        let mut all = self.outside;
        lost.chain([&self.denominator]).for_each(|some| all.add(some.n, some.weight));
        all
    }

    fn lose(&mut self, why: Unknown, n: u64, weight: i128) {
        match self.lost.iter_mut().find(|(known, _)| *known == why) {
            Some((_, lost)) => lost.add(n, weight),
            None => self.lost.push((why, Mass { n, weight })),
        }
    }
}

impl Tally {
    /// What became of every unit, of a tally that is not finished.
    pub(crate) fn flows(&self) -> Vec<Vec<Flow>> {
        let rule = self.plan.0.rules.negative;
        let order =
            |parts: &Vec<Entries>| if rule == NegativeRule::Exclude { Ordered::new(parts) } else { Ordered::default() };
        let ordered: Vec<Ordered> = self.spreads.iter().map(order).collect();
        flows(self, &self.national_sums(), &Excluded::new(rule, &ordered, self.slots.seen().len()))
    }
}
