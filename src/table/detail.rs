//! Blocks with a line for every cell: value, interval, coefficient of variation, cases and verdict.

use super::grid::{Block, Column, Entry, Limits};
use super::number::{clean, number};
use super::{Row, Table, wide};
use crate::indicator::{Indicator, Unit, Word};

/// As many cells of an indicator are shown, if it has them, before another indicator is.
const LEAST: usize = 5;

/// One block for each breakdown, in which indicators stand below each other; of a long table the first cells of each.
pub(super) fn blocks(table: &Table, order: &[usize], limits: Limits) -> Vec<Block> {
    let mut left = limits.all;
    let short = table.len() <= limits.all;
    let groupings = table.groupings().into_iter();
    groupings
        .map(|grouping| {
            let block = block(table, order, grouping, if short { left } else { left.min(limits.block) });
            left -= block.rows;
            block
        })
        .collect()
}

fn block(table: &Table, order: &[usize], grouping: &[usize], room: usize) -> Block {
    let all: usize = order.iter().map(|&at| table.rows_of(at, grouping).len()).sum();
    // Rather some indicators with several of their cells than one cell of each.
    let least = order.iter().map(|&at| table.rows_of(at, grouping).len()).max().unwrap_or(1).clamp(1, LEAST);
    let order = if all <= room { order } else { &order[..order.len().min((room / least).max(room.min(1)))] };
    let each = if all <= room { all } else { (room / order.len().max(1)).max(1) };
    let shown = |at: usize| table.rows_of(at, grouping).take(each);
    let rows: Vec<Row<'_>> = order.iter().flat_map(|&at| shown(at)).collect();
    let (mut columns, headings) = if grouping.is_empty() {
        let name = |&at: &usize| Entry::name(&heading(table, &table.indicators[at]), 32);
        (
            vec![Column::names(table.word(Word::Indicator), order.iter().map(name).collect())],
            wide::headings(table, order),
        )
    } else {
        let label_width = if grouping.len() == 1 { 40 } else { 24 };
        let stub = grouping.iter().map(|&axis| {
            let label = |row: &Row<'_>| Entry::name(row.label_at(axis), label_width);
            Column::names(&clean(table.axis_label(axis)), rows.iter().map(label).collect())
        });
        let mut from = 0;
        let heading = |&at: &usize| {
            let here = from;
            let (of, some) = (table.rows_of(at, grouping).len(), shown(at).len());
            from += some;
            let name = heading(table, &table.indicators[at]);
            (here, if some < of { format!("{name}, {some} of {of} rows") } else { name })
        };
        (stub.collect(), order.iter().map(heading).collect())
    };
    columns.extend(figures(table, &rows));
    Block { columns, rows: rows.len(), headings, more: all - rows.len() }
}

/// The name of an indicator with its unit.
fn heading(table: &Table, indicator: &Indicator) -> String {
    let name = clean(&indicator.name);
    match table.unit_label(indicator.unit) {
        "" => name,
        unit => format!("{name} ({unit})"),
    }
}

/// What is known of each row; columns in which nothing is known of any row of the table are left out.
fn figures(table: &Table, rows: &[Row<'_>]) -> Vec<Column> {
    let column = |head: &str, entry: &dyn Fn(Row<'_>) -> Entry| {
        Column::numbers(vec![head.to_owned()], rows.iter().map(|&row| entry(row)).collect())
    };
    let mut columns = vec![column(table.word(Word::Value), &Entry::value)];
    let any = |known: fn(Row<'_>) -> bool| table.rows().any(known);
    if any(|row| row.error().ci_low.is_some()) {
        let confidence = table.manifest.rules.confidence;
        let percent = 100.0 * f64::from(confidence.over) / f64::from(confidence.under);
        columns.push(column(&format!("{} % {}", number(percent, Unit::Own), table.word(Word::Interval)), &interval));
    }
    if any(|row| row.error().cv.is_some()) {
        let cv = |row: Row<'_>| Entry::text(row.error().cv.map_or_else(String::new, percent));
        columns.push(column(table.word(Word::Cv), &cv));
    }
    columns.push(column(table.word(Word::Cases), &Entry::cases));
    if table.gated.is_some() {
        let said = |row: &Row<'_>| Entry::text(row.outcome().map_or("", |outcome| outcome.id()).replace('_', " "));
        columns.push(Column::names(table.word(Word::Status), rows.iter().map(said).collect()));
    }
    columns
}

fn percent(fraction: f64) -> String {
    format!("{} %", number(100.0 * fraction, Unit::Percent))
}

fn interval(row: Row<'_>) -> Entry {
    let ends = row.error().ci_low.zip(row.error().ci_high);
    Entry::text(
        ends.map_or_else(String::new, |(low, high)| {
            format!("[{}, {}]", number(low, row.unit()), number(high, row.unit()))
        }),
    )
}
