//! Gates of the user's own, well and badly written.

use super::sound;
use crate::quality::{Evidence, Figure, Gate, Kind, Limit, Outcome, Sureness, gates};

const OWN: &str = r#"
id = "my-office"
name = "Publication rule of my office"
version = "2026"
kinds = ["share", "level"]
interval = "wald"

[[sources]]
title = "Quality handbook"
locator = "section 4"

[[clauses]]
id = "cases"
figure = "n_numerator"
is = "below"
limit = 25
outcome = "suppress"
sure = "document"

[[clauses]]
id = "error"
figure = "se"
is = "above"
limit = "quadratic"
outcome = "flag"
kinds = ["share"]
when = [{ figure = "n", is = "below", limit = 400 }]
mark = "q"

[table]
counts = "suppress"
above = 0.25

[marks]
publish = ""
suppress = "x"
"#;

fn read(text: &str) -> Result<Gate, String> {
    toml::from_str(text).map_err(|error| error.to_string())
}

#[test]
fn a_gate_of_ones_own() {
    let gate = read(OWN).expect("a gate");
    assert_eq!(gate.clauses[1].limit, Limit::Quadratic);
    assert_eq!([gate.clauses[0].sure, gate.clauses[1].sure], [Sureness::Document, Sureness::Own]);
    // INE Chile's curve at 1/8 is 1/36.
    let share = |n: u64, se: f64| Evidence { n: Some(n), se: Some(se), ..sound(Kind::Share, 0.125) };
    let outcome = |of: &Evidence| gate.judge(of).outcome;
    assert_eq!([outcome(&share(399, 0.0278)), outcome(&share(399, 0.0277))], [Outcome::Flag, Outcome::Publish]);
    assert_eq!(outcome(&share(400, 0.0278)), Outcome::Publish);
    assert_eq!(gate.mark(&gate.judge(&share(399, 0.0278))).unwrap(), "q");
    assert_eq!(gate.judge(&sound(Kind::Mean, 40.0)).outcome, Outcome::NotAssessable);
    let again: Gate = serde_json::from_str(&serde_json::to_string(&gate).unwrap()).unwrap();
    assert_eq!(again, gate);
    let again: Gate = toml::from_str(&toml::to_string(&gate).unwrap()).unwrap();
    assert_eq!(again, gate);
}

#[test]
fn shipped_gates_survive_the_round_trip() {
    for gate in gates() {
        let json = serde_json::to_string(gate).unwrap();
        assert_eq!(serde_json::from_str::<Gate>(&json).unwrap(), *gate, "{json}");
        let toml = toml::to_string(gate).unwrap();
        assert_eq!(toml::from_str::<Gate>(&toml).unwrap(), *gate, "{toml}");
    }
    let changed = Gate::find("ilostat").unwrap().with("unreliable", 30.0).unwrap();
    let json = serde_json::to_string(&changed).unwrap();
    assert_eq!(serde_json::from_str::<Gate>(&json).unwrap(), changed);
}

#[test]
fn typos_are_named() {
    let typo = |right: &str, wrong: &str| {
        let text = OWN.replacen(right, wrong, 1);
        assert_ne!(text, OWN, "{right}");
        read(&text).expect_err(wrong)
    };
    let cases = [
        ("outcome = \"flag\"", "outcom = \"flag\"", "outcom"),
        ("counts =", "count =", "count"),
        ("publish = \"\"", "publsh = \"\"", "publsh"),
        ("locator =", "page =", "page"),
        ("version = \"2026\"", "", "version"),
        ("when = [{ figure", "when = [{ figur", "figur"),
        // Words: the nearest one is named.
        ("\"n_numerator\"", "\"n_numerater\"", "n_numerator"),
        ("is = \"below\"", "is = \"bellow\"", "below"),
        ("[\"share\", \"level\"]", "[\"share\", \"leval\"]", "level"),
        ("\"wald\"", "\"wold\"", "wald"),
        ("\"quadratic\"", "\"quadratc\"", "\"quadratic\" or \"not_given\""),
        // Sense: the field is named.
        ("id = \"my-office\"", "id = \"My office\"", "where: id"),
        ("name = \"Publication rule of my office\"", "name = \" \"", "where: name"),
        ("id = \"error\"", "id = \"cases\"", "clauses[0].id"),
        ("outcome = \"suppress\"", "outcome = \"publish\"", "clauses[0].outcome"),
        ("limit = 25", "limit = -25", "clauses[0].limit"),
        ("limit = 25", "limit = nan", "clauses[0].limit"),
        ("limit = 25", "limit = 0", "clauses[0].limit"),
        ("limit = 25", "limit = \"quadratic\"", "clauses[0].limit"),
        ("figure = \"n_numerator\"", "figure = \"cv\"", "such as 0.165 for 16.5 percent"),
        ("figure = \"n_numerator\"", "figure = \"cv_log\"", "clauses[0].figure"),
        ("limit = 400", "limit = -400", "clauses[1].when[0].limit"),
        ("kinds = [\"share\"]", "kinds = [\"mean\"]", "clauses[1].kinds"),
        ("above = 0.25", "above = 25", "table.above"),
        ("counts = \"suppress\"", "counts = \"publish\"", "table.counts"),
    ];
    for (right, wrong, expected) in cases {
        let message = typo(right, wrong);
        assert!(message.contains(expected), "{wrong}: {message}");
    }
    let none = "id = \"a\"\nname = \"a\"\nversion = \"1\"\nclauses = []";
    assert!(read(none).expect_err("no clause").contains("where: clauses"));
}

#[test]
fn a_document_cannot_pass_for_an_agencys_rule() {
    let ilostat = toml::to_string(Gate::find("ilostat").unwrap()).unwrap();
    let error = read(&ilostat.replace("limit = 5.0", "limit = 3.0")).expect_err("another rule");
    assert!(error.contains("gate.invalid") && error.contains("where: id"), "{error}");
    let gate = read(&ilostat.replace("limit = 5.0", "limit = 3.0").replace("2023", "2023, ours")).expect("says so");
    assert!(gate.clauses.iter().any(|clause| clause.figure == Figure::N && clause.limit == Limit::Number(3.0)));
}
