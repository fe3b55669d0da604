"""Decisions put to the findings they were made on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import PurePosixPath

from rapidfuzz import fuzz

from checker.decisions.answers import REOPEN, answer_named
from checker.model import Article, Decision, Fact, Finding, Note, Result

#: How alike two descriptions have to be, in 0 to 100, for a decision to be recalled at a finding whose
#: values have changed. It is only shown, never applied, so a wrong one costs a glance.
ALIKE = 80
_LOST = "decision-without-finding"


def decided(result: Result, decisions: Iterable[Decision], *, where: str = "") -> Result:
    """The same result, with the latest decision on each finding and the state that follows from it.

    A decision whose facts have changed is shown at the finding that took its place, which is open;
    one that fits nothing any more is counted in a note. What an earlier call put to the result is dropped.

    Parameters
    ----------
    decisions : the oldest first, as `Store.read` gives them; `REOPEN` takes one back.
    where : the file they come from, for the note.
    """
    latest = {decision.fingerprint: decision for decision in decisions}
    standing = {name: one for name, one in latest.items() if one.answer != REOPEN}
    present = {finding.fingerprint for finding in result.findings}
    lost = [one for name, one in standing.items() if name not in present]
    facts = {fact.id: fact for fact in result.facts}
    articles = {article.id: article for article in result.articles}
    recalled = _recalled(result.findings, standing, lost, facts, articles)
    findings = tuple(
        replace(decision_on(finding, standing[finding.fingerprint]), earlier=None)
        if finding.fingerprint in standing
        else replace(decision_on(finding, None), earlier=recalled.get(finding.fingerprint))
        for finding in result.findings
    )
    n_lost = len(lost) - len(recalled)
    notes = tuple(note for note in result.notes if note.code != _LOST)
    if n_lost:
        what = "decision fits" if n_lost == 1 else "decisions fit"
        notes += (Note("", _LOST, f"{n_lost} {what} no finding of this run: {where}"),)
    return replace(result, findings=findings, notes=notes)


def decision_on(finding: Finding, decision: Decision | None) -> Finding:
    """The finding as a decision leaves it; None and `REOPEN` open it again."""
    answer = answer_named(decision.answer) if decision else None
    if decision is None or answer is None:
        return replace(finding, decision=None, state="suppressed" if finding.suppressed else "open")
    return replace(finding, decision=decision, state=answer.state)


def _recalled(
    findings: Iterable[Finding],
    standing: Mapping[str, Decision],
    lost: Iterable[Decision],
    facts: Mapping[str, Fact],
    articles: Mapping[str, Article],
) -> dict[str, Decision]:
    """Decisions on what has changed since, by the fingerprint of the finding in their place.

    Each is recalled once, at the finding of its kind that shares a source with it and reads most alike.
    """
    free = [f for f in findings if f.fingerprint not in standing]
    taken: dict[str, Decision] = {}
    for decision in sorted(lost, key=lambda one: one.fingerprint):
        kind = decision.rule.partition(".")[0]
        sources = {source.casefold() for source, _ in decision.values}
        ranked = [
            (fuzz.token_sort_ratio(f.about.casefold(), decision.about.casefold()), f.fingerprint)
            for f in free
            if f.kind == kind and f.fingerprint not in taken
            if sources & {_shown(articles[facts[name].article]) for name in f.facts}
        ]
        best = max(ranked, default=(0.0, ""))
        if best[0] >= ALIKE:
            taken[best[1]] = decision
    return taken


def _shown(article: Article) -> str:
    """The source as a decision names it, see `checker.report.naming.outlet_of`."""
    stem = PurePosixPath(article.path.replace("\\", "/")).stem
    return (article.source.strip() or stem or article.id).casefold()
