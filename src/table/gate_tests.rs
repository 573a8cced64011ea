//! Gated tables: verdicts, what is hidden, whole tables, several gates.

use super::*;
use crate::indicator::Unit;
use crate::table::{Status, sample};

/// An office's rule: below 20 cases in the numerator nothing is published, below 60 it is marked.
fn office() -> Gate {
    let mut gate = crate::quality::presets::EU_SILC.clone();
    gate.id = "office".into();
    for clause in gate.clauses.to_mut() {
        if clause.id == "observations" {
            (clause.figure, clause.limit) = (crate::quality::Figure::NNumerator, crate::quality::Limit::Number(20.0));
        }
        if clause.id == "observations_flag" {
            (clause.figure, clause.limit) = (crate::quality::Figure::NNumerator, crate::quality::Limit::Number(60.0));
        }
    }
    gate
}

/// Numbers of persons and a rate by region, with these cases in the numerators.
fn regions(cases: &[u64]) -> Table {
    let labels: Vec<String> = (1..=cases.len()).map(|at| format!("R{at}")).collect();
    let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
    let all: u64 = cases.iter().sum();
    let row = |indicator: usize, cell: Option<u32>, cases: u64| {
        let value = if indicator == 0 { cases as f64 * 100.0 } else { 12.5 };
        let mut estimate = sample::estimate(indicator, &[cell], (cases > 0).then_some(value), cases * 10);
        if cases == 0 {
            estimate.reasons.push(Reason::EmptyDomain);
        }
        estimate.error.se = estimate.value.map(|value| value / 10.0);
        estimate
    };
    let mut estimates = vec![row(0, None, all), row(1, None, all)];
    for indicator in 0..2 {
        estimates.extend(cases.iter().zip(0..).map(|(&cases, at)| row(indicator, Some(at), cases)));
    }
    let mut rate = crate::indicator::opportunity::UNEMPLOYMENT_RATE.clone();
    rate.element = crate::indicator::Element::Own;
    let mut persons = sample::own("persons", "Persons", Unit::Persons);
    persons.formula = crate::indicator::Formula::Level { of: crate::Scope::EVERYONE };
    sample::of(vec![sample::axis("region", &labels)], vec![persons, rate], estimates)
}

fn statuses(table: &Table, indicator: &str) -> Vec<&'static str> {
    let rows = table.rows().filter(|row| row.indicator().id == indicator);
    rows.map(|row| row.status().id()).collect()
}

#[test]
fn what_is_suppressed_shows_nowhere() -> Result<(), crate::Error> {
    let table = regions(&[200, 40, 7, 0]);
    let gated = table.gate(&office());
    assert_eq!(statuses(&gated, "persons"), ["publish", "publish", "flag", "suppress", "none"]);
    let row = gated.find("persons", &[("region", "R3")])?;
    assert_eq!((row.value(), row.error(), row.evidence().value), (None, &SamplingError::default(), None));
    assert_eq!((row.evidence().population, row.n(), row.n_numerator()), (None, 70, 7));
    assert_eq!(row.reasons_told(), ["office: n_numerator 7 is below 60", "office: n_numerator 7 is below 20"]);
    assert_eq!(row.status(), Status::Judged(Outcome::Suppress));
    assert_eq!(gated.value("persons", &[("region", "R3")])?, None);
    for shown in [gated.to_string(), gated.to_html()] {
        assert!(shown.contains("4,000") && !shown.contains(" 700") && !shown.contains(">700"), "{shown}");
        assert!(shown.contains("suppressed: n_numerator is below 20 (office)"), "{shown}");
    }
    let empty = gated.find("persons", &[("region", "R4")])?;
    assert_eq!((empty.outcome(), empty.reasons_told()), (None, vec!["empty_domain".to_owned()]));
    assert_eq!(empty.verdicts().count(), 1);
    // The table that was judged is as it was.
    assert_eq!(table.value("persons", &[("region", "R3")])?, Some(700.0));
    Ok(())
}

#[test]
fn a_reason_does_not_tell_the_value_it_hides() -> Result<(), crate::Error> {
    let table = regions(&[200, 7]).gate(&Gate::eurostat_lfs(1000.0, 5000.0)?);
    let told = |id: &str| table.find(id, &[("region", "R2")]).map(Row::reasons_told);
    let withheld = ["eurostat-lfs: population is below 5000", "eurostat-lfs: population is below 1000"];
    assert_eq!(told("persons")?, withheld);
    // The population of a rate is that of its denominator, which is shown beside it.
    assert_eq!(told("unemployment_rate")?[0], "eurostat-lfs: population 3500 is below 5000");
    Ok(())
}

