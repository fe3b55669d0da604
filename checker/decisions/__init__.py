"""What editors decided, and what an earlier run found: both matched to this run's findings.

A finding is known again by its fingerprint (`checker.decisions.fingerprint`): who states which value.
Nothing here reads articles or prints.
"""

from __future__ import annotations

from checker.decisions.answers import ANSWERS, REOPEN, Answer, answer_named
from checker.decisions.apply import decided, decision_on
from checker.decisions.baseline import Baseline, read_baseline, since
from checker.decisions.fingerprint import fingerprinted, told, traced
from checker.decisions.store import Store, line_of, now, seen_as

__all__ = [
    "ANSWERS",
    "REOPEN",
    "Answer",
    "Baseline",
    "Store",
    "answer_named",
    "decided",
    "decision_on",
    "fingerprinted",
    "line_of",
    "now",
    "read_baseline",
    "seen_as",
    "since",
    "told",
    "traced",
]
