//! Random labour force surveys, as records and as columns with the same content.

use arrow_array::types::Int32Type;
use arrow_array::{
    Array, ArrayRef, BooleanArray, Decimal128Array, DictionaryArray, Float64Array, Int64Array, RecordBatch, StringArray,
};
use decentwork::arrow::{Design, Reader};
use decentwork::code::{Code, Icse93, PayPeriod};
use decentwork::derive::{AnswerKind, Asked};
use decentwork::table::Cell;
use decentwork::{
    Currency, Hours, Indicator, Job, Money, OwnFormula, OwnScope, Pay, Plan, PlanBuilder, Portion, Question, Rules,
    SingletonRule, Table, Tally, Unit, Worker,
};
use proptest::prelude::*;
use rust_decimal::Decimal;
use std::sync::Arc;

/// A person of a random survey; codes are positions in their code list, 0 for "not stated".
#[derive(Clone, Debug, PartialEq)]
pub struct Person {
    pub stratum: u8,
    pub psu: u8,
    pub weight: f64,
    pub sex: u16,
    pub age: Option<u8>,
    pub in_education: u16,
    pub status: u16,
    pub worked: u16,
    pub seeking: u16,
    pub available: u16,
    pub wants_more: u16,
    pub available_more: u16,
    pub job: Option<Work>,
    pub region: Option<&'static str>,
    pub online: Option<bool>,
    /// Cents.
    pub score: Option<i64>,
}

/// A main job.
#[derive(Clone, Debug, PartialEq)]
pub struct Work {
    pub status: u16,
    /// Tenths of hours.
    pub usual: Option<u32>,
    pub actual: Option<u32>,
    /// Cents, and the position of the pay period.
    pub pay: Option<(i64, u16)>,
}

pub const REGIONS: [&str; 4] = ["North", "South", "East", "West"];

/// The coded questions that are answered outside a job.
type Coded = (Question, fn(&Person) -> u16);
const CODED: [Coded; 8] = [
    (Question::Sex, |p| p.sex),
    (Question::InEducation, |p| p.in_education),
    (Question::LabourForceStatus, |p| p.status),
    (Question::WorkedForPay, |p| p.worked),
    (Question::SeekingWork, |p| p.seeking),
    (Question::AvailableForWork, |p| p.available),
    (Question::WantsMoreHours, |p| p.wants_more),
    (Question::AvailableForMoreHours, |p| p.available_more),
];

/// 64 cases unless `PROPTEST_CASES` says otherwise.
pub fn cases() -> ProptestConfig {
    let mut config = ProptestConfig { failure_persistence: None, ..ProptestConfig::default() };
    if std::env::var_os("PROPTEST_CASES").is_none() {
        config.cases = 64;
    }
    config
}

/// Zero, whole, skewed, tiny and huge weights.
pub fn weight() -> impl Strategy<Value = f64> {
    prop_oneof![
        1 => Just(0.0),
        4 => (1_u32..2000).prop_map(f64::from),
        4 => (-3.0..9.0_f64).prop_map(f64::exp),
        1 => 1e-6..1e-2_f64,
        1 => 1e9..1e12_f64,
    ]
}

/// Whole weights that can be copies.
pub fn copies() -> impl Strategy<Value = f64> {
    (0_u32..5).prop_map(f64::from)
}

/// Codes of "not stated", yes and no; fully stated surveys leave out the first.
fn code(stated: bool, last: u16) -> impl Strategy<Value = u16> {
    u16::from(stated)..=last
}

fn maybe<T: std::fmt::Debug + Clone + 'static>(
    stated: bool,
    of: impl Strategy<Value = T> + 'static,
) -> BoxedStrategy<Option<T>> {
    if stated { of.prop_map(Some).boxed() } else { prop::option::weighted(0.85, of).boxed() }
}

