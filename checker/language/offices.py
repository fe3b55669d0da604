"""Titles, offices and ranks of people: the words news English has for them, and how they are put together.

What a title means is read from its head ("minister"), the field it is for ("defence"), its level
("deputy"), and whether it is held at present ("former"). Nothing here judges two of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from checker.language.human_words import NATIONS
from checker.language.office_words import (
    BESIDE,
    COUNTRIES,
    FIELDS,
    LEVELS,
    LONGEST,
    OPENING,
    PHRASES,
    PLAIN,
    RANK_PARTS,
    SPELT,
    STATUS,
    WITH_FIELDS,
    Meaning,
)

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


@dataclass(frozen=True, slots=True)
class Office:
    """What a title means.

    Attributes
    ----------
    sort : ``office``, ``rank`` or ``voice`` (who speaks for others).
    head : class of the head word; UK and US words and abbreviations have one class.
    fields : what it is for, as classes: a minister's portfolio, a company officer's department.
    level : ``deputy`` or empty.
    style : the head as this writer has it, where writers differ: ``minister`` and ``secretary``.
    status : ``former``, ``acting``, ``new`` or empty.
    of : whose, as lower-case words: the country, body or firm in front of it.
    body : lower-case content words of what follows: "head of the *town council*".
    """

    sort: str
    head: str
    fields: frozenset[str] = frozenset()
    level: str = ""
    style: str = ""
    status: str = ""
    of: tuple[str, ...] = ()
    body: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Title:
    """A title in a text; all positions are token indices.

    Attributes
    ----------
    left : where the phrase begins, with its determiner and whose it is.
    first, last : the title itself; ``last`` is exclusive, and after "of ...".
    is_definite : whether "the", a genitive or nothing at all stands in front: not "a" or "some".
    """

    left: int
    first: int
    last: int
    office: Office
    is_definite: bool


def country(word: str) -> str:
    """The country that an adjective or a short name stands for; any other word as it is."""
    lower = word.lower()
    return COUNTRIES.get(lower) or NATIONS.get(lower, lower)


def is_head(token: Token) -> bool:
    """Whether the word can be the head of a title."""
    return (_plain(token),) in PHRASES


def titles(doc: Doc) -> list[Title]:
    """All titles of a text, in order; none lies within another."""
    found: list[Title] = []
    at = 0
    while at < len(doc):
        match = _phrase(doc, at)
        if match is None:
            at += 1
            continue
        last, reading = match
        title = _read(doc, at, last, reading, found[-1].last if found else 0)
        if title is not None:
            found.append(title)
            last = max(last, title.last)
        at = last
    return found


def _plain(token: Token) -> str:
    return token.lower_.rstrip(".")


def _phrase(doc: Doc, at: int) -> tuple[int, Meaning] | None:
    """The longest head that begins at a token, its end and its meaning."""
    if _plain(doc[at]) not in OPENING:
        return None
    words: list[str] = []
    ends: list[int] = []
    for token in doc[at : at + 2 * LONGEST]:
        if token.text in ("-", "."):
            if ends and not doc[token.i - 1].whitespace_:
                ends[-1] = token.i + (token.text == "." and len(words[-1]) < 6)
                continue
            break
        if len(words) == LONGEST or (words and token.is_sent_start):
            break
        words.append(_plain(token))
        ends.append(token.i + 1)
    for length in range(len(words), 0, -1):
        reading = PHRASES.get(tuple(words[:length]))
        if reading is not None:
            return ends[length - 1], reading
    return None


def _read(doc: Doc, at: int, last: int, reading: Meaning, floor: int) -> Title | None:
    """The whole title around a head, or None where the word is no title here."""
    sort, head, style, fields = reading
    if doc[last - 1].pos_ in ("VERB", "AUX") and not doc[at].text[:1].isupper():
        return None
    if last < len(doc) and last == at + 1 and _phrase_is_rank(doc, last):
        return None  # "Chief Superintendent"
    if sort == "rank":
        return _rank(doc, at, last, reading, floor)
    left = _Left(doc, at, floor)
    body, end = _after(doc, last)
    fields = fields | left.fields
    if head in WITH_FIELDS and not left.fields:
        fields = fields | frozenset(FIELDS[w] for w in body if w in FIELDS)
    office = _settled(
        Office(sort, head, fields, left.level, style, left.status, left.of, body), bool(left.fields)
    )
    if office is None:
        return None
    status = STATUS.get(doc[end].lower_, "") if end < len(doc) else ""
    if end + 1 < len(doc) and doc[end].text in ("-", "–") and doc[end + 1].lower_ in STATUS:
        status = STATUS[doc[end + 1].lower_]
    if status and not office.status:
        office = replace(office, status=status)
    return Title(left.edge, left.first, end, office, left.is_definite)


def _settled(office: Office, is_in_front: bool) -> Office | None:
    """The class that head and field make together; None where it is no title that is told apart."""
    head, fields = office.head, office.fields
    if office.style == "undersecretary":
        return replace(office, level="deputy") if fields else None
    if head == "secretary":
        # A club's secretary, a typist: only with a portfolio is it an office of state.
        return replace(office, head="minister") if fields and fields - {"operating"} else None
    if head == "head" and office.style != "minister" and is_in_front and fields:
        if fields == {"police"}:
            return replace(office, head="police chief", fields=frozenset())
        return replace(office, head="chief officer", style="chief")
    return office


def _phrase_is_rank(doc: Doc, at: int) -> bool:
    """Whether a rank follows a word that may be a part of it."""
    if _plain(doc[at - 1]) not in RANK_PARTS or not doc[at].text[:1].isupper():
        return False
    match = _phrase(doc, at)
    return match is not None and match[1][0] == "rank" and _plain(doc[at - 1]) == "chief"


class _Left:
    """What stands in front of a head, read from right to left."""

    def __init__(self, doc: Doc, at: int, floor: int) -> None:
        self.fields: frozenset[str] = frozenset()
        self.level = self.status = ""
        self.of: tuple[str, ...] = ()
        self.first = self.edge = at
        self.is_definite = True
        self._read(doc, at, max(floor, doc[at].sent.start))

    def _read(self, doc: Doc, at: int, floor: int) -> None:
        i = at - 1
        is_own = True  # whether every word so far belongs to the title itself
        while i >= floor and at - i <= 12:
            token, word = doc[i], doc[i].lower_
            if token.text in ("-", "–") and not doc[i - 1].whitespace_ and i > floor:
                i -= 1
                continue
            if word in STATUS or word in LEVELS or (is_own and word in FIELDS):
                if word in STATUS:
                    self.status = self.status or STATUS[word]
                elif word in LEVELS:
                    self.level = "deputy"
                else:
                    self.fields |= {FIELDS[word]}
                if word not in STATUS and is_own:
                    self.first = i
            elif word in ("and", "&") and self.fields and i > floor and doc[i - 1].lower_ in FIELDS:
                pass
            elif token.tag_ == "POS" or (word.endswith(("'s", "’s")) and len(word) > 2):
                self.is_definite, is_own = True, False
            elif word in PLAIN or word in BESIDE - {"the", "and", "&", "of", "for"}:
                is_own = is_own and word not in PLAIN
            elif _is_whose(token, is_genitive=i + 1 < len(doc) and doc[i + 1].tag_ == "POS") or _is_dotted(
                word
            ):
                is_own = False
                self.of = (country(word), *self.of)
            else:
                if token.pos_ in ("DET", "PRON") or word in ("a", "an", "the", "its", "his", "her", "their"):
                    self.is_definite = word not in ("a", "an", "some", "any", "one", "another", "no")
                    i -= 1
                break
            i -= 1
        self.edge = i + 1


def _is_whose(token: Token, *, is_genitive: bool) -> bool:
    """Whether a word in front of a title tells whose it is; a person's name does only as a genitive."""
    if token.pos_ not in ("PROPN", "ADJ", "NOUN") or not token.is_alpha:
        return False
    return is_genitive or token.ent_type_ != "PERSON"


