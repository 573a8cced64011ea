//! Every line that R's laeken 0.5.3, convey 1.0.1, vardpoor 0.20.1, ineq 0.2-13 and dineq 0.1.0 gave: reproduced, or on
//! the list of exceptions with the reason.
#![allow(clippy::unwrap_used, clippy::pedantic, reason = "a test may panic")]
#![cfg(all(feature = "arrow", feature = "serde"))]

mod common;

use arrow_array::{Array, ArrayRef, Float64Array, Int64Array, RecordBatch, StringArray};
use common::ledger::{Ledger, Outcome};
use common::replicates::{close, own};
use common::silc::{eusilc, numbers, table, with};
use common::{data, estimate, read, reference, weighted};
use decentwork::arrow::Design;
use decentwork::{
    Breakdown, Codebook, GiniRule, OwnFormula, OwnScope, Plan, Portion, QuantileErrorRule, QuantileRule, Rules, Table,
    ThresholdErrorRule, TopBottomRule,
};
use std::collections::HashMap;
use std::sync::Arc;

#[derive(Debug)]
struct Figure {
    peer: String,
    dataset: String,
    design: String,
    statistic: String,
    domain: String,
    estimate: f64,
    se: f64,
    extra: String,
}

fn lines() -> Option<Vec<Figure>> {
    let mut reader = csv::Reader::from_path(reference()?.join("ref_inequality.csv")).unwrap();
    let number = |text: &str| text.parse::<f64>().unwrap_or(f64::NAN);
    let line = |record: csv::StringRecord| Figure {
        peer: record[0].split(' ').next().unwrap().to_owned(),
        dataset: record[1].to_owned(),
        design: record[2].to_owned(),
        statistic: record[3].to_owned(),
        domain: record[4].to_owned(),
        estimate: number(&record[5]),
        se: number(&record[6]),
        extra: record[7].to_owned(),
    };
    Some(reader.records().map(|record| line(record.unwrap())).collect())
}

/// The rules that a reference goes by.
fn rules_of(line: &Figure) -> Rules {
    let mut rules = Rules::default();
    rules.quantile_error = QuantileErrorRule::Linearised;
    rules.top_bottom = TopBottomRule::Whole;
    rules.gini = match line.statistic.as_str() {
        "gini" | "lingini" => GiniRule::Lingini,
        "lingini2" => GiniRule::Lingini2,
        _ => GiniRule::Pairs,
    };
    if line.peer == "vardpoor" {
        rules.threshold_error = ThresholdErrorRule::DensityAtQuantile;
    }
    if line.peer == "laeken" {
        rules.quantile = QuantileRule::StrictlyAbove;
    }
    rules
}

/// The indicator of a statistic, and what it is multiplied by.
fn named(line: &Figure) -> Option<(&'static str, f64)> {
    Some(match line.statistic.as_str() {
        "gini" | "gini.wtd" | "gini_decomp total,within,between,overlap" | "Gini corr=FALSE" => ("gini", 1.0),
        "lingini" | "lingini2" | "gini %" => ("gini", 100.0),
        "arpr" => ("arpr", 1.0),
        "linarpr" | "arpr %" => ("arpr", 100.0),
        "arpr p=0.4" => ("arpr40", 100.0),
        "arpr p=0.5" => ("arpr50", 100.0),
        "arpr p=0.7" => ("arpr70", 100.0),
        "qsr" | "linqsr" | "qsr s80/s20" => ("qsr", 1.0),
        "arpt" | "linarpt" | "arpt 60%" => ("median", 0.6),
        "iqalpha_med" => ("median", 1.0),
        "weightedQuantile eqIncome" => match line.domain.as_str() {
            "p=0.2" => ("q20", 1.0),
            "p=0.5" => ("median", 1.0),
            _ => ("q80", 1.0),
        },
        "gei1_pos" | "theil.wtd" | "Theil" => ("theil", 1.0),
        "gei0_pos" | "mld.wtd" => ("mld", 1.0),
        "atk1_pos" => ("atkinson", 1.0),
        "Atkinson 0.5" => ("atkinson_half", 1.0),
        "fgt0_10000" => ("fgt0", 1.0),
        "fgt1_10000" => ("fgt1", 1.0),
        "fgt2_relq" => ("fgt2", 1.0),
        "gpg" => ("gpg", 1.0),
        _ => return None,
    })
}

const NOT_OURS: &str = "no formula of ours: poverty gaps of medians, sums up to a quantile, medians by age, Zenga's index, \
                        Herfindahl's index";
