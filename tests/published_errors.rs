//! Standard errors against those that statistical offices publish for users, or that others computed from the same files.
#![allow(clippy::unwrap_used, clippy::pedantic, reason = "a test may panic")]
#![cfg(all(feature = "arrow", feature = "serde"))]

mod common;

use arrow_array::{ArrayRef, BooleanArray, StringArray};
use common::replicates::{floats, own, plan, table, with_columns};
use common::{assert_published, data, estimate, read, weighted};
use decentwork::arrow::{ReplicateColumns, ReplicateWeights};
use decentwork::estimate::ReplicateMethod;
use decentwork::{Codebook, OwnFormula, OwnScope, Parameters, Plan};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The Census Bureau prints margins of error of 90 percent: its standard errors, rounded later, times 1.645.
#[test]
fn margins_of_washington_follow_from_the_standard_errors() {
    let Some(folder) = data("us-acs-pums-wa") else { return };
    let mut reader = csv::Reader::from_path(folder.join("census_user_verification_wa_2015.csv")).unwrap();
    let mut compared = 0;
    for record in reader.records().map(Result::unwrap) {
        let (se, margin): (f64, f64) = (record[2].parse().unwrap(), record[3].parse().unwrap());
        assert!((margin - 1.645 * se).abs() <= 0.5 * 1.645 + 0.5, "{}: {margin} of {se}", &record[0]);
        compared += 1;
    }
    assert_eq!(compared, 12, "the lines that tests/replicate_weights.rs compares estimates and errors with");
}

/// Persons of Seattle, American Community Survey 2016, as `us-acs-pums-wa/README.md` reports its own computation; the
/// Census Bureau publishes nothing of this file.
#[test]
fn seattle_has_the_errors_of_the_note_beside_the_file() {
    let Some(folder) = data("us-acs-pums-wa") else { return };
    let names: Vec<String> = (1..=80).map(|at| format!("pwgtp{at}")).collect();
    let columns: Vec<&str> = ["ESR", "PWGTP"].into_iter().chain(names.iter().map(String::as_str)).collect();
    let batch = read(folder.join("seattle_persons_2016.csv.gz"), b',', &columns);
    let status = floats(&batch, "ESR");
    let flag = |codes: &[f64]| -> ArrayRef {
        Arc::new(status.iter().map(|status| Some(codes.contains(status))).collect::<BooleanArray>())
    };
    let flags = vec![("jobs".to_owned(), flag(&[1.0, 2.0, 4.0, 5.0])), ("jobless".to_owned(), flag(&[3.0]))];
    let batch = with_columns(&batch, flags);
    let active = flag(&[1.0, 2.0, 3.0, 4.0, 5.0]);
    let batch = with_columns(&batch, vec![("active".to_owned(), active)]);
    let rate = OwnFormula::Share { of: OwnScope::of(&["jobless"]), among: OwnScope::of(&["active"]) };
    let level = OwnFormula::Level { of: OwnScope::of(&["jobs"]) };
    let mut design = weighted("PWGTP");
    let columns = ReplicateColumns::parse("pwgtp1-pwgtp80").unwrap();
    design.replicates = Some(ReplicateWeights::new(columns, ReplicateMethod::SuccessiveDifference));
    let table = table(&plan(vec![own("level", level), own("rate", rate)], &[]), &batch, &design);
    let [level, rate] = ["level", "rate"].map(|id| table.find(id, &[]).unwrap());
    assert_published("employed", level.value(), 428_407.0, 0);
    assert_published("se of employed", level.error().se, 5_059.0, 1);
    assert_published("unemployment rate", rate.value().map(|rate| 100.0 * rate), 4.2341, 4);
    assert_published("se of the rate", rate.error().se.map(|se| 100.0 * se), 0.4576, 4);
}

