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

use crate::code::{Correspondence, Width};
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
    /// Classification with version that the codes belong to, such as `ISCO-08`; checked, never converted, but for
    /// occupations: ISCO-88, SOC-2010 and SOC-2018 are led into ISCO-08 by a
    /// [`Correspondence`], as far as every counterpart agrees.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub classification: Option<String>,
}

impl Rule {
    /// Checks what the codes of the file stand for in the other classification.
    fn check_correspondence(&self, wrong: &impl Fn() -> Error) -> Result<(), Error> {
        let Some(correspondence) = self.correspondence() else { return Ok(()) };
        for code in self.codes.values().chain(&self.empty) {
            correspondence
                .counterparts(code, self.digits())
                .map_err(|error| wrong().found(code).expected(error.expected_text().unwrap_or_default()))?;
        }
        Ok(())
    }

    /// The declared number of digits.
    pub(crate) fn digits(&self) -> Option<Width> {
        self.width.and_then(|digits| Width::new(digits).ok())
    }

    /// How its codes of occupations are led into ISCO-08, where they are of another classification.
    pub(crate) fn correspondence(&self) -> Option<Correspondence> {
        self.classification.as_deref().and_then(|name| Correspondence::find(name).ok())
    }
}

/// Whether a correspondence answers the question beside the occupation.
const fn follows_from_occupation(question: Question) -> bool {
    matches!(
        question,
        Question::OccupationMapping | Question::OccupationGenAiExposure | Question::OccupationGenAiPotential2023
    )
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
    ///
    /// Without a column `occupation`, one of `occupation_isco88`, `occupation_isco88_ganzeboom`, `occupation_soc2010` and
    /// `occupation_soc2018` answers it, the first of them by this order.
    pub fn standard<'a>(columns: impl IntoIterator<Item = &'a str>) -> Self {
        let columns: Vec<&str> = columns.into_iter().collect();
        let mut answers: BTreeMap<String, Rule> = columns
            .iter()
            .filter(|column| Question::find(column).is_some())
            .map(|&column| (column.to_owned(), Rule { column: column.to_owned(), ..Rule::default() }))
            .collect();
        let other = Correspondence::ALL.into_iter().find(|other| columns.contains(&other.column()));
        if let Some(other) = other {
            answers.entry(Question::Occupation.id().to_owned()).or_insert_with(|| Rule {
                column: other.column().to_owned(),
                classification: Some(other.name().to_owned()),
                ..Rule::default()
            });
        }
        Self { id: Self::STANDARD.to_owned(), answers, ..Self::default() }
    }

    /// The rule of a question: its own, or that of an occupation in another classification, which also tells how far
    /// its codes lead and what all their counterparts share.
    pub(crate) fn rule(&self, question: Question) -> Option<&Rule> {
        self.answers.get(question.id()).or_else(|| {
            let occupation = self.answers.get(Question::Occupation.id())?;
            (follows_from_occupation(question) && occupation.correspondence().is_some()).then_some(occupation)
        })
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
                AnswerKind::Code(_) if question == Question::Occupation && rule.correspondence().is_some() => {
                    rule.check_correspondence(&wrong)?;
                }
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
                        // Occupations have correspondences.
                        let others = Correspondence::ALL.iter().filter(|_| question == Question::Occupation);
                        let known: Vec<&str> =
                            std::iter::once(list().name).chain(others.map(|other| other.name())).collect();
                        let expected = known.join(", ");
                        return Err(Error::new(ErrorKind::CodeVersion)
                            .column(format!("answers.{id}"))
                            .found(named)
                            .expected(expected)
                            .suggest(named, known)
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
