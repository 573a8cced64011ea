//! The catalogue: every row is complete, can be found, and says what its sources say.

use decentwork::derive::{Fact, Quantity};
use decentwork::error::ErrorKind;
use decentwork::indicator::{
    Breakdown, Element, Entry, Formula, Indicator, Kind, Measure, OwnFormula, OwnScope, Portion, Unit, all, entries,
    entry, find, matching, search,
};
use std::collections::BTreeSet;

fn is_snake_case(id: &str) -> bool {
    id.split('_').all(|word| !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit()))
}

#[test]
fn every_row_is_complete() {
    for row in entries() {
        let id = row.id();
        assert!(is_snake_case(id), "{id}");
        for text in [row.name(), row.definition(), row.universe(), row.unit()] {
            assert_eq!(text.trim(), text, "{id}");
            assert!(!text.is_empty(), "{id}");
        }
        assert!(row.definition().ends_with('.'), "{id}");
        assert!(!row.definition().contains("  "), "{id}");
        assert!(!row.sources().is_empty(), "{id}");
        for source in row.sources() {
            assert!(!source.title.is_empty() && !source.locator.is_empty(), "{id}");
        }
        let listing = row.listing();
        assert!(!listing.from.is_empty(), "{id}");
        let known = Breakdown::standard_ids();
        for axis in listing.by {
            assert!(known.contains(axis), "{id}: {axis}");
        }
        // What the sources cite of the manual is a code of the row.
        for source in row.sources().iter().filter(|source| source.title.starts_with("ILO Decent Work manual")) {
            let code = source.locator.split(',').next().unwrap_or_default();
            let base = row.computed().is_some_and(|indicator| indicator.listing.manual.is_none());
            let codes: Vec<&str> = row.manual_codes().chain(listing.also.iter().copied()).collect();
            assert!(base || codes.contains(&code), "{id}: {code}");
        }
        let needs = row.needs();
        match row {
            Entry::Computed(indicator) => {
                assert!(indicator.own_facts.is_empty() && indicator.own_numbers.is_empty(), "{id}");
                assert!(indicator.own_categories.is_empty(), "{id}");
                assert!(!needs.is_empty() || id == "population", "{id}");
            }
            Entry::Listed(listed) => {
                assert_eq!(matches!(listed.kind, Kind::Combined(_)), !needs.is_empty(), "{id}");
                assert_eq!(row.formula().is_empty(), listed.kind == Kind::Descriptive, "{id}");
            }
            _ => panic!("{id}: an entry of a new kind"),
        }
    }
    assert!(all().count() >= 50);
}

#[test]
fn every_element_has_entries_and_the_law_has_its_twenty_one() {
    for element in Element::ALL {
        assert!(entries().any(|row| row.element() == element), "{}", element.name());
    }
    let law: Vec<String> = (1..=21).map(|number| format!("L{number}")).collect();
    for code in &law {
        let found: Vec<Entry> = matching(code);
        assert_eq!(found.len(), 1, "{code}");
        assert_eq!(found[0].kind(), "descriptive", "{code}");
    }
}

#[test]
fn ids_names_and_definitions_are_unique() {
    let count = entries().count();
    let distinct = |text: fn(Entry) -> &'static str| entries().map(text).collect::<BTreeSet<_>>().len();
    assert_eq!(distinct(Entry::id), count);
    assert_eq!(distinct(Entry::name), count);
    assert_eq!(distinct(Entry::definition), count);
    let formulas: BTreeSet<_> = all().map(|row| row.formula.to_string()).collect();
    assert_eq!(formulas.len(), all().count());
    let codes: Vec<_> = all().filter_map(|row| row.ilostat.as_deref()).collect();
    assert_eq!(codes.iter().collect::<BTreeSet<_>>().len(), codes.len());
}

