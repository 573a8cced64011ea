//! Turns the values of one column into standard codes.

use super::{Rule, follows_from_occupation};
use crate::code::{Code, CodeList, Correspondence, Counterparts, Industry, Occupation};
use crate::derive::{AnswerKind, Question};
use crate::error::{Error, ErrorKind};
use crate::record::Amount;

/// What the values of one column mean for one question.
#[derive(Clone, Debug)]
pub(crate) struct Translator {
    pub(crate) question: Question,
    pub(crate) rule: Rule,
    list: Option<&'static CodeList>,
    /// How codes of occupations of another classification are led into ISCO-08.
    correspondence: Option<Correspondence>,
    /// The code of an empty cell.
    pub(crate) empty_code: u16,
    /// The number of an empty cell.
    pub(crate) empty_number: Option<Amount>,
    missing_numbers: Vec<Amount>,
}

impl Translator {
    /// For a rule that [`Codebook::check`](super::Codebook::check) has accepted.
    pub(crate) fn new(question: Question, rule: &Rule) -> Self {
        let list = match question.kind() {
            AnswerKind::Code(list) => Some(list()),
            AnswerKind::Number => None,
        };
        let of_occupation = question == Question::Occupation || follows_from_occupation(question);
        let mut translator = Self {
            question,
            list,
            correspondence: rule.correspondence().filter(|_| of_occupation),
            empty_code: 0,
            empty_number: rule.empty.as_ref().and_then(|empty| empty.parse().ok()),
            missing_numbers: rule.missing.keys().filter_map(|code| code.parse().ok()).collect(),
            rule: rule.clone(),
        };
        translator.empty_code = rule.empty.as_ref().and_then(|empty| translator.position(empty)).unwrap_or(0);
        translator
    }

    /// The position of a standard code or name, or of the code of another classification.
    fn position(&self, text: &str) -> Option<u16> {
        match self.correspondence {
            None => self.list?.position(text).ok(),
            Some(correspondence) => {
                let found = correspondence.counterparts(text, self.rule.digits()).ok()?;
                Some(self.of_counterparts(&found))
            }
        }
    }

    /// What the counterparts of a code in ISCO-08 answer.
    fn of_counterparts(&self, found: &Counterparts) -> u16 {
        match self.question {
            Question::OccupationMapping => found.mapping().index(),
            Question::OccupationGenAiExposure => found.genai_exposure().index(),
            Question::OccupationGenAiPotential2023 => found.genai_potential_2023().index(),
            _ => found.occupation().index(),
        }
    }

    /// The standard code of a whole number; `None` when no rule knows it.
    pub(crate) fn integer(&self, value: i64) -> Option<u16> {
        self.translate(&value.to_string(), true)
    }

    /// The standard code of a text; `None` when no rule knows it.
    pub(crate) fn text(&self, value: &str) -> Option<u16> {
        self.translate(value.trim(), false)
    }

    fn translate(&self, text: &str, numeric: bool) -> Option<u16> {
        let list = self.list?;
        if text.is_empty() {
            return Some(self.empty_code);
        }
        if self.rule.missing.contains_key(text) {
            return Some(0);
        }
        if !self.rule.codes.is_empty() {
            return self.rule.codes.get(text).and_then(|code| self.position(code));
        }
        if self.correspondence.is_some() {
            return self.position(text);
        }
        let width = self.rule.digits();
        match self.question {
            Question::Occupation => Occupation::parse_code(text, width).ok().map(Code::index),
            Question::Industry => Industry::parse_code(text, width).ok().map(Code::index),
            _ => list.position(text).ok().or_else(|| yes_or_no(list, text, numeric)),
        }
    }

    /// Whether a number is one of those that are no answer.
    #[inline]
    pub(crate) fn is_missing(&self, number: Amount) -> bool {
        self.missing_numbers.contains(&number)
    }

    /// Whether any number is no answer.
    #[inline]
    pub(crate) fn has_missing_numbers(&self) -> bool {
        !self.missing_numbers.is_empty()
    }

    /// What to say of codes that no rule knows, with how often each occurs.
    pub(crate) fn unknown(&self, mut counts: Vec<(String, u64)>) -> Error {
        counts.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
        let shown: Vec<String> =
            counts.iter().take(10).map(|(code, count)| format!("{code:?} ({count} times)")).collect();
        let of_other = self.correspondence.map(|correspondence| format!("a code of {}", correspondence.name()));
        let known: Vec<&str> = if let (true, Some(other)) = (self.rule.codes.is_empty(), &of_other) {
            vec![other]
        } else if self.rule.codes.is_empty() {
            self.list.map_or(Vec::new(), |list| list.items.iter().take(12).map(|item| item.name).collect())
        } else {
            self.rule.codes.keys().map(String::as_str).collect()
        };
        let first = counts.first().map_or("", |(code, _)| code.as_str());
        Error::new(ErrorKind::CodeUnknown)
            .column(format!("column {:?}, answering {}", self.rule.column, self.question.id()))
            .found(shown.join(", "))
            .expected(known.join(", "))
            .suggest(first, known.iter().copied())
            .fix("add the codes to the codebook, as answers or as missing")
    }
}

/// Flags in a file are answers to a yes-or-no question.
fn yes_or_no(list: &CodeList, text: &str, numeric: bool) -> Option<u16> {
    let word = match text {
        "true" => "yes",
        "false" | "0" => "no",
        _ => return None,
    };
    (list.name == "YES_NO" && (!numeric || text == "0")).then(|| list.position(word).ok()).flatten()
}
