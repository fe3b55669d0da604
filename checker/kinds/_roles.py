"""Who holds which title in an article: titles next to names, and later mentions of a title alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from checker.language.concepts import SAYING
from checker.language.known_names import countries
from checker.language.name_mentions import Named, names_in
from checker.language.names import may_be_same_person, name_parts
from checker.language.office_words import FIELDS
from checker.language.offices import Office, Title, country, share_words, titles

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

#: Least likeness (0 to 100) of two spellings of a surname, and of a given name, of one person. Two
#: transcribers of one Slavic or Arabic name differ by a letter or two.
SURNAME, GIVEN = 74.0, 74.0

#: What may stand between a title and a name besides another title.
_FORMS = frozenset("mr mrs ms miss dr sir dame lord lady prof professor rev the hon rt".split())
_CLOSING = frozenset(',.;:)("”’–—')
_OF_PLACE = frozenset({"in", "at", "from", "near", "to", "across", "outside", "around", "on", "of"})


@dataclass(frozen=True, slots=True)
class Held:
    """A title and who holds it.

    Attributes
    ----------
    field : position of the parsed text among the article's.
    person : the fullest name the article gives.
    is_named : whether the name stands next to the title.
    """

    field: int
    title: Title
    person: str
    is_named: bool


def same_person(a: str, b: str) -> bool:
    """Whether two names can be one person's, however they were transcribed."""
    if may_be_same_person(a, b):
        return True
    x, y = name_parts(a), name_parts(b)
    if not x or not y or _likeness(x[-1], y[-1]) < SURNAME:
        return False
    if len(x) == 1 or len(y) == 1:
        # A surname alone, in another spelling: only where it is long enough to tell.
        return min(len(x[-1]), len(y[-1])) > 4 and x[-1][0] == y[-1][0]
    return _likeness(x[0], y[0]) >= GIVEN


def _likeness(a: str, b: str) -> float:
    return fuzz.ratio(_bare(a), _bare(b))


def _bare(word: str) -> str:
    """Without the Arabic article and signs."""
    word = word.replace("’", "").replace("'", "")
    for article in ("al-", "el-", "as-", "ad-", "ar-", "an-", "ash-"):
        word = word.removeprefix(article)
    return word.replace("-", "")


def held(docs: Sequence[Doc]) -> list[Held]:
    """All titles of an article whose holder it names, in order."""
    found: list[Held] = []
    alone: list[tuple[int, Title]] = []
    names: list[Named] = []
    for field, doc in enumerate(docs):
        here = names_in(doc)
        names += [n for n in here if n.weight > 0]
        linked = _linked(doc, here)
        for title, name in linked:
            if name is not None:
                names.insert(0, name)
                found.append(Held(field, title, " ".join(name.words), True))
            else:
                alone.append((field, title))
    found = _with_full_names(found, names)
    found += _by_office(docs, alone, found)
    return sorted(found, key=lambda h: (h.field, h.title.first))


def _linked(doc: Doc, names: Sequence[Named]) -> list[tuple[Title, Named | None]]:
    starts = {n.start: n for n in names}
    ends = {n.end: n for n in names}
    out: list[tuple[Title, Named | None]] = []
    after: tuple[Title, Named] | None = None
    for title in reversed(titles(doc)):
        title = _cut(doc, title, starts)
        name = _following(doc, title, starts, after)
        if name is not None:
            after = (title, name)
        else:
            name = _preceding(doc, title, ends)
        if name is None:
            name = _appointed(doc, title, names)
            if name is None:
                name = _leaving(doc, title, names)
            else:
                title = replace(title, office=replace(title.office, status=title.office.status or "new"))
        out.append((title, name))
    return _joined(doc, out[::-1])


def _joined(doc: Doc, linked: list[tuple[Title, Named | None]]) -> list[tuple[Title, Named | None]]:
    """The same with both titles of "chairman and chief executive Ann Roe", "Ann Roe, chairman and CEO"."""
    out = list(linked)
    pairs = [k for k in range(len(out) - 1) if _are_joined(doc, out[k][0], out[k + 1][0])]
    for k in reversed(pairs):
        if out[k][1] is None:
            out[k] = (out[k][0], out[k + 1][1])
    for k in pairs:
        if out[k + 1][1] is None:
            out[k + 1] = (out[k + 1][0], out[k][1])
    return out


def _are_joined(doc: Doc, one: Title, other: Title) -> bool:
    """Whether "and" alone stands between two titles: "the chairman and the CEO" are two people."""
    between = doc[one.last : other.first]
    return (
        len(between) == 1
        and between[0].lower_ in ("and", "&", "/")
        and other.left == other.first
        and {one.office.sort, other.office.sort} == {"office"}
        and doc[one.last - 1].tag_ not in ("NNS", "NNPS")
    )


