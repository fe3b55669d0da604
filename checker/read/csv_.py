"""CSV with a header: one article a row."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from functools import partial

from checker.errors import InputError, Problem
from checker.model import Article
from checker.read.article import MAX_FILE, collect, make_article
from checker.read.decode import decode

SUFFIXES = (".csv", ".tsv")

_REMEDY = "quote fields that hold commas, quotes or line breaks (RFC 4180)"


def read_articles(content: bytes, path: str) -> list[Article]:
    """Read rows with a ``text`` column; commas, semicolons or tabs separate, as the header shows.

    Raises
    ------
    InputError
        Where the header names no ``text``, a row has more fields than the header, or an article
        is unreadable.
    """
    text = decode(content, path)
    header = text.partition("\n")[0]
    delimiter = max(",;\t", key=header.count)
    # The module's limit of 128 KB a field is shorter than a long article; ours is checked later.
    csv.field_size_limit(MAX_FILE)
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        rows.fieldnames = [name.strip().lower() for name in rows.fieldnames or ()]
    except csv.Error as error:
        raise _broken(path, 1, error) from None
    if "text" not in rows.fieldnames:
        what = "has no column named text in its first line"
        raise InputError(Problem(f"{path}:1", what, "name the columns in a first line"))
    found = list(_rows(rows, path))
    if not found:
        raise InputError(Problem(path, "holds no article", "add a row below the header"))
    return collect(partial(_article, row, line, path) for line, row in found)


def _rows(rows: csv.DictReader[str], path: str) -> Iterator[tuple[int, dict[str | None, object]]]:
    """Rows with the line each starts on."""
    line = rows.line_num + 1
    try:
        for row in rows:
            yield line, {**row}
            line = rows.line_num + 1
    except csv.Error as error:
        raise _broken(path, line, error) from None


def _broken(path: str, line: int, error: csv.Error) -> InputError:
    return InputError(Problem(f"{path}:{line}", f"is not valid CSV ({error})", _REMEDY))


def _article(row: dict[str | None, object], line: int, path: str) -> Article:
    where = f"{path}:{line}"
    if row.get(None):
        raise InputError(Problem(where, "has more fields than the header names", _REMEDY))
    fields = {name: value for name, value in row.items() if name is not None}
    return make_article(fields, where=where, path=path, line=line)
