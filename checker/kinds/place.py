"""Where things happened, and from where to where somebody went."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from checker.kinds._base import Affinity, Comparison, Kind, Mention, Rule
from checker.kinds._means import days_between
from checker.kinds._places import PERSONAL, places_of
from checker.kinds._whereabouts import compare_whereabouts, shares_of
from checker.language.parse import Reading
from checker.language.places import are_apart, are_other_venues, bare, country_of, may_be_same, turn
from checker.model import Fact
from checker.values import Place

#: Bearings from one place that are as far apart as this are two sides of it.
OTHER_SIDE = 90
#: Sorts of places that hang on somebody or something and not on an event.
_WHEREABOUTS = frozenset({"lies", "heading", "home", "seat"})
#: Events that are told of one place only.
_ONCE = frozenset({"landing", "birth", "burial"})


def find(reading: Reading) -> Iterable[Mention]:
    return places_of(reading)


def compare(f: Fact, g: Fact) -> Comparison:
    """Compare two places of one event."""
    x, y = f.value, g.value
    if not isinstance(x, Place) or not isinstance(y, Place) or x.sort != y.sort:
        return Comparison("unknown", 0.0)
    if x.sort == "route":
        return _compare_routes(x, y)
    if x.sort == "town":
        return _compare_towns(x, y)
    if x.sort in _WHEREABOUTS:
        why = compare_whereabouts(x, y)
        if why is not None:
            return _differs(why)
        return Comparison("equal" if x.name.lower() == y.name.lower() else "compatible", 0.0)
    if x.name == y.name:
        return Comparison("equal", 0.0)
    if x.sort == "bearing":
        apart = turn(x.name, y.name) >= OTHER_SIDE
        why = (
            f"one says {x.name}, the other {y.name}"
            if x.name < y.name
            else (f"one says {y.name}, the other {x.name}")
        )
        return _differs(why) if apart else Comparison("compatible", 0.0)
    if x.sort == "venue" and (
        x.name in y.others or y.name in x.others or not are_other_venues(x.name, y.name)
    ):
        return Comparison("unknown", 0.0)
    return _differs("")


def _compare_towns(x: Place, y: Place) -> Comparison:
    """Two names of places differ only where neither can be a part of the other.

    Of two towns that no list has nothing is known. They differ if they lie in two countries, if both are
    called towns, and if the same people were taken there, born there or buried there.
    """
    if may_be_same(x.name, y.name):
        if {x.anchor, y.anchor} == {"town", "region"} and _is_of_one_sort(x) and _is_of_one_sort(y):
            return Comparison(
                "disjoint", 0.5, "place.scope", verdict="scope", severity="minor",
                why="one names the town, the other the whole region of that name",
            )  # fmt: skip
        return Comparison("equal" if bare(x.name) == bare(y.name) else "compatible", 0.0)
    if not are_apart(x.name, y.name) or "near" in (x.part, y.part):
        return Comparison("unknown", 0.0)
    if x.happening in _ONCE:
        return _differs("")
    if _names(x, y) or _names(y, x):
        return Comparison("unknown", 0.0)
    lie_apart = country_of(x.name) and country_of(y.name)
    return _differs("") if lie_apart or x.anchor == y.anchor == "town" else Comparison("unknown", 0.0)


def _is_of_one_sort(place: Place) -> bool:
    """Whether its article speaks of the town only, or of the region only."""
    other = "region" if place.anchor == "town" else "town"
    return not any(
        word.endswith(f"/{other}") and may_be_same(word.removesuffix(f"/{other}"), place.name)
        for word in place.others
    )


def _differs(why: str) -> Comparison:
    return Comparison("disjoint", 1.0, "place.differs", why=why)


def _names(x: Place, y: Place) -> bool:
    """Whether the article of ``x`` names the place of ``y`` somewhere: then it tells the two apart itself."""
    return any(word in x.others for word in bare(y.name).split() if len(word) > 2)


def _compare_routes(x: Place, y: Place) -> Comparison:
    start, goal = x.name.split(">")
    from_, to = y.name.split(">")
    if may_be_same(start, from_) and may_be_same(goal, to):
        return Comparison("equal", 0.0)
    if may_be_same(start, to) and may_be_same(goal, from_):
        return Comparison(
            "disjoint", 1.0, "place.route", why="the two sources have it travel in opposite directions"
        )
    return Comparison("unknown", 0.0)


def align(f: Fact, g: Fact) -> Affinity | None:
    """How sure it is that two places belong to one event."""
    x, y = f.value, g.value
    if not isinstance(x, Place) or not isinstance(y, Place) or x.sort != y.sort:
        return None
    if f.article == g.article or (x.happening != y.happening) or (x.part != y.part):
        return None
    shares = {"any two places": -2.6}
    if x.sort in _WHEREABOUTS:
        told = shares_of(x, y)
        return None if told is None else Affinity(shares | told)
    if x.sort == "route":
        shares["the same two places"] = 2.2
        if x.anchor and x.anchor == y.anchor:
            shares["the same vehicle"] = 1.0
    elif x.sort == "road":
        shares["each names one road only"] = 1.5
        if x.name != y.name and sorted(x.name) == sorted(y.name):
            shares["the same digits"] = 1.0
    elif x.sort == "address":
        if x.anchor != y.anchor:
            return None
        shares["the same street"] = 2.2
    elif x.happening in PERSONAL and x.event != y.event:
        return None
    elif x.sort == "bearing":
        if not may_be_same(x.anchor, y.anchor):
            return None
        shares["seen from the same place"] = 2.0
    else:
        shares["the same happened there"] = 0.8
        if x.happening in PERSONAL:
            shares["the same person"] = 1.4
        if x.sort == "town" and x.happening == "violence":
            # Where there is war, every day brings another attack somewhere.
            shares["other attacks may be meant"] = -1.0
        if x.sort == "venue":
            shares["each names one such place only"] = 1.4
        if x.happening == "landing" and x.event == y.event:
            shares["the same people"] = 1.0
    days = days_between(f.as_of, g.as_of)
    if days <= 1:
        shares["published close together"] = 0.4
    elif days > 3:
        shares["published far apart"] = -1.0
    elif x.sort == "town":
        shares["not published on one day"] = -0.8
    return Affinity(shares, (_masked(f), _masked(g)), 4.0)


def _masked(fact: Fact) -> str:
    """The sentence without the place."""
    at = fact.start - fact.sentence_start
    return f"{fact.sentence[: max(0, at)]} there {fact.sentence[max(0, at) + len(fact.text) :]}".strip()


def keys(fact: Fact) -> Sequence[str]:
    value = fact.value
    return (f"{value.sort} {value.happening}",) if isinstance(value, Place) else ()


def block(fact: Fact) -> str:
    return "place"


KIND = Kind(
    name="place",
    summary="where things happened: towns, venues, roads, bearings and routes",
    mask="there",
    find=find,
    compare=compare,
    block=block,
    align=align,
    keys=keys,
    rules=(
        Rule(
            "place.differs",
            "Sources put one event in different places",
            "Two sources tell where the same thing happened, and neither place is a part of the other.",
            "2021-04-06: The coach left Route 52 near the pass and fell into the river. / "
            "2021-04-06: The coach left national road 25 near the pass and fell into the river.",
            "2021-04-06: The coach left Route 52 near the pass and fell into the river. / "
            "2021-04-06: The coach left national road 52 near the pass and fell into the river.",
            "NPR Accuracy Checklist: locations",
        ),
        Rule(
            "place.route",
            "Sources have the same journey go in opposite directions",
            "Two sources name the same two places as the ends of a journey, one the other way round.",
            "The ferry was sailing from Holm to Varde when it sank. / "
            "The ferry was sailing from Varde to Holm when it sank.",
            "The ferry was sailing from Holm to Varde when it sank. / "
            "The ferry had left Holm for Varde when it sank.",
            "NPR Accuracy Checklist: locations",
        ),
        Rule(
            "place.scope",
            "One source names a town, the other the region of that name",
            "The same name stands for a town in one source and for the province around it in the other, and "
            "neither source speaks of both.",
            "The raids killed 31 people in the town of Homs on Sunday. / "
            "The raids killed 31 people in Homs province on Sunday.",
            "The raids killed 31 people in the town of Homs on Sunday. / "
            "The raids killed 31 people in the town of Homs in Homs province on Sunday.",
            "NPR Accuracy Checklist: locations",
        ),
        Rule(
            "place.agrees",
            "Sources put one event in the same place",
            "Two or more sources tell the same place for one event.",
            "The ferry was sailing from Holm to Varde when it sank. / "
            "The ferry had left Holm for Varde when it sank.",
            "The ferry was sailing from Holm to Varde when it sank. / "
            "The ferry was sailing from Varde to Holm when it sank.",
            "NPR Accuracy Checklist: locations",
        ),
        Rule(
            "place.unsure",
            "The places may differ",
            "The places differ, but it is not certain that they are of one event.",
            "He was arrested in Varde. / The police arrested a man in Holm.",
            "He was arrested in Varde. / The police arrested a man in Varde.",
            "NPR Accuracy Checklist: locations",
        ),
    ),
)
