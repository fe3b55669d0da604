"""Counted things and physical quantities."""

from __future__ import annotations

from checker.kinds._amounts import PARTS, TOTAL, compare, finder
from checker.kinds._amounts import block as by_dimension
from checker.kinds._base import Kind, verdict_rules
from checker.model import Amount, Fact


def block(fact: Fact) -> str:
    """By dimension; a bare number of nothing in particular is not compared."""
    is_bare = isinstance(fact.value, Amount) and fact.value.unit == "count" and not fact.value.noun
    if is_bare and not fact.context.concepts and not fact.context.head:
        return ""
    return by_dimension(fact)


KIND = Kind(
    name="quantity",
    summary="counted things and measured quantities: people killed, troops, kilometres, magnitude",
    mask="some",
    find=finder("quantity"),
    compare=compare,
    block=block,
    rules=(
        PARTS,
        TOTAL,
        *verdict_rules(
            "quantity",
            "figures",
            fires="At least 48 people were killed. / The blast killed 37.",
            silent="At least 20 people were killed. / The blast killed 26.",
            update="2022-07-04: The flood killed nine people. / 2022-07-05: The toll rose to 14 people.",
            scope="Twelve civilians died. / Fifteen people died.",
            unsure="Nine were taken to hospital. / Hospitals treated twelve.",
            source="NPR Accuracy Checklist: numbers and calculations; "
            "Every Casualty, Standards for Casualty Recording",
        ),
    ),
)
