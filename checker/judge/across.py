"""Sums across articles: parts told by one, the total or the percentage by another."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from checker.align.profile import Profile
from checker.judge.reckoning import Reckoning, after, before, between, by_sentence, number, plain
from checker.judge.shares import against, is_count, is_of, is_of_voters, is_percent, is_turnout, share_of
from checker.judge.verdicts import GROWING
from checker.kinds._amounts import TOTAL
from checker.language.concepts import event_class
from checker.model import Amount, Fact

#: Nouns that together are all of the people of an event.
_WHOLES = tuple(
    frozenset(nouns.split())
    for nouns in (
        "man woman",
        "man woman child",
        "adult child",
        "adult minor",
        "boy girl",
        "passenger crew",
        "passenger member",
        "passenger crewmember",
    )
)

#: Nouns of a total.
_ALL = frozenset(("", "people", "person", "victim", "fatality", "body", "life", "casualty"))

_JOIN = re.compile(r"\A(?: (?!and\b)[\w’'-]+){1,2}(?:,? and |, )\Z")
_SOME = re.compile(
    r"\b(?:includ\w+|among|at least|of (?:whom|them|those|these)|such as|other|another|more than|up to|some|"
    r"most(?:ly)?)\b|:\s*\Z",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"\A(?: [\w’'-]+){1,3}(?:,| and|,? as well as|,? along with|,? plus)"
    r"(?: (?:an?|one|two|three|four|five|six|several|some|many|his|her|their|at least)\b| \d)"
    r"|[^.;]{0,80}\b(?:others?|another|unidentified|also|so far)\b"
)
_COMPLETE = re.compile(
    r"\b(?:victims|passengers|dead|deceased|fatalities|detainees|injured|wounded|survivors|"
    r"those (?:killed|hurt|injured|arrested|aboard|on board)) (?:were|are|comprised?) \Z",
    re.IGNORECASE,
)

#: Those aboard without the crew, as an event of its own.
PASSENGERS = "passengers"

_ABOARD = frozenset(("aboard", "rescue"))

#: Days by which two articles on one event are published apart.
DAYS = 2

#: Parts and total lie this close together if they are of one event.
CLOSE = 0.75


def wrong_across(profiles: Sequence[Profile], groups: Sequence[Sequence[int]]) -> Iterator[Reckoning]:
    """Parts, totals and percentages of two articles on one story that do not fit together."""
    linked = {
        frozenset((a, b))
        for group in groups
        for a, b in combinations(sorted({profiles[i].fact.article for i in group}), 2)
    }
    by_id = {p.fact.id: p for p in profiles}
    yield from _wrong_totals(by_id, linked)
    yield from _wrong_shares(by_id, linked)


_Links = set[frozenset[str]]


def _are_one_story(a: Profile, b: Profile, linked: _Links) -> bool:
    """Whether two facts of two articles are of one event, as far as names and days tell."""
    if a.fact.article == b.fact.article:
        return False
    if (a.published is None) != (b.published is None):
        return False
    if a.published is not None and b.published is not None and abs(a.published - b.published) > DAYS:
        return False
    if frozenset((a.fact.article, b.fact.article)) not in linked and not (a.names | a.near) & (
        b.names | b.near
    ):
        return False
    return not (a.places and b.places and not a.places & b.places) and not (a.aside or b.aside)


def _wrong_totals(by_id: dict[str, Profile], linked: _Links) -> Iterator[Reckoning]:
    totals = _totals(by_id)
    in_order = sorted(totals.items())
    told: set[tuple[str, str]] = set()
    for parts in _splits(by_id):
        named = _named_event(parts[0])
        event = named or frozenset[str]().union(*(by_id[f.id].concepts for f in parts))
        own = parts[0].article
        for (article, concept), known in in_order:
            if concept not in event or (own, concept) in totals or len({number(f) for f in known}) != 1:
                continue
            total = known[0]
            if (own, article) in told or not by_id[total.id].is_main:
                continue
            if not _are_one_story(by_id[parts[0].id], by_id[total.id], linked):
                continue
            if _do_miss(parts, total, concept, by_id):
                told.add((own, article))
                yield _of_total(parts, total)


def _named_event(first: Fact) -> frozenset[str]:
    """The event that a sentence names before its parts: "The dead were 11 men and nine women"."""
    found = _COMPLETE.search(before(first))
    words = found[0].lower().split() if found else []
    if PASSENGERS in words:
        # The crew is aboard as well.
        return frozenset({PASSENGERS})
    return frozenset(event for word in words if (event := event_class(word)))


def _do_miss(parts: Sequence[Fact], total: Fact, concept: str, by_id: dict[str, Profile]) -> bool:
    """Whether the parts cannot be those of the total, however many were found later."""
    made, whole = sum(map(number, parts)), number(total)
    if made == whole or not CLOSE * whole <= made <= whole / CLOSE:
        return False
    if made < whole and not _COMPLETE.search(before(parts[0])):
        return False
    early, late = by_id[parts[0].id].published, by_id[total.id].published
    if concept in GROWING and early is not None and late is not None and early != late:
        # Parts of the later report may be more, those of the earlier one fewer.
        return (early < late) == (made > whole)
    return True


def _of_total(parts: Sequence[Fact], total: Fact) -> Reckoning:
    made = sum(map(number, parts))
    reckoned = f"{' + '.join(plain(number(f)) for f in parts)} = {plain(made)}"
    return Reckoning(
        TOTAL,
        (total, *parts),
        f"The parts that one source tells do not add up to the total of another, “{total.text}”: {reckoned}.",
        "parts and a total of one event, told by two sources",
    )


def _totals(by_id: dict[str, Profile]) -> dict[tuple[str, str], list[Fact]]:
    """(article, event) -> the counts of all whom it happened to, as the article tells them."""
    found: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    for profile in sorted(by_id.values(), key=lambda p: (p.fact.article, p.fact.position, p.fact.start)):
        fact, context = profile.fact, profile.fact.context
        if not is_count(fact) or context.part or not context.concepts:
            continue
        if context.head == "passenger" and frozenset(context.concepts) <= _ABOARD:
            found[fact.article, PASSENGERS].append(fact)
        elif context.head in _ALL:
            for concept in context.concepts:
                found[fact.article, concept].append(fact)
    # Where one of them is hedged, or of another time, none is known for certain.
    return {key: known if all(map(_is_firm, known)) else [] for key, known in found.items()}


def _is_firm(fact: Fact) -> bool:
    return _is_exact(fact) and not fact.context.cues and not fact.context.is_planned


def _is_exact(fact: Fact) -> bool:
    return isinstance(fact.value, Amount) and fact.value.bound == "exact"


def _splits(by_id: dict[str, Profile]) -> Iterator[tuple[Fact, ...]]:
    """Counts that a text sets side by side and that are all there are: "12 men and seven women"."""
    for told in by_sentence((p.fact for p in by_id.values()), ("quantity",)):
        for size in (3, 2):
            at = next((n for n in range(len(told) - size + 1) if _is_split(told[n : n + size])), None)
            if at is not None and len(told) == size:
                yield tuple(told[at : at + size])
                break


def _is_split(parts: Sequence[Fact]) -> bool:
    if not all(is_count(f) and _is_exact(f) and not f.context.cues for f in parts):
        return False
    if frozenset(f.context.head for f in parts) not in _WHOLES:
        return False
    joined = all(_JOIN.match(between(a, b)) for a, b in pairwise(parts))
    return joined and not _SOME.search(before(parts[0])) and not _MORE.match(after(parts[-1]))


def _wrong_shares(by_id: dict[str, Profile], linked: _Links) -> Iterator[Reckoning]:
    """Percentages of one article held against the counts of another."""
    shares, percents = [], []
    for told in by_sentence((p.fact for p in by_id.values()), ("quantity", "percent", "money")):
        if not any(map(is_percent, told)):
            shares += [(a, b) for a, b in pairwise(told) if is_count(a) and is_count(b) and is_of(a, b)]
        percents += [f for f in told if is_percent(f) and _is_exact(f)]
    for part, whole in shares:
        for percent in percents:
            if not _are_one_story(by_id[part.id], by_id[percent.id], linked):
                continue
            if _is_share_of(percent, part, whole):
                found = against(percent, share_of(part, whole))
                if found is not None:
                    yield found


def _is_share_of(percent: Fact, part: Fact, whole: Fact) -> bool:
    """Whether a percentage is told of what the counts are told of."""
    if is_of_voters(part, whole):
        return is_turnout(percent)
    noun, deed = whole.context.head, part.context.predicate
    if not noun or not deed or percent.context.predicate != deed or part.context.is_planned:
        return False
    if percent.context.is_planned or percent.context.part or percent.context.cues or part.context.cues:
        return False
    found = re.match(r"\A of (?:the |its |their |all )?(?:[\w’'-]+ )?([\w-]+)", after(percent))
    return found is not None and found[1].lower().startswith(noun[: max(3, len(noun) - 1)])
