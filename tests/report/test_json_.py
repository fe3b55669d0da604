"""The JSON form, which scripts read."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from checker.model import Amount, Result
from checker.report import render


def read(result: Result) -> dict[str, Any]:
    return json.loads(render(result, "json"))  # type: ignore[no-any-return]


def test_it_has_the_promised_fields(story: Result) -> None:
    written = read(story)
    assert list(written) == [
        "schema_version", "tool", "articles", "facts", "findings", "notes", "single_source", "resolved",
    ]  # fmt: skip
    assert written["schema_version"] == 1
    assert written["tool"] == {"name": "checker", "version": "1.4.0", "config": {"threshold": 0.5}}
    assert set(written["articles"][0]) == {"id", "path", "source", "title", "published", "origin", "text"}
    assert {"id", "article", "kind", "text", "start", "end", "sentence", "about", "speaker", "as_of"} <= set(
        written["facts"][0]
    )
    assert set(written["findings"][0]) == {
        "id", "rule", "kind", "verdict", "severity", "about", "facts", "explanation", "score",
        "reasons", "state", "origins", "fingerprint", "decision", "earlier", "standing", "suppressed",
    }  # fmt: skip
    assert set(written["notes"][0]) == {"article", "code", "message"}


def test_every_fact_and_finding_is_written_in_order(story: Result) -> None:
    written = read(story)
    assert [fact["id"] for fact in written["facts"]] == [fact.id for fact in story.facts]
    assert [found["id"] for found in written["findings"]] == [found.id for found in story.findings]


def test_offsets_point_at_the_text(story: Result) -> None:
    written = read(story)
    articles = {article["id"]: article for article in written["articles"]}
    for fact in written["facts"]:
        assert articles[fact["article"]][fact["field"]][fact["start"] : fact["end"]] == fact["text"]


def test_an_article_without_a_date_has_null(story: Result) -> None:
    radio = read(story)["articles"][1]
    assert (radio["published"], radio["origin"]) == (None, "radio")


def test_text_stays_as_it_is(story: Result) -> None:
    odd = replace(story.articles[0], text="Bjørn said “31” 😀\u2028\x1b[0m", path="a\\b\\c.md")
    result = Result((odd,), (), ())
    text = render(result, "json")
    assert "Bjørn said “31” 😀" in text
    assert json.loads(text)["articles"][0]["text"] == odd.text
    assert json.loads(text)["articles"][0]["path"] == "a/b/c.md"


@pytest.mark.parametrize("text", ["broken \ud800 half", "\udfff", "back\\slash \ud912"])
def test_half_a_character_survives(story: Result, text: str) -> None:
    result = Result((replace(story.articles[0], text=text),), (), ())
    assert json.loads(render(result, "json").encode())["articles"][0]["text"] == text


def test_numbers_no_reader_takes_are_null(story: Result) -> None:
    endless = replace(story.facts[0], value=Amount((float("inf"),), float("nan"), None))
    text = render(Result(story.articles, (endless,), ()), "json")
    assert json.loads(text)["facts"][0]["value"]["stated"] == [None]
    assert "NaN" not in text and "Infinity" not in text


def test_origins_are_written(story: Result) -> None:
    copied = replace(story.articles[1], origin="post")
    fact = replace(story.facts[-1], article="radio", origin="post")
    written = read(Result((story.articles[0], copied), (fact,), (), single_source=(fact.id,)))
    assert [article["origin"] for article in written["articles"]] == ["post", "post"]
    assert written["facts"][0]["origin"] == "post"
    assert written["single_source"] == [fact.id]
