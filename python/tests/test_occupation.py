"""Occupations of other classifications, and scores of occupations."""

from __future__ import annotations

import csv
import os
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

import decentwork as dw

FRAME: dict[str, list[Any]] = {
    "age": [30] * 5,
    "labour_force_status": ["employed"] * 5,
    "sex": ["female", "female", "male", "male", "male"],
    "occupation_isco88": ["2121", "2411", "4131", None, "2121"],
    "w": [2.0, 1.0, 1.0, 6.0, 1.0],
}


def test_a_correspondence_gives_all_candidates_and_guesses_none() -> None:
    isco88 = dw.Correspondence("isco-88")
    assert isco88.candidates(2411) == ["2411", "2412"]
    assert isco88.is_ambiguous("2411")
    assert not isco88.is_ambiguous("2121")
    assert isco88.occupation("2411") == "241"
    assert isco88.occupation("4131") is None
    assert isco88.genai_exposure("4131") == "not_stated"
    assert isco88.candidates(110, width=4) == ["0110", "0210", "0310"]
    assert len(isco88.codes()) == 389
    assert "ILO" in isco88.source
    with pytest.raises(dw.DataError, match=r"did you mean: .*SOC-2018"):
        dw.Correspondence("SOC-2017")
    with pytest.raises(dw.DataError, match=r"code\.unknown"):
        isco88.candidates("2120")


def test_ambiguity_is_of_the_weight_that_has_a_code() -> None:
    isco88 = dw.Correspondence("ISCO-88")
    shares = isco88.ambiguity(FRAME["occupation_isco88"], FRAME["w"])
    assert shares == {
        "unit_group": 0.6,
        "minor_group": 0.2,
        "sub_major_group": 0.0,
        "major_group": 0.0,
        "nowhere": 0.2,
    }
    assert isco88.counts([float("nan"), "2121"])["not_stated"] == 1
    with pytest.raises(dw.DataError, match=r"column\.length"):
        isco88.ambiguity(["2121"], [1.0, 2.0])
    with pytest.raises(dw.DataError) as error:
        isco88.ambiguity(["2121", "2120"])
    assert error.value.rows == [1]


def test_a_survey_reads_a_column_of_isco88_and_says_how_much_is_ambiguous() -> None:
    survey = dw.Survey(FRAME, design=dw.Design(weight="w"))
    table = survey.estimate(["occupation_ambiguous_share", "employment"], by=["occupation_mapping", "genai_exposure"])
    assert table.value("occupation_ambiguous_share") == 40.0
    assert table.value("employment", occupation_mapping="nowhere") == 1.0
    assert table.value("employment", occupation_mapping="not_stated") == 6.0
    book = dw.Codebook(
        {
            "id": "own",
            "answers": {
                "age": {"column": "age"},
                "labour_force_status": {"column": "labour_force_status"},
                "occupation": {"column": "occupation_isco88", "classification": "ISCO-88"},
            },
        }
    )
    same = dw.Survey(FRAME, codebook=book, design=dw.Design(weight="w")).estimate("occupation_ambiguous_share")
    assert same.value("occupation_ambiguous_share") == 40.0


def test_scores_are_a_column_of_ones_own_with_errors() -> None:
    import pandas
    import polars
    import pyarrow

    table = {"code": ["2120", "2411", "2412"], "score": [0.25, 0.5, 0.5]}
    made = [dw.OccupationScores(of(table)) for of in (dict, pandas.DataFrame, polars.DataFrame, pyarrow.table)]
    assert all(scores == made[0] for scores in made)
    scores = made[0]
    assert scores.to_dict() == {"2120": 0.25, "2411": 0.5, "2412": 0.5}
    column = scores.apply(FRAME["occupation_isco88"], classification="ISCO-88")
    assert column == [0.25, 0.5, None, None, 0.25]
    basis = scores.basis(FRAME["occupation_isco88"], classification="ISCO-88")
    assert basis == ["own", "same_of_all", "no_score", "no_code", "own"]
    frame = {**FRAME, "score": column, "stratum": ["a"] * 5, "psu": [1, 2, 3, 4, 5]}
    mean = dw.compose("mean_score", "Mean score", "own", {"mean": {"of": "score", "among": {"has": ["employed"]}}})
    design = dw.Design(weight="w", strata="stratum", psu="psu")
    table_of = dw.Survey(frame, design=design).estimate([mean], by=["sex"])
    # Women 2 at 0.25 and 1 at 0.5; men 1 at 0.25, the others have no score.
    assert table_of.value("mean_score", sex="female") == pytest.approx(1 / 3)
    assert table_of.value("mean_score") == pytest.approx((3 * 0.25 + 0.5) / 4)
    rows = {row["sex"]: row for row in table_of.to_dicts()}
    assert rows["female"]["se"] > 0


