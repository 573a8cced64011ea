//! Every line that R's survey package, version 4.5, gave: reproduced, or on the list of exceptions with the reason.
#![allow(clippy::unwrap_used, clippy::pedantic, reason = "a test may panic")]
#![cfg(all(feature = "arrow", feature = "serde"))]

mod common;

use arrow_array::cast::AsArray;
use arrow_array::{ArrayRef, BooleanArray, Float64Array, RecordBatch};
use common::ledger::{Ledger, Outcome};
use common::replicates::{design as replicated, floats, mean, own, published, ratio, with_columns, with_rank};
use common::{estimate, read, read_where, reference};
use decentwork::arrow::Design;
use decentwork::estimate::{Clusters, ReplicateDesign, ReplicateMethod, Replicates};
use decentwork::{
    Codebook, DeffReference, Indicator, IntervalMethod, OwnFormula, OwnScope, Plan, Portion, QuantileRule, Row, Rules,
    SingletonRule, Table,
};
use std::cell::Cell;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

const ANSWERED: &str = "degrees of freedom count the units with an answer; R's `na.rm` counts those without too";
const REGRESSION: &str =
    "to eight digits: R's regression stops short of the mean, and where answers are missing it has no error";
const LIKELIHOOD: &str = "the likelihood interval needs every record, which a tally does not hold";
const ROW_ORDER: &str = "qrule hf7 of equal values with unequal weights depends on the order of the rows";
const NOTHING: &str = "R gives no interval where answers are missing: `svyciprop` has no `na.rm`";

#[derive(Clone, Debug)]
struct Line {
    dataset: String,
    design: String,
    statistic: String,
    domain: String,
    estimate: f64,
    se: f64,
    df: Option<f64>,
    ci: Option<(f64, f64)>,
    extra: String,
}

fn lines() -> Option<Vec<Line>> {
    let mut reader = csv::Reader::from_path(reference()?.join("ref_survey.csv")).unwrap();
    let number = |text: &str| text.parse::<f64>().ok().filter(|number| number.is_finite());
    let line = |record: csv::StringRecord| Line {
        dataset: record[1].to_owned(),
        design: record[2].to_owned(),
        statistic: record[3].to_owned(),
        domain: record[4].to_owned(),
        estimate: number(&record[5]).unwrap_or(f64::NAN),
        se: number(&record[6]).unwrap_or(f64::NAN),
        df: number(&record[7]),
        ci: number(&record[8]).zip(number(&record[9])),
        extra: record[10].to_owned(),
    };
    Some(reader.records().map(|record| line(record.unwrap())).collect())
}

impl Line {
    fn cell(&self) -> Vec<(&str, &str)> {
        self.domain.split_once('=').into_iter().collect()
    }
    /// Our row has every figure of the line.
    fn compare(&self, row: Row<'_>) -> Outcome {
        let what = format!("{} {} {}", self.design, self.statistic, self.domain);
        let regression = self.statistic.ends_with(" logit");
        let within = if regression { 5e-9 } else { 1e-10 };
        let close = |part: &str, ours: Option<f64>, theirs: f64| {
            let ours = ours.unwrap_or_else(|| panic!("{part} of {what}: nothing, expected {theirs}"));
            assert!((ours - theirs).abs() <= within * theirs.abs(), "{part} of {what}: {ours}, expected {theirs}");
        };
        let error = row.error();
        close("estimate", row.value(), self.estimate);
        if self.se.is_finite() {
            close("se", error.se, self.se);
        }
        if let Some(deff) = self.extra.split_once("deff").and_then(|(_, deff)| deff.split_once('=')) {
            close("deff", error.deff, deff.1.parse().unwrap());
        }
        if self.df.is_some() && self.df != error.df {
            let missing = ["enroll", "HI_CHOL"].iter().any(|of| self.statistic.contains(of)) && error.df < self.df;
            assert!(missing, "df of {what}: {:?}, expected {:?}", error.df, self.df);
            return Outcome::InPart(ANSWERED);
        }
        if let Some((low, high)) = self.ci {
            close("lower end", error.ci_low, low);
            close("upper end", error.ci_high, high);
        }
        if regression { Outcome::InPart(REGRESSION) } else { Outcome::Reproduced }
    }
}

/// The design of a sample of Californian schools, by its name in the reference.
fn design(name: &str) -> Design {
    let mut design = common::weighted("pw");
    match name {
        "strat" | "strat_nofpc" | "lonely PSU" => {
            design.strata = vec!["stype".to_owned()];
            design.elements = true;
        }
        "srs" => design.elements = true,
        _ => design.psu = Some("dnum".to_owned()),
    }
    match name {
        "strat" | "clus1" | "srs" => design.fpc = vec!["fpc".to_owned()],
        "clus2" => {
            design.ssu = Some("snum".to_owned());
            design.fpc = vec!["fpc1".to_owned(), "fpc2".to_owned()];
        }
        _ => {}
    }
    design
}

