"""Foreign text made fit to show; values in plain words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker.model import Amount, Context, Fact, Moment, Result, Value
from checker.report.plain import clean, clip, plural, say_date, say_hedge, say_reading


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("\x1b[1;31mred\x1b[0m", "red"),
        ("\x1b]0;new title\x07after", "after"),
        ("\x9b2Jgone", "gone"),
        ("a\x00b\x08c\x7f", "abc"),
        ("two\r\nlines\tand\u2028more", "two lines and more"),
        ("13\u202e31\u202c", "1331"),
        ("half \ud83d", "half \ufffd"),
        ("4\u00a0000 Ελλάδα 😀", "4 000 Ελλάδα 😀"),
    ],
)
def test_clean(raw: str, shown: str) -> None:
    assert clean(raw) == shown


def test_clip_bounds_and_says_that_it_did() -> None:
    assert clip("  short ", 10) == "short"
    assert clip("x" * 1_000_000, 10) == "x" * 9 + "…"
    assert clip("ab" + " " * 100 + "cd", 10) == "ab…"


@pytest.mark.parametrize(
    ("iso", "said"),
    [
        ("2031-05-09", "9 May 2031"),
        ("2031-05", "May 2031"),
        ("2031", "2031"),
        ("2031-05-09T06:20", "06:20 on 9 May 2031"),
        ("T06:20", "06:20"),
        ("2031-13-01", "2031-13-01"),
        ("spring", "spring"),
        (None, ""),
    ],
)
def test_say_date(iso: str | None, said: str) -> None:
    assert say_date(iso) == said


@pytest.mark.parametrize(
    ("value", "firm", "said"),
    [
        (Amount((31,), 31, None, bound="at_least"), Context(), "at least"),
        (Amount((31,), 31, 31), Context(), "no hedge"),
        (Amount((31,), 31, 31), Context(is_negated=True), "denied"),
        (Amount((30, 40), 30, 40, bound="between"), Context(is_planned=True), "a range, planned"),
        (
            Moment("2031-05", "2031-05-01", None, mod="AFTER"),
            Context(is_quoted=True),
            "after, inside a quotation",
        ),
    ],
)
def test_say_hedge(story: Result, value: Value, firm: Context, said: str) -> None:
    fact: Fact = replace(story.facts[0], value=value, context=firm)
    assert say_hedge(fact) == said


@pytest.mark.parametrize(
    ("value", "printed", "said"),
    [
        (Amount((1.2e9,), 1.2e9, 1.2e9, unit="EUR"), "€1.2 billion", "1,200,000,000 EUR"),
        (Amount((24,), 24, 24), "two dozen", "24"),
        (Amount((0.5,), 0.5, 0.5, unit="percentage_point"), "half a point", "0.5 percentage points"),
        (Amount((1200,), 1200, 1200), "1,200", ""),
        (Amount((30, 40), 30, 40, bound="between"), "30 to 40", ""),
        (Amount((float("inf"),), None, None), "no end of", ""),
        (Moment("2031-05-06", "2031-05-06", "2031-05-06"), "Tuesday", "6 May 2031"),
        (Moment("2031-05-06", "2031-05-06", "2031-05-06"), "6 May 2031", ""),
        (Moment("2031-05", "2031-05-01", "2031-05-31"), "this month", "May 2031"),
        (Moment("2031-05-06", "2031-05-06", "2031-05-06"), "May 6, 2031", ""),
        (Moment("2031-05-06", "2031-05-06", "2031-05-06"), "May 6", "6 May 2031"),
        (
            Moment("2031-05-06TNI", "2031-05-06T18:00", "2031-05-07T06:00"),
            "overnight",
            "the night of 6 May 2031",
        ),
        (Moment("XXXX-WXX-2", None, None), "Tuesday", ""),
    ],
)
def test_a_reading_is_given_where_the_print_does_not_say_it(value: Value, printed: str, said: str) -> None:
    assert say_reading(value, printed) == said


def test_plural() -> None:
    assert [plural(n, "fact") for n in (0, 1, 1200)] == ["0 facts", "1 fact", "1,200 facts"]
