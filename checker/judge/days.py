"""Days and times in plain words: what a TIMEX3 value stands for, as a reader would write it."""

from __future__ import annotations

import calendar
import re

from checker.model import Moment

_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September",
           "October", "November", "December")  # fmt: skip
_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2}).{0,20})?)?)?\Z")
_CLOCK = re.compile(r"T?(\d{2}:\d{2})(?::\d{2})?\Z")
_PART_OF_DAY = re.compile(r"(\d{4}-\d\d-\d\d)T(MO|AF|EV|NI)\Z")
_PARTS = {"MO": "morning", "AF": "afternoon", "EV": "evening", "NI": "night"}
_SEASON = re.compile(r"(\d{4})-(SP|SU|FA|WI)\Z")
_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
#: What a full hour and a date leave out.
_UNSAID = {"", "on"}
_WORD = re.compile(r"\w+")


def say_day(iso: str) -> str:
    """``2026-05-09`` as ``9 May 2026``, ``T06:20`` as ``06:20``; empty for what is neither."""
    clock = _CLOCK.match(iso)
    if clock:
        return clock[1]
    found = _ISO.match(iso)
    if not found or (found[2] and not 1 <= int(found[2]) <= 12):
        return ""
    year, month, day, time = found.groups()
    named = [str(int(day)) if day else "", _MONTHS[int(month) - 1] if month else "", year]
    date = " ".join(part for part in named if part)
    return f"{time} on {date}" if time else date


def say_moment(value: Moment) -> str:
    """The day, days or time a value stands for; empty where that is not known.

    ``2026-05-09TMO`` is ``the morning of 9 May 2026``, the interval from 1 to 31 May 2026 is
    ``May 2026``, and an open interval is ``from`` or ``until`` its one end.
    """
    part = _PART_OF_DAY.match(value.timex)
    if part:
        return f"the {_PARTS[part[2]]} of {say_day(part[1])}"
    season = _SEASON.match(value.timex)
    if season:
        return f"{_SEASONS[season[2]]} {season[1]}"
    first, last = value.start, value.end
    if first and last:
        return _from_to(first, last)
    if first or last:
        said = say_day(first or last or "")
        return said and (f"from {said}" if first else f"until {said}")
    return ""


def says_itself(printed: str, said: str) -> bool:
    """Whether a date as printed has all that its plain form has, in whatever order."""
    there = {word.lstrip("0") for word in _WORD.findall(printed.lower())} | _UNSAID
    wanted = [word.lstrip("0") for word in _WORD.findall(said.lower())]
    return all(word in there or (word.isalpha() and word[:3] in there) for word in wanted)


def _from_to(first: str, last: str) -> str:
    """An interval as short as it can be said: what both ends share is said once."""
    a, b = say_day(first), say_day(last)
    if not a or not b or a == b:
        return a or b
    if "T" in first or "T" in last:
        return f"{a.partition(' on ')[0]} to {b}" if first[:10] == last[:10] else f"{a} to {b}"
    if first.endswith("-01-01") and last.endswith("-12-31"):
        return first[:4] if first[:4] == last[:4] else f"{first[:4]} to {last[:4]}"
    if first.endswith("-01") and _ends_month(last):
        a, b = say_day(first[:7]), say_day(last[:7])
    if a == b:
        return a
    shared = ""
    if first[:4] == last[:4]:
        shared = first[:7] if first[:7] == last[:7] else first[:4]
    return f"{a.removesuffix(f' {say_day(shared)}')} to {b}" if shared else f"{a} to {b}"


def _ends_month(iso: str) -> bool:
    found = _ISO.match(iso)
    if not found or not found[3]:
        return False
    return int(found[3]) == calendar.monthrange(int(found[1]), int(found[2]))[1]
