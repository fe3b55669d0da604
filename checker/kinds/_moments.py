"""Comparing dates and times as intervals; shared by both kinds.

A time that names its day is compared with dates by its day, so both kinds are one block.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from checker.kinds._base import Comparison, Mention
from checker.language.concepts import SAYING, is_person
from checker.language.happening_words import VIOLENT
from checker.language.happenings import Happening, happening_at, likeness
from checker.language.parse import Reading
from checker.language.places import may_be_same
from checker.language.spans import token_at
from checker.language.timexes import Timex
from checker.model import Fact, Moment

#: Dates and times are compared with each other.
BLOCK = "moment"
#: Scale of the distance between two dates of one event, in days.
USUAL_DAYS = 7.0
#: Scale of the distance between two clock times of one event, in hours.
USUAL_HOURS = 1.5
#: The same for months and years, in their own number.
USUAL_SPANS = 3.0
#: Weeks by which a weekday may be taken for that of another week.
WEEKS_OFF = 4
#: Hours of a week, less a little.
WEEK = 6 * 24
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
#: Distance of two that meet and are not the same: "Sunday" and "6 p.m. on Sunday".
WITHIN = 0.1
#: Distance of two values that differ as a slip of the pen does: another month, a.m. for p.m.
SLIP = 0.25


@dataclass(frozen=True, slots=True)
class Dated(Moment):
    """A moment with what happens then.

    Attributes
    ----------
    happening : what it dates; two moments with one value are equal whatever they date.
    names_day : whether the day stands with it; else it was taken from another day told before.
    is_aside : whether it dates another disaster or crime than the one its text opens with.
    others : the other moments of its text.
    """

    happening: Happening = field(default_factory=Happening, compare=False)
    names_day: bool = field(default=True, compare=False)
    is_aside: bool = field(default=False, compare=False)
    others: tuple[Dated, ...] = field(default=(), compare=False, repr=False)


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
        day = _day_only(one)
        is_first = not one.happening.order & {"next", "later", "rest"} and one.happening.phase != "since"
        if not one.happening.sorts & VIOLENT or not is_first or not day.start or not day.end:
            continue
        if _length(_at(day.start, False), _at(day.end, True)) > LONGEST_DAY:
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
    return _compare_spans(_day_only(one), main, USUAL_DAYS).relation == "disjoint"


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


def _at(text: str | None, end: bool) -> datetime | None:
    """An ISO date, date and time, or time of day (on day 1) as a datetime."""
    if not text:
        return None
    if text.startswith("T"):
        text = "0001-01-02" + text
    if "T" in text:
        return datetime.fromisoformat(text)
    day = datetime.combine(date.fromisoformat(text), datetime.min.time())
    return day + timedelta(days=1, seconds=-1) if end else day


_WEEKDAY = re.compile(r"(?i)\b(?:mon|tues|wednes|thurs|fri|satur|sun)day")


def _is_weekday(text: str) -> bool:
    """Whether a date is given by its weekday alone."""
    return bool(_WEEKDAY.search(text)) and not any(c.isdigit() for c in text)


def _is_weeks_apart(x: Moment, y: Moment) -> bool:
    days = [_day_only(v) for v in (x, y)]
    if any(not day.start or day.start != day.end for day in days):
        return False
    first, second = (date.fromisoformat(day.start or "") for day in days)
    return (first - second).days % 7 == 0 and abs((first - second).days) <= WEEKS_OFF * 7


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
    found = _compare_values(a, b)
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
    if bool(_YEAR.fullmatch(x.timex)) != bool(_YEAR.fullmatch(y.timex)) and y.happening.sorts & VIOLENT:
        return -1.0
    if shared > 0 and x.happening.sorts & VIOLENT and y.happening.sorts & VIOLENT and (x.is_aside or y.is_aside):
        # Of the other disasters that an article recalls, only the same one may be told of elsewhere.
        return 0.0 if x.is_aside and y.is_aside and x.happening.where & y.happening.where else -1.0
    return shared


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
        and _shared(other, y) > 0
        for other in x.others
    )


def _relation(x: Moment, y: Moment) -> str:
    return _compare_spans(*_alike(x, y), USUAL_HOURS).relation


def _is_as_fine(x: Moment, y: Moment) -> bool:
    """Whether the first covers no more days than the second: a year says nothing of a day in it."""
    first, second = (_length(_at(v.start, False), _at(v.end, True)) for v in (x, y))
    return first <= max(second, LONGEST_DAY)


def _alike(x: Moment, y: Moment) -> tuple[Moment, Moment]:
    """Two moments as two times of day or as two days, as far as both tell them."""
    if _is_floating(x) or _is_floating(y):
        return _clock_only(x), _clock_only(y)
    return (x, y) if "T" in x.timex and "T" in y.timex else (_day_only(x), _day_only(y))


def _compare_values(a: Fact, b: Fact) -> Comparison:
    """Two clock times as times of day; where one names only a day, the days."""
    x, y = a.value, b.value
    if not isinstance(x, Moment) or not isinstance(y, Moment):
        return Comparison("unknown", 0.0)
    if x.timex == y.timex and x.mod == y.mod:
        return Comparison("equal", 0.0)
    if a.kind == b.kind == "time":
        found = _compare_times(x, y)
        if found.is_slip and (_leaves_half_open(a.text) or _leaves_half_open(b.text)):
            # "A quarter to three" does not say which half of the day.
            return Comparison("compatible", WITHIN)
        if found.is_slip and (_NAMED_HOUR.search(a.text) or _NAMED_HOUR.search(b.text)):
            # Nobody writes noon for midnight by a slip.
            return replace(found, distance=12.0 / USUAL_HOURS, is_slip=False)
        return found
    found = _compare_days(_day_only(x), _day_only(y))
    by_weekday = _is_weekday(a.text) or _is_weekday(b.text)
    if found.relation == "disjoint" and any(map(_is_counted_back, (a.text, b.text))) and _are_near(x, y):
        return Comparison("compatible", WITHIN)
    if found.relation == "disjoint" and by_weekday and _is_weeks_apart(x, y):
        # Which Monday a text means is told by tense at best; another Monday is no difference.
        return Comparison("compatible", WITHIN)
    return found


_COUNTED = re.compile(
    r"(?i)\b(?P<unit>week|fortnight|month|year|decade)s? (?:ago|earlier|later|before|after|from now)\b"
)
#: Days by which a day counted in weeks, months or years may be off.
_OFF = {"week": 4, "fortnight": 4, "month": 31, "year": 200, "decade": 1500}


def _is_counted_back(text: str) -> bool:
    return bool(_COUNTED.search(text))


def _are_near(x: Moment, y: Moment) -> bool:
    """Whether two days are as near as "two weeks ago" is meant."""
    return _compare_spans(_day_only(x), _day_only(y), 24.0).distance <= 4
_NAMED_HOUR = re.compile(r"(?i)\b(?:noon|midday|midnight)\b")
_SAYS_HALF = re.compile(
    r"(?i)(?:\b|\d)[ap]\.?\s?m\b|\b(?:noon|midday|midnight|morning|afternoon|evening|night|hours|hrs|gmt|utc)\b"
    r"|\b(?:0\d|1[3-9]|2[0-4])[:.h]?\d\d\b"
)


def _leaves_half_open(text: str) -> bool:
    """Whether a clock time as printed can be before or after noon: "half past six", "6.20"."""
    return bool(text) and not _SAYS_HALF.search(text)


def _compare_days(x: Moment, y: Moment) -> Comparison:
    """Dates meet when their intervals do; unresolved dates are not comparable."""
    found = _compare_spans(x, y, USUAL_DAYS * 24)
    if found.relation == "disjoint" and _is_slip(x, y):
        return Comparison("disjoint", min(found.distance, SLIP), is_slip=True)
    return found


def _is_slip(x: Moment, y: Moment) -> bool:
    """Whether two full dates differ in the month or the year only: 29 June and 29 July, 2014 and 2015."""
    if _YEAR.fullmatch(x.timex) and _YEAR.fullmatch(y.timex):
        # 1987 and 1978.
        return sorted(x.timex) == sorted(y.timex) and x.timex[0] == y.timex[0]
    if not x.start or not y.start or x.start != x.end or y.start != y.end:
        return False
    (year, month, day), (other_year, other_month, other_day) = x.start.split("-"), y.start.split("-")
    return day == other_day and (year == other_year) != (month == other_month)


def _compare_times(x: Moment, y: Moment) -> Comparison:
    """Times of day; the days are compared only where both name one."""
    if x.timex.endswith("Z") != y.timex.endswith("Z"):
        # Local time against universal time: the offset is not known.
        return Comparison("unknown", 0.0)
    if _is_floating(x) != _is_floating(y) or not _name_days(x, y):
        x, y = _clock_only(x), _clock_only(y)
    elif _is_part(x) and _is_part(y) and not _is_floating(x):
        # "Wednesday night" reaches into Thursday, but who means Thursday morning says so.
        x, y = _named_day(x), _named_day(y)
    found = _compare_spans(x, y, USUAL_HOURS)
    # a.m. for p.m. is the commonest slip with clock times, so twelve hours apart is near.
    if found.relation == "disjoint" and _is_half_a_day_off(x.timex, y.timex):
        return Comparison("disjoint", min(found.distance, SLIP), is_slip=True)
    return found


def _name_days(x: Moment, y: Moment) -> bool:
    """Whether the days of both stand in the text: another day's may have been taken for one's own."""
    return all(not isinstance(v, Dated) or v.names_day for v in (x, y))


def _is_part(value: Moment) -> bool:
    """Whether it is a part of a day and no clock time, and not an early or late part."""
    return not _CLOCK.search(value.timex) and not value.mod


_CLOCK = re.compile(r"T(\d\d):(\d\d)")


def _is_half_a_day_off(x: str, y: str) -> bool:
    p, q = _CLOCK.search(x), _CLOCK.search(y)
    return bool(p and q and p[2] == q[2] and abs(int(p[1]) - int(q[1])) == 12)


def _day_only(value: Moment) -> Moment:
    return Moment(value.timex.split("T")[0], _day_of(value.start), _day_of(value.end), "")


def _named_day(value: Moment) -> Moment:
    """The day that a part of a day is called by, where its value names one."""
    day = value.timex.split("T")[0]
    return Moment(day, day, day, "") if _FULL_DATE.fullmatch(day) else _day_only(value)


_YEAR = re.compile(r"\d{4}")
_FULL_DATE = re.compile(r"\d{4}-\d\d-\d\d")


def _day_of(text: str | None) -> str | None:
    return None if not text or text.startswith("T") else text.split("T")[0]


def _is_floating(value: Moment) -> bool:
    return (value.start or value.end or "T").startswith("T")


def _clock_only(value: Moment) -> Moment:
    return Moment(value.timex, _clock_of(value.start), _clock_of(value.end), value.mod)


def _clock_of(text: str | None) -> str | None:
    return "T" + text.split("T")[1] if text and "T" in text else None


def _compare_spans(x: Moment, y: Moment, hours: float) -> Comparison:
    x_low, x_high, y_low, y_high = (
        _at(x.start, False),
        _at(x.end, True),
        _at(y.start, False),
        _at(y.end, True),
    )
    if (x_low is None and x_high is None) or (y_low is None and y_high is None):
        return Comparison("unknown", 0.0)
    gap = timedelta(0)
    if x_high is not None and y_low is not None and x_high < y_low:
        gap = y_low - x_high
    elif y_high is not None and x_low is not None and y_high < x_low:
        gap = x_low - y_high
    if not gap:
        # "shortly before two" and "shortly after two" touch, but exclude each other.
        touching = {x.mod, y.mod} == {"BEFORE", "AFTER"} and (x.end == y.start or y.end == x.start)
        return Comparison("disjoint", 0.0) if touching else Comparison("compatible", WITHIN)
    # Weeks, months and years are further apart than days: the scale is then a few of what is told.
    widest = max(_length(x_low, x_high), _length(y_low, y_high))
    scale = USUAL_SPANS * widest if widest >= WEEK else hours
    return Comparison("disjoint", gap.total_seconds() / 3600 / scale)


def _length(low: datetime | None, high: datetime | None) -> float:
    """Hours from one end to the other; 0 where one is open."""
    return (high - low).total_seconds() / 3600 if low is not None and high is not None else 0.0
