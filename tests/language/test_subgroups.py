"""Groups that are a part of all."""

from __future__ import annotations

import pytest

from checker.language.subgroups import are_disjoint, are_same, is_within


@pytest.mark.parametrize(
    ("narrow", "wide"),
    [
        ("civilian", "people"),
        ("child", "person"),
        ("soldier", "dead"),
        ("girl", "child"),
        ("child", "civilian"),
    ],
)
def test_a_group_is_within_all(narrow: str, wide: str) -> None:
    assert is_within(narrow, wide)
    assert not is_within(wide, narrow)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("people", "victim"),
        ("child", "minor"),
        ("soldier", "civilian"),
        ("worker", "man"),
        ("soldier", "militant"),
    ],
)
def test_what_is_no_part_of_the_other(a: str, b: str) -> None:
    assert not is_within(a, b)
    assert not is_within(b, a)


@pytest.mark.parametrize(
    ("a", "b"), [("man", "woman"), ("passenger", "crew"), ("woman", "child"), ("soldier", "militant")]
)
def test_nobody_is_both(a: str, b: str) -> None:
    assert are_disjoint(a, b)
    assert are_disjoint(b, a)


@pytest.mark.parametrize(("a", "b"), [("student", "child"), ("worker", "man"), ("people", "child")])
def test_some_may_be_both(a: str, b: str) -> None:
    assert not are_disjoint(a, b)


def test_two_words_for_one_group() -> None:
    assert are_same("minor", "child")
    assert not are_same("soldier", "police")
