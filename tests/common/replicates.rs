//! What the tests of replicate weights share.

use arrow_array::cast::AsArray;
use arrow_array::types::{Float64Type, Int64Type};
use arrow_array::{ArrayRef, Float64Array, RecordBatch};
use decentwork::arrow::{Design, Reader, ReplicateColumns, ReplicateWeights};
use decentwork::estimate::{DegreesRule, ReplicateDesign, Replicates};
use decentwork::{Codebook, Indicator, OwnFormula, OwnScope, Plan, Table, Tally, Unit};
use std::sync::Arc;

pub fn own(id: &str, formula: OwnFormula) -> Indicator {
    Indicator::compose(id, id, Unit::Own, formula).unwrap()
}
pub fn mean(of: &str) -> Indicator {
    own("mean", OwnFormula::Mean { of: of.into(), among: OwnScope::EVERYONE })
}
pub fn total(of: &str) -> Indicator {
    own("total", OwnFormula::Total { of: of.into(), among: OwnScope::EVERYONE })
}
pub fn ratio(of: &str, to: &str) -> Indicator {
    own("ratio", OwnFormula::Ratio { of: of.into(), to: to.into(), among: OwnScope::EVERYONE })
}
pub fn plan(indicators: Vec<Indicator>, by: &[&str]) -> Plan {
    let plan = indicators.into_iter().fold(Plan::builder(), decentwork::PlanBuilder::indicator);
    by.iter().fold(plan, |plan, axis| plan.by([*axis])).build().unwrap()
}

pub fn floats(batch: &RecordBatch, name: &str) -> Vec<f64> {
    let column = batch.column_by_name(name).unwrap();
    match column.as_primitive_opt::<Int64Type>() {
        Some(whole) => whole.iter().map(|value| value.map_or(f64::NAN, |value| value as f64)).collect(),
        None => column.as_primitive::<Float64Type>().values().to_vec(),
    }
}
pub fn with_columns(batch: &RecordBatch, columns: Vec<(String, ArrayRef)>) -> RecordBatch {
    let names: Vec<String> = batch.schema().fields().iter().map(|field| field.name().clone()).collect();
    let all = names.into_iter().zip(batch.columns().iter().cloned()).chain(columns);
    RecordBatch::try_from_iter_with_nullable(all.map(|(name, array)| (name, array, true))).unwrap()
}
/// The batch with the weights of every replicate, as an agency would publish them: `rw1`, `rw2` and so on.
pub fn published(batch: &RecordBatch, weight: &str, replicates: &Replicates) -> RecordBatch {
    let columns = replicates.columns(&floats(batch, weight)).unwrap();
    let named =
        (1..).zip(columns).map(|(at, column)| (format!("rw{at}"), Arc::new(Float64Array::from(column)) as ArrayRef));
    with_columns(batch, named.collect())
}
/// The design that goes with these replicates.
pub fn design(weight: &str, replicates: &ReplicateDesign) -> Design {
    let mut weights = ReplicateWeights::new(ReplicateColumns::parse("rw").unwrap(), replicates.method());
    weights.rscales = Some(replicates.rscales().to_vec());
    weights.scale = Some(replicates.scale_value());
    weights.mse = Some(replicates.is_mse());
    weights.degf = replicates.stated_degrees_of_freedom();
    let mut design = Design::default();
    design.weight = Some(weight.to_owned());
    design.replicates = Some(weights);
    design
}
pub fn with_rank(replicates: &Replicates) -> ReplicateDesign {
    let degrees = replicates.degrees_of_freedom(DegreesRule::Rank);
    replicates.design().clone().degrees_of_freedom(Some(degrees as u32))
}

pub fn tally(plan: &Plan, batch: &RecordBatch, design: &Design) -> Tally {
    let book = Codebook::standard(std::iter::empty());
    let mut reader = Reader::new(plan, &batch.schema(), Some(&book), design).unwrap_or_else(|error| panic!("{error}"));
    let mut tally = reader.tally();
    reader.add(&mut tally, batch, 0).unwrap_or_else(|error| panic!("{error}"));
    tally
}
pub fn table(plan: &Plan, batch: &RecordBatch, design: &Design) -> Table {
    tally(plan, batch, design).finish().unwrap_or_else(|error| panic!("{error}"))
}
pub fn close(what: &str, ours: Option<f64>, theirs: f64) {
    let ours = ours.unwrap_or_else(|| panic!("{what}: nothing, expected {theirs}"));
    assert!((ours - theirs).abs() <= 1e-10 * theirs.abs(), "{what}: {ours}, expected {theirs}");
}
