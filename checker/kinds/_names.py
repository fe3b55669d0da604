"""Whether two names may be one being's, and what then sets them apart."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from checker.language.known_names import are_one_first_name, countries, known_as, style_of
from checker.language.proper import KIN, GROUP_HEADS, OFFICES, PLACE_HEADS
from checker.language.spelling import (
    effort,
    effort_of_names,
    folded,
    is_derived,
    is_other_gender,
    without_article,
)
from checker.model import Name

How = Literal["same", "article", "spelling", "short", "order", "known", "first", "bare"]

#: Edits a letter of the shorter word, up to which two words may be spellings of one.
LIKE, ALMOST = 0.2, 0.27
#: The same for first names, of which most are known to all.
FIRST_NAME = 0.15
#: The same for a name of one word, which nothing else holds in place.
ALONE = 0.17

#: Ends of words that take "es" in the plural.
_HISSING = ("s", "x", "z", "ch", "sh")
#: How alike two forms of one word must be that one article uses side by side.
SLIGHT = 0.1
#: From where on two words are not very much alike.
FAR = 0.17
#: A word of fewer letters than this, and the edits it bears as a name by itself.
SHORT, SLIGHTEST = 6, 0.5
#: What "Hills" for "Hill" counts as, at the end of a longer name.
PLURAL = 0.1

#: Common words that Britons and Americans spell differently: no matter of names.
_ENDINGS = (("centre", "center"), ("theatre", "theater"), ("defence", "defense"), ("harbour", "harbor"), ("labour", "labor"))
#: Words of names that tell beings apart however alike they are written.
_TELLING = frozenset(
    "north south east west northern southern eastern western upper lower new old central first second third one two "
    "three i ii iii iv v left right".split()
)


@dataclass(frozen=True, slots=True)
class Link:
    """How two names may be one being's.

    Attributes
    ----------
    how : the same; spelt differently; one cut short; two known names; another first name.
    cost : how unlike the words are that differ: edits a letter; 0 where that says nothing.
    shared : how many words of the names are the same, articles left aside.
    """

    how: How
    cost: float = 0.0
    shared: int = 0


@lru_cache(maxsize=65536)
def link(a: str, b: str, is_person: bool) -> Link | None:
    """How two forms may name one being, or None. Symmetric in the forms."""
    x, y = _plain(a), _plain(b)
    if x.replace(" ", "") == y.replace(" ", ""):
        return Link("same")
    p, q = known_as(a), known_as(b)
    if p or q:
        if p != q:
            return None
        return Link("same" if style_of(a) == style_of(b) else "known")
    if x in countries() and y in countries():
        return None
    s, t = _core(a), _core(b)
    if not s or not t:
        return None
    if s == t:
        # "Cedar Court" and "Cedar Court Apartments" are one form; "Foua" and "al-Foua" are two.
        return Link("same" if without_article(a) != without_article(b) else "article", 0.0, len(s) - 1)
    if (set(s) ^ set(t)) & _TELLING:
        return None
    if is_person and len(s) > 1 and len(t) > 1:
        return _persons(s, t)
    if len(s) == len(t):
        return _word_by_word(s, t)
    if _in_other_order(a, b):
        return Link("order")
    return _in_pieces(a, b) or _cut_short(s, t)


#: What a complex of buildings is called after its name proper.
_HOUSING = frozenset("apartments apartment complex subdivision condominiums condominium motel hotel mall".split())


@lru_cache(maxsize=65536)
def _core(form: str) -> list[str]:
    """Folded words without articles, and without the common noun after the name of a complex of buildings."""
    words = without_article(form).split()
    while len(words) > 1 and words[-1] in _HOUSING:
        words.pop()
    return words


def _plain(form: str) -> str:
    words = [w.removeprefix("the ") for w in folded(form).split()]
    swap = dict(_ENDINGS)
    return " ".join(swap.get(w, w) for w in words)


def _relative(a: str, b: str) -> float:
    return effort(a, b) / min(len(a), len(b))


def _persons(s: list[str], t: list[str]) -> Link | None:
    """Two whole names of people: first and last name are compared, what stands between is left aside."""
    if len(s) != len(t):
        # "Norwegian Ole Lund" is Ole Lund, and "Ole Martin Lund" is, too.
        n = min(len(s), len(t))
        if s[-n:] == t[-n:] or _relative(s[-2], t[-2]) < _relative(s[0], t[0]):
            s, t = s[-n:], t[-n:]
    first, last = _relative(s[0], t[0]), _relative(s[-1], t[-1])
    if {s[-1] + "s", t[-1] + "s"} & {s[-1], t[-1]}:
        # The genitive of a text that lost its apostrophes.
        last = 0.0
    if not last and (not first or _is_short_for(s[0], t[0]) or are_one_first_name(s[0], t[0])):
        return Link("same")
    if min(len(s[0]), len(t[0])) == 1:
        return None
    if first and is_other_gender(s[0], t[0]):
        return None
    if first <= FIRST_NAME and last <= ALMOST:
        if is_derived(s[-1], t[-1]) and last and len(s[-1]) != len(t[-1]) and abs(len(s[-1]) - len(t[-1])) > 1:
            return None
        return Link("spelling", max(first, last), (not first) + (not last))
    if not last:
        return Link("first", min(1.0, first), 1)
    return None


def _is_short_for(a: str, b: str) -> bool:
    short, long = sorted((a, b), key=len)
    return long.startswith(short) and not is_other_gender(a, b) and len(short) < len(long) - 1


def _word_by_word(s: list[str], t: list[str]) -> Link | None:
    costs = [_relative(p, q) for p, q in zip(s, t, strict=True)]
    if len(s) > 1 and s[:-1] == t[:-1] and {s[-1] + "s", t[-1] + "s"} & {s[-1], t[-1]}:
        return None if min(s[-1], t[-1], key=len).endswith(_HISSING) else Link("spelling", PLURAL, len(s) - 1)
    shared = sum(not c for c in costs)
    pairs = [(p, q) for p, q in zip(s, t, strict=True) if p != q]
    if len(s) == 1 and min(len(s[0]), len(t[0])) < SHORT and effort(s[0], t[0]) > SLIGHTEST:
        return None
    if len(s) == 1 and (costs[0] > ALONE or is_derived(s[0], t[0]) or min(len(s[0]), len(t[0])) < 4):
        return None
    if any(is_derived(p, q) and {p, q, p.removesuffix("s"), q.removesuffix("s")} & countries() for p, q in pairs):
        return None
    if any(min(len(p), len(q)) < 3 or any(map(str.isdigit, p + q)) for p, q in pairs):
        return None
    if max(costs) > LIKE or (len(pairs) > 1 and sum(costs) > 1.5 * LIKE):
        return None
    return Link("spelling", max(costs), shared)


def _in_pieces(a: str, b: str) -> Link | None:
    """The same words cut otherwise: "Salah al-Din" and "Salaheddin"."""
    x, y = without_article(a).replace(" ", ""), without_article(b).replace(" ", "")
    if min(len(x), len(y)) < 6 or max(len(a.split()), len(b.split())) > 3:
        return None
    cost = effort_of_names(a, b) / min(len(x), len(y))
    return Link("spelling", cost, 0) if cost <= LIKE / 2 else None


def _cut_short(s: list[str], t: list[str]) -> Link | None:
    """One name is the beginning of the other: "Shalako" and "Shalako Estates"."""
    short, long = sorted((s, t), key=len)
    if long[: len(short)] == short and len(long) == len(short) + 1 and long[-1] not in PLACE_HEADS:
        return Link("short", 0.0, len(short))
    return None


def link_of(f: Name, g: Name, is_one_text: bool) -> Link | None:
    """How two names may be one being's, or None.

    In one text a bare surname goes with the person who has it; one that nobody has there may be a slip.
    """
    sorts = {f.sort, g.sort}
    is_whole = " " in f.canonical and " " in g.canonical
    is_person = "person" in sorts and (is_whole or not sorts & {"place", "group"})
    found = link(f.canonical, g.canonical, is_person)
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
    shares: dict[str, float] = {"any two names": -2.5}
    a, b = folded(f.canonical), folded(g.canonical)
    if found.how == "first":
        return _first_names(f, g, shares, found.cost)
    if found.how in ("article", "order"):
        shares["the same words, but for an article or their order"] = 4.0
        return shares
    if _has_a_rival(f, g):
        shares["each article has one that is spelt more alike"] = -4.0
    if found.how == "bare":
        return _bare_surname(f, g, shares, found)
    if found.how == "short":
        return _short_forms(f, g, shares)
    shares["spelt alike"] = round(4.0 * (1 - found.cost / ALMOST), 2)
    if found.cost > FAR:
        shares["but not very much alike"] = -1.6
    if found.shared:
        shares["rest of the name the same"] = 2.0
    _add_circumstances(f, g, shares)
    if a in g.together or b in f.together:
        shares["named in one sentence"] = -5.0 if " " in a and " " in b else -3.0
    elif a in g.beside or b in f.beside:
        if found.shared and (f.near & KIN or g.near & KIN):
            shares["one article tells them apart as relatives"] = -3.0
        is_slight = found.shared or found.cost <= SLIGHT
        shares["one article uses both forms"] = -3.0 if not is_slight else -1.5 if min(f.times, g.times) > 1 else -0.75
    return shares


def _bare_surname(f: Name, g: Name, shares: dict[str, float], found: Link) -> dict[str, float]:
    shares["a surname that nobody has there"] = 1.0
    shares["spelt alike"] = round(4.0 * (1 - found.cost / ALMOST), 2)
    _add_circumstances(f, g, shares)
    return shares


def _add_circumstances(f: Name, g: Name, shares: dict[str, float]) -> None:
    if f.roles & g.roles - {"dead"}:
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
    return frozenset(r for r in f.roles if r.startswith("age "))


def _words_of(f: Name) -> Set[str]:
    return set(folded(f.canonical).split())


def _other_sort(f: Name, g: Name, found: Link) -> bool:
    """Whether a person's name meets a place's or a group's."""
    if found.how in ("same", "known", "article"):
        return False
    sorts = {f.sort, g.sort}
    if "person" in sorts and sorts & {"place", "group"} and not found.shared:
        return not f.heads & g.heads
    return f.heads != g.heads and _classes(f.heads).isdisjoint(_classes(g.heads)) and bool(f.heads and g.heads)


