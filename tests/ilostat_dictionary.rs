//! The ILO's own dictionary as a second opinion on codes, units and types of value.
//!
//! The dictionary is of 2019. What it does not have, or has otherwise, is listed here with the reason.

use decentwork::code::{CLASSIFICATIONS, VERSIONS, Version};
use decentwork::derive::AnswerKind;
use decentwork::indicator::{UnitMeasure, all};
use decentwork::{Breakdown, Question};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// The dictionary, if it is there.
fn dictionary() -> Option<PathBuf> {
    let shared = match std::env::var_os("DECENTWORK_DATA") {
        Some(data) => Path::new(&data).join(".."),
        None => Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared"),
    };
    let folder = shared.join("standards/ilostat_dict");
    if folder.is_dir() {
        return Some(folder);
    }
    assert!(std::env::var_os("DECENTWORK_REQUIRE_DATA").is_none(), "{} is required and not there", folder.display());
    eprintln!("skipped: no dictionary in {}; DECENTWORK_DATA says where the data are", folder.display());
    None
}

fn rows(folder: &Path, file: &str) -> Vec<csv::StringRecord> {
    csv::Reader::from_path(folder.join(file))
        .and_then(|mut reader| reader.records().collect())
        .unwrap_or_else(|error| panic!("{file}: {error}"))
}

/// Every code of an item, and whether it is the total of its classification.
fn items(folder: &Path) -> BTreeMap<String, bool> {
    rows(folder, "classif_items_2019.csv").iter().map(|row| (row[0].to_owned(), &row[3] == "Y")).collect()
}

/// The dictionary marks no total in the version of informality by status; this is everybody employed.
const EMPLOYMENT: &str = "STE_IFLVERSION_EMP";

/// Every difference, with its reason; and no reason without a difference.
fn only_these(differences: &[String], reasons: &[(&str, &str)]) {
    let expected: Vec<&str> = reasons.iter().map(|(code, _)| *code).collect();
    assert_eq!(differences, expected);
    let bare: Vec<&str> = reasons.iter().filter(|(_, reason)| reason.is_empty()).map(|(code, _)| *code).collect();
    assert!(bare.is_empty(), "{bare:?}");
}

#[test]
fn every_item_of_a_breakdown_is_in_the_dictionary() {
    let Some(folder) = dictionary() else { return };
    let items = items(&folder);
    let mut compared = 0;
    let mut differences = Vec::new();
    for id in Breakdown::standard_ids() {
        let breakdown = Breakdown::find(id);
        let codes: Vec<&str> = breakdown.items().iter().map(|item| &*item.code).collect();
        let unknown = breakdown.items().iter().filter(|item| !items.contains_key(&item.code)).count();
        compared += breakdown.items().len() - unknown;
        if unknown > 0 {
            assert_eq!(unknown, breakdown.items().len(), "{id}: all or none");
            differences.push(format!("{id}: {}", breakdown.list()));
            assert_eq!(Version::of_items(&codes), None, "{id}");
        } else {
            let version = Version::of_items(&codes).expect(id);
            let total = version.total();
            assert!(items.get(&total) == Some(&true) || total == EMPLOYMENT, "{id}");
        }
    }
    assert!(compared >= 100, "{compared} items");
    let own = [
        "YES_NO",
        "DESTINATION",
        "ABSENCE_REASON",
        "NON_SEARCH_REASON",
        "TRAINING_STATUS",
        "TRAINING_PROGRAMME",
        "TRAINING_EXCLUSION",
        "TRAINING_QUARTER",
        "TRAINING_ATTAINMENT",
        "TRAINING_FOLLOW_UP",
        "EIP_ATTACHMENT",
        "PAY_PERIOD",
        "ENTERPRISE_TYPE",
        "BOOKKEEPING",
        "REGISTRATION",
        "WORKPLACE",
        "WG_DIFFICULTY",
        "PART_TIME_REASON",
        "FREQUENCY_OF_WORK",
        "CONTRACT_KIND",
        "SKILL_MATCH",
        "OCCUPATION_MAPPING",
        "PLATFORM_ACTIVITY",
    ];
    let questions = "the answer to a question; ILOSTAT classifies by what is derived from it";
    let reasons: Vec<(&str, &str)> = differences
        .iter()
        .map(|code| {
            let list = code.split_once(": ").map_or("", |(_, list)| list);
            let reason = match list {
                "single years" => "ILOSTAT has bands, no single years",
                list if list.starts_with("ILO GenAI ") => "ILO publishes exposure outside ILOSTAT",
                "informality, 21st ICLS" => "newer than the dictionary",
                list if list.starts_with("ICSE-18") => "the dictionary of 2019 classifies by ICSE-93",
                "ISCO-08" => "all levels of ISCO-08 at once; ILOSTAT has a version for each: occupation_major_group",
                list if own.contains(&list) => questions,
                _ => "",
            };
            (code.as_str(), reason)
        })
        .collect();
    only_these(&differences, &reasons);
}

