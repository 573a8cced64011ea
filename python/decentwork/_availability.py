"""What the columns of a survey allow, and what each indicator lacks that they do not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypedDict

from . import _core
from ._printed import Printed


class Wanted(TypedDict):
    """A question that no column answers."""

    question: str
    #: What is asked.
    text: str
    #: The column that is expected; None where the codebook has no rule for the question.
    column: str | None
    #: Columns that nothing is answered by and that may be meant, best first.
    nearest: list[str]


class Available(TypedDict):
    """What is said of one indicator."""

    id: str
    name: str
    element: str
    available: bool
    #: For each need that is not met, the questions of which one would do.
    missing: list[list[str]]
    #: The same with the columns that are expected.
    wanted: list[list[Wanted]]


class Availability(Printed):
    """What can be computed from a survey's columns, and what is missing for the rest.

    It prints by element of decent work; ``to_pandas()``, ``to_polars()`` and ``to_arrow()`` give one row an indicator.

    Examples:
        >>> import decentwork as dw
        >>> found = dw.Survey({"age": [30], "labor_force_status": ["employed"]}).available()
        >>> found["population"]["available"]
        True
        >>> found["unemployment_rate"]["wanted"][0][0]["nearest"]
        ['labor_force_status']
    """

    __slots__ = ("_all",)
    _inner: _core.Availability
    _all: dict[str, Available]

    def __init__(self, core: _core.Availability) -> None:
        object.__setattr__(self, "_inner", core)
        found: dict[str, Available] = {}
        for id, name, element, missing in core.indicators:
            wanted = [[_wanted(*one) for one in group] for group in missing]
            found[id] = {
                "id": id,
                "name": name,
                "element": element,
                "available": not missing,
                "missing": [[one["question"] for one in group] for group in wanted],
                "wanted": wanted,
            }
        object.__setattr__(self, "_all", found)

    def __len__(self) -> int:
        return len(self._all)

    def __iter__(self) -> Iterator[Available]:
        return iter(self._all.values())

    def __getitem__(self, key: str | int) -> Available:
        return self._all[key] if isinstance(key, str) else list(self._all.values())[key]


def _wanted(question: str, text: str, column: str | None, nearest: list[str]) -> Wanted:
    return {"question": question, "text": text, "column": column, "nearest": nearest}
