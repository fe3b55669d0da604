"""How far back a superlative holds: "since 2007", "in a decade", "ever".

When, at the latest and at the earliest, the thing was last surpassed or last happened before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from checker.language.timexes import Timex


@dataclass(frozen=True, slots=True)
class Reach:
    """How far back a superlative holds.

    Attributes
    ----------
    start, end : offsets of the words into the text.
    words : what it says: ``2007``, ``in four years``, ``ever``.
    earliest, latest : between which days it was last so; None where that side is open.
    is_ever : whether it never was before.
    """

    start: int
    end: int
    words: str
    earliest: date | None
    latest: date | None
    is_ever: bool = False


_NUMBERS = {
    word: n
    for n, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty".split(),
        start=1,
    )
} | {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "a": 1, "an": 1}
_UNITS = {
    "week": 7.0,
    "month": 30.44,
    "year": 365.25,
    "decade": 3652.5,
    "generation": 9131.0,
    "century": 36525.0,
}

_HEDGE = (
    r"(?P<hedge>almost|nearly|close to|more than|over|at least|about|around|some|roughly|well over|"
    r"just over|just under|less than|under)?\s*"
)
_COUNT = r"(?P<count>\d{1,3}|" + "|".join(_NUMBERS) + r")"
_UNIT = r"(?P<unit>week|month|year|decade|generation|centur)(?:y|ies|s)?\b"
_PERIOD = re.compile(rf"\b(?:in|for)\s+{_HEDGE}{_COUNT}[\s-]+{_UNIT}", re.I)
_PAST = re.compile(rf"\b(?:in|of|for|over)\s+the\s+(?:past|last)\s+{_HEDGE}(?:{_COUNT}[\s-]+)?{_UNIT}", re.I)
_OPEN = re.compile(
    r"\b(?:in|for)\s+(?:recent\s+|many\s+)?(?P<unit>decades|years|generations|centuries|months)\b", re.I
)
ADJECTIVE = re.compile(
    rf"\b{_HEDGE}(?P<count>\d{{1,3}}|{'|'.join(_NUMBERS)})-{_UNIT}(?:\s+|-)(?P<lead>high|low)\b", re.I
)
_EVER = re.compile(
    r"\bever\b|\bin (?:the )?(?:\w+[’']s? |its |their |our |his |her )?(?:\w+ ){0,2}?(?:recorded )?history\b|"
    r"\bon record\b|\bof all time\b|\bin living memory\b",
    re.I,
)
_SINCE = re.compile(r"\bsince\b\s*", re.I)
_THIS = re.compile(
    r"\b(?:so far )?(?:this|of the|in the|of this) (?P<unit>year|month|week|century|decade|season)\b", re.I
)
_YEAR = re.compile(r"\b(1[5-9]\d\d|20\d\d)\b")

#: Characters from "since" to the date that tells when that was.
NEAR = 70


#: Days that "decades" and the like mean at least.
_PLURALS = {"months": 60, "years": 730, "decades": 5500, "generations": 12000, "centuries": 60000}


def reaches_in(text: str, base: int, timexes: Sequence[Timex], day: date | None) -> Iterator[Reach]:
    for match in _SINCE.finditer(text):
        reach = from_dates(base + match.start(), base + match.end(), text, base, timexes)
        if reach is not None:
            yield reach
    for match in _PERIOD.finditer(text):
        yield period(match, base, day)
    for match in _PAST.finditer(text):
        # The worst of a time: the last one as bad was before it.
        reach = period(match, base, day)
        yield Reach(reach.start, reach.end, reach.words, None, reach.latest)
    for match in _OPEN.finditer(text):
        latest = day - timedelta(days=_PLURALS[match["unit"].lower()]) if day else None
        yield Reach(base + match.start(), base + match.end(), match[0], None, latest)
    for match in _EVER.finditer(text):
        yield Reach(base + match.start(), base + match.end(), match[0], None, None, is_ever=True)
    for match in _THIS.finditer(text):
        unit = match["unit"].lower()
        latest = date(day.year - 1, 12, 31) if day and unit == "year" else None
        yield Reach(base + match.start(), base + match.end(), match[0], None, latest)


def from_dates(start: int, at: int, text: str, base: int, timexes: Sequence[Timex]) -> Reach | None:
    """The date that stands behind "since", or that tells when what stands behind it was."""
    stop = re.search(r"[.;](?:\s|$)|\band the (?:\w+est|first|worst|most)\b", text[at - base :])
    limit = min(at + NEAR, base + len(text), at + stop.start() if stop else at + NEAR)
    for timex in timexes:
        value = timex.value
        if at <= timex.start < limit and timex.kind == "date" and value.start and value.end:
            first, last = date.fromisoformat(value.start[:10]), date.fromisoformat(value.end[:10])
            if value.mod == "BEFORE":
                continue
            return Reach(start, timex.end, text[start - base : timex.end - base], first, last)
    year = _YEAR.search(text, at - base, limit - base)
    if year is None:
        return None
    n = int(year[1])
    return Reach(start, base + year.end(), text[start - base : year.end()], date(n, 1, 1), date(n, 12, 31))


#: Hedge -> what the stated length is to be multiplied by, at least and at most.
_HEDGES = {
    "almost": (0.85, 1.0),
    "nearly": (0.85, 1.0),
    "close to": (0.85, 1.0),
    "just under": (0.85, 1.0),
    "less than": (0.5, 1.0),
    "under": (0.5, 1.0),
    "more than": (1.0, 1.9),
    "over": (1.0, 1.9),
    "well over": (1.05, 1.9),
    "just over": (1.0, 1.25),
    "at least": (1.0, 3.0),
    "about": (0.75, 1.25),
    "around": (0.75, 1.25),
    "roughly": (0.75, 1.25),
    "some": (0.75, 1.25),
}
#: Days a year's boundary may lie off: "in four years" of what was in the spring four years ago.
_SLACK = 365


def period(match: re.Match[str], base: int, day: date | None) -> Reach:
    """A length of time back from the day of publication, with room for rounding."""
    start, end, words = base + match.start(), base + match.end(), match[0]
    count = (match["count"] or "a").lower()
    n = float(count) if count.isdigit() else float(_NUMBERS.get(count, 1))
    unit = "century" if match["unit"].lower() == "centur" else match["unit"].lower()
    days = n * _UNITS[unit]
    low, high = _HEDGES.get((match["hedge"] or "").lower(), (1.0, 1.0))
    is_round = unit in ("decade", "generation", "century") or (unit == "year" and n >= 10 and n % 5 == 0)
    least = 1.2 * _UNITS[unit] if unit in ("week", "month") else _SLACK
    slack = max(least, 0.1 * days if is_round else 0.0)
    if day is None:
        return Reach(start, end, words, None, None)
    return Reach(start, end, words, _back(day, days * high + slack), _back(day, max(0.0, days * low - slack)))


def _back(day: date, days: float) -> date | None:
    return date.fromordinal(day.toordinal() - int(days)) if days < day.toordinal() - 1 else None
