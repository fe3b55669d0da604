from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.language.proper import spots

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("The king met Anna van der Berg in Ghent.", ["Anna van der Berg", "Ghent"]),
        ("US-backed forces took al-Basra.", ["al-Basra"]),
        ("Dr. Anna Berg Jr. spoke.", ["Anna Berg"]),
        ("It was said that The Hague ruled.", ["Hague"]),
    ],
)
def test_what_is_a_name_and_where_it_ends(nlp: Language, text: str, forms: list[str]) -> None:
    assert [spot.form for spot in spots([nlp(text)])] == forms


def test_what_is_said_of_a_name(nlp: Language) -> None:
    (anna,) = spots([nlp("The foreign minister, Anna Berg, 52, was killed.")])
    assert {"foreign", "minister", "age 52", "dead"} <= anna.roles


def test_a_role_in_another_apposition_is_not_hers(nlp: Language) -> None:
    found = spots([nlp("They met Anna Berg, a cousin of the minister.")])
    assert "minister" not in found[0].roles


def test_fields_are_told_apart(nlp: Language) -> None:
    found = spots([nlp("Anna Berg resigns"), nlp("On Monday Anna Berg resigned.")])
    assert [(spot.n, spot.form) for spot in found] == [(0, "Anna Berg"), (1, "Anna Berg")]
