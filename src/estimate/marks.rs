//! Rows collapse before they are counted: from answers to few classes, from classes to few patterns of facts.
//!
//! A *mark* is one coded answer that the plan's facts depend on. Numbers become marks by the
//! limits at which facts change, so "41 hours" and "43 hours" are one class. Every class has a
//! representative answer; the facts of a combination of classes are derived once, by the same
//! functions that serve typed records, however many rows share it.

use super::columns::{Columns, FLAG_TRUE, FLAG_UNKNOWN, Shape};
use super::pairs::Pairs;
use crate::code::MAX_AGE;
use crate::derive::{self, AnswerKind, Answers, Asked, BitSet, Fact, Facts, Parameters, Question};
use crate::indicator::own_number;
use crate::record::Amount;
use std::collections::HashMap;

/// What is true of a group of units: their facts, and which of the plan's measures are known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Pattern {
    pub(crate) facts: Facts,
    pub(crate) known_measures: u32,
}

/// How the answers to one question fall into classes.
#[derive(Clone, Debug)]
struct Classes {
    question: Question,
    /// By position in the code list, or by years plus one.
    class_of: Vec<u16>,
    /// The answer that stands for each class.
    stands_for: Vec<u16>,
}

#[derive(Clone, Debug)]
enum Source {
    /// A column of codes, with questions it answers that facts depend on: all of them, or one run of many.
    Coded { column: usize, run: usize, answers: Vec<(usize, Classes)> },
    /// A column of numbers, such as weekly hours: class by the limits; the classes of small whole numbers are kept ready.
    Number { questions: Vec<Question>, limits: Vec<i64>, whole: Vec<u8>, stands_for: Vec<Option<Amount>> },
    /// The user's own fact.
    Own { column: usize },
    /// Whether a measure is known.
    Known { measure: usize },
}

#[derive(Clone, Debug)]
struct Mark {
    source: Source,
    classes: u32,
}

/// The marks whose product of classes fits one small table.
#[derive(Clone, Debug)]
struct Group {
    marks: std::ops::Range<usize>,
    numbers: Vec<u32>,
    distinct: u32,
}

const GROUP: u32 = 1 << 16;
/// The most classes of one mark of a column that answers several questions.
const COLUMN: u32 = 1 << 10;
const NONE: u32 = u32::MAX;

/// Turns rows into pattern numbers.
#[derive(Clone, Debug)]
pub(crate) struct Collapse {
    parameters: Parameters,
    asked: Asked,
    needed: BitSet,
    marks: Vec<Mark>,
    groups: Vec<Group>,
    joints: Vec<Pairs>,
    /// Pattern by combination of classes.
    pattern_of: Vec<u32>,
    pub(crate) patterns: Vec<Pattern>,
    index: HashMap<Pattern, u32>,
    keys: Vec<u32>,
}

impl Collapse {
    pub(crate) fn new(
        parameters: Parameters,
        asked: Asked,
        needed: BitSet,
        shape: &Shape,
        own_facts: usize,
        measures: usize,
    ) -> Self {
        let mut questions: Vec<Question> = Fact::ALL
            .iter()
            .filter(|fact| needed.meets(fact.bit()))
            .flat_map(|fact| fact.reads())
            .filter(|question| asked.completed().has(*question))
            .collect();
        questions.sort_unstable();
        questions.dedup();
        let mut marks = Vec::new();
        for (column, answered) in shape.coded.iter().enumerate() {
            let read = answered.iter().enumerate().filter(|(_, question)| questions.contains(question));
            let answers: Vec<(usize, Classes)> =
                read.map(|(at, question)| (at, Classes::new(*question, parameters, needed))).collect();
            marks.extend(Mark::coded(column, answers));
        }
        for answered in &shape.numbers {
            let read: Vec<Question> =
                answered.iter().copied().filter(|question| questions.contains(question)).collect();
            if !read.is_empty() {
                marks.push(Mark::number(read, parameters));
            }
        }
        marks.extend((0..own_facts).map(|column| Mark { source: Source::Own { column }, classes: 3 }));
        marks.extend((0..measures).map(|measure| Mark { source: Source::Known { measure }, classes: 2 }));

        let mut groups: Vec<Group> = Vec::new();
        let mut start = 0;
        while start < marks.len() {
            let mut product = 1;
            let mut end = start;
            while end < marks.len() && product * marks[end].classes <= GROUP {
                product *= marks[end].classes;
                end += 1;
            }
            groups.push(Group { marks: start..end, numbers: vec![NONE; product as usize], distinct: 0 });
            start = end;
        }
        Self {
            parameters,
            asked,
            needed,
            joints: vec![Pairs::new(); groups.len().saturating_sub(1)],
            marks,
            groups,
            pattern_of: Vec::new(),
            patterns: Vec::new(),
            index: HashMap::new(),
            keys: Vec::new(),
        }
    }