const COLUMNS: [&str; 9] = ["stype", "comp.imp", "sch.wide", "api00", "enroll", "api.stu", "pw", "dnum", "snum"];

/// The sample of schools; of that with a stratum of one unit only the first high school is kept.
fn schools(dataset: &str, design: &Design) -> RecordBatch {
    let columns: Vec<&str> = COLUMNS.into_iter().chain(design.fpc.iter().map(String::as_str)).collect();
    let (name, lonely) = (dataset.split(' ').next().unwrap(), dataset.contains("minus"));
    let (path, seen) = (reference().unwrap().join(format!("data/{name}.csv")), Cell::new(false));
    let batch = read_where(path, b',', &columns, |cell| !lonely || cell("stype") != "H" || !seen.replace(true));
    let wide = batch.column_by_name("sch.wide").unwrap().as_string::<i32>();
    let wide: BooleanArray = wide.iter().map(|wide| wide.map(|wide| wide == "Yes")).collect();
    with_columns(&batch, vec![("wide".to_owned(), Arc::new(wide) as ArrayRef)])
}

fn indicators() -> Vec<Indicator> {
    let among = || OwnScope::EVERYONE;
    let total = |of: &str| own(of, OwnFormula::Total { of: of.into(), among: among() });
    let quantile = |id: &str, over| {
        let at = Portion::new(over, 100);
        own(id, OwnFormula::Quantile { of: "api00".into(), at, among: among() })
    };
    vec![
        mean("api00"),
        total("enroll"),
        total("api00"),
        ratio("api.stu", "enroll"),
        own("share", OwnFormula::Share { of: OwnScope::of(&["wide"]), among: among() }),
        quantile("q25", 25),
        quantile("q50", 50),
        quantile("q75", 75),
    ]
}

/// The indicator of a statistic and the rules it goes by, or why we have none.
fn asked(statistic: &str) -> Result<(&str, Rules), &'static str> {
    let mut rules = Rules::default();
    let (name, choice) = statistic.split_once(' ').unwrap_or((statistic, ""));
    match choice {
        "" => {}
        "deff wr" => rules.deff = DeffReference::WithReplacement,
        "logit" | "xlogit" => rules.interval = IntervalMethod::Logit,
        "asin" => rules.interval = IntervalMethod::Arcsine,
        "mean" => rules.interval = IntervalMethod::Wald,
        "beta" | "wilson" => rules.interval = IntervalMethod::parse(choice).unwrap(),
        "likelihood" => return Err(LIKELIHOOD),
        "qrule=math" => rules.quantile = QuantileRule::InverseCdf,
        "qrule=school" => rules.quantile = QuantileRule::Averaged,
        "qrule=hf7" => return Err(ROW_ORDER),
        _ => rules.singleton = SingletonRule::parse(choice.strip_prefix("lonely.psu=").unwrap()).unwrap(),
    }
    let id = match name {
        "mean(api00)" => "mean",
        "total(enroll)" => "enroll",
        "total(api00)" => "api00",
        "ratio(api.stu/enroll)" => "ratio",
        "prop(sch.wide)" => "share",
        "quantile(api00,0.25)" => "q25",
        "quantile(api00,0.5)" => "q50",
        "quantile(api00,0.75)" => "q75",
        other => panic!("{other} is not known"),
    };
    Ok((id, rules))
}

fn plan(indicators: Vec<Indicator>, by: &[&str], rules: Rules) -> Plan {
    let plan = indicators.into_iter().fold(Plan::builder().rules(rules), decentwork::PlanBuilder::indicator);
    by.iter().fold(plan, |plan, axis| plan.by([*axis])).build().unwrap()
}

fn finish(plan: &Plan, batch: &RecordBatch, design: &Design) -> Table {
    estimate(plan, batch, &Codebook::standard(std::iter::empty()), design)
}

/// The samples of schools, linearised.
#[derive(Default)]
struct Schools {
    tables: HashMap<(String, Rules), Table>,
}

impl Schools {
    fn outcome(&mut self, line: &Line) -> Outcome {
        let (id, rules) = match asked(&line.statistic) {
            Ok(asked) => asked,
            Err(reason) => return Outcome::Excepted(reason),
        };
        let table = self.tables.entry((line.design.clone(), rules)).or_insert_with(|| {
            let design = design(&line.design);
            finish(&plan(indicators(), &["stype", "comp.imp"], rules), &schools(&line.dataset, &design), &design)
        });
        line.compare(table.find(id, &line.cell()).unwrap())
    }
}

