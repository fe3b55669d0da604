"""One finding as a card: who states which value, in which words, and what to do about it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from checker.judge.reckoning import RECKONED
from checker.model import Amount, Article, Claim, Fact, Finding, Moment, Quote, Reason, Role
from checker.report.decided import STATES, Made, made
from checker.report.naming import outlet_of, safe_url
from checker.report.passages import Passage, passages
from checker.report.plain import capital, clip, label, say_date, say_hedge, say_reading
from checker.report.quotes import Wording, wordings
from checker.report.suggest import Piece, newest, suggestion
from checker.report.wording import ATTRIBUTABLE, KINDS, SEVERITIES, VERDICTS, hint

#: Facts of a finding shown at once, and how many more can be unfolded.
SHOWN_FACTS = 12
FOLDED_FACTS = 48
#: Reasons shown, the weightiest first.
SHOWN_REASONS = 12
#: Length of the longest bar of a card, in units of its drawing.
BAR = 100


@dataclass(frozen=True, slots=True)
class Statement:
    """One fact as a row of a table.

    Attributes
    ----------
    value : as printed.
    reading : what it was read as; empty where the print says it.
    reading_as : the words that bring the reading in.
    hedge : how firmly it is stated.
    speaker : who says it; empty where nobody is named.
    as_of : the day it holds for; empty where unknown.
    times : how often the article states it so.
    """

    value: str
    reading: str
    hedge: str
    speaker: str
    as_of: str
    is_title: bool
    times: int = 1
    reading_as: str = "read as "


@dataclass(frozen=True, slots=True)
class Source:
    """One article in a finding, with what it states.

    ``repeats`` is the outlet whose text all of its passages repeat; empty where they are its own.
    """

    article: str
    outlet: str
    date: str
    title: str
    url: str
    statements: tuple[Statement, ...]
    passages: tuple[Passage, ...]
    repeats: str


@dataclass(frozen=True, slots=True)
class Bar:
    """One reason as a bar: ``length`` in 0 to :data:`BAR`, ``weight`` signed, in log-odds."""

    feature: str
    weight: str
    length: int
    is_for: bool


@dataclass(frozen=True, slots=True)
class Card:
    """A finding with everything a reader needs. Every text is clean and bounded.

    Attributes
    ----------
    state, state_label : what has become of it, as a word of the model and for readers.
    suppressed : why the configuration sets it aside; empty where it does not.
    is_firm : whether hedges and days are worth a column of their own.
    is_said : the same of who said it.
    repeats : why sources that agree are no two sources: "one origin"; empty where they are.
    wordings : how the words of a quotation differ.
    """

    finding: str
    anchor: str
    rule: str
    kind: str
    kind_label: str
    verdict: str
    verdict_label: str
    severity: str
    severity_label: str
    state: str
    state_label: str
    fingerprint: str
    decision: Made | None
    earlier: Made | None
    standing: str
    suppressed: str
    about: str
    explanation: str
    sources: tuple[Source, ...]
    folded: tuple[Source, ...]
    n_folded: int
    n_left_out: int
    n_sources: int
    values: tuple[str, ...]
    outlets: tuple[str, ...]
    score: float
    percent: str
    bars: tuple[Bar, ...]
    n_more_bars: int
    hint: str
    suggestion: tuple[Piece, ...]
    is_firm: bool
    is_said: bool
    n_origins: int
    repeats: str
    wordings: tuple[Wording, ...]

    @property
    def suggested(self) -> str:
        return "".join(piece.text for piece in self.suggestion)


def card(
    finding: Finding,
    anchor: str,
    facts: Mapping[str, Fact],
    articles: Mapping[str, Article],
    order: Mapping[str, int] | None = None,
) -> Card:
    """The card of one finding.

    Parameters
    ----------
    anchor : its name for deep links.
    facts, articles : by id; sources are shown by rank, then by publication date, undated ones last,
        and then in the order of ``articles``.
    order : number of each article in it, for who asks for many cards.
    """
    stated = _in_order([facts[name] for name in finding.facts], articles, order)
    told, times = _once(stated)
    first, rest = _telling(told)
    attributed = [(outlet_of(articles[fact.article]), fact) for fact in stated]
    kind_label = label(KINDS, finding.kind)
    outlets = tuple(dict.fromkeys(outlet for outlet, _ in attributed))
    return Card(
        finding=finding.id,
        anchor=anchor,
        rule=clip(finding.rule, 80),
        kind=finding.kind,
        kind_label=kind_label,
        verdict=finding.verdict,
        verdict_label=label(VERDICTS, finding.verdict),
        severity=finding.severity,
        severity_label=label(SEVERITIES, finding.severity),
        state=finding.state,
        state_label=label(STATES, finding.state),
        fingerprint=finding.fingerprint,
        decision=made(finding.decision),
        earlier=made(finding.earlier),
        standing=finding.standing,
        suppressed=clip(finding.suppressed, 400),
        about=capital(clip(finding.about, 200)) or f"{kind_label}: the sentences do not say of what",
        explanation=clip(finding.explanation, 800),
        sources=_sources(first, articles, times),
        folded=_sources(rest[:FOLDED_FACTS], articles, times),
        n_folded=len(rest[:FOLDED_FACTS]),
        n_left_out=len(rest[FOLDED_FACTS:]),
        n_sources=len(outlets),
        values=_distinct(clip(fact.text, 80) for fact in stated),
        outlets=outlets,
        score=_finite(finding.score),
        percent=_percent(finding.score),
        bars=_bars(finding.reasons)[:SHOWN_REASONS],
        n_more_bars=max(0, len(finding.reasons) - SHOWN_REASONS),
        hint=hint(finding.verdict, finding.kind),
        suggestion=_suggestion(finding, attributed, articles),
        is_firm=any(isinstance(fact.value, Amount | Moment | Claim) for fact in stated),
        is_said=any(fact.speaker or isinstance(fact.value, Amount | Moment | Quote) for fact in stated),
        n_origins=finding.origins,
        repeats=_repeats(finding, len(outlets)),
        wordings=wordings(attributed),
    )


def _in_order(
    stated: list[Fact], articles: Mapping[str, Article], order: Mapping[str, int] | None
) -> list[Fact]:
    numbers = order or {name: number for number, name in enumerate(articles)}

    def place(fact: Fact) -> tuple[int, bool, str, int, bool, int]:
        article = articles[fact.article]
        day = article.published or ""
        return (article.rank, not day, day, numbers[fact.article], fact.field != "title", fact.start)

    return sorted(stated, key=place)


def _repeats(finding: Finding, n_outlets: int) -> str:
    """Why an agreement is no confirmation; empty where it is one, and for all other findings."""
    if finding.verdict != "agreement":
        return ""
    if finding.origins == 1:
        return "one origin"
    return "one outlet" if n_outlets == 1 else ""


def _once(stated: Sequence[Fact]) -> tuple[list[Fact], dict[str, int]]:
    """Each name, title or claim once an article, and how often the article has it, by fact id.

    A figure or a day stays as often as it is stated: each place may count another thing.
    """
    first: dict[tuple[object, ...], Fact] = {}
    times: dict[str, int] = {}
    told: list[Fact] = []
    for fact in stated:
        key = (fact.article, fact.kind, fact.field, fact.text.casefold(), fact.speaker)
        if not isinstance(fact.value, Amount | Moment) and key in first:
            times[first[key].id] += 1
            continue
        first.setdefault(key, fact)
        times[fact.id] = 1
        told.append(fact)
    return told, times


def _telling(told: Sequence[Fact]) -> tuple[list[Fact], list[Fact]]:
    """The facts to show at once and those to fold: every value comes before a second of its like."""
    values: set[str] = set()
    sources: set[str] = set()
    ranked: list[tuple[int, int]] = []
    for number, fact in enumerate(told):
        value = fact.text.casefold()
        ranked.append((0 if value not in values else 1 if fact.article not in sources else 2, number))
        values.add(value)
        sources.add(fact.article)
    chosen = {number for _, number in sorted(ranked)[:SHOWN_FACTS]}
    return (
        [fact for number, fact in enumerate(told) if number in chosen],
        [fact for number, fact in enumerate(told) if number not in chosen],
    )


def _suggestion(
    finding: Finding, stated: Sequence[tuple[str, Fact]], articles: Mapping[str, Article]
) -> tuple[Piece, ...]:
    """A sentence to print instead; only for what can be put into one, and never for a doubt."""
    if finding.kind not in ATTRIBUTABLE or finding.rule in RECKONED:
        return ()
    if finding.verdict == "conflict":
        return suggestion(stated, [articles[fact.article].rank for _, fact in stated])
    if finding.verdict == "update":
        dated = [(outlet, fact) for outlet, fact in stated if articles[fact.article].published]
        dated.sort(key=lambda one: articles[one[1].article].published or "")
        last = articles[dated[-1][1].article].published if dated else None
        return newest(dated, last) if last else ()
    return ()


def _distinct(values: Iterable[str]) -> tuple[str, ...]:
    """The values in order, each once; a capital at its start or a stop at its end makes no other value."""
    found: dict[str, str] = {}
    for value in values:
        found.setdefault(value.casefold().rstrip(".,") or value, value)
    return tuple(found.values())


def _sources(
    facts: Sequence[Fact], articles: Mapping[str, Article], times: Mapping[str, int]
) -> tuple[Source, ...]:
    by_article: dict[str, list[Fact]] = {}
    for fact in facts:
        by_article.setdefault(fact.article, []).append(fact)
    return tuple(
        Source(
            article=name,
            outlet=outlet_of(articles[name]),
            date=say_date(articles[name].published) or "date unknown",
            title=clip(articles[name].title, 200),
            url=safe_url(articles[name].url),
            statements=tuple(_statement(fact, times[fact.id]) for fact in stated),
            passages=passages(articles[name], stated),
            repeats=_repeated(name, stated, articles),
        )
        for name, stated in by_article.items()
    )


def _repeated(name: str, stated: Sequence[Fact], articles: Mapping[str, Article]) -> str:
    found = {fact.origin for fact in stated}
    first = found.pop() if len(found) == 1 else ""
    return outlet_of(articles[first]) if first != name and first in articles else ""


def _statement(fact: Fact, times: int) -> Statement:
    printed = clip(fact.text, 160)
    return Statement(
        value=printed,
        reading=say_reading(fact.value, printed),
        hedge=say_hedge(fact),
        speaker=clip(fact.speaker, 100),
        as_of=say_date(fact.as_of),
        is_title=fact.field == "title",
        times=times,
        reading_as={Role: "", Quote: "of the words "}.get(type(fact.value), "read as "),
    )


def _bars(reasons: Sequence[Reason]) -> tuple[Bar, ...]:
    """The weightiest first."""
    longest = max((abs(_finite(reason.weight)) for reason in reasons), default=0.0) or 1.0
    return tuple(
        Bar(
            feature=clip(reason.feature, 100),
            weight=f"{_finite(reason.weight):+.1f}".replace("-", "\u2212"),
            length=round(abs(_finite(reason.weight)) / longest * BAR),
            is_for=_finite(reason.weight) >= 0,
        )
        for reason in sorted(reasons, key=lambda reason: -abs(_finite(reason.weight)))
    )


def _percent(score: float) -> str:
    shown = min(100, max(0, round(_finite(score) * 100)))
    if shown == 100 and score < 1:
        return "over 99 %"
    return f"{shown} %"


def _finite(number: float) -> float:
    return number if math.isfinite(number) else 0.0
