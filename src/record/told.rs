//! Direct answers to standard questions: checked when they are set, and written with readable names.

use super::Amount;
use super::job::weekly_hours;
use crate::code::MAX_AGE;
use crate::derive::{AnswerKind, Answers, Question};
use crate::error::{Error, ErrorKind};
use rust_decimal::Decimal;

/// Sets a coded answer by its position in the code list.
pub(super) fn set_code(answers: &mut Answers, question: Question, index: u16) -> Result<(), Error> {
    let error = Error::new(ErrorKind::FieldInvalid).column(question.id()).found(index.to_string());
    match question.kind() {
        AnswerKind::Code(list) if usize::from(index) < list().items.len() => {
            answers.set_code(question, index);
            Ok(())
        }
        AnswerKind::Code(list) => {
            let highest = list().items.len() - 1;
            Err(error.expected(format!("a position in {}, 0 to {highest}", list().name)))
        }
        AnswerKind::Number => Err(error.expected("a number, not a position in a code list")),
    }
}

/// Sets a numeric answer.
pub(super) fn set_number(answers: &mut Answers, question: Question, number: Decimal) -> Result<(), Error> {
    let id = question.id();
    match question {
        Question::Age => check_age(number)?,
        Question::HoursUsualMain
        | Question::HoursUsualOther
        | Question::HoursUsualAll
        | Question::HoursActualMain
        | Question::HoursActualOther
        | Question::HoursActualAll
        | Question::HoursEconomicActivity
        | Question::HoursHouseholdChores => {
            weekly_hours(id, number)?;
        }
        _ => {}
    }
    if let Some([lowest, highest]) = question.range()
        && !(Decimal::from(lowest)..=Decimal::from(highest)).contains(&number)
    {
        return Err(Error::new(ErrorKind::FieldInvalid)
            .column(id)
            .found(number.to_string())
            .expected(format!("a number from {lowest} to {highest}")));
    }
    if let AnswerKind::Code(list) = question.kind() {
        return Err(Error::new(ErrorKind::FieldInvalid)
            .column(id)
            .found(number.to_string())
            .expected(format!("an item of {}, not a number", list().name)));
    }
    let amount = Amount::try_from(number).map_err(|error| error.column(id))?;
    answers.set_number(question, Some(amount));
    Ok(())
}

fn check_age(age: Decimal) -> Result<(), Error> {
    if age.is_integer() && (Decimal::ZERO..=Decimal::from(MAX_AGE)).contains(&age) {
        return Ok(());
    }
    Err(Error::new(ErrorKind::FieldInvalid)
        .column(Question::Age.id())
        .found(age.to_string())
        .expected("a whole number of years from 0 to 130"))
}

/// Answers as a document: the id of each question that was answered, with the name of the answer.
#[cfg(feature = "serde")]
pub(super) mod document {
    use super::{AnswerKind, Answers, Decimal, Error, ErrorKind, Question, set_code, set_number};
    use serde::{Deserialize, Deserializer, Serializer, de::Error as _};
    use std::collections::BTreeMap;

    pub(in crate::record) fn serialize<S: Serializer>(answers: &Answers, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(Question::ALL.iter().filter_map(|&question| {
            let text = match question.kind() {
                AnswerKind::Code(list) => match answers.code(question) {
                    0 => return None,
                    index => list().items[usize::from(index)].name.to_owned(),
                },
                AnswerKind::Number => answers.number(question)?.to_string(),
            };
            Some((question.id(), text))
        }))
    }

    pub(in crate::record) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Answers, D::Error> {
        let mut answers = Answers::default();
        for (id, text) in BTreeMap::<String, String>::deserialize(deserializer)? {
            set_text(&mut answers, &id, &text).map_err(D::Error::custom)?;
        }
        Ok(answers)
    }

    fn set_text(answers: &mut Answers, id: &str, text: &str) -> Result<(), Error> {
        let Some(question) = Question::find(id) else {
            return Err(Error::new(ErrorKind::FieldInvalid)
                .column("answers")
                .found(format!("{id:?}"))
                .expected("the id of a standard question")
                .suggest(id, Question::ALL.iter().map(|question| question.id())));
        };
        match question.kind() {
            AnswerKind::Code(list) => {
                let index = list().position(text).map_err(|error| error.column(id))?;
                set_code(answers, question, index)
            }
            AnswerKind::Number => {
                let number = Decimal::from_str_exact(text).map_err(|_| {
                    Error::new(ErrorKind::FieldInvalid)
                        .column(id)
                        .found(format!("{text:?}"))
                        .expected("a decimal number such as 37.5")
                })?;
                set_number(answers, question, number)
            }
        }
    }
}
