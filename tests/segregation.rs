//! Indices of segregation of real tables: values, errors under the design, replicates, breakdowns, merges.
#![allow(clippy::unwrap_used, clippy::pedantic, clippy::float_cmp, reason = "a test may panic and compares bits")]
#![cfg(all(feature = "arrow", feature = "serde"))]

mod common;

use arrow_array::{ArrayRef, RecordBatch, StringArray};
use common::drawn::{Sample, any_sample, clustered};
use common::replicates::{design as replicated, own, published, table, tally, with_columns};
use common::survey::{assert_near, cases, lenient};
use decentwork::estimate::{Comparison, Replicates, variance};
use decentwork::indicator::{OwnClassification, SegregationIndex};
use decentwork::{Indicator, OwnFormula, OwnScope, Plan, Reason, Table, Tally, sample};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

fn index(id: &str, index: SegregationIndex, over: &str) -> Indicator {
    let (group, reference) = (OwnScope::of(&["one"]), OwnScope::of(&["other"]));
    own(id, OwnFormula::Segregation { index, group, reference, over: OwnClassification(over.into()) })
}
fn indices() -> Vec<Indicator> {
    vec![
        index("d", SegregationIndex::Dissimilarity, "trade"),
        index("km", SegregationIndex::KarmelMaclachlan, "trade"),
        index("s", SegregationIndex::SizeStandardized, "trade"),
    ]
}
fn plan(by: &[&str]) -> Plan {
    let plan = indices().into_iter().fold(Plan::builder().rules(lenient()), decentwork::PlanBuilder::indicator);
    plan.by(by.iter().copied()).build().unwrap()
}

/// Five trades, by what a person earns, and some that did not say.
fn trade(cents: i32) -> Option<&'static str> {
    [Some("baker"), Some("carpenter"), Some("driver"), Some("nurse"), Some("teacher"), None][cents as usize % 6]
}
fn batch(sample: &Sample) -> RecordBatch {
    let trades: StringArray = sample.rows().iter().map(|row| trade(row.3.0)).collect();
    with_columns(&sample.batch(), vec![("trade".into(), Arc::new(trades) as ArrayRef)])
}

