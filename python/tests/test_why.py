"""Why: explanations of a row, waterfalls, and what the columns allow."""

from __future__ import annotations

import doctest
import re
from collections.abc import Callable
from typing import Any

import pytest
from conftest import DESIGN

import decentwork as dw
from decentwork import _availability, _plan, _waterfall

BOOK = {
    "id": "mine",
    "answers": {
        "age": {"column": "q3", "missing": [99]},
        "worked_for_pay": {"column": "q10", "codes": {1: "yes", 2: "no"}},
        "seeking_work": {"column": "q20", "codes": {1: "yes", 2: "no"}, "missing": {9: "refused"}},
        "available_for_work": {"column": "q21", "codes": {1: "yes", 2: "no"}},
    },
}
FRAME: dict[str, list[Any]] = {
    "pid": [1001, 1002, 1003],
    "q3": [34, 41, 99],
    "q10": [1, 2, 1],
    "q20": [1, 9, 2],
    "q21": [1, 1, None],
    "w": [410.5, 3.0, 12.0],
}
SURVEY = dw.Survey(FRAME, codebook=BOOK, design=dw.Design(weight="w", person="pid"))


@pytest.mark.parametrize("module", [_availability, _plan, _waterfall])
def test_the_examples_are_as_printed(module: Any) -> None:
    failed, tried = doctest.testmod(module, optionflags=doctest.NORMALIZE_WHITESPACE)
    assert (failed, tried > 0) == (0, True)


def test_a_row_is_explained_with_its_columns() -> None:
    why = SURVEY.explain(0, "SDG 8.5.2")
    assert (why.row, why.person, why.weight, why.indicator) == (0, "1001", 410.5, "unemployment_rate")
    assert why.counts == {"all": "denominator"}
    assert [(scope["name"], scope["holds"]) for scope in why.scopes] == [("denominator", True), ("numerator", False)]
    fact = why.fact("unemployed")
    assert (fact["truth"], fact["rules"][0]["source"]) == (False, "19th ICLS Res. I, para. 27; row 2")
    assert [(one["question"], one["answer"], one["column"], one["raw"]) for one in fact["answers"]] == [
        ("worked_for_pay", "yes", "q10", "1")
    ]
    parameters = [(one["name"], one["value"]) for one in why.fact("labour_force")["parameters"]]
    assert parameters == [("working_age_from", "15"), ("working_age_to", "none")]
    assert "worked_for_pay = yes (column q10: 1)" in repr(why)
    assert "worked_for_pay = yes" in why._repr_html_()
    assert why.to_dict()["formula"] == "(unemployed) / (labour force)"
    with pytest.raises(dw.UnknownNameError) as caught:
        why.fact("unemployd")
    assert caught.value.nearest == ["unemployed"]


def test_a_person_is_found_and_what_is_missing_is_named() -> None:
    why = SURVEY.explain("1002", "unemployment_rate")
    assert (why.row, why.counts) == (1, {"all": "unknown"})
    (missing,) = why.fact("unemployed")["missing"]
    named = [missing[part] for part in ("question", "column", "raw", "asked")]
    assert named == ["seeking_work", "q20", "9", True]
    assert SURVEY.explain("1003", "employment_ratio").fact("employed")["missing"][0]["question"] == "age"


def test_parameters_and_own_indicators_are_those_of_the_survey() -> None:
    older = dw.Survey(FRAME, codebook=BOOK, parameters={"working_age_from": 40})
    assert older.explain(0, "employment_ratio").counts == {"all": "outside"}
    formula = {"share": {"of": {"has": ["keen"]}, "among": {"has": ["employed"]}}}
    keen = dw.compose("keen_rate", "Keen", "percent", formula)
    why = dw.Survey({**FRAME, "keen": [True, None, False]}, codebook=BOOK).explain(0, keen)
    assert why.counts == {"all": "numerator"}
    assert why.fact("keen")["answers"][0]["raw"] == "true"


