"""Amounts of money."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.kinds._amounts import compare as compare_amounts
from checker.kinds._amounts import finder, in_base
from checker.kinds._base import Comparison, Kind, Mention, Rule, verdict_rules
from checker.language.currencies import family
from checker.language.parse import Reading
from checker.model import Amount, Fact

_FIND = finder("money")


def find(reading: Reading) -> Iterator[Mention]:
    """Amounts of money; "crowns" alone are those whose country the article names elsewhere."""
    text = reading.doc.text
    for mention in _FIND(reading):
        meant = family(text[mention.start : mention.end])
        if meant and isinstance(mention.value, Amount):
            named = [unit for unit in reading.whole.currencies if unit in meant]
            if len(named) == 1 and named[0] != mention.value.unit:
                mention = replace(mention, value=replace(mention.value, unit=named[0]))
        yield mention


def compare(a: Fact, b: Fact) -> Comparison:
    """As amounts in one currency; but the same number of two currencies is a difference.

    Amounts of different currencies are not compared otherwise: no rate of exchange is known.
    """
    if isinstance(a.value, Amount) and isinstance(b.value, Amount):
        x, y = in_base(a.value), in_base(b.value)
        if x.unit != y.unit and (y.unit in family(a.text) or x.unit in family(b.text)):
            # One of the two does not say whose dollars it means: those of the other.
            told = replace(y, unit=x.unit)
            return compare_amounts(replace(a, value=x), replace(b, value=told))
        if x.unit != y.unit and x.stated == y.stated:
            return Comparison("disjoint", 0.0, "money.currency")
    return compare_amounts(a, b)


KIND = Kind(
    name="money",
    summary="amounts of money, in the currency they are stated in",
    mask="some money",
    find=find,
    compare=compare,
    block=lambda fact: "money",
    rules=(
        *verdict_rules(
            "money",
            "amounts of money",
            fires="Revenue came to €3.4 billion. / The company took €3,150 million.",
            silent="Revenue came to €3.4 billion. / The company took €3,400 million.",
            update="2022-03-01: The bridge will cost €40m. / 2022-06-01: The cost has risen to €52m.",
            scope="The bridge and its roads cost €52m. / The bridge alone cost €40m.",
            unsure="The firm paid €5m to the owners. / A settlement of €7m was reached.",
            source="NPR Accuracy Checklist: numbers and calculations; ISO 4217 for currencies",
        ),
        Rule(
            "money.currency",
            "The same number stands in two currencies",
            "One source gives in dollars the very number that another gives in euros. Converted, the numbers "
            "would differ, so one of the two has the currency wrong.",
            "The plan needs 4.2 million dollars. / The plan needs 4.2 million euros.",
            "The plan needs $4.2 million. / The plan needs 4.2 million US dollars.",
            "ISO 4217 for currencies; NPR Accuracy Checklist: numbers and calculations",
        ),
    ),
)
