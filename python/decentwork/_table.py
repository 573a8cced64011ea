"""The table that comes out."""

from __future__ import annotations

import json
import warnings
from collections.abc import Iterator, Mapping
from os import PathLike
from typing import TYPE_CHECKING, Any, overload

from . import _core
from ._contrast import Cell, Contrast, How, Overlap, pairs, sides
from ._decompose import Kitagawa
from ._design import whole
from ._errors import QualityWarning, unknown
from ._exchange import Action, Ilostat, SdmxCsv, Series, StatusList, exchange, written
from ._gates import GateLike, find
from ._printed import Printed
from ._waterfall import Waterfall

if TYPE_CHECKING:
    from typing_extensions import Unpack


class Table(Printed):
    """Estimates in long form: one row an indicator and cell, with value or reason.

    Columns: ``indicator``, one per breakdown, ``value``, ``unit``, ``se``, ``ci_low``, ``ci_high``,
    ``cv``, ``deff``, ``df``, ``n_effective``, ``n_kish``, ``n``, ``n_numerator``, ``population``,
    ``missing_share``, ``reasons``, ``status``. ``n_effective`` is ``n / deff``; ``n_kish`` is Kish's effective
    size, ``(sum w)**2 / sum w**2``, what unequal weights alone leave of ``n``. The columns of the sampling error
    are empty without a sampling design, and for medians, Gini
    indices and other measures of a whole distribution: a missing error is not an error of 0.

    ``status`` is ``ok``, ``flagged`` or ``none``; of a gated table ``publish``, ``flag``, ``not_assessable``,
    ``suppress`` or ``none``, and ``reasons`` holds what the gate objects to.
    """

    __slots__ = ()
    _inner: _core.Table

    def __init__(self, core: _core.Table) -> None:
        object.__setattr__(self, "_inner", core)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("a table does not change")

    def __len__(self) -> int:
        return len(self._inner)

    def __iter__(self) -> Iterator[dict[str, Any]]:
        return iter(self.to_dicts())

    @property
    def columns(self) -> list[str]:
        """The names of the columns."""
        return [name for name, _, _ in self._inner.lists()]

    @property
    def manifest(self) -> dict[str, Any]:
        """What reproduces the table: version, plan, choices, design and the account of rows."""
        manifest: dict[str, Any] = json.loads(self._inner.manifest())
        return manifest

    def waterfall(self) -> Waterfall:
        """Return what became of every row: left out, outside a universe, lost because something is unknown, counted."""
        return Waterfall(self._inner.waterfall())

    @property
    def warnings(self) -> list[tuple[str, str]]:
        """Code and text of every warning."""
        return self._inner.warnings

    def label(self, language: str) -> Table:
        """Return the table with its labels in another language: ``en``, ``fr``, ``es`` or ``ar``.

        Names of indicators, units, elements, breakdowns and items change, and the heads; numbers, ids and the columns
        of the long form stay. Notes, reasons and warnings are English.
        """
        return Table(self._inner.in_language(language))

    def value(self, indicator: str, **cell: str | int) -> float | None:
        """Return the value in a cell; breakdowns that are not named stand at their total.

        Raises:
            UnknownNameError: There is no such indicator, breakdown or item.
        """
        return self._inner.value(indicator, [(axis, str(item)) for axis, item in cell.items()])

    def gate(
        self, gate: GateLike, *, limits: Mapping[str, float] | None = None, show_suppressed: bool = False
    ) -> Table:
        """Return the table as a rule of publication has it: a verdict on every row, and what it suppresses taken out.

        The column ``status`` becomes ``publish``, ``flag``, ``not_assessable`` or ``suppress`` (``none`` where there
        was no value to judge), and ``reasons`` names every figure that led to it. A table that is gated twice is
        judged by the stricter of both. The manifest records the gates.

        This is about quality, not about confidentiality: counts of cases stay, and a suppressed number can be the
        difference of two that are shown.

        Args:
            gate: The name of a gate (see :func:`gates`), a :class:`Gate`, a document, or the path of one.
            limits: Other limits, by the id of their clauses; some agencies leave them to the user.
            show_suppressed: Whether suppressed values stay in the table, for one's own eyes.

        Raises:
            UnknownNameError: There is no gate of this name.
            PlanError: A limit has no clause, or cannot be.

        Examples:
            >>> import decentwork as dw
            >>> survey = dw.Survey(dw.sample(), design=dw.Design(weight="weight", strata="stratum", psu="psu"))
            >>> table = survey.estimate(["unemployment_rate"], by=["sex"]).gate("eclac-2020")
            >>> men = table.filter(sex="male")[0]
            >>> men["status"], men["value"], men["reasons"]
            ('suppress', None, 'eclac-2020: n_numerator 37 is below 50')
            >>> table.filter(sex="female")[0]["status"]
            'publish'
        """
        gated = Table(self._inner.gate(find(gate, limits)._inner, bool(show_suppressed)))
        for code, text in gated.warnings:
            if (code, text) not in self.warnings:
                warnings.warn(f"{code}: {text}", QualityWarning, stacklevel=2)
        return gated

    def release(self, *, least: int = 3, round_quantiles: float | None = None) -> Table:
        """Return the table without rows that rest on few people, and without what gates suppressed, to leave the house.

        Such a row keeps its name and the status ``suppress``: it has no value, no sampling error and no counts. Where
        it would be the difference between the total and the other items of a breakdown, the item with the fewest
        people goes with it. This is no proof against somebody who solves for several rows at once, combines
        indicators, or compares with another table. Contrasts are to be made before.

        Args:
            least: The fewest people, unweighted, that a denominator and a numerator may rest on, unless nobody is
                there.
            round_quantiles: The multiple to which medians and other quantiles are rounded, with their intervals. A
                quantile is somebody's answer: without this none is released.

        Raises:
            UnknownNameError: Quantiles are to be rounded to what is no positive number.

        Examples:
            >>> import decentwork as dw
            >>> table = dw.Survey(dw.sample(), design=dw.Design(weight="weight")).estimate(["neet_rate"], by=["region"])
            >>> {row["n"] for row in table.release(least=1000)}
            {None}
        """
        return Table(self._inner.release(whole("least", least, 0, 2**63 - 1), round_quantiles))

    def replicates(self, indicator: str, **cell: str | int) -> list[float] | None:
        """Return the estimate of a cell in every replicate, if ``replicate_estimates=True`` was asked for.

        Raises:
            UnknownNameError: There is no such indicator, breakdown or item.
        """
        return self._inner.replicates(indicator, [(axis, str(item)) for axis, item in cell.items()])

    def marks(self, gate: str) -> list[str | None]:
        """Return the mark of every row in the code list of a gate that was applied; None where there was no value.

        A letter means different things to different agencies, so it is asked for by the name of the gate.

        Raises:
            UnknownNameError: No such gate was applied.
            PlanError: The code list has no mark for what the gate says of a row.

        Examples:
            >>> import decentwork as dw
            >>> survey = dw.Survey(dw.sample(), design=dw.Design(weight="weight"))
            >>> table = survey.estimate(["unemployment_rate"], by=["sex"]).gate("ilostat")
            >>> dict(zip([row["sex"] for row in table], table.marks("ilostat")))
            {'total': '', 'male': '', 'female': '', 'not_stated': 'S'}
        """
        return self._inner.marks(gate)

    def contrast(
        self,
        indicator: str | tuple[str, str],
        first: Cell | None = None,
        second: Cell | None = None,
        *,
        how: How = "difference",
    ) -> Contrast:
        """Compare two estimates of this table: one indicator in two cells, or two indicators.

        Both are estimates of one sample, so that the standard error holds their covariance. A table without a sampling
        design has contrasts without errors; what a gate suppressed is not compared.

        Args:
            indicator: An indicator, or two of them.
            first: The cell of the first; breakdowns that are not named stand at their total.
            second: The cell of the second; of two indicators it is the first one's, if it is not named.
            how: ``difference`` is first less second; ``ratio`` first over second; ``gap`` is
                100 (1 - second / first), as the pay gap has men first; ``growth`` is 100 (first / second - 1).

        Raises:
            UnknownNameError: There is no such indicator, breakdown or item.
            PlanError: The two have different units, which only a ratio can compare.
            TypeError: One indicator is compared with nothing.

        Examples:
            >>> import decentwork as dw
            >>> survey = dw.Survey(dw.sample(), design=dw.Design(weight="weight", strata="stratum", psu="psu"))
            >>> table = survey.estimate(["unemployment_rate", "unemployment_rate_icls13"], by=["sex"])
            >>> table.contrast("unemployment_rate", {"sex": "male"}, {"sex": "female"})
            Unemployment rate
              Men: 5.36 percent, standard error 1.00, 663 cases
              Women: 11.33 percent, standard error 1.34, 521 cases
              difference -5.97 percentage points, standard error 1.41
              95% interval -8.80 to -3.14; t = -4.23 with 56 degrees of freedom, p < 0.0001

            The same people under the 13th and the 19th resolution of labour statisticians:

            >>> both = table.contrast(("unemployment_rate_icls13", "unemployment_rate"))
            >>> both.value < 0, both.se < both.first["se"]
            (True, True)
        """
        return Contrast(self._inner.contrast(*sides(indicator, first, second), how))

    def kitagawa(self, indicator: str, first: Cell, second: Cell, *, over: str) -> Kitagawa:
        """Take the difference of a share or mean in two cells apart: other rates of like people, and other people.

        The table must be broken down by the breakdowns of the cells and ``over`` together. The parts add up to the
        difference. They have no standard errors.

        Args:
            indicator: A share or a mean.
            first: The first cell.
            second: The second cell; the difference is first less second.
            over: The breakdown whose categories are like people.

        Raises:
            UnknownNameError: There is no such indicator, breakdown or item.
            PlanError: The indicator is no share and no mean, items overlap, or a category has nobody on one side.

        Examples:
            >>> import decentwork as dw
            >>> table = dw.Survey(dw.sample()).estimate("unemployment_rate", by=[("sex", "age_10yr_bands")])
            >>> parts = table.kitagawa("unemployment_rate", {"sex": "female"}, {"sex": "male"}, over="age_10yr_bands")
            >>> abs(parts.difference - parts.rate - parts.composition) < 1e-9
            True

        References:
            E. M. Kitagawa (1955), Components of a difference between two rates, Journal of the American Statistical
            Association 50, 1168-1194.
        """
        return Kitagawa(self._inner.kitagawa(indicator, pairs(first), pairs(second), over))

    def change(
        self,
        earlier: Table,
        indicator: str,
        cell: Cell | None = None,
        *,
        how: How = "difference",
        overlap: Overlap | None = None,
    ) -> Contrast:
        """Compare an estimate of this table with the same estimate of an earlier survey.

        Where the two samples have sampling units in common, as a rotating panel has, the estimates are correlated, and
        to ignore that can turn a change that is significant into one that is not. So ``overlap`` must then say what it
        is. Units are known by the labels of the sampling unit, and of the stratum where they are nested.

        Args:
            earlier: The table of the earlier survey.
            indicator: The indicator.
            cell: The cell; breakdowns that are not named stand at their total.
            how: As for :meth:`contrast`, with this table first; ``growth`` is the change in percent.
            overlap: ``none`` if the samples were drawn independently; ``psu`` if they have sampling units in common by
                design, whose covariance is then estimated as Berger and Priam (2016) do; ``person`` the same where
                persons are the sampling units (``elements=True, person=...``); of persons within sampling units, those
                units hold the covariance. ``replicates`` if both surveys carry the same replicate weights by
                construction, so that the change is made in every replicate. A design with ``panel=True`` has said
                ``psu``.

        Raises:
            PlanError: It is not clear how the samples overlap.
            UnknownNameError: There is no such indicator, breakdown or item.
        """
        if not isinstance(earlier, Table):
            raise TypeError(f"earlier is a {type(earlier).__name__}; give the table of the earlier survey")
        return Contrast(self._inner.change(earlier._inner, indicator, pairs(cell), how, overlap))

    def filter(self, **conditions: object) -> list[dict[str, Any]]:
        """Return the rows in which every named column has the given value.

        Raises:
            UnknownNameError: There is no such column, or no such indicator or item in the table.
        """
        rows, columns = self.to_dicts(), self.columns
        for name, value in conditions.items():
            if name not in columns:
                raise unknown("column.missing", "filter", name, columns)
            held = {str(row[name]) for row in rows}
            if name in ("indicator", *self._inner.axes) and str(value) not in held:
                raise unknown("option.unknown", name, value, sorted(held))
        return [row for row in rows if all(row[name] == value for name, value in conditions.items())]

    def to_ilostat(self, *, status: StatusList = "ilostat", **series: Unpack[Series]) -> Ilostat:
        """Return the table in the layout of ILOSTAT, with the codes of its dictionary.

        A dataset is a crossing with all its margins: ``UNE_DEAP_SEX_AGE_RT`` holds both sexes and all ages. Levels are
        in thousands, rates in percent. Cells without a value are there, with the letter that says why; what a gate
        suppressed has a letter and no number. What has no code is an error that lists it, and is never left out unless
        you say so.

        Args:
            status: The list whose letters are written.
            **series:
                ``ref_area``: three letters of ISO 3166, such as ``CHL``, or an aggregate such as ``X01``.
                ``source``: type and number in ILOSTAT, such as ``BA:123``.
                ``time``: a year, quarter or month: ``2024``, ``2024Q1``, ``2024M01``.
                ``frequency``: how often the survey is made, where the period does not say it.
                ``note_classif``, ``note_indicator``, ``note_source``: notes in the codes of ILOSTAT.
                ``decimals``: of every number; 3 unless you say otherwise.
                ``currency``: of earnings; local (``LCU``) unless you say otherwise.
                ``indicators``: codes for indicators, by id: ``{"my_rate": "UNE_XMYR"}``.
                ``units``: units of ILOSTAT for indicators, by id: ``{"days_lost": "DS"}``.
                ``classifications``: classifications for breakdowns, by column: ``{"region": "GEO_REG"}``.
                ``items``: codes for items, by column and name: ``{("region", "North"): "N"}``; None leaves rows out.
                ``letters``: letters of the list for outcomes and reasons: ``{"not_assessable": "U"}``.

        Raises:
            PlanError: Something has no code or no letter; the error lists everything.
            UnknownNameError: A code is given for something that is not in the table.

        Examples:
            >>> import decentwork as dw
            >>> survey = dw.Survey(dw.sample(), design=dw.Design(weight="weight"))
            >>> table = survey.estimate(["unemployment_rate"], by=["sex"])
            >>> items = {("sex", "not_stated"): None}
            >>> rows = table.to_ilostat(ref_area="CHL", source="BA:123", time="2024Q1", items=items)
            >>> rows
            <3 rows in the layout of ILOSTAT: UNE_DEAP_SEX_RT>
            >>> [(row["indicator"], row["sex"], row["time"]) for row in rows][:2]
            [('UNE_DEAP_SEX_RT', 'SEX_T', '2024Q1'), ('UNE_DEAP_SEX_RT', 'SEX_M', '2024Q1')]
        """
        return Ilostat(*self._inner.ilostat(exchange(status=status, **series)))

    @overload
    def to_sdmx_csv(
        self,
        path: str | PathLike[str],
        *,
        status: StatusList = ...,
        agency: str = ...,
        version: str = ...,
        action: Action = ...,
        sdmx_csv: SdmxCsv = ...,
        **series: Unpack[Series],
    ) -> None: ...
    @overload
    def to_sdmx_csv(
        self,
        path: None = None,
        *,
        status: StatusList = ...,
        agency: str = ...,
        version: str = ...,
        action: Action = ...,
        sdmx_csv: SdmxCsv = ...,
        **series: Unpack[Series],
    ) -> str: ...
    def to_sdmx_csv(
        self,
        path: str | PathLike[str] | None = None,
        *,
        status: StatusList = "sdmx",
        agency: str = "ILO",
        version: str = "1.0",
        action: Action = "I",
        sdmx_csv: SdmxCsv = "2.0",
        **series: Unpack[Series],
    ) -> str | None:
        """Write the table as SDMX-CSV, for the data structures of ILOSTAT; without a path, return the text.

        Each crossing of an indicator is a dataflow, ``DF_`` and its code. ``STANDARD_ERROR`` and ``SAMPLE_SIZE`` (cases
        in the denominator) stand after the attributes of ILOSTAT. What a gate suppressed has letters and no number.

        Args:
            path: The file to write.
            status: The list whose letters are written.
            agency: Who maintains the dataflows.
            version: Their version.
            action: What the receiver is to do with the rows; to delete, only the keys are written.
            sdmx_csv: The version of the format.
            **series: As for :meth:`to_ilostat`; the source may be any text.

        Raises:
            PlanError: Something has no code or no letter; the error lists everything.
            UnknownNameError: A code is given for something that is not in the table.

        Examples:
            >>> import decentwork as dw
            >>> survey = dw.Survey(dw.sample(), design=dw.Design(weight="weight"))
            >>> text = survey.estimate(["unemployment_rate"]).to_sdmx_csv(ref_area="CHL", source="LFS", time=2024)
            >>> text.splitlines()[1].split(",")[:7]
            ['dataflow', 'ILO:DF_UNE_DEAP_NOC_RT(1.0)', 'I', 'CHL', 'A', 'UNE_DEAP_RT', '2024']
        """
        made = exchange(status=status, agency=agency, version=version, action=action, sdmx_csv=sdmx_csv, **series)
        return written(self._inner.sdmx_csv(made), path)
