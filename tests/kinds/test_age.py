"""Ages, compared for the person they are of, who may be named in another sentence or under a heading."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.config import Config
from checker.model import Article


def rules(left: str, right: str, title: str = "") -> set[str]:
    articles = [
        Article(id="a", text=left, title=title, published="2021-05-03"),
        Article(id="b", text=right, published="2021-05-03"),
    ]
    found = pipeline.run(articles, Config(kinds=("age",))).result.findings
    return {f.rule for f in found if f.verdict not in ("agreement", "unsure")}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "Mayor Ada Quill resigned on Monday. The 58-year-old said she was tired of meetings.",
            "Ada Quill, 56, has resigned as mayor.",
        ),
        (
            "Tessa Lorne won gold in the long jump. The 24-year-old jumped 7.02 metres.",
            "Tessa Lorne, 26, won gold with a jump of 7.02 metres.",
        ),
        (
            "Owen Brack was found dead in his cell. The former teacher, who was 44, had been on trial.",
            "Brack, 47, a former teacher, was found dead. Owen Brack had been on trial.",
        ),
        (
            "Police arrested Milan Doric at the airport. The suspect, aged 33, made no comment.",
            "Milan Doric, 35, was arrested at the airport.",
        ),
        (
            "Novelist Iris Fenn has died. She was 84.",
            "Iris Fenn, the novelist, has died at the age of 82.",
        ),
    ],
)
def test_an_age_belongs_to_the_one_just_named(left: str, right: str) -> None:
    assert rules(left, right) == {"age.differs"}


@pytest.mark.parametrize("title", ["Skipper, 71, Rescued After Night at Sea", "Hotelier, 71, saved from sea"])
def test_the_age_of_a_heading_is_that_of_whom_the_text_opens_with(title: str) -> None:
    left = "Hal Torrens clung to a buoy for nine hours."
    assert rules(left, "Hal Torrens, 77, clung to a buoy for nine hours.", title) == {"age.differs"}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Milan Doric was held. A 33-year-old woman was hurt.", "Milan Doric, 35, was held."),
        ("Milan Doric hit a cyclist. The 33-year-old woman was hurt.", "Milan Doric, 35, hit a cyclist."),
        (
            "Milan Doric shot Pavel Tuma. The 33-year-old died in hospital.",
            "Milan Doric, 35, shot Pavel Tuma, 33.",
        ),
        ("A boy fell. Ann Roe saw it. The boy, 7, was hurt.", "Ann Roe, 41, saw a boy of 7 fall."),
        ("Judge Ann Moor said he lied. The 63-year-old left.", "Judge Ann Moor, 51, said he lied."),
        ("Mayor Ann Roe spoke. The 63-year-old bridge fell.", "Mayor Ann Roe, 50, spoke."),
    ],
)
def test_an_age_of_another_is_not_compared(left: str, right: str) -> None:
    assert rules(left, right) == set()


@pytest.mark.parametrize(
    ("title", "left", "right"),
    [
        ("Ferry pilot, 44, cleared", "A court has cleared pilot Ole Dahl.", "Ole Dahl, 47, was cleared."),
        ("Teacher, 29, wins twice", "Mia Kern could not believe it.", "Mia Kern, 31, won twice."),
        ("Man, 52, held after siege", "Police have arrested Bo Lund.", "Bo Lund, 55, was arrested."),
    ],
)
def test_a_trade_in_a_heading_is_of_whom_the_text_opens_with(title: str, left: str, right: str) -> None:
    assert rules(left, right, title) == {"age.differs"}


@pytest.mark.parametrize(
    ("title", "left", "right"),
    [
        ("Man, 52, held", "Detective Bo Lund said it took nine hours.", "Bo Lund, 55, a detective, spoke."),
        ("Man, 52, held", "Mayor Bo Lund thanked police.", "Mayor Bo Lund, 55, thanked police."),
        ("Woman, 81, saved", "Edgar Frith, 53, waited ashore.", "Edgar Frith, 53, waited."),
    ],
)
def test_a_heading_means_nobody_who_only_tells_of_it(title: str, left: str, right: str) -> None:
    assert rules(left, right, title) == set()


def test_a_heading_with_another_age_than_the_one_named_is_of_somebody_else() -> None:
    text = "Hal Torrens, 40, drove into a wall."
    assert rules(text, text, "Woman, 71, Hurt in Crash") == set()


def test_an_age_is_compared_though_the_surname_is_misspelt() -> None:
    assert rules("The director, Henrik Lindqvist, 52, was held.", "Henrik Lindquist, 54, was held.") == {
        "age.differs"
    }
    assert rules("Petra Hansen, 52, was hurt.", "Peter Hansen, 58, was hurt.") == set()
    assert rules("Anna Holm, 52, was hurt.", "Anna Holst, 58, was hurt.") == set()