fn work(stated: bool) -> impl Strategy<Value = Work> {
    let periods =
        [PayPeriod::Month, PayPeriod::Month, PayPeriod::Month, PayPeriod::Week, PayPeriod::Hour, PayPeriod::NotStated];
    let period = prop::sample::select(periods[..periods.len() - usize::from(stated)].to_vec());
    // Heaped pay makes ties; cents make values that no float holds.
    let cents = prop_oneof![(1_i64..40).prop_map(|pay| pay * 25_000), 0_i64..5_000_000];
    let hours = || prop_oneof![(0_u32..=10).prop_map(|hours| hours * 50), 0_u32..=800];
    let pay = maybe(stated, (cents, period.prop_map(Code::index)));
    // Employees most often.
    let status = prop_oneof![3 => Just(Icse93::Employee.index()), 1 => code(stated, 5)];
    (status, maybe(stated, hours()), maybe(stated, hours()), pay).prop_map(|(status, usual, actual, pay)| Work {
        status,
        usual,
        actual,
        pay,
    })
}

fn person(stated: bool, weight: BoxedStrategy<f64>) -> impl Strategy<Value = Person> {
    let yes_no = move || code(stated, 2);
    (
        (weight, code(stated, 2), maybe(stated, 10_u8..90), yes_no(), code(stated, 3), yes_no(), yes_no(), yes_no()),
        (yes_no(), yes_no(), prop::option::weighted(0.7, work(stated))),
        (
            maybe(stated, prop::sample::select(&REGIONS[..])),
            maybe(stated, any::<bool>()),
            maybe(stated, prop_oneof![0_i64..10, 0_i64..10_000_000]),
        ),
    )
        .prop_map(
            |(
                (weight, sex, age, in_education, status, worked, seeking, available),
                (wants_more, available_more, job),
                (region, online, score),
            )| Person {
                stratum: 0,
                psu: 0,
                weight,
                sex,
                age,
                in_education,
                status,
                worked,
                seeking,
                available,
                wants_more,
                available_more,
                job,
                region,
                online,
                score,
            },
        )
}

fn with(stated: bool, weight: BoxedStrategy<f64>) -> impl Strategy<Value = Vec<Person>> {
    let psu = prop::collection::vec(person(stated, weight), 1..=8);
    let stratum = prop::collection::vec(psu, 2..=6);
    prop::collection::vec(stratum, 1..=6).prop_map(|strata| {
        let mut people = Vec::new();
        for (stratum, psus) in (0..).zip(strata) {
            for (psu, members) in (0..).zip(psus) {
                people.extend(members.into_iter().map(|person| Person { stratum, psu, ..person }));
            }
        }
        // A survey without any weight is refused, which is another law.
        if people.iter().all(|person| person.weight == 0.0) {
            people[0].weight = 1.0;
        }
        people
    })
}

/// A survey in which anything can be unknown.
pub fn survey() -> impl Strategy<Value = Vec<Person>> {
    with(false, weight().boxed())
}
/// A survey with weights of one kind.
pub fn weighted_by(weight: impl Strategy<Value = f64> + 'static) -> impl Strategy<Value = Vec<Person>> {
    with(false, weight.boxed())
}
/// A survey in which everything is stated.
pub fn stated() -> impl Strategy<Value = Vec<Person>> {
    with(true, weight().boxed())
}

/// A survey and the same persons in another order.
pub fn shuffled() -> impl Strategy<Value = (Vec<Person>, Vec<Person>)> {
    survey().prop_flat_map(|people| (Just(people.clone()), Just(people).prop_shuffle()))
}

fn decimal(cents: i64) -> Decimal {
    Decimal::new(cents, 2)
}

fn hours(tenths: Option<u32>) -> Option<Decimal> {
    tenths.map(|tenths| Decimal::new(tenths.into(), 1))
}

/// The record of a person.
pub fn worker(person: &Person) -> Worker {
    let mut worker = Worker::new()
        .weight(person.weight)
        .unwrap()
        .stratum(format!("s{}", person.stratum))
        .psu(format!("p{}", person.psu));
    for (question, of) in CODED {
        worker = worker.answer(question, of(person)).unwrap();
    }
    if let Some(age) = person.age {
        worker = worker.age(age).unwrap();
    }
    if let Some(work) = &person.job {
        let mut job = Job::main()
            .status(Icse93::from_index(work.status))
            .hours(Hours::new(hours(work.usual), hours(work.actual)).unwrap());
        if let Some((cents, period)) = work.pay {
            let money = Money::new(decimal(cents), Currency::new("EUR").unwrap());
            job = job.pay(Pay::new(money, PayPeriod::from_index(period)));
        }
        worker = worker.job(job);
    }
    if let Some(region) = person.region {
        worker = worker.own("region", region);
    }
    if let Some(online) = person.online {
        worker = worker.own("online", online);
    }
    if let Some(cents) = person.score {
        worker = worker.own("score", decimal(cents));
    }
    worker
}

