"""Differences taken apart: by Kitagawa's method, and by that of Oaxaca and Blinder."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal

from . import _core
from ._cells import lists, number
from ._design import Design
from ._errors import problem, unknown

Reference = Literal["first", "second", "reimers", "cotton", "pooled", "pooled_with_group"]


class Kitagawa:
    """A difference of two rates: other rates of like people, and other people.

    Attributes:
        first: The rate of the first cell.
        second: The rate of the second cell.
        difference: First less second; ``rate + composition``.
        rate: What other rates of like people add.
        composition: What other people add.
        categories: Name, rate part and composition part of every category.

    Printing one shows it by category.
    """

    __slots__ = ("_inner", "categories", "composition", "difference", "first", "rate", "second")

    def __init__(self, core: _core.Kitagawa) -> None:
        self._inner = core
        self.first, self.second, self.difference, self.rate, self.composition = core.numbers
        self.categories: list[tuple[str, float, float]] = core.categories

    def __repr__(self) -> str:
        return self._inner.text()

    def to_dicts(self) -> list[dict[str, Any]]:
        """Return one dict a category, and one of all."""
        rows = [*self.categories, ("total", self.rate, self.composition)]
        return [{"category": name, "rate": rate, "composition": rest} for name, rate, rest in rows]


class OaxacaBlinder:
    """A difference of two means, taken apart by a regression in each group.

    Attributes:
        first: The mean of the first group.
        second: The mean of the second group.
        difference: First less second.
        explained: What other characteristics add, valued by the reference coefficients.
        unexplained: What other coefficients add.
        unexplained_first: By how much the first group gets more than the reference.
        unexplained_second: By how much the second group gets less than the reference.
        endowments: Three-fold: other characteristics, valued as those of the second group are.
        coefficients: Three-fold: other coefficients, at the characteristics of the second group.
        interaction: Three-fold: both at once.
        se: The standard error of each of these, by name; None where there is none to be computed.
        n_first: Units of the first group that were used.
        n_second: Units of the second group that were used.
        dropped: Units that were left out, with something missing, a weight of 0 or another group.
        df: Degrees of freedom: sampling units less strata.
        reference: What characteristics were valued by.

    Printing one shows it variable by variable, with standard errors in parentheses.
    """

    def __init__(self, core: _core.OaxacaBlinder) -> None:
        self._inner = core
        numbers = dict(core.numbers)
        self.se: dict[str, float | None] = {name: se for name, (_, se) in numbers.items()}
        self.first = numbers["first"][0]
        self.second = numbers["second"][0]
        self.difference = numbers["difference"][0]
        self.explained = numbers["explained"][0]
        self.unexplained = numbers["unexplained"][0]
        self.unexplained_first = numbers["unexplained_first"][0]
        self.unexplained_second = numbers["unexplained_second"][0]
        self.endowments = numbers["endowments"][0]
        self.coefficients = numbers["coefficients"][0]
        self.interaction = numbers["interaction"][0]
        self.n_first, self.n_second, self.dropped, self.df = core.counts
        self.reference = core.reference

    def __repr__(self) -> str:
        return self._inner.text()

    def to_dicts(self) -> list[dict[str, Any]]:
        """Return one dict a variable or category: every part, and its standard error as ``se_`` and the part."""
        total = [("total", None, [part for part in self._inner.numbers if part[0] not in _MEANS])]
        rows = []
        for variable, category, parts in [*self._inner.detail, *total]:
            row: dict[str, Any] = {"variable": variable, "category": category}
            for name, (value, se) in parts:
                row[name] = value
                row[f"se_{name}"] = se
            rows.append(row)
        return rows


_MEANS = ("first", "second", "difference")


def oaxaca(
    frame: Any,
    outcome: str,
    group: str,
    first: Any,
    second: Any,
    variables: Sequence[str],
    *,
    design: Design | None = None,
    reference: Reference = "pooled_with_group",
    normalize: bool = True,
    base: Mapping[str, Any] | None = None,
) -> OaxacaBlinder:
    """Take the difference of the means of two groups apart, by the method of Oaxaca and Blinder.

    The outcome is often the logarithm of hourly earnings. What is not explained is no measure of discrimination by
    itself: it holds every characteristic that was not asked about. Standard errors are linearised, with the strata
    and sampling units of the design; both means and coefficients vary.

    Args:
        frame: A pandas, polars, pyarrow or DuckDB table, or a dict of lists.
        outcome: A column of numbers.
        group: The column that tells the groups apart.
        first: What it holds for the first group, often ``"male"``; the difference is first less second.
        second: What it holds for the second group.
        variables: Columns of characteristics. Numbers are taken as numbers, text and yes or no as categories.
        design: Weight, strata and sampling units; other parts of a design are refused. Without one every row counts
            as one, drawn by itself.
        reference: What characteristics are valued by: ``first`` (Oaxaca), ``second`` (Blinder), ``reimers``,
            ``cotton``, ``pooled`` (Neumark) or ``pooled_with_group`` (Jann).
        normalize: Whether coefficients of categories are deviations from their mean (Yun), so that what a variable
            contributes does not depend on which category comes first.
        base: The first category of columns, by name; a column of numbers that is named here has categories.

    Raises:
        UnknownNameError: There is no such column or reference.
        DataError: A weight, value or design column cannot be used.
        PlanError: A group has nobody, a variable follows from others, or the design has what this cannot take.

    Examples:
        >>> frame = {
        ...     "pay": [12.0, 14.0, 17.0, 8.0, 9.0, 10.0],
        ...     "years": [1, 2, 3, 0, 1, 2],
        ...     "sex": ["male"] * 3 + ["female"] * 3,
        ... }
        >>> gap = oaxaca(frame, "pay", "sex", "male", "female", ["years"], reference="second")
        >>> round(gap.difference, 6), round(gap.explained, 6), round(gap.unexplained, 6)
        (5.333333, 1.0, 4.333333)
    """
    design = design or Design()
    _check(design)
    base = dict(base or {})
    strata = [design.strata] if isinstance(design.strata, str) else list(design.strata or ())
    drawn = [*strata, *([design.psu] if design.psu else [])]
    wanted = [outcome, group, *variables, *([design.weight] if design.weight else []), *drawn]
    columns = lists(frame, list(dict.fromkeys(wanted)))
    groups = columns[group]
    member = [value == first for value in groups]
    in_either = [here or value == second for here, value in zip(member, groups, strict=True)]
    values = [
        number(value, outcome) if here else math.nan for value, here in zip(columns[outcome], in_either, strict=True)
    ]
    numbers: list[tuple[int, str, list[float]]] = []
    categories: list[tuple[int, str, list[str], list[int | None]]] = []
    for at, name in enumerate(variables):
        column = columns[name]
        if name in base or any(isinstance(value, str | bool) for value in column):
            categories.append((at, name, *_categories(name, column, in_either, base)))
        else:
            numbers.append((at, name, [number(value, name) for value in column]))
    weights = [number(value, design.weight) for value in columns[design.weight]] if design.weight else None
    clusters = _clusters(columns, strata, design.psu, len(values)) if drawn else None
    core = _core.oaxaca(values, member, numbers, categories, weights, clusters, reference, normalize)
    return OaxacaBlinder(core)


def _check(design: Design) -> None:
    """Refuse what standard errors here do not take into account."""
    for name in ("ssu", "fpc", "replicates", "register", "weight_divisor", "allow_negative_weights"):
        if getattr(design, name):
            raise problem(
                "decompose.design",
                column="design",
                found=f"a design with {name}",
                expected="weight, strata and psu",
                hint=f"leave {name} out; standard errors then do without it",
            )


def _categories(
    name: str, column: list[Any], used: list[bool], base: Mapping[str, Any]
) -> tuple[list[str], list[int | None]]:
    """Return the labels, the base first, and the place of every row's among them."""
    text = [None if value is None or value != value else str(value) for value in column]
    labels = sorted({label for label, here in zip(text, used, strict=True) if here and label is not None})
    if name in base:
        chosen = str(base[name])
        if chosen not in labels:
            raise unknown("option.unknown", f"base of {name}", chosen, labels)
        labels.remove(chosen)
        labels.insert(0, chosen)
    place = {label: at for at, label in enumerate(labels)}
    return labels, [None if label is None else place.get(label) for label in text]


def _clusters(
    columns: Mapping[str, list[Any]], strata: Iterable[str], psu: str | None, rows: int
) -> tuple[list[int], list[int]]:
    """Number strata and sampling units; without a column every row is a unit."""
    for name in [*strata, *([psu] if psu else [])]:
        missing = [at for at, value in enumerate(columns[name]) if value is None or value != value]
        if missing:
            raise problem(
                "design.null",
                column=name,
                found=f"nothing in {len(missing)} rows, such as row {missing[0]}",
                expected="a value in every row",
            )
    labels = list(zip(*(columns[name] for name in strata), strict=True)) or [()] * rows
    return _numbered(labels), _numbered(columns[psu]) if psu else list(range(rows))


def _numbered(labels: Sequence[Any]) -> list[int]:
    place: dict[Any, int] = {}
    return [place.setdefault(label, len(place)) for label in labels]