def _classes(heads: Set[str]) -> Set[str]:
    return {"place" if h in PLACE_HEADS else "group" for h in heads if h in PLACE_HEADS or h in GROUP_HEADS}


def _has_a_rival(f: Name, g: Name) -> bool:
    """Whether one's article has a name that is spelt more like the other's."""
    cost = effort_of_names(f.canonical, g.canonical)
    a, b = folded(f.canonical), folded(g.canonical)
    return _is_nearer(a, g.beside, cost, b) or _is_nearer(b, f.beside, cost, a)


def _is_nearer(a: str, names: Set[str], cost: float, other: str) -> bool:
    return any(c not in (a, other) and effort_of_names(a, c) < cost for c in names if c[:1] == a[:1] or c[-1:] == a[-1:])


def _heads(f: Name) -> frozenset[str]:
    """What a name is called, within its capitals or after them; "apartment" counts as "apartments"."""
    words = frozenset(w for w in folded(f.canonical).split()[1:] if w in PLACE_HEADS)
    return frozenset(w.removesuffix("s") for w in f.heads | words) | f.heads | words


#: Words of names that are as often written one way round as the other.
_INSTITUTIONS = frozenset(
    "ministry university department office bank court council committee state city board college bureau institute "
    "school hospital church diocese government parliament embassy district county province".split()
)


