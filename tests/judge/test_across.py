"""Parts told by one article, the total or the percentage by another."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from checker import pipeline
from checker.config import Config
from checker.model import Article, Finding

RULES = ("quantity.total", "percent.counts")


def told(*texts: str, published: Sequence[str] = ()) -> list[Finding]:
    """What arithmetic says across articles, each text one."""
    days = published or ["2021-09-14"] * len(texts)
    articles = [
        Article(id=f"a{n}", text=text, published=day)
        for n, (text, day) in enumerate(zip(texts, days, strict=True))
    ]
    found = pipeline.run(articles, Config(kinds=("percent", "quantity"))).result.findings
    return [finding for finding in found if finding.rule in RULES]


PARTS = "Eleven men and nine women were killed when a coach left the road near Varn."


@pytest.mark.parametrize(
    ("texts", "rule"),
    [
        ((PARTS, "A coach crash near Varn killed 18 people."), "quantity.total"),
        (
            (
                "A coach left the road. In Varn the dead were 11 men and nine women.",
                "The Varn crash killed 22 people.",
            ),
            "quantity.total",
        ),
        (
            (
                "The passengers were 12 men and seven women, the Varn coastguard said.",
                "All 18 passengers were brought to Varn.",
            ),
            "quantity.total",
        ),
        (
            (
                "In Varn 1.1 million of the 2.2 million registered voters cast a ballot.",
                "Voters in Varn went to the polls. In Varn turnout was 71 per cent.",
            ),
            "percent.counts",
        ),
    ],
)
def test_parts_that_miss_the_other_sources_figure_are_told(texts: tuple[str, ...], rule: str) -> None:
    (finding,) = told(*texts)
    assert (finding.rule, finding.verdict) == (rule, "conflict")
    assert len(finding.facts) == 3


@pytest.mark.parametrize(
    "texts",
    [
        # they add up
        (PARTS, "A coach crash near Varn killed 20 people."),
        # perhaps not all of them
        (PARTS, "A coach crash near Varn killed 22 people."),
        (
            "Eleven men, nine women and a child were killed near Varn.",
            "A coach crash near Varn killed 19 people.",
        ),
        ("The dead near Varn included 11 men and nine women.", "A coach crash near Varn killed 19 people."),
        (
            "At least 11 men and nine women were killed near Varn.",
            "A coach crash near Varn killed 19 people.",
        ),
        # hedged, or a part itself
        (PARTS, "A coach crash near Varn killed about 19 people."),
        (PARTS, "A coach crash near Varn killed at least 18 people."),
        # the crew is aboard as well
        (
            "Twelve men and seven women were on board, the Varn coastguard said.",
            "All 18 passengers are in Varn.",
        ),
        # of the passengers some
        (
            "The passengers were 12 men and seven women, the Varn coastguard said.",
            "In Varn 18 passengers were hurt.",
        ),
        # another event, or another thing that happened
        (PARTS, "A coach crash near Varn hurt 18 people."),
        (PARTS, "A fire in Dunley killed 18 people."),
        # the article with the parts has a total of its own: that is compared
        (f"{PARTS} The crash killed 20 people.", "A coach crash near Varn killed 18 people."),
    ],
)
def test_parts_that_may_fit_are_left_alone(texts: tuple[str, ...]) -> None:
    assert not told(*texts)


def test_a_toll_that_grew_is_no_contradiction() -> None:
    texts = PARTS, "A coach crash near Varn killed 18 people."
    assert not told(*texts, published=("2021-09-15", "2021-09-14"))
    assert told(*texts, published=("2021-09-14", "2021-09-15"))
