"""Ages and days of birth."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.config import Config
from checker.model import Article, Finding


def told(*texts: str, published: str | None = "2021-09-14") -> list[Finding]:
    """What arithmetic says of ages, each text an article."""
    articles = [Article(id=f"a{n}", text=text, published=published) for n, text in enumerate(texts)]
    found = pipeline.run(articles, Config(kinds=("age", "date"))).result.findings
    return [finding for finding in found if finding.rule == "age.born"]


@pytest.mark.parametrize(
    "texts",
    [
        ("Ines Calder, 44, was born in 1969 in Port Anvil.",),
        ("Born in Port Anvil on 8 July 1969, Calder trained as a nurse. Ines Calder, 44, won on Monday.",),
        ("Owen Marsh, 19, who was born in 1943, retired.",),
        ("Owen Marsh, who died on Monday aged 80, was born on 2 May 1930.",),
        ("Ines Calder, 44, won the seat.", "Ines Calder was born in 1969 and trained as a nurse."),
    ],
)
def test_an_age_that_the_birth_rules_out_is_told(texts: tuple[str, ...]) -> None:
    (finding,) = told(*texts)
    assert (finding.verdict, finding.severity) == ("conflict", "major")
    assert len(finding.facts) == 2
    assert "not “" in finding.explanation


@pytest.mark.parametrize(
    "texts",
    [
        # the birthday may be past or to come
        ("Ines Calder, 51, was born in 1969.",),
        ("Ines Calder, 52, was born in 1969.",),
        # as old as that when it happened, some months back
        ("Ines Calder, 51, was hurt in a crash. Calder was born on 8 July 1969.",),
        # another time
        ("Owen Marsh, who died in 2002 aged 72, was born on 2 May 1930.",),
        ("Ines Calder was born in 1969. In 1990, Calder, 21, moved to Varn.",),
        ("Ines Calder was born in 1969. She joined the guild aged 19.",),
        ("Ines Calder was born in 1969. At 19, she joined the guild.",),
        ("Ines Calder, who was 19 when she joined the guild, was born in 1969.",),
        ("Ines Calder was born in 1969. Ines Calder, 19, was then a student.",),
        # another person
        ("Marsh, 45, runs the mill. His grandfather Owen Marsh was born in 1900.",),
        ("Police held Jon Reyd, 24, born in 1997, and Lew Reyd, 31, born in 1990.",),
        ("Ines Calder was born in 1969 to a mother aged 22.",),
        ("Ines Calder was born in 1969. Tom Calder, 17, her son, is a swimmer.",),
        ("Calder, 17, won the race.", "Calder was born in 1969."),
        ("Ines Calder, 44, won the seat.", "Rosa Calder was born in 1969."),
        # not sure
        ("Ines Calder, 44, was born around 1969.",),
        ("Ines Calder, in her forties, was born in 1969.",),
    ],
)
def test_an_age_that_may_be_right_is_left_alone(texts: tuple[str, ...]) -> None:
    assert not told(*texts)


def test_without_a_day_of_publication_nobody_is_too_young() -> None:
    assert not told("Ines Calder, 44, was born in 1969.", published=None)
