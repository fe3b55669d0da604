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
    heads : common nouns the article calls it by: ``city``, ``apartments``.
    roles : titles and offices it is given, ``age 34``, ``dead``.
    near : lower-case lemmas that stand around it.
    beside : folded names of all others in the article.
    together : folded names of those in one sentence with it.
    times : how often the article names it.
    has_marks : whether the article writes accents at all, so that to leave one out was a choice.
    """

    canonical: str
    form: str
    sort: str = ""
    heads: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    near: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()
    together: frozenset[str] = frozenset()
    times: int = 1
    has_marks: bool = False

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
    sort, head, fields, level, style, status : what the title means, see `checker.language.offices.Office`.
    whose, body : lower-case words of ``of``, and of what follows the title.
    held : what the article gives the same person besides, in the form of `key`.
    is_named : whether the name stands next to the title.
    """

    person: str
    title: str
    of: str = ""
    sort: str = ""
    head: str = ""
    fields: tuple[str, ...] = ()
    level: str = ""
    style: str = ""
    status: str = ""
    whose: tuple[str, ...] = ()
    body: tuple[str, ...] = ()
    held: tuple[str, ...] = ()
    is_named: bool = True

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
    names : those of them that are written with a capital inside a sentence.
    units : for who said it: the words of each sentence of the quotation.
    around : stems of the content words that stand around it.
    is_named : whether the speaker is a person by name.
    sex : ``m``, ``f`` or empty: the speaker's, by the text.
    title : lower-case words of the titles the article gives the speaker.
    is_sure : whether it is plain from the text who speaks.
    topic : a class of statement that is compared by itself; empty for the others.
    is_heading : whether the words stand in a title or a heading.
    is_unbacked : a heading's words that no quotation in the article's body has in full.
    """

    speaker: str
    words: str
    is_direct: bool = True
    said: tuple[str, ...] = ()
    names: frozenset[str] = frozenset()
    units: tuple[tuple[str, ...], ...] = ()
    around: frozenset[str] = frozenset()
    is_named: bool = False
    sex: str = ""
    title: str = ""
    is_sure: bool = True
    topic: str = ""
    is_heading: bool = False
    is_unbacked: bool = False

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
    sort : ``town``, ``venue``, ``road``, ``address``, ``bearing`` or ``route``; only places of one sort
        are compared.
    name : what is compared: the place's name or number, or both ends of a route.
    happening : class of the event; only places of one class are compared.
    anchor : of an address, the street; of a bearing, the place it is seen from; of a route, what
        travels; of a name, whether the text calls it a ``town`` or a ``region``.
    others : lower-case words by which the whole article names places; of venues, their groups.
    whose : what lies, moves or lives there, in lower case; empty where a happening took place there.
    """

    event: str
    place: str
    part: str = "at"
    sort: str = ""
    name: str = ""
    happening: str = ""
    anchor: str = ""
    others: frozenset[str] = frozenset()
    whose: str = ""

    def as_json(self) -> dict[str, Any]:
        return {"event": self.event, "place": self.place, "part": self.part}


@dataclass(frozen=True, slots=True)
class Thing:
    """A counted thing, or the means by which something was done.

    Attributes
    ----------
    thing : what it is, as written.
    count : how many of it, or None where the text counts none.
    role : ``count``; ``bomb`` for what carried a bomb, ``weapon found`` for what was found.
    head : its head noun, as a lower-case lemma; empty for "16 killed".
    narrowed : lower-case words that narrow it down, nearest first.
    state : what befell those counted, as an event class; else empty.
    others : other words its article has for things of this role.
    """

    thing: str
    count: float | None = None
    role: str = "count"
    head: str = ""
    narrowed: tuple[str, ...] = ()
    state: str = ""
    others: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        return {"thing": self.thing, "count": _plain(self.count)}


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
    names : lower-case words of the names it is about.
    which : words that tell one of several apart: "second", "interim".
    is_all : whether it is said of everybody or of nobody.
    is_pending : whether the wording says that it may still change: "not yet", "still".
    is_settled : whether it says that it may not: "did not", "never".
    is_past : whether it is told in the pluperfect, of a time that is over: "had not admitted it".
    since : an ISO date that the other report must be published after; empty for any.
    objects : lower-case words of what is done to.
    where : nouns and names that tell one thing from another of its sort: the plant in Derby.
    when : an ISO date that the other report must not be published after; empty for any.
    is_part : whether it is said of some of a number: "two of the hostages".
    roles : lower-case words of whom there is one in an event: "the driver".
    """

    claim: str
    holds: bool
    topic: str = ""
    about: tuple[str, ...] = ()
    stage: int | None = None
    names: tuple[str, ...] = ()
    which: tuple[str, ...] = ()
    is_all: bool = False
    is_pending: bool = False
    is_settled: bool = False
    is_past: bool = False
    since: str = ""
    objects: tuple[str, ...] = ()
    where: tuple[str, ...] = ()
    when: str = ""
    is_part: bool = False
    roles: tuple[str, ...] = ()

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
    lead : class of the rank: ``worst`` for deadliest and gravest.
    sort : class of the thing: ``attack`` for bombing and raid; else its lemma.
    words : lower-case lemmas of what narrows the claim: who does it, where, what else.
    places : lower-case words of the names among them.
    scope : how wide the claim is: ``local``, ``country``, ``world`` or empty.
    order : 1 for the first, 2 for the second; 0 for what is no ordinal.
    holds : False where the text says that it is not so.
    """

    rank: str
    thing: str
    since: str = ""
    start: str | None = None
    end: str | None = None
    lead: str = ""
    sort: str = ""
    words: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    scope: str = ""
    order: int = 0
    holds: bool = True

    def as_json(self) -> dict[str, Any]:
        return {"rank": self.rank, "thing": self.thing, "since": self.since or None}


@dataclass(frozen=True, slots=True)
class Sort:
    """What sort of thing a name stands for, in the article's words.

    Attributes
    ----------
    name : the name as written.
    sort : the word for it, as a lower-case lemma: ``town``, ``city``; ``murder`` of a charge.
    grade : what narrows ``sort`` down, lower case: ``attempted``, ``first degree``.
    stage : of a charge, how far it has come: ``charged``, ``convicted``.
    is_named : whether the name stands next to the word.
    beside : all offences that the same text names at that stage.
    """

    name: str
    sort: str
    grade: tuple[str, ...] = ()
    stage: str = ""
    is_named: bool = True
    beside: frozenset[str] = frozenset()

    def as_json(self) -> dict[str, Any]:
        return {"name": self.name, "sort": " ".join((*self.grade, self.sort))}


Value = Amount | Moment | Name | Role | Quote | Place | Claim | Superlative | Thing | Sort


def _plain(number: float | None) -> float | int | None:
    """Whole numbers without a trailing ``.0``, so that JSON shows 44 and not 44.0."""
    if number is None:
        return None
    return int(number) if float(number).is_integer() and abs(number) < 2**53 else number
