"""Lengths of time."""

from __future__ import annotations

from checker.kinds._amounts import block, compare, finder
from checker.kinds._base import Kind, verdict_rules

KIND = Kind(
    name="duration",
    summary="lengths of time: a sentence of nine years, a talk of two hours",
    mask="some time",
    find=finder("duration"),
    compare=compare,
    block=block,
    rules=verdict_rules(
        "duration",
        "lengths of time",
        fires="He was jailed for nine years. / The court sent him down for twelve years.",
        silent="The talks took two hours. / They talked for 120 minutes.",
        update="Monday: The strike will last two days. / Wednesday: The strike was extended to five days.",
        source="NPR Accuracy Checklist: dates, days and times; TIMEX3 for durations",
    ),
)
