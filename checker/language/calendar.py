"""Calendar arithmetic on TIMEX3 values: the days a value covers, and the values around a day.

A TIMEX3 value names a stretch of the calendar at the fineness it was written with: ``19``
(the 20th century), ``199`` (the 1990s), ``2014``, ``2014-H1``, ``2014-Q3``, ``2014-SU``,
``2014-05``, ``2014-W20``, ``2014-W20-WE``, ``2014-05-14``, ``2014-05-14TMO``,
``2014-05-14T06:20`` and, where the day is unknown, ``T06:20``. Unknown parts are ``X``.
An interval between two values is written ``2012/2013``.

Source: TimeML annotation guidelines 1.2.1 (TIMEX3 values and modifiers); ISO 8601 for weeks.
"""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from typing import Final, Literal

from checker.model import Moment

Unit = Literal["day", "week", "weekend", "month", "quarter", "year", "decade", "century"]
Tense = Literal["past", "future", ""]

MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
WEEKDAYS: Final = {
    name: number
    for number, names in enumerate(
        (
            "monday mon",
            "tuesday tues tue",
            "wednesday weds wed",
            "thursday thurs thur thu",
            "friday fri",
            "saturday sat",
            "sunday sun",
        )
    )
    for name in names.split()
}
SEASONS: Final = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
PARTS_OF_DAY: Final = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}

#: First and last month-day a season can mean, meteorological and astronomical season together.
_SEASON_ENDS: Final = {"SP": ("03-01", "06-21"), "SU": ("06-01", "09-22"), "FA": ("09-01", "12-21")}
#: Clock times a part of the day can mean; a night reaches into the next day's early hours.
_PART_ENDS: Final = {"MO": ("00:00", "11:59"), "AF": ("12:00", "18:00"), "EV": ("17:00", "23:59")}
#: Months a half or a quarter covers.
_SPANS: Final = {"H1": (1, 6), "H2": (7, 12), "Q1": (1, 3), "Q2": (4, 6), "Q3": (7, 9), "Q4": (10, 12)}

#: Minutes by which a clock time that is only "around" can be off.
APPROX_MINUTES: Final = 15
#: Minutes that "shortly after" and "just before" can reach.
SHORTLY_MINUTES: Final = 30
#: Days by which a date that is only "around" can be off, by the length of the value.
_APPROX_DAYS: Final = {10: 3, 7: 31, 4: 366}

_TIME = re.compile(r"(?P<day>[\dX]{4}-[\dXW]{2,3}-[\dX]{1,2})?T(?P<clock>\d\d:\d\d|[A-Z]{2})")


