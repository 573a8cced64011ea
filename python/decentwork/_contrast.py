"""Two estimates compared."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from . import _core

How = Literal["difference", "ratio", "gap", "growth"]
Overlap = Literal["none", "psu", "person", "replicates"]
Cell = Mapping[str, str | int]


class Contrast:
    """Two estimates compared, with the error of the comparison and a test of whether they are equal.

    Attributes:
        how: ``difference`` is first less second, ``ratio`` first over second, ``gap`` by how many percent of the first
            the second falls short, ``growth`` by how many percent of the second the first exceeds it.
        value: The comparison, or None with a reason.
        unit: Its unit; of a difference of percentages, percentage points.
        se: The standard error, in which the covariance of the two is, or None with a reason.
        ci_low: The lower end of the interval.
        ci_high: The upper end of the interval.
        df: Degrees of freedom.
        t: How many standard errors the comparison is from what it would be if the two were equal.
        p: The two-sided probability of such a t if they were.
        correlation: The correlation of the two estimates over samples.
        common: How many sampling units two surveys have in common.
        reasons: Why something is missing, or what to know about it.
        first: Indicator, cell, unit, value, standard error and number of cases of the first.
        second: The same of the second.

    Printing one shows it in a few lines.
    """

    __slots__ = ("_inner", "_numbers")
    _inner: _core.Contrast
    _numbers: dict[str, float | None]

    def __init__(self, core: _core.Contrast) -> None:
        object.__setattr__(self, "_inner", core)
        object.__setattr__(self, "_numbers", dict(core.numbers))

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("a contrast does not change")

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Contrast) and self._inner == other._inner

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return self._inner.text()

    @property
    def how(self) -> str:
        """How the first is compared with the second."""
        return self._inner.how

    @property
    def unit(self) -> str:
        """The unit of the value."""
        return self._inner.unit

    @property
    def value(self) -> float | None:
        """The comparison."""
        return self._numbers["value"]

    @property
    def se(self) -> float | None:
        """The standard error."""
        return self._numbers["se"]

    @property
    def ci_low(self) -> float | None:
        """The lower end of the interval."""
        return self._numbers["ci_low"]

    @property
    def ci_high(self) -> float | None:
        """The upper end of the interval."""
        return self._numbers["ci_high"]

    @property
    def df(self) -> float | None:
        """Degrees of freedom."""
        return self._numbers["df"]

    @property
    def t(self) -> float | None:
        """The test statistic."""
        return self._numbers["t"]

    @property
    def p(self) -> float | None:
        """The two-sided p value."""
        return self._numbers["p"]

    @property
    def correlation(self) -> float | None:
        """The correlation of the two estimates."""
        return self._numbers["correlation"]

    @property
    def common(self) -> int | None:
        """How many sampling units two surveys have in common."""
        return self._inner.common

    @property
    def reasons(self) -> list[str]:
        """Ids of reasons."""
        return self._inner.reasons

    @property
    def first(self) -> dict[str, Any]:
        """The first estimate."""
        return self._side(0)

    @property
    def second(self) -> dict[str, Any]:
        """The second estimate."""
        return self._side(1)

    def _side(self, at: int) -> dict[str, Any]:
        indicator, cell, unit, value, se, n = self._inner.sides[at]
        return {"indicator": indicator, "cell": dict(cell), "unit": unit, "value": value, "se": se, "n": n}

    def to_dict(self) -> dict[str, Any]:
        """Return a dict, with the two estimates as dicts in it."""
        rest = {"common": self.common, "reasons": self.reasons, "first": self.first, "second": self.second}
        return {"how": self.how, "unit": self.unit, **self._numbers, **rest}


Two = tuple[str, list[tuple[str, str]]]


def sides(indicator: str | tuple[str, str], first: Cell | None, second: Cell | None) -> tuple[Two, Two]:
    """Return the two estimates of a contrast as the core takes them."""
    one, other = (indicator, indicator) if isinstance(indicator, str) else indicator
    if second is None:
        if one == other:
            raise TypeError("compare with what? name the second cell, such as {'sex': 'female'}; {} is the total")
        second = first
    return (one, pairs(first)), (other, pairs(second))


def pairs(cell: Cell | None) -> list[tuple[str, str]]:
    """Return a cell as the core takes it."""
    return [(axis, str(item)) for axis, item in (cell or {}).items()]
