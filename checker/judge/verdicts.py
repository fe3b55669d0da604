"""Verdicts: decided by rules on intervals and slots, never by a model."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.align.profile import Profile
from checker.align.score import Pair
from checker.judge.reconcile import Told, are_reconciled, by_article
from checker.judge.revision import overtaken
from checker.judge.scope import Scope, Texts, scope_of
from checker.judge.values import in_base_middle, stated
from checker.kinds import kind_named, rule_named
from checker.language.units import dimension
from checker.model import Amount, Severity, Verdict

#: Differences below this share of the larger value are minor where one side is hedged or rounded.
ROUNDING = 0.02

#: The same for a round figure in a headline over the exact one in the text below.
HEADLINE = 0.05

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


@dataclass(frozen=True, slots=True)
class Judgement:
    verdict: Verdict
    severity: Severity
    rule: str
    why: str


def judge(
    members: Sequence[Profile],
    pairs: Sequence[Pair],
    profiles: Sequence[Profile],
    texts: Texts | None = None,
    told: Told | None = None,
) -> Judgement | None:
    """The verdict on one cluster, or None if it holds nothing worth telling.

    ``pairs`` are the scored pairs inside the cluster, ``texts`` those of the articles' fields and
    ``told`` all facts of each article, where they are at hand.
    """
    if not pairs:
        # What held the cluster together was set aside: nothing ties the rest to each other.
        return None
    kind = min(m.fact.kind for m in members)
    differing = [p for p in pairs if p.comparison.relation == "disjoint"]
    told = by_article(profiles) if told is None else told
    apart = [p for p in differing if not are_reconciled(profiles[p.left], profiles[p.right], told)]
    if differing and not apart:
        return None
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
    newer = _update(members, apart, profiles, told)
    if _is_slip(apart, profiles) and not (newer and _is_series(members, apart, profiles)):
        return Judgement("conflict", _severity(left, right), f"{kind}.differs", "")
    part = _scope(best, apart, members, profiles, texts or {})
    if part:
        return Judgement("scope", _severity(left, right), f"{kind}.{part.rule}", part.why)
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
        if _is_rounded_title(a, b) or _is_rounded_title(b, a):
            return "minor"
    return "major"


def _is_rounded_title(title: Profile, body: Profile) -> bool:
    """Whether a headline rounds the figure of its own text: "2,000 flee" over 1,963 people."""
    if title.fact.article != body.fact.article or (title.fact.field, body.fact.field) != ("title", "text"):
        return False
    round_, exact = stated(title), stated(body)
    step = 10.0 ** (len(f"{round_:.0f}") - 1) if round_ >= 20 else 0.0
    return bool(step) and round_ % step == 0 and abs(round_ - exact) <= HEADLINE * exact


def _scope(
    best: Pair, apart: Sequence[Pair], members: Sequence[Profile], profiles: Sequence[Profile], texts: Texts
) -> Scope | None:
    """Why the counts differ, if it explains every difference that is sure: one of two wholes is still one."""
    sure = [p for p in apart if p.score >= SURE]
    told = [scope_of(profiles[p.left], profiles[p.right], members, texts) for p in sure]
    if not all(told):
        return None
    return scope_of(profiles[best.left], profiles[best.right], members, texts)


def _is_slip(apart: Sequence[Pair], profiles: Sequence[Profile]) -> bool:
    """Whether figures differ by the order of their digits: no toll grows so, and no part is so large."""
    return any(
        p.score >= SURE and p.comparison.is_slip and isinstance(profiles[p.left].fact.value, Amount)
        for p in apart
    )


def _is_series(members: Sequence[Profile], apart: Sequence[Pair], profiles: Sequence[Profile]) -> bool:
    """Whether a figure grew on after a slip: then digits that changed places did so by chance."""
    slips = [
        stated(profiles[k])
        for p in apart
        if p.score >= SURE and p.comparison.is_slip
        for k in (p.left, p.right)
    ]
    newest = max(m.published or 0 for m in members)
    return any(m.published == newest and stated(m) > max(slips) for m in members)


def _update(
    members: Sequence[Profile], apart: Sequence[Pair], profiles: Sequence[Profile], told: Told
) -> str:
    """Why the later value replaces the earlier; empty if nothing shows it.

    A value is as old as its first report: who repeats yesterday's toll today does not contradict it.
    """
    if apart and _is_told_as_old(apart, profiles, told):
        return "the later report gives the earlier figure as the old one"
    if any(m.published is None for m in members):
        return ""
    first: dict[float, int] = {}
    for member in sorted(members, key=lambda m: m.published or 0):
        first.setdefault(stated(member), member.published or 0)
    ordered = []
    for pair in apart:
        a, b = profiles[pair.left], profiles[pair.right]
        old, new = first[stated(a)], first[stated(b)]
        if a.published is None or b.published is None or old == new:
            return ""
        if a.published != b.published and (a.published < b.published) != (old < new):
            return ""
        ordered.append((a, b) if old < new else (b, a))
    if _only_grows(members) and all(stated(late) > stated(early) for early, late in ordered):
        return "the figure grew from one day of publication to the next"
    if all("missing" in m.concepts for m in members) and all(
        stated(late) < stated(early) for early, late in ordered
    ):
        return "fewer are missing in the later report"
    if all(_have_died(early, late, told) for early, late in ordered):
        return "some of the wounded have died since"
    if any(_gives_as_old(early, late, told) for early, late in ordered):
        return "the later report gives the earlier figure as the old one"
    if any(_is_changed(late) for _, late in ordered):
        return "the later report says that it changed"
    return ""


def _is_told_as_old(apart: Sequence[Pair], profiles: Sequence[Profile], told: Told) -> bool:
    """Whether a report gives the one figure of every sure difference as older than the other."""
    sure = [p for p in apart if p.score >= SURE]
    replaced = {
        frozenset((stated(early), stated(late)))
        for p in sure
        for early, late in (
            (profiles[p.left], profiles[p.right]),
            (profiles[p.right], profiles[p.left]),
        )
        if not _is_before(late, early) and overtaken(late, early, told.get(late.fact.article, ()))
    }
    return bool(sure) and all(
        frozenset((stated(profiles[p.left]), stated(profiles[p.right]))) in replaced for p in sure
    )


def _is_before(a: Profile, b: Profile) -> bool:
    """Whether the one was published before the other, as far as known."""
    return a.published is not None and b.published is not None and a.published < b.published


def _have_died(early: Profile, late: Profile, told: Told) -> bool:
    """Whether as many more are dead in the later report as there are fewer wounded."""
    fewer = stated(early) - stated(late)
    if fewer <= 0 or early.concepts != {"injury"} or late.concepts != {"injury"}:
        return False
    before, after = (
        {stated(q) for q in told.get(p.fact.article, ()) if q.concepts == {"death"}} for p in (early, late)
    )
    return any(d - e == fewer for e in before for d in after)


def _gives_as_old(early: Profile, late: Profile, told: Told) -> bool:
    """Whether the later report states the earlier figure beside its own: "31 died, down from 44"."""
    if not isinstance(early.fact.value, Amount):
        return False
    place = (late.fact.article, late.fact.field, late.fact.position)
    return any(
        p.cues & {"baseline", "earlier"}
        and (p.fact.article, p.fact.field, p.fact.position) == place
        and p.fact.kind == early.fact.kind
        and stated(p) == stated(early)
        for p in told.get(late.fact.article, ())
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
    return bool(member.topics.keys() & _RECKONED) and stated(member) >= NO_PRICE


def _is_changed(late: Profile) -> bool:
    """Whether a verb of change tells of the value itself: a toll rises, a bus falls 80 metres."""
    context, value = late.fact.context, late.fact.value
    if context.predicate not in _CHANGE_WORDS or late.fact.kind == "age":
        return False
    if isinstance(value, Amount) and dimension(value.unit) in ("count", "length"):
        return context.subject in _MEASURES
    return True
