"""A TOML text as values, with the line on which each of them stands.

The standard library reads the values and finds the faults; it keeps no positions, so the lines come
from a syntax tree.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from checker.errors import ConfigError, Problem

if TYPE_CHECKING:
    from tree_sitter import Node

#: Where a value stands: keys of tables, and positions in lists.
Place = tuple[str | int, ...]

_KEYS = ("bare_key", "quoted_key", "dotted_key")
_AT_LINE = re.compile(r"\s*\(at line (\d+), column \d+\)")


@dataclass(frozen=True, slots=True)
class Document:
    """What a TOML text says, and where.

    Attributes
    ----------
    table : the values.
    lines : place -> line, counted from 1.
    """

    table: Mapping[str, Any]
    lines: Mapping[Place, int]

    def line(self, place: Place) -> int:
        """The line of a value, else of what it stands in."""
        return next((self.lines[place[:n]] for n in range(len(place), 0, -1) if place[:n] in self.lines), 1)


def parse(text: str, name: str) -> Document:
    """
    Parameters
    ----------
    name : of the file, for the message.

    Raises
    ------
    ConfigError
        For a text that is not TOML, with the line.
    """
    table = values(text, name)
    lines: dict[Place, int] = {}
    for place, line in _lines(text):
        lines.setdefault(place, line)
    return Document(table, lines)


def values(text: str, name: str) -> dict[str, Any]:
    """The values alone; raises as `parse` does."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(_fault(str(error), text, name)) from None
    except RecursionError:
        raise ConfigError(Problem(name, "is nested too deeply", "write it flat")) from None


def _fault(told: str, text: str, name: str) -> Problem:
    found = _AT_LINE.search(told)
    # Where the end is reached too early, the reader names no line: it is the last one.
    line = int(found[1]) if found else text.rstrip().count("\n") + 1
    what = _AT_LINE.sub("", told).replace(" (at end of document)", "")
    return Problem(f"{name}:{line}", f"is not TOML: {what[:1].lower()}{what[1:]}", "mend the line")


def _lines(text: str) -> Iterator[tuple[Place, int]]:
    """Places and lines of a text that is TOML, outer ones first."""
    import tree_sitter_toml
    from tree_sitter import Language, Parser

    root = Parser(Language(tree_sitter_toml.language())).parse(text.encode()).root_node
    counts: dict[Place, int] = {}
    for node in root.named_children:
        if node.type == "pair":
            yield from _pair(node, ())
        elif node.type in ("table", "table_array_element"):
            here = _header(node, counts)
            for n in range(1, len(here) + 1):
                yield here[:n], _line(node)
            for pair in node.named_children:
                if pair.type == "pair":
                    yield from _pair(pair, here)


def _header(node: Node, counts: dict[Place, int]) -> Place:
    """The place that ``[a.b]`` or ``[[a.b]]`` opens. Below a list, its newest element is meant."""
    here: Place = ()
    keys = _path(next(child for child in node.named_children if child.type in _KEYS))
    for number, key in enumerate(keys):
        here = (*here, key)
        if node.type == "table_array_element" and number == len(keys) - 1:
            counts[here] = counts.get(here, 0) + 1
        if here in counts:
            here = (*here, counts[here] - 1)
    return here


def _pair(node: Node, above: Place) -> Iterator[tuple[Place, int]]:
    key, value = (child for child in node.named_children if child.type != "comment")
    here = above
    for part in _path(key):
        here = (*here, part)
        yield here, _line(key)
    yield from _inside(value, here)


def _inside(value: Node, here: Place) -> Iterator[tuple[Place, int]]:
    """What a list or an inline table holds."""
    parts = [child for child in value.named_children if child.type != "comment"]
    if value.type == "inline_table":
        for pair in parts:
            yield from _pair(pair, here)
    elif value.type == "array":
        for number, element in enumerate(parts):
            yield (*here, number), _line(element)
            yield from _inside(element, (*here, number))


def _path(key: Node) -> tuple[str, ...]:
    """The keys of ``a.b."c d"``, read as the standard library reads them."""
    keys: list[str] = []
    table: Any = tomllib.loads(f"{(key.text or b'').decode()} = 0")
    while isinstance(table, dict):
        ((name, table),) = table.items()
        keys.append(name)
    return tuple(keys)


def _line(node: Node) -> int:
    return int(node.start_point[0]) + 1
