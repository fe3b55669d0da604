"""Names of people, groups and places: one being, spelt or called in two ways."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from checker.kinds import _base
from checker.kinds._names import kinship, link_of
from checker.language.known_names import known_as
from checker.language.parse import Reading
from checker.language.proper import Being, register
from checker.language.spelling import folded, sound_keys, without_article
from checker.model import Fact, Name


def _find(reading: Reading) -> Iterator[_base.Mention]:
    names = register(reading.whole)
    here = next((n for n, doc in enumerate(reading.whole.docs) if doc is reading.doc), 0)
    for being in names.beings:
        style = known_as(being.name)
        for spot in being.spots:
            if spot.n != here:
                continue
            value = Name(
                canonical=being.name,
                form=spot.form,
                sort=being.sort,
                heads=being.heads,
                roles=being.roles,
                near=being.near,
                beside=names.folded,
                together=being.together,
                times=len(being.spots),
            )
            yield _base.Mention(
                spot.start,
                spot.end,
                value,
                spot.token,
                about=f"name of {being.name}",
                key=style or folded(being.name),
            )


def _value(fact: Fact) -> Name:
    assert isinstance(fact.value, Name)
    return fact.value


def _align(f: Fact, g: Fact) -> _base.Affinity | None:
    shares = kinship(_value(f), _value(g), f.article == g.article)
    return None if shares is None else _base.Affinity(shares)


def _compare(f: Fact, g: Fact) -> _base.Comparison:
    a, b = _value(f), _value(g)
    found = link_of(a, b, f.article == g.article)
    if found is None:
        return _base.Comparison("unknown", 0.0)
    if found.how == "same":
        return _base.Comparison("equal", 0.0)
    if found.how == "first":
        return _base.Comparison(
            "disjoint", 1.0, "name.differs", why="the surname and what is told of the person are the same"
        )
    if found.how == "known":
        return _base.Comparison(
            "disjoint", 0.5, "name.known", verdict="variant", severity="minor", why="both are known names of one"
        )
    if found.how == "short":
        return _base.Comparison(
            "disjoint", 0.5, "name.short", verdict="variant", severity="minor", why="one form is cut short"
        )
    why = {
        "article": "the one has an article that the other leaves out",
        "order": "the words are the same, in another order",
    }.get(found.how, "the forms are spellings of one name")
    return _base.Comparison("disjoint", 0.5, "name.spelling", verdict="variant", severity="minor", why=why)


@lru_cache(maxsize=65536)
def _keys(canonical: str) -> tuple[str, ...]:
    style = known_as(canonical)
    if style:
        return (f"={style}",)
    words = without_article(canonical).split()
    keys = {key for word in words for key in sound_keys(word)}
    return tuple(sorted(keys | set(sound_keys("".join(words)))))


_GUIDE = "ACE English Annotation Guidelines for Entities, name mentions; BGN/PCGN romanisation systems"
_STYLE = "The Associated Press Stylebook, names; UN Terminology Database"

RULES = (
    _base.Rule(
        "name.spelling",
        "Sources spell a name differently",
        "Two forms that differ as transcriptions of one name do, or by a slip of the pen, and what stands around "
        "them is alike.",
        "The defence minister, Sergei Orlovski, flew to Minsk. / Defence minister Sergey Orlovsky flew to Minsk.",
        "The defence minister, Sergei Orlovski, flew to Minsk. / Defence minister Sergei Orlovski flew to Minsk.",
        _GUIDE,
    ),
    _base.Rule(
        "name.short",
        "A name is cut short",
        "One source gives a name without its last word throughout, and calls the place by the same noun.",
        "Fire swept the Larkspur Meadows subdivision. / Fire swept the Larkspur subdivision.",
        "Fire swept the Larkspur Meadows subdivision. / Fire swept the Larkspur Meadows subdivision at night.",
        _GUIDE,
    ),
    _base.Rule(
        "name.known",
        "Sources use different names of one being",
        "Reference works list both names, and each source has made its choice.",
        "The envoy landed in Rangoon. / The envoy landed in Yangon.",
        "The envoy landed in Yangon. / The envoy has landed in Yangon.",
        _STYLE,
    ),
    _base.Rule(
        "name.differs",
        "Sources give different first names to one person",
        "The surname is the same, and so is something that only one person can have: the age, the office.",
        "The dead man was Victor Hallam, 34. / The dead man was Edwin Hallam, 34.",
        "The dead man was Victor Hallam, 34. / His brother was Edwin Hallam, 39.",
        _GUIDE,
    ),
    _base.Rule(
        "name.agrees",
        "Sources agree on a name",
        "Two or more sources give the same name.",
        "The defence minister, Sergei Orlovski, flew to Minsk. / Defence minister Sergei Orlovski flew to Minsk.",
        "The defence minister, Sergei Orlovski, flew to Minsk. / Defence minister Sergey Orlovsky flew to Minsk.",
        _GUIDE,
    ),
    _base.Rule(
        "name.unsure",
        "Two names may be one being's",
        "The forms are much alike, but little else says that they mean one being.",
        "They drove by way of Kalmar. / They drove by way of Kelmar.",
        "They drove by way of Kalmar. / They drove by way of Kalmar again.",
        _GUIDE,
    ),
)

KIND = _base.Kind(
    name="name",
    summary="Names of people, groups and places, spelt or given in two ways.",
    mask="[NAME]",
    find=_find,
    compare=_compare,
    block=lambda fact: "name",
    rules=RULES,
    align=_align,
    keys=lambda fact: _keys(_value(fact).canonical),
    is_within=True,
    tells_agreement=False,
)
