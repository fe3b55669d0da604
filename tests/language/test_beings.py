from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.language.beings import Register, register
from checker.language.parse import Whole

if TYPE_CHECKING:
    from spacy.language import Language


def read(nlp: Language, *texts: str) -> Register:
    return register(Whole(tuple(nlp(text) for text in texts)))


def names(nlp: Language, *texts: str) -> dict[str, list[str]]:
    """Name -> the forms that mean its bearer."""
    return {b.name: [s.form for s in b.spots] for b in read(nlp, *texts).beings}


def test_titles_and_genitives_are_no_part_of_a_name(nlp: Language) -> None:
    found = names(nlp, "Foreign Minister Petra Lindqvist met General Otto Brandt's envoy in Oslo.")
    assert {"Petra Lindqvist", "Otto Brandt", "Oslo"} <= set(found)


def test_a_bare_surname_goes_with_the_only_person_who_has_it(nlp: Language) -> None:
    found = names(nlp, "Petra Lindqvist spoke first. Mrs Lindqvist then left, and Lindqvist was silent.")
    assert found["Petra Lindqvist"] == ["Petra Lindqvist", "Lindqvist", "Lindqvist"]


def test_a_surname_that_two_have_is_nobodys(nlp: Language) -> None:
    found = names(nlp, "Petra Lindqvist met Karl Lindqvist. Lindqvist was silent.")
    assert "Lindqvist" not in {form for forms in found.values() for form in forms}


def test_the_title_of_an_article_counts(nlp: Language) -> None:
    found = names(nlp, "Judge jails Lindqvist", "A judge jailed Petra Lindqvist on Monday.")
    assert found["Petra Lindqvist"] == ["Lindqvist", "Petra Lindqvist"]


def test_first_names_in_a_row_share_a_surname(nlp: Language) -> None:
    found = names(nlp, "Police named the dead as brothers Jonas and Karl Lindqvist.")
    assert {"Jonas Lindqvist", "Karl Lindqvist"} <= set(found)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Troops entered al-Basra on Friday.", "al-Basra"),
        ("He was met by Omar bin Khalid in Doha.", "Omar bin Khalid"),
        ("They blamed the Army of the North for it.", "Army of the North"),
        ("The talks ended.Petra Lindqvist left for home.", "Petra Lindqvist"),
        ("We met J. K. Arden in town.", "J. K. Arden"),
    ],
)
def test_names_with_small_words_and_lost_spaces(nlp: Language, text: str, name: str) -> None:
    assert name in names(nlp, text)


@pytest.mark.parametrize(
    "text",
    [
        "Yesterday it rained on Monday.",
        "However, they left in May.",
        "Many were hurt. Both died.",
        "Nothing.",
    ],
)
def test_words_with_a_capital_that_name_nothing(nlp: Language, text: str) -> None:
    assert names(nlp, text) == {}


def test_a_genitive_that_lost_its_apostrophe_is_cut_off(nlp: Language) -> None:
    found = names(nlp, "Shells fell on Jordans Zarqa at noon. Later Zarqas mayor left Zarqa by car.")
    assert found["Zarqa"] == ["Zarqa", "Zarqa", "Zarqa"]


def test_what_a_name_is_called_is_kept(nlp: Language) -> None:
    beings = {
        b.name: b for b in read(nlp, "In the city of Zarqa police held Captain Petra Lindqvist, 41.").beings
    }
    assert "city" in beings["Zarqa"].heads
    assert {"captain", "age 41"} <= beings["Petra Lindqvist"].roles
    assert beings["Petra Lindqvist"].sort == "person"
    assert "zarqa" in beings["Petra Lindqvist"].together


def test_spans_are_those_of_the_text(nlp: Language) -> None:
    text = "Mayor Petra Lindqvist's aide saw Lindqvist leave.Karl Brandt stayed."
    for being in read(nlp, text).beings:
        for spot in being.spots:
            assert text[spot.start : spot.end] == spot.form
