"""Indicators: the catalogue, and indicators of one's own."""

from __future__ import annotations

import html
import json
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal, overload

from . import _core

Unit = Literal["persons", "percent", "hours", "minutes", "days", "years", "currency", "index", "ratio", "own"]
Language = Literal["en", "fr", "es", "ar"]


class Indicator:
    """A published definition: what it is, how it is computed, where it stands.

    Printing one shows its reference card. An entry of the catalogue that records alone do not give says so by its
    ``kind``: ``combined`` needs series beside the survey (see :func:`combine`), ``score`` and ``descriptive`` are read
    from texts.
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
        """Return the indicator as JSON, to be shared and read again.

        Raises:
            Error: Records alone do not give it.
        """
        return self._inner.to_json()

    def in_language(self, language: str) -> Indicator:
        """Return it with its name and its element in another language; its id stays."""
        return Indicator(self._inner.in_language(language))

    @property
    def id(self) -> str:
        """Readable id, the same in every language."""
        return self._inner.id

    @property
    def name(self) -> str:
        """Name as a table prints it."""
        return self._inner.name

    @property
    def kind(self) -> str:
        """Whether it is ``computed`` from records, ``combined`` with series, a ``score`` or ``descriptive``."""
        return self._inner.kind

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
        """ILOSTAT code family that it is published under."""
        return self._inner.ilostat

    @property
    def sdg(self) -> str | None:
        """SDG indicator number that it is."""
        return self._inner.sdg

    @property
    def codes(self) -> dict[str, list[str]]:
        """Every code by which it is found: of ILOSTAT, the SDGs, the Decent Work manual and the UNECE handbook."""
        unece = self._inner.unece
        return {
            "ilostat": self._inner.ilostat_codes,
            "sdg": self._inner.sdg_numbers,
            "manual": self._inner.manual_codes,
            "unece": [unece] if unece else [],
        }

    @property
    def rank(self) -> str | None:
        """How the Decent Work manual ranks it: ``main``, ``additional``, ``future`` or ``context``."""
        return self._inner.rank

    @property
    def breakdowns(self) -> list[str]:
        """The breakdowns that the manual asks for."""
        return self._inner.breakdowns

    @property
    def origins(self) -> list[str]:
        """Where its figures usually come from."""
        return self._inner.origins

    @property
    def sources(self) -> list[tuple[str, str]]:
        """Title and place of every source."""
        return self._inner.sources

    @property
    def related(self) -> list[tuple[str, str, str]]:
        """Id, name and difference of what may be taken for it."""
        return self._inner.related

    @property
    def needs(self) -> list[list[str]]:
        """The questions it needs, one of each group; or the series and estimates, all of them."""
        return self._inner.needs

    def to_dict(self) -> dict[str, Any]:
        """Return what the catalogue says of it."""
        codes = self.codes
        return {
            "id": self.id,
            "name": self.name,
            "kind": self.kind,
            "element": self.element,
            "definition": self.definition,
            "formula": self.formula,
            "unit": self.unit,
            "universe": self.universe,
            "ilostat": self.ilostat,
            "sdg": self.sdg,
            "codes": codes,
            "rank": self.rank,
            "breakdowns": self.breakdowns,
            "origins": self.origins,
            "sources": "; ".join(f"{title}, {place}" for title, place in self.sources),
            "needs": "; ".join(" or ".join(group) for group in self.needs),
        }

    def to_markdown(self) -> str:
        """Return the reference card as Markdown."""
        return self._inner.markdown()

    def _parts(self) -> list[tuple[str, str]]:
        """Heads and texts of the card; a text that does not apply is empty."""
        codes = self.codes
        manual = ", ".join(codes["manual"])
        return [
            ("Says", self.definition),
            ("Formula", self.formula),
            ("Universe", self.universe),
            ("By", ", ".join(self.breakdowns)),
            ("Needs", "; ".join(" or ".join(group) for group in self.needs)),
            ("SDG", ", ".join(codes["sdg"])),
            ("ILOSTAT", ", ".join(codes["ilostat"])),
            ("Manual", f"{manual} ({self.rank})" if self.rank else manual),
            ("UNECE", ", ".join(codes["unece"])),
            ("Sources", "; ".join(f"{title}, {place}" for title, place in self.sources)),
            ("Not", "; ".join(f"{id} ({differs})" for id, _, differs in self.related)),
        ]

    def _repr_html_(self) -> str:
        head = f"<strong>{html.escape(self.name)}</strong> <code>{html.escape(self.id)}</code>"
        about = html.escape(f"{self.element}; {self.unit}; {self.kind}")
        rows = "".join(
            f'<tr><th scope="row">{name}</th><td>{html.escape(text)}</td></tr>' for name, text in self._parts() if text
        )
        return f"<table><caption>{head}<br>{about}</caption><tbody>{rows}</tbody></table>"

    def __repr__(self) -> str:
        return f"Indicator({self.id!r})"

    def __str__(self) -> str:
        kind = "" if self.kind == "computed" else f"; {self.kind}"
        lines = [f"{self.id}: {self.name}", f"  {self.element}; {self.unit.replace('_', ' ')}{kind}"]
        for label, text in self._parts():
            if text:
                lines += textwrap.wrap(text, 88, initial_indent=f"  {label:10}", subsequent_indent=" " * 12)
        return "\n".join(lines)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Indicator) and self._inner == other._inner

    def __hash__(self) -> int:
        return hash(self.id)


def indicator(key: str, *, language: str = "en") -> Indicator:
    """Return the indicator with this id, name or code.

    A code is one of ILOSTAT (with or without a suffix), an SDG number, a code of the Decent Work manual or of the
    UNECE handbook. Several indicators may share one: this is the first that records give; ``catalogue().matching``
    lists them all.

    Args:
        key: Id, name in any language, or code.
        language: ``en``, ``fr``, ``es`` or ``ar``: what its name is told in.

    Raises:
        UnknownNameError: There is none; the message has the nearest names.

    Examples:
        >>> indicator("SDG 8.5.2").id
        'unemployment_rate'
        >>> indicator("EMPL-2", language="fr").name
        'Taux de chômage'
    """
    return Indicator(_core.find(key)).in_language(language)


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
            a name that is no fact is a column of one's own. Other kinds are ``level``, ``total``, ``odds``,
            ``share_ratio``, ``mean``, ``ratio``, ``volume_share``, ``mean_gap``, ``quantile``, ``quantile_gap``,
            ``quantile_ratio``, ``below_quantile``, ``up_to_quantile``, ``part_below_quantile``, ``generalised_mean``,
            ``gini``, ``top_bottom``, ``theil``, ``mean_log_deviation``, ``atkinson``, ``foster_greer_thorbecke`` and
            ``segregation``, such as ``{"segregation": {"index": "dissimilarity", "group": {"has": ["woman"]},
            "reference": {"has": ["man"]}, "over": "occupation_sub_major"}}`` with the index ``dissimilarity``,
            ``karmel_maclachlan`` or ``size_standardized`` over a breakdown or a column of one's own;
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
    """Entries of the catalogue, in the order of the decent work framework.

    Some need series beside the survey, or are texts; ``computed`` has those that records give.
    """

    def __init__(self, entries: Sequence[Indicator]) -> None:
        self._all = list(entries)

    def __len__(self) -> int:
        return len(self._all)

    @overload
    def __getitem__(self, key: str | int) -> Indicator: ...
    @overload
    def __getitem__(self, key: slice) -> list[Indicator]: ...
    def __getitem__(self, key: str | int | slice) -> Indicator | list[Indicator]:
        return indicator(key) if isinstance(key, str) else self._all[key]

    def __iter__(self) -> Iterator[Indicator]:
        return iter(self._all)

    def _only(self, found: list[_core.Indicator]) -> Catalogue:
        here = {one.id: one for one in self._all}
        return Catalogue([here[one.id] for one in found if one.id in here])

    @property
    def computed(self) -> Catalogue:
        """Those that records give, which a plan takes."""
        return Catalogue([one for one in self._all if one.kind == "computed"])

    def search(self, words: str) -> Catalogue:
        """Return the entries in which every word occurs, those with the words in their name first.

        A word may be the beginning of one, be in another language, and have one slip in it.

        Examples:
            >>> catalogue().search("underemployment")[0].id
            'time_related_underemployment'
        """
        return self._only(_core.search(words))

    def matching(self, key: str) -> Catalogue:
        """Return every entry that a key may mean, the one that is taken first.

        An id or a name comes first, then the longest code that fits, then an entry's own code before one by which it is
        also found, then the order of the catalogue.

        Examples:
            >>> [one.id for one in catalogue().matching("5.5.2")]
            ['female_share_management', 'female_share_senior_middle_management']
        """
        return self._only(_core.matching(key))

    def to_dicts(self) -> list[dict[str, Any]]:
        """Return one dict an entry."""
        return [one.to_dict() for one in self._all]

    def to_json(self) -> str:
        """Return the entries as one document in JSON."""
        return _core.catalogue_json([one._inner for one in self._all])

    def to_markdown(self) -> str:
        """Return the reference cards as one document in Markdown, with a heading for every element."""
        return _core.catalogue_markdown([one._inner for one in self._all])

    def coverage(self) -> str:
        """Return what of the Decent Work manual and of the SDGs is given, row by row, as Markdown."""
        return _core.coverage()

    def __repr__(self) -> str:
        lines: list[str] = []
        element = ""
        for one in self._all:
            if one.element != element:
                element = one.element
                lines += ["", element]
            code = f"SDG {one.sdg}" if one.sdg else one.ilostat or ", ".join(one.codes["manual"][:1])
            kind = "" if one.kind == "computed" else f" [{one.kind}]"
            lines.append(f"  {one.id:45} {code:14} {one.name}{kind}"[:118])
        return f"{len(self)} indicators; dw.indicator(id) shows one whole" + "\n".join(lines)

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        frame = _core.catalogue_frame([one._inner for one in self._all])
        return frame.__arrow_c_stream__(requested_schema)

    def _repr_html_(self) -> str:
        columns = ("id", "name", "kind", "unit", "formula", "sdg", "ilostat", "sources")
        head = "".join(f'<th scope="col">{name}</th>' for name in columns)
        rows = "".join(
            "<tr>" + "".join(f"<td>{html.escape(str(row[name] or ''))}</td>" for name in columns) + "</tr>"
            for row in self.to_dicts()
        )
        return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def catalogue(language: str = "en") -> Catalogue:
    """Return every indicator: definition, formula, unit, sources, needs.

    Args:
        language: ``en``, ``fr``, ``es`` or ``ar``: what names and elements are told in.
    """
    return Catalogue([Indicator(core.in_language(language)) for core in _core.catalogue()])
