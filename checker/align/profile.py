"""What alignment needs of each fact, worked out once a fact."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from checker.align import occasion
from checker.language.concepts import ARMED, CIVIL, LIGHT, PEOPLE, UNDERGOERS
from checker.language.courses import courses, is_lapse
from checker.language.topics import FALLING, families, line_of_profit, way_of_length
from checker.language.units import dimension
from checker.model import Amount, Article, Fact, Moment

#: Words too general to say what is measured.
_EMPTY = frozenset(
    "be have do make take get say tell report new people person news time day year official".split()
)

_DAY = re.compile(r"\d{4}-\d\d-\d\d")

#: Verbs that tell what a share costs.
_QUOTING = frozenset("be close trade end finish stand open".split())


@dataclass(frozen=True, slots=True)
class Profile:
    """One fact, ready to be compared.

    Attributes
    ----------
    words : content words of the clause, its head and predicate -> inverse document frequency.
    norm : Euclidean length of ``words``.
    rarity : content words of the clause, names apart -> 0 (in every fact) to 1 (in this one only).
    names, places : lower-case words of the proper names and of the place names in the sentence.
    group : ``armed``, ``civil``, ``people`` or empty: what sort of people are counted.
    near : words of the proper names next to the value.
    published : day number, or None.
    topics : family of words for what is measured or happens -> figures (or moments) of its text told so.
    n_alike : facts of the same sort in its article, itself included.
    aside : year or month of an occasion that is not its article's own: "In 1996 a man killed four".
    occasion : days that its sentence names, or else those of its article's opening and publication.
    is_price : whether it is what a share costs at the close of a day.
    is_year_ago : whether it is a figure of the same period of the year before, told for comparison.
    is_forecast : whether it is what analysts had expected.
    part_of_place : lower-case words of the place that its sentence names first, if not its article's.
    is_of_all : whether its sentence says that it is of a place as a whole.
    is_main : whether it is the first count of its event, or of its noun, in its article.
    courses : of a length of time, what lasts it: ``visit``, ``trial`` …
    line : of a company's result, the line of its statement: ``net``, ``operating``, ``pretax`` or empty.
    """

    fact: Fact
    words: Mapping[str, float]
    norm: float
    rarity: Mapping[str, float]
    names: frozenset[str]
    places: frozenset[str]
    near: frozenset[str]
    modifiers: frozenset[str]
    cues: frozenset[str]
    concepts: frozenset[str]
    group: str
    topics: Mapping[str, int]
    published: int | None
    is_main: bool
    n_alike: int
    aside: tuple[str, ...] = ()
    occasion: tuple[str, ...] = ()
    is_price: bool = False
    is_year_ago: bool = False
    is_forecast: bool = False
    part_of_place: frozenset[str] = frozenset()
    is_of_all: bool = False
    courses: frozenset[str] = frozenset()
    line: str = ""

    @property
    def is_fresh(self) -> bool:
        """Whether it names a day of the week before its article's publication."""
        return self.days_before is not None and 0 <= self.days_before <= 7

    @property
    def days_before(self) -> int | None:
        """Days from the one day it names to its article's publication; negative for one to come."""
        day = self.occasion[0][:10] if len(self.occasion) == 1 else ""
        if self.published is None or not _DAY.fullmatch(day):
            return None
        return self.published - date.fromisoformat(day).toordinal()


@dataclass(frozen=True, slots=True)
class _Surroundings:
    """What a profile needs to know of the other facts."""

    published: Mapping[str, int | None]
    opening: Mapping[str, frozenset[str]]
    first_lines: Mapping[str, str]
    weight: Mapping[str, float]
    rarity: Mapping[str, float]
    main: frozenset[str]
    topics: Mapping[str, frozenset[str]]
    on_topic: Mapping[tuple[str, ...], int]
    alike: Mapping[tuple[str, ...], int]


