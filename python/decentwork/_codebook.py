"""Codebooks: which column answers which question, and what its codes mean."""

from __future__ import annotations

import json
from collections.abc import Mapping
from os import PathLike
from pathlib import Path
from typing import Any

from . import _core


class Codebook:
    """How the columns of a survey answer the standard questions.

    Args:
        document: ``{"id": ..., "answers": {question: {"column": ..., "codes": {...}, "missing": ...}}}``.
            Codes may be whole numbers or texts; ``missing`` is a list of codes, or a dict from code
            to ``not_applicable``, ``refused``, ``dont_know`` or ``not_stated``.

    Examples:
        >>> book = Codebook({"id": "mine", "answers": {"sex": {"column": "q2", "codes": {1: "male", 2: "female"}}}})
        >>> book.id
        'mine'
    """

    __slots__ = ("_inner",)
    _inner: _core.Codebook

    def __init__(self, document: Mapping[str, Any]) -> None:
        object.__setattr__(self, "_inner", _core.Codebook.from_json(json.dumps(_plain(document))))

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("a codebook does not change")

    @classmethod
    def _of(cls, core: _core.Codebook) -> Codebook:
        book = cls.__new__(cls)
        object.__setattr__(book, "_inner", core)
        return book

    @classmethod
    def from_toml(cls, text: str) -> Codebook:
        """Read a codebook from TOML text."""
        return cls._of(_core.Codebook.from_toml(text))

    @classmethod
    def from_file(cls, path: str | PathLike[str]) -> Codebook:
        """Read a codebook from a TOML or JSON file."""
        text = Path(path).read_text(encoding="utf-8")
        return cls(json.loads(text)) if str(path).endswith(".json") else cls.from_toml(text)

    @classmethod
    def shipped(cls, name: str) -> Codebook:
        """Return a codebook that comes with the library, such as ``usa-cps-basic``."""
        return cls._of(_core.Codebook.shipped(name))

    @property
    def id(self) -> str:
        """Name of the codebook."""
        return self._inner.id

    def to_dict(self) -> dict[str, Any]:
        """Return the codebook as a document."""
        document: dict[str, Any] = json.loads(self._inner.to_json())
        return document

    def to_toml(self) -> str:
        """Return the codebook as TOML."""
        return self._inner.to_toml()

    def __repr__(self) -> str:
        answers = self.to_dict()["answers"]
        return f"Codebook({self.id!r}, {len(answers)} questions)"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Codebook) and self.to_dict() == other.to_dict()

    def __hash__(self) -> int:
        return hash(self._inner.to_json())


#: What names a codebook: itself, a document, the name of a shipped one, or a path.
CodebookLike = Codebook | Mapping[str, Any] | str | PathLike[str]


def find(codebook: CodebookLike | None) -> _core.Codebook | None:
    """Return the codebook that is meant."""
    if codebook is None:
        return None
    if isinstance(codebook, Codebook):
        return codebook._inner
    if isinstance(codebook, Mapping):
        return Codebook(codebook)._inner
    if isinstance(codebook, str) and not codebook.endswith((".toml", ".json")):
        return Codebook.shipped(codebook)._inner
    return Codebook.from_file(codebook)._inner


def _plain(document: Mapping[str, Any]) -> dict[str, Any]:
    """Keys as texts, and lists of missing codes as dicts."""
    plain = {str(key): value for key, value in document.items()}
    answers = plain.get("answers")
    if isinstance(answers, Mapping):
        plain["answers"] = {str(question): _rule(rule) for question, rule in answers.items()}
    return plain


def _rule(rule: Any) -> Any:
    if not isinstance(rule, Mapping):
        return rule
    plain = dict(rule)
    if isinstance(plain.get("codes"), Mapping):
        plain["codes"] = {_text(code): str(meaning) for code, meaning in plain["codes"].items()}
    missing = plain.get("missing")
    if isinstance(missing, Mapping):
        plain["missing"] = {_text(code): why for code, why in missing.items()}
    elif isinstance(missing, list | tuple | set | frozenset | range):
        plain["missing"] = {_text(code): "not_stated" for code in missing}
    if plain.get("empty") is not None:
        plain["empty"] = _text(plain["empty"])
    return plain


def _text(code: object) -> str:
    """A code as text; 2.0 is the code 2."""
    if isinstance(code, float) and code.is_integer():
        return str(int(code))
    return str(code)
