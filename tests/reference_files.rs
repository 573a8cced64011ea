//! The other references, each line reproduced or excepted: agency-style replicate files, decompositions, changes, and the
//! figures that other programs' own tests and manuals print.
#![allow(clippy::unwrap_used, clippy::pedantic, reason = "a test may panic")]
#![cfg(all(feature = "arrow", feature = "serde"))]

mod common;

use arrow_array::cast::AsArray;
use arrow_array::{ArrayRef, BooleanArray, RecordBatch};
use common::ledger::{Ledger, Outcome};
use common::replicates::{close, floats, mean, own, plan, ratio, table, total, with_columns};
use common::{data, estimate, read, reference, weighted};
use decentwork::arrow::{Design, ReplicateColumns, ReplicateWeights};
use decentwork::decompose::{OaxacaOptions, ReferenceCoefficients, Variable, oaxaca_blinder};
use decentwork::estimate::ReplicateMethod;
use decentwork::indicator::{OwnClassification, SegregationIndex};
use decentwork::{
    Codebook, Indicator, IntervalMethod, OwnFormula, OwnScope, Plan, Reason, Row, Rules, SamplingError, SingletonRule,
    Table,
};
use std::fs::read_to_string;
use std::path::PathBuf;
use std::sync::Arc;

const SEGREGATION: &str = "indices of segregation of more than two groups are not computed";
const CHANGES: &str = "changes have tests of their own, in tests/changes.rs, which reproduce these lines";

/// Within half a unit of the last of so many significant digits.
#[track_caller]
fn printed(what: &str, ours: Option<f64>, theirs: f64, digits: i32) {
    let ours = ours.unwrap_or_else(|| panic!("{what}: nothing, expected {theirs}"));
    let unit = 10_f64.powi(theirs.abs().log10().floor() as i32 + 1 - digits);
    assert!((ours - theirs).abs() <= 0.501 * unit, "{what}: {ours}, expected {theirs} to {digits} digits");
}

/// Replicate weights as an agency publishes them, with what R was told of each file.
fn replicate_file(folder: &std::path::Path, words: &str, mse: bool) -> Table {
    let (file, columns, method, degrees) = match words.split(' ').next().unwrap() {
        "BRR" => ("nhanes2brr_subset", "brr_1-brr_32", ReplicateMethod::Brr, 31),
        "Fay" => ("nhanes2brr_subset", "brr_1-brr_32", ReplicateMethod::Fay(0.3), 31),
        // R's degrees of freedom are the rank of the weights, which is less than the number of columns.
        "JK1" => ("nhanes2jk_subset", "jkw_1-jkw_62", ReplicateMethod::Jk1, 31),
        "JKn" => ("nhanes2jk_subset", "jkw_1-jkw_62", ReplicateMethod::Jkn, 31),
        _ => ("nmihs_subset", "bsrw1-bsrw50", ReplicateMethod::Bootstrap, 49),
    };
    let names: Vec<String> = {
        let (first, last) = columns.split_once('-').unwrap();
        let prefix = first.trim_end_matches('1');
        let count: usize = last[prefix.len()..].parse().unwrap();
        (1..=count).map(|at| format!("{prefix}{at}")).collect()
    };
    let values: &[&str] = if file == "nmihs_subset" { &["birth_weight"] } else { &["weight", "height"] };
    let all: Vec<&str> = values.iter().copied().chain(["finalwgt"]).chain(names.iter().map(String::as_str)).collect();
    let batch = read(folder.join(format!("{file}.csv")), b',', &all);
    let mut weights = ReplicateWeights::new(ReplicateColumns::parse(columns).unwrap(), method);
    weights.mse = Some(mse);
    weights.degf = Some(degrees);
    if method == ReplicateMethod::Jkn {
        weights.rscales = Some(vec![0.5; 62]);
    }
    let mut design = weighted("finalwgt");
    design.replicates = Some(weights);
    let indicators =
        if values.len() == 1 { vec![mean("birth_weight")] } else { vec![ratio("weight", "height"), mean("weight")] };
    table(&plan(indicators, &[]), &batch, &design)
}

