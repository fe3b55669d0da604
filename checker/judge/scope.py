"""Scope: two counts that differ because they do not count the same, and which of them is the wider.

A part is told of only where the text names it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from checker.align.profile import Profile
from checker.judge.values import stated
from checker.language.casualties import BOTH
from checker.language.concepts import event_class
from checker.language.inclusions import Inclusion, inclusions
from checker.language.subgroups import GENERAL, is_subgroup, is_within
from checker.model import Amount, Fact

#: (article, field) -> its text.
Texts = Mapping[tuple[str, str], str]


@dataclass(frozen=True, slots=True)
class Scope:
    """Why two counts differ: the last word of the rule, and a clause in plain words."""

    rule: str
    why: str


def scope_of(a: Profile, b: Profile, members: Sequence[Profile], texts: Texts) -> Scope | None:
    """Why one side counts a part of what the other counts, or None if it does not."""
    return (
        _of_attackers(a, b, texts)
        or _marked(a, b)
        or _of_casualties(a, b)
        or _of_group(a, b, members)
        or _of_place(a, b)
    )


def are_counts(a: Profile, b: Profile) -> bool:
    return all(isinstance(p.fact.value, Amount) and p.fact.value.unit == "count" for p in (a, b))


def by_size(a: Profile, b: Profile) -> tuple[Profile, Profile]:
    return (a, b) if stated(a) < stated(b) else (b, a)


def _marked(a: Profile, b: Profile) -> Scope | None:
    """ "Nine others", "40 of the houses" against all of them."""
    x, y = a.fact.context, b.fact.context
    if bool(x.part) == bool(y.part) or (x.head == y.head and is_subgroup(x.head)):
        return None
    side = x if x.part else y
    return Scope("scope", f"one counts only a part (“{side.part[0]}”)")


def is_casualties(profile: Profile) -> bool:
    return profile.concepts >= BOTH


def event_of(profile: Profile) -> str:
    """Death or injury, where a count is of one of them only and of everybody."""
    own = profile.concepts & BOTH
    return next(iter(own)) if len(own) == 1 else ""


def _of_casualties(a: Profile, b: Profile) -> Scope | None:
    """The killed, or the wounded, against both together."""
    narrow, wide = by_size(a, b)
    if not are_counts(a, b) or not is_casualties(wide) or not event_of(narrow):
        return None
    what = "killed" if event_of(narrow) == "death" else "wounded"
    return Scope("casualties", f"one counts the {what}, the other the killed and the wounded together")


def _of_group(a: Profile, b: Profile, members: Sequence[Profile]) -> Scope | None:
    """Civilians, children, soldiers against all."""
    if not are_counts(a, b) or not all(p.group or event_class(noun_of(p)) for p in (a, b)):
        return None
    narrow, wide = by_size(a, b)
    group = _in_full(narrow, members)
    if not is_within(group, _in_full(wide, members)) or _is_whole_too(narrow, members):
        return None
    return Scope("scope", f"one counts only those called “{group}”")


def noun_of(profile: Profile) -> str:
    """The noun for those counted: "civilian" of "civilian deaths", "crew" of "crew members"."""
    context = profile.fact.context
    if context.head in GENERAL:
        return next((word for word in context.modifiers if is_subgroup(word)), context.head)
    return context.head


def _in_full(profile: Profile, members: Sequence[Profile]) -> str:
    """What is counted; a title that names nobody counts those that its article counts by that figure."""
    head = noun_of(profile)
    if not _is_elliptic(profile):
        return head
    return next(
        (
            noun_of(m)
            for m in members
            if m.fact.article == profile.fact.article
            and is_subgroup(noun_of(m))
            and stated(m) == stated(profile)
        ),
        head,
    )


def _is_elliptic(profile: Profile) -> bool:
    """Whether a headline gives a bare number: "Blast kills 31"."""
    value = profile.fact.value
    is_bare = isinstance(value, Amount) and (not value.noun or value.noun.lower() in ("killed", "dead"))
    return profile.fact.field == "title" and is_bare


def _is_whole_too(narrow: Profile, members: Sequence[Profile]) -> bool:
    """Whether an article gives the figure of a group as that of all: "19 people died", "19 civilians"."""
    return any(
        m.fact.article == narrow.fact.article
        and not is_subgroup(noun_of(m))
        and not _is_elliptic(m)
        and not m.fact.context.part
        and stated(m) == stated(narrow)
        for m in members
    )


# --- who killed -----------------------------------------------------------------------------------------


def _of_attackers(a: Profile, b: Profile, texts: Texts) -> Scope | None:
    """The dead with and without those who killed them, where a text says so and the numbers fit."""
    if not are_counts(a, b) or any(p.concepts and "death" not in p.concepts for p in (a, b)):
        return None
    narrow, wide = by_size(a, b)
    between = stated(wide) - stated(narrow)
    for profile, is_in in ((wide, True), (narrow, False)):
        for told in _told_of(profile.fact, texts):
            if told.is_in == is_in and told.number == between:
                who = told.who or "the one who killed"
                return Scope(
                    "attackers", f"one counts {who} among the dead, the other does not (“{told.words}”)"
                )
    return None


def _told_of(fact: Fact, texts: Texts) -> list[Inclusion]:
    at = fact.start - fact.sentence_start
    text = texts.get((fact.article, fact.field), "")
    end = fact.sentence_start + len(fact.sentence)
    following = re.split(r"(?<=[.!?])\s", text[end : end + 200].strip(), maxsplit=1)[0]
    return inclusions(fact.sentence[:at], fact.sentence[at + len(fact.text) :], following)


# --- where ----------------------------------------------------------------------------------------------

_WHOLE = re.compile(
    r"\b(?:across|throughout|all over|in (?:all|the whole) of)\s+(?:the\s+)?(?:whole\s+|entire\s+|\w+ern\s+)?"
    r"(?P<name>[A-Z][\w’'-]+|country|nation|province|region|state|county|district|island|coast|city)"
)
_WIDE_WORD = re.compile(r"\b(?:nation|country|state|province|city|region)-?wide\b", re.I)
_TOWN = re.compile(
    r"\b(?:in|on|at|of)\s+(?:the\s+)?(?:\w+\s+){0,2}?(?:town|city|village|suburb|neighbourhood|neighborhood|hamlet|"
    r"settlement|district|capital)(?:\s+of)?,?\s+(?P<name>[A-Z][\w’'-]+)"
)
_IN_NAME = re.compile(
    r"\b(?:in|on|at)\s+(?P<name>[A-Z][\w’'-]+)(?:,|\s+in)\s+(?:the\s+)?(?:\w+\s+){0,3}?(?P<whole>[A-Z][\w’'-]+)"
)


#: Who is brought to a hospital is a part of all who were hurt.
_RECEIVED = re.compile(
    r"\b(?:doctors?|hospitals?|clinics?|medics|surgeons|morgues?|mortuar(?:y|ies)|infirmar(?:y|ies))\b[^.;\d]{0,60}"
    r"\b(?:receiv|treat|admit|tak(?:e|en|ing) in|took in)\w*[^.;\d]{0,20}$",
    re.I,
)
_BROUGHT = re.compile(
    r"^[^.;\d]{0,40}\b(?:brought|taken|admitted|rushed|carried|ferried|airlifted|transferred|evacuated|moved|sent)\s+"
    r"(?:in)?to\s+(?:[\w’'-]+\s+){0,4}?(?:hospitals?|clinics?|wards?|morgues?|mortuary)\b",
    re.I,
)


def _is_hospital(fact: Fact) -> bool:
    at = fact.start - fact.sentence_start
    before, after = fact.sentence[:at], fact.sentence[at + len(fact.text) :]
    return bool(_RECEIVED.search(before) or _BROUGHT.search(after))


def _of_place(a: Profile, b: Profile) -> Scope | None:
    """Those of a hospital, or of a town, against all of them, where the texts name both as such."""
    narrow, wide = by_size(a, b)
    if not are_counts(a, b) or not narrow.concepts & wide.concepts:
        return None
    if _is_hospital(narrow.fact) and not _is_hospital(wide.fact):
        return Scope("where", "one counts those who were brought to hospital, the other all of them")
    near, far = narrow.fact.sentence, wide.fact.sentence
    whole = _WHOLE.search(far) or _WIDE_WORD.search(far)
    if whole is None or _WHOLE.search(near) or _WIDE_WORD.search(near):
        return None
    name = whole.groupdict().get("name") or ""
    town = _TOWN.search(near)
    if name[:1].isupper():
        town = next((m for m in _IN_NAME.finditer(near) if m["whole"] == name), None) or (
            town if name in near else None
        )
    if town is None or town["name"] == name or town["name"] in far:
        return None
    return Scope("where", f"one counts those in {town['name']}, the other those {' '.join(whole[0].split())}")
