"""What a training changed, and how long until an event."""

from __future__ import annotations

import doctest
import importlib
from typing import Any

import pytest

import decentwork as dw

FRAME: dict[str, list[Any]] = {
    "earnings": [19.0, 20.0, 21.0, 14.0, 10.0, 7.0, 8.0, 9.0, None],
    "trained": [True, True, True, False, True, False, False, False, True],
    "place": ["town", "town", "town", "town", "land", "land", "land", "land", "land"],
    "age": [30, 25, 35, 31, 33, 28, 27, 36, 30],
    "provider": ["a", "b", "c", "a", "b", "c", "d", "d", "e"],
    "w": [1.0, 2.0, 1.0, 1.0, 1.0, 3.0, 1.0, 1.0, 1.0],
}

#: Weeks of remission of Gehan (1965), and whether it ended.
WEEKS = [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35]
ENDED = [1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0]


def _frames(frame: dict[str, list[Any]]) -> list[Any]:
    import pandas
    import polars
    import pyarrow

    return [frame, pandas.DataFrame(frame), polars.DataFrame(frame), pyarrow.table(frame)]


def test_difference_in_means_of_every_frame() -> None:
    found = [dw.effect(frame, outcome="earnings", treated="trained") for frame in _frames(FRAME)]
    first = found[0]
    # (19 + 20 + 21 + 10) / 4 less (14 + 7 + 8 + 9) / 4.
    assert first.value == pytest.approx(8.0)
    assert all(one.to_dicts() == first.to_dicts() for one in found)
    assert (first.n_treated, first.n_control, first.n_dropped) == (4, 4, 1)
    assert first.dropped == {"outcome missing": 1}
    assert (first.estimator, first.estimand, first.errors) == ("difference", "intention_to_treat", "hc2")
    assert first.ci_low is not None
    assert first.ci_high is not None
    assert first.ci_low < 8 < first.ci_high


def test_two_strata_by_hand() -> None:
    # Towns: 3 of 4 treated, 20 against 14; land: 1 of 4, 10 against 8. ATE (6 + 2) / 2, ATT (3 x 6 + 1 x 2) / 4.
    for method in ("ipw", "aipw"):
        for estimand, value in (("ate", 4.0), ("att", 5.0)):
            one = dw.effect(FRAME, "earnings", "trained", method=method, covariates=["place"], estimand=estimand)  # type: ignore[arg-type]
            assert one.value == pytest.approx(value)
            assert one.overlap is not None
            assert one.overlap["min"] == pytest.approx(0.25)
    balanced = dw.effect(FRAME, "earnings", "trained", method="entropy_balance", covariates=["place"])
    assert balanced.value == pytest.approx(5.0)
    row = balanced.balance.to_dicts()[0]
    assert row["covariate"] == "place = town"
    assert row["before"] == pytest.approx(1.0)
    assert row["after"] == pytest.approx(0.0, abs=1e-9)
    assert row["alike"] is True
    assert "place = town" in repr(balanced.balance)
    assert balanced.overlap is None


def test_regression_with_weights_and_clusters() -> None:
    one = dw.effect(
        FRAME, "earnings", "trained", method="regression", covariates=["age"], cluster="provider", weight="w"
    )
    assert (one.errors, one.clusters, one.df) == ("clustered", 4, 3.0)
    assert any("4 clusters are few" in warning for warning in one.warnings)
    interacted = dw.effect(FRAME, "earnings", "trained", method="regression", covariates=["age"], interacted=True)
    assert (interacted.estimator, interacted.errors) == ("regression_interacted", "hc2")


def test_did_and_iv() -> None:
    frame = {
        "y": [9.0, 11.0, 14.0, 18.0, 7.0, 9.0, 8.0, 12.0],
        "group": [1, 1, 1, 1, 0, 0, 0, 0],
        "late": [0, 0, 1, 1, 0, 0, 1, 1],
        "person": ["a", "b", "a", "b", "c", "d", "c", "d"],
        "began": [2020, 2021, 2020, 2021, None, None, None, None],
    }
    one = dw.effect(frame, "y", "group", method="did", after="late", unit="person", start="began")
    assert one.value == pytest.approx(4.0)
    # Worked in tests/effect.rs.
    assert one.se == pytest.approx((4 / 3 * 7 / 4) ** 0.5)
    assert any("2 different times" in warning for warning in one.warnings)
    frame = {
        "y": [10.0, 12.0, 6.0, 9.0, 6.0, 8.0, 6.0, 7.5],
        "took": [1, 1, 1, 0, 0, 0, 0, 0],
        "drawn": [1] * 4 + [0] * 4,
    }
    one = dw.effect(frame, "y", "took", method="iv", assigned="drawn")
    assert one.value == pytest.approx((9.25 - 6.875) / 0.75)
    assert one.estimand == "att"
    assert one.first_stage_f is not None


