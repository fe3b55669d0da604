"""Spellings of names: evened-out forms, and how much it takes to get from one to another.

Names come into English by way of several alphabets and many ears. What one transcriber writes with
one letter another writes with two, and vowels are nobody's concern. The costs of the edits below say
so: what transcribers vary is cheap, a transposition or a doubled letter is a slip of the pen, and
everything else is dear.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from rapidfuzz import fuzz

#: Below this likeness (0 to 100, normalised indel similarity) no edit is counted.
HOPELESS = 50.0

#: Letters of the longest word whose edits are counted.
LONGEST = 60

#: The code point of ASCII's last character.
LAST_PLAIN = 127

#: What it takes to change, drop or add a letter that tells names apart.
DEAR = 1.0

_VOWELS = frozenset("aeiouy")
#: Letters that transcribers take for one another, and what taking one for the other costs.
#: After the tables in ICAO Doc 9303 part 3 section 6 and the BGN/PCGN romanisation systems.
_LIKE: tuple[tuple[str, float], ...] = (
    ("iyj", 0.2),
    ("ie", 0.25),
    ("kqc", 0.2),
    ("uw", 0.2),
    ("vwf", 0.3),
    ("sz", 0.3),
    ("cs", 0.4),
    ("gj", 0.4),
    ("dt", 0.6),
    ("bp", 0.7),
    ("dz", 0.6),
)
_VOWEL_FOR_VOWEL = 0.3
_DOUBLED = 0.2
_VOWEL_MORE = 0.4
_H_MORE = 0.3
_SWAPPED = 0.7
#: A name is heard by how it begins.
_AT_THE_START = 0.5

_HYPHENS = re.compile(r"[-‐‑–—/]+")
_DROPPED = re.compile(r"['’‘`ʼʻ´_.]+")
#: The Arabic article, assimilated or not, before a hyphen or as a word of its own.
_ASSIMILATED = re.compile(r"(?:^|(?<=[\s]))(?:al|el|ul|a[dnrstz]|e[dnrstz]|u[dr]|ash|esh|ath)-(?=\w)")
_ARTICLE = re.compile(r"(?:^|(?<=\s))al\s+(?=\w)")


@lru_cache(maxsize=65536)
def folded(form: str) -> str:
    """A form in lower case without accents, apostrophes, stops, hyphens: what differs then is spelling."""
    return " ".join(_HYPHENS.sub(" ", _bare(form)).split())


#: Letters that no decomposition takes apart, as English prints them without their marks.
_MARKED = str.maketrans(
    {"ø": "o", "đ": "d", "ł": "l", "ı": "i", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ħ": "h", "ŋ": "n"}
)


def _bare(form: str) -> str:
    letters = unicodedata.normalize("NFKD", form.casefold().translate(_MARKED))
    return _DROPPED.sub("", "".join(c for c in letters if not unicodedata.combining(c)))


@lru_cache(maxsize=65536)
def without_article(form: str) -> str:
    """A folded form without Arabic articles: "al-Basra" is "basra", "Nour al-Din" is "nour din"."""
    bare = _HYPHENS.sub("-", _bare(form))
    return " ".join(_ARTICLE.sub("", _ASSIMILATED.sub("", bare).replace("-", " ")).split())


@lru_cache(maxsize=65536)
def effort(a: str, b: str) -> float:
    """What it takes to get from one folded word to another: 0 for the same, 1 for a letter that matters.

    Symmetric. Words that have nothing in common cost their length.
    """
    if a == b:
        return 0.0
    a, b = sorted(w.replace("ph", "f").replace("x", "ks") for w in (a, b))
    if max(len(a), len(b)) > LONGEST or fuzz.ratio(a, b) < HOPELESS:
        return float(max(len(a), len(b)))
    before: list[float] = []
    last = [0.0]
    for j in range(1, len(b) + 1):
        last.append(last[-1] + _more(b, j - 1))
    for i in range(1, len(a) + 1):
        row = [last[0] + _more(a, i - 1)]
        for j in range(1, len(b) + 1):
            start = _AT_THE_START if i == j == 1 else 0.0
            best = min(
                last[j - 1] + _other(a[i - 1], b[j - 1], start),
                last[j] + _more(a, i - 1),
                row[j - 1] + _more(b, j - 1),
            )
            if i > 1 and j > 1 and a[i - 1] == b[j - 2] and a[i - 2] == b[j - 1] and a[i - 1] != a[i - 2]:
                best = min(best, before[j - 2] + _SWAPPED)
            row.append(best)
        before, last = last, row
    return round(last[-1], 3)


@lru_cache(maxsize=4096)
def _other(a: str, b: str, at_start: float) -> float:
    """What one letter in place of another costs."""
    if a == b:
        return 0.0
    cheap = [cost for letters, cost in _LIKE if a in letters and b in letters]
    if a in _VOWELS and b in _VOWELS:
        cheap.append(_VOWEL_FOR_VOWEL)
    return min(cheap, default=DEAR) + at_start


def _more(word: str, i: int) -> float:
    """What one letter more costs."""
    letter = word[i]
    if (i and word[i - 1] == letter) or word[i + 1 : i + 2] == letter:
        return _DOUBLED
    if i == 0:
        return DEAR + _AT_THE_START
    if letter in _VOWELS:
        return _VOWEL_MORE
    if letter == "h":
        return _H_MORE
    return DEAR


@lru_cache(maxsize=65536)
def effort_of_names(a: str, b: str) -> float:
    """The same for whole names of several words: word by word where they have as many, and in one piece.

    Arabic articles cost nothing, nor does where a name is cut into words.
    """
    x, y = without_article(a), without_article(b)
    whole = effort(x.replace(" ", ""), y.replace(" ", ""))
    if x.count(" ") != y.count(" "):
        return whole
    return min(whole, sum(effort(p, q) for p, q in zip(x.split(), y.split(), strict=True)))


_DIGRAPHS = (("sch", "s"), ("tch", "c"), ("ph", "f"), ("gh", "g"), ("kh", "k"), ("ck", "k"), ("q", "k"))
_CLASSES = str.maketrans({"c": "k", "z": "s", "w": "v", "f": "v", "j": "", "h": "", "t": "d", "p": "b"})


@lru_cache(maxsize=65536)
def sound_keys(word: str) -> tuple[str, str]:
    """Two keys of a folded word by which spellings of it are found: how it begins, and its two ends.

    Most spellings of a word share the first; a slip may leave only the second.
    """
    for letters, one in _DIGRAPHS:
        word = word.replace(letters, one)
    consonants = "".join(c for c in word if c not in _VOWELS).translate(_CLASSES)
    slim = re.sub(r"(.)\1+", r"\1", consonants)
    first = "*" if word[:1] in _VOWELS else ""
    return f"{first}{slim[:2]}", f"{first}{slim[:1]}-{slim[-1:]}"


#: Endings that make one name of the other: a people, its language, its adjective, many of a thing.
_DERIVED = re.compile(r"(?:'s|s|es|n|an|ian|i|ite|ites|ish|ese|is|ans|ians|ns|ic|er|ers|ist|ists|ism)")
#: Endings that go when one of those comes.
_STEM_ENDS = frozenset({"y", "a", "e", "ia", "ey", "o"})
_WOMAN = re.compile(r"(?:a|e|ia|ina|ine|ette|elle|lle|le|na|ne|ah)")


def is_derived(a: str, b: str) -> bool:
    """Whether two folded words are a name and what is made of it: "Syria", "Syrian"; "Kurdish", "Kurds"."""
    if a == b:
        return False
    common = next((n for n, (p, q) in enumerate(zip(a, b, strict=False)) if p != q), min(len(a), len(b)))
    return any(_are_endings(a[n:], b[n:]) for n in range(max(3, common - 1), common + 1))


def _are_endings(a: str, b: str) -> bool:
    """Whether one makes a people or an adjective of what the other ends, or both do."""
    made = [_DERIVED.fullmatch(end) is not None and (len(end) > 1 or end in "sni") for end in (a, b)]
    kept = [not end or end in _STEM_ENDS for end in (a, b)]
    return any(made) and all(m or k for m, k in zip(made, kept, strict=True))


def is_other_gender(a: str, b: str) -> bool:
    """Whether two first names differ as a man's and a woman's do: "Mario" and "Maria"."""
    short, long = sorted((a, b), key=lambda w: (len(w), w))
    if short == long:
        return False
    if long.startswith(short):
        return short[-1] not in _VOWELS and _WOMAN.fullmatch(long[len(short) :]) is not None
    return len(short) == len(long) and short[:-1] == long[:-1] and {short[-1], long[-1]} <= set("aeo")


def has_marks(form: str) -> bool:
    """Whether a form has a letter with an accent or another mark: "Renée", "Łódź"."""
    if form.isascii():
        return False
    return any(ord(c) > LAST_PLAIN and c.isalpha() for c in unicodedata.normalize("NFC", form))


def marks_apart(a: str, b: str) -> bool:
    """Whether two forms differ in nothing but the marks on their letters."""
    x, y = (" ".join(unicodedata.normalize("NFC", form).casefold().split()) for form in (a, b))
    return x != y and has_marks(x + y) and folded(a) == folded(b) and len(x.split()) == len(y.split())
