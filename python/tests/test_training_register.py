"""The register of a training programme: tables in, participations and outcomes out."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import decentwork as dw
from decentwork import charts

TOP = Path(__file__).parents[2]
SHOWCASE = dw.sample_programme()


def register(**changes: Any) -> dw.TrainingRegister:
    """The sample programme; a table or rule that is named is another."""
    tables: dict[str, Any] = {
        "people": SHOWCASE.people,
        "services": SHOWCASE.services,
        "follow_ups": SHOWCASE.follow_ups,
        "wages": dw.Wages(
            SHOWCASE.wages,
            first=SHOWCASE.first_quarter,
            last=SHOWCASE.last_quarter,
            unit="whole",
            unmatched_not_employed=True,
        ),
        "currency": "EUR",
        "observed_to": SHOWCASE.observed_to,
        "records_complete": True,
    }
    return dw.TrainingRegister(changes.pop("records", SHOWCASE.records), **(tables | changes))


#: Worked by hand. Ann completed on 17 May 2023, so that her quarters are 2023Q4 and 2024Q2; Bob left on 31 December
#: 2023, and his are 2024Q2 and 2024Q4, which the wages do not reach; Cay is still there.
RECORDS = {
    "person": ["ann", "bob", "cay"],
    "programme": ["welding", "welding", "welding"],
    "provider": ["north", "south", "south"],
    "start": ["2023-02-01", "2023-09-01", "2024-11-01"],
    "end": ["2023-05-17", "2023-12-31", None],
    "exit_reason": ["completed", "left", None],
    "cost": [1000, 500, 200],
    "job_start": ["2023-07-20", None, None],
}
WAGES = {
    "person": ["ann", "ann", "ann", "bob", "eve"],
    "employer": ["mill", "farm", "mill", "mill", "mill"],
    "quarter": ["2023Q4", "2023Q4", "2024Q2", "2024Q1", "2024Q1"],
    "amount": [5000, 400, 5100, 900, 1],
}


def by_hand(**changes: Any) -> dw.TrainingRegister:
    wages = dw.Wages(WAGES, first="2023Q1", last="2024Q3", unit="whole", unmatched_not_employed=True)
    rules: dict[str, Any] = {"observed_to": "2024-12-31", "wages": wages, "currency": "EUR", "records_complete": True}
    return dw.TrainingRegister(changes.pop("records", RECORDS), **(rules | changes))


def test_quarters_wages_and_counts_of_three_people_by_hand() -> None:
    made = by_hand()
    rows = {row["person"]: row for row in made.participations()}
    assert [rows[person]["exit_quarter"] for person in ("ann", "bob", "cay")] == ["2023Q2", "2023Q4", None]
    assert rows["ann"]["training_earnings_quarter_2"] == 5400.0
    assert rows["ann"]["training_same_employer"] == "yes"
    assert [rows["bob"][f"training_quarter_{q}"] for q in (2, 4)] == ["neither", "not_yet_observable"]
    assert rows["cay"]["training_status"] == "ongoing"
    counts = made.counts()
    assert (counts["participations"], counts["exits"], counts["exiters"]) == (3, 2, 2)
    assert (counts["unmatched_wage_records"], counts["unmatched_persons"]) == (1, 1)
    assert counts["not_yet_observable_quarter_4"] == 1
    table = made.estimate(
        [
            "training_employment_rate_quarter_2",
            "training_employment_rate_quarter_4",
            "training_median_earnings_quarter_2",
            "training_completion_rate",
            "training_total_cost",
        ],
        by=["provider"],
    )
    assert table.value("training_employment_rate_quarter_2") == 50.0
    assert table.value("training_employment_rate_quarter_4") == 100.0
    assert table.value("training_median_earnings_quarter_2") == 5400.0
    assert table.value("training_completion_rate", provider="north") == 100.0
    assert table.value("training_total_cost") == 1700.0
    curve = made.time_to_first_job()
    assert curve.quantiles()[0]["time"] == 2.0


def test_without_a_declaration_nobody_without_wages_is_unemployed() -> None:
    wages = dw.Wages(WAGES, first="2023Q1", last="2024Q3", unit="whole")
    bob = next(row for row in by_hand(wages=wages).participations() if row["person"] == "bob")
    assert bob["training_quarter_2"] is None


def test_who_did_not_seek_work_is_not_waited_for() -> None:
    records = {
        "person": ["a", "b", "c", "d"],
        "programme": ["welding"] * 4,
        "start": ["2023-02-01"] * 4,
        "end": ["2023-05-17"] * 4,
        "exit_reason": ["completed"] * 4,
        "job_start": ["2023-07-20", None, None, "2023-06-20"],
        "seeking_work": ["yes", "yes", "no", None],
    }
    made = dw.TrainingRegister(records, observed_to="2024-12-31", records_complete=True)
    # Two sought work, one of them found it; of the last nobody knows, and the third did not.
    assert made.time_to_first_job().counts == [(2, 1, 1)]
    everybody = dw.TrainingRegister(
        {name: cells for name, cells in records.items() if name != "seeking_work"},
        observed_to="2024-12-31",
        records_complete=True,
    )
    assert everybody.time_to_first_job().counts == [(4, 2, 0)]


def test_the_job_that_was_found_has_its_quality() -> None:
    """Ann is an employee of 30 hours with an end, without social security; she was reached six months later."""
    records = RECORDS | {
        "job_status": ["employee", None, None],
        "job_contract": ["temporary", None, None],
        "job_hours": [30, None, None],
        "job_employer_social_security": ["no", None, None],
        "job_pay": [1700, None, None],
    }
    contacts = {"person": ["ann"], "date": ["2023-11-20"], "found": ["employed"], "hours": [30]}
    people = {"person": ["ann", "bob", "cay"], "age": [30, 31, 32]}
    table = by_hand(records=records, follow_ups=contacts, people=people).estimate(
        ["training_informal_rate", "training_temporary_rate", "training_mean_hours_worked"]
    )
    assert [row["value"] for row in table] == [100.0, 100.0, 30.0]
    with pytest.raises(dw.DataError, match="first day in job_start"):
        by_hand(records=records | {"job_start": [None, None, None]})


def test_cents_are_not_euros() -> None:
    wages = dw.Wages(WAGES, first="2023Q1", last="2024Q3", unit="hundredths")
    assert by_hand(wages=wages).estimate("training_median_earnings_quarter_2").value(
        "training_median_earnings_quarter_2"
    ) == pytest.approx(54.0)


def test_what_participants_stand_for_decides_the_errors() -> None:
    one = "training_completion_rate"
    errors = {
        sample: register(sample=sample).estimate(one).to_dicts()[0]["se"]
        for sample in ("participants", "providers", "none")
    }
    assert errors["none"] == 0.0
    assert errors["participants"] > 0.0
    # A share of 600 persons: sqrt(p (1 - p) / 599), in percent.
    share = register().estimate(one).value(one)
    assert share is not None
    assert errors["participants"] == pytest.approx((share * (100 - share) / 599) ** 0.5)
    assert errors["providers"] != errors["participants"]


def test_rates_are_those_of_the_rows_that_come_out() -> None:
    made = register()
    rows = list(made.participations())
    table = made.estimate(["training_completion_rate", "training_employment_rate_quarter_2"], by=["provider", "sex"])
    for column in ("provider", "sex"):
        for item in {row[column] for row in rows}:
            of = [row for row in rows if row[column] == item]
            completed = sum(row["training_status"] == "completed" for row in of)
            value = table.value("training_completion_rate", **{column: item})
            assert value == pytest.approx(100 * completed / len(of))
            seen = [
                row["training_quarter_2"]
                for row in of
                if row["training_exclusion"] == "none"
                and row["training_quarter_2"] in ("employed", "neither")
                and row["training_exited"] == "yes"
            ]
            value = table.value("training_employment_rate_quarter_2", **{column: item})
            assert value == pytest.approx(100 * seen.count("employed") / len(seen))


def test_people_with_several_records_are_numbered() -> None:
    records = {
        "record": ["a", "b"],
        "person": ["ann", "ann"],
        "programme": ["welding", "care"],
        "exit_reason": ["completed", "left"],
    }
    services = {
        "record": ["a", "b"],
        "kind": ["training", "career"],
        "start": ["2023-02-01", "2023-12-01"],
        "end": ["2023-05-17", "2023-12-31"],
    }
    made = dw.TrainingRegister(records, services=services, observed_to="2024-12-31", records_complete=True)
    assert [row["number"] for row in made.participations()] == [1, 2]
    with pytest.raises(dw.DataError, match="number the records"):
        dw.TrainingRegister(
            {name: cells for name, cells in records.items() if name != "record"},
            services={"person": ["ann"], "kind": ["training"], "start": ["2023-02-01"]},
            observed_to="2024-12-31",
        )


@pytest.mark.parametrize(
    ("changes", "code", "words"),
    [
        ({"records": RECORDS | {"strat": RECORDS["start"], "start": None}}, "column.missing", "strat"),
        ({"records": RECORDS | {"start": ["2023-02-01", "2023-09-01T23:30Z", None]}}, "record.field", '"start"'),
        ({"records": RECORDS | {"end": ["2023-01-17", None, None]}}, "record.field", "before the start"),
        ({"records": RECORDS | {"exit_reason": ["complete", None, None]}}, "code.unknown", "completed"),
        ({"records": RECORDS | {"start": ["45000", None, None]}}, "record.field", "45000"),
        ({"currency": None}, "needs.missing", "such as EUR"),
        ({"currency": None, "wages": None}, "needs.missing", "such as EUR"),
        ({"services": {"person": ["zoe"], "kind": ["training"], "start": ["2023-02-01"]}}, "record.field", "nobody"),
        ({"sample": "provider"}, "option.unknown", "providers"),
        ({"columns": {"wage": {}}}, "option.unknown", "wages"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_where_it_is(changes: dict[str, Any], code: str, words: str) -> None:
    if changes.get("records", {}).get("start", 0) is None:
        changes["records"] = {name: cells for name, cells in changes["records"].items() if cells is not None}
    with pytest.raises(dw.Error) as caught:
        by_hand(**changes)
    assert caught.value.code == code
    assert words in str(caught.value)


def test_weeks_are_no_quarters_and_a_second_record_is_refused() -> None:
    for wages, code in [
        (WAGES | {"period": ["week"] * 5}, "unit.mixed"),
        (WAGES | {"employer": ["mill"] * 5, "quarter": ["2023Q4"] * 5}, "id.duplicate"),
        (WAGES | {"quarter": ["2022Q4"] * 5}, "record.field"),
        (WAGES | {"currency": ["USD"] * 5}, "unit.mixed"),
    ]:
        with pytest.raises(dw.DataError) as caught:
            by_hand(wages=dw.Wages(wages, first="2023Q1", last="2024Q3", unit="whole"))
        assert caught.value.code == code


def test_columns_of_other_names_are_named() -> None:
    records = {("enrolled" if name == "start" else name): cells for name, cells in RECORDS.items()}
    made = by_hand(records=records, columns={"records": {"start": "enrolled"}})
    assert made.counts() == by_hand().counts()


def test_the_sample_is_the_same_each_time_and_another_by_another_seed() -> None:
    assert dw.sample_programme(40) == dw.sample_programme(40)
    assert dw.sample_programme(40, seed=2).records != dw.sample_programme(40).records


def test_curves_are_drawn_with_the_number_at_risk() -> None:
    curve = register().time_to_first_job(by="sex")
    plot, table = charts.survival(curve, title="Without a job").to_dict()["vconcat"]
    assert plot["title"]["text"] == "Without a job"
    rows = [row for layer in [table] for row in layer["data"]["values"]]
    first = {row["sex"]: row["at_risk"] for row in curve.to_dicts() if row["time"] == 0}
    assert {row["group"]: row["at_risk"] for row in rows if row["time"] == 0} == first


def test_a_programme_manager_runs_the_report(tmp_path: Path) -> None:
    page = tmp_path / "report.html"
    run = [sys.executable, str(TOP / "examples/outcome_report.py"), str(page)]
    done = subprocess.run(run, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    text = page.read_text(encoding="utf-8")
    assert text.count("<svg") == 3
    value = register().estimate("training_completion_rate").value("training_completion_rate")
    assert f"<td>Training completion rate (%)</td><td>{value:,.1f}</td>" in text
