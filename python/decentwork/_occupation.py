"""Occupations of other classifications in ISCO-08, and scores of occupations."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from os import PathLike
from typing import Any

from . import _core
from ._cells import lists, number
from ._errors import problem, unknown

_EXPOSED = ("gradient_1", "gradient_2", "gradient_3", "gradient_4")


class Correspondence:
    """How the occupations of another classification correspond to ISCO-08: many to many, and never guessed.

    A survey needs none of this: a codebook names the classification of its column of occupations, or the column is
    called ``occupation_isco88``, ``occupation_soc2010`` or ``occupation_soc2018``.

    Args:
        name: ``ISCO-88`` (the ILO's pairs), ``ISCO-88 (Ganzeboom)``, ``SOC-2010`` or ``SOC-2018``.

    Raises:
        DataError: There is none of this name; the nearest are named.

    Examples:
        >>> isco88 = Correspondence("ISCO-88")
        >>> isco88.candidates("2411"), isco88.occupation("2411")
        (['2411', '2412'], '241')
        >>> isco88.ambiguity(["2121", "2411", "4131"], weights=[2, 1, 1])["unit_group"]
        0.5
    """

    __slots__ = ("_inner",)

    def __init__(self, name: str) -> None:
        self._inner = _core.Correspondence.find(name)

    @property
    def name(self) -> str:
        """Its name."""
        return self._inner.name

    @property
    def source(self) -> str:
        """Where the pairs come from."""
        return self._inner.source

    def codes(self) -> list[str]:
        """Return every code of the classification."""
        return self._inner.codes()

    def candidates(self, code: object, width: int | None = None) -> list[str]:
        """Return all counterparts of a code in ISCO-08."""
        return self._inner.counterparts(str(code), width)[0]

    def is_ambiguous(self, code: object, width: int | None = None) -> bool:
        """Return whether the counterparts are not one unit group."""
        return self._inner.counterparts(str(code), width)[2] != "unit_group"

    def occupation(self, code: object, width: int | None = None) -> str | None:
        """Return the deepest group of ISCO-08 that holds every counterpart; ``None`` where no group does."""
        return self._inner.counterparts(str(code), width)[1]

    def genai_exposure(self, code: object, width: int | None = None) -> str:
        """Return the label of exposure to generative AI (ILO 2025) that all counterparts share, or ``not_stated``."""
        return self._inner.counterparts(str(code), width)[3]

    def genai_potential_2023(self, code: object, width: int | None = None) -> str:
        """Return the label of 2023 that all counterparts share, or ``not_stated``."""
        return self._inner.counterparts(str(code), width)[4]

    def ambiguity(
        self, codes: Iterable[Any], weights: Iterable[Any] | None = None, width: int | None = None
    ) -> dict[str, float | None]:
        """Return which share of the weight leads to a unit group, to a coarser group, and nowhere.

        Rows without a code are left out of the shares.

        Raises:
            DataError: A code is not in the classification or a weight cannot be; the row is named.
        """
        return {name: share for name, _, share in self._parts(codes, weights, width) if name != "not_stated"}

    def counts(self, codes: Iterable[Any], width: int | None = None) -> dict[str, int]:
        """Return how many rows lead to a unit group, to a coarser group, nowhere, and have no code."""
        return {name: rows for name, rows, _ in self._parts(codes, None, width)}

    def _parts(
        self, codes: Iterable[Any], weights: Iterable[Any] | None, width: int | None
    ) -> list[tuple[str, int, float | None]]:
        cells = _cells(codes)
        numbers = [1.0] * len(cells) if weights is None else [number(weight, "weight") for weight in weights]
        _same_length(cells, numbers)
        return self._inner.ambiguity(cells, numbers, width)

    def __repr__(self) -> str:
        return f"Correspondence({self.name!r})"


class OccupationScores:
    """A score for each occupation, such as an exposure: read from a table, and looked up for every row of a survey.

    What comes out is a column of numbers of one's own: put it into the frame, and compose an indicator of it, whose
    mean by group has a sampling error like any other. A code that the table does not hold has no score, unless one of
    the fallbacks is asked for.

    Args:
        frame: A pandas, polars, pyarrow or DuckDB table, or a dict of lists.
        code: The column of codes.
        score: The column of scores.
        classification: ``ISCO-08``, ``ISCO-88``, ``ISCO-88 (Ganzeboom)``, ``SOC-2010`` or ``SOC-2018``.
        parents: Whether a code that is not in the table has the score of the nearest group above it.
        means: Whether a group that is not in the table has the mean of the detailed codes in it, with equal weights,
            and an ambiguous code that of its counterparts.
        employment: Employment by detailed code, which weights these means.

    Raises:
        UnknownNameError: There is no such column.
        DataError: A code does not exist or occurs twice, or a score is no number; the row is named.

    Examples:
        >>> scores = OccupationScores({"isco": ["4131", "4132"], "score": [0.5, 0.75]}, code="isco", means=True)
        >>> scores.apply(["4131", "413", None])
        [0.5, 0.625, None]
        >>> scores.basis(["4131", "413", None])
        ['own', 'mean', 'no_code']
        >>> scores.classes(["4131", "4132"], cuts=[0.6])
        ['below 0.6', '0.6 or more']
    """

    __slots__ = ("_inner",)

    def __init__(
        self,
        frame: Any,
        *,
        code: str = "code",
        score: str = "score",
        classification: str = "ISCO-08",
        parents: bool = False,
        means: bool = False,
        employment: Mapping[Any, Any] | None = None,
    ) -> None:
        columns = lists(frame, [code, score])
        codes = [cell or "" for cell in _cells(columns[code])]
        rows = codes, [number(value, score) for value in columns[score]]
        self._inner = _core.OccupationScores.of(classification, rows, parents, means, _employment(employment))

    @classmethod
    def _of(cls, core: _core.OccupationScores) -> OccupationScores:
        scores = cls.__new__(cls)
        scores._inner = core
        return scores

    @classmethod
    def from_csv(
        cls, path: str | PathLike[str], *, code: str = "code", score: str = "score", **options: Any
    ) -> OccupationScores:
        """Read a table from a CSV file with a head; the options are those of the class."""
        with open(path, encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            known = list(reader.fieldnames or [])
            for name in (code, score):
                if name not in known:
                    raise unknown("column.missing", name, name, known)
            rows = [(row[code], row[score]) for row in reader]
        numbers = [_number(text, score, at) for at, (_, text) in enumerate(rows)]
        return cls({code: [text for text, _ in rows], score: numbers}, code=code, score=score, **options)

    @classmethod
    def genai(
        cls, labels: Sequence[str] = _EXPOSED, *, means: bool = False, employment: Mapping[Any, Any] | None = None
    ) -> OccupationScores:
        """Return the ILO's index of 2025: 1 for unit groups with one of these labels, 0 for the others that have one.

        With ``means`` a code of fewer digits has the share of its unit groups: labels come first and are then weighted.
        """
        return cls._of(_core.OccupationScores.genai(list(labels), means, _employment(employment)))

    def in_isco08(self) -> tuple[OccupationScores, int]:
        """Return the table in ISCO-08, and how many of its unit groups are a mean of several codes.

        A unit group has the mean of all the codes that lead to it, each with equal weight.
        """
        core, several = self._inner.in_isco08()
        return OccupationScores._of(core), several

    @property
    def classification(self) -> str:
        """The classification of its codes."""
        return self._inner.classification

    def to_dict(self) -> dict[str, float]:
        """Return the scores by code."""
        return dict(self._inner.rows())

    def apply(
        self, codes: Iterable[Any], classification: str | None = None, width: int | None = None
    ) -> list[float | None]:
        """Return the score of every code; ``None`` for an empty cell and for what the table does not give.

        A column in another classification than the table needs a table in ISCO-08.

        Raises:
            DataError: Codes that do not exist, with their rows.
        """
        return self._inner.apply(_cells(codes), classification, width)[0]

    def basis(self, codes: Iterable[Any], classification: str | None = None, width: int | None = None) -> list[str]:
        """Return what every score rests on: ``own``, a fallback by its name, ``no_score`` or ``no_code``."""
        return self._inner.apply(_cells(codes), classification, width)[1]

    def coverage(
        self, codes: Iterable[Any], classification: str | None = None, width: int | None = None
    ) -> list[float]:
        """Return which part of what every code stands for has a score, from 0 to 1."""
        return self._inner.apply(_cells(codes), classification, width)[2]

    def counts(
        self, codes: Iterable[Any], classification: str | None = None, width: int | None = None
    ) -> dict[str, int]:
        """Return how many rows rest on each basis."""
        return dict(Counter(self.basis(codes, classification, width)))

    def classes(
        self,
        codes: Iterable[Any],
        cuts: Sequence[float],
        classification: str | None = None,
        width: int | None = None,
    ) -> list[str | None]:
        """Return the class of every score, by ascending cut points; one at a cut point is in the class above it."""
        return _core.score_classes(list(cuts), self.apply(codes, classification, width))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, OccupationScores) and self._inner == other._inner

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"<scores of {len(self._inner.rows()):,} codes of {self.classification}>"


def _cells(codes: Iterable[Any]) -> list[str | None]:
    """Return codes as text; what is missing in any library is nothing."""
    cells: list[str | None] = []
    for code in codes:
        missing = code is None or type(code).__name__ in ("NAType", "NaTType") or code != code
        cells.append(None if missing else str(code))
    return cells


def _employment(employment: Mapping[Any, Any] | None) -> tuple[list[str], list[float]] | None:
    if employment is None:
        return None
    return [str(code) for code in employment], [number(count, "employment") for count in employment.values()]


def _number(text: str | None, name: str, row: int) -> float:
    try:
        return float(text or "")
    except ValueError:
        raise problem(
            "value.dtype",
            column=name,
            found=f"{text!r} in row {row}, counted from 0",
            expected="a number",
        ) from None


def _same_length(cells: Sequence[Any], weights: Sequence[Any]) -> None:
    if len(cells) != len(weights):
        raise problem(
            "column.length",
            found=f"{len(cells)} codes and {len(weights)} weights",
            expected="columns of one length",
        )
