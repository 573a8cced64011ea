//! What must not be published as if it were sound, by number in the robustness list.
#![cfg(all(feature = "arrow", feature = "serde"))]
#![allow(clippy::unwrap_used, clippy::needless_pass_by_value, reason = "a test may panic")]

mod common;

use arrow_array::RecordBatch;
use arrow_array::cast::AsArray;
use arrow_array::types::Float64Type;
use common::bad::*;
use decentwork::arrow::Design;
use decentwork::quality::{Evidence, Figure, Gate, Kind, Outcome, gates};
use decentwork::{Codebook, Indicator, OwnFormula, OwnScope, Plan, Portion, Reason, Table, Unit};

/// Estimates of `y` and `f` by group, of rows that were drawn one by one.
fn table(formula: OwnFormula, unit: Unit, columns: Columns<'static>) -> Table {
    let indicator = Indicator::compose("own_value", "Own", unit, formula).unwrap();
    let plan = Plan::builder().indicator(indicator).by(["g"]).build().unwrap();
    let batch = RecordBatch::try_from_iter(columns).unwrap();
    let mut design = Design::default();
    design.elements = true;
    tally(&plan, &batch, Some(&Codebook::standard(std::iter::empty())), &design).unwrap().finish().unwrap()
}
/// What is known of a cell.
fn evidence(table: &Table, kind: Kind, cell: &[(&str, &str)]) -> Evidence {
    let row = table.find("own_value", cell).unwrap();
    let error = row.error();
    Evidence {
        value: row.value(),
        n: Some(row.n()),
        n_numerator: Some(row.n_numerator()),
        population: Some(row.population()),
        se: error.se,
        cv: error.cv,
        deff: error.deff,
        df: error.df,
        n_effective: error.n_effective,
        ci_low: error.ci_low,
        ci_high: error.ci_high,
        missing_share: row.missing_share(),
        ..Evidence::new(kind)
    }
}

