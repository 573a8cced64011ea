"""What became of every row."""

from __future__ import annotations

import json
from typing import Any, TypedDict

from . import _core
from ._printed import Printed


class Units(TypedDict):
    """A number of rows and their weight."""

    rows: int
    weight: float


class Lost(TypedDict):
    """Rows that do not count, and why."""

    #: What is unknown: ``universe``, ``measure`` or ``numerator``; or ``negative``, a value that the rule leaves out.
    step: str
    unknown: list[str]
    #: The questions of the survey behind it, of which at least one was not answered.
    questions: list[str]
    units: Units


class Universe(TypedDict):
    """What became of the rows used in one denominator of an indicator."""

    indicator: str
    name: str
    #: ``all``; of gaps ``reference`` and ``group``; of ratios of shares ``high`` and ``low``.
    part: str
    universe: str
    outside: Units
    lost: list[Lost]
    denominator: Units
    numerator: Units


class Waterfall(Printed):
    """Rows given, rows left out by reason, and for each denominator of each indicator what became of the rows used.

    In each of them the rows outside, lost and in the denominator add up to the rows used. It prints as an account;
    ``to_pandas()``, ``to_polars()`` and ``to_arrow()`` give it in long form.

    Examples:
        >>> import decentwork as dw
        >>> survey = dw.Survey(dw.sample(), design=dw.Design(weight="weight"))
        >>> fall = survey.estimate(["unemployment_rate"]).waterfall()
        >>> rate = fall.universes[0]
        >>> lost = sum(one["units"]["rows"] for one in rate["lost"])
        >>> rate["outside"]["rows"] + lost + rate["denominator"]["rows"] == fall.rows["used"]
        True
    """

    __slots__ = ("_document",)
    _inner: _core.Waterfall
    _document: dict[str, Any]

    def __init__(self, core: _core.Waterfall) -> None:
        object.__setattr__(self, "_inner", core)
        object.__setattr__(self, "_document", json.loads(core.to_json()))

    @property
    def rows(self) -> dict[str, int]:
        """Rows given, used, with weight zero, and declared not in the sample."""
        rows: dict[str, int] = dict(self._document["rows"])
        return rows

    @property
    def weight(self) -> float:
        """The weight of the rows used."""
        return float(self._document["weight"])

    @property
    def universes(self) -> list[Universe]:
        """Each denominator of each indicator."""
        universes: list[Universe] = list(self._document["universes"])
        return universes

    def to_dict(self) -> dict[str, Any]:
        """Return all of it as a document."""
        document: dict[str, Any] = json.loads(self._inner.to_json())
        return document
