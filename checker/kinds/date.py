"""Dates on which things happened or will happen."""

from __future__ import annotations

from collections.abc import Iterable

from checker.kinds._base import Kind, Mention, verdict_rules
from checker.kinds._moments import block, compare, moments
from checker.language.parse import Reading


def find(reading: Reading) -> Iterable[Mention]:
    return moments(reading, "date")


KIND = Kind(
    name="date",
    summary="dates and days, resolved against the day of publication",
    mask="some day",
    find=find,
    compare=compare,
    block=block,
    rules=verdict_rules(
        "date",
        "dates",
        fires="2023-03-06: It meets on Thursday, March 9. / 2023-03-06: It meets on 8 March.",
        silent="2021-05-17: It burned down on Friday. / 2021-05-18: It burned down on 14 May.",
        update="2021-03-01: The vote is set for 4 May. / 2021-04-12: The vote was put off to 11 May.",
        scope="2021-03-01: The talks are on 4 May. / 2021-03-01: The other talks are on 6 May.",
        unsure="2021-03-01: The council meets on 4 May. / 2021-03-01: There is a meeting on 6 May.",
        source="NPR Accuracy Checklist: dates and days; TimeML (TIMEX3) for values",
    ),
)
