"""What happens at a date or time: its class, its phase and who or what it befalls.

Read from the parse: the verb or the noun that a date hangs by, through verbs that only say that
something takes place ("the vote is set for", "carried out", "it was noon when").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.language.concepts import SAYING, VESSELS
from checker.language.happening_words import (
    ENDING,
    HAPPEN,
    INCIDENTS,
    MOVING,
    NOUNS,
    ORDERS,
    PARTS,
    PLANNING,
    SORT_OF,
    STARTING,
    UNHURT,
    VERBS,
    VIOLENT,
)
from checker.language.syntax import antecedent, happening

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Steps up the parse from a date to what it dates.
STEPS = 6
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_OBJECTS = frozenset({"dobj", "obj", "attr", "oprd", "dative"})
#: What makes another verb of a verb: "take over", "strike a deal", "a deal was struck", "fall ill".
_MAKING = frozenset({"prt", "advmod", "dobj", "nsubjpass", "acomp", "oprd", "attr"})
_ORDERING = frozenset({"amod", "det", "advmod", "attr", "nsubj"})
#: Prepositions by which a way has its ends.
_ALONG = frozenset("from to for in at into near of".split())
_BEFORE = frozenset({"poss", "compound", "nmod", "amod", "npadvmod", "nummod"})
#: Verbs whose object or subject is the happening.
_TAKING_PLACE = frozenset("happen occur unfold come take be".split())
_CARRYING_OUT = frozenset("hold stage carry conduct commit launch undergo make mount pass".split())
#: Prepositions that tell that something began or ended then.
_FROM = frozenset({"from"})
_UNTIL = frozenset("until till to".split())
_LIGHT_NOUNS = frozenset(
    "day time date night morning evening afternoon hour week month year one part number people".split()
)
_PRICES = frozenset("share stock pound euro dollar penny pence cent % percent index yield bond".split())
#: Classes that a later death in hospital is told apart from.
_FIGURES = frozenset("toll number count figure total tally price rate share cost".split())
_MISSILES = frozenset(
    "missile rocket shell bomb mortar projectile drone shot round bullet gun weapon rifle pistol gas "
    "salvo volley cannon".split()
)
#: They act in the name of others, and in every story: sharing them shows nothing.
_OFFICIALS = frozenset(
    "police officer official authority detective prosecutor court judge agent staff".split()
)
#: Classes told apart by those whom they befall, and not by those who act.
_UNDERGONE = frozenset(
    "arrest charge sentence conviction release death injury appointment burial birth rescue theft purchase "
    "sale building dismissal recall inspection".split()
)
_SERVICES = VESSELS | frozenset("service express departure sailing crossing connection shuttle".split())
_IN_HOSPITAL = frozenset("hospital injury wound clinic".split())


@dataclass(frozen=True, slots=True)
class Happening:
    """What a date or time is the date or time of.

    Attributes
    ----------
    sorts : its classes; the lemma of the verb or noun alone where no class has it, empty where none is told.
    phase : ``start``, ``end`` or empty.
    who : lemmas of those who do it or whom it befalls, nouns of one sort being one.
    names : the same, of proper names, in lower case.
    where : lower-case words of where it leads or where it starts.
    order : words that number it among its like: ``first``, ``next``, ``last``, ``rest``.
    is_known : whether the sorts are classes.
    is_said : whether it is only the day on which somebody said something.
    """

    sorts: frozenset[str] = frozenset()
    phase: str = ""
    who: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    where: frozenset[str] = frozenset()
    order: frozenset[str] = frozenset()
    is_known: bool = False
    is_said: bool = False


def happening_at(day: Token) -> Happening:
    """What happens at a date or time, given the token that governs it."""
    phase = _phase_of(day)
    noun = _dated_noun(day)
    if noun is not None and noun.lemma_.lower() in _SERVICES and day.i < noun.i:
        # "The 6:40 train" leaves then.
        return Happening(frozenset({"leaving"}), "", _lemmas([noun]), is_known=True)
    if noun is not None:
        return _of_noun(noun, phase, None)
    verb = happening(day)
    if verb is None:
        return Happening()
    if verb.lemma_.lower() in SAYING:
        told = _told_before(verb, day)
        if told is None:
            return Happening(is_said=True)
        verb = told
    return _of_verb(_told_in(verb, day), day, phase)


def _phase_of(day: Token) -> str:
    head = day.head if day.dep_ == "pobj" else day
    if head.lower_ == "since":
        return "since"
    if head.lower_ in _FROM:
        return "start"
    return "end" if head.lower_ in _UNTIL and head.dep_ == "prep" else ""


def _dated_noun(day: Token) -> Token | None:
    """The noun of a happening that a date stands by: "the May 4 vote", "the vote on 4 May"."""
    node = day
    for _ in range(STEPS):
        head = node.head
        if head.i == node.i or head.pos_ in ("VERB", "AUX"):
            return None
        if head.pos_ in ("NOUN", "PROPN") and head.ent_type_ not in ("DATE", "TIME"):
            is_before = node.dep_ in _BEFORE and node.i < head.i
            if head.lemma_.lower() in NOUNS or head.lemma_.lower() in INCIDENTS:
                return head
            if is_before and head.pos_ == "NOUN":
                return head
        node = head
    return None


def _told_in(verb: Token, day: Token) -> Token:
    """The verb that a date belongs to where another stands above: "it was noon when", "expected to"."""
    lemma = verb.lemma_.lower()
    if lemma == "be":
        for child in verb.children:
            is_clause = child.dep_ in ("advcl", "ccomp", "relcl")
            whens = is_clause and any(m.lower_ == "when" for m in child.children)
            empty = all(c.lower_ in ("it", "that", "this") for c in verb.children if c.dep_ in _SUBJECTS)
            if whens and empty:
                return child
    for child in verb.children:
        if child.dep_ == "xcomp" and child.pos_ == "VERB" and lemma in PLANNING | {"be"}:
            return _told_in(child, day)
    return verb


def _told_before(verb: Token, day: Token) -> Token | None:
    """The last verb of what is said before a date: "she said he got out and opened fire at noon"."""
    for child in verb.children:
        if child.dep_ == "ccomp" and verb.i < child.i < day.i and child.pos_ in ("VERB", "AUX"):
            joined = [v for v in (child, *child.conjuncts) if v.i < day.i and v.pos_ in ("VERB", "AUX")]
            return joined[-1]
    return None


def _of_noun(noun: Token, phase: str, actor: Token | None) -> Happening:
    lemma = noun.lemma_.lower()
    sorts = _sorts_of_noun(noun)
    verb = noun.head
    if not phase and noun.dep_ in _SUBJECTS | _OBJECTS and verb.pos_ in ("VERB", "AUX"):
        phase = _phase_by(verb) if noun.dep_ != "nsubj" or not _has_object(verb) else ""
    if sorts & {"start", "end"}:
        phase = phase or min(sorts & {"start", "end"})
    people = list(_around_noun(noun))
    if phase in ("start", "end"):
        # "Polling ended" and "the polling stations closed".
        sorts |= {phase}
        people.append(noun)
    if actor is not None:
        people += [c for c in actor.children if c.dep_ == "nsubj" and c.i != noun.i]
    near = [noun, *noun.children]
    return _put_together(sorts or frozenset({f"a {lemma}"}), phase, people, near, [noun], bool(sorts))


def _sorts_of_noun(noun: Token) -> frozenset[str]:
    lemma = noun.lemma_.lower()
    if lemma in INCIDENTS:
        return frozenset({"incident"})
    sorts = NOUNS.get(lemma, frozenset())
    if lemma == "strike":
        by_air = any(c.lower_ in ("air", "drone", "missile", "rocket", "coalition") for c in noun.children)
        return frozenset({"raid"}) if by_air else sorts
    return sorts


def _has_object(verb: Token) -> bool:
    return any(c.dep_ == "dobj" for c in verb.children)


def _phase_by(verb: Token) -> str:
    lemma = verb.lemma_.lower()
    if lemma in STARTING:
        return "start"
    return "end" if lemma in ENDING or _is_over(verb) else ""


def _is_over(verb: Token) -> bool:
    return verb.lemma_ == "be" and any(c.lower_ == "over" for c in verb.children)


def _of_verb(verb: Token, day: Token, phase: str) -> Happening:
    lemma = verb.lemma_.lower()
    arguments = [c for c in verb.children if c.dep_ in _SUBJECTS | _OBJECTS and not _is_temporal(c, day)]
    if not any(a.dep_ in _SUBJECTS for a in arguments):
        arguments = [*_borrowed_subject(verb), *arguments]
    phased = _phase_by(verb) if not _phrased(verb) else ""
    nouns = [antecedent(a) for a in arguments]
    disaster = _disaster(verb, nouns)
    if disaster is not None and not phased:
        return _of_noun(disaster, phase, None)
    before = {t.lower_ for t in day.doc[max(verb.i + 1, day.i - 3) : day.i]}
    moved = lemma in MOVING and bool(before & {"to", "until", "till", "for", "by"})
    if moved:
        # "The vote was put off to 11 May": that is when it is.
        phase = ""
    if phased or moved or (not _phrased(verb) and lemma in _TAKING_PLACE | _CARRYING_OUT | PLANNING):
        inner = next((c for c in verb.children if c.dep_ == "xcomp" and c.pos_ == "VERB"), None)
        if phased and inner is not None:
            found = _of_verb(inner, day, phase or phased)
            people = frozenset(found.who | _lemmas(nouns))
            return Happening(found.sorts, phase or phased, people, found.names | _names(nouns), found.where,
                             found.order, found.is_known)  # fmt: skip
        for noun in nouns:
            if noun.pos_ in ("NOUN", "PROPN") and _sorts_of_noun(noun) and noun.dep_ != "agent":
                found = _of_noun(noun, phase or phased, verb)
                more = _order_of([*verb.children])
                return Happening(found.sorts, found.phase, found.who, found.names, found.where,
                                 found.order | more, found.is_known)  # fmt: skip
    sorts = _sorts_of_verb(verb, nouns)
    if not sorts and phased and not _is_quoted_price(verb):
        near = [verb, *verb.children]
        return _put_together(frozenset({phased}), phase or phased, arguments, near, [verb], True)
    known = bool(sorts)
    if sorts & _UNDERGONE and any(a.dep_ in _OBJECTS for a in arguments):
        arguments = [a for a in arguments if a.dep_ != "nsubj"]
    if not sorts and lemma not in SAYING | HAPPEN:
        sorts = frozenset({f"to {lemma}"})
    return _put_together(sorts, phase, [*arguments, *_agents(verb)], [verb, *verb.children], [verb], known)


def _is_quoted_price(verb: Token) -> bool:
    """ "Shares closed at 12 pounds", "38% above where they closed": a price and no end of anything."""
    near = {t.lemma_.lower() for t in verb.sent[: verb.i - verb.sent.start + 6]}
    return verb.lemma_ in ("close", "end", "finish", "open") and bool(near & _PRICES)


def _is_temporal(word: Token, day: Token) -> bool:
    return word.i == day.i or word.ent_type_ in ("DATE", "TIME")


def _borrowed_subject(verb: Token) -> list[Token]:
    """The subject of the verb above, or the noun that a clause describes."""
    if verb.dep_ in ("acl", "relcl") and verb.head.pos_ in ("NOUN", "PROPN"):
        return [verb.head]
    if verb.dep_ in ("conj", "xcomp", "advcl") and verb.head.pos_ in ("VERB", "AUX"):
        found = [c for c in verb.head.children if c.dep_ in _SUBJECTS]
        return found or _borrowed_subject(verb.head)
    return []


def _agents(verb: Token) -> list[Token]:
    return [o for c in verb.children if c.dep_ == "agent" for o in c.children if o.dep_ == "pobj"]


def _disaster(verb: Token, nouns: list[Token]) -> Token | None:
    """The subject where it is a disaster or crime that does something: "the blast tore through"."""
    if verb.lemma_.lower() in _TAKING_PLACE or any(c.dep_ == "auxpass" for c in verb.children):
        return None
    doers = [n for n in nouns if n.dep_ == "nsubj" and n.pos_ == "NOUN"]
    return next((n for n in doers if _sorts_of_noun(n) & VIOLENT and n.i < verb.i), None)


def _phrased(verb: Token) -> frozenset[str]:
    """The classes of a verb together with its particle or object."""
    lemma = verb.lemma_.lower()
    for child in verb.children:
        words = [child] if child.dep_ in _MAKING else []
        words += child.children if child.dep_ == "prep" else []
        for word in words:
            sorts = VERBS.get(f"{lemma} {word.lemma_.lower()}")
            if sorts:
                return sorts
    return frozenset()


def _sorts_of_verb(verb: Token, nouns: list[Token]) -> frozenset[str]:
    lemma = verb.lemma_.lower()
    phrase = _phrased(verb)
    if phrase:
        return _narrowed(phrase, verb, nouns)
    if lemma in _TAKING_PLACE:
        generic = not nouns or all(n.lemma_.lower() in INCIDENTS for n in nouns if n.dep_ in _SUBJECTS)
        is_taken = lemma != "be" and (lemma != "take" or any(n.lemma_.lower() == "place" for n in nouns))
        return frozenset({"incident"}) if generic and is_taken and nouns else frozenset()
    return _narrowed(VERBS.get(lemma, frozenset()), verb, nouns)


def _narrowed(sorts: frozenset[str], verb: Token, nouns: list[Token]) -> frozenset[str]:
    """Deaths and injuries of several are the toll of what the story is about; one man's are his own."""
    if verb.lemma_ == "fire" and "shooting" in sorts:
        return frozenset({"dismissal"}) if _is_dismissal(nouns) else sorts
    subjects = {n.lemma_.lower() for n in nouns if n.dep_ in _SUBJECTS}
    if subjects & _MISSILES and sorts & {"arrival", "attack", "raid"}:
        return frozenset({"raid"})
    things = {n.lemma_.lower() for n in nouns if n.dep_ == "dobj" and verb.lemma_ in ("strike", "hit")}
    if sorts & VIOLENT - {"flood"} and (things | subjects) & UNHURT:
        # Shares crash, talks collapse and agreements are struck without any harm.
        return frozenset()
    if subjects & PARTS and sorts & {"collapse"}:
        return frozenset({"breakdown"})
    if subjects & _FIGURES:
        # "The toll reached 40 on Monday".
        return frozenset({"count"})
    if not sorts & {"death", "injury"}:
        return sorts
    is_active = verb.lemma_.lower() in ("kill", "injure", "wound", "hurt", "murder")
    undergo = [n for n in nouns if n.dep_ in ("nsubjpass", "dobj") or not is_active]
    several = any(
        n.tag_ in ("NNS", "NNPS") or n.lower_ == "people" or (n.like_num and n.lower_ != "one")
        for n in undergo
    )
    inner = [o for c in verb.children if c.dep_ == "prep" for o in c.children]
    later = any(o.lemma_.lower() in _IN_HOSPITAL for o in inner)
    return frozenset({"toll"}) if several and not later else sorts


