"""Sampling errors from the replicate weights that agencies publish."""

from __future__ import annotations

import math
import pickle
from typing import Any

import pytest

import decentwork as dw

FRAME: dict[str, list[Any]] = {
    "age": [30, 40, 50, 60],
    "sex": ["male", "female", "female", "male"],
    "labour_force_status": ["employed", "unemployed", "employed", "outside"],
    "w": [10.0, 20.0, 30.0, 40.0],
    "rw1": [20.0, 0.0, 60.0, 0.0],
    "rw2": [0, 40, 0, 80],
}


def estimate(*, frame: Any = FRAME, **design: Any) -> dw.Table:
    design = {"weight": "w", "replicates": "rw1-rw2", "method": "brr"} | design
    return dw.Survey(frame, design=dw.Design(**design)).estimate(
        ["employment", "unemployment_rate"], by=["sex"], replicate_estimates=True
    )


def code(**design: Any) -> str:
    with pytest.raises(dw.Error) as caught:
        estimate(**design)
    return caught.value.code


def test_half_samples_by_hand() -> None:
    table = estimate()
    # Employed 40, in the halves 80 and 0; unemployed 20 of 60, in the halves 0 of 80 and 40 of 40.
    assert table.value("employment") == 40
    assert table.replicates("employment") == [80, 0]
    assert table.replicates("unemployment_rate") == [0, 100]
    row = table.filter(indicator="employment", sex="total")[0]
    assert (row["se"], row["df"], row["cv"]) == (40, 1, 1)
    assert table.filter(indicator="unemployment_rate", sex="total")[0]["se"] == 50
    assert table.manifest["replicates"] == 2
    assert table.manifest["replicate_method"] == "brr"
    # Nobody among the men is unemployed or employed in the second half.
    men = table.filter(indicator="unemployment_rate", sex="male")[0]
    assert (men["value"], men["se"], men["reasons"]) == (0, None, "one_observation;undefined_replicate")
    assert table.replicates("unemployment_rate", sex="male") is None


def test_every_way_to_name_the_columns_and_the_method() -> None:
    expected = estimate().to_dicts()
    for columns in ("rw", "rw*", ["rw1", "rw2"], ("rw1", "rw2"), " rw1 - rw2"):
        assert estimate(replicates=columns).to_dicts() == expected

    def se(**design: Any) -> Any:
        return estimate(**design).filter(indicator="employment", sex="total")[0]["se"]

    assert se(method="BRR") == se(method="bootstrap") == 40
    assert se(method="fay", rho=0.5) == 80
    assert se(method="jkn", rscales=[0.5, 0.5]) == 40
    assert se(method="jk1") == 40
    assert se(method="sdr") == se(method="ACS") == se(method="successive-difference") == 40 * 2
    assert se(scale=2) == 80
    assert se(mse=True, scale=0.5) == 40
    factors = {**FRAME, "f1": [2, 0, 2, 0], "f2": [0, 2, 0, 2]}
    assert estimate(frame=factors, replicates="f", combined=False).to_dicts() == expected
    assert estimate(degf=7).filter(indicator="employment", sex="total")[0]["df"] == 7


def test_what_does_not_fit_is_said() -> None:
    assert code(method=None) == "design.replicates"
    assert code(replicates=None) == "design.replicates"
    assert code(psu="sex") == "design.replicates"
    assert code(weight=None) == "design.replicates"
    assert code(method="bootstrp") == "option.unknown"
    assert code(method="fay") == code(rho=0.3) == "replicates.rho"
    assert code(method="jkn") == code(rscales=[1.0]) == code(rscales=[1.0, -1.0]) == "replicates.rscales"
    assert code(scale=-1) == "replicates.scale"
    assert code(degf=0) == code(degf=True) == "option.unknown"
    assert code(replicates="rw1") == "column.missing"
    assert code(replicates=["rw1"]) == code(replicates="rw2-rw1") == code(replicates="") == "replicates.count"
    with pytest.raises(dw.UnknownNameError, match="rw3, rw4"):
        estimate(replicates="rw1-rw4")
    with pytest.raises(dw.DataError, match=r"rw2.*\(first: 1, counted from 0\)"):
        estimate(frame={**FRAME, "rw2": [1.0, math.inf, 1.0, 1.0]})


def test_tallies_with_replicates_add_up_and_travel() -> None:
    plan = dw.Plan(["employment", "unemployment_rate"], by=["sex"], replicate_estimates=True)
    design = dw.Design(weight="w", replicates="rw", method="brr")
    parts = [{name: values[rows] for name, values in FRAME.items()} for rows in (slice(0, 1), slice(1, 4))]
    tally = sum(plan.tally(part, design=design) for part in parts)
    assert isinstance(tally, dw.Tally)
    whole = plan.tally(FRAME, design=design)
    assert tally.to_bytes() == whole.to_bytes() == pickle.loads(pickle.dumps(tally)).to_bytes()
    assert plan.from_arrow(whole).to_bytes() == whole.to_bytes()
    other = plan.tally(parts[0], design=dw.Design(weight="w", replicates="rw", method="bootstrap"))
    with pytest.raises(dw.StateError, match="replicate method"):
        other + whole


def test_replicates_that_are_all_the_weight_are_warned_of() -> None:
    same = {**FRAME, "rw1": FRAME["w"], "rw2": FRAME["w"]}
    with pytest.warns(dw.QualityWarning, match=r"replicates\.equal"):
        table = estimate(frame=same)
    assert table.filter(indicator="employment", sex="total")[0]["se"] == 0


def test_frames_of_any_kind_give_the_same_errors() -> None:
    import pandas
    import polars
    import pyarrow

    expected = estimate().to_dicts()
    for frame in (pandas.DataFrame(FRAME), polars.DataFrame(FRAME), pyarrow.table(FRAME)):
        assert estimate(frame=frame).to_dicts() == expected


def test_a_gate_that_takes_a_value_out_takes_its_replicates_out() -> None:
    hidden = estimate().gate("ilostat")
    shown = estimate().gate("ilostat", show_suppressed=True)
    assert hidden.value("employment") is None
    assert hidden.replicates("employment") is None
    assert shown.replicates("employment") == [80, 0]
