"""What places are called, through the whole program."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.config import Config
from checker.model import Article, Finding


def findings(*texts: str) -> list[Finding]:
    articles = [Article(id=f"a{n}", text=text) for n, text in enumerate(texts)]
    result = pipeline.run(articles, Config(kinds=("settlement",))).result
    return [f for f in result.findings if f.kind == "settlement"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Shells fell on the town of Brackwater at dawn.", "Brackwater city was shelled at dawn."),
        ("Shells fell on al-Marj, a village near the coast.", "Troops left the town of Marj on Sunday."),
        ("The towns Orlen and Fersk were cut off.", "The village of Orlen was cut off on Monday."),
        ("Brackwater is a village of 900 people.", "The storm hit the town of Brackwater."),
        ("Rebels hold London. They mined the town.", "Rebels hold the city of London."),
    ],
)
def test_one_place_of_two_sizes_is_a_minor_variant(left: str, right: str) -> None:
    (found,) = findings(left, right)
    assert (found.rule, found.verdict, found.severity) == ("settlement.variant", "variant", "minor")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Shells fell on the town of Brackwater.", "Shells fell on the city of Brackton."),
        ("He plays for Brackwater City Council.", "He lives in the town of Brackwater."),
        ("The old city of Orlen is closed.", "The town of Orlen is open."),
        ("Brackwater city hall was hit.", "The village of Brackwater was hit."),
        ("Orlen is not a city.", "The town of Orlen is open."),
        ("Orlen was a village until 1950.", "The town of Orlen is open."),
        ("The mayor of Orlen is a town planner.", "The village of Orlen was hit."),
        ("The road from Orlen to Fersk is shut. The town is dark.", "The city of Orlen is dark."),
    ],
)
def test_other_places_and_names_of_bodies_are_none(left: str, right: str) -> None:
    assert findings(left, right) == []


def test_both_uses_in_one_article_are_told() -> None:
    (found,) = findings("The city of Orlen fell. People fled Orlen. The town of Orlen burned for days.")
    assert len(found.facts) == 2
