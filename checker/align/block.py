"""Blocking: which pairs of facts are looked at at all.

Hard gates keep apart what can never be the same thing: other classes, other stories. A fact
that still has many others to meet meets only its nearest neighbours by shared words, so that
pairs grow with the number of facts and not with its square.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from checker.align.profile import Profile
from checker.align.story import Mates
from checker.kinds import Kind
from checker.language.names import may_be_misspelt, may_be_same_person
from checker.model import Fact, Moment

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

#: A fact with up to this many others of its class on its story meets them all.
SMALL = 160

#: Facts of one story that may share a key; a key of more of them brings nobody together.
CROWD = 400

#: How many a fact with more of them meets.
NEIGHBOURS = 24


def blocks(profiles: Sequence[Profile], kinds: Mapping[str, Kind]) -> dict[str, list[int]]:
    """Positions of facts by the coarse class their kind gives them."""
    grouped: dict[str, list[int]] = defaultdict(list)
    for i, profile in enumerate(profiles):
        name = kinds[profile.fact.kind].block(profile.fact)
        if name:
            grouped[name].append(i)
    return dict(sorted(grouped.items()))


def candidates(
    profiles: Sequence[Profile], kinds: Mapping[str, Kind], mates: Mates | None = None
) -> Iterator[tuple[int, int]]:
    """Pairs of positions, lower first, that pass the gates.

    ``mates`` are the pairs of articles that can be about one story; without it all can.
    """
    known = _both_ways(mates) if mates is not None else None
    for members in blocks(profiles, kinds).values():
        kind = kinds[profiles[members[0]].fact.kind]
        if kind.align is not None:
            yield from _sharing_a_key(profiles, members, kinds, known)
            continue
        for i, j in _near(profiles, members, known):
            if may_meet(profiles[i], profiles[j]):
                yield i, j


def _sharing_a_key(
    profiles: Sequence[Profile],
    members: Sequence[int],
    kinds: Mapping[str, Kind],
    mates: Mapping[str, list[str]] | None,
) -> list[tuple[int, int]]:
    """Pairs of one class, in order, that share a key of their kind and can be on one story.

    A key that more than ``CROWD`` facts of an article's story share tells nothing and is passed over.
    """
    by_key: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for i in members:
        fact = profiles[i].fact
        keys = kinds[fact.kind].keys
        for key in sorted(set(keys(fact))) if keys is not None else ("",):
            by_key[key][fact.article].append(i)
    pairs: set[tuple[int, int]] = set()
    for by_article in by_key.values():
        for article, own in by_article.items():
            near = by_article if mates is None else (article, *mates.get(article, ()))
            others = [i for name in near for i in by_article.get(name, ())]
            if len(others) > CROWD:
                continue
            for i in own:
                within = kinds[profiles[i].fact.kind].is_within
                pairs.update(
                    (min(i, j), max(i, j))
                    for j in others
                    if i != j and (within or _are_apart(profiles[i].fact, profiles[j].fact))
                )
    return sorted(pairs)


def _are_apart(f: Fact, g: Fact) -> bool:
    """Whether two facts stand in two articles, or in the title and the body of one."""
    return f.article != g.article or f.field != g.field


def _both_ways(mates: Mates) -> Mapping[str, list[str]]:
    """Article -> the articles that can be on its story, in order."""
    known: dict[str, set[str]] = defaultdict(set)
    for a, b in mates:
        known[a].add(b)
        known[b].add(a)
    return {article: sorted(others) for article, others in known.items()}


def _near(
    profiles: Sequence[Profile], members: Sequence[int], mates: Mapping[str, list[str]] | None
) -> list[tuple[int, int]]:
    """Pairs of one class of facts, in order: each with all on its story, or with the nearest of them."""
    by_article: dict[str, list[int]] = defaultdict(list)
    for row, i in enumerate(members):
        by_article[profiles[i].fact.article].append(row)
    pairs: set[tuple[int, int]] = set()
    crowded: list[tuple[list[int], list[int]]] = []
    for article, own in by_article.items():
        near = by_article if mates is None else (article, *mates.get(article, ()))
        others = sorted(row for name in near for row in by_article.get(name, ()))
        if len(others) > SMALL:
            crowded.append((own, others))
        else:
            pairs.update((min(a, b), max(a, b)) for a in own for b in others if a != b)
    if crowded:
        pairs.update(_nearest([profiles[i] for i in members], crowded))
    return sorted((members[a], members[b]) for a, b in pairs)


def _nearest(
    profiles: Sequence[Profile], crowded: Iterable[tuple[Sequence[int], Sequence[int]]]
) -> Iterator[tuple[int, int]]:
    """Each row of a group with the nearest of the group's others by weighted shared words (cosine)."""
    import numpy as np
    from scipy.sparse import csr_matrix

    vocabulary: dict[str, int] = {}
    rows: list[int] = []
    columns: list[int] = []
    values: list[float] = []
    for row, p in enumerate(profiles):
        for word, weight in sorted(p.words.items()):
            rows.append(row)
            columns.append(vocabulary.setdefault(word, len(vocabulary)))
            values.append(weight / (p.norm or 1.0))
    shape = (len(profiles), max(1, len(vocabulary)))
    matrix = csr_matrix((np.asarray(values, dtype=np.float64), (rows, columns)), shape=shape)
    transposed = matrix.T.tocsr()
    allowed: NDArray[np.bool_] = np.zeros(len(profiles), dtype=np.bool_)
    for own, others in crowded:
        allowed[:] = False
        allowed[np.asarray(others)] = True
        for row in own:
            near = matrix[row] @ transposed
            kept = allowed[near.indices] & (near.indices != row)
            # Rounded, and ties broken by position, so that the choice does not depend on the last bits.
            found, weight = near.indices[kept], np.round(near.data[kept], 6)
            for other in found[np.lexsort((found, -weight))[:NEIGHBOURS]].tolist():
                yield min(row, other), max(row, other)


def _may_clash(a: Profile, b: Profile) -> bool:
    """Whether two facts of one text can be one thing told twice.

    Who writes two values in a sentence means two things; further apart they mean one only where
    both say what they count, and neither is a part, a forecast or an earlier value.
    """
    f, g = a.fact, b.fact
    x, y = f.context, g.context
    if f.position == g.position or x.part or y.part or a.cues != b.cues or x.is_planned != y.is_planned:
        return False
    if f.value.as_json() == g.value.as_json():
        return False
    return bool(
        a.concepts & b.concepts
        or (x.head and x.head == y.head)
        or a.topics.keys() & b.topics.keys()
        or x.holder
    )


def may_meet(a: Profile, b: Profile) -> bool:
    """The hard gates: false where two facts can never state the same thing."""
    f, g = a.fact, b.fact
    if not _are_apart(f, g) and not _may_clash(a, b):
        return False
    if a.concepts and b.concepts and not a.concepts & b.concepts:
        return False
    if isinstance(f.value, Moment) and f.context.is_negated != g.context.is_negated:
        # "Nobody was held on Monday" does not date an arrest.
        return False
    if a.line and b.line and a.line != b.line:
        # Net profit and operating profit are two lines of one statement.
        return False
    if f.context.holder or g.context.holder:
        one, other = f.context.holder, g.context.holder
        return may_be_same_person(one, other) or may_be_misspelt(one, other)
    return True
