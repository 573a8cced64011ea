//! Laws of sampling errors of totals, shares, means, ratios and gaps, P28 to P51 of the collection.
//!
//! Where each law is tested; a file without a name is this one.
//!
//! | law | where |
//! |---|---|
//! | P28 equal values | here; distributions in `laws_inequality_errors`; equal replicates in `replicate_weights` |
//! | P29 to P32, P35, P36, P39 textbooks | here |
//! | P33, P34 jackknife, halves, neighbours | here; `src/estimate/replicates/tests.rs` |
//! | P37 covariance | here for gaps; distributions in `laws_inequality_errors`; replicates in `src/estimate/replicates/tests.rs` |
//! | P38 calibration | here for replicates; there is no calibration of our own: weights are taken as they are |
//! | P40 degrees of freedom | here; `laws_inequality_errors`; cases 36 and 37 in `bad_designs` |
//! | P41 intervals | here; `src/estimate/interval_tests.rs`; Woodruff's in `laws_inequality_errors` |
//! | P42 design effect, effective sizes | here |
//! | P43 coverage | `coverage`; the figures are in `examples/coverage` |
//! | P44, P50 quantiles | here; Woodruff and the order of poverty in `laws_inequality_errors`; exact counts in `laws` |
//! | P45 to P47 inequality | `laws_inequality`; Atkinson in `laws_inequality_errors` |
//! | P48 decompositions | `decompositions`; the gap seen from the other side here |
//! | P49 segregation | `segregation`; `src/estimate/segregation_tests.rs` |
//! | P51 gates | `src/quality/tests/laws.rs` |
#![allow(clippy::unwrap_used, clippy::pedantic, clippy::float_cmp, reason = "a test may panic and compares bits")]
#![cfg(all(feature = "arrow", feature = "serde"))]

mod common;

