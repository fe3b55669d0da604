"""Verdicts: decided by rules on intervals and slots, never by a model."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.align.profile import Profile
from checker.align.score import Pair
from checker.kinds import kind_named, rule_named
from checker.language.units import to_base
from checker.model import Amount, Severity, Verdict

#: Differences below this share of the larger value are minor where one side is hedged or rounded.
ROUNDING = 0.02

#: A difference is reported only when one of the pairs that differ is at least this sure to be
#: about the same thing; below, the finding says "unsure".
SURE = 0.55

#: Events whose count can only grow while it is reported on. The missing are found again.
GROWING = frozenset({"death", "injury", "arrest", "displacement", "rescue"})

_CHANGE_WORDS = frozenset(
    "rise climb revise raise lower update increase grow drop fall extend postpone delay move".split()
)

_SUBGROUPS = frozenset(
    "civilian child woman man passenger crew soldier police officer guard worker student".split()
)


@dataclass(frozen=True, slots=True)
class Judgement:
    verdict: Verdict
    severity: Severity
    rule: str
    why: str


def judge(members: Sequence[Profile], pairs: Sequence[Pair], profiles: Sequence[Profile]) -> Judgement | None:
    """The verdict on one cluster, or None if it holds nothing worth telling.

    ``pairs`` are the scored pairs inside the cluster.
    """
    kind = min(m.fact.kind for m in members)
    apart = [p for p in pairs if p.comparison.relation == "disjoint"]
    articles = {m.fact.article for m in members}
    if not apart:
        if len(articles) < 2 or not kind_named(kind).tells_agreement:
            return None
        return Judgement("agreement", "minor", f"{kind}.agrees", "")
    best = gravest(apart)
    left, right = profiles[best.left], profiles[best.right]
    if best.score < SURE:
        return Judgement("unsure", "minor", f"{kind}.unsure", "")
    if best.comparison.rule:
        own = best.comparison
        return Judgement(own.verdict, own.severity, own.rule, own.why or rule_named(own.rule).title)
    if _is_slip(apart, profiles):
        return Judgement("conflict", _severity(left, right), f"{kind}.differs", "")
    part = _part(left, right)
    if part:
        return Judgement("scope", _severity(left, right), f"{kind}.scope", part)
    newer = _update(members, apart, profiles)
    if newer:
        return Judgement("update", _severity(left, right), f"{kind}.updated", newer)
    return Judgement("conflict", _severity(left, right), f"{kind}.differs", "")


def gravest(apart: Sequence[Pair]) -> Pair:
    """The pair that decides: of those that are sure enough, one that is major; then the surest."""
    return max(
        apart,
        key=lambda p: (p.score >= SURE and p.comparison.severity == "major", p.score, -p.left, -p.right),
    )


def _severity(a: Profile, b: Profile) -> Severity:
    x, y = a.fact.value, b.fact.value
    if isinstance(x, Amount) and isinstance(y, Amount):
        p, q = in_base_middle(x), in_base_middle(y)
        hedged = x.bound != "exact" or y.bound != "exact"
        if hedged and abs(p - q) <= ROUNDING * max(abs(p), abs(q)):
            return "minor"
    return "major"


def _part(a: Profile, b: Profile) -> str:
    """Why one side counts a part of what the other counts; empty if it does not."""
    x, y = a.fact.context, b.fact.context
    if bool(x.part) != bool(y.part):
        side = x if x.part else y
        return f"one counts only a part (“{side.part[0]}”)"
    if x.head != y.head and (x.head in _SUBGROUPS) != (y.head in _SUBGROUPS) and a.group and b.group:
        narrow = x.head if x.head in _SUBGROUPS else y.head
        return f"one counts only those called “{narrow}”"
    return ""


def _is_slip(apart: Sequence[Pair], profiles: Sequence[Profile]) -> bool:
    """Whether figures differ by the order of their digits: no toll grows so, and no part is so large."""
    return any(
        p.score >= SURE and p.comparison.is_slip and isinstance(profiles[p.left].fact.value, Amount)
        for p in apart
    )


def _update(members: Sequence[Profile], apart: Sequence[Pair], profiles: Sequence[Profile]) -> str:
    """Why the later value replaces the earlier; empty if nothing shows it."""
    ordered = []
    for pair in apart:
        a, b = profiles[pair.left], profiles[pair.right]
        if a.published is None or b.published is None or a.published == b.published:
            return ""
        early, late = (a, b) if a.published < b.published else (b, a)
        ordered.append((early, late))
    growing = all(m.concepts & GROWING for m in members)
    if growing and all(_stated(late) > _stated(early) for early, late in ordered):
        return "the figure grew from one day of publication to the next"
    if any(late.fact.context.predicate in _CHANGE_WORDS for _, late in ordered):
        return "the later report says that it changed"
    return ""


def _stated(profile: Profile) -> float:
    value = profile.fact.value
    return in_base_middle(value) if isinstance(value, Amount) else 0.0


def in_base_middle(value: Amount) -> float:
    """The stated number, or the middle of a stated range, in the base unit of its dimension."""
    return to_base(sum(value.stated) / len(value.stated), value.unit)[0]