/// The same samples with the jackknife weights of their designs.
fn jackknifed_schools(name: &str) -> Table {
    let clusters = name == "JK1_clus1";
    let batch = schools(if clusters { "apiclus1" } else { "apistrat" }, &Design::default());
    let rows = batch.num_rows();
    let replicates = if clusters {
        Replicates::jk1(Clusters::new(&vec![0; rows], &labels(&batch, "dnum")).unwrap())
    } else {
        let strata = batch.column_by_name("stype").unwrap().as_string::<i32>();
        let strata: Vec<u32> = strata.iter().map(|stratum| u32::from(stratum.unwrap().as_bytes()[0])).collect();
        Replicates::jkn(Clusters::new(&strata, &(0..rows as u32).collect::<Vec<_>>()).unwrap())
    };
    let replicates = replicates.unwrap();
    let plan = plan(indicators(), &[], Rules::default());
    finish(&plan, &published(&batch, "pw", &replicates), &replicated("pw", &with_rank(&replicates)))
}

fn labels(batch: &RecordBatch, name: &str) -> Vec<u32> {
    floats(batch, name).iter().map(|label| *label as u32).collect()
}

/// nhanes by one of its designs; those that end in 2 have the fourteen strata of two units.
fn nhanes(name: &str) -> Table {
    let path = reference().unwrap().join("data/nhanes.csv");
    let columns = ["SDMVPSU", "SDMVSTRA", "WTMEC2YR", "HI_CHOL", "race"];
    // The fifteenth stratum, 86, has three.
    let batch = read_where(path, b',', &columns, |cell| !name.ends_with('2') || cell("SDMVSTRA") != "86");
    let high: BooleanArray =
        floats(&batch, "HI_CHOL").into_iter().map(|high| (!high.is_nan()).then_some(high == 1.0)).collect();
    let batch = with_columns(&batch, vec![("high".to_owned(), Arc::new(high) as ArrayRef)]);
    let share = own("share", OwnFormula::Share { of: OwnScope::of(&["high"]), among: OwnScope::EVERYONE });
    let plan = plan(vec![mean("HI_CHOL"), share], &["race"], Rules::default());
    let (strata, psus) = (labels(&batch, "SDMVSTRA"), labels(&batch, "SDMVPSU"));
    match name {
        "taylor" => {
            let mut design = common::weighted("WTMEC2YR");
            design.strata = vec!["SDMVSTRA".to_owned()];
            design.psu = Some("SDMVPSU".to_owned());
            design.nested = Some(true);
            finish(&plan, &batch, &design)
        }
        "JKn_nhanes" => {
            let replicates = Replicates::jkn(Clusters::new(&strata, &psus).unwrap()).unwrap();
            finish(&plan, &published(&batch, "WTMEC2YR", &replicates), &replicated("WTMEC2YR", &with_rank(&replicates)))
        }
        _ => {
            let fay = if name.starts_with("Fay") { 0.3 } else { 0.0 };
            let columns = half_samples(&strata, &psus, &floats(&batch, "WTMEC2YR"), fay);
            let method = if fay > 0.0 { ReplicateMethod::Fay(fay) } else { ReplicateMethod::Brr };
            let design = ReplicateDesign::new(method, 16).unwrap().mse(false).degrees_of_freedom(Some(14));
            finish(&plan, &with_columns(&batch, columns), &replicated("WTMEC2YR", &design))
        }
    }
}

/// The half-samples that R draws. A mean is not linear, so the matrix matters: Sylvester's of 16 rows, its columns from
/// the second on for the strata in order, and of every stratum the unit that comes first in the file for the entries 1.
fn half_samples(strata: &[u32], psus: &[u32], weights: &[f64], fay: f64) -> Vec<(String, ArrayRef)> {
    let mut first: BTreeMap<u32, u32> = BTreeMap::new();
    strata.iter().zip(psus).for_each(|(stratum, psu)| {
        first.entry(*stratum).or_insert(*psu);
    });
    let column: HashMap<u32, u32> = first.keys().copied().zip(1..).collect();
    let factor = |replicate: u32, (stratum, psu): (&u32, &u32)| {
        let entry = (replicate & column[stratum]).count_ones().is_multiple_of(2);
        if entry == (first[stratum] == *psu) { 2.0 - fay } else { fay }
    };
    let replicate = |replicate: u32| {
        let factors = strata.iter().zip(psus).map(|unit| factor(replicate, unit));
        let array: Float64Array = factors.zip(weights).map(|(factor, weight)| Some(factor * weight)).collect();
        (format!("rw{}", replicate + 1), Arc::new(array) as ArrayRef)
    };
    (0..16).map(replicate).collect()
}

