"""Verdicts: what a cluster of facts amounts to, and how serious it is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker import pipeline
from checker.align.features import FEATURES
from checker.align.profile import profiles
from checker.align.score import Pair
from checker.config import Config
from checker.judge.findings import findings_of
from checker.judge.verdicts import Judgement, judge
from checker.kinds import kind_named, rule_named
from checker.model import Article, Finding

DAY = "2021-05-06"


def pairs_of(*told: tuple[str, str], kind: str = "quantity", sure: float = 0.9) -> tuple[list[Article], list[Pair]]:
    articles = [Article(id=f"a{n}", source=f"Paper {n}", text=text, published=day) for n, (day, text) in enumerate(told)]
    return articles, []


def judged(*told: tuple[str, str], kind: str = "quantity", sure: float = 0.9) -> Judgement | None:
    """The verdict on the first fact of a kind in each text, supposing they are about one thing."""
    found = finding(*told, kind=kind, sure=sure)
    return found[0]


def finding(
    *told: tuple[str, str], kind: str = "quantity", sure: float = 0.9
) -> tuple[Judgement | None, tuple[Finding, ...]]:
    articles = [
        Article(id=f"a{n}", source=f"Paper {n}", text=text, published=day or None)
        for n, (day, text) in enumerate(told)
    ]
    by_article = pipeline.extract(articles, Config(kinds=(kind,)))
    facts = [found[0] for found in by_article]
    known = profiles(facts, articles)
    pairs = [
        Pair(i, j, kind_named(kind).compare(facts[i], facts[j]), dict.fromkeys(FEATURES, 0.0), sure)
        for i in range(len(facts))
        for j in range(i + 1, len(facts))
    ]
    group = list(range(len(facts)))
    return judge(known, pairs, known), findings_of(known, [group], [pairs], articles)
