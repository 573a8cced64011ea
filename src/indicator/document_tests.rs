//! Documents of indicators: names there and back.

use super::*;

#[test]
fn names_become_facts_and_own_columns_with_one_position_each() {
    let formula = OwnFormula::Share {
        of: OwnScope::of(&["employed", "online"]).but(&["agriculture", "night"]),
        among: OwnScope::of(&["night", "employed", "online"]),
    };
    let rate = Indicator::compose("rate", "Rate", Unit::Percent, formula).expect("valid");
    assert_eq!(rate.own_facts, ["online", "night"]);
    let (online, night) = (BitSet::one(own_number(0)), BitSet::one(own_number(1)));
    let Formula::Share { of, among } = rate.formula else { panic!("a share stays a share") };
    assert_eq!(of.has, Fact::Employed.bit().or(online));
    assert_eq!(of.lacks, Fact::Agriculture.bit().or(night));
    assert_eq!(among.has, Fact::Employed.bit().or(online).or(night));
}

#[test]
fn own_columns_are_limited() {
    let names: Vec<String> = (0..=MOST_OWN).map(|at| format!("column_{at}")).collect();
    let level = |names: &[String]| {
        let of = OwnScope { has: names.to_vec(), ..OwnScope::EVERYONE };
        Indicator::compose("own", "Own", Unit::Persons, OwnFormula::Level { of })
    };
    let most = level(&names[..MOST_OWN]).expect("just enough");
    assert_eq!(most.own_facts.len(), MOST_OWN);
    let error = level(&names).expect_err("one too many");
    assert_eq!(error.kind(), ErrorKind::IndicatorInvalid);
}

#[cfg(feature = "serde")]
#[test]
fn every_indicator_survives_the_round_trip() {
    let own = [
        r#"{"level": {"of": {}}}"#,
        r#"{"total": {"of": "score", "among": {"has": ["b", "man"], "lacks": ["z", "a"]}}}"#,
        r#"{"share_ratio": {"of": {"has": ["b"]}, "high": {"lacks": ["b"]}, "low": {"has": ["a"]}}}"#,
        r#"{"mean_gap": {"of": "score", "reference": {"has": ["b"]}, "group": {"has": ["a"]}}}"#,
        r#"{"quantile_gap": {"of": "score", "at": [3, 4], "reference": {}, "group": {"has": ["b"]}}}"#,
        r#"{"quantile_ratio": {"of": "score", "high": [8, 10], "low": [1, 5], "among": {"has": ["b"]}}}"#,
        r#"{"below_quantile": {"of": "age", "times": [3, 2], "at": [1, 2], "among": {"has": ["b"]}}}"#,
        r#"{"top_bottom": {"of": "score", "top": [1, 5], "bottom": [2, 5], "among": {"has": ["b"]}}}"#,
        r#"{"theil": {"of": "score", "among": {}}}"#,
        r#"{"mean_log_deviation": {"of": "score", "among": {}}}"#,
        r#"{"atkinson": {"of": "score", "epsilon": [1, 2], "among": {}}}"#,
        r#"{"foster_greer_thorbecke": {"of": "score", "alpha": [2, 1], "line": {"fixed": "2.15"}, "among": {}}}"#,
        r#"{"foster_greer_thorbecke": {"of": "age", "alpha": [0, 1], "line": {"fixed": 1000}, "among": {}}}"#,
        r#"{"foster_greer_thorbecke": {"of": "score", "alpha": [1, 1],
            "line": {"of_quantile": {"times": [3, 5], "at": [1, 2]}}, "among": {}}}"#,
        r#"{"segregation": {"index": "dissimilarity", "group": {"has": ["woman"]}, "reference": {"has": ["man"]},
            "over": "occupation_sub_major"}}"#,
        r#"{"segregation": {"index": "karmel_maclachlan", "group": {"has": ["b"]}, "reference": {"lacks": ["b"]},
            "over": "industry"}}"#,
        r#"{"segregation": {"index": "size_standardized", "group": {"has": ["b"]}, "reference": {"lacks": ["b"]},
            "over": "trade_union"}}"#,
    ]
    .map(|text| {
        let formula: OwnFormula = serde_json::from_str(text).expect("a formula");
        Indicator::compose("own", "Own", Unit::Own, formula).expect("valid")
    });
    for indicator in crate::indicator::all().cloned().chain(own) {
        let json = serde_json::to_string(&indicator).expect("can be written");
        let back: Indicator = serde_json::from_str(&json).expect("can be read");
        assert_eq!(back, indicator, "{json}");
        let toml = toml::to_string(&indicator).expect("can be written");
        let back: Indicator = toml::from_str(&toml).expect("can be read");
        assert_eq!(back, indicator, "{toml}");
    }
}
