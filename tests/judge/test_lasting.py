"""Lengths of time, and when what they are of began and ended."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.config import Config
from checker.model import Article, Finding


def told(text: str) -> list[Finding]:
    """What the arithmetic of one article says, beside one about something else."""
    articles = [
        Article(id="a", text=text, published="2021-09-14"),
        Article(id="b", text="Rain is expected on the coast.", published="2021-09-14"),
    ]
    found = pipeline.run(articles, Config(kinds=("date", "duration", "time"))).result.findings
    return [finding for finding in found if finding.rule == "duration.ends"]


@pytest.mark.parametrize(
    ("text", "reckoned"),
    [
        ("The hearing ran from 10 a.m. to 12.30 p.m., lasting four hours.", "2 hours and 30 minutes"),
        ("The hearing ran from 9 a.m. to 11.30 a.m. The three-hour hearing was stormy.", "2 hours and 30"),
        ("The outage began at 14:00 and ended at 16:30, lasting five hours.", "2 hours and 30 minutes"),
        ("The bridge was closed for 20 minutes, from 9.10 a.m. to 9.50 a.m.", "40 minutes"),
        ("The five-day fair runs from 3 September to 9 September.", "7 days"),
        ("The walkout lasted 12 days, from 3 September to 9 September.", "7 days"),
    ],
)
def test_a_length_that_its_ends_do_not_make_is_told(text: str, reckoned: str) -> None:
    (finding,) = told(text)
    assert (finding.verdict, finding.severity) == ("conflict", "major")
    assert reckoned in finding.explanation
    assert len(finding.facts) == 3


@pytest.mark.parametrize(
    "text",
    [
        # right, or right as rounded
        "The hearing ran from 10 a.m. to 12.30 p.m., lasting two and a half hours.",
        "The hearing ran from 9 a.m. to 11.30 a.m. The two-hour hearing was stormy.",
        "The hearing ran from 9.10 a.m. to 11 a.m. The two-hour hearing was stormy.",
        "The road was closed for five hours, from 9 p.m. to 2 a.m.",
        "The seven-day fair runs from 3 September to 9 September.",
        "The walkout lasted six days, from 3 September to 9 September.",
        "The two-week fair runs from 3 September to 16 September.",
        # hedged
        "The outage began at 14:00 and ended at 16:30, lasting more than two hours.",
        "The outage began at about 2 p.m. and ended at dusk, lasting about five hours.",
        # a length of something else, or more than once
        "The museum opens from 9 a.m. to 5 p.m., and a two-hour tour costs $5.",
        "The shop opens from 9 a.m. to 5 p.m., six days a week.",
        "The hearing ran from 9 a.m. to 5 p.m. with a two-hour break.",
        "It rained on three days between 3 September and 9 September.",
        "Flights were halted from 9 a.m. to 11 a.m., leaving travellers with a six-hour delay.",
        "The ferry left at 9 a.m. and the four-hour crossing ended at 1 p.m.",
        "The hearing began at 9 a.m. and ended at 5 p.m. The judge spoke for two hours.",
    ],
)
def test_a_length_that_may_be_right_is_left_alone(text: str) -> None:
    assert not told(text)