#[test]
fn those_who_did_not_state_it_have_the_code_of_the_dictionary() {
    let Some(folder) = dictionary() else { return };
    let items = items(&folder);
    let mut differences = BTreeSet::new();
    for question in Question::ALL {
        let AnswerKind::Code(list) = question.kind() else { continue };
        let code = list().items[0].code;
        let breakdown = Breakdown::find(question.id());
        // Lists of our own have a code of their own.
        let codes: Vec<&str> = breakdown.items().iter().map(|item| &*item.code).collect();
        let Some(version) = Version::of_items(&codes) else { continue };
        match version.not_stated() {
            Some(listed) => assert_eq!(code, listed),
            None => {
                differences.insert(code.to_owned());
            }
        }
    }
    let differences: Vec<String> = differences.into_iter().collect();
    assert!(differences.iter().all(|code| !items.contains_key(code)));
    only_these(
        &differences,
        &[
            ("CLA_ECOCLA_X", "ILOSTAT has no item for an unknown economic class; exporting such rows is an error"),
            ("DSB_STATUS_X", "ILOSTAT has no item for an unknown disability; exporting such rows is an error"),
            ("INS_SECTOR_X", "ILOSTAT has no item for a sector that is not stated; exporting such rows is an error"),
            ("SEX_X", "ILOSTAT has no item for sex that is not stated; exporting such rows is an error"),
        ],
    );
}

#[test]
fn every_classification_version_is_as_in_the_dictionary() {
    let Some(folder) = dictionary() else { return };
    let items = items(&folder);
    let versions: BTreeSet<String> =
        rows(&folder, "classif_versions_2019.csv").iter().map(|row| row[0].to_owned()).collect();
    let mut differences = Vec::new();
    for version in VERSIONS {
        assert!(versions.contains(version.code), "{}", version.code);
        assert!(items.get(&version.total()) == Some(&true) || version.total() == EMPLOYMENT, "{}", version.total());
        let ours: BTreeSet<String> = version.items().map(|item| format!("{}_{item}", version.code)).collect();
        let theirs: BTreeSet<String> = rows(&folder, "classif_items_2019.csv")
            .iter()
            .filter(|row| &row[1] == version.code)
            .map(|row| row[0].to_owned())
            .collect();
        differences.extend(ours.symmetric_difference(&theirs).cloned());
        if let Some(code) = version.not_stated() {
            assert!(theirs.contains(&code), "{code}");
        }
    }
    only_these(&differences, &[("SEX_O", "newer than the dictionary: \"other\" in ILOSTAT's SDMX code list of sex")]);
}

