//! Sampling errors of formulas over a distribution, against R's convey 1.0.1, laeken 0.5.3, vardpoor 0.20.1 and svy.
#![allow(clippy::unwrap_used, clippy::pedantic, reason = "a test may panic")]
#![cfg(all(feature = "arrow", feature = "serde"))]

mod common;

use arrow_array::{Array, ArrayRef, BooleanArray, Float64Array, Int64Array, RecordBatch, StringArray};
use common::{data, estimate, read, reference, weighted};
use decentwork::arrow::Design;
use decentwork::estimate::{Clusters, Replicates, variance};
use decentwork::{
    Codebook, GiniRule, Indicator, Line, OwnFormula, OwnScope, Plan, Portion, QuantileErrorRule, QuantileRule, Reason,
    Rules, Table, ThresholdErrorRule, TopBottomRule, Unit,
};
use std::collections::HashMap;
use std::sync::Arc;

fn own(id: &str, formula: OwnFormula) -> Indicator {
    Indicator::compose(id, id, Unit::Own, formula).unwrap()
}

fn of(part: u16, whole: u16) -> Portion {
    Portion::new(part, whole)
}

/// Everything that the references know of a column of incomes, also of those above zero alone.
fn indicators(income: &str) -> Vec<Indicator> {
    let (income, everyone) = (|| income.to_owned(), || OwnScope::EVERYONE);
    let positive = || OwnScope::of(&["positive"]);
    let quantile = |at| OwnFormula::Quantile { of: income(), at, among: everyone() };
    let below = |times| OwnFormula::BelowQuantile { of: income(), times, at: Portion::HALF, among: everyone() };
    let poverty =
        |alpha, line| OwnFormula::FosterGreerThorbecke { of: income(), alpha: of(alpha, 1), line, among: everyone() };
    let fixed = || Line::Fixed("10000".parse().unwrap());
    let relative = Line::OfQuantile { times: of(3, 5), at: Portion::HALF };
    let atkinson = |epsilon| OwnFormula::Atkinson { of: income(), epsilon, among: positive() };
    let women = OwnScope::of(&["paid"]).but(&["is_male"]);
    vec![
        own("gini", OwnFormula::Gini { of: income(), among: everyone() }),
        own("arpr", below(of(3, 5))),
        own("arpr40", below(of(2, 5))),
        own("arpr50", below(of(1, 2))),
        own("arpr70", below(of(7, 10))),
        own("qsr", OwnFormula::TopBottom { of: income(), top: of(1, 5), bottom: of(1, 5), among: everyone() }),
        own("q20", quantile(of(1, 5))),
        own("median", quantile(Portion::HALF)),
        own("q80", quantile(of(4, 5))),
        own("theil", OwnFormula::Theil { of: income(), among: positive() }),
        own("mld", OwnFormula::MeanLogDeviation { of: income(), among: positive() }),
        own("atkinson", atkinson(of(1, 1))),
        own("atkinson_half", atkinson(of(1, 2))),
        own("fgt0", poverty(0, fixed())),
        own("fgt1", poverty(1, fixed())),
        own("fgt2", poverty(2, relative)),
        own("d9_d1", OwnFormula::QuantileRatio { of: income(), high: of(9, 10), low: of(1, 10), among: everyone() }),
        own(
            "gap",
            OwnFormula::QuantileGap {
                of: income(),
                at: Portion::HALF,
                reference: OwnScope::of(&["is_male"]),
                group: everyone().but(&["is_male"]),
            },
        ),
        own(
            "gpg",
            OwnFormula::MeanGap { of: "py010n".into(), reference: women, group: OwnScope::of(&["paid", "is_male"]) },
        ),
    ]
}

/// A number column, whole numbers or not.
fn numbers(batch: &RecordBatch, name: &str) -> Vec<Option<f64>> {
    let column = batch.column_by_name(name).unwrap();
    match column.as_any().downcast_ref::<Int64Array>() {
        Some(whole) => whole.iter().map(|number| number.map(|number| number as f64)).collect(),
        None => column.as_any().downcast_ref::<Float64Array>().unwrap().iter().collect(),
    }
}

