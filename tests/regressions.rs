//! Defects that other programs had, each as a test: what went wrong there must not come out here.
#![cfg(all(feature = "arrow", feature = "serde"))]
#![allow(clippy::unwrap_used, clippy::pedantic, clippy::float_cmp, reason = "a test may panic")]

mod common;

use arrow_array::{ArrayRef, BooleanArray, Float64Array, RecordBatch};
use common::bad::{floats, integers, people_with, run, texts};
use common::replicates::{self, mean, own, published, total, with_columns};
use common::silc::{self, eusilc};
use common::weighted;
use decentwork::arrow::{Design, ReplicateColumns, ReplicateWeights};
use decentwork::estimate::{Clusters, ReplicateMethod, Replicates};
use decentwork::{
    Indicator, OwnFormula, OwnScope, Plan, Portion, QuantileErrorRule, QuantileRule, Rules, SingletonRule, Table,
    ThresholdErrorRule, Unit, Worker,
};
use std::sync::Arc;

fn batch(columns: Vec<(&str, ArrayRef)>) -> RecordBatch {
    RecordBatch::try_from_iter_with_nullable(columns.into_iter().map(|(name, array)| (name, array, true))).unwrap()
}

fn clustered() -> Design {
    let mut design = Design::default();
    design.strata = vec!["h".into()];
    design.psu = Some("p".into());
    design
}

fn table(indicators: Vec<Indicator>, by: &[&str], rules: Rules, batch: &RecordBatch, design: &Design) -> Table {
    let plan = indicators.into_iter().fold(Plan::builder().rules(rules), decentwork::PlanBuilder::indicator);
    let plan = by.iter().fold(plan, |plan, axis| plan.by([*axis])).build().unwrap();
    replicates::table(&plan, batch, design)
}

fn se(table: &Table, id: &str, cell: &[(&str, &str)]) -> f64 {
    table.find(id, cell).unwrap().error().se.unwrap()
}

fn near(ours: f64, theirs: f64) {
    assert!((ours - theirs).abs() <= 1e-12 * theirs.abs(), "{ours}, expected {theirs}");
}

/// svy, request 95: every group had the degrees of freedom of the whole sample.
#[test]
fn degrees_of_freedom_are_counted_in_each_group_and_not_broadcast() {
    // Four strata of four units: 12. Eight units of two strata and one of another are x, four of one stratum are y.
    let strata: Vec<i64> = (0..16).map(|unit| unit / 4).collect();
    let group: Vec<&str> = (0..16)
        .map(|unit| {
            if unit < 9 {
                "x"
            } else if unit < 12 {
                "o"
            } else {
                "y"
            }
        })
        .collect();
    let columns = vec![
        ("h", integers(&strata)),
        ("p", integers(&(0..16).collect::<Vec<_>>())),
        ("g", texts(&group)),
        ("y", floats(&(0..16).map(f64::from).collect::<Vec<_>>())),
    ];
    let table = table(vec![mean("y")], &["g"], Rules::default(), &batch(columns), &clustered());
    let df = |cell: &[(&str, &str)]| table.find("mean", cell).unwrap().error().df;
    assert_eq!(df(&[]), Some(12.0));
    assert_eq!(df(&[("g", "x")]), Some(9.0 - 3.0));
    assert_eq!(df(&[("g", "y")]), Some(4.0 - 1.0));
}

