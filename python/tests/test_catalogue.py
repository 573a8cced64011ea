"""The catalogue: everything the frameworks list, its exports, its languages, and what is combined with series."""

from __future__ import annotations

import json
import time

import pytest

import decentwork as dw


def test_the_catalogue_lists_what_records_give_and_what_they_do_not() -> None:
    everything = dw.catalogue()
    kinds = {one.kind for one in everything}
    assert kinds == {"computed", "combined", "score", "descriptive"}
    assert all(one.kind == "computed" for one in everything.computed)
    assert len(everything.computed) >= 60
    assert sum(one.kind == "descriptive" for one in everything) >= 21
    assert everything["SDG 8.2.1"].id == "labour_productivity"
    assert "[combined]" in repr(everything)


def test_an_entry_is_found_by_any_of_its_codes() -> None:
    for key in ("LU4", "LUU_XLU4_SEX_AGE_RT", "Composite measure of labour underutilization (LU4)"):
        assert dw.indicator(key).id == "lu4"
    rate = dw.indicator("EMPL-2")
    assert rate.codes["sdg"] == ["8.5.2"]
    assert rate.codes["ilostat"][:2] == ["UNE_DEAP", "SDG_0852"]
    assert rate.codes["manual"] == ["EMPL-2", "EMPL-7"]
    assert rate.rank == "main"
    assert dw.indicator("low_pay_rate").codes["unece"] == ["2a2"]
    same = [one.id for one in dw.catalogue().matching("8.5.2")]
    assert same == ["unemployment_rate", "youth_unemployment_rate", "adult_unemployment_rate"]
    with pytest.raises(dw.UnknownNameError) as caught:
        dw.indicator("taux de chomage")
    assert caught.value.nearest[0] == "unemployment_rate"


def test_words_are_searched() -> None:
    found = dw.catalogue().search("underemployment")
    assert [one.id for one in found][:2] == ["time_related_underemployment", "lu2"]
    assert dw.catalogue().search("minimum wage")[0].id == "minimum_wage_median_share"
    assert "minimum_wage_median_share" not in [one.id for one in dw.catalogue().computed.search("minimum wage")]
    assert dw.catalogue(language="es").search("subempleo")[0].name.startswith("Subempleo")


def test_what_records_do_not_give_says_what_it_needs() -> None:
    entry = dw.indicator("labour_inspectors_rate")
    assert entry.needs == [["labour_inspectors"], ["employment"]]
    with pytest.raises(dw.Error, match="it needs labour_inspectors") as caught:
        dw.Plan([entry])
    assert caught.value.code == "indicator.not_computed"
    with pytest.raises(dw.Error, match=r"indicator\.not_computed"):
        dw.Plan(["labour_inspectors_rate"])


def test_a_card_is_text_markdown_and_html() -> None:
    rate = dw.indicator("unemployment_rate_icls13")
    for told in (str(rate), rate.to_markdown(), rate._repr_html_()):
        text = " ".join(told.split())
        assert "13th ICLS Resolution I (1982), para. 8" in text
        assert "another base: (labour force)" in text
    own = dw.compose("own", "<b>", "percent", {"share": {"of": {"has": ["x"]}, "among": {}}}, definition="<i>")
    assert "<b>" not in own._repr_html_()
    assert "<i>" not in own._repr_html_()


def test_exports_say_the_same() -> None:
    polars = pytest.importorskip("polars")
    everything = dw.catalogue()
    frame = polars.DataFrame(everything)
    cards = json.loads(everything.to_json())
    document = everything.to_markdown()
    ids = [one.id for one in everything]
    assert frame["id"].to_list() == [card["id"] for card in cards] == ids
    assert all(f"`{id}`" in document for id in ids)
    by_id = dict(zip(ids, everything.to_dicts(), strict=True))
    for row in frame.iter_rows(named=True):
        assert row["formula"] == (by_id[row["id"]]["formula"] or None)
        assert (row["sdg"] or "").split("; ") == (by_id[row["id"]]["codes"]["sdg"] or [""])
    assert "| EMPL-2 | Unemployment rate | records | `unemployment_rate` |" in everything.coverage()


