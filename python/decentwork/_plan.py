"""Plans, tallies and surveys: what is wanted, what was added up, and the front door to both."""

from __future__ import annotations

import json
import warnings
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal

from . import _core, _frames
from ._availability import Availability
from ._codebook import CodebookLike, find
from ._contrast import Cell, Contrast, How, Overlap, pairs, sides
from ._design import Design, SingletonRule, whole
from ._errors import QualityWarning, problem
from ._explain import Explanation
from ._indicators import Indicator, indicator
from ._table import Table
from ._waterfall import Waterfall

QuantileRule = Literal["inverse_cdf", "averaged", "strictly_above"]
GiniRule = Literal["pairs", "cumulative", "lingini", "lingini2"]
TopBottomRule = Literal["split", "whole"]
QuantileErrorRule = Literal["woodruff", "linearised"]
ThresholdErrorRule = Literal["density_at_threshold", "density_at_quantile", "fixed"]
NegativeRule = Literal["undefined", "exclude", "zero"]
DeffReference = Literal["without_replacement", "with_replacement"]
IntervalMethod = Literal["by_kind", "wald", "logit", "wilson", "korn_graubard", "beta", "arcsine"]


def _confidence(level: float) -> int:
    """Return a probability in ten-thousandths."""
    if not 0.0001 <= level <= 0.9999:
        expected = "a number from 0.0001 to 0.9999, such as 0.95"
        raise problem("interval.level", column="confidence", found=repr(level), expected=expected)
    return round(level * 10_000)


class _Frozen:
    """What does not change once it is made."""

    __slots__ = ()

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} does not change")

    def _set(self, **fields: object) -> None:
        for name, value in fields.items():
            object.__setattr__(self, name, value)


class AgeBands(_Frozen):
    """Age bands of one's own, each from one lower bound to the next, the last one open.

    Examples:
        >>> AgeBands("age_group", [15, 30, 60]).items
        ['15-29', '30-59', '60+']
    """

    __slots__ = ("_bounds", "_inner")
    _bounds: tuple[int, ...]
    _inner: _core.Breakdown

    def __init__(self, id: str, lower_bounds: Sequence[int]) -> None:
        bounds = tuple(whole("age bands", bound, 0, 130) for bound in lower_bounds)
        self._set(_bounds=bounds, _inner=_core.Breakdown.age_bands(id, list(bounds)))

    def __reduce__(self) -> tuple[Any, ...]:
        return AgeBands, (self.id, self._bounds)

    @property
    def id(self) -> str:
        """Name of its column in tables."""
        return self._inner.id

    @property
    def items(self) -> list[str]:
        """The names of the bands."""
        return [name for _, name, _ in self._inner.items]


Axis = str | AgeBands
By = Iterable[Axis | tuple[Axis, ...] | list[Axis]]


def breakdowns() -> dict[str, list[str]]:
    """Return every standard breakdown with the names of its items."""
    return {one.id: [name for _, name, _ in one.items] for one in _core.breakdowns()}


def _axis(axis: Axis) -> _core.Breakdown:
    return axis._inner if isinstance(axis, AgeBands) else _core.Breakdown.find(axis)


def _made(one: str | Indicator) -> _core.Indicator:
    return one._inner if isinstance(one, Indicator) else indicator(one)._inner


