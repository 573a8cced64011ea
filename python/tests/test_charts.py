"""Charts show what a table says, and nothing more."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from conftest import DESIGN

import decentwork as dw
from decentwork import charts


def table(by: list[str | tuple[str, ...]]) -> dw.Table:
    return dw.Survey(dw.sample(), design=DESIGN).estimate(["unemployment_rate"], by=by)


def values(chart: Any) -> list[dict[str, Any]]:
    """What is drawn: the rows of the last layer, which all but the total share."""
    layer = chart.to_dict()["layer"][-1]
    rows: list[dict[str, Any]] = layer["data"]["values"]
    return rows


def test_every_item_has_its_value_and_interval_and_the_total_is_a_line() -> None:
    made = table(["sex"])
    chart = charts.dots(made, "unemployment_rate")
    rows = {row["line"]: row for row in values(chart)}
    assert set(rows) >= {"Men", "Women"}
    women = made.filter(sex="female")[0]
    assert (rows["Women"]["value"], rows["Women"]["low"]) == (women["value"], women["ci_low"])
    total = chart.to_dict()["layer"][0]["data"]["values"]
    assert total == [{"total": made.value("unemployment_rate")}]
    assert f"Women {women['value']:,.1f}" in chart.to_dict()["description"]


def test_what_a_gate_suppressed_is_a_cross_without_a_number_and_flags_are_hollow() -> None:
    made = table(["age_10yr_bands"]).gate("ilostat")
    by_status = {row["age_10yr_bands"]: row["status"] for row in made}
    rows = {row["line"]: row for row in values(charts.dots(made, "unemployment_rate"))}
    assert by_status["55-64"] == "suppress"
    assert by_status["35-44"] == "flag"
    hidden = rows["55-64"]
    assert (hidden["value"], hidden["low"], hidden["high"], hidden["told"]) == (None, None, None, "not published")
    assert rows["35-44"]["hollow"]
    assert not rows["15-24"]["hollow"]
    key = charts.dots(made, "unemployment_rate").to_dict()["title"]["subtitle"][0]
    assert "hollow" in key
    assert "not published" in key
    released = made.release(least=50)
    assert all(
        row["cases"] is None for row in values(charts.dots(released, "unemployment_rate")) if row["value"] is None
    )


def test_two_breakdowns_together_have_colours_that_can_be_told_apart() -> None:
    chart = charts.dots(table(["sex", ("region", "sex")]), "unemployment_rate", "region", colour="sex", language="fr")
    rows = values(chart)
    assert {row["colour"] for row in rows} >= {"Hommes", "Femmes"}
    assert chart.to_dict()["title"]["text"] == "Taux de chômage"
    scale = chart.to_dict()["layer"][1]["encoding"]["color"]["scale"]
    assert len(set(scale["range"])) == len(scale["domain"])


def test_items_are_in_order_of_their_value_or_of_their_list() -> None:
    made = table(["age_10yr_bands"])
    order = charts.dots(made, "unemployment_rate").to_dict()["layer"][-1]["encoding"]["y"]["sort"]
    ranked = sorted(
        (row["value"], row["age_10yr_bands"])
        for row in made
        if row["age_10yr_bands"] not in ("total", "not_stated") and row["n"]
    )
    assert order[0] == ranked[-1][1]
    listed = charts.dots(made, "unemployment_rate", order="table").to_dict()["layer"][-1]["encoding"]["y"]["sort"]
    assert listed[:2] == ["15-24", "25-34"]


def test_a_name_that_does_not_exist_gets_the_nearest() -> None:
    made = table(["sex"])
    with pytest.raises(dw.UnknownNameError, match="did you mean: sex"):
        charts.dots(made, "unemployment_rate", "sx")
    with pytest.raises(dw.UnknownNameError, match="unemployment_rate"):
        charts.dots(made, "unemployment_rat")
    with pytest.raises(dw.UnknownNameError, match="no breakdown"):
        charts.dots(table([]), "unemployment_rate")


@pytest.mark.parametrize("kind", ["svg", "png"])
def test_it_becomes_a_picture(tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"rate.{kind}"
    charts.dots(table(["region"]), "unemployment_rate", source="A sample").save(path)
    assert path.stat().st_size > 2_000
