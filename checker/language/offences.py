"""Offences that people are charged with or convicted of, and how far the case has come.

Source of the classes: Model Penal Code, part II (grades of homicide and assault), and the usage of
court reports in British and American English.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

#: The noun of an offence -> its family; only offences of one family stand for each other.
FAMILIES = {
    word: family
    for family, words in {
        "killing": "murder manslaughter homicide",
        "assault": "assault battery wounding",
        "theft": "robbery burglary theft larceny",
        "money": "fraud embezzlement bribery extortion laundering",
    }.items()
    for word in words.split()
}

_STAGES = {
    word: stage
    for stage, words in {
        "charged": "charge indict accuse indictment count",
        "convicted": "convict guilty conviction",
        "acquitted": "acquit clear",
        "admitted": "plead admit",
    }.items()
    for word in words.split()
}
_GRADES = frozenset(
    "attempted attempt aggravated capital involuntary voluntary simple armed negligent vehicular grand petty "
    "first second third degree first-degree second-degree third-degree felony".split()
)
_NOT_YET = frozenset("if could may might would can whether not never".split())

#: Tokens between the word for the stage and the offence at most.
REACH = 14


@dataclass(frozen=True, slots=True)
class Offence:
    """One offence of one stage.

    Attributes
    ----------
    start, end : code points of the offence with its grade.
    noun : lemma of the offence. ``grade`` : what narrows it down.
    stage : ``charged``, ``admitted`` or ``convicted``.
    who : token of the person it is laid to, or None.
    """

    start: int
    end: int
    noun: str
    grade: tuple[str, ...]
    stage: str
    token: int
    who: Token | None


def offences(doc: Doc) -> Iterator[Offence]:
    """All offences that somebody is said to be charged with, to admit or to be convicted of."""
    for token in doc:
        noun = token.lemma_.lower()
        if noun not in FAMILIES or token.pos_ not in ("NOUN", "PROPN"):
            continue
        cue = _cue(token)
        if cue is None:
            continue
        stage = _STAGES[cue.lemma_.lower()]
        if stage == "acquitted" or _is_open(cue):
            continue
        first, words = _graded(token)
        yield Offence(first.idx, token.idx + len(token), noun, tuple(words), stage, token.i, _accused(cue))


def _cue(token: Token) -> Token | None:
    """The word that says how far the case has come: the nearest before the offence in its sentence."""
    for i in range(token.i - 1, max(token.sent.start, token.i - REACH) - 1, -1):
        word = token.doc[i]
        if word.lemma_.lower() == "count" and word.pos_ == "NOUN":
            continue
        if word.lemma_.lower() in _STAGES and word.pos_ in ("VERB", "ADJ", "NOUN"):
            return word
        if word.text in (";", "—"):
            return None
    return None


def _is_open(cue: Token) -> bool:
    near = [*cue.children, *cue.head.children] if cue.pos_ != "VERB" else list(cue.children)
    return any(child.lower_ in _NOT_YET or child.dep_ == "neg" for child in near)


def _graded(token: Token) -> tuple[Token, list[str]]:
    """The first token of an offence, and the words that narrow it down, as "attempted", "second-degree"."""
    words: list[str] = []
    first = token
    for i in range(token.i - 1, max(token.sent.start, token.i - 6) - 1, -1):
        word = token.doc[i]
        if word.lower_ in _GRADES:
            words.insert(0, word.lower_)
            first = word
        elif word.text != "-":
            break
    joined = " ".join(words).replace(" degree", "-degree").replace("attempt ", "attempted ")
    return first, joined.split()


def _accused(cue: Token) -> Token | None:
    """Whom it is laid to: the object of a verb, the subject of a passive or of "is guilty of"."""
    verb = cue if cue.pos_ == "VERB" else cue.head
    ways = [(verb, ("dobj", "nsubjpass")), (verb, ("nsubj",))]
    if verb is not cue:
        ways.insert(0, (cue, ("nsubj",)))
    for word, deps in ways:
        for child in word.children:
            if child.dep_ in deps and child.pos_ in ("PROPN", "PRON", "NOUN"):
                return child
    if verb.dep_ in ("acl", "relcl") and verb.head.pos_ in ("PROPN", "NOUN"):
        return verb.head
    return None
