//! A formula's parts: who is in the numerator, who in the denominator, of whom we do not know.

use super::marks::Pattern;
use crate::indicator::{Condition, Formula, Scope};

/// What a pattern of facts means to one part of a formula.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// Not in the universe.
    Outside,
    /// Perhaps in the universe, or in it with the answer unknown.
    Missing,
    /// In the denominator only.
    Denominator,
    /// In numerator and denominator.
    Numerator,
}

/// A numerator in a denominator, with the measure that must be known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Part {
    of: Scope,
    among: Scope,
    /// Bits of the measures that must be known.
    measures: u32,
}

impl Part {
    /// The parts of a formula: one, or two for gaps and ratios of shares. `measures` are the bits of those it needs.
    pub(crate) fn of(formula: &Formula, measures: u32) -> Vec<Self> {
        let (first, second, third) = formula.scopes();
        let counts = |of, among| Self { of, among, measures: 0 };
        let measures = |among| Self { of: Scope::EVERYONE, among, measures };
        match formula {
            Formula::Level { .. } => vec![counts(first, Scope::EVERYONE)],
            Formula::Share { .. } | Formula::Odds { .. } => vec![counts(first, second)],
            Formula::ShareRatio { .. } => vec![counts(first, second), counts(first, third)],
            Formula::VolumeShare { .. } | Formula::PartBelowQuantile { .. } => {
                vec![Self { of: first, ..measures(second) }]
            }
            Formula::MeanGap { .. } | Formula::QuantileGap { .. } | Formula::Segregation { .. } => {
                vec![measures(first), measures(second)]
            }
            _ => vec![measures(first)],
        }
    }

    /// Unknown is not false: a unit whose numerator is unknown leaves the denominator and is counted as missing.
    pub(crate) fn role(&self, pattern: &Pattern) -> Role {
        match self.among.holds(pattern.facts) {
            Some(false) => Role::Outside,
            None => Role::Missing,
            Some(true) => {
                if pattern.known_measures & self.measures != self.measures {
                    return Role::Missing;
                }
                match self.of.holds(pattern.facts) {
                    Some(true) => Role::Numerator,
                    Some(false) => Role::Denominator,
                    None => Role::Missing,
                }
            }
        }
    }
}

/// Why units that may be in the universe do not count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Unknown {
    /// Whether they are in the universe: what is unknown of it.
    Universe(Vec<Condition>),
    /// A measure, by its bits.
    Measure(u32),
    /// Whether they are in the numerator: what is unknown of it.
    Numerator(Vec<Condition>),
    /// Nothing: the value is negative, and the rule leaves such values out.
    Negative,
}

impl Part {
    /// What is unknown of units whose role is [`Role::Missing`].
    pub(crate) fn unknown(&self, pattern: &Pattern) -> Unknown {
        let unknown = |scope: Scope| {
            let conditions = scope.conditions().into_iter().map(|(condition, _)| condition);
            conditions.filter(|condition| condition.of(pattern.facts).is_none()).collect()
        };
        let measures = self.measures & !pattern.known_measures;
        match self.among.holds(pattern.facts) {
            None => Unknown::Universe(unknown(self.among)),
            Some(_) if measures != 0 => Unknown::Measure(measures),
            Some(_) => Unknown::Numerator(unknown(self.of)),
        }
    }
}

/// The totals of one part in one cell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Totals {
    pub(crate) numerator: i128,
    pub(crate) denominator: i128,
    pub(crate) missing: i128,
    /// The sum of weight times value: of the first measure in the numerator, and of the second in the denominator.
    pub(crate) product: i128,
    pub(crate) second: i128,
    pub(crate) n_numerator: u64,
    pub(crate) n_denominator: u64,
    pub(crate) n_missing: u64,
}

impl Totals {
    /// Units of the numerator that turn out not to count are missing.
    pub(crate) fn leave_out(&mut self, n: u64, weight: i128) {
        self.numerator -= weight;
        self.denominator -= weight;
        self.missing += weight;
        self.n_numerator -= n;
        self.n_denominator -= n;
        self.n_missing += n;
    }

    pub(crate) fn add(&mut self, role: Role, n: u64, weight: i128, (product, second): (i128, i128)) {
        match role {
            Role::Outside => {}
            Role::Missing => {
                self.missing += weight;
                self.n_missing += n;
            }
            Role::Denominator | Role::Numerator => {
                self.denominator += weight;
                self.n_denominator += n;
                self.second += second;
                if role == Role::Numerator {
                    self.numerator += weight;
                    self.n_numerator += n;
                    self.product += product;
                }
            }
        }
    }
}
