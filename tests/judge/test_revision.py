"""Figures that a later report overtakes, by the whole program."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.config import Config
from checker.model import Article, Finding

DAY, NEXT = "2021-05-06", "2021-05-07"


def findings(*told: tuple[str, str]) -> list[Finding]:
    articles = [
        Article(id=str(n), source=f"Paper {n}", text=text, published=day or None)
        for n, (day, text) in enumerate(told)
    ]
    result = pipeline.run(articles, Config(kinds=("quantity",))).result
    return [f for f in result.findings if f.is_difference]


FIRST = "The flood in Lant killed 27 people, officials said."


@pytest.mark.parametrize(
    ("early", "late"),
    [
        ((DAY, FIRST), (NEXT, "The death toll from the flood in Lant rose to 31 on Friday, up from 27.")),
        ((DAY, FIRST), (DAY, "The death toll from the flood in Lant was revised from 27 to 31 on Thursday.")),
        (("", FIRST), ("", "The death toll from the flood in Lant rose to 31 from 27, officials said.")),
        ((DAY, FIRST), (NEXT, "The flood in Lant killed 31 people, revising an earlier toll of 27.")),
        (
            (DAY, "The flood in Lant killed 31 people, officials said."),
            (NEXT, "The flood in Lant killed 27 people, officials said, after a toll earlier put at 31."),
        ),
        (
            (DAY, "Two people were killed and five wounded in a shooting at a bar in Tolmir on Thursday."),
            ("2021-05-08", "A third victim has died after the shooting at a bar in Tolmir, police said."),
        ),
    ],
    ids=["up from", "revised on the day", "no dates", "an earlier toll", "earlier put at", "a third victim"],
)
def test_an_overtaken_figure_is_an_update(early: tuple[str, str], late: tuple[str, str]) -> None:
    for told in ((early, late), (late, early)):
        (found,) = findings(*told)
        assert (found.rule, found.verdict) == ("quantity.updated", "update")


def test_who_has_the_newer_figure_too_is_told_with_it() -> None:
    (found,) = findings(
        (DAY, FIRST),
        (NEXT, "The death toll from the flood in Lant rose to 31, up from 27, officials said."),
        (NEXT, "The flood in Lant has killed 31 people, the Red Cross said."),
    )
    assert found.verdict == "update"
    assert "Paper 2" in found.explanation


def test_fewer_are_wounded_where_some_of_them_died() -> None:
    found = findings(
        (DAY, "A bus crash near Lant killed six people and injured 19 on Thursday."),
        (NEXT, "A bus crash near Lant on Thursday killed seven people and injured 18, doctors said."),
    )
    assert {f.verdict for f in found} == {"update"}
    assert any("have died since" in f.explanation for f in found)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            (DAY, "Fires killed 27 people in Lant last year, the brigade said."),
            (NEXT, "Fires killed 31 people in Lant this year, up from 27 last year, the brigade said."),
        ),
        (
            (DAY, "The toll of the flood in Lant rose to 31 from 27 on Friday."),
            (NEXT, "The toll of the flood in Lant rose from 27 to 31 on Friday, officials said."),
        ),
        (
            (DAY, "In week 7 there were 18 deaths from measles in Lant, down from 21 deaths in week 6."),
            (NEXT, "Weekly deaths from measles in Lant fell to 18 from 21."),
        ),
        (
            (DAY, "Two people were killed in a shooting at a bar in Tolmir on Thursday."),
            (NEXT, "A third person has died in custody this year, the ministry in Tolmir said."),
        ),
        (
            (DAY, "Two people were killed in a shooting at a bar in Tolmir on Thursday."),
            (NEXT, "He was the third person to die on the mountain, rangers said."),
        ),
    ],
)
def test_a_figure_of_another_time_is_no_older_state(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert [f for f in findings(one, other) if f.verdict == "update"] == []


def test_an_old_figure_reported_after_it_was_overtaken_is_no_update() -> None:
    found = findings(
        (NEXT, FIRST), (DAY, "The death toll from the flood in Lant rose to 31, up from 27, officials said.")
    )
    assert [f for f in found if f.verdict == "update"] == []
