"""Contrasts and changes in Python: values, errors, and what is said when estimates cannot be compared."""

from __future__ import annotations

import doctest
import importlib
from typing import Any

import pytest
from conftest import DESIGN

import decentwork as dw

MEN, WOMEN = {"sex": "male"}, {"sex": "female"}
RATE = "unemployment_rate"


def table(design: dw.Design = DESIGN, frame: Any = None, **options: Any) -> dw.Table:
    survey = dw.Survey(dw.sample() if frame is None else frame, design=design)
    indicators = [RATE, "unemployment_rate_icls13", "unemployment", "mean_hourly_earnings", "gender_pay_gap"]
    return survey.estimate(indicators, by=["sex", "region"], **options)


def test_a_contrast_is_the_difference_of_two_rows_with_a_smaller_error_than_of_two_surveys() -> None:
    rates = table()
    contrast = rates.contrast(RATE, MEN, WOMEN)
    rows = [rates.filter(indicator=RATE, sex=sex, region="total")[0] for sex in ("male", "female")]
    assert contrast.value == rows[0]["value"] - rows[1]["value"]
    assert (contrast.first["se"], contrast.second["n"]) == (rows[0]["se"], rows[1]["n"])
    assert contrast.se is not None
    assert contrast.correlation is not None
    independent = rows[0]["se"] ** 2 + rows[1]["se"] ** 2
    covariance = contrast.correlation * rows[0]["se"] * rows[1]["se"]
    assert contrast.se**2 == pytest.approx(independent - 2 * covariance, rel=1e-12)
    assert (contrast.unit, contrast.how, contrast.reasons, contrast.common) == ("percent", "difference", [], None)
    told = contrast.to_dict()
    assert told["p"] == contrast.p
    assert told["first"]["cell"] == MEN
    assert contrast == rates.contrast(RATE, MEN, WOMEN) != rates.contrast(RATE, WOMEN, MEN)
    with pytest.raises(AttributeError):
        contrast.how = "ratio"  # type: ignore[misc]


def test_a_gap_is_the_indicator_of_the_catalogue() -> None:
    rates = table()
    gap = rates.contrast("mean_hourly_earnings", MEN, WOMEN, how="gap")
    (row,) = rates.filter(indicator="gender_pay_gap", sex="total", region="total")
    for name in ("value", "se", "ci_low", "ci_high", "df"):
        assert getattr(gap, name) == pytest.approx(row[name], rel=1e-10)


def test_two_indicators_stand_in_one_cell() -> None:
    rates = table()
    both = rates.contrast(("unemployment_rate_icls13", RATE), WOMEN)
    assert both.first["cell"] == both.second["cell"] == WOMEN
    assert rates.contrast(("unemployment_rate_icls13", RATE)).first["cell"] == {}
    with pytest.raises(TypeError, match="second cell"):
        rates.contrast(RATE, MEN)
    assert rates.contrast(RATE, MEN, {}).second["cell"] == {}


def test_an_estimate_does_not_differ_from_itself() -> None:
    same = table().contrast(RATE, MEN, MEN)
    assert (same.value, same.se, same.ci_low, same.ci_high, same.t, same.p) == (0.0, 0.0, 0.0, 0.0, None, None)


def test_without_a_design_there_is_a_value_and_a_reason() -> None:
    contrast = table(dw.Design(weight="weight")).contrast(RATE, MEN, WOMEN)
    assert contrast.value is not None
    assert (contrast.se, contrast.ci_low, contrast.p, contrast.reasons) == (None, None, None, ["no_design"])
    assert "no sampling error" in repr(contrast)


def test_what_a_gate_suppressed_is_not_compared() -> None:
    gated = table().gate("eclac-2020")
    assert gated.value(RATE, **MEN) is None
    contrast = gated.contrast(RATE, MEN, WOMEN)
    assert (contrast.value, contrast.first["value"]) == (None, None)
    assert "suppressed" in contrast.reasons


def test_errors_name_what_is_there() -> None:
    rates = table()
    with pytest.raises(dw.UnknownNameError) as unknown:
        rates.contrast("unemployment_rat", {"sex": "mal"}, {"sex": "femal"})
    assert RATE in unknown.value.nearest
    with pytest.raises(dw.UnknownNameError) as unknown:
        rates.contrast(RATE, {"sex": "mal"}, {"sex": "femal"})
    assert {"male", "female"} <= set(unknown.value.nearest)
    with pytest.raises(dw.PlanError, match=r"contrast\.units"):
        rates.contrast((RATE, "unemployment"))
    assert rates.contrast((RATE, "unemployment"), how="ratio").value is not None
    with pytest.raises(dw.Error, match="growth") as option:
        rates.contrast(RATE, MEN, WOMEN, how="diference")  # type: ignore[arg-type]
    assert option.value.nearest == ["difference"]


def test_a_change_needs_to_know_of_the_overlap() -> None:
    later, earlier = table(), table()
    with pytest.raises(dw.PlanError, match=r"64 sampling units(.|\n)*psu(.|\n)*none") as error:
        later.change(earlier, RATE, WOMEN)
    assert error.value.code == "change.overlap"
    alike = later.change(earlier, RATE, WOMEN, overlap="psu")
    assert (alike.value, alike.common) == (0.0, 64)
    apart = later.change(earlier, RATE, WOMEN, overlap="none")
    assert apart.se == pytest.approx(2**0.5 * apart.first["se"], rel=1e-12)
    assert apart.reasons == ["overlap_ignored"]
    with pytest.raises(TypeError, match="earlier"):
        later.change(RATE, RATE)  # type: ignore[arg-type]
    with pytest.raises(dw.UnknownNameError):
        later.change(earlier, RATE, WOMEN, overlap="pus")  # type: ignore[arg-type]


def test_units_with_other_names_are_independent() -> None:
    frame = dw.sample().to_dict()
    later = table(frame={**frame, "psu": [psu + 1_000_000 for psu in frame["psu"]]})
    change = later.change(table(), "mean_hourly_earnings", how="growth")
    assert (change.value, change.unit, change.common, change.reasons) == (0.0, "percent", 0, [])
    assert change.se is not None
    assert change.se > 0
    with pytest.raises(dw.PlanError, match="same labels"):
        later.change(table(), "mean_hourly_earnings", overlap="psu")


def test_a_tally_that_was_stored_compares_as_the_one_it_was() -> None:
    plan = dw.Plan([RATE], by=["sex"])
    tally = plan.tally(dw.sample(), design=DESIGN)
    again = plan.from_bytes(tally.to_bytes()).finish()
    assert again.contrast(RATE, MEN, WOMEN) == tally.finish().contrast(RATE, MEN, WOMEN)


def test_the_examples_hold() -> None:
    module = importlib.import_module("decentwork._table")
    result = doctest.testmod(module, optionflags=doctest.NORMALIZE_WHITESPACE)
    assert result.failed == 0
    assert result.attempted >= 7
