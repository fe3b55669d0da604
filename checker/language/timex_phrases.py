"""Mentions that stand together and say when together: "around 1:30 p.m. on Friday"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from checker.language.timex_readers import Mention

_SHADES: Final = {
    "early": "START",
    "beginning": "START",
    "start": "START",
    "mid": "MID",
    "middle": "MID",
    "late": "END",
    "end": "END",
    "close": "END",
}
_SHADE = re.compile(
    r"\b(?:the\s)?(?:very\s)?(?:(?P<shade>early|late|mid)(?P<link>\s(?:in|on)\s|[\s-])|"
    r"(?P<edge>middle|beginning|start|end|close)\sof\s)(?:the\s)?(?:year\s)?$",
    re.IGNORECASE,
)
_WHILE = re.compile(r"\b(?:earlier|later)\s(?:on\s|in\s)?(?:the\s)?$", re.IGNORECASE)
_SIDE = re.compile(
    r"\b(?:(?P<close>shortly|just|soon|right|moments|immediately|minutes|a\s(?:little|bit|few\sminutes)|not\slong)\s)?(?P<side>before|after|past)\s$",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"(?:\b(?:around|about|approximately|roughly|approx\.?|circa|nearly|almost|close\sto)|~)\s?$",
    re.IGNORECASE,
)
_GAP = re.compile(
    r"(?:[ \t\xa0]|,[ \t\xa0]?|[ \t\xa0]?\(|[ \t\xa0][-–][ \t\xa0])?"
    r"(?:(?:at|on|in|of|the|during|early|late)[ \t\xa0])*"
)


def read_phrases(text: str, mentions: list[Mention]) -> list[Mention]:
    """Mentions with the words that shade and hedge them, those of one moment made one."""
    phrases: list[Mention] = []
    for mention in mentions:
        before = phrases[-1] if phrases else None
        mention = _with_words_before(text, mention, before.end if before else 0)
        if before is not None and before.end <= mention.start:
            gap = text[before.end : mention.start]
            one = _joined(before, mention, gap) if _GAP.fullmatch(gap) else None
            if one is not None:
                phrases[-1] = replace(one, start=before.start, end=mention.end)
                continue
        phrases.append(mention)
    return phrases


def _with_words_before(text: str, mention: Mention, floor: int) -> Mention:
    """Widened to the left by "late", "the end of", "shortly after", "around"."""
    before = text[max(floor, mention.start - 40) : mention.start]
    if mention.minutes is not None and not mention.has_day:
        side = _SIDE.search(before)
        if side:
            mod = "BEFORE" if side["side"].lower() == "before" else "AFTER"
            return replace(
                mention,
                start=mention.start - len(side[0]),
                mod=mod,
                is_close=bool(side["close"]),
                is_bare=False,
            )
    elif mention.has_day and not mention.mod:
        shade = _SHADE.search(before)
        if shade and (mention.weekday is None or shade["shade"]):
            mod = _SHADES[(shade["shade"] or shade["edge"]).lower()]
            return replace(mention, start=mention.start - len(shade[0]), mod=mod, is_bare=False)
        within = _WHILE.search(before)
        if within and mention.form in ("unit", "deictic", "month", "weekday"):
            return replace(mention, start=mention.start - len(within[0]))
    elif mention.part and not mention.has_day:
        shade = _SHADE.search(before)
        if shade and shade["shade"]:
            return replace(mention, start=mention.start - len(shade[0]), mod=_SHADES[shade["shade"].lower()])
    about = _ABOUT.search(before)
    if (
        about
        and not mention.mod
        and (mention.minutes is not None or not mention.is_bare or mention.form == "year")
    ):
        return replace(mention, start=mention.start - len(about[0]), mod="APPROX")
    return mention


def _is_day(mention: Mention) -> bool:
    return bool(
        mention.day or mention.weekday is not None or (mention.offset is not None and mention.unit == "day")
    )


def _joined(left: Mention, right: Mention, gap: str) -> Mention | None:
    is_in_brackets = "(" in gap
    if not is_in_brackets and (_is_day(left) or not left.has_day) and (_is_day(right) or not right.has_day):
        one = _joined_time(left, right)
        if one is not None:
            return one
    if left.has_time and not left.has_day:
        return None
    is_named = left.weekday is not None or left.form == "deictic"
    if is_named and left.month is None and right.day and right.month and not right.day2:
        return _with_time(right, left)
    if is_in_brackets:
        if right.weekday is None or right.has_time or not _is_day(left):
            return None
        # "today (Friday)": the name holds where the day of publication is not known
        return replace(left, weekday=right.weekday) if left.form == "deictic" else left
    if left.weekday is not None and right.unit == "week" and right.offset is not None and not left.relation:
        return replace(left, offset=right.offset, unit="week", is_from_last=right.is_from_last)
    if left.fixed.startswith("week") and right.month and not right.day:
        return replace(right, fixed=left.fixed, is_bare=False)
    if not gap.strip(" \t\xa0of"):
        return _joined_year(left, right)
    return None


def _with_time(day: Mention, timed: Mention) -> Mention:
    """A day with the time of day that was said of another name for it."""
    if not timed.has_time:
        return replace(day, mod=timed.mod or day.mod)
    if day.has_time:
        return day
    return replace(
        day,
        minutes=timed.minutes,
        part=timed.part,
        zone=timed.zone,
        mod=timed.mod,
        is_close=timed.is_close,
        is_half_known=timed.is_half_known,
    )


def _joined_time(left: Mention, right: Mention) -> Mention | None:
    """A day and a time of day, or two ways of saying one time of day."""
    if left.has_time and right.has_time:
        if left.minutes is None and right.minutes is not None and not right.part:
            day, clock, part = left, right, left.part
        elif right.minutes is None and left.minutes is not None and not left.part:
            day, clock, part = right, left, right.part
        else:
            return None
        if left.has_day and right.has_day:
            return None
        day = day if day.has_day else (left if left.has_day else right)
        return _with_clock(day, clock, part)
    if left.has_day == right.has_day:
        return None
    day, time = (left, right) if left.has_day else (right, left)
    if not time.has_time or day.has_time:
        return None
    if time.minutes is not None:
        return _with_clock(day, time, "")
    return replace(day, part=time.part, mod=time.mod or day.mod, is_bare=False)


def _with_clock(day: Mention, clock: Mention, part: str) -> Mention:
    minutes = clock.minutes or 0
    is_half_known = clock.is_half_known or bool(part)
    if part in ("AF", "EV", "NI") and not clock.is_half_known and 3 * 60 <= minutes < 12 * 60:
        minutes += 12 * 60
    return replace(
        day,
        minutes=minutes,
        zone=clock.zone,
        part=part,
        mod=clock.mod,
        is_close=clock.is_close,
        is_half_known=is_half_known,
        is_bare=False,
    )


def _joined_year(left: Mention, right: Mention) -> Mention | None:
    """ "May last year", "the third quarter of this year", "the summer of 2014"."""
    if left.year is not None or not (left.month or left.season) or left.relation:
        return None
    if right.unit == "year" and right.offset is not None and not right.mod:
        return replace(left, offset=right.offset, unit="year", is_from_last=right.is_from_last, is_bare=False)
    if right.form == "year" and right.year is not None and left.season:
        return replace(left, year=right.year, is_bare=False)
    return None
