//! What must not change a sampling error: P16, P18, P20 and P22 of the collection, by design and by replicate weights.
#![allow(clippy::unwrap_used, clippy::pedantic, clippy::float_cmp, reason = "a test may panic and compares bits")]
#![cfg(all(feature = "arrow", feature = "serde"))]

mod common;

use arrow_array::{ArrayRef, Float64Array, RecordBatch};
use common::drawn::*;
use common::replicates::{design as replicated, mean, own, published, ratio, table, tally, total, with_columns};
use common::survey::{assert_near, bits, cases, lenient};
use decentwork::arrow::{Design, Reader};
use decentwork::estimate::Replicates;
use decentwork::{Codebook, Error, Indicator, OwnFormula, OwnScope, Plan, Tally};
use proptest::prelude::*;
use std::sync::Arc;

/// Totals and distributions.
fn everything() -> Vec<Indicator> {
    let (one, other) = halves();
    let gini = OwnFormula::Gini { of: "x".into(), among: OwnScope::EVERYONE };
    let (y, x) = (total("y"), ratio("y", "x"));
    vec![y, mean("y"), x, share(), level(), gap(one, other), quantile("median", 1, 2), own("gini", gini)]
}

/// The tally of some rows, or why there is none.
fn try_tally(plan: &Plan, batch: &RecordBatch, design: &Design) -> Result<Tally, Error> {
    let book = Codebook::standard(std::iter::empty());
    let mut reader = Reader::new(plan, &batch.schema(), Some(&book), design)?;
    let mut tally = reader.tally();
    reader.add(&mut tally, batch, 0)?;
    Ok(tally)
}

