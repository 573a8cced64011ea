"""The table that comes out."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from . import _core
from ._errors import unknown


class Table:
    """Estimates in long form: one row an indicator and cell, with value or reason.

    Columns: ``indicator``, one per breakdown, ``value``, ``unit``, ``se``, ``ci_low``, ``ci_high``,
    ``cv``, ``deff``, ``df``, ``n``, ``n_numerator``, ``population``, ``missing_share``, ``reasons``,
    ``status``. The columns of the sampling error are empty without a sampling design, and for medians, Gini
    indices and other measures of a whole distribution: a missing error is not an error of 0.
    """

    __slots__ = ("_inner",)
    _inner: _core.Table

    def __init__(self, core: _core.Table) -> None:
        object.__setattr__(self, "_inner", core)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("a table does not change")

    def __len__(self) -> int:
        return len(self._inner)

    def __repr__(self) -> str:
        return self._inner.text()

    def _repr_html_(self) -> str:
        return self._inner.html()

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return self._inner.__arrow_c_stream__(requested_schema)

    def __iter__(self) -> Iterator[dict[str, Any]]:
        return iter(self.to_dicts())

    @property
    def columns(self) -> list[str]:
        """The names of the columns."""
        return [name for name, _, _ in self._inner.lists()]

    @property
    def manifest(self) -> dict[str, Any]:
        """What reproduces the table: version, plan, choices, design and the account of rows."""
        manifest: dict[str, Any] = json.loads(self._inner.manifest())
        return manifest

    @property
    def warnings(self) -> list[tuple[str, str]]:
        """Code and text of every warning."""
        return self._inner.warnings

    def value(self, indicator: str, **cell: str | int) -> float | None:
        """Return the value in a cell; breakdowns that are not named stand at their total.

        Raises:
            UnknownNameError: There is no such indicator, breakdown or item.
        """
        return self._inner.value(indicator, [(axis, str(item)) for axis, item in cell.items()])

    def replicates(self, indicator: str, **cell: str | int) -> list[float] | None:
        """Return the estimate of a cell in every replicate, if ``replicate_estimates=True`` was asked for.

        Raises:
            UnknownNameError: There is no such indicator, breakdown or item.
        """
        return self._inner.replicates(indicator, [(axis, str(item)) for axis, item in cell.items()])

    def filter(self, **conditions: object) -> list[dict[str, Any]]:
        """Return the rows in which every named column has the given value.

        Raises:
            UnknownNameError: There is no such column, or no such indicator or item in the table.
        """
        rows, columns = self.to_dicts(), self.columns
        for name, value in conditions.items():
            if name not in columns:
                raise unknown("column.missing", "columns are missing", "filter", name, columns)
            held = {str(row[name]) for row in rows}
            if name in ("indicator", *self._inner.axes) and str(value) not in held:
                raise unknown("option.unknown", "an option has a value that does not exist", name, value, sorted(held))
        return [row for row in rows if all(row[name] == value for name, value in conditions.items())]

    def to_dicts(self) -> list[dict[str, Any]]:
        """Return one dict a row."""
        lists = self._inner.lists()
        names = [name for name, _, _ in lists]
        return [dict(zip(names, row, strict=True)) for row in zip(*(values for _, _, values in lists), strict=True)]

    def to_polars(self) -> Any:
        """Return a polars frame."""
        return _library("polars").DataFrame(self)

    def to_arrow(self) -> Any:
        """Return a pyarrow table."""
        return _library("pyarrow").table(self)

    def to_pandas(self) -> Any:
        """Return a pandas frame, without needing pyarrow."""
        return pandas_frame(self._inner.lists())


def pandas_frame(lists: list[tuple[str, str, list[Any]]]) -> Any:
    """Make a pandas frame of columns."""
    pandas = _library("pandas")
    kinds = {"text": object, "integer": "Int64", "number": "float64"}
    columns = {name: pandas.Series(values, dtype=kinds[kind]) for name, kind, values in lists}
    return pandas.DataFrame(columns)


def _library(name: str) -> Any:
    try:
        return __import__(name)
    except ImportError:
        raise ImportError(f"this needs {name}: pip install {name}") from None
