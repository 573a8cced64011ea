"""What education is usual in an occupation: made in a first pass over a survey, it rates people in a second."""

from __future__ import annotations

from typing import Any

from . import _cells, _core
from ._errors import problem


class Norms:
    """The usual education of each group of occupations (ISCO-08), as a table that people are rated against.

    The norm is that of the two-digit group, or of the one-digit group where fewer than 30 people are in it. The armed
    forces have none. The table comes from a sample: its own error is not in the sampling error of what is rated.

    Examples:
        >>> import decentwork as dw
        >>> people = {"job": ["5223"] * 40, "level": [3] * 30 + [6] * 10}
        >>> norms = dw.Norms.modes(people, occupation="job", education="level")
        >>> people["education_match"] = norms.rate(people, occupation="job", education="level")
        >>> people["education_match"].count("over")
        10
    """

    __slots__ = ("_by_years", "_inner")

    def __init__(self, core: _core.Norms, by_years: bool) -> None:
        self._inner, self._by_years = core, by_years

    @classmethod
    def modes(cls, frame: Any, *, occupation: str, education: str, weight: str | None = None) -> Norms:
        """Return the level that most people of a group have, by weight; of equal ones the lowest.

        Args:
            frame: Employed people: pandas, polars, pyarrow, DuckDB, or a dict of lists.
            occupation: The column of the occupation, ISCO-08.
            education: The column of the level: its number or name in ISCED-2011.
            weight: The column of the weight; everybody counts as one without it.

        Raises:
            UnknownNameError: A column is not there.
            DataError: A code is unknown, or a weight cannot be.
        """
        weights, columns = _read(frame, occupation, education, weight)
        return cls(_core.Norms.modes(weights, *columns), by_years=False)

    @classmethod
    def means(cls, frame: Any, *, occupation: str, years: str, weight: str | None = None) -> Norms:
        """Return the mean years of schooling of a group and one standard deviation around it (Verdugo and Verdugo).

        Args:
            frame: As for :meth:`modes`.
            occupation: As for :meth:`modes`.
            years: The column of the years of schooling.
            weight: As for :meth:`modes`.

        Raises:
            UnknownNameError: A column is not there.
            DataError: A code is unknown, years are not from 0 to 60, or a weight cannot be.
        """
        weights, columns = _read(frame, occupation, years, weight)
        return cls(_core.Norms.means(weights, *columns), by_years=True)

    def to_dicts(self) -> list[dict[str, Any]]:
        """Return every group: occupation, people, and the level, or the mean and the standard deviation of years."""
        names = ("occupation", "n", "mean", "deviation") if self._by_years else ("occupation", "n", "level")
        rows = [
            {"occupation": occupation, "n": n, "level": level, "mean": mean, "deviation": deviation}
            for occupation, n, level, mean, deviation in self._inner.rows()
        ]
        return [{name: row[name] for name in names} for row in rows]

    def rate(
        self, frame: Any, *, occupation: str, education: str | None = None, years: str | None = None
    ) -> list[str | None]:
        """Return for each row whether its education is ``under``, ``matched`` or ``over``, and nothing where unknown.

        As a column ``education_match`` it answers what the indicators of statistical mismatch ask.

        Args:
            frame: As for :meth:`modes`.
            occupation: The column of the occupation.
            education: The column of the level, for norms by mode.
            years: The column of the years of schooling, for norms by mean.

        Raises:
            TypeError: Norms by mode are asked about years, or norms by mean about levels.
        """
        asked = years if self._by_years else education
        if asked is None or (education is not None and years is not None):
            raise TypeError(
                f"name the column of {'years' if self._by_years else 'education'}, which these norms are of"
            )
        _, columns = _read(frame, occupation, asked, None)
        return self._inner.rate(*columns, by_years=self._by_years)

    def __repr__(self) -> str:
        of = "years of schooling" if self._by_years else "levels"
        return f"<norms by occupation, of {of}: {len(self._inner.rows())} groups>"


#: Name and cells of a column.
_Column = tuple[str, list[str | None]]


def _read(
    frame: Any, occupation: str, education: str, weight: str | None
) -> tuple[list[float], tuple[_Column, _Column]]:
    """Return weights, and the columns of occupation and education as text."""
    wanted = [occupation, education, *([weight] if weight else [])]
    columns = _cells.lists(frame, list(dict.fromkeys(wanted)))
    _cells.even(columns)
    weights = [1.0] * len(columns[occupation])
    if weight:
        empty = [row for row, value in enumerate(columns[weight]) if value is None]
        if empty:
            raise problem(
                "weight.null", column=weight, rows=empty[:3], row_count=len(empty), expected="a weight in every row"
            )
        weights = [_cells.number(value, weight) for value in columns[weight]]
    told = [(name, [_cells.text(value) for value in columns[name]]) for name in (occupation, education)]
    return weights, (told[0], told[1])
