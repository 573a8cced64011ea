"""Cells of a frame as Python's values, for what is read record by record."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from . import _frames
from ._errors import nearest_of, problem, unknown


def lists(frame: Any, wanted: list[str]) -> dict[str, list[Any]]:
    """Return columns as lists of Python's values, of which all must be there."""
    known = _frames.names(frame)
    for name in wanted:
        if name not in known:
            raise unknown("column.missing", name, name, known)
    if isinstance(frame, Mapping):
        return {name: list(frame[name]) for name in wanted}
    if _frames._is_pandas(frame):
        return {name: _pandas(frame[name]) for name in wanted}
    stream = _frames.stream(frame, lambda _: wanted)
    if hasattr(stream, "get_column"):
        return {name: stream.get_column(name).to_list() for name in wanted}
    import pyarrow

    table = pyarrow.table(stream)
    return {name: table.column(name).to_pylist() for name in wanted}


def _pandas(series: Any) -> list[Any]:
    present = series.notna().to_list()
    return [value if here else None for value, here in zip(series.to_list(), present, strict=True)]


def text(value: Any) -> str | None:
    """Return a cell as text: a day as 2024-02-29, a whole number without a point, nothing if it is empty."""
    if value is None or value != value:
        return None
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, date):
        return value.isoformat()[:10]
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip() or None


def number(value: Any, name: str) -> float:
    """Return a cell of this column as a number, NaN where it is empty."""
    if value is None:
        return math.nan
    if isinstance(value, int | float | Decimal):
        return float(value)
    try:
        return float(value.__float__())
    except AttributeError:
        raise problem("value.dtype", column=name, found=repr(value), expected="numbers") from None


def even(columns: Mapping[str, Sequence[Any]]) -> None:
    """Refuse columns of different lengths."""
    lengths = {name: len(column) for name, column in columns.items()}
    if len(set(lengths.values())) > 1:
        found = ", ".join(f"{name}: {length}" for name, length in lengths.items())
        raise problem("column.length", found=found, expected="columns of one length")


def fields(
    frame: Any, needed: Sequence[str], possible: Sequence[str], columns: Mapping[str, str | None]
) -> list[tuple[str, str, list[str | None]]]:
    """Return field, column and cells of every field that the frame has.

    A field that is not needed may have no column; one whose name is nearly that of a column is an error, so that a slip
    does not pass as an answer that nobody gave.
    """
    every = [*needed, *possible]
    for field in columns:
        if field not in every:
            raise unknown("option.unknown", "columns", field, every)
    held = _frames.names(frame)
    chosen: dict[str, str] = {}
    for field in every:
        column = columns.get(field, field)
        if column is None and field in needed:
            raise problem("column.missing", column=field, found="None", expected="a column: every row has it")
        if column is not None and (column in held or field in columns):
            chosen[field] = column
    unused = [name for name in held if name not in chosen.values()]
    for field in every:
        if field in chosen or field in columns:
            continue
        near = nearest_of(field, unused, 0.6 if field in needed else 0.8)
        if near or field in needed:
            raise problem(
                "column.missing",
                column=field,
                found=f"columns {', '.join(held)}",
                expected=f"a column {field}",
                nearest=near,
                hint=f'name the column, columns={{"{field}": ...}}'
                + ("" if field in needed else ", or None if it has none"),
            )
    read = lists(frame, list(dict.fromkeys(chosen.values())))
    even(read)
    return [(field, column, [text(value) for value in read[column]]) for field, column in chosen.items()]
