//! Occupations told in ISCO-88 or SOC: the tables against their files, and surveys read through them.
#![allow(clippy::unwrap_used, clippy::pedantic, reason = "a test may panic")]
#![cfg(all(feature = "arrow", feature = "serde"))]

mod common;

use arrow_array::{ArrayRef, Float64Array, Int64Array, RecordBatch, StringArray};
use decentwork::arrow::{Design, Reader};
use decentwork::code::{Code, Correspondence, Occupation};
use decentwork::{Codebook, Plan, Table};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

fn pairs(file: &str) -> Option<Vec<(String, String)>> {
    let path = common::data("../standards")?.join("classifications").join(file);
    Some(csv::Reader::from_path(path).unwrap().deserialize().map(Result::unwrap).collect())
}

/// Codes of the second column with all of the first.
fn inverted(file: &str) -> Option<BTreeMap<String, BTreeSet<String>>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (first, second) in pairs(file)? {
        found.entry(second).or_default().insert(first);
    }
    Some(found)
}

fn candidates(correspondence: Correspondence, code: &str) -> BTreeSet<String> {
    let found = correspondence.counterparts(code, None).unwrap();
    found.candidates().iter().map(|group| group.item().code.to_owned()).collect()
}

#[test]
fn g8_every_pair_of_the_files_is_kept() {
    for (file, correspondence) in
        [("isco08_to_isco88_ilo.csv", Correspondence::Isco88), ("isco08_to_soc2010_bls.csv", Correspondence::Soc2010)]
    {
        let Some(told) = inverted(file) else { return };
        assert_eq!(told.len(), correspondence.codes().count());
        told.iter().for_each(|(code, expected)| assert_eq!(candidates(correspondence, code), *expected, "{code}"));
    }
    let (Some(to_2010), Some(to_isco)) = (inverted("soc2010_to_soc2018.csv"), inverted("isco08_to_soc2010_bls.csv"))
    else {
        return;
    };
    assert_eq!(to_2010.len(), Correspondence::Soc2018.codes().count());
    for (code, of_2010) in to_2010 {
        let expected: BTreeSet<String> = of_2010.iter().flat_map(|code| to_isco[code].clone()).collect();
        assert_eq!(candidates(Correspondence::Soc2018, &code), expected, "{code}");
    }
}

/// Of every unit group of ISCO-08 Ganzeboom's single counterpart leads back to it.
#[test]
fn g8_ganzeboom_leads_every_unit_group_back_to_itself() {
    let Some(told) = pairs("isco08_to_isco88_ganzeboom.csv") else { return };
    let mut unit_groups = 0;
    for (isco08, isco88) in told.iter().filter(|(code, _)| code != "*") {
        if Occupation::parse(isco08).is_ok_and(|group| group.level() == 4) {
            unit_groups += 1;
            let back = candidates(Correspondence::Isco88Ganzeboom, isco88);
            assert!(back.contains(isco08), "{isco08} {isco88}");
        }
    }
    assert_eq!(unit_groups, 436);
}

fn weighted() -> Design {
    let mut design = Design::default();
    design.weight = Some("w".to_owned());
    design
}

fn table(book: Option<&Codebook>, ids: &[&str], by: &[&str], columns: Vec<(&str, ArrayRef)>) -> Table {
    let plan = Plan::builder().indicators(ids.iter().copied()).unwrap();
    let plan = by.iter().fold(plan, |plan, axis| plan.by([*axis])).build().unwrap();
    let batch = RecordBatch::try_from_iter(columns).unwrap();
    let mut reader = Reader::new(&plan, &batch.schema(), book, &weighted()).unwrap();
    let mut tally = reader.tally();
    reader.add(&mut tally, &batch, 0).unwrap();
    tally.finish().unwrap()
}

/// Employed people of 30 with these occupations and weights.
fn people(column: &str, rows: &[(&str, f64)]) -> Vec<(&'static str, ArrayRef)> {
    let column: &'static str = column.to_owned().leak();
    let texts = rows.iter().map(|(code, _)| Some(*code).filter(|code| !code.is_empty()));
    vec![
        ("age", Arc::new(Int64Array::from(vec![30; rows.len()]))),
        ("labour_force_status", Arc::new(StringArray::from(vec!["employed"; rows.len()]))),
        (column, Arc::new(texts.collect::<StringArray>())),
        ("w", Arc::new(rows.iter().map(|(_, weight)| Some(*weight)).collect::<Float64Array>())),
    ]
}

/// By hand: 2121 is 2120; 2411 is 2411 or 2412, so group 241; 4131 is 3341 or 4321, in no group; one did not say.
const ROWS: [(&str, f64); 4] = [("2121", 2.0), ("2411", 1.0), ("4131", 1.0), ("", 6.0)];

