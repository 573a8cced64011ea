//! The rows of a tally's table that hold the sums of a replicate.

use super::state::{Key, invalid};
use crate::error::Error;
use crate::estimate::{ReplicateRow, State};

/// Takes in the sums of one replicate. Keys are in order, so replicates come one after the other, behind the full sums.
pub(super) fn read(
    state: &mut State,
    key: &Key,
    (cell, pattern): (u32, u32),
    replicate: u32,
    (weight, products): (i128, &[i128]),
) -> Result<(), Error> {
    let gap = || invalid("a replicate without the one before it");
    let is_next = |weights: &[i128]| weights.len() == replicate as usize;
    match (key.kind.as_str(), key.measure) {
        ("sum", None) => {
            let rows = &mut state.replicates;
            if rows.last().is_none_or(|row| (row.cell, row.pattern) != (cell, pattern)) {
                rows.push(ReplicateRow { cell, pattern, weights: Vec::new(), products: Vec::new() });
            }
            let row = rows.last_mut().filter(|row| is_next(&row.weights)).ok_or_else(gap)?;
            row.weights.push(weight);
            // By replicate at first.
            row.products.extend(products);
        }
        ("value", Some(measure)) => {
            let row = state.values.get_mut(measure as usize).and_then(|rows| rows.last_mut());
            let same = (cell, pattern, key.top, key.bottom);
            let row =
                row.filter(|row| (row.cell, row.pattern, row.top, row.bottom) == same && is_next(&row.replicates));
            row.ok_or_else(gap)?.replicates.push(weight);
        }
        (other, _) => return Err(invalid(format!("a replicate of kind {other:?}"))),
    }
    Ok(())
}

/// Puts everything in its canonical order, after the last row.
pub(super) fn settle(state: &mut State) {
    state.replicates.iter_mut().for_each(by_measure);
    state.replicates.sort_unstable_by_key(|row| (row.cell, row.pattern));
}

/// Puts products by measure that were by replicate.
fn by_measure(row: &mut ReplicateRow) {
    let replicates = row.weights.len();
    let summed = row.products.len() / replicates;
    let product = |at: usize| row.products[at % replicates * summed + at / replicates];
    row.products = (0..row.products.len()).map(product).collect();
}
