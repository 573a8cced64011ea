//! One row of a table.

use super::Table;
use crate::estimate::{Estimate, Reason, SamplingError};
use crate::indicator::{BreakdownItem, Indicator, Unit};
use crate::quality::Outcome;

/// What a row holds for one breakdown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell<'a> {
    /// Everybody, whatever the breakdown.
    Total,
    /// Those of whom the item is not known.
    NotStated,
    /// Those in one item.
    Item(&'a BreakdownItem),
}

impl<'a> Cell<'a> {
    /// What the column of the long form holds: `total`, `not_stated` or the name of the item.
    pub fn name(self) -> &'a str {
        match self {
            Self::Total => "total",
            Self::NotStated => "not_stated",
            Self::Item(item) => &item.name,
        }
    }
    /// What is printed.
    pub fn label(self) -> &'a str {
        match self {
            Self::Total => "Total",
            Self::NotStated => "Not stated",
            Self::Item(item) => &item.label,
        }
    }
}

/// Whether a row has a value, and whether there is something to know about it, or what gates say of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Status {
    /// A value and no reason.
    Ok,
    /// A value with reasons.
    Flagged,
    /// No value.
    NoValue,
    /// There was a value, and gates have judged it.
    Judged(Outcome),
}

impl Status {
    /// The word in the column `status`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Flagged => "flagged",
            Self::NoValue => "none",
            Self::Judged(outcome) => outcome.id(),
        }
    }
}

/// One indicator in one cell.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Row<'a> {
    pub(super) table: &'a Table,
    pub(super) estimate: &'a Estimate,
    pub(super) at: usize,
}

impl<'a> Row<'a> {
    /// The indicator.
    pub fn indicator(self) -> &'a Indicator {
        &self.table.indicators[self.estimate.indicator]
    }
    /// The unit of the value.
    pub fn unit(self) -> Unit {
        self.indicator().unit
    }
    /// The cell, one entry for each axis of the table.
    pub fn cells(self) -> impl Iterator<Item = Cell<'a>> {
        (0..self.table.axes.len()).map(move |axis| self.cell_at(axis))
    }
    /// What the row holds for the breakdown of this name; `None` when the table has no such breakdown.
    pub fn cell(self, axis: &str) -> Option<Cell<'a>> {
        self.table.axes.iter().position(|of| of.id == axis).map(|axis| self.cell_at(axis))
    }
    pub(super) fn cell_at(self, axis: usize) -> Cell<'a> {
        match self.estimate.cell[axis] {
            None => Cell::Total,
            Some(item) => self.table.axes[axis].items.get(item as usize).map_or(Cell::NotStated, Cell::Item),
        }
    }
    /// The estimate in its unit; `None` with a reason, or when a gate suppressed it.
    pub fn value(self) -> Option<f64> {
        self.estimate.value
    }
    /// How far samples differ; nothing in it without a sampling design.
    pub fn error(self) -> &'a SamplingError {
        &self.estimate.error
    }
    /// The estimate in every replicate, in the unit of the value, where the rules asked for it.
    pub fn replicates(self) -> Option<&'a [f64]> {
        self.estimate.replicates.as_deref()
    }
    /// Units in the denominator, unweighted; 0 of a row that is confidential.
    pub fn n(self) -> u64 {
        self.estimate.n
    }
    /// Units in the numerator, unweighted; 0 of a row that is confidential.
    pub fn n_numerator(self) -> u64 {
        self.estimate.n_numerator
    }
    /// Weight of the denominator; 0 of a row that is confidential.
    pub fn population(self) -> f64 {
        self.estimate.population
    }
    /// Share of the universe, by weight, whose answer is unknown; `None` without a universe.
    pub fn missing_share(self) -> Option<f64> {
        self.estimate.missing_share
    }
    /// Why there is no value, or what to know about it.
    pub fn reasons(self) -> &'a [Reason] {
        &self.estimate.reasons
    }
    /// Whether there is a value, and whether there is something to know about it, or what gates say of it.
    pub fn status(self) -> Status {
        if let Some(outcome) = self.outcome() {
            return Status::Judged(outcome);
        }
        match (self.estimate.value, self.estimate.reasons.is_empty()) {
            (None, _) => Status::NoValue,
            (Some(_), true) => Status::Ok,
            (Some(_), false) => Status::Flagged,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::sample;

    #[test]
    fn status_follows_from_value_and_reasons() {
        let table = sample::table();
        let status = |at: usize| table.rows().nth(at).map(|row| row.status().id());
        assert_eq!([status(0), status(2), status(3)], [Some("ok"), Some("flagged"), Some("none")]);
    }

    #[test]
    fn cells_have_names_and_labels() {
        let table = sample::table();
        let named: Vec<(String, String)> = table
            .rows()
            .filter(|row| row.indicator().id == "unemployment_rate")
            .map(|row| (row.cells().map(Cell::name).collect::<Vec<_>>().join("/"), row.cell_at(0).label().to_owned()))
            .collect();
        let expected = [("total/total", "Total"), ("male/total", "Men"), ("female/total", "Women")];
        assert_eq!(named[..3], expected.map(|(name, label)| (name.to_owned(), label.to_owned())));
        assert_eq!(table.rows().last().and_then(|row| row.cell("region")), Some(Cell::NotStated));
        assert_eq!(table.rows().last().and_then(|row| row.cell("regoin")), None);
    }
}
