"""Facts of one source alone: the main ones, and none that another source has."""

from __future__ import annotations

import json

import pytest

from checker import pipeline
from checker.config import Config
from checker.model import Article, Result
from checker.report import render

DAY = "2031-05-07"
POST = Article(
    "post",
    "The Orla dam burst on Tuesday and killed 31 people. The army sent 640 soldiers into the valley. "
    "“We have lost whatever we had built here,” Mirela Kost said. “The water rose within a minute or so,” "
    "Kost said. “Nobody slept in the whole valley that night,” Kost said.",
    source="Harbour Post",
    published=DAY,
)
RADIO = Article(
    "radio",
    "31 people died when the Orla dam burst on Tuesday. Repairs to the dam will cost 90 million crowns.",
    source="Valley Radio",
    published=DAY,
)


def alone(*articles: Article, kinds: tuple[str, ...] = ()) -> list[str]:
    result = pipeline.run(articles, Config(kinds=kinds)).result
    facts = {fact.id: fact for fact in result.facts}
    return [facts[name].text for name in result.single_source]


def test_figures_of_one_source_are_listed() -> None:
    assert alone(POST, RADIO, kinds=("quantity", "money")) == ["640", "90 million crowns"]


def test_a_value_that_another_source_prints_is_not() -> None:
    again = Article("again", "Some 640 soldiers came.", source="Wire", published=DAY)
    assert "640" not in alone(POST, RADIO, again, kinds=("quantity",))


def test_of_a_speaker_the_first_quotations_have_to_do() -> None:
    said = alone(POST, RADIO, kinds=("quote",))
    assert len(said) == 2
    assert said[0].startswith("We have lost")


def test_a_story_of_one_article_has_no_other_source() -> None:
    assert alone(POST) == []


@pytest.mark.parametrize("kind", ["name", "role"])
def test_names_and_titles_are_no_news(kind: str) -> None:
    assert alone(POST, RADIO, kinds=(kind,)) == []


def test_every_form_tells_them() -> None:
    result: Result = pipeline.run([POST, RADIO], Config(kinds=("quantity", "money"))).result
    written = json.loads(render(result, "json"))
    assert written["single_source"] == list(result.single_source)
    page = render(result, "html")
    start = page.index('<h2 id="single"')
    section = page[start : page.index("<h2 ", start + 4)]
    assert "640" in section
    assert "90 million crowns" in section
    text = render(result, "text")
    assert "stated by one source only: 2" in text
    assert "640" not in text
