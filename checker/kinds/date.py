"""Dates on which things happened or will happen."""

from __future__ import annotations

from collections.abc import Iterable

from checker.kinds._base import Kind, Mention, verdict_rules
from checker.kinds._moments import block, compare
from checker.language.parse import Reading
from checker.language.spans import token_at


def find(reading: Reading) -> Iterable[Mention]:
    for t in reading.timexes:
        if t.kind == "date":
            yield Mention(t.start, t.end, t.value, token_at(reading.doc, t.start, t.end))


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
        fires="The assembly sits on Wednesday, October 8. / The first sitting is on 7 October.",
        silent="Published on a Monday: It burned down on Friday. / It burned down on 14 May, a Friday.",
        update="The vote is set for 4 May. / The vote was put off to 11 May.",
        source="NPR Accuracy Checklist: dates and days; TimeML (TIMEX3) for values",
    ),
)