/// `ref_rep.log`: R survey and svy on the files of the samplics 0.6.1 wheel, whose folder `samplics/datasets/data` is
/// named by `DECENTWORK_SAMPLICS`; they are not ours to copy.
#[test]
fn every_line_on_replicate_files_is_reproduced() {
    let Some(log) = reference().map(|folder| read_to_string(folder.join("ref_rep.log")).unwrap()) else { return };
    let Some(folder) = std::env::var_os("DECENTWORK_SAMPLICS").map(PathBuf::from) else {
        eprintln!("skipped: DECENTWORK_SAMPLICS does not name the data of samplics 0.6.1");
        return;
    };
    let mut ledger = Ledger::default();
    for line in log.lines() {
        let [words, value, se, degrees] = line.split(" | ").collect::<Vec<_>>().try_into().unwrap();
        let table = replicate_file(&folder, words, words.contains("mse TRUE"));
        let row = table.find(if words.contains(" ratio ") { "ratio" } else { "mean" }, &[]).unwrap();
        close(words, row.value(), value.parse().unwrap());
        close(&format!("se of {words}"), row.error().se, se.parse().unwrap());
        let degrees = degrees.split_once("degf ").unwrap().1.trim().parse().unwrap();
        assert_eq!(row.error().df, Some(degrees), "{words}");
        ledger.add(Outcome::Reproduced);
    }
    ledger.balances(log.lines().count(), 12, &[], &[]);
    assert_eq!(log.lines().count(), 12);
}

/// `ref_decomp.log` and `ref_delta.log`: what is no total and no distribution of one sample is not computed, or has other tests.
#[test]
fn every_line_on_decompositions_and_changes_is_reproduced_or_excepted() {
    let Some(folder) = reference() else { return };
    let mut ledger = Ledger::default();
    let decompositions = read_to_string(folder.join("ref_decomp.log")).unwrap();
    let line = decompositions.lines().find(|line| line.starts_with("mex gini")).unwrap();
    let words: Vec<&str> = line.split_whitespace().collect();
    let batch = read(folder.join("data/dineq_mex_inc_2008.csv"), b',', &["income", "factor"]);
    let (of, among) = (|| "income".to_owned(), || OwnScope::EVERYONE);
    let indicators = vec![
        own("gini", OwnFormula::Gini { of: of(), among: among() }),
        own("theil", OwnFormula::Theil { of: of(), among: among() }),
        own("mld", OwnFormula::MeanLogDeviation { of: of(), among: among() }),
    ];
    let found = table(&plan(indicators, &[]), &batch, &weighted("factor"));
    for (id, place) in [("gini", 2), ("theil", 4), ("mld", 6)] {
        assert_eq!(words[place - 1], id);
        printed(id, found.value(id, &[]).unwrap(), words[place].parse().unwrap(), 12);
        ledger.add(Outcome::Reproduced);
    }
    let schools = read(folder.join("data/segregation_schools00.csv"), b',', &["school", "race", "n"]);
    let races = schools.column_by_name("race").unwrap().as_string::<i32>();
    let of_race =
        |race: &str| -> ArrayRef { Arc::new(races.iter().map(|of| Some(of == Some(race))).collect::<BooleanArray>()) };
    let schools = with_columns(&schools, vec![("white".into(), of_race("white")), ("black".into(), of_race("black"))]);
    let d = OwnFormula::Segregation {
        index: SegregationIndex::Dissimilarity,
        group: OwnScope::of(&["white"]),
        reference: OwnScope::of(&["black"]),
        over: OwnClassification("school".to_owned()),
    };
    let found = table(&plan(vec![own("d", d)], &[]), &schools, &weighted("n"));
    let line = decompositions.lines().find(|line| line.starts_with("1:    D ")).unwrap();
    printed("D", found.value("d", &[]).unwrap(), line.split_whitespace().last().unwrap().parse().unwrap(), 10);
    ledger.add(Outcome::Reproduced);
    let is = |start: &str| decompositions.lines().filter(|line| line.starts_with(start)).count();
    let of = |sign: &str| decompositions.lines().filter(|line| line.contains(sign)).count();
    // `every_line_of_r_oaxaca_is_reproduced` has these.
    let oaxaca = is("$y.") + is("     0.0769") + of(",]") + is("$n.");
    (0..oaxaca).for_each(|_| ledger.add(Outcome::Reproduced));
    for (lines, reason) in [
        (is("1:    M") + is("2:    H"), SEGREGATION),
        (is("rif gini"), "recentred influence functions are not given out"),
    ] {
        (0..lines).for_each(|_| ledger.add(Outcome::Excepted(reason)));
    }
    let changes = read_to_string(folder.join("ref_delta.log")).unwrap();
    let changes = changes.lines().filter(|line| line.starts_with("## ")).count();
    (0..changes).for_each(|_| ledger.add(Outcome::Excepted(CHANGES)));
    let counts = [(SEGREGATION, 2), ("recentred influence functions are not given out", 1), (CHANGES, 5)];
    ledger.balances(3 + 13 + 3 + 1 + 5, 3 + 13 + 1, &[], &counts);
}

