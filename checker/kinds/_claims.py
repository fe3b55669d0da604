"""Whether two claims are about the same thing, and what it means if one affirms and one denies it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from checker.kinds._base import Affinity, Comparison
from checker.language.claims import TOPICS, claims_in
from checker.language.deeds import deeds_in, same_words
from checker.language.parse import Whole
from checker.language.places import is_country
from checker.language.states import CLASSES, Stated, Topic
from checker.model import Claim, Fact

if TYPE_CHECKING:
    from spacy.tokens import Doc

BY_NAME = {topic.name: topic for topic in TOPICS}

#: Least likeness (0 to 100, normalised indel similarity) of two spellings of one name.
SPELLING = 80.0

#: The same where both a first name and a surname have to be alike.
FIRST_NAME = 65.0

#: Shares in log-odds. A pair of one topic is taken for the same thing unless something speaks against it:
#: a story rarely asks one question of two things without telling them apart.
ANY_TWO = -0.8
SAME_TOPIC = 1.05
SAME_NAME = 1.5
SAME_NOUN = 0.6
OF_ALL = 0.5
PRONOUN = -0.3
DEED = -0.6
SHARED_WORD = 0.15
MOST_WORDS = 0.9
NO_OBJECT = 1.1
REVERSED = -0.8

#: The shares that say that the bearers are the same.
IDENTITY = frozenset({"same name", "same noun", "said of all"})

#: What happens is no place: "hurt in the fire at the school".
EVENTS = CLASSES["attack"] | CLASSES["disaster"]

#: People of whom some are arrested at any disturbance, and not as suspects of the deed that is told of.
CROWDS = frozenset(
    "protester demonstrator activist journalist migrant supporter fan lawmaker striker".split()
)

#: Nouns of things that are one thing, whichever word is taken.
SYNONYMS = tuple(
    frozenset(row.split())
    for row in (
        "lorry truck",
        "bus coach",
        "car automobile",
        "sensor detector meter gauge monitor",
        "plane aircraft jet airliner",
        "ship vessel ferry boat",
        "lift elevator",
        "match game fixture",
        "rally demonstration protest march",
        "road highway motorway",
        "camera cctv",
        "shop store",
        "gunman shooter attacker assailant",
        "flat apartment",
    )
)

_WORD = re.compile(r"[^\W\d_]{4,}")


@lru_cache(maxsize=4)
def claims_of(whole: Whole) -> tuple[tuple[Stated, ...], ...]:
    """The claims of each field of an article; of a state that it says has passed on, only the later."""
    by_field = [_claims_in(doc) for doc in whole.docs]
    every = [c for claims in by_field for c in claims]
    return tuple(tuple(c for c in claims if not _is_passed(c, every)) for claims in by_field)


def _claims_in(doc: Doc) -> list[Stated]:
    """States, and deeds that do not say the same as a state in the same words."""
    states = claims_in(doc)
    taken = {i for state in states for i in range(state.first, state.last + 1)}
    return [*states, *(d for d in deeds_in(doc) if d.topic.is_plan or d.anchor not in taken)]


def _is_passed(claim: Stated, every: Iterable[Stated]) -> bool:
    """Whether the article tells both that a state has not come about yet and that it has."""
    if not claim.topic.moves and not (claim.topic.is_own and claim.is_all):
        return False
    others = [c for c in every if c.topic is claim.topic and c.holds != claim.holds]
    if claim.holds:
        return any(c.is_all for c in others)
    return (claim.is_all and bool(others)) or any(_may_be_one(claim, c) for c in others)


def _may_be_one(a: Stated, b: Stated) -> bool:
    return likeness(value_of(a), value_of(b)) is not None


def value_of(claim: Stated, doc: Doc | None = None) -> Claim:
    """A claim as the value of a fact; ``doc`` is the text it stands in, for its wording."""
    return Claim(
        claim=claim.topic.asks or (_in_words(claim, doc) if doc is not None else ""),
        holds=claim.holds,
        topic=claim.topic.name,
        about=claim.heads,
        stage=int(claim.holds) if claim.topic.moves else None,
        names=claim.names,
        which=claim.which,
        is_all=claim.is_all,
        is_pending=claim.is_pending,
        is_settled=claim.is_settled,
        is_past=claim.is_past,
        objects=claim.objects,
        where=claim.where,
        is_part=claim.is_part,
        roles=claim.roles,
    )


def _in_words(claim: Stated, doc: Doc) -> str:
    """What a deed is about: its words without negation."""
    words = [t for t in doc[claim.first : claim.last + 1] if t.dep_ != "neg" and not t.is_space]
    return f"whether “{' '.join(t.text for t in words)}”"


def likeness(x: Claim, y: Claim) -> dict[str, float] | None:
    """What speaks for two claims of one topic being about the same thing; None where they cannot be."""
    if x.topic not in BY_NAME:
        return _same_deed(x, y)
    topic = BY_NAME[x.topic]
    shares = {"any two claims": ANY_TWO, "same question": SAME_TOPIC + topic.prior}
    if x.which != y.which:
        told_apart = bool(x.which) and bool(y.which) and not set(x.which) & set(y.which)
        # The dividend may be the final one; the weapons are not the chemical ones.
        if told_apart or not topic.narrows or not topic.kin:
            return None
    elif x.which:
        shares["same one of several"] = SAME_NOUN
    if x.names and y.names:
        if _same_name(x.names, y.names):
            shares["same name"] = SAME_NAME
        elif topic.bearer != "noun":
            return None
    a, b = set(x.about), set(y.about)
    if _is_one_noun(x, y, topic):
        shares["same noun"] = SAME_NOUN
    elif "same name" not in shares and _are_others(x, y, topic):
        return None
    if x.is_all or y.is_all:
        shares["said of all"] = OF_ALL
        if (a | b) & CROWDS:
            return None
    if (topic.is_own and not IDENTITY & shares.keys()) or (
        topic.is_named and "same name" not in shares and not _is_one_role(x, y)
    ):
        return None
    if (x.is_part and not y.is_all) or (y.is_part and not x.is_all):
        return None
    is_told_apart = topic.is_own or topic.is_named or topic.bearer == "noun"
    if is_told_apart and "same name" not in shares and _is_elsewhere(x, y):
        return None
    is_bare = not (a or x.names or x.is_all) or not (b or y.names or y.is_all)
    if is_bare and topic.is_own:
        return None
    if is_bare and topic.bearer != "noun":
        shares["no name"] = PRONOUN
    return shares


def _is_one_noun(x: Claim, y: Claim, topic: Topic) -> bool:
    """Whether two claims give one noun, or role, for whom or what they are of."""
    a, b = set(x.about), set(y.about)
    if a & b or set(x.roles) & set(y.roles):
        return True
    is_crossed = not (a and b) and (_same_name(x.names, y.about) or _same_name(y.names, x.about))
    return topic.is_own and (is_crossed or are_alike(a, b))


def _is_one_role(x: Claim, y: Claim) -> bool:
    """Whether both are told of the driver, and of no particular car's."""
    return bool(set(x.roles) & set(y.roles)) and not (_placed(x, "of ") or _placed(y, "of "))


