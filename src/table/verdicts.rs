//! Verdicts in words: the reasons of a row, the notes of a printed table, and what a gate could not know.

use super::gate::Judged;
use super::{Row, Table, Warning};
use crate::error::{Error, ErrorKind};
use crate::estimate::{Estimate, Reason};
use crate::quality::{Clause, Figure, Finding, Gate, Kind, Limit, Outcome, Unknown, Verdict, Why};
use std::borrow::Cow;

/// A text of a note, which most often is the library's own.
pub(super) type Note = Cow<'static, str>;

impl<'a> Row<'a> {
    /// Each gate that has something to say of a row that had a value.
    fn judged(self) -> impl Iterator<Item = &'a Judged> {
        let judged = self.outcome().and(self.table.gated.as_deref()).map(|gated| &*gated.judged);
        judged.unwrap_or_default().iter()
    }

    /// Why there is no value, what to know about it, and what the gates object to with the figures that tripped them.
    ///
    /// These are what the column `reasons` joins by `;`. A figure that would tell a hidden value is left out.
    pub fn reasons_told(self) -> Vec<String> {
        let mut told: Vec<String> = self.reasons().iter().map(|reason| reason.id().to_owned()).collect();
        for judged in self.judged() {
            let (id, verdict) = (&judged.gate.id, &judged.rows[self.at]);
            let hidden = self.value().is_none();
            told.extend(verdict.findings.iter().map(|finding| {
                let tells = hidden && tells_value(finding.figure, self.evidence().kind);
                if tells { format!("{id}: {}", rule(&judged.gate, finding)) } else { format!("{id}: {finding}") }
            }));
            told.extend(verdict.unknowns.iter().map(|unknown| format!("{id}: {unknown}")));
            let whole = judged.runs[self.run()].filter(|whole| whole.outcome == Outcome::Suppress);
            told.extend(whole.map(|whole| {
                let (counted, cells, limit) = (whole.counted, whole.cells, whole.limit);
                format!("{id}: {counted} of {cells} cells of the table count, at most {limit} of them may")
            }));
        }
        told
    }

    /// The mark of a row in the code list of a gate that was applied, such as `U`; nothing where there was no value.
    ///
    /// A letter means different things to different agencies, so it is asked for by the id of the gate.
    ///
    /// # Errors
    /// `gate.unknown` when no such gate was applied; `gate.unmapped` when its code list has no mark for the outcome.
    pub fn mark(self, gate: &str) -> Result<Option<&'a str>, Error> {
        let gated = self.table.gated.as_deref().map(|gated| &*gated.judged).unwrap_or_default();
        let ids = || gated.iter().map(|judged| &*judged.gate.id);
        let judged = gated.iter().find(|judged| judged.gate.id == gate).ok_or_else(|| {
            let expected = ids().collect::<Vec<_>>().join(", ");
            let expected = if expected.is_empty() { "a table that was gated".to_owned() } else { expected };
            Error::new(ErrorKind::GateUnknown).column("mark").found(gate).expected(expected).suggest(gate, ids())
        })?;
        // What another gate suppressed has no value to go with a better mark.
        self.outcome().map(|outcome| judged.gate.mark_as(&judged.rows[self.at], outcome)).transpose()
    }

    /// The same for a printed table: without figures, so that many cells share a note.
    pub(super) fn notes(self) -> Vec<Note> {
        // That it is a register is said once, above the table.
        let noted = self.reasons().iter().filter(|reason| **reason != Reason::Register);
        let mut notes: Vec<Note> = noted.map(|reason| reason.text().into()).collect();
        for judged in self.judged() {
            let (gate, verdict) = (&judged.gate, &judged.rows[self.at]);
            let mut add = |outcome: Outcome, text: &str| {
                notes.push(format!("{}: {text} ({})", outcome.phrase(), gate.id).into());
            };
            for finding in &verdict.findings {
                // What only calls for a mark does not matter where there is no value.
                if finding.outcome >= verdict.outcome {
                    add(finding.outcome, &rule(gate, finding));
                }
            }
            if verdict.outcome == Outcome::NotAssessable {
                verdict.unknowns.iter().for_each(|unknown| add(Outcome::NotAssessable, &unknown.to_string()));
            }
            if judged.runs[self.run()].is_some_and(|whole| whole.outcome == Outcome::Suppress) {
                add(Outcome::Suppress, "too many cells of the table count");
            }
        }
        notes
    }
}

