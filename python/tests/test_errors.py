"""Errors that teach: what, where, what was found, the nearest name, what to do."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from typing import Any

import pytest

import decentwork as dw

BASE: dict[str, list[Any]] = {
    "age": [30, 40, 50, 60],
    "labour_force_status": ["employed", "unemployed", "employed", "outside"],
    "w": [1.5, 2.5, 3.5, 4.5],
}


def estimate(changes: dict[str, list[Any]] | None = None, **design: Any) -> dw.Table:
    frame = {**BASE, **(changes or {})}
    return dw.Survey(frame, design=dw.Design(weight="w", **design)).estimate(["unemployment_rate"])


@pytest.mark.parametrize(
    ("weights", "code"),
    [
        ([1.0, None, 1.0, 1.0], "weight.null"),
        ([1.0, float("inf"), 1.0, 1.0], "weight.infinite"),
        ([1.0, -5.0, 1.0, 1.0], "weight.negative"),
        ([0.0, 0.0, 0.0, 0.0], "weight.all_zero"),
        (["1", "10,5", "1", "1"], "weight.dtype"),
    ],
)
def test_bad_weights_stop_the_run(weights: list[Any], code: str) -> None:
    with pytest.raises(dw.DataError) as caught:
        estimate({"w": weights})
    assert caught.value.code == code
    assert "to fix" in str(caught.value)
    if code in ("weight.null", "weight.infinite", "weight.negative"):
        assert list(caught.value.rows) == [1]


def test_nan_weights_stop_the_run() -> None:
    import pyarrow

    frame = pyarrow.table({**BASE, "w": [1.0, float("nan"), 1.0, 1.0]})
    with pytest.raises(dw.DataError) as caught:
        dw.Survey(frame, design=dw.Design(weight="w")).estimate(["unemployment_rate"])
    assert caught.value.code == "weight.nan"


def test_rows_without_a_weight_can_be_declared() -> None:
    table = estimate({"w": [1.0, None, 1.0, 1.0]}, null_weight="not_in_sample")
    assert table.manifest["rows"] == {"rows": 4, "used": 3, "zero_weight": 0, "not_in_sample": 1}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("unemployment_rat", "unemployment_rate"),
        ("gender_paygap", "gender_pay_gap"),
        ("neet", "neet_rate"),
        ("lu5", "lu4"),
    ],
)
def test_a_typo_gets_the_nearest_name(typed: str, meant: str) -> None:
    with pytest.raises(dw.UnknownNameError) as caught:
        dw.indicator(typed)
    assert meant in caught.value.nearest
    assert meant in str(caught.value)
    assert isinstance(caught.value, KeyError)


def test_typos_in_columns_codes_codebooks_and_options() -> None:
    with pytest.raises(dw.UnknownNameError, match="weight") as caught:
        dw.Survey(dw.sample(), design=dw.Design(weight="weigth")).estimate(["employment"])
    assert "weight" in caught.value.nearest
    with pytest.raises(dw.UnknownNameError) as caught:
        dw.Survey(dw.sample()).estimate(["employment"], by=["regoin"])
    assert caught.value.nearest[0] == "region"
    with pytest.raises(dw.DataError) as data:
        estimate({"labour_force_status": ["employed", "unemployd", "employed", "outside"]})
    assert data.value.code == "code.unknown"
    assert data.value.nearest[0] == "unemployed"
    with pytest.raises(dw.UnknownNameError) as caught:
        dw.Codebook.shipped("usa-cps")
    assert caught.value.nearest[0] == "usa-cps-basic"
    with pytest.raises(dw.UnknownNameError) as caught:
        dw.Plan(["lu4"], quantile="inverse_cfd")  # type: ignore[arg-type]
    assert caught.value.nearest[0] == "inverse_cdf"
    with pytest.raises(dw.UnknownNameError) as caught:
        estimate().value("unemployment_rate", sex="female")
    assert caught.value.code == "breakdown.unknown"


def test_everything_that_is_missing_is_told_at_once() -> None:
    with pytest.raises(dw.UnknownNameError) as caught:
        dw.Survey({"w": [1.0], "sex": ["male"]}).estimate(["lu4", "neet_rate", "gender_pay_gap"])
    for name in (
        "age",
        "in_education",
        "wants_more_hours",
        "earnings_hourly",
        "status_in_employment",
    ):
        assert name in str(caught.value)


def test_documents_that_cannot_be_read() -> None:
    with pytest.raises(dw.Error, match=r"document\.invalid"):
        dw.Codebook({"id": "x", "answers": {"sex": {"colum": "q"}}})
    with pytest.raises(dw.Error, match=r"codebook\.invalid") as caught:
        dw.Codebook({"id": "x", "answers": {"sx": {"column": "q"}}})
    assert "sex" in caught.value.nearest
    with pytest.raises(dw.Error, match=r"document\.invalid"):
        dw.Survey(BASE, parameters={"working_age": 15}).estimate(["employment"])


def test_warnings_are_raised_and_kept() -> None:
    with pytest.warns(dw.QualityWarning, match=r"weight\.normalised"):
        table = estimate({"w": [0.5, 1.5, 0.25, 1.75]})
    assert table.warnings[0][0] == "weight.normalised"


LONG_RUN = """
import sys, time, pyarrow, decentwork as dw
frame = pyarrow.concat_tables([dw.sample().to_arrow()] * 4000)
able = [one["id"] for one in dw.Survey(dw.sample()).available() if one["available"]]
plan = dw.Plan(able, by=["sex", "age", "region"])
print("started", flush=True)
plan.tally(frame, design=dw.Design(weight="weight"))
print("finished", flush=True)
"""


@pytest.mark.skipif(os.name != "posix", reason="signals are sent as POSIX has them")
def test_ctrl_c_stops_within_half_a_second() -> None:
    run = subprocess.Popen([sys.executable, "-c", LONG_RUN], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert run.stdout is not None
    assert run.stdout.readline() == "started\n"
    time.sleep(0.3)
    start = time.perf_counter()
    run.send_signal(signal.SIGINT)
    out, err = run.communicate(timeout=30)
    assert time.perf_counter() - start < 1.5, "half a second, and the end of the process"
    assert "finished" not in out
    assert "KeyboardInterrupt" in err


def test_the_interpreter_is_released_while_tallying() -> None:
    import pyarrow

    frame = pyarrow.concat_tables([dw.sample().to_arrow()] * 500)
    able = [one["id"] for one in dw.Survey(dw.sample()).available() if one["available"]]
    plan = dw.Plan(able, by=["sex"])
    ticks = 0
    done = threading.Event()

    def count() -> None:
        nonlocal ticks
        while not done.is_set():
            ticks += 1
            time.sleep(0.001)

    thread = threading.Thread(target=count)
    thread.start()
    try:
        plan.tally(frame, design=dw.Design(weight="weight"), threads=1)
    finally:
        done.set()
        thread.join()
    assert ticks > 20
