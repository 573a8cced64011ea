"""Persons in two rounds of a survey, households, calibration, and tables that leave the house."""

from __future__ import annotations

from typing import Any

import pytest

import decentwork as dw


def frame(wave: int, persons: list[int], status: str) -> dict[str, list[Any]]:
    """People by the letters of their status: e, u, o."""
    words = {"e": "employed", "u": "unemployed", "o": "outside"}
    return {
        "id": persons,
        "wave": [wave] * len(persons),
        "age": [30 + person for person in persons],
        "labour_force_status": [words[letter] for letter in status],
        "w": [10] * len(persons),
    }


FIRST = frame(1, [1, 2, 3, 4, 5, 6], "eueeuo")
SECOND = frame(2, [3, 4, 5, 6, 7, 8], "euueeu")
PERSONS = dw.Design(weight="w", elements=True, person="id")


def plan() -> dw.Plan:
    return dw.Plan(["unemployment_rate"], by=["wave"])


def both(design: dw.Design) -> tuple[dw.Tally, dw.Tally]:
    return plan().tally(FIRST, design=design), plan().tally(SECOND, design=design)


def test_a_change_of_tallies_is_that_of_their_tables() -> None:
    earlier, later = both(PERSONS)
    change = later.change(earlier, "unemployment_rate", overlap="person")
    assert change == later.finish().change(earlier.finish(), "unemployment_rate", overlap="person")
    assert change.common == 4
    assert change.se is not None
    assert change.correlation is not None
    assert change.correlation > 0
    ignored = later.change(earlier, "unemployment_rate", overlap="none")
    assert ignored.reasons == ["overlap_ignored"]
    assert ignored.se is not None
    assert ignored.se > change.se
    with pytest.raises(dw.PlanError, match=r"overlap=.person."):
        later.change(earlier, "unemployment_rate")
    with pytest.raises(TypeError, match="give the tally"):
        later.change(earlier.finish(), "unemployment_rate")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="compare with what"):
        later.contrast("unemployment_rate")
    assert later.finish().manifest["sampling_unit"] == "person"


def test_rounds_are_told_apart_by_their_wave() -> None:
    earlier, later = both(PERSONS)
    with pytest.raises(dw.DataError, match=r"id\.duplicate"):
        earlier + later
    waves = dw.Design(weight="w", elements=True, person="id", wave="wave")
    earlier, later = both(waves)
    contrast = (earlier + later).contrast("unemployment_rate", {"wave": 2}, {"wave": 1})
    assert contrast.se is not None
    with pytest.raises(dw.DataError, match="6 persons"):
        earlier + earlier


def test_a_panel_says_how_it_overlaps() -> None:
    earlier, later = both(dw.Design(weight="w", elements=True, person="id", panel=True))
    change = later.change(earlier, "unemployment_rate")
    assert change.common == 4
    assert change.reasons == []


def test_households_and_calibration_are_warned_of() -> None:
    people = {**FIRST, "hh": [1, 1, 2, 2, 3, 3], "w": [10, 11, 10, 10, 10, 10]}
    design = dw.Design(weight="w", elements=True, household="hh", calibrated=True)
    with pytest.warns(dw.QualityWarning) as caught:
        table = dw.Survey(people, design=design).estimate(["unemployment_rate"])
    texts = " ".join(str(one.message) for one in caught)
    assert "weight.not_constant_in_household: 1 household has more than one weight" in texts
    assert "weight.calibrated" in texts
    assert "calibration of the weights is not in it" in table.manifest["sampling_error"]


def test_a_released_table_holds_nothing_of_few_people() -> None:
    survey = dw.Survey(dw.sample(), design=dw.Design(weight="weight", strata="stratum", psu="psu"))
    table = survey.estimate(["unemployment_rate"], by=["sex", "region"])
    released = table.release(least=60)
    gone = [row for row in released if row["status"] == "suppress"]
    assert gone
    errors = ["se", "ci_low", "ci_high", "cv", "deff", "df"]
    numbers = ["value", *errors, "n", "n_numerator", "population", "missing_share"]
    assert all(row[name] is None for row in gone for name in numbers)
    assert released.release(least=60).to_dicts() == released.to_dicts()
    assert released.manifest["release"] == {"least": 60, "round_quantiles": None}
    with pytest.raises(dw.PlanError, match="before the table is released"):
        released.contrast("unemployment_rate", {"sex": "male"}, {"sex": "female"})
    with pytest.raises(dw.UnknownNameError, match="least"):
        table.release(least=-1)
    with pytest.raises(dw.UnknownNameError, match="round_quantiles"):
        table.release(round_quantiles=0)


def test_what_is_left_of_a_rounded_median_does_not_tell_it() -> None:
    survey = dw.Survey(dw.sample(), design=dw.Design(weight="weight", strata="stratum", psu="psu"))
    released = survey.estimate("median_hourly_earnings", by="region").release(round_quantiles=0.5)
    assert [row["value"] % 0.5 for row in released] == [0.0] * 5
    # The ratio of the error to the value that is shown, not to the one that was rounded.
    assert all(row["cv"] == pytest.approx(row["se"] / row["value"]) for row in released)
