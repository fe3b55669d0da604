"""A sentence an editor could print while sources differ on a figure."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from checker.model import Amount, Fact
from checker.report.plain import clip

#: Values named one by one; with more of them, only the lowest and the highest are.
_NAMED = 3
_OUTLETS = 3


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a suggested sentence; ``is_foreign`` where its words come from an article."""

    text: str
    is_foreign: bool = False


@dataclass(slots=True)
class _Version:
    value: Amount
    printed: str
    speaker: str
    outlets: list[str]


def suggestion(stated: Sequence[tuple[str, Fact]]) -> tuple[Piece, ...]:
    """An attributed sentence for differing figures.

    Parameters
    ----------
    stated : outlet and fact, in the order they are shown.

    Returns
    -------
    The sentence in pieces; empty where fewer than two different figures are stated.
    """
    versions = _versions(stated)
    if len(versions) < 2:
        return ()
    versions.sort(key=lambda version: (_size(version.value), version.printed))
    lowest = versions[0]
    if len(versions) > _NAMED:
        highest = versions[-1]
        return (
            Piece("Sources give figures from "),
            *_with_source(lowest),
            Piece(" to "),
            *_with_source(highest),
            Piece("."),
        )
    pieces = [Piece(_capital(lowest.printed), True), Piece(", according to "), *_source(lowest)]
    for number, version in enumerate(versions[1:]):
        pieces.append(Piece("; " if number == 0 else "; and "))
        pieces.extend(_outlets(version))
        if version.speaker:
            pieces += [Piece(", citing "), Piece(version.speaker, True), Piece(",")]
        pieces += [Piece(" said "), Piece(version.printed, True)]
    return (*pieces, Piece("."))


def _versions(stated: Sequence[tuple[str, Fact]]) -> list[_Version]:
    """One version a value. Hedged and plain are two: "at least 31" is not "31"."""
    found: dict[tuple[object, ...], _Version] = {}
    for outlet, fact in stated:
        value = fact.value
        if not isinstance(value, Amount):
            return []
        key = (value.stated, value.bound, value.unit)
        if key not in found:
            found[key] = _Version(value, _printed(fact.text), clip(fact.speaker, 80), [])
        if outlet not in found[key].outlets:
            found[key].outlets.append(outlet)
        if found[key].speaker != clip(fact.speaker, 80):
            found[key].speaker = ""  # sources that share a figure need not share who gave it
    return list(found.values())


def _size(value: Amount) -> float:
    known = [n for n in (*value.stated, value.low, value.high) if n is not None and math.isfinite(n)]
    return known[0] if known else math.inf


def _printed(text: str) -> str:
    """The value as it can stand inside a sentence: "At least 31" loses its capital."""
    shown = clip(text, 80)
    return shown[:1].lower() + shown[1:] if shown[:2].istitle() or shown[:2] == "A " else shown


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _outlets(version: _Version) -> list[Piece]:
    names = version.outlets[:_OUTLETS]
    rest = len(version.outlets) - len(names)
    pieces: list[Piece] = []
    for number, name in enumerate(names):
        if number:
            pieces.append(Piece(" and " if number == len(names) - 1 and not rest else ", "))
        pieces.append(Piece(name, True))
    if rest:
        pieces.append(Piece(f" and {rest} more"))
    return pieces


def _source(version: _Version) -> list[Piece]:
    if not version.speaker:
        return _outlets(version)
    return [Piece(version.speaker, True), Piece(" ("), *_outlets(version), Piece(")")]


def _with_source(version: _Version) -> list[Piece]:
    return [Piece(version.printed, True), Piece(" ("), *_outlets(version), Piece(")")]