const DECOMPOSITION: &str = "decompositions of the Gini index are not computed";
const IN_SCOPE: &str = "degrees of freedom count the units in scope; convey reports those of the whole design";
const NORMAL: &str = "vardpoor's interval is of the normal distribution, ours of Student's";
const NINE_DECIMALS: &str =
    "amounts have nine decimals, those of this file fourteen; a gap near 0 loses by it what is relative to 0";
const HOUSEHOLDS: &str = "vardpoor's interval is of the normal distribution, and its design effect compares with a sample of \
                          households; ours compares with one of persons";

/// EU-SILC by persons and by households, by the rules of every reference.
#[derive(Default)]
struct Silc {
    samples: HashMap<&'static str, (RecordBatch, Design)>,
    tables: HashMap<(&'static str, Rules, bool), Table>,
}

impl Silc {
    fn outcome(&mut self, line: &Figure) -> Outcome {
        let not_ours = ["rmpg", "rmpg %", "poormed", "isq_20", "rmir", "zenga", "linrmpg", "linpoormed"];
        if not_ours.contains(&&*line.statistic) {
            return Outcome::Excepted(NOT_OURS);
        }
        let psu = if line.design.contains("db030") { "db030" } else { "rb030" };
        let (id, factor) = named(line).unwrap_or_else(|| panic!("{line:?}"));
        let (rules, weighted) = (rules_of(line), !line.design.starts_with("unweighted"));
        let sample = self.samples.entry(psu).or_insert_with(|| eusilc(psu).unwrap());
        let table = self.tables.entry((psu, rules, weighted)).or_insert_with(|| {
            let mut design = sample.1.clone();
            design.weight = design.weight.filter(|_| weighted);
            table(&sample.0, &design, rules)
        });
        let cell: Vec<(&str, &str)> =
            line.domain.split_once("db040=").map(|(_, at)| ("db040", at)).into_iter().collect();
        let row = table.find(id, &cell).unwrap();
        let what = format!("{} {psu} {} {}", line.peer, line.statistic, line.domain);
        let value = row.value().map(|value| factor * value);
        close(&what, value, line.estimate);
        let se = row.error().se.map(|se| factor * se);
        if line.se.is_finite() {
            close(&format!("se of {what}"), se, line.se);
        }
        if line.peer == "vardpoor" {
            return line.deff_and_interval(&what, row.error().deff, value.unwrap(), se.unwrap());
        }
        match line.extra.strip_prefix("df=").map(|df| df.parse::<f64>().unwrap()) {
            Some(df) if row.error().df != Some(df) => {
                let scoped = line.statistic.ends_with("_pos") || line.statistic == "gpg";
                assert!(scoped && row.error().df < Some(df), "df of {what}: {:?}, expected {df}", row.error().df);
                Outcome::InPart(IN_SCOPE)
            }
            _ => Outcome::Reproduced,
        }
    }
}

impl Figure {
    /// vardpoor prints the design effect to ten digits and the interval to twelve.
    fn deff_and_interval(&self, what: &str, ours: Option<f64>, value: f64, se: f64) -> Outcome {
        let near = |part: &str, ours: f64, theirs: f64, within: f64| {
            assert!((ours / theirs - 1.0).abs() < within, "{part} of {what}: {ours}, expected {theirs}");
        };
        let (deff, interval) = self.extra.strip_prefix("deff=").unwrap().split_once(" CI=[").unwrap();
        let (low, high) = interval.trim_end_matches(']').split_once(',').unwrap();
        // The 0.975 quantile of the normal distribution.
        let half = 1.959_963_984_540_054 * se;
        near("lower end", value - half, low.parse().unwrap(), 1e-11);
        near("upper end", value + half, high.parse().unwrap(), 1e-11);
        if self.design.contains("db030") {
            return Outcome::InPart(HOUSEHOLDS);
        }
        near("deff", ours.unwrap(), deff.parse().unwrap(), 1e-9);
        Outcome::InPart(NORMAL)
    }
}

#[test]
fn every_line_of_laeken_convey_vardpoor_ineq_and_dineq_is_reproduced_or_excepted() {
    let Some(lines) = lines() else { return };
    let (mut ledger, mut silc, earnings, ten) = (Ledger::default(), Silc::default(), earnings(), ten_incomes());
    let mut decompositions = 0;
    for line in &lines {
        let (table, id): (&Table, &str) = match (&*line.dataset, &*line.statistic) {
            ("eusilc", "gini_decomp total,within,between,overlap") if decompositions > 0 => {
                ledger.add(Outcome::Excepted(DECOMPOSITION));
                continue;
            }
            ("eusilc", statistic) => {
                decompositions += usize::from(statistic.starts_with("gini_decomp"));
                ledger.add(silc.outcome(line));
                continue;
            }
            ("eusilc[1:1000]", _) => {
                ledger.add(first_thousand(line));
                continue;
            }
            ("ses", "gpg mean") => (&earnings, "gap_mean"),
            ("ses", _) => (&earnings, "gap_median"),
            (_, "Herfindahl") => {
                ledger.add(Outcome::Excepted(NOT_OURS));
                continue;
            }
            (_, "Gini") => (&ten, "gini"),
            (_, "Theil") => (&ten, "theil"),
            (_, statistic) => {
                assert_eq!(statistic, "Atkinson .5");
                (&ten, "atkinson")
            }
        };
        let cell: Vec<(&str, &str)> = line.domain.split_once('=').into_iter().collect();
        let what = format!("{} {} {}", line.peer, line.statistic, line.domain);
        let value = table.value(id, &cell).unwrap().unwrap();
        if line.dataset == "ses" && (value / line.estimate - 1.0).abs() > 1e-10 {
            assert!((value - line.estimate).abs() < 1e-10, "{what}: {value}, expected {}", line.estimate);
            ledger.add(Outcome::InPart(NINE_DECIMALS));
            continue;
        }
        close(&what, Some(value), line.estimate);
        ledger.add(Outcome::Reproduced);
    }
    let in_part = [(IN_SCOPE, 8), (NORMAL, 5), (HOUSEHOLDS, 5), (NINE_DECIMALS, 3)];
    ledger.balances(lines.len(), 127, &in_part, &[(NOT_OURS, 10 + 10 + 4 + 1), (DECOMPOSITION, 3)]);
    assert_eq!(lines.len(), 176);
}

/// vardpoor's example: the first thousand persons, drawn without replacement from as many as the weights add up to.
fn first_thousand(line: &Figure) -> Outcome {
    let (batch, mut design) = eusilc("rb030").unwrap();
    let batch = batch.slice(0, 1000);
    let regions = batch.column_by_name("db040").unwrap().as_any().downcast_ref::<StringArray>().unwrap();
    let mut populations: HashMap<&str, f64> = HashMap::new();
    for (region, weight) in regions.iter().zip(numbers(&batch, "rb050")) {
        *populations.entry(region.unwrap()).or_default() += weight.unwrap();
    }
    let population: Float64Array = regions.iter().map(|region| Some(populations[region.unwrap()])).collect();
    let batch = with(&batch, "population", Arc::new(population));
    design.fpc = vec!["population".into()];
    let table = table(&batch, &design, rules_of(line));
    let row = table.find("median", &[]).unwrap();
    close("threshold", row.value().map(|value| 0.6 * value), line.estimate);
    close("se of the threshold", row.error().se.map(|se| 0.6 * se), line.se);
    Outcome::Reproduced
}

/// The gaps between the earnings of men and women of the synthetic Structure of Earnings Survey.
fn earnings() -> Table {
    let path = data("at-laeken-synthetic").unwrap().join("ses.csv.gz");
    let batch = read(path, b',', &["sex", "education", "earningsHour", "weights"]);
    let pay = || "earningsHour".to_owned();
    let (reference, group) = (|| OwnScope::of(&["man"]), || OwnScope::of(&["woman"]));
    let mean = OwnFormula::MeanGap { of: pay(), reference: reference(), group: group() };
    let median = OwnFormula::QuantileGap { of: pay(), at: Portion::HALF, reference: reference(), group: group() };
    let mut rules = Rules::default();
    rules.quantile = QuantileRule::StrictlyAbove;
    let plan = Plan::builder().indicator(own("gap_mean", mean)).indicator(own("gap_median", median));
    let plan = plan.by_breakdowns([Breakdown::own("education")]).rules(rules).build().unwrap();
    estimate(&plan, &batch, &Codebook::standard(["sex"]), &weighted("weights"))
}

/// The ten incomes of the help page of R ineq.
fn ten_incomes() -> Table {
    let incomes = [541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261];
    let batch = RecordBatch::try_from_iter([("x", Arc::new(Int64Array::from(incomes.to_vec())) as ArrayRef)]).unwrap();
    let (x, among) = (|| "x".to_owned(), || OwnScope::EVERYONE);
    let plan = Plan::builder()
        .indicator(own("gini", OwnFormula::Gini { of: x(), among: among() }))
        .indicator(own("theil", OwnFormula::Theil { of: x(), among: among() }))
        .indicator(own("atkinson", OwnFormula::Atkinson { of: x(), epsilon: Portion::HALF, among: among() }));
    estimate(&plan.build().unwrap(), &batch, &Codebook::default(), &Design::default())
}
