"""Registers of injuries and payrolls, and norms of education by occupation."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

import decentwork as dw

CASES: dict[str, list[Any]] = {
    "accident": ["2023-01-10", "2023-02-01", "2023-03-05", "2023-04-01", "2023-05-02", "2022-12-31", "2023-06-01"],
    "cause": ["work", "work", "work", "commuting", "disease", "work", "work"],
    "death": ["2024-01-10", None, None, None, None, None, None],
    "days_lost": [None, 10, 4, 3, 30, 7, 0],
    "sex": ["male", "male", "female", "male", "female", "male", "female"],
    "occupation": ["7111", "7111", "5223", "7111", "5223", "7111", "5223"],
}
YEAR: dict[str, Any] = {"first": "2023-01-01", "last": "2023-12-31"}


def register(changes: dict[str, Any] | None = None, **options: Any) -> dw.InjuryRegister:
    return dw.InjuryRegister({**CASES, **(changes or {})}, "insured employees", **(YEAR | options))


def test_injuries_are_counted_and_what_is_left_out_is_counted_too() -> None:
    counts = register().counts()
    # One dead within a year to the day, two with days lost; the other four are left out.
    assert (counts.fatal, counts.non_fatal, counts.temporary, counts.days_lost, counts.days_unknown) == (1, 2, 2, 14, 0)
    assert counts.excluded == {
        "commuting": 1,
        "disease": 1,
        "outside_period": 1,
        "no_time_lost": 1,
        "other_part": 0,
    }
    assert counts.fatal + counts.non_fatal + sum(counts.excluded.values()) == len(register()) == 7


def test_rates_by_workers_and_by_hours_have_no_sampling_error() -> None:
    rates = register().rates("insured employees", workers=50_000, hours=100_000_000)
    # 1 and 2 of 50,000 per 100,000; of 100 million hours per million; 14 days of two cases.
    expected = {
        "fatal": (1, 2.0, 0.0),
        "non_fatal": (2, 4.0, 0.0),
        "fatal_by_hours": (1, 0.01, 0.0),
        "non_fatal_by_hours": (2, 0.02, 0.0),
        "days_lost_per_injury": (14, 7.0, 0.0),
    }
    assert rates.keys() == expected.keys()
    for name, rate in rates.items():
        assert tuple(rate) == pytest.approx(expected[name]), name
    without = register().rates("insured employees", workers=50_000)
    assert without["fatal_by_hours"] == dw.InjuryRate(cases=1, value=None, standard_error=None)
    nobody = register().rates("insured employees", workers=0)
    assert nobody["fatal"].value is None


def test_a_part_of_the_group_by_sex_and_by_occupation_with_what_is_below_it() -> None:
    women = register().counts(sex="female")
    assert (women.fatal, women.non_fatal, women.excluded["other_part"]) == (0, 1, 4)
    for group in ("7", "71", "711", "7111"):
        assert (register().counts(occupation=group).fatal, register().counts(occupation=group).non_fatal) == (1, 1)
    assert register().counts(occupation="72").excluded["other_part"] == 7
    assert register().counts(industry="C").excluded["other_part"] == 7  # nobody states an industry
    with pytest.raises(dw.DataError) as caught:
        register().counts(sex="femal")
    assert (caught.value.column, list(caught.value.nearest)) == ("sex", ["female"])


def test_cases_are_divided_by_the_workers_of_the_register_only() -> None:
    with pytest.raises(dw.Error) as caught:
        register().rates("employed people", workers=80_000)
    assert caught.value.code == "register.group"


def test_every_frame_gives_the_same_counts() -> None:
    import pandas
    import polars
    import pyarrow

    days = [None if day is None else date.fromisoformat(day) for day in CASES["death"]]
    typed = CASES | {"death": days, "accident": [date.fromisoformat(day) for day in CASES["accident"]]}
    stamped = pandas.DataFrame(CASES)
    stamped["accident"] = pandas.to_datetime(stamped["accident"])
    table = pyarrow.table(typed)
    for frame in (typed, stamped, pandas.DataFrame(typed), polars.DataFrame(typed), table, table.to_reader()):
        assert dw.InjuryRegister(frame, "insured employees", **YEAR).counts() == register().counts(), type(frame)


def test_what_is_wrong_is_told_with_column_row_and_nearest_name() -> None:
    with pytest.raises(dw.DataError) as data:
        register({"cause": [*CASES["cause"][:2], "comuting", *CASES["cause"][3:]]})
    assert (data.value.code, data.value.column) == ("code.unknown", 'column "cause"')
    assert (list(data.value.rows), list(data.value.nearest)) == ([2], ["commuting"])
    with pytest.raises(dw.DataError) as data:
        register({"death": [None] * 6 + ["31.12.2023"]})
    assert (data.value.code, list(data.value.rows)) == ("record.field", [6])
    with pytest.raises(dw.DataError) as data:
        register({"days_lost": [1.5] * 7})
    assert (data.value.code, data.value.found) == ("record.field", '"1.5"')
    with pytest.raises(dw.DataError) as data:
        register({"accident": [None, *CASES["accident"][1:]]})
    assert (data.value.column, list(data.value.rows)) == ('column "accident"', [0])
    with pytest.raises(dw.DataError, match="a period that ends"):
        register(last="2022-01-01")
    with pytest.raises(dw.DataError) as data:
        register({"days_lost": [1]})
    assert data.value.code == "column.length"


def test_a_slip_in_the_name_of_a_column_is_not_an_answer_that_nobody_gave() -> None:
    slipped = {("days_lst" if name == "days_lost" else name): cells for name, cells in CASES.items()}
    with pytest.raises(dw.UnknownNameError) as caught:
        dw.InjuryRegister(slipped, "insured employees", **YEAR)
    assert (caught.value.column, list(caught.value.nearest)) == ("days_lost", ["days_lst"])
    named = dw.InjuryRegister(slipped, "insured employees", columns={"days_lost": "days_lst"}, **YEAR)
    assert named.counts() == register().counts()
    # Said to be no such column, the days of every case that is not fatal are unknown.
    without = dw.InjuryRegister(slipped, "insured employees", columns={"days_lost": None}, **YEAR)
    assert without.counts().days_unknown == without.counts().non_fatal == 3
    with pytest.raises(dw.UnknownNameError) as caught:
        register(columns={"days_lost": "dayslost"})
    assert list(caught.value.nearest) == ["days_lost"]
    with pytest.raises(dw.UnknownNameError) as caught:
        register(columns={"day_lost": "days_lost"})
    assert caught.value.nearest[0] == "days_lost"
    with pytest.raises(dw.UnknownNameError):
        dw.InjuryRegister({"date": ["2023-01-01"]}, "insured employees", **YEAR)


PAY: dict[str, list[Any]] = {
    "person": ["ann", "ann", "bob", "cem", "ann"],
    "employer": ["mill", "farm", "mill", "mill", "mill"],
    "month": ["2024-05", "2024-05", "2024-05", "2024-05", "2024-06"],
    "pay": [900, 400, 1100, 1000.0, 900],
    "weekly_hours": [20, 25, 40, 40, 20],
    "age": [40, 40, 50, 30, 40],
    "sex": ["female", "female", "male", "male", "female"],
}


def test_a_payroll_counts_persons_once_with_their_main_job() -> None:
    payroll = dw.Payroll(PAY, currency="EUR")
    assert payroll.months == ["2024-05", "2024-06"]
    table = payroll.estimate("2024-05", ["employment", "mean_monthly_earnings", "mean_usual_hours"], by=["sex"])
    assert table.value("employment") == 3
    # Ann's main job is that of the most hours, on the farm: 400, 1100 and 1000.
    assert table.value("mean_monthly_earnings") == pytest.approx(2500 / 3)
    assert table.value("mean_monthly_earnings", sex="female") == 400
    rows = table.filter(indicator="employment", sex="total")
    assert [row["se"] for row in rows] == [0.0]
    assert payroll.tally(dw.Plan(["employment"]), date(2024, 6, 1)).finish().value("employment") == 1


def test_the_mean_of_months_needs_every_month() -> None:
    payroll = dw.Payroll(PAY, currency="EUR")
    assert payroll.mean_of_months("employment") == 2.0
    assert payroll.mean_of_months("employment", ["2024-05"], sex="male") == 2.0
    with pytest.raises(dw.UnknownNameError) as caught:
        payroll.mean_of_months("employment", ["2024-05", "2024-07"])
    assert (caught.value.code, caught.value.expected) == ("needs.missing", "a month of the payroll: 2024-05, 2024-06")


def test_a_payroll_that_contradicts_itself() -> None:
    with pytest.raises(dw.DataError) as data:
        dw.Payroll(PAY | {"employer": ["mill"] * 5}, currency="EUR")
    assert (data.value.code, list(data.value.rows)) == ("id.duplicate", [1])
    with pytest.raises(dw.DataError) as data:
        dw.Payroll(PAY | {"pay": ["1.100,00", *PAY["pay"][1:]]}, currency="EUR")
    assert (data.value.column, list(data.value.rows)) == ('column "pay"', [0])
    with pytest.raises(dw.DataError) as data:
        dw.Payroll(PAY | {"month": ["2024-13"] * 5}, currency="EUR")
    assert data.value.code == "record.field"
    with pytest.raises(dw.UnknownNameError) as caught:
        dw.Payroll({("persn" if name == "person" else name): cells for name, cells in PAY.items()}, currency="EUR")
    assert list(caught.value.nearest) == ["persn"]
    with pytest.raises(dw.UnknownNameError):
        dw.Payroll(PAY, currency="EUR", columns={"pay": None})


def test_norms_by_mode_rate_people_in_a_second_pass() -> None:
    import polars

    # 20 sales workers of level 3 who weigh 2 each, 15 of level 6 who weigh 1; the mode is level 3.
    people = polars.DataFrame(
        {
            "isco": ["5223"] * 20 + ["5211"] * 15,
            "isced": [3] * 20 + [6] * 15,
            "w": [2.0] * 20 + [1.0] * 15,
        }
    )
    norms = dw.Norms.modes(people, occupation="isco", education="isced", weight="w")
    assert norms.to_dicts() == [
        {"occupation": "5", "n": 35, "level": "upper_secondary"},
        {"occupation": "52", "n": 35, "level": "upper_secondary"},
    ]
    rated = norms.rate(people, occupation="isco", education="isced")
    assert rated == ["matched"] * 20 + ["over"] * 15
    others = {"isco": ["5223", "7111", None, "0110"], "isced": [2, 2, 3, 3]}
    assert norms.rate(others, occupation="isco", education="isced") == ["under", None, None, None]
    frame = people.with_columns(
        education_match=polars.Series(rated),
        labour_force_status=polars.lit("employed"),
        age=polars.lit(40),
        occupation=polars.col("isco"),
        education=polars.lit("upper_secondary"),
    )
    table = dw.Survey(frame, design=dw.Design(weight="w")).estimate(["overeducation_rate_statistical"])
    assert table.value("overeducation_rate_statistical") == pytest.approx(15 / 55 * 100)


def test_norms_by_mean_take_one_standard_deviation() -> None:
    # 8 and 12 years, equally often: mean 10, deviation 2. Who has no years tells nothing.
    people = {"isco": ["7231"] * 41, "years": [8, 12] * 20 + [None]}
    norms = dw.Norms.means(people, occupation="isco", years="years")
    row = norms.to_dicts()[1]
    assert (row["occupation"], row["n"]) == ("72", 40)
    assert (row["mean"], row["deviation"]) == pytest.approx((10, 2), abs=1e-6)
    asked = {"isco": ["72"] * 4, "years": [7.9, 10, 12.1, None]}
    assert norms.rate(asked, occupation="isco", years="years") == ["under", "matched", "over", None]
    assert "years of schooling" in repr(norms)
    with pytest.raises(TypeError, match="name the column of years"):
        norms.rate(asked, occupation="isco", education="years")


def test_norms_refuse_what_cannot_be() -> None:
    people: dict[str, list[Any]] = {"isco": ["5223"] * 3, "isced": [3, 3, 3], "w": [1.0, None, -1.0]}
    with pytest.raises(dw.DataError) as data:
        dw.Norms.modes(people, occupation="isco", education="isced", weight="w")
    assert (data.value.code, data.value.column, list(data.value.rows)) == ("weight.null", "w", [1])
    with pytest.raises(dw.DataError) as data:
        dw.Norms.modes(people | {"w": [1, 1, -1]}, occupation="isco", education="isced", weight="w")
    assert (data.value.code, list(data.value.rows)) == ("weight.negative", [2])
    with pytest.raises(dw.DataError) as data:
        dw.Norms.modes(people | {"isco": ["5223", "9999", "5223"]}, occupation="isco", education="isced")
    assert (data.value.code, data.value.column, list(data.value.rows)) == ("code.unknown", 'column "isco"', [1])
    with pytest.raises(dw.UnknownNameError) as caught:
        dw.Norms.modes(people, occupation="isko", education="isced")
    assert caught.value.nearest[0] == "isco"
    with pytest.raises(dw.DataError) as data:
        dw.Norms.means(people, occupation="isco", years="w")
    assert data.value.code == "value.range"


def test_the_work_intensity_of_households_answers_what_low_intensity_asks() -> None:
    people: dict[str, Any] = {
        "home": ["a", "a", "b", "b", "c"],
        "age": [40, 38, 30, 8, 20],
        "months": [12, 3, 2, None, 12],
        "student": ["no", "no", "no", "yes", None],
        "retired": ["no"] * 5,
    }
    columns: dict[str, Any] = {
        "household": "home",
        "age": "age",
        "months_worked": "months",
        "student": "student",
        "retired": "retired",
    }
    found = dw.household_work_intensity(people, **columns)
    # 15 of 24 months; 2 of 12, of the child too; nobody knows whether the person of 20 studied.
    assert found == [0.625, 0.625, pytest.approx(2 / 12), pytest.approx(2 / 12), None]
    frame = {"age": people["age"], "household_work_intensity": found}
    table = dw.Survey(frame).estimate("low_work_intensity_rate")
    assert table.value("low_work_intensity_rate") == 50.0
    with pytest.raises(dw.DataError, match="0 to 12 months"):
        dw.household_work_intensity(people | {"months": [13] * 5}, **columns)
    with pytest.raises(dw.UnknownNameError, match="did you mean: home"):
        dw.household_work_intensity(people, **(columns | {"household": "hom"}))
