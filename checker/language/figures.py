"""Numbers with their unit, and two of them joined: ranges, ratios, hours and minutes."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from checker.language.numerals import Numeral
from checker.language.unit_words import after_amount, money_after, money_before, unit_after
from checker.language.units import TIME_UNITS, is_currency, to_base

if TYPE_CHECKING:
    from spacy.tokens import Doc

_MINUS: Final = re.compile(r"(?:\bminus[\s-]|(?<![\w)%.\]-])[-\u2212])$", re.IGNORECASE)
_DASH: Final = re.compile(r"\s*(?:-|–|—|to\s*-)\s*")
_TO: Final = re.compile(r"\s*-?\s*to\s+(?:about\s+|around\s+|as\s+much\s+as\s+|some\s+|nearly\s+|over\s+)?-?")
_AND: Final = re.compile(r"\s+and\s+(?:about\s+|around\s+)?")
_OR: Final = re.compile(r"\s+or\s+(?:even\s+|perhaps\s+|possibly\s+|maybe\s+)?")
_BETWEEN: Final = re.compile(
    r"\bbetween\s+(?:the\s+ages\s+of\s+)?(?:about\s+|around\s+|roughly\s+|an?\s+)?$", re.IGNORECASE
)
_FROM: Final = re.compile(
    r"\b(?:from|rang(?:e|es|ing|ed)(?:\sfrom)?)\s+(?:up\sto\s+|about\s+|around\s+|just\s+|roughly\s+"
    r"|nearly\s+|an?\s+)?$",
    re.IGNORECASE,
)
_CHANGE: Final = re.compile(
    r"\b(?:by|up|down|rose|rise|fell|fall|gain(?:s|ed)?|lost|loses?|jump(?:s|ed)?|drop(?:s|ped)?|add(?:s"
    r"|ed)?|climb(?:s|ed)?|shed"
    r"|increased?|decreased?|slid|slipped|grew|cut|surged?|plunged?|soared?|advanced|dipped"
    r"|tumbled)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
_RATIO: Final = re.compile(r"\s+(?:(?P<weak>in)|out\s+of(?:\s+every)?|(?:in|of)\s+(?:every|each))\s+")
_OF_UNIT: Final = re.compile(r"\s+(?:of\s+)?an?\s+(?:US\s+|UK\s+)?(?=\w)")
_PLACES: Final = re.compile(r"\s*-?\s*(?:of\b|the\b|their\b|its\b|his\b|her\b|our\b|majority\b)")
_NOT_SHARE: Final = re.compile(
    r"\b(?:first|second|third|other|better|opening|final|last|latter|top|bottom|in)[\s-]+$", re.IGNORECASE
)
_STERLING: Final = re.compile(r"£|\bsterling\b|\bpence\b")
_WEIGHS: Final = re.compile(r"\bweigh(?:s|ed|ing|t)?\s+(?:of\s+)?(?:\w+\s+)?$")
_POINTS: Final = re.compile(r"[\s-]points?\b")
_LEAD: Final = re.compile(
    r"\s(?:ahead|clear|behind|higher|lower|more|less|up|down|above|below|adrift|lead|gap|swing"
    r"|to\s\d[\d.]*\s?(?:%|per))",
    re.IGNORECASE,
)
_BY: Final = re.compile(r"\b(?:by|gap|lead|margin|swing|difference)\b[^.;]{0,24}$", re.IGNORECASE)
_PERCENT: Final = re.compile(r"%|\bper\s?cent\b")
_VAGUE_OF: Final = re.compile(r"\s+of\s+")
_MILLION_NOUN: Final = re.compile(
    r"m\s+(?!tall|high|long|deep|wide|away|from|to|and|in|of|on|at|race|sprint|final)[a-z]"
)
_SENTENCE_END: Final = re.compile(r"[.!?][\"'”’)]?\s|\n")
_NO_NOUN: Final = re.compile(
    r"\s*(?:[.,;:)!?\n]|$|(?:in|for|from|to|by|at|on|an?|the|it|that|which|who|last|this|next|earlier"
    r"|previously|and|or|but"
    r"|before|after|when|while|as|than|against|one|two|three|four|five|six|seven|eight|nine|ten|\d+)\b)"
)
_AGAINST: Final = re.compile(
    r"\b(?:from|against|than|with|versus|on|took|by|under|over|nearly|almost|about|around)\s(?:just\s"
    r"|only\s|about\s|nearly\s)?$"
)
#: Larger numbers of points are of an index or a game.
_MOST_POINTS: Final = 60
#: "X or Y" is one guess only while the two are close.
_OR_FACTOR: Final = 3.0


@dataclass(frozen=True, slots=True)
class Figure:
    """One number with its unit, or the two ends of a range.

    Attributes
    ----------
    numerals : one, or two for a range.
    start, end : offsets with sign, currency and unit; a range from "between" on.
    number_start, number_end : offsets of the numbers alone.
    unit : empty for a bare number.
    per : what an amount of money is reckoned by ("share"), or empty.
    is_share : whether a fraction is followed by what it is a share of.
    """

    numerals: tuple[Numeral, ...]
    start: int
    end: int
    number_start: int
    number_end: int
    unit: str = ""
    per: str = ""
    sign: int = 1
    is_fraction: bool = False
    is_share: bool = False
    is_lone_one: bool = False
    is_score: bool = False

    @property
    def value(self) -> float:
        return self.numerals[0].value[0]


def read_figure(doc: Doc, text: str, numeral: Numeral) -> Figure:
    """A numeral with the sign, currency or unit written next to it; ``text`` is ``doc.text``."""
    start, end = numeral.start, numeral.end
    money = money_before(text, start)
    if money:
        start = money.start
    sign = 1
    minus = _MINUS.search(text, max(0, numeral.start - 7), numeral.start)
    if minus and numeral.form in ("digits", "words"):
        sign, start = -1, min(start, minus.start())
    if numeral.tail and (money or _is_millions(doc, text, numeral)):
        numeral = _million(numeral)
        end = numeral.end
    figure = Figure((numeral,), start, end, numeral.start, numeral.end, sign=sign)
    if money:
        after, unit, per = after_amount(text, end)
        return replace(figure, end=after, unit=unit or money.unit, per=per)
    figure = _with_unit(text, figure, end)
    if not figure.unit and numeral.form == "vague" and (of := _VAGUE_OF.match(text, end)):
        with_of = _with_unit(text, figure, of.end())
        figure = with_of if with_of.unit else figure
    if numeral.form == "fraction":
        return _fraction(text, figure)
    is_one = text[numeral.start : numeral.end].lower() == "one"
    return replace(figure, is_lone_one=is_one)


def _with_unit(text: str, figure: Figure, end: int) -> Figure:
    coin = money_after(text, end)
    unit = unit_after(text, end)
    if coin and unit and unit.unit == "pound" and not _are_pounds_money(text, figure, coin.end):
        coin = None
    if coin:
        after, domestic, per = after_amount(text, coin.end)
        return replace(figure, end=after, unit=domestic or coin.unit, per=per)
    if unit:
        return replace(figure, end=unit.end, unit=unit.unit)
    points = _POINTS.match(text, end)
    if (
        points
        and figure.value < _MOST_POINTS
        and _PERCENT.search(text)
        and _is_lead(text, figure, points.end())
    ):
        return replace(figure, end=points.end(), unit="percentage_point")
    return figure


def _is_lead(text: str, figure: Figure, end: int) -> bool:
    """Whether "points" are the distance of two shares: "6 points ahead", "a gap of 6 points"."""
    return bool(_LEAD.match(text, end) or _BY.search(text, max(0, figure.start - 40), figure.start))


def _are_pounds_money(text: str, figure: Figure, end: int) -> bool:
    if text[end - 8 : end].endswith("sterling") or figure.numerals[0].scale >= 1e6:
        return True
    if text[figure.end : figure.end + 1] == "-" or _WEIGHS.search(
        text, max(0, figure.start - 20), figure.start
    ):
        return False
    return bool(_STERLING.search(text)) or bool(re.match(r"\s\((?:US)?\$", text[end : end + 5]))


def _is_millions(doc: Doc, text: str, numeral: Numeral) -> bool:
    """Whether "2.9m" means millions: a currency or a counted plural follows the letter."""
    after = numeral.end + 1
    if money_after(text, after):
        return True
    if not _MILLION_NOUN.match(text, numeral.end):
        return False
    span = doc.char_span(after, after + 2, alignment_mode="expand")
    return span is not None and any(t.tag_ in ("NNS", "NNPS") for t in doc[span.start : span.start + 4])


def _million(numeral: Numeral) -> Numeral:
    value = round(numeral.value[0] * 1e6, 3)
    grain = numeral.grain * 1e6
    half = grain / 2 if numeral.grain < 1 else min(grain / 2, 0.025 * value)
    return replace(numeral, end=numeral.end + 1, value=(value,), half=half, grain=grain, scale=1e6, tail="")


def _fraction(text: str, figure: Figure) -> Figure:
    if not figure.unit and (of := _OF_UNIT.match(text, figure.number_end)):
        unit = unit_after(text, of.end() - 1)
        if unit and text[of.end() - 1] == " ":
            return replace(figure, end=unit.end, unit=unit.unit)
    word = text[figure.number_start : figure.number_end].lower()
    if figure.unit == "year" and text[figure.number_end : figure.number_end + 1] == "-":
        return replace(figure, unit="", is_fraction=True)
    is_part = bool(_NOT_SHARE.search(text, max(0, figure.start - 10), figure.start))
    is_share = bool(_PLACES.match(text, figure.number_end)) or word.endswith("s") or "/" in word
    return replace(figure, is_fraction=True, is_share=is_share and not is_part)


def joined(text: str, figures: list[Figure]) -> list[Figure]:
    """Join the two ends of ranges, the two numbers of a ratio, and hours with minutes."""
    out: list[Figure] = []
    for figure in figures:
        if out:
            both = _join(text, out[-1], figure)
            if both:
                out[-1] = both
                continue
            if len(out[-1].numerals) == 1 and _is_score(text, out[-1], figure):
                out[-1] = replace(out[-1], is_score=True)
                out.append(replace(figure, is_score=True))
                continue
        out.append(figure)
    return _inherited(text, [f for f in out if not f.is_score])


def _inherited(text: str, figures: list[Figure]) -> list[Figure]:
    """Give a bare number the unit of the one before it in the sentence where it leaves it out.

    "cost 9 million euros and earned 4 million"; "61 per cent, up from 57".
    """
    out: list[Figure] = []
    for figure in figures:
        before = out[-1] if out else None
        if before and not figure.unit and not figure.is_fraction and _is_elliptic(text, before, figure):
            figure = replace(figure, unit=before.unit)
        out.append(figure)
    return out


def _is_elliptic(text: str, before: Figure, figure: Figure) -> bool:
    between = text[before.end : figure.start]
    if len(between) > 160 or _SENTENCE_END.search(between) or not _NO_NOUN.match(text, figure.end):
        return False
    if is_currency(before.unit):
        return figure.numerals[0].scale >= 1e5 and before.numerals[0].scale >= 1e5
    if before.unit != "percent" or figure.numerals[-1].value[0] > 100 or figure.numerals[0].form != "digits":
        return False
    is_like = (figure.numerals[0].grain < 1) == (before.numerals[0].grain < 1)
    return is_like and bool(_AGAINST.search(text, max(0, figure.start - 24), figure.start))


def _is_score(text: str, a: Figure, b: Figure) -> bool:
    """Whether two bare numbers are the result of a game or a vote: "3-1"."""
    between = text[a.number_end : b.number_start]
    return between in ("-", "–") and not a.unit and not b.unit


def _join(text: str, a: Figure, b: Figure) -> Figure | None:
    if len(a.numerals) > 1 or b.start - a.end > 16:
        return None
    between = text[a.end : b.start]
    if ratio := _RATIO.fullmatch(between):
        return _ratio(text, a, b, is_weak=bool(ratio["weak"]))
    if a.unit in TIME_UNITS and b.unit in TIME_UNITS and re.fullmatch(r",?\s+(?:and\s+)?|\s*-\s*", between):
        return _duration(a, b)
    opening = _BETWEEN.search(text, max(0, a.start - 30), a.start)
    if not _is_range(text, a, b, between, is_between=opening is not None):
        return None
    return _range(a, b, opening.start() if opening else a.start)


def _is_range(text: str, a: Figure, b: Figure, between: str, *, is_between: bool) -> bool:
    if (a.unit and b.unit and a.unit != b.unit) or a.numerals[0].form != b.numerals[0].form == "vague":
        return False
    if a.is_fraction or b.is_fraction or a.numerals[0].form == "vague":
        return False
    first, last = _scaled_first(a, b), b.value
    if is_between and (_AND.fullmatch(between) or _TO.fullmatch(between) or _DASH.fullmatch(between)):
        return True
    if _TO.fullmatch(between):
        if _FROM.search(text, max(0, a.start - 30), a.start):
            return True
        if (a.unit or not b.unit) and _CHANGE.search(text, max(0, a.start - 30), a.start):
            return False
        return first < last or a.sign < 0
    if _DASH.fullmatch(between):
        if not a.unit and not b.unit and "-" not in between and "–" not in between:
            return False
        return first < last
    if _OR.fullmatch(between):
        return first < last <= _OR_FACTOR * max(first, 1)
    return False


def _scaled_first(a: Figure, b: Figure) -> float:
    """The first end with the second's magnitude where only that one is written: "1 to 2 thousand"."""
    x, y = a.numerals[0], b.numerals[0]
    if x.scale == 1 and y.scale > 1 and x.value[0] < y.value[0] / y.scale:
        return x.value[0] * y.scale
    return x.value[0]