/// The wages of Chicago's workers born in the country and abroad, as R's package oaxaca takes their difference apart.
#[test]
fn every_line_of_r_oaxaca_is_reproduced() {
    let Some(folder) = reference() else { return };
    let log = read_to_string(folder.join("ref_decomp.log")).unwrap();
    let mut reader = csv::Reader::from_path(folder.join("data/oaxaca_chicago.csv")).unwrap();
    let names: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let records: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let number = |name: &str| -> Vec<f64> {
        let at = names.iter().position(|of| of == name).unwrap();
        records.iter().map(|record| record[at].parse().unwrap_or(f64::NAN)).collect()
    };
    let schools = ["high.school", "LTHS", "some.college", "college", "advanced.degree"];
    let schooling: Vec<Vec<f64>> = schools.iter().map(|name| number(name)).collect();
    let school = |unit: usize| (0..).zip(&schooling).find(|(_, values)| values[unit] == 1.0).map(|(at, _)| at);
    let variables = [
        Variable::number("age", number("age")),
        Variable::number("female", number("female")),
        Variable::categories("school", &schools, (0..records.len()).map(school).collect::<Vec<Option<u32>>>()),
    ];
    let native: Vec<bool> = number("foreign.born").iter().map(|born| *born == 0.0).collect();
    let decompose = |reference: ReferenceCoefficients, normalize: bool| {
        let mut options = OaxacaOptions::default();
        (options.reference, options.normalize) = (reference, normalize);
        oaxaca_blinder(&number("ln.real.wage"), &native, &variables, &options).unwrap()
    };
    let after = |start: &str| -> Vec<f64> {
        let line = log.lines().skip_while(|line| !line.contains(start)).nth(1).unwrap();
        line.split_whitespace().filter_map(|word| word.parse().ok()).collect()
    };
    let rows = log.lines().filter(|line| line.contains(",]"));
    let row = |line: &str| line.split_whitespace().skip(1).map(|word| word.parse().unwrap()).collect();
    let rows: Vec<Vec<f64>> = rows.map(row).collect();
    // By R's group weights 0, 1, 1/2, the share of the first group, -1 and -2.
    let references = ["second", "first", "reimers", "cotton", "pooled", "pooled_with_group"];
    let references = references.map(|word| ReferenceCoefficients::parse(word).unwrap());
    // How categories are normalised moves no total.
    for normalize in [false, true] {
        let mut lines = 0;
        let found = decompose(ReferenceCoefficients::First, normalize);
        let ([a, b], all) = (found.means, &found.total);
        for (start, numbers) in [
            ("$y.A", vec![a.value]),
            ("$y.B", vec![b.value]),
            ("$y.diff", vec![found.difference.value]),
            ("coef(endowments)", vec![all.endowments.value, all.coefficients.value, all.interaction.value]),
            ("$n.A", vec![found.n[0] as f64]),
            ("$n.B", vec![found.n[1] as f64]),
            ("$n.pooled", vec![(found.n[0] + found.n[1]) as f64]),
        ] {
            let expected = after(start);
            let expected = &expected[expected.len() - numbers.len()..];
            numbers.iter().zip(expected).for_each(|(ours, theirs)| printed(start, Some(*ours), *theirs, 10));
            lines += 1;
        }
        for (reference, row) in references.into_iter().zip(&rows) {
            let found = decompose(reference, normalize);
            printed(reference.id(), Some(found.total.explained.value), row[1], 10);
            printed(reference.id(), Some(found.total.unexplained.value), row[2], 10);
            lines += 1;
        }
        assert_eq!(lines, 13);
    }
}

