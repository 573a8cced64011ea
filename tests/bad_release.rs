//! Tables that leave the house, by number in the robustness list: what rests on few people is nowhere in them.
#![cfg(all(feature = "arrow", feature = "serde"))]
#![allow(clippy::unwrap_used, clippy::needless_pass_by_value, reason = "a test may panic")]

mod common;

use arrow_array::{Array, RecordBatch};
use common::bad::*;
use decentwork::arrow::Design;
use decentwork::table::Cell;
use decentwork::{
    Codebook, Comparison, Gate, Indicator, OwnFormula, OwnScope, Plan, Portion, Reason, Release, Row, Table, Tally,
    Unit,
};

fn rule(least: u64) -> Release {
    let mut rule = Release::default();
    rule.least = least;
    rule
}
/// Estimates of `y` by group and by group and area, of rows that were drawn one by one, with as many rows as told.
fn tally_of(formula: OwnFormula, unit: Unit, rows: &[(&str, &str, usize)]) -> Tally {
    let all = || rows.iter().flat_map(|&(g, a, n)| std::iter::repeat_n((g, a), n)).enumerate();
    // Every answer is another one, with digits that nothing else in the table has.
    let y: Vec<f64> = all().map(|(at, _)| 7001.375 + at as f64 * at as f64).collect();
    let groups: Vec<&str> = all().map(|(_, (g, _))| g).collect();
    let areas: Vec<&str> = all().map(|(_, (_, a))| a).collect();
    let batch = RecordBatch::try_from_iter([("y", floats(&y)), ("g", texts(&groups)), ("a", texts(&areas))]).unwrap();
    let indicator = Indicator::compose("own_value", "Own", unit, formula).unwrap();
    let plan = Plan::builder().indicator(indicator).by(["g", "a"]).build().unwrap();
    let mut design = Design::default();
    design.elements = true;
    tally(&plan, &batch, Some(&Codebook::standard(std::iter::empty())), &design).unwrap()
}
fn table(rows: &[(&str, &str, usize)]) -> Table {
    tally_of(OwnFormula::Mean { of: "y".into(), among: OwnScope::EVERYONE }, Unit::Own, rows).finish().unwrap()
}
fn median(rows: &[(&str, &str, usize)]) -> Table {
    let at = Portion::new(1, 2);
    tally_of(OwnFormula::Quantile { of: "y".into(), at, among: OwnScope::EVERYONE }, Unit::Own, rows).finish().unwrap()
}
fn hidden(table: &Table) -> Vec<String> {
    let named = |row: Row<'_>| row.cells().map(Cell::name).collect::<Vec<_>>().join("/");
    table.rows().filter(|row| row.is_confidential()).map(named).collect()
}
const FEW: [(&str, &str, usize); 4] = [("few", "x", 2), ("some", "x", 4), ("many", "x", 9), ("many", "y", 8)];

#[test]
fn case_70_nothing_is_told_of_one_or_two_people() {
    let whole = table(&FEW);
    let row = whole.find("own_value", &[("g", "few")]).unwrap();
    assert!(row.n() == 2 && row.value().is_some() && row.error().se.is_some(), "it is computed inside");
    let released = whole.release(&Release::default()).unwrap();
    let row = released.find("own_value", &[("g", "few")]).unwrap();
    assert_eq!((row.value(), row.error(), row.missing_share()), (None, &decentwork::SamplingError::default(), None));
    assert_eq!((row.n(), row.n_numerator(), row.population().to_bits()), (0, 0, 0), "not even the counts");
    assert_eq!((row.status().id(), row.reasons()), ("suppress", &[Reason::Confidential][..]));
    let evidence = row.evidence();
    assert_eq!((evidence.n, evidence.n_numerator, evidence.population), (None, None, None));
    assert!(released.manifest().release.is_some_and(|rule| rule.least == 3));
}