/// svy 0.20.1, request 93: the error of a percentage was that of its total.
#[test]
fn scaling_a_share_scales_its_error_and_nothing_else() {
    let flag: ArrayRef = Arc::new(BooleanArray::from(vec![true, true, false, true, false, true]));
    let batch = batch(vec![
        ("h", integers(&[1, 1, 1, 2, 2, 2])),
        ("p", integers(&[1, 2, 3, 4, 5, 6])),
        ("flag", flag),
        ("w", floats(&[1.0, 2.0, 3.0, 5.0, 2.0, 1.0])),
    ]);
    let mut design = clustered();
    design.weight = Some("w".into());
    let share = || OwnFormula::Share { of: OwnScope::of(&["flag"]), among: OwnScope::EVERYONE };
    let percent = Indicator::compose("percent", "percent", Unit::Percent, share()).unwrap();
    let table = table(vec![own("share", share()), percent], &[], Rules::default(), &batch, &design);
    let [share, percent] = ["share", "percent"].map(|id| table.find(id, &[]).unwrap());
    near(percent.value().unwrap(), 100.0 * share.value().unwrap());
    near(percent.error().se.unwrap(), 100.0 * share.error().se.unwrap());
    near(percent.error().cv.unwrap(), share.error().cv.unwrap());
    near(percent.error().deff.unwrap(), share.error().deff.unwrap());
    // By hand: p = 9/14, scores w (flag - p) / 14, in each stratum 3/2 of the squared deviations.
    let p = 9.0 / 14.0;
    let scores = [[1.0 - p, 2.0 * (1.0 - p), -3.0 * p], [5.0 * (1.0 - p), -2.0 * p, 1.0 - p]];
    let deviations = |scores: [f64; 3]| {
        let middle = scores.iter().sum::<f64>() / 3.0;
        1.5 * scores.iter().map(|score| (score - middle).powi(2)).sum::<f64>() / 196.0
    };
    near(share.error().se.unwrap(), scores.map(deviations).iter().sum::<f64>().sqrt());
}

/// A factor of (R - 1) / R for all replicates is off by the root of 7/6 or 7/4 where strata have factors of their own.
#[test]
fn a_stratified_jackknife_has_the_factor_of_each_stratum_and_none_for_all() {
    let (strata, psus) = ([1, 1, 2, 2, 2, 2, 2], [1, 2, 3, 4, 5, 6, 7]);
    let y = [3.0, 8.0, 1.0, 2.0, 9.0, 4.0, 4.0];
    let columns = vec![("y", floats(&y)), ("w", floats(&[2.0; 7]))];
    let jackknife = Replicates::jkn(Clusters::new(&strata, &psus).unwrap()).unwrap();
    let batch = published(&batch(columns), "w", &jackknife);
    let mut design = weighted("w");
    let mut weights = ReplicateWeights::new(ReplicateColumns::parse("rw1-rw7").unwrap(), ReplicateMethod::Jkn);
    weights.rscales = Some(vec![0.5, 0.5, 0.8, 0.8, 0.8, 0.8, 0.8]);
    design.replicates = Some(weights);
    let table = table(vec![total("y")], &[], Rules::default(), &batch, &design);
    // By hand: weights of 2; of two units 2 * 12.5, of five 5 / 4 * 38.
    near(se(&table, "total", &[]), (4.0_f64 * (2.0 * 12.5 + 1.25 * 38.0)).sqrt());
}

/// A matrix stacked from one of eight rows is not balanced.
#[test]
fn half_samples_are_balanced_for_every_number_of_strata() {
    for count in 2..=40_u32 {
        let strata: Vec<u32> = (0..2 * count).map(|unit| unit / 2).collect();
        let psus: Vec<u32> = (0..2 * count).collect();
        let halves = Replicates::brr(Clusters::new(&strata, &psus).unwrap()).unwrap();
        let columns = halves.columns(&vec![1.0; psus.len()]).unwrap();
        let sign = |column: &Vec<f64>, stratum: u32| column[2 * stratum as usize] - 1.0;
        for one in 0..count {
            for other in 0..one {
                let sum: f64 = columns.iter().map(|column| sign(column, one) * sign(column, other)).sum();
                assert_eq!(sum, 0.0, "{count} strata: {one} and {other}");
            }
            assert!(columns.iter().all(|column| sign(column, one).abs() == 1.0), "one unit of two");
        }
    }
}

/// A prefix `repwt` once took the column `repwt_flag` for a replicate.
#[test]
fn a_prefix_of_replicates_does_not_swallow_a_flag() {
    let jackknife = Replicates::jk1(Clusters::new(&[0; 4], &[1, 2, 3, 4]).unwrap()).unwrap();
    let plain =
        published(&batch(vec![("y", floats(&[1.0, 2.0, 4.0, 9.0])), ("w", floats(&[1.0; 4]))]), "w", &jackknife);
    let flagged = with_columns(&plain, vec![("rw_flag".into(), floats(&[1.0; 4])), ("rwt".into(), floats(&[0.0; 4]))]);
    let design = replicates::design("w", jackknife.design());
    let of = |batch| se(&table(vec![total("y")], &[], Rules::default(), batch, &design), "total", &[]);
    assert_eq!(of(&plain).to_bits(), of(&flagged).to_bits());
    near(of(&plain), (4.0_f64 / 3.0 * 38.0).sqrt());
}

