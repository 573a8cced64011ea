//! Two estimates of one survey compared: against independent derivations, identities, and estimates of delete-one samples.
#![allow(clippy::unwrap_used, clippy::pedantic, clippy::float_cmp, reason = "a test may panic, and compares bits")]
#![cfg(all(feature = "arrow", feature = "serde"))]

mod common;

use arrow_array::{ArrayRef, Float64Array, Int64Array, RecordBatch, StringArray};
use common::{data, read, weighted};
use decentwork::arrow::{Design, Reader};
use decentwork::{
    Codebook, Comparison, Contrast, Gate, Indicator, OwnFormula, OwnScope, Plan, Portion, Reason, Rules, SingletonRule,
    Tally, Unit,
};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

const DIFFERENCE: Comparison = Comparison::Difference;

fn add(plan: &Plan, batch: &RecordBatch, book: Option<&Codebook>, design: &Design) -> Tally {
    let mut reader = Reader::new(plan, &batch.schema(), book, design).unwrap_or_else(|error| panic!("{error}"));
    let mut tally = reader.tally();
    reader.add(&mut tally, batch, 0).unwrap_or_else(|error| panic!("{error}"));
    tally
}

fn close(what: &str, ours: f64, theirs: f64) {
    assert!((ours - theirs).abs() <= 1e-10 * theirs.abs(), "{what}: {ours}, expected {theirs}");
}

fn own(id: &str, unit: Unit, formula: OwnFormula) -> Indicator {
    Indicator::compose(id, id, unit, formula).unwrap()
}

/// The survey that comes with the library.
fn sample() -> RecordBatch {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/sample/survey.csv");
    let header: Vec<&str> = decentwork::sample::csv().lines().next().unwrap().split(',').collect();
    let columns: Vec<&str> = header.into_iter().filter(|name| !["person_id", "household"].contains(name)).collect();
    read(path, b',', &columns)
}

fn sample_design() -> Design {
    let mut design = weighted("weight");
    (design.strata, design.psu) = (vec!["stratum".into()], Some("psu".into()));
    design
}

/// Everything of the catalogue that the sample can tell, and a share that is 100 percent in every sample.
fn sample_plan() -> Plan {
    let everyone = || OwnScope::of(&["working_age"]);
    let mut plan = Plan::builder().by(["sex"]).by(["region"]);
    let columns: Vec<&str> = decentwork::sample::csv().lines().next().unwrap().split(',').collect();
    let available = Codebook::standard(columns.iter().copied()).available(&columns);
    for found in available.indicators.iter().filter(|found| found.missing.is_empty()) {
        plan = plan.indicator(found.indicator.clone());
    }
    let certain = OwnFormula::Share { of: everyone(), among: everyone() };
    let outside = OwnFormula::Share { of: OwnScope::of(&["outside_labour_force"]), among: everyone() };
    plan.indicator(own("certain", Unit::Percent, certain))
        .indicator(own("outside_rate", Unit::Percent, outside))
        .build()
        .unwrap()
}

