"""What a place is called: village, town or city."""

from __future__ import annotations

from collections.abc import Iterable

from checker.kinds._base import Affinity, Comparison, Kind, Mention, Rule
from checker.language.parse import Reading
from checker.language.settlements import Settlement, settlements
from checker.language.spelling import effort_of_names, sound_keys, without_article
from checker.model import Fact, Sort

_SOURCE = "AP Stylebook: city, town, village; BBC News style guide: places"

#: Names that take at most this much effort to turn into one another may be one place's.
NEAR = 0.8


def find(reading: Reading) -> Iterable[Mention]:
    every = list(settlements(reading.doc))
    named = {_key(found) for found in every if found.is_named}
    for found in every:
        # "The town" is evidence only where the text does not say "the town of X" itself.
        if not found.is_named and _key(found) in named:
            continue
        yield Mention(
            found.start,
            found.end,
            Sort(found.name, found.sort, is_named=found.is_named),
            found.word,
            about=f"what {found.name} is called: village, town or city",
            key=_key(found),
        )


def _key(found: Settlement) -> str:
    return f"{without_article(found.name)} {found.sort}"


def align(f: Fact, g: Fact) -> Affinity | None:
    if not isinstance(f.value, Sort) or not isinstance(g.value, Sort):
        return None
    gap = effort_of_names(without_article(f.value.name), without_article(g.value.name))
    if gap > NEAR:
        return None
    shares = {"any two places": -2.0, "the same name, spelling apart": 4.0 - 2.0 * gap}
    if not f.value.is_named or not g.value.is_named:
        shares["only one names the place"] = -0.6
    return Affinity(shares)


def compare(f: Fact, g: Fact) -> Comparison:
    if not isinstance(f.value, Sort) or not isinstance(g.value, Sort):
        return Comparison("unknown", 0.0)
    if f.value.sort == g.value.sort:
        return Comparison("equal", 0.0)
    return Comparison("disjoint", 1.0, "settlement.variant", verdict="variant", severity="minor")


def keys(fact: Fact) -> Iterable[str]:
    if isinstance(fact.value, Sort):
        for word in without_article(fact.value.name).split():
            yield from sound_keys(word)


KIND = Kind(
    name="settlement",
    summary="what a place is called: village, town or city",
    mask="somewhere",
    find=find,
    compare=compare,
    block=lambda fact: "settlement",
    rules=(
        Rule(
            "settlement.variant",
            "One place is called by different sizes",
            "Sources, or two passages of one article, call the same place a village, a town or a city. "
            "Which of them it is may be a matter of law, of size or of habit.",
            "The storm hit the town of Brackwater. / Power failed in the city of Brackwater.",
            "The storm hit the town of Brackwater. / Power failed in Brackwater county.",
            _SOURCE,
        ),
        Rule(
            "settlement.unsure",
            "One place may be called by different sizes",
            "The names are alike, but it is not certain that they are one place's.",
            "The storm hit the town of Brackwater. / Power failed in the city of Brockwatter.",
            "The storm hit the town of Brackwater. / Power failed in the town of Brackwater.",
            _SOURCE,
        ),
    ),
    align=align,
    keys=keys,
    is_within=True,
    tells_agreement=False,
)
