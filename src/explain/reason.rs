//! Why one fact is true, false or unknown, in words.

use super::told::Told;
use crate::derive::{AnswerKind, Asked, Fact, Parameters, Quantity, Question, Rule, Why, why, why_quantity};

/// Why a fact is true, false or unknown of a person, or where a number comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Reason {
    /// The id of the fact, of the quantity, or the name of a column of the user's own.
    pub id: String,
    /// True, false or unknown; a number is true where it is known.
    pub truth: Option<bool>,
    /// The number, of a quantity that is known.
    pub value: Option<String>,
    /// One plain sentence.
    pub sentence: String,
    /// Where the definition stands.
    pub source: String,
    /// The rows of decision tables that decided; of something unknown, those that are open.
    pub rules: Vec<Rule>,
    /// The answers that decided: these alone make it what it is.
    pub answers: Vec<Heard>,
    /// Questions that the survey did not ask and without which the rules decided.
    pub not_asked: Vec<Heard>,
    /// The parameters that decided: with another value it could be another.
    pub parameters: Vec<Parameter>,
    /// Of something unknown: the questions without an answer that could decide it.
    pub missing: Vec<Heard>,
    /// Of something unknown for which no answer is missing: the answers that are not precise enough.
    pub unclear: Vec<Heard>,
}

/// A question with the answer that was heard.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Heard {
    /// The id of the question.
    pub question: String,
    /// What is asked.
    pub text: String,
    /// Whether the survey asked it.
    pub asked: bool,
    /// The answer in standard terms: the name of the item, or the number; nothing where none was stated.
    pub answer: Option<String>,
    /// The column of the file, where there is one.
    pub column: Option<String>,
    /// What stands in that column, as it stands there; nothing for an empty cell.
    pub raw: Option<String>,
}

/// A parameter with its value.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Parameter {
    /// Its name in [`Parameters`].
    pub name: &'static str,
    /// Its value.
    pub value: String,
}

impl Told<'_> {
    pub(super) fn reason_of_fact(&self, fact: Fact, parameters: &Parameters) -> Reason {
        let why = why(fact, &self.answers, parameters, self.asked);
        self.reason(fact.id(), fact.sentence(), fact.source(), why)
    }

    pub(super) fn reason_of_quantity(&self, quantity: Quantity, parameters: &Parameters) -> Reason {
        let why = why_quantity(quantity, &self.answers, parameters, self.asked);
        let value = self.quantity(quantity, parameters);
        let value = value.is_known().then(|| value.to_f64().to_string());
        Reason { value, ..self.reason(quantity.id(), quantity.sentence(), "", why) }
    }

    pub(super) fn reason_of_flag(&self, position: usize, name: &str) -> Reason {
        self.own(name, self.flags.get(position).copied().flatten(), None)
    }

    pub(super) fn reason_of_number(&self, position: usize, name: &str) -> Reason {
        let number = self.numbers.get(position).copied().flatten();
        self.own(name, number.map(|_| true), number.map(|number| number.to_string()))
    }

    fn own(&self, name: &str, truth: Option<bool>, value: Option<String>) -> Reason {
        let heard = Heard {
            question: name.to_owned(),
            text: "A column of the user's own.".to_owned(),
            asked: true,
            answer: truth.map(|truth| value.clone().unwrap_or_else(|| super::word(Some(truth)).to_owned())),
            column: Some(name.to_owned()),
            raw: self.raw.get(name).cloned().flatten(),
        };
        let (answers, missing) = if truth.is_some() { (vec![heard], Vec::new()) } else { (Vec::new(), vec![heard]) };
        Reason {
            id: name.to_owned(),
            truth,
            value,
            sentence: "What the user's own column says.".to_owned(),
            source: "the user's own column".to_owned(),
            rules: Vec::new(),
            answers,
            not_asked: Vec::new(),
            parameters: Vec::new(),
            missing,
            unclear: Vec::new(),
        }
    }

    fn reason(&self, id: &str, sentence: &str, source: &str, why: Why) -> Reason {
        let heard = |questions: &[Question]| questions.iter().map(|question| self.heard(*question)).collect();
        Reason {
            id: id.to_owned(),
            truth: why.truth,
            value: None,
            sentence: sentence.to_owned(),
            source: source.to_owned(),
            answers: heard(&why.answers),
            not_asked: heard(&why.not_asked),
            missing: heard(&why.missing),
            unclear: heard(&why.unclear),
            parameters: why.parameters.into_iter().map(|(name, value)| Parameter { name, value }).collect(),
            rules: why.rules,
        }
    }

    fn heard(&self, question: Question) -> Heard {
        let answer = match question.kind() {
            AnswerKind::Code(list) => match self.answers.code(question) {
                0 => None,
                index => list().items.get(usize::from(index)).map(|item| item.name.to_owned()),
            },
            AnswerKind::Number => self.answers.number(question).map(|number| number.to_string()),
        };
        let column = self.columns.iter().find(|(of, _)| *of == question).map(|(_, column)| column.clone());
        let raw = column.as_ref().and_then(|column| self.raw.get(column).cloned().flatten());
        let asked = Asked::has(self.asked, question);
        Heard { question: question.id().to_owned(), text: question.text().to_owned(), asked, answer, column, raw }
    }
}