def test_the_catalogue_is_quick() -> None:
    start = time.perf_counter()
    dw.catalogue().to_dicts()
    assert time.perf_counter() - start < 1.0, "about a hundredth of a second; a loaded machine is given more"


def test_labels_are_told_in_a_language() -> None:
    assert dw.indicator("unemployment_rate", language="ar").name == "معدل البطالة"
    assert dw.catalogue("fr")["lu4"].id == "lu4"
    assert {one.element for one in dw.catalogue("es")} >= {"Oportunidades de empleo", "Seguridad social"}
    with pytest.raises(dw.UnknownNameError, match="en, fr, es or ar"):
        dw.catalogue("francais")

    survey = dw.Survey(dw.sample(), design=dw.Design(weight="weight", strata="stratum", psu="psu"))
    table = survey.estimate(["unemployment_rate"], by=["sex"])
    french = table.label(language="fr")
    assert "Taux de chômage" in repr(french)
    assert "Femmes" in repr(french)
    assert french.to_dicts() == table.to_dicts()
    assert french.value("unemployment_rate", sex="female") == table.value("unemployment_rate", sex="female")
    assert 'lang="ar" dir="rtl"' in table.label("ar")._repr_html_()
    # An indicator in a language names itself in every table.
    named = survey.estimate([dw.indicator("unemployment_rate", language="fr")])
    assert "Taux de chômage" in repr(named)


def test_estimates_are_combined_with_series() -> None:
    frame = {
        "age": [30, 40, 50],
        "labour_force_status": ["employed", "employed", "unemployed"],
        "w": [50.0, 30.0, 20.0],
    }
    table = dw.Survey(frame, design=dw.Design(weight="w")).estimate(["employment"])
    gdp = dw.Series("gdp_constant_prices", {"2023": 1500, "2024": 1600}, unit="million", source="Accounts, table 1")
    productivity = dw.combine("SDG 8.2.1", series=gdp, period="2024", table=table)
    assert (productivity.indicator, productivity.value, productivity.se) == ("labour_productivity", 20.0, None)
    assert productivity.used[0] == {
        "name": "gdp_constant_prices",
        "period": "2024",
        "value": 1600.0,
        "se": 0.0,
        "unit": "million",
        "source": "Accounts, table 1",
    }
    growth = dw.combine("8.2.1", series=gdp, period="2024", table=table, since="2023", earlier=table)
    assert growth.indicator == "labour_productivity_growth"
    assert growth.value == pytest.approx(100 / 15)
    assert "gdp_constant_prices 2024: 1,600 million (Accounts, table 1)" in repr(productivity)


def test_the_error_of_an_estimate_goes_into_the_combination() -> None:
    survey = dw.Survey(dw.sample(), design=dw.Design(weight="weight", strata="stratum", psu="psu"))
    table = survey.estimate(["employment"], by=["sex"])
    gdp = dw.Series("gdp_constant_prices", {"2024": 1e9})
    women = dw.combine("labour_productivity", series=[gdp], period="2024", table=table, cell={"sex": "female"})
    row = table.filter(sex="female")[0]
    assert women.value is not None
    assert women.se is not None
    assert women.value == pytest.approx(1e9 / row["value"])
    assert women.se / women.value == pytest.approx(row["se"] / row["value"])


def test_what_a_combination_lacks_is_said_at_once() -> None:
    with pytest.raises(dw.UnknownNameError, match=r"gdp_constant_prices \(.*; a table with employment") as caught:
        dw.combine("labour_productivity", series=dw.Series("gdp", {"2024": 1.0}), period="2024")
    assert caught.value.code == "series.missing"
    with pytest.raises(dw.Error, match=r"series\.invalid"):
        dw.combine("inflation", series=dw.Series("x", {"2024": float("nan")}), period="2024")
    with pytest.raises(dw.Error, match="give two periods"):
        dw.combine("inflation", series=dw.Series("consumer_price_index", {"2024": 1.0}), period="2024")
