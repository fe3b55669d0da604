"""Hedges around a number ("at least", "or more", "some") and the interval they leave."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from checker.language.numerals import Numeral
from checker.model import Amount, Bound

#: Share by which a number that is only "about" can be off.
ABOUT_SHARE: Final = 0.10
#: Furthest that "just over" and "just under" reach, as a share of the number.
NEAR_SHARE: Final = 0.10


@dataclass(frozen=True, slots=True)
class Hedge:
    """A hedge as written.

    Attributes
    ----------
    start, end : code-point offsets of the hedge words.
    bound : what they make of the number.
    near : -1 "nearly", "just under"; 1 "just over": the number itself is excluded, but close.
    """

    start: int
    end: int
    bound: Bound
    near: int = 0


_MORE = (
    r"more than|over(?: than)?|above|in excess of|upwards? of|greater than|higher than|larger than"
    r"|bigger than"
    r"|well (?:over|above)|exceed(?:s|ed|ing)?|topp(?:ed|ing)|tops|surpass(?:es|ed|ing)?|(?:has|have"
    r"|had) passed"
    r"|north of|beyond|older than|longer than|not less than|over the age of|>"
)
_JUST_MORE = r"(?:just|a little|slightly|marginally|a bit|only just) (?:over|above|more than)"
_LEAST = (
    r"at least|no (?:fewer|less|lower) than|not (?:fewer|less) than|a minimum of|minimum(?: of)?|as few as"
    r"|at the very least|≥|>="
)
_LESS = (
    r"less than|fewer than|(?:well )?(?:under|below)|lower than|smaller than|younger than|shorter than"
    r"|south of"
    r"|under the age of|sub-?|<"
)
_JUST_LESS = (
    r"(?:just|a little|slightly|marginally|a bit|only just)"
    r" (?:under|below|less than|fewer than|short of|shy of)"
)
_MOST = (
    r"up to|at most|at the most|a maximum of|maximum(?: of)?|(?:no|not) (?:more|greater|higher) than"
    r"|as many as"
    r"|as much as|as high as|as far as|≤|<="
)
_NEARLY = r"nearly|almost|approaching|not quite|virtually|all but|close (?:to|on)|nearing"
_ABOUT = (
    r"about|approximately|approx\.?|around|roughly|some|(?:an )?estimated(?: at| to be)?"
    r"|circa|ca\.|c\.|in the (?:region|neighbou?rhood|order|vicinity) of|somewhere around|barely|~|≈"
    r"|more or less|or so"
)
_FILL = r"(?:\s+(?:an?|just|about|around|some|only))?"
_BEFORE: Final = re.compile(
    rf"(?<![\w-])(?:(?P<justmore>{_JUST_MORE})|(?P<justless>{_JUST_LESS})|(?P<most>{_MOST})"
    rf"|(?P<least>{_LEAST})"
    rf"|(?P<more>{_MORE})|(?P<less>{_LESS})|(?P<nearly>{_NEARLY})|(?P<about>{_ABOUT}))"
    rf"{_FILL}[\s\-(]*$",
    re.IGNORECASE,
)
_AFTER: Final = re.compile(
    r"(?:(?P<plus>\+|-plus\b|\s+plus\b(?=\s+\w+s\b))"
    r"|\s*,?\s*(?P<least>or (?:more|higher|above|over|older|greater|better|longer)|and (?:over|above|older"
    r"|up|upwards?)|at (?:the )?(?:very )?least)\b"
    r"|\s*,?\s*(?P<most>or (?:less|fewer|under|lower|younger|below)|and (?:under|younger|below)"
    r"|at (?:the )?most|(?:at )?maximum)\b"
    r"|(?P<about>-odd\b|\s+odd\b(?=\s+\w+s\b)|-ish\b|\s+or (?:so|thereabouts)\b|\s+or more or less\b))",
    re.IGNORECASE,
)
#: How far before a number a hedge can begin.
_REACH: Final = 36


def hedge_before(text: str, start: int) -> Hedge | None:
    """The hedge that ends right before the number (or its currency sign) at ``start``."""
    window = max(0, start - _REACH)
    match = _BEFORE.search(text[window:start])  # leftmost, so the longest hedge
    if match is None or re.fullmatch(r"over\s+an?\s+", match.group(), re.IGNORECASE):
        return None
    begin = window + match.start()
    end = window + match.end()
    if match["justmore"]:
        return Hedge(begin, end, "more_than", 1)
    if match["justless"]:
        return Hedge(begin, end, "less_than", -1)
    if match["nearly"]:
        return Hedge(begin, end, "about", -1)
    for name, bound in _BOUNDS.items():
        if match[name]:
            return Hedge(begin, end, bound)
    return None


_BOUNDS: Final[dict[str, Bound]] = {
    "most": "at_most",
    "least": "at_least",
    "more": "more_than",
    "less": "less_than",
    "about": "about",
}


def hedge_after(text: str, end: int) -> Hedge | None:
    """The hedge that begins right after the number, its unit or its noun at ``end``."""
    match = _AFTER.match(text, end)
    if match is None:
        return None
    if match["plus"] or match["least"]:
        return Hedge(match.start(), match.end(), "at_least")
    return Hedge(match.start(), match.end(), "at_most" if match["most"] else "about")


def amount(
    numerals: Sequence[Numeral], hedge: Hedge | None, *, unit: str, noun: str = "", sign: int = 1
) -> Amount:
    """The interval of one number with its hedge, or of the two ends of a range.

    Parameters
    ----------
    numerals : one, or the two ends of a range as written.
    sign : -1 for "minus 5".
    """
    if len(numerals) == 2:
        return _range(numerals, hedge, unit, noun, sign)
    numeral = numerals[0]
    if numeral.low is not None:
        return _vague(numeral, hedge, unit, noun)
    value = sign * numeral.value[0]
    low, high, low_open, high_open = _interval(value, numeral, hedge)
    bound: Bound = hedge.bound if hedge else "exact"
    return Amount((value,), _tidy(low), _tidy(high), low_open, high_open, bound, unit, noun)


def _tidy(number: float | None) -> float | None:
    """Without the last binary digits that adding and subtracting leaves: 12.35, not 12.350000000000001."""
    return None if number is None else float(f"{number:.12g}")


def _interval(
    value: float, numeral: Numeral, hedge: Hedge | None
) -> tuple[float | None, float | None, bool, bool]:
    if hedge is None:
        return value - numeral.half, value + numeral.half, False, False
    size = abs(value)
    step = min(max(numeral.grain, 0.01 * size), NEAR_SHARE * size)
    if hedge.near and hedge.bound == "more_than":
        return value, value + step, True, False
    if hedge.near and hedge.bound == "less_than":
        return value - step, value, False, True
    if hedge.near:
        return value - ABOUT_SHARE * size, value, False, True
    if hedge.bound == "about":
        width = max(ABOUT_SHARE * size, numeral.half)
        return value - width, value + width, False, False
    if hedge.bound in ("at_least", "more_than"):
        return value, None, hedge.bound == "more_than", False
    floor = 0.0 if value >= 0 else None
    return floor, value, False, hedge.bound == "less_than"


def _vague(numeral: Numeral, hedge: Hedge | None, unit: str, noun: str) -> Amount:
    low, high = numeral.low, numeral.high
    if hedge and hedge.bound in ("at_least", "more_than"):
        return Amount(numeral.value, low, None, False, False, hedge.bound, unit, noun)
    return Amount(numeral.value, low, high, False, True, "between", unit, noun)


def _range(numerals: Sequence[Numeral], hedge: Hedge | None, unit: str, noun: str, sign: int) -> Amount:
    first, last = (sign * n.value[0] if n.low is None else n.value[0] for n in numerals)
    low, high = min(first, last), max(first, last)
    bound: Bound = "between"
    if hedge and hedge.bound == "about":
        low, high, bound = low - ABOUT_SHARE * abs(low), high + ABOUT_SHARE * abs(high), "about"
    return Amount((first, last), _tidy(low), _tidy(high), False, False, bound, unit, noun)
