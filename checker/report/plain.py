"""Foreign text made fit to show, and values put into plain words.

Article text is written by others. Before it is shown anywhere it loses what could drive a
terminal or turn the reading direction, and it gets a bounded length.
"""

from __future__ import annotations

import math
import re

from checker.judge.days import say_day, say_moment, says_itself
from checker.model import Amount, Claim, Fact, Moment, Name, Place, Quote, Role, Superlative, Value

#: Terminal control sequences (ECMA-48: CSI, OSC and two-character escapes).
_ESCAPES = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]|\x1b(?:\][^\x07\x1b]{0,400}(?:\x07|\x1b\\)|[@-Z\\-_])"
)
#: Characters of a message; a path in it may have 4,096.
LONGEST = 10_000
_SPACE = re.compile(r"\s+")
#: What ends a line somewhere (Unicode, mandatory breaks), and tabs.
_BREAKS = re.compile(r"[\t-\r\x1c-\x1f\x85\u2028\u2029]+")
#: Control characters, and the marks that override the reading direction (Unicode UAX #9):
#: with them a figure can be made to read backwards.
_UNSHOWN = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]")
_LONE = re.compile(r"[\ud800-\udfff]")

_BOUNDS = {
    "exact": "no hedge",
    "about": "about",
    "at_least": "at least",
    "more_than": "more than",
    "at_most": "at most",
    "less_than": "less than",
    "between": "a range",
}
_MODS = {
    "": "no hedge",
    "BEFORE": "before",
    "AFTER": "after",
    "APPROX": "about",
    "START": "early",
    "MID": "in the middle",
    "END": "late",
}
#: Units that need no word beside the number, or another word than their name.
_UNITS = {"count": "", "percent": "percent", "percentage_point": "percentage points"}


def clean(text: str) -> str:
    """Foreign text without control characters, on one line; spaces at the ends stay."""
    if text.isascii() and text.isprintable() and "  " not in text:
        return text  # nearly all of it, and there is much of it
    text = _UNSHOWN.sub("", _SPACE.sub(" ", _ESCAPES.sub("", text)))
    return _LONE.sub("\ufffd", text)


def one_line(text: str) -> str:
    """Foreign text that drives no terminal and begins no line; unlike `clean`, it keeps its spaces."""
    return _LONE.sub("\ufffd", _UNSHOWN.sub("", _BREAKS.sub(" ", _ESCAPES.sub("", text))))


def uncommanding(message: str) -> str:
    """A message for the log of a build, in which a file's name or an id can hide no command."""
    return one_line(message[:LONGEST]).replace("##[", "##\u200b[")


def clip(text: str, limit: int) -> str:
    """Foreign text, clean, stripped and at most ``limit`` characters long."""
    # A long line is cut before it is cleaned, so that the cost is bounded too.
    head = text[: limit * 4]
    shown = clean(head).strip()
    if len(shown) > limit or len(head) < len(text):
        shown = shown[: limit - 1].rstrip() + "…"
    return shown


def say_date(moment: str | None) -> str:
    """``2026-05-09`` as ``9 May 2026``; empty for None; what is no ISO date stays as it is."""
    if not moment:
        return ""
    return say_day(moment) or clip(moment, 40)


def say_hedge(fact: Fact) -> str:
    """How firmly a source states a value: its bound, and whether it is denied, planned or quoted.

    Of a claim it is whether the source affirms or denies it; that a quotation is quoted goes unsaid.
    """
    value = fact.value
    if isinstance(value, Amount):
        words = [_BOUNDS.get(value.bound, value.bound)]
    elif isinstance(value, Moment):
        words = [_MODS.get(value.mod, value.mod.lower())]
    elif isinstance(value, Claim):
        words = ["affirmed" if value.holds else "denied"]
    else:
        words = ["no hedge"]
    firm = fact.context
    for holds, word in (
        (firm.is_negated, "denied"),
        (firm.is_planned, "planned"),
        (firm.is_quoted and not isinstance(value, Quote), "inside a quotation"),
    ):
        if holds:
            words.append(word)
    return ", ".join(words[1:] if len(words) > 1 and words[0] == "no hedge" else words)


def say_reading(value: Value, printed: str) -> str:
    """What the printed value was read as; empty where the print says as much itself.

    Parameters
    ----------
    value : the normalised value.
    printed : the span as it stands in the article.
    """
    if isinstance(value, Amount):
        return _read_amount(value, printed)
    if isinstance(value, Moment):
        return _read_moment(value, printed)
    return clip(_meant(value, printed), 160)


def _meant(value: Value, printed: str) -> str:
    """What a span of words stands for, where the span itself leaves it open."""
    if isinstance(value, Name):
        return "" if _holds(printed, value.canonical) else value.canonical
    if isinstance(value, Quote):
        return "" if _holds(printed, value.words) else f"“{value.words}”"
    if isinstance(value, Role):
        return "" if not value.person or _holds(printed, value.person) else f"title of {value.person}"
    if isinstance(value, Place):
        return "" if _holds(printed, value.place) else value.place
    if isinstance(value, Claim):
        return "" if _holds(printed, value.claim) else value.claim
    if isinstance(value, Superlative) and value.since:
        since = say_day(value.since)
        return f"since {since}" if since and not says_itself(printed, since) else ""
    return ""


def _holds(printed: str, words: str) -> bool:
    """Whether the printed words have the others among them, in whatever spelling of case and space."""
    return " ".join(words.split()).casefold() in " ".join(printed.split()).casefold()


def _read_amount(value: Amount, printed: str) -> str:
    if not value.stated or not all(map(math.isfinite, value.stated)):
        return ""
    bare = re.sub(r"(?<=\d)[\s,'’](?=\d{3})", "", printed)
    if set(value.stated) <= {float(number) for number in re.findall(r"\d+(?:\.\d+)?", bare)}:
        return ""
    numbers = " to ".join(map(_number, value.stated))
    unit = _UNITS.get(value.unit, value.unit.replace("_", " "))
    return clip(f"{numbers} {unit}", 80)


def _number(number: float) -> str:
    if abs(number) >= 1e15:
        return f"{number:.6g}"
    return f"{int(number):,}" if float(number).is_integer() else f"{number:,.6g}"


def _read_moment(value: Moment, printed: str) -> str:
    said = say_moment(value)
    return "" if says_itself(printed, said) else said


def plural(number: int, one: str, more: str | None = None) -> str:
    """``1 article``, ``2 articles``, ``1,200 articles``."""
    return f"{number:,} {one if number == 1 else more or one + 's'}"


def label(names: dict[str, str], key: str) -> str:
    """The name of a kind, verdict or severity; what has none is worded by its key."""
    return names.get(key) or clip(key.replace("_", " "), 60)


def capital(text: str) -> str:
    """The text with its first letter as a capital."""
    return text[:1].upper() + text[1:]
