//! Replicate weights that are wrong, and that look wrong and are not, by their number in the robustness list.
#![allow(clippy::unwrap_used, clippy::needless_pass_by_value, clippy::float_cmp, reason = "a test may panic")]
#![cfg(all(feature = "arrow", feature = "serde"))]

mod common;

use arrow_array::{ArrayRef, Float64Array, RecordBatch};
use common::bad::{floats, integers, people_with, rates, refused, run, texts};
use common::replicates::{close, design, mean, own, plan, tally, total, with_columns};
use decentwork::arrow::{Design, ReplicateColumns, ReplicateWeights};
use decentwork::estimate::{ReplicateDesign, ReplicateMethod};
use decentwork::{OwnFormula, OwnScope, Portion, Reason, Rules, Tally};
use std::sync::Arc;

/// Four persons with these replicate weights, two columns of them.
fn four(first: ArrayRef, second: ArrayRef) -> RecordBatch {
    people_with(vec![("w", floats(&[10.0, 20.0, 30.0, 40.0])), ("rw1", first), ("rw2", second)])
}
fn good() -> RecordBatch {
    four(floats(&[20.0, 0.0, 60.0, 0.0]), integers(&[0, 40, 0, 80]))
}
fn halves() -> Design {
    design("w", &ReplicateDesign::new(ReplicateMethod::Brr, 2).unwrap())
}
fn with(change: impl Fn(&mut ReplicateWeights)) -> Design {
    let mut design = halves();
    design.replicates.iter_mut().for_each(change);
    design
}
fn columns(text: &str) -> Design {
    with(|weights| {
        weights.columns = ReplicateColumns::parse(text).unwrap();
        weights.rscales = None;
    })
}

#[test]
fn half_samples_of_four_persons_by_hand() {
    let table = run(&good(), &halves()).unwrap();
    // Employed 10 + 30 = 40; in the halves 80 and 0.
    let employed = table.find("employment", &[]).unwrap();
    assert_eq!((employed.value(), employed.error().se), (Some(40.0), Some(40.0)));
    // Unemployed of the active: 20 of 60; in the halves 0 of 80 and 40 of 40, mean one half.
    let rate = table.find("unemployment_rate", &[]).unwrap();
    assert_eq!((rate.error().se, rate.error().df), (Some(50.0), Some(1.0)));
    assert_eq!(employed.replicates(), None);
    let mut rules = Rules::default();
    rules.replicate_estimates = true;
    let plan = rates().rules(rules).build().unwrap();
    let asked = common::bad::tally(&plan, &good(), None, &halves()).unwrap().finish().unwrap();
    assert_eq!(asked.find("employment", &[]).unwrap().replicates(), Some(&[80.0, 0.0][..]));
    assert_eq!(asked.find("unemployment_rate", &[]).unwrap().replicates(), Some(&[0.0, 100.0][..]));
    let manifest = table.manifest();
    assert_eq!((manifest.replicates, manifest.replicate_method.as_deref()), (Some(2), Some("brr")));
    assert_eq!((manifest.strata, manifest.sampling_units), (None, None));
}

#[test]
fn case_12_columns_that_are_missing_are_named_at_once() {
    let error = refused(run(&good(), &columns("rw1-rw4")), "column.missing", "rw3, rw4", &[]);
    assert!(error.nearest().iter().any(|name| name == "rw1" || name == "rw2"), "{error}");
    let error = refused(run(&good(), &columns("repw")), "column.missing", "repw<number>", &[]);
    assert!(error.found_text().unwrap().contains("rw1"), "{error}");
    let error = refused(run(&good(), &columns("rwt*")), "column.missing", "rwt<number>", &[]);
    assert_eq!(error.nearest(), ["rw"]);
    // A prefix takes a number after it and nothing else; numbers have no gaps.
    let gap = with_columns(&good(), vec![("rw4".into(), integers(&[1; 4])), ("rw_flag".into(), integers(&[1; 4]))]);
    let error = refused(run(&gap, &columns("rw")), "replicates.count", "rw<number>", &[]);
    assert_eq!(error.found_text(), Some("3 columns: 1, 2, 4"));
    let twice =
        with(|weights| weights.columns = ReplicateColumns::Named(vec!["rw1".into(), "rw2".into(), "rw1".into()]));
    refused(run(&good(), &twice), "replicates.count", "rw1", &[]);
    let one = with(|weights| {
        weights.columns = ReplicateColumns::Named(vec!["rw1".into()]);
        weights.rscales = None;
    });
    refused(run(&good(), &one), "replicates.count", "brr", &[]);
}

