//! Waterfalls: every row is somewhere, and where the table and the explanation of each row have it.
#![allow(clippy::unwrap_used, clippy::pedantic, reason = "a test may panic")]
#![cfg(all(feature = "arrow", feature = "serde"))]

mod common;

use arrow_array::cast::AsArray;
use arrow_array::types::{Float64Type, UInt64Type};
use common::survey::*;
use decentwork::code::{LabourForceStatus, YesNo};
use decentwork::explain::Place;
use decentwork::table::{Units, Universe};
use decentwork::{NegativeRule, OwnFormula, OwnScope, Plan, Release, Rules, Unit, Waterfall, Worker};
use proptest::prelude::*;

/// Rows used by a universe: outside, lost and counted.
fn parts(universe: &Universe) -> Vec<Units> {
    let lost = universe.lost.iter().map(|lost| lost.units);
    [universe.outside, universe.denominator].into_iter().chain(lost).collect()
}

fn near(left: f64, right: f64) -> bool {
    (left - right).abs() <= 1e-12 * left.abs().max(right.abs())
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn every_row_is_outside_lost_or_counted(people in survey()) {
        let plan = plan();
        let tally = tally(&plan, &people);
        let table = tally.finish().unwrap();
        let fall = table.waterfall();
        prop_assert_eq!(fall, &tally.waterfall());
        let rows = fall.rows;
        prop_assert_eq!(rows.rows, rows.used + rows.zero_weight + rows.not_in_sample);
        let weight: f64 = people.iter().map(|person| person.weight).sum();
        prop_assert!((fall.weight - weight).abs() <= 1e-12 * weight, "{} {}", fall.weight, weight);
        for universe in &fall.universes {
            let parts = parts(universe);
            prop_assert_eq!(parts.iter().map(|units| units.rows).sum::<u64>(), rows.used, "{}", &universe.indicator);
            prop_assert!(near(parts.iter().map(|units| units.weight).sum(), fall.weight), "{}", &universe.indicator);
            prop_assert!(universe.numerator.rows <= universe.denominator.rows);
            prop_assert!(universe.lost.iter().all(|lost| lost.units.rows > 0 && !lost.unknown.is_empty()));
        }
    }

    #[test]
    fn it_is_where_the_table_has_everybody(people in survey()) {
        let plan = plan();
        let table = table(&plan, &people);
        let fall = table.waterfall();
        for indicator in plan.indicators() {
            let of: Vec<&Universe> = fall.universes.iter().filter(|one| one.indicator == indicator.id).collect();
            let row = table.find(&indicator.id, &[]).unwrap();
            prop_assert_eq!(of.iter().map(|one| one.denominator.rows).sum::<u64>(), row.n(), "{}", &indicator.id);
            prop_assert!(near(of.iter().map(|one| one.denominator.weight).sum(), row.population()), "{}", &indicator.id);
            if let ([one], Some(share)) = (&*of, row.missing_share()) {
                let lost: f64 = one.lost.iter().map(|lost| lost.units.weight).sum();
                prop_assert!((lost / (lost + one.denominator.weight) - share).abs() < 1e-12, "{}", &indicator.id);
            }
        }
    }

    #[test]
    fn two_halves_add_up_to_the_whole(people in survey(), cut in 0.0..1.0_f64) {
        let plan = plan();
        let (batch, at) = (batch(&people), (people.len() as f64 * cut) as usize);
        let halves = sliced(&batch, &[(cut * 1000.0) as usize]);
        let mut whole = tally_batches(&plan, &halves[..1]);
        halves[1..].iter().for_each(|half| whole.merge(tally_batches(&plan, std::slice::from_ref(half))).unwrap());
        let rows = |fall: &Waterfall| -> Vec<(u64, u64, u64)> {
            let lost = |one: &Universe| one.lost.iter().map(|lost| lost.units.rows).sum::<u64>();
            fall.universes.iter().map(|one| (one.outside.rows, lost(one), one.denominator.rows)).collect()
        };
        prop_assert_eq!(rows(&whole.waterfall()), rows(&tally(&plan, &people).waterfall()), "cut at {}", at);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn it_is_where_the_explanation_has_each_of_them(people in survey(), choice: usize) {
        let plan = plan();
        let indicator = &plan.indicators()[choice % plan.indicators().len()];
        let (batch, fall) = (batch(&people), tally(&plan, &people).waterfall());
        let reader = reader(&plan, &batch);
        let whys: Vec<_> = (0..people.len()).map(|row| reader.explain(&batch, row, 0, &indicator.id).unwrap()).collect();
        for (part, universe) in fall.universes.iter().filter(|one| one.indicator == indicator.id).enumerate() {
            let count = |place| whys.iter().filter(|why| why.counts[part].place == place).count() as u64;
            prop_assert_eq!(universe.outside.rows, count(Place::Outside), "{}", &universe.indicator);
            prop_assert_eq!(universe.lost.iter().map(|lost| lost.units.rows).sum::<u64>(), count(Place::Unknown));
            prop_assert_eq!(universe.numerator.rows, count(Place::Numerator));
            prop_assert_eq!(whys[0].counts[part].part, universe.part);
        }
    }
}

/// One of each: employed, unemployed, outside, a child, one without a status, one without an age, and one of weight zero.
fn people() -> Vec<Worker> {
    let of = |age: i64, status| Worker::new().age(age).unwrap().labour_force_status(status).weight(10.0).unwrap();
    vec![
        of(30, LabourForceStatus::Employed),
        of(40, LabourForceStatus::Unemployed),
        of(50, LabourForceStatus::Outside),
        of(9, LabourForceStatus::NotStated),
        of(60, LabourForceStatus::NotStated).weight(2.5).unwrap(),
        Worker::new().labour_force_status(LabourForceStatus::Employed).weight(5.0).unwrap(),
        of(33, LabourForceStatus::Employed).weight(0.0).unwrap(),
        of(20, LabourForceStatus::Unemployed).seeking_work(YesNo::Yes),
    ]
}

#[test]
fn it_reads_as_an_account() {
    let plan = Plan::builder().indicators(["unemployment_rate", "mean_hourly_earnings"]).unwrap().build().unwrap();
    let table = plan.tally(&people()).unwrap().finish().unwrap();
    let expected = "
                                                            rows            weight
Rows given                                                     8
  left out, with weight zero                                   1
Rows used                                                      7                58

Unemployment rate (labour force)
  outside the universe                                         2                20
  lost: unknown whether labour_force                           2                 8
    an answer is missing among age, labour_force_status, seeking_work
  counted                                                      3                30
    of these in the numerator                                  2                20
";
    let text = table.waterfall().to_string();
    assert!(text.starts_with(expected.trim_start_matches('\n').trim_end()), "{text}");
    assert!(table.waterfall().to_html().contains("lost: unknown whether labour_force</th><td"));
}

#[test]
fn a_value_that_a_rule_leaves_out_is_lost_as_negative() {
    let formula = OwnFormula::Gini { of: "score".to_owned(), among: OwnScope::EVERYONE };
    let mut rules = Rules::default();
    rules.negative = NegativeRule::Exclude;
    let plan = Plan::builder().rules(rules).indicator(own("gini", Unit::Index, formula)).build().unwrap();
    let workers = [-5_i64, 1, 2, 3].map(|score| Worker::new().own("score", score)).to_vec();
    let tally = plan.tally(&workers).unwrap();
    let fall = tally.waterfall();
    let one = &fall.universes[0];
    assert_eq!((one.lost.len(), one.lost[0].step, one.lost[0].units.rows), (1, "negative", 1));
    assert_eq!((one.denominator.rows, one.outside.rows), (3, 0));
    assert_eq!(tally.finish().unwrap().waterfall(), &fall);
}

#[test]
fn a_released_table_keeps_no_count_of_few() {
    let plan = Plan::builder().indicators(["unemployment_rate", "working_age_population"]).unwrap().build().unwrap();
    let table = plan.tally(&people()).unwrap().finish().unwrap();
    let released = |least| {
        let mut rule = Release::default();
        rule.least = least;
        table.release(&rule).unwrap()
    };
    // Two are lost and two are outside, which three would be too few for.
    let kept = released(3).waterfall().clone();
    assert_eq!((kept.universes.len(), kept.withheld), (0, 2));
    assert!(kept.to_string().ends_with("2 not shown, which would tell of few people"), "{kept}");
    assert!(!serde_json::to_string(&kept).unwrap().contains("labour_force"));
    assert_eq!(released(1).waterfall(), table.waterfall());
    assert_eq!(released(1).release(&Release::default()).unwrap().waterfall(), &kept);
}

#[test]
fn it_is_a_table_of_columns_that_add_up_and_a_document() {
    let plan = Plan::builder().indicators(["unemployment_rate", "gender_pay_gap"]).unwrap().build().unwrap();
    let fall = plan.tally(&people()).unwrap().waterfall();
    let batch = fall.to_record_batch().unwrap();
    let names: Vec<&str> = batch.schema_ref().fields().iter().map(|field| &**field.name()).collect();
    assert_eq!(names, ["indicator", "part", "step", "unknown", "questions", "rows", "weight"]);
    let (steps, rows) = (batch["step"].as_string::<i32>(), batch["rows"].as_primitive::<UInt64Type>());
    let (of, part) = (batch["indicator"].as_string::<i32>(), batch["part"].as_string::<i32>());
    let rate: u64 = (0..batch.num_rows())
        .filter(|&row| of.iter().nth(row).flatten() == Some("unemployment_rate") && steps.value(row) != "in_numerator")
        .map(|row| rows.value(row))
        .sum();
    assert_eq!(rate, 7);
    assert_eq!(batch["weight"].as_primitive::<Float64Type>().value(3), 57.5);
    let parts: Vec<&str> = part.iter().flatten().filter(|part| *part != "all").collect();
    assert!(parts.contains(&"reference") && parts.contains(&"group"));
    let document = serde_json::to_value(&fall).unwrap();
    assert_eq!(document["universes"][0]["lost"][0]["unknown"][0], "labour_force");
    assert_eq!(document["rows"]["zero_weight"], 1);
}
