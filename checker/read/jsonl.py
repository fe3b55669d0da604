"""JSON Lines: one article a line."""

from __future__ import annotations

from functools import partial

from checker.errors import InputError, Problem
from checker.model import Article
from checker.read.article import collect, make_article
from checker.read.decode import decode
from checker.read.json_ import parse

SUFFIXES = (".jsonl", ".ndjson")


def read_articles(content: bytes, path: str) -> list[Article]:
    """Read one object with a ``text`` field from every line that is not blank.

    Raises
    ------
    InputError
        With one problem a broken line.
    """
    # Only "\n" ends a line: a JSON string may hold U+2028 and its like unescaped.
    lines = [(n, line) for n, line in enumerate(decode(content, path).split("\n"), start=1) if line.strip()]
    if not lines:
        raise InputError(Problem(path, "holds no article", "write one JSON object a line"))
    return collect(partial(_article, line, path, n) for n, line in lines)


def _article(line: str, path: str, number: int) -> Article:
    return make_article(parse(line, path, number), where=f"{path}:{number}", path=path, line=number)
