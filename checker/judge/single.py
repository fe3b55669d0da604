"""What one article alone states: worth a second source before it is repeated."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from checker.align.profile import Profile
from checker.align.score import Pair
from checker.align.story import Mates
from checker.model import Amount, Fact, Moment, Quote, Superlative

#: A pair that agrees and is this probable leaves no fact to one source alone.
ENOUGH = 0.2

#: Sentences from the top in which a fact is a main one, whatever it is about.
LEAD = 6

#: Words of the shortest quotation that is worth telling, and how many of a speaker are.
WORDS = 5
QUOTES = 2

#: Kinds that a second source can confirm. A name or a title is not stated, it is used.
KINDS = frozenset("quantity money percent age date time duration quote superlative".split())


def single_source(
    profiles: Sequence[Profile],
    groups: Sequence[Sequence[int]],
    pairs: Iterable[Pair],
    articles: Iterable[str],
    mates: Mates | None,
) -> frozenset[str]:
    """Ids of the main facts that no other article on the story states or contradicts.

    Parameters
    ----------
    profiles : the facts that were compared.
    groups : clusters, as positions of ``profiles``.
    articles : ids of all articles, those without facts as well.
    mates : pairs of articles on one story; None where all are.

    Returns
    -------
    Of the facts of one article with one value the first; none where the story has one article.
    """
    others = _others(articles, mates)
    met = _met(profiles, groups, pairs)
    stating: dict[tuple[object, ...], set[str]] = defaultdict(set)
    for profile in profiles:
        stating[_value(profile.fact)].add(profile.fact.article)
    found: dict[tuple[object, ...], Fact] = {}
    for number, profile in enumerate(profiles):
        fact = profile.fact
        if number in met or not others.get(fact.article) or not is_main(fact):
            continue
        value = _value(fact)
        if stating[value] & others[fact.article]:
            continue
        key = (fact.article, *value)
        if key not in found or _place(fact) < _place(found[key]):
            found[key] = fact
    return frozenset(fact.id for fact in _without_talk(found.values()))


def _without_talk(facts: Iterable[Fact]) -> list[Fact]:
    """The facts, with the first quotations of each speaker of an article only."""
    said: Counter[tuple[str, str]] = Counter()
    kept = []
    for fact in sorted(facts, key=lambda f: (f.article, *_place(f))):
        if isinstance(fact.value, Quote):
            said[fact.article, fact.value.speaker] += 1
            if said[fact.article, fact.value.speaker] > QUOTES:
                continue
        kept.append(fact)
    return kept


def is_main(fact: Fact) -> bool:
    """Whether a fact is one that readers of the story would miss: high up, or of the event itself."""
    if fact.kind not in KINDS:
        return False
    value, leads = fact.value, fact.position < LEAD
    if isinstance(value, Quote):
        return value.is_direct and bool(value.speaker) and len(value.words.split()) >= WORDS
    if isinstance(value, Amount):
        is_one = value.stated in ((0.0,), (1.0,)) and value.unit == "count"
        return bool(fact.about) and not is_one and (leads or bool(fact.context.concepts))
    if isinstance(value, Moment):
        return leads and value.start is not None and value.end is not None
    return leads or isinstance(value, Superlative)


def _others(articles: Iterable[str], mates: Mates | None) -> Mapping[str, set[str]]:
    """Article -> the other articles on its story."""
    if mates is None:
        every = set(articles)
        return {article: every - {article} for article in every}
    known: dict[str, set[str]] = defaultdict(set)
    for a, b in mates:
        known[a].add(b)
        known[b].add(a)
    return known


def _met(profiles: Sequence[Profile], groups: Sequence[Sequence[int]], pairs: Iterable[Pair]) -> set[int]:
    """Positions of facts that another article states as well, or that are told to be in question."""
    met: set[int] = set()
    of = {i: n for n, group in enumerate(groups) for i in group}
    for group in groups:
        if len({profiles[i].fact.article for i in group}) > 1:
            met.update(group)
    for pair in pairs:
        if pair.comparison.relation == "disjoint" and of.get(pair.left, -1) == of.get(pair.right, -2):
            met.update((pair.left, pair.right))
        agrees = pair.comparison.relation in ("equal", "compatible") and pair.score >= ENOUGH
        if agrees and profiles[pair.left].fact.article != profiles[pair.right].fact.article:
            met.update((pair.left, pair.right))
    return met


def _value(fact: Fact) -> tuple[object, ...]:
    """What makes two facts state one value."""
    value = fact.value
    if isinstance(value, Amount):
        return (value.unit, value.stated)
    if isinstance(value, Moment):
        return ("moment", value.start, value.end)
    return (fact.kind, fact.text.casefold())


def _place(fact: Fact) -> tuple[bool, int]:
    return fact.field != "title", fact.start
