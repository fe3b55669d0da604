"""Quantities, money, percentages, ages and durations in parsed text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Literal

from checker.language.ages import DecadeOfLife, decades_of_life, is_age_in_units, is_bare_age, old_after
from checker.language.bounds import Hedge, amount, hedge_after, hedge_before
from checker.language.counted import counted_noun
from checker.language.designations import is_glued, is_name, is_year, no_quantity_spans, overlaps
from checker.language.figures import Figure, joined, read_figure
from checker.language.numerals import find_numerals
from checker.language.units import TIME_UNITS, is_currency
from checker.model import Amount

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Kind = Literal["quantity", "money", "percent", "age", "duration"]

#: Anything that can begin a number. Texts without a match are not looked at further.
_MAY_COUNT: Final = re.compile(
    r"\d|[½¼¾⅓⅔]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty"
    r"|forty|fifty|sixty"
    r"|seventy|eighty|ninety|\w*hundreds?|thousands?|millions?|billions?|trillions?|dozens?|scores|hal(?:f"
    r"|ves)|thirds?"
    r"|quarters?|teens|\w+ties)\b",
    re.IGNORECASE,
)
#: "One day" is some day, not a length of time.
_ONE_DAY: Final = re.compile(r"one[^\S\n]day\b", re.IGNORECASE)
_PERCENT_UNITS: Final = frozenset({"percent", "percentage_point", "basis_point", "dimensionless"})


@dataclass(frozen=True, slots=True)
class Measure:
    """A number that measures or counts something.

    Attributes
    ----------
    start, end : code-point offsets of hedge, number and unit, without the counted noun.
    number_start, number_end : offsets of the number words alone.
    value : what it can mean, in ``value.unit``.
    noun : index of the token that heads what is counted or measured, or None.
    anchor : index of the last token of the number.
    """

    kind: Kind
    start: int
    end: int
    number_start: int
    number_end: int
    value: Amount
    noun: int | None
    anchor: int


def find_measures(doc: Doc, taken: Sequence[tuple[int, int]] = ()) -> list[Measure]:
    """All measures in ``doc``, in order, none overlapping.

    Parameters
    ----------
    taken : code-point spans of dates and times found elsewhere; no measure overlaps them.
    """
    text = doc.text
    if not _MAY_COUNT.search(text):
        return []
    page = _Page(doc, text, [token.idx for token in doc])
    found = [_decade(page, d) for d in decades_of_life(text)]
    blocked = _union([*no_quantity_spans(text), *taken, *((m.start, m.end) for m in found)])
    figures = [
        read_figure(doc, text, numeral)
        for numeral in find_numerals(text)
        if not overlaps(blocked, numeral.start, numeral.end)
    ]
    whole = [f for f in figures if not is_glued(text, f.start, f.end)]
    for figure in joined(text, whole):
        measure = _measure(page, figure)
        if measure and not overlaps(blocked, measure.number_start, measure.number_end):
            found.append(measure)
    return _apart(sorted(found, key=lambda m: (m.number_start, m.start)))


def _apart(found: list[Measure]) -> list[Measure]:
    """Measures cut so that none begins before the last one ends: a sign between two belongs to the first."""
    out: list[Measure] = []
    for measure in found:
        end = out[-1].end if out else 0
        out.append(replace(measure, start=end) if measure.start < end <= measure.number_start else measure)
    return out


@dataclass(frozen=True, slots=True)
class _Page:
    """A parsed text, its characters (``doc.text`` is built anew at each use) and token offsets."""

    doc: Doc
    text: str
    starts: list[int]

    def token(self, offset: int) -> Token:
        return self.doc[max(0, bisect_right(self.starts, offset) - 1)]


def _union(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Ordered and disjoint spans that cover the same characters."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged


def _measure(page: _Page, figure: Figure) -> Measure | None:
    doc, text = page.doc, page.text
    first = page.token(figure.number_start)
    last = page.token(figure.number_end - 1)
    unit_token = page.token(figure.end - 1)
    hedge = hedge_before(text, figure.start)
    old = None if figure.unit or figure.is_fraction else old_after(text, figure.number_end)
    if figure.unit in TIME_UNITS:
        old = old_after(text, figure.number_end)
        hedge = _without_during(text, hedge, figure)
    if old:
        return _build(page, replace(figure, end=old[0], unit=old[1]), "age", hedge, last, None)
    if figure.unit in TIME_UNITS and is_age_in_units(doc, text, figure.number_start, first):
        return _build(page, figure, "age", hedge, last, None)
    noun = counted_noun(doc, first, last, unit_token, has_unit=bool(figure.unit))
    if not figure.unit:
        starts = {hedge.start if hedge else figure.start, figure.number_start}
        if any(is_bare_age(doc, text, start, figure.number_end, first) for start in starts):
            return _build(page, replace(figure, unit="year"), "age", hedge, last, None)
        if not _is_quantity(page, figure, first, last, hedge, noun):
            return None
    if figure.is_lone_one and not hedge and _ONE_DAY.match(text, figure.number_start):
        return None
    return _build(page, figure, _kind(figure), hedge, last, noun)


def _kind(figure: Figure) -> Kind:
    if figure.unit in _PERCENT_UNITS or (figure.is_fraction and not figure.unit):
        return "percent"
    if is_currency(figure.unit):
        return "money"
    return "duration" if figure.unit in TIME_UNITS else "quantity"


def _build(
    page: _Page, figure: Figure, kind: Kind, hedge: Hedge | None, last: Token, noun: int | None
) -> Measure:
    doc = page.doc
    start, end = figure.start, figure.end
    if hedge:
        start = hedge.start
    after = hedge_after(page.text, end)
    if after is None and noun is not None and doc[noun].i > last.i:
        later = hedge_after(page.text, doc[noun].idx + len(doc[noun]))
        hedge = hedge or later
    elif after is not None and hedge is None:
        hedge, end = after, after.end
    unit = figure.unit or ("dimensionless" if figure.is_fraction else "count")
    name = f"per {figure.per}" if figure.per else _noun_name(doc, noun)
    value = amount(figure.numerals, hedge, unit=unit, noun=name, sign=figure.sign)
    return Measure(kind, start, end, figure.number_start, figure.number_end, value, noun, last.i)


def _noun_name(doc: Doc, noun: int | None) -> str:
    """The counted noun in the singular; an adjective that stands for people as written."""
    if noun is None:
        return ""
    token = doc[noun]
    return token.lemma_ if token.tag_.startswith("NN") else token.lower_


def _without_during(text: str, hedge: Hedge | None, figure: Figure) -> Hedge | None:
    """Drop "over" where it means "during": "over three days", but not "for over three days"."""
    if hedge is None or not re.match(r"over\b", text[hedge.start : hedge.end], re.IGNORECASE):
        return hedge
    if figure.numerals[0].value[0] > 12 or re.match(r"\s(?:ago|later|earlier)\b", text[figure.end :][:9]):
        return hedge
    before = re.search(r"(\w+)\s+$", text[max(0, hedge.start - 16) : hedge.start])
    return hedge if before and before[1].lower() in _LASTING else None


_LASTING: Final = frozenset(
    [
        "for", "last", "lasts", "lasted", "lasting", "after", "spent", "spend", "took", "take", "takes",
        "with", "of", "is", "was", "just", "in", "to", "by", "well",
    ]
)  # fmt: skip


def _is_quantity(
    page: _Page, figure: Figure, first: Token, last: Token, hedge: Hedge | None, noun: int | None
) -> bool:
    """Whether a number without a unit counts something."""
    doc, text = page.doc, page.text
    if figure.is_fraction:
        return figure.is_share or (hedge is not None and hedge.start != hedge.end)
    if all(is_year(text, n.start, n.end, last) for n in figure.numerals):
        return hedge is not None and hedge.bound in ("at_least", "more_than") and noun is not None
    if noun is not None and noun < first.i and doc[noun].lemma_ in TIME_UNITS:
        return False  # "a day or two"
    if figure.is_lone_one:
        return _is_counting_one(doc, first, hedge, noun)
    if figure.value == 0 and noun is None and len(figure.numerals) == 1:
        return False
    if hedge is not None or len(figure.numerals) == 2:
        return True
    before = doc[first.i - 1].lower_ if first.i else ""
    if before in ("top", "bottom", "big") and noun is None:
        return False
    return not is_name(text, first, last)


def _is_counting_one(doc: Doc, one: Token, hedge: Hedge | None, noun: int | None) -> bool:
    """Whether "one" counts: "one area", "one of the screens", but not "no one", "this one"."""
    before = doc[one.i - 1].lower_ if one.i else ""
    after = doc[one.i + 1] if one.i + 1 < len(doc) else None
    if one.text == "One" and not one.is_sent_start and before and doc[one.i - 1].text[:1].isupper():
        return False
    if (
        after is None
        or after.lower_ in ("another", "by", "day", "thing")
        or after.text == "-"
        or after.like_num
    ):
        return False
    if after.lower_ == "of":
        return before not in ("no", "the", "this", "that")
    if before in ("no", "this", "that", "each", "every", "any", "the", "which", "some", "another", "-"):
        return False
    return hedge is not None or (noun is not None and noun > one.i)


def _decade(page: _Page, decade: DecadeOfLife) -> Measure:
    value = Amount((decade.low, decade.high), decade.low, decade.high, bound="between", unit="year")
    anchor = page.token(decade.number_start).i
    return Measure("age", decade.start, decade.end, decade.number_start, decade.end, value, None, anchor)
