"""Times of day."""

from __future__ import annotations

from collections.abc import Iterable

from checker.kinds._base import Kind, Mention, verdict_rules
from checker.kinds._moments import block, compare, moments
from checker.language.parse import Reading


def find(reading: Reading) -> Iterable[Mention]:
    return moments(reading, "time")


KIND = Kind(
    name="time",
    summary="times of day and parts of the day",
    mask="some time",
    find=find,
    compare=compare,
    block=block,
    rules=verdict_rules(
        "time",
        "times",
        fires="The ship went down at 7:40 a.m. / The ship sank before six in the morning.",
        silent="The ship went down at 7:40 a.m. / The ship sank at twenty to eight in the morning",
        update="2022-05-02: The launch is set for 9 a.m. / 2022-05-03: The launch was moved to 11 a.m.",
        scope="The shop opens at 9 a.m. / The other counters open at 11 a.m.",
        unsure="The ship went down at 7:40 a.m. / Her crew gave up at 9 a.m.",
        source="NPR Accuracy Checklist: dates, days and times; TimeML (TIMEX3) for values",
    ),
)
