"""Claims: which states of `states` a parsed text affirms or denies, and of whom or what.

What is only possible, planned, asked, feared, or denied by somebody is no claim.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from checker.language.assertion import (
    PERSONAL,
    SUBJECTS,
    forms,
    is_limited,
    is_linked,
    is_nobody,
    is_open,
    is_saying,
    name_words,
    nearest_person,
    negations,
    places_of,
    subjects,
    verb_of,
    where_of,
)
from checker.language.bearers import bearers as bearers_of
from checker.language.bearers import days_of, is_share, kinds_of, nouns_of, roles_of
from checker.language.states import CLASSES, Stated, Topic
from checker.language.states_of_affairs import OF_AFFAIRS
from checker.language.states_of_courts import OF_COURTS
from checker.language.states_of_people import OF_PEOPLE
from checker.language.states_of_things import OF_THINGS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

#: All states that are told of as such.
TOPICS: Final = (*OF_PEOPLE, *OF_COURTS, *OF_AFFAIRS, *OF_THINGS)

#: Words between two words of a wording at the most.
GAP: Final = 7

#: Adverbs between two words that belong side by side, at the most.
_ADVERBS: Final = 2

#: Tokens of a claim's span at the most.
WIDTH: Final = 12

#: Words that put a thing in the past or make another thing of it.
_ELSEWHERE: Final = frozenset(
    "previous previously past earlier similar former formerly last other another separate separately "
    "unrelated future next".split()
)
#: Prepositions of a time of day.
_CLOCK: Final = frozenset("at by before after from until till for between".split())
_COMING: Final = frozenset({"next", "future"})
_OF_OLD: Final = frozenset("previous past earlier similar former".split())
#: Words that say that a state has ended since.
_ENDED: Final = frozenset(
    "until initially originally first briefly once before temporarily previously".split()
)
_FOR_NOW: Final = frozenset("until till temporarily briefly early late".split())
#: Words after a wording that may still tell that it is of another time: "for previous attacks".
_AFTER: Final = 6
#: Words that say that a state may still change.
NOT_YET: Final = frozenset("yet still immediately immediate remain currently so far".split())
#: Helpers of a past that is over: who "did not" do it then has not done it.
_SETTLED: Final = frozenset("did never".split())
#: Words that tell one of several from the first of them -> which one they mean.
_SECOND: Final = {
    **dict.fromkeys("second other another remaining".split(), "other"),
    "third": "third", "fourth": "fourth", "fifth": "fifth",
}  # fmt: skip
_NONE: Final = frozenset("no nobody none nothing any anything".split())
#: What is said of a thing to say that it is there at all.
_THERE: Final = frozenset("present there available involved found needed visible".split())
#: Words that join a clause to another and are not part of it.
_JOINING: Final = frozenset("that which who".split())
#: Tokens from the noun to what is said of it at the most, for both to be quoted.
_NEAR: Final = 5
#: Words before a noun among which those that narrow it down are looked for.
_WIDE: Final = 5
#: Nouns for ground, which is captured and not arrested.
_GROUND: Final = frozenset(
    "area town city village street territory base district position airport hill road post region "
    "land province stronghold neighbourhood neighborhood bridge border attention image footage moment "
    "imagination market seat".split()
)
_NOUNS: Final = frozenset().union(*CLASSES.values())

#: Sentences before one that says "none of them" in which to look for whom it means.
_BACK: Final = 2


@dataclass(frozen=True, slots=True)
class _Word:
    of: frozenset[str]
    after_gap: bool
    is_optional: bool
    is_verb: bool


@dataclass(frozen=True, slots=True)
class _Wording:
    topic: Topic
    holds: bool
    words: tuple[_Word, ...]
    is_dated: bool = False


@dataclass(frozen=True, slots=True)
class _Match:
    wording: _Wording
    #: Tokens that words of the wording stand for, in order.
    at: tuple[int, ...]


@lru_cache(maxsize=1)
def _by_first_word() -> dict[str, list[_Wording]]:
    index: dict[str, list[_Wording]] = defaultdict(list)
    for topic in TOPICS:
        for rows, holds in ((topic.yes, True), (topic.no, False), (topic.dated, True)):
            for row in rows:
                words = _words(row)
                for n, word in enumerate(words):
                    for one in word.of:
                        index[one].append(_Wording(topic, holds, words[n:], rows is topic.dated))
                    if not word.is_optional:
                        break
    return dict(index)


def _words(row: str) -> tuple[_Word, ...]:
    found: list[_Word] = []
    after_gap = False
    for part in row.split():
        if part == "..":
            after_gap = True
            continue
        of: set[str] = set()
        word = part.rstrip("?")
        for one in word.removesuffix("/v").split("|"):
            of |= CLASSES[one[1:]] if one.startswith("@") else {one}
        found.append(_Word(frozenset(of), after_gap, part.endswith("?"), word.endswith("/v")))
        after_gap = False
    return tuple(found)


def claims_in(doc: Doc) -> list[Stated]:
    """The claims of a text, in order; of two wordings of one topic that overlap, the longer."""
    stems = [forms(token) | {"#vbg"} if token.tag_ == "VBG" else forms(token) for token in doc]
    index = _by_first_word()
    found: list[_Match] = []
    for i, own in enumerate(stems):
        for one in own:
            for wording in index.get(one, ()):
                at = _reach(doc, stems, i, wording)
                if at:
                    found.append(_Match(wording, at))
    claims = [claim for match in _longest(found) if (claim := _claim(doc, match)) is not None]
    return sorted(claims, key=lambda c: (c.first, c.last, c.topic.name))


def _reach(doc: Doc, stems: list[frozenset[str]], start: int, wording: _Wording) -> tuple[int, ...]:
    """The tokens of a wording; past those of its words that stand there as prepositions."""
    at = _match(doc, stems, start, wording.words)
    faults = {i for i in at if _is_preposition(doc[i], at)} if wording.topic.has_particles else set()
    if not faults:
        return at
    others = [frozenset() if i in faults else own for i, own in enumerate(stems)]
    return _match(doc, others, start, wording.words)


def _match(doc: Doc, stems: list[frozenset[str]], start: int, words: tuple[_Word, ...]) -> tuple[int, ...]:
    """The tokens a row of words stands for, from ``start`` on; empty where it does not fit."""
    if words[0].is_verb and not doc[start].tag_.startswith(("VB", "JJ")):
        return ()
    at = [start]
    here = start
    for word in words[1:]:
        reach = GAP if word.after_gap else 0
        step = None
        for n in range(here + 1, min(len(doc), here + 2 + max(reach, _ADVERBS))):
            token = doc[n]
            if n > here + 1 + reach and not _is_between(doc[n - 1]):
                break
            if token.is_sent_start or token.text in ";:":
                break
            if word.of & stems[n]:
                step = n
                break
        if step is None:
            if word.is_optional:
                continue
            return ()
        at.append(step)
        here = step
    return tuple(at)


def _is_between(token: Token) -> bool:
    """Whether a word may stand anywhere in a wording: "was never warned", "people have been hurt"."""
    if token.dep_ in ("aux", "auxpass"):
        return token.lower_ != "to"
    return token.dep_ == "neg" or (token.dep_ == "advmod" and token.pos_ == "ADV")


def _longest(matches: list[_Match]) -> Iterator[_Match]:
    taken: dict[str, set[int]] = defaultdict(set)
    for match in sorted(matches, key=lambda m: (-len(m.at), m.at, not m.wording.holds)):
        covered = set(range(match.at[0], match.at[-1] + 1))
        used = taken[match.wording.topic.name]
        if not covered & used:
            used |= covered
            yield match


def _claim(doc: Doc, match: _Match) -> Stated | None:
    topic = match.wording.topic
    first, last = match.at[0], match.at[-1]
    root: Token = doc[first : last + 1].root
    verb = verb_of(root)
    own = set(match.at)
    gap = [doc[i] for i in range(first, last) if i not in own]
    bearers = bearers_of(doc, match.at, topic, root, verb)
    if _is_out(doc, match, root, bearers) or is_open(root, verb, own, is_plan=topic.is_plan):
        return None
    beside = {t.lower_ for t in (*verb.children, *root.children, *gap)}
    n_negations = negations(root, verb, own, gap)
    # "never before" is of other times; who has not confirmed a thing has not denied it.
    if n_negations and (
        is_limited((*verb.children, *root.children, *gap)) or (verb.i not in own and is_saying(verb))
    ):
        return None
    if n_negations and _negates_another(root, verb, own):
        return None
    holds = match.wording.holds != bool(n_negations % 2)
    if not holds and topic.moves and not topic.stays and _is_ended(match, verb, beside, n_negations):
        return None
    near = [w for b in bearers for w in doc[max(b.left_edge.i, b.i - _WIDE) : b.i + 1]]
    inside = {doc[i].lower_ for i in range(first, last + 1)} | {w.lower_ for w in near}
    inside |= _charges(doc, own) if topic.narrows else set()
    people = [nearest_person(b) or b if b.lower_ in PERSONAL else b for b in bearers]
    names = [n for b in people for n in name_words(b)]
    low, high = _span(doc, match, verb, bearers)
    return Stated(
        topic,
        holds,
        low,
        high,
        root.i,
        heads=tuple(dict.fromkeys(b.lemma_.lower() for b in bearers if b.pos_ in ("NOUN", "ADJ", "NUM"))),
        names=tuple(dict.fromkeys(names)),
        which=tuple(sorted(_which(inside, topic, {doc[i].lower_ for i in own}))),
        where=tuple(
            where_of(told := bearers or nouns_of(doc, match.at))
            + places_of(verb)
            + kinds_of(told)
            + days_of(told if topic.moves or topic.is_plan else [*told, verb])
        ),
        is_all=any(is_nobody(b) for b in bearers) or bool(_NONE & inside),
        is_pending=bool(beside & NOT_YET),
        is_settled=bool(beside & _SETTLED),
        is_past="had" in beside,
        is_dated=match.wording.is_dated,
        is_part=is_share(verb, bearers),
        roles=roles_of(people),
    )


def _charges(doc: Doc, own: set[int]) -> set[str]:
    """The nouns after a wording that say to what it is: pleaded guilty to fraud."""
    last = max(own)
    after = [t for t in doc[last + 1 : last + 1 + _AFTER] if t.pos_ == "NOUN"]
    return {t.lemma_.lower() for t in after if any(a.i in own for a in t.ancestors)}


def _which(inside: set[str], topic: Topic, own: set[str]) -> set[str]:
    """The words that tell one of several apart; a "second" of the wording itself does not."""
    return {_SECOND.get(w, w) for w in inside if w in topic.narrows or (w in _SECOND and w not in own)}


def _is_ended(match: _Match, verb: Token, beside: set[str], n_negations: int) -> bool:
    """Whether a state is told of as past: "was on the run until Monday", "had been at large"."""
    is_before = not n_negations and any(c.lower_ in ("had", "'d") and c.dep_ == "aux" for c in verb.children)
    return bool(beside & _ENDED) or is_before


def _negates_another(root: Token, verb: Token, own: set[int]) -> bool:
    """Whether the negation is of what is said of the thing: "such attacks are not uncommon"."""
    is_be = verb.lemma_ == "be" and verb.i not in own and root.dep_ in SUBJECTS
    return is_be and any(
        c.dep_ in ("acomp", "attr") and c.i not in own and c.lower_ not in _THERE for c in verb.children
    )


def _is_out(doc: Doc, match: _Match, root: Token, bearers: list[Token]) -> bool:
    """Whether the words stand there without making the wording."""
    topic = match.wording.topic
    if topic.needs and not _has_any(root, topic.needs, bearers):
        return True
    if any(not is_linked(doc[a], doc[b]) for a, b in pairwise(match.at) if b - a > 1):
        return True
    after = doc[match.at[-1] + 1 : match.at[-1] + 1 + _AFTER]
    if topic.stops and any(t.lower_ in topic.stops for t in after[:1]):
        return True
    if topic.has_figures and any(t.ent_type_ in ("MONEY", "PERCENT") for t in after):
        return True
    if topic.is_personal and bearers and all(_is_thing(b) for b in bearers):
        return True
    if topic.only and any(b.pos_ == "NOUN" and b.lemma_.lower() not in topic.only for b in bearers):
        return True
    return _is_elsewhere(doc, match, topic)


def _is_preposition(word: Token, own: tuple[int, ...]) -> bool:
    """Whether "on" or "off" has a noun of its own: tested on Monday, but not on all night."""
    nouns = [c for c in word.children if c.dep_ == "pobj" and c.i not in own and c.ent_type_ != "TIME"]
    return word.lower_ in ("on", "off") and bool(nouns)


def _is_thing(noun: Token) -> bool:
    return noun.ent_type_ in ("GPE", "LOC", "FAC") or noun.lower_ == "it" or noun.lemma_.lower() in _GROUND


def _has_any(root: Token, classes: tuple[str, ...], bearers: list[Token]) -> bool:
    """Whether a word of the classes stands in the sentence; or before it, where "none of them" is meant."""
    wanted = frozenset().union(*(CLASSES[name] for name in classes))
    doc, sentence = root.doc, root.sent
    start = sentence.start
    is_theirs = any(c.dep_ == "poss" and c.pos_ == "PRON" for c in (*root.children, *root.head.children))
    is_theirs = is_theirs or any(
        c.dep_ == "poss" and c.pos_ == "PRON" for b in subjects(root) for c in b.children
    )
    if is_theirs or any(is_nobody(b) for b in bearers):
        for _ in range(_BACK):
            start = doc[start - 1].sent.start if start else 0
    return any(forms(t) & wanted for t in doc[start : sentence.end])


def _is_elsewhere(doc: Doc, match: _Match, topic: Topic) -> bool:
    """Whether the wording speaks of another, earlier thing: "has claimed previous bombings"."""
    if topic.name == "record":
        return False
    last = match.at[-1]
    following = doc[last + 1 : last + 1 + _AFTER]
    after = [t for t in following if t.lower_ in _OF_OLD and t.dep_ == "amod" and is_linked(t, doc[last])]
    gaps = [*(doc[i] for i in range(match.at[0], last + 1)), *after]
    tied = ("amod", "advmod", "npadvmod", "prep", "mark")
    near = [*gaps, *(c for i in match.at for c in doc[i].children if c.dep_ in tied)]
    near += [o for c in near if c.lower_ in _CLOCK for o in c.children if o.ent_type_ == "TIME"]
    words = {t.lower_ for t in near} - {doc[i].lower_ for i in match.at}
    if topic.is_plan and (words & _FOR_NOW or any(t.ent_type_ == "TIME" for t in near)):
        # A shop that closes at six is not closing down.
        return True
    return bool(words & (_ELSEWHERE - _SECOND.keys() - (_COMING if topic.is_plan else set())))


def _is_far(doc: Doc, noun: int, word: int) -> bool:
    """Whether much stands between a noun and what is said of it, or the noun is that of another clause."""
    return word - noun > _NEAR or any(t.tag_ in ("WDT", "WP") for t in doc[noun + 1 : word])


def _span(doc: Doc, match: _Match, verb: Token, bearers: list[Token]) -> tuple[int, int]:
    """The wording with its negation and, where they stand near, who or what it is of."""
    sentence = verb.sent
    first, last = match.at[0], match.at[-1]
    if len(match.at) > 1 and doc[first].pos_ == "NOUN" and _is_far(doc, match.at[0], match.at[1]):
        first = match.at[1]
    helpers = [c.i for c in verb.children if c.dep_ in ("aux", "auxpass", "neg")]
    near = [b for b in bearers if b.i >= first or not _is_far(doc, b.i, first)]
    for i in [*helpers, *(b.i for b in near), *(b.left_edge.i for b in near)]:
        if sentence.start <= i < sentence.end:
            low, high = min(first, i), max(last, i)
            if high - low < WIDTH:
                first, last = low, high
    while first < last and (doc[first].is_space or doc[first].is_punct or doc[first].lower_ in _JOINING):
        first += 1
    while last > first and (doc[last].is_space or doc[last].is_punct):
        last -= 1
    return first, last
