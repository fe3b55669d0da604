"""Lines, columns and addresses: what they name is what stands in the file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import checker
from checker.model import Article, Boilerplate, Fact, Result
from checker.read import read
from checker.report.locations import Locator, Region, file_of, uri_of

FRONT = "---\nsource: Kelm Post\ntitle: Kelm bridge closed after 3 cracks\npublished: 2031-04-02\n---\n"
BODY = "Engineers found 3 cracks in the Kelm bridge.\n\n😀 The council said 12 lorries\nwere turned back.\n"


def cut(path: Path, region: Region) -> str:
    """What stands in a region of a file, as an editor counts."""
    lines = path.read_bytes().decode().split("\n")[region.start_line - 1 : region.end_line]
    if region.start_column is None or region.end_column is None:
        return "\n".join(lines)
    lines[-1] = lines[-1][: region.end_column - 1]
    return "\n".join(lines)[region.start_column - 1 :]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.txt", BODY),
        ("a.md", FRONT + BODY),
        ("a.md", FRONT + "\n# Kelm bridge closed after 3 cracks\n\n" + BODY),
        ("a.md", (FRONT + BODY).replace("\n", "\r\n")),
        ("a.md", "\ufeff" + FRONT + BODY),
    ],
)
def test_a_region_holds_the_very_words(tmp_path: Path, name: str, content: str) -> None:
    path = tmp_path / name
    path.write_bytes(content.encode())
    (article,) = read([path])
    found = checker.extract(article.text, title=article.title)
    assert {"3", "12"} <= {fact.text.split()[0] for fact in found}
    locator = Locator()
    for fact in found:
        region = locator.region(article, fact)
        if fact.field == "text" or "\n# " in content:
            assert cut(path, region) == fact.text
        else:
            assert fact.text in cut(path, region)


def test_a_span_over_two_lines_ends_on_the_second(story: Result) -> None:
    article = Article("k", "One.\nTwo three\nfour five.", text_line=7)
    fact = replace(story.facts[0], article="k", field="text", start=9, end=19)
    assert article.text[9:19] == "three\nfour"
    assert Locator().region(article, fact) == Region(8, 9, 5, 5)


def test_a_title_of_the_front_matter_is_placed_in_all_of_it(story: Result) -> None:
    article = Article("k", "Body.", title="At least 31 dead", text_line=6)
    fact = replace(story.facts[0], article="k", field="title")
    assert Locator().region(article, fact) == Region(1, 5)
    heading = replace(article, text="# At least 31 dead\nBody.", boilerplate=(Boilerplate(0, 18, "title"),))
    assert Locator().region(heading, fact) == Region(6, 6, fact.start + 3, fact.end + 3)


def test_an_article_that_is_a_line_of_its_file_has_no_columns(story: Result) -> None:
    fact: Fact = story.facts[0]
    assert Locator().region(Article("k", "a\nb", line=4), fact) == Region(4, 4)


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("story/a.md", "story/a.md"),
        ("my story/50 % #1?.md", "my%20story/50%20%25%20%231%3F.md"),
        ("javascript:alert(1).md", "javascript%3Aalert%281%29.md"),
        ("/srv/été.md", "file:///srv/%C3%A9t%C3%A9.md"),
        ("C:/story/a.md", "file:///C:/story/a.md"),
    ],
)
def test_addresses_are_encoded(path: str, uri: str) -> None:
    assert uri_of(path) == uri


def test_standard_input_is_no_file() -> None:
    assert [file_of(Article("k", "t", path=path)) for path in ("-", "", "a\\b.md")] == ["", "", "a/b.md"]
