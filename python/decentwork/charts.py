"""Charts of tables, as altair charts that can be edited further. Needs ``pip install decentwork[charts]``.

A chart shows what a table says and nothing more: what a gate or a release took out of the table is a cross without a
number, what is to be read with care is hollow, and intervals are drawn wherever there are any.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any, Literal

from ._columns import library
from ._errors import problem, unknown
from ._survival import Survival
from ._table import Table

PALETTE = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000")
"""Colours that people with any kind of colour vision tell apart (Okabe and Ito, 2008)."""

_CROSS = "\u00d7"
#: The columns of a curve; another one names its groups.
_CURVE = ("time", "at_risk", "at_risk_weight", "events", "censored", "survival", "se", "ci_low", "ci_high")
_HOLLOW = ("flagged", "flag", "not_assessable")


def dots(
    table: Table,
    indicator: str,
    by: str | None = None,
    *,
    colour: str | None = None,
    order: Literal["value", "table"] = "value",
    language: str = "en",
    source: str | None = None,
    width: int = 420,
) -> Any:
    """Draw an indicator by the items of a breakdown: a dot and its interval for each, and the total as a dashed line.

    Args:
        table: The table; it holds the indicator by these breakdowns.
        indicator: The id of the indicator.
        by: The breakdown whose items are the lines; the only one of the table where it is not named.
        colour: A second breakdown, whose items have colours; the table must be broken down by both together.
        order: ``value`` for the highest first, ``table`` for the order of the code list.
        language: The language of labels: ``en``, ``fr``, ``es`` or ``ar``.
        source: Where the data come from, written below the title.
        width: The width of the plot in pixels.

    Returns:
        An ``altair.LayerChart``.

    Raises:
        UnknownNameError: The table has no such indicator or breakdown.
        ImportError: altair is not installed.

    Examples:
        >>> import decentwork as dw
        >>> from decentwork import charts
        >>> survey = dw.Survey(dw.sample(), design=dw.Design(weight="weight", strata="stratum", psu="psu"))
        >>> table = survey.estimate("neet_rate", by=["region"]).gate("eclac-2020")
        >>> chart = charts.dots(table, "neet_rate")
        >>> chart.save("neet.svg")  # doctest: +SKIP
    """
    alt = library("altair")
    axes = table._inner.axes
    for name in filter(None, (by, colour)):
        if name not in axes:
            raise unknown("breakdown.unknown", "by", name, axes)
    lines = by or next((name for name in axes if name != colour), None)
    if lines is None:
        raise problem("breakdown.unknown", column="by", found="a table with no breakdown", expected="one")
    words = _Words(table.label(language))
    rows = table.filter(indicator=indicator)
    split = {lines, colour} - {None}
    cells = [row for row in rows if {name for name in axes if row[name] != "total"} == split and row["n"] != 0]
    total = next((row["value"] for row in rows if all(row[name] == "total" for name in axes)), None)
    marks = [_mark(row, words, lines, colour) for row in cells]
    name, unit = words("indicator", indicator), words("unit", rows[0]["unit"])
    title = alt.TitleParams(
        name, subtitle=[*_key(table, marks, total, words(lines, "total")), *filter(None, [source])], anchor="start"
    )
    return (
        alt.layer(*_layers(alt, marks, total, unit, order))
        .properties(title=title, width=width, height=alt.Step(22), description=_told(name, marks, unit))
        .configure_view(stroke=None)
    )


def _layers(alt: Any, marks: list[dict[str, Any]], total: float | None, unit: str, order: str) -> list[Any]:
    """The total, the intervals, the dots to trust, those to read with care, and the crosses."""
    by_value = sorted(marks, key=lambda mark: (mark["value"] is None, -(mark["value"] or 0.0)))
    sort = list(dict.fromkeys(mark["line"] for mark in (by_value if order == "value" else marks)))
    y: dict[str, Any] = {"y": alt.Y("line:N", sort=sort, title=None)}
    shade: dict[str, Any] = {}
    plain = {"color": PALETTE[0]}
    colours = list(dict.fromkeys(mark["colour"] for mark in marks if mark["colour"] is not None))
    if colours:
        y["yOffset"] = alt.YOffset("colour:N", sort=colours)
        scale = alt.Scale(domain=colours, range=[PALETTE[at % len(PALETTE)] for at in range(len(colours))])
        shade, plain = {"color": alt.Color("colour:N", scale=scale, title=None)}, {}
    base = alt.Chart(alt.Data(values=marks)).encode(
        **y, tooltip=[alt.Tooltip(f"{field}:N") for field in ("line", "told", "cases", "reasons")]
    )
    known, axis = (
        base.transform_filter("datum.value !== null"),
        alt.X("value:Q", title=unit, scale=alt.Scale(zero=False)),
    )
    layers = [
        known.mark_rule(strokeWidth=2, **plain).encode(x=alt.X("low:Q", title=unit), x2="high:Q", **shade),
        known.transform_filter("!datum.hollow")
        .mark_point(filled=True, size=80, opacity=1, **plain)
        .encode(x=axis, **shade),
        known.transform_filter("datum.hollow")
        .mark_point(filled=False, fill="white", size=70, opacity=1, strokeWidth=2, **plain)
        .encode(x=axis, **shade),
        base.transform_filter("datum.value === null")
        .mark_text(text=_CROSS, fontSize=16, align="left", color="#555555")
        .encode(x=alt.value(4)),
    ]
    if total is not None:
        rule = alt.Chart(alt.Data(values=[{"total": total}])).mark_rule(strokeDash=[4, 4], color="#555555")
        layers.insert(0, rule.encode(x=alt.X("total:Q", title=unit)))
    return layers


class _Words:
    """What ids are called in a language."""

    def __init__(self, table: Table) -> None:
        self._labels: Mapping[tuple[str, str], str] = {
            (column, item): label for column, item, label in table._inner.labels()
        }

    def __call__(self, column: str, item: str) -> str:
        return self._labels.get((column, item), item)


def _mark(row: Mapping[str, Any], words: _Words, lines: str, colour: str | None) -> dict[str, Any]:
    value, low, high = row["value"], row["ci_low"], row["ci_high"]
    told = ("no value" if row["status"] == "none" else "not published") if value is None else f"{value:,.1f}"
    if value is not None and low is not None:
        told += f" ({low:,.1f} to {high:,.1f})"
    return {
        "line": words(lines, row[lines]),
        "colour": words(colour, row[colour]) if colour else None,
        "value": value,
        "low": low,
        "high": high,
        "hollow": row["status"] in _HOLLOW,
        "told": told,
        "cases": None if row["n"] is None else row["n"],
        "reasons": row["reasons"],
    }


def _key(table: Table, marks: list[dict[str, Any]], total: float | None, word: str) -> list[str]:
    """What the marks mean; only of marks that are there."""
    over, under = table.manifest["rules"]["confidence"]
    key = []
    if any(mark["low"] is not None for mark in marks):
        key.append(f"line: {100 * over / under:g} % interval")
    if total is not None:
        key.append(f"dashed: {word}, {total:,.1f}")
    if any(mark["hollow"] for mark in marks):
        key.append("hollow: read with care")
    if any(mark["value"] is None for mark in marks):
        key.append(f"{_CROSS}: no value, or not published")
    return ["; ".join(key)] if key else []


def _told(name: str, marks: list[dict[str, Any]], unit: str) -> str:
    """The chart in words, for whoever does not see it."""
    told = [f"{mark['line']}{', ' + mark['colour'] if mark['colour'] else ''} {mark['told']}" for mark in marks]
    return f"{name}, {unit}: " + "; ".join(told)


def survival(
    curve: Survival, *, title: str = "", unit: str = "months", level: float = 0.95, marks: int = 6, width: int = 420
) -> Any:
    """Draw Kaplan-Meier curves as steps, with their intervals and the number at risk below.

    Args:
        curve: What :func:`decentwork.survival` or :meth:`decentwork.TrainingRegister.time_to_first_job` returned.
        title: What the event is.
        unit: What times are counted in.
        level: The level that the intervals were made with.
        marks: At how many times the number at risk is written.
        width: The width of the plot in pixels.

    Returns:
        An ``altair.VConcatChart``.

    Examples:
        >>> import decentwork as dw
        >>> from decentwork import charts
        >>> jobs = dw.survival({"months": [1, 3, 3, 6], "job": [1, 1, 0, 1]}, time="months", event="job")
        >>> charts.survival(jobs, title="Without a job").save("jobs.svg")  # doctest: +SKIP
    """
    alt = library("altair")
    rows = curve.to_dicts()
    by = next(iter(name for name in (rows[0] if rows else {}) if name not in _CURVE), None)
    groups = list(dict.fromkeys(str(row[by]) if by else "" for row in rows))
    steps: list[dict[str, Any]] = []
    for group in groups:
        of = [row for row in rows if not by or str(row[by]) == group]
        # Everybody is without the event at the start.
        first = {"time": 0.0, "survival": 1.0, "ci_low": 1.0, "ci_high": 1.0, "at_risk": of[0]["at_risk"]}
        steps += [{**row, "group": group} for row in [first, *of]]
    latest = max((row["time"] for row in rows), default=0.0)
    # The number at risk just before a time: that of the first time that is not earlier.
    every = math.ceil(latest / max(marks - 1, 1)) or 1
    ticks = [float(every * at) for at in range(marks) if every * at <= latest]
    risk = [
        {
            "time": tick,
            "group": group,
            "at_risk": next(row["at_risk"] for row in steps if row["group"] == group and row["time"] >= tick),
        }
        for group in groups
        for tick in ticks
        if any(row["group"] == group and row["time"] >= tick for row in steps)
    ]
    scale = alt.Scale(domain=groups, range=[PALETTE[at % len(PALETTE)] for at in range(len(groups))])
    shade = alt.Color("group:N", scale=scale, title=by, legend=alt.Legend() if by else None)
    x = alt.X("time:Q", title=unit, scale=alt.Scale(domain=[0, latest], nice=False))
    base = alt.Chart(alt.Data(values=steps)).encode(x=x, color=shade)
    band = base.mark_area(opacity=0.15, interpolate="step-after").encode(y="ci_low:Q", y2="ci_high:Q")
    share = alt.Y(
        "survival:Q", title="share without the event", scale=alt.Scale(domain=[0, 1]), axis=alt.Axis(format="%")
    )
    line = base.mark_line(interpolate="step-after").encode(y=share)
    medians = [(q["group"], q["time"], q["reason"]) for q in curve.quantiles()]
    told = "; ".join(
        f"{group or 'median'} {'median ' if group else ''}{f'{time:g} {unit}' if time is not None else reason}"
        for group, time, reason in medians
    )
    heading = alt.TitleParams(title, subtitle=[f"band: {100 * level:g} % interval; {told}"], anchor="start")
    plot = alt.layer(band, line).properties(width=width, height=200, title=heading, description=f"{title}: {told}")
    table = (
        alt.Chart(alt.Data(values=risk), title=alt.TitleParams("number at risk", anchor="start", fontSize=11))
        .mark_text()
        .encode(
            x=alt.X("time:Q", axis=None, scale=alt.Scale(domain=[0, latest], nice=False)),
            y=alt.Y(
                "group:N",
                sort=groups,
                title=None,
                axis=alt.Axis(domain=False, ticks=False, grid=False, labelPadding=24),
            ),
            text="at_risk:Q",
            color=shade,
        )
        .properties(width=width, height=alt.Step(16))
    )
    return alt.vconcat(plot, table, spacing=4).configure_view(stroke=None)
