"""Gates in Python: judged tables, rules of one's own, and what is said when a rule cannot judge."""

from __future__ import annotations

import doctest
import importlib
import pickle
import warnings
from pathlib import Path
from typing import Any

import pytest
from conftest import DESIGN

import decentwork as dw

OFFICE: dict[str, Any] = {
    "id": "my-office",
    "name": "Rule of my office",
    "version": "2026",
    "clauses": [{"id": "cases", "figure": "n_numerator", "is": "below", "limit": 50, "outcome": "suppress"}],
}


def rates(design: dw.Design = DESIGN, **options: Any) -> dw.Table:
    return dw.Survey(dw.sample(), design=design).estimate(["unemployment_rate"], by=["sex"], **options)


def cell(table: dw.Table, sex: str) -> dict[str, Any]:
    (row,) = table.filter(sex=sex)
    return row


@pytest.mark.parametrize("module", ["_gates", "_table", "_plan", "_codebook"])
def test_the_examples_of_the_documentation_run(module: str) -> None:
    tested = doctest.testmod(importlib.import_module(f"decentwork.{module}"))
    assert (tested.failed, tested.attempted > 0) == (0, True)


def test_a_suppressed_row_shows_its_value_nowhere() -> None:
    table, gated = rates(), rates().gate("eclac-2020")
    before, men = cell(table, "male"), cell(gated, "male")
    assert (men["status"], men["n"], men["n_numerator"]) == ("suppress", before["n"], before["n_numerator"])
    assert before["n_numerator"] < 50
    assert men["reasons"] == f"eclac-2020: n_numerator {before['n_numerator']} is below 50"
    for column in ("value", "se", "ci_low", "ci_high", "cv"):
        assert before[column] is not None
        assert men[column] is None
    assert gated.value("unemployment_rate", sex="male") is None
    assert gated.to_polars().filter(sex="male")["value"][0] is None
    assert gated.to_pandas().query("sex == 'male'")["value"].isna().all()
    shown = f"{before['value']:.1f}"
    assert shown in repr(table)
    assert shown not in repr(gated)
    assert f">{shown}<" not in gated._repr_html_()
    assert cell(gated, "female")["value"] == cell(table, "female")["value"]


def test_suppressed_values_are_shown_when_asked_for() -> None:
    men = cell(rates().gate("eclac-2020", show_suppressed=True), "male")
    assert (men["status"], men["value"]) == ("suppress", cell(rates(), "male")["value"])


def test_the_stricter_of_two_gates_holds_and_both_are_in_the_manifest() -> None:
    gated = rates().gate("statcan").gate(OFFICE)
    assert cell(gated, "male")["status"] == "suppress"
    assert [(gate["id"], gate["version"]) for gate in gated.manifest["gates"]] == [
        ("statcan", dw.Gate.find("statcan").version),
        ("my-office", "2026"),
    ]
    assert gated.to_dicts() == gated.gate("statcan").to_dicts()


def test_a_typo_gets_the_nearest_name() -> None:
    with pytest.raises(dw.UnknownNameError) as caught:
        rates().gate("ilostats")
    assert (caught.value.code, caught.value.nearest[0]) == ("gate.unknown", "ilostat")
    with pytest.raises(dw.PlanError) as wrong:
        rates().gate("eurostat-lfs", limits={"limit_c": 5})
    assert (wrong.value.code, sorted(wrong.value.nearest)) == ("gate.invalid", ["limit_a", "limit_b"])
    with pytest.raises(dw.PlanError, match="limits"):
        rates().gate("eurostat-lfs", limits={"limit_a": 9, "limit_b": 5})
    with pytest.raises(dw.PlanError, match="did you mean: n") as misspelt:
        dw.Gate({**OFFICE, "clauses": [{**OFFICE["clauses"][0], "figure": "nn"}]})
    assert misspelt.value.code == "document.invalid"


def test_limits_that_an_agency_leaves_open_are_given() -> None:
    with pytest.warns(dw.QualityWarning, match="give the gate the limits"):
        open_ = rates().gate("eurostat-lfs")
    assert {row["status"] for row in open_} == {"not_assessable"}
    gated = rates().gate("eurostat-lfs", limits={"limit_a": 10_000, "limit_b": 20_000})
    assert cell(gated, "total")["status"] == "publish"
    assert cell(gated, "not_stated")["status"] == "suppress"
    assert gated.manifest["gates"][0]["version"].endswith("limit_a = 10000, limit_b = 20000")


def test_a_figure_that_is_missing_is_said_with_the_way_out() -> None:
    with pytest.warns(dw.QualityWarning, match="name the strata and sampling units in the design") as caught:
        gated = rates(dw.Design(weight="weight")).gate("statcan")
    assert len(caught) == 1
    total = cell(gated, "total")
    assert (total["status"], total["reasons"]) == ("not_assessable", "statcan: cv is not known")
    assert total["value"] is not None
    assert "warning gate.not_assessable: statcan cannot judge" in repr(gated)
    with pytest.warns(dw.QualityWarning, match="korn_graubard"):
        rates().gate("nchs-proportions")
    with pytest.warns(dw.QualityWarning, match=r"confidence of 0\.95"):
        rates(interval="korn_graubard", confidence=0.9).gate("nchs-proportions")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        rates().gate("ilostat")


def test_a_gate_is_a_document_a_text_or_a_file(tmp_path: Path) -> None:
    gate = dw.Gate(OFFICE)
    file = tmp_path / "office.toml"
    file.write_text(gate.to_toml(), encoding="utf-8")
    for same in (dw.Gate.from_toml(gate.to_toml()), dw.Gate.from_toml(file), dw.Gate.from_toml(str(file))):
        assert same == gate
    for source in (gate, OFFICE, file, str(file)):
        assert cell(rates().gate(source), "male")["status"] == "suppress"
    assert pickle.loads(pickle.dumps(gate)) == gate
    assert hash(gate) == hash(dw.Gate(OFFICE))
    with pytest.raises(AttributeError):
        gate.id = "other"  # type: ignore[misc]


def test_the_gates_of_the_library_have_sources_and_travel() -> None:
    gates = dw.gates()
    assert len(gates) >= 15
    for gate in gates:
        assert gate.sources[0][0] in repr(gates)
        assert gate.sources[0][1] in repr(gate)
        assert dw.Gate.from_toml(gate.to_toml()) == dw.Gate(gate.to_dict()) == dw.Gate.find(gate.id) == gate
    assert [gate.id for gate in gates[:2]] == ["ilostat", "ilostat-manual"]


def test_errors_cases_and_verdict_fit_a_page() -> None:
    by: list[str | tuple[str, ...]] = ["sex", ("sex", "region")]
    table = dw.Survey(dw.sample(), design=DESIGN).estimate(["unemployment_rate", "lu4", "unemployment"], by=by)
    text = repr(table.gate("ilostat"))
    assert max(map(len, text.splitlines())) <= 100
    total = cell(rates(), "total")
    (line,) = (line for line in repr(rates()).splitlines() if line.startswith("  Unemployment rate"))
    low, high = (f"{total[end]:.1f}" for end in ("ci_low", "ci_high"))
    value, cv = f"{total['value']:.1f}", f"{100 * total['cv']:.1f} %"
    expected = f"Unemployment rate (percent) {value} [{low}, {high}] {cv} {total['n']:,}"
    assert line.split() == expected.split()
    assert "interval" not in repr(rates(dw.Design(weight="weight")))
