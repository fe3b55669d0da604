"""Decisions put to the findings they were made on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import PurePosixPath

from rapidfuzz import fuzz, process

from checker.decisions.answers import REOPEN, answer_named
from checker.decisions.fingerprint import traced
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
    for old, new in traced(result, {name: one.about for name, one in latest.items()}).items():
        # What was decided under the name it has now came later.
        if old in standing and new in latest:
            del standing[old]
        elif old in standing:
            standing[new] = standing.pop(old)
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
    abouts: dict[tuple[str, str], dict[str, str]] = {}
    # Of several that read alike, the one whose fingerprint comes last; so the order of input does not count.
    for finding in sorted(findings, key=lambda one: one.fingerprint, reverse=True):
        if finding.fingerprint not in standing:
            for source in {_shown(articles[facts[name].article]) for name in finding.facts}:
                abouts.setdefault((finding.kind, source), {})[finding.fingerprint] = _sorted(finding.about)
    taken: dict[str, Decision] = {}
    for decision in sorted(lost, key=lambda one: one.fingerprint):
        kind = decision.rule.partition(".")[0]
        best = (0.0, "")
        for source in {source.casefold() for source, _ in decision.values}:
            free = abouts.get((kind, source), {})
            found = process.extractOne(
                _sorted(decision.about), free, scorer=fuzz.ratio, processor=None, score_cutoff=ALIKE
            )
            if found:
                best = max(best, (found[1], found[2]))
        if best[1]:
            taken[best[1]] = decision
            for known in abouts.values():
                known.pop(best[1], None)
    return taken


def _sorted(about: str) -> str:
    """The words in order of the alphabet, so that their own order does not count."""
    return " ".join(sorted(about.casefold().split()))


def _shown(article: Article) -> str:
    """The source as a decision names it, see `checker.report.naming.outlet_of`."""
    stem = PurePosixPath(article.path.replace("\\", "/")).stem
    # A lone dash is standard input, which is no name.
    return (article.source.strip() or stem.strip("-") or article.id).casefold()