/// Chile's labour force survey of January to March 2020, men against women. The difference of the means of two groups
/// is the slope of a regression on a dummy of the one, whose error is derived here row by row, by sampling unit.
#[test]
fn the_difference_of_two_groups_has_the_error_of_a_regression_slope() {
    let Some(folder) = data("cl-ene-2020efm") else { return };
    let columns = ["cae_especifico", "sexo", "conglomerado", "estrato_unico", "fact_cal"];
    let batch = read(folder.join("ene_2020_efm.csv.gz"), b',', &columns);
    let mut rules = Rules::default();
    rules.singleton = SingletonRule::Certainty;
    let plan = Plan::builder().indicators(["unemployment_rate"]).unwrap().by(["sex"]).rules(rules).build().unwrap();
    let mut design = weighted("fact_cal");
    (design.strata, design.psu) = (vec!["estrato_unico".into()], Some("conglomerado".into()));
    let tally = add(&plan, &batch, Some(&Codebook::shipped("chl-ene").unwrap()), &design);
    let at = |sex| -> [(&str, &str); 1] { [("sex", sex)] };
    let (men, women) = (at("male"), at("female"));
    let compare = |how| tally.contrast(("unemployment_rate", &men), ("unemployment_rate", &women), how).unwrap();
    let contrast = compare(DIFFERENCE);

    let column = |name: &str| common::numbers(&batch, name);
    let (status, sex, weight) = (column("cae_especifico"), column("sexo"), column("fact_cal"));
    let (psu, stratum) = (column("conglomerado"), column("estrato_unico"));
    // 1 to 7 are the employed, 8 and 9 the unemployed of the derived activity status.
    let in_force = |row: usize| (1.0..=9.0).contains(&status[row]);
    let (y, x) = (|row: usize| f64::from(status[row] > 7.0), |row: usize| f64::from(sex[row] == 1.0));
    let rows: Vec<usize> = (0..status.len()).filter(|&row| in_force(row)).collect();
    let total = |of: &dyn Fn(usize) -> f64| rows.iter().map(|&row| weight[row] * of(row)).sum::<f64>();
    let all = total(&|_| 1.0);
    let (mean_x, mean_y) = (total(&x) / all, total(&y) / all);
    let square = total(&|row| (x(row) - mean_x).powi(2));
    let slope = total(&|row| (x(row) - mean_x) * y(row)) / square;
    let mut strata: BTreeMap<u64, BTreeMap<u64, f64>> = BTreeMap::new();
    for row in 0..status.len() {
        let score = strata.entry(stratum[row] as u64).or_default().entry(psu[row] as u64).or_default();
        if in_force(row) {
            let residual = y(row) - mean_y - slope * (x(row) - mean_x);
            *score += weight[row] * (x(row) - mean_x) * residual / square;
        }
    }
    let variance: f64 = strata
        .values()
        .filter(|psus| psus.len() > 1)
        .map(|psus| {
            let n = psus.len() as f64;
            let mean = psus.values().sum::<f64>() / n;
            n / (n - 1.0) * psus.values().map(|score| (score - mean).powi(2)).sum::<f64>()
        })
        .sum();
    let (value, se) = (contrast.result.value.unwrap(), contrast.result.se.unwrap());
    close("difference", value, 100.0 * slope);
    close("its error", se, 100.0 * variance.sqrt());
    // Everybody in the labour force is a man or a woman: R survey's degrees of freedom of the national rate.
    assert_eq!(contrast.result.df, Some(3942.0));
    // R survey's rates and errors of men and women (`reference/ref_ene.log`).
    let (a, b) = (7.133_379_361_75, 9.706_854_063_22);
    assert!((value - (a - b)).abs() < 1e-9);
    let (se_a, se_b, r) = (0.244_751_342_890, 0.326_311_616_853, contrast.result.correlation.unwrap());
    assert!((se.powi(2) - (se_a * se_a + se_b * se_b - 2.0 * r * se_a * se_b)).abs() < 1e-9);
    // The other comparisons differ by what they are divided by and by the estimate's own part in that.
    let (ratio, gap, growth) = (compare(Comparison::Ratio), compare(Comparison::Gap), compare(Comparison::Growth));
    close("ratio", ratio.result.value.unwrap(), a / b);
    close("gap", gap.result.value.unwrap(), 100.0 * (1.0 - b / a));
    let relative = (se_a / a).powi(2) + (se_b / b).powi(2) - 2.0 * r * se_a / a * se_b / b;
    assert!((ratio.result.se.unwrap() / (a / b) - relative.sqrt()).abs() < 1e-9);
    assert!((gap.result.se.unwrap() / (100.0 * b / a) - relative.sqrt()).abs() < 1e-9);
    close("growth", growth.result.se.unwrap(), 100.0 * ratio.result.se.unwrap());
    assert!(contrast.result.p.unwrap() < 1e-9 && ratio.result.p.unwrap() < 1e-9);
}