use arrow_array::{ArrayRef, Float64Array, RecordBatch};
use common::drawn::*;
use common::replicates::{
    design as replicated, floats, mean, own, published, ratio, table, tally, total, with_columns,
};
use common::survey::{assert_near, cases, lenient};
use decentwork::arrow::Design;
use decentwork::estimate::{Replicates, SamplingError};
use decentwork::{DeffReference, Indicator, IntervalMethod, OwnFormula, OwnScope, Portion, QuantileRule, Table, Tally};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn p28_equal_values_have_an_error_of_exactly_zero(sample in any_sample(), cents in 1..500_000_i32) {
        let batch = sample.changed(|(_, x, flag, half)| (cents, x, flag, half)).batch();
        let (one, other) = halves();
        let plan = plan(lenient(), vec![mean("y"), gap(one, other), quantile("median", 1, 2)]);
        let jackknife = Replicates::jkn(sample.clusters()).unwrap();
        let jackknifed = table(&plan, &published(&batch, "w", &jackknife), &replicated("w", jackknife.design()));
        for row in table(&plan, &batch, &clustered()).rows().filter(|row| row.error().se.is_some()) {
            prop_assert_eq!(row.error().se, Some(0.0), "{}", row.indicator().id);
        }
        for row in jackknifed.rows().filter(|row| row.error().se.is_some()) {
            // One less a quotient of ones is rounded to parts of one, not of itself.
            let most = if row.indicator().id == "gap" { 1e-14 } else { 0.0 };
            prop_assert!(row.error().se <= Some(most), "{} {:?}", row.indicator().id, row.error().se);
        }
    }

    #[test]
    fn p29_a_ratio_of_proportional_values_has_no_error(sample in any_sample(), times in 1..1000_i32) {
        let batch = sample.changed(|(_, x, flag, half)| (x * times, x, flag, half)).batch();
        let table = table(&plan(lenient(), vec![ratio("y", "x")]), &batch, &clustered());
        for row in table.rows() {
            if let (Some(value), Some(se)) = (row.value(), row.error().se) {
                assert_near("ratio", value, f64::from(times), 1e-12, 0.0);
                prop_assert!(se <= 1e-12 * value, "{} of {}", se, value);
            }
        }
    }

    #[test]
    fn p30_p39_a_simple_random_sample_errs_as_in_the_textbook(sample in samples(1..2, 2..30, 1..2), finite in any::<bool>()) {
        let (batch, n) = (sample.batch(), sample.rows().len() as f64);
        let mut design = Design::default();
        design.weight = Some("w".into());
        design.elements = true;
        design.fpc = if finite { vec!["population".into()] } else { vec![] };
        let fraction = if finite { 1.0 / f64::from(sample.0[0].0) } else { 0.0 };
        let table = table(&plan(lenient(), vec![mean("y"), share()]), &batch, &design);
        let spread = |name: &str| (variance(&floats(&batch, name)) / n * (1.0 - fraction)).sqrt();
        assert_near("mean", se(&table, "mean"), spread("y"), 1e-12, hair(value(&table, "mean")));
        assert_near("share", se(&table, "share"), spread("flag_number"), 1e-12, 1e-12);
        prop_assert_eq!(error(&table, "mean").df, Some(n - 1.0));
    }

    #[test]
    fn p31_a_stratified_sample_errs_as_in_the_textbook(sample in samples(1..6, 2..8, 1..2), finite in any::<bool>()) {
        let batch = sample.batch();
        let mut design = clustered();
        design.fpc = if finite { vec!["population".into()] } else { vec![] };
        let table = table(&plan(lenient(), vec![mean("y")]), &batch, &design);
        let population: f64 = floats(&batch, "w").iter().sum();
        let mut expected = 0.0;
        for (weight, units) in &sample.0 {
            let values: Vec<f64> = units.iter().map(|unit| f64::from(unit[0].0) / 100.0).collect();
            let (n, weight) = (values.len() as f64, f64::from(*weight));
            let fraction = if finite { 1.0 / weight } else { 0.0 };
            expected += (weight * n / population).powi(2) * variance(&values) / n * (1.0 - fraction);
        }
        assert_near("mean", se(&table, "mean"), expected.sqrt(), 1e-12, hair(value(&table, "mean")));
    }

    #[test]
    fn p32_a_sample_of_clusters_errs_by_their_totals(sample in samples(1..2, 2..12, 1..6), finite in any::<bool>()) {
        let (weight, units) = &sample.0[0];
        let weight = f64::from(*weight);
        let mut design = clustered();
        design.fpc = if finite { vec!["population".into()] } else { vec![] };
        let table = table(&plan(lenient(), vec![total("y"), level()]), &sample.batch(), &design);
        let fraction = if finite { 1.0 / weight } else { 0.0 };
        let expected = |of: &dyn Fn(&Person) -> f64| {
            let totals: Vec<f64> = units.iter().map(|unit| unit.iter().map(of).sum()).collect();
            let n = totals.len() as f64;
            n * weight * (variance(&totals) / n * (1.0 - fraction)).sqrt()
        };
        let of_total = expected(&|person| f64::from(person.0) / 100.0);
        assert_near("total", se(&table, "total"), of_total, 1e-12, hair(value(&table, "total")));
        let of_level = expected(&|person| f64::from(u8::from(person.2)));
        assert_near("level", error(&table, "level").se.unwrap_or(0.0), of_level, 1e-12, 1e-9);
    }

    #[test]
    fn p33_p34_jackknife_and_halves_of_a_total_are_the_linearised_error(sample in samples(1..7, 2..3, 1..5), rho in 0.0..0.9_f64) {
        let (batch, plan) = (sample.batch(), plan(lenient(), vec![total("y"), level(), everybody()]));
        let taylor = table(&plan, &batch, &clustered());
        let clusters = || sample.clusters();
        let made = [Replicates::jkn(clusters()), Replicates::brr(clusters()), Replicates::fay(clusters(), rho)];
        for replicates in made.map(Result::unwrap) {
            let table = table(&plan, &published(&batch, "w", &replicates), &replicated("w", replicates.design()));
            for (one, other) in taylor.rows().zip(table.rows()) {
                prop_assert_eq!(one.value(), other.value());
                if let (Some(one), Some(other), Some(value)) = (one.error().se, other.error().se, one.value()) {
                    assert_near("error", one, other, 1e-11, hair(value));
                }
            }
        }
    }

    #[test]
    fn p35_a_mean_is_a_ratio_to_ones(sample in any_sample()) {
        let table = table(&plan(lenient(), vec![mean("y"), ratio("y", "number_one")]), &sample.batch(), &clustered());
        let (one, other) = (error(&table, "mean"), error(&table, "ratio"));
        assert_near("error", one.se.unwrap(), other.se.unwrap(), 1e-12, hair(value(&table, "mean")));
        assert_near("lower end", one.ci_low.unwrap(), other.ci_low.unwrap(), 1e-11, hair(value(&table, "mean")));
        prop_assert_eq!(one.df, other.df);
    }

    #[test]
    fn p36_a_mean_in_a_domain_is_a_ratio_over_the_whole_sample(sample in any_sample()) {
        let plan = plan(lenient(), vec![among("domain", &["flag"]), ratio("y_flag", "flag_number")]);
        let table = table(&plan, &sample.batch(), &clustered());
        if let (Some(one), Some(other)) = (error(&table, "domain").se, error(&table, "ratio").se) {
            assert_near("error", one, other, 1e-11, hair(value(&table, "domain")));
        }
    }

    #[test]
    fn p37_what_is_compared_with_itself_has_an_error_of_exactly_zero(sample in any_sample()) {
        let one = || OwnScope::of(&["one"]);
        let shares = OwnFormula::ShareRatio { of: OwnScope::of(&["flag"]), high: one(), low: one() };
        let plan = plan(lenient(), vec![gap(one(), one()), own("shares", shares), ratio("y", "y")]);
        for row in table(&plan, &sample.batch(), &clustered()).rows().filter(|row| row.error().se.is_some()) {
            prop_assert_eq!(row.error().se, Some(0.0), "{}", row.indicator().id);
        }
    }

    #[test]
    fn p37_a_gap_between_strata_has_no_covariance(sample in samples(2..5, 2..6, 1..6)) {
        // Whole strata are in one half of the people.
        let mut sample = sample;
        for (h, (_, units)) in sample.0.iter_mut().enumerate() {
            units.iter_mut().flatten().for_each(|person| person.3 = h % 2 == 0);
        }
        let (one, other) = halves();
        let plan = plan(lenient(), vec![gap(one, other), among("reference", &["one"]), among("group", &["other"])]);
        let table = table(&plan, &sample.batch(), &clustered());
        let (reference, group) = (value(&table, "reference"), value(&table, "group"));
        let expected = (se(&table, "group") / reference).hypot(group * se(&table, "reference") / reference.powi(2));
        assert_near("gap", se(&table, "gap"), expected, 1e-11, 1e-11 * group / reference);
    }

    #[test]
    fn p38_what_every_replicate_is_calibrated_to_has_no_error(sample in any_sample()) {
        let batch = sample.batch();
        let jackknife = Replicates::jkn(sample.clusters()).unwrap();
        let weights = floats(&batch, "w");
        let control: f64 = weights.iter().sum();
        let calibrated = jackknife.columns(&weights).unwrap().into_iter().zip(1..).map(|(column, at)| {
            let factor = control / column.iter().sum::<f64>();
            (format!("rw{at}"), Arc::new(column.iter().map(|w| w * factor).collect::<Float64Array>()) as ArrayRef)
        });
        let batch = with_columns(&batch, calibrated.collect());
        let table = table(&plan(lenient(), vec![everybody()]), &batch, &replicated("w", jackknife.design()));
        prop_assert_eq!(value(&table, "everybody"), control);
        prop_assert!(se(&table, "everybody") <= 1e-13 * control, "{}", se(&table, "everybody"));
    }

    #[test]
    fn p40_degrees_of_freedom_are_units_less_strata_of_the_domain(sample in any_sample()) {
        let (batch, plan) = (sample.batch(), plan(lenient(), vec![mean("y")]));
        let whole = table(&plan, &batch, &clustered());
        for half in [true, false] {
            let inside: Vec<_> = sample.rows().into_iter().filter(|row| row.3.3 == half).collect();
            let count = |of: fn(&Row) -> u32| inside.iter().map(of).collect::<BTreeSet<u32>>().len();
            let cell = [("half", if half { "one" } else { "other" })];
            let df = |table: &Table| table.find("mean", &cell).ok().and_then(|row| row.error().df);
            if inside.is_empty() {
                continue;
            }
            prop_assert_eq!(df(&whole), Some((count(|row| row.1) - count(|row| row.0)) as f64));
            // A survey of the domain alone has the same.
            let rows = floats(&batch, "flag_number").len();
            let kept: Vec<RecordBatch> =
                (0..rows).filter(|row| sample.rows()[*row].3.3 == half).map(|row| batch.slice(row, 1)).collect();
            let mut alone = tally(&plan, &kept[0], &clustered());
            kept[1..].iter().for_each(|row| alone.merge(tally(&plan, row, &clustered())).unwrap());
            prop_assert_eq!(df(&alone.finish().unwrap()), df(&whole));
        }
    }

    #[test]
    fn p41_intervals_hold_the_point_and_grow_with_the_level(sample in any_sample()) {
        for method in ["wald", "logit", "wilson", "korn_graubard", "beta", "arcsine"] {
            let at = |percent| {
                let mut rules = lenient();
                rules.interval = IntervalMethod::parse(method).unwrap();
                rules.confidence = Portion::new(percent, 100);
                table(&plan(rules, vec![mean("y"), share(), level()]), &sample.batch(), &clustered())
            };
            for (narrow, wide) in at(90).rows().zip(at(99).rows()) {
                let ends = |error: &SamplingError| error.ci_low.zip(error.ci_high);
                let (Some(value), Some((low, high)), Some((lower, higher))) =
                    (narrow.value(), ends(narrow.error()), ends(wide.error())) else { continue };
                let hair = hair(value);
                prop_assert!(low <= value + hair && value <= high + hair, "{} {} {}", low, value, high);
                prop_assert!(lower <= low + hair && high <= higher + hair, "{} {}", lower, higher);
                if narrow.indicator().id == "share" {
                    prop_assert!(lower >= 0.0 && higher <= 1.0);
                } else {
                    assert_near("middle", low.midpoint(high), value, 1e-12, hair);
                }
            }
        }
    }

    #[test]
    fn p42_a_simple_random_sample_has_a_design_effect_of_one(sample in samples(1..2, 3..30, 1..2), finite in any::<bool>()) {
        prop_assume!(!finite || sample.0[0].0 > 1);
        let mut rules = lenient();
        rules.deff = if finite { DeffReference::WithoutReplacement } else { DeffReference::WithReplacement };
        let mut design = Design::default();
        design.weight = Some("w".into());
        design.elements = true;
        design.fpc = if finite { vec!["population".into()] } else { vec![] };
        let indicators = vec![mean("y"), share(), level(), own("gini", OwnFormula::Gini { of: "y".into(), among: OwnScope::EVERYONE })];
        let table = table(&plan(rules, indicators), &sample.batch(), &design);
        for id in ["mean", "share", "level", "gini"] {
            let (error, n) = (error(&table, id), sample.rows().len() as f64);
            if let (Some(deff), Some(effective)) = (error.deff, error.n_effective) {
                assert_near(id, deff, 1.0, 1e-8, 0.0);
                assert_near(id, effective, n, 1e-8, 0.0);
            }
        }
    }

    #[test]
    fn p42_kishs_effective_size_is_that_of_the_weights_and_at_most_n(sample in any_sample(), same in any::<bool>()) {
        let sample = if same { Sample(sample.0.into_iter().map(|(_, units)| (7, units)).collect()) } else { sample };
        let (one, other) = halves();
        let gini = own("gini", OwnFormula::Gini { of: "y".into(), among: OwnScope::EVERYONE });
        let plan = plan(lenient(), vec![mean("y"), share(), level(), gap(one, other), quantile("median", 1, 2), gini]);
        let batch = sample.batch();
        let jackknife = Replicates::jkn(sample.clusters()).unwrap();
        let replicated = table(&plan, &published(&batch, "w", &jackknife), &replicated("w", jackknife.design()));
        let mut no_design = Design::default();
        no_design.weight = Some("w".into());
        let restored = Tally::from_bytes(&plan, &tally(&plan, &batch, &clustered()).to_bytes()).unwrap().finish().unwrap();
        let tables = [table(&plan, &batch, &clustered()), replicated, restored];
        for row in tables.iter().flat_map(Table::rows).filter(|row| row.value().is_some()) {
            let half = row.cell("half").unwrap().name();
            let weights = sample.rows().into_iter().filter(|row| half == "total" || row.3.3 == (half == "one"));
            let (sum, squares, n) = weights.fold((0.0, 0.0, 0.0), |(sum, squares, n), (_, _, w, _)| (sum + w, squares + w * w, n + 1.0));
            let kish = row.error().n_kish.unwrap();
            assert_near(&row.indicator().id, kish, sum * sum / squares, 1e-12, 0.0);
            prop_assert!(kish <= n && (!same || kish > n * (1.0 - 1e-12)), "{} of {}", kish, n);
        }
        prop_assert!(table(&plan, &batch, &no_design).rows().all(|row| row.error().n_kish.is_none()));
    }

    #[test]
    fn p44_p50_quantiles_are_the_textbooks_and_rise_with_the_portion(sample in any_sample(), over in 1_u16..100) {
        // Weights of one, so that the order of values decides.
        let ones = Sample(sample.0.iter().map(|(_, units)| (1, units.clone())).collect());
        let mut values: Vec<f64> = ones.rows().iter().map(|row| f64::from(row.3.0) / 100.0).collect();
        values.sort_by(f64::total_cmp);
        let (n, last) = (values.len(), values.len() - 1);
        let (reached, met) = (n * over as usize / 100, (n * over as usize).is_multiple_of(100));
        for rule in [QuantileRule::InverseCdf, QuantileRule::Averaged, QuantileRule::StrictlyAbove] {
            let expected = match rule {
                QuantileRule::InverseCdf => values[if met { reached - 1 } else { reached }],
                QuantileRule::Averaged if met => values[reached - 1].midpoint(values[reached]),
                _ => values[reached.min(last)],
            };
            let mut rules = lenient();
            rules.quantile = rule;
            let all: Vec<Indicator> = (1..100).map(|at| quantile(&format!("q{at}"), at, 100)).collect();
            let result = table(&plan(rules, all), &ones.batch(), &clustered());
            assert_near("quantile", value(&result, &format!("q{over}")), expected, 1e-15, 0.0);
            let rising: Vec<f64> = (1..100).map(|at| value(&result, &format!("q{at}"))).collect();
            prop_assert!(rising.is_sorted() && rising[0] >= values[0] && rising[98] <= values[last]);
            let equal = sample.changed(|(_, x, flag, half)| (1234, x, flag, half));
            prop_assert_eq!(value(&table(&plan(rules, vec![quantile("q", over, 100)]), &equal.batch(), &clustered()), "q"), 12.34);
        }
    }

    #[test]
    fn p48_a_gap_seen_from_the_other_side(sample in any_sample()) {
        let ((one, other), batch) = (halves(), sample.batch());
        let near = table(&plan(lenient(), vec![gap(one.clone(), other.clone())]), &batch, &clustered());
        let far = table(&plan(lenient(), vec![gap(other, one)]), &batch, &clustered());
        if let (Some(near), Some(far)) = (near.value("gap", &[]).unwrap(), far.value("gap", &[]).unwrap()) {
            assert_near("gap", far, 1.0 - 1.0 / (1.0 - near), 1e-11, 1e-11);
        }
    }
}

/// Two persons of each of the weights 1, 2, 3 and 4: 20^2 / 60. In millions the same; so large that their squares are beyond the sums, unknown.
#[test]
fn p42_kishs_effective_size_by_hand() {
    let plan = plan(lenient(), vec![mean("y")]);
    let person = |at: i32| vec![(at, at, true, true)];
    let sample = Sample((1..5).map(|weight| (weight, vec![person(1), person(2)])).collect());
    let kish = |scale: f64| {
        let weights: Vec<f64> = sample.rows().iter().map(|row| row.2 * scale).collect();
        let batch =
            with_columns(&sample.batch(), vec![("v".into(), Arc::new(Float64Array::from(weights)) as ArrayRef)]);
        let mut design = clustered();
        design.weight = Some("v".into());
        error(&table(&plan, &batch, &design), "mean").n_kish
    };
    assert_near("of units", kish(1.0).unwrap(), 20.0 / 3.0, 1e-14, 0.0);
    assert_near("of millions", kish(1e6).unwrap(), 20.0 / 3.0, 1e-14, 0.0);
    assert_eq!(kish(1e12), None);
}
