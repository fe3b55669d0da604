"""Tolerances: what can be written, and what they cover."""

from __future__ import annotations

import pytest

from checker.judge import tolerance
from checker.model import Amount, Fact, Moment, Value


def fact(kind: str, value: Value, text: str = "") -> Fact:
    return Fact(text or str(value), "a", kind, "text", text, 0, 1, "", 0, 0, value)


def number(n: float, unit: str = "count", *, low: float | None = None, high: float | None = None) -> Amount:
    bound = "exact" if low is high is None else "between"
    return Amount((n,), n if low is None else low, n if high is None else high, bound=bound, unit=unit)


def day(iso: str) -> Moment:
    return Moment(iso, iso, iso)


def is_covered(kind: str, written: object, a: Value, b: Value) -> bool:
    allowed = tolerance.read(kind, written)
    assert allowed is not None
    f, g = fact(kind, a), fact(kind, b)
    assert tolerance.covers(allowed, f, g) == tolerance.covers(allowed, g, f)
    return tolerance.covers(allowed, f, g)


@pytest.mark.parametrize(
    ("kind", "written", "a", "b"),
    [
        ("quantity", "5 %", 95, 100),
        ("quantity", 5, 95, 100),
        ("quantity", "1,000", 9_000, 10_000),
        ("money", "5%", 95, 100),
        ("money", 5, 95, 100),
        ("percent", "0.5", 52.5, 53),
        ("percent", 0.5, 52.5, 53),
        ("percent", "0.5 points", 52.5, 53),
    ],
)
def test_what_lies_at_its_edge_is_covered_and_what_lies_beyond_is_not(
    kind: str, written: object, a: float, b: float
) -> None:
    unit = {"quantity": "count", "money": "EUR", "percent": "percent"}[kind]
    assert is_covered(kind, written, number(a, unit), number(b, unit))
    assert not is_covered(kind, written, number(a - 0.1, unit), number(b, unit))


@pytest.mark.parametrize(
    ("kind", "written", "a", "b", "beyond"),
    [
        ("age", 2, number(34, "year"), number(36, "year"), number(36.1, "year")),
        ("age", "6 months", number(1, "year"), number(18, "month"), number(19, "month")),
        ("duration", "30 min", number(2, "hour"), number(150, "minute"), number(151, "minute")),
        ("duration", "1 day", number(1, "week"), number(8, "day"), number(9, "day")),
        ("quantity", "2 km", number(10, "kilometer"), number(12, "kilometer"), number(12_001, "meter")),
        ("date", "1 day", day("2024-03-05"), day("2024-03-06"), day("2024-03-07")),
        ("date", "2 weeks", day("2024-03-05"), day("2024-03-19"), day("2024-03-20")),
    ],
)
def test_measures_are_taken_in_any_unit(
    kind: str, written: object, a: Value, b: Value, beyond: Value
) -> None:
    assert is_covered(kind, written, a, b)
    assert not is_covered(kind, written, a, beyond)


def test_clock_times_are_minutes_apart_and_not_days() -> None:
    six, quarter = (Moment(t, t, t) for t in ("2024-03-05T06:00", "2024-03-05T06:15"))
    later, next_day = (Moment(t, t, t) for t in ("2024-03-05T06:16", "2024-03-06T06:00"))
    assert is_covered("time", "15 min", six, quarter)
    assert not is_covered("time", "15 min", six, later)
    assert not is_covered("time", "15 min", six, next_day)


def test_a_number_of_counted_things_is_none_of_kilometres() -> None:
    assert not is_covered("quantity", 5, number(10, "kilometer"), number(12, "kilometer"))
    assert not is_covered("quantity", "2 km", number(10), number(12))
    assert not is_covered("money", "5 USD", number(10, "EUR"), number(12, "EUR"))
    assert is_covered("money", "5 USD", number(10, "USD"), number(12, "USD"))


def test_hedges_count_from_their_nearest_ends() -> None:
    about, plain = number(100, low=90, high=110), number(120)
    assert is_covered("quantity", 10, about, plain)
    assert not is_covered("quantity", 9, about, plain)


@pytest.mark.parametrize(
    ("kind", "written"),
    [
        ("money", "5 percentt"),
        ("money", "five"),
        ("money", "-5 %"),
        ("money", "0 %"),
        ("money", "100 %"),
        ("money", "5 % or so"),
        ("money", ""),
        ("money", True),
        ("money", 0.05),
        ("money", float("nan")),
        ("money", float("inf")),
        ("money", "5 km"),
        ("quantity", 0.05),
        ("quantity", "3 people"),
        ("quantity", "5 USD"),
        ("age", "2 km"),
        ("date", 1),
        ("date", "5 %"),
        ("date", "1 dya"),
        ("time", "15"),
        ("time", "15 km"),
        ("duration", 30),
        ("quote", "5 %"),
    ],
)
def test_what_is_no_tolerance_is_none(kind: str, written: object) -> None:
    assert tolerance.read(kind, written) is None
