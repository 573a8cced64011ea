//! What a row costs: counts and shares alone, 13 and 130 indicators, with and without sampling units.
//!
//!     cargo bench --all-features --bench rows [-- additive|indicators|units|finish]
//!
//! One thread, reading of the Arrow columns included; every figure is the least of several runs.
#![allow(missing_docs, clippy::unwrap_used, clippy::print_stdout, reason = "a benchmark may panic, and prints")]

mod random;

use arrow_array::{ArrayRef, Float64Array, RecordBatch, UInt8Array, UInt16Array};
use decentwork::arrow::{Design, Reader};
use decentwork::{Breakdown, Codebook, Indicator, Plan, Tally, indicator};
use random::Random;
use std::sync::Arc;
use std::time::Instant;

const ROWS: usize = 1_000_000;
const PSUS: u64 = 5_000;
const RUNS: usize = 7;

/// Persons of whom 38% work, 60% of these with earnings, half of them heaped; sorted by sampling unit or not.
fn survey(sorted: bool) -> RecordBatch {
    let random = &mut Random(20_260_101);
    let (mut small, mut hours, mut pay, mut weight, mut psu) = (vec![Vec::new(); 6], vec![], vec![], vec![], vec![]);
    for row in 0..ROWS as u64 {
        let unit = if sorted { row * PSUS / ROWS as u64 } else { random.below(PSUS) };
        let status = if random.below(100) < 38 { 1 } else { 2 + random.below(3) };
        let working = status == 1;
        let mut when = |holds: bool, limit: u64| holds.then(|| random.below(limit));
        let codes = [
            when(true, 2).map(|code| code + 1),
            when(true, 100),
            Some(unit * 20 / PSUS),
            Some(status),
            when(working, 10),
            when(working, 2),
        ];
        for (column, code) in small.iter_mut().zip(codes) {
            column.push(code.map(|code| code as u8));
        }
        let heaped = when(true, 3) == Some(0);
        hours.push(when(working, 80).map(|hours| if heaped { 40.0 } else { hours as f64 + 1.0 }));
        let paid = working && when(true, 10) < Some(6);
        let heaped = when(true, 2) == Some(0);
        pay.push(
            when(paid, 300_000).map(|cents| if heaped { (cents / 5000 * 50) as f64 } else { cents as f64 / 100.0 }),
        );
        weight.push(when(true, 1 << 40).map(|w| w as f64 / f64::from(1 << 30) + 50.0));
        psu.push(unit as u16);
    }
    let names = ["sex", "age", "region", "status", "isco", "informal"];
    let mut columns: Vec<(&str, ArrayRef)> = names
        .into_iter()
        .zip(small)
        .map(|(name, codes)| (name, Arc::new(UInt8Array::from(codes)) as ArrayRef))
        .collect();
    columns.push(("hours", Arc::new(Float64Array::from(hours))));
    columns.push(("pay", Arc::new(Float64Array::from(pay))));
    columns.push(("weight", Arc::new(weight.into_iter().flatten().collect::<Float64Array>())));
    columns.push(("stratum", Arc::new(psu.iter().map(|psu| psu / 50).collect::<UInt16Array>())));
    columns.push(("psu", Arc::new(UInt16Array::from(psu))));
    RecordBatch::try_from_iter_with_nullable(columns.into_iter().map(|(name, array)| (name, array, true))).unwrap()
}

fn codebook() -> Codebook {
    toml::from_str(
        r#"
        id = "bench"
        answers.sex = { column = "sex", codes = { 1 = "male", 2 = "female" } }
        answers.age = { column = "age" }
        answers.labour_force_status = { column = "status", codes = { 1 = "employed", 2 = "unemployed", 3 = "outside", 4 = "outside" } }
        answers.in_education = { column = "status", codes = { 1 = "no", 2 = "no", 3 = "yes", 4 = "no" } }
        answers.status_in_employment = { column = "status", codes = { 1 = "employee" }, missing = { 2 = "not_applicable", 3 = "not_applicable", 4 = "not_applicable" } }
        answers.occupation = { column = "isco" }
        answers.informal_employment = { column = "informal", codes = { 0 = "no", 1 = "yes" } }
        answers.hours_usual_main = { column = "hours" }
        answers.hours_actual_main = { column = "hours" }
        answers.earnings_monthly = { column = "pay" }
        "#,
    )
    .unwrap()
}

