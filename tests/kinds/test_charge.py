"""Charges and verdicts, through the whole program."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.config import Config
from checker.model import Article


def rules(*texts: str) -> set[str]:
    articles = [Article(id=f"a{n}", text=text) for n, text in enumerate(texts)]
    found = pipeline.run(articles, Config(kinds=("charge",))).result.findings
    return {f.rule for f in found}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "Carl Benning was convicted of attempted murder.",
            "Jurors found Carl Benning guilty of attempted manslaughter.",
        ),
        (
            "Carl Benning is charged with first-degree murder.",
            "Carl Benning was charged with second-degree murder.",
        ),
    ],
)
def test_one_person_with_two_offences_is_a_conflict(left: str, right: str) -> None:
    assert rules(left, right) == {"charge.differs"}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # Charged with the one, convicted of the other: so it goes in court.
        ("Carl Benning was charged with murder.", "Carl Benning was convicted of manslaughter."),
        # Two counts.
        (
            "Benning was convicted of murder and robbery.",
            "Benning was convicted of robbery. He was also found guilty of assault.",
        ),
        # Two people.
        ("Carl Benning was convicted of murder.", "Ruth Osgood was convicted of manslaughter."),
        # An attempt is another count than the deed.
        ("Benning was convicted of murder.", "Benning was convicted of attempted manslaughter."),
        ("Benning may be charged with murder.", "Benning was charged with manslaughter."),
        ("Benning was acquitted of murder.", "Benning was convicted of manslaughter."),
    ],
)
def test_what_goes_together_is_no_difference(left: str, right: str) -> None:
    assert rules(left, right).isdisjoint({"charge.differs"})


def test_a_less_exact_name_of_the_offence_agrees() -> None:
    left = "Carl Benning was convicted of murder."
    assert rules(left, "Carl Benning was convicted of second-degree murder.") == {"charge.agrees"}
