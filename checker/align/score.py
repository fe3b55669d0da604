"""Scoring: the probability that two facts state the same thing.

A logistic model over the features. Its weights are a reviewed file, trained by
``benchmarks/train.py`` on labelled stories. Scoring is in two steps, `draft` and `finish`, so
that the texts of many sets of articles can be embedded together in between.
"""

from __future__ import annotations

import json
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from checker.align.block import candidates
from checker.align.features import TEXTS, features, with_vectors
from checker.align.profile import Profile
from checker.align.story import Mates
from checker.kinds import Affinity, Comparison, Kind
from checker.model import Fact

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

#: Features of the two values themselves.
OF_VALUES = frozenset(
    "near_values near_moment far_values same_value can_agree slip unit_slip chance_near rival".split()
)

#: Pairs below this probability are not kept.
KEEP = 0.05


@dataclass(frozen=True, slots=True)
class Pair:
    """Two facts, by position, that may state the same thing.

    Attributes
    ----------
    features : feature -> value; with ``is_own``, reason -> share in log-odds, as the kind gave it.
    """

    left: int
    right: int
    comparison: Comparison
    features: Mapping[str, float]
    score: float
    is_own: bool = False


@dataclass(frozen=True, slots=True)
class Weights:
    """``bias`` a kind (``*`` for the rest), and a weight a feature, in log-odds."""

    bias: Mapping[str, float]
    weight: Mapping[str, float]

    def log_odds(self, kind: str, values: Mapping[str, float]) -> float:
        weight = self.weight
        total = self.bias.get(kind, self.bias["*"])
        return total + sum(weight.get(name, 0.0) * value for name, value in values.items() if value)

    def told_alike(self, values: Mapping[str, float]) -> float:
        """The log-odds that come from what is told and not from the two values themselves."""
        return sum(self.weight.get(n, 0.0) * v for n, v in values.items() if n not in OF_VALUES)


@lru_cache(maxsize=1)
def trained() -> Weights:
    """The weights that come with the package."""
    stored = json.loads(files("checker.align").joinpath("weights.json").read_text(encoding="utf-8"))
    return Weights(stored["bias"], stored["weight"])


#: A pair that may still matter: left, right, comparison, features so far, their log-odds.
Open = tuple[int, int, Comparison, Mapping[str, float], float]


@dataclass(frozen=True, slots=True)
class Draft:
    """Candidate pairs scored on all but their vectors; those that could still matter.

    Attributes
    ----------
    open : pairs that the trained model scores.
    own : pairs that their kind scores, and what it said of them.
    texts : what has to be embedded to finish them.
    """

    profiles: Sequence[Profile]
    open: Sequence[Open]
    own: Sequence[tuple[int, int, Comparison, Affinity]]
    texts: frozenset[str]


#: What the likeness of two texts is called among a kind's own reasons.
ALIKE = "alike in meaning"


def is_repetition(f: Fact, g: Fact, comparison: Comparison) -> bool:
    """Whether one text states two values that can both hold: that tells nothing."""
    return (f.article, f.field) == (g.article, g.field) and comparison.relation != "disjoint"


def kind_of(f: Fact, g: Fact) -> str:
    """The kind of a pair: of two kinds that share a class, the same one whichever comes first."""
    return min(f.kind, g.kind)


def draft(profiles: Sequence[Profile], kinds: Mapping[str, Kind], mates: Mates | None = None) -> Draft:
    """Score the candidate pairs without vectors."""
    weights = trained()
    head_room = sum(max(0.0, weights.weight[name]) for name in TEXTS)
    # Without vectors, nouns that differ count as wholly unlike.
    head_room -= weights.weight.get("chance_near", 0.0)
    least = _logit(KEEP)
    open_: list[Open] = []
    own: list[tuple[int, int, Comparison, Affinity]] = []
    texts: set[str] = set()
    for i, j in candidates(profiles, kinds, mates):
        a, b = profiles[i], profiles[j]
        kind = kinds[a.fact.kind]
        if kind.align is not None:
            affinity = kind.align(a.fact, b.fact)
            if affinity is None or sum(affinity.shares.values()) + affinity.weight < least:
                continue
            comparison = kind.compare(a.fact, b.fact)
            if comparison.relation != "unknown":
                own.append((i, j, comparison, affinity))
                if affinity.texts:
                    texts |= _differing(*affinity.texts)
            continue
        comparison = kind.compare(a.fact, b.fact)
        if comparison.relation == "unknown" or is_repetition(a.fact, b.fact, comparison):
            continue
        values = features(a, b, comparison)
        total = weights.log_odds(kind_of(a.fact, b.fact), values)
        if total + head_room >= least:
            open_.append((i, j, comparison, values, total))
            for text_of in TEXTS.values():
                texts |= _differing(text_of(a.fact), text_of(b.fact))
    return Draft(profiles, open_, own, frozenset(texts))


