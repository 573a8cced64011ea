//! Against R's intervals, a published table, and laws.
#![allow(clippy::float_cmp, reason = "what must be exact is compared exactly")]

use super::*;
use crate::estimate::replicates::reference;
use proptest::prelude::*;

fn share(value: f64, se: f64, df: f64, n: u64) -> Point {
    Point { value, se, df: Some(df), n }
}

fn near(found: (f64, f64), expected: (f64, f64), within: f64, what: &str) {
    let off = |found: f64, expected: f64| (found / expected - 1.0).abs();
    assert!(off(found.0, expected.0) <= within && off(found.1, expected.1) <= within, "{what}: {found:?} {expected:?}");
}

#[test]
fn proportions_as_r_survey_gives_them() {
    let Some(rows) = reference::rows("ref_survey.csv") else { return };
    let mut checked = 0;
    for row in &rows {
        let Some(method) = row["stat"].strip_prefix("prop(sch.wide) ") else { continue };
        let method = match method {
            "logit" | "xlogit" => IntervalMethod::Logit,
            "asin" => IntervalMethod::Arcsine,
            "beta" => IntervalMethod::Beta,
            "mean" => IntervalMethod::Wald,
            "wilson" => IntervalMethod::Wilson,
            _ => continue, // The likelihood interval needs the records.
        };
        let n = match row["dataset"].as_str() {
            "apiclus1" => 183,
            "apiclus2" => 126,
            _ => 200,
        };
        let number = |name: &str| row[name].parse::<f64>().unwrap();
        let point = share(number("estimate"), number("se"), number("df"), n);
        let found = interval(&point, ValueKind::Share, method, Level::default()).unwrap();
        near(found, (number("ci_low"), number("ci_high")), 1e-10, &format!("{} {}", row["design"], row["stat"]));
        checked += 1;
    }
    assert_eq!(checked, 36, "six designs, six intervals");
}

/// `ciprop(HI_CHOL) logit` of R survey 4.5 for the domains of nhanes; the standard errors are those of the domain means.
#[test]
fn shares_of_domains_as_r_survey_gives_them() {
    let Some(rows) = reference::rows("ref_survey.csv") else { return };
    let number = |row: &reference::Row, name: &str| row[name].parse::<f64>().unwrap();
    let rows: Vec<_> = rows.iter().filter(|row| row["dataset"] == "nhanes" && row["design"] == "taylor").collect();
    let mut checked = 0;
    for row in rows.iter().filter(|row| row["stat"] == "ciprop(HI_CHOL) logit") {
        let mean =
            rows.iter().find(|other| other["stat"].starts_with("mean") && other["domain"] == row["domain"]).unwrap();
        let point = share(number(row, "estimate"), number(mean, "se"), number(row, "df"), 1000);
        let found = interval(&point, ValueKind::Share, IntervalMethod::Logit, Level::default()).unwrap();
        // R stored no error for these rows, and its regression stops a little short of the mean's: nine digits are shared.
        near(found, (number(row, "ci_low"), number(row, "ci_high")), 1e-9, &row["domain"]);
        checked += 1;
    }
    assert_eq!(checked, 4);
}

/// The unemployment rate of the Chilean labour force survey by R survey and calidad, as they print it.
#[test]
fn unemployment_rate_of_chile() {
    let point = share(0.082_285_090_973_616_6, 0.002_129_063_440_184_58, 3942.0, 41_274);
    for (method, expected, within) in [
        (IntervalMethod::Wald, (0.078_110_921_666, 0.086_459_260_281_2), 1e-11),
        (IntervalMethod::Logit, (0.078_206_142_519_8, 0.086_556_805_904_7), 1e-11),
        (IntervalMethod::Beta, (0.078_154_244, 0.086_562_533), 1e-8),
        (IntervalMethod::KornGraubard, (0.078_154_244, 0.086_562_533), 1e-8),
        (IntervalMethod::Wilson, (0.078_206_65, 0.086_556_25), 1e-7),
    ] {
        near(interval(&point, ValueKind::Share, method, Level::default()).unwrap(), expected, within, method.id());
    }
    let men = share(0.071_333_793_617_5, 0.002_447_513_428_90, 3857.0, 23_261);
    let found = interval(&men, ValueKind::Share, IntervalMethod::Wald, Level::default()).unwrap();
    near(found, (0.066_535_249_622_7, 0.076_132_337_612_3), 1e-11, "men");
}