/// svy 0.23: the ends were interpolated, the point was not, and errors far out were 10 percent too small.
#[test]
fn the_interval_of_a_quantile_is_by_the_rule_of_its_point() {
    let values: Vec<f64> = (1..=1000).map(|place| f64::from(place * place)).collect();
    let batch = batch(vec![("y", floats(&values))]);
    let mut design = Design::default();
    design.elements = true;
    for rule in [QuantileRule::InverseCdf, QuantileRule::StrictlyAbove] {
        let mut rules = Rules::default();
        rules.quantile = rule;
        let formula = OwnFormula::Quantile { of: "y".into(), at: Portion::new(98, 100), among: OwnScope::EVERYONE };
        let table = table(vec![own("late", formula)], &[], rules, &batch, &design);
        let error = *table.find("late", &[]).unwrap().error();
        for end in [error.ci_low.unwrap(), error.ci_high.unwrap()] {
            assert!(values.contains(&end), "{end} is between two values");
        }
        // Of the distribution function: the root of 0.98 * 0.02 / 999, times the 0.975 quantile of 999 degrees.
        let half = 1.962_341_461 * (0.98_f64 * 0.02 / 999.0).sqrt();
        let next = usize::from(rule == QuantileRule::StrictlyAbove);
        let place = |portion: f64| (1000.0 * portion).ceil() as usize - 1 + next;
        assert_eq!(error.ci_high, Some(values[place(0.98 + half)]), "{rule:?}");
        let width = error.ci_high.unwrap() - error.ci_low.unwrap();
        assert!((error.se.unwrap() / (width / (2.0 * 1.962_341_461)) - 1.0).abs() < 1e-8);
    }
}

/// svy, issue 181: the mean variance was taken over all strata of the design.
#[test]
fn the_average_for_a_single_unit_counts_the_strata_of_the_domain() {
    let columns = vec![
        ("h", texts(&["a", "a", "single", "c", "c"])),
        ("p", integers(&[1, 2, 3, 4, 5])),
        ("g", texts(&["x", "x", "x", "o", "o"])),
        ("y", floats(&[1.0, 3.0, 5.0, 10.0, 20.0])),
    ];
    let mut rules = Rules::default();
    rules.singleton = SingletonRule::Average;
    let table = table(vec![total("y")], &["g"], rules, &batch(columns), &clustered());
    // By hand: a has 2 * (1 + 1) and the single stratum as much; with c, which is not in the domain, it would have half.
    near(se(&table, "total", &[("g", "x")]), 8_f64.sqrt());
}

/// statskita, Survey.jl, geih: rows without an answer were dropped before the design was declared.
#[test]
fn a_missing_answer_leaves_its_unit_in_the_design() {
    let y: ArrayRef = Arc::new(Float64Array::from(vec![Some(4.0), Some(6.0), None, Some(1.0), Some(3.0)]));
    let columns = vec![("h", integers(&[1, 1, 1, 2, 2])), ("p", integers(&[1, 2, 3, 4, 5])), ("y", y)];
    let table = table(vec![total("y")], &[], Rules::default(), &batch(columns), &clustered());
    // By hand: units of 4, 6 and 0, which is 3 / 2 * 56 / 3, and of 1 and 3, which is 2 * 2. Without the third unit, 8.
    near(se(&table, "total", &[]), 32_f64.sqrt());
    assert_eq!(table.manifest().sampling_units, Some(5));
}

/// statAfrikR: a weight that was missing or zero became 1.
#[test]
fn a_weight_that_is_missing_or_zero_is_not_one() {
    let missing: ArrayRef = Arc::new(Float64Array::from(vec![Some(2.0), Some(1.0), None, Some(1.0)]));
    let error = run(&people_with(vec![("w", missing)]), &weighted("w")).unwrap_err();
    assert_eq!((error.code(), error.rows()), ("weight.null", &[2][..]));
    let zero = run(&people_with(vec![("w", floats(&[2.0, 1.0, 0.0, 1.0]))]), &weighted("w")).unwrap();
    assert_eq!(zero.value("employment", &[]).unwrap(), Some(2.0));
    let row = zero.find("employment", &[]).unwrap();
    assert_eq!((row.n(), row.n_numerator()), (3, 1));
}

