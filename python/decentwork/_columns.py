"""Columns of the core as frames of other libraries."""

from __future__ import annotations

from typing import Any


def pandas_frame(lists: list[tuple[str, str, list[Any]]]) -> Any:
    """Make a pandas frame of columns."""
    pandas = library("pandas")
    kinds = {"text": object, "integer": "Int64", "number": "float64", "flag": "boolean"}
    columns = {name: pandas.Series(values, dtype=kinds[kind]) for name, kind, values in lists}
    return pandas.DataFrame(columns)


def library(name: str) -> Any:
    try:
        return __import__(name)
    except ImportError:
        raise ImportError(f"this needs {name}: pip install {name}") from None
