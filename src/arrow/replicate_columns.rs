//! Reads columns of replicate weights into a tally, in place where they are floats.

use super::numbers;
use super::replicates::Bound;
use crate::error::{Error, ErrorKind};
use crate::estimate::{Columns, LANES, Tally, TooLarge, WeightRules, check_weights};
use arrow_array::cast::AsArray;
use arrow_array::types::Float64Type;
use arrow_array::{Array, ArrayRef};
use std::collections::HashMap;
use std::ops::Range;

/// The rows of the batch that was just added to the tally.
pub(super) struct Rows<'a> {
    pub(super) arrays: &'a HashMap<String, ArrayRef>,
    pub(super) range: Range<usize>,
    pub(super) first_row: u64,
    /// Rows of the range that are not in the sample, which the batch no longer has.
    pub(super) dropped: &'a [usize],
    pub(super) divisor: Option<u32>,
}

/// Negative replicate weights are part of the method in some surveys.
const RULES: WeightRules = WeightRules { null_is_not_in_sample: false, allow_negative: true };

impl Bound {
    /// Adds every replicate of the batch, some at a time.
    pub(super) fn read(&self, tally: &mut Tally, columns: &Columns, rows: &Rows<'_>) -> Result<(), Error> {
        let sums = tally.prepare_replicates(columns)?;
        let mut buffers = vec![Vec::new(); LANES];
        let nothing = vec![0.0; columns.rows];
        for (at, names) in self.names.chunks(LANES).enumerate() {
            let mut lanes = [&*nothing; LANES];
            for ((name, buffer), lane) in names.iter().zip(&mut buffers).zip(&mut lanes) {
                *lane = self.column(name, columns, rows, buffer)?;
            }
            if let Err(TooLarge { lane, row }) = sums.add(at * LANES, &lanes) {
                let name = &names[lane];
                if rows.dropped.is_empty() {
                    check_weights(name, lanes[lane], columns.first_row, RULES).map_err(|error| named(error, name))?;
                }
                let error = Error::new(ErrorKind::Overflow).column(format!("column {name:?}"));
                return Err(error.row(columns.first_row + row as u64).expected("weights below 1e15"));
            }
        }
        Ok(())
    }

    /// The weights of one replicate: in place where they can be added as they stand.
    fn column<'a>(
        &self,
        name: &str,
        columns: &Columns,
        rows: &Rows<'a>,
        buffer: &'a mut Vec<f64>,
    ) -> Result<&'a [f64], Error> {
        let array = &rows.arrays[name];
        let as_they_stand = self.combined && rows.dropped.is_empty() && rows.divisor.is_none();
        let whole = array.as_primitive_opt::<Float64Type>().filter(|floats| as_they_stand && floats.null_count() == 0);
        if let Some(floats) = whole {
            return Ok(&floats.values()[rows.range.clone()]);
        }
        self.copy(name, array, columns, rows, buffer)?;
        Ok(buffer)
    }

    /// The weights of the batch where they cannot be added as they stand.
    fn copy(
        &self,
        name: &str,
        array: &ArrayRef,
        columns: &Columns,
        rows: &Rows<'_>,
        out: &mut Vec<f64>,
    ) -> Result<(), Error> {
        out.clear();
        let missing = numbers::weights(array, rows.range.start, rows.range.end, out)
            .map_err(|error| named(error.in_column(name), name))?;
        let mut error = Error::new(ErrorKind::WeightNull)
            .column(format!("column {name:?}"))
            .expected("a replicate weight for every row of the sample");
        missing
            .iter()
            .filter(|row| rows.dropped.binary_search(row).is_err())
            .for_each(|&row| error.add_row(rows.first_row + row as u64));
        if error.row_count().is_some() {
            return Err(error);
        }
        check_weights(name, out, rows.first_row, RULES).map_err(|error| named(error, name))?;
        let mut row = 0;
        out.retain(|_| {
            row += 1;
            rows.dropped.binary_search(&(row - 1)).is_err()
        });
        if !self.combined {
            out.iter_mut().zip(&columns.weights).for_each(|(factor, weight)| *factor *= weight);
        } else if let Some(divisor) = rows.divisor {
            out.iter_mut().for_each(|weight| *weight /= f64::from(divisor));
        }
        Ok(())
    }
}

/// Says that the column is one of replicate weights.
fn named(error: Error, name: &str) -> Error {
    let kind = error.kind();
    error.column(format!("replicate weights, column {name:?}")).fix(if kind == ErrorKind::WeightType {
        "convert the column to numbers"
    } else {
        "correct the weights; a replicate is never left out"
    })
}