/// `ref_laeken.log` prints `ref_inequality.csv`: every line is one of the table's, which has a test of its own.
#[test]
fn the_log_of_inequality_prints_the_lines_of_the_table() {
    let Some(folder) = reference() else { return };
    let log = read_to_string(folder.join("ref_laeken.log")).unwrap();
    let numbered = |line: &&str| line.split_whitespace().next().is_some_and(|word| word.parse::<usize>().is_ok());
    let printed: Vec<&str> = log.lines().filter(numbered).filter(|line| !line.ends_with(" rows")).collect();
    let mut reader = csv::Reader::from_path(folder.join("ref_inequality.csv")).unwrap();
    let records: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!((printed.len(), records.len()), (176, 176));
    for (line, record) in printed.iter().zip(&records) {
        let words: Vec<&str> = line.split_whitespace().collect();
        assert_eq!(words[words.len() - 2..], [&record[5], &record[6]], "{line}");
    }
}

fn with_flag(batch: &RecordBatch, name: &str, holds: impl Fn(usize) -> Option<bool>) -> RecordBatch {
    let flags: BooleanArray = (0..batch.num_rows()).map(holds).collect();
    with_columns(batch, vec![(name.to_owned(), Arc::new(flags) as ArrayRef)])
}

fn finish(indicators: Vec<Indicator>, by: &[&str], rules: Rules, batch: &RecordBatch, design: &Design) -> Table {
    let plan = indicators.into_iter().fold(Plan::builder().rules(rules), decentwork::PlanBuilder::indicator);
    let plan = by.iter().fold(plan, |plan, axis| plan.by([*axis])).build().unwrap();
    estimate(&plan, batch, &Codebook::standard(std::iter::empty()), design)
}

fn clustered(weight: &str, strata: &[&str], psu: &str) -> Design {
    let mut design = weighted(weight);
    design.strata = strata.iter().map(|&column| column.to_owned()).collect();
    design.psu = Some(psu.to_owned());
    design
}

/// The tests of R's survey package: `domain.Rout.save`, the mean of a domain of eight units in two strata.
#[test]
fn the_domain_of_r_surveys_own_test() {
    let Some(folder) = reference() else { return };
    let batch = read(folder.join("data/fpc.csv"), b',', &["stratid", "psuid", "weight", "x"]);
    let x = floats(&batch, "x");
    let batch = with_flag(&batch, "over_four", |row| Some(x[row] > 4.0));
    let domain = own("mean", OwnFormula::Mean { of: "x".into(), among: OwnScope::of(&["over_four"]) });
    let mut design = clustered("weight", &["stratid"], "psuid");
    design.nested = Some(true);
    let table = finish(vec![domain], &[], Rules::default(), &batch, &design);
    let row = table.find("mean", &[]).unwrap();
    printed("mean", row.value(), 6.195, 4);
    printed("se", row.error().se, 0.755_512_9, 7);
}

/// The tests of R's survey package: `lonely.psu.Rout.save`, districts as strata, without a finite population.
#[test]
fn strata_of_single_schools_of_r_surveys_own_test() {
    let Some(folder) = reference() else { return };
    let batch = read(folder.join("data/apiclus1.csv"), b',', &["dnum", "pw", "api00"]);
    let mut design = weighted("pw");
    (design.strata, design.elements) = (vec!["dnum".into()], true);
    for (rule, se) in [("remove", 5.8058), ("certainty", 5.8058), ("adjust", 5.8281), ("average", 6.0096)] {
        let mut rules = Rules::default();
        rules.singleton = SingletonRule::parse(rule).unwrap();
        let table = finish(vec![mean("api00")], &[], rules, &batch, &design);
        let row = table.find("mean", &[]).unwrap();
        printed("mean", row.value(), 644.17, 5);
        printed(rule, row.error().se, se, 5);
    }
}

