"""Train the weights of the alignment model on labelled stories.

    python benchmarks/train.py STORIES_DIR… [--write] [--leave-one-out] [--only NAMES]

Each STORIES_DIR holds ``<story>/articles/*`` and ``<story>/gold.json``; those in
``benchmarks/stories`` were written for this. Two facts are a positive
example when one labelled item holds both, a negative one when they differ and no item holds
both. The fit is a logistic regression with bounded signs, drawn towards the prior weights
below, so that few labels move a weight only where they agree. ``--write`` puts the result in
``checker/align/weights.json``; without it, it is only printed. ``--only`` fits what is new and keeps
the weights that are there.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

import numpy as np
from scipy.optimize import minimize

from benchmarks import breakdown
from checker.align.block import candidates
from checker.align.features import FEATURES, TEXTS, features, with_vectors
from checker.align.profile import Profile, profiles
from checker.align.score import Weights, agreeing_pairs, is_repetition, kind_of, rival, similarity, trained
from checker.config import Config
from checker.facts import is_comparable
from checker.kinds import all_kinds
from checker.language.embedding import Embedder
from checker.model import Article, Fact
from checker.pipeline import extract, run
from checker.read import read
from checker.report import render

WEIGHTS = Path(__file__).parent.parent / "checker" / "align" / "weights.json"

#: Where a weight is drawn to, and the side of 0 it has to stay on.
PRIOR: dict[str, float] = {
    "telling_word": 1.0,
    "context": 4.0,
    "about": 2.5,
    "words": 2.0,
    "same_event": 1.5,
    "one_sided_event": -1.0,
    "same_head": 1.0,
    "same_group": 0.5,
    "other_head": -1.0,
    "one_happening": 3.2,
    "no_happening": -2.6,
    "same_modifiers": 0.5,
    "other_modifiers": -0.5,
    "same_predicate": 0.5,
    "same_topic": 1.0,
    "other_topic": -1.0,
    "sole_topic": 1.0,
    "same_names": 0.5,
    "other_places": -0.7,
    "other_days": -0.7,
    "same_days": 0.3,
    "one_part": -2.0,
    "other_names": -0.7,
    "same_cues": 0.7,
    "other_cues": -1.2,
    "both_main": 0.8,
    "one_planned": -0.5,
    "both_leading": 0.8,
    "near_values": 1.0,
    "far_values": -1.0,
    "same_value": 1.5,
    "can_agree": 0.5,
    "apart_in_time": -0.5,
    "same_person": 4.0,
    "main_event": 1.0,
    "other_group": -2.0,
    "unlike_nouns": -2.0,
    "deed": 2.5,
    "other_happening": -1.5,
    "near_moment": -1.0,
    "few_alike": 1.0,
    "same_text": -2.0,
    "unit_slip": 2.5,
    "slip": 1.5,
    "rival": -1.5,
    "same_course": 2.0,
    "other_course": -1.5,
    "chance_near": -1.0,
}

#: Bias before training, a kind. Dates and times of one story differ for many reasons.
BIAS = {"*": -6.0, "date": -7.0, "time": -6.5, "age": -6.0, "duration": -6.5, "percent": -6.0, "money": -6.0}

#: Weight of a pair that could both hold and is in no label: it may well be an unlabelled agreement.
UNLABELLED = 0.15

#: Rounds of fitting; the weights settle in the second.
ROUNDS = 3

#: Strength of the pull towards the prior (in pairs). Positives are few, so each counts as several.
PULL, POSITIVE = 2.0, 3.0


#: Kinds that a label may stand for.
ALIKE = {"date": {"date", "time"}, "time": {"date", "time"}}


@dataclass(frozen=True)
class Example:
    story: str
    kind: str
    values: dict[str, float]
    is_same: bool
    weight: float
    left: Fact
    right: Fact


def states(fact: Fact, article: Article, mention: dict[str, Any]) -> bool:
    """Whether a fact's span overlaps the place of a labelled mention."""
    if Path(article.path).name != mention["article"]:
        return False
    whole, wanted = (article.title if fact.field == "title" else article.text), mention["text"]
    at = whole.find(wanted)
    while at >= 0:
        if at < fact.end and fact.start < at + len(wanted):
            return True
        at = whole.find(wanted, at + 1)
    return False


