//! The account of a reference: each of its lines is reproduced, reproduced in part, or excepted with a reason.

use std::collections::BTreeMap;

/// What became of one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Every figure of the line is ours, to ten digits or to those that are printed.
    Reproduced,
    /// Estimate and error are ours; another figure differs for this reason.
    InPart(&'static str),
    /// We do not give this figure, for this reason.
    Excepted(&'static str),
}

/// The lines of one reference.
#[derive(Debug, Default)]
pub struct Ledger {
    reproduced: usize,
    in_part: BTreeMap<&'static str, usize>,
    excepted: BTreeMap<&'static str, usize>,
}

impl Ledger {
    pub fn add(&mut self, outcome: Outcome) {
        match outcome {
            Outcome::Reproduced => self.reproduced += 1,
            Outcome::InPart(reason) => *self.in_part.entry(reason).or_default() += 1,
            Outcome::Excepted(reason) => *self.excepted.entry(reason).or_default() += 1,
        }
    }
    /// Nothing was skipped: the lines are those reproduced, in whole or in part, and those excepted.
    #[track_caller]
    pub fn balances(
        &self,
        lines: usize,
        reproduced: usize,
        in_part: &[(&'static str, usize)],
        excepted: &[(&'static str, usize)],
    ) {
        let sum = |counts: &BTreeMap<&str, usize>| counts.values().sum::<usize>();
        assert_eq!(self.reproduced + sum(&self.in_part) + sum(&self.excepted), lines, "lines in all");
        assert_eq!(self.in_part, in_part.iter().copied().collect(), "in part");
        assert_eq!(self.excepted, excepted.iter().copied().collect(), "excepted");
        assert_eq!(self.reproduced, reproduced, "reproduced");
    }
}
