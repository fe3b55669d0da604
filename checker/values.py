"""What a fact can state: a value of one of these forms, by its kind.

All of them are frozen and can be written as JSON. Fields that ``as_json`` leaves out serve the
comparison only.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

Bound = Literal["exact", "about", "at_least", "more_than", "at_most", "less_than", "between"]


@dataclass(frozen=True, slots=True)
class Amount:
    """A number as an interval with open or closed ends.

    Attributes
    ----------
    stated : the number as written, magnitude multiplied out; two numbers for a range.
    low, high : what it can mean, in ``unit``; None where unbounded.
    low_open, high_open : whether the end itself is excluded.
    bound : how it was hedged.
    unit : ``count`` for counted things, ISO 4217 for money, ``percent``,
        ``percentage_point``, else a Pint unit name.
    noun : what is counted or measured, as written; may be empty.
    """

    stated: tuple[float, ...]
    low: float | None
    high: float | None
    low_open: bool = False
    high_open: bool = False
    bound: Bound = "exact"
    unit: str = "count"
    noun: str = ""

    def as_json(self) -> dict[str, Any]:
        return {
            "stated": [_plain(n) for n in self.stated],
            "low": _plain(self.low),
            "high": _plain(self.high),
            "low_open": self.low_open,
            "high_open": self.high_open,
            "bound": self.bound,
            "unit": self.unit,
            "noun": self.noun,
        }


@dataclass(frozen=True, slots=True)
class Moment:
    """A date or a time of day as a TIMEX3 value and the interval it can mean.

    Attributes
    ----------
    timex : TIMEX3 value, e.g. ``2022-02-11``, ``2022-02``, ``2022-02-11T06:20``, ``T06:20``.
    start, end : ISO 8601 date or date and time, both inclusive, of equal form;
        None where the reference date is unknown or the side is unbounded.
    mod : TIMEX3 modifier: ``""``, ``BEFORE``, ``AFTER``, ``APPROX``, ``START``, ``MID``, ``END``.
    """

    timex: str
    start: str | None
    end: str | None
    mod: str = ""

    def as_json(self) -> dict[str, Any]:
        return {"timex": self.timex, "start": self.start, "end": self.end, "mod": self.mod}


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name as one place writes it.

    Attributes
    ----------
    canonical : the fullest form of it in the article.
    form : the form written here, without titles and genitives.
    sort : ``person``, ``group``, ``place``, ``other`` or empty where that is not known.
    """

    canonical: str
    form: str
    sort: str = ""

    def as_json(self) -> dict[str, Any]:
        return {"canonical": self.canonical, "form": self.form}


@dataclass(frozen=True, slots=True)
class Role:
    """A person's title, office, rank or part in the story.

    Attributes
    ----------
    person : the fullest name the article gives, or empty.
    title : the title as written.
    of : of what, where the text says: the country, body or firm.
    """

    person: str
    title: str
    of: str = ""

    def as_json(self) -> dict[str, Any]:
        return {"person": self.person, "title": self.title}


@dataclass(frozen=True, slots=True)
class Quote:
    """Words and who is said to have spoken them.

    Attributes
    ----------
    speaker : the fullest name, or the description, of who speaks; empty where the text does not say.
    words : what is said, without outer quotation marks.
    is_direct : whether the words stand in quotation marks.
    said : lower-case words that are compared: spelling, ellipses and brackets evened out.
    place : where it was said, if the sentence tells.
    """

    speaker: str
    words: str
    is_direct: bool = True
    said: tuple[str, ...] = ()
    place: str = ""

    def as_json(self) -> dict[str, Any]:
        return {"speaker": self.speaker, "words": self.words}


@dataclass(frozen=True, slots=True)
class Place:
    """Where something happened, is, came from or went.

    Attributes
    ----------
    event : what happened there, in plain words.
    place : the place as written.
    part : ``at``, ``from`` or ``to``.
    """

    event: str
    place: str
    part: str = "at"

    def as_json(self) -> dict[str, Any]:
        return {"event": self.event, "place": self.place, "part": self.part}


@dataclass(frozen=True, slots=True)
class Claim:
    """Whether something is so.

    Attributes
    ----------
    claim : what is affirmed or denied, as an affirmative phrase.
    holds : True where the source affirms it, False where it denies it.
    topic : class of the predicate; only claims of one topic are compared.
    about : lower-case words of who or what it is about.
    stage : rank of the state in the usual course of things, for what moves one way in time
        (at large 0, arrested 1); None for what does not.
    """

    claim: str
    holds: bool
    topic: str = ""
    about: tuple[str, ...] = ()
    stage: int | None = None

    def as_json(self) -> dict[str, Any]:
        return {"claim": self.claim, "holds": self.holds}


@dataclass(frozen=True, slots=True)
class Superlative:
    """A first, last, only or most of a class of things.

    Attributes
    ----------
    rank : the superlative, as a lower-case lemma: ``deadliest``, ``first``.
    thing : what class it leads.
    since : since when, as a TIMEX3 value; empty where the text does not say.
    start, end : the earliest and the latest ISO date that ``since`` can mean, or None.
    """

    rank: str
    thing: str
    since: str = ""
    start: str | None = None
    end: str | None = None

    def as_json(self) -> dict[str, Any]:
        return {"rank": self.rank, "thing": self.thing, "since": self.since or None}


Value = Amount | Moment | Name | Role | Quote | Place | Claim | Superlative


def _plain(number: float | None) -> float | int | None:
    """Whole numbers without a trailing ``.0``, so that JSON shows 44 and not 44.0."""
    if number is None:
        return None
    return int(number) if float(number).is_integer() and abs(number) < 2**53 else number
