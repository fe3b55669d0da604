"""Workflow commands: annotations on the right lines, and none that an article slipped in."""

from __future__ import annotations

import re
from dataclasses import replace

from checker.model import Result
from checker.report import render

COMMAND = re.compile(r"::(error|warning|notice) ([^:]*)::(.*)")


def commands(result: Result) -> list[tuple[str, dict[str, str], str]]:
    """The commands as the runner reads them."""
    found = []
    for written in render(result, "github").splitlines():
        match = COMMAND.fullmatch(written)
        assert match, written
        properties = dict(one.split("=", 1) for one in match[2].split(","))
        found.append((match[1], {key: plain(value) for key, value in properties.items()}, plain(match[3])))
    return found


def plain(text: str) -> str:
    for escape, char in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(escape, char)
    return text


def test_a_difference_is_annotated_where_it_stands(story: Result) -> None:
    articles = tuple(replace(article, text_line=5) for article in story.articles)
    name, properties, message = commands(replace(story, articles=articles))[2]
    assert name == "error"
    assert properties["title"] == "Age of Mirela Kost: sources differ"
    assert properties["file"] == "stories/orla-dam/upland-courier.md"
    start = articles[2].text.index("53")
    assert (properties["line"], properties["endLine"]) == ("5", "5")
    assert (properties["col"], properties["endColumn"]) == (str(start + 1), str(start + 3))
    assert "“53” (Upland Courier); “52” (Valley Radio)" in message


def test_severity_picks_the_command_and_the_last_line_counts(story: Result) -> None:
    told = commands(story)
    assert [name for name, _, _ in told] == ["error"] * 5 + ["warning", "notice"]
    assert told[-1][2] == "open differences: 6, of them major: 5"


def test_only_what_a_gate_stops_at_is_annotated_and_the_rest_is_counted(story: Result) -> None:
    findings = (
        replace(story.findings[0], state="suppressed", suppressed="known", standing="new"),
        replace(story.findings[1], standing="unchanged"),
        replace(story.findings[2], standing="new"),
    )
    told = commands(replace(story, findings=findings, has_baseline=True))
    assert [properties["title"] for _, properties, _ in told] == [
        "Age of Mirela Kost: sources differ",
        "checker",
    ]
    assert "1 suppressed" in told[-1][2] and "1 unchanged" in told[-1][2]


def test_texts_without_files_are_annotated_without_one(story: Result) -> None:
    articles = tuple(replace(article, path="") for article in story.articles)
    assert all("file" not in properties for _, properties, _ in commands(replace(story, articles=articles)))


def test_article_text_starts_no_command(story: Result, hostile: Result) -> None:
    nasty = "50 %\r\n::stop-commands::x\n::set-output name=a::b,line=1"
    article = replace(hostile.articles[0], path=f"a,b:c%\n{nasty}.md", source=nasty)
    found = replace(hostile.findings[0], about=nasty, explanation=nasty)
    result = replace(hostile, articles=(article, *hostile.articles[1:]), findings=(found,))
    (name, properties, message), notice = commands(result)
    assert name == "error" and notice[0] == "notice"
    assert properties["file"].startswith("a,b:c% 50 %") and "\n" not in properties["file"]
    assert "stop-commands" in message and "\r" not in message