#[test]
fn case_12_ranges_are_read_as_they_are_written() {
    let names = |text: &str| match ReplicateColumns::parse(text).unwrap() {
        ReplicateColumns::Named(names) => names.join(" "),
        other => format!("{other:?}"),
    };
    assert_eq!(names(" wgtp1 - wgtp3 "), "wgtp1 wgtp2 wgtp3");
    assert_eq!(names("rw098-rw101"), "rw098 rw099 rw100 rw101");
    assert_eq!(names("rep-weight"), "Prefix(\"rep-weight\")");
    assert_eq!(names("PWGTP*"), "Prefix(\"PWGTP\")");
    for wrong in ["", " ", "*", "a3-a1", "a1-b2", "a1-a1", "a1-a99999999999", "a1-a4000000"] {
        assert_eq!(ReplicateColumns::parse(wrong).unwrap_err().code(), "replicates.count", "{wrong:?}");
    }
}

#[test]
fn case_12_factors_are_as_many_as_replicates_and_belong_to_the_method() {
    let design = with(|weights| weights.rscales = Some(vec![1.0; 3]));
    let error = refused(run(&good(), &design), "replicates.rscales", "rscales", &[]);
    assert_eq!(error.found_text(), Some("3 factors for 2 replicates"));
    for factors in [vec![1.0, -1.0], vec![f64::NAN, 1.0], vec![0.0, 0.0]] {
        refused(run(&good(), &with(|w| w.rscales = Some(factors.clone()))), "replicates.rscales", "brr", &[]);
    }
    let jkn = with(|weights| (weights.method, weights.rscales) = (ReplicateMethod::Jkn, None));
    refused(run(&good(), &jkn), "replicates.rscales", "jkn", &[]);
    refused(run(&good(), &with(|w| w.scale = Some(0.0))), "replicates.scale", "brr", &[]);
    refused(run(&good(), &with(|w| w.method = ReplicateMethod::Fay(1.0))), "replicates.rho", "rho", &[]);
    refused(run(&good(), &with(|w| w.degf = Some(0))), "option.unknown", "degf", &[]);
    for (name, rho, code) in
        [("bootstrp", None, "option.unknown"), ("fay", None, "replicates.rho"), ("brr", Some(0.3), "replicates.rho")]
    {
        assert_eq!(ReplicateMethod::parse(name, rho).unwrap_err().code(), code);
    }
    assert_eq!(ReplicateMethod::parse("bootstrp", None).unwrap_err().nearest(), ["bootstrap"]);
}

#[test]
fn case_12_replicate_weights_that_are_no_numbers_are_named_by_column_and_row() {
    let ones = || integers(&[1; 4]);
    let second = |column: ArrayRef| run(&four(ones(), column), &halves());
    refused(second(floats(&[1.0, f64::NAN, 1.0, f64::NAN])), "weight.nan", "rw2", &[1, 3]);
    refused(second(floats(&[1.0, 1.0, 1.0, f64::NEG_INFINITY])), "weight.infinite", "rw2", &[3]);
    refused(second(floats(&[1e15, 1.0, 1.0, 1.0])), "overflow", "rw2", &[0]);
    refused(
        second(Arc::new(Float64Array::from(vec![Some(1.0), None, Some(1.0), None]))),
        "weight.null",
        "rw2",
        &[1, 3],
    );
    refused(second(texts(&["1", "2,5", "3", "4"])), "weight.dtype", "rw2", &[]);
    // Also where the weight is zero and the row counts in no replicate.
    let batch = people_with(vec![
        ("w", floats(&[1.0, 0.0, 1.0, 1.0])),
        ("rw1", ones()),
        ("rw2", floats(&[1.0, f64::NAN, 1.0, 1.0])),
    ]);
    refused(run(&batch, &halves()), "weight.nan", "rw2", &[1]);
}

