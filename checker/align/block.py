"""Blocking: which pairs of facts are looked at at all.

Hard gates keep apart what can never be the same thing. Where a group is large, each fact
meets only its nearest neighbours by shared words, so that pairs grow with the number of
facts and not with its square.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from checker.align.profile import Profile
from checker.kinds import Kind
from checker.language.names import may_be_same_person

#: Groups up to this size are compared pair by pair.
SMALL = 160

#: Neighbours a fact in a larger group.
NEIGHBOURS = 24

#: Articles further apart than this many days are not on one story, unless the words say so.
STORY_DAYS = 60


def blocks(profiles: Sequence[Profile], kinds: Mapping[str, Kind]) -> dict[str, list[int]]:
    """Positions of facts by the coarse class their kind gives them."""
    grouped: dict[str, list[int]] = defaultdict(list)
    for i, profile in enumerate(profiles):
        name = kinds[profile.fact.kind].block(profile.fact)
        if name:
            grouped[name].append(i)
    return dict(sorted(grouped.items()))


def candidates(profiles: Sequence[Profile], kinds: Mapping[str, Kind]) -> Iterator[tuple[int, int]]:
    """Pairs of positions, lower first, that pass the gates."""
    for members in blocks(profiles, kinds).values():
        pairs = _all_pairs(members) if len(members) <= SMALL else _nearest(profiles, members)
        for i, j in pairs:
            if may_meet(profiles[i], profiles[j]):
                yield i, j


def _all_pairs(members: Sequence[int]) -> Iterator[tuple[int, int]]:
    for at, i in enumerate(members):
        for j in members[at + 1 :]:
            yield i, j


def _nearest(profiles: Sequence[Profile], members: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Each fact with its nearest neighbours by weighted shared words (cosine)."""
    import numpy as np
    from scipy.sparse import csr_matrix

    vocabulary: dict[str, int] = {}
    rows: list[int] = []
    columns: list[int] = []
    values: list[float] = []
    for row, i in enumerate(members):
        p = profiles[i]
        for word, weight in sorted(p.words.items()):
            rows.append(row)
            columns.append(vocabulary.setdefault(word, len(vocabulary)))
            values.append(weight / (p.norm or 1.0))
    shape = (len(members), max(1, len(vocabulary)))
    matrix = csr_matrix((np.asarray(values, dtype=np.float32), (rows, columns)), shape=shape)
    transposed = matrix.T.tocsc()
    seen: set[tuple[int, int]] = set()
    step = 256
    for at in range(0, len(members), step):
        near = (matrix[at : at + step] @ transposed).tocsr()
        for row in range(near.shape[0]):
            low, high = near.indptr[row], near.indptr[row + 1]
            found, weight = near.indices[low:high], near.data[low:high]
            i = at + row
            keep = found != i
            found, weight = found[keep], weight[keep]
            if len(found) > NEIGHBOURS:
                # Ties are broken by position, so that the choice does not depend on sort internals.
                order = np.lexsort((found, -weight))[:NEIGHBOURS]
                found = found[order]
            for j in found.tolist():
                seen.add((members[min(i, j)], members[max(i, j)]))
    yield from sorted(seen)


def may_meet(a: Profile, b: Profile) -> bool:
    """The hard gates: false where two facts can never state the same thing."""
    f, g = a.fact, b.fact
    if f.article == g.article and f.field == g.field:
        # Who writes two values in one text means two things; only the title repeats the body.
        return False
    if a.concepts and b.concepts and not a.concepts & b.concepts:
        return False
    if f.kind == "age" or f.context.holder or g.context.holder:
        return may_be_same_person(f.context.holder, g.context.holder)
    if a.published is not None and b.published is not None and abs(a.published - b.published) > STORY_DAYS:
        return bool(a.names & b.names)
    return True