def _are_others(x: Claim, y: Claim, topic: Topic) -> bool:
    """Whether two claims give nouns that are not for one thing."""
    kin = frozenset().union(*(CLASSES[name] for name in topic.kin))
    a, b = set(x.about), set(y.about)
    if not (a and b) or (a & kin and b & kin):
        return False
    return topic.is_own or not (x.is_all or y.is_all)


def are_alike(a: set[str], b: set[str]) -> bool:
    """Whether two sets of nouns hold two words for one thing: a lorry and a truck."""
    return any(a & alike and b & alike for alike in SYNONYMS)


def _placed(claim: Claim, sort: str) -> tuple[str, ...]:
    return tuple(w.removeprefix(sort) for w in claim.where if w.startswith(sort))


def _is_elsewhere(x: Claim, y: Claim) -> bool:
    """Whether what hangs on their nouns tells two things apart: the plant in Derby, the one in Leeds."""
    # "Of" tells two of one noun apart; with nouns that differ it is of something else each time.
    is_own = x.topic not in BY_NAME or BY_NAME[x.topic].is_own or BY_NAME[x.topic].is_named
    is_one_noun = bool(set(x.about) & set(y.about)) or are_alike(set(x.about), set(y.about))
    sorts = ("at ", "of ") if is_one_noun or x.topic not in BY_NAME else ("at ",)
    for sort in (*sorts, "is ", "on ") if is_own else (*sorts, "on "):
        a = tuple(w for w in _placed(x, sort) if w not in EVENTS)
        b = tuple(w for w in _placed(y, sort) if w not in EVENTS)
        if a and b and not same_words(a, b) and not _may_hold(a, b):
            return True
    if x.topic not in BY_NAME or "of " not in sorts:
        return False
    a, b = (tuple(w.split(" ", 1)[1] for w in c.where if not w.startswith("on ")) for c in (x, y))
    # The camera at the gate is not the officer's.
    return bool(a and b) and not same_words(a, b) and not _may_hold(a, b)


