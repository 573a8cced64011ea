//! What the tests of bad inputs share.

use arrow_array::{Array, ArrayRef, Float64Array, Int64Array, RecordBatch, StringArray, make_array};
use arrow_data::ArrayData;
use arrow_data::transform::MutableArrayData;
use decentwork::arrow::{Design, Reader};
use decentwork::{
    Codebook, Error, Indicator, OwnFormula, OwnScope, Plan, PlanBuilder, Reason, Rules, Table, Tally, Unit,
};
use std::sync::Arc;

pub type Columns<'a> = Vec<(&'a str, ArrayRef)>;

pub fn texts(values: &[&str]) -> ArrayRef {
    Arc::new(values.iter().map(|v| Some(*v).filter(|v| !v.is_empty())).collect::<StringArray>())
}
pub fn floats(values: &[f64]) -> ArrayRef {
    Arc::new(Float64Array::from(values.to_vec()))
}
pub fn integers(values: &[i64]) -> ArrayRef {
    Arc::new(Int64Array::from(values.to_vec()))
}

/// Four people of working age, two in each of two regions: employed, unemployed; employed, outside.
pub fn people() -> Columns<'static> {
    vec![
        ("age", integers(&[30, 40, 50, 60])),
        ("sex", texts(&["male", "female", "female", "male"])),
        ("labour_force_status", texts(&["employed", "unemployed", "employed", "outside"])),
        ("region", texts(&["north", "north", "south", "south"])),
    ]
}
pub fn people_with(changes: Columns<'static>) -> RecordBatch {
    let mut columns = people();
    for (name, array) in changes {
        columns.retain(|(known, _)| *known != name);
        columns.push((name, array));
    }
    RecordBatch::try_from_iter_with_nullable(columns.into_iter().map(|(name, array)| (name, array, true))).unwrap()
}
pub fn weighted() -> Design {
    let mut design = Design::default();
    design.weight = Some("w".into());
    design
}
pub fn rates() -> PlanBuilder {
    Plan::builder().indicators(["unemployment_rate", "employment"]).unwrap().by(["region"])
}
pub fn tally(plan: &Plan, batch: &RecordBatch, codebook: Option<&Codebook>, design: &Design) -> Result<Tally, Error> {
    let mut reader = Reader::new(plan, &batch.schema(), codebook, design)?;
    let mut tally = reader.tally();
    reader.add(&mut tally, batch, 0)?;
    Ok(tally)
}
pub fn run(batch: &RecordBatch, design: &Design) -> Result<Table, Error> {
    tally(&rates().build().unwrap(), batch, None, design)?.finish()
}
pub fn weights(array: ArrayRef) -> Result<Table, Error> {
    run(&people_with(vec![("w", array)]), &weighted())
}
/// The error has this code, names the column, counts the rows and says what to do.
#[track_caller]
pub fn refused(result: Result<Table, Error>, code: &str, column: &str, rows: &[u64]) -> Error {
    let error = result.expect_err("this must be refused");
    assert_eq!(error.code(), code, "{error}");
    assert!(error.to_string().contains(column), "{error}");
    assert_eq!(error.rows(), rows, "{error}");
    error
}
pub fn own(formula: OwnFormula, values: ArrayRef, weight: Option<ArrayRef>, rules: Rules) -> Result<Table, Error> {
    let indicator = Indicator::compose("own_value", "Own", Unit::Index, formula).unwrap();
    let plan = Plan::builder().indicator(indicator).rules(rules).build().unwrap();
    let mut columns = vec![("y", values)];
    let design = if weight.is_some() { weighted() } else { Design::default() };
    columns.extend(weight.map(|w| ("w", w)));
    let batch = RecordBatch::try_from_iter_with_nullable(columns.into_iter().map(|(n, a)| (n, a, true))).unwrap();
    tally(&plan, &batch, None, &design)?.finish()
}
pub fn gini() -> OwnFormula {
    OwnFormula::Gini { of: "y".into(), among: OwnScope::EVERYONE }
}
pub fn value(table: &Table, id: &str, cell: &[(&str, &str)]) -> (Option<f64>, Vec<Reason>) {
    let row = table.find(id, cell).unwrap();
    (row.value(), row.reasons().to_vec())
}
/// The tables of parts, one under the other, with the metadata of the first.
pub fn stacked(parts: &[RecordBatch]) -> RecordBatch {
    let column = |at: usize| {
        let data: Vec<ArrayData> = parts.iter().map(|part| part.column(at).to_data()).collect();
        let rows = data.iter().map(ArrayData::len).sum();
        let mut stacked = MutableArrayData::new(data.iter().collect(), false, rows);
        data.iter().enumerate().for_each(|(at, part)| stacked.try_extend(at, 0, part.len()).unwrap());
        make_array(stacked.freeze())
    };
    RecordBatch::try_new(parts[0].schema(), (0..parts[0].num_columns()).map(column).collect()).unwrap()
}