/// Persons with a stratum, sampling unit, weight, trade and group.
type Row = (u32, u32, f64, &'static str, bool);
fn known(sample: &Sample) -> Vec<Row> {
    sample.rows().iter().filter_map(|row| Some((row.0, row.1, row.2, trade(row.3.0)?, row.3.3))).collect()
}

/// The three indices by their definitions in the dossier, D.4.
fn by_definition(rows: impl Iterator<Item = Row>) -> Option<[f64; 3]> {
    let mut by: BTreeMap<&str, [f64; 2]> = BTreeMap::new();
    rows.for_each(|(_, _, weight, trade, one)| by.entry(trade).or_default()[usize::from(!one)] += weight);
    let (f, m) = by.values().fold((0.0, 0.0), |(f, m), of| (f + of[0], m + of[1]));
    if f == 0.0 || m == 0.0 {
        return None;
    }
    let sum = |each: &dyn Fn(&[f64; 2]) -> f64| by.values().map(each).sum::<f64>();
    let a = m / (f + m);
    let (p, q) = (sum(&|of| of[0] / (of[0] + of[1])), sum(&|of| of[1] / (of[0] + of[1])));
    Some([
        sum(&|of| (of[0] / f - of[1] / m).abs()) / 2.0,
        sum(&|of| ((1.0 - a) * of[1] - a * of[0]).abs()) / (f + m),
        sum(&|of| (of[0] / (of[0] + of[1]) / p - of[1] / (of[0] + of[1]) / q).abs()) / 2.0,
    ])
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn d4_values_are_those_of_the_definition_in_every_cell(sample in any_sample()) {
        let found = table(&plan(&["flag_text"]), &with_flag(&sample), &clustered());
        prop_assert_eq!(found.axes().len(), 1, "the categories are no breakdown of the table");
        for flag in [None, Some(true), Some(false)] {
            let rows = sample.rows();
            let member = rows.iter().filter(|row| flag.is_none_or(|flag| row.3.2 == flag));
            let rows: Vec<Row> = member.filter_map(|row| Some((row.0, row.1, row.2, trade(row.3.0)?, row.3.3))).collect();
            let item = flag.map(|flag| if flag { "yes" } else { "no" });
            let cell: Vec<(&str, &str)> = item.iter().map(|item| ("flag_text", *item)).collect();
            let expected = by_definition(rows.iter().copied());
            for (at, id) in ["d", "km", "s"].into_iter().enumerate() {
                let Ok(row) = found.find(id, &cell) else { continue };
                prop_assert_eq!(row.value().is_some(), expected.is_some(), "{}", id);
                if let (Some(value), Some(expected)) = (row.value(), expected) {
                    assert_near(id, value, expected[at], 1e-12, 1e-14);
                    prop_assert_eq!((row.n(), row.n_numerator()), (rows.len() as u64, rows.iter().filter(|row| row.4).count() as u64));
                    assert_near("population", row.population(), rows.iter().map(|row| row.2).sum(), 1e-12, 0.0);
                }
            }
        }
    }

    /// The score of a sampling unit is how the index moves when its weights do; the variance is the textbook's.
    #[test]
    fn the_error_is_that_of_moving_every_sampling_unit(sample in any_sample()) {
        let rows = known(&sample);
        let Some(whole) = by_definition(rows.iter().copied()) else { return Ok(()) };
        let found = table(&plan(&[]), &batch(&sample), &clustered());
        let units: Vec<(u32, u32)> = sample.rows().iter().map(|row| (row.0, row.1)).collect::<std::collections::BTreeSet<_>>().into_iter().collect();
        for (at, id) in ["d", "km", "s"].into_iter().enumerate() {
            let error = found.find(id, &[]).unwrap().error();
            let step = 1e-6;
            let moved = |unit: u32, by: f64| by_definition(rows.iter().map(|&(h, i, w, t, one)| (h, i, if i == unit { w * (1.0 + by) } else { w }, t, one))).unwrap()[at];
            let mut kink = false;
            let mut by_stratum: BTreeMap<u32, Vec<f64>> = BTreeMap::new();
            for &(h, unit) in &units {
                let (up, down) = ((moved(unit, step) - whole[at]) / step, (whole[at] - moved(unit, -step)) / step);
                kink |= (up - down).abs() > 1e-4;
                by_stratum.entry(h).or_default().push(up.midpoint(down));
            }
            if kink {
                continue; // Two shares are equal: there is no derivative to compare with.
            }
            let textbook: f64 = by_stratum.values().map(|z| {
                let (n, mean) = (z.len() as f64, z.iter().sum::<f64>() / z.len() as f64);
                n / (n - 1.0) * z.iter().map(|z| (z - mean).powi(2)).sum::<f64>()
            }).sum();
            if let Some(se) = error.se {
                assert_near(id, se, textbook.sqrt(), 1e-6, 1e-7);
            }
        }
    }

    #[test]
    fn replicates_give_the_index_in_every_replicate(sample in any_sample()) {
        let jackknife = Replicates::jkn(sample.clusters()).unwrap();
        let data = published(&batch(&sample), "w", &jackknife);
        let found = table(&plan(&[]), &data, &replicated("w", jackknife.design()));
        let weights = jackknife.columns(&sample.rows().iter().map(|row| row.2).collect::<Vec<_>>()).unwrap();
        let persons = sample.rows();
        let in_replicate = |column: &Vec<f64>| by_definition(persons.iter().zip(column).filter(|(_, w)| **w != 0.0).filter_map(|(row, &w)| Some((row.0, row.1, w, trade(row.3.0)?, row.3.3))));
        let all: Option<Vec<[f64; 3]>> = weights.iter().map(in_replicate).collect();
        let whole = by_definition(known(&sample).into_iter());
        for (at, id) in ["d", "km", "s"].into_iter().enumerate() {
            let row = found.find(id, &[]).unwrap();
            match (&all, whole) {
                (Some(all), Some(whole)) => {
                    let values: Vec<f64> = all.iter().map(|of| of[at]).collect();
                    let se = variance(&values, whole[at], jackknife.design()).sqrt();
                    assert_near(id, row.error().se.unwrap(), se, 1e-10, 1e-12);
                }
                _ => prop_assert!(row.error().se.is_none()),
            }
        }
    }

    #[test]
    fn p49_equal_weights_times_a_factor_in_one_group_leave_dissimilarity(sample in any_sample(), factor in 1_u32..50) {
        let scaled: Vec<Row> = known(&sample).into_iter().map(|(h, i, w, t, one)| (h, i, if one { w * f64::from(factor) } else { w }, t, one)).collect();
        let value = |rows: &[Row]| by_definition(rows.iter().copied()).map(|of| of[0]);
        let found = table(&plan(&[]), &batch(&sample), &clustered());
        if let (Some(ours), Some(scaled)) = (found.value("d", &[]).unwrap(), value(&scaled)) {
            assert_near("scaled", ours, scaled, 1e-12, 1e-14);
        }
    }

    #[test]
    fn p16_parts_merged_and_stored_are_the_whole(sample in any_sample(), cut in 0.0..1.0_f64) {
        let (plan, data) = (plan(&["flag_text"]), with_flag(&sample));
        let at = (data.num_rows() as f64 * cut) as usize;
        let whole = tally(&plan, &data, &clustered());
        let mut first = tally(&plan, &data.slice(0, at), &clustered());
        let second = tally(&plan, &data.slice(at, data.num_rows() - at), &clustered());
        let second = Tally::from_record_batch(&plan, &second.to_record_batch().unwrap()).unwrap();
        first.merge(Tally::from_bytes(&plan, &second.to_bytes()).unwrap()).unwrap();
        let rows = |tally: &Tally| tally.finish().unwrap().rows().map(|row| format!("{:?} {:?} {:?}", row.value(), row.error(), row.reasons())).collect::<Vec<_>>();
        prop_assert_eq!(rows(&first), rows(&whole));
    }
}

fn with_flag(sample: &Sample) -> RecordBatch {
    let flag: StringArray = sample.rows().iter().map(|row| Some(if row.3.2 { "yes" } else { "no" })).collect();
    with_columns(&batch(sample), vec![("flag_text".into(), Arc::new(flag) as ArrayRef)])
}

/// Women 30, 50, 20 and men 60, 30, 60 of three trades, and ten whose trade is not known.
#[test]
fn d4_those_without_a_category_are_missing() {
    let person = |at: i32, one: bool| (at, 1, true, one);
    let mut sample = Sample(Vec::new());
    for (at, women, men) in [(0, 30, 60), (1, 50, 30), (2, 20, 60), (5, 4, 6)] {
        let unit = |count: usize, one: bool| vec![person(at, one); count];
        sample.0.push((1, vec![unit(women, true), unit(men, false)]));
    }
    let found = table(&plan(&[]), &batch(&sample), &clustered());
    for (id, expected) in [("d", 0.3), ("km", 0.144), ("s", 384.0 / 1247.0)] {
        let row = found.find(id, &[]).unwrap();
        assert_near(id, row.value().unwrap(), expected, 1e-14, 0.0);
        assert_eq!((row.n(), row.n_numerator()), (250, 100));
        assert_near("missing", row.missing_share().unwrap(), 10.0 / 260.0, 1e-14, 0.0);
        assert_near("n_kish", row.error().n_kish.unwrap(), 250.0, 1e-12, 0.0);
    }
}

#[test]
fn p49_groups_that_are_spread_alike_have_an_index_of_0_and_no_known_error() {
    let unit = |one: bool| (0..5).map(|at| (at, 1, true, one)).collect::<Vec<_>>();
    let sample = Sample(vec![(3, vec![unit(true), unit(false)]), (8, vec![unit(true), unit(false)])]);
    let found = table(&plan(&[]), &batch(&sample), &clustered());
    for row in found.rows() {
        assert_eq!((row.value(), row.error().se), (Some(0.0), Some(0.0)));
        assert!(row.reasons().contains(&Reason::NoVariance));
    }
}

#[test]
fn a_group_of_nobody_has_a_reason() {
    let sample = Sample(vec![(1, vec![vec![(0, 1, true, true)], vec![(1, 1, true, true)]])]);
    let found = table(&plan(&[]), &batch(&sample), &clustered());
    let reasons: Vec<_> = found.rows().map(|row| (row.value(), row.reasons().to_vec())).collect();
    assert!(reasons.iter().all(|of| *of == (None, vec![Reason::UndefinedComparison])), "{reasons:?}");
}

/// Cells of different strata are independent: the variance of the difference is the sum of the two.
#[test]
fn p37_indices_of_two_cells_are_compared() {
    let unit = |shift: i32, flag: bool| {
        (0..8).map(|at| (at * (1 + shift) % 5 + shift % 2, 1, flag, at % (2 + shift) == 0)).collect::<Vec<_>>()
    };
    let units = |flag: bool, from: i32| (from..from + 4).map(|shift| unit(shift, flag)).collect::<Vec<_>>();
    let sample = Sample(vec![(3, units(true, 0)), (5, units(false, 1))]);
    let tally = tally(&plan(&["flag_text"]), &with_flag(&sample), &clustered());
    let found = tally.finish().unwrap();
    let row = |item: &str| found.find("d", &[("flag_text", item)]).unwrap();
    let (yes, no) = ([("flag_text", "yes")], [("flag_text", "no")]);
    let contrast = tally.contrast(("d", &yes), ("d", &no), Comparison::Difference).unwrap().result;
    assert_near(
        "difference",
        contrast.value.unwrap(),
        row("yes").value().unwrap() - row("no").value().unwrap(),
        1e-13,
        1e-14,
    );
    let (a, b) = (row("yes").error().se.unwrap(), row("no").error().se.unwrap());
    assert!(a > 0.0 && b > 0.0);
    assert_near("error", contrast.se.unwrap(), a.hypot(b), 1e-12, 0.0);
}

#[test]
fn the_catalogue_has_segregation_over_occupations_and_industries() {
    let plan = Plan::builder()
        .indicators(["occupational_segregation_by_sex", "industrial_segregation_by_sex", "EMP_XFEM_OCU"])
        .unwrap()
        .by(["occupation_sub_major"])
        .build()
        .unwrap();
    let tally = plan.tally(&sample::workers().unwrap()).unwrap();
    let found: Table = tally.finish().unwrap();
    let over = |id: &str| found.value(id, &[]).unwrap().unwrap();
    for id in ["occupational_segregation_by_sex", "industrial_segregation_by_sex"] {
        assert!((0.0..=1.0).contains(&over(id)), "{id} {}", over(id));
    }
    // From the female shares and sizes of the same table.
    let (mut by, mut women, mut men) = (Vec::new(), 0.0, 0.0);
    for row in found.rows().filter(|row| row.indicator().id == "female_share_employment") {
        let name = row.cell("occupation_sub_major").unwrap().name();
        if let (Some(share), true) = (row.value(), !["total", "not_stated"].contains(&name)) {
            let (f, m) = (row.population() * share / 100.0, row.population() * (1.0 - share / 100.0));
            by.push((f, m));
            (women, men) = (women + f, men + m);
        }
    }
    let d = by.iter().map(|(f, m)| (f / women - m / men).abs()).sum::<f64>() / 2.0;
    assert_near("d", over("occupational_segregation_by_sex"), d, 1e-12, 0.0);
    // Within one group nobody is apart.
    let within: Vec<f64> = found
        .rows()
        .filter(|row| row.indicator().id == "occupational_segregation_by_sex")
        .filter(|row| row.cell("occupation_sub_major").unwrap().name() != "total")
        .filter_map(decentwork::Row::value)
        .collect();
    assert!(!within.is_empty() && within.iter().all(|value| *value == 0.0));
}

#[test]
fn categories_need_a_code_list_and_a_name() {
    let mut wrong = index("wrong", SegregationIndex::Dissimilarity, "trade");
    wrong.own_categories.clear();
    let error = Plan::builder().indicator(wrong).build().unwrap_err();
    assert_eq!(error.code(), "indicator.invalid");
    // A question without a code list is a column of the user's own.
    let own = index("own", SegregationIndex::Dissimilarity, "hours_usual_main");
    assert_eq!(own.own_categories, ["hours_usual_main"]);
    let named = index("named", SegregationIndex::Dissimilarity, "industry");
    assert!(named.own_categories.is_empty());
    assert_eq!(named.needs(), [vec![decentwork::Question::Industry]]);
}