def profiles(facts: Sequence[Fact], articles: Sequence[Article]) -> list[Profile]:
    """One profile a fact, in order. Word weights come from the articles at hand.

    Only figures and moments are aligned by what is worked out here, so only they count for it.
    """
    measured = [f for f in facts if isinstance(f.value, Amount | Moment)]
    bags = {f.id: _words(f) for f in measured}
    topics = {f.id: _topics(f) for f in measured}
    around = _Surroundings(
        published={a.id: _day_number(a.published) for a in articles},
        opening=occasion.opening(measured, articles),
        first_lines={a.id: occasion.opening_text(a) for a in articles},
        weight=_weights(measured, list(bags.values()), max(2, len(articles))),
        rarity=_rarity(measured),
        main=_main(measured),
        topics=topics,
        on_topic=Counter(_on(f, family) for f in measured for family in topics[f.id]),
        alike=Counter(_sort(f) for f in measured),
    )
    return [_profile(f, bags[f.id], around) if f.id in bags else _bare(f, around) for f in facts]


def _weights(facts: Sequence[Fact], bags: Sequence[Counter[str]], n: int) -> Mapping[str, float]:
    """Word -> inverse document frequency among ``n`` articles."""
    seen: dict[str, set[str]] = {}
    for fact, bag in zip(facts, bags, strict=True):
        for word in bag:
            seen.setdefault(word, set()).add(fact.article)
    return {word: math.log(1.0 + n / len(where)) for word, where in seen.items()}


def _rarity(facts: Sequence[Fact]) -> Mapping[str, float]:
    """Word -> how few facts of other articles have it, 0 to 1."""
    counts = Counter(word for f in facts for word in _telling_words(f))
    scale = math.log(max(3, len(facts)))
    return {word: math.log(len(facts) / n) / scale for word, n in counts.items()}


def _telling_words(fact: Fact) -> set[str]:
    c = fact.context
    named = {w for name in c.names for w in name.lower().split()}
    return {w for w in (*c.words, c.head, c.predicate, *c.modifiers) if len(w) > 2} - named - _EMPTY - LIGHT


def _sort(fact: Fact) -> tuple[str, ...]:
    """Article, kind and unit; of counted things also what is counted. A title is not counted twice."""
    unit = getattr(fact.value, "unit", "")
    topic = (fact.context.concepts or (fact.context.head,))[0] if unit == "count" else ""
    return (fact.article, fact.field, fact.kind, unit, topic)


def _main(facts: Sequence[Fact]) -> frozenset[str]:
    """Ids of the facts that come first in their title or body for their event or noun.

    What an article tells first of the dead is about its own event; earlier events and parts follow.
    """
    first: dict[tuple[str, str, str], Fact] = {}
    for fact in facts:
        c = fact.context
        for topic in c.concepts or ((c.head,) if c.head else ()):
            key = (fact.article, fact.field, topic if fact.kind == "quantity" else f"{fact.kind} {topic}")
            other = first.get(key)
            if other is None or (fact.position, fact.start) < (other.position, other.start):
                first[key] = fact
    return frozenset(f.id for f in first.values())


def _profile(fact: Fact, bag: Counter[str], around: _Surroundings) -> Profile:
    c = fact.context
    words = {w: around.weight[w] * min(2, n) for w, n in bag.items()}
    return Profile(
        fact=fact,
        words=words,
        norm=math.sqrt(sum(v * v for v in words.values())),
        rarity={w: around.rarity[w] for w in _telling_words(fact)},
        names=_name_words(c.names),
        places=_name_words(c.places),
        near=frozenset(c.near),
        modifiers=frozenset(c.modifiers),
        cues=frozenset(c.cues),
        concepts=frozenset(c.concepts),
        group=group_of(c.head, bool(c.concepts)),
        topics={family: around.on_topic[_on(fact, family)] for family in around.topics[fact.id]},
        published=around.published.get(fact.article),
        is_main=fact.id in around.main,
        n_alike=around.alike[_sort(fact)],
        aside=occasion.aside(fact, around.opening.get(fact.article, frozenset())),
        occasion=occasion.occasion(fact, around.opening.get(fact.article, frozenset())),
        is_price=_is_price(fact),
        is_year_ago=occasion.is_year_ago(fact),
        is_forecast=occasion.is_forecast(fact),
        part_of_place=occasion.part_of_place(fact, around.first_lines.get(fact.article, "")),
        is_of_all=occasion.is_of_all(fact),
        courses=_courses(fact),
        line=line_of_profit(fact.about),
    )


