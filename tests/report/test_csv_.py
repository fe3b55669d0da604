"""CSV: a row a statement, readable by any reader, and no cell that a spreadsheet would run."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest

from checker.model import Amount, Decision, Result
from checker.report import render
from checker.report.csv_ import COLUMNS, cell


def rows_of(result: Result) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(render(result, "csv"), newline=""), strict=True))


def test_every_statement_of_every_finding_is_a_row(story: Result) -> None:
    rows = rows_of(story)
    assert len(rows) == sum(len(found.facts) for found in story.findings)
    assert tuple(rows[0]) == COLUMNS
    radio = next(row for row in rows if row["finding"] == "c1" and row["source"] == "Valley Radio")
    assert (radio["value"], radio["low"], radio["high"], radio["unit"]) == ("44", "44", "44", "count")
    assert radio["speaker"] == "State television"
    assert radio["sentence"].startswith("State television put the number of dead")
    assert (radio["severity"], radio["state"], radio["score"]) == ("major", "open", "0.93")


def test_bounds_stay_open_and_days_are_days(story: Result) -> None:
    rows = rows_of(story)
    post = next(row for row in rows if row["finding"] == "c1" and row["source"] == "The Harbour Post")
    assert (post["value"], post["low"], post["high"]) == ("At least 31", "31", "")
    day = next(row for row in rows if row["finding"] == "a1")
    assert (day["low"], day["high"]) == ("2031-05-06", "2031-05-06")


def test_decisions_are_in_it(story: Result) -> None:
    note = Decision("f1", "hold", by="R. Amin", at="2031-05-10T08:00:00Z", note='ask "them", please')
    found = replace(story.findings[0], fingerprint="f1", state="waiting", decision=note, standing="new")
    row = rows_of(replace(story, findings=(found,)))[0]
    assert [row[name] for name in ("fingerprint", "state", "decision", "note", "decided_by", "standing")] == [
        "f1", "waiting", "hold", 'ask "them", please', "R. Amin", "new",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", "-", "=HYPERLINK(A1)"],
)
def test_no_cell_begins_like_a_formula(story: Result, text: str) -> None:
    fact = replace(story.facts[0], text=text, sentence=text, speaker=text)
    found = replace(story.findings[0], about=text, facts=(fact.id,))
    article = replace(story.articles[0], source=text)
    (row,) = rows_of(replace(story, articles=(article,), facts=(fact,), findings=(found,)))
    for name in ("value", "sentence", "speaker", "about", "source"):
        assert row[name][0] == "'" or row[name] == cell("=1")
        assert row[name].lstrip("'") == text.strip()


@pytest.mark.parametrize("text", ["-5", "-5.25", "+3", "-1,250", "-4 %", "−5"])
def test_a_number_below_nought_stays_a_number(text: str) -> None:
    assert cell(text) == text


def test_an_interval_below_nought_stays_a_number(story: Result) -> None:
    fact = replace(story.facts[0], value=Amount((-12.5,), -12.5, None, unit="degC"))
    found = replace(story.findings[0], facts=(fact.id,))
    (row,) = rows_of(replace(story, facts=(fact,), findings=(found,)))
    assert (row["low"], row["high"]) == ("-12.5", "")


def test_lines_end_as_the_standard_says(story: Result, hostile: Result) -> None:
    for result in (story, hostile):
        text = render(result, "csv")
        assert text.count("\n") == text.count("\r\n") == len(rows_of(result)) + 1
        assert max(map(len, text.splitlines())) < 40_000