def finish(drafted: Draft, known: Mapping[str, NDArray[np.float32]]) -> list[Pair]:
    """Probabilities of the pairs, given the unit vectors of the draft's texts."""
    return [*_by_model(drafted, known), *_by_kind(drafted, known)]


def _by_kind(drafted: Draft, known: Mapping[str, NDArray[np.float32]]) -> Iterator[Pair]:
    for i, j, comparison, affinity in drafted.own:
        shares = dict(affinity.shares)
        if affinity.texts:
            shares[ALIKE] = round(affinity.weight * max(0.0, similarity(known, *affinity.texts)), 3)
        probability = round(_probability(sum(shares.values())), 4)
        if probability >= KEEP:
            yield Pair(i, j, comparison, shares, probability, is_own=True)


def _by_model(drafted: Draft, known: Mapping[str, NDArray[np.float32]]) -> list[Pair]:
    profiles, weights = drafted.profiles, trained()
    complete: list[tuple[dict[str, float], float]] = []
    for i, j, _, values, total in drafted.open:
        f, g = profiles[i].fact, profiles[j].fact
        cosines = {name: similarity(known, text_of(f), text_of(g)) for name, text_of in TEXTS.items()}
        whole = with_vectors(values, cosines)
        odds = total + sum(
            weights.weight.get(name, 0.0) * (whole[name] - values.get(name, 0.0))
            for name in sorted(whole)
            if whole[name] != values.get(name, 0.0)
        )
        complete.append((whole, odds))
    agreeing = agreeing_pairs(
        profiles,
        (
            (i, j, odds, weights.told_alike(values))
            for (i, j, comparison, _, _), (values, odds) in zip(drafted.open, complete, strict=True)
            if is_same_value(comparison)
        ),
    )
    pairs: list[Pair] = []
    for (i, j, comparison, _, _), (values, odds) in zip(drafted.open, complete, strict=True):
        if comparison.relation == "disjoint":
            values["rival"] = rival(profiles, (i, j), weights.told_alike(values), agreeing)
            odds += weights.weight["rival"] * values["rival"]
        probability = round(_probability(odds), 4)
        if probability >= KEEP:
            pairs.append(Pair(i, j, comparison, values, probability))
    return pairs


#: (position of a fact, other article) -> of each fact there with the same value: how probable it is that
#: both state one thing, and how alike they are told (log-odds).
Agreeing = Mapping[tuple[int, str], Sequence[tuple[float, float]]]


def agreeing_pairs(
    profiles: Sequence[Profile], compatible: Iterable[tuple[int, int, float, float]]
) -> Agreeing:
    """What agrees with each fact, by the other article.

    ``compatible`` are (left, right, log-odds, how alike they are told) of the pairs with one value.
    """
    found: dict[tuple[int, str], list[tuple[float, float]]] = defaultdict(list)
    for i, j, odds, told in compatible:
        for one, other in ((i, j), (j, i)):
            found[one, profiles[other].fact.article].append((_probability(odds), told))
    return found


def is_same_value(comparison: Comparison) -> bool:
    """Whether two facts state one value, however hedged. "Sunday" and "6 p.m. on Sunday" only meet."""
    return comparison.relation in ("equal", "compatible") and comparison.distance == 0.0


def rival(profiles: Sequence[Profile], pair: tuple[int, int], told: float, agreeing: Agreeing) -> float:
    """How sure it is that one of two differing facts has a better match in the other's article.

    A match agrees with it and is told more alike than the two are (``told``, log-odds): an article that
    states two figures for one thing agrees with the one and differs from the other.
    """
    i, j = pair
    matches = (
        *agreeing.get((i, profiles[j].fact.article), ()),
        *agreeing.get((j, profiles[i].fact.article), ()),
    )
    return max((p * _probability(alike - told) for p, alike in matches), default=0.0)


def _probability(log_odds: float) -> float:
    return 1.0 / (1.0 + math.exp(-log_odds))


def _differing(a: str, b: str) -> set[str]:
    """What has to be embedded to tell how alike two texts are: nothing if they are the same."""
    return set() if a == b or not a or not b else {a, b}


def similarity(known: Mapping[str, NDArray[np.float32]], a: str, b: str) -> float:
    """Cosine of two unit vectors, rounded: the last bits depend on the batch."""
    if not a or not b:
        return 0.0
    if a == b:
        return 1.0
    return round(float(known[a] @ known[b]), 3)


def _logit(p: float) -> float:
    return math.log(p / (1.0 - p))
