"""The sample survey that comes with the library."""

from __future__ import annotations

from typing import Any

from . import _core
from ._columns import library, pandas_frame


class Sample:
    """An invented country's labour force survey: anything that reads Arrow streams reads it."""

    __slots__ = ("_inner",)

    def __init__(self) -> None:
        self._inner = _core.sample()

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return self._inner.__arrow_c_stream__(requested_schema)

    def __len__(self) -> int:
        return len(self._inner)

    def __repr__(self) -> str:
        return f"<sample survey: {len(self):,} persons; dw.Survey(dw.sample(), ...) or .to_pandas()>"

    def to_dict(self) -> dict[str, list[Any]]:
        """Return a dict of lists."""
        return {name: values for name, _, values in self._inner.lists()}

    def to_pandas(self) -> Any:
        """Return a pandas frame, without needing pyarrow."""
        return pandas_frame(self._inner.lists())

    def to_polars(self) -> Any:
        """Return a polars frame."""
        return library("polars").DataFrame(self)

    def to_arrow(self) -> Any:
        """Return a pyarrow table."""
        return library("pyarrow").table(self)


def sample() -> Sample:
    """Return the sample survey, whose columns are named as the standard questions are."""
    return Sample()