/// A batch with one column more.
fn with(batch: &RecordBatch, name: &str, column: ArrayRef) -> RecordBatch {
    let schema = batch.schema();
    let columns = schema.fields().iter().map(|field| field.name().clone()).zip(batch.columns().iter().cloned());
    let columns: Vec<(String, ArrayRef)> = columns.chain([(name.to_owned(), column)]).collect();
    RecordBatch::try_from_iter_with_nullable(columns.into_iter().map(|(name, column)| (name, column, true))).unwrap()
}

/// EU-SILC as a sample of persons or of households, stratified by region.
fn eusilc(psu: &str) -> Option<(RecordBatch, Design)> {
    let columns = ["db040", "eqIncome", "rb050", "db030", "rb030", "rb090", "py010n"];
    let batch = read(data("at-laeken-synthetic")?.join("eusilc.csv.gz"), b',', &columns);
    let above_zero = |name: &str| -> ArrayRef {
        let above = |number: Option<f64>| Some(number.is_some_and(|number| number > 0.0));
        Arc::new(numbers(&batch, name).into_iter().map(above).collect::<BooleanArray>())
    };
    let sex = batch.column_by_name("rb090").unwrap().as_any().downcast_ref::<StringArray>().unwrap();
    let man: BooleanArray = sex.iter().map(|sex| sex.map(|sex| sex == "male")).collect();
    let batch = with(&with(&batch, "positive", above_zero("eqIncome")), "paid", above_zero("py010n"));
    let mut design = weighted("rb050");
    design.strata = vec!["db040".into()];
    design.psu = Some(psu.into());
    Some((with(&batch, "is_male", Arc::new(man)), design))
}

fn table(batch: &RecordBatch, design: &Design, rules: Rules) -> Table {
    let mut plan = Plan::builder().by(["db040"]).rules(rules);
    for indicator in indicators("eqIncome") {
        plan = plan.indicator(indicator);
    }
    estimate(&plan.build().unwrap(), batch, &Codebook::default(), design)
}

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

