"""Which currency a bare word of money means: "crowns" in an article that names Danish ones.

Source: ISO 4217. A word such as dollar, franc or crown stands for one currency in each of several
countries; news names the country once and leaves it out from then on.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from checker.language.unit_words import MONEY_OF, MONEY_PLURALS, MONEY_SIGNS, MONEY_WORDS

#: Words that are one currency in different spellings or languages.
_LIKE: Final = {"krona": "crown", "kronor": "crown", "kronur": "crown", "krone": "crown", "kroner": "crown"}


def _families() -> dict[str, frozenset[str]]:
    """Each word of money -> the currencies it can mean."""
    found: dict[str, set[str]] = {}
    for word, unit in MONEY_WORDS.items():
        found.setdefault(_LIKE.get(word, word), set()).add(unit)
    for (word, _), unit in MONEY_OF.items():
        found.setdefault(_LIKE.get(word, word), set()).add(unit)
    return {word: frozenset(units) for word, units in found.items() if len(units) > 1 and word != "cent"}


_FAMILIES: Final = _families()
_SIGN_FAMILIES: Final = {"$": "dollar", "£": "pound", "Rs": "rupee"}
_WORD: Final = re.compile(
    rf"(?:(?P<country>\b(?:US|U\.S\.|[A-Z][a-z]+(?:\s[A-Z][a-z]+)?|CFA))[^\S\n]+)?"
    rf"\b(?P<noun>{'|'.join(sorted(MONEY_PLURALS, key=len, reverse=True))})\b"
)
_CODE: Final = re.compile(
    r"(?<![A-Za-z])(?P<code>[A-Z]{3})(?![A-Za-z])|(?P<sign>"
    + "|".join(re.escape(sign) for sign in sorted(MONEY_SIGNS, key=len, reverse=True))
    + ")"
)
_KNOWN: Final = frozenset().union(*_FAMILIES.values())


@lru_cache(maxsize=4096)
def family(text: str) -> frozenset[str]:
    """The currencies that an amount can be in, as it is written; empty where it says which.

    Examples
    --------
    >>> sorted(family("900 million crowns"))
    ['CZK', 'DKK', 'ISK', 'NOK', 'SEK']
    >>> family("900 million Danish crowns")
    frozenset()
    >>> "AUD" in family("$5m"), family("A$5m")
    (True, frozenset())
    """
    for match in _CODE.finditer(text):
        if match["sign"] in _SIGN_FAMILIES:
            return _FAMILIES[_SIGN_FAMILIES[match["sign"]]]
        if match["sign"] or match["code"] in _KNOWN:
            return frozenset()
    for match in _WORD.finditer(text):
        if _named(match) is None:
            noun = MONEY_PLURALS[match["noun"]]
            return _FAMILIES.get(_LIKE.get(noun, noun), frozenset())
        return frozenset()
    return frozenset()


def currencies_in(texts: Iterable[str]) -> Counter[str]:
    """How often texts name each currency of a family outright: by country, by code or by sign."""
    found: Counter[str] = Counter()
    for text in texts:
        for match in _WORD.finditer(text):
            named = _named(match)
            if named:
                found[named] += 1
        for match in _CODE.finditer(text):
            sign = match["sign"]
            named = MONEY_SIGNS[sign] if sign else match["code"]
            if named in _KNOWN and sign not in _SIGN_FAMILIES:
                found[named] += 1
    return found


def _named(match: re.Match[str]) -> str | None:
    country = (match["country"] or "").lower()
    noun = MONEY_PLURALS[match["noun"]]
    # The capital of a sentence's first word may stand before the country.
    return MONEY_OF.get((noun, country)) or MONEY_OF.get((noun, country.rpartition(" ")[2]))