/// pyeph, statAfrikR: a group in which nobody is unemployed was not in the table.
#[test]
fn a_group_without_cases_has_a_rate_of_zero_and_one_without_members_has_none() {
    let nobody = texts(&["employed", "unemployed", "employed", "employed"]);
    let table = run(&people_with(vec![("labour_force_status", nobody)]), &Design::default()).unwrap();
    assert_eq!(table.value("unemployment_rate", &[("region", "south")]).unwrap(), Some(0.0));
    let outside = texts(&["employed", "unemployed", "outside", "outside"]);
    let table = run(&people_with(vec![("labour_force_status", outside)]), &Design::default()).unwrap();
    assert_eq!(table.value("unemployment_rate", &[("region", "south")]).unwrap(), None);
}

/// svy 0.22: codes that are keys of a document came back as text, and no join found them.
#[test]
fn codes_come_back_from_a_document_as_numbers_or_text_as_they_were() {
    let worker = Worker::new().own("region", 7_i64).own("district", "07");
    let text = serde_json::to_string(&worker).unwrap();
    assert_eq!(serde_json::from_str::<Worker>(&text).unwrap(), worker);
    assert_ne!(worker, Worker::new().own("region", "7").own("district", "07"));
}

/// svy 0.10: sums went by the order of a hash map, and the last digits changed from run to run.
#[test]
fn the_order_of_sampling_units_changes_no_digit() {
    let values: Vec<f64> = (0..300).map(|unit| (f64::from(unit) * 0.7).sin() * 1e3 + 0.1).collect();
    let of = |order: &mut dyn Iterator<Item = usize>| {
        let order: Vec<usize> = order.collect();
        let strata: Vec<i64> = order.iter().map(|unit| (unit % 7) as i64).collect();
        let psus: Vec<i64> = order.iter().map(|unit| (*unit / 2 * 7 + unit % 7) as i64).collect();
        let y: Vec<f64> = order.iter().map(|&unit| values[unit]).collect();
        let batch = batch(vec![("h", integers(&strata)), ("p", integers(&psus)), ("y", floats(&y))]);
        let table = table(vec![total("y"), mean("y")], &[], Rules::default(), &batch, &clustered());
        ["total", "mean"].map(|id| se(&table, id, &[]).to_bits())
    };
    let first = of(&mut (0..300));
    assert_eq!(first, of(&mut (0..300).rev()));
    assert_eq!(first, of(&mut (0..300).map(|unit| unit * 77 % 300)));
}

/// statAfrikR: working poverty was SDG 8.1.1, which is growth, and vulnerable employment 8.3.1, which is informality.
#[test]
fn sdg_numbers_are_those_of_their_indicators() {
    let number = |sdg: &str| decentwork::indicator::find(sdg).map(|row| row.id.to_string());
    assert_eq!(number("SDG 8.5.2").unwrap(), "unemployment_rate");
    assert_eq!(number("SDG 8.3.1").unwrap(), "informal_employment_rate");
    assert_eq!(decentwork::indicator::find("vulnerable_employment_rate").unwrap().sdg, None);
    assert_eq!(number("SDG 8.6.1").unwrap(), "neet_rate");
    assert!(number("SDG 8.1.1").is_err(), "growth is no indicator of ours");
}

/// vardpoor, request 25: the density in the influence of a poverty rate was that at the median. R convey 1.0.1 and
/// vardpoor 0.20.1 on the synthetic EU-SILC, persons as units, in percent.
#[test]
fn the_density_behind_a_poverty_rate_is_that_at_the_line_and_not_at_the_median() {
    let Some((batch, design)) = eusilc("rb030") else { return };
    let of = |rule: ThresholdErrorRule| {
        let mut rules = Rules::default();
        rules.quantile_error = QuantileErrorRule::Linearised;
        rules.threshold_error = rule;
        100.0 * se(&silc::table(&batch, &design, rules), "arpr", &[])
    };
    let relative = |ours: f64, theirs: f64| assert!((ours / theirs - 1.0).abs() < 1e-10, "{ours}, expected {theirs}");
    assert_eq!(ThresholdErrorRule::default(), ThresholdErrorRule::DensityAtThreshold);
    relative(of(ThresholdErrorRule::default()), 0.275_676_948_428_196);
    relative(of(ThresholdErrorRule::DensityAtQuantile), 0.295_537_152_888_753);
}