#[test]
fn a_share_and_its_complement_differ_by_twice_the_error() {
    let tally = add(&sample_plan(), &sample(), None, &sample_design());
    let contrast = tally.contrast(("participation_rate", &[]), ("outside_rate", &[]), DIFFERENCE).unwrap();
    let table = tally.finish().unwrap();
    let row = table.find("participation_rate", &[]).unwrap();
    close("value", contrast.result.value.unwrap(), 2.0 * row.value().unwrap() - 100.0);
    close("error", contrast.result.se.unwrap(), 2.0 * row.error().se.unwrap());
    assert_eq!(contrast.result.df, row.error().df);
    close("correlation", contrast.result.correlation.unwrap(), -1.0);
}

/// The pay gap is an indicator too: with the same value, error and degrees of freedom.
#[test]
fn a_gap_of_two_cells_is_the_gap_of_the_catalogue() {
    let tally = add(&sample_plan(), &sample(), None, &sample_design());
    let table = tally.finish().unwrap();
    let (men, women) = ([("sex", "male")], [("sex", "female")]);
    for (of, gap) in [("mean_hourly_earnings", "gender_pay_gap"), ("median_hourly_earnings", "gender_pay_gap_median")] {
        let contrast = tally.contrast((of, &men), (of, &women), Comparison::Gap).unwrap();
        let row = table.find(gap, &[]).unwrap();
        close(gap, contrast.result.value.unwrap(), row.value().unwrap());
        close(gap, contrast.result.se.unwrap(), row.error().se.unwrap());
        close(gap, contrast.result.ci_low.unwrap(), row.error().ci_low.unwrap());
        assert_eq!((contrast.result.df, contrast.unit), (row.error().df, Unit::Percent));
    }
}

/// Law P37: groups that share no stratum are drawn independently.
#[test]
fn groups_in_disjoint_strata_are_not_correlated() {
    let tally = add(&sample_plan(), &sample(), None, &sample_design());
    let (north, south) = ([("region", "north")], [("region", "south")]);
    for id in ["unemployment_rate", "mean_hourly_earnings", "median_hourly_earnings", "earnings_gini"] {
        let contrast = tally.contrast((id, &north), (id, &south), DIFFERENCE).unwrap();
        let independent = contrast.first.se.unwrap().hypot(contrast.second.se.unwrap());
        close(id, contrast.result.se.unwrap(), independent);
        assert!(contrast.result.correlation.unwrap().abs() < 1e-12, "{id}");
    }
    // All of the country has the line of low pay, so that its error is in both.
    let low_pay = tally.contrast(("low_pay_rate", &north), ("low_pay_rate", &south), DIFFERENCE).unwrap();
    assert!(low_pay.result.correlation.unwrap().abs() > 1e-3);
}

/// Compared with what is the same in every sample, an estimate keeps its own error; with itself, it has none.
#[test]
fn every_indicator_keeps_its_error_beside_a_constant_and_loses_it_beside_itself() {
    let tally = add(&sample_plan(), &sample(), None, &sample_design());
    let table = tally.finish().unwrap();
    let men = [("sex", "male")];
    let mut compared = 0;
    for indicator in tally.plan().indicators() {
        for cell in [&[][..], &men] {
            let row = table.find(&indicator.id, cell).unwrap();
            let what = format!("{} {cell:?}", indicator.id);
            let itself = tally.contrast((&indicator.id, cell), (&indicator.id, cell), DIFFERENCE).unwrap();
            let Some(value) = row.value() else {
                assert_eq!((itself.result.value, itself.result.se), (None, None), "{what}");
                assert_eq!(itself.result.reasons, row.reasons(), "{what}");
                continue;
            };
            assert_eq!(itself.result.value, Some(0.0), "{what}");
            assert_eq!(itself.result.p, None, "{what}");
            let constant = tally.contrast((&indicator.id, cell), ("certain", &[]), Comparison::Ratio).unwrap();
            assert_eq!(constant.result.value, Some(value / 100.0), "{what}");
            assert_eq!((constant.first.value, constant.first.se), (Some(value), row.error().se), "{what}");
            let Some(se) = row.error().se else {
                assert_eq!((itself.result.se, constant.result.se), (None, None), "{what}");
                continue;
            };
            assert_eq!((itself.result.se, itself.result.ci_low), (Some(0.0), Some(0.0)), "{what}");
            close(&what, constant.result.se.unwrap(), se / 100.0);
            let ratio = tally.contrast((&indicator.id, cell), (&indicator.id, cell), Comparison::Ratio).unwrap();
            if value != 0.0 {
                assert_eq!((ratio.result.value, ratio.result.se), (Some(1.0), Some(0.0)), "{what}");
            }
            compared += 1;
        }
    }
    assert!(compared > 100, "{compared}");
}

