"""Who speaks: whether two speakers can be one person, and what a text tells of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from checker.language.human_words import HUMAN
from checker.language.known_names import are_one_first_name
from checker.language.name_mentions import PARTICLES
from checker.language.names import name_parts
from checker.language.quotations import Quotation
from checker.values import Quote

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from checker.language.parse import Reading

#: Least likeness (0 to 100, normalised indel similarity) of two spellings of one surname in
#: different romanizations.
ROMANIZED = 72.0

#: The same of two first names before one surname, of which one may be a slip of the pen: Ron and Rob.
SLIP = 60.0

#: Who speaks for a body, and who is met in the street.
OFFICIAL = frozenset(
    "president premier minister secretary chancellor governor mayor senator ambassador spokesman "
    "spokeswoman spokesperson sheriff commissioner prosecutor judge general admiral colonel "
    "commander chief police deputy executive chairman chairwoman chairperson king queen pope "
    "official ministry government".split()
)
PRIVATE = frozenset(
    "resident witness eyewitness neighbour neighbor survivor passenger bystander onlooker passerby shopper "
    "villager mother father sister brother friend cousin aunt uncle grandmother relative colleague carpenter "
    "farmer baker student pensioner tourist fan mourner protester shopkeeper driver nurse worker".split()
)


def are_one(f: Quote, g: Quote) -> bool | None:
    """Whether two speakers are one person: None where they may be, or where the text does not say."""
    if not f.speaker or not g.speaker:
        return None
    if f.is_named and g.is_named:
        return same_name(f.speaker, g.speaker)
    if f.speaker.lower() == g.speaker.lower():
        return True
    if f.sex and g.sex and f.sex != g.sex:
        return False
    return False if standing(f) and standing(g) and standing(f) != standing(g) else None


def standing(value: Quote) -> str:
    """Whether somebody speaks for a body (``official``), or for nobody but himself (``private``)."""
    words = (
        set(value.title.split()) if value.is_named else {stem_of(w) for w in value.speaker.lower().split()}
    )
    if words & OFFICIAL:
        return "official"
    return "private" if words & PRIVATE else ""


def stem_of(word: str) -> str:
    """The singular of a noun, roughly."""
    return word.removesuffix("s") if len(word) > 4 else word


def same_name(a: str, b: str) -> bool:
    """Whether two names can be one person's, spelt by two romanizations or in full and in part."""
    x, y = name_parts(a), name_parts(b)
    if not x or not y:
        return a.lower() == b.lower()
    if len(x) == 1 or len(y) == 1:
        # "Milly" of a tabloid, "Roe" of a broadsheet.
        return any(_alike(p, q) for p in x for q in y)
    if not _alike(x[-1], y[-1]):
        # "Odd Rognvald" in a text that puts the surname first, or that gives a middle name last.
        return bool((set(x) & set(y)) - PARTICLES) and min(len(x), len(y)) > 2
    if x[-1] == y[-1] and x[0][0] == y[0][0] and fuzz.ratio(x[0], y[0]) >= SLIP:
        return True
    return any(_alike(p, q) or p.startswith(q) or q.startswith(p) for p in x[:-1] for q in y[:-1])


def share_surname(a: str, b: str) -> bool:
    """Whether the last words of two names are the same."""
    x, y = name_parts(a), name_parts(b)
    return bool(x and y) and x[-1] == y[-1]


def are_relatives(a: Quote, b: Quote) -> bool:
    """Whether two of one surname are two people: of two sexes, or told by other words, as uncle and father.

    Where nothing is told of either but another first name, one of the two names may be a slip.
    """
    x, y = name_parts(a.speaker), name_parts(b.speaker)
    if min(len(x), len(y)) < 2 or same_name(a.speaker, b.speaker) or are_one_first_name(x[0], y[0]):
        return False
    if a.sex and b.sex and a.sex != b.sex:
        return True
    one, two = (_told_by(q) for q in (a, b))
    return bool(one or two) and not one & two


def _told_by(value: Quote) -> frozenset[str]:
    """Words that say who in a family, or in which office or trade, a named speaker is."""
    return frozenset(stem_of(w) for w in value.title.split() if w in HUMAN)


def _alike(a: str, b: str) -> bool:
    a, b = _plain(a), _plain(b)
    return a == b or fuzz.ratio(a, b) >= ROMANIZED or a.endswith(b) or b.endswith(a)


def _plain(name: str) -> str:
    return re.sub(r"[^a-z]", "", re.sub(r"^(?:al|el|an|ad|as|ash)[-\s]", "", name.lower()))


def speaker_part(reading: Reading, quotation: Quotation, doc: Doc | None = None) -> tuple[str, bool, str]:
    """The speaker's name or description, whether it is a name, and the sex the text shows.

    ``doc`` is the field that the quotation stands in, where that is not the one at hand.
    """
    people = reading.whole.people
    name = quotation.speaker
    is_named = any(p.name == name for p in people.people)
    token = (doc or reading.doc)[quotation.speaker_token] if quotation.speaker_token is not None else None
    if not is_named and token is not None and token.ent_type_ == "PERSON" and token.pos_ == "PROPN":
        is_named = (
            token.text == name and token.lemma_.lower() not in HUMAN
        )  # "said Marta": a name, if half of one
    sex = people.sex_of(name) if is_named else ""
    if not sex and token is not None:
        sex = {"he": "m", "she": "f"}.get(token.lower_, "")
    return name, is_named, sex
