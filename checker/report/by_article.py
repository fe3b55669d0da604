"""The report article by article: which passages of a draft state what others state otherwise."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from checker.model import Article, Fact, Finding
from checker.report.decided import STATES
from checker.report.naming import anchors, outlet_of, safe_url
from checker.report.passages import Passage, passages
from checker.report.plain import capital, clip, label, say_date
from checker.report.story import Story
from checker.report.wording import KINDS, VERDICTS

#: Articles listed, and passages of each, at most.
SHOWN_ARTICLES = 500
SHOWN_PASSAGES = 40


@dataclass(frozen=True, slots=True)
class Link:
    """A finding in one line; ``href`` is empty where no page shows it."""

    href: str
    about: str
    severity: str
    verdict_label: str
    state: str
    state_label: str


@dataclass(frozen=True, slots=True)
class Disputed:
    """One passage of an article, and the findings it is part of."""

    passage: Passage
    findings: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One article.

    Attributes
    ----------
    origin, origin_anchor : outlet and place on the page of the article that most of its text repeats;
        empty where the text is its own.
    n_more : passages that are left out.
    """

    anchor: str
    outlet: str
    date: str
    title: str
    path: str
    url: str
    n_facts: int
    n_findings: int
    disputed: tuple[Disputed, ...]
    n_more: int
    origin: str
    origin_anchor: str


def link(story: Story, finding: Finding, where: Mapping[str, str]) -> Link:
    """A finding in one line, which leads to its card.

    Parameters
    ----------
    where : addresses of cards by finding id.
    """
    return Link(
        href=where.get(finding.id, ""),
        about=capital(clip(finding.about, 120)) or label(KINDS, finding.kind),
        severity=finding.severity,
        verdict_label=label(VERDICTS, finding.verdict),
        state=finding.state,
        state_label=label(STATES, finding.state),
    )


def entries(story: Story, where: Mapping[str, str]) -> Iterator[Entry]:
    """The articles in input order, each with its passages on which sources differ, in reading order."""
    shown = story.result.articles[:SHOWN_ARTICLES]
    names = anchors("article", (article.id for article in shown))
    n_facts = Counter(fact.article for fact in story.facts.values())
    concerned = _concerned([*story.differences(), *story.unsure()], story)
    for article in shown:
        stated = concerned.get(article.id, [])
        found = tuple(_disputed(article, stated, story, where))
        first = story.articles.get(article.origin) if article.origin != article.id else None
        yield Entry(
            anchor=names[article.id],
            outlet=outlet_of(article),
            date=say_date(article.published) or "date unknown",
            title=clip(article.title, 200),
            path=clip(article.path.replace("\\", "/"), 200),
            url=safe_url(article.url),
            n_facts=n_facts[article.id],
            n_findings=len({finding.id for _, finding in stated}),
            disputed=found[:SHOWN_PASSAGES],
            n_more=max(0, len(found) - SHOWN_PASSAGES),
            origin=outlet_of(first) if first else "",
            origin_anchor=names.get(first.id, "") if first else "",
        )


def _concerned(findings: Iterable[Finding], story: Story) -> dict[str, list[tuple[Fact, Finding]]]:
    found: dict[str, list[tuple[Fact, Finding]]] = {}
    for finding in findings:
        for fact in story.facts_of(finding):
            found.setdefault(fact.article, []).append((fact, finding))
    return found


def _disputed(
    article: Article, stated: Iterable[tuple[Fact, Finding]], story: Story, where: Mapping[str, str]
) -> Iterator[Disputed]:
    by_sentence: dict[tuple[bool, int], list[tuple[Fact, Finding]]] = {}
    for fact, finding in stated:
        by_sentence.setdefault((fact.field != "title", fact.sentence_start), []).append((fact, finding))
    for _, told in sorted(by_sentence.items(), key=lambda item: item[0]):
        links = {finding.id: link(story, finding, where) for _, finding in told}
        # A sentence cut in two keeps its links at the last of its passages.
        *cut, last = passages(article, [fact for fact, _ in told])
        yield from (Disputed(passage, ()) for passage in cut)
        yield Disputed(last, tuple(links.values()))
