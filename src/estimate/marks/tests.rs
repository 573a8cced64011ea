//! What stands for an answer, and how much room the tables take.

use super::*;
use crate::indicator::FIRST_OWN;
use proptest::prelude::*;

/// Any answers: every code of every list, ages and other numbers at, below and above every limit, and anywhere.
fn answers() -> impl Strategy<Value = Answers> {
    let draws = proptest::collection::vec(any::<u32>(), Question::ALL.len());
    draws.prop_map(|draws| {
        let mut answers = Answers::default();
        for (&question, draw) in Question::ALL.iter().zip(draws) {
            match question.kind() {
                AnswerKind::Code(list) => answers.set_code(question, (draw as usize % list().items.len()) as u16),
                AnswerKind::Number if question == Question::Age => {
                    answers.age = (draw % 120).checked_sub(1).and_then(|age| Amount::from_integer(age.into()));
                }
                AnswerKind::Number => {
                    let mut limits = Parameters::default().limits(question);
                    limits.push(Amount::ZERO);
                    let near = i128::from(draw / 1024 % 5) - 2;
                    let number = match draw / 5120 % 3 {
                        // Anywhere, so that a limit that nobody listed shows too.
                        0 => Amount::from_scaled(i128::from(draw % 4000), 1),
                        1 => Amount::from_integer(i64::from(draw % 100_000)),
                        _ => limits[draw as usize % 1024 % limits.len()]
                            .checked_add(Amount::from_scaled(near * 5, 1).unwrap_or(Amount::ZERO)),
                    };
                    answers.set_number(question, number.filter(|_| draw >> 24 != 0));
                }
            }
        }
        answers
    })
}

/// The answers that stand for the classes of these.
fn represented(answers: &Answers, parameters: Parameters) -> Answers {
    let every_fact = BitSet::below(FIRST_OWN);
    let mut stand = Answers::default();
    for &question in Question::ALL {
        if question == Question::Age {
            let years = answers.age.and_then(|age| u16::try_from(age.word() / WHOLE).ok());
            Classes::of_age(parameters).represent(years.map_or(0, |years| years + 1), &mut stand);
        } else if matches!(question.kind(), AnswerKind::Code(_)) {
            Classes::new(question, parameters, every_fact).represent(answers.code(question), &mut stand);
        } else {
            let Source::Number { limits, stands_for, .. } = Mark::number(vec![question], parameters).source else {
                panic!("a number has classes of numbers");
            };
            let word = answers.number(question).map_or(Amount::UNKNOWN, Amount::word);
            stand.set_number(question, stands_for[usize::from(number_class(word, &limits))]);
        }
    }
    stand
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]
    /// Rows of one class share their facts, so what stands for an answer must have the facts of the answer.
    #[test]
    fn what_stands_for_the_answers_has_their_facts(answers in answers()) {
        let parameters = Parameters::default();
        let stand = represented(&answers, parameters);
        for asked in [Asked::ALL, Asked::NONE.with(Question::Age)] {
            let (told, stood) = (derive::facts(&answers, &parameters, asked), derive::facts(&stand, &parameters, asked));
            for &fact in Fact::ALL {
                prop_assert_eq!(told.get(fact), stood.get(fact), "{} of {:?}", fact.id(), answers);
            }
        }
    }
}

#[test]
fn a_column_that_answers_everything_takes_little_room() {
    let questions: Vec<Question> =
        Question::ALL.iter().copied().filter(|question| matches!(question.kind(), AnswerKind::Code(_))).collect();
    assert!(questions.len() > 30);
    let shape = Shape { coded: vec![questions], numbers: Vec::new() };
    let every_fact = BitSet::below(FIRST_OWN);
    let collapse = Collapse::new(Parameters::default(), Asked::ALL, every_fact, &shape, 0, 0);
    let places: usize = collapse.groups.iter().map(|group| group.numbers.len()).sum();
    assert!(places < 1 << 20, "{places} places");
}