/// R survey 4.5 and calidad 0.8.2 on Chile's labour force survey: levels, and errors by two more rules for single units.
#[test]
fn levels_of_chile_are_not_those_of_filtered_rows() {
    let Some(folder) = data("cl-ene-2020efm") else { return };
    let columns = ["cae_especifico", "conglomerado", "estrato_unico", "fact_cal"];
    let batch = read(folder.join("ene_2020_efm.csv.gz"), b',', &columns);
    let status = floats(&batch, "cae_especifico");
    let batch = with_flag(&batch, "jobless", |row| Some((8.0..=9.0).contains(&status[row])));
    let batch = with_flag(&batch, "active", |row| Some((1.0..=9.0).contains(&status[row])));
    let batch = with_flag(&batch, "seventh", |row| Some(status[row] == 7.0));
    let level = |id: &str| own(id, OwnFormula::Level { of: OwnScope::of(&[id]) });
    let rate = OwnFormula::Share { of: OwnScope::of(&["jobless"]), among: OwnScope::of(&["active"]) };
    let design = clustered("fact_cal", &["estrato_unico"], "conglomerado");
    for (rule, of_rate) in [("certainty", 0.002_129_063_4), ("adjust", 0.002_129_328_7), ("average", 0.002_140_009_9)] {
        let mut rules = Rules::default();
        rules.singleton = SingletonRule::parse(rule).unwrap();
        let indicators = vec![level("jobless"), level("seventh"), own("rate", rate.clone())];
        let table = finish(indicators, &[], rules, &batch, &design);
        printed(rule, table.find("rate", &[]).unwrap().error().se, of_rate, 8);
        if rule == "certainty" {
            // Of filtered rows the errors would be 15078.7 and 2357.5.
            for (id, value, se, digits) in
                [("jobless", 801_804.8, 22_612.094, 8), ("seventh", 46_677.911, 5440.2139, 8)]
            {
                let row = table.find(id, &[]).unwrap();
                printed(id, row.value(), value, if id == "seventh" { 8 } else { 7 });
                printed(id, row.error().se, se, digits);
            }
        }
    }
}

/// svy 0.35 on its own labour file, equal to R: a survey of seven strata of places and 33 enumeration areas.
#[test]
fn the_labour_file_of_svy() {
    let Some(folder) = reference() else { return };
    let columns = ["geo1", "urbrur", "ea", "sex", "act_status", "labor_force", "hhweight"];
    let batch = read(folder.join("data/ind_sample_wb_2023.csv"), b',', &columns);
    let is = |name: &str, value: &'static str| -> Vec<bool> {
        batch.column_by_name(name).unwrap().as_string::<i32>().iter().map(|cell| cell == Some(value)).collect()
    };
    let (jobless, force) = (is("act_status", "Unemployed"), is("labor_force", "Yes"));
    let batch = with_flag(&with_flag(&batch, "jobless", |row| Some(jobless[row])), "force", |row| Some(force[row]));
    let rate = OwnFormula::Share { of: OwnScope::of(&["jobless"]), among: OwnScope::of(&["force"]) };
    let design = clustered("hhweight", &["geo1", "urbrur"], "ea");
    let by_method = |method: IntervalMethod| {
        let mut rules = Rules::default();
        rules.interval = method;
        let plan = Plan::builder().rules(rules).indicator(own("rate", rate.clone())).by(["sex"]).build().unwrap();
        estimate(&plan, &batch, &Codebook::standard(["sex"]), &design)
    };
    let logit = by_method(IntervalMethod::Logit);
    let women = logit.find("rate", &[("sex", "female")]).unwrap();
    printed("women", women.value(), 0.060_541_516_982_8, 12);
    printed("se of women", women.error().se, 0.013_304_894_538_1, 12);
    printed("deff of women", women.error().deff, 1.604_314, 7);
    assert_eq!(women.error().df, Some(26.0));
    let men = logit.find("rate", &[("sex", "male")]).unwrap();
    printed("men", men.value(), 0.041_600_470_496_7, 12);
    printed("se of men", men.error().se, 0.008_566_043_250_85, 11);
    let ends = |row: Row<'_>, low, high, digits| {
        let SamplingError { ci_low, ci_high, .. } = *row.error();
        printed("lower end", ci_low, low, digits);
        printed("upper end", ci_high, high, digits);
    };
    let both = logit.find("rate", &[]).unwrap();
    printed("both", both.value(), 0.048_762_701_732_6, 12);
    // R's regression stops a little short of the mean.
    ends(both, 0.036_150_562_834_1, 0.065_476_033_693_7, 7);
    let exact = by_method(IntervalMethod::KornGraubard);
    ends(exact.find("rate", &[]).unwrap(), 0.035_283_661_786_3, 0.065_471_079_748_4, 11);
}

