"""Estimates combined with series that others publish: productivity, real wages, inspectors per worker."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from . import _core
from ._contrast import Cell, pairs
from ._table import Table


class Series:
    """A series of numbers that others publish, such as the gross domestic product of every year.

    Args:
        name: The name by which a formula asks for it; ``dw.indicator(...).needs`` has them.
        values: The value of every period, such as ``{"2023": 5.1e6, "2024": 5.2e6}``.
        unit: Unit of measurement, in words.
        source: Where the numbers stand.
    """

    __slots__ = ("name", "source", "unit", "values")

    def __init__(self, name: str, values: Mapping[str, float], *, unit: str = "", source: str = "") -> None:
        self.name = name
        self.values = {str(period): float(value) for period, value in values.items()}
        self.unit = unit
        self.source = source

    def __repr__(self) -> str:
        return f"Series({self.name!r}, {self.values!r}, unit={self.unit!r}, source={self.source!r})"

    def _told(self) -> tuple[str, str, str, list[tuple[str, float]]]:
        return (self.name, self.unit, self.source, list(self.values.items()))


class Combined:
    """An indicator over an estimate and series, with everything it was made of.

    Attributes:
        indicator: The id of the entry of the catalogue.
        value: The value, or None with a reason.
        se: The standard error that the estimates leave, as if series had none and two samples were independent; None
            where it is not known.
        unit: Id of the unit.
        reason: Why there is no value.
        used: Name, period, value, standard error, unit and source of what went in.
    """

    __slots__ = ("_inner",)
    _inner: _core.Combined

    def __init__(self, core: _core.Combined) -> None:
        self._inner = core

    @property
    def indicator(self) -> str:
        """The id of the entry of the catalogue."""
        return self._inner.indicator

    @property
    def value(self) -> float | None:
        """The value, or None with a reason."""
        return self._inner.value

    @property
    def se(self) -> float | None:
        """The standard error, or None where it is not known."""
        return self._inner.se

    @property
    def unit(self) -> str:
        """Id of the unit."""
        return self._inner.unit

    @property
    def reason(self) -> str | None:
        """Why there is no value."""
        return self._inner.reason

    @property
    def used(self) -> list[dict[str, Any]]:
        """What went in: name, period, value, standard error, unit and source."""
        names = ("name", "period", "value", "se", "unit", "source")
        return [dict(zip(names, used, strict=True)) for used in self._inner.used]

    def __repr__(self) -> str:
        return self._inner.text()


def combine(
    indicator: str,
    *,
    series: Series | Sequence[Series] = (),
    period: str,
    table: Table | None = None,
    cell: Cell | None = None,
    since: str | None = None,
    earlier: Table | None = None,
) -> Combined:
    """Combine the estimate in a cell of a table with named series.

    Args:
        indicator: An entry of the catalogue whose ``kind`` is ``combined``, by id, name or code.
        series: The series that its formula names.
        period: The period that is read in every series, for which the table stands.
        table: The table with the estimate of the formula, if it has one.
        cell: The cell of the table; nothing for everybody.
        since: The earlier period, for an indicator that is growth.
        earlier: The table of the earlier period.

    Raises:
        Error: A series or a period is missing, or the indicator is none of this kind; the message says which.

    Examples:
        >>> prices = Series("consumer_price_index", {"2023": 120.0, "2024": 126.0})
        >>> round(combine("inflation", series=prices, period="2024", since="2023").value, 9)
        5.0
    """
    all_series = [series] if isinstance(series, Series) else list(series)
    told = [one._told() for one in all_series]
    now = table._inner if table is not None else None
    before = earlier._inner if earlier is not None else None
    return Combined(_core.combine(indicator, told, period, now, pairs(cell or {}), since, before))
