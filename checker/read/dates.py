"""Publication dates as newsrooms write them.

Only full calendar dates count: a stamp without a year or a day dates nothing. Text is English;
ISO 8601 and RFC 2822 (feeds) forms are read as well.
"""

from __future__ import annotations

import re
from datetime import date

#: English month names by their first three letters.
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b\.?,?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE = (
    rf"(?:(?:{_WEEKDAY})\s+)?(?:"
    r"(?P<iso>\d{4}[-/]\d{2}[-/]\d{2})(?!\d)"
    rf"|(?P<day_first>(?:{_DAY})\s+(?:{_MONTH}),?\s+\d{{4}})(?!\d)"
    rf"|(?P<month_first>(?:{_MONTH})\s+(?:{_DAY}),?\s+\d{{4}})(?!\d)"
    r"|(?P<figures>\d{1,2}(?P<sep>[./-])\d{1,2}(?P=sep)\d{4})(?!\d)"
    r")"
)
_ZONE = (
    r"(?:(?:UTC|GMT|BST|CES?T|EES?T|[ECMP][SD]?T|IST|JST|AES?T|AEDT|MSK|HKT|SGT)\b(?:[+-]\d{1,2}(?::?\d{2})?)?"
    r"|Z\b|[+-]\d{2}:?\d{2}\b)"
)
_CLOCK = (
    r"(?:\d{1,2}[:.]\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:\s*[ap]\.?m\b\.?)?"
    rf"|\d{{1,2}}\s*[ap]\.?m\b\.?|\d{{4}}(?=\s+{_ZONE}))"
)
_TIME = rf"(?:(?:T|,?\s+(?:at\s+|[-|·]\s*)?)(?:{_CLOCK}|(?<=at )\d{{4}})(?:\s*(?:{_ZONE}))?)"
_TIME_FIRST = rf"(?:{_CLOCK}(?:\s*(?:{_ZONE}))?,?\s*(?:on\s+|[-|·]\s*)?)"

#: A written date with its time of day, if any.
STAMP = re.compile(rf"{_TIME_FIRST}?{_DATE}{_TIME}?", re.IGNORECASE)

#: A time of day with a date that need not have a year, as in "Updated at 9:05 a.m. Aug. 3".
LOOSE_STAMP = (
    rf"(?:{_TIME_FIRST}?(?:{_WEEKDAY}\s*)?(?:{_MONTH}\s+{_DAY}|{_DAY}\s+{_MONTH}|\d{{4}}-\d{{2}}-\d{{2}}"
    rf"|\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}})(?:,?\s+\d{{4}}\b)?{_TIME}?|{_CLOCK}(?:\s*{_ZONE})?)"
)

_RELATIVE = re.compile(
    r"(?:today|yesterday|just now|unknown|undated|none|null|n/a|-|~"
    r"|(?:about\s+|over\s+)?(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten)\s+"
    r"(?:second|sec|minute|min|hour|hr|day|week|month|year)s?\s+ago)",
    re.IGNORECASE,
)


def is_relative(written: str) -> bool:
    """Whether this says when in words that date nothing by themselves ("two hours ago", "unknown")."""
    return _RELATIVE.fullmatch(written.strip()) is not None


def iso_date(written: str) -> str | None:
    """The ISO date that a whole string names, or None where it names none.

    A date in figures with the day and the month both up to twelve is read day first with full
    stops and not at all with strokes and hyphens: those are written either way round.

    Examples
    --------
    >>> iso_date("3 March 2020"), iso_date("Tue, 03 Mar 2020 08:30:00 GMT"), iso_date("2020-03-03T08:30:00Z")
    ('2020-03-03', '2020-03-03', '2020-03-03')
    >>> iso_date("03/04/2020"), iso_date("03/24/2020"), iso_date("30 February 2020")
    (None, '2020-03-24', None)
    """
    match = STAMP.fullmatch(written.strip())
    return stamp_date(match) if match else None


def possible_days(written: str) -> tuple[date, ...]:
    """The days that a date in figures may stand for where :func:`iso_date` does not choose, earliest first.

    Examples
    --------
    >>> [day.isoformat() for day in possible_days("03/04/2020")]
    ['2020-03-04', '2020-04-03']
    >>> possible_days("soon")
    ()
    """
    match = STAMP.fullmatch(written.strip())
    if match is None or not match["figures"] or stamp_date(match):
        return ()
    first, second, year = (int(part) for part in re.split(r"[./-]", match["figures"]))
    found = set()
    for day, month in ((first, second), (second, first)):
        try:
            found.add(date(year, month, day))
        except ValueError:
            continue
    return tuple(sorted(found))


def stamp_date(match: re.Match[str]) -> str | None:
    """The ISO date of a match of :data:`STAMP`; None where the calendar has no such day."""
    if match["iso"]:
        year, month, day = (int(part) for part in re.split(r"[-/]", match["iso"]))
    elif match["figures"]:
        first, second, year = (int(part) for part in re.split(r"[./-]", match["figures"]))
        if second > 12 and "." not in match["figures"]:
            day, month = second, first
        elif first > 12 or "." in match["figures"] or first == second:
            day, month = first, second
        else:
            return None
    else:
        written = match["day_first"] or match["month_first"]
        day, year = (int(part) for part in re.findall(r"\d+", written))
        name = re.search(r"[a-z]{3}", re.sub(r"\d+(?:st|nd|rd|th)", "", written.lower()))
        if name is None:
            return None
        month = _MONTHS.index(name[0]) + 1
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