#[test]
fn classifications_stand_in_the_order_of_the_codes_of_indicators() {
    let Some(folder) = dictionary() else { return };
    let place = |of: &str| CLASSIFICATIONS.iter().position(|known| *known == of);
    let mut compared = 0;
    let mut differences = BTreeSet::new();
    for row in rows(&folder, "indicators_2019.csv") {
        let parts: Vec<&str> = row[0].split('_').collect();
        let classes = &parts[2..parts.len() - 1];
        let Some(places) = classes.iter().map(|of| place(of)).collect::<Option<Vec<_>>>() else { continue };
        compared += 1;
        if !places.is_sorted() {
            differences.insert(classes.join("_"));
        }
    }
    assert!(compared >= 450, "{compared} indicators");
    let differences: Vec<String> = differences.into_iter().collect();
    let both = "the dictionary has both orders: migrants by this, and this by place of birth or citizenship";
    only_these(
        &differences,
        &[
            ("SEX_CBR_ECO", both),
            ("SEX_CBR_OCU", both),
            ("SEX_CBR_STE", both),
            ("SEX_CCT_ECO", both),
            ("SEX_CCT_OCU", both),
            ("SEX_CCT_STE", both),
        ],
    );
}

#[test]
fn every_indicator_has_the_unit_and_the_type_of_the_dictionary() {
    let Some(folder) = dictionary() else { return };
    // Unit, multiplier and type of every code of a family.
    let mut published: BTreeMap<String, BTreeSet<(String, String, u8)>> = BTreeMap::new();
    for row in rows(&folder, "indicators_2019.csv") {
        let family = row[0].splitn(3, '_').take(2).collect::<Vec<_>>().join("_");
        let multiplier = row[5].parse().expect("a multiplier");
        published.entry(family).or_default().insert((row[3].to_owned(), row[4].to_owned(), multiplier));
    }
    let mut compared = 0;
    let mut differences = Vec::new();
    for indicator in all() {
        let Some(code) = indicator.ilostat.as_deref() else { continue };
        let UnitMeasure { code: unit, multiplier, .. } = indicator.unit.measure().expect("a unit of ILOSTAT");
        let value_type = indicator.value_type().code();
        match published.get(code) {
            Some(known) if known.contains(&(value_type.to_owned(), unit.to_owned(), multiplier)) => compared += 1,
            Some(known) => differences.push(format!("{code} {value_type} {unit}, dictionary {known:?}")),
            None => differences.push(code.to_owned()),
        }
    }
    assert!(compared >= 35, "{compared} indicators");
    only_these(
        &differences,
        &[
            (
                "EMP_TEES RT PT, dictionary {(\"RT\", \"RT\", 0)}",
                "the dictionary has a rate; ILOSTAT publishes percent",
            ),
            (
                "EAR_XMFG NB CR, dictionary {(\"NB\", \"LC\", 0)}",
                "in local currency, without the classification of currencies: export it with the unit LC",
            ),
            (
                "EMP_NORM RT PT, dictionary {(\"DT\", \"PT\", 0), (\"NB\", \"PS\", 3)}",
                "ILOSTAT publishes the distribution over EDU_SKILL; the rates are shares of its items",
            ),
            (
                "EMP_STAT RT PT, dictionary {(\"DT\", \"PT\", 0), (\"NB\", \"PS\", 3)}",
                "ILOSTAT publishes the distribution over EDU_SKILL; the rates are shares of its items",
            ),
            ("CLD_XHAZ", "not in the dictionary, which has child labour and not its hazardous part"),
            ("SDG_T552", "newer than the dictionary"),
        ],
    );
}

#[test]
fn no_indicator_is_one_item_of_a_classification_in_ilostat() {
    let Some(folder) = dictionary() else { return };
    let codes = rows(&folder, "indicators_2019.csv");
    let mut differences = Vec::new();
    for indicator in all() {
        let Some(family) = indicator.ilostat.as_deref() else { continue };
        let ends = format!("_{}", indicator.value_type().code());
        let of_family =
            || codes.iter().map(|row| &row[0]).filter(|code| code.starts_with(family) && code.ends_with(&ends));
        // The components of informality have no total, so that a code without them says nothing.
        if of_family().next().is_some() && of_family().all(|code| code.contains("_IFL_")) {
            differences.push(family.to_owned());
        }
    }
    // Informal employment is also an item of IFL_COMP, beside informal sector employment, in IFL_XIEM.
    only_these(&differences, &[]);
}
