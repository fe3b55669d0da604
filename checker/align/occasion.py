"""Of which occasion a figure is: its article's own or another, of a part of a place or the whole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from checker.model import Amount, Article, Fact, Moment

#: The last sentence of an article's opening.
OPENING = 1

#: Characters in which an article says where its story takes place.
FIRST_LINES = 400

_WORD = re.compile(r"[^\W\d_]+")

#: A year or a month.
_COARSE = re.compile(r"\d{4}(?:-\d\d)?")

#: A date that starts this early opens its sentence: "In 1996, a man killed four".
LEAD = 12

_YEAR_OR_MONTH = re.compile(
    r"\b(?:(?:19|20)\d\d|January|February|March|April|May|June|July|August|September|October|November|"
    r"December|last (?:year|month)|(?:year|month)s? (?:ago|before|earlier))\b"
)

_MONTH = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)

#: "Since 1996, when a man killed four": the clause goes on.
_WHEN = re.compile(r"\A,? (?:when|in which|where)\b")

#: Before a month or year that ends a period of account: "the three months to the end of June".
_PERIOD_TO = re.compile(
    r"\b(?:weeks|months|quarter|half|year|period|season) (?:(?:that |which )?end(?:ed|ing)|to|through|until)"
    r" (?:in |on )?(?:the end of |(?:mid|late|early)[- ])?(?:\d{1,2} )?\Z"
)

_BREAK = re.compile(r"[,.;:()–—]|\b(?:and|but|while|whose|who|which)\b")

#: What follows is what the figure before it is compared with.
_SINCE = re.compile(r"\b(?:since|than in|compared with|compared to)\b")

#: Whose forecasts a result is held to.
_FORECASTERS = re.compile(
    r"\b(?:analysts?|economists?|forecasters?|brokers?|markets?)\b[^.;]{0,40}\b(?:expect|forecast|predict|project|"
    r"estimat|pencil|look(?:ed|ing) for)|\bconsensus\b",
    re.IGNORECASE,
)

#: After a figure: it is of the period before, to which this one's is held.
_YEAR_AGO = re.compile(
    r"\A(?:(?! than | with | over | against |[.;:()]).){0,30}?(?:"
    r"\b(?:in|for|during) (?:the|its) (?:"
    r"(?:same|corresponding|comparable|equivalent) (?:[\w-]+ ){0,2}?"
    r"(?:period|quarter|half|months?|weeks?|season|year)\b"
    r"(?= (?:of |in )?(?:last|a year|the (?:previous|prior|year)|(?:19|20)\d\d))"
    r"|(?:year-(?:earlier|ago)|(?:prior|previous|preceding)[- ]year(?:['’]s)?)\b)"
    r"|(?<!from )(?<!on )\b(?:a|one) year (?:earlier|ago|before|previously)\b)"
)

#: Before a figure that opens a sentence of its own: "A year earlier it made 12 million".
_YEAR_BEFORE = re.compile(r"\A(?:[^,]{0,12}\b)?(?:A|a|one|One) year (?:earlier|ago|before)\b[^.;]{0,60}\Z")

#: A part of the place at hand, named first: "In the old town, nine of ten houses stand empty".
_FRONTED = re.compile(
    r"\A(?:(?:But|And|Yet|Only|Even) )?(?:[Ii]n|[Aa]t|[Aa]cross|[Aa]round|[Nn]ear) "
    r"(?:the (?:\w+ ){1,3}of |the )?(?P<place>[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'-]+){0,3})\b"
    r"[^.;]{0,60}?,"
)

#: What the sentence says of the whole of a place.
_WHOLE = re.compile(
    r"\bas a whole\b|\b(?:nation|country|province|state|region|county|district|city|town|island)-?wide\b"
    r"|\b(?:across|throughout|in|of) (?:the|its) (?:whole|entire) [a-z]+\b"
    r"|\b(?:across|throughout) the (?:country|nation|region|province|district|state|city|county|island)\b",
    re.IGNORECASE,
)


def opening(facts: Sequence[Fact], articles: Sequence[Article]) -> dict[str, frozenset[str]]:
    """Article -> the days that its title and opening name, its publication and the week before."""
    days: dict[str, set[str]] = {a.id: set() for a in articles}
    for a in articles:
        if a.published:
            day = date.fromisoformat(a.published[:10])
            days[a.id] |= {day.isoformat(), (day - timedelta(days=7)).isoformat()}
    for fact in facts:
        if fact.position <= OPENING and fact.article in days:
            days[fact.article].update(fact.context.days)
            if isinstance(fact.value, Moment):
                days[fact.article].add(fact.value.timex)
    return {article: frozenset(named) for article, named in days.items()}


def aside(fact: Fact, opened: frozenset[str]) -> tuple[str, ...]:
    """The years and months that set a fact apart from what its article is about; none in its opening.

    The day of news is told by the day: who gives a month or a year only, tells of something else.
    """
    after = fact.sentence[fact.end - fact.sentence_start :]
    if fact.position <= OPENING or fact.context.holder or _SINCE.search(after):
        return ()
    if isinstance(fact.value, Moment):
        named: tuple[str, ...] = (fact.value.timex,)
    else:
        named = fact.context.days if _is_dated(fact) else ()
    if not named or not all(_COARSE.fullmatch(day) for day in named):
        return ()
    return () if are_one_time(named, opened) else tuple(named)


def _is_dated(fact: Fact) -> bool:
    """Whether a year or month stands in the clause of a figure, before it or after it."""
    start, end = fact.start - fact.sentence_start, fact.end - fact.sentence_start
    for found in _YEAR_OR_MONTH.finditer(fact.sentence):
        if _PERIOD_TO.search(fact.sentence, 0, found.start()):
            continue
        if found.end() <= start:
            between = fact.sentence[found.end() : start]
            opens = found.start() <= LEAD
            between = _WHEN.sub("", between.removeprefix(",") if opens else between)
        elif found.start() >= end:
            between = fact.sentence[end : found.start()]
        else:
            continue
        if not _BREAK.search(between):
            return True
    return False


def occasion(fact: Fact, opened: frozenset[str]) -> tuple[str, ...]:
    if isinstance(fact.value, Moment):
        return (fact.value.timex,)
    return fact.context.days or tuple(sorted(opened))


def are_one_time(x: Iterable[str], y: Iterable[str]) -> bool:
    """Whether some of two sets of days can be one: 2014-06 and 2014-06-29 can."""
    return any(p.startswith(q[:10]) or q.startswith(p[:10]) for p in x for q in y)


def is_year_ago(fact: Fact) -> bool:
    """Whether a figure is of the year before: "against £41m in the same quarter of last year"."""
    if not isinstance(fact.value, Amount):
        return False
    start, end = fact.start - fact.sentence_start, fact.end - fact.sentence_start
    return bool(_YEAR_AGO.match(fact.sentence[end:]) or _YEAR_BEFORE.match(fact.sentence[:start]))


def part_of_place(fact: Fact, opening_text: str) -> frozenset[str]:
    """The lower-case words of the place that a figure's sentence begins with, unless the opening names it."""
    found = _FRONTED.match(fact.sentence) if isinstance(fact.value, Amount) else None
    if found is None or found.end() > fact.start - fact.sentence_start or _MONTH.match(found["place"]):
        return frozenset()
    words = frozenset(w for w in _WORD.findall(found["place"].lower()) if len(w) > 2)
    return frozenset() if words & set(_WORD.findall(opening_text)) else words


def is_of_all(fact: Fact) -> bool:
    """Whether a figure's sentence says that it is of a place as a whole: "nationwide"."""
    return isinstance(fact.value, Amount) and bool(_WHOLE.search(fact.sentence))


def is_forecast(fact: Fact) -> bool:
    """Whether a figure is what analysts had expected."""
    return "expected" in fact.context.cues and bool(_FORECASTERS.search(fact.sentence))


def opening_text(article: Article) -> str:
    """The title and the first lines of an article, in lower case."""
    return f"{article.title} {article.text[:FIRST_LINES]}".lower()
