//! The catalogue on its way out: cards, Markdown, JSON and Arrow say the same.

use decentwork::indicator::{Card, Indicator, catalogue, entries, entry, find, to_markdown};

#[test]
fn a_card_holds_everything() {
    let page = find("informal_employment_rate").expect("exists").card().to_markdown();
    for part in [
        "# Informal employment rate\n\n`informal_employment_rate`\n\nPeople whose main job is informal",
        "\n    (informal employment) / (employed)\n",
        "| Element | Employment opportunities |",
        "| Unit | percent |",
        "| Breakdowns | `sex`, `industry_sector`, `status_in_employment` |",
        "| SDG | 8.3.1 |",
        "| ILOSTAT | `IFL_XEMP`, `SDG_0831`,",
        "| Decent Work manual | EMPL-4, main |",
        "| UNECE | 4a |",
        "- SDG indicator metadata, 8.3.1\n",
        "- `informal_employment_rate_outside_agriculture`, Informal employment rate outside agriculture: another base: \
         (employed, not agriculture)\n",
    ] {
        assert!(page.contains(part), "{part}\n{page}");
    }
    let page = entry("labour_inspectors_rate").expect("exists").card().to_markdown();
    assert!(page.contains("\n    10000 x labour_inspectors / employment\n"), "{page}");
    assert!(page.contains("| Needs | `labour_inspectors`; `employment` |"), "{page}");
}

#[test]
fn what_is_related_shares_a_code_or_is_named_in_the_definition() {
    let related = |id: &str| {
        let card = entry(id).expect(id).card();
        card.related().into_iter().map(|related| (related.id, related.differs)).collect::<Vec<_>>()
    };
    // The definition names it, and the bases differ.
    let icls13 = related("unemployment_rate_icls13");
    let text = "another numerator: (unemployed); another base: (labour force)";
    assert!(icls13.contains(&("unemployment_rate", text.to_owned())), "{icls13:?}");
    // The relation goes both ways.
    assert!(related("unemployment_rate").iter().any(|(id, _)| *id == "unemployment_rate_icls13"));
    // A level and its growth share a code and differ in unit.
    let growth = "computed as growth of gdp_constant_prices / employment; in percent";
    assert!(related("labour_productivity").contains(&("labour_productivity_growth", growth.to_owned())));
    for one in entries() {
        assert!(one.card().related().iter().all(|other| other.id != one.id()), "{}", one.id());
    }
}

#[test]
fn an_own_indicator_has_a_card_too() {
    use decentwork::{OwnFormula, OwnScope, Unit};
    let formula = OwnFormula::Share { of: OwnScope::of(&["works_online"]), among: OwnScope::of(&["employed"]) };
    let own = Indicator::compose("online_rate", "Works | online", Unit::Percent, formula).expect("valid");
    let page = own.card().to_markdown();
    assert!(page.starts_with("# Works | online\n"), "{page}");
    assert!(!page.contains("Sources") && !page.contains("ILOSTAT"), "{page}");
}

#[test]
fn the_document_has_every_element_and_every_entry_once() {
    let document = to_markdown(&catalogue());
    for one in entries() {
        assert_eq!(document.matches(&format!("\n\n`{}`\n\n", one.id())).count(), 1, "{}", one.id());
    }
    for element in decentwork::indicator::Element::ALL {
        let heading = format!("# {}\n", element.name());
        let count = document.lines().filter(|line| format!("{line}\n") == heading).count();
        assert_eq!(count, 1, "{heading}");
    }
}

#[test]
fn the_cells_are_as_many_as_the_columns() {
    for card in catalogue() {
        assert_eq!(card.cells().len(), Card::COLUMNS.len(), "{}", card.id);
    }
}

#[cfg(feature = "serde")]
#[test]
fn json_has_the_fields_of_the_card() {
    let cards = catalogue();
    let json = serde_json::to_value(&cards).expect("can be written");
    let all = json.as_array().expect("a list");
    assert_eq!(all.len(), entries().count());
    let rate = all.iter().find(|card| card["id"] == "unemployment_rate").expect("is there");
    assert_eq!(rate["sdg"], serde_json::json!(["8.5.2"]));
    assert_eq!(rate["ilostat"][1], "SDG_0852");
    assert_eq!(rate["manual"], serde_json::json!({"code": "EMPL-2", "flag": "main"}));
    assert_eq!(rate["from"], serde_json::json!(["labour_force_survey"]));
    assert_eq!(rate["sources"][0]["locator"], "paras 47 and 48");
}

#[cfg(feature = "arrow")]
#[test]
fn arrow_has_a_row_for_every_entry() {
    use arrow_array::cast::AsArray;
    use arrow_array::{Array, RecordBatch};
    let batch: RecordBatch = decentwork::arrow::catalogue(&catalogue()).expect("fits");
    assert_eq!(batch.num_rows(), entries().count());
    let schema = batch.schema();
    let names: Vec<&str> = schema.fields().iter().map(|field| &**field.name()).collect();
    assert_eq!(names, Card::COLUMNS);
    let column = |name: &str| batch.column_by_name(name).expect(name).as_string::<i32>().clone();
    for (at, one) in entries().enumerate() {
        assert_eq!(column("id").value(at), one.id());
        assert_eq!(column("sdg").is_null(at), one.sdg_numbers().next().is_none(), "{}", one.id());
    }
    assert_eq!(column("formula").null_count(), entries().filter(|one| one.formula().is_empty()).count());
}