def _is_dismissal(nouns: list[Token]) -> bool:
    """Whether somebody is fired and nothing is fired at: "fired him in July", "was fired last week"."""
    undergo = [n for n in nouns if n.dep_ in ("dobj", "nsubjpass")]
    return bool(undergo) and not any(n.lemma_.lower() in _MISSILES for n in undergo)


def _around_noun(noun: Token) -> Iterator[Token]:
    for child in noun.children:
        if child.dep_ in ("compound", "poss", "nmod") and child.ent_type_ not in ("DATE", "TIME"):
            yield child
        elif child.dep_ == "prep" and child.lower_ in ("of", "between", "with", "by", "on", "against"):
            for inner in child.children:
                if inner.dep_ == "pobj" and inner.ent_type_ not in ("DATE", "TIME"):
                    yield inner


def _put_together(
    sorts: frozenset[str], phase: str, people: list[Token], near: list[Token], heads: list[Token], known: bool
) -> Happening:
    meant = [antecedent(p) for p in people]
    orders = _order_of(near) | _order_of([c for p in meant for c in p.children])
    return Happening(sorts, phase, _lemmas(meant), _names(meant), _where(heads), orders, known)


def _order_of(words: list[Token]) -> frozenset[str]:
    return frozenset(ORDERS[w.lower_] for w in words if w.lower_ in ORDERS and w.dep_ in _ORDERING)


def _with_joined(words: list[Token]) -> Iterator[Token]:
    for word in words:
        yield word
        yield from word.conjuncts


def _lemmas(words: list[Token]) -> frozenset[str]:
    found = (w.lemma_.lower() for w in _with_joined(words) if w.pos_ == "NOUN" and not w.like_num)
    return frozenset(SORT_OF.get(w, w) for w in found if w not in _LIGHT_NOUNS | _OFFICIALS)


def _names(words: list[Token]) -> frozenset[str]:
    return frozenset(w.lower_ for w in _with_joined(words) if w.pos_ == "PROPN" and len(w) > 1)


def _where(heads: list[Token]) -> frozenset[str]:
    """Where a journey leads or starts: objects of its prepositions, and places it leaves or reaches."""
    found = set()
    for head in heads:
        for child in head.children:
            inner = [child] if child.dep_ == "dobj" else []
            if child.dep_ == "prep" and child.lower_ in _ALONG:
                inner = [o for o in child.children if o.dep_ == "pobj"]
            for word in inner:
                if word.ent_type_ not in ("DATE", "TIME"):
                    found |= {
                        w.lower_ for w in word.subtree if w.pos_ in ("PROPN", "NOUN") and not w.like_num
                    }
    return frozenset(found)
