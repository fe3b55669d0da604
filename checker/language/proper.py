"""Proper names in a parsed text: where they stand, and what is said of them there.

The small parser misses and mislabels many names, so a name here is a run of capitalised words, and
what the parser says only helps to tell its sort. Titles before a name and genitives after it are
no part of it; what it is called (a city, a captain, 34 years old) is kept with it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from checker.language.concepts import TITLES, event_class
from checker.language.human_words import closes_rank

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
    "prime commander spokesman spokeswoman spokesperson director chairman chairwoman chair ceo coach "
    "constable inspector superintendent commissioner ambassador envoy justice sheikh shaikh imam "
    "ayatollah emir bishop archbishop cardinal correspondent attorney prosecutor lawyer councillor "
    "councilman councilwoman congressman congresswoman baroness baron executive duke duchess earl trooper "
    "firefighter marshal brigadier commodore leader hon honourable speaker premier brother sister "
    "brothers father mother pastor rabbi undersecretary vice-president".split()
)

#: Offices that one person holds at a time in one place: who has the same one is the same person.
OFFICES = frozenset(
    "captain president minister premier chancellor mayor sheriff governor chief chair chairman chairwoman "
    "ceo executive director secretary ambassador king queen pope coach principal pilot coroner bishop "
    "archbishop commissioner chairperson treasurer superintendent headteacher skipper manager".split()
)

#: Titles of honour, and the ranks they stand beside.
HONOURS = frozenset({"sir", "dame"})
RANKS = frozenset(
    "admiral general colonel captain major brigadier commodore marshal lieutenant sergeant commander "
    "judge justice professor adm gen col capt maj lt sgt prof".split()
)

#: Words after a name, or before it with "of", that tell what it is the name of.
PLACE_HEADS = frozenset(
    "city town village province region district neighbourhood neighborhood county state country suburb "
    "island river lake valley mountain road street avenue highway bridge airport port harbour harbor "
    "hospital school university college church mosque temple camp base prison stadium park square market "
    "mall hotel apartments apartment complex subdivision building tower house crossing governorate "
    "municipality peninsula coast dam factory plant station bay gulf desert countryside outskirts enclave "
    "area quarter".split()
)
GROUP_HEADS = frozenset(
    "group militants militant fighters fighter terrorists terrorist jihadists jihadist forces force "
    "alliance party movement militia organisation organization agency company firm union team club "
    "newspaper channel television ministry network rebels insurgents extremists "
    "gunmen".split()
)

_PARTICLES = frozenset(
    "al el ed ud ul bin bint ibn abu abd de da di do dos das del della du la le van von der den ter ten "
    "af av y".split()
)
_ARABIC = re.compile(r"(?:al|el|a[dnrstz]|e[dnrstz]|u[dlnrstz]|ash|esh)")
_NEVER = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july "
    "august september october november december jan feb mar apr jun jul aug sept sep oct nov dec mon tue "
    "tues wed thu thur thurs fri sat sun i am pm gmt est pst bst utc photo photos video image file "
    "related embed copyright reuters afp ap breaking update updated news christmas easter ramadan "
    "internet covid".split()
)
_GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})
_GENITIVE = frozenset({"'s", "’s", "'", "’"})
#: A full stop without a space after it, inside a token.
_GLUED = re.compile(r"(?<=[a-z0-9])[.!?](?=[A-Z][a-z])")
#: Words after which an apposition no longer says what someone is.
_ENDS_A_ROLE = frozenset({"of", "to", "who", "whose", "and", "for", "at", ",", "in", "said", "with", "by"})
#: "US-led", "Aleppo-based".
_TAIL = re.compile(r"[-‐‑][a-z]{3,}$")
#: Letters, and particles in a row, up to which something is short.
SYLLABLE = 4
#: Roles that are no titles: that someone died, and the age, which follows the word.
DEAD, AGE = "dead", "age "
_VERBAL = frozenset({"VBZ", "VBN", "VBD", "VBG", "VBP"})
#: Words in a row from which on capitals make a list or a headline, and no name.
LONGEST = 7
#: Tags of words that open a sentence and are no part of a name.
_FUNCTION = re.compile(r"IN|DT|CC|WRB|WP|MD|PRP|RB|TO|EX|VB[DGNPZ]")
#: Words with a capital that only follow a lost full stop.
_NEW_SENTENCE = frozenset(
    "The A An In On At It He She They We But And This That These Those There When While After Before His "
    "Her Their Its Our My Your As By For From If Meanwhile However Also".split()
)
#: Words for relatives, as lemmas; a plural of one brings first names that share a surname.
KIN = frozenset(
    "sibling brother sister twin couple parent spouse cousin son daughter child father mother wife "
    "husband uncle aunt nephew niece widow grandfather grandmother grandson granddaughter".split()
)
#: How many tokens before and after a name are looked at for what is said of it.
_BEFORE, _AFTER = 6, 9
#: The same for whether someone is told to have died.
_FAR_BEFORE, _FAR_AFTER = 9, 14
_YEARS = re.compile(r"(\d{1,3})(?:-year-old)?")
_HYPHENS = frozenset("-‐‑")


@dataclass(frozen=True, slots=True)
class Spot:
    """One occurrence of a name, and what is said of it there.

    Attributes
    ----------
    n : number of the field, in the order of the article's.
    token : index of its first token.
    start, end : code-point offsets into the field.
    form : as written, without titles and genitives.
    sort : what the parser takes it for.
    heads, roles, near : what it is called, who holds it, and what stands around it.
    sentence : number of the sentence in the field.
    whole : the form with the surname it shares with the name after it: "Ana" of "Ana and Luis Roca".
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
class _Text:
    """A field and what is known of its words: the small ones, those with a capital inside sentences."""

    n: int
    doc: Doc
    sentences: dict[int, int]
    lower: Set[str]
    inside: Set[str]


