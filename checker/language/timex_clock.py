"""What each written form of a clock time says."""

from __future__ import annotations

import re

from checker.language.timex_readers import NUMBERS, Mention, group_of, mention_of


def read_clock(match: re.Match[str]) -> Mention | None:
    hour, minute = int(match["hour"]), int(group_of(match, "minute") or 0)
    half = group_of(match, "half").lower()
    if (
        half
        and (hour > 12 or hour == 0)
        and not (half == "p" and 12 < hour < 24)
        and not (half == "a" and hour == 0)
    ):
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0) if hour <= 12 else hour
    zone = _zone(group_of(match, "zone"))
    is_half_known = bool(half) or hour > 12 or hour == 0 or match["hour"].startswith("0") or bool(zone)
    is_bare = not (half or group_of(match, "zone") or group_of(match, "hours"))
    return mention_of(
        match,
        "dotted" if group_of(match, "dotted") else "hour",
        minutes=hour * 60 + minute,
        zone=zone,
        is_half_known=is_half_known,
        is_bare=is_bare,
    )


def _zone(text: str) -> str:
    """``Z`` for Greenwich time, an offset where one is stated, else nothing: local time."""
    found = re.match(r"(GMT|UTC|Zulu|Z)\s?([+-]\d{1,2})?", text)
    if not found:
        return ""
    return f"{int(found[2]):+03}" if found[2] else "Z"


def read_noon(match: re.Match[str]) -> Mention | None:
    hour = 0 if match["noon"] == "midnight" else 12
    return mention_of(match, "noon", minutes=hour * 60)


def _hour(text: str) -> int:
    word = text.lower()
    return (
        int(word) if word.isdigit() else {"noon": 12, "midday": 12, "midnight": 24}.get(word) or NUMBERS[word]
    )


def read_spoken(match: re.Match[str]) -> Mention | None:
    """ "twenty past six", "eighteen minutes to midnight", "six o'clock", "5 in the morning"."""
    hour = _hour(match["hour"])
    word = re.sub(r"^a\s|\sminutes?$", "", group_of(match, "count").lower())
    where = group_of(match, "where").lower()
    minute = (int(word) if word.isdigit() else NUMBERS.get(word, 60)) if word else 0
    if hour > 24 or minute > 59:
        return None
    half, part = group_of(match, "half").lower(), group_of(match, "part").lower()
    is_named = match["hour"].lower() in ("noon", "midday", "midnight")
    if group_of(match, "at"):
        part = "night"
    if half or part:
        hour = hour % 12 + (12 if half == "p" or part in ("afternoon", "evening") else 0)
        if part == "night" and hour >= 5:
            hour += 12
    minutes = hour * 60 + (-minute if where in ("to", "before", "until", "of") else minute)
    return mention_of(
        match, "hour", minutes=minutes % 1440, is_half_known=is_named or bool(half or part) or hour > 12
    )
