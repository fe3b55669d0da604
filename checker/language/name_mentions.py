"""Where people are named in a parsed text, with the titles that stand around the names."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.language.concepts import SAYING
from checker.language.human_words import (
    BEFORE_NAMES,
    FEMALE_NAMES,
    FEMALE_NOUNS,
    HUMAN,
    MALE_NAMES,
    MALE_NOUNS,
    OFFICES,
    closes_rank,
)

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

#: Small words inside names: articles, prepositions, and words for son and daughter.
PARTICLES = frozenset(
    "al el bin ibn bint binti binte mint ag walet walad ould de da das do della delle degli van von zum zur "
    "der den het op la le las los di du dos del ben ter ten abu y e af av zu ap ab".split()
)
_FORMS = frozenset("mr mrs ms miss dr sir dame lord lady messrs herr frau monsieur madame rt hon".split())

#: Last words of names that are no person's.
NO_PERSON = frozenset(
    "ministry observatory council party police university bank group times news post press agency "
    "office department court house street road avenue river county city town village province "
    "district committee union association company inc ltd plc corp corporation hospital school "
    "college church army force forces guard brigade service services authority commission "
    "organisation organization institute centre center club team league federation front movement "
    "government parliament congress senate assembly airport station port bridge square park island "
    "islands sea ocean mountain lake bay hill hotel bar airlines airways line lines holdings "
    "foundation trust society day week month year act bill treaty january february march april "
    "june july august september october november december monday tuesday wednesday thursday friday "
    "saturday sunday tv radio television journal herald tribune gazette courier regiment brigade "
    "battalion division squad unit state states kingdom republic nations nation north south east "
    "west".split()
)


@dataclass(frozen=True, slots=True)
class Named:
    """A person's name at one place.

    Attributes
    ----------
    start, end : token indices of the name, without titles.
    words : the name's words; capitals evened out.
    title : lower-case words of the titles next to it, in order.
    form : ``Mr``, ``Sir`` and the like, lower case.
    weight : how much speaks for a person; not above 0 where nothing does.
    """

    start: int
    end: int
    words: tuple[str, ...]
    title: tuple[str, ...]
    form: str
    weight: int

    @property
    def sex(self) -> str:
        """``m``, ``f`` or empty, by the words of the title and the given name."""
        noted = {self.form, *self.title}
        if noted & MALE_NOUNS:
            return "m"
        if noted & FEMALE_NOUNS:
            return "f"
        first = self.words[0].lower() if len(self.words) > 1 else ""
        return "m" if first in MALE_NAMES else "f" if first in FEMALE_NAMES else ""


def is_name_word(token: Token) -> bool:
    text = token.text
    if not text[:1].isupper() or text == "I" or not any(map(str.isalpha, text)):
        return False
    if token.pos_ == "PROPN" or token.ent_type_ == "PERSON":
        return True
    return token.lower_.strip(".") in BEFORE_NAMES or (
        not token.is_sent_start
        and token.pos_ in ("NOUN", "ADJ", "X")
        and token.i > 0
        and _follows_name(token)
    )


def _follows_name(token: Token) -> bool:
    before = token.nbor(-1)
    return before.text[:1].isupper() and before.pos_ == "PROPN"


def runs(doc: Doc) -> Iterator[tuple[int, int]]:
    """Token spans of capitalised words that make one name, hyphens and particles between included."""
    i, n = 0, len(doc)
    while i < n:
        if not is_name_word(doc[i]):
            i += 1
            continue
        start = i
        if start > 1 and doc[start - 1].text == "-" and doc[start - 2].lower_ in PARTICLES:
            start -= 2  # "al-Duhaim"
        end = i + 1
        while end < n and not doc[end].is_sent_start:
            token = doc[end]
            glued = token.text in "-–" and not doc[end - 1].whitespace_ and not token.whitespace_
            if is_name_word(token):
                end += 1
            elif glued and end + 1 < n and doc[end + 1].text[:1].isalpha():
                end += 2
            elif token.lower_ in PARTICLES and _carries_on(doc, end):
                end += 1
            else:
                break
        while doc[end - 1].lower_ in PARTICLES and end - 1 > i:
            end -= 1
        yield start, end
        i = end  # always beyond the word it began with


def _carries_on(doc: Doc, i: int) -> bool:
    """Whether a particle is followed by a further part of the name."""
    after = doc[i + 1 : i + 4]
    for token in after:
        if token.text == "-" or token.lower_ in PARTICLES:
            continue
        return is_name_word(token)
    return False


def names_in(doc: Doc) -> list[Named]:
    """All places where a person may be named, in order; those with little for it have a low weight."""
    places = {e.text for e in doc.ents if e.label_ in ("GPE", "NORP") and len(e) == 1}
    return [named for start, end in runs(doc) if (named := _named(doc, start, end, places)) is not None]


def _named(doc: Doc, start: int, end: int, places: Set[str]) -> Named | None:
    lower = [doc[i].lower_.strip(".") for i in range(start, end)]
    cut = max((k + 1 for k in range(len(lower) - 1) if lower[k] in BEFORE_NAMES), default=0)
    first = start + cut
    if end - first > 1 and closes_rank(doc, first):
        first += 1
    while first < end and not doc[first].text[:1].isalpha():
        first += 1
    if first >= end:
        return None
    of = start > 1 and doc[start - 1].lower_ == "of" and doc[start - 2].lower_ in OFFICES
    if _has_age(doc, end):
        places = frozenset()  # "Marta Vigna, 31,": no place, whatever the model takes the words for
    if sum(doc[i].text in places for i in range(first, end)) > 1:
        return None
    while end - first > 1 and doc[first].ent_type_ == "NORP":
        first += 1  # "Dutch Roe said"
    while end - first > 2 and (
        doc[first].text in places or doc[first].lower_ in NO_PERSON or (of and first == start)
    ):
        first += 1  # "the President of Belgium Anna Roe": a country in front of a name is none of it
    words = _words(doc, first, end)
    if not words or words[-1].lower() in NO_PERSON or words[-1].lower() in BEFORE_NAMES | HUMAN:
        return None
    if doc[end - 1].lemma_.lower() in HUMAN and doc[end - 1].tag_ in ("NNS", "NNPS"):
        return None
    own = [w for w in lower[:cut] if w.isalpha() or "-" in w]
    form = next((w for w in own if w in _FORMS), "")
    title = [w for w in own if w not in _FORMS]
    if not cut:
        title = _title_before(doc, start)
    after = _title_after(doc, end)
    weight = _weight(doc, first, end, words)
    if len(words) > 1 and doc[first].text in places:
        weight -= 2  # "Leeds Deaths", of a list of topics
    weight += 2 * bool(form) + 2 * bool(title) + 2 * bool(after)
    if len(words) == 1 and not form and doc[first].ent_type_ != "PERSON":
        weight = min(weight, 1)
    return Named(first, end, words, tuple(title or after), form, weight)


def _words(doc: Doc, first: int, end: int) -> tuple[str, ...]:
    text = doc[first:end].text
    words = [w.strip("\"“”‘’'.,()") for w in text.split()]
    # "RUPERT Halloway": capitals that open an article are no spelling.
    return tuple(w.capitalize() if w.isupper() and len(w) > 3 else w for w in words if w)


def _weight(doc: Doc, first: int, end: int, words: tuple[str, ...]) -> int:
    labels = [doc[i].ent_type_ for i in range(first, end)]
    weight = 1 if labels.count("PERSON") * 2 >= len(labels) else 0
    if len(words) > 1 and words[0].lower() in MALE_NAMES | FEMALE_NAMES:
        weight += 2
    if any(label in ("ORG", "GPE", "LOC", "FAC", "NORP", "DATE", "EVENT") for label in labels):
        weight -= 1
    last = doc[end - 1]
    if len(words) > 1 and last.dep_ == "nsubj" and last.head.lemma_.lower() in SAYING:
        weight += 1
    if len(words) > 1 and doc[end : end + 2].text.replace(" ", "") == ",who":
        weight += 2
    if doc[end : end + 3].text[:1] in (",", "(") and end + 1 < len(doc) and _is_age(doc[end + 1].text):
        weight += 2
    return weight


def _has_age(doc: Doc, end: int) -> bool:
    """Whether an age stands after a name, between commas or brackets."""
    if end + 2 >= len(doc) or doc[end].text not in (",", "("):
        return False
    return _is_age(doc[end + 1].text) and doc[end + 2].text in (",", ")", ".", ";")


def _is_age(text: str) -> bool:
    return text.isdigit() and len(text) <= 3 and 0 < int(text) < 120


def _title_before(doc: Doc, start: int) -> list[str]:
    """ "defence minister" of "the defence minister Anna Roe", "minister of transport" alike.

    Also of "the defence minister, Anna Roe,".
    """
    at = start - 1
    apart = at >= 0 and doc[at].text == ","
    if apart:
        at -= 1
    taken: list[Token] = []
    is_somebodys = False
    while at >= 0 and len(taken) < 6:
        token = doc[at]
        is_somebodys = token.tag_ in ("PRP$", "POS")
        if is_somebodys or token.text in "\"“”'‘’,.;:()" or token.is_space:
            break
        if token.pos_ in ("VERB", "AUX", "PRON"):
            break
        taken.insert(0, token)
        if token.pos_ == "DET" and (at == 0 or doc[at - 1].lower_ not in ("of", "for")):
            break
        if token.is_sent_start:
            break
        at -= 1
    for k, token in enumerate(taken):
        if token.lemma_.lower() in HUMAN or token.lower_ in HUMAN:
            rest = taken[k + 1 :]
            if rest and rest[0].lower_ not in ("of", "for", "-") and not _all_titles(rest):
                continue
            if rest and rest[-1].pos_ in ("ADP", "DET"):
                return []  # "a spokesman for Anna Roe"
            if apart and not ((is_somebodys or taken[0].pos_ == "DET") and _closes(doc, start)):
                return []
            led: list[Token] = []
            for word in reversed(taken[:k]):
                if word.pos_ not in ("NOUN", "ADJ", "PROPN") and word.text != "-":
                    break
                led.insert(0, word)
            return [t.lower_ for t in [*led, token, *rest] if t.is_alpha and t.pos_ not in ("DET", "ADP")]
    return []


def _all_titles(tokens: list[Token]) -> bool:
    return all(t.lower_ in HUMAN or t.lower_ in BEFORE_NAMES or t.text == "-" for t in tokens)


def _closes(doc: Doc, start: int) -> bool:
    """Whether the name at ``start`` ends in a comma, as an apposition does."""
    i = start
    while i < len(doc) and (doc[i].text[:1].isupper() or doc[i].text == "-"):
        i += 1
    return i < len(doc) and doc[i].text in ",.;:"


def _title_after(doc: Doc, end: int) -> list[str]:
    """ "chief executive" of "Anna Roe, 52, the chief executive of …"."""
    i, n = end, len(doc)
    if i >= n or doc[i].text not in ",(–—":
        return []
    i += 1
    if i + 1 < n and _is_age(doc[i].text) and doc[i + 1].text in ",)–—":
        i += 2
    taken: list[Token] = []
    while i < n and len(taken) < 8 and not doc[i].is_sent_start:
        token = doc[i]
        if (
            token.pos_ in ("DET", "NOUN", "ADJ", "PROPN", "PRON")
            or token.text in ("-", "'s", "’s")
            or (token.lower_ == "of" and taken and taken[-1].lower_ in OFFICES)
        ):
            taken.append(token)
        else:
            break
        i += 1
    if i < n and doc[i].pos_ in ("VERB", "AUX") and doc[i].tag_ not in ("VBN", "VBG"):
        return []  # "Roe, the minister said": another clause
    words = [t for t in taken if t.is_alpha]
    of = next((k for k, t in enumerate(words) if t.lower_ == "of"), len(words))
    # The title ends in the office; what follows "of" tells which.
    office = next((k for k in range(of - 1, -1, -1) if words[k].lower_ in HUMAN), -1)
    if office < 0 or office < of - 1:
        return []
    kept = words[: of + 1 + (2 if of < len(words) else 0)]
    genitive = next((k for k, t in enumerate(taken) if t.text in ("'s", "’s")), -1)
    named = {t.i for t in taken[:genitive]} if genitive >= 0 else set()
    return [
        t.lower_
        for t in kept
        if t.pos_ not in ("DET", "PRON", "ADP") and (t.i not in named or t.pos_ == "PROPN")
    ]
