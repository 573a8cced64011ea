//! Laws of accounting, P1 to P12 of the collection, and a slow second computation that agrees with the library.
//!
//! P7 is in `informality.rs`; everything about standard errors is out of scope.
#![allow(clippy::unwrap_used, clippy::pedantic, reason = "a test may panic")]
#![cfg(all(feature = "arrow", feature = "serde"))]

mod common;

use common::survey::*;
use decentwork::{OwnScope, Plan, Row, Table};
use proptest::prelude::*;

fn value(table: &Table, id: &str) -> Option<f64> {
    table.value(id, &[]).unwrap()
}

fn rates() -> Plan {
    let young = || OwnScope::of(&["youth"]);
    indicators()
        .indicator(share("inactivity_rate", &["outside_labour_force"], OwnScope::of(&["working_age"])))
        .indicator(share("young_in_education", &["in_education"], young()))
        .indicator(share("young_only_employed", &["employed"], young().but(&["in_education"])))
        .indicator(share("young_neet_outside", &["neet"], young().but(&["in_education"])))
        .by(["sex"])
        .build()
        .unwrap()
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn p1_every_row_is_used_or_counted_by_reason(people in survey()) {
        let rows = tally(&plan(), &people).rows();
        prop_assert_eq!(rows.rows, people.len() as u64);
        prop_assert_eq!(rows.rows, rows.used + rows.zero_weight + rows.not_in_sample);
        prop_assert_eq!(rows.zero_weight, people.iter().filter(|person| person.weight == 0.0).count() as u64);
    }

    #[test]
    fn p2_everybody_of_working_age_has_one_status(people in stated()) {
        let table = table(&rates(), &people);
        let n = |id: &str| table.find(id, &[]).unwrap().n_numerator();
        prop_assert_eq!(n("employment") + n("unemployment") + n("outside_labour_force"), n("working_age_population"));
        prop_assert_eq!(n("employment") + n("unemployment"), n("labour_force"));
    }

    #[test]
    fn p3_p4_rates_of_the_labour_force_fit_together(people in stated()) {
        let table = table(&rates(), &people);
        for sex in ["total", "male", "female"] {
            let value = |id: &str| table.value(id, &[("sex", sex)]).unwrap();
            if let (Some(lfpr), Some(inactive)) = (value("participation_rate"), value("inactivity_rate")) {
                assert_near("P4", lfpr + inactive, 100.0, 1e-12, 0.0);
                if let (Some(epr), Some(ur)) = (value("employment_ratio"), value("unemployment_rate")) {
                    assert_near("P3", epr, lfpr * (1.0 - ur / 100.0), 1e-12, 1e-11);
                }
            }
        }
    }

    #[test]
    fn p5_underutilization_measures_are_ordered(people in stated()) {
        let table = table(&rates(), &people);
        for sex in ["total", "male", "female"] {
            let value = |id: &str| table.value(id, &[("sex", sex)]).unwrap();
            let ordered = |low: &str, high: &str| match (value(low), value(high)) {
                (Some(low), Some(high)) => low <= high + 1e-11,
                _ => true,
            };
            for (low, high) in [("unemployment_rate", "lu2"), ("unemployment_rate", "lu3"), ("lu2", "lu4"), ("lu3", "lu4")] {
                prop_assert!(ordered(low, high), "{} {}", low, high);
            }
        }
    }

    #[test]
    fn p6_young_people_are_neet_employed_or_in_education(people in stated()) {
        let table = table(&rates(), &people);
        if let (Some(neet), Some(learning)) = (value(&table, "neet_rate"), value(&table, "young_in_education")) {
            let rest = value(&table, "young_only_employed").unwrap_or(0.0);
            assert_near("P6", neet + learning + rest * (1.0 - learning / 100.0), 100.0, 1e-12, 1e-11);
        }
    }

    #[test]
    fn p6_p11_shares_are_shares_and_counts_are_nested(people in survey()) {
        let table = table(&plan(), &people);
        for row in table.rows() {
            let id = &row.indicator().id;
            if row.unit() == decentwork::Unit::Percent && !id.contains("gap") && let Some(value) = row.value() {
                prop_assert!((0.0..=100.0).contains(&value), "{} {}", id, value);
            }
            prop_assert!(row.n_numerator() <= row.n(), "{}", id);
            prop_assert!(row.n() <= table.manifest().rows.used && table.manifest().rows.used <= people.len() as u64);
        }
    }

    #[test]
    fn p8_domains_add_up_to_the_total(people in survey()) {
        let table = table(&plan(), &people);
        for axis in ["region", "sex"] {
            for id in ["population", "employment", "unemployment_rate", "mean_hourly_earnings", "score_total", "low_pay_rate"] {
                let total = table.find(id, &[]).unwrap();
                let others: Vec<&str> = table.axes().iter().map(|axis| &*axis.id).filter(|other| *other != axis).collect();
                let parts: Vec<Row<'_>> = table
                    .rows()
                    .filter(|row| row.indicator().id == id && row.cell(axis).unwrap().name() != "total")
                    .filter(|row| others.iter().all(|other| row.cell(other).unwrap().name() == "total"))
                    .collect();
                prop_assert_eq!(parts.iter().map(|row| row.n()).sum::<u64>(), total.n());
                let is_level = ["population", "employment", "score_total"].contains(&id);
                let weight = |row: &Row<'_>| if is_level { 1.0 } else { row.population() / total.population() };
                let sum: f64 = parts.iter().filter_map(|row| row.value().map(|value| value * weight(row))).sum();
                if let Some(value) = total.value() {
                    assert_near(id, sum, value, 1e-11, 1e-9);
                }
            }
        }
    }

    #[test]
    fn p9_p10_complements_and_categories_sum_to_one(people in survey()) {
        let employed = || OwnScope::of(&["employed"]);
        let kinds = ["employee", "employer", "own_account_worker", "cooperative_member", "contributing_family_worker"];
        let not_online = own("offline", decentwork::Unit::Percent, decentwork::OwnFormula::Share {
            of: OwnScope::EVERYONE.but(&["online"]),
            among: employed(),
        });
        let plan = kinds
            .iter()
            .fold(Plan::builder().rules(lenient()), |plan, kind| plan.indicator(share(&format!("kind_{kind}"), &[kind], employed())))
            .indicator(share("online", &["online"], employed()))
            .indicator(not_online)
            .build()
            .unwrap();
        let table = table(&plan, &people);
        if let (Some(on), Some(off)) = (value(&table, "online"), value(&table, "offline")) {
            assert_near("P9", on + off, 100.0, 1e-12, 0.0);
        }
        let shares: Option<f64> = kinds.iter().map(|kind| value(&table, &format!("kind_{kind}"))).sum();
        if let Some(shares) = shares {
            assert_near("P10", shares, 100.0, 1e-12, 0.0);
        }
    }

    #[test]
    fn p12_unweighted_counts_do_not_depend_on_weights(people in survey(), factor in 1_u32..50) {
        let plan = plan();
        let others: Vec<Person> = (0..)
            .zip(&people)
            .map(|(at, person)| Person {
                weight: if person.weight > 0.0 { f64::from(1 + at % factor) } else { 0.0 },
                ..person.clone()
            })
            .collect();
        let (left, right) = (table(&plan, &people), table(&plan, &others));
        // Who is below a quantile does depend on the weights.
        for (row, other) in left.rows().zip(right.rows()).filter(|(row, _)| row.indicator().id != "low_pay_rate") {
            prop_assert_eq!((row.n(), row.n_numerator()), (other.n(), other.n_numerator()));
        }
    }

    #[test]
    fn the_library_agrees_with_a_slow_second_computation(people in stated()) {
        let table = table(&plan(), &people);
        let adults: Vec<&Person> = people.iter().filter(|p| p.age.unwrap() >= 15 && p.weight > 0.0).collect();
        let weight = |holds: &dyn Fn(&Person) -> bool| -> f64 {
            adults.iter().filter(|person| holds(person)).map(|person| person.weight).sum()
        };
        let expect = |id: &str, top: f64, bottom: f64| match value(&table, id) {
            Some(value) => assert_near(id, value, 100.0 * top / bottom, 1e-9, 1e-9),
            None => assert!(bottom == 0.0, "{id}"),
        };
        let (employed, unemployed) = (weight(&|p| p.status == 1), weight(&|p| p.status == 2));
        expect("participation_rate", employed + unemployed, weight(&|_| true));
        expect("employment_ratio", employed, weight(&|_| true));
        expect("unemployment_rate", unemployed, employed + unemployed);
        let youth = |p: &Person| p.age.unwrap() <= 24;
        expect("neet_rate", weight(&|p| youth(p) && p.status != 1 && p.in_education == 2), weight(&youth));

        // Hourly pay as an exact quotient of cents over tenths of hours, period by period.
        let hourly = |person: &Person| -> Option<(i128, i128)> {
            let work = person.job.as_ref().filter(|work| work.status == 1 && person.status == 1)?;
            let (cents, period) = work.pay?;
            let hours = i128::from(work.usual?);
            match period {
                1 => Some((i128::from(cents), 10)),
                _ if hours == 0 => None,
                3 => Some((i128::from(cents), hours)),
                _ => Some((3 * i128::from(cents), 13 * hours)),
            }
        };
        let mut paid: Vec<((i128, i128), f64)> = adults.iter().filter_map(|p| Some((hourly(p)?, p.weight))).collect();
        paid.sort_by(|((a, b), _), ((c, d), _)| (a * d).cmp(&(c * b)));
        let euros = |(top, bottom): (i128, i128)| top as f64 / bottom as f64 / 10.0;
        let all: f64 = paid.iter().map(|(_, weight)| weight).sum();
        if paid.is_empty() {
            prop_assert_eq!(value(&table, "mean_hourly_earnings"), None);
            return Ok(());
        }
        let mean = paid.iter().map(|&(pay, weight)| euros(pay) * weight).sum::<f64>() / all;
        assert_near("mean", value(&table, "mean_hourly_earnings").unwrap(), mean, 1e-9, 1e-9);
        // A float sum may miss half of the weight by a rounding; then the median is not compared.
        let mut below = 0.0;
        let mut border = false;
        let mut median = None;
        for &(pay, weight) in &paid {
            below += weight;
            border |= (below / all - 0.5).abs() < 1e-12;
            if median.is_none() && below >= all / 2.0 {
                median = Some(pay);
            }
        }
        let (top, bottom) = median.unwrap();
        if !border {
            assert_near("median", value(&table, "median_hourly_earnings").unwrap(), euros((top, bottom)), 1e-9, 0.0);
            let low: f64 = paid.iter().filter(|((a, b), _)| a * bottom * 3 < top * b * 2).map(|(_, w)| w).sum();
            expect("low_pay_rate", low, all);
            let n = paid.iter().filter(|((a, b), _)| a * bottom * 3 < top * b * 2).count();
            prop_assert_eq!(table.find("low_pay_rate", &[]).unwrap().n_numerator(), n as u64);
        }
        let scores: Vec<(f64, f64)> = people.iter().map(|p| (p.score.unwrap() as f64 / 100.0, p.weight)).collect();
        let (sum, total) = scores.iter().fold((0.0, 0.0), |(s, t), (y, w)| (s + w * y, t + w));
        if let Some(gini) = value(&table, "score_gini") {
            let pairs: f64 = scores.iter().map(|(x, v)| scores.iter().map(|(y, w)| v * w * (x - y).abs()).sum::<f64>()).sum();
            assert_near("Gini", gini, pairs / (2.0 * total * sum), 1e-9, 1e-9);
        }
    }
}
