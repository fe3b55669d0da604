"""Clustering: facts that state one thing, joined greedily by average linkage."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set

from checker.align.occasion import OPENING, are_one_time
from checker.align.profile import Profile
from checker.align.score import Pair
from checker.kinds import kind_named
from checker.model import Amount, Fact, Moment

Key = tuple[int, int]

#: How far the mean may lie below the threshold: the pair that brings two groups together reaches it.
SLACK = 0.5

#: The same where that pair agrees: figures agree by chance ("two"), and a difference is worth a doubt.
SLACK_AGREEING = 0.8


#: How sure it has to be that one text contradicts itself; below, it means two things.
WITHIN = 0.1

#: Cues of a value that something is compared with.
_OLD = frozenset({"earlier", "baseline"})

#: A pair that differs and this sure is told even where its facts were joined with others.
STRAY = 0.96


def clusters(profiles: Sequence[Profile], pairs: Sequence[Pair], threshold: float) -> list[list[int]]:
    """Groups of at least two positions, each in order of position.

    The best pairs join first. Two groups join when the pair that brings them together reaches the
    threshold and the mean score of all pairs between them a share of it; a pair that was never scored
    counts as 0. Values of one text that exclude each other join only where that pair is itself
    probable: who writes both usually means two things.
    """
    scores: dict[Key, float] = {(p.left, p.right): p.score for p in pairs}
    apart = {(p.left, p.right) for p in pairs if _excludes(profiles, p)}
    group: dict[int, int] = {}
    members: dict[int, list[int]] = {}
    for pair in sorted(pairs, key=lambda p: (-p.score, p.left, p.right)):
        if pair.score < threshold:
            break
        if (pair.left, pair.right) in apart:
            continue
        a = group.setdefault(pair.left, pair.left)
        b = group.setdefault(pair.right, pair.right)
        members.setdefault(a, [a])
        members.setdefault(b, [b])
        slack = SLACK if pair.comparison.relation == "disjoint" else SLACK_AGREEING
        if a == b or not _may_join(profiles, members[a], members[b], (scores, apart), threshold * slack):
            continue
        keep, gone = min(a, b), max(a, b)
        for i in members[gone]:
            group[i] = keep
        members[keep] = members[keep] + members.pop(gone)
    joined = sorted(sorted(m) for m in members.values() if len(m) > 1)
    return [*joined, *_strays(profiles, pairs, joined, apart)]


def _strays(
    profiles: Sequence[Profile], pairs: Sequence[Pair], joined: Sequence[Sequence[int]], apart: Set[Key]
) -> list[list[int]]:
    """Pairs that surely differ on one thing and yet stand in two groups, each with what agrees with it.

    An article that states last year's figure as this year's agrees with others on last year's. A pair
    counts only where neither article has a figure in the other's group, and two groups have one.
    """
    home = {i: n for n, group in enumerate(joined) for i in group}
    where = [{profiles[i].fact.article for i in group} for group in joined]
    best: dict[Key, float] = {(p.left, p.right): p.score for p in pairs}
    met: set[tuple[int, int]] = set()
    out: list[list[int]] = []
    for pair in sorted(pairs, key=lambda p: (-p.score, p.left, p.right)):
        if pair.score < STRAY:
            break
        i, j = pair.left, pair.right
        if pair.is_own or pair.comparison.relation != "disjoint" or (i, j) in apart:
            continue
        a, b = home.get(i, -1 - i), home.get(j, -1 - j)
        if a == b or (min(a, b), max(a, b)) in met:
            continue
        f, g = profiles[i].fact, profiles[j].fact
        if (a >= 0 and g.article in where[a]) or (b >= 0 and f.article in where[b]):
            continue
        met.add((min(a, b), max(a, b)))
        group = {i, j}
        for one, others in ((i, joined[b] if b >= 0 else ()), (j, joined[a] if a >= 0 else ())):
            group |= {k for k in others if best.get((min(one, k), max(one, k)), 0.0) >= SLACK}
        out.append(sorted(group))
    return out


def _excludes(profiles: Sequence[Profile], pair: Pair) -> bool:
    """Whether two facts that differ are explicitly about different things.

    One counts a part, or one counts civilians and the other armed men, or they are of two occasions.
    """
    if pair.is_own:
        return False
    a, b = profiles[pair.left], profiles[pair.right]
    if a.is_forecast != b.is_forecast:
        return True
    if pair.comparison.relation != "disjoint":
        return False
    explicit = pair.features.get("one_part", 0) > 0 or pair.features.get("other_group", 0) > 0
    explicit = explicit or _are_old_and_expected(a, b) or _are_two_prices(a, b)
    explicit = explicit or a.is_year_ago != b.is_year_ago or _are_of_two_places(a, b)
    return explicit or any(_is_another_time(*p) for p in ((a, b), (b, a)))


def _is_another_time(a: Profile, b: Profile) -> bool:
    """Whether the first tells of an earlier occasion in passing, and the second of another time."""
    if isinstance(a.fact.value, Moment) and isinstance(b.fact.value, Moment) and _is_still_to_come(a, b):
        return True
    if not a.aside or are_one_time(a.aside, b.occasion):
        return False
    if isinstance(b.fact.value, Moment):
        # Two dates may differ by a slip, but what is news is not told by its month.
        return not b.aside and b.is_fresh
    return bool(b.fact.context.days) or b.is_main or b.fact.position <= OPENING


def _is_still_to_come(a: Profile, b: Profile) -> bool:
    """Whether what the first tells as past lies ahead in the second, which was published no earlier."""
    if a.days_before is None or b.days_before is None or a.published is None or b.published is None:
        return False
    if not any(c.isdigit() for c in a.fact.text):
        # A bare "Friday" may be the coming one.
        return False
    will_be = b.fact.context.is_planned and not a.fact.context.is_planned
    return will_be and a.published <= b.published and a.days_before > 0 > b.days_before


def _are_old_and_expected(a: Profile, b: Profile) -> bool:
    """Whether one is an earlier value and the other a forecast: "down from £41m", "£40m was expected"."""
    return any(x.cues & _OLD and "expected" in y.cues and not x.cues & y.cues for x, y in ((a, b), (b, a)))


def _are_two_prices(a: Profile, b: Profile) -> bool:
    """Whether both are what a share cost, and not on one day."""
    return a.is_price and b.is_price and a.published != b.published


def _are_of_two_places(a: Profile, b: Profile) -> bool:
    """Whether one is of a part of a place and the other of the whole, or of another part."""
    if a.part_of_place and b.part_of_place:
        return not a.part_of_place & b.part_of_place
    return any(x.part_of_place and y.is_of_all for x, y in ((a, b), (b, a)))


def _may_join(
    profiles: Sequence[Profile],
    a: Sequence[int],
    b: Sequence[int],
    known: tuple[Mapping[Key, float], Set[Key]],
    least: float,
) -> bool:
    scores, apart = known
    total = 0.0
    for i in a:
        f = profiles[i].fact
        for j in b:
            g = profiles[j].fact
            key = (min(i, j), max(i, j))
            if key in apart or (_are_two(f, g) and scores.get(key, 0.0) < WITHIN):
                return False
            total += scores.get(key, 0.0)
    return total / (len(a) * len(b)) >= least


def _are_two(f: Fact, g: Fact) -> bool:
    """Whether one text means two things: different values in a sentence, or ones that exclude each other."""
    if not isinstance(f.value, Amount | Moment) or f.value == g.value:
        return False
    if (f.article, f.field) != (g.article, g.field):
        return False
    return f.position == g.position or kind_named(min(f.kind, g.kind)).compare(f, g).relation == "disjoint"


def by_cluster(pairs: Sequence[Pair], groups: Sequence[Sequence[int]]) -> list[list[Pair]]:
    """The scored pairs inside each cluster, in the order of the clusters."""
    of: dict[int, list[int]] = defaultdict(list)
    for n, group in enumerate(groups):
        for i in group:
            of[i].append(n)
    inside: dict[int, list[Pair]] = defaultdict(list)
    for pair in pairs:
        for n in of.get(pair.left, ()):
            if n in of.get(pair.right, ()):
                inside[n].append(pair)
    return [inside[n] for n in range(len(groups))]