#[test]
fn case_12_negative_replicate_weights_are_added_and_negative_weights_refused() {
    let batch = four(floats(&[-5.0, 40.0, 65.0, 0.0]), integers(&[25, 0, -5, 80]));
    let employed = run(&batch, &halves()).unwrap();
    let employed = employed.find("employment", &[]).unwrap();
    assert_eq!((employed.value(), employed.error().se), (Some(40.0), Some(20.0)));
    let negative = with_columns(
        &people_with(vec![("w", floats(&[1.0, -1.0, 1.0, 1.0]))]),
        vec![("rw1".into(), integers(&[1; 4])), ("rw2".into(), integers(&[1; 4]))],
    );
    refused(run(&negative, &halves()), "weight.negative", "where: w,", &[1]);
}

#[test]
fn case_12_a_replicate_without_weight_leaves_no_error_and_says_so() {
    let table = run(&four(integers(&[20, 0, 60, 0]), integers(&[0; 4])), &halves()).unwrap();
    let rate = table.find("unemployment_rate", &[]).unwrap();
    assert!(rate.value().is_some() && rate.error().se.is_none() && rate.error().ci_low.is_none());
    assert_eq!(rate.reasons(), [Reason::UndefinedReplicate]);
    // A level of nobody is 0, in a replicate too.
    let employed = table.find("employment", &[]).unwrap();
    assert_eq!((employed.value(), employed.error().se), (Some(40.0), Some(40.0)));
}

#[test]
fn case_12_replicates_and_sampling_units_are_not_mixed() {
    let mut both = halves();
    both.psu = Some("region".into());
    let error = refused(run(&good(), &both), "design.replicates", "design", &[]);
    assert!(error.expected_text().unwrap().contains("replicate weights hold what they need"), "{error}");
    let mut unweighted = halves();
    unweighted.weight = None;
    refused(run(&good(), &unweighted), "design.replicates", "design", &[]);
}

#[test]
fn rows_that_are_not_in_the_sample_need_no_replicate_weights() {
    let gap =
        |at: usize| -> ArrayRef { Arc::new((0..4).map(|row| (row != at).then_some(10.0)).collect::<Float64Array>()) };
    let batch = people_with(vec![
        ("w", gap(1)),
        ("rw1", gap(1)),
        ("rw2", Arc::new(Float64Array::from(vec![30.0, 5.0, 10.0, 10.0]))),
    ]);
    let mut design = halves();
    design.weights.null_is_not_in_sample = true;
    let table = run(&batch, &design).unwrap();
    // Employed: 20; in the replicates 20 and 40.
    assert_eq!(table.find("employment", &[]).unwrap().error().se, Some(10.0));
    // Implied decimals are those of the replicates too.
    design.weight_divisor = Some(10);
    assert_eq!(run(&batch, &design).unwrap().find("employment", &[]).unwrap().error().se, Some(1.0));
    let batch = people_with(vec![("w", gap(1)), ("rw1", gap(2)), ("rw2", gap(1))]);
    refused(run(&batch, &design), "weight.null", "rw1", &[2]);
}

