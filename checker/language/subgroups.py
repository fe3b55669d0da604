"""Groups of people that are a part of all: civilians, children, soldiers, passengers.

A toll of such a group is no toll of everybody. Only words that name a part by what it is stand
here, by age, sex, trade, or place in a vehicle; who belongs to a place ("residents", "villagers") or
suffers something ("victims") may be all there are.
"""

from __future__ import annotations

from typing import Final

#: Facet -> its groups that exclude each other, each with the words for it.
_FACETS: Final[dict[str, dict[str, str]]] = {
    "age": {
        "child": "child minor kid youngster schoolchild infant baby toddler newborn",
        "teenager": "teenager adolescent",
        "adult": "adult grown-up",
        "pensioner": "pensioner",
    },
    "sex": {"man": "man", "woman": "woman", "boy": "boy schoolboy", "girl": "girl schoolgirl"},
    "service": {
        "soldier": "soldier serviceman servicewoman servicemember conscript paratrooper infantryman",
        "sailor": "sailor seaman",
        "police": "police policeman policewoman constable",
        "guard": "guard",
        "firefighter": "firefighter fireman",
        "medic": "medic paramedic nurse doctor",
        "journalist": "journalist reporter cameraman photographer",
        "peacekeeper": "peacekeeper",
        "officer": "officer",
        "rescuer": "rescuer",
    },
    "vehicle": {
        "passenger": "passenger",
        "crew": "crew crewman crewmember stewardess steward",
        "pedestrian": "pedestrian",
    },
    "work": {
        "worker": "worker employee staffer labourer laborer",
        "student": "student pupil undergraduate",
        "teacher": "teacher",
        "tourist": "tourist holidaymaker vacationer",
        "pilgrim": "pilgrim",
        "inmate": "inmate prisoner",
        "protester": "protester demonstrator protestor",
    },
    "arms": {"civilian": "civilian noncombatant bystander"},
}

#: Word -> (facet, group).
GROUPS: Final[dict[str, tuple[str, str]]] = {
    word: (facet, group)
    for facet, groups in _FACETS.items()
    for group, words in groups.items()
    for word in words.split()
}

#: Group -> the groups that it can contain.
_WITHIN: Final = {
    "civilian": frozenset(
        "child teenager pensioner man woman boy girl worker student teacher tourist pilgrim medic "
        "journalist".split()
    ),
    "child": frozenset({"boy", "girl"}),
}

#: Pairs of groups of two facets that are nevertheless told side by side.
_BESIDE: Final = frozenset({frozenset({"woman", "child"}), frozenset({"man", "child"})})

#: Members of armed groups that are no state's: nobody who is told by age, sex or service is counted in.
_FIGHTERS: Final = frozenset(
    "militant rebel terrorist jihadist insurgent gunman fighter attacker assailant combatant".split()
)
#: Those who face them.
_FORCES: Final = frozenset({"soldier", "sailor", "police", "peacekeeper"})

#: Nouns that say nothing of who is counted: what stands before them does.
GENERAL: Final = frozenset(
    "member personnel people person dead body victim fatality death life casualty injury wounded "
    "injured".split()
)


def is_subgroup(word: str) -> bool:
    """Whether a noun, as a lower-case lemma, names a part of people."""
    return word in GROUPS


def are_same(a: str, b: str) -> bool:
    """Whether two nouns name one group: child and minor."""
    return a == b or (a in GROUPS and b in GROUPS and GROUPS[a] == GROUPS[b])


def is_within(narrow: str, wide: str) -> bool:
    """Whether those the first noun names are a part of those the second one names."""
    if narrow not in GROUPS or are_same(narrow, wide):
        return False
    if wide not in GROUPS:
        return wide not in _FIGHTERS
    return GROUPS[narrow][1] in _WITHIN.get(GROUPS[wide][1], ())


def are_disjoint(a: str, b: str) -> bool:
    """Whether nobody is both: men and women, passengers and crew, soldiers and rebels."""
    for one, other in ((a, b), (b, a)):
        if one in _FIGHTERS and other in GROUPS and GROUPS[other][1] in _FORCES:
            return True
    if a not in GROUPS or b not in GROUPS or are_same(a, b):
        return False
    (f, x), (g, y) = GROUPS[a], GROUPS[b]
    if is_within(a, b) or is_within(b, a):
        return False
    return f == g or frozenset({x, y}) in _BESIDE
