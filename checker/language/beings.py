"""Who and what an article names: its names, grouped by the being they mean there."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence, Set
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from checker.language.known_names import countries, known_as
from checker.language.parse import Whole
from checker.language.proper import AGE, GROUP_HEADS, KIN, PERSON_TITLES, PLACE_HEADS, Sort, Spot, spots
from checker.language.spelling import folded, without_article

if TYPE_CHECKING:
    from spacy.tokens import Doc

_JOINED = re.compile(r"\s*(?:,|,?\s*(?:and|&))\s*")


@dataclass(frozen=True, slots=True)
class Being:
    """Whoever or whatever an article names, with all the occurrences that mean it.

    Attributes
    ----------
    name : its fullest form.
    sort : what it is, where that can be told.
    heads : common nouns that say what it is: "city", "apartments".
    roles : titles and nouns it is given, ``age 34``, and ``dead``.
    near : content words around it.
    together : folded names of those named in one sentence with it.
    """

    name: str
    sort: Sort
    spots: tuple[Spot, ...]
    heads: frozenset[str]
    roles: frozenset[str]
    near: frozenset[str]
    together: frozenset[str]


@dataclass(frozen=True, slots=True)
class Register:
    """The beings of one article; ``folded`` are all names in it, bare surnames and first names as well."""

    beings: tuple[Being, ...]
    folded: frozenset[str]


_registers: WeakKeyDictionary[Whole, Register] = WeakKeyDictionary()


def register(whole: Whole) -> Register:
    """The names of an article, read once."""
    known = _registers.get(whole)
    if known is None:
        known = _registers[whole] = _register(whole.docs)
    return known


def _register(docs: Sequence[Doc]) -> Register:
    has_apostrophes = any("'" in t.text or "’" in t.text for doc in docs for t in doc)
    found = _with_shared_surnames(_without_lost_genitives(spots(docs), has_apostrophes), docs)
    groups = _grouped(found)
    sentences: dict[tuple[int, int], set[str]] = defaultdict(set)
    for name, members in groups.items():
        for s in members:
            sentences[s.n, s.sentence].add(folded(name))
    beings = []
    for name, members in groups.items():
        together = {other for s in members for other in sentences[s.n, s.sentence]} - {folded(name)}
        heads = frozenset(head for s in members for head in s.heads)
        roles = frozenset(role for s in members for role in s.roles)
        near = frozenset(word for s in members for word in s.near)
        sort = _sort(members, heads, roles)
        beings.append(Being(name, sort, tuple(members), heads, roles, near, frozenset(together)))
    return Register(tuple(beings), frozenset({folded(s.whole or s.form) for s in found}))


def _without_lost_genitives(found: Sequence[Spot], has_apostrophes: bool) -> list[Spot]:
    """The names of a text that lost its apostrophes: "Jordans Zarqa", "Zarqas mayor".

    Where a text has some, only a country's lost one is believed.
    """
    whole: set[str] = set() if has_apostrophes else {s.form for s in found}
    out: list[Spot] = []
    for spot in found:
        s = spot
        first, _, rest = s.form.partition(" ")
        owner = first[:-1] if len(first) > 4 and first.endswith("s") else ""
        is_owner = owner and (folded(owner) in countries() or (owner in whole and first not in whole))
        if rest and is_owner and folded(first) not in countries():
            s = replace(s, token=s.token + 1, start=s.end - len(rest), form=rest)
        bare = s.form[:-1]
        if s.form.endswith("s") and (bare in whole or folded(bare) in countries()):
            s = replace(s, end=s.end - 1, form=bare)
        out.append(s)
    return out


def _with_shared_surnames(found: Sequence[Spot], docs: Sequence[Doc]) -> list[Spot]:
    """First names in a row before a whole name take its surname: "siblings Ana, Eva and Luis Roca"."""
    out = list(found)
    texts = [doc.text for doc in docs]
    known = {folded(s.form) for s in found}
    for i, last in enumerate(found):
        if last.sort != "person" or " " not in last.form:
            continue
        j = i
        while j and " " not in found[j - 1].form and _are_joined(texts, found[j - 1], found[j]):
            j -= 1
        wholes = [f"{s.form} {last.form.split()[-1]}" for s in found[j:i]]
        before = docs[last.n][max(0, found[j].token - 3) : found[j].token]
        if any(t.lemma_.lower() in KIN for t in before) or any(folded(w) in known for w in wholes):
            out[j:i] = [replace(s, whole=w, sort="person") for s, w in zip(found[j:i], wholes, strict=True)]
    return out


def _are_joined(texts: Sequence[str], a: Spot, b: Spot) -> bool:
    return a.n == b.n and a.end <= b.start and _JOINED.fullmatch(texts[a.n][a.end : b.start]) is not None


def _grouped(found: Sequence[Spot]) -> dict[str, list[Spot]]:
    """Occurrences by the fullest form of their being: a bare surname goes with the only person who has it.

    A surname that two have, and a first name alone, may mean anyone and are left out.
    """
    full = [s.whole or s.form for s in found]
    forms: dict[str, str] = {}
    votes: dict[str, Counter[Sort]] = defaultdict(Counter)
    for s, form in zip(found, full, strict=True):
        forms.setdefault(folded(form), form)
        votes[folded(form)][s.sort] += 1
    people = {form for form, sorts in votes.items() if sorts["person"]}
    surnames: dict[str, set[str]] = defaultdict(set)
    first_names: set[str] = set()
    for s, form in zip(found, full, strict=True):
        words = without_article(form).split()
        if len(words) in (2, 3, 4) and (s.sort != "place" or folded(form) in people):
            surnames[words[-1]].add(folded(form))
        if len(words) in (2, 3, 4) and (s.sort == "" or folded(form) in people):
            first_names.add(words[0])
    leads = {form.partition(" ")[0] for form in forms if " " in form and form not in people}
    groups: dict[str, list[Spot]] = {}
    for s, form in zip(found, full, strict=True):
        own = folded(form)
        bearers = surnames.get(without_article(form), set()) - {own} if own.count(" ") < 2 else set()
        is_firm = own in leads and votes[own]["person"] <= votes[own]["group"] + votes[own]["place"]
        if len(bearers) == 1 and not is_firm:
            own = next(iter(bearers))
        elif len(bearers) > 1 or (own in first_names and not s.heads):
            continue
        groups.setdefault(forms[own], []).append(s)
    return groups


def _sort(members: Sequence[Spot], heads: Set[str], roles: Set[str]) -> Sort:
    votes: Counter[Sort] = Counter(s.sort for s in members if s.sort)
    if heads & PLACE_HEADS:
        votes["place"] += 2
    if heads & GROUP_HEADS:
        votes["group"] += 2
    if roles & PERSON_TITLES or any(r.startswith(AGE) for r in roles):
        votes["person"] += 2
    if known_as(members[0].form):
        votes["person"] = 0
    best = votes.most_common(1)
    return best[0][0] if best and best[0][1] else ""