/// Estimates that leave one sampling unit out take the same error another way: `JKn`, stratum by stratum.
#[test]
fn the_jackknife_gives_nearly_the_same_error() {
    let (batch, design) = (sample(), sample_design());
    let plan = Plan::builder().indicators(["unemployment_rate", "mean_hourly_earnings"]).unwrap();
    let plan = plan.by(["sex"]).build().unwrap();
    let (men, women) = ([("sex", "male")], [("sex", "female")]);
    let compare = |batch: &RecordBatch| -> Vec<Contrast> {
        let tally = add(&plan, batch, None, &design);
        let at = |id, how| tally.contrast((id, &men), (id, &women), how).unwrap();
        let rate = [DIFFERENCE, Comparison::Ratio].map(|how| at("unemployment_rate", how));
        rate.into_iter().chain([DIFFERENCE, Comparison::Gap].map(|how| at("mean_hourly_earnings", how))).collect()
    };
    let psus = common::numbers(&batch, "psu");
    let weights = common::numbers(&batch, "weight");
    let strata = batch.column_by_name("stratum").unwrap().as_any().downcast_ref::<StringArray>().unwrap();
    let mut by_stratum: BTreeMap<&str, Vec<u64>> = BTreeMap::new();
    for (stratum, psu) in strata.iter().zip(&psus) {
        let of = by_stratum.entry(stratum.unwrap()).or_default();
        if !of.contains(&(*psu as u64)) {
            of.push(*psu as u64);
        }
    }
    let whole = compare(&batch);
    let mut variances = vec![0.0; whole.len()];
    for (stratum, units) in by_stratum {
        let n = units.len() as f64;
        for left_out in units {
            let weight = |row: usize| match (strata.value(row) == stratum, psus[row] as u64 == left_out) {
                (true, true) => 0.0,
                (true, false) => weights[row] * n / (n - 1.0),
                _ => weights[row],
            };
            let column = Float64Array::from_iter_values((0..weights.len()).map(weight));
            let mut columns = batch.columns().to_vec();
            columns[batch.schema().index_of("weight").unwrap()] = Arc::new(column);
            let replicate = compare(&RecordBatch::try_new(batch.schema(), columns).unwrap());
            for (variance, (replicate, whole)) in variances.iter_mut().zip(replicate.iter().zip(&whole)) {
                let distance = replicate.result.value.unwrap() - whole.result.value.unwrap();
                *variance += (n - 1.0) / n * distance * distance;
            }
        }
    }
    for (contrast, variance) in whole.iter().zip(variances) {
        let (se, jackknife) = (contrast.result.se.unwrap(), variance.sqrt());
        assert!((se / jackknife - 1.0).abs() < 0.05, "{contrast}: {se}, jackknife {jackknife}");
    }
}

/// A producer for own use is employed under the 13th ICLS and not under the 19th; both rates are of the same people.
#[test]
fn both_standards_differ_with_the_error_of_their_difference() {
    let tally = add(&sample_plan(), &sample(), None, &sample_design());
    let pair = [("employment_ratio_icls13", &[][..]), ("employment_ratio", &[][..])];
    let contrast = tally.contrast(pair[0], pair[1], DIFFERENCE).unwrap();
    let (value, se) = (contrast.result.value.unwrap(), contrast.result.se.unwrap());
    let alone = (contrast.first.se.unwrap(), contrast.second.se.unwrap());
    assert!(value > 0.0 && se > 0.0);
    assert!(contrast.result.correlation.unwrap() > 0.5);
    assert!(se < alone.0.hypot(alone.1));
    let swapped = tally.contrast(pair[1], pair[0], DIFFERENCE).unwrap();
    assert_eq!((swapped.result.value, swapped.result.se), (Some(-value), Some(se)));
}

