"""What is worked out over the members of a household, before its members are counted."""

from __future__ import annotations

from typing import Any

from . import _cells, _core


def household_work_intensity(
    frame: Any,
    *,
    household: str,
    age: str,
    months_worked: str,
    student: str,
    retired: str,
    months_known: str | None = None,
    age_to: int | None = None,
) -> list[float | None]:
    """Return for each row the work intensity of its household: months worked over months that could have been.

    Of the adults from 18 years to the limit, students under 25 and the retired left aside (EU-SILC). As a column
    ``household_work_intensity`` it answers what the indicators of low work intensity ask. It is nothing for a household
    without such an adult, and for one of whose members what decides is not known.

    Args:
        frame: A row a member, all members of every household: pandas, polars, pyarrow, DuckDB, or a dict of lists.
        household: The column of the household.
        age: The column of the age in completed years.
        months_worked: The column of months worked, 0 to 12; part-time in full-time equivalents.
        student: The column of yes and no: whether the person was a student.
        retired: The column of yes and no: whether the person was retired or had an old-age pension.
        months_known: The column of months of which is known what the person did; without it the whole year.
        age_to: The highest age of an adult who could work; 64 unless you say otherwise, 59 before 2021.

    Raises:
        UnknownNameError: A column is not there.
        DataError: Months are not from 0 to 12, or a household is missing.

    Examples:
        >>> import decentwork as dw
        >>> people = {"home": ["a", "a", "b"], "age": [40, 38, 70], "months": [12, 3, 0],
        ...           "student": ["no"] * 3, "retired": ["no", "no", "yes"]}
        >>> dw.household_work_intensity(people, household="home", age="age", months_worked="months",
        ...                             student="student", retired="retired")
        [0.625, 0.625, None]
    """
    wanted = [household, age, months_worked, student, retired, *([months_known] if months_known else [])]
    columns = _cells.lists(frame, list(dict.fromkeys(wanted)))
    _cells.even(columns)
    told = [(name, [_cells.text(value) for value in columns[name]]) for name in wanted]
    known = told[5] if months_known else None
    return _core.household_work_intensity(told[0], (told[1], told[2], known), (told[3], told[4]), age_to)