def _cut(doc: Doc, title: Title, starts: dict[int, Named]) -> Title:
    """A title without the name that "of ..." ran on into: "minister of health Ann Roe"."""
    for i in range(title.first + 1, title.last):
        name = starts.get(i)
        if name is None or len(name.words) < 2:
            continue
        at = i
        if name.words[0].lower() in countries() and len(name.words) > 2:
            at += 1  # "minister of Peru Ann Roe", where the parser has taken the country for a first name
        after_country = doc[at - 1].lower_ in countries()
        runs_on = name.end < title.last and doc[name.end].pos_ != "ADP"
        if name.weight < (0 if after_country else 1) or runs_on:
            continue
        if doc[at - 1].lower_ in ("the", "of", "for", "at", "and"):
            continue
        kept = {country(t.lower_) for t in doc[title.first : at]}
        body = tuple(w for w in title.office.body if w in kept)
        return replace(title, last=at, office=replace(title.office, body=body))
    return title


def _following(
    doc: Doc, title: Title, starts: dict[int, Named], after: tuple[Title, Named] | None
) -> Named | None:
    """The name behind a title: "Minister Roe", "the minister, Ann Roe,", "spokesman Colonel Roe"."""
    i, is_apart = title.last, False
    if i < len(doc) and doc[i].text == ",":
        i, is_apart = i + 1, True
    opens = (
        i < len(doc) and doc[i].is_sent_start and not doc[i - 1].text.endswith(".")
    )  # "Sgt. Roe" is no end
    if i >= len(doc) or opens or doc[i].tag_ == "POS":
        return None
    if after is not None and i in (after[0].first, after[0].left):
        closes = not is_apart or (title.is_definite and _closes(doc, after[1].end))
        return after[1] if closes else None
    while i < len(doc) and (doc[i].lower_.rstrip(".") in _FORMS or doc[i].text == "."):
        i += 1
    name = starts.get(i) or _rest_of(doc, i, starts)
    if name is None or not _is_name(doc, name):
        return None
    if not is_apart:
        return name
    # "the minister, Ann Roe, said": an apposition ends; a list goes on.
    return name if _closes(doc, name.end) and doc[i - 1].lower_ != "the" else None


def _rest_of(doc: Doc, i: int, starts: dict[int, Named]) -> Named | None:
    """The end of a run of names that a title runs into: "minister of Albion Ann Roe"."""
    name = next((n for start in range(i - 1, i - 5, -1) if (n := starts.get(start)) is not None), None)
    if name is None or not name.start < i < name.end:
        return None
    if doc[i].ent_type_ != "PERSON" and doc[i - 1].lower_ not in countries():
        return None
    return replace(name, start=i, words=tuple(doc[i : name.end].text.split()))


def _is_name(doc: Doc, name: Named) -> bool:
    """Whether a run next to a title is a name of a person: more than "UN" and "-based"."""
    text = doc[name.start].text
    if not text[:1].isupper():
        return text.lower() in ("al", "el", "de", "van", "von", "bin", "ibn", "abu", "da", "di")
    return len(name.words) > 1 or (name.weight > 0 and not text.isupper())


def _closes(doc: Doc, end: int) -> bool:
    return end >= len(doc) or doc[end].text in _CLOSING or _is_said(doc[end])


def _is_said(token: Token) -> bool:
    return token.lemma_.lower() in SAYING or token.lower_ in ("who", "whose")


def _copula(doc: Doc, i: int) -> int:
    """Where the verb stands by which somebody is what follows: "Roe is also mayor"; ``i`` if none does."""
    at = i
    while at > 1 and doc[at - 1].lower_ in ("also", "now", "currently", "still", "both", "as"):
        at -= 1
    return at - 1 if at > 1 and doc[at - 1].lower_ in ("is", "remains", "serves") else i


def _preceding(doc: Doc, title: Title, ends: dict[int, Named]) -> Named | None:
    """The name in front of a title: "Ann Roe, the head of the council,", "Ann Roe (CEO)"."""
    i = title.left
    if i < 2 or doc[i].is_sent_start:
        return None
    sign = doc[i - 1].text
    copula = _copula(doc, i)
    is_said = copula < i
    if sign in (",", "(", "–", "—"):
        i -= 1
        if doc[i - 1].text.isdigit() and doc[i - 2].text in (",", "("):
            i -= 2
        elif doc[i - 1].text == ")" and doc[i - 2].text.isdigit() and doc[i - 3].text == "(":
            i -= 3
    elif doc[i - 1].lower_ in ("is", "was") and doc[i].lower_ in ("the", "a"):
        i -= 1
    elif is_said:
        i = copula
    elif title.last - title.first < 3:
        return None
    name = ends.get(i)
    if (
        name is None
        or not (is_said or _is_name(doc, name))
        or not (_closes(doc, title.last) or sign not in (",", "–", "—"))
    ):
        return None
    label = doc[name.end - 1].ent_type_
    if name.weight < 1 and (len(name.words) < 2 or label != "PERSON") and not is_said:
        return None
    if label != "PERSON" and name.start and doc[name.start - 1].lower_ in _OF_PLACE:
        return None
    return name