def _bare(fact: Fact, around: _Surroundings) -> Profile:
    """The profile of a fact whose kind aligns it by itself."""
    nothing: frozenset[str] = frozenset()
    return Profile(
        fact=fact,
        words={},
        norm=0.0,
        rarity={},
        names=nothing,
        places=nothing,
        near=nothing,
        modifiers=nothing,
        cues=nothing,
        concepts=nothing,
        group="",
        topics={},
        published=around.published.get(fact.article),
        is_main=False,
        n_alike=1,
    )


def group_of(head: str, has_concept: bool) -> str:
    if head in ARMED:
        return "armed"
    if head in CIVIL:
        return "civil"
    if head in PEOPLE or head in UNDERGOERS or (not head and has_concept):
        return "people"
    return ""


def _on(fact: Fact, family: str) -> tuple[str, ...]:
    """Article, field, sort of value and family: what is told once by that is told for certain."""
    unit = getattr(fact.value, "unit", "moment")
    return (fact.article, fact.field, dimension(unit) if unit != "moment" else unit, family)


def _is_price(fact: Fact) -> bool:
    c = fact.context
    if fact.kind != "money" or c.predicate not in _QUOTING:
        return False
    return bool({c.head, c.subject} & {"share", "stock"} or re.search(r"\b(?:shares?|stock)\b", fact.about))


def _courses(fact: Fact) -> frozenset[str]:
    """What lasts as long as a length of time says; empty for what is no length, or only lies between."""
    if fact.kind != "duration":
        return frozenset()
    start, end = fact.start - fact.sentence_start, fact.end - fact.sentence_start
    if is_lapse(fact.sentence[:start], fact.text, fact.sentence[end:]):
        return frozenset()
    c = fact.context
    noun = getattr(fact.value, "noun", "").lower()
    named = courses((noun, c.head, c.subject, c.object, c.predicate, *c.modifiers))
    return named or (courses(c.words) if not c.head else named)


def _topics(fact: Fact) -> frozenset[str]:
    """Families of words for what is measured, or for what happens then."""
    c = fact.context
    lemmas = (c.head, c.predicate, c.subject, c.object, *c.modifiers)
    found = families(fact.about, lemmas, is_moment=isinstance(fact.value, Moment))
    if not isinstance(fact.value, Amount) or dimension(fact.value.unit) != "length":
        return found
    after = fact.sentence[fact.end - fact.sentence_start :]
    # What a length measures is told by what follows it as well: "12 km from the port".
    fallen = {"height"} if c.predicate in FALLING else set()
    return found | fallen | {w for w in (way_of_length(after),) if w}


def _words(fact: Fact) -> Counter[str]:
    c = fact.context
    bag = Counter(w for w in c.words if w not in _EMPTY)
    for word in (c.head, c.predicate, *c.concepts, *c.modifiers):
        if word and word not in _EMPTY:
            bag[word] += 1
    for name in c.names:
        for word in name.lower().split():
            bag[word] += 1
    return bag


def _name_words(names: Sequence[str]) -> frozenset[str]:
    return frozenset(
        w for name in names for w in name.lower().replace("’", "'").removesuffix("'s").split() if len(w) > 2
    )


def _day_number(published: str | None) -> int | None:
    if not published:
        return None
    return date.fromisoformat(published[:10]).toordinal()
