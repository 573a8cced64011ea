//! A rule as data: its clauses, its sources, its marks.

use super::clause::{Clause, Limit};
use super::evidence::{Evidence, Figure, Interval, Kind, Why};
use super::verdict::{Outcome, TableRule, TableVerdict, Unknown, Verdict};
use super::{gates, presets};
use crate::error::{Error, ErrorKind};
use crate::indicator::Source;
use std::borrow::Cow;

/// The marks of a code list for the outcomes it can express.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct Marks {
    /// For an estimate that may be published; often empty.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub publish: Option<Cow<'static, str>>,
    /// For one published with a mark.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub flag: Option<Cow<'static, str>>,
    /// For one that cannot be judged.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub not_assessable: Option<Cow<'static, str>>,
    /// For one that is not published.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub suppress: Option<Cow<'static, str>>,
}

impl Marks {
    fn of(&self, outcome: Outcome) -> Option<&str> {
        let mark = match outcome {
            Outcome::Publish => &self.publish,
            Outcome::Flag => &self.flag,
            Outcome::NotAssessable => &self.not_assessable,
            Outcome::Suppress => &self.suppress,
        };
        mark.as_deref()
    }
}

/// A rule that says whether an estimate may be published.
///
/// ```
/// use decentwork::quality::{Evidence, Gate, Kind, Outcome};
/// let rate = Evidence {
///     value: Some(0.12),
///     n: Some(92),
///     n_numerator: Some(11),
///     ..Evidence::new(Kind::Share)
/// };
/// let gate = Gate::find("ilostat")?;
/// let verdict = gate.judge(&rate);
/// assert_eq!(verdict.outcome, Outcome::Flag);
/// assert_eq!(verdict.to_string(), "flag: n_numerator 11 is below 15");
/// assert_eq!(gate.mark(&verdict)?, "U");
/// # Ok::<(), decentwork::Error>(())
/// ```
///
/// A gate of one's own is a document:
///
/// ```
/// use decentwork::{Evidence, Gate};
/// use decentwork::quality::{Kind, Outcome};
/// let gate: Gate = toml::from_str(r#"
///     id = "my-office"
///     name = "Rule of my office"
///     version = "2026"
///
///     [[clauses]]
///     id = "cases"
///     figure = "n"
///     is = "below"
///     limit = 30
///     outcome = "suppress"
///
///     [[clauses]]
///     id = "variation"
///     figure = "cv"
///     is = "above"
///     limit = 0.2
///     outcome = "flag"
/// "#)?;
/// let mean = Evidence { value: Some(410.0), n: Some(200), ..Evidence::new(Kind::Mean) };
/// let verdict = gate.judge(&mean);
/// assert_eq!(verdict.outcome, Outcome::NotAssessable);
/// assert_eq!(verdict.to_string(), "not_assessable: cv is not known");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Gate {
    /// Readable id, such as `ilostat`.
    pub id: Cow<'static, str>,
    /// Whose rule it is, for what.
    pub name: Cow<'static, str>,
    /// Which edition of the rule; a changed limit is added to it.
    pub version: Cow<'static, str>,
    /// Where the rule stands.
    pub sources: Cow<'static, [Source]>,
    /// What to know about it.
    pub note: Cow<'static, str>,
    /// The kinds of estimate it speaks of; all when empty.
    pub kinds: Cow<'static, [Kind]>,
    /// The method of confidence interval its widths are of; any when `None`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub interval: Option<Interval>,
    /// Its sentences; of those with one outcome, the more severe stands later.
    pub clauses: Cow<'static, [Clause]>,
    /// When a whole table is not published.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub table: Option<TableRule>,
    /// The marks of the agency's code list.
    pub marks: Marks,
}

