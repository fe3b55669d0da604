"""Names in descriptions made from a title."""

from __future__ import annotations

from checker.judge.capitals import with_capitals
from checker.model import Amount, Context, Fact


def stated(sentence: str, *places: str) -> Fact:
    value = Amount((5.0,), 5.0, 5.0)
    return Fact(
        "f", "a", "quantity", "text", "five", 0, 4, sentence, 0, 0, value, context=Context(places=places)
    )


def test_a_place_that_the_body_names_is_written_large() -> None:
    fact = stated("A raid on the port of Velin killed five.", "Velin")
    assert with_capitals("people killed in velin", [fact]) == "people killed in Velin"


def test_capitals_of_countries_are_known() -> None:
    assert with_capitals("killed in drone attack on kyiv", []) == "killed in drone attack on Kyiv"


def test_common_words_stay_small() -> None:
    fact = stated("The Port said that the port was shut.", "Port")
    assert with_capitals("the port and its turkey trade", [fact]) == "the port and its turkey trade"
