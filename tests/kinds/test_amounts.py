"""Amounts compared as intervals."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from checker import pipeline
from checker.config import Config
from checker.kinds import Comparison, all_kinds, kind_named
from checker.kinds._amounts import compare, in_base, log_distance, meet
from checker.model import Amount, Article, Bound, Fact, Moment, Value

UNITS = ("count", "GBP", "percent", "percentage_point", "kilometer", "mile", "day", "month", "degree_Celsius")


def fact(value: Value, kind: str = "quantity") -> Fact:
    return Fact(
        id="f",
        article="a",
        kind=kind,
        field="text",
        text="",
        start=0,
        end=0,
        sentence="",
        sentence_start=0,
        position=0,
        value=value,
    )


def exactly(number: float, unit: str = "count") -> Amount:
    return Amount((number,), number, number, unit=unit)


def at_least(number: float, unit: str = "count") -> Amount:
    return Amount((number,), number, None, bound="at_least", unit=unit)


def more_than(number: float, unit: str = "count") -> Amount:
    return Amount((number,), number, None, low_open=True, bound="more_than", unit=unit)


def less_than(number: float, unit: str = "count") -> Amount:
    return Amount((number,), None, number, high_open=True, bound="less_than", unit=unit)


def between(low: float, high: float, unit: str = "count") -> Amount:
    return Amount((low, high), low, high, bound="between", unit=unit)


def relation(a: Amount, b: Amount, kind: str = "quantity") -> str:
    return kind_named(kind).compare(fact(a, kind), fact(b, kind)).relation


@st.composite
def amounts(draw: st.DrawFn) -> Amount:
    low, high = sorted(draw(st.lists(st.floats(0, 1e9), min_size=2, max_size=2)))
    unit = draw(st.sampled_from(UNITS))
    make = draw(st.sampled_from([exactly, at_least, more_than, less_than]))
    return draw(st.sampled_from([between(low, high, unit), make(high, unit)]))


@given(amounts(), amounts(), st.sampled_from([kind.name for kind in all_kinds() if kind.align is None]))
def test_it_does_not_matter_which_comes_first(a: Amount, b: Amount, kind: str) -> None:
    one, other = fact(a, kind), fact(b, kind)
    found: Comparison = kind_named(kind).compare(one, other)
    turned = kind_named(kind).compare(other, one)
    assert found.relation == turned.relation
    assert found.distance == pytest.approx(turned.distance)
    assert found.distance >= 0


@given(amounts(), st.sampled_from(["quantity", "money", "percent", "age", "duration"]))
def test_a_value_agrees_with_itself(a: Amount, kind: str) -> None:
    assert relation(a, a, kind) == "equal"
    assert kind_named(kind).compare(fact(a, kind), fact(a, kind)).distance == 0


@given(amounts(), st.sampled_from(["exact", "about", "at_least", "more_than", "at_most", "less_than"]))
def test_one_number_hedged_in_two_ways_is_no_difference(a: Amount, bound: Bound) -> None:
    other = Amount(a.stated, a.low, a.high, bound=bound, unit=a.unit)
    assert relation(a, other) in ("equal", "compatible")


@given(st.floats(1, 1e9), st.floats(1, 1e9))
def test_at_least_goes_with_every_larger_number(a: float, b: float) -> None:
    assume(a != b and abs(a - b) > 1e-6 * max(a, b))
    assert relation(at_least(min(a, b)), exactly(max(a, b))) == "compatible"
    assert relation(at_least(max(a, b)), exactly(min(a, b))) == "disjoint"


@given(amounts(), amounts())
def test_intervals_with_a_point_in_common_meet(a: Amount, b: Amount) -> None:
    assume(a.unit == b.unit)
    for point in (*a.stated, *b.stated):
        inside = [(v.low is None or v.low < point) and (v.high is None or point < v.high) for v in (a, b)]
        if all(inside):
            assert meet(a, b)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (exactly(44), exactly(44), "equal"),
        (exactly(44), exactly(45), "disjoint"),
        (at_least(44), exactly(61), "compatible"),
        (at_least(44), exactly(31), "disjoint"),
        (more_than(100), exactly(101), "compatible"),
        # Both turn on one number: who is told both is told of one figure.
        (more_than(100), less_than(100), "compatible"),
        (more_than(100), between(60, 100), "disjoint"),
        (at_least(100), between(60, 100), "compatible"),
        (less_than(10), exactly(12), "disjoint"),
        (between(20, 30), exactly(25), "compatible"),
        (between(20, 30), between(22, 28), "compatible"),
        (between(20, 30), between(25, 35), "disjoint"),
        (between(20, 30), between(40, 50), "disjoint"),
        (exactly(5, "kilometer"), exactly(5, "count"), "unknown"),
        (exactly(5, "GBP"), exactly(5, "USD"), "unknown"),
    ],
)
def test_how_two_amounts_stand_to_each_other(a: Amount, b: Amount, expected: str) -> None:
    assert relation(a, b) == expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (exactly(8, "kilometer"), between(4.9, 5.1, "mile"), "compatible"),
        (exactly(8, "kilometer"), exactly(8, "mile"), "disjoint"),
        (exactly(1500, "meter"), exactly(1.5, "kilometer"), "equal"),
        (exactly(3, "tonne"), exactly(3000, "kilogram"), "equal"),
    ],
)
def test_units_of_one_dimension_are_converted(a: Amount, b: Amount, expected: str) -> None:
    assert relation(a, b) == expected


@pytest.mark.parametrize("value", [between(3, 5, "mile"), less_than(30, "mile"), more_than(30, "mile")])
def test_the_base_unit_keeps_ends_and_hedge(value: Amount) -> None:
    base = in_base(value)
    assert (base.low is None, base.high is None) == (value.low is None, value.high is None)
    assert (base.low_open, base.high_open, base.bound) == (value.low_open, value.high_open, value.bound)
    assert base.unit != "mile"
    assert base.stated[0] / value.stated[0] == pytest.approx(1609.344)


def test_the_same_number_in_per_cent_and_in_points_differs() -> None:
    assert relation(exactly(4, "percent"), exactly(4, "percentage_point"), "percent") == "disjoint"
    assert relation(exactly(4, "percent"), exactly(9, "percentage_point"), "percent") == "unknown"
    assert relation(exactly(4, "percent"), exactly(4, "percent"), "percent") == "equal"


def test_the_same_number_of_two_currencies_differs() -> None:
    assert relation(exactly(4, "GBP"), exactly(4, "USD"), "money") == "disjoint"
    assert relation(exactly(4, "GBP"), exactly(9, "USD"), "money") == "unknown"


@pytest.mark.parametrize(
    ("days", "expected"), [(60, "compatible"), (62, "compatible"), (56, "compatible"), (75, "disjoint")]
)
def test_two_months_are_sixty_days_more_or_less(days: int, expected: str) -> None:
    assert relation(exactly(2, "month"), exactly(days, "day"), "duration") == expected
    assert relation(exactly(days, "day"), exactly(2, "month"), "duration") == expected


def test_numbers_further_apart_are_further_off() -> None:
    near, far = (compare(fact(exactly(100)), fact(exactly(n))).distance for n in (110, 900))
    assert 0 < near < 1 < far
    assert log_distance(0, 5) > log_distance(4, 5)


def test_digits_in_another_order_are_near() -> None:
    slip, other = (compare(fact(exactly(58)), fact(exactly(n))) for n in (85, 84))
    assert slip.relation == other.relation == "disjoint"
    assert slip.distance < other.distance


def test_only_two_digits_change_places_by_a_slip() -> None:
    assert compare(fact(exactly(340)), fact(exactly(430))).is_slip
    assert not compare(fact(exactly(412)), fact(exactly(241))).is_slip


def test_no_pen_slips_in_a_range_or_a_vague_word() -> None:
    scores = Amount((20.0, 200.0), 40.0, 200.0, high_open=True, bound="about")
    assert not compare(fact(exactly(11)), fact(scores)).is_slip
    assert compare(fact(exactly(11)), fact(exactly(110))).is_slip


def test_a_length_in_whole_units_is_rounded() -> None:
    def relation(a: Amount, b: Amount) -> str:
        return kind_named("duration").compare(fact(a, "duration"), fact(b, "duration")).relation

    whole = exactly(4, "hour")
    assert relation(whole, exactly(250, "minute")) == relation(exactly(250, "minute"), whole) == "compatible"
    assert relation(whole, exactly(290, "minute")) == "disjoint"
    assert relation(whole, exactly(5, "hour")) == "disjoint"
    assert relation(exactly(1, "hour"), exactly(70, "minute")) == "disjoint"


def test_an_amount_is_not_compared_with_a_moment() -> None:
    moment = fact(Moment("2020-03-04", "2020-03-04", "2020-03-04"), "date")
    for kind in all_kinds():
        if kind.align is not None:
            continue
        assert kind.compare(fact(exactly(4), kind.name), moment).relation == "unknown"


def test_the_same_number_of_feet_and_metres_is_a_slip() -> None:
    slip = compare(fact(exactly(60, "meter")), fact(exactly(60, "foot")))
    assert (slip.relation, slip.is_slip) == ("disjoint", True)
    assert not compare(fact(exactly(60, "meter")), fact(exactly(75, "foot"))).is_slip


def test_the_number_in_a_name_counts_nothing() -> None:
    def counts(title: str) -> list[str]:
        article = Article(id="a", title=title, text="Police closed the road.")
        return [f.text for f in pipeline.extract([article], Config(kinds=("quantity",)))[0]]

    assert counts("Gunman Held in Ostwick - News 12 Ostwick Weather & Sports") == []
    assert counts("The news: 12 people hurt in Ostwick") == ["12"]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (42.0, 41.8, "compatible"),
        (12.5, 12.46, "compatible"),
        (42.0, 43.0, "disjoint"),
        (42.0, 41.4, "disjoint"),
        (41.8, 41.9, "disjoint"),
    ],
)
def test_a_percentage_may_be_printed_in_fewer_digits(one: float, other: float, expected: str) -> None:
    assert relation(exactly(one, "percent"), exactly(other, "percent"), "percent") == expected
    assert relation(exactly(other, "percent"), exactly(one, "percent"), "percent") == expected
