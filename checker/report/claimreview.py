"""Differences that an editor confirmed, as schema.org ClaimReview in JSON-LD.

Nobody's claim is rated: the review says that sources differ, and who claims what.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from checker.model import Article, Fact, Finding, Result
from checker.report.brief import SHOWN, statements, topic
from checker.report.locations import stated_in
from checker.report.naming import outlet_of, safe_url
from checker.report.plain import clip, label
from checker.report.wording import VERDICTS

NAME = "claimreview"
SUFFIX = ".jsonld"

CONFIRMED = "confirm"
#: Claims listed in one review; one a source and value.
CLAIMS = 50


def render(result: Result) -> str:
    """A list of reviews, empty where nothing was confirmed, in the order of the findings.

    The address of the page and its publisher are the desk's to add; who decided, and the note, are its
    own affair and left out.
    """
    articles = {article.id: article for article in result.articles}
    facts = {fact.id: fact for fact in result.facts}
    reviews = [
        _review(finding, stated_in(finding, facts, articles), articles)
        for finding in result.findings
        if finding.is_difference and finding.decision and finding.decision.answer == CONFIRMED
    ]
    text = json.dumps(reviews, ensure_ascii=True, indent=1, allow_nan=False)
    # Fit to stand inside a script element of a page, which a "</script>" in a headline would end.
    for char in "<>&":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return text + "\n"


def _review(finding: Finding, stated: Sequence[Fact], articles: Mapping[str, Article]) -> dict[str, Any]:
    values = list(dict.fromkeys(value for value, _ in statements(stated, articles)))
    shown = " / ".join(values[:SHOWN]) + (" / …" if len(values) > SHOWN else "")
    told: dict[str, tuple[Fact, Article]] = {}
    for fact in stated:
        told.setdefault(
            f"{fact.article} {fact.text.casefold()} {fact.speaker}", (fact, articles[fact.article])
        )
    review: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "identifier": finding.fingerprint or finding.id,
        "inLanguage": "en",
        "claimReviewed": f"{topic(finding)}: {clip(shown, 400)}",
        "reviewBody": clip(finding.explanation, 800),
        "reviewRating": {"@type": "Rating", "alternateName": label(VERDICTS, finding.verdict)},
        "itemReviewed": [_claim(fact, article) for fact, article in list(told.values())[:CLAIMS]],
    }
    if finding.decision and finding.decision.at:
        review["datePublished"] = finding.decision.at
    return review


def _claim(fact: Fact, article: Article) -> dict[str, Any]:
    """What one source states, with whom it names for it."""
    outlet = {"@type": "Organization", "name": outlet_of(article)}
    appearance: dict[str, Any] = {"@type": "NewsArticle", "publisher": outlet}
    optional = {
        "headline": clip(article.title, 200),
        "datePublished": article.published or "",
        "url": safe_url(article.url),
    }
    appearance |= {name: value for name, value in optional.items() if value}
    speaker = clip(fact.speaker, 100)
    claim: dict[str, Any] = {
        "@type": "Claim",
        "name": clip(fact.text, 160),
        "text": clip(fact.sentence, 400),
        "author": outlet,
        "appearance": appearance,
    }
    if speaker:
        # Whether a speaker is a person or a body is not known, and an author has to be one of them.
        claim["description"] = f"according to {speaker}"
    if article.published:
        claim["datePublished"] = article.published
    return claim
