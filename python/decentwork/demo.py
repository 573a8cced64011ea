"""A decent work profile of the sample survey: ``python -m decentwork.demo``."""

from __future__ import annotations

import decentwork as dw

INDICATORS = [
    "working_age_population", "labour_force", "employment", "unemployment", "participation_rate",
    "employment_ratio", "unemployment_rate", "lu2", "lu3", "lu4", "neet_rate", "employee_share",
    "vulnerable_employment_rate", "informal_employment_rate", "informal_employment_rate_outside_agriculture",
    "agriculture_employment_share", "manufacturing_employment_share", "services_employment_share",
    "mean_hourly_earnings", "median_hourly_earnings", "low_pay_rate", "earnings_gini", "earnings_d9_d1",
    "part_time_rate", "long_hours_rate", "mean_weekly_hours", "time_related_underemployment_rate",
    "temporary_employment_rate", "female_share_management", "female_share_senior_middle_management",
    "gender_pay_gap",
]  # fmt: skip


SURVEY = dw.Survey(dw.sample(), design=dw.Design(weight="weight", strata="stratum", psu="psu"))


def profile() -> dw.Table:
    """Estimate the profile by sex and by youth and adults."""
    return SURVEY.estimate(INDICATORS, by=["sex", dw.AgeBands("age_group", [15, 25])])


def judged() -> dw.Table:
    """Estimate a few indicators, with what may be published of them by a rule."""
    table = SURVEY.estimate(["unemployment_rate", "neet_rate", "informal_employment_rate"], by=["sex"])
    return table.gate("eclac-2020")


if __name__ == "__main__":
    print(profile())
    print("\nThe same survey, with what may be published by the rule of an agency:\n")
    print(judged())
