"""Lengths of time."""

from __future__ import annotations

from dataclasses import replace

from checker.kinds._amounts import block, finder
from checker.kinds._amounts import compare as compare_amounts
from checker.kinds._base import Comparison, Kind, Rule, verdict_rules
from checker.language.units import to_base
from checker.model import Amount, Fact

#: Share by which a month or a year of the calendar is shorter or longer than the mean one.
CALENDAR = {"month": 0.09, "year": 0.003}

#: From so many whole units on a length is taken to be rounded: "an hour" is seldom forty minutes.
LEAST_ROUNDED = 2


def compare(a: Fact, b: Fact) -> Comparison:
    """As amounts, but months are 28 to 31 days: "two months" and "sixty days" can both hold.

    A length told in a coarser unit than the other is taken as rounded to it.
    """
    if a.value == b.value:
        return Comparison("equal", 0.0)
    return compare_amounts(_rounded(_loosened(a), b), _rounded(_loosened(b), a))


def _rounded(fact: Fact, other: Fact) -> Fact:
    """A length in whole units against one told more finely: four hours can be four hours and ten minutes."""
    value, finer = fact.value, other.value
    if not isinstance(value, Amount) or not isinstance(finer, Amount) or value.unit in CALENDAR:
        return fact
    if value.low is None or value.high is None or len(value.stated) != 1:
        return fact
    n = value.stated[0]
    if value.bound not in ("exact", "about"):
        return fact
    if n < LEAST_ROUNDED or n != int(n) or to_base(1.0, finer.unit)[0] >= to_base(1.0, value.unit)[0]:
        return fact
    wide = replace(value, low=value.low - 0.5, high=value.high + 0.5, low_open=True, high_open=True)
    return replace(fact, value=wide)


def _loosened(fact: Fact) -> Fact:
    value = fact.value
    if not isinstance(value, Amount) or value.unit not in CALENDAR:
        return fact
    give = CALENDAR[value.unit]
    low = None if value.low is None else value.low * (1 - give)
    high = None if value.high is None else value.high * (1 + give)
    return replace(fact, value=replace(value, low=low, high=high))


ENDS = Rule(
    "duration.ends",
    "The length is not what lies between beginning and end",
    "A text says when something began and ended, by the clock or by the calendar, and how long it lasted; "
    "from the one to the other it is another length, further off than a length is rounded. Of days, those "
    "from the first to the last are counted with and without the last.",
    "The talks ran from 9 a.m. to 11.30 a.m., lasting four hours. / The talks lasted four hours.",
    "The talks ran from 9 a.m. to 1 p.m., lasting four hours. / The talks lasted four hours.",
    "NPR Accuracy Checklist: dates, days and times; numbers and calculations",
)

KIND = Kind(
    name="duration",
    summary="lengths of time: a sentence of nine years, a talk of two hours",
    mask="some time",
    find=finder("duration"),
    compare=compare,
    block=block,
    rules=(
        ENDS,
        *verdict_rules(
            "duration",
            "lengths of time",
            fires="He was jailed for nine years. / The court sent him down for twelve years.",
            silent="The talks took two hours. / They talked for 120 minutes.",
            update="2022-05-02: It will last two days. / 2022-05-04: It was extended to five days.",
            scope="The trip took nine hours. / The first part of the trip took three hours.",
            unsure="The journey took nine hours. / They were on the road for twelve hours.",
            source="NPR Accuracy Checklist: dates, days and times; TIMEX3 for durations",
        ),
    ),
)