/// Whether a figure is in the unit of the value, so that it tells, or together with a quotient tells, the value.
fn tells_value(figure: Figure, kind: Kind) -> bool {
    let of_level = figure == Figure::Population && kind == Kind::Level;
    of_level || matches!(figure, Figure::Value | Figure::Se | Figure::CiWidth)
}

/// The clause that holds, without the figure that was found.
fn rule(gate: &Gate, finding: &Finding) -> String {
    let Finding { figure, is, limit, .. } = finding;
    match gate.clauses.get(finding.clause).map(|clause: &Clause| clause.limit) {
        Some(Limit::Quadratic) => format!("{figure} {} its curve", is.words()),
        _ => format!("{figure} {} {limit}", is.words()),
    }
}

/// Takes the figures out of the verdicts of rows that are hidden; what follows stays.
pub(super) fn strip(judged: &mut Judged, hidden: &[bool]) {
    for (verdict, _) in judged.rows.iter_mut().zip(hidden).filter(|(_, hidden)| **hidden) {
        verdict.findings.clear();
        verdict.unknowns.clear();
    }
}

impl Outcome {
    /// The words of a note.
    pub(super) const fn phrase(self) -> &'static str {
        match self {
            Self::Publish => "published",
            Self::Flag => "flagged",
            Self::NotAssessable => "not assessable",
            Self::Suppress => "suppressed",
        }
    }
}

impl Table {
    /// A line for each gate: what it says of how many rows.
    pub(super) fn gates_said(&self) -> Vec<String> {
        let judged = self.gated.iter().flat_map(|gated| &gated.judged);
        let line = |judged: &Judged| {
            let mut counts = [0_usize; Outcome::ALL.len()];
            let mut without = 0;
            for row in self.rows() {
                match (row.outcome(), Outcome::ALL.iter()) {
                    (None, _) => without += 1,
                    (Some(_), mut all) => {
                        let outcome = judged.outcome(row.at, row.run());
                        counts[all.position(|known| *known == outcome).unwrap_or_default()] += 1;
                    }
                }
            }
            let said = Outcome::ALL.iter().zip(counts).filter(|(_, count)| *count > 0);
            let mut said: Vec<String> = said.map(|(outcome, count)| format!("{count} {}", outcome.phrase())).collect();
            said.extend((without > 0).then(|| format!("{without} without a value")));
            format!("gate {} ({}): {}", judged.gate.id, judged.gate.version, said.join(", "))
        };
        judged.map(line).collect()
    }
}

/// A warning of the rows that a gate cannot judge, and what to do about it.
pub(super) fn unassessable(
    gate: &Gate,
    verdicts: &[Verdict],
    before: &[Estimate],
    has_design: bool,
) -> Option<Warning> {
    let judged = || verdicts.iter().zip(before).filter(|(_, estimate)| estimate.value.is_some());
    let open = || judged().filter(|(verdict, _)| verdict.outcome == Outcome::NotAssessable);
    let mut why: Vec<String> = Vec::new();
    let mut fixes: Vec<&'static str> = Vec::new();
    for (verdict, estimate) in open() {
        // The row itself says why it has no sampling error, and nothing can be done about it.
        let explained = estimate.reasons.iter().any(|reason| reason.is_of_error());
        for unknown in &verdict.unknowns {
            let text = unknown.to_string();
            if !why.contains(&text) {
                why.push(text);
            }
            if let Some(fix) = fix(*unknown, has_design).filter(|fix| !explained && !fixes.contains(fix)) {
                fixes.push(fix);
            }
        }
    }
    let count = open().count() as u64;
    (count > 0).then(|| Warning::GateNotAssessable {
        gate: gate.id.to_string(),
        count,
        of: judged().count() as u64,
        why: why.join(", "),
        fix: fixes.join("; "),
    })
}

/// What gives the figure that is not known.
fn fix(unknown: Unknown, has_design: bool) -> Option<&'static str> {
    use Figure as F;
    match unknown.why {
        Why::NotGiven
            if matches!(unknown.figure, F::Value | F::N | F::NNumerator | F::NComplement | F::MissingShare) =>
        {
            None
        }
        Why::NotGiven if !has_design => Some("name the strata and sampling units in the design"),
        Why::NotGiven => Some("this version has no such figure for these estimates"),
        Why::OtherInterval => Some("estimate with the interval of the rule, such as korn_graubard"),
        Why::OtherConfidence => Some("estimate with a confidence of 0.95"),
        Why::LimitNotGiven => Some("give the gate the limits that its agency leaves open"),
        Why::KindNotCovered => Some("take a gate that speaks of these estimates"),
        Why::NotANumber | Why::OutOfRange | Why::ValueZero | Why::ValueOne => None,
    }
}
