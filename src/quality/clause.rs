//! One sentence of a rule: which figure, which limit, and what follows.

use super::evidence::{Evidence, Figure, Interval, Kind, Why};
use super::verdict::{Finding, Outcome, Unknown};
use super::words::words;
use std::borrow::Cow;
use std::fmt;

words! {
    /// How a figure lies to its limit when a clause holds.
    Comparison {
        /// Less than the limit.
        Below = "below",
        /// The limit or less.
        AtMost = "at_most",
        /// More than the limit.
        Above = "above",
        /// The limit or more.
        AtLeast = "at_least",
    }
}

impl Comparison {
    fn holds(self, found: f64, limit: f64) -> bool {
        match self {
            Self::Below => found < limit,
            Self::AtMost => found <= limit,
            Self::Above => found > limit,
            Self::AtLeast => found >= limit,
        }
    }
    /// The words of a sentence about a figure and its limit.
    pub(crate) const fn words(self) -> &'static str {
        match self {
            Self::Below => "is below",
            Self::AtMost => "is at most",
            Self::Above => "is above",
            Self::AtLeast => "is at least",
        }
    }
}

words! {
    /// How sure it is that the agency says so.
    Sureness {
        /// Read in a document or page of the agency.
        Document = "document",
        /// Read in software written by or for the agency.
        Software = "software",
        /// Read in somebody else's account of the agency's rule.
        Restated = "restated",
        /// Known from memory; check it against the agency's document before relying on it.
        Recalled = "recalled",
        /// The user's own.
        Own = "own",
    }
}

/// What a figure is compared with.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum Limit {
    /// A number; coefficients of variation and shares are fractions.
    Number(f64),
    /// The curve of INE Chile for the standard error of a share: `p^(2/3) / 9`, p the smaller of the share and its
    /// complement.
    Quadratic,
    /// Left to the user: see [`Gate::with`](super::Gate::with).
    NotGiven,
}

impl Limit {
    fn of(self, evidence: &Evidence) -> Result<f64, Why> {
        match self {
            Self::Number(limit) => Ok(limit),
            Self::Quadratic => {
                let root = evidence.smaller_part()?.cbrt();
                Ok(root * root / 9.0)
            }
            Self::NotGiven => Err(Why::LimitNotGiven),
        }
    }
}

/// What must hold as well for a clause to apply.
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(deny_unknown_fields))]
pub struct Condition {
    /// The figure.
    pub figure: Figure,
    /// How it lies to the limit.
    pub is: Comparison,
    /// The limit.
    pub limit: Limit,
}

impl Condition {
    pub(super) const fn new(figure: Figure, is: Comparison, limit: f64) -> Self {
        Self { figure, is, limit: Limit::Number(limit) }
    }

    /// The figure and the limit, and whether the condition holds.
    fn look(&self, evidence: &Evidence, interval: Option<Interval>) -> Result<(f64, f64, bool), Why> {
        let found = evidence.figure(self.figure)?;
        if self.figure.is_of_interval() && interval.is_some() && evidence.interval != interval {
            return Err(Why::OtherInterval);
        }
        let limit = self.limit.of(evidence)?;
        Ok((found, limit, self.is.holds(found, limit)))
    }
}

/// One sentence of a rule: when the figure lies so to the limit, the outcome follows.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(deny_unknown_fields))]
pub struct Clause {
    /// Name of the clause, by which its limit can be changed; clauses of one name share one limit.
    pub id: Cow<'static, str>,
    /// The figure.
    pub figure: Figure,
    /// How it lies to the limit when the clause holds.
    pub is: Comparison,
    /// The limit.
    pub limit: Limit,
    /// What follows: [`Outcome::Flag`] or [`Outcome::Suppress`].
    pub outcome: Outcome,
    /// The kinds of estimate it applies to; all that the gate speaks of when empty.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "<[Kind]>::is_empty"))]
    pub kinds: Cow<'static, [Kind]>,
    /// What must hold as well.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "<[Condition]>::is_empty"))]
    pub when: Cow<'static, [Condition]>,
    /// The mark on export, where it is not that of the outcome.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub mark: Option<Cow<'static, str>>,
    /// How sure it is that the agency says so.
    #[cfg_attr(feature = "serde", serde(default = "own"))]
    pub sure: Sureness,
}

#[cfg(feature = "serde")]
const fn own() -> Sureness {
    Sureness::Own
}

impl fmt::Display for Limit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => write!(f, "{number}"),
            Self::Quadratic => f.write_str("p^(2/3) / 9"),
            Self::NotGiven => f.write_str("a limit that is yours to give"),
        }
    }
}

/// A sentence, such as `suppress share, level when n_numerator is below 50`.
impl fmt::Display for Clause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.outcome)?;
        for (at, kind) in self.kinds.iter().enumerate() {
            write!(f, "{} {kind}", if at == 0 { "" } else { "," })?;
        }
        write!(f, " when {} {} {}", self.figure, self.is.words(), self.limit)?;
        for Condition { figure, is, limit } in self.when.iter() {
            write!(f, " and {figure} {} {limit}", is.words())?;
        }
        Ok(())
    }
}

impl Clause {
    pub(super) fn applies_to(&self, kind: Kind) -> bool {
        self.kinds.is_empty() || self.kinds.contains(&kind)
    }

    /// Looks at one estimate, and adds what it finds or cannot know.
    pub(super) fn judge(
        &self,
        position: usize,
        evidence: &Evidence,
        interval: Option<Interval>,
        findings: &mut Vec<Finding>,
        unknowns: &mut Vec<Unknown>,
    ) {
        let unknown = |figure, why| Unknown { figure, why, outcome: self.outcome };
        let mut open = Vec::new();
        for condition in self.when.iter() {
            match condition.look(evidence, interval) {
                Ok((_, _, false)) => return,
                Ok((_, _, true)) => {}
                Err(why) => open.push(unknown(condition.figure, why)),
            }
        }
        let Self { figure, is, limit, outcome, .. } = *self;
        match (Condition { figure, is, limit }).look(evidence, interval) {
            Ok((_, _, false)) => return,
            Ok((found, limit, true)) if open.is_empty() => {
                findings.push(Finding { clause: position, figure, found, is, limit, outcome });
            }
            Ok(_) => {}
            Err(why) => open.push(unknown(figure, why)),
        }
        for unknown in open {
            unknown.add_to(unknowns);
        }
    }
}