#[test]
fn row_order_and_merge_order_leave_no_trace() {
    let (plan, batch, design) = (sample_plan(), sample(), sample_design());
    let rows = batch.num_rows();
    let mut reader = Reader::new(&plan, &batch.schema(), None, &design).unwrap();
    let mut parts: Vec<Tally> = (0..5)
        .map(|part| {
            let mut tally = reader.tally();
            let (from, to) = (rows * part / 5, rows * (part + 1) / 5);
            reader.add(&mut tally, &batch.slice(from, to - from), from as u64).unwrap();
            tally
        })
        .collect();
    let mut forward = parts[0].clone();
    parts[1..].iter().for_each(|part| forward.merge(part.clone()).unwrap());
    let mut backward = parts.pop().unwrap();
    parts.into_iter().rev().for_each(|part| backward.merge(part).unwrap());
    let (men, women) = ([("sex", "male")], [("sex", "female")]);
    let read_again = Tally::from_bytes(&plan, &backward.to_bytes()).unwrap();
    for id in ["unemployment_rate", "mean_hourly_earnings", "median_hourly_earnings", "earnings_gini", "low_pay_rate"] {
        for how in [DIFFERENCE, Comparison::Ratio, Comparison::Gap, Comparison::Growth] {
            let bits = |tally: &Tally| {
                let result = tally.contrast((id, &men), (id, &women), how).unwrap().result;
                [result.value, result.se, result.t, result.p, result.correlation].map(|part| part.map(f64::to_bits))
            };
            assert_eq!(bits(&forward), bits(&backward), "{id}");
            assert_eq!(bits(&forward), bits(&read_again), "{id}");
        }
    }
}

#[test]
fn what_cannot_be_compared_says_why() {
    let (plan, batch) = (sample_plan(), sample());
    let (men, women) = ([("sex", "male")], [("sex", "female")]);
    let rate = "unemployment_rate";
    // Without a design: a value, and no error.
    let loose = add(&plan, &batch, None, &weighted("weight"));
    let contrast = loose.contrast((rate, &men), (rate, &women), DIFFERENCE).unwrap();
    assert!(contrast.result.value.is_some());
    assert_eq!((contrast.result.se, contrast.result.p, contrast.result.df), (None, None, None));
    assert_eq!(contrast.result.reasons, [Reason::NoDesign]);
    let of_table = loose.finish().unwrap().contrast(None, (rate, &men), (rate, &women), DIFFERENCE).unwrap();
    assert_eq!(of_table, contrast);
    // Suppressed by a gate: nothing, and the reason.
    let tally = add(&plan, &batch, None, &sample_design());
    let table = tally.finish().unwrap();
    let open = table.contrast(Some(&tally), (rate, &men), (rate, &women), DIFFERENCE).unwrap();
    assert_eq!(open, tally.contrast((rate, &men), (rate, &women), DIFFERENCE).unwrap());
    let gated = table.gate(Gate::find("eclac-2020").unwrap());
    assert_eq!(gated.value(rate, &men).unwrap(), None);
    let hidden = gated.contrast(Some(&tally), (rate, &men), (rate, &women), DIFFERENCE).unwrap();
    assert_eq!((hidden.result.value, hidden.result.se, hidden.first.value, hidden.first.se), (None, None, None, None));
    assert!(hidden.second.value.is_some() && hidden.result.reasons.contains(&Reason::Suppressed));
    assert!(hidden.to_string().contains("not to be published"));
    // An empty cell has no value.
    let nobody = tally.contrast(("youth_unemployment_rate", &men), (rate, &women), DIFFERENCE).unwrap();
    assert!(nobody.result.value.is_some());
    // A share of nothing has no error, and no ratio to anything.
    let error = |first, second, how| tally.contrast(first, second, how).unwrap_err();
    let unknown = error(("unemploymnt_rate", &men), (rate, &[("sex", "femal")]), DIFFERENCE);
    assert_eq!((unknown.code(), unknown.nearest().len()), ("indicator.unknown", 4), "{unknown}");
    assert!(unknown.nearest().contains(&"female".to_owned()) && unknown.found_text().unwrap().contains("femal"));
    let unknown = error((rate, &[("sexe", "male")]), (rate, &women), DIFFERENCE);
    assert_eq!((unknown.code(), &*unknown.nearest()[0]), ("breakdown.unknown", "sex"));
    let units = error((rate, &men), ("unemployment", &men), DIFFERENCE);
    assert_eq!((units.code(), units.hint().is_some()), ("contrast.units", true));
    assert!(tally.contrast((rate, &men), ("unemployment", &men), Comparison::Ratio).is_ok());
    let without = table.contrast(None, (rate, &men), (rate, &women), DIFFERENCE).unwrap_err();
    assert_eq!((without.code(), without.hint().is_some()), ("contrast.tally", true));
    let other = Plan::builder().indicators([rate]).unwrap().by(["sex"]).build().unwrap();
    let other = add(&other, &batch, None, &sample_design());
    let wrong = table.contrast(Some(&other), (rate, &men), (rate, &women), DIFFERENCE).unwrap_err();
    assert_eq!(wrong.code(), "contrast.tally");
}

