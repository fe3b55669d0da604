"""Every format: what it reads, exactly, and what it says of what it cannot read."""

from __future__ import annotations

import csv
import io
import json
import zlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.errors import InputError
from checker.model import Article
from checker.read import formats, read
from checker.read.scan import readers

LINE = "The bridge closed on Tuesday."

#: Text that every format can carry: NUL is how binary files are told, surrogates are no characters.
texts = st.text(st.characters(exclude_characters="\x00\ufeff", exclude_categories=["Cs"]), min_size=1).filter(
    lambda text: bool(text.strip())
)


def one(suffix: str, content: bytes) -> Article:
    (article,) = readers()[suffix](content, f"example{suffix}")
    return article


def written(tmp_path: Path, name: str, content: str | bytes) -> Path:
    path = tmp_path / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def problems(*paths: Path) -> list[tuple[str, str]]:
    """Name with line, and what is wrong."""
    with pytest.raises(InputError) as raised:
        read(paths)
    return [(Path(problem.where).name, problem.what) for problem in raised.value.problems]


@given(texts)
def test_plain_text_comes_back_exactly(text: str) -> None:
    # A text may happen to begin like a ZIP or PDF file; then it is refused, which is tested elsewhere.
    if not text.startswith(("PK\x03\x04", "%PDF-", "GIF8", "{\\rtf")):
        assert one(".txt", text.encode()).text == text


@given(texts)
def test_json_comes_back_exactly(text: str) -> None:
    for ascii_only in (True, False):
        content = json.dumps({"text": text}, ensure_ascii=ascii_only).encode()
        assert one(".json", content).text == text
        assert one(".jsonl", content + b"\n").text == text


@given(texts, st.sampled_from([csv.QUOTE_ALL, csv.QUOTE_MINIMAL]))
def test_csv_comes_back_exactly(text: str, quoting: int) -> None:
    out = io.StringIO(newline="")
    rows = csv.writer(out, quoting=quoting)  # type: ignore[arg-type]
    rows.writerows([["id", "text", "source"], ["1", text, "Courier"]])
    article = one(".csv", out.getvalue().encode())
    assert (article.text, article.id, article.source) == (text, "1", "Courier")


@settings(max_examples=200)
@given(st.text(st.sampled_from("ab .\n\r\t-—:#@()[]0123456789ByUpdated©https/"), min_size=1, max_size=200))
def test_marks_lie_inside_the_text_and_apart(text: str) -> None:
    if not text.strip():
        return
    article = one(".txt", text.encode())
    ends = [0]
    for mark in article.boilerplate:
        assert ends[-1] <= mark.start < mark.end <= len(text)
        ends.append(mark.end)


def test_markdown_with_front_matter() -> None:
    front = 'source: No\npublished: 2021-06-04\ntitle: "Bridge: shut"\nid: 007\nmood: x\n'
    front += "url: https://courier.example/1\n"
    article = one(".md", f"---\n{front}---\n\n{LINE}\n\n\nMore.\n".encode())
    assert article.text == f"{LINE}\n\n\nMore.\n"
    assert (article.source, article.published, article.title) == ("No", "2021-06-04", "Bridge: shut")
    assert (article.url, article.id) == ("https://courier.example/1", "007")


def test_markdown_heading_is_the_title_and_no_body() -> None:
    article = one(".md", f"# Bridge shut after bolts crack\n\n{LINE}\n".encode())
    assert article.title == "Bridge shut after bolts crack"
    (mark,) = article.boilerplate
    assert article.text[mark.start : mark.end] == "# Bridge shut after bolts crack"
    assert article.source == "example"


def test_two_rules_round_plain_words_are_no_front_matter() -> None:
    content = f"---\nA word first\n---\n{LINE}\n"
    assert one(".md", content.encode()).text == content


@pytest.mark.parametrize(
    ("front", "where"),
    [
        ("source: a: b\n", "a.md:2"),
        ("source: x\ntitle: [1, 2\n", "a.md:4"),
        ("- one\n- two\n", "a.md:1"),
    ],
)
def test_bad_front_matter_names_the_line(tmp_path: Path, front: str, where: str) -> None:
    path = written(tmp_path, "a.md", f"---\n{front}---\n{LINE}\n")
    assert [name for name, _ in problems(path)] == [where]


def test_json_list_keeps_order_and_ids() -> None:
    content = json.dumps([{"text": "One.", "id": 5}, {"text": "Two.", "published": "4 June 2021", "x": [1]}])
    first, second = readers()[".json"](content.encode(), "a.json")
    assert (first.id, first.text, second.id, second.published) == ("5", "One.", "", "2021-06-04")