def _is_dotted(word: str) -> bool:
    return len(word) > 2 and word[1] == "." and word.replace(".", "").isalpha()


_IN_BODY = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PART", "NUM"})

_COURTESY = frozenset("mr mrs ms miss dr sir dame lord lady prof professor rev".split())

#: Most tokens of "of ..." that are read.
_BODY = 9


def _after(doc: Doc, last: int) -> tuple[tuple[str, ...], int]:
    """The content words of "of ..." behind a head, and where it ends."""
    if last >= len(doc) or doc[last].lower_ not in ("of", "for", "at") or doc[last].is_sent_start:
        return (), last
    end = last
    words: list[str] = []
    for token in doc[last + 1 : last + 1 + _BODY]:
        word = token.lower_
        starts_name = token.ent_type_ == "PERSON" and token.ent_iob_ == "B" and token.i > last + 1
        if token.is_sent_start or starts_name or (words and _is_title_here(token)):
            break
        if _plain(token) in _COURTESY and token.text[:1].isupper():
            break
        if word in ("of", "and", "for", "&", "-", "–") or word in ("its", "his", "her", "their"):
            continue
        is_compound = token.i > 0 and token.nbor(-1).text == "-" and not token.nbor(-1).whitespace_
        if not (token.pos_ in _IN_BODY or is_compound) or (word in ("'s", "’s") and not words):
            break
        if token.pos_ in ("ADJ", "NOUN", "PROPN") and token.is_alpha:
            words.append(country(word))
        end = token.i + 1
    return (tuple(words), end) if words else ((), last)


