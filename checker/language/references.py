"""How noun phrases refer to people: descriptions, offices and titles, subjects and clauses."""

from __future__ import annotations

from collections.abc import Sequence, Set
from typing import TYPE_CHECKING, Protocol

from checker.language.human_words import NATIONS, OFFICES
from checker.language.names import name_parts

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

#: Most words of a description.
DESCRIBED = 8

#: Offices of one meaning.
_SAME_OFFICE = {
    "secretary": "minister", "spokeswoman": "spokesman", "spokesperson": "spokesman", "ceo": "executive",
    "chairwoman": "chairman", "chairperson": "chairman", "chair": "chairman", "boss": "executive",
    "premier": "minister", "neighbor": "neighbour",
}  # fmt: skip
_SAME_WORD = {"defense": "defence", "premier": "prime", "ceo": "chief"}


class Said(Protocol):
    """A quotation as far as this module has to know it."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...

    @property
    def speaker(self) -> str: ...


def description(token: Token) -> str:
    """A noun with what stands before it, as written, without the article: "senior defence source"."""
    left = token.i
    wanted = ("compound", "amod", "nmod", "poss", "nummod", "det", "punct", "case", "quantmod")
    while left > token.sent.start:
        before = token.doc[left - 1]
        if before.dep_ not in wanted or before.is_space or before.text in '"“”‘,;:()':
            break
        if not (before.head.i <= token.i and token in (before.head, before.head.head, before.head.head.head)):
            break
        left -= 1
    right = token.i + 1
    doc = token.doc
    if right + 1 < len(doc) and doc[right].lower_ in ("of", "for") and doc[right].head == token:
        last = max((t.i for t in doc[right].children if t.dep_ == "pobj"), default=-1)
        if right < last <= right + 5:
            right = last + 1
    words = doc[left:right].text.split()
    while words and words[0].lower() in ("a", "an", "the", "one", "another", "this", "that", "-"):
        words.pop(0)
    return " ".join(words).lstrip("- ") if len(words) <= DESCRIBED else token.text


def surname(name: str) -> str:
    return (name_parts(name) or (name.lower(),))[-1]


def evened(words: Sequence[str]) -> list[str]:
    return [NATIONS.get(w, _SAME_WORD.get(w, w)) for w in words]


def phrase_words(token: Token) -> list[str]:
    """The noun with its modifiers and what "of" adds, evened out."""
    words = [t.lower_ for t in token.lefts if t.dep_ in ("compound", "amod", "nmod", "poss") and t.is_alpha]
    words.append(token.lower_)
    for child in token.rights:
        if child.lower_ == "of":
            words.extend(t.lower_ for t in child.subtree if t.pos_ in ("NOUN", "PROPN", "ADJ"))
    return evened(words)


def office(words: Sequence[str]) -> str:
    return next((w for w in reversed(words) if w in OFFICES), "")


def is_title(words: Sequence[str], head: str, title: frozenset[str]) -> bool:
    """Whether a phrase can name the holder of a title: same office, and no narrowing word that is foreign."""
    if head not in title:
        return False
    rest = {w for w in words if w not in OFFICES}
    own = {w for w in title if w not in OFFICES}
    return rest <= own or own <= rest


def is_like_title(words: Sequence[str], head: str, title: frozenset[str]) -> bool:
    """Whether an office of like meaning, and all that narrows it down, are in a title."""
    offices = {_SAME_OFFICE.get(w, w) for w in title if w in OFFICES}
    rest = {w for w in words if w not in OFFICES}
    own = {w for w in title if w not in OFFICES}
    return _SAME_OFFICE.get(head, head) in offices and len(rest) > 1 and rest == own


def is_subject(token: Token) -> bool:
    return token.dep_ in ("nsubj", "nsubjpass") or (
        token.dep_ in ("compound", "appos", "flat") and token.head.dep_ in ("nsubj", "nsubjpass")
    )


def verb_of(token: Token) -> Token:
    return token.head.head if token.dep_ in ("compound", "appos", "flat") else token.head


def same_clause(name: Token, pronoun: Token) -> bool:
    """Whether a pronoun stands in the clause of the name and so cannot mean it: "Roe met him"."""
    return pronoun.dep_ in ("dobj", "iobj", "dative") and is_subject(name) and verb_of(name) == pronoun.head


def subject_among(span: Span, words: Set[str]) -> Token | None:
    """The first subject of a stretch that is one of the words."""
    return next((t for t in span if t.lower_ in words and t.dep_ in ("nsubj", "nsubjpass")), None)
