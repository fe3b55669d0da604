"""Proper names of an article: where they stand, and which of them name one being there.

The small parser misses and mislabels many names, so a name here is a run of capitalised words, and
what the parser says only helps to tell its sort. Titles before a name and genitives after it are
no part of it; what it is called (a city, a captain, 34 years old) is kept with it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal
from weakref import WeakKeyDictionary

from checker.language.concepts import TITLES, event_class
from checker.language.known_names import countries, known_as
from checker.language.parse import Whole
from checker.language.spelling import folded, without_article

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Sort = Literal["person", "group", "place", "other", ""]

_LABELS: dict[str, Sort] = {
    "PERSON": "person",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "ORG": "group",
    "NORP": "group",
}

#: What stands before a person's name and is not part of it.
PERSON_TITLES = TITLES | frozenset(
    "prime commander spokesman spokeswoman spokesperson director chairman chairwoman chair ceo coach constable "
    "inspector superintendent commissioner ambassador envoy justice sheikh shaikh imam ayatollah emir bishop "
    "archbishop cardinal correspondent attorney prosecutor lawyer councillor councilman councilwoman congressman "
    "congresswoman baroness baron executive officer duke duchess earl trooper firefighter marshal brigadier commodore leader hon "
    "honourable speaker premier brother sister brothers father mother pastor rabbi undersecretary vice-president".split()
)

#: Offices that one person holds at a time in one place: who has the same one is the same person.
OFFICES = frozenset(
    "captain president minister premier chancellor mayor sheriff governor chief chair chairman chairwoman ceo "
    "executive director secretary ambassador king queen pope coach principal pilot coroner bishop archbishop "
    "commissioner chairperson treasurer superintendent headteacher skipper manager".split()
)

#: Words after a name, or before it with "of", that tell what it is the name of.
PLACE_HEADS = frozenset(
    "city town village province region district neighbourhood neighborhood county state country suburb island "
    "river lake valley mountain road street avenue highway bridge airport port harbour harbor hospital school "
    "university college church mosque temple camp base prison stadium park square market mall hotel apartments "
    "apartment complex subdivision building tower house crossing governorate municipality "
    "peninsula coast dam factory plant station bay gulf desert countryside outskirts enclave area quarter".split()
)
GROUP_HEADS = frozenset(
    "group militants militant fighters fighter terrorists terrorist jihadists jihadist forces force alliance party "
    "movement militia organisation organization agency company firm union team club newspaper channel television "
    "ministry network rebels insurgents commander stronghold extremists gunmen offensive".split()
)

_PARTICLES = frozenset(
    "al el ed ud ul bin bint ibn abu abd de da di do dos das del della du la le van von der den ter ten af av y".split()
)
_ARABIC = re.compile(r"(?:al|el|a[dnrstz]|e[dnrstz]|u[dlnrstz]|ash|esh)")
_NEVER = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu "
    "thur thurs fri sat sun i am pm gmt est pst bst utc photo photos video image file related embed copyright "
    "reuters afp ap breaking update updated news english christmas easter ramadan internet covid".split()
)
_GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})
_GENITIVE = frozenset({"'s", "’s", "'", "’"})
#: A full stop without a space after it, inside a token.
_GLUED = re.compile(r"(?<=[a-z0-9])[.!?](?=[A-Z][a-z])")
#: Words after which an apposition no longer says what someone is.
_ENDS_A_ROLE = frozenset({"of", "to", "who", "whose", "and", "for", "at", ",", "in", "said", "with", "by"})
#: "US-led", "Aleppo-based".
_TAIL = re.compile(r"[-‐‑][a-z]{3,}$")
#: Words in a row from which on capitals make a list or a headline, and no name.
LONGEST = 7
#: Tags of words that open a sentence and are no part of a name.
_FUNCTION = re.compile(r"IN|DT|CC|WRB|WP|MD|PRP|RB|TO|EX|VB[DGNPZ]")
#: Words with a capital that only follow a lost full stop.
_NEW_SENTENCE = frozenset(
    "The A An In On At It He She They We But And This That These Those There When While After Before His Her Their "
    "Its Our My Your As By For From If Meanwhile However Also".split()
)
#: How many tokens before and after a name are looked at for what is said of it.
_BEFORE, _AFTER = 6, 9
#: The same for whether someone is told to have died.
_FAR_BEFORE, _FAR_AFTER = 9, 14


@dataclass(frozen=True, slots=True)
class Spot:
    """One occurrence of a name, and what is said of it there.

    Attributes
    ----------
    n : number of the field, in the order of the article's.
    token : index of its first token.
    whole : the form with the surname it shares with the name after it: "Ana" of "Ana and Luis Roca".
    start, end : code-point offsets into the field.
    """

    n: int
    token: int
    start: int
    end: int
    form: str
    sort: Sort
    heads: frozenset[str]
    roles: frozenset[str]
    near: frozenset[str]
    sentence: int
    whole: str = ""


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
    is_partial : one word that looks like the rest of a person's name, without the whole name in the article.
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
    """The beings of one article; ``folded`` are their names."""

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
    lower = {t.text for doc in docs for t in doc if t.text.islower()}
    inside = {t.text for doc in docs for t in doc if _is_capital(t) and not t.is_sent_start}
    spots = [s for n, doc in enumerate(docs) for s in _spots(doc, n, lower, inside)]
    spots = _without_lost_genitives(spots, any("'" in t.text or "’" in t.text for doc in docs for t in doc))
    spots = _with_shared_surnames(spots, docs)
    groups = _grouped(spots)
    sentences: dict[tuple[int, int], set[str]] = defaultdict(set)
    for name, members in groups.items():
        for s in members:
            sentences[s.n, s.sentence].add(folded(name))
    beings = []
    for name, members in groups.items():
        together = frozenset().union(*(sentences[s.n, s.sentence] for s in members)) - {folded(name)}
        heads = frozenset().union(*(s.heads for s in members))
        roles = frozenset().union(*(s.roles for s in members))
        near = frozenset().union(*(s.near for s in members))
        beings.append(Being(name, _sort(members, heads, roles), tuple(members), heads, roles, near, together))
    return Register(tuple(beings), frozenset(folded(b.name) for b in beings))


def _is_capital(token: Token) -> bool:
    text = token.text
    return text[:1].isupper() and any(map(str.isalpha, text)) and not token.like_url


def _spots(doc: Doc, n: int, lower: Set[str], inside: Set[str]) -> Iterator[Spot]:
    """The runs of capitalised words of a field."""
    sentence_of = {i: k for k, sent in enumerate(doc.sents) for i in range(sent.start, sent.end)}
    i, size = 0, len(doc)
    while i < size:
        if not _opens(doc, i):
            i += 1
            continue
        end = _run_end(doc, i)
        spot = _spot(doc, n, i, end, (lower, inside), sentence_of)
        if spot is not None:
            yield spot
        i = max(end, i + 1)


def _opens(doc: Doc, i: int) -> bool:
    token = doc[i]
    if _is_capital(token):
        return True
    follows = i + 1 < len(doc) and not token.whitespace_ and doc[i + 1].text in "-‐‑"
    if follows and _ARABIC.fullmatch(token.text):
        return i + 2 < len(doc) and _is_capital(doc[i + 2])
    return token.text == "al" and i + 1 < len(doc) and _is_capital(doc[i + 1])


def _run_end(doc: Doc, i: int) -> int:
    """The token after the last one of the run that begins at a token."""
    end = i + 1
    size = len(doc)
    while end < size:
        token = doc[end]
        if token.text in "-‐‑" and token.text and not doc[end - 1].whitespace_ and not token.whitespace_:
            ahead = end + 1
            if ahead < size and (_is_capital(doc[ahead]) or _ARABIC.fullmatch(doc[end - 1].text.lower())):
                end = ahead + 1
                continue
            if ahead + 2 < size and doc[ahead + 1].text == "-" and _is_capital(doc[ahead + 2]):
                end = ahead + 3
                continue
            if ahead < size and doc[i].text[:1].isupper() and len(doc[ahead]) <= 4 and end - i == 1 and ahead + 1 < size:
                # "Ty-bra Baptiste", but not "ISIL-held Raqqa": what follows the hyphen is as short as a syllable
                if _is_capital(doc[ahead + 1]) and doc[end - 1].text.istitle() and doc[ahead].pos_ in ("PROPN", "X"):
                    end = ahead + 1
                    continue
            break
        if token.text in _NEW_SENTENCE or token.is_sent_start and not _is_capital(token):
            break
        if _is_capital(token) and not (token.is_sent_start and doc[end - 1].text[-1:] in ".!?"):
            end += 1
            continue
        if token.text.lower() in _PARTICLES or _ARABIC.fullmatch(token.text):
            ahead = end + 1
            if ahead < size and doc[ahead].text in "-‐‑":
                ahead += 1
            while ahead < size and doc[ahead].text.lower() in _PARTICLES and ahead < end + 4:
                ahead += 1
            if ahead < size and _is_capital(doc[ahead]) and (token.text in _PARTICLES or doc[end + 1].text == "-"):
                end = ahead + 1
                continue
            break
        if token.text == "of" and doc[end - 1].text.lower() not in PERSON_TITLES:
            ahead = end + 1
            if ahead < size and doc[ahead].text == "the":
                ahead += 1
            if ahead < size and _is_capital(doc[ahead]) and doc[ahead].text.lower() not in _NEVER:
                end = ahead + 1
                continue
            break
        if token.text == "." and len(doc[end - 1].text) == 1 and not doc[end - 1].whitespace_:
            end += 1
            continue
        break
    return end


def _spot(
    doc: Doc, n: int, start: int, end: int, words: tuple[Set[str], Set[str]], sentence_of: dict[int, int]
) -> Spot | None:
    """The name in a run: without titles, articles, generations and words that only open the sentence."""
    lower, inside = words
    while start < end and _is_no_name(doc[start], lower, inside, is_alone=end - start == 1):
        start += 1
    titles: set[str] = set()
    for k in range(end - 2, start - 1, -1):
        if doc[k].text.lower().strip(".") in PERSON_TITLES:
            titles.update(t.text.lower().strip(".") for t in doc[start : k + 1])
            start = k + 1
            break
    while start < end and (doc[start].text in ".-" or _is_left_over(doc[start])):
        start += 1
    while end > start and (
        doc[end - 1].text.lower().strip(".") in _GENERATIONS | _NEVER or doc[end - 1].text in _GENITIVE | {"."}
    ):
        end -= 1
    if start >= end or (end - start == 1 and _is_no_name(doc[start], lower, inside, is_alone=True)):
        return None
    last = doc[end - 1]
    if last.text.lower() in PERSON_TITLES and last.ent_type_ != "PERSON":
        return None
    text = doc[start:end].text
    # "said on Friday.Jo Hale added": where the space was lost, the parser reads on.
    glued = [m.end() for m in _GLUED.finditer(text)]
    cut = glued[-1] if glued else 0
    kept = text[cut:].rstrip("_*'’")
    if "\n" in kept or not any(map(str.isalpha, kept)) or _TAIL.search(kept) or kept.count(" ") >= LONGEST:
        return None
    at = doc[start].idx + cut
    return _described(doc, n, (start, end), (at, at + len(kept)), " ".join(kept.split()), titles, sentence_of[start])


def _is_no_name(token: Token, lower: Set[str], inside: Set[str], *, is_alone: bool) -> bool:
    """Whether a capitalised word is no name, or only has its capital from opening a sentence."""
    word = token.text.lower().strip(".")
    if word in _NEVER or token.is_stop and not token.text.isupper() and word not in _PARTICLES:
        return True
    if token.is_stop and (len(token.text) < 2 or token.text not in inside or token.text != "IS"):
        return word not in _PARTICLES
    if word in PERSON_TITLES:
        return is_alone
    if word in _PARTICLES:
        return False
    if is_alone and token.tag_ in ("VBZ", "VBN", "VBD", "VBG", "VBP") and not token.ent_type_:
        return True
    if is_alone and (word in lower or token.text.isupper() and len(word) > 6):
        return True
    if _may_open(token) and token.tag_ not in ("NNP", "NNPS"):
        if not is_alone and not _FUNCTION.match(token.tag_):
            return word in lower
        return word in lower or token.text not in inside
    return False


def _is_left_over(token: Token) -> bool:
    """Whether a lower-case word is no particle: "backed" of "US-backed"."""
    return token.text[:1].islower() and token.text not in _PARTICLES and not _ARABIC.fullmatch(token.text)


def _may_open(token: Token) -> bool:
    """Whether a word can have its capital from opening a sentence, or a quotation."""
    return bool(token.is_sent_start) or token.nbor(-1).text in '"“‘:—–'


def _described(
    doc: Doc,
    n: int,
    span: tuple[int, int],
    place: tuple[int, int],
    form: str,
    titles: set[str],
    sentence: int,
) -> Spot:
    """What is said of a name next to it. ``span`` are tokens, ``place`` code points."""
    start, end = span
    left = [t for t in doc[max(0, start - _BEFORE) : start] if t.sent.start <= start < t.sent.end]
    right = [t for t in doc[end : end + _AFTER] if t.sent.start <= start < t.sent.end]
    roles = {t for t in titles if len(t) > 1} | _said_of(left, right)
    heads: set[str] = set()
    after = [t.text.lower() for t in right[:2] if t.is_alpha]
    heads.update(w for w in after[:1] if w in PLACE_HEADS or w in GROUP_HEADS)
    if len(left) > 1 and left[-1].text == "of" and left[-2].text.lower() in PLACE_HEADS:
        heads.add(left[-2].text.lower())
    elif left and left[-1].text.lower() in PLACE_HEADS:
        heads.add(left[-1].text.lower())
    far = (*doc[max(0, start - _FAR_BEFORE) : start], *doc[end : end + _FAR_AFTER])
    if any(event_class(t.lemma_) == "death" and t.sent.start <= start < t.sent.end for t in far):
        roles.add("dead")
    near = {t.lemma_.lower() for t in (*left, *right) if t.is_alpha and not t.is_stop and len(t) > 2}
    labels = Counter(_LABELS.get(t.ent_type_, "") for t in doc[start:end] if t.ent_type_)
    sort: Sort = labels.most_common(1)[0][0] if labels else ""  # type: ignore[assignment]
    if titles or any(r.startswith("age ") for r in roles):
        sort = "person"
    return Spot(n, start, *place, form, sort, frozenset(heads), frozenset(roles), frozenset(near), sentence)


def _said_of(left: Sequence[Token], right: Sequence[Token]) -> set[str]:
    """Titles next to a name, its age, and whether it is told to have died."""
    roles: set[str] = set()
    texts = [t.text.lower() for t in right]
    if len(texts) > 1 and texts[0] == "," and texts[1].isdigit() and 3 < int(texts[1]) < 110:
        roles.add(f"age {texts[1]}")
    for k, t in enumerate(left):
        years = re.fullmatch(r"(\d{1,3})(?:-year-old)?", t.text)
        tail = [x.text.lower() for x in left[k + 1 :]]
        if years and (t.text.endswith("old") or tail[:1] == ["-"] and "old" in tail[:5]) and len(tail) <= 5:
            roles.add(f"age {years[1]}")
    closest = left
    for k in range(len(left) - 1, -1, -1):
        if left[k].text in ";:.":
            closest = left[k + 1 :]
            break
    roles.update(t.text.lower() for t in closest[-3:] if t.text.lower() in OFFICES or t.text.lower() in PERSON_TITLES)
    if texts[:1] == [","]:
        ends = [k for k, w in enumerate(texts[1:7], 1) if w in _ENDS_A_ROLE]
        roles.update(w for w in texts[1 : ends[0] if ends else 7] if w in OFFICES)
    return roles


def _without_lost_genitives(spots: Sequence[Spot], has_apostrophes: bool) -> list[Spot]:
    """The names of a text that lost its apostrophes: "Syrias Raqqa", "Raqqas mayor".

    Where a text has some, only a country's lost one is believed.
    """
    whole = set() if has_apostrophes else {s.form for s in spots}
    out = []
    for s in spots:
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


_JOINED = re.compile(r"\s*(?:,|,?\s*(?:and|&))\s*")
#: Words for relatives, as lemmas; a plural of one brings first names that share a surname.
KIN = frozenset(
    "sibling brother sister twin couple parent spouse cousin son daughter child father mother wife husband uncle aunt "
    "nephew niece widow grandfather grandmother grandson granddaughter".split()
)


def _with_shared_surnames(spots: Sequence[Spot], docs: Sequence[Doc]) -> list[Spot]:
    """First names in a row before a whole name take its surname: "siblings Ana, Eva and Luis Roca"."""
    out = list(spots)
    known = {folded(s.form) for s in spots}
    for i, last in enumerate(spots):
        if last.sort != "person" or " " not in last.form:
            continue
        j = i
        while j and _JOINED.fullmatch(_between(docs, spots[j - 1], spots[j])) and " " not in spots[j - 1].form:
            j -= 1
        surname = last.form.split()[-1]
        wholes = [f"{s.form} {surname}" for s in spots[j:i]]
        before = docs[last.n][max(0, spots[j].token - 3) : spots[j].token]
        if any(t.lemma_.lower() in KIN for t in before) or any(folded(w) in known for w in wholes):
            out[j:i] = [replace(s, whole=w, sort="person") for s, w in zip(spots[j:i], wholes, strict=True)]
    return out


def _between(docs: Sequence[Doc], a: Spot, b: Spot) -> str:
    return docs[a.n][a.token : b.token].text[a.end - a.start :] if a.n == b.n else "?"


def _grouped(spots: Sequence[Spot]) -> dict[str, list[Spot]]:
    """Occurrences by the fullest form of their being: a bare surname goes with the only person who has it."""
    forms: dict[str, str] = {}
    for s in spots:
        forms.setdefault(folded(s.whole or s.form), s.whole or s.form)
    surnames: dict[str, set[str]] = defaultdict(set)
    first_names: set[str] = set()
    people = {folded(s.whole or s.form) for s in spots if s.sort == "person"}
    for s in spots:
        words = without_article(s.whole or s.form).split()
        if len(words) in (2, 3, 4) and (s.sort == "" or folded(s.whole or s.form) in people):
            surnames[words[-1]].add(folded(s.whole or s.form))
            first_names.add(words[0])
    firm = {folded(s.form).partition(" ")[0] for s in spots if " " in s.form and folded(s.form) not in people}
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for s in spots:
        votes[folded(s.form)][s.sort] += 1
    groups: dict[str, list[Spot]] = {}
    for s in spots:
        own = folded(s.whole or s.form)
        whole = surnames.get(without_article(s.whole or s.form), set()) - {own} if len(own.split()) <= 2 else set()
        is_other = own in firm and votes[own]["person"] <= votes[own]["group"] + votes[own]["place"]
        if len(whole) == 1 and not is_other:
            own = next(iter(whole))
        elif len(whole) > 1 or (own in first_names and not s.heads):
            continue
        groups.setdefault(forms[own], []).append(s)
    return groups


def _sort(members: Sequence[Spot], heads: Set[str], roles: Set[str]) -> Sort:
    votes: Counter[Sort] = Counter(s.sort for s in members if s.sort)
    if heads & PLACE_HEADS:
        votes["place"] += 2
    if heads & GROUP_HEADS:
        votes["group"] += 2
    if roles & PERSON_TITLES or any(r.startswith("age ") for r in roles):
        votes["person"] += 2
    if known_as(members[0].form):
        votes["person"] = 0
    best = votes.most_common(1)
    return best[0][0] if best and best[0][1] else ""
