"""Lengths of time held against the beginning and the end that the text gives."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from checker.judge.reckoning import Reckoning, after, before, between, by_sentence, number
from checker.kinds.duration import ENDS
from checker.model import Amount, Fact, Moment

_HOURS = {"hour": 1.0, "minute": 1 / 60}
_DAYS = {"day": 1, "week": 7}

_FROM = re.compile(
    r"\b(?P<word>[Ff]rom|[Bb]etween) (?:(?:about|around|roughly|just after|shortly after) )?\Z"
)
_TO = re.compile(
    r"\A(?:,? (?:on )?(?:[A-Z][a-z]+ )?)?(?:to|until|till|through|and|[–-]) ?(?:on )?\Z| ?[–-] ?\Z"
)
_BEGAN = re.compile(
    r"\b(?:began|begin|begins|started|starts|start|opened|opens)(?: [\w’'-]+){0,3} (?:at|on) \Z"
)
_ENDED = re.compile(
    r"\A[^.;]{0,25}?\b(?:ended|ends|end|finished|finishes|closed|closes|concluded|concludes)"
    r"(?: [\w’'-]+){0,3} (?:at|on) \Z"
)

#: A length that the event itself has: "lasting four hours", "went on for four hours".
_LASTS = re.compile(
    r"\b(?:last(?:s|ed|ing)?|took|taking|go(?:es|ing)? on|went on|r[ua]n(?:s|ning)?|continu\w+|closed|shut|"
    r"blocked|without (?:power|water|electricity))(?: for)? (?:a total of |in all )?\Z"
)
#: A length of something else, or more than once.
_NOT_IT = re.compile(
    r"\A[\s-]*(?:after|before|later|earlier|late|ago|behind|from|each|every|a (?:day|night|week)|daily|per|"
    r"delay|drive|flight|away|short|less|more|longer|notice|window|into|of|on average|break|recess|pause|"
    r"working|trading|consecutive|straight|running)\b"
)
_DOUBTS = re.compile(
    r"\b(?:each|every|daily|nightly|a day|average|twice|(?:working|business|trading) days|gmt|utc|local time|"
    r"interrupt\w*|paus\w+|resum\w+|break|recess|extended|postponed|instead|except|originally|planned|"
    r"initial\w*|first|second|final|last|scheduled)\b",
    re.IGNORECASE,
)

#: Hours and shares of them by which a length and its ends differ at least: "two hours" may be 1 h 40.
HOURS, SHARE = 0.5, 0.15
#: The same of a length in minutes.
MINUTES = 5 / 60


def wrong_lengths(facts: Sequence[Fact]) -> Iterator[Reckoning]:
    """Lengths of time that are not what lies between the beginning and the end."""
    told = by_sentence(facts, ("time", "date", "duration"))
    for at, here in enumerate(told):
        ends = _ends(here)
        if ends is None or _DOUBTS.search(ends[0].sentence):
            continue
        for length in _lengths(here, told[at + 1] if at + 1 < len(told) else (), ends):
            found = _against(length, *ends)
            if found is not None:
                yield found
                break


def _ends(told: Sequence[Fact]) -> tuple[Fact, Fact] | None:
    """The beginning and the end of a sentence's event; None where it has other moments as well."""
    moments = [f for f in told if isinstance(f.value, Moment)]
    found = [(a, b) for a, b in pairwise(moments) if _is_from_to(a, b)]
    others = [f for f in moments if f.kind == found[0][0].kind and f not in found[0]] if found else []
    return found[0] if len(found) == 1 and not others else None


def _is_from_to(a: Fact, b: Fact) -> bool:
    if a.kind != b.kind or _is_vague(a) or _is_vague(b):
        return False
    gap = between(a, b)
    if _FROM.search(before(a)):
        return bool(_TO.match(gap))
    return bool(_BEGAN.search(before(a)) and _ENDED.match(gap))


def _is_vague(fact: Fact) -> bool:
    value = fact.value
    return not isinstance(value, Moment) or bool(value.mod) or value.start is None or value.start != value.end


def _lengths(here: Sequence[Fact], following: Sequence[Fact], ends: tuple[Fact, Fact]) -> list[Fact]:
    """The lengths that are of the event that begins and ends so."""
    mine = [f for f in here if f.kind == "duration"]
    found = []
    if len(mine) == 1 and (_is_of_event(mine[0]) or _is_named(mine[0], ends[0])):
        found.append(mine[0])
    next_one = [f for f in following if f.kind == "duration"]
    place = (ends[0].article, ends[0].field)
    if not mine and len(next_one) == 1 and not any(isinstance(f.value, Moment) for f in following):
        length = next_one[0]
        is_next = (length.article, length.field) == place and length.position == ends[0].position + 1
        if is_next and _is_named(length, ends[0]) and not _DOUBTS.search(length.sentence):
            found.append(length)
    return [f for f in found if not _NOT_IT.match(after(f)) and _is_exact(f)]


