"""Counted things and physical quantities."""

from __future__ import annotations

from checker.kinds._amounts import block, compare, finder
from checker.kinds._base import Kind, verdict_rules

KIND = Kind(
    name="quantity",
    summary="counted things and measured quantities: people killed, troops, kilometres, magnitude",
    mask="some",
    find=finder("quantity"),
    compare=compare,
    block=block,
    rules=verdict_rules(
        "quantity",
        "figures",
        fires="At least 44 people were killed. / The blast killed 31.",
        silent="At least 20 people were killed. / The blast killed 26.",
        update="Monday: The flood killed nine. / Tuesday: The toll of the flood rose to 14.",
        source="NPR Accuracy Checklist: numbers and calculations; "
        "Every Casualty, Standards for Casualty Recording",
    ),
)
