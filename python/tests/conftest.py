"""What the tests share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

import decentwork as dw

DESIGN = dw.Design(weight="weight", strata="stratum", psu="psu")
INDICATORS = [
    "unemployment_rate",
    "lu4",
    "neet_rate",
    "gender_pay_gap",
    "low_pay_rate",
    "earnings_gini",
    "employment",
]
BY: list[str | tuple[str, ...]] = ["sex", ("sex", "age_youth_adult"), "region"]


def estimate(frame: Any, **options: Any) -> dw.Table:
    return dw.Survey(frame, design=DESIGN).estimate(INDICATORS, BY, **options)


def bits(table: dw.Table) -> list[tuple[Any, ...]]:
    """All cells, floats to the last bit."""
    rows = table.to_dicts()
    return [tuple(v.hex() if isinstance(v, float) else v for v in row.values()) for row in rows]


@pytest.fixture(scope="session")
def expected() -> list[tuple[Any, ...]]:
    return bits(estimate(dw.sample()))


@pytest.fixture(scope="session")
def frames() -> dict[str, Callable[[], Any]]:
    """The sample as every kind of frame."""
    import duckdb
    import polars
    import pyarrow

    sample = dw.sample()

    def relation() -> Any:
        table = sample.to_arrow()
        return duckdb.from_arrow(table)

    return {
        "own": dw.sample,
        "dict": sample.to_dict,
        "pandas": sample.to_pandas,
        "polars": sample.to_polars,
        "polars lazy": lambda: sample.to_polars().lazy(),
        "pyarrow": sample.to_arrow,
        "pyarrow batches": lambda: pyarrow.Table.from_batches(sample.to_arrow().to_batches(max_chunksize=333)),
        "pyarrow reader": lambda: pyarrow.RecordBatchReader.from_batches(
            sample.to_arrow().schema, sample.to_arrow().to_batches(max_chunksize=100)
        ),
        "polars categorical": lambda: sample.to_polars().with_columns(
            polars.col(polars.String).cast(polars.Categorical)
        ),
        "pandas categorical": lambda: sample.to_pandas().astype(
            {"sex": "category", "stratum": "category", "region": "category"}
        ),
        "pandas float codes": lambda: sample.to_pandas().astype({"age": "float64", "psu": "float64"}),
        "pandas arrow": lambda: sample.to_arrow().to_pandas(types_mapper=__import__("pandas").ArrowDtype),
        "duckdb": relation,
    }
