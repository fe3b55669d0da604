"""Moments as intervals, compared by their values alone."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from checker.kinds._base import Comparison
from checker.language.happenings import Happening
from checker.model import Fact, Moment

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


def at(text: str | None, end: bool) -> datetime | None:
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
    days = [day_only(v) for v in (x, y)]
    if any(not day.start or day.start != day.end for day in days):
        return False
    first, second = (date.fromisoformat(day.start or "") for day in days)
    return (first - second).days % 7 == 0 and abs((first - second).days) <= WEEKS_OFF * 7


def alike(x: Moment, y: Moment) -> tuple[Moment, Moment]:
    """Two moments as two times of day or as two days, as far as both tell them."""
    if _is_floating(x) or _is_floating(y):
        return _clock_only(x), _clock_only(y)
    return (x, y) if "T" in x.timex and "T" in y.timex else (day_only(x), day_only(y))


def compare_values(a: Fact, b: Fact) -> Comparison:
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
    found = _compare_days(day_only(x), day_only(y))
    by_weekday = _is_weekday(a.text) or _is_weekday(b.text)
    off = max(_days_off(a.text), _days_off(b.text))
    if found.relation == "disjoint" and off and _are_near(x, y, off):
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


def _days_off(text: str) -> int:
    """Days by which a day that is counted back or on may be off; 0 for any other."""
    found = _COUNTED.search(text)
    return _OFF[found["unit"].lower()] if found else 0


def _are_near(x: Moment, y: Moment, days: int) -> bool:
    """Whether two days are no further apart than "two weeks ago" is meant."""
    ends = [(at(day.start, False), at(day.end, True)) for day in (day_only(x), day_only(y))]
    (low, high), (other_low, other_high) = ends
    if low is None or high is None or other_low is None or other_high is None:
        return False
    return max(low - other_high, other_low - high) <= timedelta(days=days)


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
    found = compare_spans(x, y, USUAL_DAYS * 24)
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
    x, y = _in_one_form(x, y)
    found = compare_spans(x, y, USUAL_HOURS)
    # a.m. for p.m. is the commonest slip with clock times, so twelve hours apart is near.
    if found.relation == "disjoint" and _is_half_a_day_off(x.timex, y.timex):
        return Comparison("disjoint", min(found.distance, SLIP), is_slip=True)
    return found


def _in_one_form(x: Moment, y: Moment) -> tuple[Moment, Moment]:
    """Two times with their days, as times of day alone, or as days."""
    if _is_floating(x) != _is_floating(y) or not _name_days(x, y):
        return _clock_only(x), _clock_only(y)
    if _is_part(x) and _is_part(y) and not _is_floating(x):
        # "Wednesday night" reaches into Thursday, but who means Thursday morning says so.
        return _named_day(x), _named_day(y)
    return x, y


def time_between(a: Fact, b: Fact) -> timedelta | None:
    """How far two moments that do not meet lie apart: dates in whole days, times in minutes.

    None for values that are no moments, or of which one is not known.
    """
    x, y = a.value, b.value
    if not isinstance(x, Moment) or not isinstance(y, Moment):
        return None
    is_clock = a.kind == b.kind == "time"
    x, y = _in_one_form(x, y) if is_clock else (day_only(x), day_only(y))
    gap = _gap(x, y)
    if gap is None or (is_clock and "T" in (x.start or x.end or "")):
        return gap
    # A day ends a second before the next one.
    return timedelta(days=math.ceil(gap / timedelta(days=1)))


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


def day_only(value: Moment) -> Moment:
    return Moment(value.timex.split("T")[0], _day_of(value.start), _day_of(value.end), "")


def _named_day(value: Moment) -> Moment:
    """The day that a part of a day is called by, where its value names one."""
    day = value.timex.split("T")[0]
    return Moment(day, day, day, "") if _FULL_DATE.fullmatch(day) else day_only(value)


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


def _gap(x: Moment, y: Moment) -> timedelta | None:
    """The time between two intervals, none where they meet; None where one of them is not known."""
    x_low, x_high = at(x.start, False), at(x.end, True)
    y_low, y_high = at(y.start, False), at(y.end, True)
    if (x_low is None and x_high is None) or (y_low is None and y_high is None):
        return None
    if x_high is not None and y_low is not None and x_high < y_low:
        return y_low - x_high
    if y_high is not None and x_low is not None and y_high < x_low:
        return x_low - y_high
    return timedelta(0)


def compare_spans(x: Moment, y: Moment, hours: float) -> Comparison:
    gap = _gap(x, y)
    if gap is None:
        return Comparison("unknown", 0.0)
    if not gap:
        # "shortly before two" and "shortly after two" touch, but exclude each other.
        touching = {x.mod, y.mod} == {"BEFORE", "AFTER"} and (x.end == y.start or y.end == x.start)
        return Comparison("disjoint", 0.0) if touching else Comparison("compatible", WITHIN)
    # Weeks, months and years are further apart than days: the scale is then a few of what is told.
    widest = max(length(at(v.start, False), at(v.end, True)) for v in (x, y))
    scale = USUAL_SPANS * widest if widest >= WEEK else hours
    return Comparison("disjoint", gap.total_seconds() / 3600 / scale)


def length(low: datetime | None, high: datetime | None) -> float:
    """Hours from one end to the other; 0 where one is open."""
    return (high - low).total_seconds() / 3600 if low is not None and high is not None else 0.0
