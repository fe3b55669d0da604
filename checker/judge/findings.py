"""From judged clusters to findings, each with its explanation, most serious first."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from checker.align.features import reasons, weightiest
from checker.align.profile import Profile
from checker.align.score import Pair, trained
from checker.judge.across import wrong_across
from checker.judge.arithmetic import wrong_sums
from checker.judge.capitals import with_capitals
from checker.judge.changes import wrong_changes
from checker.judge.explain import explain, n_origins
from checker.judge.lasting import wrong_lengths
from checker.judge.lives import wrong_ages
from checker.judge.reckoning import Reckoning
from checker.judge.reconcile import by_article, settled
from checker.judge.revision import with_newer
from checker.judge.shares import wrong_shares
from checker.judge.tolerance import Tolerance, uncovered
from checker.judge.verdicts import Judgement, gravest, judge
from checker.model import Article, Fact, Finding, Reason

_WHEN = "when "
#: The capital that an article has only because it opened its sentence: "when The mill closed".
_OPENING_ARTICLE = re.compile(r"(?<=^when )(?:The|A|An|His|Her|Its|Their|This|That) ")

_VERDICTS = ("conflict", "update", "scope", "variant", "unsure", "agreement")


def findings_of(
    profiles: Sequence[Profile],
    groups: Sequence[Sequence[int]],
    inside: Sequence[Sequence[Pair]],
    articles: Sequence[Article],
    followers: Mapping[str, Sequence[Fact]] | None = None,
    tolerances: Mapping[str, Tolerance] | None = None,
) -> tuple[Finding, ...]:
    """One finding a cluster that says something.

    ``followers`` are the facts that state once more what the fact of that id states.
    """
    names = {a.id: a.source or a.id for a in articles}
    texts = {(a.id, field): text for a in articles for field, text in (("title", a.title), ("text", a.text))}
    told = by_article(profiles)
    found = []
    for whole, scored in zip(*with_newer(profiles, groups, inside), strict=True):
        group, pairs = settled(whole, scored, profiles, told)
        members = [profiles[i] for i in group]
        if not members:
            continue
        judgement = judge(members, pairs, profiles, texts, told)
        if judgement is not None:
            facts = [f for m in members for f in (m.fact, *(followers or {}).get(m.fact.id, ()))]
            found.append(_finding(facts, pairs, profiles, judgement, names))
    reckoned = uncovered(_reckonings(profiles, groups, articles), tolerances or {})
    found.extend(_of_reckoning(wrong) for wrong in reckoned)
    by_id = {p.fact.id: p.fact for p in profiles}
    return tuple(sorted(_uncontested(found, by_id), key=order))


def _uncontested(found: Sequence[Finding], facts: Mapping[str, Fact]) -> Iterator[Finding]:
    """All but the agreements on a figure of which sources differ on what it counts."""
    contested = {
        (fact.article, fact.field, at)
        for finding in found
        if finding.kind == "object" and finding.is_difference
        for fact in (facts[name] for name in finding.facts if name in facts)
        for at in range(fact.start, fact.end)
    }
    for finding in found:
        stated = [facts[name] for name in finding.facts if name in facts]
        n_contested = len({f.article for f in stated if (f.article, f.field, f.start) in contested})
        if finding.verdict != "agreement" or finding.kind != "quantity" or n_contested < 2:
            yield finding


def order(finding: Finding) -> tuple[object, ...]:
    """Most serious first; ties by kind and id, so that the order never depends on the run."""
    return (
        finding.severity != "major",
        _VERDICTS.index(finding.verdict),
        -finding.score,
        finding.kind,
        finding.id,
    )


def _finding(
    stated: Sequence[Fact],
    pairs: Sequence[Pair],
    profiles: Sequence[Profile],
    judgement: Judgement,
    names: Mapping[str, str],
) -> Finding:
    facts = sorted(stated, key=lambda f: (f.article, f.field != "title", f.start))
    best = gravest([p for p in pairs if p.comparison.relation == "disjoint"] or list(pairs))
    shares = weightiest(best.features) if best.is_own else reasons(best.features, trained().weight)
    ids = tuple(f.id for f in facts)
    key = "\0".join((judgement.rule, *ids))
    return Finding(
        id="d" + hashlib.sha256(key.encode()).hexdigest()[:12],
        rule=judgement.rule,
        kind=judgement.rule.split(".")[0],
        verdict=judgement.verdict,
        severity=judgement.severity,
        about=with_capitals(_about(facts), facts),
        facts=ids,
        explanation=explain(facts, replace(judgement, why=with_capitals(judgement.why, facts)), names),
        score=round(best.score, 3),
        reasons=tuple(Reason(name, share) for name, share in shares),
        origins=n_origins(facts),
    )


def _reckonings(
    profiles: Sequence[Profile], groups: Sequence[Sequence[int]], articles: Sequence[Article]
) -> Iterator[Reckoning]:
    """Figures that do not fit together by arithmetic."""
    facts = [p.fact for p in profiles]
    yield from wrong_sums(facts)
    yield from wrong_shares(facts)
    yield from wrong_changes(facts)
    yield from wrong_lengths(facts)
    yield from wrong_ages(facts, articles)
    yield from wrong_across(profiles, groups)


def _of_reckoning(wrong: Reckoning) -> Finding:
    """The finding that figures do not fit together."""
    key = "\0".join((wrong.rule.id, *(f.id for f in wrong.facts)))
    return Finding(
        id="d" + hashlib.sha256(key.encode()).hexdigest()[:12],
        rule=wrong.rule.id,
        kind=wrong.rule.id.split(".")[0],
        verdict="conflict",
        severity="major",
        about=_about([wrong.facts[0]]),
        facts=tuple(f.id for f in wrong.facts),
        explanation=wrong.explanation,
        score=1.0,
        reasons=(Reason(wrong.reason, 1.0),),
        origins=n_origins(wrong.facts),
    )


def _about(facts: Sequence[Fact]) -> str:
    """The description most facts share; among equals the one that says most, up to eight words.

    What happens on a day is told from many sides. There one that names who or what acts goes
    first, and among those the one that has most in common with the others.
    """
    told = [f for f in facts if f.about]
    if not told:
        return facts[0].kind
    whole = [f for f in told if f.context.subject or not f.about.startswith(_WHEN)]
    counts = Counter(f.about for f in whole or told)
    spread = Counter(word for f in told for word in set(f.about.lower().split()))

    def rank(about: str) -> tuple[int, float, int, str]:
        words = set(about.lower().split())
        shared = sum(spread[word] - 1 for word in words) / len(words) if about.startswith(_WHEN) else 0.0
        return counts[about], shared, min(8, len(about.split())), about

    return _OPENING_ARTICLE.sub(lambda found: found[0].lower(), max(counts, key=rank))
