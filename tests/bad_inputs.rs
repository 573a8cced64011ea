//! Bad inputs by their number in the robustness list: the right error, or a cell with a reason.
#![cfg(all(feature = "arrow", feature = "serde"))]
#![allow(clippy::unwrap_used, clippy::needless_pass_by_value, clippy::float_cmp, reason = "a test may panic")]

use arrow_array::{
    ArrayRef, BooleanArray, Date32Array, Decimal128Array, DictionaryArray, Float64Array, Int8Array, Int32Array,
    Int64Array, RecordBatch, StringArray, UInt32Array, types::Int32Type,
};
use decentwork::arrow::{Design, NanRule, Reader, replicate_columns};
use decentwork::{
    Codebook, Currency, Error, Indicator, Job, Money, NegativeRule, OwnFormula, OwnScope, Pay, Plan, PlanBuilder,
    Portion, Reason, Rules, Table, Tally, Unit, Worker,
};
use std::sync::Arc;

type Columns<'a> = Vec<(&'a str, ArrayRef)>;

fn texts(values: &[&str]) -> ArrayRef {
    Arc::new(values.iter().map(|v| Some(*v).filter(|v| !v.is_empty())).collect::<StringArray>())
}
fn floats(values: &[f64]) -> ArrayRef {
    Arc::new(Float64Array::from(values.to_vec()))
}
fn integers(values: &[i64]) -> ArrayRef {
    Arc::new(Int64Array::from(values.to_vec()))
}

