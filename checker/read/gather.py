"""Paths to files to articles, with every problem collected."""

from __future__ import annotations

import hashlib
import os
import stat
import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import BinaryIO

from checker.errors import InputError, Problem
from checker.files import is_decisions_file
from checker.model import Article
from checker.read.article import MAX_FILE
from checker.read.decode import mend
from checker.read.scan import readers

#: How standard input is named on the command line and in messages.
STDIN = "-"


def gather(paths: Sequence[str | os.PathLike[str]], stdin: BinaryIO | None) -> tuple[Article, ...]:
    """The articles of all paths; see :func:`checker.read.read`."""
    if not paths:
        raise InputError(
            Problem("input", "names no file or folder", "name at least one, or - for standard input")
        )
    articles: list[Article] = []
    problems: list[Problem] = []
    seen: set[str] = set()
    for path in paths:
        try:
            if os.fspath(path) == STDIN:
                articles.extend(_read_stdin(stdin))
                continue
            files = _files(Path(path), problems)
        except InputError as error:
            problems.extend(error.problems)
            continue
        for file in files:
            if (real := os.path.realpath(file)) in seen:
                continue
            seen.add(real)
            try:
                articles.extend(_read_file(file))
            except InputError as error:
                problems.extend(error.problems)
    if problems:
        raise InputError(*problems)
    return with_ids(articles)


def is_among(file: Path, paths: Sequence[str | os.PathLike[str]]) -> bool:
    """Whether reading ``paths`` reads a file, or would, if there were one of that name."""
    real = Path(os.path.realpath(file))
    for path in paths:
        root = Path(os.path.realpath(path))
        if os.fspath(path) == STDIN or not (root == real or root in real.parents):
            continue
        below = real.relative_to(root).parts
        is_hidden = any(part.startswith(".") for part in below)
        if not below or (not is_hidden and real.suffix.lower() in readers()):
            return True
    return False


def files_of(paths: Sequence[str | os.PathLike[str]]) -> tuple[Path, ...]:
    """The files that articles would be read from, each once, in the order in which they are read.

    Raises
    ------
    InputError
        With every path that is not there and every folder that cannot be opened.
    """
    found: dict[str, Path] = {}
    problems: list[Problem] = []
    for path in paths:
        try:
            for file in _files(Path(path), problems):
                found.setdefault(os.path.realpath(file), file)
        except InputError as error:
            problems.extend(error.problems)
    if problems:
        raise InputError(*problems)
    return tuple(found.values())


def with_ids(articles: Iterable[Article]) -> tuple[Article, ...]:
    """Give every article an id of its own.

    A given id is kept. Where none is given it is made from source, publication date, title and
    text, so that it depends neither on the folder nor on the order. Of several articles with one
    id, all but one are numbered from 2, in the order of their content, then of their file names;
    where the id was given that is an issue of the article.
    """
    found = list(articles)
    made = [_content_id(article) for article in found]
    wanted = [article.id or made[n] for n, article in enumerate(found)]
    keys = [(made[n], Path(one.path).name, one.path, one.url, n) for n, one in enumerate(found)]
    taken = set(wanted)
    ids: dict[int, str] = {}
    claimed: set[str] = set()
    for n in sorted(range(len(found)), key=keys.__getitem__):
        ids[n] = _free(wanted[n], taken) if wanted[n] in claimed else wanted[n]
        claimed.add(ids[n])
        taken.add(ids[n])
    return tuple(_named(article, ids[n]) for n, article in enumerate(found))


def _named(article: Article, name: str) -> Article:
    if not article.id or article.id == name:
        return replace(article, id=name)
    issue = f"the id '{article.id}' is given to more than one article; this one is called '{name}'"
    return replace(article, id=name, issues=(*article.issues, issue))


def _free(wanted: str, taken: set[str]) -> str:
    return next(name for name in (f"{wanted}-{number}" for number in count(2)) if name not in taken)


def _content_id(article: Article) -> str:
    digest = hashlib.sha256()
    for part in (article.source, article.published or "", article.title, article.text):
        written = part.encode("utf-8", "replace")
        digest.update(f"{len(written)}:".encode() + written)
    return "a" + digest.hexdigest()[:10]


def _files(path: Path, problems: list[Problem]) -> list[Path]:
    """The files that a path stands for. Folders that cannot be opened are added to ``problems``.

    Raises
    ------
    InputError
        Where there is no such path, or a folder holds nothing that can be read.
    """
    name = mend(path.as_posix())
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        raise InputError(
            Problem(name, "does not exist", "check the spelling and the folder you are in")
        ) from None
    except (OSError, ValueError) as error:
        raise InputError(Problem(name, f"cannot be opened ({_reason(error)})")) from None
    if stat.S_ISREG(mode):
        return [path]
    if not stat.S_ISDIR(mode):
        # Opening a named pipe would wait for a writer that may never come.
        raise InputError(Problem(name, "is neither a file nor a folder", "copy what it holds into a file"))
    found: list[Path] = []
    n_before = len(problems)
    _walk(path, found, problems, set())
    if not found and len(problems) == n_before:
        suffixes = ", ".join(sorted(readers()))
        raise InputError(Problem(name, "holds no article", f"files with these suffixes are read: {suffixes}"))
    return found


def _walk(folder: Path, found: list[Path], problems: list[Problem], above: set[str]) -> None:
    """Collect files in the order of their names. ``above`` stops links that lead back up."""
    real = os.path.realpath(folder)
    if real in above:
        return
    above.add(real)
    try:
        entries = sorted(folder.iterdir(), key=lambda entry: entry.name)
    except OSError as error:
        what = f"cannot be opened ({_reason(error)})"
        problems.append(Problem(mend(folder.as_posix()), what, "check its permissions"))
        return
    for entry in entries:
        if entry.name.startswith(".") or is_decisions_file(entry.name):
            continue
        if entry.is_dir():
            _walk(entry, found, problems, above)
        elif entry.suffix.lower() in readers() and entry.is_file():
            found.append(entry)


def _read_file(path: Path) -> list[Article]:
    name = mend(path.as_posix())
    reader = readers().get(path.suffix.lower())
    if reader is None:
        suffixes = ", ".join(sorted(readers()))
        raise InputError(Problem(name, "is of a format that cannot be read", f"these are: {suffixes}"))
    try:
        with path.open("rb") as file:
            content = file.read(MAX_FILE + 1)
    except OSError as error:
        raise InputError(
            Problem(name, f"cannot be read ({_reason(error)})", "check its permissions")
        ) from None
    return _read_content(content, name, path.suffix.lower())


def _read_stdin(stdin: BinaryIO | None) -> list[Article]:
    stream = stdin if stdin is not None else sys.stdin.buffer
    return _read_content(stream.read(MAX_FILE + 1), STDIN, ".jsonl")


def _read_content(content: bytes, name: str, suffix: str) -> list[Article]:
    if len(content) > MAX_FILE:
        what = f"is longer than {MAX_FILE // 1_000_000} MB"
        raise InputError(Problem(name, what, "split it into several files"))
    return readers()[suffix](content, name)


def _reason(error: Exception) -> str:
    return (getattr(error, "strerror", None) or str(error)).lower()
