//! Typed records as columns, so that records and Arrow are added up by the same code.

use crate::code::MAX_AGE;
use crate::codebook::{Codebook, needed_questions};
use crate::derive::{AnswerKind, Answers, Asked, Question};
use crate::error::{Error, ErrorKind};
use crate::estimate::{
    BATCH, Columns, Drawn, FLAG_FALSE, FLAG_TRUE, FLAG_UNKNOWN, Label, Labels, Plan, Shape, Source, Tally, is_coded,
};
use crate::record::{Amount, Job, Own, Worker};
use std::collections::HashSet;

/// The questions somebody answered.
pub(super) fn asked(workers: &[Worker]) -> Result<Asked, Error> {
    let mut asked = Asked::NONE;
    for worker in workers {
        let answers = worker.answers()?;
        asked = Question::ALL
            .iter()
            .filter(|&&question| answers.code(question) != 0 || answers.number(question).is_some())
            .fold(asked, |asked, &question| asked.with(question));
    }
    Ok(asked)
}

/// The questions that the plan can use of those that were asked.
pub(super) fn used(plan: &Plan, asked: Asked) -> (Vec<Question>, Asked) {
    let questions: Vec<Question> = needed_questions(plan).into_iter().filter(|question| asked.has(*question)).collect();
    let asked = questions.iter().copied().fold(Asked::NONE, Asked::with);
    (questions, asked)
}

pub(super) fn tally(plan: &Plan, workers: &[Worker], asked: Asked, register: bool) -> Result<Tally, Error> {
    let (questions, asked) = used(plan, asked);
    let design = workers.iter().any(|worker| worker.stratum.is_some() || worker.psu.is_some());
    if register {
        check_register(workers)?;
    }
    check_ids(workers)?;
    check_currencies(workers)?;
    let shape = Shape::plain(&questions);
    let mut tally =
        Tally::new(plan, asked, &shape, design, !register).with_source(source(&questions, workers, register));
    let elements = design && workers.iter().all(|worker| worker.psu.is_none());
    if design {
        let units = tally.units_mut();
        units.elements = elements;
        // The sampling unit of a record is one of its stratum.
        units.nested = Some(true);
    }
    let mut columns = tally.columns();
    let coded: Vec<Question> = questions.iter().copied().filter(|question| is_coded(*question)).collect();
    let numbers: Vec<Question> = questions.iter().copied().filter(|question| !is_coded(*question)).collect();
    for (column, question) in coded.iter().enumerate() {
        // A code of a record's column means itself.
        let codes = match question.kind() {
            AnswerKind::Code(list) => list().items.len() as u16,
            AnswerKind::Number => u16::from(MAX_AGE) + 2,
        };
        (0..codes).for_each(|code| tally.add_meaning(&mut columns, column, vec![code]));
    }
    for (batch, first_row) in workers.chunks(BATCH).zip((0_u64..).step_by(BATCH)) {
        columns.clear();
        columns.first_row = first_row;
        columns.rows = batch.len();
        for (worker, row) in batch.iter().zip(first_row..) {
            push(&mut tally, &mut columns, worker, (&coded, &numbers), design).map_err(|error| error.row(row))?;
        }
        tally.add(&mut columns)?;
    }
    tally.settle()?;
    Ok(tally)
}

/// Records are told as a file is whose columns have the names of the record's fields.
fn source(questions: &[Question], workers: &[Worker], register: bool) -> Source {
    let book = Codebook::standard(questions.iter().map(|question| question.id()));
    let mut source = Source::default();
    let rules = questions.iter().filter_map(|question| Some((*question, book.answers.get(question.id())?)));
    book.describe(rules, &mut source);
    if register {
        source.tell_register();
        return source;
    }
    let any = |has: fn(&Worker) -> bool| workers.iter().any(has);
    let strata: &[&str] = if any(|worker| worker.stratum.is_some()) { &["stratum"] } else { &[] };
    source.tell_design(Some("weight"), strata, any(|worker| worker.psu.is_some()).then_some("psu"));
    source
}

/// Everybody is in a register and counts as one.
fn check_register(workers: &[Worker]) -> Result<(), Error> {
    #[allow(clippy::float_cmp, reason = "the weight of who has none is 1")]
    let drawn = |worker: &Worker| worker.sampling_weight() != 1.0 || worker.stratum.is_some() || worker.psu.is_some();
    let Some(row) = workers.iter().position(drawn) else { return Ok(()) };
    Err(Error::new(ErrorKind::DesignRegister)
        .column("register")
        .row(row as u64)
        .found("a register, with weights or sampling units")
        .expected("one of them: in a register everybody is, and counts as one"))
}

fn check_ids(workers: &[Worker]) -> Result<(), Error> {
    let mut seen: HashSet<&str> = HashSet::new();
    let mut rows = Vec::new();
    for (row, worker) in workers.iter().enumerate() {
        if worker.id.as_deref().is_some_and(|id| !seen.insert(id)) {
            rows.push(row);
        }
    }
    if rows.is_empty() {
        return Ok(());
    }
    let mut error = Error::new(ErrorKind::IdDuplicate)
        .column("id")
        .expected("each person once")
        .fix("give a person with several jobs one record that holds them all");
    rows.into_iter().for_each(|row| error.add_row(row as u64));
    Err(error)
}

