"""Training outcomes from a frame with the standard columns: by sex and provider, and what is said of a typo."""

from __future__ import annotations

from typing import Any

import pytest

import decentwork as dw

# Three providers; in the last exit the quarter has not ended, and of one completer nobody knows yet.
FRAME: dict[str, list[Any]] = {
    "sex": ["female", "male", "female", "male", "female", "male", "female", "male"],
    "provider": ["north", "north", "north", "south", "south", "south", "east", "east"],
    "training_status": [
        "completed", "completed", "dropped_out", "completed", "ongoing", "completed", "completed", "transferred",
    ],
    "training_exited": ["yes", "yes", "yes", "yes", "no", "yes", "yes", "yes"],
    "training_exclusion": ["none", "none", "none", "deceased", None, "none", "none", "none"],
    "training_quarter_2": [
        "employed", "neither", "in_education", None, None, "employed", "not_yet_observable", "employed",
    ],
    "training_earnings_quarter_2": [4000.0, 0.0, None, None, None, 6000.0, None, 5000.0],
    "training_follow_up_6": [
        "employed", "not_employed", None, "not_reached", None, "employed", "not_yet_due", None,
    ],
    "training_cost": [100.0, 300.0, 200.0, 400.0, 100.0, 200.0, 100.0, 100.0],
}  # fmt: skip

INDICATORS = [
    "training_completion_rate",
    "training_dropout_rate",
    "training_ongoing_share",
    "training_employment_rate_quarter_2",
    "training_too_early_quarter_2",
    "training_median_earnings_quarter_2",
    "training_placement_rate_6",
    "training_placement_rate_6_strict",
    "training_placement_rate_6_at_most",
    "training_response_rate_6",
    "training_cost_per_completer",
]


@pytest.fixture(scope="module")
def table() -> dw.Table:
    return dw.Survey(FRAME, design=dw.Design(psu="provider")).estimate(INDICATORS, by=["sex", "provider"])


def test_a_frame_with_the_standard_columns_gives_the_outcomes(table: dw.Table) -> None:
    # 7 began: 5 completed, 1 left, 1 is still there; the transfer is in none of them.
    for indicator, value in [
        ("training_completion_rate", 100 * 5 / 7),
        ("training_dropout_rate", 100 * 1 / 7),
        ("training_ongoing_share", 100 * 1 / 7),
        # 7 exits, 1 of somebody who died and 1 too early: 3 of 5 have a job.
        ("training_employment_rate_quarter_2", 60.0),
        ("training_too_early_quarter_2", 1.0),
        ("training_median_earnings_quarter_2", 5000.0),
        # 4 follow-ups were due and 3 reached: 2 have a job.
        ("training_placement_rate_6", 100 * 2 / 3),
        ("training_placement_rate_6_strict", 50.0),
        ("training_placement_rate_6_at_most", 75.0),
        ("training_response_rate_6", 75.0),
        # 6 ended, at a cost of 1,300, and 5 were completed.
        ("training_cost_per_completer", 260.0),
    ]:
        assert table.value(indicator) == pytest.approx(value), indicator


def test_by_sex_and_by_provider(table: dw.Table) -> None:
    assert table.value("training_completion_rate", sex="female") == 50.0
    assert table.value("training_completion_rate", sex="male") == 100.0
    assert table.value("training_employment_rate_quarter_2", provider="north") == pytest.approx(100 / 3)
    # The only exit of the east that counts and has ended is that of the transfer.
    assert table.value("training_employment_rate_quarter_2", provider="east") == 100.0
    assert table.value("training_placement_rate_6", provider="east") is None
    # Three providers are the sampling units of the whole.
    whole = next(row for row in table.to_dicts() if row["indicator"] == "training_completion_rate")
    assert (whole["n"], whole["df"]) == (7, 2.0)
    assert whole["se"] is not None


@pytest.mark.parametrize(
    ("column", "typo", "indicator"),
    [
        ("training_quarter_2", "training_quater_2", "training_employment_rate_quarter_2"),
        ("training_status", "trainig_status", "training_completion_rate"),
        ("training_follow_up_6", "training_followup_6", "training_placement_rate_6"),
    ],
)
def test_a_typo_in_a_column_is_taught(column: str, typo: str, indicator: str) -> None:
    frame = {typo if name == column else name: values for name, values in FRAME.items()}
    with pytest.raises(dw.Error) as caught:
        dw.Survey(frame).estimate([indicator])
    assert column in str(caught.value)
    assert typo in str(caught.value)


def test_a_typo_in_a_code_is_taught() -> None:
    frame = {**FRAME, "training_status": ["complete", *FRAME["training_status"][1:]]}
    with pytest.raises(dw.Error) as caught:
        dw.Survey(frame).estimate(["training_completion_rate"])
    assert "completed" in str(caught.value)
    assert "training_status" in str(caught.value)


def test_what_is_there_and_what_is_missing() -> None:
    available = dw.Survey(FRAME).available()
    assert all(available[indicator]["available"] for indicator in INDICATORS)
    retention = available["training_retention_rate"]
    assert not retention["available"]
    assert ["training_same_employer"] in retention["missing"]


def test_an_explanation_names_what_decided() -> None:
    survey = dw.Survey(FRAME)
    assert "deceased" in str(survey.explain(3, "training_employment_rate_quarter_2"))
    assert "not_yet_observable" in str(survey.explain(6, "training_employment_rate_quarter_2"))