def labels(
    facts: list[Fact], articles: dict[str, Article], items: list[dict[str, Any]]
) -> dict[str, set[int]]:
    """Fact id -> numbers of the labelled items it states; the first fact of a kind in a mention."""
    inside: dict[str, set[int]] = {f.id: set() for f in facts}
    for n, item in enumerate(items):
        kinds = ALIKE.get(item["kind"], {item["kind"]})
        for mention in item["mentions"]:
            stating = [f for f in facts if f.kind in kinds and states(f, articles[f.article], mention)]
            if stating:
                inside[min(stating, key=lambda f: f.start).id].add(n)
    return inside


@dataclass(frozen=True)
class Labelled:
    """A story's pairs, and where their facts stand among its profiles."""

    name: str
    rows: list[Example]
    known: list[Profile]
    placed: list[tuple[int, int]]


def examples(story: Path, embedder: Embedder) -> Labelled:
    articles = read([story / "articles"])
    by_id = {a.id: a for a in articles}
    kinds = {k.name: k for k in all_kinds()}
    facts = [
        f
        for article, found in zip(articles, extract(articles, Config()), strict=True)
        for f in found
        if is_comparable(f, article, kinds[f.kind])
    ]
    gold = json.loads((story / "gold.json").read_text(encoding="utf-8"))
    inside = labels(facts, by_id, [*gold["conflicts"], *gold.get("agreements", [])])
    known = profiles(facts, articles)
    vectors = embedder.vectors([text_of(f) for f in facts for text_of in TEXTS.values() if text_of(f)])
    out: list[Example] = []
    placed: list[tuple[int, int]] = []
    for i, j in candidates(known, kinds):
        f, g = facts[i], facts[j]
        if kinds[f.kind].align is not None:
            continue
        comparison = kinds[f.kind].compare(f, g)
        if comparison.relation == "unknown" or is_repetition(f, g, comparison):
            continue
        values = features(known[i], known[j], comparison)
        values = with_vectors(values, {n: similarity(vectors, t(f), t(g)) for n, t in TEXTS.items()})
        same = bool(inside[f.id] & inside[g.id])
        settled = same or comparison.relation == "disjoint" or (inside[f.id] and inside[g.id])
        weight = POSITIVE if same else 1.0 if settled else UNLABELLED
        out.append(Example(story.name, kind_of(f, g), values, same, weight, f, g))
        placed.append((i, j))
    return Labelled(story.name, out, known, placed)


def set_rivals(story: Labelled, weights: Weights) -> None:
    """Fill in the one feature that needs the scores of other pairs."""
    pairs = list(zip(story.placed, story.rows, strict=True))
    agreeing = agreeing_pairs(
        story.known,
        (
            (
                i,
                j,
                weights.log_odds(row.kind, row.values | {"rival": 0.0}),
                weights.told_alike(row.values),
            )
            for (i, j), row in pairs
            if row.values["can_agree"] and row.values["near_values"] == 1.0
        ),
    )
    for (i, j), row in pairs:
        told = weights.told_alike(row.values)
        row.values["rival"] = 0.0 if row.values["can_agree"] else rival(story.known, (i, j), told, agreeing)


def fitted(stories: list[Labelled], only: frozenset[str] = frozenset()) -> Weights:
    """Weights from scratch: the rivals and the weights that score them are found in turn.

    With ``only``, names of features and of kinds, all other weights stay as they are in force.
    """
    held = trained() if only else Weights({}, {})
    kept = {name: v for name, v in {**held.bias, **held.weight}.items() if name not in only}
    weights = Weights(BIAS, PRIOR)
    for _ in range(ROUNDS):
        for story in stories:
            set_rivals(story, weights)
        weights = fit([row for story in stories for row in story.rows], kept)
    return weights


