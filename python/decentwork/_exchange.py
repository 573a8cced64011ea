"""The way out to ILOSTAT and SDMX."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from os import PathLike
from pathlib import Path
from typing import Any, Literal, TypedDict, overload

from . import _core
from ._printed import Framed

#: How often a survey is made: yearly, every second, third or fifth year, otherwise; every quarter, every month.
Frequency = Literal["A", "B", "T", "F", "O", "Q", "M"]
#: What a receiver is to do with the rows: for information, append, replace, delete.
Action = Literal["I", "A", "R", "D"]
#: The currency of earnings: local, United States dollars, or at purchasing power parities.
CurrencyType = Literal["LCU", "USD", "PPP2011"]
#: The status code list whose letters are written.
StatusList = Literal["ilostat", "sdmx", "eurostat"]
#: The version of SDMX-CSV.
SdmxCsv = Literal["2.0", "1.0"]


class _Where(TypedDict):
    ref_area: str
    source: str
    time: str | int


class Series(_Where, total=False):
    """What is said of a series in both formats; :meth:`Table.to_ilostat` says what each is."""

    frequency: Frequency | None
    note_classif: str
    note_indicator: str
    note_source: str
    decimals: int
    currency: CurrencyType
    indicators: Mapping[str, str]
    units: Mapping[str, str]
    classifications: Mapping[str, str]
    items: Mapping[tuple[str, str], str | None]
    letters: Mapping[str, str]


def exchange(
    *,
    ref_area: str,
    source: str,
    time: str | int,
    frequency: Frequency | None = None,
    note_classif: str = "",
    note_indicator: str = "",
    note_source: str = "",
    decimals: int = 3,
    currency: CurrencyType = "LCU",
    indicators: Mapping[str, str] | None = None,
    units: Mapping[str, str] | None = None,
    classifications: Mapping[str, str] | None = None,
    items: Mapping[tuple[str, str], str | None] | None = None,
    letters: Mapping[str, str] | None = None,
    agency: str = "ILO",
    version: str = "1.0",
    action: Action = "I",
    sdmx_csv: SdmxCsv = "2.0",
    status: StatusList,
) -> _core.Exchange:
    """Make what the core asks of a series."""
    return _core.Exchange(
        ref_area=ref_area,
        source=source,
        time=str(time),
        frequency=frequency,
        notes=(note_classif, note_indicator, note_source),
        agency=agency,
        version=version,
        action=action,
        sdmx_csv=sdmx_csv,
        decimals=decimals,
        currency=currency,
        indicators=list((indicators or {}).items()),
        units=list((units or {}).items()),
        classifications=list((classifications or {}).items()),
        items=[(breakdown, str(item), code) for (breakdown, item), code in (items or {}).items()],
        status=status,
        letters=list((letters or {}).items()),
    )


class Ilostat(Framed):
    """Rows in the layout of ILOSTAT; anything that reads Arrow streams reads it. A blank is a null."""

    __slots__ = ("_csv",)
    _inner: _core.Frame
    _csv: str

    def __init__(self, core: _core.Frame, csv: str) -> None:
        object.__setattr__(self, "_inner", core)
        object.__setattr__(self, "_csv", csv)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("what was exported does not change")

    def __len__(self) -> int:
        return len(self._inner)

    def __iter__(self) -> Iterator[dict[str, Any]]:
        return iter(self.to_dicts())

    def __repr__(self) -> str:
        indicators = dict.fromkeys(row["indicator"] for row in self)
        return f"<{len(self):,} rows in the layout of ILOSTAT: {', '.join(indicators)}>"

    @overload
    def to_csv(self, path: str | PathLike[str]) -> None: ...
    @overload
    def to_csv(self, path: None = None) -> str: ...
    def to_csv(self, path: str | PathLike[str] | None = None) -> str | None:
        """Write comma-separated values (RFC 4180) to a file; without a path, return them as text."""
        return written(self._csv, path)


def written(text: str, path: str | PathLike[str] | None) -> str | None:
    """Write a text to a file as it is, in UTF-8; without a path, return it."""
    if path is None:
        return text
    Path(path).write_bytes(text.encode("utf-8"))
    return None
