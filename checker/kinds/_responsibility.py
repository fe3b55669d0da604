"""Who claims an attack: groups that are said to have taken responsibility for it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.kinds._base import Mention
from checker.language.concepts import NEGATIONS
from checker.language.parse import Reading
from checker.language.speech_words import STATING
from checker.language.worddiff import FUNCTION
from checker.values import Quote

if TYPE_CHECKING:
    from spacy.tokens import Token

#: What `Quote.topic` says of such a statement.
CLAIM = "claim of responsibility"

_ATTACKS = frozenset(
    "attack bombing blast explosion shooting assault raid ambush strike killing massacre "
    "kidnapping abduction hijacking assassination murder stabbing siege bomb hostage-taking "
    "shelling".split()
)
_DEEDS = frozenset("carry stage conduct perpetrate plant launch mount execute detonate behind".split())
#: Words that show that another attack is meant.
_OTHERS = frozenset(
    "previous previously earlier past similar other others last several many numerous many former another "
    "recent series often frequently regularly".split()
)
#: States announce their raids; they do not claim them.
_BODIES = frozenset(
    "ministry government police military department pentagon kremlin coalition command navy force nato "
    "president minister defence defense council court".split()
)
#: Words of many groups' names, and words for the one that news calls by five.
_GENERIC = frozenset(
    "army front group movement party brigade brigades organisation organization force forces "
    "islamic liberation people national free state militant group jihad fighters".split()
)
_ISLAMIC_STATE = frozenset("is isis isil daesh daish".split())


def claims(reading: Reading) -> Iterator[Mention]:
    """One mention a group that claims the attack the article tells of."""
    for token in reading.doc:
        if token.pos_ != "VERB" or token.lemma_.lower() not in STATING or not _claims(token):
            continue
        subject = next((c for c in token.lefts if c.dep_ == "nsubj"), None)
        if subject is None or any(t.lower_ in _OTHERS | NEGATIONS for t in token.sent):
            continue
        named = _name(subject)
        if named is None:
            continue
        first, last = named
        doc = reading.doc
        if any(t.lower_ in _BODIES for t in doc[first:last]):
            continue
        name = doc[first:last].text
        value = Quote(
            speaker=name,
            words="claimed responsibility",
            is_direct=False,
            said=("responsibility",),
            topic=CLAIM,
        )
        start, end = doc[first].idx, doc[last - 1].idx + len(doc[last - 1])
        yield Mention(
            start,
            end,
            value,
            first,
            about="who claimed the attack",
            speaker=name,
            key=f"claims {name.lower()}",
        )


def _claims(verb: Token) -> bool:
    """Whether a verb brings in a claim: "claimed responsibility", "said it was behind the attack"."""
    if verb.lemma_.lower() == "claim":
        for child in verb.children:
            if child.dep_ == "dobj" and child.lower_ in ("responsibility", "credit"):
                return True
    for clause in verb.subtree:
        # "said in a statement posted online that it had …": the clause may hang on a word between.
        if clause.i <= verb.i or clause.dep_ != "ccomp" or any(c.dep_ == "neg" for c in clause.children):
            continue
        subject = next((c for c in clause.lefts if c.dep_ == "nsubj"), None)
        if subject is None or (subject.lower_ not in ("it", "they") and not _is_own(subject)):
            continue
        words = {t.lemma_.lower() for t in clause.subtree}
        if words & _ATTACKS and (clause.lemma_.lower() in _DEEDS or "behind" in words):
            return True
    return False


def _is_own(subject: Token) -> bool:
    return any(c.lower_ in ("its", "their") for c in subject.children)


def _name(subject: Token) -> tuple[int, int] | None:
    """Token span of the group's name in a subject: "a faction calling itself the Army of the Plain"."""
    doc = subject.doc
    best: tuple[int, int] | None = None
    inside = sorted(t.i for t in subject.subtree)
    i, stop = inside[0], inside[-1] + 1
    while i < stop:
        if not _is_proper(doc[i]):
            i += 1
            continue
        last = j = i
        while j < stop and (_is_proper(doc[j]) or doc[j].lower_ in ("of", "the", "for", "-", "al")):
            last = j if _is_proper(doc[j]) else last
            j += 1
        words = doc[i : last + 1]
        is_place = all(t.ent_type_ in ("GPE", "NORP", "LOC") for t in words)
        if not is_place and (best is None or last + 1 - i > best[1] - best[0]):
            best = (i, last + 1)
        i = last + 1
    return best


def _is_proper(token: Token) -> bool:
    return token.pos_ == "PROPN" or (
        token.text[:1].isupper() and not token.is_sent_start and token.pos_ in ("NOUN", "ADJ")
    )


def are_two_groups(a: str, b: str) -> bool:
    """Whether two names are of two groups: no telling word, and no initials, in common."""
    x, y = _telling(a), _telling(b)
    if not x or not y or x & y:
        return False
    return not (_initials(a) in y or _initials(b) in x)


def _telling(name: str) -> set[str]:
    words = {w.strip("-'’.").removeprefix("al-") for w in name.lower().split()} - FUNCTION
    if words & _ISLAMIC_STATE or {"islamic", "state"} <= words or name.upper() in ("IS", "ISIS"):
        return {"islamic state"}
    return words - _GENERIC or words


def _initials(name: str) -> str:
    return "".join(w[0] for w in name.lower().split() if w not in ("the", "of"))
