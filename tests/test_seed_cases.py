"""The seed articles and the labels kept for them must stay in step."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent
SEEDS = sorted((ROOT / "seeds").glob("*.md"))
CASES: dict[str, Any] = json.loads((ROOT / "tests" / "cases" / "seeds.json").read_text(encoding="utf-8"))
GROUPS = ("conflicts", "agreements", "decoys")

FRONT_MATTER = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
DOUBLE_MARKS = re.compile(r"[“”\"]")
DOUBLE_QUOTED = re.compile(r"[“\"]([^“”\"]*)[”\"]")
# An apostrophe inside a word ends no quotation, a mark before a space or a stop does.
SINGLE_QUOTED = re.compile(r"(?<!\w)[‘'](?=\S)((?:[^‘’']|[’'](?=\w))*)[’'](?!\w)")
WORD = re.compile(r"\w+(?:[’'-]\w+)*")
LONGEST_QUOTATION = 7


def split(path: Path) -> tuple[dict[str, str], str]:
    """Return the front matter's fields and the body of an article."""
    text = path.read_text(encoding="utf-8")
    matched = FRONT_MATTER.match(text)
    if matched is None:
        return {}, text
    pairs = (line.split(":", 1) for line in matched[1].splitlines())
    return {key.strip(): value.strip().strip('"') for key, value in pairs}, text[matched.end() :]


def quotations(text: str) -> list[str]:
    """Return what stands between quotation marks, double or single, in reading order by kind."""
    return DOUBLE_QUOTED.findall(text) + SINGLE_QUOTED.findall(text)


def labelled() -> list[Any]:
    """Return one parameter for each labelled group of mentions."""
    return [pytest.param(item, id=item["id"]) for group in GROUPS for item in CASES[group]]


def test_there_are_five_articles() -> None:
    assert len(SEEDS) == 5


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_article_says_where_it_is_from(path: Path) -> None:
    fields, body = split(path)
    assert fields.get("source")
    assert fields.get("title")
    assert len(WORD.findall(body)) > 240


def test_two_articles_have_no_known_date() -> None:
    dates = [split(path)[0].get("published") for path in SEEDS]
    assert dates == ["2022-02-11", "2022-02-13", None, None, "2022-02-12"]


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_quotations_are_short(path: Path) -> None:
    fields, body = split(path)
    quoted = quotations(fields["title"]) + quotations(body)
    assert [words for words in quoted if len(words.split()) > LONGEST_QUOTATION] == []


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_every_quotation_is_closed_in_its_paragraph(path: Path) -> None:
    # An open mark would hide a long quotation from the check above.
    _, body = split(path)
    assert [line for line in body.splitlines() if len(DOUBLE_MARKS.findall(line)) % 2] == []


def test_long_quotations_would_be_seen() -> None:
    text = "He said \"one two three four five six seven eight” and ‘it’s nine’, the boys' ‘ten’."
    assert quotations(text) == ["one two three four five six seven eight", "it’s nine", "ten"]


@pytest.mark.parametrize("item", labelled())
def test_mentions_stand_in_their_articles(item: dict[str, Any]) -> None:
    for mention in item["mentions"]:
        path = ROOT / "seeds" / mention["article"]
        fields, body = split(path)
        times = body.count(mention["text"]) or fields["title"].count(mention["text"])
        assert times == 1, f"{mention['text']!r} stands {times} times in {path.name}"


@pytest.mark.parametrize("item", CASES["conflicts"], ids=lambda item: item["id"])
def test_conflicts_hold_two_values(item: dict[str, Any]) -> None:
    assert len({mention["value"] for mention in item["mentions"]}) > 1


@pytest.mark.parametrize("item", CASES["agreements"], ids=lambda item: item["id"])
def test_agreements_join_articles(item: dict[str, Any]) -> None:
    assert len({mention["article"] for mention in item["mentions"]}) > 1


@pytest.mark.parametrize("item", CASES["decoys"], ids=lambda item: item["id"])
def test_decoys_are_pairs_across_articles(item: dict[str, Any]) -> None:
    first, second = item["mentions"]
    assert first["article"] != second["article"]
    assert first["value"] != second["value"]


def test_ids_are_not_used_twice() -> None:
    ids = [item["id"] for group in GROUPS for item in CASES[group]]
    assert len(ids) == len(set(ids))
    assert len(CASES["conflicts"]) == 19