#[test]
fn the_unit_fits_the_formula() {
    let unit_of = |measure| match measure {
        Measure::Quantity(quantity) if quantity.id().starts_with("hours_") => Some(Unit::Hours),
        Measure::Quantity(quantity) if quantity.id().starts_with("earnings_") => Some(Unit::Currency),
        Measure::Quantity(Quantity::TenureYears) => Some(Unit::Years),
        Measure::Quantity(Quantity::InjuryDaysLost) => Some(Unit::Days),
        Measure::Quantity(Quantity::CommutingMinutes) => Some(Unit::Minutes),
        _ => None,
    };
    for row in all() {
        let unit = match row.formula {
            Formula::Level { .. } => Some(Unit::Persons),
            Formula::Share { .. }
            | Formula::MeanGap { .. }
            | Formula::QuantileGap { .. }
            | Formula::BelowQuantile { .. }
            | Formula::UpToQuantile { .. }
            | Formula::PartBelowQuantile { .. }
            | Formula::VolumeShare { .. } => Some(Unit::Percent),
            Formula::ShareRatio { .. } | Formula::QuantileRatio { .. } | Formula::TopBottom { .. } => Some(Unit::Ratio),
            Formula::Gini { .. } | Formula::Segregation { .. } => Some(Unit::Index),
            Formula::Mean { of, .. } | Formula::Quantile { of, .. } | Formula::Total { of, .. } => unit_of(of),
            _ => None,
        };
        assert_eq!(row.unit, unit.unwrap_or(row.unit), "{}", row.id);
    }
}

#[test]
fn every_fact_and_quantity_is_used_or_known_to_wait() {
    let waiting_facts = [
        Fact::OutsideLabourForceIcls13,
        Fact::InEducation, // through NEET
        // Through breakdowns.
        Fact::CorporationEmployer,
        Fact::HouseholdEmployer,
        Fact::CorporationOwnerWithoutEmployees,
        Fact::HouseholdOwnAccountWorker,
    ];
    let breakdowns = Breakdown::standard_ids().into_iter().map(Breakdown::find);
    let by: Vec<Fact> = breakdowns.flat_map(|breakdown| breakdown.facts().collect::<Vec<_>>()).collect();
    let used: BTreeSet<Fact> = all().flat_map(Indicator::facts).chain(by).collect();
    for fact in Fact::ALL {
        assert!(used.contains(fact) || waiting_facts.contains(fact), "{}", fact.id());
    }

    let waiting_quantities = [Quantity::HoursUsualMain, Quantity::HoursActualMain, Quantity::Age];
    let used: BTreeSet<_> =
        all().flat_map(|row| row.formula.measure().into_iter().chain(row.formula.second_measure())).collect();
    for quantity in Quantity::ALL {
        let is_used = used.contains(&Measure::Quantity(*quantity));
        assert!(is_used || waiting_quantities.contains(quantity), "{}", quantity.id());
    }
}

