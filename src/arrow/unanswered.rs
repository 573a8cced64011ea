//! What stands in the columns of questions that nobody has answered.

use super::values::{Cell, text_of, visit};
use crate::derive::Question;
use crate::error::Error;
use crate::estimate::{Label, Tally};
use arrow_array::ArrayRef;

/// Notes the codes of rows `from..to`; costs nothing once somebody has answered.
pub(super) fn note(
    tally: &mut Tally,
    question: Question,
    array: &ArrayRef,
    from: usize,
    to: usize,
) -> Result<(), Error> {
    if tally.observed.is_answered(question) {
        return Ok(());
    }
    let mut last = Cell::Null;
    visit(array, from, to, &mut |cell| {
        if cell != last && cell != Cell::Null {
            tally.observed.instead(question, Label::from_text(&text_of(cell)));
        }
        last = cell;
    })
}
