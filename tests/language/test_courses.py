"""What lasts, and what only lies between two happenings."""

from __future__ import annotations

import pytest

from checker.language.courses import courses, is_lapse


@pytest.mark.parametrize(
    ("one", "other"),
    [("visit", "stay"), ("jury", "juror"), ("strike", "walkout"), ("blaze", "fire"), ("remand", "custody")],
)
def test_two_names_of_what_lasts_are_one_course(one: str, other: str) -> None:
    assert courses([one]) == courses([other]) != frozenset()


def test_different_things_last() -> None:
    assert not courses(["trial"]) & courses(["sentence"])
    assert courses(["castle", "of"]) == frozenset()


@pytest.mark.parametrize(
    ("before", "after"),
    [("She died ", " later."), ("the second fire in ", "."), ("He came back after ", ""), ("", " ago")],
)
def test_the_time_between_two_happenings_is_a_lapse(before: str, after: str) -> None:
    assert is_lapse(before, "two days", after)


@pytest.mark.parametrize(
    ("before", "length", "after"),
    [
        ("The trial lasted ", "two days", "."),
        ("She left after her ", "two-day", " visit to Dorn."),
        ("They sat for ", "two days", " before they agreed."),
    ],
)
def test_the_length_of_something_is_no_lapse(before: str, length: str, after: str) -> None:
    assert not is_lapse(before, length, after)
