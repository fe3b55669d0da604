"""Counts of the killed and the wounded together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.language.events import event_classes

if TYPE_CHECKING:
    from spacy.language import Language

BOTH = {"death", "injury"}


def classes(nlp: Language, text: str, number: str, noun: str = "") -> set[str]:
    doc = nlp(text)
    at = next(t for t in doc if t.text == number)
    counted = next((t for t in doc if t.text == noun), None) if noun else None
    return set(event_classes(at, counted))


@pytest.mark.parametrize(
    ("text", "number", "noun"),
    [
        ("The avalanche caused 48 casualties in the valley.", "48", "casualties"),
        ("The avalanche left 48 people killed or injured.", "48", "people"),
        ("The landmine killed or wounded 48 people near the border.", "48", "people"),
        ("Gunmen shot 14 people in a market.", "14", "people"),
        ("Nine people were stabbed at the railway station.", "Nine", "people"),
        ("A lorry hit 23 pedestrians outside the stadium.", "23", "pedestrians"),
    ],
)
def test_casualties_are_the_dead_and_the_wounded(nlp: Language, text: str, number: str, noun: str) -> None:
    assert classes(nlp, text, number, noun) == BOTH


@pytest.mark.parametrize(
    ("text", "number", "noun"),
    [
        ("Five people were shot dead at the border post.", "Five", "people"),
        ("A bus crash killed six people and wounded 19.", "six", "people"),
        ("A power cut hit 4,000 people in the valley.", "4,000", "people"),
        ("Gunmen shot 14 sheep in the valley.", "14", "sheep"),
        ("The gunman fired 14 shots at the door.", "14", "shots"),
        ("Twelve people watched the march.", "Twelve", "people"),
    ],
)
def test_other_counts_are_not(nlp: Language, text: str, number: str, noun: str) -> None:
    assert classes(nlp, text, number, noun) != BOTH


def test_martyrs_of_translated_copy_are_dead(nlp: Language) -> None:
    assert classes(nlp, "Fourteen citizens were martyred in the shelling.", "Fourteen", "citizens") == {
        "death"
    }
