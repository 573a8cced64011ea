"""How long until an event, such as a first job: Kaplan-Meier curves."""

from __future__ import annotations

from typing import Any, TypedDict

from . import _core
from ._cells import lists, number
from ._effect import numbered, yes_or_no
from ._errors import problem
from ._printed import Printed

_NAMES = ("time", "at_risk", "at_risk_weight", "events", "censored", "survival", "se", "ci_low", "ci_high")


class Quantile(TypedDict):
    """When a share of a group has had the event."""

    group: str | None
    #: None when so many had not had it by the time they were last seen.
    time: float | None
    #: Why there is no time.
    reason: str | None
    ci_low: float | None
    ci_high: float | None


class Survival(Printed):
    """Kaplan-Meier curves, one a group.

    Printing it shows each with its median; ``to_pandas()``, ``to_polars()`` and ``to_arrow()`` give one row a time: how
    many are at risk, the share without the event, its standard error and interval.
    """

    __slots__ = ()
    _inner: _core.Survival

    def __init__(self, core: _core.Survival) -> None:
        object.__setattr__(self, "_inner", core)

    def quantiles(self, probability: float = 0.5) -> list[Quantile]:
        """Return when a share has had the event, group by group; half, the median, without another."""
        return [
            {"group": group, "time": time, "reason": reason, "ci_low": low, "ci_high": high}
            for group, time, reason, low, high in self._inner.quantiles(probability)
        ]

    @property
    def counts(self) -> list[tuple[int, int, int]]:
        """Rows that were used, that had the event, and that were left out, group by group."""
        return self._inner.counts


def survival(
    frame: Any,
    time: str,
    event: str,
    *,
    by: str | None = None,
    weight: str | None = None,
    cluster: str | None = None,
    level: float = 0.95,
) -> Survival:
    """Estimate how long it takes until an event, where not all had it by the time they were last seen.

    For the time to a first job: ``time`` is the months from completion to the job, or to the last interview of those
    without one; ``event`` is whether there was a job. A job that began before completion has the time 0.

    Args:
        frame: A pandas, polars, pyarrow or DuckDB table, or a dict of lists.
        time: A column of times from 0.
        event: A column of yes and no, or of 1 and 0: whether the event came then.
        by: A column of groups; one that is not stated is a group of its own.
        weight: Sampling weights.
        cluster: The column of providers or cohorts, for standard errors.
        level: The probability with which intervals shall cover.

    Raises:
        UnknownNameError: There is no such column.
        DataError: A time, weight or cluster cannot be used.

    Examples:
        >>> frame = {"months": [1, 3, 3, 6, 6], "job": [1, 1, 0, 1, 0]}
        >>> curve = survival(frame, time="months", event="job")
        >>> [round(share, 2) for share in curve.to_dicts()[1].values() if isinstance(share, float)][:3]
        [3.0, 4.0, 0.6]
        >>> curve.quantiles()[0]["time"]
        6.0
    """
    if by in _NAMES:
        raise problem(
            "column.duplicate",
            column=f"by={by!r}",
            found=by,
            expected=f"a name that the result does not have: not {', '.join(_NAMES)}",
            hint="rename the column",
        )
    wanted = [name for name in (time, event, by, weight, cluster) if name]
    columns = lists(frame, list(dict.fromkeys(wanted)))
    rows = len(columns[time])
    groups = [None if value is None or value != value else str(value) for value in columns[by]] if by else [None] * rows
    labels: list[str | None] = [*sorted({label for label in groups if label is not None})]
    if None in groups or not labels:
        labels.append(None)
    place = {label: at for at, label in enumerate(labels)}
    core = _core.survival(
        [number(value, time) for value in columns[time]],
        yes_or_no(columns[event], event),
        [number(value, weight) for value in columns[weight]] if weight else None,
        numbered(columns[cluster]) if cluster else None,
        level,
        by,
        [place[label] for label in groups],
        labels,
    )
    return Survival(core)
