"""What somebody is charged with, or convicted of."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from checker.kinds._base import Affinity, Comparison, Kind, Mention, Rule
from checker.language.names import may_be_same_person
from checker.language.offences import FAMILIES, Offence, offences
from checker.language.parse import Reading
from checker.language.people import People
from checker.model import Fact, Sort

if TYPE_CHECKING:
    from spacy.tokens import Token

_SOURCE = "AP Stylebook: accused, charged, convicted; homicide, murder, manslaughter"

_STAGE = {"charged": "charged with", "convicted": "convicted of", "admitted": "said to admit"}


def find(reading: Reading) -> Iterable[Mention]:
    people = reading.whole.people
    found = [(o, _name(people, o.who)) for o in offences(reading.doc)]
    for offence, who in found:
        others = {_called(o) for o, _ in found if o.stage == offence.stage}
        value = Sort(who, offence.noun, offence.grade, offence.stage, beside=frozenset(others))
        yield Mention(
            offence.start,
            offence.end,
            value,
            offence.token,
            about=f"what {who or 'the accused'} was {_STAGE[offence.stage]}",
            key=" ".join((who, offence.stage, _called(offence))),
        )


def _name(people: People, who: Token | None) -> str:
    """The fullest name of the accused; a name that the register does not know as it stands."""
    if who is None:
        return ""
    return people.of(who) or (who.text if who.pos_ == "PROPN" else "")


def _called(offence: Offence) -> str:
    return " ".join((*offence.grade, offence.noun))


def align(f: Fact, g: Fact) -> Affinity | None:
    """One person's, of one family of offences and one stage; an attempt is not the deed."""
    x, y = f.value, g.value
    if not isinstance(x, Sort) or not isinstance(y, Sort) or x.stage != y.stage:
        return None
    if FAMILIES[x.sort] != FAMILIES[y.sort] or ("attempted" in x.grade) != ("attempted" in y.grade):
        return None
    shares = {"any two charges": -2.0, "same sort of offence, at the same stage of the case": 1.0}
    if x.name and y.name:
        if not may_be_same_person(x.name, y.name):
            return None
        shares["same person"] = 2.5
    return Affinity(shares)


def compare(f: Fact, g: Fact) -> Comparison:
    x, y = f.value, g.value
    if not isinstance(x, Sort) or not isinstance(y, Sort):
        return Comparison("unknown", 0.0)
    # The same offence, or one that the other article names as well, or one less closely described.
    named = " ".join((*x.grade, x.sort)) in y.beside or " ".join((*y.grade, y.sort)) in x.beside
    nested = x.sort == y.sort and (set(x.grade) <= set(y.grade) or set(y.grade) <= set(x.grade))
    if named or nested:
        return Comparison("equal", 0.0)
    if "homicide" in (x.sort, y.sort):
        return Comparison("compatible", 0.5)
    return Comparison("disjoint", 1.0, "charge.differs")


KIND = Kind(
    name="charge",
    summary="what somebody is charged with or convicted of: murder, manslaughter, an attempt at either",
    mask="some offence",
    find=find,
    compare=compare,
    block=lambda fact: "charge",
    rules=(
        Rule(
            "charge.differs",
            "Sources name different offences",
            "At the same stage of one case, sources say that the same person is charged with, or convicted "
            "of, different offences of one sort, and neither names the other's as well.",
            "A jury convicted Ann Doyle of murder. / Ann Doyle was found guilty of manslaughter on Friday.",
            "Ann Doyle was charged with murder. / Ann Doyle was found guilty of manslaughter on Friday.",
            _SOURCE,
        ),
        Rule(
            "charge.agrees",
            "Sources agree on the offence",
            "Two or more sources name the same offence at the same stage of one case.",
            "A jury convicted Ann Doyle of murder. / Ann Doyle was found guilty of murder on Friday.",
            "A jury convicted Ann Doyle of murder. / Ann Doyle was found guilty of manslaughter on Friday.",
            _SOURCE,
        ),
        Rule(
            "charge.unsure",
            "The offences may differ",
            "The offences differ, but it is not certain that they are laid to the same person.",
            "A jury convicted Ann Doyle of murder. / The jury's verdict was guilty of manslaughter.",
            "A jury convicted Ann Doyle of murder. / Ann Doyle was found guilty of murder on Friday.",
            _SOURCE,
        ),
    ),
    align=align,
    keys=lambda fact: (FAMILIES[fact.value.sort],) if isinstance(fact.value, Sort) else (),
)
