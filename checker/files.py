"""Files written whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterable
from fnmatch import fnmatchcase
from pathlib import Path

from checker.errors import Problem, UsageError

#: The file of decisions beside the articles, and what the names of further ones look like.
DECISIONS_FILE = "checker-decisions.jsonl"
_DECISIONS = "checker-decisions*.jsonl"


def is_decisions_file(name: str) -> bool:
    """Whether a file holds decisions, by its name without the folder; such a file is no article."""
    return fnmatchcase(name, _DECISIONS)


def common_folder(paths: Iterable[str | os.PathLike[str]]) -> Path | None:
    """The folder that holds all of some files and folders; None where that is the root, and for none.

    A lone ``-``, which stands for standard input, is in no folder.
    """
    named = [Path(path) for path in paths if os.fspath(path) != "-"]
    folders = [path if path.is_dir() else path.parent for path in named]
    if not folders:
        return None
    if len(set(folders)) == 1:
        return folders[0]
    shared = Path(os.path.commonpath([folder.resolve() for folder in folders]))
    return shared if shared != Path(shared.anchor) else None


def unwritable(path: Path) -> Problem | None:
    """Why a file cannot be written, found out before the work is done; makes its folder."""
    remedy = "name a file in a folder that you may write to"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        return Problem(str(path), f"its folder cannot be made: {error.strerror}", remedy)
    if path.is_dir():
        return Problem(str(path), "is a folder", remedy)
    if not os.access(path if path.exists() else path.parent, os.W_OK):
        return Problem(str(path), "cannot be written: no permission", remedy)
    return None


def write_text(path: Path, text: str) -> None:
    """Write a whole file or leave the old one as it was.

    A lone surrogate, which UTF-8 cannot hold, is written as its JSON escape.

    Raises
    ------
    UsageError
        If the file cannot be written.
    """
    problem = unwritable(path)
    if problem:
        raise UsageError(problem)
    target = path.resolve()
    is_plain = target.is_file() or not target.exists()
    # A device or a pipe must not be replaced by a file.
    working = target.with_name(f".{target.name}.{os.getpid()}.tmp") if is_plain else target
    try:
        working.write_bytes(text.encode("utf-8", "backslashreplace"))
        if is_plain:
            working.replace(target)
    except OSError as error:
        raise UsageError(Problem(str(path), f"cannot be written: {error.strerror}")) from error
    finally:
        if is_plain:
            working.unlink(missing_ok=True)