pub fn workers(people: &[Person]) -> Vec<Worker> {
    people.iter().map(worker).collect()
}

/// The questions a survey asks, whoever answers.
pub fn asked() -> Asked {
    let others = [
        Question::Age,
        Question::StatusInEmployment,
        Question::HoursUsualMain,
        Question::HoursActualMain,
        Question::HoursUsualOther,
        Question::HoursActualOther,
        Question::Earnings,
        Question::EarningsPeriod,
    ];
    CODED.iter().map(|(question, _)| *question).chain(others).fold(Asked::NONE, Asked::with)
}

fn names(question: Question, codes: impl Iterator<Item = u16>) -> ArrayRef {
    let AnswerKind::Code(list) = question.kind() else { panic!("{} is a number", question.id()) };
    let names = codes.map(|code| (code != 0).then(|| list().items[usize::from(code)].name));
    Arc::new(names.collect::<StringArray>())
}

/// The columns of a survey, by name.
pub fn columns(people: &[Person]) -> Vec<(String, ArrayRef)> {
    let job = |of: fn(&Work) -> Option<f64>| -> ArrayRef {
        Arc::new(people.iter().map(|person| person.job.as_ref().and_then(of)).collect::<Float64Array>())
    };
    let job_code =
        |question, of: fn(&Work) -> u16| names(question, people.iter().map(|p| p.job.as_ref().map_or(0, of)));
    let tenths = |tenths: u32| f64::from(tenths) / 10.0;
    let mut columns: Vec<(&str, ArrayRef)> =
        CODED.iter().map(|(question, of)| (question.id(), names(*question, people.iter().map(of)))).collect();
    let scores: Decimal128Array = people.iter().map(|person| person.score.map(i128::from)).collect();
    columns.extend::<[(&str, ArrayRef); 16]>([
        ("age", Arc::new(people.iter().map(|person| person.age.map(i64::from)).collect::<Int64Array>())),
        ("status_in_employment", job_code(Question::StatusInEmployment, |work| work.status)),
        ("hours_usual_main", job(|work| work.usual.map(|tenths| f64::from(tenths) / 10.0))),
        ("hours_actual_main", job(|work| work.actual.map(|tenths| f64::from(tenths) / 10.0))),
        ("hours_usual_other", job(|_| Some(0.0))),
        ("hours_actual_other", job(|_| Some(0.0))),
        ("earnings", job(|work| work.pay.map(|(cents, _)| cents as f64 / 100.0))),
        ("earnings_period", job_code(Question::EarningsPeriod, |work| work.pay.map_or(0, |(_, period)| period))),
        ("region", Arc::new(people.iter().map(|person| person.region).collect::<StringArray>())),
        ("online", Arc::new(people.iter().map(|person| person.online).collect::<BooleanArray>())),
        ("score", Arc::new(scores.with_precision_and_scale(20, 2).unwrap())),
        ("weight", Arc::new(people.iter().map(|person| person.weight).collect::<Float64Array>())),
        ("stratum", Arc::new(people.iter().map(|p| Some(format!("s{}", p.stratum))).collect::<StringArray>())),
        ("psu", Arc::new(people.iter().map(|p| Some(format!("p{}", p.psu))).collect::<StringArray>())),
        ("shoe_size", Arc::new(people.iter().map(|p| p.age.map(|age| tenths(age.into()))).collect::<Float64Array>())),
        ("unused", Arc::new(people.iter().map(|_| Some("x")).collect::<StringArray>())),
    ]);
    columns.into_iter().map(|(name, array)| (name.to_owned(), array)).collect()
}