class Plan(_Frozen):
    """The chosen indicators and breakdowns: tally anywhere, merge, finish.

    Args:
        indicators: Ids, ILOSTAT codes, SDG numbers, or indicators of one's own.
        by: Breakdowns, each a name, an :class:`AgeBands`, or a tuple of these to be crossed.
        totals: Whether a breakdown also gives its margins and the total.
        quantile: Which value a weighted quantile is.
        gini: Which Gini index is meant: laeken's by pairs, or that of vardpoor's ``lingini`` or ``lingini2``.
        top_bottom: Whether the value at the border of a top or bottom share is split, or counts whole as in laeken.
        quantile_error: How the sampling error of a quantile is made.
        threshold_error: What an estimated threshold adds to the error of a share below it: convey has the density at
            the threshold, vardpoor that at the quantile.
        negative: What inequality measures do when a value is negative.
        singleton: What a stratum with one sampling unit means for sampling errors.
        deff: Which simple random sample a design effect compares with.
        interval: How intervals are made; by kind is logit for shares and Wald for everything else.
        confidence: The probability with which intervals are to hold, to four digits.
        replicate_estimates: Whether every cell keeps its estimate in every replicate, for ``table.replicates``.
        parameters: Ages and hours limits that differ from the international ones.
        max_cells: The most cells a table may have.

    Examples:
        >>> import decentwork as dw
        >>> plan = dw.Plan(["unemployment_rate"], by=["sex"])
        >>> len(plan.tally(dw.sample()).finish())
        4
    """

    __slots__ = ("_inner", "_spec")
    _inner: _core.Plan
    _spec: tuple[Any, ...]

    def __init__(
        self,
        indicators: Sequence[str | Indicator],
        by: By = (),
        *,
        totals: bool = True,
        quantile: QuantileRule = "inverse_cdf",
        gini: GiniRule = "pairs",
        top_bottom: TopBottomRule = "split",
        quantile_error: QuantileErrorRule = "woodruff",
        threshold_error: ThresholdErrorRule = "density_at_threshold",
        negative: NegativeRule = "undefined",
        singleton: SingletonRule = "error",
        deff: DeffReference = "without_replacement",
        interval: IntervalMethod = "by_kind",
        confidence: float = 0.95,
        replicate_estimates: bool = False,
        parameters: Mapping[str, Any] | None = None,
        max_cells: int = 1_000_000,
    ) -> None:
        if isinstance(indicators, str | Indicator):
            indicators = [indicators]
        listed: By = [by] if isinstance(by, str | AgeBands) else by
        axes = [tuple(one) if isinstance(one, tuple | list) else (one,) for one in listed]
        made = [_made(one) for one in indicators]
        options: dict[str, Any] = {
            "totals": totals,
            "quantile": quantile,
            "gini": gini,
            "top_bottom": top_bottom,
            "quantile_error": quantile_error,
            "threshold_error": threshold_error,
            "negative": negative,
            "singleton": singleton,
            "deff": deff,
            "interval": interval,
            "confidence": _confidence(confidence),
            "replicate_estimates": replicate_estimates,
            "max_cells": whole("max_cells", max_cells, 0, 2**63 - 1),
        }
        core = _core.Plan(
            made,
            [[_axis(axis) for axis in crossed] for crossed in axes],
            parameters=json.dumps(dict(parameters or {})),
            **options,
        )
        documents = tuple(one.to_json() for one in made)
        self._set(_inner=core, _spec=(documents, tuple(axes), dict(parameters or {}), options))

    def __reduce__(self) -> tuple[Any, ...]:
        return _plan_again, self._spec

    @property
    def fingerprint(self) -> str:
        """What tallies must share to be added."""
        return self._inner.fingerprint

    def tally(
        self,
        frame: Any,
        codebook: CodebookLike | None = None,
        design: Design | None = None,
        *,
        part: str | None = None,
        threads: int | None = None,
    ) -> Tally:
        """Add up a frame, or one part of it.

        Args:
            frame: As for :class:`Survey`.
            codebook: As for :class:`Survey`.
            design: As for :class:`Survey`.
            part: The name of the part, such as a province; merging a part twice is then an error.
            threads: How many threads are used at the most.
        """
        tally = self._tally(frame, find(codebook), design or Design(), threads)
        return tally if part is None else Tally(self, tally._inner.with_part(part))

    def _tally(self, frame: Any, book: _core.Codebook | None, design: Design, threads: int | None) -> Tally:
        if threads is not None:
            whole("threads", threads, 1, 2**31 - 1)
        made = design._made()
        source = _frames.stream(frame, lambda names: self._inner.needed(names, book, made))
        return Tally(self, _core.tally(self._inner, source, book, made, threads))

    def from_bytes(self, data: bytes) -> Tally:
        """Read a tally of this plan from bytes."""
        return Tally(self, _core.Tally.from_bytes(self._inner, bytes(data)))

    def from_arrow(self, table: Any) -> Tally:
        """Read a tally of this plan from its Arrow table, or from those of several parts, stacked.

        Rows of equal keys are added up, so another engine may have grouped and summed them before.
        """
        return Tally(self, _core.Tally.from_arrow(self._inner, table))


def _plan_again(documents: Iterable[str], by: By, parameters: Mapping[str, Any], options: Mapping[str, Any]) -> Plan:
    """Make a plan that was pickled."""
    options = {**options, "confidence": options["confidence"] / 10_000}
    return Plan([Indicator.from_json(text) for text in documents], by, parameters=parameters, **options)


