"""Days and times in plain words."""

from __future__ import annotations

import pytest

from checker.judge.days import say_moment, says_itself
from checker.language.calendar import moment
from checker.model import Moment


@pytest.mark.parametrize(
    ("timex", "said"),
    [
        ("2019-03-08", "8 March 2019"),
        ("2019-03-08T06:20", "06:20 on 8 March 2019"),
        ("T06:20", "06:20"),
        ("2019-03-08TMO", "the morning of 8 March 2019"),
        ("2019-03-08TNI", "the night of 8 March 2019"),
        ("2019-SU", "summer 2019"),
        ("2019-W10", "4 to 10 March 2019"),
        ("2019-W14", "1 to 7 April 2019"),
        ("2019-W09", "25 February to 3 March 2019"),
        ("2019-W01", "31 December 2018 to 6 January 2019"),
        ("2019-02", "February 2019"),
        ("2019-Q1", "January to March 2019"),
        ("2019", "2019"),
        ("201", "2010 to 2019"),
        ("XXXX-WXX-5", ""),
        ("TMO", ""),
    ],
)
def test_a_value_is_told_as_short_as_it_can_be(timex: str, said: str) -> None:
    assert say_moment(moment(timex)) == said


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (Moment("2019-03-08", "2019-03-08", None, mod="AFTER"), "from 8 March 2019"),
        (Moment("2019-03", None, "2019-03-01", mod="BEFORE"), "until 1 March 2019"),
        (Moment("2019-03-08", "2019-03-08T06:00", "2019-03-08T09:30"), "06:00 to 09:30 on 8 March 2019"),
        (Moment("whenever", "soon", "later"), ""),
    ],
)
def test_intervals_with_an_open_end_or_within_a_day(value: Moment, said: str) -> None:
    assert say_moment(value) == said


@pytest.mark.parametrize(
    ("printed", "itself"),
    [("8 March 2019", True), ("Mar 08, 2019", True), ("March 8", False), ("Friday", False)],
)
def test_a_full_date_says_itself_in_any_order(printed: str, itself: bool) -> None:
    assert says_itself(printed, "8 March 2019") is itself