#[test]
fn an_indicator_is_found_by_id_name_code_and_number() {
    for row in all() {
        assert_eq!(find(&row.id), Ok(row));
        assert_eq!(find(&row.id.to_uppercase()), Ok(row));
        assert_eq!(find(&row.name), Ok(row));
        if let Some(code) = row.ilostat.as_deref() {
            for key in [code, &code.to_lowercase(), &format!(" {code}_SEX_XYZ "), &format!("ILOSTAT {code}")] {
                assert_eq!(find(key), Ok(row), "{key}");
            }
            assert!(find(&format!("{code}X")).is_err());
        }
    }
    for row in entries() {
        assert_eq!(entry(row.id()), Ok(row));
        let listing = row.listing();
        let manual = listing.manual.map(|manual| manual.code);
        let own = [row.ilostat(), row.sdg(), manual, listing.unece].into_iter().flatten();
        for code in own.chain(listing.also.iter().copied()) {
            assert!(matching(code).contains(&row), "{}: {code}", row.id());
        }
    }
    let numbers = [
        ("5.5.2", "female_share_management"),
        ("8.3.1", "informal_employment_rate"),
        ("8.5.1", "mean_hourly_earnings"),
        ("8.5.2", "unemployment_rate"),
        ("8.6.1", "neet_rate"),
        ("1.1.1", "working_poverty_rate"),
        ("1.3.1", "social_protection_coverage"),
        ("4.3.1", "adult_learning_rate"),
        ("4.4.1", "ict_copy_paste_rate"),
        ("4.5.1", "learning_parity_index"),
        ("5.b.1", "mobile_ownership_rate"),
        ("8.7.1", "child_labour_rate_sdg"),
        ("17.8.1", "internet_use_rate"),
        ("9.2.2", "manufacturing_employment_share"),
    ];
    for (number, id) in numbers {
        for key in [number, &format!("SDG {number}"), &format!(" SDG{number}"), &format!("sdg-{number}")] {
            assert_eq!(find(key).map(|row| &*row.id), Ok(id), "{key}");
        }
    }
    let codes = [
        ("UNE_DEAP_SEX_AGE_RT", "unemployment_rate"),
        ("SDG_0852_SEX_AGE_RT", "unemployment_rate"),
        ("EMPL-2", "unemployment_rate"),
        ("UNE_TUNE_SEX_AGE_NB", "unemployment"),
        ("LUU_XLU4_SEX_AGE_GEO_RT", "lu4"),
        ("EES_XTMP_SEX_RT", "temporary_employment_rate"),
        ("SDG_T552_NOC_RT", "female_share_management"),
        ("SDG_0552_OCU_RT", "female_share_senior_middle_management"),
        ("UNECE 2a2", "low_pay_rate"),
        ("2A2", "low_pay_rate"),
        ("Unemployment Rate", "unemployment_rate"),
    ];
    for (code, id) in codes {
        assert_eq!(find(code).map(|row| &*row.id), Ok(id), "{code}");
    }
}

#[test]
fn of_several_the_longest_code_then_the_own_code_then_the_first_is_taken() {
    let ids = |key: &str| matching(key).into_iter().map(Entry::id).collect::<Vec<_>>();
    assert_eq!(ids("8.5.2"), ["unemployment_rate", "youth_unemployment_rate", "adult_unemployment_rate"]);
    assert_eq!(ids("EMP_TEMP_SEX_AGE_NB"), ["employment"]);
    let by_status = ids("EMP_TEMP_SEX_STE_DT");
    assert_eq!((by_status[0], by_status.last()), ("employee_share", Some(&"employment")));
    assert_eq!(ids("EMPL-11"), ["lu2", "lu3", "lu4"]);
    assert_eq!(ids("EQUA-2"), ["female_share_senior_middle_management", "female_share_management"]);
    assert_eq!(ids("nothing of this name"), Vec::<&str>::new());
}

#[test]
fn what_records_alone_do_not_give_says_what_it_needs() {
    for row in entries().filter(|row| row.computed().is_none()) {
        let error = find(row.id()).expect_err(row.id());
        assert_eq!(error.kind(), ErrorKind::IndicatorNotComputed, "{}", row.id());
        for need in row.needs().concat() {
            assert!(error.hint().is_some_and(|hint| hint.contains(need)), "{error}");
        }
    }
    let growth = entry("SDG_A821").expect("listed");
    assert_eq!(growth.id(), "labour_productivity_growth");
    assert_eq!(growth.formula(), "growth of gdp_constant_prices / employment");
}

#[test]
fn words_are_searched_in_names_first_and_may_have_a_slip() {
    let ids = |words: &str| search(words).into_iter().map(Entry::id).collect::<Vec<_>>();
    let under = ids("underemployment");
    assert_eq!(under[..2], ["time_related_underemployment", "lu2"]);
    assert_eq!(ids("underemploymnet"), under);
    assert_eq!(ids("UNDEREMPLOYMENT related rate"), ["lu2", "time_related_underemployment_rate"]);
    assert_eq!(ids("minimum wage")[0], "minimum_wage_median_share");
    assert!(ids("zzz").is_empty() && ids("  ").is_empty());
}

#[test]
fn a_typo_gets_the_nearest_name() {
    let typos = [
        ("unemployment_rat", "unemployment_rate"),
        ("unemploymnet_rate", "unemployment_rate"),
        ("Unemploymnet rate", "unemployment_rate"),
        ("UNE_DAEP", "unemployment_rate"),
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
