"""The forms of report: what there is, and what happens on a wrong name."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker import report
from checker.errors import UsageError
from checker.model import Result

EMPTY = Result(articles=(), facts=(), findings=())


def test_text_json_and_html_are_there() -> None:
    assert {"text", "json", "html"} <= set(report.formats())


@pytest.mark.parametrize(
    ("path", "form"),
    [
        ("out/orla.html", "html"),
        (Path("orla.json"), "json"),
        ("orla.v2.TXT", "text"),
        ("orla.sarif", "sarif"),
        ("orla.xml", "junit"),
        ("orla.csv", "csv"),
        ("orla.jsonld", "claimreview"),
    ],
)
def test_the_suffix_picks_the_form(path: str | Path, form: str) -> None:
    assert report.form_of(path) == form


@pytest.mark.parametrize("path", ["orla.docx", "orla", ".html/orla"])
def test_an_unknown_suffix_names_the_known_ones(path: str) -> None:
    with pytest.raises(UsageError, match=r"\.html.*\.json.*\.txt") as raised:
        report.form_of(path)
    assert path in str(raised.value)


def test_an_unknown_form_names_the_known_ones() -> None:
    with pytest.raises(UsageError, match=r"'pdf'.*html.*json.*text"):
        report.render(EMPTY, "pdf")


@pytest.mark.parametrize("form", report.formats())
def test_no_findings_make_a_report_too(form: str) -> None:
    assert report.render(EMPTY, form).endswith("\n")


@pytest.mark.parametrize("form", report.formats())
def test_equal_results_give_equal_bytes(form: str, story: Result) -> None:
    again = Result(story.articles, story.facts, story.findings, story.notes, dict(story.tool))
    assert report.render(story, form).encode() == report.render(again, form).encode()


@pytest.mark.parametrize("form", report.formats())
def test_hostile_text_can_be_written(form: str, hostile: Result, tmp_path: Path) -> None:
    path = tmp_path / "report"
    path.write_text(report.render(hostile, form), encoding="utf-8")
    assert path.stat().st_size > 0
