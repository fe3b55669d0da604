"""Families of words for one measure or one happening."""

from __future__ import annotations

import pytest

from checker.language.topics import families, line_of_profit, way_of_length


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("when the factory was built", "when manufactured"),
        ("when it bought the brewery", "when the firm took over its rival"),
        ("date of the ceasefire", "when the truce was signed"),
        ("when the boat departed", "when they had set out from the harbour"),
        ("when completion is expected", "when the deal is to close"),
    ],
)
def test_two_names_of_one_happening_are_one_family(one: str, other: str) -> None:
    assert families(one, is_moment=True) & families(other, is_moment=True)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("when the ship sank", "when the ship was built"),
        ("when talks began", "when the minister resigned"),
        ("when he was born", "when he was arrested"),
    ],
)
def test_two_happenings_are_two_families(one: str, other: str) -> None:
    assert not families(one, is_moment=True) & families(other, is_moment=True)


def test_a_measure_is_not_a_happening() -> None:
    assert families("turnout", ["participation"], is_moment=False) == {"turnout"}
    assert not families("turnout", is_moment=True)


def test_words_without_a_family_have_none() -> None:
    assert not families("colour of the lamps", is_moment=False)


@pytest.mark.parametrize(
    ("after", "way"),
    [
        (" north-east of the town", "distance"),
        (" (25 miles) from the coast", "distance"),
        (" out to sea", "distance"),
        (" below the surface", "depth"),
        (" deep", "depth"),
        (" high", "height"),
        (" of cable", ""),
        ("", ""),
    ],
)
def test_what_follows_a_length_tells_what_it_measures(after: str, way: str) -> None:
    assert way_of_length(after) == way


@pytest.mark.parametrize(
    ("about", "line"),
    [
        ("Net profit", "net"),
        ("profit after tax", ""),
        ("Earnings before interest and tax", "operating"),
        ("operating income of the group", "operating"),
        ("profit before tax", "pretax"),
        ("profit for the year", ""),
        ("net income and operating profit", ""),
    ],
)
def test_the_line_of_a_result_is_told_by_its_name(about: str, line: str) -> None:
    assert line_of_profit(about) == line
