//! Laws of the sampling errors of formulas over a distribution: P28, P37, P40, P41 and P44 of the collection, influence
//! against finite differences and the jackknife, and the same bits in any order.
#![allow(clippy::unwrap_used, clippy::pedantic, reason = "a test may panic")]
#![cfg(all(feature = "arrow", feature = "serde"))]

mod common;

use common::survey::*;
use decentwork::{
    GiniRule, Line, NegativeRule, OwnFormula, OwnScope, Plan, Portion, QuantileErrorRule, QuantileRule, Row, Rules,
    Table, Tally, ThresholdErrorRule, TopBottomRule, Unit,
};
use proptest::prelude::*;
use std::collections::BTreeMap;

fn of(part: u16, whole: u16) -> Portion {
    Portion::new(part, whole)
}

/// Formulas whose value is a smooth function of the weights.
fn smooth() -> Vec<(&'static str, OwnFormula)> {
    let (score, among) = (|| "score".to_owned(), || OwnScope::EVERYONE);
    let poverty = |alpha| OwnFormula::FosterGreerThorbecke {
        of: score(),
        alpha,
        line: Line::Fixed("30000".parse().unwrap()),
        among: among(),
    };
    let atkinson = |epsilon| OwnFormula::Atkinson { of: score(), epsilon, among: among() };
    vec![
        ("gini", OwnFormula::Gini { of: score(), among: among() }),
        ("theil", OwnFormula::Theil { of: score(), among: OwnScope::of(&["online"]) }),
        ("mld", OwnFormula::MeanLogDeviation { of: score(), among: among() }),
        ("atkinson_half", atkinson(Portion::HALF)),
        ("atkinson_one", atkinson(of(1, 1))),
        ("atkinson_two", atkinson(of(2, 1))),
        ("root_mean_square", OwnFormula::GeneralisedMean { of: score(), alpha: 2, among: among() }),
        ("geometric_mean", OwnFormula::GeneralisedMean { of: score(), alpha: 0, among: among() }),
        ("mean_of_cubes", OwnFormula::GeneralisedMean { of: score(), alpha: -3, among: among() }),
        ("palma", OwnFormula::TopBottom { of: score(), top: of(1, 10), bottom: of(2, 5), among: among() }),
        ("fgt0", poverty(of(0, 1))),
        ("fgt1", poverty(of(1, 1))),
        ("fgt2", poverty(of(2, 1))),
    ]
}

/// Formulas with a quantile in them.
fn stepped() -> Vec<(&'static str, OwnFormula)> {
    let (score, among) = (|| "score".to_owned(), || OwnScope::EVERYONE);
    let line = Line::OfQuantile { times: of(3, 5), at: Portion::HALF };
    let group = OwnScope::of(&["online"]);
    let reference = OwnScope::EVERYONE.but(&["online"]);
    vec![
        ("median", OwnFormula::Quantile { of: score(), at: Portion::HALF, among: among() }),
        ("gap", OwnFormula::QuantileGap { of: score(), at: Portion::HALF, reference, group }),
        ("d9_d1", OwnFormula::QuantileRatio { of: score(), high: of(9, 10), low: of(1, 10), among: among() }),
        ("low_pay", OwnFormula::BelowQuantile { of: score(), times: of(2, 3), at: Portion::HALF, among: among() }),
        ("low_wage", OwnFormula::UpToQuantile { of: score(), times: of(2, 3), at: Portion::HALF, among: among() }),
        (
            "part_of_low_pay",
            OwnFormula::PartBelowQuantile {
                of: score(),
                times: of(2, 3),
                at: Portion::HALF,
                part: OwnScope::of(&["online"]),
                among: among(),
            },
        ),
        ("relative_gap", OwnFormula::FosterGreerThorbecke { of: score(), alpha: of(1, 1), line, among: among() }),
    ]
}

fn plan_of(formulas: Vec<(&str, OwnFormula)>, rules: Rules) -> Plan {
    let mut plan = Plan::builder().by(["region"]).rules(rules);
    for (id, formula) in formulas {
        plan = plan.indicator(own(id, Unit::Own, formula));
    }
    plan.build().unwrap()
}

fn everything(rules: Rules) -> Plan {
    plan_of(smooth().into_iter().chain(stepped()).collect(), rules)
}

