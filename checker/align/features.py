"""Features of a pair of facts: each says for itself whether both are about the same thing."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from checker.align.profile import Profile
from checker.kinds import Comparison
from checker.language.concepts import LIGHT
from checker.model import Amount, Fact, Moment

#: Feature -> what it says, in the words of the report.
FEATURES: dict[str, str] = {
    "context": "sentences alike in meaning",
    "about": "what is measured is alike in meaning",
    "deed": "what happens then is alike in meaning",
    "words": "shared telling words",
    "telling_word": "a rare word in common",
    "same_event": "the same happened to those counted",
    "one_sided_event": "only one says what happened to those counted",
    "same_head": "same counted noun",
    "same_group": "both count people",
    "other_head": "different counted nouns",
    "unlike_nouns": "the nouns counted mean different things",
    "other_group": "one counts armed men, the other civilians",
    "other_happening": "different verbs for what is dated",
    "one_happening": "dates of one happening",
    "no_happening": "nothing shows that both date one happening",
    "same_modifiers": "counted noun narrowed down alike",
    "other_modifiers": "counted noun narrowed down differently",
    "same_predicate": "same verb",
    "same_topic": "words of one family for what is told",
    "other_topic": "words of different families for what is told",
    "sole_topic": "neither text has another figure told by such words",
    "same_names": "shared names next to the value",
    "other_names": "different names next to the value",
    "same_cues": "both are earlier, expected or limiting values",
    "other_cues": "one is an earlier, expected or limiting value, the other is not",
    "both_main": "each is its article's first figure of the sort",
    "other_places": "different places",
    "other_days": "different days",
    "same_days": "same day",
    "one_part": "only one counts a part or a rest",
    "one_planned": "only one is planned or possible",
    "both_leading": "both stand in the title or the opening",
    "near_values": "values close to each other",
    "near_moment": "dates of one story are close anyway",
    "far_values": "values far apart",
    "same_value": "the very same figure",
    "can_agree": "values can both hold",
    "apart_in_time": "published far apart",
    "same_person": "same person",
    "same_text": "one text tells of both",
    "few_alike": "neither article has other figures of the sort",
    "slip": "the values differ by a slip of the pen",
    "unit_slip": "the same figure in a unit easily mistaken for the other",
    "same_course": "the same sort of thing lasts",
    "other_course": "different things last",
    "chance_near": "close values of unlike things",
    "main_event": "each is its article's main figure for the same event",
    "rival": "the other article has a figure that fits better",
}

#: Rules of differences that are a slip of the unit.
UNIT_SLIPS = frozenset({"money.currency", "percent.points"})

_SILENT = LIGHT | {""}


def features(a: Profile, b: Profile, comparison: Comparison) -> dict[str, float]:
    """Feature values of a pair, without the two that need vectors. Symmetric in a and b."""
    x, y = a.fact.context, b.fact.context
    out: dict[str, float] = {}
    out["words"] = _cosine(a, b)
    out["telling_word"] = max((a.rarity[w] for w in a.rarity.keys() & b.rarity.keys()), default=0.0)
    out["same_event"] = float(bool(a.concepts & b.concepts))
    out["one_sided_event"] = float(bool(a.concepts) != bool(b.concepts))
    # What a date belongs to is told by its verb; nouns count for figures only.
    is_moment = isinstance(a.fact.value, Moment)
    same_head = bool(x.head) and x.head == y.head
    out["same_head"] = float(same_head)
    opposed = {a.group, b.group} == {"armed", "civil"}
    both_people = bool(a.group) and bool(b.group) and not opposed
    both_people = both_people and not is_moment
    out["same_group"] = float(both_people and not same_head) * (1.0 if a.group == b.group else 0.5)
    out["other_head"] = float(
        not is_moment and bool(x.head) and bool(y.head) and not same_head and not both_people
    )
    out["other_group"] = float(opposed)
    out["other_happening"] = float(
        is_moment and x.predicate != y.predicate and not {x.predicate, y.predicate} & _SILENT
    )
    out["one_happening"] = comparison.shared
    out["no_happening"] = float(is_moment and comparison.relation == "disjoint" and not comparison.shared)
    shared, either = a.modifiers & b.modifiers, a.modifiers | b.modifiers
    out["same_modifiers"] = len(shared) / len(either) if either else 0.0
    out["other_modifiers"] = float(not is_moment and bool(a.modifiers) and bool(b.modifiers) and not shared)
    out["same_predicate"] = float(x.predicate == y.predicate and x.predicate not in _SILENT)
    families = a.topics.keys() & b.topics.keys()
    out["same_topic"] = float(bool(families))
    out["other_topic"] = float(bool(a.topics) and bool(b.topics) and not families)
    out["sole_topic"] = max((1.0 / (a.topics[t] * b.topics[t]) ** 0.5 for t in families), default=0.0)
    out["same_names"] = min(1.0, len(a.near & b.near) / 2)
    out["other_names"] = float(bool(a.near) and bool(b.near) and not a.near & b.near)
    out["other_places"] = float(bool(a.places) and bool(b.places) and not a.places & b.places)
    out["other_cues"] = min(1.0, len(a.cues ^ b.cues))
    out["same_cues"] = float(bool(a.cues & b.cues))
    out["other_days"], out["same_days"] = _days(x.days, y.days)
    out["one_part"] = float(bool(x.part) != bool(y.part))
    out["one_planned"] = float(x.is_planned != y.is_planned)
    out["both_main"] = float(a.is_main and b.is_main)
    out["both_leading"] = float(a.fact.position <= 1 and b.fact.position <= 1)
    out["near_values"] = max(0.0, 1.0 - comparison.distance)
    out["near_moment"] = out["near_values"] * is_moment
    out["far_values"] = max(0.0, min(3.0, comparison.distance) - 1.0)
    out["same_value"] = float(comparison.relation == "equal") * max(_telling(a), _telling(b))
    out["can_agree"] = float(comparison.relation in ("equal", "compatible"))
    gap = abs(a.published - b.published) if a.published is not None and b.published is not None else 0
    out["apart_in_time"] = min(1.0, gap / 30)
    out["same_person"] = float(bool(x.holder) and bool(y.holder))
    steady = not out["one_part"] and not out["other_cues"] and not out["other_days"]
    out["main_event"] = float(steady and out["same_event"] > 0 and a.is_main and b.is_main)
    out["few_alike"] = 1.0 / (a.n_alike * b.n_alike) ** 0.5
    out["same_text"] = float((a.fact.article, a.fact.field) == (b.fact.article, b.fact.field))
    out["slip"] = float(comparison.is_slip and (is_moment or _is_told_alike(a, b, out)))
    out["same_course"], out["other_course"] = _courses(a, b)
    out["chance_near"] = out["near_values"] * out["other_head"] * _counts(a)
    out["unit_slip"] = float(comparison.rule in UNIT_SLIPS)
    return out


#: Feature -> the text of a fact whose vectors it compares; an empty text is like no other.
TEXTS: dict[str, Callable[[Fact], str]] = {
    "context": lambda fact: fact.masked,
    "about": lambda fact: fact.about,
    "deed": lambda fact: fact.context.deed,
}


def with_vectors(values: Mapping[str, float], cosines: Mapping[str, float]) -> dict[str, float]:
    """The features with those that need vectors: the cosines of ``TEXTS``."""
    unlike = values["other_head"] * (1.0 - max(0.0, cosines["about"]))
    # Digits and sizes of unlike things agree by chance: 52 carriers and 25 tanks.
    chance = values["chance_near"] * unlike
    slip = values["slip"] * max(0.0, 1.0 - 2.0 * unlike) if chance else values["slip"]
    return {**values, **cosines, "unlike_nouns": unlike, "chance_near": chance, "slip": slip}


def _is_told_alike(a: Profile, b: Profile, values: Mapping[str, float]) -> bool:
    """Whether two lengths are of one sort, as far as told: 60 metres and 60 feet are often two things."""
    x, y = a.fact.value, b.fact.value
    if (
        not isinstance(x, Amount)
        or not isinstance(y, Amount)
        or x.unit == y.unit
        or a.fact.kind != "quantity"
    ):
        return True
    return bool(values["same_topic"] or values["same_predicate"])


def _cosine(a: Profile, b: Profile) -> float:
    if not a.norm or not b.norm:
        return 0.0
    small, large = (a.words, b.words) if len(a.words) <= len(b.words) else (b.words, a.words)
    return sum(v * large.get(w, 0.0) for w, v in small.items()) / (a.norm * b.norm)


def _counts(a: Profile) -> bool:
    return isinstance(a.fact.value, Amount) and a.fact.value.unit == "count"


def _courses(a: Profile, b: Profile) -> tuple[float, float]:
    """(one thing lasts, different things last); neither where one does not tell."""
    if not a.courses or not b.courses:
        return 0.0, 0.0
    same = bool(a.courses & b.courses)
    return float(same), float(not same)


def _days(x: tuple[str, ...], y: tuple[str, ...]) -> tuple[float, float]:
    """(different days, same day), by prefix: 2014-06 and 2014-06-29 are not different."""
    if not x or not y:
        return 0.0, 0.0
    same = any(p.startswith(q[:10]) or q.startswith(p[:10]) for p in x for q in y)
    return float(not same), float(same)


def _telling(a: Profile) -> float:
    """How much it says that two figures are the same: the more digits, the more."""
    stated = getattr(a.fact.value, "stated", ())
    digits = max((len(f"{n:.9e}".split("e")[0].replace(".", "").rstrip("0")) for n in stated), default=1)
    return min(1.0, 0.25 + 0.25 * digits) if stated else 0.5


def reasons(
    values: Mapping[str, float], weights: Mapping[str, float], *, most: int = 6
) -> list[tuple[str, float]]:
    """The features that weighed most, in words, with their share in log-odds."""
    shares = {FEATURES[name]: weights.get(name, 0.0) * value for name, value in values.items()}
    return weightiest(shares, most=most)


def weightiest(shares: Mapping[str, float], *, most: int = 6) -> list[tuple[str, float]]:
    """The reasons that weighed most, weightiest first; those that weigh next to nothing are left out."""
    kept = [(name, share) for name, share in shares.items() if abs(share) >= 0.05]
    kept.sort(key=lambda s: (-abs(s[1]), s[0]))
    return [(name, round(share, 2)) for name, share in kept[:most]]
