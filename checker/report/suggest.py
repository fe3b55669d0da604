"""A sentence an editor could print while sources differ on a figure or a day."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from checker.judge.days import say_day, say_moment
from checker.model import Amount, Fact, Moment, Value
from checker.report.plain import capital, clip

#: Values named one by one; with more of them, only the lowest and the highest are.
_NAMED = 3
_OUTLETS = 3
_AGE = re.compile(r"[- ](?:years?|months?)[- ]old\Z", re.IGNORECASE)
#: Words from a figure to the thing it counts at most: "2,000 anti-tank missile launchers".
_NOUN_WORDS = 4
#: Plurals that do not end in s, of the things that news counts most.
_PLURALS = frozenset({"people", "men", "women", "children", "police"})


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a suggested sentence; ``is_foreign`` where its words come from an article."""

    text: str
    is_foreign: bool = False


@dataclass(slots=True)
class _Version:
    key: tuple[object, ...]
    size: tuple[float, str]
    printed: str
    noun: str
    speaker: str
    outlets: list[str]


def suggestion(stated: Sequence[tuple[str, Fact]], ranks: Sequence[int] = ()) -> tuple[Piece, ...]:
    """An attributed sentence for differing figures or days.

    Parameters
    ----------
    stated : outlet and fact, in the order they are shown.
    ranks : of each, how far back its source stands among those to be named first.

    Returns
    -------
    The sentence in pieces; empty where fewer than two different values are stated, where a day
    is not known, and where more days are named than a sentence can hold.
    """
    versions = sorted(_versions(stated), key=lambda version: version.size)
    if len(versions) < 2:
        return ()
    if len(versions) <= _NAMED and len(set(ranks)) > 1:
        # A preferred source leads; a range of many is told from end to end all the same.
        first = dict(zip((outlet for outlet, _ in reversed(stated)), reversed(ranks), strict=True))
        versions.sort(key=lambda version: min(first[outlet] for outlet in version.outlets))
    lowest = versions[0]
    if len(versions) > _NAMED:
        if not isinstance(stated[0][1].value, Amount):
            return ()
        highest = versions[-1]
        return (
            Piece("Sources give figures from "),
            *_with_source(lowest),
            Piece(" to "),
            *_with_source(highest),
            Piece("."),
        )
    pieces = [Piece(capital(lowest.printed + lowest.noun), True), Piece(", according to ")]
    pieces += _source(lowest)
    for number, version in enumerate(versions[1:]):
        pieces.append(Piece("; " if number == 0 else "; and "))
        pieces.extend(_outlets(version))
        if version.speaker:
            pieces += [Piece(", citing "), Piece(version.speaker, True), Piece(",")]
        pieces += [Piece(" said "), Piece(version.printed, True)]
    return (*pieces, Piece("."))


def newest(stated: Sequence[tuple[str, Fact]], published: str) -> tuple[Piece, ...]:
    """A sentence that gives the newest figure, and says that it replaces another.

    Parameters
    ----------
    stated : outlet and fact, the oldest report first.
    published : ISO date of the newest report.
    """
    versions = _versions(stated)
    if len(versions) < 2:
        return ()
    # What the newest report gives first is its own figure; an older one may be recalled after it.
    outlet, fact = next(told for told in stated if told[1].article == stated[-1][1].article)
    last = next(version for version in versions if version.key == _told(fact.value, fact.text)[0])
    earlier = [version for version in versions if version is not last]
    pieces = [Piece(capital(last.printed + last.noun), True), Piece(", according to ")]
    pieces += [Piece(outlet, True), Piece(f" on {say_day(published[:10])}; earlier reports gave ")]
    for number, version in enumerate(earlier[:_NAMED]):
        pieces += [Piece(" and ")] if number else []
        pieces.append(Piece(version.printed, True))
    return (*pieces, Piece("."))


def _versions(stated: Sequence[tuple[str, Fact]]) -> list[_Version]:
    """One version a value. Hedged and plain are two: "at least 31" is not "31"."""
    found: dict[tuple[object, ...], _Version] = {}
    for outlet, fact in stated:
        key, size, printed = _told(fact.value, fact.text)
        if not printed:
            return []
        if key not in found:
            found[key] = _Version(key, size, printed, _noun_behind(fact), clip(fact.speaker, 80), [])
        if outlet not in found[key].outlets:
            found[key].outlets.append(outlet)
        if found[key].speaker != clip(fact.speaker, 80):
            found[key].speaker = ""  # sources that share a figure need not share who gave it
    return list(found.values())


def _told(value: Value, text: str) -> tuple[tuple[object, ...], tuple[float, str], str]:
    """What makes two values one, where a value stands in order, and how it reads in a sentence.

    A figure is quoted as printed. A day is told in full: "Friday" says nothing in tomorrow's paper.
    """
    if isinstance(value, Amount):
        printed = _printed(text)
        return (value.stated, value.bound, value.unit), (_size(value), printed), printed
    if isinstance(value, Moment) and value.start and value.end:
        said = say_moment(value)
        return (said,), (0.0, value.start), said
    return (), (0.0, ""), ""


def _noun_behind(fact: Fact) -> str:
    """The things counted, with a space before them, where they stand right behind the figure."""
    value = fact.value
    if not isinstance(value, Amount) or value.unit != "count" or not value.noun:
        return ""
    behind = fact.sentence[fact.start - fact.sentence_start + len(fact.text) :].split()
    phrase: list[str] = []
    for word, told in zip(behind[:_NOUN_WORDS], fact.about.split(), strict=False):
        if word.rstrip(".,;:") != told:
            return ""
        phrase.append(told)
        if told in _PLURALS or (told.endswith("s") and told[:3].lower() == value.noun[:3].lower()):
            return f" {clip(' '.join(phrase), 60)}"
        if told != word:
            return ""
    return ""


def _size(value: Amount) -> float:
    known = [n for n in (*value.stated, value.low, value.high) if n is not None and math.isfinite(n)]
    return known[0] if known else math.inf


def _printed(text: str) -> str:
    """The value as it stands inside a sentence: "At least 31" loses its capital, "53-year-old" its end."""
    shown = _AGE.sub("", clip(text, 80))
    return shown[:1].lower() + shown[1:] if shown[:2].istitle() or shown[:2] == "A " else shown


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
