"""What the settings tell of articles."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.config import Metadata
from checker.model import Article
from checker.read import read
from checker.read.known import described, ranked


@pytest.fixture
def articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Article, ...]:
    monkeypatch.chdir(tmp_path)
    Path("one.txt").write_text("A long sentence about the flood of the river stands here.\n")
    Path("two.jsonl").write_text(
        '{"id": "x", "text": "It rained on Friday.", "source": "Post", "published": "03-02-2009"}\n'
        '{"id": "y", "text": "It rained on Friday."}\n'
    )
    return read(["one.txt", "two.jsonl"])


def test_it_goes_before_what_was_read(articles: tuple[Article, ...], tmp_path: Path) -> None:
    known = (
        Metadata(path=(tmp_path / "two.jsonl").as_posix(), source="Courier"),
        Metadata(id="x", published="2009-02-03", url="https://news.example/1"),
    )
    (_, x, y), notes = described(articles, known)
    assert (x.source, x.published, x.url) == ("Courier", "2009-02-03", "https://news.example/1")
    assert (y.source, y.published) == ("Courier", None)
    assert articles[1].issues and not x.issues
    assert notes == ()


def test_a_path_and_an_id_name_one_article_of_a_file(articles: tuple[Article, ...]) -> None:
    (_, x, y), _ = described(articles, [Metadata(path="two.jsonl", id="y", title="Rain")])
    assert (x.title, y.title) == ("", "Rain")


def test_what_tells_of_no_article_is_told(articles: tuple[Article, ...]) -> None:
    known = [
        Metadata(path="a/gone.txt", source="x"),
        Metadata(id="z", source="x"),
        Metadata("one.txt", "x", "y"),
    ]
    found, notes = described(articles, known)
    assert found == articles
    assert [note.message for note in notes] == [
        "no article of this run is gone.txt",
        "no article of this run is z",
        "no article of this run is x of one.txt",
    ]


def test_a_title_that_is_told_is_no_sentence_of_the_story(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Nine of Lindmouth's bridges shut after the flood. More was not known at that time.\n")
    (article,) = read([path])
    title = "Nine of Lindmouth's bridges shut after the flood"
    ((told,), _) = described([article], [Metadata(path=str(path), title=title)])
    assert not article.boilerplate
    assert [told.text[b.start : b.end] for b in told.boilerplate] == [title + "."]


def test_ranks_follow_the_list_and_the_rest_comes_last(articles: tuple[Article, ...]) -> None:
    (one, x, _) = ranked(articles, ["Courier", "post"])
    assert (one.rank, x.rank) == (2, 1)
    assert {article.rank for article in ranked(articles, [])} == {0}


def test_without_a_source_the_name_of_the_file_is_meant(articles: tuple[Article, ...]) -> None:
    assert [article.rank for article in ranked(articles, ["one"])] == [0, 1, 1]