/// R survey on Chilean incomes by occupation: the sixth group has two persons in one unit, and no error.
#[test]
fn incomes_by_occupation_of_chile() {
    let Some(folder) = reference() else { return };
    let columns = ["id_directorio", "estrato", "f_pers", "ing_t_p", "CL_GRUPO_OCU_08"];
    let batch = read(folder.join("data/survey_datos_ejemplo_esi.csv"), b',', &columns);
    let mut rules = Rules::default();
    rules.singleton = SingletonRule::Remove;
    let design = clustered("f_pers", &["estrato"], "id_directorio");
    let table = finish(vec![mean("ing_t_p"), total("ing_t_p")], &["CL_GRUPO_OCU_08"], rules, &batch, &design);
    let all = table.find("mean", &[]).unwrap();
    close("mean", all.value(), 510_494.109_136_077);
    printed("se", all.error().se, 33_491.400_130_593, 14);
    assert_eq!(all.error().df, Some(136.0));
    for (group, value, se) in
        [("ISCO08_1", 1_329_047.779_539, 207_640.831_6), ("ISCO08_9", 269_016.646_806, 17_994.814_365_2)]
    {
        let row = table.find("mean", &[("CL_GRUPO_OCU_08", group)]).unwrap();
        printed(group, row.value(), value, if group == "ISCO08_1" { 13 } else { 12 });
        printed(group, row.error().se, se, if group == "ISCO08_1" { 10 } else { 12 });
    }
    let two = table.find("mean", &[("CL_GRUPO_OCU_08", "ISCO08_6")]).unwrap();
    assert_eq!((two.n(), two.error().se, two.error().df), (2, None, Some(0.0)), "R says that the error is 0");
    assert_eq!(two.reasons(), [Reason::NoDegreesOfFreedom]);
}

/// The documentation of `estimate` lists every intended difference with the test that shows it.
#[test]
fn every_intended_difference_names_a_test_that_there_is() {
    fn sources(folder: PathBuf, text: &mut String) {
        for entry in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if entry.is_dir() {
                sources(entry, text);
            } else if entry.extension().is_some_and(|extension| extension == "rs") {
                text.push_str(&read_to_string(entry).unwrap());
            }
        }
    }
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let mut code = String::new();
    ["src", "tests"].into_iter().for_each(|folder| sources(root.join(folder), &mut code));
    let documentation = read_to_string(root.join("src/estimate/mod.rs")).unwrap();
    let rows = documentation.lines().filter(|line| line.starts_with("//! | ") && line.ends_with("` |"));
    let tests: Vec<&str> = rows.map(|row| row.trim_end_matches("` |").rsplit('`').next().unwrap()).collect();
    assert_eq!(tests.len(), 21, "the first is the empty domain");
    assert_eq!(tests[0], "case_42_empty_domain");
    tests.iter().for_each(|test| assert!(code.contains(&format!("fn {test}(")), "no test {test}"));
}

/// The reasons for which reference figures are not met, each with words that the list has for it.
#[test]
fn what_the_reference_tests_except_is_on_the_list() {
    let list = include_str!("../src/estimate/mod.rs");
    let source = |file: &str| {
        read_to_string(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("tests/{file}.rs"))).unwrap()
    };
    for (file, constant, words) in [
        ("reference_survey", "ANSWERED", "units with an answer"),
        ("reference_survey", "REGRESSION", "stops after eight digits"),
        ("reference_survey", "LIKELIHOOD", "the likelihood interval of a share"),
        ("reference_survey", "ROW_ORDER", "`hf7`"),
        ("reference_survey", "NOTHING", "fails where answers are missing"),
        ("reference_inequality", "IN_SCOPE", "convey: those of the whole design"),
        ("reference_inequality", "NORMAL", "of the normal distribution"),
        ("reference_inequality", "HOUSEHOLDS", "a sample of households"),
        ("reference_inequality", "NINE_DECIMALS", "kept to nine"),
        ("reference_inequality", "NOT_OURS", "poverty gaps of medians, sums up to a quantile"),
        ("reference_inequality", "DECOMPOSITION", "decompositions of the Gini index"),
        ("reference_files", "SEGREGATION", "segregation of more than two groups"),
    ] {
        let test = source(file);
        assert!(test.contains(&format!("const {constant}: &str")), "{file} has no {constant}");
        assert!(list.contains(words), "{constant} of {file} is not on the list: {words}");
    }
    // A reason that is new in these files is to be put on the list too.
    let files = ["reference_survey", "reference_inequality", "reference_files"].map(source);
    let reasons = files.iter().flat_map(|text| text.lines());
    let reasons = reasons.filter(|line| line.starts_with("const ") && line.contains(": &str"));
    assert_eq!(reasons.count(), 13, "the twelve above, and CHANGES, which tests/changes.rs reproduces");
}
