"""A result as every page shows it, so that all forms meant for reading agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from checker.model import Article, Fact, Finding, Note, Quote, Result
from checker.report.cards import Card, card
from checker.report.naming import anchors, outlet_of, safe_url
from checker.report.passages import Passage, passages
from checker.report.plain import capital, clip, label, plural, say_date
from checker.report.wording import KINDS, SEVERITIES, SEVERITY_MEANINGS, VERDICTS, note_heading

#: What one page shows at most; the rest is counted, and stands in the JSON form.
SHOWN_DIFFERENCES = 300
SHOWN_AGREEMENTS = 300
SHOWN_UNSURE = 100
SHOWN_SINGLE = 200
SHOWN_ARTICLES = 500
SHOWN_LINKS = 40
SHOWN_MESSAGES = 20


@dataclass(frozen=True, slots=True)
class Section:
    """Cards of one severity.

    Attributes
    ----------
    n_all : differences of that severity, shown here or not.
    kinds : for the contents: kind's label, its cards, and its differences shown or not.
    """

    anchor: str
    heading: str
    meaning: str
    cards: tuple[Card, ...]
    n_all: int
    kinds: tuple[tuple[str, tuple[Card, ...], int], ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One article of the index; ``links`` lead to its findings shown on the page.

    ``origin`` is the outlet, and ``origin_anchor`` the place on the page, of the article that most of its
    text repeats; both are empty where the text is its own.
    """

    anchor: str
    outlet: str
    date: str
    title: str
    path: str
    url: str
    n_facts: int
    n_findings: int
    links: tuple[Card, ...]
    n_unlinked: int
    origin: str
    origin_anchor: str


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
    entries: tuple[Entry, ...]
    n_entries_left_out: int
    singles: tuple[Lone, ...]
    n_single_left_out: int
    notes: tuple[NoteGroup, ...]
    n_notes: int


def view(result: Result) -> View:
    """The view of a result. Findings keep their order within a severity."""
    articles = {article.id: article for article in result.articles}
    facts = {fact.id: fact for fact in result.facts}
    names = anchors("finding", (finding.id for finding in result.findings))
    ranks = {name: number for number, name in enumerate(SEVERITIES)}
    differences = sorted(
        (f for f in result.findings if f.is_difference), key=lambda f: ranks.get(f.severity, len(ranks))
    )
    # What several reports confirm goes before what one of them repeats.
    agreements = sorted(
        (f for f in result.findings if f.verdict == "agreement"), key=lambda f: f.origins == 1
    )
    unsure = [f for f in result.findings if not f.is_difference and f.verdict != "agreement"]

    def cards(findings: Sequence[Finding], limit: int) -> tuple[Card, ...]:
        return tuple(card(f, names[f.id], facts, articles) for f in findings[:limit])

    shown = cards(differences, SHOWN_DIFFERENCES)
    agreed = cards(agreements, SHOWN_AGREEMENTS)
    open_ = cards(unsure, SHOWN_UNSURE)
    outlets = {outlet_of(article) for article in result.articles}
    singles = _singles(result, facts, articles)
    return View(
        tool=clip(f"{result.tool.get('name', 'checker')} {result.tool.get('version', '')}", 80),
        headline=_headline(len(differences), len(outlets)),
        summary=_summary(result, len(outlets)),
        n_articles=len(result.articles),
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
        entries=_entries(result, (*shown, *agreed, *open_)),
        n_entries_left_out=max(0, len(result.articles) - SHOWN_ARTICLES),
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
    origins = len({article.origin or article.id for article in result.articles})
    if origins < n_articles:
        shown += f", {plural(origins, 'origin')}"
    shown += f", {plural(len(result.facts), 'fact')}."
    if undated:
        shown += f" The publication date of {plural(undated, 'article')} is unknown."
    return shown


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
    n_all: Counter[tuple[str, str]] = Counter((finding.severity, finding.kind) for finding in findings)
    for severity in _known_first((c.severity for c in cards), SEVERITIES):
        shown = tuple(c for c in cards if c.severity == severity)
        kinds = _known_first((c.kind for c in shown), KINDS)
        yield Section(
            anchor=anchors("differences", [severity])[severity],
            heading=f"{label(SEVERITIES, severity)} differences",
            meaning=SEVERITY_MEANINGS.get(severity, ""),
            cards=shown,
            n_all=sum(number for (name, _), number in n_all.items() if name == severity),
            kinds=tuple(
                (label(KINDS, kind), tuple(c for c in shown if c.kind == kind), n_all[severity, kind])
                for kind in kinds
            ),
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


def _entries(result: Result, cards: Iterable[Card]) -> tuple[Entry, ...]:
    article_of = {fact.id: fact.article for fact in result.facts}
    n_facts = Counter(article_of.values())
    concerned = {finding.id: {article_of[name] for name in finding.facts} for finding in result.findings}
    n_findings = Counter(name for names in concerned.values() for name in names)
    links: dict[str, list[Card]] = {}
    for shown in cards:
        for name in concerned[shown.finding]:
            links.setdefault(name, []).append(shown)
    names = anchors("article", (article.id for article in result.articles))
    outlets = {article.id: outlet_of(article) for article in result.articles}
    shown_ids = {article.id for article in result.articles[:SHOWN_ARTICLES]}
    return tuple(
        Entry(
            anchor=names[article.id],
            outlet=outlet_of(article),
            date=say_date(article.published) or "date unknown",
            title=clip(article.title, 200),
            path=clip(article.path.replace("\\", "/"), 200),
            url=safe_url(article.url),
            n_facts=n_facts[article.id],
            n_findings=n_findings[article.id],
            links=tuple(links.get(article.id, ())[:SHOWN_LINKS]),
            n_unlinked=n_findings[article.id] - min(SHOWN_LINKS, len(links.get(article.id, ()))),
            origin=outlets.get(article.origin, "") if article.origin != article.id else "",
            origin_anchor=names[article.origin] if article.origin in shown_ids - {article.id} else "",
        )
        for article in result.articles[:SHOWN_ARTICLES]
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