/// A sample of 100 with 5 degrees of freedom in which everybody has the property: Stata's kg_nchs prints an effective
/// sample size of 59.58 and an interval from 0.9400 to 1.
#[test]
fn shares_of_zero_and_one() {
    let all = share(1.0, 0.0, 5.0, 100);
    let (low, high) = interval(&all, ValueKind::Share, IntervalMethod::KornGraubard, Level::default()).unwrap();
    assert!((low - 0.94).abs() < 5e-5 && high == 1.0, "{low}");
    let t = student_quantile(0.975, 5.0);
    assert!((100.0 * adjustment(100, t, Level::default()).unwrap() - 59.58).abs() < 5e-3);
    let none = share(0.0, 0.0, 5.0, 100);
    let (zero, top) = interval(&none, ValueKind::Share, IntervalMethod::KornGraubard, Level::default()).unwrap();
    assert!(zero == 0.0 && (top - (1.0 - low)).abs() < 1e-15);
    for method in [IntervalMethod::Wald, IntervalMethod::Logit, IntervalMethod::Wilson, IntervalMethod::Beta] {
        assert_eq!(interval(&none, ValueKind::Share, method, Level::default()), Err(Reason::NoVariance));
    }
}

#[test]
fn what_has_no_interval_says_why() {
    let wald = |point| interval(&point, ValueKind::Level, IntervalMethod::ByKind, Level::default());
    assert_eq!(wald(Point { value: 5.0, se: 1.0, df: None, n: 9 }), Err(Reason::NoDegreesOfFreedom));
    assert_eq!(wald(share(5.0, 1.0, 0.0, 9)), Err(Reason::NoDegreesOfFreedom));
    assert_eq!(wald(share(5.0, 1.0, f64::NAN, 9)), Err(Reason::NoDegreesOfFreedom));
    assert_eq!(wald(share(5.0, f64::NAN, 3.0, 9)), Err(Reason::NoVariance));
    assert_eq!(wald(share(5.0, 0.0, 3.0, 9)), Ok((5.0, 5.0)));
    assert!(wald(share(5.0, 1.0, f64::INFINITY, 9)).is_ok());
    let one = interval(&share(0.5, 0.1, 3.0, 1), ValueKind::Share, IntervalMethod::Beta, Level::default());
    assert_eq!(one, Err(Reason::NoDegreesOfFreedom));
}

#[test]
fn every_kind_has_one_default_and_its_reason() {
    for (place, (kind, method, why)) in DEFAULTS.iter().enumerate() {
        assert!(DEFAULTS[..place].iter().all(|row| row.0 != *kind) && !why.is_empty());
        assert_eq!(IntervalMethod::ByKind.for_kind(*kind), *method);
    }
    assert_eq!(IntervalMethod::Wilson.for_kind(ValueKind::Gap), IntervalMethod::Wald);
    assert_eq!(IntervalMethod::parse("korn_graubard").unwrap(), IntervalMethod::KornGraubard);
}

const METHODS: [IntervalMethod; 6] = [
    IntervalMethod::Wald,
    IntervalMethod::Logit,
    IntervalMethod::Wilson,
    IntervalMethod::KornGraubard,
    IntervalMethod::Beta,
    IntervalMethod::Arcsine,
];

proptest! {
    /// P41 of the collection of laws.
    #[test]
    fn p41(value in 1e-6..1.0_f64, deff in 0.3..10.0_f64, n in 10_u64..100_000, clusters in 0.001..1.0_f64) {
        let df = (clusters * (n - 1) as f64).max(1.0);
        let se = (value * (1.0 - value) * deff / n as f64).sqrt();
        let point = share(value, se, df, n);
        for method in METHODS {
            let at = |level: f64| interval(&point, ValueKind::Share, method, Level::new(level).unwrap()).unwrap();
            let ((low, high), (wide_low, wide_high)) = (at(0.9), at(0.99));
            let hair = 1e-12;
            prop_assert!(0.0 <= low && low <= value + hair && value <= high + hair && high <= 1.0, "{method:?} {low} {high}");
            prop_assert!(wide_low <= low + hair && high <= wide_high + hair, "{method:?}");
        }
        let (low, high) = interval(&point, ValueKind::Gap, IntervalMethod::ByKind, Level::default()).unwrap();
        prop_assert!((high + low - 2.0 * value).abs() <= 1e-12 * (high - low + value));
    }

    #[test]
    fn the_complement_has_the_mirrored_interval(value in 0.01..0.99_f64, se in 1e-4..0.1_f64, df in 1.0..500.0_f64) {
        for method in METHODS {
            let of = |value| interval(&share(value, se, df, 800), ValueKind::Share, method, Level::default()).unwrap();
            let ((low, high), (other_low, other_high)) = (of(value), of(1.0 - value));
            prop_assert!((low + other_high - 1.0).abs() < 1e-10 && (high + other_low - 1.0).abs() < 1e-10, "{method:?}");
        }
    }
}