def _in_other_order(a: str, b: str) -> bool:
    """ "Army of the North" and "North Army"."""
    x, y = folded(a).split(), folded(b).split()
    if ("of" in x) == ("of" in y) or _INSTITUTIONS & {*x, *y}:
        return False
    return sorted(w for w in x if w not in ("of", "the")) == sorted(w for w in y if w not in ("of", "the"))


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


def _first_names(f: Name, g: Name, shares: dict[str, float], cost: float) -> dict[str, float] | None:
    """Two people of one surname are one only if something that only one can have says so."""
    a, b = folded(f.canonical), folded(g.canonical)
    if a in g.together or b in f.together or _has_its_own(f, g) or _has_its_own(g, f):
        return None
    is_only = len(_bearers(f) | _bearers(g)) <= 2
    whole = {n for n in f.together & g.together if " " in n}
    killed_with = "dead" in f.roles and "dead" in g.roles and bool(whole)
    if _ages(f) and _ages(g) and not _ages(f) & _ages(g):
        return None
    if (a in g.beside or b in f.beside) and not killed_with:
        return None
    same = f.roles & g.roles
    if _ages(f) & _ages(g):
        shares["same surname and age"] = 4.0
    elif same & OFFICES:
        shares["same surname and office"] = 3.0
    elif is_only and cost <= ALMOST:
        shares["same surname, and first names almost alike"] = 3.0
    elif killed_with:
        shares["same surname, dead with the same other"] = 3.0
    else:
        return None
    return shares
