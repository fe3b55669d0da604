"""Finding dates and times, and comparing those of one happening; shared by both kinds.

A time that names its day is compared with dates by its day, so both kinds are one block.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from checker.kinds._base import Comparison, Mention
from checker.kinds._intervals import (
    USUAL_DAYS,
    USUAL_HOURS,
    Dated,
    alike,
    at,
    compare_spans,
    compare_values,
    day_only,
    length,
)
from checker.language.concepts import SAYING, is_person
from checker.language.happening_match import likeness
from checker.language.happening_words import VIOLENT
from checker.language.happenings import happening_at
from checker.language.parse import Reading
from checker.language.places import may_be_same
from checker.language.spans import token_at
from checker.language.timexes import Timex
from checker.model import Fact, Moment

#: Dates and times are compared with each other.
BLOCK = "moment"
#: Sentences from the top in which a text tells what it is about.
LEAD = 4
#: How sure it can be that disasters told with different places are one.
ELSEWHERE = 0.3
#: Characters between a clock time and its day.
BESIDE = 25
#: The longest that still is a day, in hours.
LONGEST_DAY = 26
#: Days before publication in which what a text is about happened, where it does not say.
FRESH = 8


def moments(reading: Reading, kind: str) -> Iterable[Mention]:
    """The dates or the times (``kind``) of a reading."""
    anchors = [token_at(reading.doc, t.start, t.end) for t in reading.timexes]
    every = [
        Dated(t.value.timex, t.value.start, t.value.end, t.value.mod, happening_at(reading.doc[i]),
              _names_day(reading, t))
        for t, i in zip(reading.timexes, anchors, strict=True)
    ]  # fmt: skip
    day = _main_day(reading, every, anchors)
    every = [replace(one, is_aside=_is_aside(one, day)) for one in every]
    for t, anchor, one in zip(reading.timexes, anchors, every, strict=True):
        if t.kind == kind:
            others = tuple(other for other in every if other is not one)
            yield Mention(t.start, t.end, replace(one, others=others), anchor)


def _main_day(reading: Reading, every: Sequence[Dated], anchors: Sequence[int]) -> Moment | None:
    """The day of the first disaster or crime that a text dates in its opening; else that of publication."""
    first_of_all: Moment | None = None
    coarse: Moment | None = None
    for one, anchor in zip(every, anchors, strict=True):
        day = day_only(one)
        is_first = not one.happening.order & {"next", "later", "rest"} and one.happening.phase != "since"
        if not one.happening.sorts & VIOLENT or not is_first or not day.start or not day.end:
            continue
        if length(at(day.start, False), at(day.end, True)) > LONGEST_DAY:
            coarse = coarse or day
        elif reading.sentence_numbers[anchor] <= LEAD:
            return day
        else:
            first_of_all = first_of_all or day
    if first_of_all is not None or coarse is not None:
        return first_of_all or coarse
    published = reading.article.published
    if not published:
        return None
    last = date.fromisoformat(published[:10])
    first = (last - timedelta(days=FRESH)).isoformat()
    return Moment(f"{first}/{last}", first, last.isoformat())


def _is_aside(one: Dated, main: Moment | None) -> bool:
    """Whether a moment of some disaster or crime lies outside the days of the one that a text is about."""
    if not one.happening.sorts & VIOLENT or main is None or one.timex.startswith("T"):
        return False
    if not one.names_day:
        return False
    return compare_spans(day_only(one), main, USUAL_DAYS).relation == "disjoint"


def _names_day(reading: Reading, timex: Timex) -> bool:
    """Whether the day of a clock time stands in its own words or beside it."""
    day = timex.value.timex.split("T")[0]
    if timex.kind == "date" or not day or _SAYS_DAY.search(reading.doc.text[timex.start : timex.end]):
        return True
    return any(
        other is not timex
        and other.value.timex.startswith(day)
        and max(other.start - timex.end, timex.start - other.end) <= BESIDE
        for other in reading.timexes
    )


_SAYS_DAY = re.compile(
    r"(?i)day\b|\b(?:to|last )night\b|tomorrow|\bthis (?:morning|afternoon|evening)"
    r"|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d[/-]\d"
)


_DEICTIC = re.compile(r"(?i)\b(?:to(?:day|night|morrow)|yesterday|this (?:morning|afternoon|evening|week))\b")
_HANDLE = re.compile(r"(?<!\w)@\w")
#: "The second strike this year" dates no strike: it says among which it is counted.
_PERIOD = re.compile(r"(?i)(?:so far )?this (?:year|month|season|decade|century)")
_STATES = frozenset({"be", "remain", "stay"})


def block(fact: Fact) -> str:
    """All dates and times of events; "he said on Saturday" and "he is in hospital today" date none."""
    c = fact.context
    is_state = c.predicate in _STATES and is_person(c.head)
    is_span = bool(_PERIOD.fullmatch(fact.text.strip()))
    # "Today" in a post is the day of the post, which is told nowhere in the sentence.
    is_posted = bool(_DEICTIC.search(fact.text) and _HANDLE.search(fact.sentence))
    is_said = c.predicate in SAYING
    if isinstance(fact.value, Dated):
        is_said = fact.value.happening.is_said
    return "" if is_state or is_posted or is_span or is_said else BLOCK


def compare(a: Fact, b: Fact) -> Comparison:
    """Two moments by their values, and how sure it is that one happening has both.

    Moments of two happenings do not differ, they have nothing to do with each other.
    """
    x, y = a.value, b.value
    found = compare_values(a, b)
    if not isinstance(x, Dated) or not isinstance(y, Dated):
        return found
    shared = _shared(x, y)
    if shared > 0 and x.happening.sorts & VIOLENT and not _may_be_one_place(a, b):
        shared = min(shared, ELSEWHERE)
    if shared < 0 and found.relation != "equal":
        return Comparison("unknown", 0.0)
    if shared and found.relation == "disjoint" and (_tells_too(x, y) or _tells_too(y, x)):
        return Comparison("unknown", 0.0)
    return replace(found, shared=max(0.0, shared))


def _shared(x: Dated, y: Dated) -> float:
    """How sure it is that two moments are of one happening; below 0 they are of two."""
    shared = likeness(x.happening, y.happening)
    if not (x.happening.sorts & VIOLENT and y.happening.sorts & VIOLENT):
        return shared
    if bool(_COARSE.fullmatch(x.timex)) != bool(_COARSE.fullmatch(y.timex)):
        # What is news is told by its day, and what is recalled by its month or year.
        return -1.0
    if shared > 0 and (x.is_aside or y.is_aside):
        # Of the other disasters that an article recalls, only the same one may be told of elsewhere.
        return 0.0 if x.is_aside and y.is_aside and x.happening.where & y.happening.where else -1.0
    return shared


_COARSE = re.compile(r"\d{4}(?:-\d\d)?")


def _may_be_one_place(a: Fact, b: Fact) -> bool:
    """Whether two sentences name a place alike, or one names none."""
    x, y = a.context.places, b.context.places
    return not x or not y or any(may_be_same(p, q) for p in x for q in y)


def _tells_too(x: Dated, y: Dated) -> bool:
    """Whether the text of ``x`` gives the value of ``y`` for such a happening too: it tells of two."""
    return any(
        _relation(other, y) == "compatible"
        and _relation(other, x) == "disjoint"
        and _is_as_fine(other, y)
        and (_shared(other, y) > 0 or likeness(other.happening, y.happening) == 1)
        for other in x.others
    )


def _relation(x: Moment, y: Moment) -> str:
    return compare_spans(*alike(x, y), USUAL_HOURS).relation


def _is_as_fine(x: Moment, y: Moment) -> bool:
    """Whether the first covers no more days than the second: a year says nothing of a day in it."""
    first, second = (length(at(v.start, False), at(v.end, True)) for v in (x, y))
    return first <= max(second, LONGEST_DAY)
