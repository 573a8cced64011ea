//! Adds columns of replicate weights, batch by batch: the batch says once where rows go, then each column is one pass.

use super::ReplicateSums;
use super::split::{MOST, Split};
use super::sums::Column;
use crate::derive::Ratio;
use crate::estimate::exact::counts;

/// Where the rows of a batch go, and what their weights are multiplied by.
#[derive(Clone, Debug, Default)]
pub(crate) struct Batch {
    /// By row: 0 for a row that does not count, else its slot plus one.
    places: Vec<u32>,
    /// How many places there are.
    length: usize,
    /// By measure of the plan.
    values: Vec<Known>,
    /// The products of one measure and replicate.
    products: Vec<f64>,
}

/// The rows that count and have a value of a measure.
#[derive(Clone, Debug, Default)]
struct Known {
    rows: Vec<u32>,
    places: Vec<u32>,
    values: Vec<f64>,
}

impl ReplicateSums {
    /// Takes in where the rows of a batch go. A row whose weight is zero is in no estimate and so in no replicate.
    ///
    /// `None` on overflow of earlier rows.
    pub(crate) fn prepare<'a>(
        &mut self,
        (slots, count): (&[u32], usize),
        weights: &[f64],
        values: impl Iterator<Item = (&'a [u32], &'a [Ratio])>,
    ) -> Option<()> {
        if self.noted + slots.len() > MOST {
            self.settle()?;
        }
        self.noted += slots.len();
        let batch = &mut self.batch;
        let place = |(&slot, &weight): (&u32, &f64)| if counts(weight) { slot + 1 } else { 0 };
        batch.places.clear();
        batch.places.extend(slots.iter().zip(weights).map(place));
        batch.length = count + 1;
        batch.values.resize(self.products.len(), Known::default());
        for ((known, (rows, values)), columns) in batch.values.iter_mut().zip(values).zip(&self.products) {
            known.clear();
            if columns.is_empty() {
                continue;
            }
            for (&row, value) in rows.iter().zip(values) {
                let place = batch.places[row as usize];
                if place > 0 {
                    known.rows.push(row);
                    known.places.push(place);
                    known.values.push(value.to_f64());
                }
            }
        }
        Some(())
    }

    /// Adds the weights of one replicate for the rows of the batch.
    ///
    /// # Errors
    /// The row whose weight, or whose weight times value, is too large to be added.
    pub(crate) fn add(&mut self, replicate: usize, weights: &[f64]) -> Result<(), usize> {
        let Batch { places, length, values, products } = &mut self.batch;
        self.weight[replicate].note(weights, places, *length)?;
        for (known, columns) in values.iter().zip(&mut self.products) {
            let Some(column) = columns.get_mut(replicate) else { continue };
            products.clear();
            products.extend(known.rows.iter().zip(&known.values).map(|(&row, value)| weights[row as usize] * value));
            column.note(products, &known.places, *length).map_err(|at| known.rows[at] as usize)?;
        }
        Ok(())
    }
}

impl Known {
    fn clear(&mut self) {
        self.rows.clear();
        self.places.clear();
        self.values.clear();
    }
}

impl<S: Split> Column<S> {
    /// Notes numbers at their places, of which there are `length`.
    #[inline]
    fn note(&mut self, numbers: &[f64], places: &[u32], length: usize) -> Result<(), usize> {
        if self.noted.len() < length {
            self.noted.resize(length, [0, 0]);
        }
        if S::fits(numbers) {
            for (&number, &place) in numbers.iter().zip(places) {
                S::add(&mut self.noted[place as usize], number);
            }
            return Ok(());
        }
        self.add_each(numbers, places)
    }

    /// Adds numbers of any size one by one.
    #[cold]
    fn add_each(&mut self, numbers: &[f64], places: &[u32]) -> Result<(), usize> {
        self.sums.resize(self.sums.len().max(self.noted.len()), 0);
        for (at, (&number, &place)) in numbers.iter().zip(places).enumerate() {
            let sum = &mut self.sums[place as usize];
            *sum = S::units(number).and_then(|units| sum.checked_add(units)).ok_or(at)?;
        }
        Ok(())
    }
}
