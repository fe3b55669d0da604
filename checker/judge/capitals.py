"""The capitals of names in what is told of a title, which is parsed without its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.language.known_names import countries
from checker.language.places import CAPITALS, CITIES
from checker.model import Fact

_WORD = re.compile(r"[^\W\d_]+")

#: Places whose names are common words as well.
_COMMON = frozenset({"turkey", "jersey", "china", "chad", "nice", "reading", "mobile", "bath", "cork"})


def with_capitals(text: str, facts: Sequence[Fact]) -> str:
    """A description with the capitals of the places in it.

    A word is a place where the bodies name one so and never write it small, or where it is a capital,
    a large city or a country.
    """
    bodies = [f for f in facts if f.field == "text"]
    small = {w for f in bodies for w in _WORD.findall(f.sentence) if w.islower()}
    named = {w for f in bodies for place in f.context.places for w in _WORD.findall(place) if not w.islower()}

    def restored(match: re.Match[str]) -> str:
        word = match[0]
        if not word.islower() or len(word) < 3 or word in small:
            return word
        name = word.capitalize()
        is_known = word not in _COMMON and (word in CAPITALS or word in CITIES or word in countries())
        return name if name in named or is_known else word

    return _WORD.sub(restored, text)
