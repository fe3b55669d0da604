"""How two forms of names may name one being."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from checker.language.human_words import NATIONS
from checker.language.known_names import are_one_first_name, countries, known_as, style_of
from checker.language.office_words import COUNTRIES
from checker.language.proper import PLACE_HEADS
from checker.language.spelling import (
    effort,
    effort_of_names,
    folded,
    is_derived,
    is_other_gender,
    without_article,
)

How = Literal[
    "same", "article", "spelling", "short", "order", "word", "style", "known", "first", "bare", "marks",
    "surname",
]  # fmt: skip

#: Edits a letter of the shorter word, up to which two words may be spellings of one.
LIKE, ALMOST = 0.2, 0.27
#: The same for first names, of which most are known to all.
FIRST_NAME = 0.15
#: The same for first words of fewer letters than ``FEW``.
FIRST_SHORT, FEW = 0.17, 4
#: The same for a surname behind the very same first name that begins alike: a name misheard. How many letters
#: have to be the same, which share of the shorter name, and how many more the longer may have.
GARBLED, HEARD, HEARD_SHARE, MORE_LETTERS = 0.45, 4, 0.7, 2
#: Letters at the beginning of two surnames of one person that another source has got wrong.
BEGINNING = 3
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
#: A word of no more letters than this is no people after which a country is called.
LEAST_STEM = 3
#: What "Hills" for "Hill" counts as, at the end of a longer name.
PLURAL = 0.1

#: Adjectives of nations that do not begin as their country does.
_PEOPLES = frozenset({*NATIONS, *COUNTRIES} - {*NATIONS.values(), *COUNTRIES.values()} - countries())

#: Common words that Britons and Americans spell differently: no matter of names.
_ENDINGS = (
    ("centre", "center"),
    ("theatre", "theater"),
    ("defence", "defense"),
    ("harbour", "harbor"),
    ("labour", "labor"),
)
#: Words of names that tell beings apart however alike they are written.
_TELLING = frozenset(
    "north south east west northern southern eastern western upper lower new old central first second "
    "third one two three i ii iii iv v left right".split()
)


@dataclass(frozen=True, slots=True)
class Link:
    """How two names may be one being's.

    Attributes
    ----------
    how : the same; but for an Arabic article; spelt differently; one cut short; in another order; with
        another last word that says what it is; with a title of honour; two
        known names; another first name; a bare surname for a whole name; with other accents; a surname
        that only begins alike.
    cost : how unlike the words are that differ: edits a letter; 0 where that says nothing.
    shared : how many words of the names are the same, articles left aside.
    """

    how: How
    cost: float = 0.0
    shared: int = 0


@lru_cache(maxsize=262144)
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
    if len(s) == len(t) == 1 and (_is_people(s[0]) or _is_people(t[0])):
        return None
    if s == t:
        # "Cedar Court" and "Cedar Court Apartments" are one form; "Basra" and "al-Basra" are two.
        return Link("same" if without_article(a) != without_article(b) else "article", 0.0, len(s) - 1)
    if (set(s) ^ set(t)) & _TELLING:
        return None
    if is_person and len(s) > 1 and len(t) > 1:
        return _persons(s, t)
    if len(s) == len(t):
        return _word_by_word(s, t) or _other_kind_of_thing(s, t)
    if _in_other_order(a, b):
        return Link("order")
    return _in_pieces(a, b) or _cut_short(s, t)


#: What a complex of buildings is called after its name proper.
_HOUSING = frozenset(
    "apartments apartment complex subdivision condominiums condominium motel hotel mall".split()
)


@lru_cache(maxsize=65536)
def _is_people(word: str) -> bool:
    """Whether a folded word is the adjective of a country, or the name of its people."""
    return word in _PEOPLES or any(
        word[:3] == country[:3] and (is_derived(word, country) or _is_stem(word, country))
        for country in countries()
    )


def _is_stem(word: str, country: str) -> bool:
    """Whether a country is called after its people: "German", "Germany"; "Uzbek", "Uzbekistan"."""
    return len(word) > LEAST_STEM and country != word and country.startswith(word.removesuffix("s"))


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
    if min(len(s[0]), len(t[0])) > 2 and (_is_short_for(s[0], t[0]) or are_one_first_name(s[0], t[0])):
        first = 0.0
    if {s[-1] + "s", t[-1] + "s"} & {s[-1], t[-1]}:
        # The genitive of a text that lost its apostrophes.
        last = 0.0
    if not last and (not first or _is_short_for(s[0], t[0]) or are_one_first_name(s[0], t[0])):
        return Link("same")
    if min(len(s[0]), len(t[0])) == 1:
        return None
    if first and is_other_gender(s[0], t[0]):
        return None
    if first <= (FIRST_SHORT if min(len(s[0]), len(t[0])) < FEW else FIRST_NAME) and last <= ALMOST:
        # "Peter" and "Peters" are spellings, "Peter" and "Petersen" two surnames.
        if last and is_derived(s[-1], t[-1]) and abs(len(s[-1]) - len(t[-1])) > 1:
            return None
        return Link("spelling", max(first, last), (not first) + (not last))
    if not last:
        return Link("first", min(1.0, first), 1)
    if not first and last <= GARBLED and _begin_alike(s[-1], t[-1]):
        return Link("spelling", last, 1)
    if not first and s[-1][:BEGINNING] == t[-1][:BEGINNING] and not is_derived(s[-1], t[-1]):
        return Link("surname", last, 1)
    return None


def _begin_alike(a: str, b: str) -> bool:
    """Whether two surnames begin alike as far as a name is heard, and none is made of the other."""
    same = next((n for n, (p, q) in enumerate(zip(a, b, strict=False)) if p != q), min(len(a), len(b)))
    is_long = same >= HEARD and same >= HEARD_SHARE * min(len(a), len(b))
    return is_long and abs(len(a) - len(b)) <= MORE_LETTERS and not is_derived(a, b)


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
    if any(
        (is_derived(p, q) or _is_stem(p, q) or _is_stem(q, p))
        and {p, q, p.removesuffix("s"), q.removesuffix("s")} & countries()
        for p, q in pairs
    ):
        return None
    if any(min(len(p), len(q)) < 3 or any(map(str.isdigit, p + q)) for p, q in pairs):
        return None
    if max(costs) > LIKE or (len(pairs) > 1 and sum(costs) > 1.5 * LIKE):
        return None
    return Link("spelling", max(costs), shared)


#: Words at the end of a name that say what it names, and are mixed up: one sort a line.
_SORTS = tuple(
    frozenset(line.split())
    for line in (
        "alliance association league coalition federation",
        "apartments townhomes townhouses condominiums lofts villas",
        "department office bureau",
        "school academy college",
        "club bar lounge pub nightclub tavern saloon",
        "church chapel cathedral",
        "brigade battalion regiment",
    )
)


def _other_kind_of_thing(s: list[str], t: list[str]) -> Link | None:
    """Names that differ in their last word, and there in two words for much the same."""
    if len(s) > 1 and s[:-1] == t[:-1] and any({s[-1], t[-1]} <= words for words in _SORTS):
        return Link("word", 0.0, len(s) - 1)
    return None


def _in_pieces(a: str, b: str) -> Link | None:
    """The same words cut otherwise: "Nour al-Din" and "Nureddin"."""
    x, y = without_article(a).replace(" ", ""), without_article(b).replace(" ", "")
    if min(len(x), len(y)) < 6 or max(len(a.split()), len(b.split())) > 3:
        return None
    cost = effort_of_names(a, b) / min(len(x), len(y))
    has_article = x != folded(a).replace(" ", "") or y != folded(b).replace(" ", "")
    return Link("spelling", cost, 0) if cost <= (ALONE if has_article else SLIGHT) else None


def _cut_short(s: list[str], t: list[str]) -> Link | None:
    """One name is the beginning of the other: "Larkspur" and "Larkspur Meadows"."""
    short, long = sorted((s, t), key=len)
    if long[: len(short)] == short and len(long) == len(short) + 1 and long[-1] not in PLACE_HEADS:
        return Link("short", 0.0, len(short))
    return None


#: Words of names that are as often written one way round as the other.
_INSTITUTIONS = frozenset(
    "ministry university department office bank court council committee state city board college bureau "
    "institute school hospital church diocese government parliament embassy district county province".split()
)


def _in_other_order(a: str, b: str) -> bool:
    """ "Army of the North" and "North Army"."""
    x, y = folded(a).split(), folded(b).split()
    if ("of" in x) == ("of" in y) or _INSTITUTIONS & {*x, *y}:
        return False
    return sorted(w for w in x if w not in ("of", "the")) == sorted(w for w in y if w not in ("of", "the"))
