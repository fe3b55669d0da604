"""Sentences with the spans of facts marked."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model import Amount, Article, Fact, Result
from checker.report.passages import Passage, passages


def fact_at(article: Article, start: int, end: int, sentence: tuple[int, int] | None = None) -> Fact:
    low, high = sentence or (0, len(article.text))
    return Fact(
        f"{start}", article.id, "quantity", "text", article.text[start:end], start, end,
        article.text[low:high], low, 0, Amount((1,), 1, 1),
    )  # fmt: skip


def marked(passage: Passage) -> list[str]:
    return [segment.text for segment in passage.segments if segment.is_marked]


def test_two_facts_of_one_sentence_share_a_passage(story: Result) -> None:
    courier = story.articles[2]
    facts = [fact for fact in story.facts if fact.article == "courier" and fact.text in {"58", "12"}]
    title, text = passages(courier, facts)
    assert (title.is_title, marked(title)) == (True, ["58"])
    assert marked(text) == ["58", "12"]
    assert text.text == "The toll of the dam disaster rose to 58 on Thursday, among them 12 children."


def test_the_span_is_marked_and_not_the_first_equal_word() -> None:
    article = Article("a", "Of 31 boats, 31 sank.")
    (passage,) = passages(article, [fact_at(article, 13, 15)])
    assert [segment.text for segment in passage.segments] == ["Of 31 boats, ", "31", " sank."]


def test_offsets_that_do_not_fit_mark_nothing() -> None:
    article = Article("a", "Of 31 boats, 31 sank.")
    astray = replace(fact_at(article, 3, 5), start=4, end=6)
    (passage,) = passages(article, [astray])
    assert (passage.text, marked(passage)) == (article.text, [])


def test_overlapping_spans_become_one() -> None:
    article = Article("a", "At least 44 people died.")
    (passage,) = passages(article, [fact_at(article, 0, 11), fact_at(article, 9, 18)])
    assert marked(passage) == ["At least 44 people"]


def test_spans_far_apart_get_passages_of_their_own() -> None:
    article = Article("a", "7 " + "word " * 400 + "9.")
    first, last = passages(article, [fact_at(article, 0, 1), fact_at(article, 2002, 2003)])
    assert (marked(first), marked(last)) == (["7"], ["9"])
    assert first.text.endswith(" …") and last.text.startswith("… ")


def test_a_long_sentence_is_cut_between_words() -> None:
    article = Article("a", "before " * 300 + "31 " + "behind " * 300)
    start = article.text.index("31")
    (passage,) = passages(article, [fact_at(article, start, start + 2)])
    assert set(passage.text.split()) == {"…", "before", "31", "behind"}
    assert len(passage.text) <= 604


@given(st.text(max_size=300), st.data(), st.integers(10, 120))
def test_a_passage_is_bounded_and_marks_what_the_article_prints(
    text: str, draw: st.DataObject, limit: int
) -> None:
    article = Article("a", "x" + text)
    start = draw.draw(st.integers(0, len(article.text) - 1))
    end = draw.draw(st.integers(start + 1, len(article.text)))
    (passage,) = passages(article, [fact_at(article, start, end)], limit)
    assert len(passage.text) <= limit + 5
    for shown in marked(passage):
        if start + limit >= end and article.text[start:end].isalnum():
            assert shown == article.text[start:end]


@pytest.mark.parametrize("size", [1, 599, 600, 601, 5_000])
def test_a_span_of_any_length_fits(size: int) -> None:
    article = Article("a", "y" * size)
    (passage,) = passages(article, [fact_at(article, 0, size)])
    assert len(passage.text) <= 601
    assert passage.text.endswith("…") == (size > 600)