#[test]
fn suppressed_values_stay_on_request_until_a_gate_hides_them() -> Result<(), crate::Error> {
    let of = |table: &Table| {
        let row = table.find("persons", &[("region", "R3")]);
        row.map(|row| (row.value(), row.status().id()))
    };
    let gate = office();
    let shown = regions(&[200, 40, 7]).gate_with(&gate, Suppressed::Shown);
    assert_eq!(of(&shown)?, (Some(700.0), "suppress"));
    assert!(shown.manifest().gates[0].shows_suppressed);
    let hidden = shown.gate(&gate);
    assert_eq!(of(&hidden)?, (None, "suppress"));
    assert_eq!(hidden, regions(&[200, 40, 7]).gate(&gate));
    assert_eq!(hidden.gate_with(&gate, Suppressed::Shown), hidden);
    Ok(())
}

#[test]
fn two_gates_are_the_stricter_of_both_in_any_order() -> Result<(), crate::Error> {
    let (one, other) = (office(), Gate::find("ilostat")?);
    let table = regions(&[200, 40, 14, 4]);
    let (first, last) = (table.gate(&one).gate(other), table.gate(other).gate(&one));
    for id in ["persons", "unemployment_rate"] {
        assert_eq!(statuses(&first, id), ["publish", "publish", "flag", "suppress", "suppress"], "{id}");
    }
    let values = |table: &Table| table.rows().map(|row| (row.value(), row.outcome())).collect::<Vec<_>>();
    assert_eq!(values(&first), values(&last));
    let told = first.find("persons", &[("region", "R4")])?.reasons_told();
    assert_eq!(told.len(), 4);
    assert_eq!(told[3], "ilostat: n_numerator 4 is below 5");
    let ids: Vec<&str> = first.manifest().gates.iter().map(|gate| &*gate.id).collect();
    assert_eq!(ids, ["office", "ilostat"]);
    assert_eq!(first.gate(&one).gate(other), first);
    Ok(())
}

#[test]
fn a_breakdown_of_too_many_suppressed_cells_goes_as_a_whole() -> Result<(), crate::Error> {
    let gate = Gate::find("ilostat")?;
    // Five cells with the total, of which more than 0.334 are two.
    let good = regions(&[200, 100, 50, 4]).gate(gate);
    assert_eq!(statuses(&good, "persons"), ["publish", "publish", "publish", "publish", "suppress"]);
    let bad = regions(&[200, 100, 3, 4]).gate(gate);
    assert_eq!(statuses(&bad, "persons"), ["publish", "suppress", "suppress", "suppress", "suppress"]);
    let row = bad.find("persons", &[("region", "R1")])?;
    assert_eq!((row.value(), row.verdicts().next().map(|verdict| verdict.outcome)), (None, Some(Outcome::Publish)));
    assert_eq!(row.reasons_told(), ["ilostat: 2 of 5 cells of the table count, at most 0.334 of them may"]);
    let verdicts: Vec<_> = bad.table_verdicts().map(|(id, by, verdict)| (id, by, verdict.outcome)).collect();
    let by = || "region".to_owned();
    assert_eq!(verdicts, [("persons", by(), Outcome::Suppress), ("unemployment_rate", by(), Outcome::Suppress)]);
    assert!(bad.manifest().gates[0].not_published[0].starts_with("persons by region: suppress: 2 of 5"));
    // Cells without anybody are no cells of the table.
    let empty = regions(&[200, 3, 0, 0, 0]).gate(gate);
    assert_eq!(statuses(&empty, "persons"), ["publish", "publish", "suppress", "none", "none", "none"]);
    Ok(())
}

#[test]
fn what_a_gate_cannot_know_is_said_with_the_way_out() -> Result<(), crate::Error> {
    let table = regions(&[200, 40]).gate(Gate::find("eclac-2020")?);
    assert_eq!(statuses(&table, "persons"), ["not_assessable", "not_assessable", "suppress"]);
    assert_eq!(table.value("persons", &[])?, Some(24_000.0));
    let said = table.warnings()[1].to_string();
    assert_eq!(
        said,
        "eclac-2020 cannot judge 4 of 6 estimates: df is not known, n_effective is not known; \
         to fix: name the strata and sampling units in the design"
    );
    let open = regions(&[200]).gate(Gate::find("eurostat-lfs")?);
    assert!(open.to_string().contains("give the gate the limits that its agency leaves open"), "{open}");
    assert_eq!(open.gate(Gate::find("eurostat-lfs")?).warnings().len(), 2);
    Ok(())
}
