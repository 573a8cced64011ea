"""The front door, as the design and the README have it."""

from __future__ import annotations

import pickle
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from conftest import DESIGN, bits, estimate

import decentwork as dw

COLUMNS = [
    "value",
    "unit",
    "se",
    "ci_low",
    "ci_high",
    "cv",
    "deff",
    "df",
    "n_effective",
    "n_kish",
    "n",
    "n_numerator",
    "population",
    "missing_share",
    "reasons",
    "status",
]


def test_the_lines_of_the_design() -> None:
    import polars
    import pyarrow

    frame = dw.sample()
    survey = dw.Survey(frame, design=dw.Design(weight="weight", strata="stratum", psu="psu"))
    table = survey.estimate(
        ["unemployment_rate", "lu4", "neet_rate", "gender_pay_gap"],
        by=["sex", ("sex", "age_youth_adult")],
    )
    assert "Unemployment rate" in repr(table)
    assert table.columns == ["indicator", "sex", "age_youth_adult", *COLUMNS]
    assert isinstance(table.to_polars(), polars.DataFrame)
    assert table.to_pandas().shape == (len(table), len(table.columns))
    assert pyarrow.table(table).num_rows == len(table)
    assert len(dw.catalogue()) >= 40
    assert "needs" not in repr(survey.available()).splitlines()[0]
    assert "unemployment_rate" in str(dw.indicator("SDG 8.5.2"))
    plan = dw.Plan(["unemployment_rate"], by=["sex"])
    tally = plan.tally(dw.sample()) + plan.tally(dw.sample())
    assert tally.finish().value("unemployment_rate") == plan.tally(dw.sample()).finish().value("unemployment_rate")


def test_the_readme_runs_as_typed() -> None:
    readme = Path(__file__).parents[2] / "README.md"
    blocks = re.findall(r"```python\n(.*?)```", readme.read_text(encoding="utf-8"), re.S)
    assert len(blocks) == 13
    for block in blocks:
        exec(compile(block, str(readme), "exec"), {})


def test_the_design_is_declared_as_r_and_stata_have_it() -> None:
    design = dw.Design(weight="w", psu="psu", ssu="dwelling", fpc=["f1", "f2"], nested=True)
    r = "design <- svydesign(ids = ~psu + dwelling, weights = ~w, fpc = ~f1 + f2, nest = TRUE, data = lfs)"
    assert design.to_r("lfs", singleton="average").splitlines()[1:] == ['options(survey.lonely.psu = "average")', r]
    stata = "svyset psu [pweight = w], fpc(f1) singleunit(scaled) || dwelling, fpc(f2)\n"
    assert design.to_stata(singleton="average") == stata
    with pytest.raises(dw.UnknownNameError) as caught:
        design.to_stata(singleton="avarage")  # type: ignore[arg-type]
    assert caught.value.nearest == ["average"]


def test_the_demo_is_a_profile_of_thirty_indicators() -> None:
    run = subprocess.run([sys.executable, "-m", "decentwork.demo"], capture_output=True, text=True, check=True)
    assert run.stdout.startswith("31 indicators by ")
    assert "suppressed: n_numerator is below 50 (eclac-2020)" in run.stdout
    assert run.stderr == ""
    assert max(map(len, run.stdout.splitlines()[3:])) <= 104


def test_a_shipped_codebook_is_named() -> None:
    frame = {"peage": [30, 40, 12], "pesex": [1, 2, 2], "pemlr": [1, 4, -1], "w": [10.0, 30.0, 5.0]}
    survey = dw.Survey(frame, codebook="usa-cps-basic", design=dw.Design(weight="w"))
    assert survey.estimate(["unemployment_rate"]).value("unemployment_rate") == 75.0
    assert "usa-cps-basic" in dw.codebooks()


def test_parts_give_the_same_bits_as_the_whole() -> None:
    frame = dw.sample().to_arrow()
    plan = dw.Plan(["unemployment_rate", "earnings_gini", "median_hourly_earnings"], by=["sex", "region"])
    whole = plan.tally(frame, design=DESIGN)
    parts = [plan.tally(frame.slice(at, 500), design=DESIGN) for at in range(0, frame.num_rows, 500)]
    together = parts[-1]
    for part in parts[:-1]:
        together = part + together
    assert together.to_bytes() == whole.to_bytes()
    again = plan.from_bytes(whole.to_bytes())
    assert bits(again.finish()) == bits(whole.finish())
    with pytest.raises(dw.StateError, match=r"state\.incompatible"):
        whole + dw.Plan(["lu4"]).tally(frame, design=DESIGN)
    with pytest.raises(dw.StateError, match=r"state\.truncated"):
        plan.from_bytes(whole.to_bytes()[:-1])


