"""Verdicts: decided by rules on intervals and slots, never by a model."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.align.profile import Profile
from checker.align.score import Pair
from checker.kinds import kind_named, rule_named
from checker.language.units import dimension, to_base
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

#: What such a word tells of, where it changes: "the toll rose", but not "missiles fell".
_MEASURES = frozenset(
    "toll number count figure total tally estimate balance bill cost damage price amount sum share rate it "
    "they this that".split()
)

#: Counted things that only grow in number while they are reported on.
_ACCUMULATING = frozenset("body victim case infection complaint report incident claim arrest".split())

#: Families of measures whose estimate is raised as an event is reckoned up.
_RECKONED = frozenset({"cost"})

#: From this sum on a cost is seldom the price of one thing.
NO_PRICE = 10_000.0

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
        why = next((p.comparison.why for p in pairs if p.comparison.why), "")
        return Judgement("agreement", "minor", f"{kind}.agrees", why)
    best = gravest(apart)
    left, right = profiles[best.left], profiles[best.right]
    if best.score < SURE:
        return Judgement("unsure", "minor", f"{kind}.unsure", "")
    if best.comparison.rule:
        own = best.comparison
        return Judgement(own.verdict, own.severity, own.rule, own.why or rule_named(own.rule).title)
    newer = _update(members, apart, profiles)
    if _is_slip(apart, profiles) and not (newer and _is_series(members, apart, profiles)):
        return Judgement("conflict", _severity(left, right), f"{kind}.differs", "")
    part = _part(left, right, members)
    if part and _is_all_parts(apart, members, profiles):
        return Judgement("scope", _severity(left, right), f"{kind}.scope", part)
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


def _is_all_parts(apart: Sequence[Pair], members: Sequence[Profile], profiles: Sequence[Profile]) -> bool:
    """Whether a part explains every difference that is sure: one of two wholes is still a difference."""
    sure = [p for p in apart if p.score >= SURE]
    return all(_part(profiles[p.left], profiles[p.right], members) for p in sure)


def _part(a: Profile, b: Profile, members: Sequence[Profile]) -> str:
    """Why one side counts a part of what the other counts; empty if it does not."""
    x, y = a.fact.context, b.fact.context
    if bool(x.part) != bool(y.part) and not (x.head == y.head and x.head in _SUBGROUPS):
        side = x if x.part else y
        return f"one counts only a part (“{side.part[0]}”)"
    if x.head != y.head and (x.head in _SUBGROUPS) != (y.head in _SUBGROUPS) and a.group and b.group:
        narrow, wide = (a, b) if x.head in _SUBGROUPS else (b, a)
        if _stated(narrow) < _stated(wide) and not _is_whole_too(narrow, members):
            return f"one counts only those called “{narrow.fact.context.head}”"
    return ""


def _is_whole_too(narrow: Profile, members: Sequence[Profile]) -> bool:
    """Whether an article gives the figure of a group as that of all: "19 killed", "19 civilians died"."""
    return any(
        m.fact.article == narrow.fact.article
        and m.fact.context.head not in _SUBGROUPS
        and not m.fact.context.part
        and _stated(m) == _stated(narrow)
        for m in members
    )


def _is_slip(apart: Sequence[Pair], profiles: Sequence[Profile]) -> bool:
    """Whether figures differ by the order of their digits: no toll grows so, and no part is so large."""
    return any(
        p.score >= SURE and p.comparison.is_slip and isinstance(profiles[p.left].fact.value, Amount)
        for p in apart
    )


def _is_series(members: Sequence[Profile], apart: Sequence[Pair], profiles: Sequence[Profile]) -> bool:
    """Whether a figure grew on after a slip: then digits that changed places did so by chance."""
    slips = [
        _stated(profiles[k])
        for p in apart
        if p.score >= SURE and p.comparison.is_slip
        for k in (p.left, p.right)
    ]
    newest = max(m.published or 0 for m in members)
    return any(m.published == newest and _stated(m) > max(slips) for m in members)


def _update(members: Sequence[Profile], apart: Sequence[Pair], profiles: Sequence[Profile]) -> str:
    """Why the later value replaces the earlier; empty if nothing shows it.

    A value is as old as its first report: who repeats yesterday's toll today does not contradict it.
    """
    if any(m.published is None for m in members):
        return ""
    first: dict[float, int] = {}
    for member in sorted(members, key=lambda m: m.published or 0):
        first.setdefault(_stated(member), member.published or 0)
    ordered = []
    for pair in apart:
        a, b = profiles[pair.left], profiles[pair.right]
        old, new = first[_stated(a)], first[_stated(b)]
        if a.published is None or b.published is None or old == new:
            return ""
        if a.published != b.published and (a.published < b.published) != (old < new):
            return ""
        ordered.append((a, b) if old < new else (b, a))
    if _only_grows(members) and all(_stated(late) > _stated(early) for early, late in ordered):
        return "the figure grew from one day of publication to the next"
    if all("missing" in m.concepts for m in members) and all(
        _stated(late) < _stated(early) for early, late in ordered
    ):
        return "fewer are missing in the later report"
    if any(_gives_as_old(early, late, profiles) for early, late in ordered):
        return "the later report gives the earlier figure as the old one"
    if any(_is_changed(late) for _, late in ordered):
        return "the later report says that it changed"
    return ""


def _gives_as_old(early: Profile, late: Profile, profiles: Sequence[Profile]) -> bool:
    """Whether the later report states the earlier figure beside its own: "31 died, down from 44"."""
    if not isinstance(early.fact.value, Amount):
        return False
    place = (late.fact.article, late.fact.field, late.fact.position)
    return any(
        p.cues & {"baseline", "earlier"}
        and (p.fact.article, p.fact.field, p.fact.position) == place
        and p.fact.kind == early.fact.kind
        and _stated(p) == _stated(early)
        for p in profiles
    )


def _only_grows(members: Sequence[Profile]) -> bool:
    """Whether what is counted can only become more while an event is reported on."""
    if any(m.fact.kind not in ("quantity", "money") for m in members):
        return False
    told = [m for m in members if m.concepts]
    if told:
        return all(m.concepts & GROWING for m in told)
    return any(m.fact.context.head in _ACCUMULATING or _is_reckoned(m) for m in members)


def _is_reckoned(member: Profile) -> bool:
    """Whether a figure is what an event costs: a small sum is the price of something."""
    return bool(member.topics.keys() & _RECKONED) and _stated(member) >= NO_PRICE


def _is_changed(late: Profile) -> bool:
    """Whether a verb of change tells of the value itself: a toll rises, a bus falls 80 metres."""
    context, value = late.fact.context, late.fact.value
    if context.predicate not in _CHANGE_WORDS or late.fact.kind == "age":
        return False
    if isinstance(value, Amount) and dimension(value.unit) in ("count", "length"):
        return context.subject in _MEASURES
    return True


def _stated(profile: Profile) -> float:
    value = profile.fact.value
    return in_base_middle(value) if isinstance(value, Amount) else 0.0


def in_base_middle(value: Amount) -> float:
    """The stated number, or the middle of a stated range, in the base unit of its dimension."""
    return to_base(sum(value.stated) / len(value.stated), value.unit)[0]
