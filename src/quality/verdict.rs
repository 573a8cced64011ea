//! What a rule says of one estimate, and of a whole table.

use super::clause::Comparison;
use super::evidence::{Figure, Why};
use super::words::words;
use std::borrow::Cow;
use std::fmt;

words! {
    /// What is to be done with an estimate, from the best to the worst.
    Outcome {
        /// It may be published as it is.
        Publish = "publish",
        /// It may be published with a mark.
        Flag = "flag",
        /// What the rule asks for is not known, so it cannot be said.
        NotAssessable = "not_assessable",
        /// It is not published.
        Suppress = "suppress",
    }
}

/// A clause that holds, with the figure that tripped it.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Finding {
    /// Position of the clause in the gate.
    pub clause: usize,
    /// The figure.
    pub figure: Figure,
    /// What it is.
    pub found: f64,
    /// How it lies to the limit.
    pub is: Comparison,
    /// The limit.
    pub limit: f64,
    /// What follows.
    pub outcome: Outcome,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {} {}", self.figure, self.found, self.is.words(), self.limit)
    }
}

/// A figure that a clause needs and that is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Unknown {
    /// The figure.
    pub figure: Figure,
    /// Why it is not known.
    pub why: Why,
    /// The worst that could have followed.
    pub outcome: Outcome,
}

impl Unknown {
    /// Says it once, with the worst that could have followed.
    pub(super) fn add_to(self, unknowns: &mut Vec<Self>) {
        match unknowns.iter_mut().find(|known| (known.figure, known.why) == (self.figure, self.why)) {
            Some(known) => known.outcome = known.outcome.max(self.outcome),
            None => unknowns.push(self),
        }
    }
}

impl fmt::Display for Unknown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.figure, self.why.words())
    }
}

/// What a gate says of one estimate, with every reason. It prints as a sentence.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Verdict {
    /// Id of the gate.
    pub gate: Cow<'static, str>,
    /// Version of the gate.
    pub version: Cow<'static, str>,
    /// What is to be done.
    pub outcome: Outcome,
    /// The clauses that hold, in the order of the gate; several may.
    pub findings: Vec<Finding>,
    /// What could not be looked at.
    pub unknowns: Vec<Unknown>,
}

impl Verdict {
    /// The worst that is known, unless what is not known could be worse.
    pub(super) fn settle(findings: &[Finding], unknowns: &[Unknown]) -> Outcome {
        let known = findings.iter().map(|finding| finding.outcome).max().unwrap_or(Outcome::Publish);
        let possible = unknowns.iter().map(|unknown| unknown.outcome).max().unwrap_or(Outcome::Publish);
        if possible > known { Outcome::NotAssessable } else { known }
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.outcome)?;
        let findings = self.findings.iter().map(ToString::to_string);
        let unknowns = self.unknowns.iter().map(ToString::to_string);
        for (at, reason) in findings.chain(unknowns).enumerate() {
            write!(f, "{}{reason}", if at == 0 { ": " } else { "; " })?;
        }
        Ok(())
    }
}

/// When a whole table is not published: too many of its cells are not good enough.
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(deny_unknown_fields))]
pub struct TableRule {
    /// The cells that count: those with this outcome or a worse one.
    pub counts: Outcome,
    /// The table is not published when more than this share of its cells count.
    pub above: f64,
}

/// What a gate says of a whole table.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct TableVerdict {
    /// Publish, suppress, or not assessable when the cells that are not assessable decide.
    pub outcome: Outcome,
    /// Cells in the table.
    pub cells: u64,
    /// Cells that count against it.
    pub counted: u64,
    /// Cells that could not be judged.
    pub not_assessable: u64,
    /// The share of cells that may count.
    pub limit: f64,
}

impl fmt::Display for TableVerdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}: {} of {} cells count, at most {} of them may",
            self.outcome, self.counted, self.cells, self.limit
        )?;
        if self.not_assessable > 0 {
            write!(f, "; {} cells are not assessable", self.not_assessable)?;
        }
        Ok(())
    }
}

impl TableRule {
    pub(super) fn judge(self, outcomes: impl Iterator<Item = Outcome>) -> TableVerdict {
        let mut of = TableVerdict {
            outcome: Outcome::NotAssessable,
            cells: 0,
            counted: 0,
            not_assessable: 0,
            limit: self.above,
        };
        for outcome in outcomes {
            of.cells += 1;
            if outcome == Outcome::NotAssessable {
                of.not_assessable += 1;
            } else if outcome >= self.counts {
                of.counted += 1;
            }
        }
        let too_many = |counted: u64| counted as f64 > self.above * of.cells as f64;
        if too_many(of.counted) {
            of.outcome = Outcome::Suppress;
        } else if of.cells > 0 && !too_many(of.counted + of.not_assessable) {
            of.outcome = Outcome::Publish;
        }
        of
    }
}
