"""Where something lies, which way somebody went, where somebody lives, and where the next meeting is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from checker.language.context import clean_name, is_planned
from checker.language.happening_match import likeness
from checker.language.happening_words import SORT_OF
from checker.language.happenings import Happening, happening_at
from checker.language.parse import Reading
from checker.language.places import BEARINGS, are_apart, bare, may_be_same, turn
from checker.values import Place

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

#: Bearings as far apart as this are two sides, or two ways.
OTHER_WAY = 90
#: Happenings that are called for some day and some place; of each one there is one place.
_CALLED = frozenset("meeting vote hearing signing burial wedding launch".split())
_NAME = r"[A-Z][\w'’-]+(?:\s(?:al-|el-)?[A-Z][\w'’-]+){0,2}|(?:al-|el-)[A-Z][\w'’-]+"
_WAY = "|".join(sorted(BEARINGS, key=len, reverse=True))
_LIES = re.compile(
    rf"\b(?P<what>{_NAME})(?:,? (?:the|a|an|small|large|town|village|city|district|suburb|hamlet|area|region|"
    rf"settlement|lies|is|located|situated|lying|just|due|about|immediately)){{0,5}},? (?P<way>{_WAY})"
    rf"\s+of\s+(?:the\s+(?:city|town|village|capital)\s+(?:of\s+)?)?(?P<place>{_NAME})"
)
_STREETS = (
    "Street|Road|Row|Avenue|Lane|Drive|Close|Crescent|Gardens|Grove|Terrace|Way|Place|Square|Walk|Court"
)
_HOME = re.compile(
    r"\b(?P<who>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}),(?: (?:aged )?\d{1,3},)? of "
    rf"(?P<street>(?:[A-Z][\w'’-]+ ){{1,3}}(?:{_STREETS}))\b"
)
#: Verbs of going somewhere.
_MOVING = frozenset(
    "run flee head drive travel walk race speed sail fly move escape march cycle ride fled turn".split()
)
_HE = frozenset("he she him her".split())
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


@dataclass(frozen=True, slots=True)
class Seat(Place):
    """The town of a happening that is called for some day, with the happening."""

    told: Happening = field(default_factory=Happening, compare=False)


def whereabouts(
    reading: Reading, named: frozenset[str], names: Iterable[Span]
) -> Iterator[tuple[int, int, Place]]:
    """Start, end and value of each.

    ``names`` are the names of places in the text, ``named`` the words of all names in the article.
    """
    yield from _lying(reading)
    yield from _headings(reading)
    yield from _homes(reading)
    yield from _seats(names, named)


def _lying(reading: Reading) -> Iterator[tuple[int, int, Place]]:
    for found in _LIES.finditer(reading.doc.text):
        what, place, way = clean_name(found["what"]), clean_name(found["place"]), found["way"].lower()
        value = Place(f"where {what} lies from {place}", found[0], "at", "lies", way, "", place.lower())
        yield found.start("way"), found.end(), _of(value, what.lower())


def _of(value: Place, whose: str) -> Place:
    """The place of somebody or something."""
    return Place(
        value.event, value.place, value.part, value.sort, value.name, value.happening, value.anchor,
        value.others, whose,
    )  # fmt: skip


def _homes(reading: Reading) -> Iterator[tuple[int, int, Place]]:
    for found in _HOME.finditer(reading.doc.text):
        who = found["who"].split()[-1]
        value = Place(f"street where {who} lives", found["street"], "at", "home", found["street"].lower())
        yield found.start("street"), found.end("street"), _of(value, who.lower())


def _headings(reading: Reading) -> Iterator[tuple[int, int, Place]]:
    """Which way somebody went, in an article that tells of one way only."""
    every = [(who, way) for doc in reading.whole.docs for _, _, who, way in _moves(doc)]
    for verb, adverb, who, way in _moves(reading.doc):
        if all(turn(way, other) < OTHER_WAY for mover, other in every if mover == who):
            value = Place(f"which way the {who} went", adverb.text, "to", "heading", way)
            start, end = min(verb.idx, adverb.idx), max(verb.idx + len(verb), adverb.idx + len(adverb))
            yield start, end, _of(value, who)


def _moves(doc: Doc) -> Iterator[tuple[Token, Token, str, str]]:
    """Verb, adverb, mover and bearing: "ran north", "was seen driving south"."""
    for adverb in doc:
        way = adverb.lower_.removesuffix("wards").removesuffix("ward").removesuffix("bound")
        verb = adverb.head
        if way not in BEARINGS or adverb.dep_ not in ("advmod", "npadvmod", "acomp", "dobj"):
            continue
        follows = doc[adverb.i + 1].lower_ if adverb.i + 1 < len(doc) else ""
        if verb.lemma_.lower() not in _MOVING or follows == "of":
            continue
        who = _mover(verb)
        if who:
            yield verb, adverb, who, way


def _mover(verb: Token) -> str:
    """Whom or what a verb of motion moves: ``person``, or the noun."""
    node = verb
    for _ in range(4):
        subject = next((c for c in node.children if c.dep_ in _SUBJECTS), None)
        if node.dep_ == "relcl":
            subject = node.head
        if subject is not None and subject.pos_ in ("NOUN", "PROPN", "PRON"):
            lemma = subject.lemma_.lower()
            if subject.lower_ in _HE or subject.ent_type_ == "PERSON":
                return "person"
            sort = SORT_OF.get(lemma, lemma)
            is_one = subject.tag_ in ("NN", "NNP") and subject.pos_ == "NOUN"
            return ("person" if sort == "person" else lemma) if is_one else ""
        if node.dep_ not in ("xcomp", "advcl", "conj", "ccomp", "acl"):
            return ""
        node = node.head
    return ""


def _seats(names: Iterable[Span], named: frozenset[str]) -> Iterator[tuple[int, int, Place]]:
    """Towns where something is to be held, or is held next."""
    for entity in names:
        head = entity.root.head
        if entity.root.dep_ != "pobj" or head.lower_ not in ("in", "at", "for"):
            continue
        told = happening_at(entity.root)
        is_next = "next" in told.order
        if not told.sorts & _CALLED or not (is_next or is_planned(entity.root)) or _is_denied(entity):
            continue
        plain = clean_name(entity.text)
        yield (
            head.idx,
            entity.end_char,
            Seat("where the next one is held" if is_next else "where it is to be held", plain, "at", "seat",
                 plain, "", "next" if is_next else "", named, "", told),
        )  # fmt: skip


def _is_denied(entity: Span) -> bool:
    return any(t.lower_ in ("not", "n't", "never") for t in entity.sent)


def compare_whereabouts(x: Place, y: Place) -> str | None:
    """A clause on how they differ, an empty one where the rule says enough, None where they do not."""
    if x.sort in ("lies", "heading"):
        if turn(x.name, y.name) < OTHER_WAY:
            return None
        first, second = sorted((x.name, y.name))
        return f"one says {first}, the other {second}"
    if x.sort == "home":
        return None if may_be_same(x.name, y.name) else ""
    if may_be_same(x.name, y.name) or not are_apart(x.name, y.name):
        return None
    return None if _mentions(x, y) or _mentions(y, x) else ""


def _mentions(x: Place, y: Place) -> bool:
    return any(word in x.others for word in bare(y.name).split() if len(word) > 2)


def shares_of(x: Place, y: Place) -> dict[str, float] | None:
    """Log-odds that both are of one thing, or None where they are of two."""
    if x.sort == "lies":
        same = may_be_same(x.whose, y.whose) and may_be_same(x.anchor, y.anchor)
        return {"the same two places": 3.4} if same else None
    if x.sort == "home":
        return {"the same surname": 3.4} if x.whose == y.whose else None
    if x.sort == "heading":
        return {"each tells of one way only": 3.0} if x.whose == y.whose else None
    if isinstance(x, Seat) and isinstance(y, Seat):
        shared = likeness(x.told, y.told)
        if (
            shared < 0
            or not x.told.sorts & y.told.sorts
            or (not shared and not x.anchor == y.anchor == "next")
        ):
            return None
        return {"the same is held there": 3.4 if shared >= 0.6 or x.anchor == y.anchor == "next" else 2.6}
    return None
