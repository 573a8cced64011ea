//! A labour force survey to try things with.
//!
//! Some 800 households of an invented country of three million people: eight strata (region by rural
//! and urban), 64 primary sampling units, unequal weights, and people who did not answer. Nobody in
//! it is real. Columns are named and coded as the standard questions, so it needs no codebook;
//! `household` and `region` are columns of the user's own, and `person_id`, `stratum`, `psu` and
//! `weight` are the sampling design. An empty cell was not asked or not answered.
//!
//! The file is printed by `examples/generate_sample/`.

use crate::derive::{AnswerKind, Answers, Question};
use crate::error::{Error, ErrorKind};
use crate::record::{Amount, Currency, Hours, Job, Money, Own, Pay, Worker};
use rust_decimal::Decimal;

static CSV: &str = include_str!("survey.csv");

/// The survey as a file: comma-separated, with a header, without quotes.
pub fn csv() -> &'static str {
    CSV
}

/// The survey as records, one for each line of [`csv`].
///
/// Amounts are in XTS, the currency code that ISO 4217 keeps for tests. Hours in other jobs are
/// those of a second job; people who did not say them have one about which nothing is known.
///
/// ```
/// use decentwork::sample;
/// let workers = sample::workers()?;
/// assert_eq!(workers.len(), sample::csv().lines().count() - 1);
/// # Ok::<(), decentwork::Error>(())
/// ```
///
/// # Errors
/// None: the file is part of the library, and a test reads it.
pub fn workers() -> Result<Vec<Worker>, Error> {
    let mut lines = CSV.lines();
    let header: Vec<&str> = lines.next().unwrap_or_default().split(',').collect();
    let records = lines.zip(0_u64..).map(|(line, row)| {
        let cells = header.iter().copied().zip(line.split(',')).filter(|(_, cell)| !cell.is_empty());
        worker(cells).map_err(|error| error.row(row))
    });
    records.collect()
}

/// One record from the cells of one line that are not empty.
fn worker<'a>(cells: impl Iterator<Item = (&'a str, &'a str)>) -> Result<Worker, Error> {
    let unreadable = |column: &str, cell: &str| Error::new(ErrorKind::Internal).column(column).found(cell);
    let mut worker = Worker::new();
    let mut answers = Answers::default();
    for (column, cell) in cells {
        if let Some(question) = Question::find(column) {
            answer(&mut answers, question, cell)?;
            continue;
        }
        worker = match column {
            "person_id" => worker.id(cell),
            "stratum" => worker.stratum(cell),
            "psu" => worker.psu(cell),
            "weight" => worker.weight(cell.parse::<f64>().map_err(|_| unreadable(column, cell))?)?,
            "household" => worker.own(column, cell.parse::<i64>().map_err(|_| unreadable(column, cell))?),
            "region" => worker.own(column, Own::from(cell)),
            _ => return Err(unreadable(column, cell)),
        };
    }
    for &question in Question::ALL.iter().filter(|question| !is_about_jobs(**question)) {
        worker = match (question.kind(), answers.number(question)) {
            (AnswerKind::Code(_), _) => worker.answer(question, answers.code(question))?,
            (AnswerKind::Number, Some(number)) => worker.number(question, number.to_decimal())?,
            (AnswerKind::Number, None) => worker,
        };
    }
    jobs(&answers).map(|jobs| jobs.into_iter().fold(worker, Worker::job))
}

fn answer(answers: &mut Answers, question: Question, cell: &str) -> Result<(), Error> {
    match question.kind() {
        AnswerKind::Code(list) => answers.set_code(question, list().position(cell)?),
        AnswerKind::Number => answers.set_number(question, Some(cell.parse()?)),
    }
    Ok(())
}

/// Whether a column of the file says something of a job rather than of the person.
const fn is_about_jobs(question: Question) -> bool {
    use Question as Q;
    matches!(
        question,
        Q::StatusInEmployment
            | Q::Occupation
            | Q::Industry
            | Q::InstitutionalSector
            | Q::Contract
            | Q::InformalEmployment
            | Q::HoursUsualMain
            | Q::HoursUsualOther
            | Q::HoursActualMain
            | Q::HoursActualOther
            | Q::Earnings
            | Q::EarningsPeriod
    )
}

/// The main job of who says anything of a job, and a second one unless there are no hours in it.
fn jobs(answers: &Answers) -> Result<Vec<Job>, Error> {
    let said = |question: &&Question| answers.code(**question) != 0 || answers.number(**question).is_some();
    if !Question::ALL.iter().filter(said).any(|question| is_about_jobs(*question)) {
        return Ok(Vec::new());
    }
    let hours = |usual: Option<Amount>, actual: Option<Amount>| {
        Hours::new(usual.map(Amount::to_decimal), actual.map(Amount::to_decimal))
    };
    let mut main = Job::main()
        .status(answers.status_in_employment)
        .occupation(answers.occupation)
        .industry(answers.industry)
        .sector(answers.institutional_sector)
        .contract(answers.contract)
        .informal(answers.informal_employment)
        .hours(hours(answers.hours_usual_main, answers.hours_actual_main)?);
    if let Some(amount) = answers.earnings {
        let money = Money::new(amount.to_decimal(), Currency::new("XTS")?);
        main = main.pay(Pay::new(money, answers.earnings_period));
    }
    let others = hours(answers.hours_usual_other, answers.hours_actual_other)?;
    if others == Hours::new(Some(Decimal::ZERO), Some(Decimal::ZERO))? {
        return Ok(vec![main]);
    }
    Ok(vec![main, Job::second().hours(others)])
}

#[cfg(test)]
mod tests;
