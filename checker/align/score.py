"""Scoring: the probability that two facts state the same thing.

A logistic model over the features. Its weights are a reviewed file, trained by
``benchmarks/train.py`` on labelled stories.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from checker.align.block import candidates
from checker.align.features import features
from checker.align.profile import Profile
from checker.kinds import Comparison, Kind

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Vectors = Callable[[Sequence[str]], "Mapping[str, NDArray[np.float32]]"]

#: Pairs below this probability are not kept.
KEEP = 0.05


@dataclass(frozen=True, slots=True)
class Pair:
    """Two facts, by position, that may state the same thing."""

    left: int
    right: int
    comparison: Comparison
    features: Mapping[str, float]
    score: float


@dataclass(frozen=True, slots=True)
class Weights:
    """``bias`` a kind (``*`` for the rest), and a weight a feature, in log-odds."""

    bias: Mapping[str, float]
    weight: Mapping[str, float]

    def log_odds(self, kind: str, values: Mapping[str, float]) -> float:
        weight = self.weight
        total = self.bias.get(kind, self.bias["*"])
        return total + sum(weight.get(name, 0.0) * value for name, value in values.items())


@lru_cache(maxsize=1)
def trained() -> Weights:
    """The weights that come with the package."""
    stored = json.loads(files("checker.align").joinpath("weights.json").read_text(encoding="utf-8"))
    return Weights(stored["bias"], stored["weight"])


def score(profiles: Sequence[Profile], kinds: Mapping[str, Kind], vectors: Vectors) -> list[Pair]:
    """Score the candidate pairs; only texts of pairs that could still matter are embedded."""
    weights = trained()
    head_room = max(0.0, weights.weight["context"]) + max(0.0, weights.weight["about"])
    least = _logit(KEEP)
    open_: list[tuple[int, int, Comparison, dict[str, float], float]] = []
    for i, j in candidates(profiles, kinds):
        a, b = profiles[i], profiles[j]
        comparison = kinds[a.fact.kind].compare(a.fact, b.fact)
        if comparison.relation == "unknown":
            continue
        values = features(a, b, comparison)
        total = weights.log_odds(a.fact.kind, values)
        if total + head_room >= least:
            open_.append((i, j, comparison, values, total))
    texts = {
        t for i, j, *_ in open_ for p in (profiles[i], profiles[j]) for t in (p.fact.masked, p.fact.about)
    }
    known = vectors(sorted(texts)) if texts else {}
    odds: list[float] = []
    for i, j, _, values, total in open_:
        f, g = profiles[i].fact, profiles[j].fact
        values["context"] = _similarity(known, f.masked, g.masked)
        values["about"] = _similarity(known, f.about, g.about)
        odds.append(
            total + weights.weight["context"] * values["context"] + weights.weight["about"] * values["about"]
        )
    agreeing = best_agreeing(
        profiles,
        ((i, j, p) for (i, j, c, _, _), p in zip(open_, odds, strict=True) if c.relation != "disjoint"),
    )
    pairs: list[Pair] = []
    for (i, j, comparison, values, _), total in zip(open_, odds, strict=True):
        if comparison.relation == "disjoint":
            values["rival"] = rival(profiles, i, j, agreeing)
            total += weights.weight["rival"] * values["rival"]
        probability = round(_probability(total), 4)
        if probability >= KEEP:
            pairs.append(Pair(i, j, comparison, values, probability))
    return pairs


Agreeing = Mapping[tuple[int, str], float]


def best_agreeing(profiles: Sequence[Profile], compatible: Iterable[tuple[int, int, float]]) -> Agreeing:
    """(position of a fact, other article) -> best probability of a fact there that can hold with it.

    ``compatible`` are (left, right, log-odds) of the pairs whose values do not exclude each other.
    """
    best: dict[tuple[int, str], float] = {}
    for i, j, odds in compatible:
        p = _probability(odds)
        for one, other in ((i, j), (j, i)):
            key = (one, profiles[other].fact.article)
            best[key] = max(best.get(key, 0.0), p)
    return best


def rival(profiles: Sequence[Profile], i: int, j: int, agreeing: Agreeing) -> float:
    """How sure it is that one of two differing facts has one that agrees with it in the other's article."""
    return max(
        agreeing.get((i, profiles[j].fact.article), 0.0),
        agreeing.get((j, profiles[i].fact.article), 0.0),
    )


def _probability(log_odds: float) -> float:
    return 1.0 / (1.0 + math.exp(-log_odds))


def _similarity(known: Mapping[str, NDArray[np.float32]], a: str, b: str) -> float:
    """Cosine of two unit vectors, rounded: the last bits depend on the batch."""
    if a == b:
        return 1.0
    return round(float(known[a] @ known[b]), 3)


def _logit(p: float) -> float:
    return math.log(p / (1.0 - p))
