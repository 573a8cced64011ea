//! Tables, cards and the catalogue in French, Spanish and Arabic: labels change, ids and numbers do not.

use decentwork::code::LabourForceStatus;
use decentwork::indicator::{catalogue, find, search};
use decentwork::{Language, Sex, Survey, Table, Worker, sample};

fn table() -> Table {
    let workers = sample::workers().expect("the sample can be read");
    let indicators = ["unemployment_rate", "mean_hourly_earnings"];
    Survey::new(&workers).estimate(indicators, &[&["sex"], &["status_in_employment"]]).expect("a table")
}

#[test]
fn a_table_speaks_french() {
    let text = table().in_language(Language::French).to_string();
    for part in [
        "2 indicateurs par sexe, situation dans l’emploi",
        "Indicateur",
        "Valeur",
        "95 % intervalle",
        "Possibilités d’emploi",
        "Taux de chômage",
        "pour cent",
        "Hommes",
        "Femmes",
        "Salariés",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    for part in ["Unemployment", "percent", "Men", "Employment opportunities", "Employees", "by sex"] {
        assert!(!text.contains(part), "{part}\n{text}");
    }
}

/// Without sampling errors a table has the cells side by side.
#[test]
fn a_table_of_records_without_a_design_speaks_spanish() {
    use decentwork::code::LabourForceStatus::{Employed, Unemployed};
    let worker = |sex, status| Worker::new().sex(sex).age(30).map(|worker| worker.labour_force_status(status));
    let workers = [worker(Sex::Female, Employed), worker(Sex::Male, Unemployed), worker(Sex::NotStated, Employed)];
    let workers: Vec<Worker> = workers.into_iter().collect::<Result<_, _>>().expect("valid");
    let table = Survey::new(&workers).estimate(["unemployment_rate"], &[&["sex"]]).expect("a table");
    let text = table.in_language(Language::Spanish).to_string();
    for part in ["Indicador", "Unidad", "Total", "Hombres", "Mujeres", "No", "declarado", "por ciento"] {
        assert!(text.contains(part), "{part}\n{text}");
    }
}

#[test]
fn arabic_is_written_from_right_to_left() {
    let html = table().in_language(Language::Arabic).to_html();
    assert!(html.starts_with("<div class=\"decentwork\" lang=\"ar\" dir=\"rtl\""), "{html}");
    for part in ["معدل البطالة", "رجال", "نساء", "القيمة", "بالمئة", "فرص العمل"]
    {
        assert!(html.contains(part), "{part}\n{html}");
    }
    let english = table().to_html();
    assert!(english.starts_with("<div class=\"decentwork\" lang=\"en\" style"), "{english}");
}

#[test]
fn numbers_ids_and_items_stay() {
    let english = table();
    for language in Language::ALL {
        let told = english.in_language(language);
        assert_eq!(told.language(), language);
        assert_eq!(told.len(), english.len());
        for (row, other) in told.rows().zip(english.rows()) {
            assert_eq!(row.value(), other.value());
            assert_eq!(row.indicator().id, other.indicator().id);
            let names = |row: decentwork::Row<'_>| row.cells().map(|cell| cell.name().to_owned()).collect::<Vec<_>>();
            assert_eq!(names(row), names(other));
        }
        let women = told.value("unemployment_rate", &[("sex", "female")]);
        assert_eq!(women, english.value("unemployment_rate", &[("sex", "female")]));
    }
    assert_eq!(english.in_language(Language::English), english);
    // A label may be asked for too.
    let french = english.in_language(Language::French);
    let women = french.value("unemployment_rate", &[("sex", "Femmes")]);
    assert_eq!(women, english.value("unemployment_rate", &[("sex", "SEX_F")]));
}

#[cfg(feature = "arrow")]
#[test]
fn the_long_form_is_the_same_in_every_language() {
    let english = table();
    for language in Language::ALL {
        let batch = english.in_language(language).to_record_batch().expect("a batch");
        assert_eq!(batch, english.to_record_batch().expect("a batch"), "{}", language.code());
    }
}

#[test]
fn names_are_found_in_every_language() {
    for (name, id) in [
        ("Taux de chômage", "unemployment_rate"),
        ("taux de chômage", "unemployment_rate"),
        ("Tasa de desempleo", "unemployment_rate"),
        ("معدل البطالة", "unemployment_rate"),
        ("Emploi informel", "informal_employment"),
    ] {
        assert_eq!(find(name).map(|row| &*row.id), Ok(id), "{name}");
    }
    let error = find("taux de chomage").expect_err("without its accent");
    assert_eq!(error.nearest().first().map(String::as_str), Some("unemployment_rate"), "{error}");
    assert_eq!(search("subempleo")[0].id(), "time_related_underemployment");
    assert_eq!(search("sous-emploi")[0].id(), "time_related_underemployment");
}

#[test]
fn a_card_has_its_name_element_and_unit_in_a_language() {
    let card = find("unemployment_rate").expect("exists").card().in_language(Language::Spanish);
    let page = card.to_markdown();
    for part in ["# Tasa de desempleo\n\n`unemployment_rate`\n", "| Oportunidades de empleo |", "| por ciento |"] {
        assert!(page.contains(part), "{part}\n{page}");
    }
    for card in catalogue() {
        let english = card.name;
        assert_eq!(card.clone().in_language(Language::English).name, english);
        assert_ne!(card.in_language(Language::Arabic).name, english);
    }
}

#[test]
fn an_own_indicator_keeps_its_name() {
    let formula = decentwork::OwnFormula::Level { of: decentwork::OwnScope::of(&["woman"]) };
    let own = decentwork::Indicator::compose("women", "Women counted", decentwork::Unit::Persons, formula);
    assert_eq!(own.expect("valid").in_language(Language::French).name, "Women counted");
}

#[test]
fn reasons_are_told_in_the_language_of_the_table() {
    let worker = Worker::new().age(30).expect("an age").labour_force_status(LabourForceStatus::Outside);
    let table = Survey::new(&[worker.clone(), worker]).estimate(["unemployment_rate"], &[]).expect("a table");
    let told = |language: Language, id: &str| -> Option<String> {
        let table = table.in_language(language);
        let found = table.labels().into_iter().find(|(column, one, _)| *column == "reasons" && *one == id);
        found.map(|(_, _, label)| label.to_owned())
    };
    // Nobody is in the labour force.
    let expected = [
        (Language::English, "Somebody in the cell, nobody in the denominator."),
        (Language::French, "Des personnes dans la cellule, personne au dénominateur."),
        (Language::Spanish, "Hay personas en la celda, nadie en el denominador."),
        (Language::Arabic, "في الخلية أشخاص، ولا أحد في المقام."),
    ];
    for (language, label) in expected {
        assert_eq!(told(language, "zero_denominator").as_deref(), Some(label));
        // Only reasons that some row has are listed.
        assert_eq!(told(language, "zero_mean"), None);
    }
}