#[test]
fn case_70_no_rule_publishes_one_person_and_none_that_counts_heads_two() {
    let mean = OwnFormula::Mean { of: "y".into(), among: OwnScope::EVERYONE };
    let groups = texts(&["one", "two", "two", "many", "many", "many"]);
    // Two answers that are nearly alike have so small an error that it alone would not keep them back.
    let of = table(mean, Unit::Own, vec![("y", floats(&[5.0, 5.0, 5.1, 4.0, 5.0, 6.0])), ("g", groups)]);
    let row = of.find("own_value", &[("g", "one")]).unwrap();
    assert_eq!((row.n(), row.value()), (1, Some(5.0)), "it is computed inside");
    assert!(row.reasons().contains(&Reason::OneObservation));
    let [one, two] = ["one", "two"].map(|group| evidence(&of, Kind::Mean, &[("g", group)]));
    assert!(two.cv.unwrap() < 0.05);
    let mut counting = 0;
    for gate in gates() {
        assert_ne!(gate.judge(&one).outcome, Outcome::Publish, "{}", gate.id);
        if gate.clauses.iter().any(|clause| clause.figure == Figure::N && clause.when.is_empty()) {
            assert_ne!(gate.judge(&two).outcome, Outcome::Publish, "{}", gate.id);
            counting += 1;
        }
    }
    assert!(counting >= 5, "{counting}");
}
#[test]
fn case_70_a_rule_of_ones_own_counts_heads() {
    let gate: Gate = toml::from_str(
        r#"id = "my-office"
        name = "Rule of my office"
        version = "2026"
        [[clauses]]
        id = "heads"
        figure = "n"
        is = "below"
        limit = 3
        outcome = "suppress""#,
    )
    .unwrap();
    let outcome = |n| gate.judge(&Evidence { value: Some(0.5), n: Some(n), ..Evidence::new(Kind::Share) }).outcome;
    assert_eq!([1, 2, 3].map(outcome), [Outcome::Suppress, Outcome::Suppress, Outcome::Publish]);
}
#[test]
fn case_75_a_quantile_that_is_one_persons_answer_says_so() {
    let median = OwnFormula::Quantile { of: "y".into(), at: Portion::new(1, 2), among: OwnScope::EVERYONE };
    let groups = texts(&["one", "many", "many", "many"]);
    let of = table(median, Unit::Own, vec![("y", floats(&[5.0, 1.0, 2.0, 3.0])), ("g", groups)]);
    let row = of.find("own_value", &[("g", "one")]).unwrap();
    let reasons = [Reason::OneObservation, Reason::NoDegreesOfFreedom];
    assert_eq!((row.value(), row.error().se, row.reasons()), (Some(5.0), None, &reasons[..]));
    let evidence = evidence(&of, Kind::Distribution, &[("g", "one")]);
    for gate in gates() {
        let verdict = gate.judge(&evidence);
        assert_ne!(verdict.outcome, Outcome::Publish, "{}: {verdict}", gate.id);
    }
}
#[test]
fn case_76_where_the_coefficient_of_variation_is_undefined_the_verdict_says_so() {
    let none = Evidence { value: Some(0.0), se: Some(0.0), n: Some(900), ..Evidence::new(Kind::Level) };
    let verdict = Gate::find("abs").unwrap().judge(&none);
    assert_eq!(verdict.outcome, Outcome::NotAssessable);
    assert!(verdict.to_string().contains("the estimate is 0"), "{verdict}");
}
#[test]
fn case_77_a_verdict_without_a_mark_is_an_error_at_export() {
    let gate = Gate::find("abs").unwrap();
    let unknown = gate.judge(&Evidence { value: Some(4.0), n: Some(900), ..Evidence::new(Kind::Mean) });
    let error = gate.mark(&unknown).unwrap_err();
    assert_eq!(error.code(), "gate.unmapped");
    let text = error.to_string();
    for said in ["marks of abs", "cv is not known", "leave the estimate out"] {
        assert!(text.contains(said), "{said}: {text}");
    }
}
#[test]
fn case_78_shares_are_rounded_once_and_only_where_they_are_printed() {
    let share = |of: &str| OwnFormula::Mean { of: of.into(), among: OwnScope::EVERYONE };
    let groups = || texts(&["a", "a", "a"]);
    let shares: Vec<Table> = [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]
        .iter()
        .map(|y| table(share("y"), Unit::Percent, vec![("y", floats(y)), ("g", groups())]))
        .collect();
    let values = shares.iter().map(|table| table.value("own_value", &[]).unwrap().unwrap());
    assert!((values.sum::<f64>() - 100.0).abs() < 1e-12);
    for table in &shares {
        let batch = table.to_record_batch().unwrap();
        let told = batch.column_by_name("value").unwrap().as_primitive::<Float64Type>().value(0);
        assert_eq!(told.to_bits(), table.value("own_value", &[]).unwrap().unwrap().to_bits());
        assert!(table.to_string().contains("33.3"), "three times 33.3, of which none is raised:\n{table}");
    }
}
#[test]
fn case_78_no_minus_before_a_zero() {
    let (reference, group) = (OwnScope::of(&["f"]), OwnScope { lacks: vec!["f".into()], ..OwnScope::EVERYONE });
    let gap = OwnFormula::MeanGap { of: "y".into(), reference, group };
    let columns = vec![
        ("y", floats(&[100_000.0, 100_000.0, 100_001.0, 100_001.0])),
        ("f", integers(&[1, 1, 0, 0])),
        ("g", texts(&["a", "a", "a", "a"])),
    ];
    let table = table(gap, Unit::Percent, columns);
    let value = table.value("own_value", &[]).unwrap().unwrap();
    assert!(value < 0.0 && value > -0.05, "{value}");
    assert!(table.to_string().contains("0.0n") && !table.to_string().contains("-0.0"), "{table}");
    assert!(table.to_string().contains("less than half of the last digit"), "{table}");
}
