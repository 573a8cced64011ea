//! Blocks with indicators down and cells across.

use super::grid::{Block, Column, Entry, fits};
use super::number::{clean, wrap};
use super::{Row, Table};
use crate::indicator::{Indicator, Word};

/// The most cells that stand side by side.
const MOST_COLUMNS: usize = 12;

/// Blocks of `most` indicators at the most, and the breakdowns that do not fit into one.
pub(super) fn blocks<'a>(table: &'a Table, order: &[usize], most: usize) -> (Vec<Block>, Vec<&'a [usize]>) {
    let shown = &order[..order.len().min(most)];
    let stub = stub(table, shown);
    let mut too_wide = Vec::new();
    let mut groups: Vec<Vec<Column>> = Vec::new();
    for grouping in table.groupings() {
        let Some(columns) = columns(table, grouping, shown).filter(|columns| fits(stub.iter().chain(columns))) else {
            too_wide.push(grouping);
            continue;
        };
        match groups.iter_mut().find(|group| fits(stub.iter().chain(&**group).chain(&columns))) {
            Some(group) => group.extend(columns),
            None => groups.push(columns),
        }
    }
    let headings = headings(table, shown);
    let block = |columns| Block {
        columns: stub.iter().cloned().chain(columns).collect(),
        rows: shown.len(),
        headings: headings.clone(),
        more: order.len() - shown.len(),
    };
    (groups.into_iter().map(block).collect(), too_wide)
}

/// The elements of decent work that the indicators stand under.
pub(super) fn headings(table: &Table, shown: &[usize]) -> Vec<(usize, String)> {
    let mut headings: Vec<(usize, String)> = Vec::new();
    for (row, &at) in shown.iter().enumerate() {
        let element = table.indicators[at].element;
        let name = table.language.element(element.id()).unwrap_or(element.name());
        if headings.last().is_none_or(|(_, last)| last != name) {
            headings.push((row, name.to_owned()));
        }
    }
    headings
}

/// The names and units of the indicators.
fn stub(table: &Table, shown: &[usize]) -> [Column; 2] {
    let of =
        |entry: &dyn Fn(&Indicator) -> Entry| shown.iter().map(|&at| entry(&table.indicators[at])).collect::<Vec<_>>();
    [
        Column::names(table.word(Word::Indicator), of(&|indicator| Entry::name(&indicator.name, 30))),
        Column::names(table.word(Word::Unit), of(&|indicator| Entry::name(table.unit_label(indicator.unit), 30))),
    ]
}

/// The cells of a breakdown, and the number of cases beside the total; `None` when they are many.
fn columns(table: &Table, grouping: &[usize], shown: &[usize]) -> Option<Vec<Column>> {
    let rows = table.run(*shown.first()?, grouping)?.rows.clone();
    if rows.len() > MOST_COLUMNS {
        return None;
    }
    let column = |(at, row): (usize, usize)| {
        let entries =
            shown.iter().filter_map(|&indicator| table.rows_of(indicator, grouping).nth(at).map(Entry::value));
        Column::numbers(head(table, table.row(row), grouping), entries.collect())
    };
    let mut columns: Vec<Column> = rows.enumerate().map(column).collect();
    if grouping.is_empty() {
        let cases = shown.iter().flat_map(|&at| table.rows_of(at, grouping)).map(Entry::cases);
        columns.push(Column::numbers(vec![table.word(Word::Cases).to_owned()], cases.collect()));
    }
    Some(columns)
}

/// The labels of a cell, one below the other.
fn head(table: &Table, row: Row<'_>, grouping: &[usize]) -> Vec<String> {
    match grouping {
        [] => vec![table.word(Word::Total).to_owned()],
        axes => axes.iter().flat_map(|&axis| wrap(&clean(row.label_at(axis)), 14)).collect(),
    }
}
