"""Figures told as overtaken."""

from __future__ import annotations

import pytest

from checker.language.revisions import is_overtaken


def overtaken(text: str) -> bool:
    before, _, after = text.split("|")
    return is_overtaken(before, after)


@pytest.mark.parametrize(
    "text",
    [
        "The toll rose to 31, up from |27|.",
        "The toll was revised from |27| to 31.",
        "Officials raised the number of dead to 31 from |27|.",
        "The storm killed 31 people, more than an earlier toll of |27|.",
        "The mayor had previously put the toll at |27|.",
        "Officials initially said |27| people had died.",
        "The storm killed 31, against |27| reported earlier.",
        "The ministry corrected its earlier figure of |27|.",
    ],
)
def test_an_older_state_of_the_count(text: str) -> None:
    assert overtaken(text)


@pytest.mark.parametrize(
    "text",
    [
        "The toll rose to |31|, up from 27.",
        "Road crashes killed 31 people, up from |27| last year.",
        "Crashes killed 31 in May, up from |27| in April.",
        "Weekly deaths fell to 18 from |21|.",
        "A fire earlier killed |27| people.",
        "People from |27| countries died.",
        "Police had earlier arrested |27| men.",
        "The earlier bombing killed |27|.",
        "The first |27| victims were buried.",
        "A bomb hit people brought from |two| hill villages the day before.",
    ],
)
def test_what_is_not_overtaken(text: str) -> None:
    assert not overtaken(text)
