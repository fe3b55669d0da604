"""The result as JSON, the form that scripts read (``schema_version`` 1)."""

from __future__ import annotations

import json
import math
import re
from typing import Any

from checker.model import Article, Result

NAME = "json"
SUFFIX = ".json"

SCHEMA_VERSION = 1

_LONE = re.compile(r"[\ud800-\udfff]")


def render(result: Result) -> str:
    """Everything a run found, in input order, with every fact. Equal results give equal bytes."""
    written = {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "checker", "version": "", "config": {}, **result.tool},
        "articles": [_article(article) for article in result.articles],
        "facts": [fact.as_json() for fact in result.facts],
        "findings": [finding.as_json() for finding in result.findings],
        "notes": [note.as_json() for note in result.notes],
        "single_source": list(result.single_source),
        "resolved": [past.as_json() for past in result.resolved] if result.has_baseline else None,
    }
    text = json.dumps(_sound(written), ensure_ascii=False, indent=1, allow_nan=False)
    # A lone surrogate cannot be encoded as UTF-8. It can only stand inside a JSON string,
    # where its escape says the same.
    return _LONE.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n"


def _article(article: Article) -> dict[str, Any]:
    return {
        "id": article.id,
        "path": article.path.replace("\\", "/"),
        "source": article.source,
        "title": article.title,
        "published": article.published,
        "origin": article.origin or article.id,
        "text": article.text,
    }


def _sound(value: Any) -> Any:
    """The value in types that every JSON reader takes: no NaN, no infinity, no foreign object."""
    if isinstance(value, dict):
        return {str(key): _sound(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_sound(item) for item in value]
    if isinstance(value, set | frozenset):
        return sorted((_sound(item) for item in value), key=str)
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if value is None or isinstance(value, str | int):
        return value
    return str(value)
