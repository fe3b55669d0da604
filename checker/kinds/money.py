"""Amounts of money."""

from __future__ import annotations

from checker.kinds._amounts import compare as compare_amounts
from checker.kinds._amounts import finder, in_base
from checker.kinds._base import Comparison, Kind, Rule, verdict_rules
from checker.model import Amount, Fact


def compare(a: Fact, b: Fact) -> Comparison:
    """As amounts in one currency; but the same number of two currencies is a difference.

    Amounts of different currencies are not compared otherwise: no rate of exchange is known.
    """
    if isinstance(a.value, Amount) and isinstance(b.value, Amount):
        x, y = in_base(a.value), in_base(b.value)
        if x.unit != y.unit and x.stated == y.stated:
            return Comparison("disjoint", 0.0, "money.currency")
    return compare_amounts(a, b)


KIND = Kind(
    name="money",
    summary="amounts of money, in the currency they are stated in",
    mask="some money",
    find=finder("money"),
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
