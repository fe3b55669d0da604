"""How old: the ways English news text gives an age."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from checker.language.concepts import SAYING
from checker.language.trades import is_trade

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

#: Oldest age read from a bare number after a name.
OLDEST: Final = 110

_OLD = re.compile(
    r"(?:\s*-\s*|\s)?(?:(?P<unit>year|yr|month|week|day)s?(?:(?:\s*-\s*|\s)olds?\b|\sof\sage\b)|y[/.]?o\b"
    r"|yo\b)",
    re.IGNORECASE,
)
_AGED = re.compile(
    r"\b(?:aged|ages?(?:\s+of)?)\s*:?\s+(?:from\s+|just\s+|only\s+|about\s+|around\s+)?"
    r"(?:\d{1,3}(?:,\s*|\s+(?:and|or|to)\s+|,\s+and\s+))*$",
    re.IGNORECASE,
)
_TURNED = re.compile(
    r"\b(?:he|she|who)(?:['’]s|['’]ll\sbe|\s(?:is|was|(?:will|would)\s(?:be|turn)|turned|turns))"
    r"\s(?:now\s|just\s|only\s|about\s|then\s)?$",
    re.IGNORECASE,
)
_NAMED = re.compile(r"[^\W\d_][\w'’-]+\s(?:is|was|turned|turns)\s(?:now\s|just\s|only\s|about\s|then\s)?$")
_ALONE = re.compile(r"\s*(?:[.;,)\n]|$|(?:when|by|at|and|but|in|on|last|next|this)\b)")
_COMMA = re.compile(r"(?P<gap>,\s+|\s\(|\()$")
_CLOSE = re.compile(
    r"(?P<mark>\s*[,.;:)\n]|\s*$)|\s(?P<word>and|was|were|is|who|from|told|said|has|had|died)\b"
)
_DECADE = re.compile(
    r"(?:(?P<whose>his|her|their|my|our|your)\s+)?"
    r"(?:(?P<first>early|mid|middle|late)\b-?(?:\s*(?:to|or|and)[\s-]+(?P<last>early|mid|late)\b)?[\s-]+)?"
    r"['’]?(?P<number>(?P<digits>[2-9]0)\s?['’]?s\b|(?P<word>twenties|thirties|forties|fifties|sixties"
    r"|seventies"
    r"|eighties|nineties)\b|(?P<teens>teens)\b)",
    re.IGNORECASE,
)
_THE = re.compile(r"\b(?:the|19|18|20)\s*$", re.IGNORECASE)
_DECADES = {
    word: 10 * n
    for n, word in enumerate(
        ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"], 2
    )
}
_THIRDS: Final = {"early": (0, 3), "mid": (4, 6), "middle": (4, 6), "late": (7, 9)}
_PERSONS: Final = frozenset([
    "man", "woman", "boy", "girl", "teenager", "suspect", "victim", "father", "mother", "husband", "wife",
    "son", "daughter", "brother", "sister", "driver", "student", "officer", "soldier", "resident", "gunman",
])  # fmt: skip
_YOUNG: Final = frozenset(["infant", "baby", "child", "kid", "youth", "toddler", "teen", "patient"])
_NOT_PEOPLE: Final = frozenset({"GPE", "LOC", "FAC", "DATE", "TIME", "NORP", "EVENT", "PRODUCT", "CARDINAL"})


@dataclass(frozen=True, slots=True)
class DecadeOfLife:
    """An age given as a decade: "in his 40s", "mid- to late 50s", "teens".

    Attributes
    ----------
    start, end, number_start : code-point offsets.
    low, high : years of age, both included.
    """

    start: int
    end: int
    number_start: int
    low: float
    high: float


def decades_of_life(text: str) -> list[DecadeOfLife]:
    """All ages in ``text`` that are given as decades. "The early 90s" is a time and none."""
    found = []
    for match in _DECADE.finditer(text):
        if not match["whose"] and (
            not match["first"] or _THE.search(text, max(0, match.start() - 6), match.start())
        ):
            continue
        base = (
            13 if match["teens"] else int(match["digits"] or _DECADES.get((match["word"] or "").lower(), 0))
        )
        first, last = match["first"], match["last"] or match["first"]
        if match["teens"]:
            low, high = {"early": (13, 15), "late": (17, 19)}.get((first or "").lower(), (13, 19))
        elif first:
            low, high = base + _THIRDS[first.lower()][0], base + _THIRDS[last.lower()][1]
        else:
            low, high = base, base + 9
        start = match.start("first") if first else match.start("number")
        found.append(DecadeOfLife(start, match.end(), match.start("number"), float(low), float(high)))
    return found


def old_after(text: str, end: int) -> tuple[int, str] | None:
    """End and unit of "-year-old", "years old", "months of age" after the number that ends at ``end``."""
    match = _OLD.match(text, end)
    if match is None:
        return None
    unit = (match["unit"] or "year").lower()
    return match.end(), "year" if unit == "yr" else unit


def is_bare_age(doc: Doc, text: str, start: int, end: int, first: Token) -> bool:
    """Whether a bare number is an age: "aged 44", "Ana Pardo, 38,", "she was 27".

    ``text`` is ``doc.text``, which spaCy would build anew each time.
    """
    if _AGED.search(text, max(0, start - 40), start):
        return not _modifies(doc, first)
    if not text[start:end].isdigit() or not 0 < int(text[start:end]) <= OLDEST:
        return False
    if _TURNED.search(text, max(0, start - 32), start) and _ALONE.match(text, end):
        return True
    return _is_said_of_name(doc, text, start, end, first) or _follows_name(doc, text, start, end, first)


def _is_said_of_name(doc: Doc, text: str, start: int, end: int, first: Token) -> bool:
    """ "Ruiz is 38 and", "Ruiz was 38.": nothing but a person is a bare number."""
    if not _NAMED.search(text, max(0, start - 48), start) or not _ALONE.match(text, end):
        return False
    be = first.head
    subjects = [c for c in be.children if c.dep_ == "nsubj"] if be.lemma_ in ("be", "turn") else []
    # A person's surname on its own is often taken for a place or a firm, a full name seldom.
    return any(c.pos_ == "PROPN" and c.i < first.i and c.ent_type_ in ("PERSON", "", "ORG") for c in subjects)


def is_age_in_units(doc: Doc, text: str, start: int, first: Token) -> bool:
    """Whether a length of time is an age: "aged four months", "a boy of 8 years"."""
    if _AGED.search(text, max(0, start - 40), start):
        return True
    if first.i < 2 or doc[first.i - 1].lower_ != "of":
        return False
    return doc[first.i - 2].lemma_.lower() in _PERSONS | _YOUNG


def _follows_name(doc: Doc, text: str, start: int, end: int, first: Token) -> bool:
    gap = _COMMA.search(text, max(0, start - 3), start)
    close = _CLOSE.match(text, end)
    if gap is None or close is None or first.i < 2:
        return False
    name = doc[first.i - 2]
    if name.text in ("Jr.", "Sr.", "Jr", "Sr", "III", "II") and name.i:
        name = doc[name.i - 1]
    if (name.lower_ in _PERSONS or is_trade(name)) and "(" not in close.group():
        return close["mark"] is not None and close["mark"].strip() in (",", ")")
    if not name.text[:1].isupper():
        return False
    # "said Ruiz, 38.": after a verb of saying a lone surname is a person's.
    is_speaker = name.i > 0 and doc[name.i - 1].lemma_.lower() in SAYING
    if name.ent_type_ in _NOT_PEOPLE and not is_speaker:
        return False
    if name.ent_type_ == "PERSON":
        return True
    has_full_name = name.i > 0 and doc[name.i - 1].pos_ == "PROPN" and name.pos_ == "PROPN"
    return (
        name.pos_ == "PROPN"
        and close["mark"] is not None
        and (has_full_name or is_speaker or "," in close["mark"])
    )


def _modifies(doc: Doc, token: Token) -> bool:
    """Whether the number counts a noun right after it, as in "at that age 12 children ...": no age."""
    return token.i + 1 < len(doc) and doc[token.i + 1].tag_ == "NNS" and doc[token.i + 1].lower_ != "years"