def fit(rows: list[Example], kept: Mapping[str, float]) -> Weights:
    """Weights that tell the rows apart best; those in ``kept`` are given."""
    names = list(FEATURES)
    kinds = list(BIAS)
    x = np.array([[r.values.get(n, 0.0) for n in names] for r in rows])
    k = np.array(
        [[float(r.kind == kind or (kind == "*" and r.kind not in BIAS)) for kind in kinds] for r in rows]
    )
    design = np.hstack([x, k])
    y = np.array([r.is_same for r in rows], dtype=float)
    w = np.array([r.weight for r in rows])
    prior = np.array([PRIOR[n] for n in names] + [BIAS[kind] for kind in kinds])

    def loss(theta: np.ndarray) -> tuple[float, np.ndarray]:
        z = design @ theta
        p = 1 / (1 + np.exp(-z))
        value = float(np.sum(w * (np.logaddexp(0, z) - y * z)) + PULL * np.sum((theta - prior) ** 2))
        return value, design.T @ (w * (p - y)) + 2 * PULL * (theta - prior)

    signs = [(0.0, None) if PRIOR[n] > 0 else (None, 0.0) for n in names] + [(None, None)] * len(kinds)
    bounds = [(kept[n], kept[n]) if n in kept else b for n, b in zip([*names, *kinds], signs, strict=True)]
    best = minimize(loss, prior, jac=True, bounds=bounds, method="L-BFGS-B").x
    return Weights(
        {kind: round(float(v), 3) for kind, v in zip(kinds, best[len(names) :], strict=True)},
        {name: round(float(v), 3) for name, v in zip(names, best, strict=False)},
    )


def report(rows: list[Example], weights: Weights, least: float) -> str:
    """How the pairs that differ fare above a probability."""
    threshold = np.log(least / (1 - least))
    apart = [r for r in rows if not r.values["can_agree"]]
    hits = [r for r in apart if weights.log_odds(r.kind, r.values) >= threshold]
    right, all_ = sum(r.is_same for r in hits), sum(r.is_same for r in apart)
    return f"differing pairs at {least}: {right} of {len(hits)} right, {right} of {all_} found"


def leave_one_out(folder: Path, stories: list[Labelled]) -> None:
    """Check each story with weights from the others, and print how its findings fare."""
    with tempfile.TemporaryDirectory() as name:
        reports = Path(name)
        for gold in sorted(folder.glob("*/gold.json")):
            weights = fitted([s for s in stories if s.name != gold.parent.name])
            with (
                patch("checker.align.score.trained", lambda held=weights: held),
                patch("checker.judge.findings.trained", lambda held=weights: held),
            ):
                found = run(read([gold.parent / "articles"]), Config())
            (reports / f"{gold.parent.name}.json").write_text(render(found.result, "json"), encoding="utf-8")
        print(f"{folder}: each story with weights from the others")
        breakdown.main([str(folder), str(reports)])


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("stories", type=Path, nargs="+")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--leave-one-out", action="store_true")
    parser.add_argument("--only", default="", help="features and kinds to fit, with commas; the rest is kept")
    args = parser.parse_args()
    config = Config()
    embedder = Embedder(config.model, config.cache)
    stories = [
        examples(gold.parent, embedder)
        for folder in args.stories
        for gold in sorted(folder.glob("*/gold.json"))
    ]
    weights = fitted(stories, frozenset(n for n in args.only.split(",") if n))
    rows = [row for story in stories for row in story.rows]
    print(len(rows), "pairs,", sum(r.is_same for r in rows), "of them the same thing")
    for least in (0.5, 0.6, 0.7):
        print(report(rows, weights, least))
    if args.leave_one_out:
        for folder in args.stories:
            leave_one_out(folder, stories)
    text = json.dumps({"bias": weights.bias, "weight": weights.weight}, indent=1) + "\n"
    if args.write:
        WEIGHTS.write_text(text, encoding="utf-8")
    else:
        print(text)


if __name__ == "__main__":
    main()