const SHARES: &[&str] = &[
    "participation_rate",
    "employment_ratio",
    "unemployment_rate",
    "neet_rate",
    "informal_employment_rate",
    "female_share_management",
    "part_time_rate",
    "long_hours_rate",
];
const EARNINGS: &[&str] =
    &["mean_hourly_earnings", "median_hourly_earnings", "gender_pay_gap", "low_pay_rate", "earnings_gini"];

fn reader(survey: &RecordBatch, indicators: &[Indicator], units: bool) -> Option<Reader> {
    let ages = Breakdown::age_bands("ageb", &[15, 20, 25, 30, 35, 40, 45, 50, 55, 65]).unwrap();
    let by = |axis: Breakdown| [Breakdown::find("sex"), axis];
    let plan = Plan::builder().by_breakdowns(by(ages)).by_breakdowns(by(Breakdown::find("region")));
    let plan = indicators.iter().fold(plan, |plan, indicator| plan.indicator(indicator.clone())).build().unwrap();
    let mut design = Design::default();
    design.weight = Some("weight".into());
    if units {
        design.strata = vec!["stratum".into()];
        design.psu = Some("psu".into());
    }
    Reader::new(&plan, &survey.schema(), Some(&codebook()), &design).ok()
}

fn tally(reader: &Reader, survey: &RecordBatch) -> Tally {
    let mut reader = reader.clone();
    let mut tally = reader.tally();
    reader.add(&mut tally, survey, 0).unwrap();
    tally
}

/// The least time of several runs, in nanoseconds a row.
fn least<T>(mut work: impl FnMut() -> T) -> f64 {
    let time = |_| {
        let start = Instant::now();
        let done = work();
        let taken = start.elapsed().as_secs_f64();
        drop(done);
        taken
    };
    (0..RUNS).map(time).fold(f64::INFINITY, f64::min) * 1e9 / ROWS as f64
}

fn main() {
    let wanted: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with('-')).collect();
    let wants = |name: &str| wanted.is_empty() || wanted.iter().any(|wanted| wanted == name);
    let survey = [survey(true), survey(false)];
    let find = |names: &[&str]| names.iter().map(|name| indicator::find(name).unwrap().clone()).collect::<Vec<_>>();
    let (shares, thirteen) = (find(SHARES), find(&[SHARES, EARNINGS].concat()));
    let ns = |indicators: &[Indicator], at: usize, units: bool| {
        let reader = reader(&survey[at], indicators, units).unwrap();
        least(|| tally(&reader, &survey[at]))
    };
    if wants("additive") {
        println!("counts and shares              {:6.1} ns a row", ns(&shares, 0, false));
    }
    if wants("indicators") {
        // What this survey can answer, then the thirteen again under other names.
        let answered = |one: &&Indicator| reader(&survey[0], std::slice::from_ref(*one), false).is_some();
        let rename = |one: &Indicator, copy: u32| {
            let mut one = one.clone();
            one.id = format!("{}_{copy}", one.id).into();
            one
        };
        let copies = (0..).flat_map(|copy| thirteen.iter().map(move |one| rename(one, copy)));
        let many: Vec<Indicator> = indicator::all().filter(answered).cloned().chain(copies).take(130).collect();
        let (few, many) = (ns(&thirteen, 0, false), ns(&many, 0, false));
        println!("13 indicators                  {few:6.1} ns a row");
        println!("130 indicators                 {many:6.1} ns a row, x {:.2}", many / few);
    }
    if wants("units") {
        for (name, indicators) in [("shares", &shares), ("13 indicators", &thirteen)] {
            for (at, order) in ["sorted", "shuffled"].into_iter().enumerate() {
                let (plain, units) = (ns(indicators, at, false), ns(indicators, at, true));
                println!("{name:13} by unit, {order:8} {units:6.1} ns a row, x {:.2}", units / plain);
            }
        }
    }
    if wants("finish") {
        let tally = tally(&reader(&survey[0], &thirteen, false).unwrap(), &survey[0]);
        println!("finish 13 indicators           {:6.1} ns a row", least(|| tally.finish().unwrap()));
    }
}
