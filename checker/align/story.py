"""Which articles of a large run can be about one story at all.

A few articles are on one story because the user says so. Among many, articles on different
stories must not meet: "five were killed" stands in hundreds of them.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from checker.language.parse import blanked
from checker.model import Article

#: Runs of up to this many articles are taken for one story.
ONE_STORY = 12

#: How alike two articles have to be (cosine), by the days between their publications: reports of one
#: event come within days of each other and use each their own words; later ones look back.
ALIKE_WITHIN = ((3, 0.15), (60, 0.30))

#: The same for articles further apart than that.
ALIKE_ANY_TIME = 0.40

#: Rows of the similarity matrix held at a time.
_STEP = 256

_WORD = re.compile(r"[^\W\d_]{3,}")

Mates = frozenset[tuple[str, str]]


def mates(articles: Sequence[Article]) -> Mates | None:
    """Pairs of article ids, lower first, that can be about one story; None where all can.

    The result does not depend on the order of the articles.
    """
    if len(articles) <= ONE_STORY:
        return None
    ordered = sorted(articles, key=lambda a: a.id)
    days = [date.fromisoformat(a.published[:10]).toordinal() if a.published else None for a in ordered]
    return frozenset(
        (ordered[i].id, ordered[j].id) for i, j, alike in _alike(ordered) if alike >= _least(days[i], days[j])
    )


def _least(a: int | None, b: int | None) -> float:
    """The least cosine; articles without a date count as neither near nor far."""
    if a is None or b is None:
        return ALIKE_WITHIN[-1][1]
    return next((least for within, least in ALIKE_WITHIN if abs(a - b) <= within), ALIKE_ANY_TIME)


def _alike(articles: Sequence[Article]) -> Iterator[tuple[int, int, float]]:
    """Positions, lower first, and cosine of the articles' words, weighted by rarity in the run."""
    import numpy as np
    from scipy.sparse import csr_matrix, diags

    bags = [Counter(_WORD.findall(f"{a.title}\n{blanked(a)}".lower())) for a in articles]
    n_with = Counter(word for bag in bags for word in bag)
    vocabulary = {word: at for at, word in enumerate(sorted(w for w, n in n_with.items() if n > 1))}
    rows: list[int] = []
    columns: list[int] = []
    weights: list[float] = []
    for row, bag in enumerate(bags):
        for word in sorted(bag.keys() & vocabulary.keys()):
            rows.append(row)
            columns.append(vocabulary[word])
            weights.append((1 + math.log(bag[word])) * math.log(1 + len(bags) / n_with[word]))
    matrix = csr_matrix((weights, (rows, columns)), shape=(len(bags), max(1, len(vocabulary))))
    lengths = np.sqrt(np.asarray(matrix.multiply(matrix).sum(axis=1)).ravel())
    matrix = diags(1.0 / np.where(lengths > 0, lengths, 1.0)) @ matrix
    turned = matrix.T.tocsc()
    lowest = min(least for _, least in ALIKE_WITHIN)
    for at in range(0, len(bags), _STEP):
        part = (matrix[at : at + _STEP] @ turned).tocoo()
        # Rounded, so that the last bits of a sum never decide.
        cosines = np.round(part.data, 6)
        kept = (cosines >= lowest) & (part.row + at < part.col)
        found = zip(part.row[kept] + at, part.col[kept], cosines[kept], strict=True)
        yield from ((int(i), int(j), float(cosine)) for i, j, cosine in found)
