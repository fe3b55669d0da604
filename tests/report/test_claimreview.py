"""ClaimReview: confirmed differences only, and nobody is called wrong."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

from checker.model import Decision, Finding, Result
from checker.report import render

CONFIRMED = Decision("f0", "confirm", by="R. Amin", at="2031-05-10T08:00:00Z", note="do not print")


def confirmed(found: Finding, answer: str = "confirm") -> Finding:
    return replace(found, fingerprint="f0", state="decided", decision=replace(CONFIRMED, answer=answer))


def reviews(result: Result) -> list[dict[str, Any]]:
    return json.loads(render(result, "claimreview"))  # type: ignore[no-any-return]


def test_only_what_an_editor_confirmed_is_in_it(story: Result) -> None:
    assert reviews(story) == []
    answers = ("confirm", "not-a-conflict", "update", "use-range", "attribute", "hold")
    findings = tuple(confirmed(found, answer) for found, answer in zip(story.findings, answers, strict=False))
    agreed = confirmed(story.findings[6])
    assert len(reviews(replace(story, findings=(*findings, agreed)))) == 1


def test_it_names_the_claims_and_rates_none(story: Result) -> None:
    (review,) = reviews(replace(story, findings=(confirmed(story.findings[0]),)))
    assert (review["@context"], review["@type"]) == ("https://schema.org", "ClaimReview")
    assert review["claimReviewed"] == "People killed in the Orla dam burst: At least 31 / 31 / 44"
    assert review["reviewRating"] == {"@type": "Rating", "alternateName": "Sources differ"}
    assert review["datePublished"] == "2031-05-10T08:00:00Z"
    radio = next(c for c in review["itemReviewed"] if c["appearance"]["publisher"]["name"] == "Valley Radio")
    assert radio["name"] == "44"
    assert radio["description"] == "according to State television"
    assert radio["author"] == {"@type": "Organization", "name": "Valley Radio"}
    assert "datePublished" not in radio
    post = review["itemReviewed"][0]["appearance"]
    assert (post["url"], post["datePublished"]) == ("https://harbourpost.example/orla-dam", "2031-05-09")
    assert not re.search(r"\b(?:false|wrong|incorrect|ratingValue)\b", json.dumps(review), re.IGNORECASE)


def test_the_editor_and_the_note_stay_inside(story: Result) -> None:
    text = render(replace(story, findings=(confirmed(story.findings[0]),)), "claimreview")
    assert "Amin" not in text and "do not print" not in text


def test_it_can_stand_in_a_page(hostile: Result) -> None:
    found = replace(confirmed(hostile.findings[0]), about="</script><script>alert(1)</script>")
    text = render(replace(hostile, findings=(found,)), "claimreview")
    assert not set("<>&") & set(text) and text.isascii()
    (review,) = json.loads(text)
    assert "</script>" in review["claimReviewed"].lower()
    assert all(not claim["appearance"].get("url") for claim in review["itemReviewed"])
    assert len(text) < 20_000