/// Four people of working age, two in each of two regions: employed, unemployed; employed, outside.
fn people() -> Columns<'static> {
    vec![
        ("age", integers(&[30, 40, 50, 60])),
        ("sex", texts(&["male", "female", "female", "male"])),
        ("labour_force_status", texts(&["employed", "unemployed", "employed", "outside"])),
        ("region", texts(&["north", "north", "south", "south"])),
    ]
}
fn people_with(changes: Columns<'static>) -> RecordBatch {
    let mut columns = people();
    for (name, array) in changes {
        columns.retain(|(known, _)| *known != name);
        columns.push((name, array));
    }
    RecordBatch::try_from_iter_with_nullable(columns.into_iter().map(|(name, array)| (name, array, true))).unwrap()
}
fn weighted() -> Design {
    let mut design = Design::default();
    design.weight = Some("w".into());
    design
}
fn rates() -> PlanBuilder {
    Plan::builder().indicators(["unemployment_rate", "employment"]).unwrap().by(["region"])
}
fn tally(plan: &Plan, batch: &RecordBatch, codebook: Option<&Codebook>, design: &Design) -> Result<Tally, Error> {
    let mut reader = Reader::new(plan, &batch.schema(), codebook, design)?;
    let mut tally = reader.tally();
    reader.add(&mut tally, batch, 0)?;
    Ok(tally)
}
fn run(batch: &RecordBatch, design: &Design) -> Result<Table, Error> {
    tally(&rates().build().unwrap(), batch, None, design)?.finish()
}
fn weights(array: ArrayRef) -> Result<Table, Error> {
    run(&people_with(vec![("w", array)]), &weighted())
}
/// The error has this code, names the column, counts the rows and says what to do.
#[track_caller]
fn refused(result: Result<Table, Error>, code: &str, column: &str, rows: &[u64]) -> Error {
    let error = result.expect_err("this must be refused");
    assert_eq!(error.code(), code, "{error}");
    assert!(error.to_string().contains(column), "{error}");
    assert_eq!(error.rows(), rows, "{error}");
    error
}
fn own(formula: OwnFormula, values: ArrayRef, weight: Option<ArrayRef>, rules: Rules) -> Result<Table, Error> {
    let indicator = Indicator::compose("own_value", "Own", Unit::Index, formula).unwrap();
    let plan = Plan::builder().indicator(indicator).rules(rules).build().unwrap();
    let mut columns = vec![("y", values)];
    let design = if weight.is_some() { weighted() } else { Design::default() };
    columns.extend(weight.map(|w| ("w", w)));
    let batch = RecordBatch::try_from_iter_with_nullable(columns.into_iter().map(|(n, a)| (n, a, true))).unwrap();
    tally(&plan, &batch, None, &design)?.finish()
}
fn gini() -> OwnFormula {
    OwnFormula::Gini { of: "y".into(), among: OwnScope::EVERYONE }
}
fn value(table: &Table, id: &str, cell: &[(&str, &str)]) -> (Option<f64>, Vec<Reason>) {
    let row = table.find(id, cell).unwrap();
    (row.value(), row.reasons().to_vec())
}

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
fn case_42_empty_domain() {
    let table = run(&people_with(vec![]), &Design::default()).unwrap();
    assert_eq!(table.len(), 2 * 3);
    let plan = Plan::builder().indicators(["unemployment_rate"]).unwrap().by(["sex", "area"]).build().unwrap();
    let batch = people_with(vec![("area", texts(&["urban"; 4]))]);
    let table = tally(&plan, &batch, None, &Design::default()).unwrap().finish().unwrap();
    assert_eq!(
        value(&table, "unemployment_rate", &[("sex", "male"), ("area", "rural")]),
        (None, vec![Reason::EmptyDomain])
    );
}
#[test]
fn case_43_zero_denominator() {
    let table = run(
        &people_with(vec![("labour_force_status", texts(&["employed", "unemployed", "outside", "outside"]))]),
        &Design::default(),
    )
    .unwrap();
    assert_eq!(value(&table, "unemployment_rate", &[("region", "south")]), (None, vec![Reason::ZeroDenominator]));
}
#[test]
fn case_44_all_missing() {
    let table = run(
        &people_with(vec![("labour_force_status", texts(&["employed", "unemployed", "", ""]))]),
        &Design::default(),
    )
    .unwrap();
    assert_eq!(value(&table, "unemployment_rate", &[("region", "south")]), (None, vec![Reason::AllMissing]));
}
#[test]
fn case_45_an_empty_key_is_a_row_of_its_own() {
    let table =
        run(&people_with(vec![("region", texts(&["north", "", "south", "south"]))]), &Design::default()).unwrap();
    assert_eq!(value(&table, "unemployment_rate", &[("region", "not_stated")]).0, Some(100.0));
}
#[test]
fn case_46_a_declared_category_nobody_has_is_there() {
    let plan = Plan::builder().indicators(["unemployment_rate"]).unwrap().by(["sex"]).build().unwrap();
    let table = tally(&plan, &people_with(vec![("sex", texts(&["male"; 4]))]), None, &Design::default())
        .unwrap()
        .finish()
        .unwrap();
    assert_eq!(value(&table, "unemployment_rate", &[("sex", "female")]), (None, vec![Reason::EmptyDomain]));
    assert_eq!(table.find("unemployment_rate", &[("sex", "female")]).unwrap().n(), 0);
}
#[test]
fn case_47_item_nonresponse_is_flagged_with_its_share() {
    let table = run(
        &people_with(vec![("labour_force_status", texts(&["employed", "unemployed", "", ""]))]),
        &Design::default(),
    )
    .unwrap();
    assert_eq!(value(&table, "unemployment_rate", &[]), (Some(50.0), vec![Reason::ItemNonresponse]));
    assert_eq!(table.find("unemployment_rate", &[]).unwrap().missing_share(), Some(0.5));
}
#[test]
fn case_49_overlapping_bands_are_each_their_own_sum() {
    let plan = Plan::builder().indicators(["employment"]).unwrap().by(["age_youth_adult"]).build().unwrap();
    let batch = people_with(vec![("age", integers(&[20, 40, 50, 70]))]);
    let table = tally(&plan, &batch, None, &Design::default()).unwrap().finish().unwrap();
    let of = |band: &str| value(&table, "employment", &[("age_youth_adult", band)]).0;
    assert_eq!((of("15+"), of("15-64"), of("15-24"), of("25+")), (Some(2.0), Some(2.0), Some(1.0), Some(1.0)));
}
fn book(text: &str) -> Codebook {
    toml::from_str(text).unwrap()
}
fn with_book(batch: &RecordBatch, text: &str) -> Result<Table, Error> {
    tally(&rates().build().unwrap(), batch, Some(&book(text)), &Design::default())?.finish()
}
const STATUS: &str = "id = \"x\"\n[answers.age]\ncolumn = \"age\"\n[answers.labour_force_status]\ncolumn = \"s\"\ncodes = { 1 = \"employed\", 2 = \"unemployed\" }\nmissing = { 98 = \"refused\", 99 = \"dont_know\" }\n";
#[test]
fn case_50_user_missing_codes_are_no_answer() {
    let table = with_book(&people_with(vec![("s", integers(&[1, 2, 98, 99]))]), STATUS).unwrap();
    assert_eq!(table.find("unemployment_rate", &[]).unwrap().missing_share(), Some(0.5));
}
#[test]
fn case_51_unknown_codes_are_counted_and_refused() {
    let error = with_book(&people_with(vec![("s", integers(&[1, 7, 7, 5]))]), STATUS).unwrap_err();
    assert_eq!(error.code(), "code.unknown");
    assert!(error.found_text().unwrap().starts_with("\"7\" (2 times), \"5\" (1 times)"), "{error}");
}
#[test]
fn case_52_versions_are_not_mixed() {
    let text = format!("{STATUS}[answers.status_in_employment]\ncolumn = \"e\"\nclassification = \"ICSE-18\"\n");
    let error = with_book(&people_with(vec![("s", integers(&[1; 4])), ("e", integers(&[1; 4]))]), &text).unwrap_err();
    assert_eq!(error.code(), "code.version");
}
#[test]
fn case_53_isco_as_float_with_lost_zeros() {
    let text = "id = \"x\"\n[answers.age]\ncolumn = \"age\"\n[answers.labour_force_status]\ncolumn = \"labour_force_status\"\n[answers.occupation]\ncolumn = \"isco\"\nwidth = 4\n";
    let plan = Plan::builder().indicators(["employment"]).unwrap().by(["occupation_major_group"]).build().unwrap();
    let batch = people_with(vec![
        ("labour_force_status", texts(&["employed"; 4])),
        ("isco", floats(&[2411.0, 110.0, 1120.0, 9999.0])),
    ]);
    let error = tally(&plan, &batch, Some(&book(text)), &Design::default()).unwrap_err();
    assert_eq!(error.code(), "code.unknown");
    let batch = people_with(vec![
        ("labour_force_status", texts(&["employed"; 4])),
        ("isco", floats(&[2411.0, 110.0, 1120.0, 1412.0])),
    ]);
    let table = tally(&plan, &batch, Some(&book(text)), &Design::default()).unwrap().finish().unwrap();
    assert_eq!(value(&table, "employment", &[("occupation_major_group", "OCU_ISCO08_0")]).0, Some(1.0));
    assert_eq!(value(&table, "employment", &[("occupation_major_group", "OCU_ISCO08_1")]).0, Some(2.0));
}
#[test]
fn case_61_ages_that_cannot_be() {
    for (ages, row) in [
        (integers(&[30, -1, 40, 50]), 1),
        (integers(&[30, 40, 999, 50]), 2),
        (integers(&[i64::MIN, 40, 50, 60]), 0),
        (floats(&[30.0, 40.0, 50.0, 37.5]), 3),
    ] {
        let error = run(&people_with(vec![("age", ages)]), &Design::default()).unwrap_err();
        assert!(["value.range", "overflow"].contains(&error.code()), "{error}");
        assert_eq!(error.rows(), [row], "{error}");
    }
    let error = run(&people_with(vec![("age", texts(&["30", "65+", "40", "50"]))]), &Design::default()).unwrap_err();
    assert_eq!(error.code(), "value.dtype");
    let table = run(
        &people_with(vec![("age", Arc::new(Int32Array::from(vec![Some(30), Some(40), None, Some(50)])) as ArrayRef)]),
        &Design::default(),
    )
    .unwrap();
    assert_eq!(table.find("employment", &[]).unwrap().missing_share(), Some(0.25));
}
#[test]
fn case_62_sex_not_stated_is_a_row_and_in_no_gap() {
    let plan = Plan::builder().indicators(["unemployment_rate"]).unwrap().by(["sex"]).build().unwrap();
    let table =
        tally(&plan, &people_with(vec![("sex", texts(&["male", "", "female", "male"]))]), None, &Design::default())
            .unwrap()
            .finish()
            .unwrap();
    assert_eq!(value(&table, "unemployment_rate", &[("sex", "not_stated")]).0, Some(100.0));
}
#[test]
fn case_63_a_person_twice() {
    let plan = rates().build().unwrap();
    let twice = [Worker::new().id("a"), Worker::new().id("b"), Worker::new().id("a")];
    let error = plan.tally(&twice).unwrap_err();
    assert_eq!((error.code(), error.rows()), ("id.duplicate", &[2][..]));
    let mut design = Design::default();
    design.person = Some("person".into());
    let error =
        refused(run(&people_with(vec![("person", integers(&[1, 2, 1, 3]))]), &design), "id.duplicate", "person", &[2]);
    assert!(!error.to_string().contains("found"), "no id in a message");
}
#[test]
fn case_64_jobs_without_one_main_job() {
    let plan = rates().build().unwrap();
    let error = plan.tally(&[Worker::new().job(Job::second()).job(Job::second())]).unwrap_err();
    assert_eq!(error.code(), "job.no_main");
}
#[test]
fn case_79_too_many_cells_are_counted_before_they_are_made() {
    let plan = Plan::builder().indicators(["employment"]).unwrap().by(["a", "b", "age"]).build().unwrap();
    let many: Vec<i64> = (0..3000).collect();
    let (age, status) = (integers(&vec![30; 3000]), texts(&vec!["employed"; 3000]));
    let columns = [("age", age), ("labour_force_status", status), ("a", integers(&many)), ("b", integers(&many))];
    let batch = RecordBatch::try_from_iter(columns).unwrap();
    let error = tally(&plan, &batch, None, &Design::default()).unwrap().finish().unwrap_err();
    assert_eq!(error.code(), "limit.cells");
    assert!(error.found_text().unwrap().contains("a (3001 values)"), "{error}");
    let ids: Vec<i64> = (0..70_000).collect();
    let plan = Plan::builder().indicators(["employment"]).unwrap().by(["a"]).build().unwrap();
    let columns = [
        ("age", integers(&vec![30; 70_000])),
        ("labour_force_status", texts(&vec!["employed"; 70_000])),
        ("a", integers(&ids)),
    ];
    let batch = RecordBatch::try_from_iter(columns).unwrap();
    assert_eq!(tally(&plan, &batch, None, &Design::default()).unwrap().finish().unwrap_err().code(), "limit.cells");
}
#[test]
fn case_80_a_text_of_a_megabyte_is_no_group() {
    let long = "x".repeat(1 << 20);
    let error = run(&people_with(vec![("region", texts(&["north", &long, "south", "south"]))]), &Design::default())
        .unwrap_err();
    assert_eq!(error.code(), "limit.text");
    assert!(error.to_string().len() < 2000);
}
#[test]
fn case_86_columns_that_change_between_batches() {
    let plan = rates().build().unwrap();
    let mut reader = Reader::new(&plan, &people_with(vec![]).schema(), None, &Design::default()).unwrap();
    let mut sum = reader.tally();
    reader.add(&mut sum, &people_with(vec![]), 0).unwrap();
    let error = reader.add(&mut sum, &people_with(vec![("age", floats(&[1.0; 4]))]), 4).unwrap_err();
    assert_eq!((error.code(), error.column_name()), ("arrow.schema", Some("age")));
    let empty = reader.tally().finish().unwrap();
    assert_eq!(value(&empty, "employment", &[]), (None, vec![Reason::EmptyDomain]));
}
#[test]
fn case_87_slices_dictionaries_and_views() {
    let whole = run(&people_with(vec![]), &Design::default()).unwrap();
    let sliced = people_with(vec![]).slice(0, 4);
    let keys: DictionaryArray<Int32Type> = vec!["employed", "unemployed", "employed", "outside"].into_iter().collect();
    let views: ArrayRef = Arc::new(arrow_array::StringViewArray::from(vec!["north", "north", "south", "south"]));
    let other = people_with(vec![("labour_force_status", Arc::new(keys)), ("region", views)]);
    for batch in [sliced, other] {
        let table = run(&batch, &Design::default()).unwrap();
        assert!(table.rows().zip(whole.rows()).all(|(a, b)| a.value() == b.value()));
    }
}
fn sums() -> (Plan, Tally) {
    let plan = Plan::builder()
        .indicators(["unemployment_rate", "mean_usual_hours", "earnings_gini"])
        .unwrap()
        .by(["region"])
        .build()
        .unwrap();
    let batch = people_with(vec![
        ("status_in_employment", texts(&["employee"; 4])),
        ("hours_usual_main", floats(&[40.0, 0.0, 20.0, 0.0])),
        ("earnings_monthly", floats(&[100.0, 0.0, 900.5, 0.0])),
    ]);
    let tally = tally(&plan, &batch, None, &Design::default()).unwrap();
    (plan, tally)
}
#[test]
fn case_89_damaged_bytes_are_errors_never_panics() {
    let (plan, tally) = sums();
    let bytes = tally.to_bytes();
    assert_eq!(Tally::from_bytes(&plan, b"not a tally").unwrap_err().code(), "state.magic");
    let mut later = bytes.clone();
    later[8] = 99;
    assert_eq!(Tally::from_bytes(&plan, &later).unwrap_err().code(), "state.version");
    let mut longer = bytes.clone();
    longer.push(0);
    assert_eq!(Tally::from_bytes(&plan, &longer).unwrap_err().code(), "state.invalid");
    for end in 8..bytes.len() {
        assert!(Tally::from_bytes(&plan, &bytes[..end]).unwrap_err().is_state());
    }
    for at in 0..bytes.len() {
        let mut flipped = bytes.clone();
        flipped[at] ^= 0x10;
        assert!(Tally::from_bytes(&plan, &flipped).unwrap_err().is_state(), "byte {at}");
        // With the checksum made right again, whatever is accepted can be finished and written.
        if at >= 26 {
            let sum = flipped[26..]
                .iter()
                .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3));
            flipped[18..26].copy_from_slice(&sum.to_le_bytes());
            if let Ok(read) = Tally::from_bytes(&plan, &flipped) {
                let _ = read.finish();
                assert_eq!(read.to_bytes(), flipped, "byte {at}");
            }
        }
    }
}
#[test]
fn case_90_tallies_of_other_plans_do_not_merge() {
    let (_, mut tally) = sums();
    let other = rates().build().unwrap();
    let other = self::tally(&other, &people_with(vec![]), None, &Design::default()).unwrap();
    let error = tally.merge(other).unwrap_err();
    assert_eq!(error.code(), "state.incompatible");
    assert!(error.found_text().unwrap().contains("indicator"), "{error}");
}
