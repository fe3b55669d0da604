"""Percentages and the counts and changes they are reckoned from."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.config import Config
from checker.model import Article, Finding

KINDS = ("money", "percent", "quantity")


def told(text: str) -> list[Finding]:
    """What the arithmetic of one article says, beside one about something else."""
    articles = [Article(id="a", text=text), Article(id="b", text="Rain is expected on the coast.")]
    found = pipeline.run(articles, Config(kinds=KINDS)).result.findings
    return [finding for finding in found if finding.rule in ("percent.counts", "percent.change")]


@pytest.mark.parametrize(
    ("text", "reckoned"),
    [
        ("Of the mill's 240 hands, 150, or 72 per cent, joined the walkout.", "62.5 per cent"),
        ("150 of the 240 hands, or 72 per cent, joined the walkout.", "62.5 per cent"),
        ("Some 150 of 240 hands (72%) joined the walkout.", "62.5 per cent"),
        ("The walkout was joined by 72 percent of the 240 hands, or 150.", "62.5 per cent"),
        ("The plan was backed by 72% of tenants, or 150 out of 240.", "62.5 per cent"),
        (
            "Turnout was 71 per cent, with 1.1 million of the 2.2 million registered voters at the polls.",
            "50 per",
        ),
    ],
)
def test_a_share_that_the_counts_do_not_make_is_told(text: str, reckoned: str) -> None:
    (finding,) = told(text)
    assert (finding.rule, finding.verdict, finding.severity) == ("percent.counts", "conflict", "major")
    assert reckoned in finding.explanation


@pytest.mark.parametrize(
    ("text", "reckoned"),
    [
        ("Complaints rose from 160 to 200, or 40 per cent.", "25 per cent"),
        ("Membership grew from 1,640 to 2,050, an increase of 31 percent.", "25 per cent"),
        ("Sales rose 40 per cent to $250m from $200m.", "25 per cent"),
        ("The index lost 50 points, or 7%, to 950.", "5 per cent"),
        ("The index rose 7 percent, or 50 points, reaching 1,050.", "5 per cent"),
        ("Profit fell 50 percent, from $80 million to $60 million.", "25 per cent"),
    ],
)
def test_a_change_that_the_figures_do_not_make_is_told(text: str, reckoned: str) -> None:
    (finding,) = told(text)
    assert finding.rule == "percent.change"
    assert reckoned in finding.explanation


@pytest.mark.parametrize(
    "text",
    [
        # right, or right as rounded or cut
        "Of the mill's 240 hands, 150, or 62.5 per cent, joined the walkout.",
        "Of the mill's 240 hands, 150, or 62 per cent, joined the walkout.",
        "Of the mill's 240 hands, 150, or 63 per cent, joined the walkout.",
        "The bank cut 2,000 of its 30,000 jobs, or 7 percent.",
        "About 150 of the 240 hands, or nearly two thirds, joined the walkout.",
        "Exports grew 12 percent to $4 billion from $3.6 billion.",
        # a share of something else
        "150 of the 240 hands, 40 per cent of them women, joined the walkout.",
        "Of the 240 hands, 150 were women, and 80 per cent joined the walkout.",
        "150 of the 240 hands joined the walkout, and output fell by 80 per cent.",
        "150 of the 240 hands, or 20 per cent more than last year, joined the walkout.",
        "Nine of ten tenants, or 88 per cent, agreed.",
        "The index lost 50 points, or 5%, to 950.",
        "The index rose 4.88 percent, or 50 points, reaching 1,075.",
        "The index fell 9% or 90 points before it closed down 5 percent or 50 points at 950.",
        "The party took 58 per cent of the vote, or 150 of 240 seats.",
        "With 150 of the 240 districts counted, 58 per cent backed the plan.",
        "Turnout was 61 per cent, with 1.2 million of the 1.3 million postal voters at the polls.",
        # a change of something else, or in other terms
        "Sales rose 31 percent at constant exchange rates to $250m from $200m.",
        "Exports rose 12 percent, while imports fell from $3 billion to $2 billion.",
        "Shares rose 12 percent to $34 from $32.50 at the start of the year.",
        "The fund fell to $200m from $300m, 12 per cent below its best.",
        "Sales rose to $250m from $200m, and profit rose 12 per cent.",
        "The rate rose by 2 percentage points, from 200 to 250 cases.",
        "Votes for the bill rose from 200 to 300, 12 per cent of the total.",
        # at least, and more than
        "More than 1,000 of its 5,000 members, or more than 20 per cent, left.",
    ],
)
def test_what_may_be_right_is_left_alone(text: str) -> None:
    assert not told(text)