def _is_of_event(length: Fact) -> bool:
    return bool(_LASTS.search(before(length)))


def _is_named(length: Fact, moment: Fact) -> bool:
    """Whether a length names the event: "the three-hour meeting", of a meeting from nine to twelve."""
    head = length.context.head
    whose = {moment.context.head, moment.context.subject}
    return "-" in length.text and bool(head) and head in whose


def _is_exact(fact: Fact) -> bool:
    value = fact.value
    return isinstance(value, Amount) and value.bound == "exact" and len(value.stated) == 1


def _against(length: Fact, first: Fact, last: Fact) -> Reckoning | None:
    value = length.value
    if not isinstance(value, Amount):
        return None
    if first.kind == "time" and value.unit in _HOURS:
        told = number(length) * _HOURS[value.unit]
        spans = _hours(first, last)
        least = max(HOURS if value.unit == "hour" else MINUTES, SHARE * told)
        # Two and a half hours are cut to "two" before they are called three.
        if not spans or any(-least <= told - span < least for span in spans):
            return None
        return _reckoning(length, first, last, _say_hours(spans[0]))
    if first.kind == "date" and value.unit in _DAYS:
        days = _days(first, last)
        if days is None:
            return None
        return _of_days(length, first, last, days)
    return None


def _of_days(length: Fact, first: Fact, last: Fact, days: int) -> Reckoning | None:
    told = number(length)
    unit = length.value.unit if isinstance(length.value, Amount) else "day"
    nights = days - 1
    if unit == "week":
        if abs(told * 7 - days) <= 4:
            return None
    elif told in (days, nights):
        return None
    word = _FROM.search(before(first))
    is_whole = "-" in length.text or _is_of_event(length)
    if told < nights and (not is_whole or (word is not None and word["word"].lower() == "between")):
        # "On three days between 3 and 9 May"
        return None
    return _reckoning(length, first, last, f"{days} days, the first and the last included")


def _hours(first: Fact, last: Fact) -> list[float]:
    """Hours from one time to another: none where the order is unclear, more than one for a bare clock."""
    a, b = _clock(first), _clock(last)
    if a is None or b is None:
        return []
    span = (b - a) % 24
    dated = [
        f.value.timex[:10] for f in (first, last) if isinstance(f.value, Moment) and "T" in f.value.timex[1:]
    ]
    if len(dated) == 2 and dated[0] != dated[1]:
        return []
    spans = [span]
    if any(re.fullmatch(r"[\d.:]+", f.text.strip()) for f in (first, last)):
        spans += [(span + 12) % 24, 24 - span]
    return spans


def _clock(fact: Fact) -> float | None:
    """The time of day in hours, of a time that is given to the minute."""
    found = re.search(r"T(\d\d):(\d\d)", fact.value.timex) if isinstance(fact.value, Moment) else None
    return int(found[1]) + int(found[2]) / 60 if found else None


def _days(first: Fact, last: Fact) -> int | None:
    """Days from one date to another, both included."""
    days = []
    for fact in (first, last):
        value = fact.value
        if not isinstance(value, Moment) or not re.fullmatch(r"\d{4}-\d\d-\d\d", value.timex):
            return None
        days.append(date.fromisoformat(value.timex))
    span = (days[1] - days[0]).days + 1
    return span if 1 < span <= LONGEST else None


#: Most days that are counted one by one; beyond, a year may have been taken wrongly.
LONGEST = 120


def _say_hours(span: float) -> str:
    hours, minutes = divmod(round(span * 60), 60)
    parts = [f"{n} {word}{'s' if n != 1 else ''}" for n, word in ((hours, "hour"), (minutes, "minute")) if n]
    return " and ".join(parts) or "no time"


def _reckoning(length: Fact, first: Fact, last: Fact, real: str) -> Reckoning:
    return Reckoning(
        ENDS,
        (length, first, last),
        f"The length is not what lies between beginning and end: from “{first.text}” to “{last.text}” is "
        f"{real}, not “{length.text}”.",
        "a length of time and its beginning and end, told together",
    )
