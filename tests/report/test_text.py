"""The summary for a terminal."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

from checker.model import Decision, Past, Result
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


def test_decisions_and_the_baseline_are_told_and_counted(story: Result) -> None:
    confirmed = Decision("f0", "confirm", by="R. Amin", at="2031-05-10T08:00:00Z", note="both were there")
    findings = (
        replace(story.findings[0], state="decided", decision=confirmed, standing="unchanged"),
        replace(story.findings[1], state="waiting", decision=replace(confirmed, answer="ask", note="")),
        replace(story.findings[2], state="suppressed", suppressed="ages are rounded here", standing="new"),
        replace(story.findings[3], earlier=replace(confirmed, answer="hold")),
    )
    gone = tuple(Past("quantity.differs", f"p{n}", "conflict", "major", "houses flooded") for n in range(23))
    text = render(replace(story, findings=findings, has_baseline=True, resolved=gone), "text")
    assert "Open differences: 2, of them major: 2; 1 waiting for an answer; 1 decided; 1 suppressed;" in text
    lines = [line.strip() for line in text.splitlines()]
    assert "1. MAJOR  Number · Sources differ · decided · unchanged" in lines
    assert "Decision: Confirm, by R. Amin on 10 May 2031: both were there" in lines
    assert "Decision: Ask the source, by R. Amin on 10 May 2031" in lines
    assert "Suppressed: ages are rounded here" in lines
    assert "Decided before the facts changed: Hold, by R. Amin on 10 May 2031: both were there" in lines
    assert "NO LONGER FOUND SINCE THE BASELINE (23)" in lines
    assert lines.count("Houses flooded (major, conflict)") == 20 and "… and 3 more" in lines


def test_nothing_is_counted_twice_where_nothing_was_decided(story: Result) -> None:
    assert "Open differences" not in render(story, "text")


def test_article_text_gives_no_command_to_the_log_of_a_build(story: Result) -> None:
    nasty = "::stop-commands::x ##[add-mask]31 a::b"
    text = render(replace(story, findings=(replace(story.findings[0], explanation=nasty),)), "text")
    assert "stop-commands" in text and "a::b" in text
    assert not [line for line in text.splitlines() if line.strip().startswith("::") or "##[" in line]
