"""Job quality: multiple deprivation, the OECD's framework and its parameters, from columns."""

from __future__ import annotations

import json
from typing import Any

import pytest

import decentwork as dw

#: Five persons; 1 is deprived in income, status, tenure, social security, hours.
PERSONS = [(1, 0, 0, 0, 0), (0, 1, 1, 0, 0), (1, 1, 0, 1, 0), (0, 1, 0, 0, 0), (0, 0, 0, 0, 0)]


def answers() -> dict[str, list[Any]]:
    """The worked example, as a survey asks it: earnings of 500 or 600, 35 or 36 months, 46 or 45 hours."""
    income, status, tenure, security, hours = zip(*PERSONS, strict=True)

    def no(item: tuple[int, ...]) -> list[str]:
        return ["no" if deprived else "yes" for deprived in item]

    return {
        "age": [30] * 5,
        "labour_force_status": ["employed"] * 5,
        "status_in_employment": ["employee"] * 5,
        "education": ["upper_secondary"] * 5,
        "earnings_monthly": [500 if deprived else 600 for deprived in income],
        "written_contract": no(status),
        "tenure_months": [35 if deprived else 36 for deprived in tenure],
        "pension_contribution": no(security),
        "hours_usual_main": [46 if deprived else 45 for deprived in hours],
        "psu": [1, 2, 3, 4, 5],
    }


def deprivation(**parameters: Any) -> list[float | None]:
    ids = ["multiple_deprivation_rate", "multiple_deprivation_intensity", "adjusted_multiple_deprivation"]
    ids += [f"censored_{item}_deprivation_rate" for item in ("income", "status", "hours")]
    ids += ["income_deprivation_contribution", "status_deprivation_contribution"]
    survey = dw.Survey(answers(), design=dw.Design(psu="psu"), parameters=parameters)
    table = survey.estimate(ids)
    return [table.value(one) for one in ids]


def test_multiple_deprivation_has_the_figures_of_the_worked_example() -> None:
    found = deprivation(deprivation_earnings_line="600")
    assert found == pytest.approx([60.0, 8 / 18, 8 / 30, 40.0, 40.0, 0.0, 50.0, 25.0])


def test_the_cut_off_is_a_parameter_in_sixths() -> None:
    assert deprivation(deprivation_earnings_line=600, deprivation_cutoff_sixths=1)[0] == pytest.approx(80.0)
    intersection = deprivation(deprivation_earnings_line=600, deprivation_cutoff_sixths=6)
    assert intersection[:3] == [0.0, None, 0.0]


def test_without_a_line_nobody_is_known_and_the_table_says_so() -> None:
    table = dw.Survey(answers()).estimate(["multiple_deprivation_rate"])
    row = table.to_dicts()[0]
    assert row["value"] is None
    assert row["missing_share"] == 1.0
    why = dw.Survey(answers()).explain(0, "multiple_deprivation_rate")
    assert "deprivation_earnings_line" in str(why)


def test_the_weeks_of_a_month_are_recorded() -> None:
    frame = answers() | {"earnings": [120] * 5, "earnings_period": ["week"] * 5}
    del frame["earnings_monthly"]
    for weeks, monthly in (("fifty_two_twelfths", 520.0), ("four_point_three_three", 519.6), ("four", 480.0)):
        table = dw.Survey(frame, parameters={"weeks_per_month": weeks}).estimate(["mean_monthly_earnings"])
        assert table.value("mean_monthly_earnings") == pytest.approx(monthly)
        assert json.loads(json.dumps(table.manifest))["parameters"]["weeks_per_month"] == weeks
    with pytest.raises(dw.Error, match="four_point_three"):
        dw.Plan(["mean_monthly_earnings"], parameters={"weeks_per_month": "five"})


def test_the_power_of_a_generalised_mean_is_an_argument() -> None:
    frame = {"pay": [5, 10, 20, 40], "w": [1, 2, 1, 1]}
    for alpha, expected in ((-3, 7.900146), (0, 13.195079), (-1, 10.526316), (1, 17.0)):
        mean = dw.compose("power_mean", "Mean", "own", {"generalised_mean": {"of": "pay", "alpha": alpha, "among": {}}})
        table = dw.Survey(frame, design=dw.Design(weight="w")).estimate([mean])
        assert table.value("power_mean") == pytest.approx(expected, abs=5e-7)


def test_insecurity_takes_off_what_insurance_replaces() -> None:
    people = {"age": [30] * 10, "labour_force_status": ["employed"] * 8 + ["unemployed"] * 2}
    table = dw.Survey(people).estimate(["unemployment_risk_steady_state"])
    assert table.value("unemployment_risk_steady_state") == pytest.approx(25.0)
    series = [
        dw.Series("unemployment_benefit_coverage", {"2024": 50.0}),
        dw.Series("net_replacement_rate", {"2024": 60.0}),
    ]
    found = dw.combine("labour_market_insecurity", series=series, period="2024", table=table)
    assert found.value == pytest.approx(17.5)


def test_what_is_new_has_names_in_every_language() -> None:
    for one in ("job_strain_rate", "female_share_low_pay", "household_income_d9_d1", "adjusted_multiple_deprivation"):
        names = {dw.indicator(one, language=language).name for language in ("en", "fr", "es", "ar")}
        assert len(names) == 4, one
