"""A result with its articles and facts at hand, and a name for each finding to link to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from checker.model import Article, Fact, Finding, Result
from checker.report.cards import Card, card
from checker.report.naming import anchors
from checker.report.wording import SEVERITIES

_RANKS = {name: number for number, name in enumerate(SEVERITIES)}


@dataclass(frozen=True, slots=True)
class Story:
    """What every view of a result looks things up in.

    Attributes
    ----------
    articles, facts : by id.
    names : of findings for deep links, by id.
    order : number of each article in the input, by id.
    """

    result: Result
    articles: dict[str, Article]
    facts: dict[str, Fact]
    names: dict[str, str]
    order: dict[str, int]

    @classmethod
    def of(cls, result: Result) -> Story:
        return cls(
            result,
            {article.id: article for article in result.articles},
            {fact.id: fact for fact in result.facts},
            anchors("finding", (finding.id for finding in result.findings)),
            {article.id: number for number, article in enumerate(result.articles)},
        )

    def card(self, finding: Finding) -> Card:
        return card(finding, self.names[finding.id], self.facts, self.articles, self.order)

    def cards(self, findings: Iterable[Finding]) -> tuple[Card, ...]:
        return tuple(map(self.card, findings))

    def facts_of(self, finding: Finding) -> list[Fact]:
        return [self.facts[name] for name in finding.facts]

    def differences(self) -> list[Finding]:
        """The most serious first, otherwise in the order of the result."""
        return sorted((f for f in self.result.findings if f.is_difference), key=gravity)

    def agreements(self) -> list[Finding]:
        """What several reports confirm goes before what one of them repeats."""
        found = (f for f in self.result.findings if f.verdict == "agreement")
        return sorted(found, key=lambda finding: finding.origins == 1)

    def unsure(self) -> list[Finding]:
        return [f for f in self.result.findings if not f.is_difference and f.verdict != "agreement"]


def gravity(finding: Finding) -> int:
    """Where a finding stands by its severity; the lower, the graver."""
    return _RANKS.get(finding.severity, len(_RANKS))
