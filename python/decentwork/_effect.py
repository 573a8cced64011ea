"""What a training changed: effects, with what must hold for them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal

from . import _core
from ._cells import lists, number
from ._decompose import _categories
from ._errors import problem, unknown
from ._printed import Framed, Printed

Method = Literal["difference", "regression", "ipw", "aipw", "entropy_balance", "did", "iv"]
Estimand = Literal["intention_to_treat", "ate", "att"]
Errors = Literal["pooled", "unequal", "hc0", "hc1", "hc2", "hc3", "clustered", "estimating_equations"]

#: Each method with the estimands it has, its own first.
_METHODS: dict[str, tuple[str, ...]] = {
    "difference": ("intention_to_treat",),
    "regression": ("ate",),
    "ipw": ("ate", "att"),
    "aipw": ("ate", "att"),
    "entropy_balance": ("att",),
    "did": ("att",),
    "iv": (),
}

#: Arguments that only some methods take.
_OF_METHODS: dict[str, tuple[str, ...]] = {
    "interacted": ("regression",),
    "trim": ("ipw", "aipw"),
    "assigned": ("iv",),
    "after": ("did",),
    "unit": ("did",),
    "start": ("did",),
}


class Balance(Framed):
    """How alike both groups are in each covariate: means, and standardised differences before and after weighting.

    ``alike`` says whether the difference, after weighting if there was any, is below 0.1.
    """

    __slots__ = ()

    def __init__(self, core: _core.Frame) -> None:
        object.__setattr__(self, "_inner", core)

    def __repr__(self) -> str:
        lines = [f"{'covariate':24}{'treated':>12}{'control':>12}{'before':>9}{'after':>9}"]
        for row in self.to_dicts():
            before, after = ("" if row[name] is None else f"{row[name]:.3f}" for name in ("before", "after"))
            means = f"{row['mean_treated']:>12.3f}{row['mean_control']:>12.3f}"
            lines.append(f"{row['covariate']:24}{means}{before:>9}{after:>9}")
        return "\n".join(lines)


class Effect(Printed):
    """What a treatment changed, how surely, and what must hold for that.

    Attributes:
        estimator: How it was estimated.
        estimand: Whose effect it is: ``intention_to_treat``, ``ate``, ``att`` or ``compliers``.
        value: The effect, in the unit of the outcome.
        se: Its standard error; None where there is none to be computed, which a warning says.
        ci_low: The lower end of the interval.
        ci_high: The upper end of the interval.
        df: Degrees of freedom; None for the normal distribution.
        errors: How the standard error was made.
        n_treated: Treated rows that were used.
        n_control: Control rows that were used.
        n_dropped: Rows that were left out.
        clusters: The number of clusters, if there are any.
        first_stage_f: Of two stages: the F statistic of the assignment in the first.

    Printing one shows these with the assumptions; ``to_pandas()``, ``to_polars()`` and ``to_arrow()`` give one row.
    """

    __slots__ = (
        "ci_high",
        "ci_low",
        "clusters",
        "df",
        "errors",
        "estimand",
        "estimator",
        "first_stage_f",
        "n_control",
        "n_dropped",
        "n_treated",
        "se",
        "value",
    )
    _inner: _core.Effect
    estimator: str
    estimand: str
    value: float
    se: float | None
    ci_low: float | None
    ci_high: float | None
    df: float | None
    errors: str
    n_treated: int
    n_control: int
    n_dropped: int
    clusters: int | None
    first_stage_f: float | None

    def __init__(self, core: _core.Effect) -> None:
        object.__setattr__(self, "_inner", core)
        row = self.to_dicts()[0]
        for name in Effect.__slots__:
            object.__setattr__(self, name, row[name])

    @property
    def dropped(self) -> dict[str, int]:
        """Rows that were left out, by reason."""
        return dict(self._inner.dropped)

    @property
    def overlap(self) -> dict[str, float] | None:
        """Of weighting by probabilities: their range, the bounds, how many were beyond them, and effective units."""
        if self._inner.overlap is None:
            return None
        names = ("min", "max", "trim_low", "trim_high", "effective_treated", "effective_control")
        return {**dict(zip(names, self._inner.overlap, strict=True)), "trimmed": float(self._inner.trimmed or 0)}

    @property
    def balance(self) -> Balance:
        """How alike the groups are in each covariate."""
        return Balance(self._inner.balance())

    @property
    def assumptions(self) -> list[str]:
        """What must hold for the number to be an effect."""
        return self._inner.assumptions

    @property
    def warnings(self) -> list[str]:
        """What to mind."""
        return self._inner.warnings


def effect(
    frame: Any,
    outcome: str,
    treated: str,
    *,
    method: Method = "difference",
    covariates: Sequence[str] = (),
    estimand: Estimand | None = None,
    errors: Errors | None = None,
    cluster: str | None = None,
    weight: str | None = None,
    level: float = 0.95,
    interacted: bool = False,
    trim: tuple[float, float] | None = None,
    assigned: str | None = None,
    after: str | None = None,
    unit: str | None = None,
    start: str | None = None,
    base: Mapping[str, Any] | None = None,
) -> Effect:
    """Estimate what a training changed, which is another question than what came after it.

    Rows whose outcome, treatment or covariate is missing are left out and counted, never taken as zero.

    Args:
        frame: A pandas, polars, pyarrow or DuckDB table, or a dict of lists.
        outcome: A column of numbers.
        treated: A column of yes and no, or of 1 and 0: who was treated. For ``difference`` after a lottery, who was
            drawn; for ``did`` the group, also before; for ``iv`` who took part.
        method: ``difference`` in means; ``regression`` on covariates; ``ipw``, inverse-probability weighting; ``aipw``,
            weighting and regression together; ``entropy_balance``, weights that make all means equal; ``did``,
            difference in differences; ``iv``, two-stage least squares.
        covariates: Columns known before the treatment. Numbers are taken as numbers, text and yes or no as categories.
        estimand: ``ate``, on everybody, or ``att``, on the treated, where the method has both.
        errors: ``pooled``, ``unequal``, ``hc0`` to ``hc3``; without it the method's own. With ``cluster`` leave it out.
        cluster: The column of providers or cohorts: what was assigned or drawn together.
        weight: Sampling weights.
        level: The probability with which the interval shall cover.
        interacted: Of ``regression``: covariates times the treatment as well (Lin 2013).
        trim: Of ``ipw`` and ``aipw``: probabilities beyond are moved to the nearest; 0.01 and 0.99 without it.
        assigned: Of ``iv``: the column of who was drawn to take part.
        after: Of ``did``: the column of yes and no, whether a row is from after the treatment.
        unit: Of ``did``: the persons of a panel; errors are clustered by them.
        start: Of ``did``: when the treatment of each unit started; more than one start gives a warning.
        base: The first category of columns, by name; a column of numbers that is named here has categories.

    Raises:
        UnknownNameError: There is no such column, method, estimand or kind of error.
        DataError: A weight, value or cluster cannot be used.
        PlanError: Nobody is in a group, covariates tell who was treated, or no weights make the groups alike.

    Examples:
        >>> frame = {"earnings": [5.0, 7.0, None, 3.0, 4.0], "trained": [1, 1, 1, 0, 0]}
        >>> found = effect(frame, outcome="earnings", treated="trained", errors="unequal")
        >>> found.value, round(found.se, 4), found.dropped
        (2.5, 1.118, {'outcome missing': 1})
    """
    if method not in _METHODS:
        raise unknown("option.unknown", "method", method, _METHODS)
    given = {
        "interacted": interacted,
        "trim": trim,
        "assigned": assigned,
        "after": after,
        "unit": unit,
        "start": start,
    }
    _check(method, estimand, interacted, given)
    base = dict(base or {})
    single = [outcome, treated, cluster, weight, assigned, after, unit, start]
    columns = lists(frame, list(dict.fromkeys([*(name for name in single if name), *covariates])))
    rows = len(columns[outcome])
    numbers: list[tuple[int, str, list[float]]] = []
    categories: list[tuple[int, str, list[str], list[int | None]]] = []
    for at, name in enumerate(covariates):
        column = columns[name]
        if name in base or any(isinstance(value, str | bool) for value in column):
            categories.append((at, name, *_categories(name, column, [True] * rows, base)))
        else:
            numbers.append((at, name, [number(value, name) for value in column]))
    core = _core.effect(
        "regression_interacted" if interacted else method,
        estimand,
        [number(value, outcome) for value in columns[outcome]],
        yes_or_no(columns[treated], treated),
        numbers,
        categories,
        [number(value, weight) for value in columns[weight]] if weight else None,
        numbered(columns[cluster]) if cluster else None,
        errors,
        level,
        trim or (0.01, 0.99),
        yes_or_no(columns[assigned], assigned) if assigned else None,
        yes_or_no(columns[after], after) if after else None,
        numbered(columns[unit]) if unit else None,
        numbered(columns[start]) if start else None,
    )
    return Effect(core)


def _check(method: str, estimand: str | None, interacted: bool, given: Mapping[str, object]) -> None:
    """Refuse arguments that the method does not take, rather than leave them out of account."""
    has = (*_METHODS[method], *(("att",) if interacted else ()))
    if estimand is not None and estimand not in has:
        raise unknown("option.unknown", f"estimand of {method}", estimand, has)
    for name, methods in _OF_METHODS.items():
        if given[name] and method not in methods:
            raise problem(
                "effect.argument",
                column=name,
                found=f"{name} with the method {method}",
                expected=f"the method {' or '.join(methods)}",
                hint=f"leave {name} out, or choose another method",
            )
    for name, needs in (("assigned", "iv"), ("after", "did")):
        if method == needs and not given[name]:
            raise problem(
                "effect.argument",
                column=name,
                found="nothing",
                expected=f"{name}= with the method {method}",
            )


def yes_or_no(column: Iterable[Any], name: str) -> list[bool | None]:
    """Return what is yes, no or not known of a column of booleans or of 1 and 0."""
    return [_yes(value, name, row) for row, value in enumerate(column)]


def _yes(value: Any, name: str, row: int) -> bool | None:
    if value is None or value != value:
        return None
    if not isinstance(value, str) and value in (0, 1):
        return bool(value)
    raise problem(
        "value.range",
        column=name,
        found=f"{value!r} in row {row}",
        expected="true or false, or 1 and 0",
        hint="make a column of yes and no, such as frame[name] == value",
    )


def numbered(column: Iterable[Any]) -> list[int | None]:
    """Return the number of each label; None of one that is missing."""
    place: dict[Any, int] = {}
    return [None if value is None or value != value else place.setdefault(value, len(place)) for value in column]
