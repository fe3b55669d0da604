"""What the sums have in common: figures of one sentence, the words around them, and what comes out."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from checker.kinds import Rule
from checker.kinds._amounts import PARTS, TOTAL
from checker.kinds.age import BORN
from checker.kinds.duration import ENDS
from checker.kinds.percent import CHANGE, COUNTS
from checker.model import Amount, Fact

#: Rules by which figures are reckoned with: their facts are no versions of one figure.
RECKONED = frozenset(rule.id for rule in (PARTS, TOTAL, COUNTS, CHANGE, BORN, ENDS))

#: From this number on one that ends in noughts is taken to be rounded.
ROUND = 1000

_MAGNITUDES = {
    "k": 1e3, "thousand": 1e3, "m": 1e6, "mn": 1e6, "million": 1e6, "bn": 1e9, "b": 1e9, "billion": 1e9,
    "tn": 1e12, "trillion": 1e12,
}  # fmt: skip
_MAGNITUDE = re.compile(
    r"\d(?:[.](?P<decimals>\d+))?\s?(?P<word>thousand|million|billion|trillion|bn|mn|tn|[kmb])\b",
    re.IGNORECASE,
)

_DECIMALS = re.compile(r"\d[.](\d+)")


@dataclass(frozen=True, slots=True)
class Reckoning:
    """Figures that a rule has reckoned with, and that do not fit together.

    Attributes
    ----------
    facts : the figure in question first.
    explanation : what was reckoned, in one or two plain sentences.
    reason : why they belong together, in the words of the report.
    """

    rule: Rule
    facts: tuple[Fact, ...]
    explanation: str
    reason: str


def by_sentence(facts: Iterable[Fact], kinds: Iterable[str]) -> list[list[Fact]]:
    """The facts of these kinds sentence by sentence, each in order of the text."""
    wanted = frozenset(kinds)
    told: dict[tuple[str, str, int], list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.kind in wanted:
            told[fact.article, fact.field, fact.position].append(fact)
    return [sorted(told[place], key=lambda f: (f.start, f.end)) for place in sorted(told)]


def between(a: Fact, b: Fact) -> str:
    """The words between two facts of one sentence, the first of which comes first."""
    return a.sentence[max(0, a.end - a.sentence_start) : max(0, b.start - a.sentence_start)]


def before(fact: Fact) -> str:
    """The words of its sentence before a fact."""
    return fact.sentence[: max(0, fact.start - fact.sentence_start)]


def after(fact: Fact) -> str:
    """The words of its sentence after a fact."""
    return fact.sentence[max(0, fact.end - fact.sentence_start) :]


def number(fact: Fact) -> float:
    """The number that a fact states, 0 for one that states none."""
    return fact.value.stated[0] if isinstance(fact.value, Amount) else 0.0


def reach(fact: Fact) -> tuple[float, float]:
    """What an amount can mean, its lowest and its highest value, however it was rounded."""
    value = fact.value
    if not isinstance(value, Amount):
        return -math.inf, math.inf
    low = -math.inf if value.low is None else value.low
    high = math.inf if value.high is None else value.high
    ends = [reach_of(n, fact.text) for n in value.stated]
    return min(low, *(end[0] for end in ends)), max(high, *(end[1] for end in ends))


def reach_of(n: float, text: str) -> tuple[float, float]:
    """What a number can be rounded from: "2.4 million" from 2.35 million up, 250,000 from 245,000 up."""
    found = _MAGNITUDE.search(text)
    if found:
        unit = _MAGNITUDES[found["word"].lower()] / 10 ** len(found["decimals"] or "")
        return n - unit / 2, n + unit / 2
    if n < ROUND or n % ROUND:
        return n, n
    unit = 1.0
    while n % (10 * unit) == 0:
        unit *= 10
    return n - unit / 2, n + unit / 2


def percent_reach(fact: Fact) -> tuple[float, float]:
    """What a percentage can mean; its last digit may have been cut or rounded."""
    if not isinstance(fact.value, Amount):
        return -math.inf, math.inf
    found = _DECIMALS.search(fact.text)
    give = 10.0 ** -(len(found[1]) if found else 0)
    low, high = fact.value.low, fact.value.high
    return (-math.inf if low is None else low - give), (math.inf if high is None else high + give)


def plain(n: float) -> str:
    return f"{n:,.12g}"


def is_apart(a: tuple[float, float], b: tuple[float, float]) -> bool:
    """Whether two intervals, ends included, have no point in common."""
    return a[1] < b[0] - 1e-9 or b[1] < a[0] - 1e-9