fn close(what: &str, ours: Option<f64>, theirs: f64) {
    let ours = ours.unwrap_or_else(|| panic!("{what}: nothing, expected {theirs}"));
    assert!((ours - theirs).abs() <= 1e-10 * theirs.abs(), "{what}: {ours}, expected {theirs}");
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
        "gini" | "gini.wtd" | "Gini corr=FALSE" => ("gini", 1.0),
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

/// What we do not compute: poverty gaps of medians, sums up to a quantile, the ratio of medians by age, Zenga's index,
/// a decomposition.
const NOT_OURS: [&str; 8] = ["rmpg", "rmpg %", "poormed", "isq_20", "rmir", "zenga", "linrmpg", "linpoormed"];

#[test]
fn eusilc_has_the_figures_of_laeken_convey_vardpoor_ineq_and_dineq() {
    let Some(lines) = lines() else { return };
    let (mut values, mut errors, mut effects, mut counts) = (0, 0, 0, 0);
    for psu in ["rb030", "db030"] {
        let (batch, design) = eusilc(psu).unwrap();
        let mut tables: HashMap<(Rules, bool), Table> = HashMap::new();
        for line in lines.iter().filter(|line| line.dataset == "eusilc") {
            if line.statistic.starts_with("gini_decomp") || NOT_OURS.contains(&&*line.statistic) {
                continue;
            }
            let weighted = !line.design.starts_with("unweighted");
            // A line without a design is compared under both.
            if line.se.is_finite() && !line.design.contains(psu) {
                continue;
            }
            let (id, factor) = named(line).unwrap_or_else(|| panic!("{line:?}"));
            let rules = rules_of(line);
            let table = tables.entry((rules, weighted)).or_insert_with(|| {
                let mut design = design.clone();
                if !weighted {
                    design.weight = None;
                }
                table(&batch, &design, rules)
            });
            let cell: Vec<(&str, &str)> =
                line.domain.split_once("db040=").map(|(_, at)| ("db040", at)).into_iter().collect();
            let row = table.find(id, &cell).unwrap();
            let what = format!("{} {} {} {}", line.peer, psu, line.statistic, line.domain);
            close(&what, row.value().map(|value| factor * value), line.estimate);
            values += 1;
            if line.se.is_finite() {
                close(&format!("se of {what}"), row.error().se.map(|se| factor * se), line.se);
                errors += 1;
            }
            // Ten digits are printed. With households as units the reference compares with a sample of households.
            if let Some(deff) = line.extra.strip_prefix("deff=").filter(|_| psu == "rb030") {
                let deff: f64 = deff.split(' ').next().unwrap().parse().unwrap();
                let ours = row.error().deff.unwrap();
                assert!((ours / deff - 1.0).abs() < 1e-9, "deff of {what}: {ours}, expected {deff}");
                effects += 1;
            }
            // Where incomes are above zero the reference counts all of the design; we count who is in scope.
            let scoped = line.statistic.ends_with("_pos") || line.statistic == "gpg";
            if let Some(df) = line.extra.strip_prefix("df=").filter(|_| !scoped) {
                assert_eq!(row.error().df, Some(df.parse().unwrap()), "df of {what}");
                counts += 1;
            }
        }
    }
    assert_eq!((values, errors, effects, counts), (174, 88, 5, 16));
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

/// vardpoor's example: the first thousand persons, drawn without replacement from as many as the weights add up to.
#[test]
fn the_first_thousand_have_the_error_of_vardpoors_example() {
    let (Some(lines), Some((batch, mut design))) = (lines(), eusilc("rb030")) else { return };
    let batch = batch.slice(0, 1000);
    let regions = batch.column_by_name("db040").unwrap().as_any().downcast_ref::<StringArray>().unwrap();
    let mut populations: HashMap<&str, f64> = HashMap::new();
    for (region, weight) in regions.iter().zip(numbers(&batch, "rb050")) {
        *populations.entry(region.unwrap()).or_default() += weight.unwrap();
    }
    let population: Float64Array = regions.iter().map(|region| Some(populations[region.unwrap()])).collect();
    let batch = with(&batch, "population", Arc::new(population));
    design.fpc = vec!["population".into()];
    let line = lines.iter().find(|line| line.dataset == "eusilc[1:1000]").unwrap();
    let table = table(&batch, &design, rules_of(line));
    let row = table.find("median", &[]).unwrap();
    close("threshold", row.value().map(|value| 0.6 * value), line.estimate);
    close("se of the threshold", row.error().se.map(|se| 0.6 * se), line.se);
}

/// Nothing in a sample tells where a quantile beyond its values would lie.
#[test]
fn a_quantile_at_the_end_of_the_sample_has_no_error_and_says_so() {
    let incomes: Int64Array = (1..=10_i64).map(Some).collect();
    let batch = RecordBatch::try_from_iter([("x", Arc::new(incomes) as ArrayRef)]).unwrap();
    let quantile = |at| OwnFormula::Quantile { of: "x".into(), at, among: OwnScope::EVERYONE };
    let ratio =
        OwnFormula::QuantileRatio { of: "x".into(), high: of(99, 100), low: Portion::HALF, among: OwnScope::EVERYONE };
    let plan = Plan::builder()
        .indicator(own("last", quantile(of(99, 100))))
        .indicator(own("ninth", quantile(of(9, 10))))
        .indicator(own("median", quantile(Portion::HALF)))
        .indicator(own("ratio", ratio));
    let mut design = Design::default();
    design.elements = true;
    let table = estimate(&plan.build().unwrap(), &batch, &Codebook::default(), &design);
    for (id, value) in [("last", 10.0), ("ninth", 9.0), ("ratio", 2.0)] {
        let row = table.find(id, &[]).unwrap();
        assert_eq!((row.value(), row.error().se, row.error().df), (Some(value), None, Some(9.0)), "{id}");
        assert!(row.reasons().contains(&Reason::NoVariance), "{id}");
    }
    assert!(table.find("median", &[]).unwrap().error().se.unwrap() > 0.0);
}

/// The ten incomes of the help page of R ineq.
#[test]
fn ten_incomes_have_the_indices_of_ineq() {
    let Some(lines) = lines() else { return };
    let incomes = [541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261];
    let batch = RecordBatch::try_from_iter([("x", Arc::new(Int64Array::from(incomes.to_vec())) as ArrayRef)]).unwrap();
    let (x, among) = (|| "x".to_owned(), || OwnScope::EVERYONE);
    let plan = Plan::builder()
        .indicator(own("gini", OwnFormula::Gini { of: x(), among: among() }))
        .indicator(own("theil", OwnFormula::Theil { of: x(), among: among() }))
        .indicator(own("atkinson", OwnFormula::Atkinson { of: x(), epsilon: Portion::HALF, among: among() }));
    let table = estimate(&plan.build().unwrap(), &batch, &Codebook::default(), &Design::default());
    for (statistic, id) in [("Gini", "gini"), ("Theil", "theil"), ("Atkinson .5", "atkinson")] {
        let line = lines.iter().find(|line| line.dataset == "ineq help: x" && line.statistic == statistic).unwrap();
        close(statistic, table.value(id, &[]).unwrap(), line.estimate);
    }
}

/// EU-SILC with ten groups of households in each region as its primary sampling units.
fn grouped() -> Option<(RecordBatch, Design, Replicates)> {
    let (batch, mut design) = eusilc("group")?;
    let households = numbers(&batch, "db030");
    let groups: Vec<u32> = households.into_iter().map(|household| household.unwrap() as u32 % 10).collect();
    let column: Int64Array = groups.iter().map(|&group| Some(i64::from(group))).collect();
    design.nested = Some(true);
    let regions = batch.column_by_name("db040").unwrap().as_any().downcast_ref::<StringArray>().unwrap();
    let mut names: Vec<&str> = regions.iter().flatten().collect();
    names.sort_unstable();
    names.dedup();
    let strata: Vec<u32> = regions.iter().map(|region| names.binary_search(&region.unwrap()).unwrap() as u32).collect();
    let replicates = Replicates::jkn(Clusters::new(&strata, &groups).unwrap()).unwrap();
    Some((with(&batch, "group", Arc::new(column)), design, replicates))
}

/// How far an error may be from the jackknife's, relative to it; that of a quantile in a region says too little.
///
/// The jackknife of a quantile steps from value to value, and so do shares below a part of one.
fn tolerance(id: &str, region: bool) -> Option<f64> {
    match id {
        "q20" | "median" | "q80" | "d9_d1" | "gap" => (!region).then_some(0.2),
        "arpr" | "arpr40" | "arpr50" | "arpr70" => (!region).then_some(0.15),
        "fgt2" => Some(0.025),
        _ => Some(if region { 0.05 } else { 0.002 }),
    }
}

/// The jackknife gives about the same errors. It computes every value anew, thresholds and quantiles included, and
/// knows no influence function.
#[test]
fn the_jackknife_gives_about_the_same_errors() {
    let Some((batch, design, replicates)) = grouped() else { return };
    let weights: Vec<f64> = numbers(&batch, "rb050").into_iter().map(Option::unwrap).collect();
    let mut rules = Rules::default();
    rules.quantile_error = QuantileErrorRule::Linearised;
    let estimates: Vec<Vec<Option<f64>>> = (0..replicates.design().replicates())
        .map(|replicate| {
            let column = Float64Array::from(replicates.column(replicate, &weights).unwrap());
            let batch = with(&batch, "replicate", Arc::new(column));
            table(&batch, &weighted("replicate"), rules).rows().map(|row| row.value()).collect()
        })
        .collect();
    let mut compared = 0;
    for (place, row) in table(&batch, &design, rules).rows().enumerate() {
        let cells: Vec<&str> = row.cells().map(|cell| cell.name()).collect();
        let id = &*row.indicator().id;
        let (Some(value), Some(se)) = (row.value(), row.error().se) else { continue };
        let Some(tolerance) = tolerance(id, cells != ["total"]) else { continue };
        let of: Vec<f64> = estimates.iter().map(|estimates| estimates[place].unwrap()).collect();
        let ratio = se / variance(&of, value, replicates.design()).sqrt();
        assert!((ratio - 1.0).abs() < tolerance, "{id} {cells:?}: {ratio} of the jackknife's error");
        compared += 1;
    }
    assert_eq!(compared, 19 + 10 * 9);
}
