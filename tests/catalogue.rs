//! The catalogue: every row is complete, can be found, and says what its sources say.

use decentwork::derive::{Fact, Quantity};
use decentwork::error::ErrorKind;
use decentwork::indicator::{Formula, Indicator, Measure, OwnFormula, OwnScope, Portion, Scope, Unit, all, find};
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

/// The code families of ILOSTAT's dictionary: `UNE_DEAP` of `UNE_DEAP_SEX_AGE_RT`.
fn families(standards: &Path) -> BTreeSet<String> {
    rows(&standards.join("ilostat_dict/indicators_2019.csv"))
        .iter()
        .map(|row| row[0].splitn(3, '_').take(2).collect::<Vec<_>>().join("_"))
        .collect()
}

fn dossier(standards: &Path) -> String {
    std::fs::read_to_string(standards.join("standards.md")).expect("the dossier can be read")
}

fn is_snake_case(id: &str) -> bool {
    id.split('_').all(|word| !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit()))
}

#[test]
fn every_row_is_complete() {
    for row in all() {
        let id = &row.id;
        assert!(is_snake_case(id), "{id}");
        for text in [&row.name, &row.definition, &row.universe] {
            assert_eq!(text.trim(), &**text, "{id}");
            assert!(!text.is_empty(), "{id}");
        }
        assert!(row.definition.ends_with('.'), "{id}");
        assert!(!row.definition.contains("  "), "{id}");
        assert!(!row.sources.is_empty(), "{id}");
        for source in row.sources.iter() {
            assert!(!source.title.is_empty() && !source.locator.is_empty(), "{id}");
        }
        assert!(row.own_facts.is_empty() && row.own_numbers.is_empty(), "{id}");
        if *id != "population" {
            assert!(!row.needs().is_empty(), "{id}");
        }
    }
    assert!(all().count() >= 50);
}

#[test]
fn ids_names_and_definitions_are_unique() {
    let count = all().count();
    let distinct = |text: fn(&Indicator) -> &str| all().map(text).collect::<BTreeSet<_>>().len();
    assert_eq!(distinct(|row| &row.id), count);
    assert_eq!(distinct(|row| &row.name), count);
    assert_eq!(distinct(|row| &row.definition), count);
    let formulas: BTreeSet<_> = all().map(|row| row.formula.to_string()).collect();
    assert_eq!(formulas.len(), count);
    let codes: Vec<_> = all().filter_map(|row| row.ilostat.as_deref()).collect();
    assert_eq!(codes.iter().collect::<BTreeSet<_>>().len(), codes.len());
}

#[test]
fn the_unit_fits_the_formula() {
    let unit_of = |measure| match measure {
        Measure::Quantity(
            Quantity::HoursUsualMain | Quantity::HoursUsualAll | Quantity::HoursActualMain | Quantity::HoursActualAll,
        ) => Unit::Hours,
        Measure::Quantity(Quantity::TenureYears) => Unit::Years,
        Measure::Quantity(Quantity::InjuryDaysLost) => Unit::Days,
        Measure::Quantity(Quantity::EarningsMonthly | Quantity::EarningsHourly) => Unit::Currency,
        other => panic!("no unit is known for {other:?}"),
    };
    for row in all() {
        let unit = match row.formula {
            Formula::Level { .. } => Unit::Persons,
            Formula::Share { .. }
            | Formula::MeanGap { .. }
            | Formula::QuantileGap { .. }
            | Formula::BelowQuantile { .. } => Unit::Percent,
            Formula::ShareRatio { .. } | Formula::QuantileRatio { .. } | Formula::TopBottom { .. } => Unit::Ratio,
            Formula::Gini { .. } => Unit::Index,
            Formula::Mean { of, .. } | Formula::Quantile { of, .. } | Formula::Total { of, .. } => unit_of(of),
            _ => panic!("{}: a formula of a new kind", row.id),
        };
        assert_eq!(row.unit, unit, "{}", row.id);
    }
}

