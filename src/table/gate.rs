//! Tables that a gate has judged.
//!
//! What a gate suppresses is taken out of the table, so that nothing that reads a table can show it. The estimates as
//! they were stay aside, for the next gate to judge: the order in which gates are applied changes nothing.

use super::evidence;
use super::verdicts::unassessable;
use super::{Row, Run, Table};
use crate::estimate::{Estimate, Reason, SamplingError};
use crate::quality::{Evidence, Gate, Outcome, TableVerdict, Verdict};
use std::fmt;

/// Whether a gated table shows what is not to be published.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Suppressed {
    /// The value and its sampling error are taken out.
    #[default]
    Hidden,
    /// They stay, for one's own eyes; the status says that they are not to be published.
    Shown,
}

/// A gate that was applied, as the manifest of a table has it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Applied {
    /// Id of the gate.
    pub id: String,
    /// Version of the gate, with the limits that were changed.
    pub version: String,
    /// Whose rule it is, for what.
    pub name: String,
    /// Title and place of its sources.
    pub sources: Vec<String>,
    /// Whether suppressed values stayed in the table.
    pub shows_suppressed: bool,
    /// The breakdowns that are not published as a whole, and why.
    pub not_published: Vec<String>,
}

/// What the gates said, and what they said it of.
#[derive(Clone, PartialEq)]
pub(super) struct Gated {
    /// The estimates before anything was taken out.
    pub(super) before: Vec<Estimate>,
    /// Row by row, whether there was a value to judge.
    had_value: Vec<bool>,
    /// In the order of application.
    pub(super) judged: Vec<Judged>,
}

/// What was taken out shows here neither, nor do the figures of verdicts, which can tell it.
impl fmt::Debug for Gated {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ids: Vec<&str> = self.judged.iter().map(|judged| &*judged.gate.id).collect();
        f.debug_struct("Gated").field("gates", &ids).finish_non_exhaustive()
    }
}

/// What one gate said.
#[derive(Clone, PartialEq)]
pub(super) struct Judged {
    pub(super) gate: Gate,
    suppressed: Suppressed,
    /// One verdict for each row.
    pub(super) rows: Vec<Verdict>,
    /// One for each run, where the gate has a rule for whole tables and the run is a breakdown.
    pub(super) runs: Vec<Option<TableVerdict>>,
}

impl Judged {
    /// What is to be done with a row: what its verdict says, unless its whole table goes.
    pub(super) fn outcome(&self, row: usize, run: usize) -> Outcome {
        let of_table = self.runs[run].map_or(Outcome::Publish, |verdict| verdict.outcome);
        let of_row = self.rows[row].outcome;
        if of_table == Outcome::Suppress { Outcome::Suppress } else { of_row }
    }
}

impl Table {
    /// The table as this gate has it: a verdict on every row, and what it suppresses taken out.
    ///
    /// The column `status` becomes the [`Outcome`], and `reasons` names every figure that led to it. A table that was
    /// gated before is judged by the stricter of both. Where the gate has a rule for whole tables, a breakdown of one
    /// indicator is a table, margins included, and rows without a value do not count.
    ///
    /// This is about quality, not about confidentiality: counts of cases stay, and a suppressed number can be the
    /// difference of two that are shown.
    ///
    /// ```
    /// use decentwork::quality::Outcome;
    /// use decentwork::{Gate, Survey, sample};
    /// let table = Survey::new(&sample::workers()?).estimate(["unemployment_rate"], &[&["region"]])?;
    /// let table = table.gate(Gate::find("statcan")?);
    /// let row = table.find("unemployment_rate", &[])?;
    /// assert_eq!(row.outcome(), Some(Outcome::Publish));
    /// assert_eq!(row.status().id(), "publish");
    /// # Ok::<(), decentwork::Error>(())
    /// ```
    #[must_use]
    pub fn gate(&self, gate: &Gate) -> Self {
        self.gate_with(gate, Suppressed::Hidden)
    }

    /// As [`Table::gate`], with a say in whether suppressed values stay in the table. Once hidden, they stay hidden.
    #[must_use]
    pub fn gate_with(&self, gate: &Gate, suppressed: Suppressed) -> Self {
        let mut table = self.clone();
        let mut gated = table.gated.take().map_or_else(
            || {
                let before = std::mem::take(&mut table.estimates);
                let had_value = before.iter().map(|estimate| estimate.value.is_some()).collect();
                Gated { before, had_value, judged: Vec::new() }
            },
            |gated| *gated,
        );
        let judged = table.judge(gate, suppressed, &gated.before);
        match gated.judged.iter_mut().find(|known| known.gate == judged.gate) {
            // Suppressed values that one call hid another does not bring back.
            Some(known) if known.suppressed == Suppressed::Hidden => {}
            Some(known) => *known = judged,
            None => gated.judged.push(judged),
        }
        table.estimates.clone_from(&gated.before);
        for (run, of) in table.runs.iter().enumerate() {
            for row in of.rows.clone() {
                let hides = |judged: &Judged| {
                    judged.suppressed == Suppressed::Hidden && judged.outcome(row, run) == Outcome::Suppress
                };
                if gated.judged.iter().any(hides) {
                    table.estimates[row].hide();
                }
            }
        }
        table.manifest.gates = gated.judged.iter().map(|judged| judged.applied(&table)).collect();
        let design = table.manifest.has_design();
        table.manifest.warnings.retain(|warning| !warning.is_of_gate());
        table.manifest.warnings.extend(
            gated.judged.iter().filter_map(|judged| unassessable(&judged.gate, &judged.rows, &gated.before, design)),
        );
        table.gated = Some(Box::new(gated));
        table
    }