#[test]
fn e13_a_column_of_isco88_needs_no_codebook_and_shows_its_ambiguity() {
    let ids = ["employment", "occupation_ambiguous_share"];
    let by = ["occupation_mapping", "occupation_sub_major", "occupation_major_group"];
    let table = table(None, &ids, &by, people("occupation_isco88", &ROWS));
    assert_eq!(table.value("occupation_ambiguous_share", &[]).unwrap(), Some(50.0));
    let of = |axis: &str, item: &str| table.value("employment", &[(axis, item)]).unwrap();
    assert_eq!(of("occupation_mapping", "unit_group"), Some(2.0));
    assert_eq!(of("occupation_mapping", "minor_group"), Some(1.0));
    assert_eq!(of("occupation_mapping", "nowhere"), Some(1.0));
    assert_eq!(of("occupation_mapping", "not_stated"), Some(6.0));
    // Both accountants are in 24; the clerks, who may be in 3 or 4, have not stated a major group.
    assert_eq!(of("occupation_sub_major", "21"), Some(2.0));
    assert_eq!(of("occupation_sub_major", "24"), Some(1.0));
    assert_eq!(of("occupation_sub_major", "not_stated"), Some(7.0));
    assert_eq!(of("occupation_major_group", "professionals"), Some(3.0));
}

/// A codebook says so, by the name of the classification; what a code has in the file comes before.
#[test]
fn a_codebook_names_the_classification() {
    let read = |classification: &str, codes: &str| -> Codebook {
        let text = format!(
            "id = \"own\"\n[answers]\nage = {{ column = \"age\" }}\n\
             labour_force_status = {{ column = \"labour_force_status\" }}\n\
             occupation = {{ column = \"job\", classification = \"{classification}\"{codes} }}"
        );
        toml::from_str(&text).unwrap()
    };
    let value = |book: &Codebook, rows: &[(&str, f64)], id: &str| {
        table(Some(book), &[id], &[], people("job", rows)).value(id, &[]).unwrap()
    };
    let book = read("SOC-2018", "");
    book.check().unwrap();
    // 13-2011, accountants and auditors, is 2411 alone; 13-1082 came from three codes.
    let rows = [("13-2011", 3.0), ("13-1082", 1.0)];
    assert_eq!(value(&book, &rows, "occupation_ambiguous_share"), Some(25.0));
    let book = read("isco-88", ", codes = { a = \"2411\", b = \"2121\" }");
    assert_eq!(value(&book, &[("a", 1.0), ("b", 3.0)], "occupation_ambiguous_share"), Some(25.0));
    let error = read("isco-88", ", codes = { a = \"2120\" }").check().unwrap_err();
    assert_eq!(error.code(), "codebook.invalid");
    let error = read("ISCO-98", "").check().unwrap_err();
    assert_eq!(error.code(), "code.version");
    assert!(error.nearest().iter().any(|name| name == "ISCO-88"), "{error}");
}

#[test]
fn a_code_that_is_not_in_the_classification_stops_the_run() {
    let plan = Plan::builder().indicators(["genai_exposed_share"]).unwrap().build().unwrap();
    let batch = RecordBatch::try_from_iter(people("occupation_isco88", &[("2121", 1.0), ("2120", 1.0)])).unwrap();
    let mut reader = Reader::new(&plan, &batch.schema(), None, &weighted()).unwrap();
    let mut tally = reader.tally();
    let error = reader.add(&mut tally, &batch, 0).unwrap_err();
    assert_eq!(error.code(), "code.unknown");
    assert!(error.found_text().unwrap().contains("2120"), "{error}");
    assert!(error.expected_text().unwrap().contains("ISCO-88"), "{error}");
}

/// Two roads to employment by gradient: one code at a time by the labels of its candidates, and through the engine.
#[test]
fn e13_labels_of_ambiguous_codes_are_those_that_all_candidates_share() {
    for correspondence in Correspondence::ALL {
        let rows: Vec<(&str, f64)> =
            correspondence.codes().enumerate().map(|(at, c)| (c, (at % 7 + 1) as f64)).collect();
        let ids = ["employment", "genai_exposed_share"];
        let by = ["genai_exposure", "genai_potential_2023"];
        let table = table(None, &ids, &by, people(correspondence.column(), &rows));
        let mut by_label: BTreeMap<&str, f64> = BTreeMap::new();
        let mut by_potential: BTreeMap<&str, f64> = BTreeMap::new();
        let (mut exposed, mut known) = (0.0, 0.0);
        for (code, weight) in &rows {
            let found = correspondence.counterparts(code, None).unwrap();
            *by_label.entry(found.genai_exposure().item().name).or_default() += weight;
            *by_potential.entry(found.genai_potential_2023().item().name).or_default() += weight;
            if let Some(is) = found.genai_exposure().is_exposed() {
                known += weight;
                exposed += if is { *weight } else { 0.0 };
            }
        }
        for (axis, expected) in [("genai_exposure", by_label), ("genai_potential_2023", by_potential)] {
            for (label, weight) in &expected {
                assert_eq!(table.value("employment", &[(axis, label)]).unwrap(), Some(*weight), "{axis} {label}");
            }
            let total: f64 = expected.values().sum();
            assert_eq!(table.value("employment", &[]).unwrap(), Some(total));
        }
        let share = table.value("genai_exposed_share", &[]).unwrap().unwrap();
        assert!((share - 100.0 * exposed / known).abs() < 1e-9, "{correspondence:?}");
    }
}
