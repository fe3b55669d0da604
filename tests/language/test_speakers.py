"""Speakers as a sentence names them."""

from __future__ import annotations

import pytest

from checker.language.speakers import with_article


@pytest.mark.parametrize(
    ("speaker", "named"),
    [
        ("government", "the government"),
        ("ministry of health", "the ministry of health"),
        ("senior military source", "a senior military source"),
        ("eyewitness", "an eyewitness"),
        ("residents", "residents"),
        ("residents of the island", "residents of the island"),
        ("police", "police"),
        ("the army", "the army"),
        ("two officials", "two officials"),
        ("Anna Roe", "Anna Roe"),
        ("spokesman John Roe", "spokesman John Roe"),
        ("", ""),
    ],
)
def test_common_nouns_have_an_article(speaker: str, named: str) -> None:
    assert with_article(speaker) == named
