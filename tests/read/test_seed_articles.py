"""Real scraped articles, where a folder of them is at hand."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from checker.read import read

FOLDER = os.environ.get("CHECKER_SEED_ARTICLES", "")

pytestmark = pytest.mark.skipif(
    not FOLDER or not Path(FOLDER).is_dir(), reason="CHECKER_SEED_ARTICLES names no folder of articles"
)


def test_dates_titles_and_sources_are_found() -> None:
    first, second, third, fourth, fifth = read([FOLDER])
    assert [one.published for one in (first, second, third, fourth, fifth)] == [
        "2022-02-11",
        "2022-02-13",
        None,
        None,
        "2022-02-12",
    ]
    assert [bool(one.title) for one in (first, second, third, fourth, fifth)] == [
        False,
        False,
        True,
        True,
        True,
    ]
    assert third.text.rstrip().endswith(third.source)
    assert f"reports {fifth.source}\n" in fifth.text


def test_nothing_of_the_related_stories_stays_unmarked() -> None:
    article = read([FOLDER])[-1]
    tail = article.text.index("ALSO READ")
    covered = {n for mark in article.boilerplate for n in range(mark.start, mark.end)}
    assert [
        n for n in range(tail, len(article.text)) if n not in covered and not article.text[n].isspace()
    ] == []


def test_every_paragraph_of_prose_stays() -> None:
    for article in read([FOLDER]):
        end = article.text.find("ALSO READ")
        for mark in article.boilerplate:
            if mark.reason != "repeated" and not 0 <= end <= mark.start:
                assert len(article.text[mark.start : mark.end].split()) <= 20