#[test]
fn every_fact_and_quantity_is_used_or_known_to_wait() {
    let waiting_facts = [
        Fact::OutsideLabourForceIcls13,
        Fact::UnavailableJobseeker,
        Fact::AvailablePotentialJobseeker,
        Fact::WillingNonJobseeker,
        Fact::InEducation, // through NEET
    ];
    let used: BTreeSet<Fact> = all().flat_map(Indicator::facts).collect();
    let mut unused = Fact::ALL.to_vec();
    unused.retain(|fact| !used.contains(fact));
    assert_eq!(unused, waiting_facts);

    let waiting_quantities = [Quantity::HoursUsualMain, Quantity::HoursActualMain, Quantity::Age];
    let used: BTreeSet<_> = all().filter_map(|row| row.formula.measure()).collect();
    let mut unused = Quantity::ALL.to_vec();
    unused.retain(|quantity| !used.contains(&Measure::Quantity(*quantity)));
    assert_eq!(unused, waiting_quantities);
}

#[test]
fn an_indicator_is_found_by_id_code_and_number() {
    for row in all() {
        assert_eq!(find(&row.id), Ok(row));
        if let Some(code) = row.ilostat.as_deref() {
            assert_eq!(find(code), Ok(row));
            assert_eq!(find(&format!(" {code}_SEX_AGE ")), Ok(row));
            assert!(find(&format!("{code}X")).is_err());
        }
    }
    let numbers = [
        ("1.1.1", "working_poverty_rate"),
        ("1.3.1", "social_protection_coverage"),
        ("17.8.1", "internet_use_rate"),
        ("4.3.1", "adult_learning_rate"),
        ("4.4.1", "ict_copy_paste_rate"),
        ("5.5.2", "female_share_management"),
        ("5.b.1", "mobile_ownership_rate"),
        ("8.3.1", "informal_employment_rate"),
        ("8.5.1", "mean_hourly_earnings"),
        ("8.5.2", "unemployment_rate"),
        ("8.6.1", "neet_rate"),
        ("8.7.1", "child_labour_rate_sdg"),
        ("9.2.2", "manufacturing_employment_share"),
    ];
    for (number, id) in numbers {
        for key in [number, &format!("SDG {number}"), &format!(" SDG{number}")] {
            assert_eq!(find(key).map(|row| &*row.id), Ok(id), "{key}");
        }
    }
    let with_number: BTreeSet<_> = all().filter_map(|row| row.sdg.as_deref()).collect();
    assert_eq!(Vec::from_iter(with_number), numbers.map(|(number, _)| number));
    let codes = [
        ("UNE_DEAP_SEX_AGE_RT", "unemployment_rate"),
        ("UNE_TUNE_SEX_AGE_NB", "unemployment"),
        ("LUU_XLU4_SEX_AGE_GEO_RT", "lu4"),
        ("EES_XTMP_SEX_RT", "temporary_employment_rate"),
        ("SDG_T552_NOC_RT", "female_share_management"),
        ("SDG_0552_OCU_RT", "female_share_senior_middle_management"),
    ];
    for (code, id) in codes {
        assert_eq!(find(code).map(|row| &*row.id), Ok(id), "{code}");
    }
}

#[test]
fn a_typo_gets_the_nearest_name() {
    let typos = [
        ("unemployment_rat", "unemployment_rate"),
        ("unemploymnet_rate", "unemployment_rate"),
        ("Unemployment_Rate", "unemployment_rate"),
        ("neet", "neet_rate"),
        ("lu5", "lu2"),
        ("gender_paygap", "gender_pay_gap"),
        ("low_pay", "low_pay_rate"),
        ("mean_hourly_earning", "mean_hourly_earnings"),
        ("participation", "participation_rate"),
    ];
    for (typo, id) in typos {
        let error = find(typo).expect_err(typo);
        assert_eq!(error.kind(), ErrorKind::IndicatorUnknown);
        assert_eq!(error.nearest().first().map(String::as_str), Some(id), "{typo}");
        assert!(error.to_string().contains(typo));
    }
    for nonsense in ["", "SDG", "_", "zzz", "SDG 99.9.9", "UNE"] {
        assert!(find(nonsense).is_err(), "{nonsense}");
    }
}