/// The rows one by one, merged pair by pair in an order that the choices make.
fn in_any_tree(plan: &Plan, batch: &RecordBatch, design: &Design, choices: &[usize]) -> Result<Tally, Error> {
    let rows = 0..batch.num_rows();
    let mut tallies: Vec<Tally> =
        rows.map(|row| try_tally(plan, &batch.slice(row, 1), design)).collect::<Result<_, _>>()?;
    let mut choices = choices.iter().cycle();
    while tallies.len() > 1 {
        let mut next = || choices.next().unwrap() % tallies.len();
        let (first, second) = (next(), next());
        let other = tallies.swap_remove(first);
        let at = second % tallies.len();
        tallies[at].merge(other)?;
    }
    Ok(tallies.remove(0))
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn p16_errors_have_the_same_bits_in_any_tree_of_parts(
        sample in any_sample(),
        choices in prop::collection::vec(any::<usize>(), 1..40),
    ) {
        let replicates = Replicates::jkn(sample.clusters()).unwrap();
        let (batch, plan) = (published(&sample.batch(), "w", &replicates), plan(lenient(), everything()));
        for design in [clustered(), replicated("w", replicates.design())] {
            let (whole, parts) = (tally(&plan, &batch, &design), in_any_tree(&plan, &batch, &design, &choices).unwrap());
            prop_assert!(whole.to_bytes() == parts.to_bytes());
            prop_assert_eq!(bits(&whole.finish().unwrap()), bits(&parts.finish().unwrap()));
        }
    }

    /// However the rows were cut, sums that cannot be held are an error and others are the same.
    #[test]
    fn p16_what_is_too_much_is_an_error_and_never_another_number(
        sample in samples(1..2, 2..6, 1..3),
        powers in prop::collection::vec((0..24_i32, 0..16_i32), 12),
        choices in prop::collection::vec(any::<usize>(), 1..40),
    ) {
        let column = |of: &dyn Fn(usize) -> i32| -> ArrayRef {
            let rows = 0..sample.rows().len();
            Arc::new(rows.map(|row| 10_f64.powi(of(row % 12))).collect::<Float64Array>())
        };
        let columns = [("rw1", column(&|row| powers[row].0)), ("rw2", column(&|row| powers[11 - row].0)), ("z", column(&|row| powers[row].1))];
        let batch = with_columns(&sample.batch(), columns.map(|(name, column)| (name.to_owned(), column)).to_vec());
        let methods = decentwork::estimate::ReplicateDesign::new(decentwork::estimate::ReplicateMethod::Bootstrap, 2).unwrap();
        let (plan, design) = (plan(lenient(), vec![total("z"), mean("z"), level()]), replicated("w", &methods));
        let finished = |tally: Result<Tally, Error>| tally.and_then(|tally| tally.finish()).map_err(|error| error.code());
        match (finished(try_tally(&plan, &batch, &design)), finished(in_any_tree(&plan, &batch, &design, &choices))) {
            (Ok(whole), Ok(parts)) => {
                prop_assert_eq!(bits(&whole), bits(&parts));
                let se = whole.find("total", &[]).unwrap().error().se.unwrap();
                let of = |place: fn(&(i32, i32)) -> i32, at: &dyn Fn(usize) -> usize| -> f64 {
                    (0..sample.rows().len()).map(|row| 10_f64.powi(place(&powers[at(row % 12)]) + powers[row % 12].1)).sum()
                };
                let (first, second) = (of(|of| of.0, &|row| row), of(|of| of.0, &|row| 11 - row));
                assert_near("error", se, (first - second).abs() / 2.0, 1e-11, 1e-12 * (first + second));
            }
            (whole, parts) => {
                let codes = (whole.err(), parts.err());
                prop_assert!(codes.0 == codes.1 && codes.0.is_some(), "{:?}", codes);
            }
        }
    }

    #[test]
    fn p18_weights_times_a_constant_scale_the_errors_of_levels_only(sample in any_sample(), times in 2..50_u32) {
        let more = Sample(sample.0.iter().map(|(weight, units)| (weight * times, units.clone())).collect());
        let mut rules = lenient();
        rules.deff = decentwork::DeffReference::WithReplacement;
        let plan = plan(rules, everything());
        let (before, after) = (table(&plan, &sample.batch(), &clustered()), table(&plan, &more.batch(), &clustered()));
        for (one, other) in before.rows().zip(after.rows()) {
            let id = &*one.indicator().id;
            let factor = if id == "total" || id == "level" { f64::from(times) } else { 1.0 };
            if let (Some(se), Some(same), Some(value)) = (one.error().se, other.error().se, one.value()) {
                assert_near(id, se * factor, same, 1e-10, factor * hair(value));
            }
            if let (Some(deff), Some(same)) = (one.error().deff, other.error().deff) {
                assert_near(id, deff, same, 1e-8, 1e-8);
            }
            prop_assert_eq!(one.error().df, other.error().df);
        }
    }

    #[test]
    fn p20_a_whole_weight_is_that_many_rows_of_the_same_unit(sample in any_sample()) {
        let copies = |(weight, units): &(u32, Vec<Vec<Person>>)| {
            let times = (weight % 4 + 1) as usize;
            let unit = |unit: &Vec<Person>| unit.iter().flat_map(|person| vec![*person; times]).collect();
            (1, units.iter().map(unit).collect())
        };
        let light = Sample(sample.0.iter().map(|(weight, units)| (weight % 4 + 1, units.clone())).collect());
        let many = Sample(sample.0.iter().map(copies).collect());
        // Simple random samples are of rows, so that design effects differ, and intervals of shares only by the rule's n.
        let plan = plan(lenient(), everything());
        let (before, after) = (table(&plan, &light.batch(), &clustered()), table(&plan, &many.batch(), &clustered()));
        for (one, other) in before.rows().zip(after.rows()) {
            if let (Some(value), Some(se), Some(same)) = (one.value(), one.error().se, other.error().se) {
                assert_near(&one.indicator().id, se, same, 1e-10, hair(value));
            }
            prop_assert_eq!(one.error().df, other.error().df);
        }
    }

    /// Splitting a stratum leaves out of the variance what its parts differ by.
    #[test]
    fn p22_splitting_a_stratum_takes_away_what_its_parts_differ_by(sample in samples(1..2, 4..9, 1..4), cut in 2..7_usize) {
        let (weight, units) = &sample.0[0];
        let cut = cut.min(units.len() - 2);
        let split = Sample(vec![(*weight, units[..cut].to_vec()), (*weight, units[cut..].to_vec())]);
        let plan = plan(lenient(), vec![total("y")]);
        let se = |sample: &Sample| error(&table(&plan, &sample.batch(), &clustered()), "total").se.unwrap();
        let of = |units: &[Vec<Person>]| -> Vec<f64> {
            units.iter().map(|unit| unit.iter().map(|person| f64::from(person.0) / 100.0).sum::<f64>() * f64::from(*weight)).collect()
        };
        let square = |units: &[Vec<Person>]| units.len() as f64 * variance(&of(units));
        let all: f64 = of(units).iter().sum();
        assert_near("whole", se(&sample), square(units).sqrt(), 1e-12, hair(all));
        assert_near("split", se(&split), (square(&units[..cut]) + square(&units[cut..])).sqrt(), 1e-12, hair(all));
    }
}
