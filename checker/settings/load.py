"""The settings of a run, put together, and where each of them comes from."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from checker.config import Config, setting
from checker.errors import CheckerError, ConfigError, Problem
from checker.settings.faults import faults
from checker.settings.find import Source, find
from checker.settings.lines import Place
from checker.settings.read import Written, read

#: Settings whose entries were judged when they were read, with their own lines.
_JUDGED = ("articles", "suppress")


@dataclass(frozen=True, slots=True)
class Settings:
    """What is in force.

    Attributes
    ----------
    lines : place in the file -> ``file:line``.
    options : fields that were given as options.
    source : the file that was read, or None.
    name : of that file, as messages have it.
    """

    config: Config
    lines: Mapping[Place, str] = field(default_factory=dict)
    options: frozenset[str] = frozenset()
    source: Source | None = None
    name: str = ""

    def origin(self, name: str, *inner: str | int) -> str:
        """Where a field, or one entry of it, has its value from: an option, ``file:line``, the default."""
        one = setting(name)
        if name in self.options:
            return f"option {one.option}" if one.option else "given"
        place = (*one.key.split("."), *inner)
        return self.lines.get(place) or self.lines.get(place[: len(one.key.split("."))]) or "default"


def load(
    paths: Iterable[str | os.PathLike[str]] = (),
    *,
    file: str | os.PathLike[str] | None = None,
    options: Mapping[str, Any] | None = None,
) -> Settings:
    """The settings for articles: options before the file, the file before the defaults.

    Parameters
    ----------
    paths : of the articles, near which a file is looked for.
    file : the file itself; then none is looked for.
    options : field of `Config` -> value, which goes before what the file has; None is no value.

    Raises
    ------
    ConfigError
        With everything that is wrong, in the file and in the options.
    """
    given = {name: value for name, value in (options or {}).items() if value is not None}
    problems: list[Problem] = []
    source, written = None, Written("")
    try:
        source = find(paths, file)
        if source is not None:
            written = read(source, near(source.path))
    except CheckerError as error:
        problems += error.problems
    config = Config(**{**written.values, **given})
    for place, problem in faults(config):
        name = _field_of(place)
        if name in given or name not in written.values:
            problems.append(problem)
        elif name not in _JUDGED:
            written.fault(place, problem)
    problems = [*sorted(written.problems, key=_by_line), *problems]
    if problems:
        raise ConfigError(*problems)
    lines = {place: f"{written.name}:{line}" for place, line in written.lines.items()}
    return Settings(config, lines, frozenset(given), source, written.name)


def near(path: Path) -> str:
    """A path as it is told: from the current folder where that holds it."""
    whole, here = path.absolute(), Path.cwd()
    return (whole.relative_to(here) if whole.is_relative_to(here) else whole).as_posix()


def _by_line(problem: Problem) -> int:
    line = problem.where.rpartition(":")[2]
    return int(line) if line.isdigit() else 0


def _field_of(place: Place) -> str:
    """The field of `Config` that a place belongs to."""
    return {"names": "same", "sources": "priority"}.get(str(place[0]), str(place[0]))