def test_tallies_travel_as_arrow_tables() -> None:
    import pyarrow

    frame = dw.sample().to_arrow()
    plan = dw.Plan(["unemployment_rate", "earnings_gini", "mean_hourly_earnings"], by=["sex", "region"])
    whole = plan.tally(frame, design=DESIGN)
    parts = [pyarrow.table(plan.tally(frame.slice(at, 1000), design=DESIGN)) for at in (0, 1000, 2000)]
    assert plan.from_arrow(pyarrow.table(whole)).to_bytes() == whole.to_bytes()
    assert bits(plan.from_arrow(pyarrow.concat_tables(parts)).finish()) == bits(whole.finish())
    with pytest.raises(dw.StateError):
        plan.from_arrow(frame)


def test_one_and_more_threads_give_the_same_bytes(expected: list[tuple[Any, ...]]) -> None:
    plan = dw.Plan(["unemployment_rate", "earnings_gini"], by=["sex", "region"])
    frame = __import__("pyarrow").concat_tables([dw.sample().to_arrow()] * 60)
    one, two, eight = (plan.tally(frame, design=DESIGN, threads=threads).to_bytes() for threads in (1, 2, 8))
    assert one == two == eight
    assert bits(estimate(dw.sample(), threads=2)) == expected


def test_segregation_over_a_breakdown_and_over_a_column() -> None:
    # Women 30, 50, 20 and men 60, 30, 60: the index of dissimilarity is .3, that of Karmel and Maclachlan .144.
    counts = [("a", "female", 30), ("b", "female", 50), ("c", "female", 20)]
    counts += [("a", "male", 60), ("b", "male", 30), ("c", "male", 60)]
    frame = {"trade": [t for t, _, _ in counts], "sex": [s for _, s, _ in counts], "w": [n for _, _, n in counts]}
    groups = {"group": {"has": ["woman"]}, "reference": {"has": ["man"]}, "over": "trade"}
    own = [
        dw.compose(index, index, "index", {"segregation": {"index": index, **groups}})
        for index in ("dissimilarity", "karmel_maclachlan")
    ]
    assert dw.Indicator.from_json(own[0].to_json()) == own[0]
    table = dw.Survey(frame, design=dw.Design(weight="w")).estimate(own)
    assert [row["value"] for row in table.to_dicts()] == pytest.approx([0.3, 0.144], rel=1e-14)
    assert "trade" not in table.columns

    design = dw.Design(weight="weight", strata="stratum", psu="psu")
    table = dw.Survey(dw.sample(), design=design).estimate("occupational_segregation_by_sex", by=["industry_sector"])
    assert all(0 <= row["value"] <= 1 and row["se"] >= 0 for row in table.to_dicts() if row["value"] is not None)


def test_composed_indicators_are_saved_and_read() -> None:
    formula = {"share": {"of": {"has": ["employed", "online"]}, "among": {"has": ["employed"]}}}
    online = dw.compose("online_job_rate", "Jobs online", "percent", formula)
    again = dw.Indicator.from_json(online.to_json())
    assert again == online
    frame = dw.sample().to_dict()
    frame["online"] = [row % 4 == 0 for row in range(len(frame["age"]))]
    value = dw.Survey(frame, design=DESIGN).estimate([again]).value("online_job_rate")
    assert value is not None
    assert 15 < value < 35


def test_measures_of_inequality_have_errors_by_the_rule_that_is_named() -> None:
    among = {"has": ["employee"]}
    theil = dw.compose("theil", "Theil", "index", {"theil": {"of": "earnings_monthly", "among": among}})
    line = {"of_quantile": {"times": [2, 3], "at": [1, 2]}}
    gap = {"foster_greer_thorbecke": {"of": "earnings_hourly", "alpha": [1, 1], "line": line, "among": among}}
    named: list[str | dw.Indicator] = [
        theil,
        dw.compose("gap", "Gap", "index", gap),
        "earnings_gini",
        "median_hourly_earnings",
        "low_pay_rate",
    ]
    survey = dw.Survey(dw.sample(), design=DESIGN)

    def errors(**rules: Any) -> list[Any]:
        rows = survey.estimate(named, **rules).to_dicts()
        assert all(row["se"] > 0 for row in rows)
        return [row["se"] for row in rows]

    usual = errors()
    assert errors(gini="lingini")[2] != usual[2]
    assert errors(quantile_error="linearised")[3] != usual[3]
    assert errors(threshold_error="fixed")[4] != usual[4]
    with pytest.raises(dw.Error, match=r"option\.unknown"):
        errors(top_bottom="halved")