def test_fallbacks_must_be_asked_for() -> None:
    table = {"code": ["4131", "4132"], "score": [0.5, 0.75]}
    assert dw.OccupationScores(table).apply(["413"]) == [None]
    assert dw.OccupationScores(table, means=True).apply(["413"]) == [0.625]
    weighted = dw.OccupationScores(table, employment={"4131": 3, "4132": 1})
    assert weighted.apply(["413"]) == [0.5625]
    group = {"code": ["41"], "score": [0.5]}
    assert dw.OccupationScores(group).counts(["4131", None]) == {"no_score": 1, "no_code": 1}
    assert dw.OccupationScores(group, parents=True).basis(["4131"]) == ["parent"]
    exposed = dw.OccupationScores.genai(means=True)
    assert exposed.apply(["413", "4131", "0110"]) == [1.0, 1.0, None]
    assert exposed.coverage(["143"]) == [0.5]
    assert exposed.classes(["4131", "1113", "0110"], cuts=[0.5]) == ["0.5 or more", "below 0.5", None]
    with pytest.raises(dw.UnknownNameError, match="cut points"):
        exposed.classes(["4131"], cuts=[0.5, 0.5])
    with pytest.raises(dw.DataError, match="gradient_4"):
        dw.OccupationScores.genai(["gradient_44"])


def test_what_cannot_be_a_table_is_named_with_its_row(tmp_path: Path) -> None:
    cases: list[tuple[list[Any], list[Any], str, list[int]]] = [
        (["4131", "4133"], [0.5, 0.5], "code.unknown", [1]),
        (["4131", 4131], [0.5, 0.5], "code.duplicate", [1]),
        (["4131", None], [0.5, 0.5], "code.unknown", [1]),
        (["4131", "4132"], [0.5, None], "value.nan", [1]),
    ]
    for codes, scores, code, rows in cases:
        with pytest.raises(dw.DataError) as error:
            dw.OccupationScores({"code": codes, "score": scores})
        assert (error.value.code, error.value.rows) == (code, rows)
    with pytest.raises(dw.UnknownNameError, match="did you mean: score"):
        dw.OccupationScores({"code": ["4131"], "score": [0.5]}, score="scor")
    path = tmp_path / "scores.csv"
    path.write_text("isco,exposure\n0110,0.25\n4131,0.5\n", encoding="utf-8")
    read = dw.OccupationScores.from_csv(path, code="isco", score="exposure")
    assert read.to_dict() == {"0110": 0.25, "4131": 0.5}
    with pytest.raises(dw.UnknownNameError, match="did you mean: isco"):
        dw.OccupationScores.from_csv(path, code="isko", score="exposure")
    path.write_text("isco,exposure\n4131,high\n", encoding="utf-8")
    with pytest.raises(dw.DataError, match="'high' in row 0"):
        dw.OccupationScores.from_csv(path, code="isco", score="exposure")


def test_gpt_exposure_of_soc_2018_comes_into_isco08() -> None:
    root = Path(os.environ.get("DECENTWORK_DATA", Path(__file__).parents[3] / "shared" / "data"))
    path = root.parent / "standards" / "ai_exposure" / "openai_gpts_are_gpts_occ_level.csv"
    if not path.exists():
        pytest.skip("the file is not there")
    gathered = defaultdict(list)
    with path.open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            gathered[row["O*NET-SOC Code"][:7]].append(float(row["dv_rating_beta"]))
    table: dict[str, list[Any]] = {"code": list(gathered), "score": [sum(of) / len(of) for of in gathered.values()]}
    scores = dw.OccupationScores(table, classification="SOC-2018")
    assert scores.apply(table["code"]) == table["score"]
    isco, several = scores.in_isco08()
    assert isco.classification == "ISCO-08"
    assert 0 < several <= len(isco.to_dict()) <= 436
    with pytest.raises(dw.DataError, match="in_isco08"):
        scores.apply(["2411"], classification="ISCO-08")


def test_new_indicators_are_in_the_catalogue_and_speak_languages() -> None:
    for id in ("platform_employment_rate_12m", "reskilling_need_rate", "genai_exposed_share_with_fallback"):
        assert dw.indicator(id, language="fr").name != dw.indicator(id).name


def test_digital_access_is_a_parameter_that_the_manifest_says() -> None:
    frame = {
        "age": [30, 30],
        "labour_force_status": ["employed", "employed"],
        "occupation": ["4131", "4131"],
        "digital_access_at_work": ["yes", "no"],
    }
    table = dw.Survey(frame).estimate("genai_exposed_share")
    assert table.value("genai_exposed_share") == 100.0
    table = dw.Survey(frame, parameters={"digital_access_required": True}).estimate("genai_exposed_share")
    assert table.value("genai_exposed_share") == 50.0
    assert table.manifest["parameters"]["digital_access_required"] is True
