"""Errors in four languages."""

from __future__ import annotations

import pickle

import pytest

import decentwork as dw


def raised() -> dw.Error:
    frame = {"age": [30, 40, 50], "labour_force_status": ["employed"] * 3, "w": [1.0, -2.0, -3.0]}
    survey = dw.Survey(frame, design=dw.Design(weight="w"))
    with pytest.raises(dw.DataError) as caught:
        survey.estimate(["unemployment_rate"])
    return caught.value


def test_an_error_is_told_in_four_languages() -> None:
    error = raised()
    headlines = {
        "en": "weight.negative: a weight is negative",
        "fr": "weight.negative: un poids est négatif",
        "es": "weight.negative: un peso es negativo",
        "ar": "weight.negative: أحد الأوزان سالب",
    }
    places = {
        "en": "  where: w, 2 rows (first: 1, 2, counted from 0)",
        "fr": "  où\u00a0: w, 2 lignes (en tête\u00a0: 1, 2, à compter de 0)",
        "es": "  dónde: w, 2 filas (al principio: 1, 2, contando desde 0)",
        "ar": "  الموضع: w، صفان (في البداية: 1، 2، بدءًا من 0)",
    }
    for language, headline in headlines.items():
        lines = error.text(language).splitlines()
        assert lines[:2] == [headline, places[language]]
        # What was found and what to do are told as they are.
        assert lines[-1].endswith(str(error.hint))
    assert error.text() == error.text("en") == str(error)


def test_an_error_of_the_package_itself_is_told_too() -> None:
    with pytest.raises(dw.UnknownNameError) as caught:
        dw.Design(weight="w", nan="nul")._made()  # type: ignore[arg-type]
    text = caught.value.text("fr")
    assert text.startswith("option.unknown: une option a une valeur qui n’existe pas\n")  # noqa: RUF001
    assert "vouliez-vous dire\u00a0: null\u00a0?" in text
    assert caught.value.text() == str(caught.value)


def test_a_pickled_error_keeps_its_languages() -> None:
    error = raised()
    again = pickle.loads(pickle.dumps(error))
    assert (type(again), again.code, again.text("es")) == (type(error), error.code, error.text("es"))


def test_a_language_that_there_is_not() -> None:
    with pytest.raises(dw.UnknownNameError) as caught:
        raised().text("francais")
    assert (caught.value.code, list(caught.value.nearest)) == ("option.unknown", ["français"])


def test_every_code_has_a_headline_in_every_language() -> None:
    told = {language: dw.error_codes(language) for language in ("en", "fr", "es", "ar")}
    assert told["en"] == dw.error_codes()
    assert told["en"]["weight.null"] == "a weight is missing"
    for language in ("fr", "es", "ar"):
        assert told[language].keys() == told["en"].keys()
        assert not set(told[language].values()) & set(told["en"].values())
