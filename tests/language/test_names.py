"""Whether two names may be one person's, and whose age is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.language.measures import find_measures
from checker.language.names import holder_of_age, may_be_same_person, name_parts

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Ana Ruiz", "Ana Ruiz"),
        ("Ana Ruiz", "Ruiz"),
        ("Ana Ruiz", "Ms. Ruiz"),
        ("Dr Ana Ruiz", "Mayor Ana Ruiz"),
        ("Ana María Ruiz", "Ana Ruiz"),
        ("Ana M. Ruiz", "Ana Ruiz"),
        ("Robert “Bobby” Hale", "Robert Hale"),
        ("Robert 'Bobby' Hale", "Robert Hale"),
        ("Robert Hale Jr.", "Robert Hale"),
        ("Robert Hale III", "Robert Hale III"),
        ("Rob Hale", "Robert Hale"),
        ("Sergei Antonov", "Sergey Antonov"),
        ("ANA RUIZ", "Ana Ruiz"),
        ("Ana Ruiz’s", "Ana Ruiz"),
    ],
)
def test_names_that_may_be_one_persons(a: str, b: str) -> None:
    assert may_be_same_person(a, b)
    assert may_be_same_person(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Ana Ruiz", "Ana Velde"),
        ("Peter Hale", "Anna Hale"),
        ("Robert Hale Jr.", "Robert Hale Sr."),
        ("Robert Hale II", "Robert Hale III"),
        ("Ana Ruiz", ""),
        ("", ""),
        ("Mr.", "Mr."),
    ],
)
def test_names_that_are_not_one_persons(a: str, b: str) -> None:
    assert not may_be_same_person(a, b)
    assert not may_be_same_person(b, a)


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_two_texts_can_be_asked_about(a: str, b: str) -> None:
    assert may_be_same_person(a, b) == may_be_same_person(b, a)


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Capt. Robert “Bobby” J. Hale, Jr.", ("robert", "hale")),
        ("Sir Anselm Okoro-Hale", ("anselm", "okoro-hale")),
        ("Lady", ()),
    ],
)
def test_what_of_a_name_is_its_own(name: str, parts: tuple[str, ...]) -> None:
    assert name_parts(name) == parts


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Ana Ruiz, 38, was elected mayor.", "Ana Ruiz"),
        ("The new mayor is 38-year-old Ana Ruiz.", "Ana Ruiz"),
        ("The driver, Peter Novak, who is 38, was hurt.", "Peter Novak"),
        ("Ana Ruiz (38) was elected mayor.", "Ana Ruiz"),
        ("A 38-year-old woman was elected mayor.", ""),
    ],
)
def test_whose_age_it_is(nlp: Language, text: str, holder: str) -> None:
    doc = nlp(text)
    (age,) = (m for m in find_measures(doc) if m.kind == "age")
    assert holder_of_age(doc, age.start, age.end, age.anchor) == holder


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("Jim Hale", "Jimmy Hale", True),
        ("Sergei Orlov", "Sergey Orlov", True),
        ("Maria Hale", "Mark Hale", False),
        ("hero driver Jo Hale", "Jo Hale", True),
    ],
)
def test_first_names_in_other_forms(one: str, other: str, is_same: bool) -> None:
    assert may_be_same_person(one, other) is is_same
