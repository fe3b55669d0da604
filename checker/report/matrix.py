"""Fact by source: who prints which value, side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from math import isclose

from checker.decisions import told
from checker.language.units import to_base
from checker.model import Amount, Fact, Finding
from checker.report.by_article import Link, link
from checker.report.naming import outlet_of
from checker.report.plain import clip, say_date
from checker.report.story import Story

#: Findings and articles set side by side, and values in one cell, at most.
ROWS = 150
COLUMNS = 16
VALUES = 3
#: Characters of a value; a quotation is told by its beginning.
VALUE = 60
#: How far apart two figures in different units may be, as a share, and still be one that was converted.
CONVERTED = 0.05


@dataclass(frozen=True, slots=True)
class Cell:
    """What one article prints; ``differs`` where it is not what the first report has."""

    values: tuple[str, ...]
    n_more: int
    differs: bool


@dataclass(frozen=True, slots=True)
class Row:
    """One finding; a cell is None where the article does not state it."""

    finding: Link
    is_difference: bool
    cells: tuple[Cell | None, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Columns are (outlet, date) of an article."""

    columns: tuple[tuple[str, str], ...]
    rows: tuple[Row, ...]
    n_rows_left_out: int
    n_columns_left_out: int


def matrix(story: Story, where: Mapping[str, str]) -> Matrix:
    """Differences, then agreements, against the articles that appear in most of them, in input order.

    Parameters
    ----------
    where : addresses of cards by finding id.
    """
    findings = [*story.differences(), *story.agreements()]
    shown = findings[:ROWS]
    n_findings = Counter(name for f in shown for name in {fact.article for fact in story.facts_of(f)})
    chosen = {name for name, _ in n_findings.most_common(COLUMNS)}
    columns = [article for article in story.result.articles if article.id in chosen]
    rows = [
        Row(link(story, f, where), f.is_difference, _cells(story, f, [a.id for a in columns])) for f in shown
    ]
    return Matrix(
        columns=tuple((outlet_of(article), say_date(article.published)) for article in columns),
        rows=tuple(row for row in rows if any(row.cells)),
        n_rows_left_out=len(findings) - len(shown),
        n_columns_left_out=len(n_findings) - len(columns),
    )


def _cells(story: Story, finding: Finding, columns: list[str]) -> tuple[Cell | None, ...]:
    by_article: dict[str, list[Fact]] = {}
    for fact in story.facts_of(finding):
        by_article.setdefault(fact.article, []).append(fact)

    def place(name: str) -> tuple[int, str, int]:
        article = story.articles[name]
        return (article.rank, article.published or "9999", story.order[name])

    first = min(by_article, key=place)
    return tuple(
        _cell(by_article[name], by_article[first], is_difference=finding.is_difference)
        if name in by_article
        else None
        for name in columns
    )


def _cell(facts: list[Fact], known: list[Fact], *, is_difference: bool) -> Cell:
    values: dict[str, str] = {}
    for fact in facts:
        shown = clip(fact.text, VALUE)
        values.setdefault(shown.casefold().rstrip(".,") or shown, shown)
    return Cell(
        values=tuple(values.values())[:VALUES],
        n_more=max(0, len(values) - VALUES),
        differs=is_difference and not any(_is_same(one, other) for one in facts for other in known),
    )


def _is_same(one: Fact, other: Fact) -> bool:
    """Whether two values are the same to the eye: "31" and "at least 31", "16 km" and "10 miles"."""
    a, b = one.value, other.value
    if not (isinstance(a, Amount) and isinstance(b, Amount)):
        return told(a, one.text) == told(b, other.text)
    if a.unit == b.unit or len(a.stated) != len(b.stated):
        return a.unit == b.unit and a.stated == b.stated
    if to_base(1.0, a.unit)[1] != to_base(1.0, b.unit)[1]:
        return False
    pairs = zip(
        (to_base(n, a.unit)[0] for n in a.stated), (to_base(n, b.unit)[0] for n in b.stated), strict=True
    )
    return all(isclose(first, second, rel_tol=CONVERTED) for first, second in pairs)
