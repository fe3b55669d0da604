"""Names on a page: of an outlet, of a place to link to, and which addresses are linked at all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

from checker.model import Article, Fact, Finding
from checker.read.gather import STDIN
from checker.report.plain import clip


def outlet_of(article: Article) -> str:
    """Who published an article: its source, else its file's name, else its id."""
    stem = "" if article.path == STDIN else PurePosixPath(article.path.replace("\\", "/")).stem
    return clip(article.source, 80) or clip(stem, 80) or clip(article.id, 80) or "unnamed source"


def safe_url(url: str) -> str:
    """The address if it is a web address of sensible length, else nothing."""
    shown = url.strip()
    is_web = re.match(r"https?://[^\s/\\]", shown, re.IGNORECASE) and re.fullmatch(r"[!-~]{1,2000}", shown)
    return shown if is_web else ""


def anchors(prefix: str, ids: Iterable[str]) -> dict[str, str]:
    """Names for deep links, made from ids: stable, unique, and of letters, digits and dashes."""
    made: dict[str, str] = {}
    taken: set[str] = set()
    for given in ids:
        stem = f"{prefix}-{re.sub(r'[^A-Za-z0-9]+', '-', given)[:40].strip('-')}"
        name, number = stem, 2
        while name in taken:
            name, number = f"{stem}-{number}", number + 1
        taken.add(name)
        made[given] = name
    return made


def stated(
    finding: Finding, facts: Mapping[str, Fact], articles: Mapping[str, Article]
) -> tuple[tuple[str, str], ...]:
    """(source, value as printed) of a finding, each once: what a decision on it records."""
    told = (facts[name] for name in finding.facts)
    return tuple(dict.fromkeys((outlet_of(articles[fact.article]), clip(fact.text, 200)) for fact in told))
