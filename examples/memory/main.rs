//! What a tally with sampling units holds in memory: `cargo run --release --all-features --example memory`, on Linux.
//!
//! 5,000 sampling units with somebody in each of 350 cells, two persons each: 3.5 million rows, in the order of the units
//! and in random order. The plan is an unemployment rate (facts, three statuses in turn) and a mean (a measure), by cell.
//! Memory is what the process holds more than before the first row, at the end and at its peak.
//!
//! | rows | held at the end and at the peak | as bytes | a row | without units (`plain`) |
//! |---|---|---|---|---|
//! | by unit | 218 MiB | 187 MiB | 88 ns | 29 ns |
//! | in random order (`random`) | 260 MiB | 187 MiB | 217 ns | 35 ns |
//!
//! That is of 3.5 million sums, since the two persons of a unit and cell have different facts: 44 bytes each with one
//! measure, and lists have room to grow. In random order every batch of 100,000 rows comes back to every unit, whose
//! slots are then put in place again: with as many sums as rows a row costs 6 times one without units, in order 3 times.
//! Measured twice on two cores with little else to do.
#![allow(clippy::print_stdout, clippy::cast_lossless, reason = "this program prints")]

use arrow_array::{ArrayRef, Int64Array, RecordBatch, StringArray};
use decentwork::arrow::{Design, Reader};
use decentwork::{Codebook, Indicator, OwnFormula, OwnScope, Plan, Unit};
use std::error::Error;
use std::sync::Arc;
use std::time::Instant;

const UNITS: usize = 5000;
const CELLS: usize = 350;
const PERSONS: usize = 2;
const BATCH: usize = 100_000;

/// Mebibytes of the process, now and at the most.
fn held() -> Result<[f64; 2], Box<dyn Error>> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let of = |name: &str| {
        let line = status.lines().find(|line| line.starts_with(name)).ok_or("no such line")?;
        let kilobytes: f64 = line.split_whitespace().nth(1).ok_or("no number")?.parse()?;
        Ok::<_, Box<dyn Error>>(kilobytes / 1024.0)
    };
    Ok([of("VmRSS:")?, of("VmHWM:")?])
}

/// Some rows: whose unit, cell and person follow from their number.
fn batch(rows: &[u32]) -> Result<RecordBatch, Box<dyn Error>> {
    let whole = |of: fn(usize) -> usize| -> ArrayRef {
        Arc::new(Int64Array::from_iter_values(rows.iter().map(|&row| of(row as usize) as i64)))
    };
    let status = |row: &u32| ["employed", "unemployed", "outside"][*row as usize % 3];
    let statuses: ArrayRef = Arc::new(StringArray::from_iter_values(rows.iter().map(status)));
    Ok(RecordBatch::try_from_iter([
        ("psu", whole(|row| row / (CELLS * PERSONS))),
        ("stratum", whole(|row| row / (CELLS * PERSONS) / 10)),
        ("cell", whole(|row| row / PERSONS % CELLS)),
        ("age", whole(|row| 20 + row % 40)),
        ("y", whole(|row| row % 1009)),
        ("labour_force_status", statuses),
    ])?)
}

fn main() -> Result<(), Box<dyn Error>> {
    let asked = |word: &str| std::env::args().any(|argument| argument == word);
    let shuffled = asked("random");
    let mean = OwnFormula::Mean { of: "y".into(), among: OwnScope::EVERYONE };
    let mean = Indicator::compose("mean", "Mean", Unit::Own, mean)?;
    let plan = Plan::builder().indicators(["unemployment_rate"])?.indicator(mean).by(["cell"]).build()?;
    let mut design = Design::default();
    if !asked("plain") {
        (design.strata, design.psu) = (vec!["stratum".to_owned()], Some("psu".to_owned()));
    }
    let mut rows: Vec<u32> = (0..(UNITS * CELLS * PERSONS) as u32).collect();
    if shuffled {
        // A generator of Lehmer's, and the shuffle of Fisher and Yates.
        let mut state = 42_u64;
        for at in (1..rows.len()).rev() {
            state = state * 48_271 % 2_147_483_647;
            rows.swap(at, state as usize % (at + 1));
        }
    }
    let first = batch(&rows[..BATCH])?;
    let book = Codebook::standard(["age", "labour_force_status"]);
    let mut reader = Reader::new(&plan, &first.schema(), Some(&book), &design)?;
    let mut tally = reader.tally();
    let [before, _] = held()?;
    let mut seconds = 0.0;
    for (at, rows) in rows.chunks(BATCH).enumerate() {
        let batch = batch(rows)?;
        let start = Instant::now();
        reader.add(&mut tally, &batch, (at * BATCH) as u64)?;
        seconds += start.elapsed().as_secs_f64();
    }
    let [now, most] = held()?;
    let nanoseconds = 1e9 * seconds / rows.len() as f64;
    println!("{} rows, {:?} strata and units", rows.len(), tally.design_size());
    println!("{:.0} MiB held, {:.0} at the peak, {nanoseconds:.0} ns a row", now - before, most - before);
    println!("{:.0} MiB as bytes", tally.to_bytes().len() as f64 / 1024.0 / 1024.0);
    Ok(())
}
