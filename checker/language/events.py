"""What happened to those counted: killed, wounded, missing, aboard …"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.language.casualties import casualty_classes
from checker.language.concepts import VESSELS, WEAK, event_class

if TYPE_CHECKING:
    from spacy.tokens import Token

#: How far a casualty word may stand from its number when the parse does not join them.
NEAR_RIGHT, NEAR_LEFT = 5, 3


def event_classes(number: Token, noun: Token | None) -> tuple[str, ...]:
    """What happened to those counted: syntax first, then nearness, because headlines parse badly."""
    target = noun if noun is not None else number
    found = [event_class(target.lemma_)]
    for child in target.children:
        if (
            child.dep_ in ("amod", "acl", "relcl", "oprd", "acomp", "advcl")
            and child.lemma_.lower() not in WEAK
        ):
            found.append(event_class(child.lemma_) or _brought_to_safety(child))
    found.append(_from_governor(target))
    if not any(found) and _is_aboard(target):
        found.append("aboard")
    if noun is not None and not any(found):
        for word in noun.lefts:
            if word.lemma_.lower() not in WEAK:
                found.append(event_class(word.lemma_))
    if not any(found):
        found.append(_from_neighbours(number, noun))
    return casualty_classes(number, noun, tuple(dict.fromkeys(c for c in found if c)))


def _is_aboard(target: Token) -> bool:
    """ "214 people on board", "five inside the car", "a car with three people inside"."""
    near = [*target.children, *(target.head.children if target.dep_ in ("nsubj", "pobj") else ())]
    for child in near:
        is_on_board = child.dep_ == "prep" and child.lower_ in ("on", "aboard", "inside", "in")
        if is_on_board and any(o.lemma_.lower() in VESSELS for o in child.children if o.dep_ == "pobj"):
            return True
        if child.lower_ in ("aboard", "onboard"):
            return True
        if child.lower_ == "inside" and target.dep_ == "pobj" and target.head.head.lemma_.lower() in VESSELS:
            return True
    return False


def _from_governor(target: Token) -> str:
    head = target.head
    if head.i == target.i:
        return ""
    lemma = head.lemma_.lower()
    kind = event_class(lemma) or _lives_lost(target, head) or _brought_to_safety(head)
    passive = target.dep_ in ("nsubjpass", "nsubj:pass") or any(c.dep_ == "auxpass" for c in head.children)
    if target.dep_ in ("dobj", "obj", "nsubjpass", "attr", "oprd"):
        if kind:
            return kind
        # "left 23 dead": the adjective is a sister of the count.
        for sister in head.children:
            if sister.i > target.i and sister.dep_ in ("acomp", "oprd", "ccomp", "advcl", "xcomp"):
                kind = event_class(sister.lemma_)
                if kind:
                    return kind
        return ""
    if target.dep_ == "nsubj":
        # The subject of an active verb does it; only those who die, flee or go missing undergo it.
        if kind == "death" and lemma in ("lose", "give"):
            return kind
        if kind in ("death", "injury", "arrest", "abduction", "rescue"):
            return (
                kind
                if passive or lemma in ("die", "perish", "drown", "survive") or head.pos_ == "ADJ"
                else ""
            )
        return kind
    if target.dep_ == "pobj" and head.head.pos_ == "NOUN":
        return event_class(head.head.lemma_)
    return ""


def _lives_lost(target: Token, verb: Token) -> str:
    """ "Nine people lost their lives", "the fire claimed nine lives"."""
    if verb.lemma_.lower() not in ("lose", "claim", "take", "cost", "give"):
        return ""
    lives = [c for c in verb.children if c.dep_ in ("dobj", "obj") and c.lemma_.lower() == "life"]
    undergoes = verb.lemma_.lower() in ("lose", "give") or target in lives
    return "death" if lives and undergoes else ""


#: Verbs of rescue, with where people are brought, or what they are brought out of.
_HAULING = frozenset("pull drag lift pluck bring fish winch take haul carry dig hoist airlift free".split())
_SAFE = frozenset("safety shore land".split())
_DANGERS = frozenset("water sea rubble wreckage debris ruin wreck flame lake river flood mud".split())


def _brought_to_safety(verb: Token) -> str:
    """ "pulled from the rubble", "dragged to safety": rescue."""
    if verb.lemma_.lower() not in _HAULING:
        return ""
    for way in verb.children:
        wanted = _SAFE if way.lower_ == "to" else _DANGERS if way.lower_ in ("from", "of") else frozenset()
        inner = [*way.children, *(o for p in way.children if p.lower_ in ("of", "from") for o in p.children)]
        if way.lower_ == "out":
            wanted = _DANGERS
        if any(o.lemma_.lower() in wanted for o in inner if o.dep_ == "pobj"):
            # Bodies are pulled from the rubble as well; they say so.
            return "rescue"
    return ""


def _from_neighbours(number: Token, noun: Token | None) -> str:
    doc = number.doc
    start = (noun.i if noun is not None and noun.i > number.i else number.i) + 1
    for token in doc[start : min(start + NEAR_RIGHT, number.sent.end)]:
        if token.like_num or token.text in ",;:.":
            break
        kind = event_class(token.lemma_)
        if kind and token.lemma_.lower() not in WEAK and not _is_active(token):
            return kind
    for token in reversed(doc[max(number.sent.start, number.i - NEAR_LEFT) : number.i]):
        if token.like_num or token.is_punct:
            break
        kind = event_class(token.lemma_)
        if kind and token.lemma_.lower() not in WEAK:
            return kind
    return ""


def _is_active(verb: Token) -> bool:
    """Whether a verb to the right of a count has an object of its own: "12 gunmen killed nine"."""
    return any(c.dep_ in ("dobj", "obj") for c in verb.children)