/// A group whom nobody of is in the sample, a value of zero, and a quantile of a sample of one unit.
#[test]
fn a_missing_estimate_has_no_contrast() {
    let column = |values: &[i64]| Arc::new(Int64Array::from(values.to_vec())) as ArrayRef;
    let sex = Arc::new(StringArray::from(vec!["male", "female", "male", "female"])) as ArrayRef;
    let batch = RecordBatch::try_from_iter([
        ("sex", sex),
        ("y", column(&[3, 0, 5, 0])),
        ("w", column(&[1, 1, 1, 1])),
        ("psu", column(&[1, 2, 3, 4])),
    ])
    .unwrap();
    let among = || OwnScope::EVERYONE;
    let mean = OwnFormula::Mean { of: "y".into(), among: among() };
    let median = OwnFormula::Quantile { of: "y".into(), at: Portion::HALF, among: among() };
    let plan = Plan::builder().indicator(own("mean", Unit::Own, mean)).indicator(own("median", Unit::Own, median));
    let plan = plan.by(["sex"]).build().unwrap();
    let mut design = weighted("w");
    design.psu = Some("psu".into());
    let tally = add(&plan, &batch, None, &design);
    let (men, women) = ([("sex", "male")], [("sex", "female")]);
    let none = tally.contrast(("mean", &men), ("mean", &women), Comparison::Ratio).unwrap();
    assert_eq!((none.result.value, none.result.se), (None, None));
    assert_eq!(none.result.reasons, [Reason::UndefinedComparison]);
    assert_eq!(none.to_string().lines().count(), 4);
    let difference = tally.contrast(("mean", &men), ("mean", &women), DIFFERENCE).unwrap();
    assert_eq!(difference.result.value, Some(4.0));
    let nobody = tally.contrast(("mean", &[("sex", "not_stated")]), ("mean", &women), DIFFERENCE).unwrap();
    assert_eq!((nobody.result.value, nobody.result.reasons.contains(&Reason::EmptyDomain)), (None, true));
}

#[test]
fn it_reads_as_a_few_lines() {
    let tally = add(&sample_plan(), &sample(), None, &sample_design());
    let (men, women) = ([("sex", "male")], [("sex", "female")]);
    let text = tally.contrast(("unemployment_rate", &men), ("unemployment_rate", &women), DIFFERENCE).unwrap();
    let text = text.to_string();
    for words in
        ["Unemployment rate", "Men: ", "Women: ", "percentage points", "95% interval", "degrees of freedom, p "]
    {
        assert!(text.contains(words), "{text}");
    }
    let pair = tally.contrast(("unemployment_rate_icls13", &[]), ("unemployment_rate", &[]), DIFFERENCE).unwrap();
    assert!(pair.to_string().starts_with("Total\n  Unemployment rate (13th ICLS): "), "{pair}");
}