impl Gate {
    /// The gate that comes with the library under this id.
    ///
    /// # Errors
    /// `gate.unknown` with the nearest ids.
    pub fn find(id: &str) -> Result<&'static Self, Error> {
        let wanted = id.trim();
        gates().find(|gate| gate.id == wanted).ok_or_else(|| {
            Error::new(ErrorKind::GateUnknown)
                .found(wanted)
                .expected(gates().map(|gate| &*gate.id).collect::<Vec<_>>().join(", "))
                .suggest(wanted, gates().map(|gate| &*gate.id))
        })
    }

    /// Eurostat's rule for labour force surveys, with the limits of a country and period: estimates about fewer than
    /// `a` persons are not published, those about fewer than `b` are flagged.
    ///
    /// # Errors
    /// `gate.invalid` unless 0 <= a <= b.
    pub fn eurostat_lfs(a: f64, b: f64) -> Result<Self, Error> {
        if a > b {
            return Err(invalid("limits").found(format!("a = {a}, b = {b}")).expected("a at most b"));
        }
        presets::EUROSTAT_LFS.with("limit_a", a)?.with("limit_b", b)
    }

    /// The same gate with another limit in the clauses of this id; the version says so.
    ///
    /// ```
    /// use decentwork::Gate;
    /// let strict = Gate::find("ilostat")?.with("unreliable", 30.0)?;
    /// assert_eq!(strict.version, "2023, unreliable = 30");
    /// # Ok::<(), decentwork::Error>(())
    /// ```
    ///
    /// # Errors
    /// `gate.invalid` when there is no such clause, with the nearest ids, or when it cannot have this limit.
    pub fn with(&self, clause: &str, limit: f64) -> Result<Self, Error> {
        let mut gate = self.clone();
        let ids = || self.clauses.iter().map(|clause| &*clause.id);
        if !ids().any(|id| id == clause) {
            return Err(invalid("clauses").found(clause).expected("the id of a clause").suggest(clause, ids()));
        }
        for of in gate.clauses.to_mut().iter_mut().filter(|of| of.id == clause) {
            of.limit = Limit::Number(limit);
        }
        gate.version = format!("{}, {clause} = {limit}", self.version).into();
        gate.check()?;
        Ok(gate)
    }

    /// The same gate with other limits in several clauses, as [`Gate::with`].
    ///
    /// # Errors
    /// As [`Gate::with`], and as [`Gate::eurostat_lfs`] for its two limits.
    pub fn with_limits(&self, limits: &[(&str, f64)]) -> Result<Self, Error> {
        let gate = limits.iter().try_fold(self.clone(), |gate, (clause, limit)| gate.with(clause, *limit))?;
        let limit = |id: &str| gate.clauses.iter().find(|clause| clause.id == id).map(|clause| clause.limit);
        if let (Some(Limit::Number(a)), Some(Limit::Number(b))) = (limit("limit_a"), limit("limit_b"))
            && self.id == presets::EUROSTAT_LFS.id
        {
            Self::eurostat_lfs(a, b)?;
        }
        Ok(gate)
    }

    /// What the rule says of one estimate.
    ///
    /// An estimate that is not there, or whose figures the rule needs and nobody knows, is never published.
    pub fn judge(&self, evidence: &Evidence) -> Verdict {
        let (mut findings, mut unknowns) = (Vec::new(), Vec::new());
        let mut open = |why| unknowns.push(Unknown { figure: Figure::Value, why, outcome: Outcome::Suppress });
        if let Err(why) = evidence.figure(Figure::Value) {
            open(why);
        }
        let clauses = || self.clauses.iter().enumerate().filter(|(_, clause)| clause.applies_to(evidence.kind));
        let covered = self.kinds.is_empty() || self.kinds.contains(&evidence.kind);
        if covered && clauses().next().is_some() {
            for (position, clause) in clauses() {
                clause.judge(position, evidence, self.interval, &mut findings, &mut unknowns);
            }
        } else {
            open(Why::KindNotCovered);
        }
        let outcome = Verdict::settle(&findings, &unknowns);
        Verdict { gate: self.id.clone(), version: self.version.clone(), outcome, findings, unknowns }
    }

    /// What the rule says of a whole table, from the verdicts on its cells; `None` when it says nothing.
    pub fn judge_table<'a>(&self, cells: impl IntoIterator<Item = &'a Verdict>) -> Option<TableVerdict> {
        self.table.map(|rule| rule.judge(cells.into_iter().map(|verdict| verdict.outcome)))
    }

    /// The mark of a verdict in the agency's code list, such as `U`.
    ///
    /// # Errors
    /// `gate.unmapped` when the code list has none, or when another gate gave the verdict.
    pub fn mark(&self, verdict: &Verdict) -> Result<&str, Error> {
        let unmapped = || Error::new(ErrorKind::GateUnmapped).column(format!("marks of {}", self.id));
        if (&verdict.gate, &verdict.version) != (&self.id, &self.version) {
            return Err(unmapped()
                .found(format!("a verdict of {} {}", verdict.gate, verdict.version))
                .expected(format!("a verdict of {} {}", self.id, self.version)));
        }
        let own = verdict.findings.iter().rev().find(|finding| finding.outcome == verdict.outcome);
        let own = own.and_then(|finding| self.clauses.get(finding.clause)).and_then(|clause| clause.mark.as_deref());
        own.or_else(|| self.marks.of(verdict.outcome)).ok_or_else(|| {
            unmapped()
                .found(verdict.to_string())
                .expected("an outcome that the code list has a mark for")
                .fix("leave the estimate out, or give the gate a mark for this outcome")
        })
    }
}

pub(super) fn invalid(what: impl Into<String>) -> Error {
    Error::new(ErrorKind::GateInvalid).column(what)
}
