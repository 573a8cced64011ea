"""Differences taken apart."""

from __future__ import annotations

import math
from typing import Any

import pytest

import decentwork as dw

FRAME: dict[str, list[Any]] = {
    "pay": [12.0, 14.0, 17.0, 13.0, 8.0, 9.0, 10.5, 9.5],
    "years": [1, 2, 3, 2, 0, 1, 2, 1],
    "school": ["basic", "basic", "advanced", "advanced", "basic", "advanced", "advanced", "basic"],
    "sex": ["male"] * 4 + ["female"] * 4,
    "w": [1.0, 2.0, 1.0, 1.0, 3.0, 1.0, 1.0, 2.0],
    "stratum": ["a", "a", "b", "b", "a", "a", "b", "b"],
    "psu": [1, 2, 1, 2, 1, 2, 1, 2],
}


def test_kitagawa_of_a_table() -> None:
    # 60 young men at 20 %, 40 others at 5 %; 20 young women at 15 %, 80 others at 5 %.
    cells = [("male", 20, 12, 48), ("male", 40, 2, 38), ("female", 20, 3, 17), ("female", 40, 4, 76)]
    rows = [
        (sex, age, status, count)
        for sex, age, idle, busy in cells
        for status, count in (("unemployed", idle), ("employed", busy))
    ]
    sex, age, status, weight = (list(column) for column in zip(*rows, strict=True))
    frame = {"sex": sex, "age": age, "labour_force_status": status, "w": weight}
    table = dw.Survey(frame, design=dw.Design(weight="w")).estimate("unemployment_rate", by=[("sex", "age")])
    with pytest.raises(dw.UnknownNameError, match="did you mean: age"):
        table.kitagawa("unemployment_rate", {"sex": "male"}, {"sex": "female"}, over="agee")
    parts = table.kitagawa("unemployment_rate", {"sex": "male"}, {"sex": "female"}, over="age")
    assert [parts.first, parts.second, parts.rate, parts.composition] == pytest.approx([14, 7, 2, 5])
    assert parts.to_dicts()[-1] == {"category": "total", "rate": parts.rate, "composition": parts.composition}
    assert "composition" in repr(parts)

    overlapping = dw.Survey(frame, design=dw.Design(weight="w")).estimate(
        "unemployment_rate", by=[("sex", "age_youth_adult")]
    )
    with pytest.raises(dw.PlanError, match=r"decompose\.categories"):
        overlapping.kitagawa("unemployment_rate", {"sex": "male"}, {"sex": "female"}, over="age_youth_adult")


def test_oaxaca_adds_up_and_is_the_same_of_every_frame() -> None:
    import pandas
    import polars
    import pyarrow

    design = dw.Design(weight="w", strata="stratum", psu="psu")
    frames = [FRAME, pandas.DataFrame(FRAME), polars.DataFrame(FRAME), pyarrow.table(FRAME)]
    found = [dw.oaxaca(frame, "pay", "sex", "male", "female", ["years", "school"], design=design) for frame in frames]
    gap = found[0]
    assert all(one.to_dicts() == gap.to_dicts() for one in found)
    assert gap.difference == pytest.approx(14 - (8 * 3 + 9 + 10.5 + 9.5 * 2) / 7)
    assert gap.explained + gap.unexplained == pytest.approx(gap.difference)
    assert gap.endowments + gap.coefficients + gap.interaction == pytest.approx(gap.difference)
    assert (gap.n_first, gap.n_second, gap.dropped, gap.df, gap.reference) == (4, 4, 0, 2, "pooled_with_group")
    assert (gap.se["difference"] or 0) > 0
    rows = gap.to_dicts()
    assert [(row["variable"], row["category"]) for row in rows] == [
        ("constant", None),
        ("years", None),
        ("school", "advanced"),
        ("school", "basic"),
        ("total", None),
    ]
    assert sum(row["explained"] for row in rows[:-1]) == pytest.approx(gap.explained)
    assert "explained" in repr(gap)


def test_oaxaca_counts_what_is_missing_and_refuses_what_cannot_be() -> None:
    frame = FRAME | {"pay": [None, *FRAME["pay"][1:]], "sex": [*FRAME["sex"][:-1], "other"]}
    gap = dw.oaxaca(frame, "pay", "sex", "male", "female", [])
    assert (gap.n_first, gap.n_second, gap.dropped) == (3, 3, 2)
    with pytest.raises(dw.UnknownNameError, match="did you mean: school"):
        dw.oaxaca(FRAME, "pay", "sex", "male", "female", ["scool"])
    with pytest.raises(dw.UnknownNameError, match="did you mean: basic"):
        dw.oaxaca(FRAME, "pay", "sex", "male", "female", ["school"], base={"school": "basics"})
    with pytest.raises(dw.PlanError, match=r"decompose\.empty"):
        dw.oaxaca(FRAME, "pay", "sex", "men", "female", [])
    with pytest.raises(dw.PlanError, match=r"decompose\.collinear"):
        dw.oaxaca(
            FRAME | {"twice": [2 * years for years in FRAME["years"]]},
            "pay",
            "sex",
            "male",
            "female",
            ["years", "twice"],
        )
    with pytest.raises(dw.PlanError, match="a design with fpc") as caught:
        dw.oaxaca(FRAME, "pay", "sex", "male", "female", [], design=dw.Design(weight="w", fpc="psu"))
    assert caught.value.code == "decompose.design"
    broken = FRAME | {"psu": [None, *FRAME["psu"][1:]]}
    with pytest.raises(dw.DataError, match=r"design\.null"):
        dw.oaxaca(broken, "pay", "sex", "male", "female", [], design=dw.Design(psu="psu"))
    with pytest.raises(dw.DataError, match=r"weight\.nan"):
        dw.oaxaca(FRAME | {"w": [math.nan] * 8}, "pay", "sex", "male", "female", [], design=dw.Design(weight="w"))
