"""Words of money that several countries use."""

from __future__ import annotations

import pytest

import checker
from checker.model import Amount


def units(text: str) -> list[str]:
    return [f.value.unit for f in checker.extract(text) if f.kind == "money" and isinstance(f.value, Amount)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The port cost 90 million Danish crowns. Repairs took 12 million crowns.", ["DKK", "DKK"]),
        ("Repairs took 12 million crowns, of the 90 million Czech crowns set aside.", ["CZK", "CZK"]),
        ("The mine paid A$40m. Its owner wants $15m back.", ["AUD", "AUD"]),
        ("The mine paid A$40m. Its owner wants US$15m back, or $3m a year.", ["AUD", "USD", "USD"]),
        ("Farmers got 5,000 rupees each.", ["INR"]),
        ("The dam cost 7 million euros.", ["EUR"]),
    ],
)
def test_a_bare_word_means_the_currency_that_the_article_names(text: str, expected: list[str]) -> None:
    assert units(text) == expected


def verdicts(one: str, other: str) -> set[tuple[str, str]]:
    articles = [
        checker.Article(id=str(n), text=text, source=str(n), published="2024-05-02")
        for n, text in enumerate((one, other))
    ]
    return {(f.rule, f.verdict) for f in checker.check(articles).findings if f.kind == "money"}


def test_bare_crowns_are_the_crowns_of_the_other_source() -> None:
    one = "The brewery said the cuts will save 900 million crowns a year."
    assert verdicts(one, "The brewery said the cuts will save DKK 900 million a year.") == {
        ("money.agrees", "agreement")
    }
    assert ("money.differs", "conflict") in verdicts(
        one, "The brewery said the cuts will save DKK 700 million a year."
    )
    assert ("money.currency", "conflict") in verdicts(
        one, "The brewery said the cuts will save 900 million euros a year."
    )
