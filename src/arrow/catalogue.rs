//! The catalogue as one record batch.

use crate::error::{Error, ErrorKind};
use crate::indicator::Card;
use arrow_array::{ArrayRef, RecordBatch, StringArray};
use arrow_schema::{DataType, Field, Schema};
use std::sync::Arc;

/// A row for every card, all columns text; lists are joined by `; `, alternatives by ` or `, and what is not there
/// is null.
///
/// ```
/// let batch = decentwork::arrow::catalogue(&decentwork::indicator::catalogue())?;
/// assert_eq!(batch.schema().field(0).name(), "id");
/// # Ok::<(), decentwork::Error>(())
/// ```
///
/// # Errors
/// `internal` when the columns do not fit together, which would be a fault of the library.
pub fn catalogue(cards: &[Card<'_>]) -> Result<RecordBatch, Error> {
    let columns = Card::COLUMNS.iter().enumerate().map(|(at, name)| {
        let cells = cards.iter().map(|card| Some(card.cells().swap_remove(at)).filter(|text| !text.is_empty()));
        let column: ArrayRef = Arc::new(cells.collect::<StringArray>());
        (Field::new(*name, DataType::Utf8, true), column)
    });
    let (fields, columns): (Vec<Field>, Vec<ArrayRef>) = columns.unzip();
    RecordBatch::try_new(Arc::new(Schema::new(fields)), columns)
        .map_err(|error| Error::new(ErrorKind::Internal).found(error.to_string()))
}