def test_it_prints_its_assumptions() -> None:
    one = dw.effect(FRAME, "earnings", "trained", method="ipw", covariates=["age"])
    assert "It is an effect only if:" in repr(one)
    assert all(assumption in repr(one) for assumption in one.assumptions)
    assert "<li>" in one._repr_html_()
    assert "Inverse-probability" in one._repr_html_()
    row = one.to_pandas().iloc[0]
    assert row["value"] == one.value == one.to_polars()["value"][0] == one.to_arrow()["value"][0].as_py()


@pytest.mark.parametrize(
    ("changes", "error", "text"),
    [
        ({"outcome": "earning"}, dw.UnknownNameError, "did you mean: earnings"),
        ({"covariates": ["agee"]}, dw.UnknownNameError, "did you mean: age"),
        ({"cluster": "provder"}, dw.UnknownNameError, "did you mean: provider"),
        ({"method": "entropy"}, dw.UnknownNameError, "entropy_balance"),
        ({"errors": "hc4"}, dw.UnknownNameError, "hc2"),
        ({"estimand": "att"}, dw.UnknownNameError, "intention_to_treat"),
        ({"treated": "place"}, dw.DataError, "true or false, or 1 and 0"),
        ({"treated": "age"}, dw.DataError, "30 in row 0"),
        ({"outcome": "place"}, dw.DataError, "numbers"),
        ({"trim": (0.1, 0.9)}, dw.PlanError, r"effect\.argument.*(.|\n)*leave trim out"),
        ({"method": "did"}, dw.PlanError, "after="),
        ({"method": "iv"}, dw.PlanError, "assigned="),
        ({"errors": "hc1", "cluster": "provider"}, dw.PlanError, r"effect\.errors"),
        ({"method": "ipw", "covariates": ["age"], "trim": (0.9, 0.1)}, dw.DataError, "trim"),
        ({"level": 95.0}, dw.PlanError, "95 percent is 0.95"),
    ],
)
def test_what_is_wrong_is_named(changes: dict[str, Any], error: type[Exception], text: str) -> None:
    with pytest.raises(error, match=text):
        dw.effect(FRAME, **{"outcome": "earnings", "treated": "trained", **changes})


def test_remission_times_of_every_frame() -> None:
    frame = {"weeks": WEEKS, "ended": ENDED}
    found = [dw.survival(one, time="weeks", event="ended") for one in _frames(frame)]
    assert all(one.to_dicts() == found[0].to_dicts() for one in found)
    rows = {row["time"]: row for row in found[0].to_dicts()}
    # Kalbfleisch and Prentice (2002), section 1.4.
    assert round(rows[6.0]["survival"], 3) == 0.857
    assert round(rows[23.0]["survival"], 3) == 0.448
    assert rows[23.0]["at_risk"] == 6
    assert found[0].quantiles() == [{"group": None, "time": 23.0, "reason": None, "ci_low": 13.0, "ci_high": None}]
    assert "median" in repr(found[0])
    assert "<table>" in found[0]._repr_html_()
    assert found[0].counts == [(21, 9, 0)]


def test_curves_by_group() -> None:
    frame = {
        "months": [1.0, 2.0, 3.0, 4.0, None, 5.0, 2.0],
        "job": [1, 1, 0, 0, 1, 0, 1],
        "sex": ["f", "f", "f", "m", "m", "m", None],
    }
    curves = dw.survival(frame, time="months", event="job", by="sex")
    medians = {one["group"]: one for one in curves.quantiles()}
    assert list(medians) == ["f", "m", None]
    assert medians["f"]["time"] == 2.0
    assert medians["m"]["time"] is None
    assert str(medians["m"]["reason"]).startswith("not reached: 100.0 percent")
    assert curves.counts == [(3, 2, 0), (2, 0, 1), (1, 1, 0)]
    assert [row["sex"] for row in curves.to_dicts()] == ["f", "f", "f", "m", "m", None]
    assert "sex = f" in repr(curves)
    assert "sex = not stated" in repr(curves)


def test_what_is_wrong_with_a_curve_is_named() -> None:
    frame = {"months": [1.0, -1.0], "job": [1, 0], "time": ["a", "b"], "w": [1.0, -2.0]}
    with pytest.raises(dw.UnknownNameError, match="did you mean: months"):
        dw.survival(frame, time="month", event="job")
    with pytest.raises(dw.DataError, match="a time from 0") as caught:
        dw.survival(frame, time="months", event="job")
    assert list(caught.value.rows) == [1]
    with pytest.raises(dw.DataError, match="rename the column"):
        dw.survival(frame, time="months", event="job", by="time")
    with pytest.raises(dw.DataError, match=r"weight\.negative"):
        dw.survival({**frame, "months": [1.0, 2.0]}, time="months", event="job", weight="w")


def test_an_argument_of_another_method_is_refused() -> None:
    with pytest.raises(dw.PlanError) as caught:
        dw.effect(FRAME, "earnings", "trained", method="ipw", covariates=["age"], after="age")
    assert caught.value.code == "effect.argument"


@pytest.mark.parametrize("module", ["_effect", "_survival"])
def test_examples_of_the_documentation(module: str) -> None:
    tested = doctest.testmod(importlib.import_module(f"decentwork.{module}"))
    assert tested.attempted > 0
    assert tested.failed == 0
