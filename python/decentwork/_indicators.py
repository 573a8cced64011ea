"""Indicators: the catalogue, and indicators of one's own."""

from __future__ import annotations

import html
import json
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal

from . import _core

Unit = Literal["persons", "percent", "hours", "days", "years", "currency", "index", "ratio", "own"]


class Indicator:
    """A published definition: what it is, how it is computed, where it stands.

    Printing one shows its reference card.
    """

    __slots__ = ("_inner",)
    _inner: _core.Indicator

    def __init__(self, core: _core.Indicator) -> None:
        object.__setattr__(self, "_inner", core)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("an indicator does not change")

    @classmethod
    def from_json(cls, text: str) -> Indicator:
        """Read an indicator from JSON."""
        return cls(_core.indicator_from_json(text))

    def to_json(self) -> str:
        """Return the indicator as JSON, to be shared and read again."""
        return self._inner.to_json()

    @property
    def id(self) -> str:
        """Readable id, the same in every language."""
        return self._inner.id

    @property
    def name(self) -> str:
        """Name as a table prints it."""
        return self._inner.name

    @property
    def definition(self) -> str:
        """Definition in plain words."""
        return self._inner.definition

    @property
    def element(self) -> str:
        """Element of the decent work framework."""
        return self._inner.element

    @property
    def unit(self) -> str:
        """Unit of measurement."""
        return self._inner.unit

    @property
    def formula(self) -> str:
        """How it is computed."""
        return self._inner.formula

    @property
    def universe(self) -> str:
        """Whom it is about."""
        return self._inner.universe

    @property
    def ilostat(self) -> str | None:
        """ILOSTAT code family."""
        return self._inner.ilostat

    @property
    def sdg(self) -> str | None:
        """SDG indicator number."""
        return self._inner.sdg

    @property
    def sources(self) -> list[tuple[str, str]]:
        """Title and place of every source."""
        return self._inner.sources

    @property
    def needs(self) -> list[list[str]]:
        """The questions it needs, one of each group."""
        return self._inner.needs

    def to_dict(self) -> dict[str, Any]:
        """Return what the catalogue says of it."""
        return {
            "id": self.id,
            "name": self.name,
            "element": self.element,
            "definition": self.definition,
            "formula": self.formula,
            "unit": self.unit,
            "universe": self.universe,
            "ilostat": self.ilostat,
            "sdg": self.sdg,
            "sources": "; ".join(f"{title}, {place}" for title, place in self.sources),
            "needs": "; ".join(" or ".join(group) for group in self.needs),
        }

    def __repr__(self) -> str:
        return f"Indicator({self.id!r})"

    def __str__(self) -> str:
        codes = [f"SDG {self.sdg}"] if self.sdg else []
        codes += [f"ILOSTAT {self.ilostat}"] if self.ilostat else []
        lines = [
            f"{self.id}: {self.name}",
            f"  {self.element}; {self.unit}" + "".join(f"; {code}" for code in codes),
        ]
        parts = [
            ("Says", self.definition),
            ("Formula", self.formula),
            ("Universe", self.universe),
            ("Needs", "; ".join(" or ".join(group) for group in self.needs)),
            ("Sources", "; ".join(f"{title}, {place}" for title, place in self.sources)),
        ]
        for label, text in parts:
            if text:
                lines += textwrap.wrap(text, 88, initial_indent=f"  {label:10}", subsequent_indent=" " * 12)
        return "\n".join(lines)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Indicator) and self._inner == other._inner

    def __hash__(self) -> int:
        return hash(self.id)


def indicator(key: str) -> Indicator:
    """Return the indicator with this id, ILOSTAT code or SDG number.

    Raises:
        UnknownNameError: There is none; the message has the nearest names.

    Examples:
        >>> indicator("SDG 8.5.2").id
        'unemployment_rate'
    """
    return Indicator(_core.find(key))


def compose(
    id: str,
    name: str,
    unit: Unit,
    formula: Mapping[str, Any],
    *,
    definition: str = "",
    universe: str = "",
    sources: Sequence[tuple[str, str]] = (),
) -> Indicator:
    """Compose an indicator from facts of the library and columns of one's own.

    Args:
        id: A new readable id in snake_case.
        name: Name as tables print it.
        unit: Unit of measurement.
        formula: Such as ``{"share": {"of": {"has": ["employed", "works_online"]}, "among": {"has": ["employed"]}}}``;
            a name that is no fact is a column of one's own. Other kinds are ``level``, ``total``, ``share_ratio``,
            ``mean``, ``ratio``, ``mean_gap``, ``quantile``, ``quantile_gap``, ``quantile_ratio``, ``below_quantile``,
            ``gini``, ``top_bottom``, ``theil``, ``mean_log_deviation``, ``atkinson`` and ``foster_greer_thorbecke``;
            portions are pairs such as ``[1, 2]``, a line is ``{"fixed": "2.15"}`` or
            ``{"of_quantile": {"times": [3, 5], "at": [1, 2]}}``.
        definition: Definition in plain words.
        universe: Whom it is about.
        sources: Title and place of every source.

    Examples:
        >>> compose("women_share", "Women", "percent", {"share": {"of": {"has": ["woman"]}, "among": {}}}).formula
        '(woman) / (everyone)'
    """
    document = json.dumps(formula)
    return Indicator(_core.compose(id, name, unit, document, definition, universe, list(sources)))


class Catalogue:
    """Every indicator, in the order of the decent work framework."""

    def __init__(self) -> None:
        self._all = [Indicator(core) for core in _core.catalogue()]

    def __len__(self) -> int:
        return len(self._all)

    def __getitem__(self, key: Any) -> Any:
        return indicator(key) if isinstance(key, str) else self._all[key]

    def __iter__(self) -> Iterator[Indicator]:
        return iter(self._all)

    def to_dicts(self) -> list[dict[str, Any]]:
        """Return one dict an indicator."""
        return [one.to_dict() for one in self._all]

    def __repr__(self) -> str:
        lines: list[str] = []
        element = ""
        for one in self._all:
            if one.element != element:
                element = one.element
                lines += ["", element]
            code = f"SDG {one.sdg}" if one.sdg else one.ilostat or ""
            lines.append(f"  {one.id:45} {code:14} {one.name}"[:118])
        return f"{len(self)} indicators; dw.indicator(id) shows one whole" + "\n".join(lines)

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        names = ("id", "name", "element", "unit", "definition", "universe", "formula", "sdg", "ilostat")
        columns = [_core.objects(name, [getattr(one, name) for one in self._all]) for name in names]
        return _core.Frame(columns, len(self)).__arrow_c_stream__(requested_schema)

    def _repr_html_(self) -> str:
        columns = ("id", "name", "unit", "formula", "sdg", "ilostat", "sources")
        head = "".join(f'<th scope="col">{name}</th>' for name in columns)
        rows = "".join(
            "<tr>" + "".join(f"<td>{html.escape(str(row[name] or ''))}</td>" for name in columns) + "</tr>"
            for row in self.to_dicts()
        )
        return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def catalogue() -> Catalogue:
    """Return every indicator: definition, formula, unit, sources, needs."""
    return Catalogue()
