//! One batch of units as columns of codes and numbers: what both the records and Arrow are turned into.

use crate::derive::{AnswerKind, Question};
use crate::record::Amount;

/// The most rows of one batch; its buffers stay in the processor's nearest cache.
pub(crate) const BATCH: usize = 2048;

/// A yes-or-no answer in a column of the user's own.
pub(crate) const FLAG_UNKNOWN: u8 = 0;
pub(crate) const FLAG_TRUE: u8 = 1;
pub(crate) const FLAG_FALSE: u8 = 2;

/// Which columns answer which questions: often one column one question, sometimes several.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Shape {
    pub(crate) coded: Vec<Vec<Question>>,
    pub(crate) numbers: Vec<Vec<Question>>,
}

impl Shape {
    /// Every question has a column of its own.
    pub(crate) fn plain(questions: &[Question]) -> Self {
        let (coded, numbers) = questions.iter().partition(|question| is_coded(**question));
        let alone = |questions: Vec<Question>| questions.into_iter().map(|question| vec![question]).collect();
        Self { coded: alone(coded), numbers: alone(numbers) }
    }

    /// How many weekly hours are more than a week has.
    pub(crate) fn implausible_hours(&self, columns: &Columns) -> u64 {
        const WEEK: Option<Amount> = Amount::from_integer(168);
        let asked = self.numbers.iter().filter(|questions| questions.iter().any(|question| question.is_hours()));
        let columns = asked.filter_map(|questions| questions.first()).map(|question| columns.numbers(*question));
        // Words that are not above this one are not above a week, so most columns need no second look.
        let week = WEEK.map_or(0, Amount::word);
        let suspect = columns.filter(|words| words.iter().fold(false, |found, &word| found | (word > week)));
        suspect.flatten().filter(|&&word| amount(word) > WEEK).count() as u64
    }
}

/// Whether answers are codes; an age is, as its years plus one.
pub(crate) fn is_coded(question: Question) -> bool {
    question == Question::Age || matches!(question.kind(), AnswerKind::Code(_))
}

/// A column of codes of its own, with what each code means.
#[derive(Clone, Debug, Default)]
pub(crate) struct CodeColumn {
    pub(crate) codes: Vec<u16>,
    /// By code: for each question the position in its code list, 0 for "not stated".
    pub(crate) meanings: Vec<Vec<u16>>,
    /// By mark of the column, by code: the class that facts can tell apart.
    pub(crate) classes: Vec<Vec<u32>>,
    /// By question, by code: the atom of the dimension over that question, if there is one.
    pub(crate) atoms: Vec<Vec<u32>>,
}

/// Coded answers, numbers, own columns, weights and design of up to [`BATCH`] units.
///
/// A question nobody asked has no column. Numbers are the words of [`Amount`]s.
#[derive(Clone, Debug, Default)]
pub(crate) struct Columns {
    pub(crate) rows: usize,
    /// Position of the first row in the whole input, for messages.
    pub(crate) first_row: u64,
    pub(crate) shape: Shape,
    pub(crate) coded: Vec<CodeColumn>,
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
    pub(crate) fn new(shape: &Shape, own_flags: usize, own_numbers: usize, own_keys: usize) -> Self {
        let column = |questions: &Vec<Question>| CodeColumn {
            atoms: vec![Vec::new(); questions.len()],
            ..CodeColumn::default()
        };
        Self {
            coded: shape.coded.iter().map(column).collect(),
            numbers: vec![Vec::new(); shape.numbers.len()],
            shape: shape.clone(),
            own_flags: vec![Vec::new(); own_flags],
            own_numbers: vec![Vec::new(); own_numbers],
            own_keys: vec![Vec::new(); own_keys],
            ..Self::default()
        }
    }

    /// Takes out the rows; what codes mean stays.
    pub(crate) fn clear(&mut self) {
        self.rows = 0;
        self.coded.iter_mut().for_each(|column| column.codes.clear());
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
        self.coded.iter_mut().for_each(|column| keep(&mut column.codes, rows));
        self.numbers.iter_mut().for_each(|column| keep(column, rows));
        self.own_flags.iter_mut().for_each(|column| keep(column, rows));
        self.own_numbers.iter_mut().for_each(|column| keep(column, rows));
        self.own_keys.iter_mut().for_each(|column| keep(column, rows));
        keep(&mut self.weights, rows);
        keep(&mut self.units, rows);
        self.rows -= rows.len();
    }

    /// The column of codes that answers a question, and the question's position in it.
    pub(crate) fn coded_by(&self, question: Question) -> Option<(usize, usize)> {
        place(&self.shape.coded, question)
    }
    /// The code of an answer, 0 where the question was not asked.
    pub(crate) fn code(&self, question: Question, row: usize) -> u16 {
        self.coded_by(question).map_or(0, |(column, at)| {
            let column = &self.coded[column];
            column.meanings[usize::from(column.codes[row])][at]
        })
    }

    /// The numbers that answer a question; none where it was not asked.
    pub(crate) fn numbers(&self, question: Question) -> &[i64] {
        place(&self.shape.numbers, question).map_or(&[], |(column, _)| &self.numbers[column])
    }
    pub(crate) fn numbers_at(&mut self, column: usize) -> &mut Vec<i64> {
        &mut self.numbers[column]
    }
    /// Puts the numbers of a question that was derived from others.
    pub(crate) fn put_numbers(&mut self, question: Question, words: Vec<i64>) {
        match place(&self.shape.numbers, question) {
            Some((column, _)) => self.numbers[column] = words,
            None => {
                self.shape.numbers.push(vec![question]);
                self.numbers.push(words);
            }
        }
    }
    /// The number a row told, if it did.
    pub(crate) fn number(&self, question: Question, row: usize) -> Option<Amount> {
        if question == Question::Age {
            return i64::from(self.code(question, row))
                .checked_sub(1)
                .filter(|age| *age >= 0)
                .and_then(Amount::from_integer);
        }
        amount(*self.numbers(question).get(row)?)
    }
}

fn place(columns: &[Vec<Question>], question: Question) -> Option<(usize, usize)> {
    columns
        .iter()
        .enumerate()
        .find_map(|(column, questions)| questions.iter().position(|q| *q == question).map(|at| (column, at)))
}

/// The amount of a word, `None` for the word that says "unknown".
pub(crate) fn amount(word: i64) -> Option<Amount> {
    (word != Amount::UNKNOWN).then(|| Amount::from_word(word))
}