#[test]
fn case_70_a_released_row_is_exported_as_confidential_and_counted_nowhere() {
    let whole = table(&FEW);
    assert!(!whole.waterfall().universes.is_empty());
    let released = whole.release(&Release::default()).unwrap();
    // What is left of the waterfall is the account of the total, in which there are 23 people.
    let counts = released.waterfall().universes.iter().map(|universe| universe.denominator.rows);
    assert!(counts.eq([23]), "{:?}", released.waterfall());
    let said = released.find("own_value", &[("g", "few")]).unwrap().said();
    assert_eq!(said.iter().map(|said| said.id()).collect::<Vec<_>>(), ["confidential"]);
}

/// P54.
#[test]
fn case_70_a_suppressed_row_carries_no_number_in_any_form() {
    let released = table(&FEW).release(&Release::default()).unwrap();
    let batch = released.to_record_batch().unwrap();
    let numbers =
        ["value", "se", "ci_low", "ci_high", "cv", "deff", "df", "n", "n_numerator", "population", "missing_share"];
    for (at, row) in released.rows().enumerate().filter(|(_, row)| row.is_confidential()) {
        for name in numbers {
            assert!(batch.column_by_name(name).unwrap().is_null(at), "{name} of {:?}", row.cells().collect::<Vec<_>>());
        }
    }
    // A mean that the total tells, and the counts: nothing printed holds what was hidden.
    let value = table(&FEW).value("own_value", &[("g", "few")]).unwrap().unwrap();
    let shown = [format!("{released:?}"), released.to_string(), released.to_html()];
    assert!(shown.iter().all(|text| !text.contains(&format!("{value}"))), "{value}");
    assert!(shown[1].contains("\u{d7}") && shown[1].contains("not released"), "{}", shown[1]);
}

#[test]
fn case_70_what_is_left_is_not_the_difference_to_a_total() {
    let released = table(&FEW).release(&Release::default()).unwrap();
    // Of the groups, the next larger one goes with the two people; of the areas, that group is all of its row.
    let gone = hidden(&released);
    for cell in ["few/total", "few/x", "some/total"] {
        assert!(gone.contains(&cell.to_owned()), "{cell} in {gone:?}");
    }
    assert!(
        released.value("own_value", &[]).unwrap().is_some() && !gone.contains(&"many/total".to_owned()),
        "{gone:?}"
    );
    // On no line of the table is one row alone hidden.
    for total in released.rows() {
        let cell: Vec<&str> = total.cells().map(Cell::name).collect();
        for axis in (0..2).filter(|&axis| cell[axis] == "total") {
            let on_line = |row: &Row<'_>| {
                let other: Vec<&str> = row.cells().map(Cell::name).collect();
                other[axis] != "total" && (0..2).all(|at| at == axis || other[at] == cell[at])
            };
            let line = released.rows().filter(on_line).filter(|row| row.is_confidential()).count();
            let of_line = line + usize::from(total.is_confidential());
            assert_ne!(of_line, 1, "{cell:?}, {axis}");
        }
    }
    let all: Vec<String> = hidden(&table(&[("few", "x", 2), ("many", "x", 9)]).release(&rule(3)).unwrap());
    assert!(all.contains(&"many/total".to_owned()) && !all.contains(&"total/total".to_owned()), "{all:?}");
}

#[test]
fn case_70_nobody_is_not_somebody() {
    let released = table(&[("many", "x", 9), ("many", "y", 8), ("other", "x", 5)]).release(&rule(3)).unwrap();
    let row = released.find("own_value", &[("g", "other"), ("a", "y")]).unwrap();
    assert_eq!((row.is_confidential(), row.n(), row.reasons()), (false, 0, &[Reason::EmptyDomain][..]));
    assert_eq!(hidden(&released), [""; 0]);
}

