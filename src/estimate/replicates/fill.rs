//! Adds columns of replicate weights, batch by batch: the batch says once where rows go, then each column is one pass.

use super::ReplicateSums;
use super::split::{LANES, MOST, Noted, Split};
use super::sums::Table;
use crate::derive::Ratio;
use crate::estimate::exact::counts;

/// Columns of some replicates, the last of them perhaps without weights.
pub(crate) type Lanes<'a> = [&'a [f64]; LANES];

/// Where the rows of a batch go, and what their weights are multiplied by.
#[derive(Clone, Debug, Default)]
pub(crate) struct Batch {
    /// By row: 0 for a row that does not count, else its slot plus one.
    places: Vec<u32>,
    /// How many places there are.
    length: usize,
    /// By measure of the plan.
    values: Vec<Known>,
}

/// The rows that count and have a value of a measure.
#[derive(Clone, Debug, Default)]
struct Known {
    rows: Vec<u32>,
    places: Vec<u32>,
    values: Vec<f64>,
}

/// Which number cannot be added: of which of the replicates and rows at hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct TooLarge {
    pub(crate) lane: usize,
    pub(crate) row: usize,
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
        if self.noted == MOST {
            self.settle()?;
        }
        self.noted += 1;
        let batch = &mut self.batch;
        let place = |(&slot, &weight): (&u32, &f64)| if counts(weight) { slot + 1 } else { 0 };
        batch.places.clear();
        batch.places.extend(slots.iter().zip(weights).map(place));
        batch.length = count + 1;
        self.weight.expect(&batch.places, batch.length);
        batch.values.resize(self.products.len(), Known::default());
        let kept = self.products.iter_mut().zip(&mut self.spreads);
        for ((known, (rows, values)), (table, spread)) in batch.values.iter_mut().zip(values).zip(kept) {
            known.take(rows, values, &batch.places);
            if let Some(table) = table {
                table.expect(&known.places, batch.length);
            }
            if let Some(spread) = spread {
                spread.chunks.push(vec![0.0; known.rows.len() * self.design.replicates()]);
            }
        }
        Some(())
    }

    /// Adds the weights of [`LANES`] replicates from this one on, for the rows of the batch.
    ///
    /// # Errors
    /// The first number that cannot be added.
    pub(crate) fn add(&mut self, first: usize, weights: &Lanes<'_>) -> Result<(), TooLarge> {
        let Batch { places, values, .. } = &self.batch;
        let [a, b, c, d] = *weights;
        let numbers = || a.iter().zip(b).zip(c).zip(d).map(|(((a, b), c), d)| [*a, *b, *c, *d]);
        self.weight.note(first, places, numbers)?;
        let replicates = self.design.replicates();
        for (known, spread) in values.iter().zip(&mut self.spreads) {
            let Some(chunk) = spread.as_mut().and_then(|spread| spread.chunks.last_mut()) else { continue };
            for (&row, kept) in known.rows.iter().zip(chunk.chunks_exact_mut(replicates)) {
                let numbers = weights.map(|column| column[row as usize]);
                kept[first..].iter_mut().zip(numbers).for_each(|(kept, number)| *kept = number);
            }
        }
        for (known, table) in values.iter().zip(&mut self.products) {
            let Some(table) = table else { continue };
            let product = |(&row, &value): (&u32, &f64)| weights.map(|column| column[row as usize] * value);
            let numbers = || known.rows.iter().zip(&known.values).map(product);
            let added = table.note(first, &known.places, numbers);
            added.map_err(|TooLarge { lane, row }| TooLarge { lane, row: known.rows[row] as usize })?;
        }
        Ok(())
    }
}

impl Known {
    fn take(&mut self, rows: &[u32], values: &[Ratio], places: &[u32]) {
        self.rows.clear();
        self.places.clear();
        self.values.clear();
        for (&row, value) in rows.iter().zip(values) {
            let place = places[row as usize];
            if place > 0 {
                self.rows.push(row);
                self.places.push(place);
                self.values.push(value.to_f64());
            }
        }
    }
}

impl<S: Split> Table<S> {
    /// Counts the rows that every replicate is about to have, of so many places.
    fn expect(&mut self, places: &[u32], length: usize) {
        if self.counted.len() < length {
            self.counted.resize(length, 0);
            self.noted.iter_mut().for_each(|noted| noted.resize(length, Noted::default()));
        }
        places.iter().for_each(|&place| self.counted[place as usize] += 1);
    }

    /// Notes numbers of [`LANES`] replicates at their places, in one pass.
    #[inline]
    fn note<I: Iterator<Item = [f64; LANES]>>(
        &mut self,
        first: usize,
        places: &[u32],
        numbers: impl Fn() -> I,
    ) -> Result<(), TooLarge> {
        let noted = &mut self.noted[first / LANES];
        // Not a number when one is not; it tells whether all are small, which is nearly always so.
        let mut size = [0.0; LANES];
        for (&place, numbers) in places.iter().zip(numbers()) {
            S::add(&mut noted[place as usize], &numbers);
            size.iter_mut().zip(&numbers).for_each(|(size, number)| *size += number.abs());
        }
        if size.iter().all(|size| *size < S::LIMIT) {
            return Ok(());
        }
        self.add_each(first, places, numbers())
    }

    /// Adds numbers of any size one by one, of which the parts were noted.
    #[cold]
    fn add_each(
        &mut self,
        first: usize,
        places: &[u32],
        numbers: impl Iterator<Item = [f64; LANES]>,
    ) -> Result<(), TooLarge> {
        for (row, (numbers, &place)) in numbers.zip(places).enumerate() {
            let noted = &mut self.noted[first / LANES][place as usize];
            S::remove(noted, &numbers);
            // They count as noted, so nothing is noted of them.
            S::add(noted, &[0.0; LANES]);
            for (lane, &number) in numbers.iter().enumerate() {
                let wrong = || TooLarge { lane, row };
                let units = S::units(number).ok_or_else(wrong)?;
                if units != 0 {
                    self.add(first + lane, place as usize, units).ok_or_else(wrong)?;
                }
            }
        }
        Ok(())
    }
}
