"""Names of people: whose age, and whether two names may be one person's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from checker.language.concepts import TITLES, is_person
from checker.language.context import clean_name

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_QUOTED = re.compile(r"[\"“‘'][^\"”’']{1,30}[\"”’']")
#: Least likeness (0 to 100, normalised indel similarity) of two spellings of one first name.
SPELLING = 82.0

#: The same of two surnames behind one first name.
SURNAME = 85.0

_GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})


def name_parts(name: str) -> tuple[str, ...]:
    """A name's own words in lower case: no titles, nicknames in quotation marks, initials, "Jr"."""
    bare = _QUOTED.sub(" ", name)
    words = [w.strip(".,'’\"”“").lower() for w in bare.split()]
    words = [re.sub(r"['’]s$", "", w) for w in words]
    kept = [w for w in words if len(w) > 1 and w not in TITLES and w not in _GENERATIONS]
    return tuple(kept)


def _generation(name: str) -> str:
    """The last "Jr", "Sr" or "III" of a name; empty where it has none."""
    words = [w.strip(".,").lower() for w in name.split()]
    return next((w for w in reversed(words) if w in _GENERATIONS), "")


def may_be_same_person(a: str, b: str) -> bool:
    """Whether two names can be one person's: same surname, and no two different first names."""
    x, y = name_parts(a), name_parts(b)
    if not x or not y or x[-1] != y[-1]:
        return False
    older, younger = _generation(a), _generation(b)
    if older and younger and older != younger:
        return False
    if len(x) == 1 or len(y) == 1:
        return True
    # The word before the surname, or the first: "hero driver Jo Hale" and "Jo Ann Hale" are Jo Hale.
    return any(_may_be_same_first(p, q) for p in {x[0], x[-2]} for q in {y[0], y[-2]})


def may_be_misspelt(a: str, b: str) -> bool:
    """Whether two whole names can be one person's though the surname is spelt apart: Lindqvist, Lindquist."""
    x, y = name_parts(a), name_parts(b)
    if len(x) < 2 or len(y) < 2 or x[-1][0] != y[-1][0] or fuzz.ratio(x[-1], y[-1]) < SURNAME:
        return False
    return any(_may_be_same_first(p, q) for p in {x[0], x[-2]} for q in {y[0], y[-2]})


def _may_be_same_first(a: str, b: str) -> bool:
    """Equal, short for each other (Jim, Jimmy), or spelt a letter apart (Sergei, Sergey)."""
    return a.startswith(b) or b.startswith(a) or fuzz.ratio(a, b) >= SPELLING


def holder_of_age(doc: Doc, start: int, end: int, anchor: int) -> str:
    """The person an age belongs to, as written: "Ana Ruiz, 38,", "38-year-old Ana Ruiz", "she, 38".

    Empty where the sentence does not name the person.
    """
    sentence = doc[anchor].sent
    people = [e for e in sentence.ents if e.label_ == "PERSON"]
    before = [e for e in people if e.end_char <= start and _joins(doc.text[e.end_char : start])]
    if before:
        return _whole_name(doc, before[-1].start, before[-1].end)
    after = _name_after(doc, end, sentence.end)
    if after:
        return after
    left = _name_before(doc, start, sentence.start)
    if left:
        return left
    if _is_of_someone_else(doc[anchor]):
        return ""
    subject = _subject(doc[anchor])
    if subject is not None and subject.pos_ == "PROPN":
        return _whole_name(doc, subject.left_edge.i, subject.i + 1)
    return ""


def _is_of_someone_else(age: Token) -> bool:
    """Whether the age is that of a person not named who is no subject: "held a girl of 14 months"."""
    node = age
    for _ in range(5):
        if node.head.i == node.i or node.head.pos_ in ("VERB", "AUX", "PROPN"):
            return False
        node = node.head
        if node.pos_ == "NOUN" and is_person(node.lemma_):
            break
    else:
        return False
    while node.dep_ == "appos" and node.head.pos_ == "NOUN":
        node = node.head
    return node.dep_ in ("dobj", "obj", "pobj", "dative")


def _joins(between: str) -> bool:
    """What may stand between a name and its age."""
    return bool(
        re.fullmatch(
            r"[\"”’]?,?\s*(?:who (?:is|was|turned|turns)|aged?|is|was|\(|believed to be|thought to be|"
            r"in (?:his|her|their)|believed to be in (?:his|her|their))?\s*",
            between,
        )
    )


def _name_before(doc: Doc, start: int, floor: int) -> str:
    """A run of capitalised tokens that ends at a comma or bracket just before the age."""
    tokens = [t for t in doc[floor:] if t.idx + len(t) <= start]
    if not tokens or tokens[-1].text not in {",", "("}:
        return ""
    i = tokens[-1].i - 1
    last = i
    while i >= floor and (doc[i].pos_ == "PROPN" or doc[i].text in "\"“”‘’'"):
        i -= 1
    return clean_name(doc[i + 1 : last + 1].text) if i < last else ""


def _name_after(doc: Doc, end: int, ceiling: int) -> str:
    tokens = [t for t in doc if t.idx >= end and t.i < ceiling][:8]
    run: list[Token] = []
    for token in tokens:
        if token.pos_ == "PROPN" or (run and token.text in "\"“”‘’'") or (run and _between_quotes(token)):
            run.append(token)
        elif run or token.pos_ not in ("NOUN", "ADJ"):
            break
    if not run:
        return ""
    return clean_name(doc[run[0].i : run[-1].i + 1].text)


def _between_quotes(token: Token) -> bool:
    return token.i > 0 and token.doc[token.i - 1].text in '"“‘' and token.text[:1].isupper()


def _whole_name(doc: Doc, first: int, last: int) -> str:
    """Widen an entity over adjoining proper nouns and a nickname in quotation marks."""
    while first > 0 and doc[first - 1].pos_ == "PROPN" and doc[first - 1].sent == doc[first].sent:
        first -= 1
    return clean_name(doc[first:last].text)


def _subject(token: Token) -> Token | None:
    for above in token.ancestors:
        for child in above.children:
            if child.dep_ in ("nsubj", "nsubjpass") and child.i != token.i:
                return child
        if above.pos_ in ("NOUN", "PROPN") and above.pos_ == "PROPN":
            return above
    return None
