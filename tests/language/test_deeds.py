from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.language.deeds import deeds_in, same_words

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "deed", "holds"),
    [
        ("The mayor visited the camp.", "did visit", True),
        ("The mayor has never visited the camp.", "did visit", False),
        ("The mayor's visit to the camp did not take place.", "did visit", False),
        ("The car was stopped at a checkpoint and waved through.", "did pass", True),
        ("The guard opened fire on the crowd.", "did shoot", True),
        ("There was no driver at the wheel.", "there was", False),
    ],
)
def test_a_deed_is_read_with_its_negation(nlp: Language, text: str, deed: str, holds: bool) -> None:
    assert (deed, holds) in {(d.topic.name, d.holds) for d in deeds_in(nlp(text))}


@pytest.mark.parametrize(
    "text",
    [
        "The mayor will visit the camp.",
        "The mayor hopes to visit the camp.",
        "The mayor did not visit the camp until May.",
        "The mayor denied visiting the camp.",
        "Would the mayor visit the camp?",
    ],
)
def test_a_deed_that_is_not_stated_is_none(nlp: Language, text: str) -> None:
    assert not [d for d in deeds_in(nlp(text)) if d.topic.name == "did visit"]


def test_he_is_the_person_named_last(nlp: Language) -> None:
    doc = nlp("The governor, Peter Lund, stayed away. Mourners said he had never visited the camp.")
    assert "lund" in next(d.names for d in deeds_in(doc) if d.topic.name == "did visit")


def test_words_are_the_same_if_equal_alike_in_meaning_or_spelt_alike() -> None:
    assert same_words(("vehicle",), ("car",))
    assert same_words(("heimdal",), ("hejmdal",))
    assert not same_words(("bridge",), ("school",))
