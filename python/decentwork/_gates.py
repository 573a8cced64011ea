"""Gates: the publication rules of agencies, and of one's own office."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from os import PathLike, fspath
from pathlib import Path
from typing import Any, overload

from . import _core


class Gate:
    """A rule that says whether an estimate may be published; :meth:`Table.gate` applies it.

    Args:
        document: ``{"id": ..., "name": ..., "version": ..., "clauses": [...]}``; each clause has ``id``, ``figure``,
            ``is`` (``below``, ``at_most``, ``above``, ``at_least``), ``limit`` and ``outcome`` (``flag`` or
            ``suppress``). Coefficients of variation and shares are fractions.

    Printing one shows its clauses and sources.

    Examples:
        >>> gate = Gate({"id": "my-office", "name": "Rule of my office", "version": "2026", "clauses": [
        ...     {"id": "cases", "figure": "n", "is": "below", "limit": 30, "outcome": "suppress"}]})
        >>> gate.clauses["cases"]
        ['suppress when n is below 30']
    """

    __slots__ = ("_inner",)
    _inner: _core.Gate

    def __init__(self, document: Mapping[str, Any]) -> None:
        object.__setattr__(self, "_inner", _core.Gate.from_json(json.dumps(dict(document))))

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("a gate does not change")

    @classmethod
    def _of(cls, core: _core.Gate) -> Gate:
        gate = cls.__new__(cls)
        object.__setattr__(gate, "_inner", core)
        return gate

    def __reduce__(self) -> tuple[Any, ...]:
        return _gate_again, (self._inner.to_json(),)

    @classmethod
    def find(cls, id: str) -> Gate:
        """Return a gate that comes with the library, such as ``ilostat``.

        Raises:
            UnknownNameError: There is none of this name; the nearest are named.
        """
        return cls._of(_core.Gate.find(id))

    @classmethod
    def from_toml(cls, source: str | PathLike[str]) -> Gate:
        """Read a gate from TOML: a text, or the path of a file.

        Examples:
            >>> text = '''
            ... id = "my-office"
            ... name = "Rule of my office"
            ... version = "2026"
            ... [[clauses]]
            ... id = "variation"
            ... figure = "cv"
            ... is = "above"
            ... limit = 0.2
            ... outcome = "flag"
            ... '''
            >>> Gate.from_toml(text).clauses["variation"]
            ['flag when cv is above 0.2']
        """
        if isinstance(source, PathLike) or fspath(source).endswith(".toml"):
            source = Path(source).read_text(encoding="utf-8")
        return cls._of(_core.Gate.from_toml(source))

    def with_limits(self, limits: Mapping[str, float]) -> Gate:
        """Return the same gate with other limits, by the id of their clauses; the version says so.

        Examples:
            >>> Gate.find("ilostat").with_limits({"unreliable": 30}).version
            '2023, unreliable = 30'
        """
        return self._of(self._inner.with_limits([(clause, float(limit)) for clause, limit in limits.items()]))

    @property
    def id(self) -> str:
        """Readable id, such as ``ilostat``."""
        return self._inner.id

    @property
    def name(self) -> str:
        """Whose rule it is, for what."""
        return self._inner.name

    @property
    def version(self) -> str:
        """Which edition of the rule, with the limits that were changed."""
        return self._inner.version

    @property
    def note(self) -> str:
        """What to know about it."""
        return self._inner.note

    @property
    def sources(self) -> list[tuple[str, str]]:
        """Title and place of every source."""
        return self._inner.sources

    @property
    def clauses(self) -> dict[str, list[str]]:
        """The sentences of the rule, by the id that :meth:`with_limits` changes their limit by."""
        clauses: dict[str, list[str]] = {}
        for id, sentence, _ in self._inner.clauses:
            clauses.setdefault(id, []).append(sentence)
        return clauses

    def to_dict(self) -> dict[str, Any]:
        """Return the gate as a document."""
        document: dict[str, Any] = json.loads(self._inner.to_json())
        return document

    def to_toml(self) -> str:
        """Return the gate as TOML."""
        return self._inner.to_toml()

    def __repr__(self) -> str:
        lines = [f"{self.id} ({self.version}): {self.name}"]
        lines += [f"  {id:20} {sentence}  [{sure}]" for id, sentence, sure in self._inner.clauses]
        lines += [f"  source: {title}, {place}" for title, place in self.sources]
        return "\n".join([*lines, f"  {self.note}"] if self.note else lines)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Gate) and self._inner == other._inner

    def __hash__(self) -> int:
        return hash((self.id, self.version))


def _gate_again(text: str) -> Gate:
    """Make a gate that was pickled."""
    return Gate(json.loads(text))


class Gates(Sequence[Gate]):
    """Gates, printed one a line with their first source."""

    def __init__(self, gates: Sequence[Gate]) -> None:
        self._all = tuple(gates)

    def __len__(self) -> int:
        return len(self._all)

    @overload
    def __getitem__(self, key: int) -> Gate: ...
    @overload
    def __getitem__(self, key: slice) -> Gates: ...
    def __getitem__(self, key: int | slice) -> Gate | Gates:
        return Gates(self._all[key]) if isinstance(key, slice) else self._all[key]

    def __repr__(self) -> str:
        lines = []
        for gate in self._all:
            lines.append(f"{gate.id:20} {gate.version:9} {gate.name}")
            lines += [f"{'':30} {title}, {place}" for title, place in gate.sources[:1]]
        return "\n".join(lines)


def gates() -> Gates:
    """Return every gate that comes with the library.

    Examples:
        >>> [gate.id for gate in gates()][:3]
        ['ilostat', 'ilostat-manual', 'eurostat-lfs']
    """
    return Gates([Gate._of(gate) for gate in _core.gates()])


#: What names a gate: itself, the name of one of the library's, a document, or the path of one.
GateLike = Gate | str | Mapping[str, Any] | PathLike[str]


def find(gate: GateLike, limits: Mapping[str, float] | None) -> Gate:
    """Return the gate that is meant, with these limits."""
    if isinstance(gate, Gate):
        found = gate
    elif isinstance(gate, Mapping):
        found = Gate(gate)
    elif isinstance(gate, str) and not gate.endswith(".toml"):
        found = Gate.find(gate)
    else:
        found = Gate.from_toml(gate)
    return found.with_limits(limits) if limits else found