    fn judge(&self, gate: &Gate, suppressed: Suppressed, before: &[Estimate]) -> Judged {
        let rules = &self.manifest.rules;
        let evidence =
            |estimate: &Estimate| -> Evidence { evidence::of(estimate, &self.indicators[estimate.indicator], rules) };
        let rows: Vec<Verdict> = before.iter().map(|estimate| gate.judge(&evidence(estimate))).collect();
        let runs = self.runs.iter().map(|run| self.judge_run(gate, run, &rows, before)).collect();
        Judged { gate: gate.clone(), suppressed, rows, runs }
    }

    /// What the gate says of the breakdown of one indicator as a whole, its margins included.
    fn judge_run(&self, gate: &Gate, run: &Run, rows: &[Verdict], before: &[Estimate]) -> Option<TableVerdict> {
        if run.grouping.is_empty() {
            return None;
        }
        let of_table = |other: &&Run| {
            other.indicator == run.indicator && other.grouping.iter().all(|axis| run.grouping.contains(axis))
        };
        let cells = self.runs.iter().filter(of_table).flat_map(|run| run.rows.clone());
        gate.judge_table(cells.filter(|&row| before[row].value.is_some()).map(|row| &rows[row]))
    }

    /// What each gate said of each breakdown as a whole: the indicator, the breakdown and the verdict.
    pub fn table_verdicts(&self) -> impl Iterator<Item = (&str, String, TableVerdict)> {
        let judged = self.gated.iter().flat_map(|gated| &gated.judged);
        judged.flat_map(|judged| judged.whole(self))
    }
}

impl Judged {
    fn whole<'a>(&'a self, table: &'a Table) -> impl Iterator<Item = (&'a str, String, TableVerdict)> {
        table.runs.iter().zip(&self.runs).filter_map(|(run, verdict)| {
            Some((&*table.indicators[run.indicator].id, table.grouping_name(&run.grouping), (*verdict)?))
        })
    }

    fn applied(&self, table: &Table) -> Applied {
        let suppressed = self.whole(table).filter(|(.., verdict)| verdict.outcome == Outcome::Suppress);
        Applied {
            id: self.gate.id.to_string(),
            version: self.gate.version.to_string(),
            name: self.gate.name.to_string(),
            sources: self.gate.sources.iter().map(|source| format!("{}, {}", source.title, source.locator)).collect(),
            shows_suppressed: self.suppressed == Suppressed::Shown,
            not_published: suppressed.map(|(id, by, verdict)| format!("{id} by {by}: {verdict}")).collect(),
        }
    }
}

impl Estimate {
    /// Takes out what is not to be published; the counts stay.
    pub(super) fn hide(&mut self) {
        self.value = None;
        self.error = SamplingError::default();
        self.replicates = None;
        self.reasons.retain(|reason| !Reason::is_of_error(*reason));
    }
}

impl<'a> Row<'a> {
    /// What each gate says of the row, in the order in which they were applied; nothing when none was.
    pub fn verdicts(self) -> impl Iterator<Item = &'a Verdict> {
        let gated = self.table.gated.iter();
        gated.flat_map(|gated| &gated.judged).filter_map(move |judged| judged.rows.get(self.at))
    }

    /// What is to be done with the row: the strictest of what the gates say of it and of its whole table.
    ///
    /// `None` when no gate was applied, and when there was no value to judge.
    pub fn outcome(self) -> Option<Outcome> {
        if self.is_confidential() {
            return Some(Outcome::Suppress);
        }
        let gated = self.table.gated.as_deref().filter(|gated| gated.had_value[self.at])?;
        let run = self.run();
        gated.judged.iter().map(|judged| judged.outcome(self.at, run)).max()
    }

    /// Whether a gate took the value out.
    pub(super) fn is_hidden(self) -> bool {
        self.estimate.value.is_none() && self.outcome().is_some()
    }

    /// The position of the run that the row is in.
    pub(super) fn run(self) -> usize {
        self.table.runs.partition_point(|run| run.rows.end <= self.at)
    }
}

#[cfg(test)]
#[path = "gate_tests.rs"]
mod tests;