#[test]
fn case_75_a_quantile_is_somebodys_answer() {
    let rows = [("many", "x", 9), ("other", "x", 7)];
    let whole = median(&rows);
    assert_eq!(
        hidden(&whole.release(&rule(3)).unwrap()).len(),
        whole.rows().filter(|row| row.value().is_some()).count()
    );
    let mut rounded = rule(3);
    rounded.round_quantiles = Some(10.0);
    let released = whole.release(&rounded).unwrap();
    assert_eq!(hidden(&released), [""; 0]);
    let row = released.find("own_value", &[]).unwrap();
    // The eighth of sixteen answers is 7001.375 + 49.
    assert_eq!((whole.value("own_value", &[]).unwrap(), row.value()), (Some(7050.375), Some(7050.0)));
    for end in [row.error().ci_low, row.error().ci_high].into_iter().flatten() {
        assert!((end / 10.0).fract().abs() < 1e-9, "{end}");
    }
    for base in [0.0, -1.0, f64::NAN] {
        rounded.round_quantiles = Some(base);
        assert_eq!(whole.release(&rounded).unwrap_err().code(), "option.unknown");
    }
}

/// P52.
#[test]
fn case_70_releasing_again_tells_nothing_more() {
    let whole = table(&FEW);
    let mut before: Vec<String> = Vec::new();
    for least in [1, 3, 5, 8, 10, 100] {
        let once = whole.release(&rule(least)).unwrap();
        assert_eq!(once.release(&rule(least)).unwrap(), once, "idempotent at {least}");
        let gone = hidden(&once);
        assert!(before.iter().all(|cell| gone.contains(cell)), "at {least} more is told: {before:?}, {gone:?}");
        // After the stricter rule the looser one brings nothing back.
        assert_eq!(hidden(&once.release(&rule(1)).unwrap()), gone);
        before = gone;
    }
    assert_eq!(hidden(&whole.release(&rule(1)).unwrap()), [""; 0]);
}

#[test]
fn case_70_what_a_gate_suppressed_is_not_in_a_release() {
    let gate: Gate = toml::from_str(
        r#"id = "mine"
        name = "Mine"
        version = "1"
        [[clauses]]
        id = "cases"
        figure = "n"
        is = "below"
        limit = 6
        outcome = "suppress""#,
    )
    .unwrap();
    let gated = table(&[("many", "x", 9), ("some", "x", 5), ("other", "x", 12)]).gate(&gate);
    assert_eq!(gated.find("own_value", &[("g", "some")]).unwrap().n(), 5, "a gate leaves the counts");
    let released = gated.release(&rule(3)).unwrap();
    let row = released.find("own_value", &[("g", "some")]).unwrap();
    assert_eq!((row.n(), row.status().id(), row.reasons()), (0, "suppress", &[][..]));
    assert!(row.verdicts().all(|verdict| verdict.findings.is_empty()), "nor are the figures of the verdict there");
    // Gating once more neither brings it back nor fails.
    let again = released.gate(Gate::find("ilostat").unwrap());
    let row = again.find("own_value", &[("g", "some")]).unwrap();
    assert_eq!((row.value(), row.n(), row.status().id()), (None, 0, "suppress"));
}

#[test]
fn case_70_debug_hides_what_a_gate_hides() {
    let whole = table(&FEW);
    let value = whole.value("own_value", &[("g", "few")]).unwrap().unwrap();
    let shown = |table: &Table| format!("{table:?}").contains(&format!("{value}"));
    assert!(shown(&whole));
    let gate = Gate::find("ilostat").unwrap();
    let gated = whole.gate(gate);
    assert_eq!(gated.value("own_value", &[("g", "few")]).unwrap(), None);
    assert!(
        !shown(&gated)
            && !format!("{:?}", gated.find("own_value", &[("g", "few")]).unwrap()).contains(&format!("{value}"))
    );
    assert!(shown(&whole.gate_with(gate, decentwork::Suppressed::Shown)), "shown on request");
}

#[test]
fn case_70_a_released_table_is_not_compared_by_its_tally() {
    let formula = OwnFormula::Mean { of: "y".into(), among: OwnScope::EVERYONE };
    let tally = tally_of(formula, Unit::Own, &FEW);
    let released = tally.finish().unwrap().release(&rule(3)).unwrap();
    let (few, many) = ([("g", "few")], [("g", "many")]);
    let contrast = released.contrast(Some(&tally), ("own_value", &few), ("own_value", &many), Comparison::Difference);
    let error = contrast.unwrap_err();
    assert_eq!(error.code(), "contrast.tally");
    assert!(error.to_string().contains("before the table is released"), "{error}");
}
