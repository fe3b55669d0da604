"""Whether two names are one being's: what speaks for it and what against."""

from __future__ import annotations

import re
from collections.abc import Set

from checker.kinds._name_forms import ALMOST, FAR, SLIGHT, Link, link
from checker.language.proper import AGE, DEAD, GROUP_HEADS, KIN, OFFICES, PLACE_HEADS
from checker.language.spelling import effort, effort_of_names, folded, marks_apart, without_article
from checker.model import Name

_HONOUR = re.compile(r"(?:Sir|Dame) ")
#: Titles that tell nobody from another.
_BESIDES = frozenset(
    {DEAD, "mr", "mrs", "ms", "miss", "dr", "sir", "dame", "lord", "lady", "professor", "prof", "hon"}
)


def link_of(f: Name, g: Name, is_one_text: bool) -> Link | None:
    """How two names may be one being's, or None.

    In one text a bare surname goes with the person who has it; one that nobody has there may be a slip.
    """
    sorts = {f.sort, g.sort}
    is_whole = " " in f.canonical and " " in g.canonical
    is_person = "person" in sorts and (is_whole or not sorts & {"place", "group"})
    if is_one_text and bool(_HONOUR.match(f.canonical)) != bool(_HONOUR.match(g.canonical)):
        same = _HONOUR.sub("", f.canonical) == _HONOUR.sub("", g.canonical)
        return Link("style") if same else None
    found = link(_HONOUR.sub("", f.canonical), _HONOUR.sub("", g.canonical), is_person)
    if found is not None and found.how == "same" and is_person and is_whole and f.has_marks and g.has_marks:
        # Places have English names of their own: Zurich, Bogota.
        return Link("marks") if not is_one_text and marks_apart(f.canonical, g.canonical) else found
    if found is not None and found.how == "first" and sorts & {"place", "group"}:
        found = link(f.canonical, g.canonical, False)  # "Tell Hamra" and "Tal Hamra": no first names
    bare, whole = sorted((f, g), key=lambda n: (" " in n.canonical, n.canonical))
    if found is None and is_one_text and is_person and " " not in bare.canonical and " " in whole.canonical:
        found = link(bare.canonical, whole.canonical.rpartition(" ")[2], False)
        is_slip = found is not None and found.how == "spelling" and bare.times == 1 and not bare.heads
        return Link("bare", found.cost) if found is not None and is_slip else None
    return found


def kinship(f: Name, g: Name, is_one_text: bool) -> dict[str, float] | None:
    """Shares in log-odds of what speaks for and against two names being one being's, or None."""
    found = link_of(f, g, is_one_text)
    if found is None or _other_sort(f, g, found):
        return None
    if found.how == "same":
        return {"same name": 3.0}
    if found.how == "known":
        return {"two names of one, as reference works list them": 2.5}
    if found.how == "marks":
        return {"the same letters, and both articles write accents": 2.0}
    if found.how == "style":
        return {"same rank and name": 2.5}
    shares: dict[str, float] = {"any two names": -2.5}
    a, b = folded(f.canonical), folded(g.canonical)
    if found.how == "first":
        return _first_names(f, g, shares, found.cost)
    if found.how == "surname":
        return _surnames(f, g, shares)
    if found.how in ("article", "order"):
        shares["the same words, but for an article or their order"] = 4.0
        return shares
    if found.how == "word":
        shares["all but the last word the same"] = 3.5 if a not in g.beside and b not in f.beside else -2.0
        return shares
    if _has_a_rival(f, g):
        shares["each article has one that is spelt more alike"] = -4.0
    if found.how == "bare":
        return _bare_surname(f, g, shares, found)
    if found.how == "short":
        return _short_forms(f, g, shares)
    if found.cost > ALMOST:
        shares["the first name the same, and the surname begins alike"] = 0.8
    else:
        shares["spelt alike"] = round(4.0 * (1 - found.cost / ALMOST), 2)
        if found.cost > FAR:
            shares["but not very much alike"] = -1.6
    if found.shared:
        shares["rest of the name the same"] = 2.0
    _add_circumstances(f, g, shares)
    if a in g.together or b in f.together:
        shares["named in one sentence"] = -5.0 if " " in a and " " in b else -3.0
    elif _is_contested(f, g) or _is_contested(g, f):
        shares["one article has both forms, and more"] = -3.0
    elif a in g.beside or b in f.beside:
        if found.shared and (f.near & KIN or g.near & KIN):
            shares["one article tells them apart as relatives"] = -3.0
        is_slight = found.shared or found.cost <= SLIGHT
        shares["one article uses both forms"] = (
            -3.0 if not is_slight else -1.5 if min(f.times, g.times) > 1 else -0.75
        )
    return shares


def _bare_surname(f: Name, g: Name, shares: dict[str, float], found: Link) -> dict[str, float]:
    shares["a surname that nobody has there"] = 1.0
    shares["spelt alike"] = round(4.0 * (1 - found.cost / ALMOST), 2)
    _add_circumstances(f, g, shares)
    return shares


def _add_circumstances(f: Name, g: Name, shares: dict[str, float]) -> None:
    if f.roles & g.roles - {DEAD}:
        shares["same role or age"] = 1.5
    elif _ages(f) and _ages(g):
        shares["other age"] = -1.5
    if f.heads & g.heads:
        shares["called the same"] = 1.0
    alike = len((f.near & g.near) - _words_of(f) - _words_of(g))
    if alike:
        shares["same words around"] = round(min(1.5, 0.3 * alike), 2)
    if f.sort == g.sort and f.sort:
        shares["same sort of name"] = 0.5


