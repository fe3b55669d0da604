"""Amounts of money."""

from __future__ import annotations

from checker.kinds._amounts import block, compare, finder
from checker.kinds._base import Kind, verdict_rules

KIND = Kind(
    name="money",
    summary="amounts of money, in the currency they are stated in",
    mask="some money",
    find=finder("money"),
    compare=compare,
    block=block,
    rules=verdict_rules(
        "money",
        "amounts of money",
        fires="Revenue came to £1.2 billion. / The company took £1,050 million.",
        silent="Revenue came to £1.2 billion. / The company took £1,200 million.",
        update="2022-03-01: The bridge will cost €40m. / 2022-06-01: The cost has risen to €52m.",
        scope="The bridge and its roads cost €52m. / The bridge alone cost €40m.",
        unsure="The firm paid €5m to the owners. / A settlement of €7m was reached.",
        source="NPR Accuracy Checklist: numbers and calculations; ISO 4217 for currencies",
    ),
)
