//! What was seen of the columns beside what is added up: warnings need it, estimates do not.
//!
//! Everything here is an "any", some smallest codes or some largest values, so that neither order nor batches, threads
//! and merges can change it.

use super::columns::Columns;
use super::labels::Label;
use super::largest::Largest;
use crate::derive::{Asked, Question};
use crate::record::Amount;
use std::collections::{BTreeMap, BTreeSet};

/// The most codes that are kept of a column without answers: a message shows no more.
const CODES: usize = 5;

const ANSWERED: &str = "answered";
const UNANSWERED: &str = "unanswered";
const LARGEST: &str = "largest";
const LARGEST_OWN: &str = "largest_own";
const HOUSEHOLDS: &str = "households_of_several_weights";

/// Which questions somebody answered, what stands in the columns of the others, and the largest numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Observed {
    answered: Asked,
    instead: BTreeMap<Question, BTreeSet<Label>>,
    pub(crate) largest: BTreeMap<Question, Largest>,
    pub(crate) largest_own: BTreeMap<String, Largest>,
    /// How many households have rows of different weights, at the least: the most that one part has seen.
    pub(crate) households: u64,
}

/// One thing that was seen, as a stored tally tells it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Remark {
    pub(crate) kind: &'static str,
    pub(crate) name: String,
    pub(crate) top: i64,
}

impl Observed {
    /// Looks at a batch, before anything is derived from it.
    pub(crate) fn add(&mut self, columns: &Columns, asked: Asked, own_numbers: &[String]) {
        for (column, questions) in columns.coded.iter().zip(&columns.shape.coded) {
            for (at, &question) in questions.iter().enumerate() {
                let meaning = |code: &u16| column.meanings[usize::from(*code)][at];
                if !self.is_answered(question) && column.codes.iter().any(|code| meaning(code) != 0) {
                    self.answer(question);
                }
                if question == Question::Age {
                    let age = |meaning: u16| Amount::from_integer(i64::from(meaning) - 1).map_or(-1, Amount::word);
                    let mut known = self.largest.get(&question).copied().unwrap_or_default();
                    // Ages are few, so most batches can hold none that is news.
                    if column.meanings.iter().any(|meanings| known.is_news(age(meanings[at]))) {
                        column.codes.iter().for_each(|code| known.take(age(meaning(code))));
                        keep(&mut self.largest, &question, known);
                    }
                }
            }
        }
        for questions in &columns.shape.numbers {
            let mut told = questions.iter().copied().filter(|question| asked.has(*question)).peekable();
            let Some(&first) = told.peek() else { continue };
            let words = columns.numbers(first);
            for question in told {
                if !self.is_answered(question) && words.iter().any(|&word| word != Amount::UNKNOWN) {
                    self.answer(question);
                }
            }
            watch(&mut self.largest, &first, words);
        }
        for (name, words) in own_numbers.iter().zip(&columns.own_numbers) {
            watch(&mut self.largest_own, name, words);
        }
    }

    /// Whether somebody answered a question.
    pub(crate) fn is_answered(&self, question: Question) -> bool {
        self.answered.has(question)
    }
    /// Notes what stands in the column of a question that nobody has answered so far.
    pub(crate) fn instead(&mut self, question: Question, code: Label) {
        if !self.is_answered(question) {
            let codes = self.instead.entry(question).or_default();
            codes.insert(code);
            if codes.len() > CODES {
                codes.pop_last();
            }
        }
    }
    /// What stands in the column of a question that nobody answered.
    pub(crate) fn codes_instead(&self, question: Question) -> Vec<String> {
        self.instead.get(&question).into_iter().flatten().map(Label::to_string).collect()
    }
    fn answer(&mut self, question: Question) {
        self.answered = self.answered.with(question);
        self.instead.remove(&question);
    }

    /// Adds what another tally has seen.
    pub(crate) fn merge(&mut self, other: &Self) {
        other.remarks().into_iter().for_each(|remark| _ = self.take(remark.kind, &remark.name, remark.top));
    }

    /// Everything, in order.
    pub(crate) fn remarks(&self) -> Vec<Remark> {
        let remark = |kind, name: String, top| Remark { kind, name, top };
        let answered = Question::ALL.iter().filter(|question| self.is_answered(**question));
        let mut remarks: Vec<Remark> = answered.map(|question| remark(ANSWERED, question.id().to_owned(), 0)).collect();
        for (question, codes) in &self.instead {
            remarks.extend(codes.iter().map(|code| remark(UNANSWERED, format!("{}={code}", question.id()), 0)));
        }
        for (question, largest) in &self.largest {
            remarks.extend(largest.words().map(|word| remark(LARGEST, question.id().to_owned(), word)));
        }
        for (name, largest) in &self.largest_own {
            remarks.extend(largest.words().map(|word| remark(LARGEST_OWN, name.clone(), word)));
        }
        if self.households > 0 {
            let households = i64::try_from(self.households).unwrap_or(i64::MAX);
            remarks.push(remark(HOUSEHOLDS, String::new(), households));
        }
        remarks.sort_unstable();
        remarks
    }

    /// Takes one remark; `None` when no tally could have written it.
    pub(crate) fn take(&mut self, kind: &str, name: &str, top: i64) -> Option<()> {
        match kind {
            ANSWERED => self.answer(Question::find(name)?),
            UNANSWERED => {
                let (question, code) = name.split_once('=')?;
                self.instead(Question::find(question)?, Label::from_text(code));
            }
            LARGEST => watch(&mut self.largest, &Question::find(name)?, &[Largest::check(top)?]),
            LARGEST_OWN => watch(&mut self.largest_own, &name.to_owned(), &[Largest::check(top)?]),
            HOUSEHOLDS => self.households = self.households.max(u64::try_from(top).ok()?),
            _ => return None,
        }
        Some(())
    }
}

/// Keeps the largest numbers of a column, once there are any.
fn watch<K: Ord + Clone>(of: &mut BTreeMap<K, Largest>, name: &K, words: &[i64]) {
    let mut known = of.get(name).copied().unwrap_or_default();
    words.iter().for_each(|&word| known.take(word));
    keep(of, name, known);
}

fn keep<K: Ord + Clone>(of: &mut BTreeMap<K, Largest>, name: &K, known: Largest) {
    match of.get_mut(name) {
        Some(largest) => *largest = known,
        None if known.words().next().is_some() => _ = of.insert(name.clone(), known),
        None => {}
    }
}