#[test]
fn case_89_damaged_replicates_are_errors_never_panics() {
    let plan = plan(
        vec![
            mean("y"),
            own("median", OwnFormula::Quantile { of: "y".into(), among: OwnScope::EVERYONE, at: Portion::new(1, 2) }),
        ],
        &[],
    );
    let batch = with_columns(&good(), vec![("y".into(), integers(&[1, 2, 3, 4]))]);
    let tally = tally(&plan, &batch, &halves());
    let bytes = tally.to_bytes();
    for end in 8..bytes.len() {
        assert!(Tally::from_bytes(&plan, &bytes[..end]).unwrap_err().is_state());
    }
    for at in 26..bytes.len() {
        for bit in [1, 0x10, 0x80] {
            let mut flipped = bytes.clone();
            flipped[at] ^= bit;
            let sum = flipped[26..]
                .iter()
                .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3));
            flipped[18..26].copy_from_slice(&sum.to_le_bytes());
            match Tally::from_bytes(&plan, &flipped) {
                Ok(read) => {
                    let _ = read.finish();
                    assert_eq!(read.to_bytes(), flipped, "byte {at}");
                }
                Err(error) => assert!(error.is_state(), "{error}"),
            }
        }
    }
}

#[test]
fn case_90_replicates_of_other_columns_methods_or_factors_do_not_merge() {
    let plan = rates().build().unwrap();
    let tally = |design: &Design| {
        let batch = with_columns(&good(), vec![("v1".into(), integers(&[1; 4])), ("v2".into(), integers(&[1; 4]))]);
        common::bad::tally(&plan, &batch, None, design).unwrap()
    };
    let mut weights_only = halves();
    weights_only.replicates = None;
    for (other, said) in [
        (columns("v"), "replicate columns"),
        (with(|w| w.method = ReplicateMethod::Bootstrap), "replicate method"),
        (with(|w| w.mse = Some(true)), "mse=true"),
        (with(|w| w.scale = Some(0.25)), "scale=0.25"),
        (with(|w| w.combined = false), "factors of the weight"),
        (weights_only, "replicate method"),
    ] {
        let error = tally(&halves()).merge(tally(&other)).unwrap_err();
        assert_eq!(error.code(), "state.incompatible");
        assert!(error.found_text().unwrap().contains(said), "{error}");
    }
}

#[test]
fn large_weights_and_values_are_added_as_exactly_as_small_ones() {
    let y = [1.0, 3e9, 7e13, 0.25];
    let batch = |rows: std::ops::Range<usize>| {
        let pick = |all: [f64; 4]| -> ArrayRef { Arc::new(Float64Array::from(all[rows.clone()].to_vec())) };
        let columns =
            vec![("y", pick(y)), ("w", pick([1.0; 4])), ("rw1", pick([3e9, 0.1, 2.0, 9e14])), ("rw2", pick([1.0; 4]))];
        RecordBatch::try_from_iter_with_nullable(columns.into_iter().map(|(n, a)| (n, a, true))).unwrap()
    };
    let plan = plan(vec![total("y"), own("n", OwnFormula::Level { of: OwnScope::EVERYONE })], &[]);
    let whole = tally(&plan, &batch(0..4), &halves());
    let mut parts = tally(&plan, &batch(3..4), &halves());
    for row in 0..3 {
        parts.merge(tally(&plan, &batch(row..row + 1), &halves())).unwrap();
    }
    assert!(parts.to_bytes() == whole.to_bytes());
    let table = whole.finish().unwrap();
    // (a - b)^2 / 4 of two replicates, each about their mean.
    let level = table.find("n", &[]).unwrap().error().se;
    close("level", level, (3e9 + 0.1 + 2.0 + 9e14 - 4.0) / 2.0);
    let sums = [3e9 + 3e8 + 1.4e14 + 2.25e14, 1.0 + 3e9 + 7e13 + 0.25];
    close("total", table.find("total", &[]).unwrap().error().se, (sums[0] - sums[1]) / 2.0);
}

#[test]
fn case_12_replicates_that_are_all_the_weight_itself_are_warned_of() {
    let same = || floats(&[10.0, 20.0, 30.0, 40.0]);
    let table = run(&four(same(), same()), &halves()).unwrap();
    let warning = table.warnings().iter().find(|warning| warning.id() == "replicates.equal").unwrap();
    assert!(warning.to_string().starts_with("all 2 replicate weights are the weight itself"));
    assert!(run(&good(), &halves()).unwrap().warnings().iter().all(|warning| warning.id() != "replicates.equal"));
}
