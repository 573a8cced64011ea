//! How we are told it: which column answers which standard question, and what its codes mean.
//!
//! A codebook is data. It is read and checked, never evaluated.

mod availability;
#[cfg(feature = "arrow")]
mod availability_arrow;
mod availability_text;
mod binding;
mod shipped;
#[cfg(feature = "arrow")]
mod translate;

pub use availability::{Availability, Available, Wanted};
pub(crate) use binding::needed_questions;
#[cfg(feature = "arrow")]
pub(crate) use translate::Translator;

use crate::derive::{AnswerKind, Question};
use crate::error::{Error, ErrorKind};
use crate::estimate::{Source, checksum};
use crate::record::{Amount, Currency};
use std::collections::BTreeMap;

/// How one column answers one standard question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(deny_unknown_fields))]
#[non_exhaustive]
pub struct Rule {
    /// The column of the survey file.
    pub column: String,
    /// What its codes mean: code in the file to code or name in the standard list.
    /// Without any, the column already holds standard codes, names or numbers.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "BTreeMap::is_empty"))]
    pub codes: BTreeMap<String, String>,
    /// Codes that are no answer, and why: `not_applicable`, `refused`, `dont_know` or `not_stated`.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "BTreeMap::is_empty"))]
    pub missing: BTreeMap<String, Missing>,
    /// What an empty cell means, where it is an answer: a standard code or a number.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub empty: Option<String>,
    /// Digits of the codes of a classification, where leading zeros may have been lost.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub width: Option<u8>,
    /// What numbers are divided by: 10, 100 or another power of ten.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub divide_by: Option<u32>,
    /// Classification with version that the codes belong to, such as `ISCO-08`; checked, never converted.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub classification: Option<String>,
}

/// Why a code is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Missing {
    /// The question did not apply.
    NotApplicable,
    /// The person refused to answer.
    Refused,
    /// The person did not know.
    DontKnow,
    /// No answer, for whatever reason.
    NotStated,
}

/// How a survey's columns answer the standard questions.
///
/// ```
/// use decentwork::Codebook;
/// let book: Codebook = toml::from_str(r#"
///     id = "my-survey"
///     [answers.sex]
///     column = "q2"
///     codes = { 1 = "male", 2 = "female" }
///     missing = { 9 = "refused" }
/// "#)?;
/// assert_eq!(book.answers["sex"].column, "q2");
/// book.check()?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(deny_unknown_fields))]
#[non_exhaustive]
pub struct Codebook {
    /// Name of the codebook.
    pub id: String,
    /// What survey it is for, and where its codes come from.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "String::is_empty"))]
    pub title: String,
    /// Currency of all amounts, ISO 4217.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub currency: Option<Currency>,
    /// Rules by the id of the standard question.
    #[cfg_attr(feature = "serde", serde(default))]
    pub answers: BTreeMap<String, Rule>,
}

impl Codebook {
    /// The name of the codebook of columns that need none.
    const STANDARD: &'static str = "standard";

    /// A codebook that comes with the library, by name.
    ///
    /// # Errors
    /// `codebook.unknown` with the nearest names.
    pub fn shipped(id: &str) -> Result<Self, Error> {
        shipped::find(id)
    }
    /// The names of the codebooks that come with the library.
    pub fn shipped_ids() -> impl Iterator<Item = &'static str> {
        shipped::ids()
    }

    /// A codebook for columns that are named and coded as the standard questions are.
    pub fn standard<'a>(columns: impl IntoIterator<Item = &'a str>) -> Self {
        let answers = columns
            .into_iter()
            .filter(|column| Question::find(column).is_some())
            .map(|column| (column.to_owned(), Rule { column: column.to_owned(), ..Rule::default() }))
            .collect();
        Self { id: Self::STANDARD.to_owned(), answers, ..Self::default() }
    }

    /// What tallies that were read by one codebook share: its name, and what it says of the questions that were asked.
    pub(crate) fn describe<'a>(&self, rules: impl IntoIterator<Item = (Question, &'a Rule)>, source: &mut Source) {
        let mut content = Vec::new();
        for (question, rule) in rules {
            let id = question.id();
            content.push(format!("{id} {rule:?}"));
            source.tell(&format!("column of {id}"), Some(&rule.column).filter(|column| *column != id));
            let codes: Vec<&str> = rule.codes.keys().take(12).map(String::as_str).collect();
            source.tell(&format!("codes of {id}"), (!codes.is_empty()).then(|| codes.join(", ")));
        }
        content.push(format!("{:?}", self.currency));
        source.tell("codebook", Some(&self.id));
        source.tell("codebook content", Some(format!("{:016x}", checksum(content.join("\n").as_bytes()))));
    }

    /// Checks questions, codes, widths and divisors.
    ///
    /// # Errors
    /// `codebook.invalid` naming the rule, with the nearest names.
    pub fn check(&self) -> Result<(), Error> {
        for (id, rule) in &self.answers {
            let wrong = || Error::new(ErrorKind::CodebookInvalid).column(format!("answers.{id}"));
            let Some(question) = Question::find(id) else {
                return Err(wrong()
                    .found(id)
                    .expected("the id of a standard question")
                    .suggest(id, Question::ALL.iter().map(|question| question.id())));
            };
            if let Some(both) = rule.codes.keys().find(|code| rule.missing.contains_key(*code)) {
                return Err(wrong()
                    .found(format!("{both:?} both as an answer and as missing"))
                    .expected("each code once"));
            }
            if rule.divide_by.is_some_and(|divisor| divisor == 0 || 10_u32.pow(divisor.ilog10()) != divisor) {
                return Err(wrong()
                    .found(format!("divide_by = {}", rule.divide_by.unwrap_or(0)))
                    .expected("a power of ten"));
            }
            match question.kind() {
                AnswerKind::Code(list) => {
                    for code in rule.codes.values().chain(&rule.empty) {
                        list().position(code).map_err(|error| {
                            wrong()
                                .found(code)
                                .expected(format!("a code or name of {}", list().name))
                                .suggest_all(error.nearest())
                        })?;
                    }
                    let named = rule.classification.as_deref().unwrap_or(list().name);
                    if named != list().name {
                        return Err(Error::new(ErrorKind::CodeVersion)
                            .column(format!("answers.{id}"))
                            .found(named)
                            .expected(list().name)
                            .fix("convert the codes with a correspondence table first; versions are never mixed"));
                    }
                }
                AnswerKind::Number => {
                    for number in rule.codes.values().chain(&rule.empty) {
                        number.parse::<Amount>().map_err(|_| wrong().found(number).expected("a number"))?;
                    }
                }
            }
        }
        Ok(())
    }
}