    /// The pattern number of every row.
    pub(crate) fn patterns(&mut self, columns: &Columns, known: &[Vec<u8>], out: &mut Vec<u32>) {
        let rows = columns.rows;
        out.clear();
        out.resize(rows, 0);
        for at in 0..self.groups.len() {
            let group = &mut self.groups[at];
            let keys = if at == 0 { &mut *out } else { &mut self.keys };
            keys.clear();
            keys.resize(rows, 0);
            for mark in &self.marks[group.marks.clone()] {
                mark.classify(columns, known, keys);
            }
            for key in keys {
                let number = &mut group.numbers[*key as usize];
                if *number == NONE {
                    *number = group.distinct;
                    group.distinct += 1;
                }
                *key = *number;
            }
            if at > 0 {
                let joint = &mut self.joints[at - 1];
                for (combination, &key) in out.iter_mut().zip(&self.keys) {
                    *combination = joint.number(*combination, key);
                }
            }
        }
        for (row, combination) in out.iter_mut().enumerate() {
            // Combinations are numbered in the order in which they are first seen.
            if *combination as usize == self.pattern_of.len() {
                let pattern = self.derive(columns, known, row);
                let number = self.number(pattern);
                self.pattern_of.push(number);
            }
            *combination = self.pattern_of[*combination as usize];
        }
    }

    /// The number of a pattern, a new one when it was not seen before.
    pub(crate) fn number(&mut self, pattern: Pattern) -> u32 {
        let next = self.patterns.len() as u32;
        let number = *self.index.entry(pattern).or_insert(next);
        if number == next {
            self.patterns.push(pattern);
        }
        number
    }

    fn derive(&self, columns: &Columns, known: &[Vec<u8>], row: usize) -> Pattern {
        let mut answers = Answers::default();
        let mut own = Facts::default();
        let mut known_measures = 0;
        for mark in &self.marks {
            match &mark.source {
                Source::Coded { column, answers: read, .. } => {
                    let column = &columns.coded[*column];
                    let meaning = &column.meanings[usize::from(column.codes[row])];
                    for (at, classes) in read {
                        classes.represent(meaning[*at], &mut answers);
                    }
                }
                Source::Number { questions, limits, stands_for, .. } => {
                    let class = number_class(columns.numbers(questions[0])[row], limits);
                    for question in questions {
                        answers.set_number(*question, stands_for[usize::from(class)]);
                    }
                }
                Source::Own { column } => {
                    let flag = columns.own_flags[*column][row];
                    let bit = BitSet::one(own_number(*column));
                    if flag != FLAG_UNKNOWN {
                        own.known = own.known.or(bit);
                    }
                    if flag == FLAG_TRUE {
                        own.is = own.is.or(bit);
                    }
                }
                Source::Known { measure } => known_measures |= u32::from(known[*measure][row]) << measure,
            }
        }
        let facts = derive::facts(&answers, &self.parameters, self.asked);
        let needed = self.needed;
        Pattern {
            facts: Facts { known: facts.known.and(needed).or(own.known), is: facts.is.and(needed).or(own.is) },
            known_measures,
        }
    }
}

impl Classes {
    fn new(question: Question, parameters: Parameters, needed: BitSet) -> Self {
        let AnswerKind::Code(list) = question.kind() else { return Self::of_age(parameters) };
        let (class_of, stands_for) = code_classes(question, list().items.len() as u16, parameters, needed);
        Self { question, class_of, stands_for }
    }

