//! Why one row counts as it does: read as a tally reads it.

use super::reader::{Piece, Reader};
use super::values::{Cell, text_of, visit, whole};
use crate::derive::{Answers, Question};
use crate::error::Error;
use crate::estimate::{Columns, FLAG_TRUE, FLAG_UNKNOWN, amount, is_coded};
use crate::explain::{Explanation, Told};
use crate::indicator::Indicator;
use arrow_array::{Array, ArrayRef, RecordBatch};
use std::collections::BTreeMap;

impl Reader {
    /// Why a row of a batch counts as it does in an indicator of the plan, with the columns and what stands in them.
    ///
    /// `first_row` is the position of the batch's first row in the whole input.
    ///
    /// # Errors
    /// As [`Reader::add`], of this row alone; `indicator.unknown` when the plan has no such indicator.
    pub fn explain(
        &self,
        batch: &RecordBatch,
        row: usize,
        first_row: u64,
        indicator: &str,
    ) -> Result<Explanation, Error> {
        let plan = self.plan.clone();
        let indicator = plan.indicator(indicator)?;
        let arrays = self.arrays(&batch.slice(row, 1))?;
        let mut reader = self.clone();
        let mut tally = reader.tally();
        let mut columns = tally.columns();
        let piece = Piece { arrays: &arrays, from: 0, to: 1, first_row: first_row + row as u64 };
        reader.read(&mut tally, &mut columns, &piece)?;
        let not_in_sample = !reader.weights(&mut columns, &piece)?.is_empty();
        let cell = |name: &String| arrays.get(name).map_or(Ok(None), told);
        let person = self.design.person.as_ref().map_or(Ok(None), cell)?;
        let mut raw = BTreeMap::new();
        for (name, array) in &arrays {
            raw.insert(name.clone(), told(array)?);
        }
        let explained = Told {
            row: Some(piece.first_row),
            person: person.as_deref(),
            weight: columns.weights.first().copied().filter(|_| !not_in_sample),
            answers: self.answers(&columns),
            asked: self.asked,
            flags: self.flags(&columns, indicator),
            numbers: self.own_numbers(&columns, indicator),
            columns: self.answering().collect(),
            raw,
        };
        Ok(explained.explain(indicator, plan.parameters()))
    }

    /// The first row of a batch in which the column that the design names as the person says this; none where no row
    /// does, or no column is named.
    ///
    /// # Errors
    /// `arrow.schema` when the columns changed.
    pub fn find_person(&self, batch: &RecordBatch, id: &str) -> Result<Option<usize>, Error> {
        let Some(name) = &self.design.person else { return Ok(None) };
        let arrays = self.arrays(batch)?;
        let (mut row, mut found) = (0, None);
        visit(&arrays[name], 0, batch.num_rows(), &mut |cell| {
            if found.is_none() && cell != Cell::Null && text(cell) == id {
                found = Some(row);
            }
            row += 1;
        })?;
        Ok(found)
    }

    /// The answers of the only row.
    fn answers(&self, columns: &Columns) -> Answers {
        let mut answers = Answers::default();
        for question in self.answering().map(|(question, _)| question) {
            if is_coded(question) && question != Question::Age {
                answers.set_code(question, columns.code(question, 0));
            } else {
                answers.set_number(question, columns.number(question, 0));
            }
        }
        answers
    }

    /// The questions with the columns that answer them.
    fn answering(&self) -> impl Iterator<Item = (Question, String)> {
        let coded = self.sources.iter().map(|source| &source.name).zip(&self.shape.coded);
        let numbers = self.numbers.iter().map(|(name, _)| name).zip(&self.shape.numbers);
        coded
            .chain(numbers)
            .flat_map(|(name, questions)| questions.iter().map(move |question| (*question, name.clone())))
    }

    /// The indicator's own yes-or-no columns in the only row.
    fn flags(&self, columns: &Columns, indicator: &Indicator) -> Vec<Option<bool>> {
        let flag = |name: &String| {
            let at = self.plan.0.own_facts.iter().position(|known| known == name)?;
            let flag = *columns.own_flags.get(at)?.first()?;
            (flag != FLAG_UNKNOWN).then_some(flag == FLAG_TRUE)
        };
        indicator.own_facts.iter().map(flag).collect()
    }

    /// The indicator's own number columns in the only row.
    fn own_numbers(&self, columns: &Columns, indicator: &Indicator) -> Vec<Option<crate::record::Amount>> {
        let number = |name: &String| {
            let at = self.plan.0.own_numbers.iter().position(|known| known == name)?;
            amount(*columns.own_numbers.get(at)?.first()?)
        };
        indicator.own_numbers.iter().map(number).collect()
    }
}

/// What stands in the only cell; nothing where it is empty.
fn told(array: &ArrayRef) -> Result<Option<String>, Error> {
    let mut found = None;
    visit(array, 0, array.len().min(1), &mut |cell| {
        found = (cell != Cell::Null).then(|| text(cell));
    })?;
    Ok(found)
}

/// A cell as it reads: a code that arrived as 3.0 is 3.
fn text(cell: Cell<'_>) -> String {
    whole(cell).map_or_else(|| text_of(cell), |whole| whole.to_string())
}
