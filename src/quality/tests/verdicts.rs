//! Reasons, missing evidence, marks and tables.

use super::{gate, sound};
use crate::error::ErrorKind;
use crate::quality::{Evidence, Figure, Gate, Interval, Kind, Outcome, Verdict, Why, gates};

fn said(id: &str, evidence: &Evidence) -> String {
    gate(id).judge(evidence).to_string()
}

#[test]
fn several_reasons_hold_at_once() {
    let evidence = Evidence { n: Some(80), n_numerator: Some(12), df: Some(8.0), ..sound(Kind::Share, 0.15) };
    let expected = "suppress: df 8 is below 9; n 80 is below 100; n_numerator 12 is below 50";
    assert_eq!(said("eclac-2020", &evidence), expected);
    let verdict = gate("eclac-2020").judge(&evidence);
    let figures: Vec<_> = verdict.findings.iter().map(|of| (of.figure, of.found, of.limit, of.outcome)).collect();
    let expected = [
        (Figure::Df, 8.0, 9.0, Outcome::Flag),
        (Figure::N, 80.0, 100.0, Outcome::Suppress),
        (Figure::NNumerator, 12.0, 50.0, Outcome::Suppress),
    ];
    assert_eq!(figures, expected);
}

#[test]
fn an_error_that_is_not_known_is_not_a_good_one() {
    let evidence = Evidence { se: None, ..sound(Kind::Share, 0.15) };
    for id in ["statcan", "abs", "psa", "ons-bres"] {
        assert_eq!(said(id, &evidence), "not_assessable: cv is not known", "{id}");
    }
    assert_eq!(said("ine-chile", &evidence), "not_assessable: se is not known");
    // What is known is as bad as the missing figure could make it.
    let few = Evidence { n_numerator: Some(9), ..evidence };
    assert_eq!(said("statcan", &few), "suppress: n_numerator 9 is below 10; cv is not known");
    // A flag is not the worst that a missing figure could lead to.
    let flagged = Evidence { df: None, cv: Some(0.2), ..sound(Kind::Mean, 40.0) };
    assert_eq!(said("ine-chile", &flagged), "not_assessable: cv 0.2 is above 0.15; df is not known");
    let flagged = Evidence { df: None, cv: Some(0.2), ..sound(Kind::Mean, 40.0) };
    assert_eq!(said("eclac-2020", &flagged), "flag: cv 0.2 is at least 0.2; df is not known");
    // A clause under a condition that nobody knows to hold does not hold.
    let planned = Evidence { n: None, deff: Some(0.9), ..sound(Kind::Share, 0.4) };
    assert_eq!(said("eclac-2023-planned", &planned), "not_assessable: n is not known");
}

#[test]
fn a_value_of_zero_has_no_variation() {
    let none = Evidence { n_numerator: Some(0), se: Some(0.0), cv: Some(0.0), ..sound(Kind::Level, 0.0) };
    assert_eq!(said("abs", &none), "not_assessable: cv is undefined because the estimate is 0");
    assert_eq!(none.figure(Figure::CiRelativeWidth), Err(Why::ValueZero));
    let share = Evidence { kind: Kind::Share, n_numerator: Some(60), ..none };
    assert_eq!(said("ine-chile", &share), "not_assessable: se is undefined because the estimate is 0");
    assert_eq!(
        said("eclac-2020", &share),
        "not_assessable: cv is undefined because the estimate is 0; cv_log is undefined because the estimate is 0"
    );
    let all = Evidence { value: Some(1.0), ..share };
    assert_eq!(said("ine-chile", &all), "not_assessable: se is undefined because the share is 1");
}

/// NCHS reviews a share of 0 by the size of the sample; its interval needs no design effect.
#[test]
fn nchs_reviews_none_and_all() {
    let of = |value: f64, numerator: u64, n: u64, low: f64, high: f64| {
        let evidence = Evidence {
            n: Some(n),
            n_numerator: Some(numerator),
            n_effective: None,
            deff: None,
            se: Some(0.0),
            ci_low: Some(low),
            ci_high: Some(high),
            ..sound(Kind::Share, value)
        };
        said("nchs-proportions", &evidence)
    };
    assert_eq!(of(0.0, 0, 30, 0.0, 0.116), "flag: n_numerator 0 is at most 0");
    assert_eq!(of(1.0, 30, 30, 0.884, 1.0), "flag: n_complement 0 is at most 0");
    assert_eq!(of(0.0, 0, 29, 0.0, 0.119), "suppress: n_numerator 0 is at most 0; n 29 is below 30");
}

