"""What has become of a finding, in words: decided, waiting, suppressed, or to be decided anew."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from checker.decisions import ANSWERS, seen_as
from checker.model import Decision
from checker.report.plain import clip, label, say_date

STATES = {
    "open": "Open",
    "waiting": "Waiting",
    "decided": "Decided",
    "suppressed": "Suppressed",
}
STANDINGS = {"new": "New since the last run", "unchanged": "Known from the last run"}
_LABELS = {answer.name: answer.label for answer in ANSWERS}
#: Characters of a name and of a note, which an editor writes.
BY, NOTE = 80, 1000
#: Values recalled of what was stated when a decision was made.
RECALLED = 8


@dataclass(frozen=True, slots=True)
class Made:
    """A decision as a card shows it. Every text is clean and bounded.

    Attributes
    ----------
    at : as it stands in the file, for machines; ``when`` is the same for readers.
    values : (source, value) of what was stated then.
    seen : what a form sends along, so that a decision made meanwhile by another is noticed.
    """

    answer: str
    label: str
    by: str
    at: str
    when: str
    note: str
    values: tuple[tuple[str, str], ...]
    seen: str


def made(decision: Decision | None) -> Made | None:
    """A decision in words."""
    if decision is None:
        return None
    return Made(
        answer=decision.answer,
        label=label(_LABELS, decision.answer),
        by=clip(decision.by, BY),
        at=clip(decision.at, 40),
        when=say_time(decision.at),
        note=clip(decision.note, NOTE),
        values=tuple((clip(s, 80), clip(v, 80)) for s, v in decision.values[:RECALLED]),
        seen=seen_as(decision),
    )


def say_time(at: str) -> str:
    """``2026-02-11T09:30:00Z`` as ``11 February 2026, 09:30 UTC``; what is no time stays as it is."""
    try:
        moment = datetime.fromisoformat(at)
    except ValueError:
        return clip(at, 40)
    return f"{say_date(moment.date().isoformat())}, {moment:%H:%M} UTC"
