"""Counts that go together: two figures differ, and nothing contradicts anything.

One article gives the whole and the other a part of it, and one of them says both; or each counts
other people.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from checker.align.occasion import are_one_time
from checker.align.profile import Profile
from checker.align.score import Pair
from checker.judge.scope import are_counts, by_size, event_of, is_casualties, noun_of
from checker.judge.values import stated
from checker.language.casualties import BOTH
from checker.language.subgroups import are_disjoint, are_same, is_subgroup, is_within
from checker.model import Amount

#: Article -> all its facts.
Told = Mapping[str, Sequence[Profile]]

#: A year or a month.
_COARSE = re.compile(r"\d{4}(?:-\d\d)?")

#: Words that make a count a part of the one before it, and nothing to add to it.
_WITHIN = frozenset({"including", "of"})


def by_article(profiles: Sequence[Profile]) -> Told:
    """The facts of each article, in order."""
    found: dict[str, list[Profile]] = defaultdict(list)
    for profile in profiles:
        found[profile.fact.article].append(profile)
    return found


def are_reconciled(a: Profile, b: Profile, told: Told) -> bool:
    """Whether nothing differs: the two count different things, or one article has both counts."""
    if not are_counts(a, b):
        return False
    if are_disjoint(noun_of(a), noun_of(b)) or any(_is_compared(*p, told) for p in ((a, b), (b, a))):
        return True
    narrow, wide = by_size(a, b)
    if _is_split(narrow, wide, told):
        return True
    here = told.get(narrow.fact.article, ())
    there = told.get(wide.fact.article, ())
    if is_casualties(wide) and event_of(narrow):
        split = {name: {stated(p) for p in here if event_of(p) == name} for name in BOTH}
        is_sum = any(d + i == stated(wide) for d in split["death"] for i in split["injury"])
        return is_sum or any(event_of(p) == event_of(narrow) and stated(p) == stated(narrow) for p in there)
    if is_within(noun_of(narrow), noun_of(wide)):
        if _is_told_as_part(narrow, here):
            return True
        is_part = any(are_same(noun_of(p), noun_of(narrow)) and _are_equal(p, narrow) for p in there)
        is_whole = any(
            p.concepts & wide.concepts
            and not is_subgroup(noun_of(p))
            and not p.fact.context.part
            and _are_equal(p, wide)
            for p in here
        )
        return is_part or is_whole
    return False


def _is_told_as_part(narrow: Profile, here: Sequence[Profile]) -> bool:
    """Whether a sentence gives a group as a part of its own whole: "34 people, among them 15 children"."""
    fact = narrow.fact
    return bool(_WITHIN & set(fact.context.part)) and any(
        (p.fact.field, p.fact.position) == (fact.field, fact.position)
        and are_counts(p, narrow)
        and p.group
        and stated(p) > stated(narrow)
        for p in here
    )


def settled(
    group: Sequence[int], pairs: Sequence[Pair], profiles: Sequence[Profile], told: Told
) -> tuple[list[int], list[Pair]]:
    """A cluster without the facts that count something else than the others, and differ from none.

    Where two values are left that do not contradict each other, the one that most facts state stays.
    """
    differing = [p for p in pairs if p.comparison.relation == "disjoint"]
    settling = [p for p in differing if are_reconciled(profiles[p.left], profiles[p.right], told)]
    if not settling:
        return list(group), list(pairs)
    agreeing = {i for p in pairs if p.comparison.relation != "disjoint" for i in (p.left, p.right)}
    gone = {i for p in settling for i in (p.left, p.right) if i not in agreeing}
    if len(settling) == len(differing):
        counts = Counter(stated(profiles[i]) for i in group)
        kept = max(counts, key=lambda value: (counts[value], value))
        gone |= {i for p in settling for i in (p.left, p.right) if stated(profiles[i]) != kept}
    elif len(gone) > len(group) - 2:
        return list(group), list(pairs)
    return [i for i in group if i not in gone], [p for p in pairs if not gone & {p.left, p.right}]


def _is_compared(early: Profile, late: Profile, told: Told) -> bool:
    """Whether one compares its figure with the other's, of another time: "31 in May, up from 27 in April"."""
    then, now = early.fact.context.days, late.fact.context.days
    if not then or not all(_COARSE.fullmatch(day) for day in then) or are_one_time(then, now[:1]):
        return False
    return are_one_time(then, now) and any(
        p.fact is not late.fact
        and (p.fact.article, p.fact.field, p.fact.position)
        == (late.fact.article, late.fact.field, late.fact.position)
        and "baseline" in p.cues
        and stated(p) == stated(early)
        for p in told.get(late.fact.article, ())
    )


def _is_split(narrow: Profile, wide: Profile, told: Told) -> bool:
    """Whether the sentence of the smaller figure splits the larger one: "nine in the town, three outside"."""
    parts = [
        stated(p)
        for p in told.get(narrow.fact.article, ())
        if p.fact is not narrow.fact
        and (p.fact.article, p.fact.field, p.fact.position)
        == (narrow.fact.article, narrow.fact.field, narrow.fact.position)
        and are_counts(p, narrow)
        and (p.concepts & narrow.concepts or _is_bare(p))
        and not _WITHIN & set(p.fact.context.part)
    ]
    rest = stated(wide) - stated(narrow)
    return (
        bool(narrow.concepts & wide.concepts and parts) and rest > 0 and (rest in parts or rest == sum(parts))
    )


def _is_bare(profile: Profile) -> bool:
    """Whether a count does not say of what: it goes on with what was counted before it."""
    value = profile.fact.value
    return isinstance(value, Amount) and not value.noun and not profile.concepts


def _are_equal(a: Profile, b: Profile) -> bool:
    return stated(a) == stated(b) and a.fact.kind == b.fact.kind