def spots(docs: Sequence[Doc]) -> list[Spot]:
    """All names of an article's fields, in order."""
    lower = {t.text for doc in docs for t in doc if t.text.islower()}
    inside = {t.text for doc in docs for t in doc if _is_capital(t) and not t.is_sent_start}
    found: list[Spot] = []
    for n, doc in enumerate(docs):
        sentences = {i: k for k, sent in enumerate(doc.sents) for i in range(sent.start, sent.end)}
        found.extend(_spots(_Text(n, doc, sentences, lower, inside)))
    return found


def _is_capital(token: Token) -> bool:
    text = token.text
    return text[:1].isupper() and any(map(str.isalpha, text)) and not token.like_url


def _spots(text: _Text) -> Iterator[Spot]:
    """The runs of capitalised words of a field."""
    i, doc = 0, text.doc
    while i < len(doc):
        if not _opens(doc, i):
            i += 1
            continue
        end = _run_end(doc, i)
        spot = _spot(text, i, end)
        if spot is not None:
            yield spot
        i = end


def _capital_at(doc: Doc, i: int) -> bool:
    return i < len(doc) and _is_capital(doc[i])


def _opens(doc: Doc, i: int) -> bool:
    token = doc[i]
    if _is_capital(token):
        return True
    follows = i + 1 < len(doc) and not token.whitespace_ and doc[i + 1].text in _HYPHENS
    if follows and _ARABIC.fullmatch(token.text):
        return _capital_at(doc, i + 2)
    return token.text == "al" and _capital_at(doc, i + 1)