def _tally_again(plan: Plan, data: bytes) -> Tally:
    """Make a tally that was pickled."""
    return plan.from_bytes(data)


class Tally(_Frozen):
    """What was added up so far. Tallies of one plan add up with ``+``, in any order, to the same bits."""

    __slots__ = ("_inner", "_plan")

    _inner: _core.Tally
    _plan: Plan

    def __init__(self, plan: Plan, core: _core.Tally) -> None:
        self._set(_plan=plan, _inner=core)

    def __add__(self, other: Tally) -> Tally:
        if not isinstance(other, Tally):
            return NotImplemented
        return Tally(self._plan, self._inner.merge(other._inner))

    def __radd__(self, other: object) -> Tally:
        """Let ``sum(tallies)`` begin with 0."""
        if isinstance(other, int) and other == 0:
            return self
        return NotImplemented

    def __reduce__(self) -> tuple[Any, ...]:
        return _tally_again, (self._plan, self.to_bytes())

    @property
    def rows(self) -> dict[str, int]:
        """Rows given, used, with weight zero, and declared not in the sample."""
        return dict(zip(("rows", "used", "zero_weight", "not_in_sample"), self._inner.rows, strict=True))

    @property
    def parts(self) -> list[str]:
        """The names of the parts it was merged from, where they were named."""
        return self._inner.parts

    def finish(self, *, threads: int | None = None) -> Table:
        """Return the table."""
        if threads is not None:
            whole("threads", threads, 1, 2**31 - 1)
        table = Table(self._inner.finish(threads))
        for code, text in table.warnings:
            warnings.warn(f"{code}: {text}", QualityWarning, stacklevel=2)
        return table

    def waterfall(self) -> Waterfall:
        """Return what became of every row that was added up so far."""
        return Waterfall(self._inner.waterfall())

    def contrast(
        self,
        indicator: str | tuple[str, str],
        first: Cell | None = None,
        second: Cell | None = None,
        *,
        how: How = "difference",
    ) -> Contrast:
        """Compare two estimates of this tally, as :meth:`Table.contrast` does, without making the table.

        Raises:
            UnknownNameError: There is no such indicator, breakdown or item.
            PlanError: The two have different units, which only a ratio can compare.
            TypeError: One indicator is compared with nothing.

        Examples:
            >>> import decentwork as dw
            >>> design = dw.Design(weight="weight", strata="stratum", psu="psu")
            >>> tally = dw.Plan(["unemployment_rate"], by=["sex"]).tally(dw.sample(), design=design)
            >>> two = ("unemployment_rate", {"sex": "male"}, {"sex": "female"})
            >>> tally.contrast(*two) == tally.finish().contrast(*two)
            True
        """
        return Contrast(self._inner.contrast(*sides(indicator, first, second), how))

    def change(
        self,
        earlier: Tally,
        indicator: str,
        cell: Cell | None = None,
        *,
        how: How = "difference",
        overlap: Overlap | None = None,
    ) -> Contrast:
        """Compare an estimate of this tally with that of an earlier survey, as :meth:`Table.change` does.

        Raises:
            PlanError: It is not clear how the samples overlap.
            UnknownNameError: There is no such indicator, breakdown or item.
        """
        if not isinstance(earlier, Tally):
            raise TypeError(f"earlier is a {type(earlier).__name__}; give the tally of the earlier survey")
        return Contrast(self._inner.change(earlier._inner, indicator, pairs(cell), how, overlap))

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """Give the tally as a table: key columns, and columns to be added up."""
        return self._inner.__arrow_c_stream__(requested_schema)

    def to_bytes(self) -> bytes:
        """Return the tally as bytes; equal tallies have equal bytes."""
        return self._inner.to_bytes()


