"""A finding in a line, for forms that have no room for more."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from checker.decisions import answer_named
from checker.model import Article, Decision, Fact, Finding
from checker.report.naming import outlet_of
from checker.report.plain import capital, clip, label, plural, say_date
from checker.report.wording import KINDS, VERDICTS

#: Statements named in a line; the others are counted.
SHOWN = 8


def topic(finding: Finding) -> str:
    """What it is about, in plain words."""
    return (
        capital(clip(finding.about, 200)) or f"{label(KINDS, finding.kind)}: the sentences do not say of what"
    )


def heading(finding: Finding) -> str:
    """``People killed in the blast: sources differ``."""
    return f"{topic(finding)}: {label(VERDICTS, finding.verdict).lower()}"


def statements(stated: Iterable[Fact], articles: Mapping[str, Article]) -> tuple[tuple[str, str], ...]:
    """Each (value as printed, outlet) once, in order."""
    pairs = ((clip(fact.text, 160), outlet_of(articles[fact.article])) for fact in stated)
    return tuple(dict.fromkeys(pairs))


def line(stated: Iterable[Fact], articles: Mapping[str, Article]) -> str:
    """``“31” (The Post); “44” (Valley Radio)``."""
    said = statements(stated, articles)
    parts = [f"“{value}” ({outlet})" for value, outlet in said[:SHOWN]]
    if len(said) > SHOWN:
        parts.append(f"{plural(len(said) - SHOWN, 'more statement')}")
    return "; ".join(parts)


def decided_as(decision: Decision) -> str:
    """``Hold, by R. Amin on 9 May 2031: until the ministry answers``; who and why where they are known."""
    answer = answer_named(decision.answer)
    told = answer.label if answer else "Opened again"
    if decision.by:
        told += f", by {clip(decision.by, 80)}"
    day = say_date(decision.at[:10])
    if day:
        told += f" on {day}"
    note = clip(decision.note, 400)
    return f"{told}: {note}" if note else told


def settled(finding: Finding) -> str:
    """Why nobody has to look at it: what was decided, or why it is suppressed; empty where somebody has."""
    if finding.state == "decided" and finding.decision:
        return decided_as(finding.decision)
    return clip(finding.suppressed, 400) if finding.state == "suppressed" else ""


def is_failing(finding: Finding) -> bool:
    """Whether a gate at ``minor`` stops at it: an open difference that the baseline does not have."""
    return finding.is_difference and finding.is_open and finding.standing != "unchanged"
