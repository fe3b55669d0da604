"""Figures that a later report gives as overtaken: "the toll rose to 31, up from 27".

Who reports 27 agrees with such an article on 27 and differs from it on the toll: that is what an
editor has to know, so the newer figure is told with the older one.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.align.profile import Profile
from checker.align.score import Pair
from checker.judge.values import stated
from checker.kinds import kind_named
from checker.language.revisions import is_overtaken
from checker.model import Amount, Fact

#: Events whose count is reported on while it changes.
CHANGING = frozenset({"death", "injury", "arrest", "displacement", "rescue", "missing", "trapped"})

#: Nouns for such a count where the sentence does not say of what.
_TALLIES = frozenset("toll tally count number total figure".split())

Groups = list[list[int]]
Inside = list[list[Pair]]


def is_old(fact: Fact) -> bool:
    """Whether a figure is told as an older state of the same count."""
    if not isinstance(fact.value, Amount) or fact.value.unit != "count":
        return False
    at = fact.start - fact.sentence_start
    return is_overtaken(fact.sentence[:at], fact.sentence[at + len(fact.text) :])


def overtaken(late: Profile, early: Profile, profiles: Sequence[Profile]) -> bool:
    """Whether the article of ``late`` gives the figure of ``early`` as an older one beside its own."""
    return any(
        _are_beside(p.fact, late.fact)
        and stated(p) == stated(early)
        and p.fact is not late.fact
        and is_old(p.fact)
        for p in profiles
    )


def with_newer(
    profiles: Sequence[Profile], groups: Sequence[Sequence[int]], inside: Sequence[Sequence[Pair]]
) -> tuple[Groups, Inside]:
    """The clusters, each that holds an overtaken figure with the newer one that stands beside it.

    Where the newer figure has a cluster of its own, the two are told as one.
    """
    merged = {
        n: (list(group), list(pairs)) for n, (group, pairs) in enumerate(zip(groups, inside, strict=True))
    }
    home = {i: n for n, group in enumerate(groups) for i in group}
    places: dict[tuple[str, str, int], list[int]] = {}
    for i, profile in enumerate(profiles):
        if profile.fact.kind == "quantity":
            places.setdefault((profile.fact.article, profile.fact.field, profile.fact.position), []).append(i)
    for n in sorted(merged):
        for i in list(merged[n][0]) if n in merged else ():
            new = _newer(i, profiles, places)
            links = [p for p in merged[n][1] if i in (p.left, p.right)] if new is not None else []
            added = [link for p in links for link in _link(p, i, new, profiles)] if new is not None else []
            if not added or new is None:
                continue
            other = home.get(new, n)
            group, pairs = merged.pop(other) if other != n and other in merged else ([new], [])
            for k in group:
                home[k] = n
            merged[n] = (sorted({*merged[n][0], *group}), [*merged[n][1], *pairs, *added])
    kept = sorted(merged)
    return [merged[n][0] for n in kept], [merged[n][1] for n in kept]


def _newer(i: int, profiles: Sequence[Profile], places: dict[tuple[str, str, int], list[int]]) -> int | None:
    """The figure nearest to an overtaken one that it was overtaken by, or None."""
    old = profiles[i]
    fact = old.fact
    if fact.kind != "quantity" or not _is_of_people(old) or not is_old(fact):
        return None
    near = [
        k
        for k in places.get((fact.article, fact.field, fact.position), ())
        if k != i
        and kind_named("quantity").block(profiles[k].fact)
        and kind_named("quantity").compare(fact, profiles[k].fact).relation == "disjoint"
        and not is_old(profiles[k].fact)
        and _are_one_count(old, profiles[k])
    ]
    return min(near, key=lambda k: (abs(profiles[k].fact.start - fact.start), k), default=None)


def _is_of_people(profile: Profile) -> bool:
    """Whether people are counted, or the count does not say what: "up from 27"."""
    value = profile.fact.value
    return bool(profile.group) or (isinstance(value, Amount) and not value.noun)


def _are_one_count(a: Profile, b: Profile) -> bool:
    """Whether two figures of one sentence can be two states of one count of people."""
    shared = a.concepts & b.concepts & CHANGING
    if a.concepts and b.concepts:
        return bool(shared)
    heads = {a.fact.context.head, b.fact.context.head}
    return bool((a.concepts | b.concepts) & CHANGING) or bool(heads & _TALLIES)


def _link(pair: Pair, old: int, new: int, profiles: Sequence[Profile]) -> list[Pair]:
    """The pair of another article's figure and the newer one, as sure as that figure is the old one."""
    other = pair.right if pair.left == old else pair.left
    f, g = profiles[other], profiles[new]
    is_same = pair.comparison.relation != "disjoint"
    is_told = f.concepts & CHANGING or f.fact.context.head in _TALLIES
    late = f.published is not None and g.published is not None and f.published > g.published
    if f.fact.article == g.fact.article or not is_same or not is_told or late or is_old(f.fact):
        return []
    comparison = kind_named("quantity").compare(f.fact, g.fact)
    if comparison.relation != "disjoint" or _has(f.fact.article, g, profiles):
        return []
    return [Pair(min(other, new), max(other, new), comparison, pair.features, pair.score)]


def _has(article: str, new: Profile, profiles: Sequence[Profile]) -> bool:
    """Whether an article states the newer figure as well."""
    return any(
        p.fact.article == article
        and p.fact.kind == new.fact.kind
        and stated(p) == stated(new)
        and (not p.concepts or not new.concepts or p.concepts & new.concepts)
        for p in profiles
    )


def _are_beside(f: Fact, g: Fact) -> bool:
    return (f.article, f.field, f.position, f.kind) == (g.article, g.field, g.position, g.kind)