def bounds(timex: str, mod: str = "") -> tuple[str | None, str | None]:
    """First and last day (or minute) a TIMEX3 value can mean.

    Parameters
    ----------
    timex : a TIMEX3 value, see the module's docstring.
    mod : TIMEX3 modifier; START, MID and END narrow a date to its first, middle or second half,
        APPROX widens it. A clock time with a modifier is read by :func:`clock_bounds`.

    Returns
    -------
    Inclusive ISO 8601 bounds of equal form; ``(None, None)`` where the value is not resolved.
    """
    time = _TIME.match(timex)
    if time:
        return _time_bounds(time["day"], time["clock"], mod)
    if "X" in timex or timex.endswith("_REF"):
        return None, None
    if "/" in timex:
        left, right = timex.split("/")
        return bounds(left)[0], bounds(right)[1]
    first, last = _days(timex)
    length = (last - first).days
    if mod == "START":
        last = first + timedelta(days=length // 2)
    elif mod == "END":
        first = last - timedelta(days=length // 2)
    elif mod == "MID":
        first, last = first + timedelta(days=length // 4), last - timedelta(days=length // 4)
    elif mod == "APPROX":
        spare = timedelta(days=_APPROX_DAYS.get(len(timex), length + 1))
        first, last = first - spare, last + spare
    return first.isoformat(), last.isoformat()


def moment(timex: str, mod: str = "") -> Moment:
    """The value with its bounds."""
    start, end = bounds(timex, mod)
    return Moment(timex, start, end, mod)


def _days(timex: str) -> tuple[date, date]:
    """First and last day of a resolved date value."""
    if re.fullmatch(r"\d{2,3}", timex):
        years = 10 ** (4 - len(timex))
        first_year = int(timex) * years
        return date(max(first_year, 1), 1, 1), date(first_year + years - 1, 12, 31)
    year = int(timex[:4])
    rest = timex[5:]
    if not rest:
        return date(year, 1, 1), date(year, 12, 31)
    if rest[0] == "W" and rest != "WI":
        first = date.fromisocalendar(year, int(rest[1:3]), 1)
        return (first + timedelta(days=5) if rest.endswith("WE") else first), first + timedelta(days=6)
    if rest in _SPANS:
        low, high = _SPANS[rest]
        return date(year, low, 1), _last_day(year, high)
    if rest == "WI":
        # "the winter of 2012" is said of the one it began with and of the one it ended with
        return date(year - 1, 12, 1), _last_day(year + 1, 2)
    if rest in _SEASON_ENDS:
        low_day, high_day = _SEASON_ENDS[rest]
        return date.fromisoformat(f"{year:04}-{low_day}"), date.fromisoformat(f"{year:04}-{high_day}")
    month = int(rest[:2])
    if len(rest) == 2:
        return date(year, month, 1), _last_day(year, month)
    day = date(year, month, int(rest[3:5]))
    return day, day


def _time_bounds(day: str | None, clock: str, mod: str) -> tuple[str | None, str | None]:
    known = day if day and "X" not in day else None
    if clock[0].isdigit():
        if day and known is None:
            return None, None
        hour, minute = int(clock[:2]), int(clock[3:])
        return clock_bounds(known, hour * 60 + minute, mod)
    if known is None:
        return None, None
    if clock == "NI":
        following = (date.fromisoformat(known) + timedelta(days=1)).isoformat()
        return f"{known}T18:00", f"{following}T06:00"
    low, high = _PART_ENDS.get(clock, ("00:00", "23:59"))
    return f"{known}T{low}", f"{known}T{high}"


def clock_bounds(
    day: str | None, minutes: int, mod: str = "", *, is_close: bool = False
) -> tuple[str | None, str | None]:
    """First and last minute a clock time can mean.

    Parameters
    ----------
    day : ISO date, or None where the day is unknown.
    minutes : minutes since midnight, 0 to 1440.
    mod : ``""``, BEFORE, AFTER or APPROX (±15 minutes).
    is_close : whether BEFORE or AFTER was said to be short ("just before"): 30 minutes.
    """
    low: int | None = minutes
    high: int | None = minutes
    if mod == "APPROX":
        low, high = minutes - APPROX_MINUTES, minutes + APPROX_MINUTES
    elif mod == "AFTER":
        high = minutes + SHORTLY_MINUTES if is_close else (24 * 60 - 1 if day else None)
    elif mod == "BEFORE":
        low = minutes - SHORTLY_MINUTES if is_close else (0 if day else None)
    return _stamp(day, low), _stamp(day, high)


def _stamp(day: str | None, minutes: int | None) -> str | None:
    if minutes is None:
        return None
    days, rest = divmod(minutes, 24 * 60)
    clock = f"T{rest // 60:02}:{rest % 60:02}"
    if day is None:
        return clock
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat() + clock


def _last_day(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def is_day(year: int, month: int, day: int) -> bool:
    """Whether the calendar has such a day."""
    return 1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]


def week_of(day: date) -> str:
    """The ISO week a day lies in, e.g. ``2014-W20``."""
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


def unit_of(day: date, unit: Unit) -> str:
    """The value of the stretch of that length in which a day lies."""
    if unit == "week":
        return week_of(day)
    if unit == "weekend":
        return week_of(day) + "-WE"
    if unit == "month":
        return f"{day.year:04}-{day.month:02}"
    if unit == "quarter":
        return f"{day.year:04}-Q{(day.month + 2) // 3}"
    if unit == "year":
        return f"{day.year:04}"
    if unit == "decade":
        return f"{day.year // 10:03}"
    return f"{day.year // 100:02}" if unit == "century" else day.isoformat()


def moved(day: date, count: int, unit: Unit) -> date:
    """A day moved by so many units; a day that a month does not have becomes its last."""
    if unit == "day":
        return day + timedelta(days=count)
    if unit in ("week", "weekend"):
        return day + timedelta(weeks=count)
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[unit] * count
    years, month = divmod(day.month - 1 + months, 12)
    year = min(max(day.year + years, 1), 9998)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def weekday_near(anchor: date, weekday: int, relation: str, tense: Tense) -> date:
    """The day a weekday's name means in a text published on ``anchor``.

    Parameters
    ----------
    weekday : 0 (Monday) to 6 (Sunday).
    relation : ``last``, ``next``, ``this`` or ``""``.
    tense : of the verb that governs the name. Without one the past is meant: news reports
        what happened.
    """
    back = (anchor.weekday() - weekday) % 7
    if relation == "last":
        return anchor - timedelta(days=back or 7)
    if relation == "next":
        return anchor - timedelta(days=anchor.weekday()) + timedelta(days=7 + weekday)
    if tense == "future" or (relation == "this" and tense != "past"):
        return anchor + timedelta(days=-back % 7)
    return anchor - timedelta(days=back)


def year_near(anchor: date, month: int, day: int | None, tense: Tense) -> int:
    """The year meant by a month, or a day of a month, that is written without one.

    With no tense it is the nearest; with one, the nearest on that side. A future day just
    passed and a past one just ahead stay in their year: publication dates are a day off at times.
    """
    spare = 1 if day else 0
    distances: dict[int, int] = {}
    for year in range(anchor.year - 8, anchor.year + 9):
        if day and not is_day(year, month, day):
            continue
        first = date(year, month, day or 1)
        last = first if day else _last_day(year, month)
        if tense == "past" and (first - anchor).days > spare:
            continue
        if tense == "future" and (anchor - last).days > spare:
            continue
        distances[year] = max((first - anchor).days, (anchor - last).days, 0)
    return min(distances, key=lambda year: (distances[year], year), default=anchor.year)


def season_near(anchor: date, season: str, tense: Tense) -> int:
    """The year meant by a season, quarter or half that is written without one."""

    def span(year: int) -> tuple[date, date]:
        if season == "WI":
            return date(year, 12, 1), _last_day(year + 1, 2)
        return _days(f"{year:04}-{season}")

    years = (anchor.year - 1, anchor.year, anchor.year + 1)
    if tense == "future":
        return next(year for year in years if span(year)[1] >= anchor)
    begun = [year for year in years if span(year)[0] <= anchor]
    return begun[-1] if begun else anchor.year
