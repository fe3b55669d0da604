"""Clustering: facts that state one thing, joined greedily by average linkage."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set

from checker.align.profile import Profile
from checker.align.score import Pair
from checker.model import Amount, Fact, Moment

Key = tuple[int, int]

#: How far the mean may lie below the threshold: the pair that brings two groups together reaches it.
SLACK = 0.5

#: The same where that pair agrees: figures agree by chance ("two"), and a difference is worth a doubt.
SLACK_AGREEING = 0.8


def clusters(profiles: Sequence[Profile], pairs: Sequence[Pair], threshold: float) -> list[list[int]]:
    """Groups of at least two positions, each in order of position.

    The best pairs join first. Two groups join when the pair that brings them together reaches the
    threshold and the mean score of all pairs between them a share of it; a pair that was never scored
    counts as 0. Two different values in one sentence never join: who writes both means two things.
    """
    scores: dict[Key, float] = {(p.left, p.right): p.score for p in pairs}
    apart = {(p.left, p.right) for p in pairs if _excludes(p)}
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
    return sorted(sorted(m) for m in members.values() if len(m) > 1)


def _excludes(pair: Pair) -> bool:
    """Whether two facts that differ are explicitly about different things.

    One counts a part, or one counts civilians and the other armed men.
    """
    explicit = pair.features.get("one_part", 0) > 0 or pair.features.get("other_group", 0) > 0
    return pair.comparison.relation == "disjoint" and explicit


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
            if _are_two(f, g):
                return False
            key = (min(i, j), max(i, j))
            if key in apart:
                return False
            total += scores.get(key, 0.0)
    return total / (len(a) * len(b)) >= least


def _are_two(f: Fact, g: Fact) -> bool:
    """Whether two figures or moments stand in one sentence with different values."""
    return (
        isinstance(f.value, Amount | Moment)
        and f.value != g.value
        and (f.article, f.field, f.position) == (g.article, g.field, g.position)
    )


def by_cluster(pairs: Sequence[Pair], groups: Sequence[Sequence[int]]) -> list[list[Pair]]:
    """The scored pairs inside each cluster, in the order of the clusters."""
    of = {i: n for n, group in enumerate(groups) for i in group}
    inside: dict[int, list[Pair]] = defaultdict(list)
    for pair in pairs:
        n = of.get(pair.left)
        if n is not None and n == of.get(pair.right):
            inside[n].append(pair)
    return [inside[n] for n in range(len(groups))]