def _may_hold(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether one is a country and the other may be a town in it."""
    return any(is_country(p) != is_country(q) for p in a for q in b)


def _same_deed(x: Claim, y: Claim) -> dict[str, float] | None:
    """The same for a deed: who did it and to what have to be the same in so many words."""
    if x.is_part or y.is_part:
        return None
    shares = {"any two claims": ANY_TWO, "same deed": DEED}
    if x.is_all or y.is_all:
        shares["said of all"] = OF_ALL
    elif (x.names or x.about) and (y.names or y.about):
        is_same_name = _same_name(x.names, y.names)
        if not is_same_name and ((x.names and y.names) or not same_words(x.about, y.about)):
            return None
        shares["same doer"] = SAME_NAME if is_same_name else SAME_NOUN
    if x.objects and y.objects:
        if not same_words(x.objects, y.objects):
            return None
        shares["same object"] = SAME_NAME
    elif x.objects or y.objects:
        # A visit called off need not be told with where it would have gone.
        if not (x.topic.startswith("will ") and shares.get("same doer") == SAME_NAME):
            return None
    else:
        shares["done to nothing"] = NO_OBJECT
    yes, no = (x, y) if x.holds else (y, x)
    days = set(_placed(no, "on "))
    if x.topic.startswith("will ") and days and not days & set(_placed(yes, "on ")):
        return None
    if _is_elsewhere(x, y) or (x.which and y.which and not set(x.which) & set(y.which)):
        return None
    return shares


def _same_name(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two rows of name words can be one name, or have one in common."""
    if len(a) == len(b) == 2:
        # Brothers share a surname.
        return all(p == q or fuzz.ratio(p, q) >= FIRST_NAME for p, q in zip(a, b, strict=True))
    return any(p == q or fuzz.ratio(p, q) >= SPELLING for p in a for q in b)


def align(f: Fact, g: Fact) -> Affinity | None:
    """How sure it is that two claims are about the same thing."""
    x, y = f.value, g.value
    if not isinstance(x, Claim) or not isinstance(y, Claim):
        return None
    if f.article == g.article and (f.field == g.field or x.stage is not None):
        return None
    if _is_of_another_time(x, g) or _is_of_another_time(y, f):
        return None
    shares = likeness(x, y)
    if shares is None:
        return None
    shared = _words(f.sentence) & _words(g.sentence)
    if x.stage is not None and "same name" not in shares and _is_reversed(f, g):
        shares["in the other order"] = REVERSED
    shares["words in common"] = min(MOST_WORDS, SHARED_WORD * len(shared))
    return Affinity(shares)


def _is_reversed(f: Fact, g: Fact) -> bool:
    """Whether an earlier report tells of the later state: some other suspect is still at large."""
    before, after = sorted((f, g), key=lambda one: one.as_of or "")
    x, y = before.value, after.value
    if not isinstance(x, Claim) or not isinstance(y, Claim) or y.is_all or y.is_settled:
        return False
    topic = BY_NAME[x.topic]
    if topic.bearer != "patient" or not topic.is_personal:
        return False
    return bool(before.as_of) and before.as_of != after.as_of and x.holds and not y.holds


def _is_of_another_time(claim: Claim, other: Fact) -> bool:
    """Whether a claim is of another event: of a day long before the other was published, or after it."""
    if not other.as_of:
        return False
    return bool(claim.when and claim.when < other.as_of) or bool(claim.since and claim.since >= other.as_of)


def _words(sentence: str) -> set[str]:
    return {w.lower() for w in _WORD.findall(sentence)}


def keys(f: Fact) -> Iterable[str]:
    return (f.value.topic,) if isinstance(f.value, Claim) else ()


def compare(f: Fact, g: Fact) -> Comparison:
    x, y = f.value, g.value
    if not isinstance(x, Claim) or not isinstance(y, Claim):
        return Comparison("unknown", 1.0)
    if x.holds == y.holds:
        return Comparison("equal", 0.0)
    asks = min(x.claim, y.claim)
    if x.stage is not None and _has_moved(*((f, g) if y.holds else (g, f))):
        return Comparison(
            "disjoint", 1.0, rule="polarity.updated", verdict="update",
            why=f"{asks} has changed from one report to the next",
        )  # fmt: skip
    return Comparison("disjoint", 1.0, rule="polarity.differs", why=f"one affirms and one denies: {asks}")


def _has_moved(before: Fact, after: Fact) -> bool:
    """Whether the later state stands in the later report, or in one of the day with a word for it."""
    state = before.value
    if not isinstance(state, Claim):
        return False
    if before.as_of and after.as_of:
        if state.is_settled or before.as_of[:10] > after.as_of[:10]:
            return False
        return before.as_of[:10] < after.as_of[:10] or state.is_pending or not state.is_past
    return state.is_pending