class Survey(_Frozen):
    """A labour force survey or register: a frame, a codebook and a design.

    Args:
        frame: pandas, polars, pyarrow, DuckDB: anything with an Arrow stream; or a dict of lists.
        codebook: A :class:`Codebook`, a document, a path, or the name of a shipped one; nothing if the
            columns are named and coded as the standard questions are.
        design: Where weights, strata and sampling units are.
        parameters: Ages and hours limits that differ from the international ones.

    Arrow data are read where they are, so do not change them in another thread meanwhile; the columns of a
    pandas frame and of a dict are copied first.

    Examples:
        >>> import decentwork as dw
        >>> survey = dw.Survey(dw.sample(), design=dw.Design(weight="weight"))
        >>> table = survey.estimate(["unemployment_rate"], by=["sex"])
        >>> 0 < table.value("unemployment_rate", sex="female") < 100
        True
    """

    __slots__ = ("_codebook", "_design", "_frame", "_parameters")
    _codebook: _core.Codebook | None
    _design: Design
    _frame: Any
    _parameters: Mapping[str, Any] | None

    def __init__(
        self,
        frame: Any,
        codebook: CodebookLike | None = None,
        design: Design | None = None,
        *,
        parameters: Mapping[str, Any] | None = None,
    ) -> None:
        if design is not None and not isinstance(design, Design):
            raise TypeError(f"design is a {type(design).__name__}; give a dw.Design(weight=..., strata=..., psu=...)")
        self._set(_frame=frame, _codebook=find(codebook), _design=design or Design(), _parameters=parameters)

    def estimate(
        self,
        indicators: Sequence[str | Indicator],
        by: By = (),
        *,
        totals: bool = True,
        quantile: QuantileRule = "inverse_cdf",
        gini: GiniRule = "pairs",
        top_bottom: TopBottomRule = "split",
        quantile_error: QuantileErrorRule = "woodruff",
        threshold_error: ThresholdErrorRule = "density_at_threshold",
        negative: NegativeRule = "undefined",
        singleton: SingletonRule = "error",
        deff: DeffReference = "without_replacement",
        interval: IntervalMethod = "by_kind",
        confidence: float = 0.95,
        replicate_estimates: bool = False,
        max_cells: int = 1_000_000,
        threads: int | None = None,
    ) -> Table:
        """Estimate indicators for everyone and by each breakdown."""
        plan = Plan(
            indicators,
            by,
            totals=totals,
            quantile=quantile,
            gini=gini,
            top_bottom=top_bottom,
            quantile_error=quantile_error,
            threshold_error=threshold_error,
            negative=negative,
            singleton=singleton,
            deff=deff,
            interval=interval,
            confidence=confidence,
            replicate_estimates=replicate_estimates,
            parameters=self._parameters,
            max_cells=max_cells,
        )
        return plan._tally(self._frame, self._codebook, self._design, threads).finish(threads=threads)

    def available(self) -> Availability:
        """Return what can be computed from these columns, and what is missing for the rest."""
        return Availability(_core.Availability(self._codebook, _frames.names(self._frame)))

    def explain(self, record: int | str, indicator: str | Indicator) -> Explanation:
        """Return why a person counts as they do in an indicator: the facts, the rules, the answers that decided.

        Args:
            record: The number of a row, counted from 0; or, as text, what stands in the column that the design names as
                the person, whose first row is explained.
            indicator: An id, ILOSTAT code or SDG number, or an indicator of one's own.

        Raises:
            UnknownNameError: There is no such record, indicator or column.

        Examples:
            >>> import decentwork as dw
            >>> frame = {"age": [34], "worked_for_pay": ["yes"], "seeking_work": ["yes"], "available_for_work": ["yes"]}
            >>> dw.Survey(frame).explain(0, "unemployment_rate")
            Unemployment rate: row 0, weight 1
              (unemployed) / (labour force)
            Counts in the denominator, not in the numerator.
            denominator (labour force): yes, by labour_force
            numerator (unemployed): no, by unemployed
            labour_force: yes. Is employed or unemployed (19th ICLS). [19th ICLS Res. I, para. 16]
              Worked at least one hour for pay: employed. [19th ICLS Res. I, para. 27; row 2]
                worked_for_pay = yes (column worked_for_pay: yes): Worked at least one hour for pay in the
                  reference week.
                age = 34 (column age: 34): Age in completed years.
                parameter working_age_from = 15
                parameter working_age_to = none
            unemployed: no. Is unemployed (19th ICLS). [19th ICLS Res. I, paras 47 and 48]
              Worked at least one hour for pay: employed. [19th ICLS Res. I, para. 27; row 2]
                worked_for_pay = yes (column worked_for_pay: yes): Worked at least one hour for pay in the
                  reference week.
        """
        plan, design = Plan([indicator], parameters=self._parameters), self._design._made()
        person = record if isinstance(record, str) else None
        row = None if isinstance(record, str) else whole("record", record, 0, 2**63 - 1)
        source = _frames.stream(self._frame, lambda names: plan._inner.needed(names, self._codebook, design))
        found = _core.explain(plan._inner, source, self._codebook, design, _made(indicator).id, row, person)
        return Explanation(found)
