//! Where cells go: from the cells a tally keeps to the complete grid of a table.

use super::tally::Tally;
use crate::error::{Error, ErrorKind};
use crate::indicator::{Breakdown, BreakdownItem, BreakdownSource, NOT_STATED};

/// One axis of the table: the items that can occur, in order, and whether somebody did not state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Axis {
    pub(crate) items: Vec<BreakdownItem>,
    pub(crate) not_stated_seen: bool,
}

/// The place of every tally cell in every grouping.
#[derive(Debug)]
pub(crate) struct Layout {
    /// The axes of the table, then what formulas compare groups over.
    pub(crate) axes: Vec<Axis>,
    /// How many of them are axes of the table.
    shown: usize,
    /// Dimension codes of every tally cell.
    cells: Vec<Vec<u32>>,
    /// For every dimension and code, axis by axis of that dimension, the items.
    items: Vec<Vec<Vec<Vec<u16>>>>,
}

/// For each slot, the cells of one grouping that it belongs to.
#[derive(Debug)]
pub(crate) struct Belongs {
    pub(crate) starts: Vec<u32>,
    pub(crate) cells: Vec<u32>,
    /// Cells of the grouping, "not stated" included.
    pub(crate) count: usize,
}

impl Belongs {
    #[inline]
    pub(crate) fn of(&self, slot: usize) -> &[u32] {
        &self.cells[self.starts[slot] as usize..self.starts[slot + 1] as usize]
    }
    /// The same for some slots only.
    pub(crate) fn only(&self, member: impl Fn(usize) -> bool) -> Self {
        let mut kept = Self { starts: vec![0], cells: Vec::new(), count: self.count };
        for slot in 0..self.starts.len() - 1 {
            if member(slot) {
                kept.cells.extend_from_slice(self.of(slot));
            }
            kept.starts.push(kept.cells.len() as u32);
        }
        kept
    }
}

impl Layout {
    /// Where everything goes.
    ///
    /// # Errors
    /// `limit.cells`, before anything of the size of the table is allocated.
    pub(crate) fn new(tally: &Tally) -> Result<Self, Error> {
        check_size(tally)?;
        let inner = &tally.plan.0;
        let mut axes: Vec<Axis> =
            inner.all_axes().map(|axis| Axis { items: axis.items.clone(), not_stated_seen: false }).collect();
        let mut items = Vec::new();
        let mut own = 0;
        for dimension in &inner.dimensions {
            match dimension.source {
                BreakdownSource::Question(_) | BreakdownSource::Facts => items.push(dimension.items.clone()),
                BreakdownSource::Own(_) => {
                    let labels = &tally.labels[own];
                    own += 1;
                    let order = labels.in_order();
                    let axis = &mut axes[dimension.axes[0]];
                    axis.items = order
                        .iter()
                        .filter_map(|&number| labels.label(number))
                        .map(|label| BreakdownItem::plain(&label.to_string()))
                        .collect();
                    let mut by_code = vec![vec![vec![NOT_STATED]]; order.len() + 1];
                    for (item, &number) in (0..).zip(&order) {
                        by_code[number as usize] = vec![vec![item]];
                    }
                    items.push(by_code);
                }
            }
        }
        let cells = dimension_codes(tally);
        for (axis, breakdown) in
            axes.iter_mut().zip(&inner.axes).filter(|(_, axis)| axis.source == BreakdownSource::Facts)
        {
            let mut patterns = tally.collapse.patterns.iter();
            axis.not_stated_seen = patterns.any(|pattern| breakdown.item_of_facts(pattern.facts) == Some(NOT_STATED));
        }
        for (cell, _) in tally.slots.seen() {
            let codes = &cells[*cell as usize];
            for ((dimension, by_code), &code) in inner.dimensions.iter().zip(&items).zip(codes) {
                for (&axis, of_axis) in dimension.axes.iter().zip(&by_code[code as usize]) {
                    axes[axis].not_stated_seen |= of_axis.contains(&NOT_STATED);
                }
            }
        }
        Ok(Self { axes, shown: inner.axes.len(), cells, items })
    }

    /// Items of an axis, "not stated" last.
    pub(crate) fn width(&self, axis: usize) -> usize {
        self.axes[axis].items.len() + 1
    }

    /// The item of every axis of a numbered cell.
    pub(crate) fn unravel(&self, mut cell: usize, grouping: &[usize]) -> Vec<Option<u32>> {
        let mut items = vec![None; self.shown];
        for &axis in grouping.iter().rev() {
            let width = self.width(axis);
            items[axis] = Some((cell % width) as u32);
            cell /= width;
        }
        items
    }

