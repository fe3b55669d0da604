"""What carried a bomb, and which weapon was found: the means of the deed that an article is about.

An article is taken at its word only where it names one such thing throughout; whoever writes of a
car and of a truck may mean two bombs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from checker.kinds._base import Affinity, Mention
from checker.kinds._objects import FIELDS
from checker.language.parse import Reading
from checker.model import Fact
from checker.values import Thing

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

#: Sentences from the top in which an article tells of the deed it is about.
LEAD = 4
#: Days between two reports of one deed, at most.
NEAR_DAYS = 7

_BOMBS = frozenset("bomb bombing bomber blast explosion".split())
#: Vehicles after which a bomb is named; a "bus bombing" or "train blast" is named after its target.
_CARRIERS = frozenset({"cars", "trucks", "vans", "motorcycles", "bicycles"})
_LOADED = frozenset("trapped laden packed filled rigged loaded".split())
_PLACED = frozenset("hide plant place pack conceal stuff load explode rig detonate".split())
_FOUND = frozenset("find recover retrieve".split())
_VEHICLES = FIELDS["vehicles"]
_ARMS = {
    noun: group
    for noun, group in FIELDS["weapons"].items()
    if group in ("long guns", "shotguns", "handguns", "machine guns", "blades")
}

Found = tuple["Token", "Token", str, str]  # first and last token of the span, role, group


def means_of(reading: Reading) -> Iterator[Mention]:
    """The vehicle of a bomb and the weapon found, where the article names one sort of it only."""
    here = list(_means(reading.doc))
    if not here:
        return
    everywhere = [found for doc in reading.whole.docs for found in _means(doc)]
    for first, last, role, group in here:
        if len({g for _, _, r, g in everywhere if r == role}) > 1:
            continue
        if role == "bomb" and reading.field == "text" and _sentence_number(reading, first) >= LEAD:
            continue
        start, end = first.idx, last.idx + len(last)
        thing = Thing(reading.doc.text[start:end], None, role, group)
        about = "what carried the bomb" if role == "bomb" else "the weapon found"
        yield Mention(start, end, thing, last.i, about=about, key=f"{role} {group}")


def _sentence_number(reading: Reading, token: Token) -> int:
    return reading.sentence_numbers[token.i]


def _means(doc: Doc) -> Iterable[Found]:
    for token in doc:
        lemma = token.lemma_.lower()
        if lemma in _VEHICLES:
            span = _bomb_span(doc, token)
            if span is not None:
                yield span[0], span[1], "bomb", _VEHICLES[lemma]
        elif lemma in _ARMS and _is_found(token):
            # A machine gun, and a rifle whatever its make, is named by its last word.
            yield (
                (doc[token.left_edge.i] if token.i - token.left_edge.i < 5 else token),
                token,
                "weapon found",
                (_ARMS[lemma]),
            )


def _bomb_span(doc: Doc, vehicle: Token) -> tuple[Token, Token] | None:
    """The span that makes a vehicle a bomb: "car bomb", "booby-trapped truck", "bomb hidden in a van"."""
    after = doc[vehicle.i + 1] if vehicle.i + 1 < len(doc) else None
    if (
        after is not None
        and after.lemma_.lower() in _BOMBS
        and _VEHICLES[vehicle.lemma_.lower()] in _CARRIERS
    ):
        return vehicle, after
    before = doc[max(vehicle.sent.start, vehicle.i - 3) : vehicle.i]
    loaded = next((t for t in before if t.lower_.rsplit("-", 1)[-1] in _LOADED), None)
    if loaded is not None:
        first = loaded.i - 2 if loaded.i >= 2 and doc[loaded.i - 1].text == "-" else loaded.i
        return doc[first], vehicle
    if after is not None and after.lower_ in ("laden", "packed", "filled", "rigged", "loaded"):
        tail = doc[after.i : min(after.i + 4, vehicle.sent.end)]
        bomb = next((t for t in tail if t.lemma_.lower() in ("explosive", "bomb", "dynamite")), None)
        return (vehicle, bomb) if bomb is not None else None
    head = vehicle.head
    if vehicle.dep_ == "pobj" and head.lower_ in ("in", "inside", "under", "aboard"):
        verb = head.head
        if verb.lemma_.lower() in _PLACED and any(
            t.lemma_.lower() in ("bomb", "explosive", "device") for t in doc[max(0, verb.i - 8) : verb.i + 3]
        ):
            return head, vehicle
    return None


def _is_found(weapon: Token) -> bool:
    head = weapon.head
    is_thing = weapon.dep_ in ("dobj", "nsubjpass")
    negated = any(
        c.dep_ in ("neg", "det") and c.lower_ in ("no", "not", "n't", "never")
        for c in (*head.children, *weapon.children)
    )
    return is_thing and head.lemma_.lower() in _FOUND and not negated


def means_shares(f: Fact, g: Fact) -> Affinity | None:
    """How sure it is that two articles tell of one deed."""
    if f.article == g.article:
        return None
    shares = {"any two deeds": -2.2}
    if isinstance(f.value, Thing) and f.value.role == "bomb":
        # A region at war has several bombs a week; those of one place are one.
        shared = _names(f.sentence) & _names(g.sentence)
        shares["shared names" if shared else "no name in common"] = 0.5 if shared else -1.5
    else:
        shares["both were found"] = 1.0
    days = days_between(f.as_of, g.as_of)
    if days > NEAR_DAYS:
        return None
    if days <= 1:
        shares["published close together"] = 0.8
    return Affinity(shares, (f.sentence, g.sentence), 5.0)


_NAME = re.compile(r"(?<!^)(?<![.!?] )\b[A-Z][\w-]{3,}")


def _names(sentence: str) -> frozenset[str]:
    """Capitalised words inside a sentence, cut to their stems: Syria and Syrian are one."""
    return frozenset(word.lower()[:5] for word in _NAME.findall(sentence))


def days_between(a: str | None, b: str | None) -> int:
    """Days between two ISO dates; 0 where one of them is not known."""
    if not a or not b:
        return 0
    return abs((date.fromisoformat(a[:10]) - date.fromisoformat(b[:10])).days)
