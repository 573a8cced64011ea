"""Every kind of frame gives the same numbers, to the last bit."""

from __future__ import annotations

import decimal
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest
from conftest import bits, estimate

import decentwork as dw

KINDS = [
    "own", "dict", "pandas", "polars", "polars lazy", "pyarrow", "pyarrow batches", "pyarrow reader",
    "polars categorical", "pandas categorical", "pandas float codes", "pandas arrow", "duckdb",
]  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_frames_agree(kind: str, frames: dict[str, Callable[[], Any]], expected: list[tuple[Any, ...]]) -> None:
    assert bits(estimate(frames[kind]())) == expected


def test_pandas_without_pyarrow() -> None:
    code = (
        "import sys; sys.modules['pyarrow'] = None\n"
        "import decentwork as dw\n"
        "frame = dw.sample().to_pandas()\n"
        "table = dw.Survey(frame, design=dw.Design(weight='weight')).estimate(['unemployment_rate'])\n"
        "print(table.value('unemployment_rate').hex(), table.to_pandas().shape[0])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    value = dw.Survey(dw.sample(), design=dw.Design(weight="weight")).estimate(["unemployment_rate"])
    rate = value.value("unemployment_rate")
    assert rate is not None
    assert run.stdout.split() == [rate.hex(), "1"]


def test_dictionaries_may_differ_between_batches() -> None:
    import pyarrow

    def batch(values: list[str]) -> Any:
        sex = pyarrow.array(values).dictionary_encode()
        return pyarrow.record_batch({"sex": sex, "age": [30] * 2, "labour_force_status": ["employed", "unemployed"]})

    table = pyarrow.Table.from_batches([batch(["female", "male"]), batch(["male", "female"])])
    result = dw.Survey(table).estimate(["unemployment_rate"], by=["sex"])
    assert result.value("unemployment_rate", sex="female") == 50.0


def test_decimals_and_nullable_types() -> None:
    import pandas
    import pyarrow

    frame = {
        "age": [30, 40, 50],
        "labour_force_status": ["employed"] * 3,
        "status_in_employment": ["employee"] * 3,
    }
    amounts = [decimal.Decimal("1000.10"), decimal.Decimal("2000.20"), None]
    arrow = pyarrow.table({**frame, "earnings_monthly": pyarrow.array(amounts, pyarrow.decimal128(10, 2))})
    nullable = pandas.DataFrame(frame).assign(
        age=pandas.array([30, 40, 50], dtype="Int8"),
        earnings_monthly=pandas.array([1000.10, 2000.20, None], dtype="Float64"),
    )
    for source in (arrow, nullable, {**frame, "earnings_monthly": amounts}):
        table = dw.Survey(source).estimate(["mean_monthly_earnings"])
        assert table.value("mean_monthly_earnings") == pytest.approx(1500.15, abs=1e-12)
        assert table.to_dicts()[0]["missing_share"] == pytest.approx(1 / 3)


def test_slices_are_read_from_where_they_start(expected: list[tuple[Any, ...]]) -> None:
    import pyarrow

    table = dw.sample().to_arrow()
    twice = pyarrow.concat_tables([table, table]).combine_chunks()
    assert bits(estimate(twice.slice(table.num_rows))) == expected


def test_no_batches_and_no_rows() -> None:
    import pyarrow

    schema = pyarrow.schema([("age", pyarrow.int64()), ("labour_force_status", pyarrow.string())])
    for frame in (schema.empty_table(), pyarrow.RecordBatchReader.from_batches(schema, [])):
        table = dw.Survey(frame).estimate(["unemployment_rate"])
        assert table.value("unemployment_rate") is None
        assert table.to_dicts()[0]["reasons"] == "empty_domain"


def test_what_cannot_be_read_is_named() -> None:
    import pyarrow

    base = {"age": [30], "labour_force_status": ["employed"], "status_in_employment": ["employee"]}
    dates = pyarrow.table({**base, "earnings_monthly": pyarrow.array([0], pyarrow.timestamp("s"))})
    with pytest.raises(dw.DataError, match="earnings_monthly") as caught:
        dw.Survey(dates).estimate(["mean_monthly_earnings", "employment"])
    assert caught.value.code == "value.dtype"
    with pytest.raises(TypeError, match="Arrow stream"):
        dw.Survey(5).estimate(["employment"])
    with pytest.raises(dw.DataError, match=r"column\.length"):
        dw.Survey({"age": [1, 2], "labour_force_status": ["employed"]}).estimate(["employment"])
