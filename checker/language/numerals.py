"""Numbers in running English text, in digits and in words.

``find_numerals`` reads what stands there and nothing more: whether a number is a quantity, a
year or part of a name is decided in :mod:`checker.language.measures`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

_ONES = {
    word: number
    for number, word in enumerate(
        [
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
            "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
        ]
    )
}  # fmt: skip
_TENS = {
    word: 10 * number
    for number, word in enumerate([
        "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
    ], 2)
}  # fmt: skip
#: Magnitude words. ``lakh`` and ``crore`` are the South Asian 10^5 and 10^7.
SCALES = {
    "hundred": 100,
    "thousand": 1_000,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "lakh": 10**5,
    "crore": 10**7,
    "dozen": 12,
}
#: Magnitudes written as letters right after the digits. A single lower-case m may also be a
#: metre and is left to the caller (``Numeral.tail``).
_LETTERS = {
    "k": 10**3, "K": 10**3, "M": 10**6, "mn": 10**6, "mln": 10**6, "mil": 10**6, "Mn": 10**6,
    "bn": 10**9, "Bn": 10**9, "bln": 10**9, "B": 10**9, "BN": 10**9, "tn": 10**12, "trn": 10**12,
    "T": 10**12, "MM": 10**6,
}  # fmt: skip
_PARTS = {
    "half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6,
    "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
}  # fmt: skip
_SIGNS = {"½": "0.5", "⅓": "0.333333333333", "⅔": "0.666666666667", "¼": "0.25", "¾": "0.75", "⅛": "0.125"}
#: Least and most that a vague word is taken to mean (the upper end is excluded).
_SEVERAL = {"several": (3, 10), "few": (2, 8), "couple": (2, 3), "many": (3, 10)}

#: Largest share by which a big round number may be off and still be the same number.
ROUND_SHARE = Decimal("0.025")

_WORD = "|".join([*_TENS, *sorted(_ONES, key=len, reverse=True), *SCALES])
_SCALE = "|".join(SCALES)
_GAP = r"(?:[^\S\n]*-[^\S\n]*|[^\S\n]+)"
_DIGITS = (
    r"(?:\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}|\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+|\d+)"
    r"(?:\.\d+)?(?![\d.]*\d)|(?<![\d.])\.\d+(?![\d.])"
)
_PART = "halves|half|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?"
_SMALL = "an?|one|two|three|four|five|six|seven|eight|nine"
_NUMERAL = re.compile(
    rf"""(?<![\w.$])(?:
      (?P<vague>(?:(?:(?P<some>several|(?:a|the\ (?:last|past))\ few|few|a\ couple(?:\ of)?
        |many){_GAP}(?P<ofscale>{_SCALE})(?!s))
        |(?:(?P<many>tens|hundreds|thousands)\ of\ )?(?P<plural>thousands|millions|billions|trillions)
        |hundreds|dozens|scores(?=\ of\b))\b)
    | (?P<share>(?P<halfof>half|(?:an?|one)[ -](?P<sharepart>quarter
      |third)\ of)[ -]an?\ (?P<sharescale>{_SCALE})\b)
    | (?P<fraction>(?:(?P<count>{_SMALL})[ -])(?P<part>{_PART})\b)
    | (?P<half>half\b)
    | (?P<words>(?:an?\ )?(?:{_WORD})\b(?:{_GAP}(?:and{_GAP})?(?:{_WORD})\b)*)
    )
    | (?P<digits>{_DIGITS})
    | (?P<sign>[½⅓⅔¼¾⅛])
    """,
    re.IGNORECASE | re.VERBOSE,
)
_TOKEN = re.compile(r"[A-Za-z]+")
_SCALE_AFTER = re.compile(rf"{_GAP}?(?P<scale>{_SCALE})s?\b", re.IGNORECASE)
_LETTER_AFTER = re.compile(
    r"(?P<gap>[^\S\n]?)(?P<letter>mln|bln|trn|mil|mn|Mn|bn|Bn|BN|tn|MM|[kKMBTm])(?![A-Za-z0-9²³/°])"
)
_POWER_AFTER = re.compile(r"\s?[×x*]\s?10\^?(?P<power>[-\u2212\u2013]?\d{1,3})\b")
_AND_PART = re.compile(rf"{_GAP}and{_GAP}an?{_GAP}(?P<part>half|quarter|third)\b", re.IGNORECASE)
_SLASH = re.compile(r"[/\u2044](?P<under>\d{1,4})(?![\d/])")
_MIXED = re.compile(r"(?:\s(?P<over>\d)[/\u2044](?P<under>\d{1,2})(?![\d/]))|\s?(?P<sign>[½⅓⅔¼¾⅛])")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as written.

    Attributes
    ----------
    start, end : half-open code-point offsets.
    value : the number, magnitude multiplied out; two numbers for a vague word ("dozens").
    half : half the width of what the number can mean by its own rounding.
    grain : size of the last significant digit.
    scale : the magnitude that was multiplied in; 1 where none was written.
    form : ``fraction`` for shares such as "a third"; ``vague`` for "dozens".
    tail : ``m`` where a single letter m follows that may mean million or metre; ``end`` is
        before it.
    low, high : the limits of a vague word, else None.
    """

    start: int
    end: int
    value: tuple[float, ...]
    half: float = 0.0
    grain: float = 1.0
    scale: float = 1.0
    form: Literal["digits", "words", "fraction", "vague"] = "digits"
    tail: str = ""
    low: float | None = None
    high: float | None = None


