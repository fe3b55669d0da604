"""Titles and offices as a text has them."""

from __future__ import annotations

import pytest
from spacy.language import Language

from checker.language.offices import Office, country, share_words, titles, wording


def offices(nlp: Language, text: str) -> list[tuple[str, Office]]:
    doc = nlp(text)
    return [(wording(doc, title), title.office) for title in titles(doc)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("She is the chief financial officer of the firm.", "She is the CFO of the firm."),
        ("She is the finance director of the firm.", "She is the chief finance officer of the firm."),
        ("He was named CEO.", "He was named chief executive."),
        ("The minister of defence spoke.", "The defense minister spoke."),
        ("The premier resigned.", "The prime minister resigned."),
        ("A spokeswoman was not there.", "A spokesman was not there."),
        ("We met Gen. Ash there.", "We met General Ash there."),
    ],
)
def test_two_spellings_are_one_office(nlp: Language, one: str, other: str) -> None:
    (_, a), (_, b) = offices(nlp, one)[0], offices(nlp, other)[0]
    assert (a.sort, a.head, a.fields) == (b.sort, b.head, b.fields)


def test_level_and_status_and_field_are_read(nlp: Language) -> None:
    ((text, office),) = offices(nlp, "They met the former deputy minister of health in Rome.")
    assert text == "deputy minister of health"
    assert (office.head, office.level, office.status) == ("minister", "deputy", "former")
    assert office.fields == {"health"}


def test_whose_office_it_is_stands_in_front_or_behind(nlp: Language) -> None:
    ((_, front),) = offices(nlp, "The British defence secretary left.")
    assert front.of == ("britain",)
    ((_, behind),) = offices(nlp, "The head of the town council left.")
    assert behind.body == ("town", "council")


def test_a_deputy_of_an_office_is_no_sheriffs_deputy(nlp: Language) -> None:
    ((_, office),) = offices(nlp, "They met Deputy Norwegian Finance Minister Kari Lunde.")
    assert (office.sort, office.head, office.level) == ("office", "minister", "deputy")


def test_a_rank_of_two_words_is_one(nlp: Language) -> None:
    (title,) = offices(nlp, "They met Major-General Ivo Brandt.")
    assert title[1].head == "general"
    assert title[1].fields == {"major"}


@pytest.mark.parametrize(
    "text",
    [
        "They head north in general.",
        "The secretary typed a letter.",
        "A major fire broke out and the captaincy was lost.",
        "He directed a film in private.",
    ],
)
def test_common_words_are_no_titles(nlp: Language, text: str) -> None:
    assert offices(nlp, text) == []


def test_a_country_and_its_adjective_are_one_word() -> None:
    assert country("UK") == country("British")
    assert share_words(["ukraine"], ["ukrainian"])
    assert share_words(["peru"], ["peruvian"])
    assert not share_words(["norway"], ["sweden"])
    assert not share_words(["iran"], ["ireland"])
