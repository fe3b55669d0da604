"""Deeds: who did, or did not do, what to whom, for verbs of events that news reports on.

Only verbs of one group, with arguments that name the same, are ever compared. The groups are after
the classes of VerbNet, kept to what people dispute that it happened.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from rapidfuzz import fuzz

from checker.language.assertion import (
    OBJECTS,
    PERSONAL,
    SUBJECTS,
    agents,
    is_limited,
    is_nobody,
    is_open,
    name_words,
    nearest_person,
    negations,
    patients,
    places_of,
    where_of,
)
from checker.language.bearers import days_of, is_some, kinds_of, of_whom
from checker.language.event_verbs import (
    ALIKE,
    CALLING_OFF,
    CANCELLING,
    DUE,
    EVENTS,
    FINDING,
    GROUPS,
    LIGHT,
    ROUNDS,
    THINGS,
)
from checker.language.states import Stated, Topic

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


#: Pairs of spellings this alike (0 to 100) are one name.
_SPELLING: Final = 80.0


_WILL: Final = frozenset("will wo 'll ’ll shall would".split())
_PERFECT: Final = frozenset({"have", "'ve"})

_EXISTS: Final = Topic("there was", "", ("be",), bearer="noun")


@lru_cache(maxsize=1)
def _groups() -> dict[str, list[Topic]]:
    found: dict[str, list[Topic]] = {}
    for group in GROUPS:
        topic = Topic(f"did {group[0]}", "", group, bearer="agent")
        planned = Topic(f"will {group[0]}", "", group, bearer="agent", is_plan=True)
        for verb in group:
            found.setdefault(verb, []).extend((topic, planned))
    return found


def deeds_in(doc: Doc) -> list[Stated]:
    """The deeds a text affirms or denies, in order."""
    groups = _groups()
    found = []
    for token in doc:
        thing = _found_thing(token)
        if thing is not None:
            found += [thing_found] if (thing_found := _existence(token, thing)) is not None else []
        if token.pos_ == "VERB" and token.tag_ != "NN":
            for topic in groups.get(_name_of(token), ()):
                deed = _deed(token, token, topic)
                if deed is not None:
                    found.append(deed)
        if token.lower_ in EVENTS or token.tag_ == "VBG":
            happens = _happens(token) or _is_done(token) or _is_off(token)
            verb = EVENTS.get(token.lower_, token.lemma_.lower())
            for topic in groups.get(verb, ()) if happens is not None else ():
                deed = _deed(happens or token, token, topic)
                if deed is not None:
                    found.append(deed)
    return found


def _found_thing(verb: Token) -> Token | None:
    """The noun of what there is, or of what was found: "there was no note", "a note was found"."""
    if verb.lemma_ == "be" and any(c.dep_ == "expl" for c in verb.children):
        noun = next((c for c in verb.children if c.dep_ in ("attr", "nsubj") and c.pos_ == "NOUN"), None)
    elif verb.lemma_ in FINDING and verb.pos_ == "VERB":
        noun = next((c for c in verb.children if c.dep_ in ("dobj", "nsubjpass") and c.pos_ == "NOUN"), None)
    else:
        return None
    return noun if noun is not None and noun.lemma_.lower() in THINGS else None


def _existence(verb: Token, thing: Token) -> Stated | None:
    own = {verb.i}
    if is_open(thing, verb, own):
        return None
    n_negations = negations(thing, verb, own)
    first, last = _span(verb, [thing], [])
    narrow = tuple(c.lemma_.lower() for c in thing.children if c.dep_ in ("compound", "amod"))
    return Stated(
        _EXISTS,
        n_negations % 2 == 0,
        first,
        last,
        verb.i,
        which=tuple(sorted(set(narrow) - {"immediate", "such"})),
        where=tuple(where_of([thing])),
        objects=(thing.lemma_.lower(),),
    )


def _name_of(verb: Token) -> str:
    """A verb as the groups have it: with its particle, if it has one."""
    particle = next((c.lower_ for c in verb.children if c.dep_ == "prt"), "")
    lemma = verb.lemma_.lower()
    if lemma == "open" and any(c.lower_ == "fire" and c.dep_ == "dobj" for c in verb.children):
        return "shoot"
    return f"{lemma}-{particle}" if particle else lemma


def _happens(noun: Token) -> Token | None:
    """The verb that says of a nominal event that it took place, or did not."""
    verb = noun.head
    if noun.dep_ not in SUBJECTS or verb.pos_ != "VERB":
        return None
    if verb.lemma_ in ("happen", "occur") or any(c.lower_ in ("place", "ahead") for c in verb.children):
        return verb
    return None


def _is_done(noun: Token) -> Token | None:
    """The verb without a meaning of its own whose object an event is: "paid a visit to"."""
    verb = noun.head
    if noun.pos_ != "NOUN" or noun.dep_ not in ("dobj", "nsubjpass") or verb.lemma_ not in LIGHT:
        return None
    return verb if verb.pos_ == "VERB" else None


def _is_off(event: Token) -> Token | None:
    """The verb that says of an event to come that it will not be: "cancelled her visit to"."""
    verb = event.head
    if event.dep_ not in ("dobj", "nsubjpass", "pcomp", "xcomp"):
        return None
    name = " ".join([verb.lemma_.lower(), *(c.lower_ for c in verb.children if c.dep_ == "prt")])
    return verb if verb.lemma_.lower() in CANCELLING or name in CALLING_OFF else None


def _is_to_come(verb: Token) -> bool:
    """Whether it is stated of a deed that it will be done, or will not."""
    if is_open(verb, verb, is_plan=True):
        return False
    helpers = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    if "to" not in helpers:
        return bool(helpers & _WILL) and not helpers & _PERFECT
    above = verb.head
    if verb.dep_ not in ("xcomp", "acl") or above.lemma_.lower() not in DUE:
        return False
    return above.lemma_ != "be" or not any(c.dep_ in ("acomp", "attr") for c in above.children)


def _is_of(verb: Token, deed: Token, topic: Topic) -> bool:
    """Whether a deed is stated in the tense of a topic: as done, or as to come."""
    off = _is_off(deed)
    if off is not None:
        return topic.is_plan and verb.i == off.i and not is_open(verb, verb)
    return topic.is_plan == _is_to_come(verb) and (topic.is_plan or not is_open(verb, verb))


def _deed(verb: Token, deed: Token, topic: Topic) -> Stated | None:
    """``verb`` carries tense and negation, ``deed`` its arguments; they differ in a nominal event."""
    if not _is_of(verb, deed, topic) or (verb.tag_ == "VBG" and verb.dep_ in ("amod", "compound")):
        return None
    doers, objects = _arguments(deed) if deed.i == verb.i else (_doers_of_event(verb, deed), _of_noun(deed))
    if topic.name.endswith(" shoot"):
        objects = [o for o in objects if o.lemma_.lower() not in ROUNDS]
    if not (doers or objects) or any(o.pos_ == "PRON" and not is_nobody(o) for o in objects):
        return None
    is_off = verb.i != deed.i and _is_off(deed) is not None
    n_negations = negations(verb, verb, {verb.i}) + is_off
    if n_negations and is_limited(verb.children):
        return None
    everybody = any(is_nobody(d) for d in (*doers, *objects))
    is_part = n_negations % 2 == 1 and not everybody and any(is_some(t) for t in (*doers, *objects))
    resolved = [nearest_person(d) or d if d.lower_ in PERSONAL else d for d in doers]
    if resolved and all(d.lower_ in PERSONAL for d in resolved):
        return None
    first, last = _span(verb, doers or [deed], objects)
    return Stated(
        topic,
        n_negations % 2 == 0,
        first,
        last,
        verb.i,
        heads=tuple(d.lemma_.lower() for d in resolved if d.pos_ == "NOUN"),
        names=tuple(dict.fromkeys(n for d in resolved for n in name_words(d))),
        where=tuple(
            where_of([*doers, *objects]) + (_circumstances(verb, deed, objects) if topic.is_plan else [])
        ),
        is_all=any(is_nobody(d) for d in doers),
        is_part=is_part,
        objects=tuple(dict.fromkeys(w for o in objects for w in (*name_words(o), o.lemma_.lower()))),
    )


def _circumstances(verb: Token, deed: Token, objects: list[Token]) -> list[str]:
    """Where and when a deed is to be, and what tells its objects from others of their sort."""
    return places_of(verb) + kinds_of(objects) + days_of([deed] if verb.i != deed.i else [verb])


def _doers_of_event(verb: Token, noun: Token) -> list[Token]:
    """Who had a conversation; nobody where the event itself is the subject."""
    whose = [
        c for c in noun.children if c.dep_ == "poss" and c.pos_ in ("NOUN", "PROPN") and c.ent_type_ != "DATE"
    ]
    return whose or (agents(verb) if noun.dep_ in ("dobj", "pcomp", "xcomp") else [])


def _of_noun(noun: Token) -> list[Token]:
    """What a nominal event was done to, and where: "laying of flowers at the grave"."""
    preps = [c for c in noun.children if c.dep_ == "prep" and c.lower_ in ("of", "at", "to", "with", "on")]
    direct = [c for c in noun.children if c.dep_ == "dobj"]
    nouns = [o for c in preps for o in c.children if o.dep_ == "pobj"]
    return direct + [o for o in nouns if o.ent_type_ not in ("DATE", "TIME")]


def _arguments(verb: Token) -> tuple[list[Token], list[Token]]:
    """Who does it, and to what: an object, or the noun of a preposition."""
    is_passive = any(c.dep_ in ("nsubjpass", "auxpass") for c in verb.children)
    direct = patients(verb, verb) if is_passive else [c for c in verb.children if c.dep_ in OBJECTS]
    doers = agents(verb) if not is_passive else [
        o for c in verb.children if c.dep_ == "agent" for o in c.children if o.dep_ == "pobj"
    ]  # fmt: skip
    if verb.dep_ == "acl" and verb.head.lemma_ == "plan" and verb.head.dep_ in OBJECTS:
        # Who has a plan to do it, or none.
        doers = agents(verb.head.head)
    source = verb
    if not direct and verb.dep_ == "conj" and not any(c.dep_ == "prep" for c in verb.children):
        # "stopped at the gate and waved through"
        source = verb.head
    oblique = [
        o
        for c in source.children
        if c.dep_ == "prep" and c.lower_ in ("at", "through", "to", "with", "on", "from", "in", "for")
        for o in c.children
        if o.dep_ == "pobj" and o.pos_ != "PRON" and o.ent_type_ not in ("DATE", "TIME")
    ]
    direct += [o for d in direct for o in of_whom(d)]
    return [d for d in doers if d.dep_ in SUBJECTS or d.pos_ in ("NOUN", "PROPN")], [*direct, *oblique]


def _span(verb: Token, doers: list[Token], objects: list[Token]) -> tuple[int, int]:
    first = last = verb.i
    helpers = [c.i for c in verb.children if c.dep_ in ("aux", "auxpass", "neg", "prt")]
    nouns = [*(o.i for o in objects[:1]), *(d.i for d in doers), *(d.left_edge.i for d in doers)]
    for i in [*helpers, *nouns]:
        low, high = min(first, i), max(last, i)
        if high - low < 12 and verb.sent.start <= i < verb.sent.end:
            first, last = low, high
    return first, last


def same_words(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two sets of words share a name or a noun, or one like it."""
    if set(a) & set(b):
        return True
    if any(fuzz.ratio(p, q) >= _SPELLING for p in a for q in b if len(p) > 3 and len(q) > 3):
        return True
    return any(set(a) & group and set(b) & group for group in ALIKE)
