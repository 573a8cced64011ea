//! The catalogue beside the standards: codes, numbers, ranks, units and rates agree with what was published.

use decentwork::derive::Fact;
use decentwork::indicator::{Flag, Formula, Scope, entries, find};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// The standards beside the data, if they are there.
fn standards() -> Option<PathBuf> {
    let shared = match std::env::var_os("DECENTWORK_DATA") {
        Some(data) => Path::new(&data).join(".."),
        None => Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared"),
    };
    let folder = shared.join("standards");
    if folder.is_dir() {
        return Some(folder);
    }
    eprintln!("skipped: no standards in {}; DECENTWORK_DATA says where the data are", folder.display());
    None
}

fn rows(path: &Path) -> Vec<csv::StringRecord> {
    csv::Reader::from_path(path)
        .and_then(|mut reader| reader.records().collect())
        .unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The code family: `UNE_DEAP` of `UNE_DEAP_SEX_AGE_RT`.
fn family(code: &str) -> String {
    code.splitn(3, '_').take(2).collect::<Vec<_>>().join("_")
}

/// The code families of ILOSTAT's dictionary, and those of the rates that it computes.
fn families(standards: &Path) -> BTreeSet<String> {
    ["ilostat_dict/indicators_2019.csv", "ilostat_dict/computed_rates.csv"]
        .iter()
        .flat_map(|file| rows(&standards.join(file)))
        .map(|row| family(&row[0]))
        .collect()
}

fn dossier(standards: &Path) -> String {
    std::fs::read_to_string(standards.join("standards.md")).expect("the dossier can be read")
}

#[test]
fn every_code_and_number_is_in_the_standards() {
    let Some(folder) = standards() else { return };
    let (families, dossier) = (families(&folder), dossier(&folder));
    let part = |name: &str| dossier.split("\n# PART ").find(|part| part.starts_with(name)).expect("a part");
    let (part_b, part_c) = (part("B."), part("C."));
    let known = |code: &str| families.contains(&family(code)) || dossier.contains(code);
    for row in entries() {
        let id = row.id();
        for code in row.ilostat_codes() {
            assert!(known(code), "{id}: {code}");
        }
        for number in row.sdg_numbers() {
            assert!(part_b.contains(number), "{id}: {number}");
        }
        if let Some(unece) = row.listing().unece {
            assert!(part_c.contains(&format!("{unece} ")), "{id}: {unece}");
        }
        for code in row.manual_codes().filter(|code| code.contains('-')) {
            assert!(part_b.contains(&format!("| {code} |")), "{id}: {code}");
        }
        for source in row.sources() {
            let code = source.locator.split(',').next().unwrap_or_default();
            match &*source.title {
                "ILOSTAT indicator description" => assert!(known(code), "{id}: {code}"),
                "SDG indicator metadata" => assert!(part_b.contains(code), "{id}: {code}"),
                title if title.starts_with("ILO Decent Work manual") && !code.starts_with('L') => {
                    assert!(part_b.contains(&format!("| {code} |")), "{id}: {code}");
                }
                _ => {}
            }
        }
    }
}

#[test]
fn the_manual_ranks_as_the_standards_say() {
    let Some(folder) = standards() else { return };
    let dossier = dossier(&folder);
    let mut ranked = 0;
    for manual in entries().filter_map(|row| row.listing().manual) {
        let line = dossier.lines().find(|line| line.starts_with(&format!("| {} |", manual.code))).expect(manual.code);
        let flag = match line.split('|').nth(2).map(str::trim).and_then(|cell| cell.split(' ').next()) {
            Some("M") => Flag::Main,
            Some("A") => Flag::Additional,
            Some("F") => Flag::Future,
            _ => Flag::Context,
        };
        assert_eq!(manual.flag, flag, "{}", manual.code);
        ranked += 1;
    }
    assert!(ranked > 40);
}

#[test]
fn units_are_those_of_the_dictionary() {
    let Some(folder) = standards() else { return };
    let dictionary = rows(&folder.join("ilostat_dict/indicators_2019.csv"));
    let mut compared = 0;
    for row in entries() {
        let Some(code) = row.ilostat() else { continue };
        let units: BTreeSet<&str> = dictionary
            .iter()
            .filter(|entry| entry[0].starts_with(&format!("{code}_")))
            .map(|entry| &entry[4])
            .collect();
        let fits: &[&str] = match row.unit() {
            "persons" => &["PS"],
            "percent" => &["PT", "RT"],
            "hours" => &["HR"],
            "currency" => &["CR", "LC"],
            "per_10000" => &["RT"],
            "days_per_1000_workers" => &["RT", "XT"],
            _ => continue,
        };
        assert!(units.is_empty() || fits.iter().any(|unit| units.contains(unit)), "{}: {units:?}", row.id());
        compared += usize::from(!units.is_empty());
    }
    assert!(compared > 40, "{compared}");
}

#[test]
fn the_rates_are_those_that_ilostat_computes() {
    let Some(folder) = standards() else { return };
    // What the sums of ILOSTAT's levels are among our facts; a disjunction is a fact of its own.
    let terms = |text: &str| -> Option<Scope> {
        let fact = match text {
            "POP_XWAP_NB" => Fact::WorkingAge,
            "EAP_TEAP_NB" => Fact::LabourForce,
            "EMP_TEMP_NB" => Fact::Employed,
            "EES_TEES_NB" => Fact::Employee,
            "UNE_TUNE_NB" => Fact::Unemployed,
            "TRU_TTRU_NB" => Fact::TimeRelatedUnderemployed,
            "EAP_TEAP_NB;EIP_WPLF_NB" => Fact::ExtendedLabourForce,
            "TRU_TTRU_NB;UNE_TUNE_NB" => Fact::UnderutilizedLu2,
            "EIP_WPLF_NB;UNE_TUNE_NB" => Fact::UnderutilizedLu3,
            "EIP_WPLF_NB;TRU_TTRU_NB;UNE_TUNE_NB" => Fact::UnderutilizedLu4,
            _ => return None,
        };
        Some(Scope::of(&[fact]))
    };
    let mut compared = BTreeMap::new();
    for row in rows(&folder.join("ilostat_dict/computed_rates.csv")) {
        let (Some(of), Some(among)) = (terms(&row[1]), terms(&row[2])) else {
            continue;
        };
        let code = row[0].trim_end_matches("_RT").to_owned();
        let ours = find(&code).expect("in the catalogue");
        assert_eq!(ours.formula, Formula::Share { of, among }, "{code}");
        compared.insert(code, &*ours.id);
    }
    let expected = [
        ("EAP_DWAP", "participation_rate"),
        ("EES_DEMP", "employee_share"),
        ("EMP_DWAP", "employment_ratio"),
        ("LUU_XLU2", "lu2"),
        ("LUU_XLU3", "lu3"),
        ("LUU_XLU4", "lu4"),
        ("TRU_DEMP", "time_related_underemployment_rate"),
        ("UNE_DEAP", "unemployment_rate"),
    ];
    assert_eq!(compared, expected.map(|(code, id)| (code.to_owned(), id)).into());
}
