//! One batch of units as columns of codes and numbers: what both the records and Arrow are turned into.

use crate::derive::Question;
use crate::record::Amount;

/// The most rows of one batch; its buffers stay in the processor's cache.
pub(crate) const BATCH: usize = 2048;

/// A yes-or-no answer in a column of the user's own.
pub(crate) const FLAG_UNKNOWN: u8 = 0;
pub(crate) const FLAG_TRUE: u8 = 1;
pub(crate) const FLAG_FALSE: u8 = 2;

/// Coded answers, numbers, own columns, weights and design of up to [`BATCH`] units.
///
/// A question nobody asked has an empty column. Codes are positions in the code list, 0 for
/// "not stated"; an age is its years plus one. Numbers are the words of [`Amount`]s.
#[derive(Clone, Debug, Default)]
pub(crate) struct Columns {
    pub(crate) rows: usize,
    /// Position of the first row in the whole input, for messages.
    pub(crate) first_row: u64,
    codes: Vec<Vec<u16>>,
    numbers: Vec<Vec<i64>>,
    pub(crate) own_flags: Vec<Vec<u8>>,
    pub(crate) own_numbers: Vec<Vec<i64>>,
    /// Codes of own breakdown columns, numbered by the tally; 0 for "not stated".
    pub(crate) own_keys: Vec<Vec<u32>>,
    pub(crate) weights: Vec<f64>,
    /// Numbers of the primary sampling units, given by the tally; empty without a design.
    pub(crate) units: Vec<u32>,
}

impl Columns {
    pub(crate) fn new(own_flags: usize, own_numbers: usize, own_keys: usize) -> Self {
        let questions = Question::ALL.len();
        Self {
            codes: vec![Vec::new(); questions],
            numbers: vec![Vec::new(); questions],
            own_flags: vec![Vec::new(); own_flags],
            own_numbers: vec![Vec::new(); own_numbers],
            own_keys: vec![Vec::new(); own_keys],
            ..Self::default()
        }
    }

    pub(crate) fn clear(&mut self) {
        self.rows = 0;
        self.codes.iter_mut().for_each(Vec::clear);
        self.numbers.iter_mut().for_each(Vec::clear);
        self.own_flags.iter_mut().for_each(Vec::clear);
        self.own_numbers.iter_mut().for_each(Vec::clear);
        self.own_keys.iter_mut().for_each(Vec::clear);
        self.weights.clear();
        self.units.clear();
    }

    /// Takes rows out, which are given in ascending order.
    #[cfg(feature = "arrow")]
    pub(crate) fn remove(&mut self, rows: &[usize]) {
        fn keep<T>(column: &mut Vec<T>, rows: &[usize]) {
            let mut row = 0;
            column.retain(|_| {
                row += 1;
                rows.binary_search(&(row - 1)).is_err()
            });
        }
        self.codes.iter_mut().for_each(|column| keep(column, rows));
        self.numbers.iter_mut().for_each(|column| keep(column, rows));
        self.own_flags.iter_mut().for_each(|column| keep(column, rows));
        self.own_numbers.iter_mut().for_each(|column| keep(column, rows));
        self.own_keys.iter_mut().for_each(|column| keep(column, rows));
        keep(&mut self.weights, rows);
        keep(&mut self.units, rows);
        self.rows -= rows.len();
    }

    pub(crate) fn codes(&self, question: Question) -> &[u16] {
        &self.codes[question as usize]
    }
    pub(crate) fn codes_mut(&mut self, question: Question) -> &mut Vec<u16> {
        &mut self.codes[question as usize]
    }
    pub(crate) fn numbers(&self, question: Question) -> &[i64] {
        &self.numbers[question as usize]
    }
    pub(crate) fn numbers_mut(&mut self, question: Question) -> &mut Vec<i64> {
        &mut self.numbers[question as usize]
    }
    /// Gives one question the numbers of another.
    pub(crate) fn copy_numbers(&mut self, from: Question, to: Question) {
        let mut words = std::mem::take(self.numbers_mut(to));
        words.clear();
        words.extend_from_slice(self.numbers(from));
        *self.numbers_mut(to) = words;
    }
    /// The number a row told, if it did.
    pub(crate) fn number(&self, question: Question, row: usize) -> Option<Amount> {
        if question == Question::Age {
            let code = *self.codes(question).get(row)?;
            return i64::from(code).checked_sub(1).filter(|age| *age >= 0).and_then(Amount::from_integer);
        }
        amount(*self.numbers(question).get(row)?)
    }
}

/// The amount of a word, `None` for the word that says "unknown".
pub(crate) fn amount(word: i64) -> Option<Amount> {
    (word != Amount::UNKNOWN).then(|| Amount::from_word(word))
}
