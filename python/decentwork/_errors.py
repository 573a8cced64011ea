"""What goes wrong, as exceptions that name the column, the rows and the way out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from . import _core


class Error(ValueError):
    """Something cannot be computed; the message says what, where and what to do.

    Attributes:
        code: The stable code, such as ``weight.nan``.
        column: The column, field or argument at fault.
        rows: The first offending rows, counted from 0.
        row_count: How many rows offend.
        found: What was found.
        expected: What was expected.
        nearest: Names that exist and look like the one that was given.
        hint: What to do.
    """

    code: str = "internal"
    column: str | None = None
    rows: Sequence[int] = ()
    row_count: int | None = None
    found: str | None = None
    expected: str | None = None
    nearest: Sequence[str] = ()
    hint: str | None = None

    def __str__(self) -> str:
        return str(self.args[0]) if self.args else ""

    def text(self, language: str = "en") -> str:
        """Return the error in a language: ``en``, ``fr``, ``es`` or ``ar``.

        What was found, what is expected and what to do are told as they are, in English; so are names. The code is the
        same in every language.

        Examples:
            >>> import decentwork as dw
            >>> try:
            ...     dw.indicator("unemployment_rat")
            ... except dw.Error as error:
            ...     print(error.text("es").splitlines()[0])
            indicator.unknown: este indicador no existe
        """
        return _core.error_text(
            language,
            self.code,
            self.column,
            list(self.rows),
            self.row_count,
            self.found,
            self.expected,
            list(self.nearest),
            self.hint,
        )


class DataError(Error):
    """The data are at fault: a weight, a value, a code, a column."""


class UnknownNameError(Error, KeyError):
    """There is no such column, indicator, code or option."""


class PlanError(Error):
    """The plan, an option or a document is at fault."""


class StateError(Error):
    """A stored tally is at fault, or tallies do not belong together."""


class InternalError(Error):
    """The library is at fault; please report it."""


class QualityWarning(UserWarning):
    """Something in the data deserves a look."""


_UNKNOWN = ("unknown", "missing")
_DATA = (
    "weight",
    "value",
    "design",
    "fpc",
    "key",
    "code",
    "id",
    "job",
    "unit",
    "record",
    "arrow",
    "column",
    "money",
    "replicates",
    "overflow",
)


def _kind(code: str) -> type[Error]:
    area, _, rest = code.partition(".")
    if code == "internal":
        return InternalError
    if area == "state":
        return StateError
    if rest in _UNKNOWN and area != "code":
        return UnknownNameError
    return DataError if area in _DATA else PlanError


def make(code: str, text: str, **fields: object) -> Error:
    """Make the exception of an error of the core."""
    error = _kind(code)(text)
    error.code = code
    for name, value in fields.items():
        if value is not None:
            setattr(error, name, value)
    return error


def problem(code: str, **fields: object) -> Error:
    """Make the exception of what only this package can find wrong."""
    error = make(code, "", **fields)
    error.args = (error.text(),)
    return error


def nearest_of(name: str, known: Iterable[str], least: float = 0.6) -> list[str]:
    """Return the names that are at least so much like one, the most alike first, three at the most."""
    from difflib import get_close_matches

    return get_close_matches(name, list(known), n=3, cutoff=least)


def unknown(code: str, column: str, found: object, known: Iterable[str]) -> Error:
    """Make the exception of a name or choice that does not exist, with the nearest that do."""
    names = list(dict.fromkeys(known))
    nearest = nearest_of(str(found), names)
    expected = ", ".join(names[:12]) + (f" and {len(names) - 12} more" if len(names) > 12 else "")
    return problem(code, column=column, found=str(found), expected=expected, nearest=nearest)


def error_codes(language: str = "en") -> dict[str, str]:
    """Return every code of an error with what it means, in a language.

    Examples:
        >>> error_codes("es")["weight.null"]
        'falta un peso'
    """
    return dict(_core.error_codes(language))
