//! What a reader remembers of persons and households over all batches: who occurs twice, and where weights differ.

use super::design::Design;
use super::keys;
use crate::error::{Error, ErrorKind};
use crate::estimate::{Label, Labels, Pairs};
use arrow_array::ArrayRef;
use std::collections::HashMap;

/// The persons and households seen so far.
#[derive(Clone, Debug, Default)]
pub(super) struct People {
    persons: Labels,
    waves: Labels,
    /// Waves with the persons in them.
    occasions: Pairs,
    households: Labels,
    /// The weight of the first row of every household, and whether another row has another one.
    weights: Vec<Option<(f64, bool)>>,
    varying: u64,
}

/// Rows of a batch.
pub(super) struct Rows<'a> {
    pub(super) arrays: &'a HashMap<String, ArrayRef>,
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) first_row: u64,
}

impl Rows<'_> {
    fn labels(&self, name: &String, labels: &mut Labels) -> Result<Vec<u32>, Error> {
        let mut numbers = Vec::with_capacity(self.to - self.from);
        keys::labels(&self.arrays[name], self.from, self.to, self.first_row, labels, &mut numbers)
            .map_err(|error| error.in_column(name))?;
        Ok(numbers)
    }
}

impl People {
    /// A person who was seen before, in any batch of this reader and in the same wave, is an error; the message names
    /// rows, not persons.
    pub(super) fn check(&mut self, design: &Design, rows: &Rows<'_>) -> Result<(), Error> {
        let Some(name) = &design.person else { return Ok(()) };
        let persons = rows.labels(name, &mut self.persons)?;
        let waves = match &design.wave {
            Some(wave) => rows.labels(wave, &mut self.waves)?,
            None => vec![0; persons.len()],
        };
        let mut twice: Option<Error> = None;
        for ((&person, &wave), row) in persons.iter().zip(&waves).zip(rows.first_row..) {
            // Nobody knows whether those without an id are the same.
            let known = self.occasions.seen().len();
            if person == 0 || self.occasions.number(wave, person) as usize == known {
                continue;
            }
            let error = twice.get_or_insert_with(|| {
                let error = Error::new(ErrorKind::IdDuplicate).column(name);
                match &design.wave {
                    None => error.expected("each person once").fix(
                        "keep one row a person; of several rounds of a survey, name the column that tells surveys \
                         apart: wave=\"...\"",
                    ),
                    Some(wave) => {
                        error.expected(format!("each person once in every {wave}")).fix("keep one row a person")
                    }
                }
            });
            error.add_row(row);
        }
        twice.map_or(Ok(()), Err)
    }

    /// Looks at the weights of households; gives how many have rows of different weights so far.
    pub(super) fn weigh(
        &mut self,
        design: &Design,
        rows: &Rows<'_>,
        (weights, dropped): (&[f64], &[usize]),
    ) -> Result<u64, Error> {
        let mut parts = Vec::new();
        for name in &design.household {
            let mut labels = Labels::default();
            let numbers = rows.labels(name, &mut labels)?;
            parts.push((labels, numbers));
        }
        let mut dropped = dropped.iter().peekable();
        for (row, &weight) in weights.iter().enumerate() {
            let out = dropped.next_if(|&&at| at == row).is_some();
            // A row without a household is in none.
            if out || parts.iter().any(|(_, numbers)| numbers[row] == 0) {
                continue;
            }
            let household = self.households.number(&joined(&parts, row))? as usize;
            if self.weights.len() <= household {
                self.weights.resize(household + 1, None);
            }
            let (first, varies) = self.weights[household].get_or_insert((weight, false));
            if first.to_bits() != weight.to_bits() && !*varies {
                *varies = true;
                self.varying += 1;
            }
        }
        Ok(self.varying)
    }
}

/// One label from several columns.
pub(super) fn joined(parts: &[(Labels, Vec<u32>)], row: usize) -> Label {
    let texts: Vec<String> =
        parts.iter().filter_map(|(labels, numbers)| labels.label(numbers[row])).map(Label::to_string).collect();
    Label::Text(texts.join(" / "))
}
