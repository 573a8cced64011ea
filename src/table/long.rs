//! Blocks with the cells of one breakdown down and indicators across.

use super::Table;
use super::grid::{Block, Column, Entry, fits};
use super::number::{clean, wrap};
use crate::indicator::Word;

/// Blocks of `most` rows at the most; one block when all indicators fit side by side.
pub(super) fn blocks(table: &Table, order: &[usize], grouping: &[usize], most: usize) -> Vec<Block> {
    let cells = order.first().and_then(|&at| table.run(at, grouping)).map_or(0..0, |run| run.rows.clone());
    let rows = cells.len().min(most);
    let label_width = if grouping.len() == 1 { 40 } else { 24 };
    let stub: Vec<Column> = grouping
        .iter()
        .map(|&axis| {
            let label = |at| Entry::name(table.row(at).label_at(axis), label_width);
            Column::names(&clean(table.axis_label(axis)), cells.clone().take(rows).map(label).collect())
        })
        .collect();
    let mut blocks: Vec<Vec<Column>> = Vec::new();
    for &at in order {
        let indicator = &table.indicators[at];
        let shown = || table.rows_of(at, grouping).take(rows);
        let mut head = wrap(&clean(&indicator.name), 16);
        head.extend(
            Some(table.unit_label(indicator.unit)).filter(|unit| !unit.is_empty()).map(|unit| format!("({unit})")),
        );
        let column = Column::numbers(head, shown().map(Entry::value).collect());
        match blocks.last_mut() {
            Some(block) if fits(block.iter().chain([&column])) => block.push(column),
            _ => blocks.push(stub.iter().cloned().chain([column]).collect()),
        }
        // A single indicator leaves room for the number of cases in each cell.
        if let ([_], [block]) = (order, &mut *blocks) {
            let cases = shown().map(Entry::cases).collect();
            block.push(Column::numbers(vec![table.word(Word::Cases).to_owned()], cases));
        }
    }
    let block = |columns| Block { columns, rows, headings: Vec::new(), more: cells.len() - rows };
    blocks.into_iter().map(block).collect()
}
