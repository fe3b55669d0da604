"""Dates and times compared as intervals."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import pipeline
from checker.config import Config
from checker.kinds import kind_named
from checker.kinds._moments import block, compare
from checker.model import Article, Context, Fact, Moment


def fact(value: Moment, predicate: str = "sink") -> Fact:
    return Fact(
        id="f",
        article="a",
        kind="time" if "T" in value.timex else "date",
        field="text",
        text="",
        start=0,
        end=0,
        sentence="",
        sentence_start=0,
        position=0,
        value=value,
        context=Context(predicate=predicate),
    )


def day(iso: str) -> Moment:
    return Moment(iso, iso, iso)


def clock(hour: int, minute: int, on: str = "") -> Moment:
    at = f"{on}T{hour:02}:{minute:02}"
    return Moment(at, at, at)


MAY = Moment("2021-05", "2021-05-01", "2021-05-31")
WEEKDAY = Moment("XXXX-WXX-5", None, None)
UNTIL_MAY = Moment("2021-05-01", None, "2021-05-01", "BEFORE")
FROM_MAY = Moment("2021-05-01", "2021-05-01", None, "AFTER")
MORNING = Moment("2021-05-14TMO", "2021-05-14T05:00", "2021-05-14T11:59")

moments = st.one_of(
    st.dates().map(lambda d: day(d.isoformat())),
    st.times().map(lambda t: clock(t.hour, t.minute)),
    st.datetimes().map(lambda d: clock(d.hour, d.minute, f"{d:%Y-%m-%d}".zfill(10))),
    st.sampled_from([MAY, WEEKDAY, UNTIL_MAY, FROM_MAY, MORNING]),
)


@given(moments, moments)
def test_it_does_not_matter_which_comes_first(a: Moment, b: Moment) -> None:
    found, turned = compare(fact(a), fact(b)), compare(fact(b), fact(a))
    assert found.relation == turned.relation
    assert found.distance == pytest.approx(turned.distance)
    assert found.distance >= 0


@given(moments)
def test_a_moment_agrees_with_itself(a: Moment) -> None:
    assert compare(fact(a), fact(a)).relation == "equal"


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (day("2021-05-14"), day("2021-05-15"), "disjoint"),
        (day("2021-05-14"), MAY, "compatible"),
        (day("2021-06-14"), MAY, "disjoint"),
        (day("2021-05-14"), WEEKDAY, "unknown"),
        (day("2021-04-30"), UNTIL_MAY, "compatible"),
        (day("2021-05-14"), UNTIL_MAY, "disjoint"),
        (day("2021-05-14"), FROM_MAY, "compatible"),
        (day("2021-05-14"), clock(6, 20, "2021-05-14"), "compatible"),
        (day("2021-05-14"), clock(6, 20, "2021-05-15"), "disjoint"),
        (day("2021-05-14"), MORNING, "compatible"),
        (day("2021-05-14"), clock(6, 20), "unknown"),
        (clock(6, 20), clock(6, 20, "2021-05-14"), "compatible"),
        (clock(6, 20), clock(7, 50, "2021-05-14"), "disjoint"),
        (clock(6, 20, "2021-05-14"), clock(6, 20, "2021-05-15"), "disjoint"),
        (clock(6, 20, "2021-05-14"), MORNING, "compatible"),
        (clock(14, 20, "2021-05-14"), MORNING, "disjoint"),
    ],
)
def test_how_two_moments_stand_to_each_other(a: Moment, b: Moment, expected: str) -> None:
    assert compare(fact(a), fact(b)).relation == expected


def test_shortly_before_and_shortly_after_exclude_each_other() -> None:
    before = Moment("T14:00", "T13:30", "T14:00", "BEFORE")
    after = Moment("T14:00", "T14:00", "T14:30", "AFTER")
    assert compare(fact(before), fact(after)).relation == "disjoint"
    assert compare(fact(before), fact(clock(14, 0))).relation == "compatible"


def test_universal_time_is_not_compared_with_local_time() -> None:
    universal = Moment("2021-05-14T06:20Z", "2021-05-14T06:20", "2021-05-14T06:20")
    assert compare(fact(universal), fact(clock(9, 20, "2021-05-14"))).relation == "unknown"


@pytest.mark.parametrize(
    ("slip", "others"),
    [
        # a.m. for p.m. against three hours
        ((clock(6, 20), clock(18, 20)), (clock(6, 20), clock(9, 20))),
        # another month, another year, against another day in another month
        ((day("2021-05-14"), day("2021-07-14")), (day("2021-05-14"), day("2021-07-20"))),
        ((day("2021-05-14"), day("2020-05-14")), (day("2021-05-14"), day("2020-06-01"))),
    ],
    ids=["half a day", "month", "year"],
)
def test_a_slip_of_the_pen_is_near(slip: tuple[Moment, Moment], others: tuple[Moment, Moment]) -> None:
    near, far = compare(*map(fact, slip)), compare(*map(fact, others))
    assert near.relation == far.relation == "disjoint"
    assert near.distance < far.distance


def test_dates_further_apart_are_further_off() -> None:
    first = fact(day("2021-05-14"))
    near, far = (compare(first, fact(day(other))).distance for other in ("2021-05-15", "2021-06-30"))
    assert 0 < near < far


def test_dates_and_times_are_looked_at_together_but_not_when_something_was_said() -> None:
    assert block(fact(day("2021-05-14"))) == block(fact(clock(6, 20)))
    assert kind_named("date").block(fact(MAY)) == kind_named("time").block(fact(clock(6, 20)))
    assert block(fact(day("2021-05-14"), predicate="say")) == ""


def printed(text: str, value: Moment) -> Fact:
    return replace(fact(value), text=text)


def test_a_clock_time_without_its_half_of_the_day_can_be_either() -> None:
    afternoon = printed("2.45 p.m.", clock(14, 45))
    assert compare(afternoon, printed("a quarter to three", clock(2, 45))).relation == "compatible"
    assert compare(afternoon, printed("2.45 a.m.", clock(2, 45))).is_slip
    assert not compare(printed("noon", clock(12, 0)), printed("midnight", clock(0, 0))).is_slip


def test_the_night_is_called_by_its_day() -> None:
    night = Moment("2021-05-05TNI", "2021-05-05T18:00", "2021-05-06T06:00")
    morning = Moment("2021-05-06TMO", "2021-05-06T05:00", "2021-05-06T12:00")
    assert compare(fact(night), fact(morning)).relation == "disjoint"


def test_a_period_that_things_are_counted_in_dates_none_of_them() -> None:
    year = Moment("2021", "2021-01-01", "2021-12-31")
    assert block(printed("this year", year)) == ""
    assert block(printed("last year", year)) != ""


def differences(left: str, right: str, published: str = "2021-05-18") -> set[str]:
    articles = [Article(id=n, text=t, published=published) for n, t in (("a", left), ("b", right))]
    found = pipeline.run(articles, Config(kinds=("date", "time"))).result.findings
    return {f.rule for f in found if f.verdict not in ("agreement", "unsure")}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The ferry Marlin sank on Friday.", "The ferry Marlin went down on Saturday."),
        ("Polling stations closed at 8 p.m.", "Voting ended at 9 p.m."),
        ("The suspect was arrested on Friday in Aldby.", "The suspect was caught on Saturday in Aldby."),
        ("The bridge was built in 1931.", "The bridge, erected in 1913, was shut."),
        ("The tower block collapsed at 6:15 a.m.", "It was ten to seven when the tower block gave way."),
        ("The council will meet again on 4 June.", "The next meeting of the council is set for 14 June."),
    ],
)
def test_one_happening_on_two_days_is_reported(left: str, right: str) -> None:
    assert differences(left, right)
    assert differences(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The talks opened at 9 a.m.", "A statement on the talks was issued at 10 a.m."),
        ("The ferry Marlin sank at 9 a.m.", "The coastguard was called at 10 a.m."),
        ("The siege of the bank began at 9 a.m.", "The siege of the bank ended at 4 p.m."),
        ("The ferry left Holm at 9 a.m.", "The ferry reached Varde at 11 a.m."),
        ("The first blast shook the port at 9 a.m.", "A second blast shook the port at 10 a.m."),
        ("The suspect was arrested on Friday.", "The suspect was charged on Saturday."),
        ("The strike at the port began on Monday.", "Another strike at the port is planned for 4 June."),
        ("A bomb killed four people in Aldby on Monday.", "In January, a bomb killed nine people in Aldby."),
        (
            "A bomb killed four people on Monday. On Saturday a bomb had killed two people.",
            "On Saturday a bomb killed two people.",
        ),
        ("The truce took effect two weeks ago.", "The truce took effect on 3 May."),
        ("Shares in Corwick closed at 98p on Monday.", "The offer for Corwick closes on 4 June."),
        ("The bill was signed on 4 May.", "The law takes effect on 1 July."),
        ("Ines Marek was arrested on Friday.", "Olaf Brandt was arrested on Saturday."),
        (
            "Four people were killed in the crash on Friday.",
            "One of the injured died in hospital on Saturday.",
        ),
        ("The deadliest crash since 1998 killed nine people.", "Nine people died in a crash in 2003."),
        ("The plant fired its manager in March.", "The gunman fired at guards at 6 a.m."),
        ("The vote was put off on Monday.", "The vote is set for 4 June."),
    ],
)
def test_two_happenings_are_not_taken_for_one(left: str, right: str) -> None:
    assert not differences(left, right)
    assert not differences(right, left)