/// Amounts of two currencies are never added or compared.
fn check_currencies(workers: &[Worker]) -> Result<(), Error> {
    let currency = |job: &Job| job.pay.map(|pay| pay.money.currency);
    let mut paid = workers.iter().zip(0_u64..).flat_map(|(worker, row)| worker.jobs.iter().map(move |job| (job, row)));
    let mut paid = paid.by_ref().filter_map(|(job, row)| currency(job).map(|currency| (currency, row)));
    let Some((first, _)) = paid.next() else { return Ok(()) };
    let mut mixed: Option<Error> = None;
    for (other, row) in paid.filter(|(other, _)| *other != first) {
        let error = mixed.get_or_insert_with(|| {
            Error::new(ErrorKind::UnitMixed)
                .column("pay")
                .found(format!("{first} and {other}"))
                .expected("one currency")
                .fix("convert the amounts first, at a rate and date of your choice")
        });
        error.add_row(row);
    }
    mixed.map_or(Ok(()), Err)
}

/// Adds one record to the columns.
fn push(
    tally: &mut Tally,
    columns: &mut Columns,
    worker: &Worker,
    (coded, numbers): (&[Question], &[Question]),
    design: bool,
) -> Result<(), Error> {
    let answers = worker.answers()?;
    for (column, &question) in columns.coded.iter_mut().zip(coded) {
        column.codes.push(if question == Question::Age { age_code(&answers) } else { answers.code(question) });
    }
    for (column, &question) in numbers.iter().enumerate() {
        let word = answers.number(question).map_or(Amount::UNKNOWN, Amount::word);
        columns.numbers_at(column).push(word);
    }
    let plan = tally.plan().clone();
    for (flags, name) in columns.own_flags.iter_mut().zip(&plan.0.own_facts) {
        flags.push(match own_flag(worker, name)? {
            None => FLAG_UNKNOWN,
            Some(true) => FLAG_TRUE,
            Some(false) => FLAG_FALSE,
        });
    }
    for (numbers, name) in columns.own_numbers.iter_mut().zip(&plan.0.own_numbers) {
        numbers.push(own_number(worker, name)?.map_or(Amount::UNKNOWN, Amount::word));
    }
    for (axis, name) in plan.0.own_axes().enumerate() {
        let code = match worker.own.get(name) {
            None => 0,
            Some(Own::Text(text)) => tally.labels_mut(axis).number(&Label::from_text(text))?,
            Some(Own::Integer(number)) => tally.labels_mut(axis).integer(*number)?,
            Some(Own::Flag(flag)) => tally.labels_mut(axis).number(&Label::Text(flag.to_string()))?,
            Some(Own::Number(_)) => return Err(wrong(name, "a text or a whole number")),
        };
        columns.own_keys[axis].push(code);
    }
    columns.weights.push(worker.sampling_weight());
    if design {
        let units = tally.units_mut();
        let stratum = number(&mut units.labels.strata, worker.stratum.as_deref())?;
        // Where nobody has a sampling unit, everybody was drawn by himself and is known by his position.
        let psu = if units.elements {
            units.labels.psus.integer((columns.first_row + columns.units.len() as u64) as i64)?
        } else {
            number(&mut units.labels.psus, worker.psu.as_deref())?
        };
        columns.units.push(units.number(Drawn { stratum, psu, ..Drawn::default() }));
    }
    Ok(())
}

/// What a record says in a yes-or-no column of the user's own.
pub(super) fn own_flag(worker: &Worker, name: &str) -> Result<Option<bool>, Error> {
    match worker.own.get(name) {
        None => Ok(None),
        Some(Own::Flag(true) | Own::Integer(1)) => Ok(Some(true)),
        Some(Own::Flag(false) | Own::Integer(0)) => Ok(Some(false)),
        Some(_) => Err(wrong(name, "true or false")),
    }
}

/// What a record says in a number column of the user's own.
pub(super) fn own_number(worker: &Worker, name: &str) -> Result<Option<Amount>, Error> {
    match worker.own.get(name) {
        None => Ok(None),
        Some(Own::Number(number)) => Amount::try_from(*number).map(Some),
        Some(Own::Integer(number)) => {
            Amount::from_integer(*number).map(Some).ok_or_else(|| wrong(name, "a number below 4.6e14"))
        }
        Some(_) => Err(wrong(name, "a number")),
    }
}

fn wrong(name: &str, expected: &str) -> Error {
    Error::new(ErrorKind::FieldInvalid).column(name).expected(expected)
}

/// The number of a label, 0 for none.
fn number(labels: &mut Labels, text: Option<&str>) -> Result<u32, Error> {
    text.map_or(Ok(0), |text| labels.number(&Label::from_text(text)))
}

/// Age as a code: years plus one, 0 for "not stated".
fn age_code(answers: &Answers) -> u16 {
    answers.age.map_or(0, |age| age.to_f64() as u16 + 1)
}
