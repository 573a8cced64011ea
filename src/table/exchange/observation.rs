//! One cell as it is written: its codes, its letters, and its numbers to declared decimals.

use crate::error::{Error, ErrorKind};
use crate::estimate::Reason;
use crate::indicator::UnitMeasure;
use crate::quality::{Letters, Mapping, Outcome, Said};
use crate::table::{Cell, Row};
use std::collections::BTreeMap;

/// One cell.
#[derive(Debug)]
pub(in crate::table) struct Observation {
    /// One code for each classification.
    pub(in crate::table) codes: Vec<String>,
    pub(in crate::table) letters: Letters,
    /// Blank where there is none, and all blank where the value is not published.
    pub(in crate::table) numbers: Numbers,
}

/// Numbers as they are written.
#[derive(Debug, Default)]
pub(in crate::table) struct Numbers {
    pub(in crate::table) value: String,
    pub(in crate::table) lower: String,
    pub(in crate::table) upper: String,
    pub(in crate::table) se: String,
    pub(in crate::table) n: String,
}

impl Row<'_> {
    /// What there is to say of the row: what gates want done with it, and its reasons.
    ///
    /// Of what is not published nothing else is said.
    pub fn said(self) -> Vec<Said> {
        match self.outcome() {
            // A letter of confidentiality, where it is not for its quality.
            Some(Outcome::Suppress) if self.reasons().contains(&Reason::Confidential) => {
                vec![Said::Reason(Reason::Confidential)]
            }
            Some(Outcome::Suppress) => vec![Said::Outcome(Outcome::Suppress)],
            outcome => {
                let reasons = self.reasons().iter().copied().map(Said::Reason);
                outcome.map(Said::Outcome).into_iter().chain(reasons).collect()
            }
        }
    }

    pub(super) fn numbers(self, unit: UnitMeasure, decimals: usize) -> Numbers {
        let (Some(value), false) = (self.value(), self.outcome() == Some(Outcome::Suppress)) else {
            return Numbers::default();
        };
        let told = |number: Option<f64>| number.map(|number| rounded(number, unit, decimals)).unwrap_or_default();
        let error = self.error();
        Numbers {
            value: told(Some(value)),
            lower: told(error.ci_low),
            upper: told(error.ci_high),
            se: told(error.se),
            n: self.n().to_string(),
        }
    }
}

/// A number in the multiples of its unit; a zero has no sign.
fn rounded(number: f64, unit: UnitMeasure, decimals: usize) -> String {
    let text = format!("{:.decimals$}", number / 10_f64.powi(i32::from(unit.multiplier)));
    let is_zero = !text.contains(|digit: char| ('1'..='9').contains(&digit));
    text.strip_prefix('-').filter(|_| is_zero).map_or_else(|| text.clone(), str::to_owned)
}

/// What the code list cannot say, of how many rows, the first of them by name.
#[derive(Default)]
pub(super) struct Silent(BTreeMap<Said, (usize, String)>);

impl Silent {
    pub(super) fn add(&mut self, unmapped: &[Said], row: Row<'_>) {
        for said in unmapped {
            let first = || {
                let cells: Vec<&str> = row.cells().map(Cell::name).collect();
                let of = if cells.is_empty() { "" } else { " of " };
                format!("{}{of}{}", row.indicator().id, cells.join(", "))
            };
            self.0.entry(*said).or_insert_with(|| (0, first())).0 += 1;
        }
    }

    pub(super) fn into_result(self, mapping: &Mapping) -> Result<(), Error> {
        if self.0.is_empty() {
            return Ok(());
        }
        let told = self.0.iter().map(|(said, (count, first))| {
            let rows = if *count == 1 { "row" } else { "rows" };
            format!("{} in {count} {rows} (first: {first})", said.id())
        });
        let scale = self.0.keys().any(|said| said.id() == "scale_unknown");
        let divisor =
            if scale { "; give the design the divisor of the weights, so that levels are in persons" } else { "" };
        Err(Error::new(ErrorKind::StatusUnmapped)
            .column(mapping.name)
            .found(told.collect::<Vec<_>>().join("; "))
            .expected("outcomes and reasons that the list has a letter for")
            .fix(format!("name a letter of the list for each by the argument letters{divisor}")))
    }
}
