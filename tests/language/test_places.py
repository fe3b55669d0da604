"""Names of places: what they are of, which may be one, and what is near them."""

from __future__ import annotations

import pytest

from checker.language.places import (
    addresses,
    are_apart,
    are_other_venues,
    bare,
    country_of,
    is_wide,
    may_be_same,
    numbered_roads,
    turn,
    typed_names,
)


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("the town of Raqqa", "raqqa"),
        ("eastern Raqqa province", "raqqa"),
        ("Raqqa's", "raqqa"),
        ("the North", "north"),
        ("New York City", "new york"),
    ],
)
def test_a_name_is_compared_without_what_narrows_it_down(name: str, plain: str) -> None:
    assert bare(name).removeprefix("the ") == plain


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Moscow", "RU"),
        ("northern Syria", "SY"),
        ("Texas", "US"),
        ("Britain", "GB"),
        ("New Delhi", "IN"),
        ("Istanbul", "TR"),
        ("Corwick", ""),
    ],
)
def test_countries_of_capitals_and_divisions_are_known(name: str, code: str) -> None:
    assert country_of(name) == code


@pytest.mark.parametrize(
    ("a", "b"),
    [("Raqa", "Raqqa"), ("Kyiv", "Kyiv region"), ("Hasaka", "Hasakeh"), ("Port Aldby", "Aldby")],
)
def test_spellings_and_parts_of_a_name_may_be_one_place(a: str, b: str) -> None:
    assert may_be_same(a, b)
    assert not are_apart(a, b)


@pytest.mark.parametrize(("a", "b"), [("Moscow", "Russia"), ("Texas", "Houston"), ("Aldby", "Kent county")])
def test_a_part_is_not_apart_from_its_whole(a: str, b: str) -> None:
    assert not are_apart(a, b)
    assert not are_apart(b, a)


@pytest.mark.parametrize(("a", "b"), [("Vienna", "Warsaw"), ("Iraq", "Egypt"), ("Vienna", "Poland")])
def test_places_in_two_countries_are_apart(a: str, b: str) -> None:
    assert are_apart(a, b)


def test_regions_are_wide_and_towns_are_not() -> None:
    assert is_wide("Raqqa province")
    assert is_wide("Egypt")
    assert not is_wide("Aldby")


def test_numbered_roads_are_found_by_class_and_number() -> None:
    text = "A crash on Route 63 closed national road 12, Interstate 35 and the M25 near Aldby for 3 hours."
    assert [(r.sort, r.number) for r in numbered_roads(text)] == [
        ("road", "63"),
        ("road", "12"),
        ("interstate", "35"),
        ("m", "m25"),
    ]
    assert all(text[r.start : r.end] for r in numbered_roads(text))


@pytest.mark.parametrize(
    "text", ["It was a rocky road, 20 people said.", "A 40 km road", "Highway deaths: 12"]
)
def test_other_numbers_are_no_roads(text: str) -> None:
    assert list(numbered_roads(text)) == []


def test_addresses_tell_houses_from_blocks() -> None:
    text = "Police went to 14 Mill Lane and to the 5000 block of North Cedar Avenue; 12 people live there."
    assert [(a.number, a.street, a.is_block) for a in addresses(text)] == [
        ("14", "mill", False),
        ("5000", "cedar", True),
    ]


def test_a_text_tells_towns_from_regions() -> None:
    found = set(typed_names("the town of Aldby in Kent County, and Orsk city"))
    assert {("Aldby", "town"), ("Kent", "region"), ("Orsk", "town")} <= found
    assert ("Aldby", "town") not in set(typed_names("It hit an Aldby village."))


def test_venues_that_may_be_one_are_not_apart() -> None:
    assert are_other_venues("mosque", "school")
    assert not are_other_venues("bar", "restaurant")
    assert not are_other_venues("bar", "parking lot")


def test_bearings_turn_by_at_most_half_a_circle() -> None:
    assert [turn("north", "northwest"), turn("east", "west"), turn("north", "east")] == [45, 180, 90]
