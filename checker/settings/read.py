"""A file of settings, key by key: each value in its own form, and every fault with its line."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import date, datetime
from pathlib import Path
from typing import Any

from checker.config import Metadata, Suppression, settings_of
from checker.errors import Problem
from checker.settings.faults import Fault, of_metadata, of_suppression, unknown
from checker.settings.find import OWN, TABLE, Source
from checker.settings.lines import Document, Place, parse

#: Keys of the tables that describe an article or a suppression.
ARTICLE_KEYS = tuple(one.name for one in fields(Metadata))
SUPPRESS_KEYS = tuple(one.name for one in fields(Suppression) if one.name != "where")


@dataclass(slots=True)
class Written:
    """What a file says.

    Attributes
    ----------
    name : of the file, as messages have it.
    values : field of `Config` -> value.
    lines : place below the file's root -> line; of rules also under their whole id.
    problems : all that is wrong with the form of it.
    """

    name: str
    values: dict[str, Any] = field(default_factory=dict)
    lines: dict[Place, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def line(self, place: Place) -> int:
        """The line of a value, else of what it stands in."""
        return next((self.lines[place[:n]] for n in range(len(place), 0, -1) if place[:n] in self.lines), 1)

    def at(self, place: Place) -> str:
        return f"{self.name}:{self.line(place)}"

    def fault(self, place: Place, problem: Problem) -> None:
        """Add a problem that does not say where it is."""
        what = f"{problem.where} {problem.what}"
        self.problems.append(Problem(self.at(place), what, problem.remedy))


def read(source: Source, name: str) -> Written:
    """
    Raises
    ------
    ConfigError
        For a file that is not TOML. All other faults are in ``problems``.
    """
    document = parse(source.text, name)
    written = Written(name, lines=_below(document, source.root))
    table: Any = document.table
    for key in source.root:
        table = table[key]
    if not isinstance(table, dict):
        problem = Problem(
            ".".join(map(str, source.root)), f"is {_form(table)}, not a table", "write [tool.checker]"
        )
        written.problems.append(
            Problem(f"{name}:{document.line(source.root)}", f"{problem.where} {problem.what}")
        )
        return written
    _Reader(written, source.path.resolve().parent).read(table)
    return written


def _below(document: Document, root: Place) -> dict[Place, int]:
    n = len(root)
    return {place[n:]: line for place, line in document.lines.items() if place[:n] == root and len(place) > n}


class _Reader:
    """Takes a table apart; ``written`` gets what is found."""

    def __init__(self, written: Written, folder: Path) -> None:
        self._written = written
        self._folder = folder
        self._of: Mapping[str, Callable[[Place, Any], Any]] = {
            "kinds": self._texts,
            "fail_on": self._text,
            "threshold": self._number,
            "jobs": self._whole,
            "engine": self._text,
            "model": self._model,
            "cache": self._path,
            "decisions": self._path,
            "baseline": self._path,
            "rules": self._rules,
            "tolerance": self._tolerance,
            "priority": self._texts,
            "same": self._groups,
            "articles": self._articles,
            "suppress": self._suppressions,
        }

    def read(self, table: Mapping[str, Any]) -> None:
        """Every key of the table; ``[sources]`` and ``[names]`` are tables of keys themselves."""
        known: dict[str, dict[str, str]] = {}
        for one in settings_of():
            outer, _, inner = one.key.partition(".")
            known.setdefault(outer, {})[inner] = one.name
        for key, value in table.items():
            if key not in known:
                self._unknown((key,), tuple(known))
            elif "" in known[key]:
                self._take(known[key][""], (key,), value)
            elif self._is((key,), value, dict, "a table"):
                for inner, held in value.items():
                    if inner in known[key]:
                        self._take(known[key][inner], (key, inner), held)
                    else:
                        self._unknown((key, inner), tuple(known[key]))

    def _take(self, name: str, place: Place, value: Any) -> None:
        n_before = len(self._written.problems)
        found = self._of[name](place, value)
        if len(self._written.problems) == n_before:
            self._written.values[name] = found

    def _unknown(self, place: Place, known: Sequence[str]) -> None:
        problem = unknown("key", _shown(place), [_shown((*place[:-1], key)) for key in known])
        if place == TABLE[:1]:
            remedy = f"in {OWN} the keys stand at the top, without [tool.checker]"
            problem = Problem(problem.where, problem.what, remedy)
        self._written.fault(place, problem)

    def _is(self, place: Place, value: Any, form: type | tuple[type, ...], wanted: str) -> bool:
        """Whether a value has a form; else that is a problem."""
        # A truth value is a number to Python, but to nobody else.
        if isinstance(value, form) and not isinstance(value, bool):
            return True
        self._written.fault(place, Problem(_shown(place), f"is {_form(value)}, not {wanted}"))
        return False

    # --- forms ----------------------------------------------------------------------------------------

    def _text(self, place: Place, value: Any) -> str:
        return str(value) if self._is(place, value, str, "a text") else ""

    def _texts(self, place: Place, value: Any) -> tuple[str, ...]:
        if not self._is(place, value, list, "a list of texts"):
            return ()
        return tuple(self._text((*place, number), one) for number, one in enumerate(value))

    def _groups(self, place: Place, value: Any) -> tuple[tuple[str, ...], ...]:
        if not self._is(place, value, list, "a list of lists of names"):
            return ()
        return tuple(self._texts((*place, number), one) for number, one in enumerate(value))

    def _number(self, place: Place, value: Any) -> float:
        is_number = self._is(place, value, (int, float), "a number")
        if is_number and not math.isfinite(value):
            self._written.fault(place, Problem(_shown(place), f"is {value}, not a number"))
        return float(value) if is_number else 0.0

    def _whole(self, place: Place, value: Any) -> int:
        return int(value) if self._is(place, value, int, "a whole number") else 0

    def _path(self, place: Place, value: Any) -> Path | None:
        """A path from the folder of the file."""
        written = self._text(place, value)
        if value == "":
            self._written.fault(place, Problem(_shown(place), "is empty", "name a file or folder"))
        return self._folder / Path(written).expanduser() if written else None

    def _model(self, place: Place, value: Any) -> str:
        """A package's name, or a path where it has the marks of one."""
        written = self._text(place, value)
        is_path = written.startswith((".", "~")) or "/" in written or "\\" in written
        return str(self._path(place, value)) if is_path else written

    def _rules(self, place: Place, value: Any) -> dict[str, str]:
        if not self._is(place, value, dict, "a table"):
            return {}
        return {name: self._text(inner, level) for name, inner, level in self._ids(place, value, "")}

    def _ids(self, place: Place, table: Mapping[str, Any], above: str) -> Iterator[tuple[str, Place, Any]]:
        """Rules by their whole id: ``quantity.differs``, with quotation marks or without."""
        for key, value in table.items():
            name = f"{above}.{key}" if above else key
            here = (*place, key)
            if isinstance(value, dict):
                yield from self._ids(here, value, name)
            else:
                self._written.lines.setdefault(("rules", name), self._written.line(here))
                yield name, here, value

    def _tolerance(self, place: Place, value: Any) -> dict[str, Any]:
        if not self._is(place, value, dict, "a table"):
            return {}
        wanted = 'a number or a text such as "5 %"'
        return {
            kind: one
            for kind, one in value.items()
            if self._is((*place, kind), one, (str, int, float), wanted)
        }

    def _articles(self, place: Place, value: Any) -> tuple[Metadata, ...]:
        made = []
        for here, table in self._tables(place, value, ARTICLE_KEYS):
            known = Metadata(**{key: table[key] for key in ARTICLE_KEYS if key in table})
            self._judge(here, of_metadata(known))
            if known.path:
                table["path"] = (self._folder / known.path).as_posix()
            made.append(Metadata(**table))
        return tuple(made)

    def _suppressions(self, place: Place, value: Any) -> tuple[Suppression, ...]:
        made = []
        for here, table in self._tables(place, value, SUPPRESS_KEYS):
            one = Suppression(**{"reason": "", **table, "where": self._written.at(here)})
            self._judge(here, of_suppression(one))
            made.append(one)
        return tuple(made)

    def _judge(self, place: Place, found: Iterator[Fault]) -> None:
        for inner, problem in found:
            self._written.fault((*place, *inner), problem)

    def _tables(
        self, place: Place, value: Any, known: Sequence[str]
    ) -> Iterator[tuple[Place, dict[str, str]]]:
        """The tables of a list that have the right form, all values as texts."""
        if not self._is(place, value, list, f"a list of tables; write [[{_shown(place)}]]"):
            return
        for number, table in enumerate(value):
            here = (*place, number)
            n_before = len(self._written.problems)
            if not self._is(here, table, dict, "a table"):
                continue
            for key in table.keys() - set(known):
                self._unknown((*here, key), known)
            found = {key: self._plain((*here, key), table[key]) for key in known if key in table}
            if len(self._written.problems) == n_before:
                yield here, found

    def _plain(self, place: Place, value: Any) -> str:
        """A text; a day may also be written without quotation marks."""
        if isinstance(value, date) and place[-1] in ("published", "until"):
            return value.date().isoformat() if isinstance(value, datetime) else value.isoformat()
        return self._text(place, value)


def _shown(place: Place) -> str:
    """``names.same[2]``"""
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in place).removeprefix(".")


def _form(value: Any) -> str:
    """What a value is, in words."""
    if isinstance(value, bool):
        return f"{value}".lower()
    forms = (
        (str, "a text"),
        (int, "a whole number"),
        (float, "a number"),
        (list, "a list"),
        (dict, "a table"),
    )
    return next((word for form, word in forms if isinstance(value, form)), "a date or a time")
