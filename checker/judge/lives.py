"""Ages held against days of birth, of one person, in one article and across articles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date

from checker.judge.days import say_day
from checker.judge.reckoning import Reckoning, after, before, number
from checker.kinds.age import BORN
from checker.language.concepts import TITLES
from checker.model import Amount, Article, Fact, Moment

_NAME = r"(?P<name>[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'-]+){0,3})"

#: From "born" to the day of birth: "born in Lima on 3 May 1961", "(b. 1961".
_BORN = re.compile(
    r"(?:\b[Bb]orn(?: (?!around|about|circa|before|after|since)[^,.;:()\d]{1,40}?)?,?(?: (?:in|on))?|"
    r"\((?:b\.|born)(?: (?:in|on))?|\bdate of birth(?: is| was|:)?) \Z"
)
_IN_BRACKETS = re.compile(rf"{_NAME},? \((?:b\.|born)[^()]{{0,30}}\Z")
_APPOSED = re.compile(rf"{_NAME}(?:, \d{{1,3}})?,? (?:who (?:was|is) )?\(? ?born\b[^.;()\d]{{0,45}}\Z")
_WAS_BORN = re.compile(rf"\Awhen {_NAME} was born\b")
_GOES_ON = re.compile(rf"\A,? {_NAME} (?:[a-z]|, )")
_PRONOUNS = frozenset(("he", "she"))

#: An age that somebody has: "Ana Ruiz, 38", "aged 38", "38-year-old", "is 38".
_HAS = re.compile(
    r"(?:[,(]|\b(?:died|dead|killed)\b[^.;]{0,30}\b(?:aged|at(?: the age of)?)|[^\W\d_a-z][\w’'-]+,? aged|"
    r",? \(aged|\b(?:is|he['’]s|she['’]s)(?: now)?) ?\Z"
)
#: Another time or another person than the sentence begins with.
_ELSE = re.compile(
    r"\b(?:when|while|until|since|his|her|their|whose|mother|father|son|daughter|brother|sister|"
    r"years? (?:later|before|after|earlier))\b"
)
#: Who may have the same surname.
_KIN = re.compile(
    r"\b(?:(?:grand|step|god)?(?:father|mother|parents?|son|daughter|child)|brother|sister|husband|wife|widow|"
    r"uncle|aunt|cousin|nephew|niece|twins?|namesake|family)s?\b",
    re.IGNORECASE,
)

#: Says that an age is one of long ago.
_THEN = re.compile(
    r"\b(?:then|at the time|at that time|by then|back then|back in|years (?:ago|earlier|before))\b"
)

_YEAR = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?\Z")

#: Days from an event to the article that tells of it.
RECENT = 60

#: Sentences from the top in which "the 24-year-old" is as old as that today.
OPENING = 2


@dataclass(frozen=True, slots=True)
class _Birth:
    fact: Fact
    name: tuple[str, ...]
    first: date
    last: date

    @property
    def day(self) -> str:
        """The day or year of birth as a TIMEX3 value."""
        return self.fact.value.timex if isinstance(self.fact.value, Moment) else ""


def wrong_ages(facts: Sequence[Fact], articles: Sequence[Article]) -> Iterator[Reckoning]:
    """Ages that the day or year of birth of the same person rules out."""
    published = {a.id: date.fromisoformat(a.published[:10]) for a in articles if a.published}
    ages = sorted((f for f in facts if _is_age(f)), key=lambda f: (f.article, f.field != "title", f.start))
    births = sorted(_births(facts, ages), key=lambda b: (b.fact.article, b.fact.start))
    born = frozenset((b.fact.article, b.day) for b in births)
    told: set[tuple[str, str, str]] = set()
    for birth in births:
        for age in ages:
            if not _is_same_person(birth, age):
                continue
            key = (birth.fact.article, age.article, birth.name[-1] if birth.name else "")
            span = _age_span(birth, age, published, born)
            if key in told or span is None or span[0] <= number(age) <= span[1]:
                continue
            told.add(key)
            yield _reckoning(birth, age, span)


def _reckoning(birth: _Birth, age: Fact, span: tuple[int, int]) -> Reckoning:
    low, high = span
    day = f"on {say_day(birth.day)}" if len(birth.day) == 10 else f"in {birth.day[:4]}"
    told = "the same article" if birth.fact.article == age.article else "another article"
    years = f"{high}" if low == high else f"{low} to {high}"
    return Reckoning(
        BORN,
        (age, birth.fact),
        f"The age is not what the day of birth makes: who was born {day}, as {told} says, is {years} "
        f"years old, not “{age.text}”.",
        "an age and a day of birth of one person",
    )


def _is_age(fact: Fact) -> bool:
    value = fact.value
    if fact.kind != "age" or not isinstance(value, Amount) or value.unit != "year" or value.bound != "exact":
        return False
    if len(value.stated) != 1 or _THEN.search(fact.sentence):
        return False
    return "old" in fact.text or bool(_HAS.search(before(fact)))


def _births(facts: Sequence[Fact], ages: Sequence[Fact]) -> Iterator[_Birth]:
    for fact in facts:
        value = fact.value
        if fact.kind != "date" or not isinstance(value, Moment) or not _YEAR.match(value.timex) or value.mod:
            continue
        if value.start is None or value.end is None or not _BORN.search(before(fact)):
            continue
        first, last = date.fromisoformat(value.start[:10]), date.fromisoformat(value.end[:10])
        yield _Birth(fact, _who(fact, ages), first, last)


def _who(birth: Fact, ages: Sequence[Fact]) -> tuple[str, ...]:
    """The name, in lower-case words, of who was born; empty where the text does not say."""
    found = _IN_BRACKETS.search(before(birth)) or _APPOSED.search(before(birth))
    found = found or _WAS_BORN.match(birth.about)
    if found is None and before(birth).lstrip("“\"' ").lower().startswith("born"):
        found = _GOES_ON.match(after(birth))
    name = _words(found["name"]) if found else ()
    if len(name) == 1 and name[0] in _PRONOUNS:
        near = [a for a in ages if _is_near(a, birth) and a.context.holder]
        holders = {_words(a.context.holder) for a in near}
        return holders.pop() if len(holders) == 1 else ()
    return name


def _words(name: str) -> tuple[str, ...]:
    words = name.lower().replace("’", "'").removesuffix("'s").replace(".", "").split()
    return tuple(w for w in words if w not in TITLES)


def _is_near(a: Fact, b: Fact) -> bool:
    return (a.article, a.field) == (b.article, b.field) and 0 <= b.position - a.position <= 1


def _is_same_person(birth: _Birth, age: Fact) -> bool:
    holder = _words(age.context.holder)
    here = birth.fact.article == age.article
    if not birth.name:
        return False
    if not holder:
        # "John Peters, who died aged 72, was born in 1930": nobody else is told of.
        is_one = here and (age.field, age.position) == (birth.fact.field, birth.fact.position)
        return is_one and not _ELSE.search(age.sentence)
    if holder[-1] != birth.name[-1]:
        return False
    if not here or (len(holder) > 1 and len(birth.name) > 1):
        return len(holder) > 1 and len(birth.name) > 1 and holder[0] == birth.name[0]
    return holder == birth.name or not (_KIN.search(age.sentence) or _KIN.search(birth.fact.sentence))


def _age_span(
    birth: _Birth, age: Fact, published: Mapping[str, date], born: Set[tuple[str, str]]
) -> tuple[int, int] | None:
    """The least and most full years that somebody can have at the time that an age is told of."""
    print_day = published.get(age.article)
    named = [d for d in age.context.days if d[:4].isdigit() and not d.startswith(birth.day[:4])]
    days = [d for d in named if (age.article, d) not in born]
    years = {int(d[:4]) for d in days if not _is_recent(d, print_day)}
    if len(years) > 1:
        return None
    if years:
        year = years.pop()
        start, end = date(year, 1, 1), date(year, 12, 31)
    elif print_day is not None:
        start = end = print_day
        if "old" in age.text and age.position > OPENING:
            # Who tells a life calls somebody "the 24-year-old" in the midst of it.
            return None
    else:
        return None
    low, high = _full_years(birth.last, start), _full_years(birth.first, end)
    if high < 0:
        return None
    # What is reported may lie some months back.
    return max(0, low - 1 if start == end else low), high


def _is_recent(day: str, printed: date | None) -> bool:
    if printed is None or len(day) < 10 or not re.fullmatch(r"\d{4}-\d\d-\d\d", day[:10]):
        return printed is not None and day[:4] == str(printed.year)
    return abs((printed - date.fromisoformat(day[:10])).days) <= RECENT


def _full_years(start: date, end: date) -> int:
    return end.year - start.year - ((end.month, end.day) < (start.month, start.day))