/// Every rule that is not a default, some at a time.
fn all_rules() -> Vec<Rules> {
    let with = |change: fn(&mut Rules)| {
        let mut rules = lenient();
        change(&mut rules);
        rules
    };
    vec![
        with(|_| {}),
        with(|rules| {
            rules.quantile_error = QuantileErrorRule::Linearised;
            rules.top_bottom = TopBottomRule::Whole;
            rules.gini = GiniRule::Lingini;
        }),
        with(|rules| {
            rules.threshold_error = ThresholdErrorRule::DensityAtQuantile;
            rules.quantile = QuantileRule::Averaged;
            rules.gini = GiniRule::Lingini2;
        }),
        with(|rules| {
            rules.threshold_error = ThresholdErrorRule::Fixed;
            rules.quantile = QuantileRule::StrictlyAbove;
            rules.gini = GiniRule::Cumulative;
        }),
    ]
}

/// Surveys whose weights are of one magnitude.
fn plain() -> impl Strategy<Value = Vec<Person>> {
    weighted_by((1_u32..200).prop_map(f64::from))
}

fn key(row: &Row<'_>) -> String {
    let cells: Vec<&str> = row.cells().map(|cell| cell.name()).collect();
    format!("{} {}", row.indicator().id, cells.join(" "))
}

/// The people with the weights of one sampling unit multiplied.
fn nudged(people: &[Person], unit: (u8, u8), factor: f64) -> Vec<Person> {
    let weight = |person: &Person| if (person.stratum, person.psu) == unit { factor } else { 1.0 };
    people.iter().map(|person| Person { weight: person.weight * weight(person), ..person.clone() }).collect()
}

/// The sampling units of a survey.
fn units(people: &[Person]) -> Vec<(u8, u8)> {
    let mut units: Vec<(u8, u8)> = people.iter().map(|person| (person.stratum, person.psu)).collect();
    units.sort_unstable();
    units.dedup();
    units
}

/// The variance that the influence of sampling units on every value gives, by finite differences of the weights.
fn differences(plan: &Plan, people: &[Person]) -> BTreeMap<String, f64> {
    let step = 1e-6;
    let mut strata: BTreeMap<(String, u8), Vec<f64>> = BTreeMap::new();
    for unit in units(people) {
        let up = table(plan, &nudged(people, unit, 1.0 + step));
        let down = table(plan, &nudged(people, unit, 1.0 - step));
        for (up, down) in up.rows().zip(down.rows()) {
            if let (Some(high), Some(low)) = (up.value(), down.value()) {
                strata.entry((key(&up), unit.0)).or_default().push((high - low) / (2.0 * step));
            }
        }
    }
    let mut variances: BTreeMap<String, f64> = BTreeMap::new();
    for ((key, _), scores) in strata {
        let n = scores.len() as f64;
        let mean = scores.iter().sum::<f64>() / n;
        let squares: f64 = scores.iter().map(|score| (score - mean) * (score - mean)).sum();
        *variances.entry(key).or_default() += n / (n - 1.0) * squares;
    }
    variances
}

fn assert_differences(people: &[Person], rules: Rules) {
    let plan = plan_of(smooth(), rules);
    let expected = differences(&plan, people);
    for row in table(&plan, people).rows() {
        let (Some(value), Some(se)) = (row.value(), row.error().se) else { continue };
        let by_differences = expected[&key(&row)].sqrt();
        // A difference is not quite a derivative; not at all where the poorest, whom others are divided by, have next to
        // nothing, so that the error is beyond everything.
        if se > 1e5 {
            continue;
        }
        let near = (se - by_differences).abs() <= 1e-6 * se + 1e-8 * value.abs() + 1e-9;
        assert!(near, "{}: {se}, by differences {by_differences}", key(&row));
    }
}

fn scaled(people: &[Person], weights: f64, values: i64) -> Vec<Person> {
    let one = |person: &Person| Person {
        weight: person.weight * weights,
        score: person.score.map(|score| score * values),
        ..person.clone()
    };
    people.iter().map(one).collect()
}

fn assert_same_errors(left: &Table, right: &Table, factor: impl Fn(&str) -> f64, ids: &[&str]) {
    for (a, b) in left.rows().zip(right.rows()).filter(|(a, _)| ids.contains(&&*a.indicator().id)) {
        match (a.error().se, b.error().se) {
            (Some(x), Some(y)) => {
                let size = a.value().unwrap_or(0.0).abs() * factor(&a.indicator().id);
                assert_near(&key(&a), x * factor(&a.indicator().id), y, 1e-9, 1e-13 * size);
            }
            (x, y) => assert_eq!(x, y, "{}", key(&a)),
        }
    }
}

