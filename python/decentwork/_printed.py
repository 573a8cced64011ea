"""What prints, and has columns that go out as a frame of any kind."""

from __future__ import annotations

from typing import Any, Protocol

from ._columns import library, pandas_frame


class Columns(Protocol):
    """What the compiled core gives of something with columns."""

    def __arrow_c_stream__(self, requested_schema: object = None) -> object: ...
    def lists(self) -> list[tuple[str, str, list[Any]]]: ...


class Core(Columns, Protocol):
    """What the compiled core gives of a table."""

    def text(self) -> str: ...
    def html(self) -> str: ...


class Framed:
    """Something with columns, which becomes a frame of any kind."""

    __slots__ = ("_inner",)
    _inner: Columns

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} does not change")

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return self._inner.__arrow_c_stream__(requested_schema)

    def to_dicts(self) -> list[dict[str, Any]]:
        """Return one dict a row."""
        lists = self._inner.lists()
        names = [name for name, _, _ in lists]
        return [dict(zip(names, row, strict=True)) for row in zip(*(values for _, _, values in lists), strict=True)]

    def to_polars(self) -> Any:
        """Return a polars frame."""
        return library("polars").DataFrame(self)

    def to_arrow(self) -> Any:
        """Return a pyarrow table."""
        return library("pyarrow").table(self)

    def to_pandas(self) -> Any:
        """Return a pandas frame, without needing pyarrow."""
        return pandas_frame(self._inner.lists())


class Printed(Framed):
    """Something with columns that prints, and is a table in a notebook."""

    __slots__ = ()
    _inner: Core

    def __repr__(self) -> str:
        return self._inner.text()

    def _repr_html_(self) -> str:
        return self._inner.html()