    /// The cells of a grouping that every slot belongs to.
    pub(crate) fn belongs(&self, tally: &Tally, grouping: &[usize]) -> Belongs {
        let places: Vec<(usize, Place)> = grouping.iter().map(|&axis| (axis, Place::new(tally, axis))).collect();
        let cells_of = |codes: &[u32], pattern: u32| {
            places.iter().fold(vec![0_u32], |cells, (axis, place)| {
                let width = self.width(*axis) as u32;
                let items: &[u16] = match place {
                    Place::Coded { dimension, of } => &self.items[*dimension][codes[*dimension] as usize][*of],
                    Place::Derived(items) => items[pattern as usize].as_slice(),
                };
                let place_of = |item: u16| if item == NOT_STATED { width - 1 } else { u32::from(item) };
                let within = |cell: u32| items.iter().map(move |&item| cell * width + place_of(item));
                cells.into_iter().flat_map(within).collect()
            })
        };
        let mut belongs = Belongs {
            starts: vec![0],
            cells: Vec::new(),
            count: grouping.iter().map(|&axis| self.width(axis)).product(),
        };
        let derived = places.iter().any(|(_, place)| matches!(place, Place::Derived(_)));
        let by_cell: Vec<Vec<u32>> =
            if derived { Vec::new() } else { self.cells.iter().map(|codes| cells_of(codes, 0)).collect() };
        for &(cell, pattern) in tally.slots.seen() {
            match by_cell.get(cell as usize) {
                Some(cells) => belongs.cells.extend_from_slice(cells),
                None => belongs.cells.extend(cells_of(&self.cells[cell as usize], pattern)),
            }
            belongs.starts.push(belongs.cells.len() as u32);
        }
        belongs
    }
}

/// Where the items of an axis come from.
enum Place {
    /// The code of a dimension, and which of its axes this is.
    Coded { dimension: usize, of: usize },
    /// The facts: the item of every pattern.
    Derived(Vec<Option<u16>>),
}

impl Place {
    fn new(tally: &Tally, axis: usize) -> Self {
        let inner = &tally.plan.0;
        let coded = inner.dimensions.iter().enumerate().find_map(|(dimension, read)| {
            read.axes.iter().position(|of| *of == axis).map(|of| Self::Coded { dimension, of })
        });
        coded.unwrap_or_else(|| {
            let patterns = tally.collapse.patterns.iter();
            Self::Derived(patterns.map(|pattern| inner.axes[axis].item_of_facts(pattern.facts)).collect())
        })
    }
}

/// Refuses a table of too many cells by counting them first.
fn check_size(tally: &Tally) -> Result<(), Error> {
    let inner = &tally.plan.0;
    let mut widths: Vec<usize> = inner.all_axes().map(|axis| axis.items.len() + 1).collect();
    let mut labels = tally.labels.iter();
    for dimension in inner.dimensions.iter().filter(|dimension| matches!(dimension.source, BreakdownSource::Own(_))) {
        widths[dimension.axes[0]] = labels.next().map_or(0, |labels| labels.seen().len()) + 1;
    }
    let cells = inner.groupings.iter().try_fold(0_u64, |sum, grouping| {
        let product = grouping.iter().try_fold(1_u64, |product, &axis| product.checked_mul(widths[axis] as u64))?;
        sum.checked_add(product)
    });
    let items_fit = widths.iter().all(|width| *width <= usize::from(NOT_STATED));
    if items_fit && cells.is_some_and(|cells| cells <= inner.most_cells) {
        return Ok(());
    }
    let mut widest: Vec<(usize, &str)> = widths.into_iter().zip(inner.all_axes().map(Breakdown::id)).collect();
    widest.sort_unstable_by(|a, b| b.cmp(a));
    let names: Vec<String> = widest.iter().take(3).map(|(width, id)| format!("{id} ({width} values)")).collect();
    let count = cells.map_or("more than 2^64".to_owned(), |cells| cells.to_string());
    Err(Error::new(ErrorKind::LimitCells)
        .found(format!("{count} cells; the widest columns are {}", names.join(", ")))
        .expected(format!("{} cells at the most, and 65,534 values in a column", inner.most_cells))
        .fix("break down by fewer or coarser columns, or raise max_cells"))
}

/// The dimension codes of every cell, from the joined pairs.
pub(crate) fn dimension_codes(tally: &Tally) -> Vec<Vec<u32>> {
    match tally.joints.last() {
        None => {
            let cells = tally.slots.seen().iter().map(|(cell, _)| cell + 1).max().unwrap_or(0);
            let dimensions = tally.plan.0.dimensions.len();
            (0..cells).map(|code| vec![code; dimensions]).collect()
        }
        Some(last) => (0..last.seen().len() as u32)
            .map(|cell| {
                let mut codes = Vec::with_capacity(tally.joints.len() + 1);
                let mut number = cell;
                for joint in tally.joints.iter().rev() {
                    let (left, right) = joint.seen()[number as usize];
                    codes.push(right);
                    number = left;
                }
                codes.push(number);
                codes.reverse();
                codes
            })
            .collect(),
    }
}
