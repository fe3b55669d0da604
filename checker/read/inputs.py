"""Everything that stands for articles, as articles: paths, objects, the rows of a table, pairs of texts."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, TypeAlias, TypeGuard

from checker.errors import InputError, Problem, UsageError
from checker.model import Article
from checker.read.article import MAX_TEXT, collect, make_article
from checker.read.gather import gather, with_ids

if TYPE_CHECKING:
    import pandas

PathName: TypeAlias = str | os.PathLike[str]
Source: TypeAlias = "PathName | Article | Iterable[PathName] | Iterable[Article] | pandas.DataFrame"

_COLUMNS = ("id", "text", "title", "source", "published", "url")


def articles_of(source: Source, *, stdin: BinaryIO | None = None) -> tuple[Article, ...]:
    """Articles from any of the things that `check` takes; ``-`` reads JSONL from ``stdin``.

    Raises
    ------
    InputError
        With the problems of all inputs.
    """
    if isinstance(source, Article):
        articles = with_ids(_bounded([source]))
    elif isinstance(source, str | os.PathLike):
        articles = gather([os.fspath(source)], stdin)
    elif _is_table(source):
        articles = _rows(source)
    else:
        members: list[Any] = list(source)
        if members and all(isinstance(member, Article) for member in members):
            articles = with_ids(_bounded(members))
        elif all(isinstance(member, str | os.PathLike) for member in members):
            articles = gather([os.fspath(member) for member in members], stdin)
        else:
            raise UsageError(Problem("articles", "is a mix of paths and articles", "give one or the other"))
    return articles


def _bounded(articles: list[Article]) -> list[Article]:
    """The same articles, once none of them is longer than one from a file may be."""
    problems = [
        Problem(
            f"article {article.id or number!r}",
            f"has a text of {len(article.text):,} characters, more than {MAX_TEXT:,}",
            "split it into its articles",
        )
        for number, article in enumerate(articles)
        if len(article.text) > MAX_TEXT
    ]
    if problems:
        raise InputError(*problems)
    return articles


def _is_table(source: object) -> TypeGuard[pandas.DataFrame]:
    """Whether this is a DataFrame, without importing pandas to find out."""
    return hasattr(source, "columns") and hasattr(source, "iloc")


def _rows(frame: pandas.DataFrame) -> tuple[Article, ...]:
    """Articles from the rows of a table; a missing value counts as not given."""
    if "text" not in frame.columns:
        raise InputError(Problem("DataFrame", "has no column 'text'", "name the column with the articles so"))
    present = [column for column in _COLUMNS if column in frame.columns]
    known = frame[present].notna()
    records = [
        {column: _plain(frame[column].iloc[row]) for column in present if known[column].iloc[row]}
        for row in range(len(frame))
    ]
    return with_ids(
        collect(partial(make_article, record, where=f"row {row}") for row, record in enumerate(records))
    )


def _plain(value: Any) -> Any:
    """A day for a point in time of any library, other values as they are."""
    return value.isoformat()[:10] if hasattr(value, "isoformat") else value


def read_pairs(name: str, *, stdin: BinaryIO | None = None) -> tuple[dict[str, Any], ...]:
    """Lines ``{"id", "a", "b"}`` of a JSONL file; ``-`` reads them from ``stdin``.

    Raises
    ------
    InputError
        With every line that is broken, as ``file:line``.
    """
    try:
        raw = stdin.read() if name == "-" and stdin else Path(name).read_bytes()
        text = raw.decode("utf-8-sig")
    except OSError as error:
        raise InputError(Problem(name, f"cannot be read: {error.strerror}")) from error
    except UnicodeDecodeError as error:
        raise InputError(Problem(name, "is not UTF-8", "save it as UTF-8")) from error
    rows: list[dict[str, Any]] = []
    problems: list[Problem] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        row, fault = _pair(line)
        if fault:
            problems.append(Problem(f"{name}:{number}", fault, 'write {"id": …, "a": "…", "b": "…"}'))
        rows.append(row)
    if problems:
        raise InputError(*problems)
    return tuple(rows)


def _pair(line: str) -> tuple[dict[str, Any], str]:
    """One line of pairs and what is wrong with it, if anything is."""
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        return {}, f"is not JSON ({error})"
    if not isinstance(row, dict):
        return {}, "is not a JSON object"
    missing = [key for key in ("id", "a", "b") if key not in row]
    if missing:
        return {}, f"has no {' and no '.join(repr(key) for key in missing)}"
    wrong = [key for key in ("a", "b") if not isinstance(row[key], str)]
    if wrong or not isinstance(row["id"], str | int):
        return {}, f"{(wrong or ['id'])[0]!r} is not a text"
    return row, ""
