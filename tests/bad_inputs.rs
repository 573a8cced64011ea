//! Bad weights, values and money by their number in the robustness list: the right error, or a cell with a reason.
#![cfg(all(feature = "arrow", feature = "serde"))]
#![allow(clippy::unwrap_used, clippy::needless_pass_by_value, clippy::float_cmp, reason = "a test may panic")]

mod common;

use arrow_array::{
    ArrayRef, BooleanArray, Date32Array, Decimal128Array, Float64Array, Int8Array, RecordBatch, UInt32Array,
};
use common::bad::*;
use decentwork::arrow::{Design, NanRule, replicate_columns};
use decentwork::{
    Codebook, Currency, Error, Indicator, Job, Line, Money, NegativeRule, OwnFormula, OwnScope, Pay, Plan, Portion,
    Reason, Rules, Table, Unit, Worker,
};
use std::sync::Arc;

#[test]
fn case_01_weight_nan() {
    refused(weights(floats(&[1.0, f64::NAN, 1.0, f64::NAN])), "weight.nan", "w", &[1, 3]);
}
#[test]
fn case_02_weight_null() {
    let array: ArrayRef = Arc::new(Float64Array::from(vec![Some(1.0), None, Some(2.0), Some(1.0)]));
    let error = refused(weights(array.clone()), "weight.null", "w", &[1]);
    assert!(error.hint().unwrap().contains("not_in_sample"));
    let mut design = weighted();
    design.weights.null_is_not_in_sample = true;
    let table = run(&people_with(vec![("w", array)]), &design).unwrap();
    let rows = table.manifest().rows;
    assert_eq!((rows.rows, rows.used, rows.not_in_sample), (4, 3, 1));
}
#[test]
fn case_03_weight_infinite() {
    refused(weights(floats(&[1.0, 1.0, f64::NEG_INFINITY, 1.0])), "weight.infinite", "w", &[2]);
}
#[test]
fn case_04_weight_negative() {
    let negative = || floats(&[1.0, -0.5, 1.0, 1.0]);
    refused(weights(negative()), "weight.negative", "w", &[1]);
    let mut design = weighted();
    design.weights.allow_negative = true;
    assert!(run(&people_with(vec![("w", negative())]), &design).is_ok());
    let indicator = Indicator::compose("own_value", "Own", Unit::Index, gini()).unwrap();
    let plan = Plan::builder().indicator(indicator).build().unwrap();
    let batch = RecordBatch::try_from_iter([("y", floats(&[1.0, 2.0])), ("w", floats(&[1.0, -0.5]))]).unwrap();
    let table = tally(&plan, &batch, None, &design).unwrap().finish().unwrap();
    assert_eq!(value(&table, "own_value", &[]), (None, vec![Reason::UndefinedNegativeWeight]));
}
#[test]
fn case_05_weight_zero_stays_in_the_design_and_out_of_n() {
    let table = weights(floats(&[1.0, 0.0, 1.0, 1.0])).unwrap();
    assert_eq!(table.find("unemployment_rate", &[]).unwrap().n(), 2);
    assert_eq!(value(&table, "unemployment_rate", &[]).0, Some(0.0));
    let quantile = OwnFormula::Quantile { of: "y".into(), at: Portion::new(1, 100), among: OwnScope::EVERYONE };
    let table = own(quantile, floats(&[1.0, 5.0]), Some(floats(&[0.0, 1.0])), Rules::default()).unwrap();
    assert_eq!(value(&table, "own_value", &[]).0, Some(5.0));
}
#[test]
fn case_06_all_weights_zero() {
    let error = weights(floats(&[0.0; 4])).unwrap_err();
    assert_eq!(error.code(), "weight.all_zero");
    assert!(error.hint().is_some());
}
#[test]
fn case_07_all_weights_zero_in_a_domain() {
    let table = weights(floats(&[0.0, 0.0, 1.0, 1.0])).unwrap();
    assert_eq!(value(&table, "unemployment_rate", &[("region", "north")]), (None, vec![Reason::NoEligibleWeight]));
}
#[test]
fn case_08_normalised_weights_are_said() {
    let table = weights(floats(&[0.5, 1.5, 0.75, 1.25])).unwrap();
    assert!(table.warnings().iter().any(|warning| warning.id() == "weight.normalised"));
    assert_eq!(value(&table, "employment", &[]).1, [Reason::ScaleUnknown]);
    assert_eq!(value(&table, "unemployment_rate", &[]).1, []);
}
#[test]
fn case_09_weight_as_text() {
    let error = weights(texts(&["1", "10,5", "1", "1"])).unwrap_err();
    assert_eq!(error.code(), "weight.dtype");
    assert!(
        error.to_string().contains('w')
            && weights(texts(&["10,5", "1", "1", "1"])).unwrap_err().hint().unwrap().contains("decimal comma")
    );
}
#[test]
fn case_10_extreme_weights_are_said() {
    let table = weights(floats(&[1e-6, 1e9, 1.0, 1.0])).unwrap();
    assert!(table.warnings().iter().any(|warning| warning.id() == "weight.extreme_ratio"));
    assert!(weights(floats(&[1e-310, 1.0, 2.0, 5.0])).is_ok());
}
#[test]
fn case_11_columns_of_unlike_length_cannot_be_a_batch() {
    let columns = [("age", integers(&[1, 2])), ("w", floats(&[1.0]))];
    assert!(RecordBatch::try_from_iter(columns).is_err());
}
#[test]
fn case_12_replicate_columns() {
    assert_eq!(replicate_columns("w", &["w2", "w10x", "w1", "wt3"], 2).unwrap(), ["w1", "w2"]);
    for (names, expected) in
        [(&["w1", "w3"][..], 2), (&["w1", "w2"], 3), (&["w1"], 1), (&["w1", "w01", "w2"], 3), (&[], 80)]
    {
        let error = replicate_columns("w", names, expected).unwrap_err();
        assert_eq!(error.code(), "replicates.count", "{names:?}");
    }
}
fn pay(values: ArrayRef) -> Result<Table, Error> {
    let mean = OwnFormula::Mean { of: "y".into(), among: OwnScope::EVERYONE };
    own(mean, values, None, Rules::default())
}
#[test]
fn case_13_value_nan() {
    refused(pay(floats(&[1.0, f64::NAN])), "value.nan", "y", &[1]);
    let indicator = Indicator::compose(
        "own_value",
        "Own",
        Unit::Own,
        OwnFormula::Mean { of: "y".into(), among: OwnScope::EVERYONE },
    )
    .unwrap();
    let plan = Plan::builder().indicator(indicator).build().unwrap();
    let batch = RecordBatch::try_from_iter([("y", floats(&[1.0, f64::NAN]))]).unwrap();
    let mut design = Design::default();
    design.nan = NanRule::Null;
    let table = tally(&plan, &batch, None, &design).unwrap().finish().unwrap();
    assert_eq!(value(&table, "own_value", &[]).0, Some(1.0));
    assert_eq!(table.find("own_value", &[]).unwrap().missing_share(), Some(0.5));
}
#[test]
fn case_14_value_infinite() {
    refused(pay(floats(&[1.0, 2.0, f64::INFINITY])), "value.infinite", "y", &[2]);
}
#[test]
fn case_15_values_that_are_too_large_are_refused_not_infinite() {
    refused(pay(floats(&[1.0, 1e308])), "overflow", "y", &[1]);
    let error = own(
        OwnFormula::Total { of: "y".into(), among: OwnScope::EVERYONE },
        floats(&[4e14]),
        Some(floats(&[9e14])),
        Rules::default(),
    )
    .unwrap_err();
    assert_eq!((error.code(), error.column_name()), ("overflow", Some("y")));
}
#[test]
fn case_16_sums_beyond_64_bits_are_exact() {
    let total = OwnFormula::Total { of: "y".into(), among: OwnScope::EVERYONE };
    let table =
        own(total, integers(&[400_000_000_000_000; 3]), Some(floats(&[100_000.0; 3])), Rules::default()).unwrap();
    assert_eq!(value(&table, "own_value", &[]).0, Some(1.2e20));
}
#[test]
fn case_17_narrow_integers_are_widened() {
    let mean = |array: ArrayRef| value(&pay(array).unwrap(), "own_value", &[]).0;
    assert_eq!(mean(Arc::new(UInt32Array::from(vec![2_000_000_000_u32; 3]))), Some(2e9));
    assert_eq!(mean(Arc::new(Int8Array::from(vec![127_i8; 300]))), Some(127.0));
}
#[test]
fn case_18_floats_as_keys() {
    let table = run(&people_with(vec![("region", floats(&[0.0, -0.0, 1.0, 1.0]))]), &Design::default()).unwrap();
    assert_eq!(table.axes()[0].items.len(), 2);
    let error = refused(
        run(&people_with(vec![("region", floats(&[0.0, f64::NAN, 1.0, 1.0]))]), &Design::default()),
        "key.nan",
        "region",
        &[1],
    );
    assert!(error.expected_text().unwrap().contains("not stated"));
}
#[test]
fn case_19_negative_earnings() {
    let inequality = |negative: NegativeRule| {
        let mut rules = Rules::default();
        rules.negative = negative;
        value(&own(gini(), floats(&[-10.0, 0.0, 10.0]), None, rules).unwrap(), "own_value", &[])
    };
    assert_eq!(inequality(NegativeRule::Undefined), (None, vec![Reason::UndefinedNegativeValues]));
    assert_eq!(inequality(NegativeRule::Exclude).0, Some(0.5));
    assert!((inequality(NegativeRule::Zero).0.unwrap() - 2.0 / 3.0).abs() < 1e-12);
    assert_eq!(value(&pay(floats(&[-10.0, 4.0])).unwrap(), "own_value", &[]).0, Some(-3.0));
}
#[test]
fn case_19_excluded_negatives_are_missing_not_counted() {
    // Values -10, 0, 10 and -5 with weights 1, 2, 3 and 4: five of ten by weight are left out.
    let of = |formula: OwnFormula| {
        let mut rules = Rules::default();
        rules.negative = NegativeRule::Exclude;
        let weight = floats(&[1.0, 2.0, 3.0, 4.0]);
        own(formula, floats(&[-10.0, 0.0, 10.0, -5.0]), Some(weight), rules).unwrap()
    };
    let halves =
        OwnFormula::TopBottom { of: "y".into(), top: Portion::HALF, bottom: Portion::HALF, among: OwnScope::EVERYONE };
    for formula in [gini(), halves] {
        let table = of(formula);
        let row = table.find("own_value", &[]).unwrap();
        assert_eq!((row.n(), row.n_numerator(), row.population()), (2, 2, 5.0));
        assert_eq!(row.missing_share(), Some(0.5));
        assert!(row.reasons().contains(&Reason::ItemNonresponse));
    }
    // A mean is of everybody.
    let mean = of(OwnFormula::Mean { of: "y".into(), among: OwnScope::EVERYONE });
    assert_eq!((mean.find("own_value", &[]).unwrap().n(), value(&mean, "own_value", &[]).0), (4, Some(0.0)));
    // Nobody is left: the values are all missing.
    let mut rules = Rules::default();
    rules.negative = NegativeRule::Exclude;
    let table = own(gini(), floats(&[-10.0, -5.0]), None, rules).unwrap();
    assert_eq!(value(&table, "own_value", &[]), (None, vec![Reason::AllMissing]));
    assert_eq!(table.find("own_value", &[]).unwrap().missing_share(), Some(1.0));
}
#[test]
fn case_20_zero_earnings_count_in_the_gini() {
    assert_eq!(
        value(&own(gini(), floats(&[0.0, 10.0]), None, Rules::default()).unwrap(), "own_value", &[]).0,
        Some(0.5)
    );
}
#[test]
fn case_21_equal_values_and_zero_mean() {
    let of = |values: &[f64]| value(&own(gini(), floats(values), None, Rules::default()).unwrap(), "own_value", &[]);
    assert_eq!(of(&[3.5; 4]).0, Some(0.0));
    assert_eq!(of(&[0.0; 4]), (None, vec![Reason::ZeroMean]));
}
#[test]
fn case_21_logarithms_of_nothing() {
    let (y, among) = (|| "y".to_owned(), || OwnScope::EVERYONE);
    let of = |formula: &OwnFormula, values: &[f64]| {
        value(&own(formula.clone(), floats(values), None, Rules::default()).unwrap(), "own_value", &[])
    };
    let atkinson = |over, under| OwnFormula::Atkinson { of: y(), epsilon: Portion::new(over, under), among: among() };
    let undefined = [OwnFormula::MeanLogDeviation { of: y(), among: among() }, atkinson(1, 1), atkinson(2, 1)];
    for formula in undefined {
        assert_eq!(of(&formula, &[0.0, 10.0]), (None, vec![Reason::UndefinedZeroValues]));
        assert_eq!(of(&formula, &[-1.0, 10.0]), (None, vec![Reason::UndefinedNegativeValues]));
        assert_eq!(of(&formula, &[0.0, 0.0]), (None, vec![Reason::ZeroMean]));
        assert_eq!(of(&formula, &[7.3; 3]).0, Some(0.0));
    }
    // Of nothing there is no logarithm, but nothing times it is nothing.
    assert_eq!(of(&OwnFormula::Theil { of: y(), among: among() }, &[0.0, 10.0]).0, Some(2_f64.ln()));
    assert!((of(&atkinson(1, 2), &[0.0, 10.0]).0.unwrap() - 0.5).abs() < 1e-15);
    // Half of the median of zeros is no line to be far from; a share below it is nobody.
    let line = Line::OfQuantile { times: Portion::HALF, at: Portion::HALF };
    let poverty =
        |alpha| OwnFormula::FosterGreerThorbecke { of: y(), alpha: Portion::new(alpha, 1), line, among: among() };
    assert_eq!(of(&poverty(1), &[0.0, 0.0, 10.0]), (None, vec![Reason::UndefinedComparison]));
    assert_eq!(of(&poverty(0), &[0.0, 0.0, 10.0]).0, Some(0.0));
}
#[test]
fn case_21_formulas_with_impossible_numbers_are_refused() {
    let (y, among) = (|| "y".to_owned(), || OwnScope::EVERYONE);
    let refused = |formula| Indicator::compose("own_value", "Own", Unit::Own, formula).unwrap_err().code();
    let atkinson = |epsilon| OwnFormula::Atkinson { of: y(), epsilon, among: among() };
    let poverty = |alpha, line| OwnFormula::FosterGreerThorbecke { of: y(), alpha, line, among: among() };
    let fixed = |text: &str| Line::Fixed(text.parse().unwrap());
    let of_quantile = |times, at| Line::OfQuantile { times, at };
    let (one, none) = (Portion::new(1, 1), Portion::new(0, 1));
    for formula in [
        atkinson(none),
        atkinson(Portion::new(1, 0)),
        poverty(Portion::new(1, 0), fixed("2.15")),
        poverty(one, fixed("0")),
        poverty(one, fixed("-1")),
        poverty(one, of_quantile(none, Portion::HALF)),
        poverty(one, of_quantile(Portion::HALF, one)),
    ] {
        assert_eq!(refused(formula), "indicator.invalid");
    }
    assert!(Indicator::compose("own_value", "Own", Unit::Own, poverty(none, fixed("0.01"))).is_ok());
}
#[test]
fn case_22_one_observation() {
    let quantile = OwnFormula::Quantile { of: "y".into(), at: Portion::HALF, among: OwnScope::EVERYONE };
    assert_eq!(
        value(&own(quantile, floats(&[7.0]), None, Rules::default()).unwrap(), "own_value", &[]),
        (Some(7.0), vec![Reason::OneObservation])
    );
    assert_eq!(
        value(&own(gini(), floats(&[7.0]), None, Rules::default()).unwrap(), "own_value", &[]),
        (Some(0.0), vec![Reason::OneObservation])
    );
}
#[test]
fn case_23_mixed_currencies() {
    let paid = |currency: &str| {
        let money = Money::new(1000, Currency::new(currency).unwrap());
        Worker::new().job(Job::main().pay(Pay::new(money, decentwork::code::PayPeriod::Month)))
    };
    let plan = rates().build().unwrap();
    let error = plan.tally(&[paid("EUR"), paid("USD")]).unwrap_err();
    assert_eq!((error.code(), error.rows()), ("unit.mixed", &[1][..]));
    assert!(plan.tally(&[paid("EUR"), paid("EUR")]).is_ok());
}
#[test]
fn case_24_decimals_are_exact_and_dates_are_refused() {
    let decimals: ArrayRef =
        Arc::new(Decimal128Array::from(vec![100_010_i128, 200_020]).with_precision_and_scale(20, 2).unwrap());
    assert_eq!(value(&pay(decimals).unwrap(), "own_value", &[]).0, Some(1500.15));
    let error = pay(Arc::new(Date32Array::from(vec![1, 2]))).unwrap_err();
    assert_eq!(error.code(), "value.dtype");
    assert!(error.hint().unwrap().contains("date"));
    let flag = OwnFormula::Share { of: OwnScope::of(&["y"]), among: OwnScope::EVERYONE };
    let table = own(flag, Arc::new(BooleanArray::from(vec![true, false])), None, Rules::default()).unwrap();
    assert_eq!(value(&table, "own_value", &[]).0, Some(0.5));
}
#[test]
fn case_25_implausible_hours_are_said_and_kept() {
    let plan = Plan::builder().indicators(["mean_usual_hours"]).unwrap().build().unwrap();
    let batch = people_with(vec![("hours_usual_main", floats(&[40.0, 0.0, 200.0, 0.0]))]);
    let table = tally(&plan, &batch, None, &Design::default()).unwrap().finish().unwrap();
    assert!(table.warnings().iter().any(|warning| warning.id() == "hours.implausible"));
    assert_eq!(value(&table, "mean_usual_hours", &[]).0, Some(120.0));
}
#[test]
fn case_26_ties_at_a_cut_are_split() {
    let top_half =
        OwnFormula::TopBottom { of: "y".into(), top: Portion::HALF, bottom: Portion::HALF, among: OwnScope::EVERYONE };
    assert_eq!(
        value(&own(top_half, floats(&[10.0, 10.0, 10.0]), None, Rules::default()).unwrap(), "own_value", &[]).0,
        Some(1.0)
    );
}

#[test]
fn a_plan_has_room_for_24_columns_of_numbers_of_ones_own() {
    let plan = |columns: usize| {
        let of = |at: usize| OwnFormula::Gini { of: format!("y{at}"), among: OwnScope::EVERYONE };
        let indicator = |at| Indicator::compose(&format!("own_{at}"), "Own", Unit::Index, of(at)).unwrap();
        (0..columns).fold(Plan::builder(), |plan, at| plan.indicator(indicator(at))).build()
    };
    assert!(plan(24).is_ok());
    let error = plan(25).unwrap_err();
    assert_eq!((error.code(), error.found_text()), ("limit.facts", Some("0 yes-or-no and 25 number columns")));
}

#[test]
fn a_codebook_that_is_not_shipped_is_told_with_the_nearest() {
    let error = Codebook::shipped("usa-cps").unwrap_err();
    assert_eq!((error.code(), &*error.nearest()[0]), ("codebook.unknown", "usa-cps-basic"));
}
