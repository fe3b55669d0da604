"""Whose age it is where the sentence does not name the person: "The 58-year-old left", "She was 84".

News says a name first, and the age in the next sentence instead of the name. A heading says the trade and
the age ("Skipper, 71, rescued"), and the first sentences of the text the name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.language.concepts import SAYING
from checker.language.human_words import FEMALE_NOUNS, MALE_NOUNS, OFFICES
from checker.language.names import name_parts
from checker.language.people import HE, SHE
from checker.language.speech_words import STATING
from checker.language.trades import is_trade

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

    from checker.language.parse import Reading
    from checker.language.people import People

#: Sentences back in which the name may stand for which the text goes on with the age.
BACK = 2

#: Sentences of the text in which the person of a heading is named.
LEAD = 2

#: Steps from a number up to the noun whose age it is.
STEPS = 5

_UP = frozenset(
    "nummod npadvmod amod advmod quantmod compound nmod appos acl acomp attr punct dep pcomp prep "
    "pobj".split()
)
_AGE_WORDS = frozenset("year years old aged age".split())
#: News names no children.
_CHILDREN = frozenset("boy girl child toddler baby infant teenager teen pupil schoolboy schoolgirl".split())
_SUBJECT = frozenset({"nsubj", "nsubjpass"})


def told_holder(reading: Reading, anchor: int) -> str:
    """The full name of the person whose age a number is, by what stands before; empty where unsure.

    Parameters
    ----------
    anchor : index of the number's token in ``reading.doc``.
    """
    doc, people = reading.doc, reading.whole.people
    number = doc[anchor]
    if _opens(number):
        after = next((t for t in doc[anchor : anchor + 8] if is_trade(t)), number)
        return "" if _is_stranger(after) else _just_named(doc, number.sent.start, people, _sex(after))
    bearer = _bearer(number)
    if bearer is None:
        return ""
    if bearer.lower_ in HE or bearer.lower_ in SHE:
        return people.of(bearer) if people.is_sure(bearer) else ""
    sex = _sex(bearer)
    holder = people.of(bearer) if reading.field == "title" else ""
    if holder:
        return _only([holder], [d for d in reading.whole.docs if d is not doc], people, sex)
    if reading.field == "title":
        texts = [d for d in reading.whole.docs if d is not doc]
        return _of_heading(bearer, texts[0], people, sex) if texts and not _names(doc[:], people) else ""
    if _is_stranger(bearer) or not _is_definite(bearer) or _names(doc[bearer.sent.start : bearer.i], people):
        return ""
    return _just_named(doc, bearer.sent.start, people, sex)


def _opens(number: Token) -> bool:
    """Whether "The 58-year-old" opens a sentence and nothing that is so old follows but a person."""
    doc, i = number.doc, number.i
    if i == 0 or doc[i - 1].lower_ != "the" or not doc[i - 1].is_sent_start:
        return False
    old = next((t.i for t in doc[i : i + 6] if t.lower_ == "old"), -1)
    if old < 0 or old + 1 >= len(doc):
        return False
    after = doc[old + 1]
    # Behind so odd a subject the verb is often taken for a noun.
    return after.pos_ in ("VERB", "AUX", "ADV") or after.lower_.endswith("ed") or is_trade(after)


def _bearer(number: Token) -> Token | None:
    """Who is so old, as the sentence says it: a pronoun, a noun, or "the 58-year-old" itself."""
    node = number
    for _ in range(STEPS):
        if node.dep_ in _SUBJECT:
            break
        head = node.head
        if head.lemma_ in ("be", "turn") and head.i < number.i:
            subject = next((c for c in head.lefts if c.dep_ in _SUBJECT), None)
            if subject is None:
                return None
            if subject.lower_ == "who" and head.dep_ == "relcl":
                node = head.head
                break
            return subject if subject.lower_ in HE | SHE else None
        if head.i == node.i or node.dep_ not in _UP or head.pos_ in ("VERB", "AUX", "ADP"):
            if head.lower_ == "aged" and head.i != node.i:
                node = head
                continue
            break
        node = head
    if node.pos_ == "PROPN" and node.doc[0].sent.end < len(node.doc):
        return None
    is_age = node.lower_ in _AGE_WORDS and node.dep_ in _SUBJECT
    return node if is_age or (node.i != number.i and is_trade(node)) else None


def _is_stranger(bearer: Token) -> bool:
    """Whether the text brought somebody in without a name by that word: "a boy", and later "the boy"."""
    if bearer.lemma_.lower() in _CHILDREN:
        return True
    return any(
        t.lemma_ == bearer.lemma_
        and t.doc[t.left_edge.i].lower_ in ("a", "an", "another")
        and t.dep_ not in ("appos", "attr")
        for t in bearer.doc[: bearer.left_edge.i]
        if t.lower_ == bearer.lower_ and is_trade(t)
    )


def _sex(bearer: Token) -> str:
    lemma = bearer.lemma_.lower()
    return "m" if lemma in MALE_NOUNS else "f" if lemma in FEMALE_NOUNS else ""


def _is_definite(bearer: Token) -> bool:
    """Whether "the" opens the phrase and the phrase is the subject: "the 58-year-old", "the suspect, 33,"."""
    return bearer.dep_ in _SUBJECT and bearer.doc[bearer.left_edge.i].lower_ == "the"


def _names(span: Span, people: People) -> list[str]:
    """Full names of the people a stretch names or means by "he" and "she", each once."""
    found = (people.of(t) for t in span if t.pos_ == "PROPN" or t.lower_ in HE | SHE)
    return list(dict.fromkeys(name for name in found if name))


def _just_named(doc: Doc, start: int, people: People, sex: str) -> str:
    for _ in range(BACK):
        if not start:
            return ""
        before = doc[start - 1].sent
        names = _names(before, people)
        if names:
            if _speaks_of_another(before, people) or _has_stranger(before) or _has_another(before, people):
                return ""
            return _only(names, [doc], people, sex)
        start = before.start
    return ""


def _only(names: list[str], docs: list[Doc], people: People, sex: str) -> str:
    """The one of several who can be meant: of the sex, and with no age of its own in the text."""
    texts = [doc.text for doc in docs]
    fits = [n for n in names if not (sex and people.sex_of(n) not in ("", sex))]
    free = [n for n in fits if not any(_has_own_age(text, n) for text in texts)]
    return free[0] if len(free) == 1 and (len(fits) == 1 or len(names) == 1) else ""


def _has_own_age(text: str, name: str) -> bool:
    """Whether a text says how old somebody is next to the name: "Roe, 44,", "44-year-old Ann Roe"."""
    parts = name_parts(name) or (name.lower(),)
    lower = text.lower()
    at = lower.find(f"{parts[-1]}, ")
    while at >= 0:
        after = text[at + len(parts[-1]) + 2 :].lstrip("(").removeprefix("aged ")
        before = text[:at].split()[-1:] or [""]
        # "Eva Roe, 44," says nothing of Ann Roe.
        is_other = before[0][:1].isupper() and before[0][-1:].isalpha() and before[0].lower() not in parts
        if after[:2].isdigit() and not is_other:
            return True
        at = lower.find(f"{parts[-1]}, ", at + 1)
    return any(f"-old {word}" in lower for word in (parts[0], " ".join(parts)))


def _speaks_of_another(sentence: Span, people: People) -> bool:
    """Whether the one named only tells of somebody who is not: "Judge Roe said he was a danger"."""
    for token in sentence:
        if token.dep_ in _SUBJECT and people.of(token) and token.head.lemma_.lower() in SAYING:
            return any(t.lower_ in HE | SHE and people.of(t) in ("", people.of(token)) for t in sentence)
    return False


def _has_another(sentence: Span, people: People) -> bool:
    """Whether a pronoun of a sentence means nobody known: "Roe arrested him"."""
    return any(
        t.lower_ in HE | SHE
        and t.dep_ in ("dobj", "pobj", "dative", "nsubj", "nsubjpass")
        and not people.of(t)
        for t in sentence
    )


def _has_stranger(sentence: Span) -> bool:
    """Whether a sentence brings in somebody without a name who may be meant as well: "hit a cyclist"."""
    return any(
        is_trade(t)
        and t.dep_ in ("nsubj", "nsubjpass", "dobj", "pobj", "conj", "dative")
        and t.doc[t.left_edge.i].lower_ in ("a", "an", "another")
        and t.head.lower_ != "as"
        for t in sentence
    )


def _of_heading(bearer: Token, text: Doc, people: People, sex: str) -> str:
    """Whom a heading means by a trade or "man": the one who has the trade, or the one the text opens with."""
    start, sentences = 0, 0
    while start < len(text) and sentences < LEAD:
        start, sentences = text[start].sent.end, sentences + 1
    names = _names(text[:start], people)
    word = bearer.lower_
    called = [n for n in names if any(word in title for title in people.titles_of(n))]
    if len(called) == 1:
        return _only(called, [text], people, sex)
    # Who speaks, and who has an office, is not the "man" of a heading.
    tellers = {people.of(t) for t in text[:start] if t.dep_ in _SUBJECT and t.head.lemma_.lower() in STATING}
    told = [n for n in names if n not in tellers and not any(t & OFFICES for t in people.titles_of(n))]
    return _only(told, [text], people, sex)