def _ages(f: Name) -> frozenset[str]:
    return frozenset(r for r in f.roles if r.startswith(AGE))


def _words_of(f: Name) -> Set[str]:
    return set(folded(f.canonical).split())


def _other_sort(f: Name, g: Name, found: Link) -> bool:
    """Whether a person's name meets a place's or a group's."""
    if found.how in ("same", "known", "article"):
        return False
    sorts = {f.sort, g.sort}
    if "person" in sorts and sorts & {"place", "group"} and not found.shared:
        return not f.heads & g.heads
    return (
        f.heads != g.heads and _classes(f.heads).isdisjoint(_classes(g.heads)) and bool(f.heads and g.heads)
    )


def _classes(heads: Set[str]) -> Set[str]:
    return {"place" if h in PLACE_HEADS else "group" for h in heads if h in PLACE_HEADS or h in GROUP_HEADS}


def _has_a_rival(f: Name, g: Name) -> bool:
    """Whether one's article has a name that is spelt more like the other's."""
    cost = effort_of_names(f.canonical, g.canonical)
    a, b = folded(f.canonical), folded(g.canonical)
    return _is_nearer(a, g.beside, cost, b) or _is_nearer(b, f.beside, cost, a)


def _is_nearer(a: str, names: Set[str], cost: float, other: str) -> bool:
    return any(
        c not in (a, other) and effort_of_names(a, c) < cost
        for c in names
        if c[:1] == a[:1] or c[-1:] == a[-1:]
    )


def _is_contested(f: Name, g: Name) -> bool:
    """Whether the article of a one-word name has another, unlike it, that may as well be the other's."""
    if " " in without_article(f.canonical):
        return False
    own, other = folded(f.canonical), folded(g.canonical)
    for c in f.beside - {own, other}:
        found = link(c, g.canonical, False)
        if found is not None and found.how in ("same", "article", "spelling"):
            x, y = without_article(c), without_article(f.canonical)
            if effort(x, y) > SLIGHT * min(len(x), len(y)):
                return True
    return False


def _heads(f: Name) -> frozenset[str]:
    """What a name is called, within its capitals or after them; "apartment" counts as "apartments"."""
    words = frozenset(w for w in folded(f.canonical).split()[1:] if w in PLACE_HEADS)
    return frozenset(w.removesuffix("s") for w in f.heads | words) | f.heads | words


def _short_forms(f: Name, g: Name, shares: dict[str, float]) -> dict[str, float] | None:
    """A long form here, and there the short one throughout, of what both call the same."""
    a, b = folded(f.canonical), folded(g.canonical)
    if a in g.beside or b in f.beside or not (_heads(f) & _heads(g) & PLACE_HEADS):
        return None
    shares["one cut short, and called the same"] = 3.5
    return shares


def _has_its_own(f: Name, g: Name) -> bool:
    """Whether the article of one names the other, too, perhaps in another spelling."""
    for other in f.beside:
        if " " in other and other != folded(f.canonical):
            found = link(other, g.canonical, True)
            if found is not None and found.how == "spelling":
                return True
    return False


def _bearers(f: Name) -> frozenset[str]:
    """All whole names of an article that end in the surname of one."""
    ending = " " + folded(f.canonical).split()[-1]
    return frozenset(n for n in f.beside if n.endswith(ending))


def _surnames(f: Name, g: Name, shares: dict[str, float]) -> dict[str, float] | None:
    """Two of one first name whose surnames begin alike are one if the age is the same, or the office."""
    a, b = folded(f.canonical), folded(g.canonical)
    if a in g.beside or b in f.beside or (_ages(f) and _ages(g) and not _ages(f) & _ages(g)):
        return None
    if _ages(f) & _ages(g):
        shares["same first name and age, and the surname begins alike"] = 3.5
    elif f.roles & g.roles & OFFICES and (f.roles <= g.roles | _BESIDES or g.roles <= f.roles | _BESIDES):
        shares["same first name and office, and the surname begins alike"] = 3.0
    else:
        return None
    return shares


def _first_names(f: Name, g: Name, shares: dict[str, float], cost: float) -> dict[str, float] | None:
    """Two people of one surname are one only if something that only one can have says so."""
    a, b = folded(f.canonical), folded(g.canonical)
    if a in g.together or b in f.together or _has_its_own(f, g) or _has_its_own(g, f):
        return None
    is_only = len(_bearers(f) | _bearers(g)) <= 2
    whole = {n for n in f.together & g.together if " " in n}
    killed_with = DEAD in f.roles and DEAD in g.roles and bool(whole)
    if _ages(f) and _ages(g) and not _ages(f) & _ages(g):
        return None
    if (a in g.beside or b in f.beside) and not killed_with:
        return None
    same = f.roles & g.roles
    if _ages(f) & _ages(g):
        shares["same surname and age"] = 4.0
    elif same & OFFICES and (f.roles <= g.roles | _BESIDES or g.roles <= f.roles | _BESIDES):
        # A foreign minister and a defence minister of one surname are two.
        shares["same surname and office"] = 3.0
    elif is_only and cost <= ALMOST:
        shares["same surname, and first names almost alike"] = 3.0
    elif killed_with:
        shares["same surname, dead with the same other"] = 3.0
    else:
        return None
    return shares