#[test]
fn an_interval_of_another_method_does_not_count() {
    for interval in [Some(Interval::Wald), None] {
        let evidence = Evidence { interval, ..sound(Kind::Share, 0.5) };
        let verdict = gate("nchs-proportions").judge(&evidence);
        assert_eq!(verdict.outcome, Outcome::NotAssessable);
        assert!(verdict.unknowns.iter().all(|unknown| unknown.why == Why::OtherInterval), "{verdict}");
        assert_eq!(gate("nchs-rates").judge(&evidence).outcome, Outcome::Publish);
    }
}

#[test]
fn figures_that_cannot_be_are_not_used() {
    let of = |evidence: Evidence, figure| evidence.figure(figure).expect_err("impossible");
    let share = sound(Kind::Share, 0.5);
    assert_eq!(of(Evidence { value: Some(8.2), ..share }, Figure::Value), Why::OutOfRange);
    assert_eq!(of(Evidence { value: Some(f64::NAN), ..share }, Figure::Cv), Why::NotANumber);
    assert_eq!(of(Evidence { se: Some(-0.1), ..share }, Figure::Se), Why::OutOfRange);
    assert_eq!(of(Evidence { cv: Some(f64::INFINITY), ..share }, Figure::Cv), Why::NotANumber);
    assert_eq!(of(Evidence { ci_low: Some(0.6), ..share }, Figure::CiWidth), Why::OutOfRange);
    assert_eq!(of(Evidence { n: Some(3), ..share }, Figure::NComplement), Why::OutOfRange);
    assert_eq!(of(Evidence { deff: Some(0.0), n_effective: None, ..share }, Figure::NEffective), Why::NotGiven);
    assert_eq!(of(Evidence { missing_share: Some(1.1), ..share }, Figure::MissingShare), Why::OutOfRange);
    assert_eq!(of(sound(Kind::Mean, 0.5), Figure::CvLog), Why::KindNotCovered);
    // A mean below 0 has a variation all the same.
    assert_eq!(Evidence { se: Some(1.0), ..sound(Kind::Mean, -4.0) }.figure(Figure::Cv), Ok(0.25));
}

#[test]
fn nothing_is_published_without_a_value_or_a_rule_for_it() {
    for of in gates() {
        for &kind in Kind::ALL {
            let verdict = gate(&of.id).judge(&Evidence { value: None, ..sound(kind, 0.5) });
            assert!(verdict.outcome >= Outcome::NotAssessable, "{} {verdict}", of.id);
        }
        assert!(gate(&of.id).judge(&Evidence::new(Kind::Share)).outcome >= Outcome::NotAssessable);
    }
    let expected = "not_assessable: value is of a kind this rule does not speak of";
    assert_eq!(said("nchs-proportions", &sound(Kind::Mean, 40.0)), expected);
}

#[test]
fn limits_left_to_the_user_must_be_given() {
    let open = Gate::find("eurostat-lfs").unwrap();
    assert_eq!(open.judge(&sound(Kind::Level, 9e4)).to_string(), "not_assessable: population has no limit yet");
    let error = Gate::eurostat_lfs(5000.0, 2000.0).unwrap_err();
    assert_eq!((error.code(), error.found_text()), ("gate.invalid", Some("a = 5000, b = 2000")));
    for (a, b) in [(f64::NAN, 1.0), (1.0, f64::NAN), (-1.0, 5.0), (1.0, f64::INFINITY)] {
        assert_eq!(Gate::eurostat_lfs(a, b).unwrap_err().kind(), ErrorKind::GateInvalid, "{a} {b}");
    }
    assert_eq!(gate("eurostat-lfs").version, "2012, limit_a = 2000, limit_b = 5000");
}