pub fn batch_of(columns: Vec<(String, ArrayRef)>) -> RecordBatch {
    RecordBatch::try_from_iter_with_nullable(columns.into_iter().map(|(name, array)| (name, array, true))).unwrap()
}

/// A survey as columns.
pub fn batch(people: &[Person]) -> RecordBatch {
    batch_of(columns(people))
}

/// The same columns, every text as a dictionary.
pub fn dictionaries(batch: &RecordBatch) -> RecordBatch {
    let schema = batch.schema();
    let columns = schema.fields().iter().zip(batch.columns()).map(|(field, array)| {
        let array: ArrayRef = match array.as_any().downcast_ref::<StringArray>() {
            Some(texts) => Arc::new(texts.iter().collect::<DictionaryArray<Int32Type>>()),
            None => array.clone(),
        };
        (field.name().clone(), array)
    });
    batch_of(columns.collect())
}

/// A batch cut into slices at these permille of its rows.
pub fn sliced(batch: &RecordBatch, cuts: &[usize]) -> Vec<RecordBatch> {
    let mut places: Vec<usize> = cuts.iter().map(|cut| cut * batch.num_rows() / 1000).collect();
    places.extend([0, batch.num_rows()]);
    places.sort_unstable();
    places.windows(2).map(|pair| batch.slice(pair[0], pair[1] - pair[0])).collect()
}

pub fn cuts() -> impl Strategy<Value = Vec<usize>> {
    prop::collection::vec(0_usize..=1000, 0..6)
}

pub fn design() -> Design {
    let mut design = Design::default();
    design.weight = Some("weight".to_owned());
    design.strata = vec!["stratum".to_owned()];
    design.psu = Some("psu".to_owned());
    design.nested = Some(true);
    design
}

pub fn reader(plan: &Plan, batch: &RecordBatch) -> Reader {
    Reader::new(plan, &batch.schema(), None, &design()).unwrap_or_else(|error| panic!("{error}"))
}

/// A tally of batches.
pub fn tally_batches(plan: &Plan, batches: &[RecordBatch]) -> Tally {
    let mut reader = reader(plan, &batches[0]);
    let mut tally = reader.tally();
    let mut first = 0;
    for batch in batches {
        reader.add(&mut tally, batch, first).unwrap_or_else(|error| panic!("{error}"));
        first += batch.num_rows() as u64;
    }
    tally
}

/// A tally of the columns of a survey.
pub fn tally(plan: &Plan, people: &[Person]) -> Tally {
    tally_batches(plan, &[batch(people)])
}

/// A tally of the records of a survey.
pub fn tally_records(plan: &Plan, people: &[Person]) -> Tally {
    plan.tally_asked(&workers(people), asked()).unwrap_or_else(|error| panic!("{error}"))
}

/// The table of a survey.
pub fn table(plan: &Plan, people: &[Person]) -> Table {
    tally(plan, people).finish().unwrap_or_else(|error| panic!("{error}"))
}

pub fn own(id: &str, unit: Unit, formula: OwnFormula) -> Indicator {
    Indicator::compose(id, id, unit, formula).unwrap()
}

pub fn share(id: &str, of: &[&str], among: OwnScope) -> Indicator {
    own(id, Unit::Percent, OwnFormula::Share { of: OwnScope::of(of), among })
}

/// A plan for one indicator of the own column "score" over everybody.
pub fn on_score(formula: impl Fn(String, OwnScope) -> OwnFormula) -> Plan {
    let indicator = own("own_indicator", Unit::Own, formula("score".to_owned(), OwnScope::EVERYONE));
    Plan::builder().rules(lenient()).indicator(indicator).build().unwrap()
}

/// Rules by which parts of a survey can be finished: they have strata of one sampling unit.
pub fn lenient() -> Rules {
    let mut rules = Rules::default();
    rules.singleton = SingletonRule::Missing;
    rules
}