    fn of_age(parameters: Parameters) -> Self {
        let limits = parameters.age_limits();
        let class = |age: u8| limits.iter().filter(|limit| age >= **limit).count() as u16 + 1;
        let youngest = std::iter::once(0).chain(limits.iter().copied()).map(|age| u16::from(age) + 1);
        Self {
            question: Question::Age,
            class_of: std::iter::once(0).chain((0..=MAX_AGE).map(class)).collect(),
            stands_for: std::iter::once(0).chain(youngest).collect(),
        }
    }

    /// Gives the answer that stands for the class of this one.
    fn represent(&self, code: u16, answers: &mut Answers) {
        let answer = self.stands_for[usize::from(self.class_of[usize::from(code)])];
        if self.question == Question::Age {
            answers.age = answer.checked_sub(1).and_then(|age| Amount::from_integer(i64::from(age)));
        } else {
            answers.set_code(self.question, answer);
        }
    }
}

impl Collapse {
    /// The class of a code of a column in each of the column's marks, from what the code means.
    pub(crate) fn classes(&self, column: usize, meaning: &[u16]) -> Vec<u32> {
        let of = |mark: &Mark| match &mark.source {
            Source::Coded { column: at, answers, .. } if *at == column => {
                Some(answers.iter().fold(0, |class, (at, classes)| {
                    class * classes.stands_for.len() as u32 + u32::from(classes.class_of[usize::from(meaning[*at])])
                }))
            }
            _ => None,
        };
        self.marks.iter().filter_map(of).collect()
    }
}

/// Answers that stand for: unknown, below the first limit, each limit itself, and each space above one.
fn number_classes(limits: &[Amount]) -> Vec<Option<Amount>> {
    // Limits have fewer decimals than this.
    let step = Amount::from_scaled(1, 4).unwrap_or(Amount::ZERO);
    let mut stands_for = vec![None, Amount::from_integer(-1)];
    for limit in limits {
        stands_for.push(Some(*limit));
        stands_for.push(limit.checked_add(step));
    }
    stands_for
}

/// Long classifications are cut down to what the needed facts can tell apart.
fn code_classes(question: Question, items: u16, parameters: Parameters, needed: BitSet) -> (Vec<u16>, Vec<u16>) {
    let mut class_of = Vec::new();
    let mut stands_for: Vec<u16> = Vec::new();
    let mut signatures: Vec<Vec<Facts>> = Vec::new();
    let reduces = matches!(question, Question::Occupation | Question::Industry);
    let (told, backgrounds) = if reduces { telling(question, &parameters, needed) } else { Default::default() };
    for index in 0..items {
        let found = if reduces {
            let signature = signature(question, index, &parameters, told, &backgrounds);
            let found = signatures.iter().position(|known| *known == signature);
            if found.is_none() {
                signatures.push(signature);
            }
            found
        } else {
            None
        };
        class_of.push(found.unwrap_or(stands_for.len()) as u16);
        if found.is_none() {
            stands_for.push(index);
        }
    }
    (class_of, stands_for)
}

/// The needed facts that read a question, and the backgrounds in which its answers can show what they decide of these.
///
/// A background beside the first tells nothing new unless a fact also reads what is special about it, beyond age and
/// status, which nearly every fact reads.
fn telling(question: Question, parameters: &Parameters, needed: BitSet) -> (BitSet, Vec<Answers>) {
    let is_needed = |fact: &&Fact| needed.meets(fact.bit()) && fact.reads().any(|read| read == question);
    let facts: Vec<Fact> = Fact::ALL.iter().filter(is_needed).copied().collect();
    let told = facts.iter().fold(BitSet::EMPTY, |set, fact| set.or(fact.bit()));
    let mut backgrounds = derive::backgrounds(parameters);
    let first = backgrounds[0];
    let is_special = |answers: &Answers, question: Question| {
        let common = matches!(question, Question::Age | Question::LabourForceStatus);
        !common
            && (answers.code(question) != first.code(question) || answers.number(question) != first.number(question))
    };
    let mut at = 0;
    backgrounds.retain(|answers| {
        at += 1;
        at == 1 || facts.iter().any(|fact| fact.reads().any(|read| is_special(answers, read)))
    });
    (told, backgrounds)
}

