"""Which file a run takes its settings from."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from checker.errors import ConfigError, Problem
from checker.files import common_folder
from checker.settings.lines import Place, values

OWN = "checker.toml"
SHARED = "pyproject.toml"
#: Where the settings stand in a file that others share.
TABLE: Place = ("tool", "checker")

#: What a file of settings may hold at most, in bytes.
MAX_FILE = 1_000_000


@dataclass(frozen=True, slots=True)
class Source:
    """A file of settings.

    Attributes
    ----------
    root : where in it they stand.
    why : how it was found, in words.
    passed_over : a file beside it that has settings too, which do not count; or None.
    """

    path: Path
    text: str
    root: Place
    why: str
    passed_over: Path | None = None


def find(paths: Iterable[str | os.PathLike[str]], named: str | os.PathLike[str] | None) -> Source | None:
    """The file that is named, else the nearest one upward from the articles, else from here.

    Raises
    ------
    ConfigError
        For a named file that has no settings, and for one that cannot be read.
    """
    if named is not None:
        return _named(Path(named))
    folder = common_folder(paths)
    above = _upward(folder.resolve(), "nearest above the articles") if folder is not None else None
    return above or _upward(Path.cwd(), "nearest above the current folder")


def _named(path: Path) -> Source:
    if not path.exists():
        raise ConfigError(Problem(path.as_posix(), "does not exist", "check the spelling and the folder"))
    text = read(path)
    if path.name != SHARED:
        return Source(path, text, (), "named by --config")
    if not _has_settings(text, path):
        remedy = "write its settings below that heading"
        raise ConfigError(Problem(path.as_posix(), "has no table [tool.checker]", remedy))
    return Source(path, text, TABLE, "named by --config")


def _upward(folder: Path, why: str) -> Source | None:
    for here in (folder, *folder.parents):
        own, shared = here / OWN, here / SHARED
        # A folder that may not be entered has no settings for us: `os.path.isfile` says no for it.
        text = read(shared) if os.path.isfile(shared) else ""  # noqa: PTH113
        has_shared = bool(text) and _has_settings(text, shared)
        if os.path.isfile(own):  # noqa: PTH113
            return Source(own, read(own), (), why, shared if has_shared else None)
        if has_shared:
            return Source(shared, text, TABLE, why)
    return None


def _has_settings(text: str, path: Path) -> bool:
    """Whether a shared file has a table for this program. One that never names it need not even be TOML."""
    if not re.search(r"\bchecker\b", text):
        return False
    tool = values(text, path.as_posix()).get("tool")
    return isinstance(tool, dict) and "checker" in tool


def read(path: Path) -> str:
    """
    Raises
    ------
    ConfigError
        For a file that cannot be read or is no text.
    """
    name = path.as_posix()
    try:
        with path.open("rb") as file:
            raw = file.read(MAX_FILE + 1)
    except OSError as error:
        what = f"cannot be read: {(error.strerror or str(error)).lower()}"
        raise ConfigError(Problem(name, what, "check its permissions")) from None
    if len(raw) > MAX_FILE:
        raise ConfigError(Problem(name, f"is longer than {MAX_FILE // 1_000_000} MB", "shorten it"))
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise ConfigError(Problem(f"{name}:{line}", "is not UTF-8", "save it as UTF-8")) from None