def _run_end(doc: Doc, i: int) -> int:
    """The token after the last one of the run that begins at a token."""
    end = i + 1
    while end < len(doc):
        token, last = doc[end], doc[end - 1]
        if token.text in _NEW_SENTENCE or (token.is_sent_start and not _is_capital(token)):
            break
        if token.text in _HYPHENS and not last.whitespace_ and not token.whitespace_:
            more = _after_hyphen(doc, i, end)
        elif _is_capital(token):
            more = end + 1 if not (token.is_sent_start and last.text[-1:] in ".!?") else end
        elif token.text in _PARTICLES or _ARABIC.fullmatch(token.text):
            more = _after_particle(doc, end)
        elif token.text == "of" and last.text.lower() not in PERSON_TITLES:
            ahead = end + 2 if doc[end + 1 : end + 2].text == "the" else end + 1
            more = ahead + 1 if _capital_at(doc, ahead) and doc[ahead].text.lower() not in _NEVER else end
        elif token.text == "." and len(last.text) == 1 and not last.whitespace_:
            more = end + 1
        else:
            break
        if more == end:
            break
        end = more
    return end


def _after_hyphen(doc: Doc, first: int, i: int) -> int:
    """Where a run goes on after a hyphen; the hyphen itself if it does not."""
    if i + 1 < len(doc) and (_is_capital(doc[i + 1]) or _ARABIC.fullmatch(doc[i - 1].text.lower())):
        return i + 2
    if i + 2 < len(doc) and doc[i + 2].text in _HYPHENS and _capital_at(doc, i + 3):
        return i + 4
    # "Mary-jo Cole", but not "rebel-held Basra": what follows the hyphen is as short as a syllable.
    is_double = i == first + 1 and doc[first].text.istitle() and _capital_at(doc, i + 2)
    if is_double and len(doc[i + 1]) <= SYLLABLE and doc[i + 1].pos_ in ("PROPN", "X"):
        return i + 2
    return i


def _after_particle(doc: Doc, i: int) -> int:
    """Where a run goes on after "bin", "van der", "al-"; the particle itself if it does not."""
    ahead = i + 1
    is_hyphened = ahead < len(doc) and doc[ahead].text in _HYPHENS
    if is_hyphened:
        ahead += 1
    while ahead < min(len(doc), i + SYLLABLE) and doc[ahead].text.lower() in _PARTICLES:
        ahead += 1
    if _capital_at(doc, ahead) and (is_hyphened or doc[i].text in _PARTICLES):
        return ahead + 1
    return i


def _spot(text: _Text, start: int, end: int) -> Spot | None:
    """The name in a run: without titles, articles, generations and words that only open the sentence."""
    doc = text.doc
    while start < end and _is_no_name(text, doc[start], is_alone=end - start == 1):
        start += 1
    titles: set[str] = set()
    for k in range(end - 2, start - 1, -1):
        if doc[k].text.lower().strip(".") in PERSON_TITLES:
            titles.update(t.text.lower().strip(".") for t in doc[start : k + 1])
            start = k + 1
            break
    if end - start > 1 and closes_rank(doc, start):
        start += 1
    while start < end and (doc[start].text in ".-" or _is_left_over(doc[start])):
        start += 1
    while end > start and (
        doc[end - 1].text.lower().strip(".") in _GENERATIONS | _NEVER
        or doc[end - 1].text in _GENITIVE | {"."}
    ):
        end -= 1
    if start >= end or (end - start == 1 and _is_no_name(text, doc[start], is_alone=True)):
        return None
    if doc[end - 1].text.lower() in PERSON_TITLES and doc[end - 1].ent_type_ != "PERSON":
        return None
    written = doc[start:end].text
    # "said on Friday.Jo Hale added": where the space was lost, the parser reads on.
    glued = [m.end() for m in _GLUED.finditer(written)]
    cut = glued[-1] if glued else 0
    kept = written[cut:].rstrip("_*'’")
    if "\n" in kept or not any(map(str.isalpha, kept)) or _TAIL.search(kept) or kept.count(" ") >= LONGEST:
        return None
    at = doc[start].idx + cut
    return _described(text, (start, end), (at, at + len(kept)), " ".join(kept.split()), titles)


