"""Registers as inputs: occupational injuries, and payrolls of several jobs and months."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from . import _cells, _core
from ._indicators import Indicator
from ._indicators import indicator as find
from ._plan import By, Plan, Tally
from ._table import Table

#: A number of workers or hours.
Number = int | float | Decimal


@dataclass(frozen=True)
class InjuryCounts:
    """What was counted in a register of injuries.

    Attributes:
        fatal: Cases with death within one year of the accident.
        non_fatal: Other cases with loss of working time or permanent incapacity.
        temporary: Non-fatal cases of temporary incapacity whose days are known.
        days_lost: The days lost by those.
        days_unknown: Non-fatal cases of which nobody knows how many days were lost.
        excluded: Cases that were left out, by reason.
    """

    fatal: int
    non_fatal: int
    temporary: int
    days_lost: int
    days_unknown: int
    excluded: Mapping[str, int]


class InjuryRate(NamedTuple):
    """A rate of a register. No case is a rate of 0; nobody to divide by is no rate."""

    cases: int
    value: float | None
    standard_error: float | None


class InjuryRegister:
    """A register of occupational injuries, a row a case, of a group of workers in a period.

    Args:
        frame: pandas, polars, pyarrow, DuckDB: anything with an Arrow stream; or a dict of lists.
        group: Whom the register covers, such as ``insured employees``.
        first: The first day of the period.
        last: The last day of the period.
        columns: Columns that are not named as their field is, and ``None`` for a field without one. Fields are
            ``accident`` (the day, needed), ``cause`` (work, commuting or disease), ``death`` (its day), ``days_lost``,
            ``permanent_incapacity``, ``sex``, ``industry`` (ISIC Rev.4) and ``occupation`` (ISCO-08).

    Raises:
        UnknownNameError: A column is not there, or nearly has the name of a field.
        DataError: A cell does not say what it should; the column and the row are named.

    Examples:
        >>> import decentwork as dw
        >>> cases = {"accident": ["2023-03-01", "2023-12-01"], "days_lost": [12, None], "death": [None, "2024-03-01"]}
        >>> register = dw.InjuryRegister(cases, "insured employees", first="2023-01-01", last="2023-12-31")
        >>> register.counts().fatal, register.counts().non_fatal
        (1, 1)
        >>> register.rates("insured employees", workers=50_000)["fatal"].value
        2.0
    """

    __slots__ = ("_inner",)

    def __init__(
        self,
        frame: Any,
        group: str,
        *,
        first: str | date,
        last: str | date,
        columns: Mapping[str, str | None] | None = None,
    ) -> None:
        possible = ("cause", "death", "days_lost", "permanent_incapacity", "sex", "industry", "occupation")
        fields = _cells.fields(frame, ["accident"], possible, columns or {})
        self._inner = _core.InjuryRegister(group, str(first), str(last), fields)

    def __len__(self) -> int:
        return len(self._inner)

    def counts(
        self, *, sex: str | None = None, industry: str | None = None, occupation: str | None = None
    ) -> InjuryCounts:
        """Count all cases, or those of a sex, a section of industry or an occupation and what is below it."""
        counted, excluded = self._inner.counts((sex, industry, occupation))
        return InjuryCounts(**dict(counted), excluded=dict(excluded))

    def rates(
        self,
        group: str,
        *,
        workers: Number,
        hours: Number | None = None,
        sex: str | None = None,
        industry: str | None = None,
        occupation: str | None = None,
    ) -> dict[str, InjuryRate]:
        """Return the rates of the group, or of a part of it.

        ``fatal`` and ``non_fatal`` are cases per 100,000 workers, ``fatal_by_hours`` and ``non_fatal_by_hours`` per
        million hours worked, ``days_lost_per_injury`` days per case of temporary incapacity whose days are known.

        Args:
            group: Who the workers are: the group of the register, and no other.
            workers: Their average number in the period, of the same part.
            hours: The hours that they worked in the period, where known.
            sex: The part that is counted.
            industry: The part that is counted.
            occupation: The part that is counted.

        Raises:
            PlanError: The workers are of another group than the cases.
        """
        part = (sex, industry, occupation)
        told = self._inner.rates(group, str(workers), None if hours is None else str(hours), part)
        return {name: InjuryRate(*rate) for name, rate in told}


class Payroll:
    """A payroll or social-security register: a row for a person, an employer and a month.

    In each month a person is counted once, with all jobs; the main job has the most weekly hours, then the most pay.
    There are no weights, and the sampling error is 0: everybody is in a register.

    Args:
        frame: As for :class:`InjuryRegister`.
        currency: The code of the currency of all pay, such as ``EUR``.
        columns: Columns that are not named as their field is, and ``None`` for a field without one. Fields are
            ``person``, ``employer``, ``month`` and ``pay`` of the month, which are needed; ``weekly_hours``, ``age``,
            ``sex``, ``industry``, ``occupation`` and ``sector``.

    Raises:
        UnknownNameError: A column is not there, or nearly has the name of a field.
        DataError: A cell does not say what it should, or an employer reported a person twice in a month.

    Examples:
        >>> import decentwork as dw
        >>> rows = {"person": ["ann", "ann", "bob"], "employer": ["mill", "farm", "mill"], "month": ["2024-05"] * 3}
        >>> payroll = dw.Payroll(rows | {"pay": [900, 400, 1100], "age": [40, 40, 50]}, currency="EUR")
        >>> payroll.estimate("2024-05", ["mean_monthly_earnings"]).value("mean_monthly_earnings")
        1000.0
    """

    __slots__ = ("_inner",)

    def __init__(self, frame: Any, *, currency: str, columns: Mapping[str, str | None] | None = None) -> None:
        needed = ("person", "employer", "month", "pay")
        possible = ("weekly_hours", "age", "sex", "industry", "occupation", "sector")
        self._inner = _core.Payroll(currency, _cells.fields(frame, needed, possible, columns or {}))

    @property
    def months(self) -> list[str]:
        """The months of which there are rows."""
        return self._inner.months

    def tally(self, plan: Plan, month: str | date) -> Tally:
        """Add up everybody who was paid in a month."""
        return Tally(plan, self._inner.tally(plan._inner, str(month)))

    def estimate(self, month: str | date, indicators: Sequence[str | Indicator], by: By = (), **options: Any) -> Table:
        """Estimate indicators of a month, for everyone and by each breakdown.

        Args:
            month: Such as ``2024-05``.
            indicators: As for :class:`Plan`.
            by: As for :class:`Plan`.
            options: The other arguments of :class:`Plan`.

        Raises:
            UnknownNameError: The payroll does not have the month.
        """
        return self.tally(Plan(indicators, by, **options), month).finish()

    def mean_of_months(self, indicator: str | Indicator, months: Iterable[str] | None = None, **cell: str) -> float:
        """Return the mean over months of an estimate that each has, such as the number of employees.

        Raises:
            UnknownNameError: A month is not there, or has no value: a mean of fewer is not the mean of the year.
        """
        one = indicator if isinstance(indicator, Indicator) else find(indicator)
        plan = Plan([one], by=[tuple(cell)] if cell else ())
        chosen = self.months if months is None else list(months)
        values = [(month, self.tally(plan, month).finish().value(one.id, **cell)) for month in chosen]
        return _core.mean_of_stocks(values)