def find_numerals(text: str) -> list[Numeral]:
    """All numbers in ``text``, in order, none overlapping."""
    found: list[Numeral] = []
    position = 0
    while match := _NUMERAL.search(text, position):
        numeral = _read(text, match)
        position = max(numeral.end if numeral else match.end(), match.start() + 1)
        if numeral:
            found.append(numeral)
    return found


def read_number(text: str) -> float | None:
    """The one number that is the whole of ``text``, or None."""
    stripped = text.strip()
    found = find_numerals(stripped)
    if len(found) != 1 or found[0].start != 0 or found[0].end != len(stripped) or len(found[0].value) != 1:
        return None
    return found[0].value[0]


def spread(value: Decimal, *, grain: Decimal, decimals: int) -> Decimal:
    """Half the width of the interval that a number written with this precision can mean.

    Decimals mean half of their last digit. A whole number of four digits or more that ends in
    zeros was probably rounded: half of its last significant digit, at most ``ROUND_SHARE``.
    Smaller whole numbers mean themselves.
    """
    if decimals:
        return grain / 2
    if abs(value) >= 1000 and grain > 1:
        return min(grain / 2, abs(value) * ROUND_SHARE)
    return Decimal(0)


def _read(text: str, match: re.Match[str]) -> Numeral | None:
    if match["vague"]:
        return _vague(match)
    if match["share"]:
        part = _PARTS[(match["sharepart"] or "half").lower()]
        scale = SCALES[match["sharescale"].lower()]
        value = Decimal(scale) / part
        return _numeral(match.start(), match.end(), value, grain=value, scale=scale, form="words")
    if match["fraction"]:
        return _fraction(match)
    if match["half"]:
        return _numeral(match.start(), match.end(), Decimal("0.5"), grain=Decimal("0.5"), form="fraction")
    if match["words"]:
        return _words(text, match)
    if match["sign"]:
        value = Decimal(_SIGNS[match["sign"]])
        return _numeral(match.start(), match.end(), value, grain=value, form="fraction")
    return _digits(text, match)


def _vague(match: re.Match[str]) -> Numeral:
    low: float
    high: float
    if match["some"]:
        word = next(w for w in _SEVERAL if w in match["some"].lower())
        scale = SCALES[match["ofscale"].lower()]
        least, most = _SEVERAL[word]
        low, high = least * scale, most * scale
        stated = (float(low), float(high))
    elif match["plural"]:
        unit = SCALES[match["plural"].lower()[:-1]]
        times = {"tens": 10, "hundreds": 100, "thousands": 1000}.get((match["many"] or "").lower(), 1)
        low, high = times * unit, 10 * times * unit
        stated = (float(low), float(high))
        low *= 2
    else:
        unit = {"hundreds": 100, "dozens": 12, "scores": 20}[match["vague"].lower()]
        stated = (float(unit), float(10 * unit))
        low, high = 2 * unit, 10 * unit
    return Numeral(match.start(), match.end(), stated, form="vague", low=float(low), high=float(high))


def _fraction(match: re.Match[str]) -> Numeral:
    count = _ONES.get(match["count"].lower(), 1)
    word = match["part"].lower()
    under = _PARTS.get(word) or _PARTS[word.rstrip("s")]
    value = Decimal(count) / under
    return _numeral(match.start(), match.end(), value, grain=Decimal(0), form="fraction")


def _digits(text: str, match: re.Match[str]) -> Numeral:
    written = match["digits"]
    mantissa = Decimal(re.sub(r"[,\u00a0\u202f\u2009]", "", written))
    decimals = len(written.partition(".")[2])
    end = match.end()
    if power := _POWER_AFTER.match(text, end):
        exponent = int(re.sub("[\u2212\u2013]", "-", power["power"]))
        scale = Decimal(10) ** exponent
        return _scaled(match.start(), power.end(), mantissa, decimals, scale)
    if (
        "." not in written
        and "," not in written
        and (slash := _SLASH.match(text, end))
        and int(slash["under"])
    ):
        value = mantissa / int(slash["under"])
        return _numeral(match.start(), slash.end(), value, grain=Decimal(0), form="fraction")
    if not decimals and (mixed := _MIXED.match(text, end)):
        extra = (
            Decimal(_SIGNS[mixed["sign"]]) if mixed["sign"] else Decimal(mixed["over"]) / int(mixed["under"])
        )
        mantissa, decimals, end = mantissa + extra, 1, mixed.end()
    if part := _AND_PART.match(text, end):
        mantissa, decimals, end = mantissa + Decimal(1) / _PARTS[part["part"].lower()], 1, part.end()
    scale = Decimal(1)
    while after := _SCALE_AFTER.match(text, end):
        scale, end = scale * SCALES[after["scale"].lower()], after.end()
    tail = ""
    if scale == 1 and (letter := _LETTER_AFTER.match(text, end)):
        if letter["letter"] == "m":
            tail = "m"
        elif not letter["gap"] or len(letter["letter"]) > 1:
            scale, end = Decimal(_LETTERS[letter["letter"]]), letter.end()
    return _scaled(match.start(), end, mantissa, decimals, scale, tail)