@pytest.mark.parametrize(
    ("name", "content", "where", "what"),
    [
        ("a.json", '{"text": "x"', "a.json:1", "not valid JSON"),
        ("a.json", '[{"text": "x"},\n {"text": 4}]', "a.json", "article 2 has a field text that is no text"),
        ("a.json", "[]", "a.json", "empty list"),
        ("a.json", "3", "a.json", "no object"),
        ("a.json", "[" * 200_000, "a.json", "nested too deeply"),
        ("a.json", '{"text": "x", "n": ' + "9" * 5000 + "}", "a.json", "not readable JSON"),
        ("a.jsonl", '{"text": "x"}\n\n{oops\n', "a.jsonl:3", "not valid JSON"),
        ("a.jsonl", '["x"]\n', "a.jsonl:1", "no object"),
        ("a.jsonl", '{"title": "x"}\n', "a.jsonl:1", "has no text"),
        ("a.jsonl", '{"text": " "}\n', "a.jsonl:1", "empty text"),
        ("a.jsonl", '{"text": "x", "source": {"name": "y"}}\n', "a.jsonl:1", "source that is no text"),
        ("a.jsonl", "\n", "a.jsonl", "holds no article"),
        ("a.csv", "id,body\n1,x\n", "a.csv:1", "no column named text"),
        ("a.csv", 'id,text\n1,"a\nb"\n2,"x" y\n', "a.csv:4", "not valid CSV"),
        ("a.csv", "id,text\n1,x,more\n", "a.csv:2", "more fields"),
        ("a.csv", 'id,text\n1,"a\nb"\n2,\n', "a.csv:4", "empty text"),
        ("a.csv", "id,text\n", "a.csv", "holds no article"),
        ("a.txt", " \n", "a.txt", "empty text"),
        ("a.txt", "", "a.txt", "empty text"),
        ("a.txt", b"\x89PNG\r\n\x1a\n....", "a.txt", "binary, not text"),
        ("a.txt", b"PK\x03\x04....", "a.txt", "binary, not text"),
        ("a.txt", b"some\x00thing", "a.txt", "binary, not text"),
        ("a.txt", zlib.compress(b"x" * 999) + b"\x00", "a.txt", "binary, not text"),
        ("a.txt", b"\xef\xbb\xbf\xff", "a.txt", "encoding"),
        ("a.txt", "x" * 2_000_001, "a.txt", "2,000,001 characters"),
    ],
)
def test_what_cannot_be_read_is_named(
    tmp_path: Path, name: str, content: str | bytes, where: str, what: str
) -> None:
    ((named, said),) = problems(written(tmp_path, name, content))
    assert named == where
    assert what in said


@pytest.mark.parametrize(
    ("published", "issue"),
    [
        (
            "04/06/2021",
            "publication date '04/06/2021' could be 6 April or 4 June; treated as unknown",
        ),
        ("soon", "publication date 'soon' cannot be read; treated as unknown"),
        ("2021-02-30", "publication date '2021-02-30' cannot be read; treated as unknown"),
        (["2021", 6], "publication date '['2021', 6]' cannot be read; treated as unknown"),
    ],
)
def test_a_publication_date_that_cannot_be_read_is_told_of(published: object, issue: str) -> None:
    article = one(".json", json.dumps({"text": LINE, "published": published}).encode())
    assert (article.published, article.issues) == (None, (issue,))


@pytest.mark.parametrize("published", ["2021-06-04", "2 hours ago", "", None])
def test_a_date_that_is_given_or_not_known_is_no_issue(published: str | None) -> None:
    article = one(".json", json.dumps({"text": LINE, "published": published}).encode())
    assert article.issues == ()


def test_a_stamp_in_the_text_stands_in_for_a_date_that_cannot_be_read() -> None:
    text = f"Bridge shut after bolts crack\n\nPublished 4 June 2021\n\n{LINE} It will stay shut for weeks.\n"
    article = one(".json", json.dumps({"text": text, "published": "04/06/2021"}).encode())
    assert article.published == "2021-06-04"
    assert "could be 6 April or 4 June; the text's own date, 2021-06-04, is used" in article.issues[0]


def test_csv_with_other_separators_and_long_fields() -> None:
    long = "Many words. " * 20_000
    assert one(".csv", f"text;published\n{long};2021-06-04\n".encode()).text == long
    assert one(".tsv", f"source\ttext\nCourier\t{LINE}\n".encode()).source == "Courier"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_encodings_are_told(encoding: str) -> None:
    text = "The café on the quay cost £2 million, and “it closed” – said Zoë – on Tuesday.\r\n"
    assert one(".txt", text.encode(encoding)).text == text


def test_lone_surrogates_become_replacement_characters() -> None:
    assert (
        one(".json", b'{"text": "a\\ud800b \\ud83d\\ude00", "title": "\\udfff"}').text
        == "a\ufffdb \U0001f600"
    )


def test_formats_names_the_suffixes() -> None:
    assert {".csv", ".json", ".jsonl", ".md", ".txt"} <= set(formats())


@pytest.mark.parametrize(
    ("name", "content", "lines"),
    [
        ("a.txt", f"\n\n{LINE}\n", [(1, 1)]),
        ("a.md", f"# The bridge\n\n{LINE}\n", [(1, 1)]),
        ("a.md", f"---\nsource: Kelm Post\nurl: https://kelm.example/1\n---\n\n{LINE}\n", [(1, 6)]),
        ("a.md", f"---\r\nsource: Kelm Post\r\n---\r\n{LINE}\r\n", [(1, 4)]),
        ("a.md", f"---\n{LINE}\n---\n", [(1, 1)]),
        ("a.json", json.dumps([{"text": LINE}, {"text": LINE}], indent=1), [(1, 0), (1, 0)]),
        ("a.jsonl", f'\n{{"text": "{LINE}"}}\n\n{{"text": "{LINE}"}}\n', [(2, 0), (4, 0)]),
        ("a.csv", f'text\n"{LINE}\n\nMore."\n{LINE}\n', [(2, 0), (5, 0)]),
    ],
)
def test_where_an_article_begins_in_its_file(
    tmp_path: Path, name: str, content: str, lines: list[tuple[int, int]]
) -> None:
    articles = read([written(tmp_path, name, content)])
    assert [(article.line, article.text_line) for article in articles] == lines
    for article in articles:
        if article.text_line:
            below = content.split("\n", article.text_line - 1)[-1]
            assert below == article.text or below.startswith(article.text)
