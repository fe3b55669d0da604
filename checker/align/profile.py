"""What alignment needs of each fact, worked out once a fact."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from checker.language.concepts import ARMED, CIVIL, PEOPLE, UNDERGOERS
from checker.model import Article, Fact

#: Words too general to say what is measured.
_EMPTY = frozenset(
    "be have do make take get say tell report new people person news time day year official".split()
)


@dataclass(frozen=True, slots=True)
class Profile:
    """One fact, ready to be compared.

    Attributes
    ----------
    words : content words of the clause, its head and predicate -> inverse document frequency.
    norm : Euclidean length of ``words``.
    names, places : lower-case words of the proper names and of the place names in the sentence.
    group : ``armed``, ``civil``, ``people`` or empty: what sort of people are counted.
    near : words of the proper names next to the value.
    published : day number, or None.
    n_alike : facts of the same sort in its article, itself included.
    is_main : whether it is the first count of its event, or of its noun, in its article.
    """

    fact: Fact
    words: Mapping[str, float]
    norm: float
    names: frozenset[str]
    places: frozenset[str]
    near: frozenset[str]
    modifiers: frozenset[str]
    cues: frozenset[str]
    concepts: frozenset[str]
    group: str
    published: int | None
    is_main: bool
    n_alike: int


def profiles(facts: Sequence[Fact], articles: Sequence[Article]) -> list[Profile]:
    """One profile a fact, in order. Word weights come from the articles at hand."""
    published = {a.id: _day_number(a.published) for a in articles}
    seen: dict[str, set[str]] = {}
    bags = [_words(f) for f in facts]
    for fact, bag in zip(facts, bags, strict=True):
        for word in bag:
            seen.setdefault(word, set()).add(fact.article)
    n = max(2, len(articles))
    weight = {word: math.log(1.0 + n / len(where)) for word, where in seen.items()}
    main = _main(facts)
    alike = Counter(_sort(f) for f in facts)
    return [
        _profile(f, bag, weight, published.get(f.article), f.id in main, alike[_sort(f)])
        for f, bag in zip(facts, bags, strict=True)
    ]


def _sort(fact: Fact) -> tuple[str, ...]:
    """Article, kind and unit; of counted things also what is counted. A title is not counted twice."""
    unit = getattr(fact.value, "unit", "")
    topic = (fact.context.concepts or (fact.context.head,))[0] if unit == "count" else ""
    return (fact.article, fact.field, fact.kind, unit, topic)


def _main(facts: Sequence[Fact]) -> set[str]:
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
    return {f.id for f in first.values()}


def _profile(
    fact: Fact,
    bag: Counter[str],
    weight: Mapping[str, float],
    published: int | None,
    is_main: bool,
    n_alike: int,
) -> Profile:
    c = fact.context
    words = {w: weight[w] * min(2, n) for w, n in bag.items()}
    return Profile(
        fact=fact,
        words=words,
        norm=math.sqrt(sum(v * v for v in words.values())),
        names=_name_words(c.names),
        places=_name_words(c.places),
        near=frozenset(c.near),
        modifiers=frozenset(c.modifiers),
        cues=frozenset(c.cues),
        concepts=frozenset(c.concepts),
        group=group_of(c.head, bool(c.concepts)),
        published=published,
        is_main=is_main,
        n_alike=n_alike,
    )


def group_of(head: str, has_concept: bool) -> str:
    if head in ARMED:
        return "armed"
    if head in CIVIL:
        return "civil"
    if head in PEOPLE or head in UNDERGOERS or (not head and has_concept):
        return "people"
    return ""


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