def _is_title_here(token: Token) -> bool:
    """Whether a new title begins: "spokesman of the union Colonel Ash"."""
    return token.text[:1].isupper() and is_head(token) and token.nbor(-1).lower_ not in ("the", "of")


def _rank(doc: Doc, at: int, last: int, reading: Meaning, floor: int) -> Title | None:
    """A rank, with the words that make another one of it: "Lt. Gen.", "Detective Sergeant"."""
    if not doc[at].text[:1].isupper() or (reading[1] == "deputy" and _is_for_another(doc, last)):
        return None
    parts: list[str] = []
    head, style = reading[1], reading[2]
    while True:
        after = last + (last + 1 < len(doc) and doc[last].text == "-")
        match = _phrase(doc, after) if after < len(doc) else None
        if match is None or match[1][0] != "rank" or not (doc[after].text[:1].isupper() or after > last):
            break
        parts.append(head)
        last, (_, head, style, _) = match
    i = at - 1
    while i >= floor and (_plain(doc[i]) in RANK_PARTS or doc[i].text in ("-", ".")):
        if doc[i].text[:1].isupper():
            parts.append(SPELT.get(_plain(doc[i]), _plain(doc[i])))
            at = i
        i -= 1
    if style:
        parts.append(style)
    left = _Left(doc, at, floor)
    office = Office("rank", head, frozenset(parts), "", "", left.status, left.of)
    return Title(left.edge, at, last, office, left.is_definite)


def _is_for_another(doc: Doc, at: int) -> bool:
    """Whether an office follows "deputy": "Deputy Norwegian Finance Minister"."""
    for i in range(at, min(at + 6, len(doc))):
        match = _phrase(doc, i)
        if match is not None and match[1][0] == "office":
            return True
        if doc[i].text != "-" and doc[i].pos_ not in ("ADJ", "NOUN", "PROPN"):
            return False
    return False


def wording(doc: Doc, title: Title) -> str:
    """The title as written."""
    return " ".join(doc[title.first : title.last].text.split())


def share_words(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether two lists of words have one in common; a country and its adjective are one word."""
    return any(_alike(a, b) for a in one for b in tuple(other))


#: Letters at the beginning by which a country's adjective is known: Ukraine, Ukrainian.
_STEM = 4


def _alike(a: str, b: str) -> bool:
    if a == b:
        return True
    short, long = sorted((a, b), key=len)
    if len(short) > _STEM:
        return a[: _STEM + 1] == b[: _STEM + 1]
    return len(short) == _STEM and long.startswith(short) and long.endswith(_NATIONAL)


#: Endings of adjectives made of the short name of a country: Peruvian, Cuban, Iraqi.
_NATIONAL = ("n", "i", "ese", "ish")