def _scaled(
    start: int, end: int, mantissa: Decimal, decimals: int, scale: Decimal, tail: str = ""
) -> Numeral:
    grain = Decimal(10) ** -decimals if decimals else _last_digit(mantissa)
    value = mantissa * scale
    half = spread(value, grain=grain * scale, decimals=decimals)
    return Numeral(
        start,
        end,
        (float(value),),
        half=float(half),
        grain=float(grain * scale),
        scale=float(scale),
        tail=tail,
    )


def _words(text: str, match: re.Match[str]) -> Numeral | None:
    start = match.start()
    tokens = [(m.group().lower(), m.end()) for m in _TOKEN.finditer(text, start, match.end())]
    if tokens[0][0] in ("a", "an") and tokens[1][0] not in SCALES:
        start, tokens = tokens[0][1] + 1, tokens[1:]
    value, used, scale = _parse(tokens)
    if not used:
        return None
    end = tokens[used - 1][1]
    total = Decimal(value)
    decimals = 0
    if part := _AND_PART.match(text, end):
        share = Decimal(1) / _PARTS[part["part"].lower()]
        total += share * (SCALES.get(tokens[used - 1][0], 1))
        decimals, end = 1, part.end()
        while after := _SCALE_AFTER.match(text, end):
            scale *= SCALES[after["scale"].lower()]
            total, end = total * SCALES[after["scale"].lower()], after.end()
    grain = Decimal("0.1") * scale if decimals else _last_digit(total)
    return _numeral(start, end, total, grain=grain, scale=scale, form="words", decimals=decimals)


def _parse(tokens: list[tuple[str, int]]) -> tuple[int, int, int]:
    """Value, number of tokens used and last scale of the longest well-formed number at the start.

    A number is groups below a thousand (or "twelve hundred"), each followed by a scale
    smaller than the one before; "and" stands only after a hundred or a scale.
    """
    words = [word for word, _ in tokens]
    position, total, ceiling, scale = 0, 0, 10**15, 1
    used = 0
    while position < len(words):
        begin = position
        if words[position] == "and":
            if used == 0 or words[position - 1] not in SCALES:
                break
            position += 1
        group, position = _group(words, position, is_first=used == 0)
        if group is None:
            break
        factor = 1
        while position < len(words) and words[position] in SCALES and words[position] != "hundred":
            factor, position = factor * SCALES[words[position]], position + 1
        if factor >= ceiling or (factor == 1 and ceiling == 1) or (words[begin] == "and" and group >= 100):
            break
        total, used = total + group * factor, position
        ceiling = factor
        scale = factor if factor > 1 else scale
        if factor == 1:
            break
    return total, used, scale


def _group(words: list[str], position: int, *, is_first: bool) -> tuple[int | None, int]:
    """A number below ten thousand without thousands, and where it ends."""
    if is_first and words[position] in ("a", "an"):
        if position + 1 < len(words) and words[position + 1] in SCALES:
            if words[position + 1] != "hundred":
                return 1, position + 1
            return _hundreds(words, 1, position + 1)
        return None, position
    small, after = _small(words, position)
    if small is None:
        return None, position
    if after < len(words) and words[after] == "hundred" and 1 <= small <= 99:
        return _hundreds(words, small, after)
    return small, after


def _hundreds(words: list[str], count: int, position: int) -> tuple[int, int]:
    after = position + 1
    rest = after + 1 if after < len(words) and words[after] == "and" else after
    small, end = _small(words, rest)
    if small:
        return count * 100 + small, end
    return count * 100, after


def _small(words: list[str], position: int) -> tuple[int | None, int]:
    """A number from 0 to 99, and where it ends."""
    if position >= len(words):
        return None, position
    word = words[position]
    if word in _TENS:
        ones = _ONES.get(words[position + 1], 0) if position + 1 < len(words) else 0
        if 1 <= ones <= 9:
            return _TENS[word] + ones, position + 2
        return _TENS[word], position + 1
    if word in _ONES:
        return _ONES[word], position + 1
    return None, position


def _last_digit(value: Decimal) -> Decimal:
    """Size of the last digit that is not a zero; 1 for zero."""
    whole = int(value)
    grain = 1
    while whole and whole % 10 == 0:
        whole, grain = whole // 10, grain * 10
    return Decimal(grain)


def _numeral(
    start: int,
    end: int,
    value: Decimal,
    *,
    grain: Decimal,
    scale: float = 1,
    form: Literal["digits", "words", "fraction"] = "words",
    decimals: int = 0,
) -> Numeral:
    half = Decimal(0) if form == "fraction" else spread(value, grain=grain, decimals=decimals)
    return Numeral(
        start, end, (float(value),), half=float(half), grain=float(grain), scale=float(scale), form=form
    )