def test_nothing_can_be_changed() -> None:
    for thing in (
        dw.indicator("lu4"),
        dw.Codebook({"id": "x", "answers": {}}),
        estimate(dw.sample()),
    ):
        with pytest.raises(AttributeError):
            setattr(thing, "id", "other")  # noqa: B010


def test_codebooks_travel() -> None:
    book = dw.Codebook({"id": "x", "answers": {"sex": {"column": "q2", "codes": {1: "male"}, "missing": [8, 9]}}})
    assert dw.Codebook.from_toml(book.to_toml()) == book
    assert book.to_dict()["answers"]["sex"]["missing"] == {"8": "not_stated", "9": "not_stated"}


def test_importing_is_light() -> None:
    heavy = "import sys, decentwork; print([m for m in ('pandas','numpy','pyarrow','polars') if m in sys.modules])"
    run = subprocess.run([sys.executable, "-c", heavy], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_hostile_labels_are_escaped() -> None:
    frame = {
        "age": [30, 40],
        "labour_force_status": ["employed", "unemployed"],
        "place": ["<script>alert(1)</script>", "a&b"],
    }
    page = dw.Survey(frame).estimate(["unemployment_rate"], by=["place"])._repr_html_()
    assert "<script>" not in page
    assert "&lt;script&gt;" in page


def test_pickle_is_refused_rather_than_wrong() -> None:
    with pytest.raises(TypeError):
        pickle.dumps(dw.Plan(["lu4"])._inner)


def test_sampling_errors_come_with_the_design() -> None:
    design = dw.Design(weight="weight", strata="stratum", psu="psu")
    table = dw.Survey(dw.sample(), design=design).estimate(["unemployment_rate", "median_hourly_earnings"], by=["sex"])
    rate, median = (row for row in table.to_dicts() if row["sex"] == "total")
    assert 0 < rate["ci_low"] < rate["value"] - rate["se"] < rate["value"] + rate["se"] < rate["ci_high"] < 100
    assert rate["cv"] == pytest.approx(rate["se"] / rate["value"], rel=1e-12)
    assert rate["df"] == 64 - 8  # sampling units less strata
    assert median["ci_low"] < median["value"] < median["ci_high"]
    assert median["se"] > 0


def test_the_design_can_be_said_wrongly() -> None:
    def code(design: dw.Design, **options: object) -> str:
        with pytest.raises(dw.Error) as caught:
            dw.Survey(dw.sample(), design=design).estimate(["unemployment_rate"], **options)  # type: ignore[arg-type]
        return caught.value.code

    whole = dw.Design(weight="weight", strata="stratum", psu="psu")
    assert code(dw.Design(weight="weight", strata="stratum")) == "design.psu_missing"
    assert code(dw.Design(weight="weight", strata="sex", psu="psu")) == "design.null"  # some did not say it
    assert code(dw.Design(weight="weight", strata="person_id", psu="psu")) == "design.psu_crosses_strata"
    assert code(dw.Design(weight="weight", strata="psu", psu="psu")) == "design.singleton"
    assert code(whole, interval="logti") == "option.unknown"
    assert code(whole, confidence=95) == "interval.level"


def test_a_register_has_no_sampling_error() -> None:
    frame = {"age": [30, 40, 50], "labour_force_status": ["employed", "unemployed", "employed"]}
    survey = dw.Survey(frame, design=dw.Design(register=True))
    (row,) = survey.estimate(["unemployment_rate"])
    assert (row["se"], row["ci_low"], row["ci_high"]) == (0.0, row["value"], row["value"])
    assert row["reasons"] == "register"
    with pytest.raises(dw.Error, match="a register is no sample"):
        dw.Survey({**frame, "w": [1.0] * 3}, design=dw.Design(weight="w", register=True)).estimate(["employment"])
