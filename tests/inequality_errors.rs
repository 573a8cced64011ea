//! Sampling errors of formulas over a distribution, against R's convey 1.0.1, vardpoor 0.20.1 and survey 4.5.
#![allow(clippy::unwrap_used, clippy::pedantic, reason = "a test may panic")]
#![cfg(all(feature = "arrow", feature = "serde"))]

mod common;

use arrow_array::RecordBatch;
use common::{data, estimate, read, reference, weighted};
use decentwork::arrow::Design;
use decentwork::{
    Codebook, GiniRule, Indicator, OwnFormula, OwnScope, Plan, Portion, QuantileErrorRule, QuantileRule, Rules, Table,
    ThresholdErrorRule, TopBottomRule, Unit,
};
use std::collections::HashMap;

fn own(id: &str, formula: OwnFormula) -> Indicator {
    Indicator::compose(id, id, Unit::Own, formula).unwrap()
}

fn income() -> String {
    "eqIncome".into()
}

fn everyone() -> OwnScope {
    OwnScope::EVERYONE
}

fn indicators() -> Vec<Indicator> {
    let fifth = Portion::new(1, 5);
    let quantile = |at| OwnFormula::Quantile { of: income(), at, among: everyone() };
    let below =
        OwnFormula::BelowQuantile { of: income(), times: Portion::new(3, 5), at: Portion::HALF, among: everyone() };
    vec![
        own("gini", OwnFormula::Gini { of: income(), among: everyone() }),
        own("arpr", below),
        own("qsr", OwnFormula::TopBottom { of: income(), top: fifth, bottom: fifth, among: everyone() }),
        own("q20", quantile(fifth)),
        own("median", quantile(Portion::HALF)),
        own("q80", quantile(Portion::new(4, 5))),
    ]
}

/// EU-SILC as a sample of persons or of households, stratified by region.
fn eusilc(psu: &str) -> Option<(RecordBatch, Design)> {
    let columns = ["db040", "eqIncome", "rb050", "db030", "rb030", "rb090", "py010n"];
    let batch = read(data("at-laeken-synthetic")?.join("eusilc.csv.gz"), b',', &columns);
    let mut design = weighted("rb050");
    design.strata = vec!["db040".into()];
    design.psu = Some(psu.into());
    Some((batch, design))
}

fn table(batch: &RecordBatch, design: &Design, rules: Rules) -> Table {
    let mut plan = Plan::builder().by(["db040"]).rules(rules);
    for indicator in indicators() {
        plan = plan.indicator(indicator);
    }
    estimate(&plan.build().unwrap(), batch, &Codebook::default(), design)
}

#[derive(Debug)]
struct Line {
    peer: String,
    design: String,
    statistic: String,
    domain: String,
    estimate: f64,
    se: f64,
    extra: String,
}

fn lines() -> Option<Vec<Line>> {
    let mut reader = csv::Reader::from_path(reference()?.join("ref_inequality.csv")).unwrap();
    let number = |text: &str| text.parse::<f64>().unwrap_or(f64::NAN);
    let line = |record: csv::StringRecord| Line {
        peer: record[0].to_owned(),
        design: record[2].to_owned(),
        statistic: record[3].to_owned(),
        domain: record[4].to_owned(),
        estimate: number(&record[5]),
        se: number(&record[6]),
        extra: record[7].to_owned(),
    };
    Some(reader.records().map(|record| line(record.unwrap())).filter(|line| line.extra != "none").collect())
}

fn close(what: &str, ours: Option<f64>, theirs: f64) {
    let ours = ours.unwrap_or_else(|| panic!("{what}: nothing, expected {theirs}"));
    assert!((ours - theirs).abs() <= 1e-10 * theirs.abs(), "{what}: {ours}, expected {theirs}");
}

/// The rules that a reference goes by.
fn rules_of(peer: &str, statistic: &str) -> Rules {
    let mut rules = Rules::default();
    rules.quantile_error = QuantileErrorRule::Linearised;
    rules.top_bottom = TopBottomRule::Whole;
    rules.gini = if statistic == "lingini2" { GiniRule::Lingini2 } else { GiniRule::Lingini };
    if peer.starts_with("vardpoor") {
        rules.threshold_error = ThresholdErrorRule::DensityAtQuantile;
    }
    rules
}

/// The indicator of a statistic, and what it is multiplied by.
fn named(statistic: &str) -> Option<(&'static str, f64)> {
    Some(match statistic {
        "gini" => ("gini", 1.0),
        "lingini" | "lingini2" => ("gini", 100.0),
        "arpr" => ("arpr", 1.0),
        "linarpr" => ("arpr", 100.0),
        "qsr" | "linqsr" => ("qsr", 1.0),
        "arpt" | "linarpt" => ("median", 0.6),
        "iqalpha_med" => ("median", 1.0),
        _ => return None,
    })
}

#[test]
fn eusilc_has_the_errors_of_convey_and_vardpoor() {
    let Some(lines) = lines() else { return };
    let mut compared = 0;
    for psu in ["rb030", "db030"] {
        let (batch, design) = eusilc(psu).unwrap();
        let mut tables: HashMap<Rules, Table> = HashMap::new();
        for line in lines.iter().filter(|line| line.se.is_finite() && line.design.contains(psu)) {
            let Some((id, factor)) = named(&line.statistic) else { continue };
            let rules = rules_of(&line.peer, &line.statistic);
            let table = tables.entry(rules).or_insert_with(|| table(&batch, &design, rules));
            let cell: Vec<(&str, &str)> = line.domain.split_once('=').into_iter().collect();
            let row = table.find(id, &cell).unwrap();
            let what = format!("{} {} {} {}", line.peer, psu, line.statistic, line.domain);
            close(&what, row.value().map(|value| factor * value), line.estimate);
            close(&format!("se of {what}"), row.error().se.map(|se| factor * se), line.se);
            if let Some(df) = line.extra.strip_prefix("df=") {
                assert_eq!(row.error().df, Some(df.parse().unwrap()), "df of {what}");
            }
            compared += 1;
        }
    }
    assert_eq!(compared, 74);
}

/// svy's Woodruff errors with the rule "higher", to the digits that are printed.
#[test]
fn eusilc_quantiles_have_the_errors_of_svy() {
    let Some((batch, design)) = eusilc("db030") else { return };
    let mut rules = Rules::default();
    rules.quantile = QuantileRule::StrictlyAbove;
    let table = table(&batch, &design, rules);
    let printed = [
        ("q20", 12_212.604_347_826_1, 142.964_385),
        ("median", 18_098.726_666_666_7, 150.190_779),
        ("q80", 25_997.653_333_333_3, 219.902_309),
    ];
    for (id, value, se) in printed {
        let row = table.find(id, &[]).unwrap();
        close(id, row.value(), value);
        assert!((row.error().se.unwrap() - se).abs() < 5e-7, "{id}: {:?}", row.error().se);
    }
}
