//! The values of a measure in a batch, for the rows that have one.

use super::columns::{Columns, amount};
use crate::derive::{self, AnswerKind, Answers, Asked, Parameters, Quantity, Question, Ratio};
use crate::indicator::Measure;
use crate::record::Amount;

/// Rows with a known value, in order, and their values.
#[derive(Clone, Debug, Default)]
pub(crate) struct Values {
    pub(crate) rows: Vec<u32>,
    pub(crate) values: Vec<Ratio>,
}

impl Values {
    /// Finds the values of a measure.
    pub(crate) fn fill(&mut self, columns: &Columns, measure: Measure, parameters: &Parameters, asked: Asked) {
        self.values.clear();
        let quantity = match measure {
            Measure::Own(column) => return self.plain(&columns.own_numbers[usize::from(column)]),
            Measure::Quantity(quantity) => quantity,
        };
        let read: Vec<Question> = quantity.reads().filter(|question| asked.completed().has(*question)).collect();
        let (numbers, codes): (Vec<Question>, Vec<Question>) =
            read.into_iter().partition(|question| matches!(question.kind(), AnswerKind::Number));
        match (quantity, &*numbers, &*codes) {
            (Quantity::Age, ..) | (_, [Question::Age, ..], _) => {
                self.rows_where(columns.rows, |row| columns.number(Question::Age, row).is_some());
                let age = |row| columns.number(Question::Age, row).map_or(Ratio::UNKNOWN, Ratio::from_amount);
                self.values.extend(self.rows.iter().map(|&row| age(row as usize)));
            }
            // A quantity that reads only the question of its own name is the answer to it.
            (_, [only], []) if only.id() == quantity.id() => self.plain(columns.numbers(*only)),
            (Quantity::EarningsHourly, numbers, []) if is_month_over_hours(numbers) => {
                let (pay, hours) =
                    (columns.numbers(Question::EarningsMonthly), columns.numbers(Question::HoursUsualMain));
                self.rows_where(columns.rows, |row| pay[row] != Amount::UNKNOWN);
                let weeks = parameters.weeks_per_month;
                let hourly =
                    |row: usize| derive::hourly_of_month(Amount::from_word(pay[row]), amount(hours[row]), weeks);
                self.values.extend(self.rows.iter().map(|&row| hourly(row as usize)));
                self.keep_known();
            }
            (_, [], [only]) => self.by_code(columns, quantity, *only, parameters, asked),
            (_, numbers, codes) => self.derived(columns, quantity, (numbers, codes), parameters, asked),
        }
    }

    fn plain(&mut self, words: &[i64]) {
        self.rows_where(words.len(), |row| words[row] != Amount::UNKNOWN);
        let ratio = |&row: &u32| Ratio::from_amount(Amount::from_word(words[row as usize]));
        self.values.extend(self.rows.iter().map(ratio));
    }

    /// A quantity of one coded answer is derived once for each code, however many rows have it.
    fn by_code(
        &mut self,
        columns: &Columns,
        quantity: Quantity,
        question: Question,
        parameters: &Parameters,
        asked: Asked,
    ) {
        let Some((column, at)) = columns.coded_by(question) else { return self.rows.clear() };
        let column = &columns.coded[column];
        let mut answers = Answers::default();
        let of_code = |meaning: &Vec<u16>| {
            answers.set_code(question, meaning[at]);
            derive::quantity(quantity, &answers, parameters, asked)
        };
        let of_code: Vec<Ratio> = column.meanings.iter().map(of_code).collect();
        let value = |row: usize| of_code[usize::from(column.codes[row])];
        self.rows_where(columns.rows, |row| value(row).is_known());
        self.values.extend(self.rows.iter().map(|&row| value(row as usize)));
    }

    fn derived(
        &mut self,
        columns: &Columns,
        quantity: Quantity,
        (numbers, codes): (&[Question], &[Question]),
        parameters: &Parameters,
        asked: Asked,
    ) {
        let words: Vec<&[i64]> = numbers.iter().map(|question| columns.numbers(*question)).collect();
        self.rows_where(columns.rows, |row| {
            words.is_empty() || words.iter().any(|words| words[row] != Amount::UNKNOWN)
        });
        // One set of answers serves all rows: every question that is read is set anew.
        let mut answers = Answers::default();
        for &row in &self.rows {
            let row = row as usize;
            for (question, words) in numbers.iter().zip(&words) {
                answers.set_number(*question, amount(words[row]));
            }
            for question in codes {
                answers.set_code(*question, columns.code(*question, row));
            }
            self.values.push(derive::quantity(quantity, &answers, parameters, asked));
        }
        self.keep_known();
    }

    /// The rows for which something holds, collected without a branch: which rows do is hard to predict.
    fn rows_where(&mut self, rows: usize, holds: impl Fn(usize) -> bool) {
        self.rows.resize(rows + 1, 0);
        let mut count = 0;
        for row in 0..rows {
            self.rows[count] = row as u32;
            count += usize::from(holds(row));
        }
        self.rows.truncate(count);
    }

    /// Drops the rows whose value turned out to be unknown.
    fn keep_known(&mut self) {
        if self.values.iter().all(|value| value.is_known()) {
            return;
        }
        let mut count = 0;
        for at in 0..self.values.len() {
            self.rows[count] = self.rows[at];
            self.values[count] = self.values[at];
            count += usize::from(self.values[at].is_known());
        }
        self.rows.truncate(count);
        self.values.truncate(count);
    }

    /// One byte a row, 1 where the value is known.
    pub(crate) fn mark(&self, rows: usize, out: &mut Vec<u8>) {
        out.clear();
        out.resize(rows, 0);
        self.rows.iter().for_each(|&row| out[row as usize] = 1);
    }
}

/// Whether hourly earnings have to be monthly earnings over usual hours.
fn is_month_over_hours(numbers: &[Question]) -> bool {
    use Question::{EarningsMonthly, HoursUsualMain};
    numbers.len() == 2 && numbers.contains(&EarningsMonthly) && numbers.contains(&HoursUsualMain)
}