#[test]
fn gates_are_found_by_id() {
    let error = Gate::find("ilostt").unwrap_err();
    assert_eq!((error.code(), error.nearest()[0].as_str()), ("gate.unknown", "ilostat"));
    let error = Gate::find("ilostat").unwrap().with("unrelable", 30.0).unwrap_err();
    assert_eq!((error.code(), error.nearest()), ("gate.invalid", &["unreliable".to_owned()][..]));
    let ids: Vec<&str> = gates().map(|of| &*of.id).collect();
    for (at, id) in ids.iter().enumerate() {
        assert!(!ids[..at].contains(id), "{id} twice");
        let of = Gate::find(id).unwrap();
        of.check().unwrap_or_else(|error| panic!("{id}: {error}"));
        assert!(!of.sources.is_empty() && of.sources.iter().all(|source| !source.title.is_empty()), "{id}");
    }
}

#[test]
fn marks_are_those_of_the_agency() {
    let mark = |id: &str, evidence: &Evidence| {
        let gate = gate(id);
        gate.mark(&gate.judge(evidence)).map(ToOwned::to_owned).map_err(|error| error.code())
    };
    let share = |n_numerator, cv| Evidence { n_numerator: Some(n_numerator), cv: Some(cv), ..sound(Kind::Share, 0.5) };
    let marks = |id: &str, of: [Evidence; 3]| of.map(|evidence| mark(id, &evidence).unwrap());
    assert_eq!(marks("ilostat", [share(15, 0.1), share(14, 0.1), share(4, 0.1)]), ["", "U", "S"]);
    assert_eq!(marks("abs", [share(99, 0.2), share(99, 0.25), share(99, 0.51)]), ["", "*", "**"]);
    assert_eq!(marks("statcan", [share(99, 0.1), share(99, 0.2), share(99, 0.4)]), ["", "E", "F"]);
    let few = |df, value| Evidence { df: Some(df), ..sound(Kind::Share, value) };
    assert_eq!(mark("nchs-proportions", &few(7.0, 0.5)).unwrap(), "Pdf");
    // Case 77 of the collection: what a code list cannot say is an error.
    assert_eq!(mark("psa", &share(99, 0.2)), Err("gate.unmapped"));
    assert_eq!(mark("abs", &Evidence { se: None, ..sound(Kind::Mean, 4.0) }), Err("gate.unmapped"));
    let verdict = gate("ilostat-manual").judge(&share(99, 0.1));
    assert_eq!(gate("ilostat").mark(&verdict).unwrap_err().kind(), ErrorKind::GateUnmapped);
}

fn cells(gate: &Gate, good: usize, bad: usize, unknown: usize) -> Vec<Verdict> {
    let of = |n: Option<u64>| gate.judge(&Evidence { n, n_numerator: n, ..sound(Kind::Share, 0.5) });
    let mut cells = vec![of(Some(500)); good];
    cells.extend(vec![of(Some(4)); bad]);
    cells.extend(vec![of(None); unknown]);
    cells
}

#[test]
fn a_table_with_too_many_bad_cells_is_dropped() {
    let ilostat = gate("ilostat");
    let of = |good, bad, unknown| ilostat.judge_table(&cells(&ilostat, good, bad, unknown)).unwrap().outcome;
    // 167 of 500 is 0.334 of the cells.
    assert_eq!(
        [of(334, 166, 0), of(333, 167, 0), of(332, 168, 0)],
        [Outcome::Publish, Outcome::Publish, Outcome::Suppress]
    );
    assert_eq!(
        [of(2, 0, 1), of(2, 1, 1), of(3, 2, 1)],
        [Outcome::Publish, Outcome::NotAssessable, Outcome::NotAssessable]
    );
    assert_eq!(of(0, 0, 0), Outcome::NotAssessable);
    let said = ilostat.judge_table(&cells(&ilostat, 2, 1, 1)).unwrap().to_string();
    assert_eq!(said, "not_assessable: 1 of 4 cells count, at most 0.334 of them may; 1 cells are not assessable");
    let chile = gate("ine-chile");
    let of = |good, bad| chile.judge_table(&cells(&chile, good, bad, 0)).unwrap();
    assert_eq!([of(8, 8).outcome, of(7, 8).outcome], [Outcome::Publish, Outcome::Suppress]);
    assert_eq!((of(7, 8).cells, of(7, 8).counted, of(7, 8).limit), (15, 8, 0.5));
    assert_eq!(gate("dhs").judge_table(&[]), None);
}
