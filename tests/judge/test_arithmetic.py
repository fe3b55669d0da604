"""Totals and the parts a sentence splits them into."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.config import Config
from checker.model import Article, Finding


def sums(text: str) -> list[Finding]:
    """The findings that parts do not add up, of two articles of which one is about something else."""
    articles = [Article(id="a", text=text), Article(id="b", text="Rain is expected on the coast.")]
    found = pipeline.run(articles, Config(kinds=("quantity",))).result.findings
    return [finding for finding in found if finding.rule == "quantity.parts"]


@pytest.mark.parametrize(
    "text",
    [
        "The crew of 22, consisting of 14 men and six women, was taken to hospital.",
        "Officials counted 94 dead, of whom 51 were found in Harrow, 30 in Dunley and 12 in Marsh.",
        "The jury had 12 members, namely seven women and four men.",
        "The herd of 84, made up of 61 cows and 22 calves, was sold.",
    ],
)
def test_parts_that_miss_their_total_are_told(text: str) -> None:
    (finding,) = sums(text)
    assert (finding.verdict, finding.severity) == ("conflict", "major")
    assert len(finding.facts) >= 3
    assert " = " in finding.explanation


@pytest.mark.parametrize(
    "text",
    [
        # they add up
        "The crew of 20, consisting of 14 men and six women, was taken to hospital.",
        "Officials counted 93 dead, of whom 51 were found in Harrow, 30 in Dunley and 12 in Marsh.",
        # examples and some of the whole
        "The blast killed 22 people, including 14 men and six women.",
        "Of the 22 dead, among them 14 soldiers and six nurses, most were local.",
        # a part more that is not named in figures, or not known
        "Officials counted 94 dead, of whom 51 were men, 30 were women and the others were not identified.",
        "Officials counted 19 dead, of whom 12 are women, six are men and one is a child.",
        # parts of different sorts overlap
        "Officials counted 94 dead, of whom 51 were men and 12 came from Harrow on 3 buses.",
        # far from the total: not meant as all
        "Officials counted 94 dead, of whom 11 were found in Harrow and 12 in Marsh.",
        # hedged
        "About 94 were hurt, of whom 51 were treated in Harrow, 30 in Dunley and 12 in Marsh.",
        "The crew of 22, consisting of at least 14 men and six women, was taken to hospital.",
        # lists with no total
        "The store sold 22 lamps, 14 chairs and six tables.",
        "The party won 22 seats, against 14 for the greens and six for the farmers.",
    ],
)
def test_what_is_no_split_of_a_whole_is_not_summed(text: str) -> None:
    assert not sums(text)
