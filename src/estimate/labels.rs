//! The values of a user's own breakdown column, numbered in the order in which they are first seen.

use crate::error::{Error, ErrorKind};
use std::collections::HashMap;

/// The longest text a label may be, in bytes.
const LONGEST: usize = 10_000;
/// The most labels a column may have.
const MOST: usize = 10_000_000;

/// A value of an own column. Whole numbers sort as numbers, before texts.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Label {
    /// A whole number.
    Integer(i64),
    /// A text.
    Text(String),
}

impl Label {
    /// A label from a text: a whole number where the text is exactly how one is written, so that
    /// `12` and `"12"` are one region and `"012"` another.
    pub fn from_text(text: &str) -> Self {
        match text.parse::<i64>() {
            Ok(number) if number.to_string() == text => Self::Integer(number),
            _ => Self::Text(text.to_owned()),
        }
    }
}

impl std::fmt::Display for Label {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Integer(number) => write!(f, "{number}"),
            Self::Text(text) => f.write_str(text),
        }
    }
}

/// The labels of one column; number 0 is "not stated".
#[derive(Clone, Debug, Default)]
pub(crate) struct Labels {
    seen: Vec<Label>,
    numbers: HashMap<Label, u32>,
    /// Numbers of the labels from 0 on, which need no hashing; 0 where not seen.
    small: Vec<u32>,
}

/// Whole numbers below this are looked up in a table, which grows as they are met.
const SMALL: i64 = 1 << 18;

impl Labels {
    /// The number of a small whole number that was met before, otherwise 0.
    #[inline]
    pub(crate) fn met(&self, value: i64) -> u32 {
        usize::try_from(value).ok().and_then(|value| self.small.get(value)).copied().unwrap_or(0)
    }
    /// The number of a whole number.
    #[inline]
    pub(crate) fn integer(&mut self, value: i64) -> Result<u32, Error> {
        match self.met(value) {
            0 => self.number(&Label::Integer(value)),
            number => Ok(number),
        }
    }
    pub(crate) fn number(&mut self, label: &Label) -> Result<u32, Error> {
        if let Some(&number) = self.numbers.get(label) {
            return Ok(number);
        }
        let too_long = matches!(label, Label::Text(text) if text.len() > LONGEST);
        if too_long || self.seen.len() >= MOST {
            return Err(Error::new(ErrorKind::LimitText)
                .found(if too_long {
                    format!("a text of more than {LONGEST} bytes")
                } else {
                    format!("more than {MOST} different values")
                })
                .expected("a column that groups people, such as a region"));
        }
        Ok(self.number_of_known(label))
    }
    /// The number of a label that another tally has already accepted.
    pub(crate) fn number_of_known(&mut self, label: &Label) -> u32 {
        if let Some(&number) = self.numbers.get(label) {
            return number;
        }
        self.seen.push(label.clone());
        let number = self.seen.len() as u32;
        self.numbers.insert(label.clone(), number);
        if let Label::Integer(value @ 0..SMALL) = label {
            let value = *value as usize;
            self.small.resize(self.small.len().max((value + 1).next_power_of_two()), 0);
            self.small[value] = number;
        }
        number
    }
    /// All labels; the first has number 1.
    pub(crate) fn seen(&self) -> &[Label] {
        &self.seen
    }
    /// The label of a number; `None` for "not stated".
    pub(crate) fn label(&self, number: u32) -> Option<&Label> {
        (number as usize).checked_sub(1).map(|at| &self.seen[at])
    }
    /// The numbers in the order of their labels.
    pub(crate) fn in_order(&self) -> Vec<u32> {
        let mut order: Vec<u32> = (1..=self.seen.len() as u32).collect();
        order.sort_by_key(|&number| &self.seen[number as usize - 1]);
        order
    }
}
