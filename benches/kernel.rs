//! The cost of a row, of a merge, of finishing and of reading Arrow, on a generated survey.
//!
//! Compare the figures of one run with each other; absolute times belong to the machine.
#![allow(missing_docs, clippy::unwrap_used, reason = "a benchmark may panic")]

mod random;

use arrow_array::{ArrayRef, Float64Array, Int64Array, RecordBatch, UInt8Array};
use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use decentwork::arrow::{Design, Reader};
use decentwork::{Codebook, Plan, Tally};
use random::Random;
use std::sync::Arc;

const ROWS: usize = 200_000;

fn survey() -> RecordBatch {
    let mut random = Random(20_260_101);
    let mut status = Vec::new();
    let mut hours = Vec::new();
    let mut pay = Vec::new();
    for _ in 0..ROWS {
        let working = random.below(100) < 45;
        status.push(if working { 1 } else { 2 + random.below(2) as u8 });
        hours.push(working.then(|| if random.below(3) == 0 { 40.0 } else { random.below(80) as f64 + 1.0 }));
        pay.push((working && random.below(10) < 6).then(|| random.below(60) as f64 * 50.0 + 100.0));
    }
    let mut column = |limit: u64| (0..ROWS).map(|_| random.below(limit)).collect::<Vec<u64>>();
    let bytes =
        |values: Vec<u64>| Arc::new(UInt8Array::from_iter_values(values.into_iter().map(|v| v as u8))) as ArrayRef;
    let columns: Vec<(&str, ArrayRef)> = vec![
        ("sex", bytes(column(2).into_iter().map(|v| v + 1).collect())),
        ("age", bytes(column(100))),
        ("region", Arc::new(Int64Array::from_iter_values(column(20).into_iter().map(|v| v as i64)))),
        ("psu", Arc::new(Int64Array::from_iter_values((0..ROWS).map(|row| (row / 200) as i64)))),
        ("weight", Arc::new(Float64Array::from_iter_values(column(5000).into_iter().map(|v| v as f64 + 50.25)))),
        ("status", Arc::new(UInt8Array::from(status))),
        ("hours", Arc::new(Float64Array::from(hours))),
        ("pay", Arc::new(Float64Array::from(pay))),
    ];
    RecordBatch::try_from_iter_with_nullable(columns.into_iter().map(|(name, array)| (name, array, true))).unwrap()
}

fn codebook() -> Codebook {
    toml::from_str(
        r#"
        id = "bench"
        answers.sex = { column = "sex", codes = { 1 = "male", 2 = "female" } }
        answers.age = { column = "age" }
        answers.labour_force_status = { column = "status", codes = { 1 = "employed", 2 = "unemployed", 3 = "outside" } }
        answers.status_in_employment = { column = "status", codes = { 1 = "employee" }, missing = { 2 = "not_applicable", 3 = "not_applicable" } }
        answers.hours_usual_main = { column = "hours" }
        answers.earnings_monthly = { column = "pay" }
        "#,
    )
    .unwrap()
}

const RATES: &[&str] =
    &["participation_rate", "employment_ratio", "unemployment_rate", "long_hours_rate", "employee_share"];
const PAY: &[&str] =
    &["mean_hourly_earnings", "median_hourly_earnings", "low_pay_rate", "gender_pay_gap", "earnings_gini"];

fn reader(indicators: &[&str], survey: &RecordBatch, psu: bool) -> Reader {
    let plan = Plan::builder()
        .indicators(indicators.iter().copied())
        .unwrap()
        .by(["sex", "age_10yr_bands"])
        .by(["sex", "region"])
        .build()
        .unwrap();
    let mut design = Design::default();
    design.weight = Some("weight".into());
    design.psu = psu.then(|| "psu".into());
    Reader::new(&plan, &survey.schema(), Some(&codebook()), &design).unwrap()
}

fn tally(reader: &Reader, survey: &RecordBatch) -> Tally {
    let mut reader = reader.clone();
    let mut tally = reader.tally();
    reader.add(&mut tally, survey, 0).unwrap();
    tally
}

fn benches(criterion: &mut Criterion) {
    let survey = survey();
    let everything = [RATES, PAY].concat();
    let mut group = criterion.benchmark_group("row");
    group.throughput(Throughput::Elements(ROWS as u64)).sample_size(10);
    for (name, indicators, psu) in
        [("rates", RATES, false), ("rates and pay", &everything[..], false), ("rates by sampling unit", RATES, true)]
    {
        let reader = reader(indicators, &survey, psu);
        group.bench_function(name, |bencher| bencher.iter(|| tally(&reader, &survey)));
    }
    group.finish();

    let reader = reader(&everything, &survey, false);
    let (one, other) = (tally(&reader, &survey), tally(&reader, &survey));
    criterion.bench_function("merge", |bencher| {
        bencher.iter_batched(
            || (one.clone(), other.clone()),
            |(mut one, other)| {
                one.merge(other).unwrap();
                one
            },
            BatchSize::LargeInput,
        );
    });
    criterion.bench_function("finish", |bencher| bencher.iter(|| one.finish().unwrap()));
    criterion
        .bench_function("bind to Arrow columns", |bencher| bencher.iter(|| self::reader(&everything, &survey, false)));
}

criterion_group!(kernel, benches);
criterion_main!(kernel);
