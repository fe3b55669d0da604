"""What the settings tell of articles, put in place of what was read."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from checker.config import Metadata
from checker.model import Article, Note
from checker.read.boilerplate import mark
from checker.read.metadata import read_header


def described(
    articles: Sequence[Article], known: Sequence[Metadata]
) -> tuple[tuple[Article, ...], tuple[Note, ...]]:
    """The articles with what is known of them; of two that tell of one article, the later one holds.

    Returns
    -------
    The articles in order, and a note on each that tells of none of them.
    """
    used: set[int] = set()
    found = []
    for article in articles:
        for number, one in enumerate(known):
            if _is_meant(one, article):
                used.add(number)
                article = _told(article, one)
        found.append(article)
    notes = tuple(
        Note("", "metadata-without-article", f"no article of this run is {_named(one)}")
        for number, one in enumerate(known)
        if number not in used
    )
    return tuple(found), notes


def ranked(articles: Sequence[Article], priority: Sequence[str]) -> tuple[Article, ...]:
    """The articles with the place of their source in a list; those that are not in it come last."""
    place = {source.strip().casefold(): number for number, source in reversed(list(enumerate(priority)))}
    # An article without a source goes by the name of its file, as it does in a report.
    names = [(article.source.strip() or Path(article.path).stem).casefold() for article in articles]
    return tuple(
        replace(article, rank=place.get(name, len(priority)))
        for article, name in zip(articles, names, strict=True)
    )


def _is_meant(one: Metadata, article: Article) -> bool:
    if one.id and one.id != article.id:
        return False
    if not one.path:
        return bool(one.id)
    return bool(article.path) and os.path.realpath(one.path) == os.path.realpath(article.path)


def _told(article: Article, one: Metadata) -> Article:
    title, source = one.title or article.title, one.source or article.source
    boilerplate = article.boilerplate
    if (title, source) != (article.title, article.source):
        # Lines that repeat the title or the outlet are no part of the story.
        boilerplate = mark(article.text, read_header(article.text, title), source)
    issues = article.issues
    if one.published:
        issues = tuple(issue for issue in issues if not issue.startswith("publication date "))
    return replace(
        article,
        title=title,
        source=source,
        published=one.published or article.published,
        url=one.url or article.url,
        boilerplate=boilerplate,
        issues=issues,
    )


def _named(one: Metadata) -> str:
    return " of ".join(part for part in (one.id, Path(one.path).name) if part)
