"""The summary for a terminal."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

from checker.model import Result
from checker.report import render


def test_it_opens_with_the_counts(story: Result) -> None:
    head = render(story, "text").splitlines()[:4]
    assert head[0] == "Sources differ on 6 points (5 major, 1 minor)"
    assert "4 articles from 4 outlets" in head[1]
    assert "publication date of 1 article is unknown" in head[1]
    assert "sources agree: 2" in " ".join(head[2:4])


def test_a_difference_names_values_outlets_dates_and_speakers(story: Result) -> None:
    text = render(story, "text")
    first = text[text.index("  1. ") : text.index("  2. ")]
    assert "MAJOR  Number · Sources differ" in first
    assert "People killed in the Orla dam burst" in first
    assert "“At least 31”  The Harbour Post, 9 May 2031; according to the regional governor" in first
    assert "“44”  Valley Radio, date unknown; according to State television" in first
    assert "killing 31." in first


def test_major_differences_come_before_minor_ones(story: Result) -> None:
    text = render(Result(story.articles, story.facts, story.findings[::-1]), "text")
    assert text.index("MAJOR") < text.index("MINOR")
    assert "MAJOR" not in text[text.index("MINOR") :]


def test_agreements_take_a_line_each_and_no_more_than_twenty(story: Result) -> None:
    agreed = story.findings[6]
    many = tuple(replace(agreed, id=f"a{n}", about=f"day number {n}") for n in range(27))
    text = render(Result(story.articles, story.facts, many), "text")
    assert "  Day number 19: “Tuesday” / “6 May”, 2 sources (The Harbour Post, Norra Wire)\n" in text
    assert "Day number 20:" not in text
    assert "… and 7 more" in text


def test_what_is_left_out_is_counted(story: Result) -> None:
    many = tuple(replace(story.findings[2], id=f"c{n}") for n in range(130))
    text = render(Result(story.articles, story.facts, many), "text")
    assert "100. MAJOR" in text and "101. MAJOR" not in text
    assert "… and 30 more differences" in text


def test_notes_are_counted_by_code(story: Result) -> None:
    text = render(story, "text")
    assert "NOT COMPARED, AND WHY (3)" in text
    assert text.index("Single source: 2") < text.index("No publication date: 1")


def test_no_line_is_wider_than_a_hundred_columns(story: Result, hostile: Result) -> None:
    for result in (story, hostile):
        assert max(map(len, render(result, "text").splitlines())) <= 100


def test_article_text_cannot_drive_the_terminal(hostile: Result) -> None:
    text = render(hostile, "text")
    held = {c for c in text if unicodedata.category(c) in {"Cc", "Cs"} or c in "\u202e\u2028\u2029"}
    assert held == {"\n"}
    assert "[31m" not in text and "2J" not in text


def test_a_line_of_a_megabyte_stays_short(hostile: Result) -> None:
    text = render(hostile, "text")
    assert "killed 31 of them" in text
    assert len(text) < 5_000
