"""A result as every page shows it, so that all forms meant for reading agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from checker.model import Article, Fact, Finding, Note, Quote, Result
from checker.report.cards import Card
from checker.report.naming import outlet_of
from checker.report.passages import Passage, passages
from checker.report.plain import capital, clip, label, plural, say_date
from checker.report.story import Story
from checker.report.wording import KINDS, SEVERITIES, VERDICTS, note_heading

#: What one page shows at most; the rest is counted, and stands in the JSON form.
SHOWN_DIFFERENCES = 300
SHOWN_AGREEMENTS = 300
SHOWN_UNSURE = 100
SHOWN_SINGLE = 200
SHOWN_MESSAGES = 20


@dataclass(frozen=True, slots=True)
class Section:
    """Cards of one severity, of which there are ``n_all`` differences, shown here or not."""

    heading: str
    cards: tuple[Card, ...]
    n_all: int


@dataclass(frozen=True, slots=True)
class Lone:
    """What one article alone states: the facts shown, and how many it has."""

    outlet: str
    date: str
    facts: tuple[LoneFact, ...]
    n_all: int


@dataclass(frozen=True, slots=True)
class LoneFact:
    kind_label: str
    about: str
    value: str
    speaker: str
    passage: Passage


@dataclass(frozen=True, slots=True)
class NoteGroup:
    """Notes of one code: ``lines`` are (message, outlets, times), the most frequent first."""

    heading: str
    n_notes: int
    lines: tuple[tuple[str, str, int], ...]
    n_more: int


@dataclass(frozen=True, slots=True)
class View:
    """All that a page shows. Every foreign text in it is clean and bounded."""

    tool: str
    headline: str
    summary: str
    n_articles: int
    n_origins: int
    n_facts: int
    n_differences: int
    n_agreements: int
    n_unsure: int
    n_repeated: int
    n_single: int
    by_severity: tuple[tuple[str, str, int], ...]
    by_verdict: tuple[tuple[str, int], ...]
    by_kind: tuple[tuple[str, tuple[int, ...]], ...]
    sections: tuple[Section, ...]
    agreements: tuple[Card, ...]
    unsure: tuple[Card, ...]
    n_differences_left_out: int
    n_agreements_left_out: int
    n_unsure_left_out: int
    singles: tuple[Lone, ...]
    n_single_left_out: int
    notes: tuple[NoteGroup, ...]
    n_notes: int


def view(result: Result, *, n_differences: int = SHOWN_DIFFERENCES, n_unsure: int = SHOWN_UNSURE) -> View:
    """The view of a result. Findings keep their order within a severity.

    Parameters
    ----------
    n_differences, n_unsure : how many of them get a card.
    """
    story = Story.of(result)
    facts, articles = story.facts, story.articles
    differences, agreements, unsure = story.differences(), story.agreements(), story.unsure()
    shown = story.cards(differences[:n_differences])
    agreed = story.cards(agreements[:SHOWN_AGREEMENTS])
    open_ = story.cards(unsure[:n_unsure])
    outlets = {outlet_of(article) for article in result.articles}
    singles = _singles(result, facts, articles)
    return View(
        tool=clip(f"{result.tool.get('name', 'checker')} {result.tool.get('version', '')}", 80),
        headline=_headline(len(differences), len(outlets)),
        summary=_summary(result, len(outlets)),
        n_articles=len(result.articles),
        n_origins=_n_origins(result),
        n_facts=len(result.facts),
        n_differences=len(differences),
        n_agreements=len(agreements),
        n_unsure=len(unsure),
        n_repeated=sum(f.origins == 1 for f in agreements),
        n_single=len(result.single_source),
        by_severity=_by_severity(differences),
        by_verdict=_by_verdict(differences),
        by_kind=_by_kind(differences),
        sections=tuple(_sections(shown, differences)),
        agreements=agreed,
        unsure=open_,
        n_differences_left_out=len(differences) - len(shown),
        n_agreements_left_out=len(agreements) - len(agreed),
        n_unsure_left_out=len(unsure) - len(open_),
        singles=singles,
        n_single_left_out=len(result.single_source) - sum(len(lone.facts) for lone in singles),
        notes=_notes(result.notes, articles),
        n_notes=len(result.notes),
    )


def _headline(n_differences: int, n_outlets: int) -> str:
    if not n_differences:
        return "No differences found between the sources"
    return f"{'Sources' if n_outlets > 1 else 'The articles'} differ on {plural(n_differences, 'point')}"


def _summary(result: Result, n_outlets: int) -> str:
    n_articles = len(result.articles)
    shown = f"{plural(n_articles, 'article')} from {plural(n_outlets, 'outlet')}"
    undated = sum(article.published is None for article in result.articles)
    origins = _n_origins(result)
    if origins < n_articles:
        shown += f", {plural(origins, 'origin')}"
    shown += f", {plural(len(result.facts), 'fact')}."
    if undated:
        shown += f" The publication date of {plural(undated, 'article')} is unknown."
    return shown


def _n_origins(result: Result) -> int:
    return len({article.origin or article.id for article in result.articles})


def _by_severity(findings: Sequence[Finding]) -> tuple[tuple[str, str, int], ...]:
    counts: Counter[str] = Counter(finding.severity for finding in findings)
    return tuple((name, label(SEVERITIES, name), counts[name]) for name in _known_first(counts, SEVERITIES))


def _by_verdict(findings: Sequence[Finding]) -> tuple[tuple[str, int], ...]:
    counts: Counter[str] = Counter(finding.verdict for finding in findings)
    return tuple((label(VERDICTS, name), counts[name]) for name in VERDICTS if counts[name])


def _by_kind(findings: Sequence[Finding]) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """For each kind, its count at each severity, in the order of :func:`_by_severity`."""
    counts: Counter[tuple[str, str]] = Counter((finding.kind, finding.severity) for finding in findings)
    severities = [name for name, _, _ in _by_severity(findings)]
    return tuple(
        (label(KINDS, kind), tuple(counts[kind, name] for name in severities))
        for kind in _known_first({kind for kind, _ in counts}, KINDS)
    )


def _known_first(found: Iterable[str], known: Mapping[str, str]) -> list[str]:
    """Names in the order of the house list, those it does not hold after it."""
    there = set(found)
    return [name for name in known if name in there] + sorted(there - set(known))


def _sections(cards: Sequence[Card], findings: Sequence[Finding]) -> Iterable[Section]:
    n_all: Counter[str] = Counter(finding.severity for finding in findings)
    for severity in _known_first((c.severity for c in cards), SEVERITIES):
        yield Section(
            heading=f"{label(SEVERITIES, severity)} differences",
            cards=tuple(c for c in cards if c.severity == severity),
            n_all=n_all[severity],
        )


def _singles(result: Result, facts: Mapping[str, Fact], articles: Mapping[str, Article]) -> tuple[Lone, ...]:
    """Facts of one source only, by article in input order; of each as many, up to a bound for all."""
    by_article: dict[str, list[Fact]] = {}
    for name in result.single_source:
        by_article.setdefault(facts[name].article, []).append(facts[name])
    each = max(1, SHOWN_SINGLE // max(1, len(by_article)))
    return tuple(
        Lone(
            outlet=outlet_of(articles[name]),
            date=say_date(articles[name].published) or "date unknown",
            facts=tuple(_lone(fact, articles[name]) for fact in found[:each]),
            n_all=len(found),
        )
        for name, found in list(by_article.items())[:SHOWN_SINGLE]
    )


def _lone(fact: Fact, article: Article) -> LoneFact:
    kind, speaker = label(KINDS, fact.kind), clip(fact.speaker, 100)
    # Of a quotation, who speaks says more than what of: the words stand right behind it.
    is_quote = isinstance(fact.value, Quote) and bool(speaker)
    return LoneFact(
        kind_label=kind,
        about=capital(speaker if is_quote else clip(fact.about, 160)) or kind,
        value=clip(fact.text, 160),
        speaker="" if is_quote else speaker,
        passage=passages(article, [fact])[0],
    )


def _notes(notes: Sequence[Note], articles: Mapping[str, Article]) -> tuple[NoteGroup, ...]:
    """Notes by code, the most frequent first; within a code, equal messages become one line."""
    by_code: dict[str, list[Note]] = {}
    for note in notes:
        by_code.setdefault(note.code, []).append(note)
    groups: list[NoteGroup] = []
    for code, found in sorted(by_code.items(), key=lambda item: (-len(item[1]), item[0])):
        lines = Counter(note.message for note in found)
        where: dict[str, dict[str, None]] = {}
        for note in found:
            if note.article in articles:
                where.setdefault(note.message, {})[outlet_of(articles[note.article])] = None
        ranked = sorted(lines.items(), key=lambda item: -item[1])
        groups.append(
            NoteGroup(
                heading=note_heading(code),
                n_notes=len(found),
                lines=tuple(
                    (clip(message, 300), _listed(where.get(message, {})), times)
                    for message, times in ranked[:SHOWN_MESSAGES]
                ),
                n_more=sum(times for _, times in ranked[SHOWN_MESSAGES:]),
            )
        )
    return tuple(groups)


def _listed(names: Iterable[str], limit: int = 4) -> str:
    there = list(names)
    more = f" and {len(there) - limit} more" if len(there) > limit else ""
    return ", ".join(there[:limit]) + more
