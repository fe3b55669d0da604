"""Who or what a claim is of: the nouns that bear it, the parts they are of, and their roles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from checker.language.assertion import SUBJECTS, agents, forms, nearest_person, patients, subjects
from checker.language.states import CLASSES, Topic

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_NOUNS: Final = frozenset().union(*CLASSES.values())
#: Parts that a state is told of and that the thing itself is meant by.
_PARTS: Final = frozenset("light headlight headlamp lamp engine".split())
#: Words for some of a number.
_SHARES: Final = frozenset(
    "some most half part many several third quarter majority few two three percent bulk section".split()
)
_GROUPED: Final = frozenset("the all these those its their his her our them us which".split())
#: Words for a day that is another one in every report.
_NOW: Final = frozenset("today tonight tomorrow yesterday".split())
#: Nouns for what a person has and is told of by.
_POSSESSED: Final = frozenset({"name", "identity"})


def bearers(doc: Doc, at: Sequence[int], topic: Topic, root: Token, verb: Token) -> list[Token]:
    """Who or what a state is of, with those joined by "and"; ``at`` are the tokens of its wording."""
    if topic.bearer == "noun":
        nouns = [doc[i] for i in at if forms(doc[i]) & _NOUNS]
        return [t for one in nouns for t in (one, *one.conjuncts)]
    if topic.bearer == "patient":
        inside = [doc[i] for i in at if forms(doc[i]) & CLASSES["wanted"]]
        # Who "suffers damage" is damaged, and not the damage; who is "given a term" gets it.
        to = [c for c in verb.children if c.dep_ == "dative" and c.pos_ in ("NOUN", "PROPN")]
        told = to or [t for t in patients(root, verb) if t.i not in at] or subjects(verb)
        found = inside or [t for one in told for t in _beyond(one)]
        found = found or [doc[i] for i in at if doc[i].pos_ == "NOUN" and forms(doc[i]) & _NOUNS]
    else:
        found = [t for one in agents(verb) for t in _whole(one, topic)]
        if topic.is_personal and not any(c.dep_ in SUBJECTS for c in verb.children):
            nearest = nearest_person(verb)
            found = [nearest] if nearest is not None else found
    return [t for one in found for t in (one, *one.conjuncts, *of_whom(one))]


def nouns_of(doc: Doc, at: Sequence[int]) -> list[Token]:
    """The nouns of a wording."""
    return [doc[i] for i in at if doc[i].pos_ == "NOUN"]


def _beyond(noun: Token) -> list[Token]:
    """A noun, or what it is of where it is a name: the victims whose names are released."""
    if noun.lemma_.lower() not in _POSSESSED:
        return [noun]
    return [o for c in noun.children if c.dep_ == "prep" and c.lower_ == "of" for o in c.children]


def _whole(noun: Token, topic: Topic) -> list[Token]:
    """A noun, or what it is a part of: the lorry whose lights were on."""
    if not topic.only or noun.lemma_.lower() not in _PARTS:
        return [noun]
    of = [o for c in noun.children if c.dep_ == "prep" and c.lower_ in ("of", "on") for o in c.children]
    return of or [c for c in noun.children if c.dep_ == "poss"]


def of_whom(word: Token) -> list[Token]:
    """Of whom "none of the guests" or "two of the guests" is said."""
    if not (word.lower_ in ("none", "neither", "nobody") or word.pos_ == "NUM" or word.lower_ in _SHARES):
        return []
    return [
        o
        for c in word.children
        if c.dep_ == "prep" and c.lower_ == "of"
        for o in c.children
        if o.pos_ == "NOUN"
    ]


def is_share(verb: Token, borne: Iterable[Token]) -> bool:
    """Whether a clause is of some of a number alone: "two of the hostages", "half of the homes"."""
    preps = [o for c in verb.children if c.dep_ in ("prep", "dative") for o in c.children]
    return any(_is_share(t) for t in (*borne, *preps))


def _is_share(noun: Token) -> bool:
    if noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lower_ in _SHARES:
        return True
    if not (noun.pos_ == "NUM" or noun.lower_ in _SHARES or noun.ent_type_ == "PERCENT"):
        return False
    if noun.lower_ == "half" and any(c.dep_ == "det" for c in noun.children):
        return True
    inner = [o for c in noun.children if c.dep_ == "prep" and c.lower_ == "of" for o in c.children]
    return any(o.lower_ in _GROUPED or any(c.lower_ in _GROUPED for c in o.children) for o in inner)


def is_some(noun: Token) -> bool:
    """Whether a noun stands for a counted or vague number: "20 vehicles", "some of them"."""
    before = [c for c in noun.children if c.dep_ in ("nummod", "amod", "det")]
    return any(t.pos_ == "NUM" or t.lower_ in _SHARES for t in (noun, *before))


def roles_of(people: Iterable[Token]) -> tuple[str, ...]:
    """The roles of which an event has one each, of those that are told of as that one."""
    found: list[str] = []
    for noun in people:
        if noun.pos_ == "PROPN" or noun.ent_type_ == "PERSON":
            # "Driver Ana Holt", "Ana Holt, the driver"
            found += [c.lower_ for c in noun.children if c.dep_ in ("compound", "appos", "nmod")]
            if noun.dep_ == "appos":
                found.append(noun.head.lower_)
        elif noun.tag_ == "NN" and any(c.lower_ in ("the", "its", "whose") for c in noun.children):
            found.append(noun.lower_)
    return tuple(dict.fromkeys(w for w in found if w in CLASSES["sole"]))


def kinds_of(nouns: Iterable[Token]) -> list[str]:
    """What tells a noun from others of its sort in front of it: the lorry driver, the women's race."""
    return [
        f"is {c.lemma_.lower()}"
        for noun in nouns
        for c in noun.children
        if (c.dep_ == "compound" and c.pos_ == "NOUN") or _is_owner(c)
    ]


def days_of(words: Iterable[Token]) -> list[str]:
    """The days and other dates that hang on words: "on Monday", "this week"."""
    near = [c for word in words for c in word.children]
    near += [o for c in near if c.dep_ == "prep" for o in c.children if o.dep_ == "pobj"]
    days = [c for c in near if c.ent_type_ == "DATE" and c.pos_ in ("NOUN", "PROPN", "NUM")]
    return [f"on {c.lower_}" for c in days if c.lower_ not in _NOW]


def _is_owner(word: Token) -> bool:
    """Whether a noun in the genitive tells one thing from another: a day of the week does, "today" not."""
    if word.dep_ != "poss" or word.pos_ not in ("NOUN", "PROPN"):
        return False
    return word.ent_type_ != "DATE" or (word.text.endswith("day") and word.text[0].isupper())
