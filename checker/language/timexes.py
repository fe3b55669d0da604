"""Dates and times of day in a text, resolved against the day it was published."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, Literal

from checker.language import calendar
from checker.language.calendar import Tense
from checker.language.tense import tense_of
from checker.language.timex_doubts import is_timex
from checker.language.timex_patterns import read_mentions
from checker.language.timex_phrases import read_phrases
from checker.language.timex_readers import Mention
from checker.model import Moment

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
#: How far into a text a line that is nothing but its date is looked for, in characters.
_DATELINE_REACH: Final = 600
#: How many sentences back a clock time looks for its day.
_REACH: Final = 3
#: A past day this long ago would have been written with its year, if one ahead is this near.
_LONG_AGO: Final = timedelta(days=270)
_SOON: Final = timedelta(days=75)


@dataclass(frozen=True, slots=True)
class Timex:
    """A date or a time of day in a text.

    Attributes
    ----------
    kind : ``time`` where it has a clock time or a part of the day.
    start, end : half-open code-point offsets into the text.
    is_anchored : whether the value is complete; False where a part of it stays unknown.
    is_explicit : whether it is written out ("14 May") and not said from the day of
        publication or from another day ("Friday", "two days later").
    """

    kind: Literal["date", "time"]
    start: int
    end: int
    value: Moment
    is_anchored: bool
    is_explicit: bool


@dataclass(slots=True)
class _Thread:
    """What the text has spoken of so far."""

    published: date | None
    day: date | None = None
    value: str = ""
    sentence: int = -1
    is_near: bool = True


def find_timexes(doc: Doc, published: str | None, *, context: Sequence[str] = ()) -> list[Timex]:
    """Dates and times of day, in order.

    Durations ("three days"), repeated times ("every Monday") and vague ones ("now",
    "recently") are none.

    Parameters
    ----------
    doc : parsed text.
    published : ISO date against which relative dates are resolved. Without one a line of its
        own near the start of the text that is a full date is taken.
    context : TIMEX3 values mentioned just before this text, in order.
    """
    phrases = [_closed(doc.text, phrase) for phrase in read_phrases(doc.text, read_mentions(doc.text))]
    if not phrases:
        return []
    starts = [token.idx for token in doc]
    anchor = date.fromisoformat(published[:10]) if published else _dateline(doc.text, phrases)
    thread = _Thread(anchor)
    for value in context:
        _remember(thread, value, -1)
    found: list[Timex] = []
    for i, phrase in enumerate(phrases):
        token = doc[max(0, bisect_right(starts, phrase.core) - 1)]
        around = (phrases[i - 1] if i else None, phrases[i + 1] if i + 1 < len(phrases) else None)
        if is_timex(phrase, doc, token, around):
            found.append(_resolved(phrase, token, thread))
    return _with_days(found, doc, starts)


def _closed(text: str, phrase: Mention) -> Mention:
    """The phrase with the bracket that closes one of its own: "today (Friday)"."""
    is_open = text.count("(", phrase.start, phrase.end) > text.count(")", phrase.start, phrase.end)
    return (
        replace(phrase, end=phrase.end + 1)
        if is_open and text[phrase.end : phrase.end + 1] == ")"
        else phrase
    )


def _dateline(text: str, phrases: list[Mention]) -> date | None:
    for phrase in phrases:
        if phrase.start > _DATELINE_REACH:
            return None
        if phrase.year and phrase.month and phrase.day:
            line_start = text.rfind("\n", 0, phrase.start) + 1
            line_end = text.find("\n", phrase.end)
            rest = (
                text[line_start : phrase.start] + text[phrase.end : line_end if line_end >= 0 else len(text)]
            )
            if not re.sub(r"\W|(?i:date|published|updated|posted|on)", "", rest):
                return date(phrase.year, phrase.month, phrase.day)
    return None


def _resolved(phrase: Mention, token: Token, thread: _Thread) -> Timex:
    sentence = token.sent.start
    previous = token.doc[sentence - 1].sent.start if sentence else -1
    thread.is_near = thread.sentence >= previous
    value = _date_value(phrase, token, thread) if phrase.has_day else ""
    _remember(thread, value, sentence)
    is_complete = bool(value) and "X" not in value
    is_explicit = (phrase.weekday is None and phrase.offset is None and not phrase.relation) or bool(
        phrase.day
    )
    if not phrase.has_time:
        return Timex(
            "date", phrase.start, phrase.end, calendar.moment(value, phrase.mod), is_complete, is_explicit
        )
    if not _DAY.fullmatch(value):
        value = "" if not value or phrase.minutes is not None else value
    if phrase.minutes is None:
        moment = calendar.moment(f"{value}T{phrase.part}", phrase.mod)
    else:
        moment = _clock_moment(value, phrase)
    return Timex("time", phrase.start, phrase.end, moment, is_complete and bool(value), is_explicit)


def _clock_moment(day: str, phrase: Mention) -> Moment:
    minutes = phrase.minutes or 0
    known = day if _DAY.fullmatch(day) else None
    if minutes >= 24 * 60:
        minutes -= 24 * 60
        if known:
            known = (date.fromisoformat(known) + timedelta(days=1)).isoformat()
    start, end = calendar.clock_bounds(known, minutes, phrase.mod, is_close=phrase.is_close)
    timex = f"{known or day}T{minutes // 60:02}:{minutes % 60:02}{phrase.zone}"
    return Moment(timex, start, end, phrase.mod)


def _remember(thread: _Thread, value: str, sentence: int) -> None:
    if _DAY.fullmatch(value):
        thread.day, thread.sentence = date.fromisoformat(value), sentence
    if value and "X" not in value:
        thread.value = value


def _date_value(phrase: Mention, token: Token, thread: _Thread) -> str:
    """TIMEX3 value of the day, month, year … a phrase names."""
    if phrase.fixed:
        return _fixed_value(phrase, token, thread)
    if phrase.form == "numeric":
        phrase = _read_as_near(phrase, thread.published)
    if phrase.weekday is not None and phrase.month is None:
        return _weekday_value(phrase, token, thread)
    if phrase.month is not None or phrase.season:
        return _calendar_value(phrase, token, thread)
    if phrase.year is not None:
        return f"{phrase.year:04}"
    return _moved_value(phrase, token, thread)


def _fixed_value(phrase: Mention, token: Token, thread: _Thread) -> str:
    if not phrase.fixed.startswith("week"):
        return phrase.fixed
    month = _calendar_value(replace(phrase, fixed=""), token, thread)
    start, end = calendar.bounds(month)
    if start is None or end is None:
        return month
    number = int(phrase.fixed[4:])
    if number < 0:
        return calendar.week_of(date.fromisoformat(end) - timedelta(days=3))
    return calendar.week_of(date.fromisoformat(start) + timedelta(days=7 * number - 4))


def _read_as_near(phrase: Mention, anchor: date | None) -> Mention:
    """Of two readings of 11/02/2022 the one close to publication, where only one is close."""
    year, month, day = phrase.year or 1, phrase.month or 1, phrase.day or 1
    if anchor is None:
        return replace(phrase, month=None, day=None)
    british = abs((date(year, month, day) - anchor).days)
    american = abs((date(year, day, month) - anchor).days)
    if british <= 10 < american:
        return phrase
    if american <= 10 < british:
        return replace(phrase, month=day, day=month)
    return replace(phrase, month=None, day=None)


def _weekday_value(phrase: Mention, token: Token, thread: _Thread) -> str:
    weekday = phrase.weekday or 0
    anchor = thread.published
    if anchor is None:
        return f"XXXX-WXX-{weekday + 1}"
    if phrase.unit == "day":
        return _moved_value(phrase, token, thread)
    if phrase.unit == "week" and phrase.offset is not None:
        monday = anchor - timedelta(days=anchor.weekday()) + timedelta(weeks=phrase.offset)
        return (monday + timedelta(days=weekday)).isoformat()
    if phrase.relation == "same" and thread.day is not None:
        anchor = thread.day
    return calendar.weekday_near(anchor, weekday, phrase.relation, tense_of(token)).isoformat()


def _calendar_value(phrase: Mention, token: Token, thread: _Thread) -> str:
    """A season, month or day of a month, its year completed."""
    year = phrase.year
    if phrase.relation == "same" and year is None and thread.value[:4].isdigit() and len(thread.value) >= 4:
        year = int(thread.value[:4])
    anchor = thread.published
    if year is None and phrase.unit == "year" and phrase.offset is not None:
        base = _base(phrase, thread)
        year = None if base is None else base.year + phrase.offset
    if year is None and anchor is not None:
        year = _near_year(phrase, anchor, tense_of(token))
    shown = "XXXX" if year is None else f"{year:04}"
    if phrase.season:
        return f"{shown}-{phrase.season}"
    if phrase.day is None:
        return f"{shown}-{phrase.month:02}"
    if year is not None and not calendar.is_day(year, phrase.month or 0, phrase.day):
        shown = "XXXX"
    first = f"{shown}-{phrase.month:02}-{phrase.day:02}"
    return f"{first}/{shown}-{phrase.month:02}-{phrase.day2:02}" if phrase.day2 else first


def _near_year(phrase: Mention, anchor: date, tense: Tense) -> int:
    relation = phrase.relation
    if phrase.season:
        if relation == "this":
            return anchor.year
        if relation == "last":
            last = calendar.season_near(anchor, phrase.season, "past")
            start, end = calendar.bounds(f"{last:04}-{phrase.season}")
            return last - 1 if start and end and start <= anchor.isoformat() <= end else last
        return calendar.season_near(anchor, phrase.season, "future" if relation == "next" else tense)
    month = phrase.month or 1
    if relation == "last":
        return anchor.year if month < anchor.month else anchor.year - 1
    if relation == "next":
        return anchor.year if month > anchor.month else anchor.year + 1
    if relation == "this":
        return anchor.year
    if phrase.day is None:
        return calendar.year_near(anchor, month, None, tense or "past")
    year = calendar.year_near(anchor, month, phrase.day, tense)
    nearest = calendar.year_near(anchor, month, phrase.day, "")
    if year < nearest and calendar.is_day(year, month, phrase.day):
        ago = anchor - date(year, month, phrase.day)
        ahead = date(nearest, month, phrase.day) - anchor
        return nearest if ago > _LONG_AGO and ahead < _SOON else year
    return year


def _base(phrase: Mention, thread: _Thread) -> date | None:
    """The day a relative date is counted from."""
    if not phrase.is_from_last:
        return thread.published
    if phrase.unit == "day":
        if thread.is_near and thread.day is not None:
            return thread.day
        # "later in the day" is the day the text is about; "that day" may be any
        return None if phrase.relation or phrase.offset else thread.published
    if not thread.value:
        return thread.day
    start, _ = calendar.bounds(thread.value)
    return date.fromisoformat(start) if start else thread.day


def _moved_value(phrase: Mention, token: Token, thread: _Thread) -> str:
    base = _base(phrase, thread)
    unit: calendar.Unit = phrase.unit  # type: ignore[assignment]
    if base is None:
        return {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE"}.get(unit, "XXXX")
    offset = phrase.offset or 0
    if unit == "weekend" and offset == 0 and not phrase.is_from_last and base.weekday() < 5:
        offset = 0 if tense_of(token) == "future" or (base.weekday() > 2 and phrase.relation) else -1
    day = calendar.moved(base, offset, unit)
    if phrase.form == "count" and unit == "week":
        return day.isoformat()
    return calendar.unit_of(day, unit)


def _with_days(found: list[Timex], doc: Doc, starts: list[int]) -> list[Timex]:
    """A clock time alone takes a day of its sentence, else the only one of a sentence shortly before."""
    if all(timex.kind == "date" for timex in found):
        return found
    sentences = [doc[max(0, bisect_right(starts, timex.start) - 1)].sent.start for timex in found]
    result: list[Timex] = []
    for i, timex in enumerate(found):
        if timex.kind == "time" and timex.value.timex.startswith("T"):
            day = _day_in_sentence(found, sentences, i)
            first = sentences[i]
            for _ in range(_REACH):
                if day or not first:
                    break
                first = doc[first - 1].sent.start
                days = {
                    _day_of(other, timex) for other, at in zip(found, sentences, strict=True) if at == first
                }
                days.discard("")
                if len(days) > 1:
                    break
                day = days.pop() if days else ""
            if day:
                timex = _on_day(timex, day)
        result.append(timex)
    return result


def _day_of(timex: Timex, clock: Timex) -> str:
    """The day a clock time near by can share; not one that holds in another time zone."""
    value = timex.value.timex
    if not _DAY.match(value) or "/" in value:
        return ""
    has_zone = value.endswith("Z") or "+" in value
    return "" if has_zone and not clock.value.timex.endswith("Z") else value[:10]


def _day_in_sentence(found: list[Timex], sentences: list[int], i: int) -> str:
    """The nearest day named before a clock time in its sentence, else the nearest after."""
    same = [
        j
        for j in range(len(found))
        if sentences[j] == sentences[i] and j != i and _day_of(found[j], found[i])
    ]
    before, after = [j for j in same if j < i], [j for j in same if j > i]
    return _day_of(found[before[-1] if before else after[0]], found[i]) if same else ""


def _on_day(timex: Timex, day: str) -> Timex:
    value = timex.value
    shown = day + value.timex
    start = day + value.start if value.start else (f"{day}T00:00" if value.mod == "BEFORE" else None)
    end = day + value.end if value.end else (f"{day}T23:59" if value.mod == "AFTER" else None)
    return replace(timex, value=replace(value, timex=shown, start=start, end=end), is_anchored=True)
