//! Sampling errors of formulas over a distribution, against svy and against the jackknife.
#![allow(clippy::unwrap_used, clippy::pedantic, reason = "a test may panic")]
#![cfg(all(feature = "arrow", feature = "serde"))]

mod common;

use arrow_array::{Array, ArrayRef, Float64Array, Int64Array, RecordBatch, StringArray};
use common::replicates::{close, own};
use common::silc::{eusilc, numbers, of, table, with};
use common::{estimate, weighted};
use decentwork::arrow::Design;
use decentwork::estimate::{Clusters, Replicates, variance};
use decentwork::{Codebook, OwnFormula, OwnScope, Plan, Portion, QuantileErrorRule, QuantileRule, Reason, Rules};
use std::sync::Arc;

/// svy's Woodruff errors with the rule "higher", to the digits that are printed.
#[test]
fn eusilc_quantiles_have_the_errors_of_svy() {
    let Some((batch, design)) = eusilc("db030") else { return };
    let mut rules = Rules::default();
    rules.quantile = QuantileRule::StrictlyAbove;
    let table = table(&batch, &design, rules);
    let printed = [
        ("q20", 12_212.604_347_826_1, 142.964_385),
        ("median", 18_098.726_666_666_7, 150.190_779),
        ("q80", 25_997.653_333_333_3, 219.902_309),
    ];
    for (id, value, se) in printed {
        let row = table.find(id, &[]).unwrap();
        close(id, row.value(), value);
        assert!((row.error().se.unwrap() - se).abs() < 5e-7, "{id}: {:?}", row.error().se);
    }
}

/// Nothing in a sample tells where a quantile beyond its values would lie.
#[test]
fn a_quantile_at_the_end_of_the_sample_has_no_error_and_says_so() {
    let incomes: Int64Array = (1..=10_i64).map(Some).collect();
    let batch = RecordBatch::try_from_iter([("x", Arc::new(incomes) as ArrayRef)]).unwrap();
    let quantile = |at| OwnFormula::Quantile { of: "x".into(), at, among: OwnScope::EVERYONE };
    let ratio =
        OwnFormula::QuantileRatio { of: "x".into(), high: of(99, 100), low: Portion::HALF, among: OwnScope::EVERYONE };
    let plan = Plan::builder()
        .indicator(own("last", quantile(of(99, 100))))
        .indicator(own("ninth", quantile(of(9, 10))))
        .indicator(own("median", quantile(Portion::HALF)))
        .indicator(own("ratio", ratio));
    let mut design = Design::default();
    design.elements = true;
    let table = estimate(&plan.build().unwrap(), &batch, &Codebook::default(), &design);
    for (id, value) in [("last", 10.0), ("ninth", 9.0), ("ratio", 2.0)] {
        let row = table.find(id, &[]).unwrap();
        assert_eq!((row.value(), row.error().se, row.error().df), (Some(value), None, Some(9.0)), "{id}");
        assert!(row.reasons().contains(&Reason::NoVariance), "{id}");
    }
    assert!(table.find("median", &[]).unwrap().error().se.unwrap() > 0.0);
}

/// EU-SILC with ten groups of households in each region as its primary sampling units.
fn grouped() -> Option<(RecordBatch, Design, Replicates)> {
    let (batch, mut design) = eusilc("group")?;
    let households = numbers(&batch, "db030");
    let groups: Vec<u32> = households.into_iter().map(|household| household.unwrap() as u32 % 10).collect();
    let column: Int64Array = groups.iter().map(|&group| Some(i64::from(group))).collect();
    design.nested = Some(true);
    let regions = batch.column_by_name("db040").unwrap().as_any().downcast_ref::<StringArray>().unwrap();
    let mut names: Vec<&str> = regions.iter().flatten().collect();
    names.sort_unstable();
    names.dedup();
    let strata: Vec<u32> = regions.iter().map(|region| names.binary_search(&region.unwrap()).unwrap() as u32).collect();
    let replicates = Replicates::jkn(Clusters::new(&strata, &groups).unwrap()).unwrap();
    Some((with(&batch, "group", Arc::new(column)), design, replicates))
}

/// How far an error may be from the jackknife's, relative to it; that of a quantile in a region says too little.
///
/// The jackknife of a quantile steps from value to value, and so do shares below a part of one.
fn tolerance(id: &str, region: bool) -> Option<f64> {
    match id {
        "q20" | "median" | "q80" | "d9_d1" | "gap" => (!region).then_some(0.2),
        "arpr" | "arpr40" | "arpr50" | "arpr70" => (!region).then_some(0.15),
        "fgt2" => Some(0.025),
        _ => Some(if region { 0.05 } else { 0.002 }),
    }
}

/// The jackknife gives about the same errors. It computes every value anew, thresholds and quantiles included, and
/// knows no influence function.
#[test]
fn the_jackknife_gives_about_the_same_errors() {
    let Some((batch, design, replicates)) = grouped() else { return };
    let weights: Vec<f64> = numbers(&batch, "rb050").into_iter().map(Option::unwrap).collect();
    let mut rules = Rules::default();
    rules.quantile_error = QuantileErrorRule::Linearised;
    let estimates: Vec<Vec<Option<f64>>> = (0..replicates.design().replicates())
        .map(|replicate| {
            let column = Float64Array::from(replicates.column(replicate, &weights).unwrap());
            let batch = with(&batch, "replicate", Arc::new(column));
            table(&batch, &weighted("replicate"), rules).rows().map(|row| row.value()).collect()
        })
        .collect();
    let mut compared = 0;
    for (place, row) in table(&batch, &design, rules).rows().enumerate() {
        let cells: Vec<&str> = row.cells().map(|cell| cell.name()).collect();
        let id = &*row.indicator().id;
        let (Some(value), Some(se)) = (row.value(), row.error().se) else { continue };
        let Some(tolerance) = tolerance(id, cells != ["total"]) else { continue };
        let of: Vec<f64> = estimates.iter().map(|estimates| estimates[place].unwrap()).collect();
        let ratio = se / variance(&of, value, replicates.design()).sqrt();
        assert!((ratio - 1.0).abs() < tolerance, "{id} {cells:?}: {ratio} of the jackknife's error");
        compared += 1;
    }
    assert_eq!(compared, 19 + 10 * 9);
}