def _is_no_name(text: _Text, token: Token, *, is_alone: bool) -> bool:
    """Whether a capitalised word is no name, or only has its capital from opening a sentence."""
    lower, inside = text.lower, text.inside
    word = token.text.lower().strip(".")
    if word in _NEVER or (token.is_stop and not token.text.isupper() and word not in _PARTICLES):
        return True
    if token.is_stop and (len(token.text) < 2 or token.text not in inside or token.text != "IS"):
        return word not in _PARTICLES
    if word in PERSON_TITLES:
        return is_alone
    if word in _PARTICLES:
        return False
    if is_alone and token.tag_ in _VERBAL and not token.ent_type_:
        return True
    if is_alone and (word in lower or (token.text.isupper() and len(word) > 6)):
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
    text: _Text, span: tuple[int, int], place: tuple[int, int], form: str, titles: Set[str]
) -> Spot:
    """What is said of a name next to it. ``span`` are tokens, ``place`` code points."""
    start, end = span
    doc, here = text.doc, text.sentences[start]
    far = doc[max(0, start - _FAR_BEFORE) : start], doc[end : end + _FAR_AFTER]
    left, right = ([t for t in side if text.sentences[t.i] == here] for side in far)
    is_dead = any(event_class(t.lemma_) == "death" for t in (*left, *right))
    left, right = left[-_BEFORE:], right[:_AFTER]
    roles = {t for t in titles if len(t) > 1} | _said_of(left, right)
    if is_dead:
        roles.add(DEAD)
    heads = {t.text.lower() for t in right[:1]} & (PLACE_HEADS | GROUP_HEADS)
    if left and left[-1].text == "of":
        heads |= {t.text.lower() for t in left[-2:-1]} & PLACE_HEADS
    heads |= {t.text.lower() for t in left[-1:]} & PLACE_HEADS
    near = {t.lemma_.lower() for t in (*left, *right) if t.is_alpha and not t.is_stop and len(t) > 2}
    labels: Counter[Sort] = Counter(_LABELS.get(t.ent_type_, "") for t in doc[start:end] if t.ent_type_)
    sort: Sort = labels.most_common(1)[0][0] if labels else ""
    if titles or any(r.startswith(AGE) for r in roles):
        sort = "person"
    return Spot(text.n, start, *place, form, sort, frozenset(heads), frozenset(roles), frozenset(near), here)


def _said_of(left: Sequence[Token], right: Sequence[Token]) -> set[str]:
    """Titles next to a name, and its age."""
    roles: set[str] = set()
    texts = [t.text.lower() for t in right]
    if len(texts) > 1 and texts[0] == "," and texts[1].isdigit() and 3 < int(texts[1]) < 110:
        roles.add(f"{AGE}{texts[1]}")
    for k, t in enumerate(left):
        years = _YEARS.fullmatch(t.text)
        tail = [x.text.lower() for x in left[k + 1 :]]
        if years and (t.text.endswith("old") or (tail[:1] == ["-"] and "old" in tail[:5])) and len(tail) <= 5:
            roles.add(f"{AGE}{years[1]}")
    closest = left
    for k in range(len(left) - 1, -1, -1):
        if left[k].text in ";:.":
            closest = left[k + 1 :]
            break
    roles |= _titles_in(closest[-3:], OFFICES | PERSON_TITLES)
    if texts[:1] == [","]:
        ends = [k for k, w in enumerate(texts[1:7], 1) if w in _ENDS_A_ROLE]
        roles |= _titles_in(right[1 : ends[0] if ends else 7], OFFICES)
    return roles


def _titles_in(tokens: Sequence[Token], titles: Set[str]) -> set[str]:
    """The titles among some tokens, each with the word before it that says which: "foreign minister"."""
    found: set[str] = set()
    for k, token in enumerate(tokens):
        if token.text.lower() in titles:
            found.add(token.text.lower())
            if k and tokens[k - 1].pos_ in ("ADJ", "NOUN", "PROPN"):
                found.add(tokens[k - 1].text.lower())
    return found
