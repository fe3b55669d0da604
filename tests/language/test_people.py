"""Whom an article names, and whom its words refer to."""

from __future__ import annotations

import pytest

from checker.language.parse import Reading, readings
from checker.model import Article


def read(text: str, title: str = "") -> list[Reading]:
    return next(readings([Article(id="a", text=text, title=title)]))


def who(text: str, word: str, nth: int = 0) -> str:
    """Whom the nth occurrence of a word refers to."""
    reading = read(text)[-1]
    tokens = [t for t in reading.doc if t.text == word]
    return reading.whole.people.of(tokens[nth])


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Health Minister Petra Lund arrived at noon. Lund opened the clinic.", "Lund", "Petra Lund"),
        ("Petra Lund, the health minister, came. The health minister sat down.", "minister", "Petra Lund"),
        ("Petra Lund opened the clinic. Later she said it was too small.", "she", "Petra Lund"),
        ("Mr Karl Voss met Mrs Petra Lund in Arnhem. He said the talks had failed.", "He", "Karl Voss"),
        ("Colonel Fahd al-Tamimi spoke first. Al-Tamimi denied the charge.", "Tamimi", "Fahd al-Tamimi"),
        ("PETRA Lund sailed home last night. Ms Lund was tired.", "Lund", "Petra Lund"),
    ],
)  # fmt: skip
def test_the_fullest_name_is_given(text: str, word: str, name: str) -> None:
    last = sum(w.strip(".,") == word for w in text.replace("-", " ").split()) - 1
    assert who(text, word, max(0, last)) == name


def test_i_means_who_speaks() -> None:
    assert who('"I was asleep when the roof fell," said Petra Lund, 41, a nurse.', "I") == "Petra Lund"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("A spokesman for Petra Lund said nothing had been signed.", "spokesman"),
        ("The ministry said nothing had been signed.", "ministry"),
        ("Anna Roe met Petra Lund. The two women talked until she left.", "women"),
        ("The old mill burned down. It was built in 1820.", "It"),
    ],
)
def test_nobody_is_named_where_nobody_is_meant(text: str, word: str) -> None:
    assert who(text, word) == ""


def test_a_woman_is_not_he() -> None:
    text = "Mrs Petra Lund opened the clinic. He said it was too small."
    assert who(text, "He") == ""


def test_two_holders_of_one_office_are_told_apart_by_country() -> None:
    text = (
        "Polish foreign minister Jan Wilk met Danish foreign minister Karen Holm on Monday. "
        "The Danish foreign minister spoke first."
    )
    assert who(text, "minister", 2) == "Karen Holm"


def test_an_unnamed_speaker_keeps_the_description() -> None:
    reading = read("A senior harbour official said the boat was late.")[-1]
    official = next(t for t in reading.doc if t.text == "official")
    assert reading.whole.people.speaker(official) == "senior harbour official"


def test_organisations_are_no_people() -> None:
    text = "Harbour Police said on Monday that Arnhem University had closed. Downing Street said nothing."
    reading = read(text)[-1]
    assert [p.name for p in reading.whole.people.people] == []


def test_titles_and_sex_are_kept() -> None:
    text = "Sir Edwin Farr, the harbour master, resigned. Captain Ruth Odell took over."
    people = read(text)[-1].whole.people
    assert people.sex_of("Edwin Farr") == "m"
    assert people.sex_of("Ruth Odell") == "f"
    assert frozenset({"captain"}) in people.titles_of("Ruth Odell")


def test_a_name_of_particles_alone_comes_to_an_end() -> None:
    assert read("Al-Al said de-De and al-Al - Al-al met van-Van.")[-1].whole.people.named("Roe") == "Roe"
