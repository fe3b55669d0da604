"""What each written form of a date or a time of day says.

A :class:`Mention` holds what one form says by itself: "Friday" a weekday, "14 May" a month and
a day. Nothing is resolved here, and no word is doubted: the forms are in ``timex_patterns``, the rest in
``timexes``.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from checker.language.calendar import MONTHS, PARTS_OF_DAY, SEASONS, WEEKDAYS, is_day


@dataclass(frozen=True, slots=True)
class Mention:
    """What one stretch of text says about when.

    Attributes
    ----------
    start, end : offsets of the stretch; ``core`` is where its telling word starts.
    year, month, day : as written; ``day2`` ends a range of days.
    weekday : 0 (Monday) to 6.
    season : ``SP`` … ``WI``, ``Q1`` … ``Q4``, ``H1``, ``H2``.
    relation : ``last``, ``next``, ``this`` or ``same``.
    offset, unit : so many units from the publication date, or, where ``is_from_last``, from
        the day the text spoke of last.
    fixed : a value complete in itself, e.g. a decade.
    part : part of the day, ``MO`` ``AF`` ``EV`` ``NI``.
    minutes : clock time in minutes since midnight; ``zone`` as in ISO 8601 where stated.
    is_half_known : whether the clock time says which half of the day it is in.
    is_bare : whether the form alone does not tell a date from another word or number.
    mod, is_close : TIMEX3 modifier, and whether a BEFORE or AFTER is a short one.
    """

    start: int
    end: int
    core: int
    form: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    day2: int | None = None
    weekday: int | None = None
    season: str = ""
    relation: str = ""
    offset: int | None = None
    unit: str = ""
    is_from_last: bool = False
    fixed: str = ""
    part: str = ""
    minutes: int | None = None
    zone: str = ""
    is_half_known: bool = True
    is_bare: bool = False
    mod: str = ""
    is_close: bool = False

    @property
    def has_day(self) -> bool:
        """Whether the form names a day, or a stretch of days, rather than a time of day alone."""
        return bool(
            self.year is not None
            or self.month is not None
            or self.weekday is not None
            or self.offset is not None
            or self.fixed
            or self.season
            or self.unit
        )

    @property
    def has_time(self) -> bool:
        return self.minutes is not None or bool(self.part)


NUMBERS: Final = {
    word: number
    for number, word in enumerate([
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
        "nineteen", "twenty",
    ], start=1)
} | {"a": 1, "an": 1, "twenty-five": 25, "quarter": 15, "half": 30, "thirty": 30}  # fmt: skip
_ORDINALS: Final = {
    "first": 1, "1st": 1, "opening": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4,
    "4th": 4, "last": -1, "final": -1, "latter": 2,
}  # fmt: skip
_CENTURIES: Final = {
    word: number
    for number, word in enumerate([
        "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
        "seventeenth", "eighteenth", "nineteenth", "twentieth", "twenty-first",
    ], start=11)
}  # fmt: skip
_DECADES: Final = {
    "twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7,
    "eighties": 8, "nineties": 9,
}  # fmt: skip
_RELATIONS: Final = {
    "past": "last", "previous": "last", "preceding": "last", "coming": "next", "following": "next",
    "upcoming": "next", "current": "this", "that": "same", "the same": "same", "same": "same",
    "this past": "last", "this coming": "next", "this last": "last",
}  # fmt: skip
_STEPS: Final = {"last": -1, "this": 0, "next": 1, "same": 0}

Reader = Callable[[re.Match[str]], Mention | None]


def mention_of(match: re.Match[str], form: str, **said: object) -> Mention:
    core = match.start(form) if form in match.re.groupindex and match[form] else match.start()
    end = match.end() - (match[0].endswith(")") and "(" not in match[0])
    return Mention(match.start(), end, core, form, **said)  # type: ignore[arg-type]


def group_of(match: re.Match[str], name: str) -> str:
    return (match[name] or "") if name in match.re.groupindex else ""


def _int(match: re.Match[str], name: str) -> int | None:
    text = group_of(match, name)
    return int(text) if text else None


def _relation(text: str) -> str:
    words = " ".join(text.lower().split())
    return _RELATIONS.get(words, words)


def _month_number(text: str) -> int | None:
    """None for a word in lower case: "may" and "march" are verbs."""
    return MONTHS[text.lower().rstrip(".")] if text[0].isupper() else None


def read_calendar(match: re.Match[str]) -> Mention | None:
    month = _month_number(match["month"])
    day, year, last = _int(match, "day"), _int(match, "year"), _int(match, "day2")
    relation = _relation(group_of(match, "relation"))
    if month is None or (day and not is_day(year or 2000, month, day)):
        return None
    if last is not None and (day is None or last <= day or not is_day(year or 2000, month, last)):
        return None
    is_bare = day is None and year is None and not relation
    if is_bare and match["month"].lower().rstrip(".") in ("jan", "mar", "jun", "sep", "dec", "nov"):
        return None
    return mention_of(
        match, "month", month=month, day=day, year=year, day2=last, relation=relation, is_bare=is_bare
    )


def read_iso(match: re.Match[str]) -> Mention | None:
    year, month, day = int(match["year"]), int(match["month_n"]), int(match["day"])
    if not is_day(year, month, day):
        return None
    hour = _int(match, "hour")
    minutes = None if hour is None else hour * 60 + int(match["minute"])
    if minutes is not None and minutes > 1440:
        return None
    zone = "Z" if group_of(match, "zone") else ""
    return mention_of(match, "year", year=year, month=month, day=day, minutes=minutes, zone=zone)


def read_numeric(match: re.Match[str]) -> Mention | None:
    """Day and month in figures; which is which is left open where both readings exist."""
    first, second, year = int(match["a"]), int(match["b"]), int(match["year"])
    if year < 100:
        year += 2000 if year < 50 else 1900
    british, american = is_day(year, second, first), is_day(year, first, second)
    if british and american and first != second:
        return mention_of(match, "numeric", year=year, month=second, day=first, is_bare=True)
    if british:
        return mention_of(match, "date", year=year, month=second, day=first)
    return mention_of(match, "date", year=year, month=first, day=second) if american else None


def read_weekday(match: re.Match[str]) -> Mention | None:
    name = match["weekday"]
    return mention_of(
        match,
        "weekday",
        weekday=WEEKDAYS[name.lower().rstrip(".")],
        relation=_relation(group_of(match, "relation")),
        is_bare=not name.lower().endswith("day"),
    )


def read_deictic(match: re.Match[str]) -> Mention | None:
    words = " ".join(match["deictic"].lower().split())
    offsets = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
    if words not in offsets:
        return mention_of(match, "deictic", offset=-2 if "before" in words else 2, unit="day")
    part = "NI" if words == "tonight" else PARTS_OF_DAY.get(group_of(match, "part"), "")
    return mention_of(match, "deictic", offset=offsets[words], unit="day", part=part)


def read_relative_part(match: re.Match[str]) -> Mention | None:
    relation = _relation(match["relation"])
    part = PARTS_OF_DAY[match["part"].lower()]
    if relation == "last" and part in ("MO", "AF"):
        return None
    is_said = group_of(match, "relation").lower() in ("this", "last")
    return mention_of(
        match,
        "part",
        relation=relation,
        offset=_STEPS[relation],
        unit="day",
        part=part,
        is_from_last=not is_said,
    )


def read_part(match: re.Match[str]) -> Mention | None:
    if group_of(match, "hours"):
        return mention_of(match, "hours", part="MO", mod="START", is_bare=True)
    return mention_of(match, "part", part=PARTS_OF_DAY[match["part"].lower()], is_bare=True)


def read_relative_unit(match: re.Match[str]) -> Mention | None:
    """ "last week", "the following day"; a stretch up to now ("the past week") is a duration."""
    relation, unit, word = _relation(match["relation"]), match["unit"].lower(), match["relation"].lower()
    before = match.string[max(0, match.start() - 12) : match.start()].lower()
    article = re.search(r"\b(the|a|an|any|every|each|per|over|for)\s$", before)
    has_article = article is not None and article[1] == "the"
    if word in ("past", "coming", "upcoming") or (article and not has_article):
        return None
    if word == "last" and has_article and unit != "quarter" and not match["of"]:
        return None
    if unit == "day" and not has_article and word in ("last", "next", "this", "past", "current"):
        return None
    is_from_last = relation == "same" or word in ("following", "preceding", "previous")
    return mention_of(
        match,
        "unit",
        relation=relation,
        offset=_STEPS[relation],
        unit=unit,
        is_from_last=is_from_last or (has_article and word in ("next", "last")),
    )


def read_step(match: re.Match[str]) -> Mention | None:
    """ "the day before": a step from the day spoken of last."""
    backwards = match["where"] in ("before", "earlier", "previous")
    return mention_of(match, "unit", offset=-1 if backwards else 1, unit=match["unit"], is_from_last=True)


def read_within(match: re.Match[str]) -> Mention | None:
    """ "later in the day", "the end of the year", "over the weekend"."""
    unit, where = match["unit"], group_of(match, "where").lower()
    mod = {
        "early": "START",
        "beginning": "START",
        "start": "START",
        "middle": "MID",
        "late": "END",
        "end": "END",
    }
    return mention_of(match, "unit", offset=0, unit=unit, is_from_last=unit == "day", mod=mod.get(where, ""))


def read_week(match: re.Match[str]) -> Mention | None:
    """ "the last week of": which month is said by the mention that follows."""
    return mention_of(match, "week", fixed=f"week{_ORDINALS[match['order'].lower()]}", is_bare=True)


def read_moved(match: re.Match[str]) -> Mention | None:
    text = match["count"].lower()
    count = int(text) if text.isdigit() else {"couple": 2}.get(text.split()[-1], NUMBERS.get(text, 0))
    where = match["where"].lower()
    if not count or count > 500:
        return None
    backwards = where in ("ago", "earlier", "before", "previously")
    mod = {"more": "BEFORE", "over": "BEFORE"}.get(group_of(match, "hedge").lower().split(" ")[0], "")
    return mention_of(
        match,
        "count",
        offset=-count if backwards else count,
        unit=match["unit"].lower(),
        is_from_last=where not in ("ago", "from now", "hence"),
        mod=mod,
    )


def read_season(match: re.Match[str]) -> Mention | None:
    year = _int(match, "year")
    relation = _relation(group_of(match, "relation"))
    return mention_of(
        match,
        "season",
        season=SEASONS[match["season"].lower()],
        year=year,
        relation=relation,
        is_bare=year is None and not relation,
    )


def read_quarter(match: re.Match[str]) -> Mention | None:
    order, figure = group_of(match, "order").lower(), group_of(match, "figure")
    is_half = match["length"].lower().startswith("h")
    year = _int(match, "year") or _int(match, "year2")
    number = int(figure) if figure else _ORDINALS[order]
    count = 2 if is_half else 4
    if order == "last" and year is None and not is_half:
        return mention_of(match, "length", offset=-1, unit="quarter")
    number = count if number == -1 else number
    if not 1 <= number <= count or (is_half and year is None and not figure and not group_of(match, "of")):
        return None
    season = f"{'H' if is_half else 'Q'}{number}"
    return mention_of(match, "length", season=season, year=year)


def read_decade(match: re.Match[str]) -> Mention | None:
    word, also = group_of(match, "word").lower(), group_of(match, "also")
    if word:
        return mention_of(match, "decade", fixed=f"19{_DECADES[word]}")
    if also:
        return mention_of(match, "also", fixed=f"19{also[0]}", is_bare=True)
    digits = match["decade"]
    return mention_of(match, "decade", fixed=digits[:3] if len(digits) == 4 else f"19{digits[0]}")


def read_century(match: re.Match[str]) -> Mention | None:
    text = match["century"].lower()
    number = int(text[:-2]) if text[0].isdigit() else _CENTURIES[text]
    return mention_of(match, "century", fixed=f"{number - 1:02}") if 1 <= number <= 30 else None


def read_years(match: re.Match[str]) -> Mention | None:
    first, last = match["year"], match["last"]
    full = last if len(last) == 4 else first[: 4 - len(last)] + last
    if not 0 < int(full) - int(first) <= 100:
        return None
    return mention_of(match, "year", fixed=f"{first}/{full}", is_bare=True)


def read_year(match: re.Match[str]) -> Mention | None:
    short = group_of(match, "short")
    if short:
        year = int(short)
        return mention_of(match, "short", year=year + (1900 if year > 30 else 2000))
    return mention_of(match, "year", year=int(match["year"]), is_bare=True)
