"""JSON: one article or a list of articles."""

from __future__ import annotations

import json
from functools import partial
from typing import Any

from checker.errors import InputError, Problem
from checker.model import Article
from checker.read.article import collect, make_article
from checker.read.decode import decode

SUFFIXES = (".json",)


def read_articles(content: bytes, path: str) -> list[Article]:
    """Read one object with a ``text`` field, or a list of such objects.

    Raises
    ------
    InputError
        Where the JSON is broken or an article is no object with text.
    """
    found = parse(decode(content, path), path)
    if not isinstance(found, list):
        return [make_article(found, where=path, path=path)]
    if not found:
        raise InputError(Problem(path, "holds an empty list", "give it at least one article"))
    return collect(
        partial(make_article, item, where=path, path=path, label=f"article {number}")
        for number, item in enumerate(found, start=1)
    )


def parse(text: str, path: str, line: int | None = None) -> Any:
    """Parse JSON; ``line`` is the line of the file that ``text`` is, where it is one line of many."""
    where = f"{path}:{line}" if line else path
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        where = where if line else f"{path}:{error.lineno}"
        what = f"is not valid JSON ({error.msg} at column {error.colno})"
        raise InputError(Problem(where, what, "mend it, or check that the file is whole")) from None
    except RecursionError:
        raise InputError(
            Problem(where, "is nested too deeply", "give flat objects with a text field")
        ) from None
    except ValueError as error:
        raise InputError(Problem(where, f"is not readable JSON ({error})", "mend that value")) from None
