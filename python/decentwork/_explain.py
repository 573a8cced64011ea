"""Why one person counts as they do."""

from __future__ import annotations

import json
from typing import Any, TypedDict

from . import _core
from ._errors import unknown


class Rule(TypedDict):
    """One row of a decision table."""

    sentence: str
    #: Title and paragraph.
    source: str


class Heard(TypedDict):
    """A question with the answer that was heard."""

    question: str
    #: What is asked.
    text: str
    asked: bool
    #: The answer in standard terms; None where none was stated.
    answer: str | None
    #: The column of the frame, and what stands in it.
    column: str | None
    raw: str | None


class Parameter(TypedDict):
    """A parameter that decided."""

    name: str
    value: str


class Reason(TypedDict):
    """Why a fact is true, false or unknown, or where a number comes from."""

    id: str
    #: True, false or, if None, unknown.
    truth: bool | None
    #: The number, of a quantity that is known.
    value: str | None
    sentence: str
    source: str
    rules: list[Rule]
    #: The answers that decided: these alone make it what it is.
    answers: list[Heard]
    not_asked: list[Heard]
    parameters: list[Parameter]
    #: Of something unknown: the questions without an answer that could decide it.
    missing: list[Heard]
    unclear: list[Heard]


class Scope(TypedDict):
    """Whether the person is in one scope of the formula."""

    name: str
    scope: str
    holds: bool | None
    decided_by: list[str]


class Explanation:
    """Why one person counts as they do in an indicator: facts, rows of decision tables, answers, parameters.

    It prints as an indented trace.

    Attributes:
        row: The row, counted from 0.
        person: What stands in the column of persons, where the design names one.
        weight: The weight; None where the row is not in the sample.
        indicator: The id of the indicator.
        counts: For each denominator of the formula, where the person counts: ``numerator`` (and denominator),
            ``denominator`` only, ``outside`` the universe, ``unknown`` (left out as missing), or ``no_weight``.
        scopes: Whether the person is in each scope of the formula, and which facts decide that.
        facts: Why each fact that the formula asks about is what it is.
        measures: The numbers that the formula uses, and what they are made of.
    """

    __slots__ = ("_document", "_inner")
    _inner: _core.Explanation
    _document: dict[str, Any]

    def __init__(self, core: _core.Explanation) -> None:
        object.__setattr__(self, "_inner", core)
        object.__setattr__(self, "_document", json.loads(core.to_json()))

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("an explanation does not change")

    def __repr__(self) -> str:
        return self._inner.text()

    def _repr_html_(self) -> str:
        return self._inner.html()

    @property
    def row(self) -> int:
        """The row, counted from 0."""
        return int(self._document["row"])

    @property
    def person(self) -> str | None:
        """What stands in the column of persons."""
        person: str | None = self._document["person"]
        return person

    @property
    def weight(self) -> float | None:
        """The weight; None where the row is not in the sample."""
        weight: float | None = self._document["weight"]
        return weight

    @property
    def indicator(self) -> str:
        """The id of the indicator."""
        return str(self._document["indicator"])

    @property
    def counts(self) -> dict[str, str]:
        """Where the person counts, by denominator of the formula."""
        return {count["part"]: count["place"] for count in self._document["counts"]}

    @property
    def scopes(self) -> list[Scope]:
        """Whether the person is in each scope of the formula."""
        scopes: list[Scope] = list(self._document["scopes"])
        return scopes

    @property
    def facts(self) -> list[Reason]:
        """Why each fact is what it is."""
        facts: list[Reason] = list(self._document["facts"])
        return facts

    @property
    def measures(self) -> list[Reason]:
        """The numbers that the formula uses."""
        measures: list[Reason] = list(self._document["measures"])
        return measures

    def fact(self, id: str) -> Reason:
        """Return the reason of one fact.

        Raises:
            UnknownNameError: The formula does not ask about it.
        """
        for fact in self.facts:
            if fact["id"] == id:
                return fact
        names = [fact["id"] for fact in self.facts]
        raise unknown("option.unknown", "fact", id, names)

    def to_dict(self) -> dict[str, Any]:
        """Return all of it as a document."""
        document: dict[str, Any] = json.loads(self._inner.to_json())
        return document
