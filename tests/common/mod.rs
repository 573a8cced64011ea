//! Reading the real surveys that the tests are checked against.
#![allow(dead_code, unreachable_pub, reason = "every test binary uses its own part")]
#![allow(
    clippy::unwrap_used,
    clippy::needless_pass_by_value,
    clippy::float_cmp,
    clippy::pedantic,
    reason = "a test may panic and compares bits"
)]

pub mod survey;

pub mod bad;
pub mod drawn;
pub mod ledger;
pub mod participation;
pub mod replicates;
pub mod silc;

use arrow_array::{ArrayRef, Float64Array, Int64Array, RecordBatch, StringArray};
use decentwork::arrow::{Design, Reader};
use decentwork::{Codebook, Plan, Table};
use flate2::read::GzDecoder;
use std::fs::File;
use std::io::Read;
use std::path::PathBuf;
use std::sync::Arc;

/// The folder of the real surveys; `None` where there is none, which is said.
pub fn data(folder: &str) -> Option<PathBuf> {
    let root = std::env::var_os("DECENTWORK_DATA")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/data"), PathBuf::from);
    let path = root.join(folder);
    if path.is_dir() {
        return Some(path);
    }
    assert!(std::env::var_os("DECENTWORK_REQUIRE_DATA").is_none(), "{} is required and not there", path.display());
    eprintln!("skipped: {} is not there", path.display());
    None
}

/// The folder of the figures that the field's trusted programs gave, beside that of the real surveys.
pub fn reference() -> Option<PathBuf> {
    data("../reference")
}

/// Some columns of a table, gzipped or not: whole numbers where all are, floats where all are numbers, else text.
pub fn read(path: PathBuf, separator: u8, columns: &[&str]) -> RecordBatch {
    read_where(path, separator, columns, |_| true)
}

/// As [`read`], for the records for which something holds, asked by column name.
pub fn read_where(
    path: PathBuf,
    separator: u8,
    columns: &[&str],
    holds: impl Fn(&dyn Fn(&str) -> String) -> bool,
) -> RecordBatch {
    let file = File::open(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let zipped = path.extension().is_some_and(|extension| extension == "gz");
    let file: Box<dyn Read> = if zipped { Box::new(GzDecoder::new(file)) } else { Box::new(file) };
    let mut reader = csv::ReaderBuilder::new().delimiter(separator).from_reader(file);
    let header = reader.headers().expect("a header").clone();
    let places: Vec<usize> = columns
        .iter()
        .map(|name| header.iter().position(|column| column == *name).unwrap_or_else(|| panic!("no column {name}")))
        .collect();
    let mut cells: Vec<Vec<Option<String>>> = vec![Vec::new(); columns.len()];
    for record in reader.records() {
        let record = record.expect("a record");
        let cell = |name: &str| record[header.iter().position(|column| column == name).expect("a column")].to_owned();
        if !holds(&cell) {
            continue;
        }
        for (cells, &place) in cells.iter_mut().zip(&places) {
            let cell = record[place].trim();
            cells.push((!cell.is_empty() && cell != "NA").then(|| cell.to_owned()));
        }
    }
    let arrays = columns.iter().zip(cells).map(|(name, cells)| (*name, array(&cells), true));
    RecordBatch::try_from_iter_with_nullable(arrays).expect("columns of one length")
}

fn array(cells: &[Option<String>]) -> ArrayRef {
    fn all<T: std::str::FromStr>(cells: &[Option<String>]) -> Option<Vec<Option<T>>> {
        cells
            .iter()
            .map(|cell| cell.as_ref().map(|text| text.parse().ok()).map_or(Some(None), |v| v.map(Some)))
            .collect()
    }
    if let Some(numbers) = all::<i64>(cells) {
        return Arc::new(Int64Array::from(numbers));
    }
    match all::<f64>(cells) {
        Some(numbers) => Arc::new(Float64Array::from(numbers)),
        None => Arc::new(StringArray::from(cells.to_vec())),
    }
}

/// Estimates from one batch.
pub fn estimate(plan: &Plan, batch: &RecordBatch, codebook: &Codebook, design: &Design) -> Table {
    let mut reader =
        Reader::new(plan, &batch.schema(), Some(codebook), design).unwrap_or_else(|error| panic!("{error}"));
    let mut tally = reader.tally();
    reader.add(&mut tally, batch, 0).unwrap_or_else(|error| panic!("{error}"));
    tally.finish().unwrap_or_else(|error| panic!("{error}"))
}

/// A design with weights only.
pub fn weighted(column: &str) -> Design {
    let mut design = Design::default();
    design.weight = Some(column.to_owned());
    design
}

/// Whether a value is the published one, at the published rounding.
pub fn assert_published(what: &str, value: Option<f64>, published: f64, decimals: i32) {
    let value = value.unwrap_or_else(|| panic!("{what}: no value"));
    let unit = 10_f64.powi(decimals);
    let rounded = (value * unit).round() / unit;
    assert!((rounded - published).abs() < 1e-9, "{what}: computed {value}, rounded {rounded}, published {published}");
}

/// A column of numbers without gaps.
pub fn numbers(batch: &RecordBatch, name: &str) -> Vec<f64> {
    use arrow_array::Array;
    let column = batch.column_by_name(name).unwrap();
    match column.as_any().downcast_ref::<Int64Array>() {
        Some(whole) => whole.values().iter().map(|&number| number as f64).collect(),
        None => column.as_any().downcast_ref::<Float64Array>().unwrap().values().to_vec(),
    }
}
