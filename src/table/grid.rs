//! The layout of a printed table, the same for text and HTML.
//!
//! With sampling errors or verdicts every cell has a line of its own; of a long table the first cells. Else indicators are rows and cells are columns where they fit; a breakdown that does not fit has blocks of its own,
//! cells down and indicators across.

use super::number::{self, clean, number, width, wrap};
use super::verdicts::Note;
use super::{Row, Table, detail, long, wide};
use crate::indicator::{Element, Unit};
use crate::quality::Outcome;

/// The widest a block may be, in characters.
const WIDEST: usize = 100;
/// What stands where there is no value.
const NOTHING: &str = "\u{2013}";
/// What stands where a gate took the value out.
const SUPPRESSED: &str = "\u{d7}";

/// How much of a table is shown.
#[derive(Clone, Copy)]
pub(super) struct Limits {
    /// Lines of one block.
    pub(super) block: usize,
    /// Lines of all blocks.
    pub(super) all: usize,
}

/// The blocks of a printed table.
pub(super) struct Grid {
    pub(super) blocks: Vec<Block>,
    /// Lines of blocks that are not shown at all.
    pub(super) more: usize,
}

/// Columns that stand side by side.
pub(super) struct Block {
    pub(super) columns: Vec<Column>,
    pub(super) rows: usize,
    /// Headings, each with the row it stands above.
    pub(super) headings: Vec<(usize, String)>,
    /// Rows that are not shown.
    pub(super) more: usize,
}

/// A column of names, or of numbers, which stand to the right.
#[derive(Clone)]
pub(super) struct Column {
    pub(super) head: Vec<String>,
    pub(super) entries: Vec<Entry>,
    pub(super) number: bool,
}

/// A name, which may take several lines, or a value with notes.
#[derive(Clone)]
pub(super) struct Entry {
    pub(super) lines: Vec<String>,
    pub(super) notes: Vec<Note>,
}

impl Entry {
    pub(super) fn name(text: &str, most: usize) -> Self {
        Self { lines: wrap(&clean(text), most), notes: Vec::new() }
    }
    /// The number of cases in a row.
    pub(super) fn cases(row: Row<'_>) -> Self {
        let text = if row.is_confidential() { SUPPRESSED.to_owned() } else { number(row.n() as f64, Unit::Persons) };
        Self::text(text)
    }
    pub(super) fn text(text: String) -> Self {
        Self { lines: vec![text], notes: Vec::new() }
    }
    pub(super) fn value(row: Row<'_>) -> Self {
        let text = match (row.value(), row.outcome()) {
            (Some(value), _) => number::estimate(value, row.unit()),
            (None, Some(Outcome::Suppress)) => SUPPRESSED.to_owned(),
            (None, _) => NOTHING.to_owned(),
        };
        let mut notes = row.notes();
        if row.value().is_some() && text.ends_with(number::LESS) {
            notes.push(number::LESS_NOTE.into());
        }
        Self { lines: vec![text], notes }
    }
}

impl Column {
    pub(super) fn names(head: &str, entries: Vec<Entry>) -> Self {
        Self { head: vec![head.to_owned()], entries, number: false }
    }
    pub(super) fn numbers(head: Vec<String>, entries: Vec<Entry>) -> Self {
        Self { head, entries, number: true }
    }
    /// The characters it takes without the letters of its notes.
    pub(super) fn width(&self) -> usize {
        let lines = self.head.iter().chain(self.entries.iter().flat_map(|entry| &entry.lines));
        lines.map(|line| width(line)).max().unwrap_or(0)
    }
    /// The characters that the letters of its notes take.
    pub(super) fn notes(&self) -> usize {
        self.entries.iter().map(|entry| entry.notes.len()).max().map_or(0, |most| most + usize::from(most > 0))
    }
}

/// Whether these columns can stand side by side, two characters apart.
pub(super) fn fits<'a>(columns: impl Iterator<Item = &'a Column>) -> bool {
    columns.map(|column| column.width() + column.notes() + 2).sum::<usize>() <= WIDEST + 2
}

impl Grid {
    pub(super) fn new(table: &Table, limits: Limits) -> Self {
        // Indicators stand under the element of decent work they belong to.
        let mut order: Vec<usize> = (0..table.indicators.len()).collect();
        let elements: Vec<Element> = table.indicators.iter().map(|indicator| indicator.element).collect();
        order.sort_by_key(|&at| elements.iter().position(|element| *element == elements[at]));

        let mut grid = Self { blocks: Vec::new(), more: 0 };
        let mut left = limits.all;
        if table.has_details() {
            grid.add(detail::blocks(table, &order, limits), &mut left);
            return grid;
        }
        let (blocks, too_wide) = wide::blocks(table, &order, limits.block);
        grid.add(blocks, &mut left);
        for grouping in too_wide {
            grid.add(long::blocks(table, &order, grouping, limits.block.min(left)), &mut left);
        }
        grid
    }

    /// Adds the blocks that there is room for.
    fn add(&mut self, blocks: Vec<Block>, left: &mut usize) {
        for block in blocks {
            if block.rows == 0 || block.rows > *left {
                self.more += block.rows + block.more;
            } else {
                *left -= block.rows;
                self.blocks.push(block);
            }
        }
    }
}

impl Table {
    /// The rows of an indicator in one grouping.
    pub(super) fn rows_of(&self, indicator: usize, grouping: &[usize]) -> impl ExactSizeIterator<Item = Row<'_>> {
        let rows = self.run(indicator, grouping).map_or(0..0, |run| run.rows.clone());
        rows.map(|at| self.row(at))
    }

    /// Whether there is more to show of a cell than its value.
    fn has_details(&self) -> bool {
        self.gated.is_some() || self.estimates.iter().any(|estimate| estimate.error.se.is_some())
    }
}
