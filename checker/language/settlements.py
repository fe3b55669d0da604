"""What a text calls the places people live in: village, town, city.

Reads "the city of X", "X city", "X, a town near …", "the towns X and Y", and "the town" where only one
place named shortly before can be meant.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

#: Words for a settlement -> the class it belongs to. A hamlet may be called a village.
SETTLEMENTS = {
    "hamlet": "village",
    "village": "village",
    "town": "town",
    "township": "town",
    "city": "city",
    "metropolis": "city",
}

#: Words after a name that make it the name of something larger, or of a body, and not of a settlement.
_LARGER = frozenset(
    "province region governorate county district state republic council hall airport university hospital "
    "river lake dam bank police government court stadium museum club zoo center centre".split()
)
#: "City" as the last word of a club's or a firm's own name, and "old town", are no sort of place.
_PARTS = frozenset("old inner new home cross downtown capital central historic".split())

#: Sentences back in which "the town" finds its name.
REACH = 1


@dataclass(frozen=True, slots=True)
class Settlement:
    """A place and what it is called.

    Attributes
    ----------
    start, end : code points of the word with its name, or of "the town" alone.
    name : the place's name.
    sort : ``village``, ``town`` or ``city``.
    word : token index of the word.
    """

    start: int
    end: int
    name: str
    sort: str
    word: int
    is_named: bool


def settlements(doc: Doc) -> Iterator[Settlement]:
    """All settlements whose sort the text tells, in order."""
    for token in doc:
        sort = SETTLEMENTS.get(token.lemma_.lower())
        if sort is None or token.pos_ not in ("NOUN", "PROPN") or _is_part(token):
            continue
        named = list(_names_of(token))
        for first, end in named:
            low, high = min(first, token.i), max(end, token.i + 1)
            span = doc[low:high] if high - low <= 6 else doc[first:end]
            yield Settlement(span.start_char, span.end_char, doc[first:end].text, sort, token.i, True)
        if not named:
            meant = _meant(token)
            if meant is not None:
                first, end = meant
                span = doc[max(token.sent.start, token.i - 1) : token.i + 1]
                yield Settlement(span.start_char, span.end_char, doc[first:end].text, sort, token.i, False)


def _is_part(token: Token) -> bool:
    doc = token.doc
    before = doc[token.i - 1].lower_ if token.i else ""
    after = doc[token.i + 1].lower_ if token.i + 1 < len(doc) else ""
    return before in _PARTS or after in _LARGER or (after in ("'s", "’s") and token.pos_ == "PROPN")


def _names_of(token: Token) -> Iterator[tuple[int, int]]:
    """Token spans of the names next to the word."""
    doc, i = token.doc, token.i
    plural = token.tag_ in ("NNS", "NNPS")
    if i + 1 < len(doc) and doc[i + 1].lower_ == "of":
        named = list(_run_from(doc, i + 2, plural))
        if named or doc[i - 1].lower_ == "the":
            yield from named
            return
    before = _run_before(doc, i)
    if before is not None:
        first = before[0]
        yield before
        if plural and first >= 2 and doc[first - 1].lower_ == "and":
            other = _run_before(doc, first - 1)
            if other is not None:
                yield other
        return
    if plural:
        yield from _run_from(doc, i + 1, plural)
    elif i >= 3 and doc[i - 1].pos_ in ("DET", "ADJ", "NOUN"):
        # "Brackwater, a small market town near the border".
        at = next((k for k in range(i - 1, max(token.sent.start, i - 6), -1) if doc[k].text == ","), -1)
        is_indefinite = at >= 0 and doc[at + 1].lower_ in ("a", "an")
        found = _run_before(doc, at) if is_indefinite else _said_of(token)
        if found is not None:
            yield found


def _said_of(token: Token) -> tuple[int, int] | None:
    """The name of which a sentence says what it is: "Brackwater is a village of 900 people"."""
    be, doc = token.head, token.doc
    if token.dep_ != "attr" or be.lemma_ not in ("be", "remain") or be.tag_ not in ("VBZ", "VBP"):
        return None
    if any(c.dep_ in ("neg", "aux", "mark") for c in be.children):
        return None
    subject = next((c for c in be.lefts if c.dep_ == "nsubj"), None)
    is_one = any(c.lower_ in ("a", "an") for c in token.lefts)
    if subject is None or not is_one or subject.left_edge.i > subject.i:
        return None
    found = _run_before(doc, subject.i + 1)
    return found if found is not None and found[0] == subject.left_edge.i else None


def _run_from(doc: Doc, i: int, plural: bool) -> Iterator[tuple[int, int]]:
    """Names from a token on: one, or with ``plural`` two joined by "and"."""
    end = i
    while end < len(doc) and _is_name(doc[end]) and doc[end].sent == doc[i].sent:
        end += 1
    if end == i or end - i > 4 or (end < len(doc) and doc[end].lower_ in _LARGER):
        return
    yield i, end
    if plural and end + 1 < len(doc) and doc[end].lower_ == "and":
        yield from _run_from(doc, end + 1, plural=False)


def _run_before(doc: Doc, end: int) -> tuple[int, int] | None:
    """The name that ends just before a token."""
    start = doc[end - 1].sent.start if end > 0 else 0
    first = end
    while first > start and _is_name(doc[first - 1]):
        first -= 1
    if first == end or end - first > 3:
        return None
    return first, end


def _is_name(token: Token) -> bool:
    """A capitalised word of a name; joined parts such as "al" and "-" inside one count too."""
    if token.pos_ == "PROPN" and token.text[:1].isupper() and token.lemma_.lower() not in SETTLEMENTS:
        return token.ent_type_ not in ("DATE", "TIME")
    doc, i = token.doc, token.i
    if token.lower_ in ("al", "el", "-", "al-", "el-") and i + 1 < len(doc):
        return doc[i + 1].text[:1].isupper() or doc[i + 1].text == "-"
    return token.lower_.startswith(("al-", "el-")) and len(token) > 4


def _meant(token: Token) -> tuple[int, int] | None:
    """The one settlement that "the town" can stand for: named in this sentence before it, or in the last."""
    doc, i = token.doc, token.i
    if i == 0 or doc[i - 1].lower_ != "the" or token.tag_ in ("NNS", "NNPS"):
        return None
    start = token.sent.start
    for _ in range(REACH + 1):
        found = _places(doc, start, i)
        if len({doc[a:b].text for a, b in found}) == 1:
            return found[-1]
        if found or start == 0:
            return None
        start = doc[start - 1].sent.start
    return None


def _places(doc: Doc, first: int, end: int) -> Sequence[tuple[int, int]]:
    """Names of places between two tokens that may be settlements."""
    found = []
    for entity in doc[first:end].ents:
        after = doc[entity.end].lower_ if entity.end < len(doc) else ""
        if entity.label_ == "GPE" and after not in _LARGER and entity.end <= end:
            found.append((entity.start, entity.end))
    return found
