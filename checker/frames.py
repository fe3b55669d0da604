"""The tables of a run as pandas DataFrames, each built when first asked for.

The stages hand each other frozen rows; a user who wants to sort and filter gets tables.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from checker.align.score import Pair
from checker.model import Article, Fact, Finding
from checker.tables import ARTICLES, FACTS, FINDINGS, PAIRS, build

if TYPE_CHECKING:
    import pandas as pd


def articles_frame(articles: Sequence[Article], by_article: Sequence[Sequence[Fact]]) -> pd.DataFrame:
    return build(
        (
            {
                "article": a.id,
                "path": a.path,
                "source": a.source,
                "title": a.title,
                "published": a.published,
                "url": a.url,
                "n_characters": len(a.text),
                "n_boilerplate": sum(b.end - b.start for b in a.boilerplate),
                "n_facts": len(facts),
                "origin": a.origin or a.id,
            }
            for a, facts in zip(articles, by_article, strict=True)
        ),
        ARTICLES,
    )


def facts_frame(facts: Sequence[Fact]) -> pd.DataFrame:
    same = [name for name in FACTS.names if name not in ("fact", "origin")]
    return build(
        ({"fact": f.id, **{n: getattr(f, n) for n in same}, "origin": f.origin or f.article} for f in facts),
        FACTS,
    )


def pairs_frame(facts: Sequence[Fact], pairs: Sequence[Pair]) -> pd.DataFrame:
    """``facts`` are the aligned ones, which the pairs index by position."""
    return build(
        (
            {
                "fact_l": facts[p.left].id,
                "fact_r": facts[p.right].id,
                "kind": facts[p.left].kind,
                "relation": p.comparison.relation,
                "score": p.score,
                "features": dict(p.features),
            }
            for p in pairs
        ),
        PAIRS,
    )


def findings_frame(findings: Sequence[Finding]) -> pd.DataFrame:
    same = [name for name in FINDINGS.names if name != "finding"]
    return build(({"finding": f.id, **{name: getattr(f, name) for name in same}} for f in findings), FINDINGS)


class Frames(Mapping[str, "pd.DataFrame"]):
    """Name of a table -> the table."""

    def __init__(self, makers: Mapping[str, Callable[[], pd.DataFrame]]) -> None:
        self._makers = makers
        self._made: dict[str, pd.DataFrame] = {}

    def __getitem__(self, name: str) -> pd.DataFrame:
        if name not in self._made:
            self._made[name] = self._makers[name]()
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._makers)

    def __len__(self) -> int:
        return len(self._makers)
