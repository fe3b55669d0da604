from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.language import calendar

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    ("timex", "mod", "start", "end"),
    [
        ("2024-02", "", "2024-02-01", "2024-02-29"),
        ("2023-02", "", "2023-02-01", "2023-02-28"),
        ("1987", "", "1987-01-01", "1987-12-31"),
        ("199", "", "1990-01-01", "1999-12-31"),
        ("18", "", "1800-01-01", "1899-12-31"),
        ("2024-Q3", "", "2024-07-01", "2024-09-30"),
        ("2024-H1", "", "2024-01-01", "2024-06-30"),
        ("2021-W01", "", "2021-01-04", "2021-01-10"),
        ("2021-W01-WE", "", "2021-01-09", "2021-01-10"),
        ("2012/2013", "", "2012-01-01", "2013-12-31"),
        ("2024-06", "START", "2024-06-01", "2024-06-15"),
        ("2024-06", "END", "2024-06-16", "2024-06-30"),
        ("2024-07", "MID", "2024-07-08", "2024-07-24"),
        ("2024-06-10", "APPROX", "2024-06-07", "2024-06-13"),
        ("2024-06-10T06:20", "", "2024-06-10T06:20", "2024-06-10T06:20"),
        ("2024-06-10TMO", "", "2024-06-10T00:00", "2024-06-10T11:59"),
        ("2024-06-30TNI", "", "2024-06-30T18:00", "2024-07-01T06:00"),
        ("T06:20", "", "T06:20", "T06:20"),
        ("XXXX-WXX-5", "", None, None),
        ("XXXX-06-10", "", None, None),
        ("XXXX-WXX-5T06:20", "", None, None),
        ("PRESENT_REF", "", None, None),
    ],
)
def test_bounds_of_a_value(timex: str, mod: str, start: str | None, end: str | None) -> None:
    assert calendar.bounds(timex, mod) == (start, end)


@pytest.mark.parametrize(
    ("day", "mod", "is_close", "start", "end"),
    [
        ("2024-05-02", "APPROX", False, "2024-05-02T13:15", "2024-05-02T13:45"),
        ("2024-05-02", "AFTER", True, "2024-05-02T13:30", "2024-05-02T14:00"),
        ("2024-05-02", "BEFORE", True, "2024-05-02T13:00", "2024-05-02T13:30"),
        ("2024-05-02", "BEFORE", False, "2024-05-02T00:00", "2024-05-02T13:30"),
        (None, "BEFORE", False, None, "T13:30"),
        (None, "AFTER", False, "T13:30", None),
    ],
)
def test_hedged_clock_times_widen_to_the_hedged_side(
    day: str | None, mod: str, is_close: bool, start: str | None, end: str | None
) -> None:
    assert calendar.clock_bounds(day, 13 * 60 + 30, mod, is_close=is_close) == (start, end)


def test_a_clock_time_around_midnight_reaches_into_the_day_before() -> None:
    assert calendar.clock_bounds("2024-03-01", 5, "APPROX") == ("2024-02-29T23:50", "2024-03-01T00:20")


@given(day=DAYS, unit=st.sampled_from(["day", "week", "month", "quarter", "year", "decade", "century"]))
def test_a_day_lies_within_every_unit_it_belongs_to(day: date, unit: calendar.Unit) -> None:
    start, end = calendar.bounds(calendar.unit_of(day, unit))
    assert start is not None and end is not None
    assert start <= day.isoformat() <= end


@given(day=DAYS, weekday=st.integers(0, 6))
def test_weekdays_past_and_to_come_lie_within_a_week_of_publication(day: date, weekday: int) -> None:
    past = calendar.weekday_near(day, weekday, "", "past")
    future = calendar.weekday_near(day, weekday, "", "future")
    assert past.weekday() == future.weekday() == weekday
    assert timedelta(0) <= day - past < timedelta(7)
    assert timedelta(0) <= future - day < timedelta(7)


@given(day=DAYS, weekday=st.integers(0, 6))
def test_last_and_next_weekday_exclude_the_day_itself(day: date, weekday: int) -> None:
    assert (
        calendar.weekday_near(day, weekday, "last", "")
        < day
        < calendar.weekday_near(day, weekday, "next", "")
    )


@given(day=DAYS, count=st.integers(-48, 48))
def test_months_moved_there_and_back_stay_in_the_same_month(day: date, count: int) -> None:
    first = day.replace(day=1)
    assert calendar.moved(calendar.moved(first, count, "month"), -count, "month") == first


def test_a_day_a_month_does_not_have_becomes_its_last() -> None:
    assert calendar.moved(date(2024, 3, 31), -1, "month") == date(2024, 2, 29)


@pytest.mark.parametrize(
    ("month", "day", "tense", "year"),
    [
        (12, 28, "", 2023),
        (1, 20, "", 2024),
        (6, 1, "past", 2023),
        (6, 1, "future", 2024),
        (1, 2, "future", 2025),
    ],
)
def test_a_date_without_a_year_takes_the_one_its_tense_allows(
    month: int, day: int, tense: calendar.Tense, year: int
) -> None:
    assert calendar.year_near(date(2024, 1, 10), month, day, tense) == year


def test_the_29th_of_february_is_looked_for_in_a_leap_year() -> None:
    assert calendar.year_near(date(2022, 3, 5), 2, 29, "past") in (2018, 2020)
