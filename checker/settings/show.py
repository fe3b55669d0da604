"""Settings as text: what is in force and why, and the guide's table of what there is."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from checker.config import Metadata, Setting, Suppression, settings_of
from checker.settings.load import Settings, near

#: Column of the comments.
WIDTH = 44


def shown(settings: Settings) -> str:
    """What is in force, as a file that says the same, with where each value comes from behind it."""
    single = [one for one in settings_of() if one.key == one.name and one.name not in _TABLES]
    lines = [*_head(settings), ""]
    lines += [_line(settings, one, getattr(settings.config, one.name)) for one in single]
    lines += _mapping(settings, "rules")
    lines += _mapping(settings, "tolerance")
    for one in settings_of():
        table, _, key = one.key.partition(".")
        if key:
            lines += ["", f"[{table}]", _line(settings, one, getattr(settings.config, one.name), key)]
    lines += _entries(settings, "articles", settings.config.articles)
    lines += _entries(settings, "suppress", settings.config.suppress)
    return "\n".join(lines) + "\n"


_TABLES = ("rules", "tolerance", "articles", "suppress")


def _head(settings: Settings) -> Iterator[str]:
    if settings.source is None:
        yield "# no file: neither checker.toml nor a pyproject.toml with [tool.checker] was found"
        return
    yield f"# {settings.name}, {settings.source.why}"
    if settings.source.passed_over:
        yield f"# passed over: {near(settings.source.passed_over)}, for checker.toml goes first"


def _line(settings: Settings, one: Setting, value: Any, key: str = "") -> str:
    if value is None:
        return f"{f'# {one.key} is not set: {one.default}':{WIDTH}} # {settings.origin(one.name)}"
    return f"{f'{key or one.key} = {_toml(value)}':{WIDTH}} # {settings.origin(one.name)}"


def _mapping(settings: Settings, name: str) -> Iterator[str]:
    told = getattr(settings.config, name)
    yield ""
    yield f"[{name}]" if told else f"{f'[{name}]':{WIDTH}} # default"
    for key, value in told.items():
        yield f"{f'{_toml(key)} = {_toml(value)}':{WIDTH}} # {settings.origin(name, key)}"


def _entries(settings: Settings, name: str, told: tuple[Metadata | Suppression, ...]) -> Iterator[str]:
    for number, one in enumerate(told):
        yield ""
        yield f"{f'[[{name}]]':{WIDTH}} # {settings.origin(name, number)}"
        for key, value in asdict(one).items():
            if value and key != "where":
                yield f"{key} = {_toml(near(Path(value)) if key == 'path' else value)}"


def _toml(value: Any) -> str:
    """A value as TOML has it; what JSON escapes in a text, TOML reads the same."""
    if isinstance(value, Path):
        return _toml(near(value))
    if isinstance(value, tuple):
        return f"[{', '.join(map(_toml, value))}]"
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def table() -> str:
    """The guide's table of all keys."""
    rows = ["| key | value | default | what it does |", "| --- | --- | --- | --- |"]
    for one in settings_of():
        about = one.about + (f" Also `{one.option}`." if one.option else "")
        rows.append(f"| `{one.key}` | {one.written} | {one.default} | {about} |")
    return "\n".join(rows)