/// Six ambulances in three areas; Levy and Lemeshow's four half-samples are those of R's documentation.
fn ambulances(name: &str) -> Table {
    let batch = read(reference().unwrap().join("data/scd.csv"), b',', &["alive", "arrests", "ESA", "ambulance"]);
    let plan = plan(vec![ratio("alive", "arrests")], &[], Rules::default());
    if name == "taylor" {
        let mut design = Design::default();
        design.strata = vec!["ESA".to_owned()];
        design.psu = Some("ambulance".to_owned());
        design.nested = Some(true);
        return finish(&plan, &batch, &design);
    }
    let halves = [[2, 0, 2, 0, 2, 0], [2, 0, 0, 2, 0, 2], [0, 2, 2, 0, 0, 2], [0, 2, 0, 2, 2, 0]];
    let halves = (1..).zip(halves).map(|(at, half)| {
        let half: Float64Array = half.into_iter().map(|factor| Some(f64::from(factor))).collect();
        (format!("rw{at}"), Arc::new(half) as ArrayRef)
    });
    let ones: ArrayRef = Arc::new(Float64Array::from(vec![1.0; 6]));
    let batch = with_columns(&batch, halves.chain([("w".to_owned(), ones)]).collect());
    finish(&plan, &batch, &replicated("w", &ReplicateDesign::new(ReplicateMethod::Brr, 4).unwrap()))
}

#[test]
fn every_line_of_r_survey_is_reproduced_or_excepted() {
    let Some(lines) = lines() else { return };
    let (mut ledger, mut schools) = (Ledger::default(), Schools::default());
    let mut others: HashMap<(String, String), Table> = HashMap::new();
    for line in &lines {
        let key = (line.dataset.clone(), line.design.clone());
        let (make, id): (fn(&str) -> Table, &str) = match (&*line.dataset, &*line.design) {
            ("nhanes", _) => (nhanes, if line.statistic.starts_with("mean") { "mean" } else { "share" }),
            ("scd", _) => (ambulances, "ratio"),
            (_, "JK1_clus1" | "JKn_strat") => (jackknifed_schools, asked(&line.statistic).unwrap().0),
            _ => {
                ledger.add(schools.outcome(line));
                continue;
            }
        };
        if line.estimate.is_nan() {
            ledger.add(Outcome::Excepted(NOTHING));
            continue;
        }
        let table = others.entry(key).or_insert_with(|| make(&line.design));
        ledger.add(line.compare(table.find(id, &line.cell()).unwrap()));
    }
    let in_part = [(ANSWERED, 4 + 2), (REGRESSION, 6 + 3)];
    ledger.balances(lines.len(), 163, &in_part, &[(LIKELIHOOD, 6), (ROW_ORDER, 18), (NOTHING, 8)]);
    assert_eq!(lines.len(), 210);
}

/// Hyndman and Fan 7 by R's survey package: the point between the values `k` and `k + 1` that their cumulative weights
/// `C(k - 1) / C(n - 1)` enclose.
fn hf7(values: &[(f64, f64)], at: f64) -> f64 {
    let mut ordered = values.to_vec();
    ordered.sort_by(|one, other| one.0.total_cmp(&other.0)); // Equal values keep the order of the rows.
    let before = |k: usize| {
        ordered[..k].iter().map(|value| value.1).sum::<f64>() / {
            ordered[..ordered.len() - 1].iter().map(|value| value.1).sum::<f64>()
        }
    };
    let k = (0..ordered.len()).rfind(|&k| before(k) <= at).unwrap();
    let part = (at - before(k)) / (before(k + 1) - before(k));
    ordered[k].0 + part * (ordered[k + 1].0 - ordered[k].0)
}

/// Why R's default for continuous quantiles is no rule of ours: another order of the rows gives another median.
#[test]
fn the_quantile_of_hf7_depends_on_the_order_of_rows_of_equal_values() {
    let Some(lines) = lines() else { return };
    let batch = schools("apistrat", &design("strat"));
    let mut values: Vec<(f64, f64)> = floats(&batch, "api00").into_iter().zip(floats(&batch, "pw")).collect();
    let line = |line: &&Line| line.design == "strat" && line.statistic == "quantile(api00,0.5) qrule=hf7";
    let theirs = lines.iter().find(line).unwrap().estimate;
    assert!((hf7(&values, 0.5) - theirs).abs() < 1e-10 * theirs);
    values.reverse();
    assert!((hf7(&values, 0.5) - theirs).abs() > 0.4, "the last rows first");
}
