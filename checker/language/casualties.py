"""Counts of the killed and the wounded together: casualties, people hit, "killed or wounded".

A casualty is anybody killed or wounded (Every Casualty, *Standards for Casualty Recording*, 2016):
such a count is no toll of the dead, and contradicts none that is smaller.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from checker.language.concepts import event_class, is_person
from checker.language.subgroups import is_subgroup

if TYPE_CHECKING:
    from spacy.tokens import Token

#: The classes that make up casualties.
BOTH: Final = frozenset({"death", "injury"})

_NOUNS: Final = frozenset({"casualty"})

#: Verbs whose objects are hurt, and may be dead.
_WOUNDING: Final = frozenset({"shoot", "stab", "hit", "strike"})

#: Those of them that people undergo in other ways as well: by a tax, a strike, a power cut.
_LOOSE: Final = frozenset({"hit", "strike"})

#: What hurts whom it hits.
_HURTFUL: Final = frozenset(
    "bullet gunfire shot round shrapnel shell rocket missile bomb grenade debris rock stone car truck lorry "
    "van bus tram train vehicle motorcycle motorbike driver motorist gunman shooter sniper attacker".split()
)

_FATALLY: Final = frozenset("dead fatally mortally death".split())

#: Tokens on either side of a count in which "killed or wounded" belongs to it.
REACH: Final = 6


def casualty_classes(number: Token, noun: Token | None, classes: tuple[str, ...]) -> tuple[str, ...]:
    """The classes of a count, with both death and injury where it counts casualties.

    ``classes`` are those that were found; they stay as they are for any other count.
    """
    if set(classes) >= BOTH or (noun is not None and not _are_people(noun)):
        return classes
    is_casualties = noun is not None and noun.lemma_.lower() in _NOUNS
    if is_casualties or (not classes and _is_hit(noun if noun is not None else number)):
        return ("death", "injury")
    if len(classes) == 1 and classes[0] in BOTH and _is_either(number, noun):
        return ("death", "injury")
    return classes


def _are_people(noun: Token) -> bool:
    return is_person(noun.lemma_) or is_subgroup(noun.lemma_.lower())


def _is_hit(target: Token) -> bool:
    """ "Shot 14 people", "14 people were stabbed"; not who was shot dead, and not who shot."""
    verb = target.head
    lemma = verb.lemma_.lower()
    if verb.i == target.i or lemma not in _WOUNDING or not _are_people(target):
        return False
    passive = target.dep_ == "nsubjpass"
    if not passive and target.dep_ not in ("dobj", "obj"):
        return False
    below = [*verb.children, *(g for c in verb.children if c.dep_ == "prep" for g in c.children)]
    if any(
        t.lower_ in _FATALLY or event_class(t.lemma_) for t in below if t.dep_ not in ("dobj", "nsubjpass")
    ):
        return False
    return lemma not in _LOOSE or _is_by_force(verb, passive)


def _is_by_force(verb: Token, passive: bool) -> bool:
    """Whether a thing or a person that hurts does the hitting, or nobody is named."""
    if passive:
        doers = [o for c in verb.children if c.dep_ == "agent" for o in c.children if o.dep_ == "pobj"]
    else:
        doers = [c for c in verb.children if c.dep_ == "nsubj"]
    return all(d.lemma_.lower() in _HURTFUL or d.pos_ in ("PROPN", "PRON") for d in doers)


def _is_either(number: Token, noun: Token | None) -> bool:
    """Whether "killed or wounded", or "killed and wounded", is said of this count and no other."""
    doc, sentence = number.doc, number.sent
    first, last = min(number.i, noun.i if noun is not None else number.i), number.i
    last = max(last, noun.i) if noun is not None else last
    for i in range(max(sentence.start, first - REACH), min(sentence.end - 2, last + REACH)):
        one, link, other = doc[i], doc[i + 1], doc[i + 2]
        if link.lower_ not in ("or", "and") or {event_class(one.lemma_), event_class(other.lemma_)} != BOTH:
            continue
        between = doc[last + 1 : i] if i > last else doc[i + 3 : first]
        if any(t.like_num or t.is_punct for t in between) or (i <= last and i + 2 >= first):
            continue
        following = doc[i + 3] if i + 3 < sentence.end else None
        # "Three were killed and wounded 12", and the elliptic "three killed and wounded a dozen".
        is_two = i > last and (
            any(c.dep_ in ("dobj", "obj") for c in other.children)
            or (following is not None and following.like_num)
        )
        if not is_two:
            return True
    return False