#[test]
fn no_paragraph_is_cited_that_no_fact_cites() {
    let cited: Vec<&str> = Fact::ALL.iter().map(|fact| fact.source()).collect();
    let paragraphs = |row: &'static Indicator| {
        let of_paragraphs = |title: &str| ["ICLS", "ICSE"].iter().any(|body| title.contains(body));
        row.sources.iter().filter(move |source| of_paragraphs(&source.title))
    };
    for row in all() {
        for source in paragraphs(row) {
            // "19th ICLS Resolution I (2013)" is "19th ICLS Res. I" in the facts.
            let document: Vec<&str> = source.title.splitn(3, ' ').take(2).collect();
            let known = cited.iter().any(|text| {
                text.starts_with(&document.join(" "))
                    && text.split("; ").any(|part| part.ends_with(&format!(", {}", source.locator)))
            });
            assert!(known, "{}: {}, {}", row.id, source.title, source.locator);
        }
    }
}

#[test]
fn every_code_and_number_is_in_the_standards() {
    let Some(folder) = standards() else { return };
    let (families, dossier) = (families(&folder), dossier(&folder));
    let known = |code: &str| families.contains(code) || dossier.contains(code);
    let part_b = dossier.split("\n# PART ").find(|part| part.starts_with("B.")).expect("part B");
    for row in all() {
        if let Some(code) = row.ilostat.as_deref() {
            assert!(known(code), "{}: {code}", row.id);
        }
        if let Some(number) = row.sdg.as_deref() {
            assert!(part_b.contains(number), "{}: {number}", row.id);
        }
        for source in row.sources.iter() {
            let code = source.locator.split(',').next().unwrap_or_default();
            match &*source.title {
                "ILOSTAT indicator description" => assert!(known(code), "{}: {code}", row.id),
                "SDG indicator metadata" => assert!(part_b.contains(code), "{}: {code}", row.id),
                title if title.starts_with("ILO Decent Work manual") => {
                    assert!(part_b.contains(&format!("| {code} |")), "{}: {code}", row.id);
                }
                _ => {}
            }
        }
    }
    let elsewhere: Vec<_> =
        all().filter_map(|row| row.ilostat.as_deref()).filter(|code| !families.contains(*code)).collect();
    // Newer than the dictionary, which is of 2019.
    assert_eq!(elsewhere, ["CLD_XHAZ", "SDG_T552"]);
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
        // ILOSTAT computes the share of employees as EES_DEMP and publishes it as EMP_TEES.
        let key = if code == "EES_DEMP" { "EMP_TEES" } else { &code };
        let ours = find(key).expect("in the catalogue");
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

#[test]
fn a_measure_is_a_quantity_or_an_own_number() {
    let mean = |of: &str| {
        let formula = OwnFormula::Mean { of: of.to_owned(), among: OwnScope::EVERYONE };
        Indicator::compose("own_mean", "Own mean", Unit::Own, formula).expect("valid")
    };
    let age = mean("age");
    assert_eq!(age.formula.measure(), Some(Measure::Quantity(Quantity::Age)));
    assert!(age.own_numbers.is_empty());
    let score = mean("score");
    assert_eq!(score.formula.measure(), Some(Measure::Own(0)));
    assert_eq!(score.own_numbers, ["score"]);
}

#[test]
fn what_cannot_be_used_is_refused() {
    let refused = |id: &str, name: &str, formula| {
        Indicator::compose(id, name, Unit::Percent, formula).expect_err("must be refused")
    };
    let level = |of| OwnFormula::Level { of };
    for id in ["", " ", "Rate", "1st", "_a", "a_", "a__b", "a-b", "taux_chômage"] {
        let error = refused(id, "Own", level(OwnScope::EVERYONE));
        assert_eq!(error.kind(), ErrorKind::IndicatorInvalid, "{id}");
        assert_eq!(error.column_name(), Some("id"), "{id}");
    }
    let error = refused("unemployment_rate", "Own", level(OwnScope::EVERYONE));
    assert_eq!(error.kind(), ErrorKind::IndicatorDuplicate);
    let error = refused("own", " ", level(OwnScope::EVERYONE));
    assert_eq!(error.column_name(), Some("name"));

    let nameless = OwnScope::of(&[""]);
    let contradiction = OwnScope::of(&["online", "employed"]).but(&["online"]);
    for of in [nameless, contradiction] {
        let error = refused("own", "Own", level(of));
        assert_eq!(error.kind(), ErrorKind::IndicatorInvalid);
        assert_eq!(error.column_name(), Some("formula"));
    }
    let below = |times, at| OwnFormula::BelowQuantile {
        of: "earnings_hourly".to_owned(),
        times,
        at,
        among: OwnScope::of(&["employee"]),
    };
    for (over, under) in [(0, 2), (1, 0), (2, 2), (3, 2)] {
        let error = refused("own", "Own", below(Portion::HALF, Portion::new(over, under)));
        assert_eq!(error.found_text(), Some(&*format!("{over}/{under}")));
    }
    for (over, under) in [(1, 0), (0, 1)] {
        let error = refused("own", "Own", below(Portion::new(over, under), Portion::HALF));
        assert_eq!(error.found_text(), Some(&*format!("{over}/{under}")));
    }
}

#[cfg(feature = "serde")]
mod documents {
    use super::*;

    const DIGITAL: &str = r#"{
        "id": "digital_job_rate",
        "name": "Digital job rate",
        "definition": "Employed people outside agriculture who work online.",
        "unit": "percent",
        "universe": "employed people",
        "formula": {"share": {
            "of": {"has": ["employed", "works_online"], "lacks": ["agriculture"]},
            "among": {"has": ["employed"]}
        }},
        "sources": [{"title": "Our handbook", "locator": "page 7"}]
    }"#;

    fn read(json: &str) -> Result<Indicator, serde_json::Error> {
        serde_json::from_str(json)
    }

    #[test]
    fn a_document_reads_as_it_is_composed() {
        let read = read(DIGITAL).expect("valid");
        let formula = OwnFormula::Share {
            of: OwnScope::of(&["employed", "works_online"]).but(&["agriculture"]),
            among: OwnScope::of(&["employed"]),
        };
        let mut composed = Indicator::compose(&read.id, &read.name, Unit::Percent, formula).expect("valid");
        composed.definition.clone_from(&read.definition);
        composed.universe.clone_from(&read.universe);
        composed.sources.clone_from(&read.sources);
        assert_eq!(read, composed);
        assert_eq!(read.own_facts, ["works_online"]);
        assert_eq!(read.sources[0].locator, "page 7");
    }

    #[test]
    fn portions_are_pairs() {
        let rate = find("low_pay_rate").expect("exists");
        let json = serde_json::to_value(rate).expect("can be written");
        let formula = serde_json::json!({"below_quantile": {
            "of": "earnings_hourly", "times": [2, 3], "at": [1, 2], "among": {"has": ["employee"]}
        }});
        assert_eq!(json["formula"], formula);
    }

    #[test]
    fn documents_that_do_not_fit_are_refused() {
        let wrong = [
            ("\"universe\"", "\"univers\"", "univers"),
            ("\"lacks\"", "\"lack\"", "lack"),
            ("\"among\"", "\"amongst\"", "amongst"),
            ("\"share\"", "\"shares\"", "shares"),
            ("\"percent\"", "\"per_cent\"", "per_cent"),
            ("\"locator\"", "\"page\"", "page"),
            ("digital_job_rate", "Digital", "indicator.invalid"),
            ("digital_job_rate", "neet_rate", "indicator.duplicate"),
        ];
        for (from, to, part) in wrong {
            let error = read(&DIGITAL.replace(from, to)).expect_err(to).to_string();
            assert!(error.contains(part), "{error}");
        }
    }

    #[test]
    fn an_indicator_of_the_library_may_be_translated_and_nothing_else() {
        let mut row = find("neet_rate").expect("exists").clone();
        row.name = "Proportion de jeunes NEET".into();
        let json = serde_json::to_string(&row).expect("can be written");
        assert_eq!(read(&json).expect("can be read"), row);
        row.unit = Unit::Ratio;
        let json = serde_json::to_string(&row).expect("can be written");
        let error = read(&json).expect_err("another unit").to_string();
        assert!(error.contains("indicator.duplicate"), "{error}");
    }

    #[test]
    fn a_formula_without_its_columns_cannot_be_written() {
        let mut own = read(DIGITAL).expect("valid");
        own.own_facts.clear();
        assert!(serde_json::to_string(&own).is_err());
    }
}