/// The needed facts of each background that gives this answer.
fn signature(
    question: Question,
    index: u16,
    parameters: &Parameters,
    told: BitSet,
    backgrounds: &[Answers],
) -> Vec<Facts> {
    let facts = |mut answers: Answers| {
        answers.set_code(question, index);
        let facts = derive::facts(&answers, parameters, Asked::ALL);
        Facts { known: facts.known.and(told), is: facts.is.and(told) }
    };
    backgrounds.iter().copied().map(facts).collect()
}

impl Mark {
    /// The marks of a column of codes: one, unless it answers so many questions that the product of their
    /// classes grows large. Then each run of questions has a mark, and what occurs together is numbered later.
    fn coded(column: usize, answers: Vec<(usize, Classes)>) -> Vec<Self> {
        let mut marks: Vec<Self> = Vec::new();
        for answer in answers {
            let of_answer = answer.1.stands_for.len() as u32;
            match marks.last_mut() {
                Some(Self { classes, source: Source::Coded { answers, .. } }) if *classes * of_answer <= COLUMN => {
                    *classes *= of_answer;
                    answers.push(answer);
                }
                _ => {
                    let run = marks.len();
                    marks.push(Self {
                        classes: of_answer,
                        source: Source::Coded { column, run, answers: vec![answer] },
                    });
                }
            }
        }
        marks
    }

    fn number(questions: Vec<Question>, parameters: Parameters) -> Self {
        let mut limits: Vec<Amount> = questions.iter().flat_map(|question| parameters.limits(*question)).collect();
        limits.sort_unstable();
        limits.dedup();
        let stands_for = number_classes(&limits);
        let limits: Vec<i64> = limits.iter().map(|limit| limit.word()).collect();
        let words = (0..=MOST_WHOLE as i64).map(|number| number * WHOLE).chain([Amount::UNKNOWN]);
        let whole = words.map(|word| number_class(word, &limits)).collect();
        Self { classes: stands_for.len() as u32, source: Source::Number { questions, limits, whole, stands_for } }
    }

    /// Appends the class of every row to its key, as the next digit.
    fn classify(&self, columns: &Columns, known: &[Vec<u8>], keys: &mut [u32]) {
        let classes = self.classes;
        let append = |keys: &mut [u32], codes: &[u8]| {
            for (key, &code) in keys.iter_mut().zip(codes) {
                *key = *key * classes + u32::from(code);
            }
        };
        match &self.source {
            Source::Coded { column, run, .. } => {
                let column = &columns.coded[*column];
                let class_of = &column.classes[*run];
                for (key, &code) in keys.iter_mut().zip(&column.codes) {
                    *key = *key * classes + class_of[usize::from(code)];
                }
            }
            Source::Number { questions, limits, whole, .. } => {
                for (key, &word) in keys.iter_mut().zip(columns.numbers(questions[0])) {
                    // Small whole numbers are looked up; the place after the last says "unknown".
                    let number = (word as u64 / WHOLE as u64).min(MOST_WHOLE + 1);
                    let class = if number as i64 * WHOLE == word || word == Amount::UNKNOWN {
                        whole[number as usize]
                    } else {
                        number_class(word, limits)
                    };
                    *key = *key * classes + u32::from(class);
                }
            }
            Source::Own { column } => append(keys, &columns.own_flags[*column]),
            Source::Known { measure } => append(keys, &known[*measure]),
        }
    }
}

/// The word of one, and the whole numbers that are looked up: the hours of a week.
const WHOLE: i64 = 20_000;
const MOST_WHOLE: u64 = 168;

/// The class of an amount among limits that are short decimals.
fn number_class(word: i64, limits: &[i64]) -> u8 {
    if word == Amount::UNKNOWN {
        return 0;
    }
    if word & 1 == 0 {
        // Short decimals compare as their words do.
        return limits.iter().fold(1, |class, &limit| class + u8::from(word >= limit) + u8::from(word > limit));
    }
    let amount = Amount::from_word(word);
    limits.iter().fold(1, |class, &limit| {
        let limit = Amount::from_word(limit);
        class + u8::from(amount >= limit) + u8::from(amount > limit)
    })
}

#[cfg(test)]
mod tests;