def test_records_that_are_not_there_are_said() -> None:
    with pytest.raises(dw.Error) as caught:
        SURVEY.explain(3, "unemployment_rate")
    assert (caught.value.code, caught.value.found, caught.value.expected) == (
        "option.unknown",
        "row 3",
        "a row of 3, counted from 0",
    )
    with pytest.raises(dw.Error, match='an identifier in column "pid"'):
        SURVEY.explain("1", "unemployment_rate")
    with pytest.raises(dw.Error, match=r"dw\.Design\(person="):
        dw.Survey(FRAME, codebook=BOOK).explain("1001", "unemployment_rate")
    with pytest.raises(dw.Error, match=r"option\.unknown"):
        SURVEY.explain(-1, "unemployment_rate")
    with pytest.raises(dw.UnknownNameError):
        SURVEY.explain(0, "unemployment_rat")


def test_every_kind_of_frame_is_explained_alike(frames: dict[str, Callable[[], Any]]) -> None:
    told = {repr(dw.Survey(make(), design=DESIGN).explain(1500, "low_pay_rate")) for make in frames.values()}
    assert len(told) == 1
    assert "earnings_hourly" in told.pop()


def test_a_waterfall_adds_up_and_agrees_with_the_table() -> None:
    table = dw.Survey(dw.sample(), design=DESIGN).estimate(["unemployment_rate", "gender_pay_gap"], by=["sex"])
    fall = table.waterfall()
    rows = fall.rows
    assert rows["rows"] == rows["used"] + rows["zero_weight"] + rows["not_in_sample"] == len(dw.sample())
    for universe in fall.universes:
        units = [universe["outside"], universe["denominator"], *(lost["units"] for lost in universe["lost"])]
        assert sum(unit["rows"] for unit in units) == rows["used"]
        assert sum(unit["weight"] for unit in units) == pytest.approx(fall.weight, rel=1e-12)
    rate = table.filter(indicator="unemployment_rate", sex="total")[0]
    assert fall.universes[0]["denominator"]["rows"] == rate["n"]
    assert [universe["part"] for universe in fall.universes] == ["all", "reference", "group"]
    assert repr(fall).splitlines()[1].startswith("Rows given")
    assert "<table" in fall._repr_html_()
    tally = dw.Plan(["unemployment_rate", "gender_pay_gap"], by=["sex"]).tally(dw.sample(), design=DESIGN)
    assert repr(tally.waterfall()) == repr(fall)


def test_a_waterfall_is_a_frame() -> None:
    import polars
    import pyarrow

    fall = dw.Survey(dw.sample(), design=DESIGN).estimate(["unemployment_rate"]).waterfall()
    names = ["indicator", "part", "step", "unknown", "questions", "rows", "weight"]
    assert list(fall.to_pandas().columns) == fall.to_polars().columns == pyarrow.table(fall).column_names == names
    frame = fall.to_polars()
    parts = frame.filter((polars.col("indicator") == "unemployment_rate") & (polars.col("step") != "in_numerator"))
    assert parts["rows"].sum() == fall.rows["used"]
    assert fall.to_dict()["rows"] == fall.rows


def test_what_is_available_names_the_column_that_may_be_meant() -> None:
    survey = dw.Survey({"q3": [30], "q_10": [1], "q20": [1], "q21": [2]}, codebook=BOOK)
    found = survey.available()
    rate = found["unemployment_rate"]
    assert not rate["available"]
    (group,) = rate["wanted"]
    expected = {one["question"]: (one["column"], one["nearest"]) for one in group}
    assert expected == {"labour_force_status": (None, []), "worked_for_pay": ("q10", ["q_10"])}
    assert rate["missing"] == [[one["question"] for one in group]]
    assert found[0]["id"] == next(iter(found))["id"]
    text = repr(found)
    assert re.match(r"\d+ of \d+ indicators can be computed from 4 columns \(codebook mine\)", text)
    assert "worked_for_pay (column q10, did you mean q_10?)" in text
    assert "did you mean q_10?" in found._repr_html_()
    frame = found.to_pandas()
    assert list(frame.columns) == ["indicator", "name", "element", "available", "lacks", "columns", "nearest"]
    assert frame["available"].sum() == sum(one["available"] for one in found)
    assert len(frame) == len(found) == len(dw.catalogue().computed)