/// INDEC's table of sampling errors for the third quarter of 2003 to the second of 2014: what a total of this size has
/// in this agglomeration, between its lines; by agglomeration, total and standard deviation.
fn indec(folder: &std::path::Path) -> BTreeMap<String, Vec<(f64, f64)>> {
    let mut reader = csv::Reader::from_path(folder.join("indec_errores_muestrales.csv")).unwrap();
    let mut table: BTreeMap<String, Vec<(f64, f64)>> = BTreeMap::new();
    for record in reader.records().map(Result::unwrap).filter(|record| &record[2] == "2003.03_2014.02") {
        let line = (record[3].parse().unwrap(), record[4].parse().unwrap());
        table.entry(record[0].to_owned()).or_default().push(line);
    }
    table.values_mut().for_each(|lines| lines.sort_by(|one, other| one.0.total_cmp(&other.0)));
    table
}

fn between(lines: &[(f64, f64)], total: f64) -> Option<f64> {
    let after = lines.iter().position(|line| line.0 >= total).filter(|&after| after > 0)?;
    let ((low, low_se), (high, high_se)) = (lines[after - 1], lines[after]);
    Some(low_se + (high_se - low_se) * (total - low) / (high - low))
}

/// Argentina EPH, first quarter 2014. INDEC's errors are a smoothed function of the total alone, of any total; the
/// file has neither strata nor areas, so that ours, with households as units, leave out what areas have in common.
/// They cannot agree to the digit: they are of one size, agglomeration by agglomeration.
#[test]
fn argentina_eph_2014_q1_has_errors_of_the_size_that_indec_publishes() {
    let Some(folder) = data("ar-eph") else { return };
    let columns = ["CODUSU", "NRO_HOGAR", "AGLOMERADO", "PONDERA", "CH04", "CH06", "ESTADO"];
    let batch = read(folder.join("indiv_a14t1.tsv.gz"), b'\t', &columns);
    let texts = |name: &str| -> Vec<String> {
        let column = batch.column_by_name(name).unwrap();
        let text = |row| arrow_text(column, row);
        (0..batch.num_rows()).map(text).collect()
    };
    let households = texts("CODUSU").into_iter().zip(texts("NRO_HOGAR")).map(|(one, other)| format!("{one} {other}"));
    let households: ArrayRef = Arc::new(households.map(Some).collect::<StringArray>());
    let batch = with_columns(&batch, vec![("household".to_owned(), households)]);
    let mut parameters = Parameters::default();
    parameters.working_age_from = 0;
    let plan = Plan::builder().indicators(["unemployment"]).unwrap().by(["AGLOMERADO"]).parameters(parameters);
    let mut design = weighted("PONDERA");
    design.strata = vec!["AGLOMERADO".into()];
    design.psu = Some("household".into());
    let table = estimate(&plan.build().unwrap(), &batch, &Codebook::shipped("arg-eph").unwrap(), &design);
    let mut ratios = Vec::new();
    for (agglomeration, lines) in indec(&folder) {
        let cell = [("AGLOMERADO", &*agglomeration)];
        let Ok(row) = table.find("unemployment", &cell) else { continue };
        let Some(theirs) = row.value().and_then(|total| between(&lines, total)) else { continue };
        ratios.push(row.error().se.unwrap() / theirs);
    }
    // In the other agglomerations the unemployed are fewer or more than the table goes to.
    assert_eq!(ratios.len(), 27);
    assert!(ratios.iter().all(|ratio| (0.5..2.0).contains(ratio)), "{ratios:?}");
    let below = ratios.iter().filter(|ratio| **ratio < 1.0).count();
    assert!(below > 27 / 2, "without the areas most errors are too small: {ratios:?}");
}

fn arrow_text(column: &ArrayRef, row: usize) -> String {
    use arrow_array::cast::AsArray;
    use arrow_array::types::Int64Type;
    match column.as_string_opt::<i32>() {
        Some(texts) => texts.value(row).to_owned(),
        None => column.as_primitive::<Int64Type>().value(row).to_string(),
    }
}