def _range(a: Figure, b: Figure, start: int) -> Figure:
    value = _scaled_first(a, b)
    first = replace(a.numerals[0], value=(value,))
    return replace(
        b,
        numerals=(first, b.numerals[0]),
        start=start,
        number_start=a.number_start,
        end=b.end,
        unit=b.unit or a.unit,
        per=b.per or a.per,
        sign=a.sign,
        is_lone_one=False,
    )


def _ratio(text: str, a: Figure, b: Figure, *, is_weak: bool) -> Figure | None:
    """ "one in five", "three of every four": a share."""
    x, y = a.value, b.value
    if a.unit or b.unit or not 0 < x < y <= 1000 or len(b.numerals) > 1:
        return None
    if is_weak and not (y <= 10 or (x == 1 and y in (20, 50, 100, 1000))):
        return None
    if is_weak and x != 1 and text[a.number_start : a.number_end].isdigit():
        return None
    numeral = Numeral(a.number_start, b.number_end, (x / y,), grain=0.0, form="fraction")
    return Figure((numeral,), a.start, b.end, a.number_start, b.number_end, is_fraction=True, is_share=True)


def _duration(a: Figure, b: Figure) -> Figure | None:
    """ "2 hours and 45 minutes" as 165 minutes."""
    larger, smaller = to_base(1, a.unit)[0], to_base(1, b.unit)[0]
    if larger <= smaller or len(b.numerals) > 1:
        return None
    value = round(a.value * larger / smaller + b.value, 6)
    numeral = Numeral(a.number_start, b.number_end, (value,))
    return Figure((numeral,), a.start, b.end, a.number_start, b.number_end, unit=b.unit)
