"""The register of a training programme: services, wages and follow-ups in, outcome indicators out."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Literal

from . import _cells, _core, _frames
from ._errors import problem, unknown
from ._indicators import Indicator
from ._plan import By, Plan, Tally
from ._printed import Framed
from ._survival import Survival, survival
from ._table import Table

#: A table of any kind: anything with an Arrow stream, or a dict of lists.
Frame = Any

#: For every table, the fields that each row has, and those it may have.
_TABLES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "people": (("person",), ()),
    "records": (
        ("person", "programme"),
        (
            "record",
            "provider",
            "reported_under",
            "modality",
            "start",
            "end",
            "exit_reason",
            "completed",
            "certified",
            "seeking_work",
            "in_field",
            "skills_used",
            "cost",
            "pay_before",
            "pay_after",
            "score_before",
            "score_after",
            "satisfaction",
            "job_start",
            "job_occupation",
            "job_in_field",
            "job_level_match",
            "job_contract",
            "job_hours",
            "job_status",
            "job_pay",
            "job_employer_social_security",
            "job_informal",
        ),
    ),
    "services": (("kind", "start"), ("end", "contact_hours", "planned_next")),
    "credentials": (("kind", "date"), ()),
    "skill_gains": (("kind", "date"), ()),
    "follow_ups": (("date", "found"), ("hours",)),
    "wages": (("person", "employer", "quarter", "amount"), ("subsidised", "currency", "period")),
    "evidence": (("person", "quarter", "activity"), ("earnings",)),
}


class Wages:
    """Wage records of persons, employers and quarters, and what they cover.

    Args:
        frame: A row for a person, an employer and a quarter: ``person``, ``employer``, ``quarter`` (such as 2024Q3) and
            ``amount`` are needed, ``subsidised``, ``currency`` and ``period`` may be there.
        first: The first quarter that is covered.
        last: The last quarter of which there are records.
        unit: ``whole`` for dollars, ``hundredths`` for cents: they look alike, so it is always said.
        lag: How many of the last quarters are not complete yet, because employers report late.
        unmatched_not_employed: Whether somebody without a wage record was not employed. If not, that is unknown.
    """

    __slots__ = ("declared", "frame")

    def __init__(
        self,
        frame: Frame,
        *,
        first: str,
        last: str,
        unit: Literal["whole", "hundredths"],
        lag: int = 0,
        unmatched_not_employed: bool = False,
    ) -> None:
        self.frame = frame
        self.declared: dict[str, Any] = {
            "unit": unit,
            "from": first,
            "to": last,
            "lag": lag,
            "unmatched_not_employed": unmatched_not_employed,
        }


class TrainingRegister:
    """The register of a training programme, rolled up to participations, which indicators of training count.

    Services of a person that lie close together are one participation; it ends with the last of them, once so many days
    have passed without another. What is not yet observable is counted, and is in no denominator.

    Every table is a frame of any kind. Tables of services, credentials, gains and follow-ups are joined to records by
    the column ``record`` where records have one, otherwise by ``person``.

    Args:
        records: A row for a person in a programme: ``person`` and ``programme``, and what is known of ``provider``,
            ``reported_under``, ``modality``, ``start``, ``end``, ``exit_reason``, ``completed``, ``certified``,
            ``seeking_work``, ``in_field``, ``skills_used``, ``cost``, ``pay_before``, ``pay_after``, ``score_before``,
            ``score_after`` (0 to 1), ``satisfaction`` (0 to 100), and of the job found ``job_start``,
            ``job_occupation``, ``job_in_field``, ``job_level_match``, ``job_contract``, ``job_hours``, ``job_status``
            (ICSE-93), ``job_pay``, ``job_employer_social_security``, ``job_informal``.
        observed_to: The last day of which the register knows everything.
        people: A row a person: ``person``, standard questions such as ``sex`` and ``age``, and columns of one's own.
        services: ``kind``, ``start``, and perhaps ``end``, ``contact_hours``, ``planned_next``. Without this table the
            period of a record is one service.
        credentials: ``kind`` and ``date``.
        skill_gains: ``kind`` and ``date``.
        follow_ups: ``date``, ``found`` (employed, not_employed, not_reached, refused), and perhaps ``hours``.
        wages: The wage records, as :class:`Wages`.
        evidence: What else is known of quarters: ``person``, ``quarter``, ``activity``, and perhaps ``earnings``.
        currency: Of all money, such as ``EUR``.
        pay_period: Of pay before and after: ``hour``, ``day``, ``week``, ``month``, ``year``.
        columns: Columns that are not named as their field is, by table: ``{"services": {"kind": "service_type"}}``.
        sample: What the participants stand for. ``participants``: a sample of many who could take part, drawn person by
            person; ``providers``:
            they come by provider, whose participants are alike, so that errors are clustered; ``none``: nobody but
            themselves, and errors are 0.
        exit_rule: ``common`` for one exit from all programmes, ``by_programme``, or ``as_recorded`` for the end of the
            record.
        days_without_service: After how many days without a service somebody has left.
        programme_year: First month of the year of skill gains, such as ``2023-07``; without it they are unknown.
        follow_up_days: Days before and after a follow-up is due in which a contact counts.
        records_complete: Whether what is not on record did not happen. If not, it is unknown.
        adult_education_hours: Contact hours from which somebody in adult education is a participant.
        credential_months: Months after the exit in which a credential counts.

    Raises:
        UnknownNameError: A column is not there, or nearly has the name of a field.
        DataError: A cell does not say what it should: an exit before its start, a date with a time zone, wages of
            weeks. The column and the row are named.

    Examples:
        >>> import decentwork as dw
        >>> records = {"person": ["ann", "bob"], "programme": ["welding"] * 2, "exit_reason": ["completed", "left"],
        ...            "start": ["2023-02-01", "2023-02-01"], "end": ["2023-05-17", "2023-03-02"]}
        >>> pay = {"person": ["ann"], "employer": ["mill"], "quarter": ["2023Q4"], "amount": [5400]}
        >>> wages = dw.Wages(pay, first="2023Q1", last="2024Q3", unit="whole", unmatched_not_employed=True)
        >>> register = dw.TrainingRegister(records, observed_to="2024-12-31", wages=wages, currency="EUR",
        ...                                records_complete=True)
        >>> register.estimate(["training_completion_rate"]).value("training_completion_rate")
        50.0
    """

    __slots__ = ("_inner", "_sample")

    def __init__(
        self,
        records: Frame,
        *,
        observed_to: str | date,
        people: Frame = None,
        services: Frame = None,
        credentials: Frame = None,
        skill_gains: Frame = None,
        follow_ups: Frame = None,
        wages: Wages | None = None,
        evidence: Frame = None,
        currency: str | None = None,
        pay_period: Literal["hour", "day", "week", "month", "year"] = "month",
        columns: Mapping[str, Mapping[str, str | None]] | None = None,
        sample: Literal["participants", "providers", "none"] = "participants",
        exit_rule: Literal["common", "by_programme", "as_recorded"] = "common",
        days_without_service: int = 90,
        programme_year: str | None = None,
        follow_up_days: int = 30,
        records_complete: bool = False,
        adult_education_hours: float = 12,
        credential_months: int = 12,
    ) -> None:
        if sample not in ("participants", "providers", "none"):
            raise unknown("option.unknown", "sample", sample, ["participants", "providers", "none"])
        rules = {
            "observed_to": str(observed_to),
            "exit_rule": exit_rule,
            "days_without_service": days_without_service,
            "adult_education_hours": str(adult_education_hours),
            "credential_months": credential_months,
            "programme_year": None if programme_year is None else [int(part) for part in programme_year.split("-")],
            "follow_up_days": follow_up_days,
            "records_complete": records_complete,
            "provider_is_psu": sample == "providers",
        }
        frames = {
            "people": people,
            "records": records,
            "services": services,
            "credentials": credentials,
            "skill_gains": skill_gains,
            "follow_ups": follow_ups,
            "wages": None if wages is None else wages.frame,
            "evidence": evidence,
        }
        if wages is not None and currency is None:
            raise problem(
                "needs.missing", column="currency", found="wages and no currency", expected="its code, such as EUR"
            )
        declared = None if wages is None else json.dumps({"currency": currency, **wages.declared})
        self._sample = sample
        tables = _tables({name: frame for name, frame in frames.items() if frame is not None}, columns or {})
        self._inner = _core.TrainingRegister(
            json.dumps(rules), declared, (currency, pay_period), sample != "none", tables
        )

    def __len__(self) -> int:
        return len(self._inner)

    def __repr__(self) -> str:
        counts = self.counts()
        return (
            f"<training register: {counts['records']:,} records, {counts['participations']:,} participations, "
            f"{counts['exits']:,} exits; .estimate(...) or .participations()>"
        )

    def counts(self) -> dict[str, int | None]:
        """Return what was counted on the way: records, what was left out by reason, exits, and those excluded."""
        return dict(self._inner.counts())

    def participations(self) -> Participations:
        """Return a row for every participation: its dates, what became of it, and all columns of the person."""
        return Participations(self._inner.frame())

    def tally(self, plan: Plan) -> Tally:
        """Add up all participations."""
        return Tally(plan, self._inner.tally(plan._inner))

    def estimate(self, indicators: Sequence[str | Indicator] | str, by: By = (), **options: Any) -> Table:
        """Estimate indicators of all participations, for everyone and by each breakdown.

        Args:
            indicators: As for :class:`Plan`.
            by: As for :class:`Plan`: ``provider``, ``programme``, ``cohort``, ``exit_quarter`` and ``modality`` are
                columns of every participation.
            options: The other arguments of :class:`Plan`.
        """
        return self.tally(Plan(indicators, by, **options)).finish()

    def time_to_first_job(self, by: str | None = None, *, level: float = 0.95) -> Survival:
        """Estimate how many months pass from completion to the first job, by Kaplan and Meier.

        Completers who sought work count, or all completers where nobody was asked. Whoever has not found a job is known
        to have waited so far: to the last contact without one, or to the end of
        the register if its records are complete. Completers of whom neither is known are left out and counted. Errors
        are clustered by provider where the register was read so.

        Args:
            by: A column of :meth:`participations`, such as ``sex`` or ``programme``.
            level: The probability with which intervals shall cover.

        Examples:
            >>> import decentwork as dw
            >>> records = {"person": ["ann", "bob"], "programme": ["welding"] * 2, "exit_reason": ["completed"] * 2,
            ...            "start": ["2023-02-01"] * 2, "end": ["2023-05-17"] * 2, "job_start": ["2023-07-20", None]}
            >>> register = dw.TrainingRegister(records, observed_to="2024-12-31", records_complete=True)
            >>> register.time_to_first_job().quantiles()[0]["time"]
            2.0
        """
        waits = self._inner.waits()
        columns: dict[str, list[Any]] = {
            "months": [months for _, months, _ in waits],
            "found_job": [found for _, _, found in waits],
        }
        rows = list(self.participations())
        for name in [name for name in (by, "provider" if self._sample == "providers" else None) if name]:
            if rows and name not in rows[0]:
                raise unknown("column.missing", "by", name, rows[0])
            columns[name] = [rows[at][name] for at, _, _ in waits]
        cluster = "provider" if self._sample == "providers" else None
        return survival(columns, "months", "found_job", by=by, cluster=cluster, level=level)


class Participations(Framed):
    """A row for every participation; it goes out as a frame of any kind."""

    __slots__ = ()
    _inner: _core.Frame

    def __init__(self, core: _core.Frame) -> None:
        object.__setattr__(self, "_inner", core)

    def __len__(self) -> int:
        return len(self._inner)

    def __iter__(self) -> Iterator[dict[str, Any]]:
        return iter(self.to_dicts())

    def __repr__(self) -> str:
        return f"<{len(self):,} participations; .to_pandas(), .to_polars(), .to_arrow() or .to_dicts()>"


def _tables(
    frames: Mapping[str, Frame], columns: Mapping[str, Mapping[str, str | None]]
) -> list[tuple[str, list[tuple[str, str, list[str | None]]]]]:
    """Return the columns of every table as text."""
    for name in columns:
        if name not in _TABLES:
            raise unknown("option.unknown", "columns", name, _TABLES)
    named = _frames.names(frames["records"])
    key = "record" if "record" in named or "record" in columns.get("records", {}) else "person"
    tables = []
    for name, frame in frames.items():
        needed, possible = _TABLES[name]
        if name in ("services", "credentials", "skill_gains", "follow_ups"):
            needed = (key, *needed)
        if name == "people":
            possible = tuple(
                column for column in _frames.names(frame) if column != columns.get(name, {}).get("person", "person")
            )
        tables.append((name, _cells.fields(frame, needed, possible, columns.get(name, {}))))
    return tables
