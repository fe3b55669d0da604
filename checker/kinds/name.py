"""Names of people, groups and places: one being, spelt or called in two ways."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from checker.kinds import _base
from checker.kinds._name_forms import How
from checker.kinds._names import kinship, link_of
from checker.language.beings import Being, register
from checker.language.known_names import known_as
from checker.language.parse import Reading
from checker.language.proper import HONOURS, RANKS, Spot
from checker.language.spelling import folded, has_marks, sound_keys, without_article
from checker.model import Fact, Name

#: A title of honour, at the end of what stands before a name.
_HONOUR = re.compile(r"(?:Sir|Dame)\s+$")
#: An article that names more than this is a list, and its names are not compared.
LONGEST_LIST = 250
#: Characters before a name that are looked at for one.
_REACH = 8


def _find(reading: Reading) -> Iterator[_base.Mention]:
    names = register(reading.whole)
    if len(names.beings) > LONGEST_LIST:
        return
    here = next((n for n, doc in enumerate(reading.whole.docs) if doc is reading.doc), 0)
    written = reading.doc.text
    usual = _usual_names(names.beings)
    marked = {w for doc in reading.whole.docs for w in doc.text.split() if has_marks(w)}
    for being in names.beings:
        known = known_as(being.name)
        honoured = _honoured(being)
        for spot in being.spots:
            if spot.n != here:
                continue
            start, canonical = spot.start, usual.get(known, being.name)
            honour = _HONOUR.search(written[max(0, start - _REACH) : start]) if spot in honoured else None
            if honour:
                start -= len(honour[0])
                canonical = f"{honour[0].strip()} {canonical}"
            value = Name(
                canonical=canonical,
                form=spot.form,
                sort=being.sort,
                heads=being.heads,
                roles=being.roles,
                near=being.near,
                beside=names.folded,
                together=being.together,
                times=len(being.spots),
                has_marks=has_marks(being.name) or bool(marked),
            )
            about, key = f"name of {being.name}", known or folded(canonical)
            yield _base.Mention(start, spot.end, value, spot.token, about=about, key=key)


def _usual_names(beings: Sequence[Being]) -> dict[str, str]:
    """Of the known names of a being that an article uses, the one it uses most; by the being's first name."""
    most: dict[str, Being] = {}
    for being in beings:
        known = known_as(being.name)
        if known and (known not in most or len(being.spots) > len(most[known].spots)):
            most[known] = being
    return {known: being.name for known, being in most.items()}


def _honoured(being: Being) -> tuple[Spot, ...]:
    """Where an article has rank, honour and whole name, if elsewhere it has the rank and name alone."""
    whole = [s for s in being.spots if s.form == being.name and " " in s.form]
    with_honour = tuple(s for s in whole if s.roles & HONOURS and s.roles & RANKS)
    bare = [s for s in whole if not s.roles & HONOURS and s.roles & RANKS]
    ranks = {rank for s in bare for rank in s.roles & RANKS}
    return tuple(s for s in with_honour if s.roles & ranks)


def _value(fact: Fact) -> Name:
    if not isinstance(fact.value, Name):
        raise TypeError(f"fact {fact.id} states no name")
    return fact.value


def _align(f: Fact, g: Fact) -> _base.Affinity | None:
    shares = kinship(_value(f), _value(g), f.article == g.article)
    return None if shares is None else _base.Affinity(shares)


def _compare(f: Fact, g: Fact) -> _base.Comparison:
    found = link_of(_value(f), _value(g), f.article == g.article)
    if found is None:
        return _base.Comparison("unknown", 0.0)
    if found.how == "same":
        return _base.Comparison("equal", 0.0)
    rule, why = _RULE_OF[found.how]
    if found.how == "first":
        return _base.Comparison("disjoint", 1.0, rule, why=why)
    return _base.Comparison("disjoint", 0.5, rule, verdict="variant", severity="minor", why=why)


#: How two names may be one being's -> the rule, and why.
_RULE_OF: dict[How, tuple[str, str]] = {
    "article": ("name.spelling", "the one has an article that the other leaves out"),
    "order": ("name.spelling", "the words are the same, in another order"),
    "spelling": ("name.spelling", "the forms are spellings of one name"),
    "marks": ("name.spelling", "the letters are the same, but for an accent"),
    "surname": ("name.spelling", "the surnames begin alike, and what is told of the person is the same"),
    "bare": ("name.spelling", "the forms are spellings of one name"),
    "short": ("name.short", "one form is cut short"),
    "word": ("name.word", "the last words of the name differ"),
    "known": ("name.known", "both are known names of one"),
    "style": ("name.style", "the title of honour is left out in one place"),
    "first": ("name.differs", "the surname and what is told of the person are the same"),
}


@lru_cache(maxsize=65536)
def _keys(canonical: str) -> tuple[str, ...]:
    style = known_as(canonical)
    if style:
        return (f"={style}",)
    words = without_article(canonical).split()
    # Of a name of several words one is mostly spelt the same, and that is enough to find it by.
    keys = {sound_keys(word)[0] for word in words}
    return tuple(sorted(keys | set(sound_keys("".join(words)))))


_GUIDE = "ACE English Annotation Guidelines for Entities, name mentions; BGN/PCGN romanisation systems"
_STYLE = "The Associated Press Stylebook, names; UN Terminology Database"

RULES = (
    _base.Rule(
        "name.spelling",
        "Sources spell a name differently",
        "Two forms that differ as transcriptions of one name do, or by a slip of the pen, and what stands "
        "around them is alike.",
        "The defence minister, Sergei Orlovski, flew to Minsk. / Defence minister Sergey Orlovsky flew to "
        "Minsk.",
        "The defence minister, Sergei Orlovski, flew to Minsk. / Defence minister Sergei Orlovski flew to "
        "Minsk.",
        _GUIDE,
    ),
    _base.Rule(
        "name.short",
        "A name is cut short",
        "One source gives a name without its last word throughout, and calls the place by the same noun.",
        "Fire swept the Larkspur Meadows subdivision. / Fire swept the Larkspur subdivision.",
        "Fire swept the Larkspur Meadows subdivision. / Fire swept the Larkspur Meadows subdivision at "
        "night.",
        _GUIDE,
    ),
    _base.Rule(
        "name.word",
        "The names differ in the word that says what it is",
        "The rest of the name is the same, neither source has both forms, and the last words mean "
        "much the same.",
        "Voters chose the Lantern Alliance. / Voters chose the Lantern Association.",
        "Voters chose the Lantern Alliance. / Voters chose the Lantern Alliance on Sunday.",
        _GUIDE,
    ),
    _base.Rule(
        "name.style",
        "A title of honour is left out in one place",
        "One article gives the same rank and name once with “Sir” or “Dame” and once without.",
        "General Sir Ralph Orme spoke. A photo shows General Ralph Orme. / General Sir Ralph Orme spoke.",
        "General Sir Ralph Orme spoke. General Orme left. / General Ralph Orme spoke.",
        _STYLE,
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
