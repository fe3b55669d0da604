"""Comparing amounts as intervals; shared by the kinds whose value is a number."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import replace

from checker.kinds._base import Comparison, Mention, Rule
from checker.language.parse import Reading
from checker.language.spans import token_at
from checker.language.units import dimension, is_currency, to_base
from checker.model import Amount, Fact

#: What is told of a total and its parts.
PARTS = Rule(
    "quantity.parts",
    "The parts do not add up to the total",
    "A sentence splits a total into parts that stand side by side, and their sum is another number.",
    "The crew of 22, consisting of 14 men and six women, was saved. / All 22 were saved.",
    "The crew of 20, consisting of 14 men and six women, was saved. / All 20 were saved.",
    "NPR Accuracy Checklist: numbers and calculations",
)

#: The same where one article tells the parts and another the total.
TOTAL = Rule(
    "quantity.total",
    "The parts that one source tells do not add up to the total of another",
    "One article tells by sex, age or duty who was killed, hurt or aboard and gives no total; another gives "
    "the total alone, and the parts make another number.",
    "Twelve men and seven women were killed near Dorn. / The crash near Dorn killed 18 people.",
    "Twelve men and seven women were killed near Dorn. / The crash near Dorn killed 19 people.",
    "NPR Accuracy Checklist: numbers and calculations",
)

#: Two reports of one figure are seldom further apart than this factor.
USUAL_FACTOR = 2.0


def finder(kind: str) -> Callable[[Reading], Iterable[Mention]]:
    """A finder that takes the measures of one kind from a reading."""

    def find(reading: Reading) -> Iterable[Mention]:
        for m in reading.measures:
            if m.kind != kind or (m.value.unit == "count" and _is_designation(reading, m.start)):
                continue
            if m.value.unit == "count":
                yield Mention(m.start, m.end, m.value, m.anchor, m.noun)
            else:
                # A value with a unit hangs in the sentence by its unit: "12 per cent", "39 km".
                yield Mention(m.start, m.end, m.value, token_at(reading.doc, m.start, m.end))

    return find


#: Words that bear a number as their name, in front of it: "News 12 Shreveport", "Channel 4".
_NUMBERED = frozenset(
    "news newschannel channel eyewitness radio abc nbc cbs fox cw itv bbc tv route highway interstate line "
    "flight platform gate room ward sector block".split()
)


def _is_designation(reading: Reading, start: int) -> bool:
    """Whether a number is part of a name: it follows a word that is numbered, and is in digits."""
    number = reading.doc[token_at(reading.doc, start, start + 1)]
    if not number.i or not number.text.isdigit():
        return False
    before = reading.doc[number.i - 1]
    # A title is read without its capitals.
    return before.lower_ in _NUMBERED and reading.source_text[before.idx].isupper()


def block(fact: Fact) -> str:
    """Only amounts of one dimension are compared: lengths with lengths, dollars with dollars."""
    return f"{fact.kind} {dimension(fact.value.unit)}" if isinstance(fact.value, Amount) else fact.kind


def in_base(value: Amount) -> Amount:
    """The same amount in the base unit of its dimension."""
    _, unit = to_base(1.0, value.unit)
    if unit == value.unit:
        return value

    def convert(n: float | None) -> float | None:
        return None if n is None else to_base(n, value.unit)[0]

    return Amount(
        tuple(to_base(n, value.unit)[0] for n in value.stated),
        convert(value.low),
        convert(value.high),
        value.low_open,
        value.high_open,
        value.bound,
        unit,
        value.noun,
    )


def meet(a: Amount, b: Amount) -> bool:
    """Whether two intervals have a point in common."""
    return not (_is_below(a, b) or _is_below(b, a))


def _is_below(a: Amount, b: Amount) -> bool:
    if a.high is None or b.low is None:
        return False
    slack = 1e-9 * max(abs(a.high), abs(b.low), 1e-300)
    if abs(a.high - b.low) <= slack:
        return a.high_open or b.low_open
    return a.high < b.low


def space_between(a: Amount, b: Amount) -> float:
    """From the one interval to the other, in their unit; of intervals that overlap, between their ends."""
    if meet(a, b):
        ends = ((a.low, b.low), (a.high, b.high))
        return max((abs(p - q) for p, q in ends if p is not None and q is not None), default=0.0)
    low, high = (a, b) if _is_below(a, b) else (b, a)
    return (high.low or 0.0) - (low.high or 0.0)


def middle(value: Amount) -> float:
    return sum(value.stated) / len(value.stated)


def log_distance(a: float, b: float, usual: float = USUAL_FACTOR) -> float:
    """How many usual factors lie between two numbers; 0 for the same number."""
    if a == b:
        return 0.0
    if a <= 0 or b <= 0:
        return 4.0
    return min(8.0, abs(math.log(a) - math.log(b)) / math.log(usual))


def is_transposed(a: Amount, b: Amount) -> bool:
    """Whether two figures differ by two digits that changed places: 85 and 58, 52.8 and 58.2.

    A pen seldom moves three: 412 and 241 have their digits in common by chance.
    """
    x, y = (f"{middle(v):.12g}" for v in (a, b))
    if a.unit != b.unit or x == y or sorted(x) != sorted(y):
        return False
    return sum(p != q for p, q in zip(x, y, strict=True)) == 2


def is_misplaced(a: Amount, b: Amount) -> bool:
    """Whether two figures have the same digits and one a nought more: 4,200 and 42,000."""
    x, y = sorted(abs(middle(v)) for v in (a, b))
    digits = f"{x:.12g}".replace(".", "").strip("0")
    return a.unit == b.unit and len(digits) >= 2 and x > 0 and abs(y / x - 10.0) < 1e-9


def is_unit_mistaken(a: Amount, b: Amount) -> bool:
    """Whether one number stands in two units of one dimension: 41 km and 41 miles."""
    return a.unit != b.unit and a.stated == b.stated and len(f"{middle(a):.12g}".replace(".", "")) >= 2


def _gap(a: Amount, b: Amount) -> float:
    """How many usual factors lie between the nearest ends of two intervals that do not meet."""
    low, high = (a, b) if _is_below(a, b) else (b, a)
    return log_distance(low.high or 0.0, high.low or 0.0)


#: Distance of two figures that differ as a slip of the pen does.
SLIP = 0.25

#: Units that news text takes for each other: a ton is a tonne.
_LOOSE_UNITS = ({"ton", "metric_ton"}, {"ton", "tonne"}, {"long_ton", "metric_ton"})

#: Digits change places in figures up to this many usual factors apart: 26,000 and 62,000.
SWAPPED = 1.5

#: Metres are taken for feet, kilometres for miles: these are up to so many usual factors apart.
MISTAKEN = 1.75

#: A figure converted to another unit is rounded again: 38 metres is printed as 125 feet.
CONVERSION = 0.015


def _widened(value: Amount) -> Amount:
    low = None if value.low is None else value.low - CONVERSION * abs(value.low)
    high = None if value.high is None else value.high + CONVERSION * abs(value.high)
    return replace(value, low=low, high=high)


def _cross(a: Amount, b: Amount) -> bool:
    """Whether two stated ranges overlap without one holding the other: €20m-€25m, €22m-€28m.

    Each could hold of one figure, but who states the one range does not state the other.
    """
    for value in (a, b):
        # A vague word such as "dozens" is no stated range: it does not mean its lower number.
        if len(value.stated) < 2 or value.low is None or value.low > min(value.stated):
            return False
    first, second = sorted((min(v.stated), max(v.stated)) for v in (a, b))
    return first[0] < second[0] and first[1] < second[1]


def compare(a: Fact, b: Fact) -> Comparison:
    """Compare two facts whose values are amounts."""
    if not isinstance(a.value, Amount) or not isinstance(b.value, Amount):
        return Comparison("unknown", 0.0)
    x, y = in_base(a.value), in_base(b.value)
    if a.value.unit != b.value.unit and not is_currency(x.unit):
        x, y = _widened(x), _widened(y)
    if {a.value.unit, b.value.unit} in _LOOSE_UNITS and a.value.stated == b.value.stated:
        return Comparison("compatible", 0.0)
    if x.unit != y.unit:
        return Comparison("unknown", 0.0)
    distance = log_distance(middle(x), middle(y))
    if x.stated == y.stated:
        return Comparison("equal" if x.bound == y.bound else "compatible", 0.0)
    if _cross(x, y):
        return Comparison("disjoint", distance)
    if not meet(x, y):
        gap = _gap(x, y)
        # The middle of "scores" or of a range was written by nobody: no pen slips there.
        is_single = len(a.value.stated) == len(b.value.stated) == 1
        is_slip = (
            (is_single and gap <= SWAPPED and is_transposed(a.value, b.value))
            or (is_single and is_misplaced(a.value, b.value))
            or (gap <= MISTAKEN and is_unit_mistaken(a.value, b.value))
        )
        if is_slip:
            return Comparison("disjoint", min(gap, SLIP), is_slip=True)
        return Comparison("disjoint", gap)
    return Comparison("compatible", distance)
