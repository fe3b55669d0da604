"""Routes: from where to where something or somebody travels."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.kinds._base import Mention
from checker.language.parse import Reading
from checker.values import Place

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

VEHICLES = frozenset(
    "ferry ship boat vessel tanker freighter trawler flight plane aircraft airliner jet helicopter train "
    "coach bus tram convoy truck lorry car van yacht express service".split()
)
_TRAVEL = frozenset(
    "sail travel depart leave head fly drive cross bind way route run carry set journey trip voyage crossing "
    "pull steam sailing en bound cruise commute ply operate connect".split()
)
_RETURN = frozenset("return back round both between daily regularly returning again".split())
_FROM = frozenset({"from", "left", "leaving", "leaves", "departed", "departing"})
_TO = frozenset({"to", "for", "toward", "towards"})
#: Tokens between the place left and the place made for, at most.
REACH = 16
#: Words between a preposition and the name it governs: "the island of", "the port of".
_BRIDGE = frozenset(
    "the island port city town village of airport capital mainland coastal southern northern".split()
)
_NO_PLACES = frozenset({"DATE", "TIME", "NORP", "CARDINAL", "MONEY", "PERCENT", "ORDINAL"})


def routes_of(reading: Reading, named: frozenset[str]) -> Iterator[Mention]:
    """Routes with both ends named, one a sentence."""
    for sentence in reading.doc.sents:
        route = _route(sentence)
        if route is None:
            continue
        start, end, origin, goal = route
        words = {t.lemma_.lower() for t in sentence}
        vehicle = next((t.lemma_.lower() for t in sentence if t.lemma_.lower() in VEHICLES), "")
        if words & _RETURN or not (vehicle or words & _TRAVEL):
            continue
        text = reading.doc.text[start.idx : end.idx + len(end)]
        value = Place(
            f"route from {origin} to {goal}",
            text,
            "from",
            "route",
            f"{origin}>{goal}".lower(),
            "",
            vehicle,
            named,
        )
        ends = sorted((origin, goal))
        yield Mention(
            start.idx,
            end.idx + len(end),
            value,
            start.i,
            about=f"route between {ends[0]} and {ends[1]}",
            key=f"route {origin} {goal}".lower(),
        )


def _route(sentence: Span) -> tuple[Token, Token, str, str] | None:
    """First and last token of a route, and both its ends; None if the sentence names no route."""
    doc = sentence.doc
    for token in sentence:
        is_out = token.lower_ == "of" and token.i > sentence.start and doc[token.i - 1].lower_ == "out"
        if token.lower_ not in _FROM and not is_out:
            continue
        origin = _name_after(token, sentence)
        if origin is None:
            continue
        for later in doc[origin[0] + 1 : min(origin[0] + REACH, sentence.end)]:
            if later.lower_ in _TO:
                goal = _name_after(later, sentence)
                if goal is not None and goal[1].lower() != origin[1].lower():
                    return token, doc[goal[0]], origin[1], goal[1]
            elif later.lower_ in _FROM or later.text == ";":
                break
    return None


def _name_after(token: Token, sentence: Span) -> tuple[int, str] | None:
    """Index of the last token of the place name right after a word, and the name."""
    doc, i = token.doc, token.i + 1
    while i < sentence.end and doc[i].lower_ in _BRIDGE:
        i += 1
    first = i
    while i < sentence.end and i < first + 4 and _may_name_a_place(doc[i]):
        i += 1
    return (i - 1, doc[first:i].text) if i > first else None


def _may_name_a_place(token: Token) -> bool:
    """Whether a capitalised word can be of a place's name: taggers take small towns for persons."""
    return token.is_title and token.pos_ in ("PROPN", "NOUN", "ADJ") and token.ent_type_ not in _NO_PLACES