#: Verbs that put somebody in an office.
_APPOINTING = frozenset({"become", "name", "appoint", "elect", "choose", "select", "reelect", "swear"})


def _appointed(doc: Doc, title: Title, names: Sequence[Named]) -> Named | None:
    """Who came into the office: "Ann Roe was chosen as chair", "Ann Roe becomes mayor"."""
    if title.office.sort != "office":
        return None
    root = doc[title.first : title.last].root
    verb = root.head.head if root.head.lower_ == "as" else root.head
    if verb.lemma_.lower() not in _APPOINTING or verb.i > title.first:
        return None
    is_passive = any(c.dep_ == "auxpass" for c in verb.children)
    if not is_passive and verb.lemma_.lower() != "become":
        return None
    subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None or any(c.dep_ in ("aux", "neg") and c.lower_ not in _DONE for c in verb.children):
        return None
    if any(t.is_digit and len(t) == 4 for t in verb.sent):
        return None  # "became mayor in 1998" tells a life
    near = (subject, *(c for c in subject.children if c.dep_ == "appos"))
    return next((n for n in names if n.weight > 0 and any(n.start <= t.i < n.end for t in near)), None)


def _leaving(doc: Doc, title: Title, names: Sequence[Named]) -> Named | None:
    """Who gives the office up: "Ann Roe resigned as chair", "Ann Roe has stepped down as mayor"."""
    root = doc[title.first : title.last].root
    verb = root.head.head
    if root.head.lower_ != "as" or verb.lemma_.lower() not in _LEAVING or verb.dep_ in ("relcl", "acl"):
        return None
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if subject is None or any(c.dep_ in ("aux", "neg") and c.lower_ not in _DONE for c in verb.children):
        return None
    if any(t.is_digit and len(t) == 4 for t in verb.sent):
        return None
    return next((n for n in names if n.weight > 0 and n.start <= subject.i < n.end), None)


#: Verbs with which somebody gives up an office.
_LEAVING = frozenset({"resign", "quit", "retire", "step", "stand"})

#: Auxiliaries with which it is so: not "could become".
_DONE = frozenset({"has", "have", "had", "was", "were", "is", "will", "'s", "’s"})


def _with_full_names(found: Sequence[Held], names: Sequence[Named]) -> list[Held]:
    """Each holder by the fullest name of the article; who has a namesake and no given name is left out."""
    full: dict[str, str] = {}
    for name in names:
        if len(name.words) > 1:
            full.setdefault(" ".join(name_parts(" ".join(name.words))), " ".join(name.words))
    chosen: list[str] = []
    for form in full.values():
        if not any(same_person(form, other) for other in chosen):
            chosen.append(form)
    out = []
    for one in found:
        fits = [form for form in chosen if same_person(one.person, form)]
        if len(fits) == 1:
            out.append(replace(one, person=fits[0]))
        elif not fits and name_parts(one.person):
            out.append(one)
    return out


def _by_office(docs: Sequence[Doc], alone: Sequence[tuple[int, Title]], found: Sequence[Held]) -> list[Held]:
    """Titles alone ("the defence secretary") whose office one person of the article holds."""
    holders: dict[tuple[str, frozenset[str]], set[str]] = defaultdict(set)
    whose: dict[tuple[str, frozenset[str]], list[Office]] = defaultdict(list)
    for one in found:
        key = _office_key(one.title.office)
        if key is not None:
            holders[key].add(one.person)
            whose[key].append(one.title.office)
    out = []
    for field, title in alone:
        key = _office_key(title.office)
        people = holders.get(key, set()) if key is not None else set()
        if (
            key is None
            or len(people) != 1
            or not title.is_definite
            or title.office.status
            or title.office.level
        ):
            continue
        if docs[field][title.last - 1].tag_ in ("NNS", "NNPS"):
            continue
        # A neighbour's minister, or one whose country is not told, may be another.
        own = whose_words(title.office)
        known = [words for o in whose[key] if (words := whose_words(o))]
        if own and known and any(share_words(own, words) for words in known):
            out.append(Held(field, title, next(iter(people)), False))
    return out


def _office_key(office: Office) -> tuple[str, frozenset[str]] | None:
    if office.sort != "office" or not office.fields or office.head not in ("minister", "chief officer"):
        return None
    return "minister", office.fields


#: Words of "of ..." that narrow a portfolio and name no country.
_NO_COUNTRY = frozenset("affairs state relations public national general republic government new".split())


def whose_words(office: Office) -> tuple[str, ...]:
    """Of which country, body or firm an office is, as far as the title tells."""
    words = (*office.of, *office.body)
    if office.head in ("minister", "secretary"):
        words = tuple(w for w in words if w not in FIELDS)
    return tuple(w for w in words if w not in _NO_COUNTRY)
