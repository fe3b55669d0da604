"""Origins: what is taken over is traced to where it was printed first, and nothing else is."""

from __future__ import annotations

import random

import pytest

from checker import pipeline
from checker.align.origin import origins
from checker.config import Config
from checker.model import Article, Boilerplate, Fact

AGENCY = (
    "The regional governor said that at least 31 people were killed when the Orla dam burst at dawn on "
    "Tuesday and sent a wall of water down the valley."
)
#: The same, with a word changed here and there, as a desk does.
EDITED = (
    "The regional governor said at least 31 people were killed when the Orla dam burst at dawn Tuesday and "
    "sent a wall of water down the valley."
)
AGENCY_MORE = (
    "Rescue teams in helicopters lifted some 400 villagers from roofs and treetops before nightfall, and the "
    "army began to build a bridge of boats to the two hamlets that were cut off."
)
OWN = (
    "Our reporter counted 17 wrecked lorries along the lower road, where farmers were digging with their "
    "bare hands for whatever the mud had left them of their stores."
)
REWRITTEN = (
    "At dawn on Tuesday the dam at Orla gave way; the water that poured into the valley has killed at least "
    "31 people, according to the governor of the region."
)


def article(name: str, *paragraphs: str, day: str | None = "2031-05-09") -> Article:
    return Article(id=name, text="\n\n".join(paragraphs), published=day)


def fact(of: Article, printed: str, field: str = "text") -> Fact:
    base = of.text if field == "text" else of.title
    start = base.index(printed)
    return Fact(
        id=f"{of.id}-{start}", article=of.id, kind="quantity", field=field, text=printed,  # type: ignore[arg-type]
        start=start, end=start + len(printed), sentence=base, sentence_start=0, position=0, value=None,  # type: ignore[arg-type]
    )  # fmt: skip


def test_a_copy_is_traced_to_the_earlier_article() -> None:
    wire = article("z-wire", AGENCY, AGENCY_MORE, day="2031-05-06")
    post = article("a-post", AGENCY, AGENCY_MORE, day="2031-05-07")
    found = origins([post, wire])
    assert dict(found.of_article) == {"z-wire": "z-wire", "a-post": "z-wire"}
    assert [a.origin for a in found.told([post, wire])] == ["z-wire", "z-wire"]


@pytest.mark.parametrize(("first", "second"), [("2031-05-06", None), ("2031-05-06", "2031-05-06")])
def test_undated_articles_come_last_and_ties_go_by_id(first: str, second: str | None) -> None:
    found = origins([article("b", AGENCY, day=second), article("a", AGENCY, day=first)])
    assert found.of_article == {"a": "a", "b": "a"}


def test_a_desk_that_changes_a_few_words_still_copies() -> None:
    found = origins([article("a", AGENCY), article("b", EDITED)])
    assert found.of_article["b"] == "a"


def test_the_same_news_in_other_words_is_another_origin() -> None:
    assert origins([article("a", AGENCY), article("b", REWRITTEN)]).of_article == {"a": "a", "b": "b"}


def test_only_the_passage_that_was_taken_over_changes_hands() -> None:
    wire, post = article("a", AGENCY), article("b", OWN, AGENCY, OWN.replace("17", "23"), AGENCY_MORE)
    found = origins([wire, post])
    assert found.of(fact(post, "31")) == "a"
    assert found.of(fact(post, "17")) == "b"
    assert found.of(fact(post, "400")) == "b"
    assert found.of_article["b"] == "b"


def test_a_paragraph_within_a_longer_one_is_found() -> None:
    wire = article("a", f"{OWN} {AGENCY} {AGENCY_MORE}")
    assert origins([wire, article("b", AGENCY)]).of_article["b"] == "a"


def test_lines_may_break_elsewhere() -> None:
    lines = AGENCY.replace(" killed", "\nkilled").replace(" down", "\ndown")
    assert origins([article("a", AGENCY), article("b", lines)]).of_article["b"] == "a"


def test_a_copy_of_a_copy_goes_back_to_the_first() -> None:
    first = article("a", AGENCY, day="2031-05-06")
    second = article("b", EDITED, day="2031-05-07")
    third = article("c", EDITED.replace("said", "told reporters"), day="2031-05-08")
    assert set(origins([third, second, first]).of_article.values()) == {"a"}


def test_short_sentences_are_nobodys() -> None:
    line = "At least 31 people were killed, the governor said."
    found = origins([article("a", line, OWN), article("b", line, AGENCY)])
    assert found.of(fact(article("b", line, AGENCY), "31")) == "b"


def test_what_is_no_part_of_the_story_is_not_compared() -> None:
    footer = "Sign up for our morning letter and get the best of our reporting from the valley every day."
    text = f"{OWN}\n\n{footer}"
    b = Article("b", text, published="2031-05-09", boilerplate=(Boilerplate(len(OWN), len(text), "link"),))
    found = origins([article("a", footer), b])
    assert found.passages == {}


def test_a_title_goes_with_its_article() -> None:
    wire = article("a", AGENCY)
    post = Article("b", AGENCY, title="31 dead as dam bursts", published="2031-05-09")
    assert origins([wire, post]).of(fact(post, "31", "title")) == "a"


def test_the_order_of_the_articles_changes_nothing() -> None:
    texts = [AGENCY, EDITED, AGENCY_MORE, OWN, REWRITTEN]
    shuffled = random.Random(3)
    articles = [
        article(f"n{n}", *shuffled.sample(texts, 3), day=f"2031-05-{n % 4 + 1:02}") for n in range(12)
    ]
    found = origins(articles)
    assert len(set(found.of_article.values())) < len(articles)
    for _ in range(3):
        shuffled.shuffle(articles)
        assert origins(articles) == found


@pytest.mark.parametrize("texts", [[], [""], ["", ""], ["One.", "Two words."], ["é" * 50, "!" * 90]])
def test_next_to_nothing_is_its_own_origin(texts: list[str]) -> None:
    articles = [Article(str(n), text) for n, text in enumerate(texts)]
    assert origins(articles).of_article == {a.id: a.id for a in articles}


def test_the_report_does_not_take_a_copy_for_a_second_source() -> None:
    articles = [
        Article("a", f"{AGENCY}\n\n{OWN}", source="Norra Wire", published="2031-05-06"),
        Article("b", f"{EDITED}\n\n{AGENCY_MORE}", source="Harbour Post", published="2031-05-07"),
    ]
    result = pipeline.run(articles, Config()).result
    toll = next(f for f in result.findings if f.verdict == "agreement" and f.kind == "quantity")
    assert toll.origins == 1
    assert "2 outlets, one origin" in toll.explanation
    assert "Sources agree" not in toll.explanation

    again = [articles[0], Article("b", REWRITTEN, source="Harbour Post", published="2031-05-07")]
    toll = next(f for f in pipeline.run(again, Config()).result.findings if f.verdict == "agreement")
    assert toll.origins == 2
    assert toll.explanation.startswith("Sources agree: ")