/// Every kind of formula, over questions and own columns.
pub fn indicators() -> PlanBuilder {
    let score = || "score".to_owned();
    let online = || OwnScope::of(&["online"]);
    Plan::builder()
        .rules(lenient())
        .indicators([
            "participation_rate",
            "employment_ratio",
            "unemployment_rate",
            "youth_adult_unemployment_ratio",
            "lu2",
            "lu3",
            "lu4",
            "neet_rate",
            "employee_share",
            "part_time_rate",
            "mean_weekly_hours",
            "mean_usual_hours",
            "mean_hourly_earnings",
            "median_hourly_earnings",
            "mean_monthly_earnings",
            "median_monthly_earnings",
            "low_pay_rate",
            "earnings_gini",
            "earnings_d9_d1",
            "earnings_palma",
            "gender_pay_gap",
            "gender_pay_gap_median",
            "population",
            "working_age_population",
            "labour_force",
            "employment",
            "unemployment",
            "outside_labour_force",
        ])
        .unwrap()
        .indicator(share("online_share", &["online"], OwnScope::of(&["employed"])))
        .indicator(own("score_total", Unit::Own, OwnFormula::Total { of: score(), among: online() }))
        .indicator(own("score_mean", Unit::Own, OwnFormula::Mean { of: score(), among: OwnScope::of(&["employed"]) }))
        .indicator(own(
            "score_quartile",
            Unit::Own,
            OwnFormula::Quantile { of: score(), at: Portion::new(1, 4), among: OwnScope::EVERYONE },
        ))
        .indicator(own("score_gini", Unit::Index, OwnFormula::Gini { of: score(), among: OwnScope::EVERYONE }))
}

/// All of it by own region, by sex and age, and in total.
pub fn plan() -> Plan {
    indicators().by(["region"]).by(["sex", "age_youth_adult"]).build().unwrap()
}

/// One row of a table, floats as bits.
pub type Bits = (String, Option<u64>, u64, u64, u64, Option<u64>, [Option<u64>; 6], String);

/// A table, floats as bits.
pub fn bits(table: &Table) -> Vec<Bits> {
    let cell = |cell: Cell<'_>| cell.name().to_owned();
    table
        .rows()
        .map(|row| {
            let cells: Vec<String> = row.cells().map(cell).collect();
            (
                format!("{} {}", row.indicator().id, cells.join(" ")),
                row.value().map(f64::to_bits),
                row.n(),
                row.n_numerator(),
                row.population().to_bits(),
                row.missing_share().map(f64::to_bits),
                {
                    let error = row.error();
                    [error.se, error.ci_low, error.ci_high, error.cv, error.deff, error.df]
                        .map(|part| part.map(f64::to_bits))
                },
                format!("{:?}", row.reasons()),
            )
        })
        .collect()
}

/// Whether two tables hold the same numbers up to a relative and an absolute difference.
pub fn assert_close(left: &Table, right: &Table, relative: f64, scale: impl Fn(&str) -> f64) {
    assert_eq!(left.len(), right.len());
    for (left, right) in left.rows().zip(right.rows()) {
        let id = &*left.indicator().id;
        let cells: Vec<&str> = left.cells().map(Cell::name).collect();
        assert!(left.cells().eq(right.cells()), "{id}");
        match (left.value(), right.value()) {
            (Some(a), Some(b)) => {
                // Scaling a value scales what its rounding did.
                let rounded = rounding(left, right) * (1.0 + scale(id).abs());
                assert_near(&format!("{id} {}", cells.join(" ")), a * scale(id), b, relative, rounded);
            }
            (a, b) => assert_eq!(a, b, "{id} {}", cells.join(" ")),
        }
    }
}

/// What the rounding of products to multiples of 2^-48 can do to a mean over little weight, and that of 1 to a small gap.
pub fn rounding(left: decentwork::Row<'_>, right: decentwork::Row<'_>) -> f64 {
    let least = left.population().min(right.population());
    let of_gap = if left.indicator().id.contains("gap") { 2e-13 } else { 0.0 };
    of_gap + if least > 0.0 { left.n().max(right.n()) as f64 * 2_f64.powi(-48) * (1.0 + 1.0 / least) } else { 0.0 }
}

pub fn assert_near(what: &str, left: f64, right: f64, relative: f64, absolute: f64) {
    let allowed = relative * left.abs().max(right.abs()) + absolute;
    assert!(left == right || (left - right).abs() <= allowed, "{what}: {left} is not {right}");
}