const SMOOTH: [&str; 10] =
    ["gini", "theil", "mld", "atkinson_half", "atkinson_one", "atkinson_two", "palma", "fgt0", "fgt1", "fgt2"];

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn the_influence_is_that_of_finite_differences(people in weighted_by(1.0..200.0_f64)) {
        assert_differences(&people, lenient());
    }

    #[test]
    fn the_influence_on_a_cumulative_gini_is_that_of_finite_differences(people in weighted_by(1.0..200.0_f64)) {
        let mut rules = lenient();
        rules.gini = GiniRule::Cumulative;
        assert_differences(&people, rules);
    }

    #[test]
    fn p13_errors_have_the_same_bits_in_any_order((people, others) in shuffled()) {
        for rules in all_rules() {
            let plan = everything(rules);
            prop_assert_eq!(bits(&table(&plan, &people)), bits(&table(&plan, &others)));
        }
    }

    #[test]
    fn p16_errors_have_the_same_bits_in_any_parts(people in survey(), parts in 1_usize..5, seed in any::<u64>()) {
        for rules in all_rules() {
            let plan = everything(rules);
            let whole = tally_records(&plan, &people);
            let mut tallies: Vec<Tally> =
                people.chunks(people.len().div_ceil(parts)).map(|part| tally_records(&plan, part)).collect();
            let places = seed as usize % tallies.len();
            tallies.rotate_left(places);
            let mut sum = tallies.remove(0);
            tallies.into_iter().for_each(|tally| sum.merge(tally).unwrap());
            // The stored form joins equal values of a sampling unit.
            let stored = Tally::from_bytes(&plan, &sum.to_bytes()).unwrap();
            let whole = whole.finish().unwrap();
            prop_assert_eq!(bits(&whole), bits(&sum.finish().unwrap()));
            prop_assert_eq!(bits(&whole), bits(&stored.finish().unwrap()));
        }
    }

    #[test]
    fn the_unit_of_values_scales_errors_of_quantiles_only(people in plain()) {
        let ids: Vec<&str> = SMOOTH.into_iter().filter(|id| !id.starts_with("fgt")).chain(["median", "gap", "d9_d1"]).collect();
        for rules in all_rules() {
            let plan = everything(rules);
            let (before, after) = (table(&plan, &people), table(&plan, &scaled(&people, 1.0, 8)));
            assert_same_errors(&before, &after, |id| if id == "median" { 8.0 } else { 1.0 }, &ids);
        }
    }

    #[test]
    fn the_scale_of_weights_changes_no_error_but_those_with_a_bandwidth(people in plain()) {
        let plan = everything(lenient());
        let (before, after) = (table(&plan, &people), table(&plan, &scaled(&people, 16.0, 1)));
        let ids: Vec<&str> = SMOOTH.into_iter().chain(["median", "gap", "d9_d1"]).collect();
        assert_same_errors(&before, &after, |_| 1.0, &ids);
    }

    #[test]
    fn p28_equal_values_have_an_error_of_exactly_zero(people in plain(), cents in 1_i64..10_000_000) {
        let equal: Vec<Person> = people.iter().map(|person| Person { score: Some(cents), ..person.clone() }).collect();
        let plan = everything(lenient());
        for row in table(&plan, &equal).rows() {
            let id = &*row.indicator().id;
            // Shares of 0 and 1, and what the line makes of them, are another law.
            if let Some(se) = row.error().se.filter(|_| !id.starts_with("fgt") && id != "low_pay" && id != "relative_gap") {
                prop_assert_eq!(se.to_bits(), 0, "{}", key(&row));
            }
        }
    }

    #[test]
    fn p37_what_is_compared_with_itself_has_an_error_of_exactly_zero(people in plain()) {
        let (score, everyone, at) = (|| "score".to_owned(), || OwnScope::EVERYONE, of(1, 3));
        let gap = OwnFormula::QuantileGap { of: score(), at, reference: everyone(), group: everyone() };
        let ratio = OwnFormula::QuantileRatio { of: score(), high: at, low: at, among: everyone() };
        for rules in all_rules() {
            let table = table(&plan_of(vec![("gap", gap.clone()), ("ratio", ratio.clone())], rules), &people);
            for row in table.rows() {
                prop_assert!(row.error().se.is_none_or(|se| se == 0.0), "{} {:?}", key(&row), row.error());
            }
        }
    }

    #[test]
    fn p37_a_gap_between_strata_has_no_covariance(people in plain()) {
        // The groups are whole strata, so that the variance is that of the two quantiles.
        let people: Vec<Person> =
            people.into_iter().map(|person| Person { online: Some(person.stratum % 2 == 0), ..person }).collect();
        let (score, at) = (|| "score".to_owned(), Portion::HALF);
        let (group, reference) = (|| OwnScope::of(&["online"]), || OwnScope::EVERYONE.but(&["online"]));
        let mut rules = lenient();
        for rule in [QuantileErrorRule::Woodruff, QuantileErrorRule::Linearised] {
            rules.quantile_error = rule;
            let formulas = vec![
                ("gap", OwnFormula::QuantileGap { of: score(), at, reference: reference(), group: group() }),
                ("reference", OwnFormula::Quantile { of: score(), at, among: reference() }),
                ("group", OwnFormula::Quantile { of: score(), at, among: group() }),
            ];
            let table = table(&plan_of(formulas, rules), &people);
            let of = |id: &str| table.find(id, &[]).map(|row| (row.value(), row.error().se)).unwrap();
            let ((Some(reference), Some(of_reference)), (Some(group), Some(of_group))) = (of("reference"), of("group"))
            else {
                continue;
            };
            if let (_, Some(se)) = of("gap") {
                let expected = (of_group / reference).hypot(group * of_reference / (reference * reference));
                assert_near("gap", se, expected, 1e-9, 1e-12);
            }
        }
    }

    #[test]
    fn influence_follows_the_rule_for_negative_values(people in weighted_by(1.0..200.0_f64), below in 1_i64..5_000_000) {
        let shifted = |person: Person| Person { score: person.score.map(|score| score - below), ..person };
        let people: Vec<Person> = people.into_iter().map(shifted).collect();
        for negative in [NegativeRule::Exclude, NegativeRule::Zero] {
            let mut rules = lenient();
            rules.negative = negative;
            assert_differences(&people, rules);
        }
    }

    #[test]
    fn p40_degrees_of_freedom_are_those_of_a_mean_over_the_same_people(people in survey()) {
        let mut formulas = smooth();
        formulas.retain(|(id, _)| *id != "theil");
        formulas.push(("mean", OwnFormula::Mean { of: "score".into(), among: OwnScope::EVERYONE }));
        // A gap and a share are also of a group, which is not known of everybody.
        formulas.extend(stepped().into_iter().filter(|(id, _)| *id != "gap" && *id != "part_of_low_pay"));
        let table = table(&plan_of(formulas, lenient()), &people);
        let df: BTreeMap<String, Option<f64>> = table.rows().map(|row| (key(&row), row.error().df)).collect();
        for row in table.rows().filter(|row| row.error().df.is_some()) {
            let mean = key(&row).replacen(&*row.indicator().id, "mean", 1);
            prop_assert_eq!(row.error().df, df[&mean], "{}", key(&row));
        }
    }

    #[test]
    fn p41_p44_woodruffs_interval_holds_the_point_and_makes_the_error(people in plain()) {
        for rule in [QuantileRule::InverseCdf, QuantileRule::Averaged, QuantileRule::StrictlyAbove] {
            let mut rules = lenient();
            rules.quantile = rule;
            for row in table(&plan_of(stepped(), rules), &people).rows().filter(|row| row.indicator().id == "median") {
                let error = row.error();
                if let (Some(value), Some(low), Some(high)) = (row.value(), error.ci_low, error.ci_high) {
                    prop_assert!(low <= value && value <= high, "{} {} {}", low, value, high);
                    // The error is the width over twice Student's t, which is above 1.96.
                    let (width, se) = (high - low, error.se.unwrap());
                    prop_assert!(width == 0.0 && se == 0.0 || width >= 2.0 * 1.959_96 * se, "{:?}", error);
                }
            }
        }
    }

    #[test]
    fn p50_poverty_falls_with_the_order(people in plain()) {
        let table = table(&plan_of(smooth(), lenient()), &people);
        for place in table.rows().filter(|row| row.indicator().id == "fgt0") {
            let cells: Vec<String> = place.cells().map(|cell| cell.name().to_owned()).collect();
            let value = |id: &str| {
                let same = |row: &Row<'_>| {
                    row.indicator().id == id && row.cells().map(|cell| cell.name().to_owned()).eq(cells.iter().cloned())
                };
                table.rows().find(same).unwrap().value()
            };
            if let (Some(zero), Some(one), Some(two)) = (value("fgt0"), value("fgt1"), value("fgt2")) {
                prop_assert!(zero >= one && one >= two && two >= 0.0, "{} {} {}", zero, one, two);
            }
        }
    }

    #[test]
    fn p47_atkinsons_index_rises_with_the_aversion_and_stays_below_one(people in plain()) {
        let table = table(&plan_of(smooth(), lenient()), &people);
        for id in ["atkinson_half", "atkinson_one", "atkinson_two"] {
            if let Some(value) = table.value(id, &[]).unwrap() {
                prop_assert!((0.0..1.0).contains(&value), "{} {}", id, value);
            }
        }
        let values = ["atkinson_half", "atkinson_one", "atkinson_two"].map(|id| table.value(id, &[]).unwrap());
        if let [Some(half), Some(one), Some(two)] = values {
            prop_assert!(half <= one + 1e-12 && one <= two + 1e-12, "{} {} {}", half, one, two);
        }
    }
}
