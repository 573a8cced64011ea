"""An invented training programme's register, to try things with."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Any, NamedTuple

Columns = dict[str, list[Any]]


class Programme(NamedTuple):
    """The tables of a programme's register, each a dict of lists, and how far they reach."""

    people: Columns
    records: Columns
    services: Columns
    follow_ups: Columns
    wages: Columns
    observed_to: date
    first_quarter: str
    last_quarter: str


#: Programme, its months, the share that completes it, and what it adds to the chance of a job.
_PROGRAMMES = (("digital skills", 6, 0.80, 0.06), ("care work", 9, 0.86, 0.04), ("solar installation", 4, 0.72, -0.02))
#: Provider, and what it adds to both.
_PROVIDERS = (("Northgate", 0.08), ("Harbour", 0.0), ("Riverside", -0.1), ("Open Workshop", -0.03))
_REASONS = ("deceased", "institutionalised", "medical")
_OBSERVED_TO = date(2024, 12, 31)
_LAST_QUARTER = (2024, 3)  # employers report with some delay


def sample_programme(participants: int = 600, *, seed: int = 1) -> Programme:
    """Return the register of an invented training programme: three programmes by four providers, entries from 2022 on.

    Args:
        participants: How many people took part.
        seed: Another seed draws another register; the same draws the same.

    Examples:
        >>> import decentwork as dw
        >>> programme = dw.sample_programme(50)
        >>> len(programme.records["person"]), programme.last_quarter
        (50, '2024Q3')
    """
    register = _Register(Random(seed))
    for number in range(participants):
        register.add(f"p{number + 1:04d}")
    return register.tables()


class _Register:
    def __init__(self, random: Random) -> None:
        self._draw = random.random
        self._people: list[dict[str, Any]] = []
        self._records: list[dict[str, Any]] = []
        self._services: list[dict[str, Any]] = []
        self._follow_ups: list[dict[str, Any]] = []
        self._wages: list[dict[str, Any]] = []

    def tables(self) -> Programme:
        people, records, services, follow_ups, wages = (
            {name: [row[name] for row in rows] for name in rows[0]} if rows else {}
            for rows in (self._people, self._records, self._services, self._follow_ups, self._wages)
        )
        year, quarter = _LAST_QUARTER
        last = f"{year}Q{quarter}"
        return Programme(people, records, services, follow_ups, wages, _OBSERVED_TO, "2022Q1", last)

    def _chance(self, of: float) -> bool:
        return self._draw() < of

    def add(self, person: str) -> None:
        programme, months, completes, field = _PROGRAMMES[int(3 * self._draw())]
        provider, effect = _PROVIDERS[int(4 * self._draw())]
        woman = self._chance(0.55)
        self._people.append(
            {"person": person, "sex": "female" if woman else "male", "age": 17 + int(40 * self._draw() ** 2)}
        )
        start = date(2022, 1, 10) + timedelta(days=int(1_000 * self._draw()))
        completed = self._chance(completes + effect)
        end = start + timedelta(days=round(30.4 * months * (1.0 if completed else 0.2 + 0.6 * self._draw())))
        ongoing = end > _OBSERVED_TO
        reason = None if ongoing else "completed" if completed else "left"
        if not ongoing and not completed and self._chance(0.08):
            reason = _REASONS[int(3 * self._draw())]
        chance = 0.56 + effect + field + (0.12 if completed else -0.15) - (0.06 if woman else 0.0)
        found = end + timedelta(days=int(260 * self._draw() ** 1.5)) if self._chance(chance) else None
        if ongoing or (found and found > _OBSERVED_TO):
            found = None
        left = found + timedelta(days=90 + int(900 * self._draw())) if found and self._chance(0.35) else None
        monthly = round(700 + 1_100 * self._draw())
        self._records.append(
            {
                "person": person,
                "programme": programme,
                "provider": provider,
                "reported_under": "youth" if self._people[-1]["age"] < 25 else "adult",
                "start": start,
                "end": None if ongoing else end,
                "exit_reason": reason,
                "certified": None if ongoing else "yes" if completed and self._chance(0.85) else "no",
                "cost": 600 + round(220 * months * (0.7 + 0.6 * self._draw())),
                "pay_before": round(300 + 900 * self._draw()) if self._chance(0.45) else 0,
                "pay_after": None if found is None else monthly,
                "satisfaction": None if self._chance(0.2) else min(100, 40 + round(70 * self._draw() ** 0.6)),
                "job_start": found,
                "job_in_field": None if found is None else "yes" if self._chance(0.7) else "no",
                **self._job(found),
            }
        )
        self._serve(person, start, None if ongoing else end)
        self._pay(person, monthly, found, left)
        if completed and not ongoing:
            self._follow(person, end, found, left)

    def _job(self, found: date | None) -> dict[str, Any]:
        """What kind of job it is."""
        if found is None:
            return dict.fromkeys(("job_status", "job_contract", "job_hours", "job_informal"))
        return {
            "job_status": "employee" if self._chance(0.9) else "own_account",
            "job_contract": "permanent" if self._chance(0.6) else "temporary",
            "job_hours": 40 if self._chance(0.7) else 20 + round(30 * self._draw()),
            "job_informal": "yes" if self._chance(0.25) else "no",
        }

    def _serve(self, person: str, start: date, end: date | None) -> None:
        """One spell, or two with a break that is shorter than what ends a participation."""
        spells: list[tuple[date, date | None]] = [(start, end)]
        if end and (end - start).days > 120 and self._chance(0.3):
            middle = start + (end - start) / 2
            spells = [(start, middle), (middle + timedelta(days=10 + int(40 * self._draw())), end)]
        for first, last in spells:
            self._services.append({"person": person, "kind": "training", "start": first, "end": last})

    def _pay(self, person: str, monthly: int, found: date | None, left: date | None) -> None:
        """Wage records of the quarters with work, with another employer after some time for a few."""
        if found is None:
            return
        employer = f"e{int(90 * self._draw()):02d}"
        year, quarter = found.year, (found.month + 2) // 3
        while (year, quarter) <= _LAST_QUARTER and (left is None or date(year, 3 * quarter - 2, 1) <= left):
            if self._chance(0.05):
                employer = f"e{int(90 * self._draw()):02d}"
            self._wages.append(
                {
                    "person": person,
                    "employer": employer,
                    "quarter": f"{year}Q{quarter}",
                    "amount": round(3 * monthly * (0.8 + 0.4 * self._draw())),
                    "subsidised": "yes" if self._chance(0.03) else "no",
                }
            )
            year, quarter = (year + 1, 1) if quarter == 4 else (year, quarter + 1)

    def _follow(self, person: str, end: date, found: date | None, left: date | None) -> None:
        """Follow-ups 3, 6 and 12 months after completion; who has work is reached more often."""
        for months in (3, 6, 12):
            due = end + timedelta(days=round(30.44 * months))
            if due > _OBSERVED_TO:
                return
            employed = found is not None and found <= due and (left is None or left > due)
            reached = self._chance(0.88 if employed else 0.75)
            result = "refused" if self._chance(0.2) else "not_reached"
            if reached:
                result = "employed" if employed else "not_employed"
            self._follow_ups.append({"person": person, "date": due, "found": result})
