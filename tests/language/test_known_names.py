from __future__ import annotations

import pytest

from checker.language.known_names import are_one_first_name, countries, known_as, style_of


@pytest.mark.parametrize(
    ("a", "b"), [("Kyiv", "Kiev"), ("Myanmar", "Burma"), ("ISIL", "the Islamic State group")]
)
def test_two_names_of_one_being(a: str, b: str) -> None:
    assert known_as(a) == known_as(b) != ""
    assert style_of(a) != style_of(b)


def test_long_and_short_forms_are_one_name() -> None:
    assert style_of("IS") == style_of("Islamic State group")


@pytest.mark.parametrize("form", ["is", "Is", "Lisbon", "Odd"])
def test_other_words_are_no_known_name(form: str) -> None:
    assert known_as(form) == ""


def test_pet_forms_of_first_names() -> None:
    assert are_one_first_name("bill", "william")
    assert are_one_first_name("maggie", "peg")
    assert not are_one_first_name("bill", "robert")


def test_countries_are_folded() -> None:
    assert {"cote divoire", "syria", "united kingdom"} <= countries()
