//! Tables of real surveys behind the gates of agencies.
#![allow(clippy::unwrap_used, clippy::needless_pass_by_value, reason = "a test may panic")]
#![cfg(all(feature = "arrow", feature = "serde"))]

mod common;

use arrow_array::Array;
use arrow_array::cast::AsArray;
use arrow_array::types::Float64Type;
use common::{data, estimate, read, weighted};
use decentwork::quality::{Figure, Outcome};
use decentwork::{Codebook, Gate, Plan, Rules, SingletonRule, Suppressed, Table, sample};

/// The unemployment rates of Chile's labour force survey of February to April 2020 by region.
fn chile(interval: &str) -> Option<Table> {
    let folder = data("cl-ene-2020efm")?;
    let columns = ["cae_especifico", "sexo", "region", "conglomerado", "estrato_unico", "fact_cal"];
    let batch = read(folder.join("ene_2020_efm.csv.gz"), b',', &columns);
    let mut rules = Rules::default();
    rules.singleton = SingletonRule::Certainty;
    rules.interval = decentwork::IntervalMethod::parse(interval).unwrap();
    let plan = Plan::builder().indicators(["unemployment_rate"]).unwrap().by(["region"]).rules(rules).build().unwrap();
    let mut design = weighted("fact_cal");
    design.strata = vec!["estrato_unico".into()];
    design.psu = Some("conglomerado".into());
    Some(estimate(&plan, &batch, &Codebook::shipped("chl-ene").unwrap(), &design))
}

/// As R calidad 0.8.2 assesses the same survey (`tests/quality.rs`): all publish but region 12, with 44 unemployed.
#[test]
fn eclac_2020_suppresses_one_region_of_chile() {
    let Some(table) = chile("by_kind") else { return };
    let gate = Gate::find("eclac-2020").unwrap();
    let gated = table.gate(gate);
    for row in gated.rows() {
        let region = row.cell("region").unwrap().name();
        let (status, value) = (row.status().id(), row.value());
        if region == "12" {
            assert_eq!((status, value, row.error().se), ("suppress", None, None));
            assert_eq!(row.reasons_told(), ["eclac-2020: n_numerator 44 is below 50"]);
            let verdict = row.verdicts().next().unwrap();
            assert_eq!((verdict.findings[0].figure, verdict.findings[0].found), (Figure::NNumerator, 44.0));
            assert_eq!(gate.mark(verdict).unwrap(), "suppress");
        } else {
            assert_eq!((status, row.reasons_told()), ("publish", Vec::new()), "region {region}");
            assert!(value.is_some());
        }
    }
    assert_eq!(gated.len(), 17);
    let used = &gated.manifest().gates[0];
    assert_eq!((&*used.id, &*used.version, used.shows_suppressed), ("eclac-2020", "2020", false));
    assert!(used.sources[0].contains("LC/TS.2020/52"));
    assert!(gated.warnings().is_empty(), "{:?}", gated.warnings());

    let region = [("region", "12")];
    let shown = table.gate_with(gate, Suppressed::Shown);
    let row = shown.find("unemployment_rate", &region).unwrap();
    assert_eq!((row.value(), row.status().id()), (table.value("unemployment_rate", &region).unwrap(), "suppress"));
}

#[test]
fn a_suppressed_value_is_not_exported() {
    let Some(table) = chile("by_kind") else { return };
    let batch = table.gate(Gate::find("eclac-2020").unwrap()).to_record_batch().unwrap();
    let regions = batch["region"].as_string::<i32>();
    let at = (0..batch.num_rows()).find(|&at| regions.value(at) == "12").unwrap();
    for column in ["value", "se", "ci_low", "ci_high", "cv"] {
        let column = batch[column].as_primitive::<Float64Type>();
        assert_eq!((column.null_count(), column.is_null(at)), (1, true));
    }
    let text = |column: &str| batch[column].as_string::<i32>().value(at).to_owned();
    assert_eq!(text("status"), "suppress");
    assert_eq!(text("reasons"), "eclac-2020: n_numerator 44 is below 50");
}

/// calidad 0.8.2 finds 16 of 16 regions reliable by the rule of INE Chile.
#[test]
fn ine_chile_publishes_every_region() {
    let Some(table) = chile("by_kind") else { return };
    let gated = table.gate(Gate::find("ine-chile").unwrap());
    assert!(gated.rows().all(|row| row.outcome() == Some(Outcome::Publish)));
    let whole: Vec<_> = gated.table_verdicts().collect();
    assert_eq!((whole.len(), whole[0].2.outcome, whole[0].2.counted), (1, Outcome::Publish, 0));
}

#[test]
fn a_rule_of_one_interval_wants_that_interval() {
    let gate = Gate::find("nchs-proportions").unwrap();
    let Some(table) = chile("by_kind") else { return };
    let gated = table.gate(gate);
    let row = gated.find("unemployment_rate", &[]).unwrap();
    assert_eq!(row.outcome(), Some(Outcome::NotAssessable));
    assert!(row.reasons_told()[0].contains("is of an interval of another method"), "{:?}", row.reasons_told());
    assert!(gated.warnings()[0].to_string().contains("korn_graubard"), "{}", gated.warnings()[0]);
    // 3,193 of 41,274: an interval of about a point of percent, which the standard shows.
    let gated = chile("korn_graubard").unwrap().gate(gate);
    assert_eq!(gated.find("unemployment_rate", &[]).unwrap().outcome(), Some(Outcome::Publish));
}

#[test]
fn the_printed_table_has_error_cases_and_verdict_in_a_page() {
    let Some(table) = chile("by_kind") else { return };
    let text = table.gate(Gate::find("eclac-2020").unwrap()).to_string();
    let line = |start: &str| {
        let line = text.lines().find(|line| line.trim_start().starts_with(start)).unwrap_or_else(|| panic!("{text}"));
        line.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    // 0.0822850909736 with the interval 0.0782061425 to 0.0865568059 and an error of 0.00212906344.
    assert_eq!(line("Unemployment rate (percent)"), "Unemployment rate (percent) 8.2 [7.8, 8.7] 2.6 % 41,274 publish");
    assert_eq!(line("12 "), "12 × a 972 suppress");
    assert_eq!(line("a  suppressed"), "a suppressed: n_numerator is below 50 (eclac-2020)");
    assert_eq!(line("gate "), "gate eclac-2020 (2020): 16 published, 1 suppressed");
    assert!(text.lines().all(|line| line.chars().count() <= 100), "{text}");
}

#[test]
fn what_a_gate_took_out_is_not_decomposed() {
    let plan =
        Plan::builder().indicators(["unemployment_rate"]).unwrap().by(["sex", "age_10yr_bands"]).build().unwrap();
    let table = plan.tally(&sample::workers().unwrap()).unwrap().finish().unwrap();
    let parts =
        |table: &Table| table.kitagawa("unemployment_rate", &[("sex", "female")], &[("sex", "male")], "age_10yr_bands");
    assert!(parts(&table).is_ok());
    let error = parts(&table.gate(Gate::find("eclac-2020").unwrap())).unwrap_err();
    assert_eq!(error.code(), "decompose.suppressed", "{error}");
    assert!(error.to_string().contains("before it is gated"), "{error}");
}
