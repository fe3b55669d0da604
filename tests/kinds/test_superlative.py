"""Since when two reports say there was nothing like it."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.config import Config
from checker.model import Article, Superlative

CONFIG = Config(kinds=("superlative",))
DAY = "2025-03-04"


def rules(one: str, other: str, days: tuple[str, str] = (DAY, DAY)) -> set[str]:
    articles = [
        Article(id=f"{n} {text}", text=text, published=day)
        for n, (text, day) in enumerate(zip((one, other), days, strict=True))
    ]
    return {finding.rule for finding in pipeline.run(articles, CONFIG).result.findings}


def values(text: str) -> list[Superlative]:
    (facts,) = pipeline.extract([Article(id="a", text=text, published=DAY)], CONFIG)
    return [f.value for f in facts if isinstance(f.value, Superlative)]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("It was the deadliest flood in Portugal since 1997.", "1997-01-01", "1997-12-31"),
        ("The rate is the lowest since March 2022.", "2022-03-01", "2022-03-31"),
        (
            "It was the worst flood in Portugal since the Tagus burst its banks in 1979.",
            "1979-01-01",
            "1979-12-31",
        ),
        ("It was the worst flood in Portugal ever.", None, "ever"),
        ("It was the worst flood this year.", None, "2024-12-31"),
    ],
)
def test_how_far_back_it_reaches(text: str, start: str | None, end: str) -> None:
    (value,) = values(text)
    assert (value.start, value.end) == (start, end)


def test_a_length_of_time_is_counted_back_with_room_for_rounding() -> None:
    (value,) = values("It was the first visit by a Norwegian king in four years.")
    assert value.start is not None
    assert value.end is not None
    assert value.start < "2021-03-04" < value.end
    assert value.start > "2019-06-01"
    assert value.end < "2022-12-01"


@pytest.mark.parametrize(
    "text",
    [
        "It was the worst flood of all.",
        "It was one of the worst floods in Portugal since 1997.",
        "He was jailed for 12 years after his third conviction.",
        "At first, prices have risen since 2020.",
        "The first to speak was Ann Roe, who has led the club since 2009.",
    ],
)
def test_no_reach_no_claim(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "It was the deadliest flood in Portugal since 1997.",
            "It was the worst flood in Portugal in ten years.",
        ),
        (
            "It was the deadliest quake to hit Peru since 2007.",
            "Not in almost three decades has an earthquake killed so many Peruvian villagers.",
        ),
        (
            "The key rate is the lowest since March 2022.",
            "The key rate is at a level last seen in spring 2020.",
        ),
        ("It is the firm's largest deal ever.", "It is the firm's biggest purchase since 2018."),
        (
            "It was the first murder in Elmham since 2016.",
            "It was the first killing in Elmham in two decades.",
        ),
        ("Oil hit a seven-year high.", "Oil hit its highest level since 2014."),
    ],
)
def test_times_that_cannot_be_one_are_a_conflict(one: str, other: str) -> None:
    assert rules(one, other) == {"superlative.differs"}
    assert rules(other, one) == {"superlative.differs"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "It was the deadliest flood in Portugal since 1997.",
            "It was the worst flood in Portugal in nearly three decades.",
        ),
        (
            "It was the deadliest flood in Portugal since 1997.",
            "It was the worst flood in Portugal in decades.",
        ),
        ("Prices rose at the fastest pace in 40 years.", "Prices rose at the fastest pace since 1984."),
    ],
)
def test_times_that_can_be_one_agree(one: str, other: str) -> None:
    assert rules(one, other) <= {"superlative.agrees"}


@pytest.mark.parametrize(
    "other",
    [
        "It was the worst flood in Galicia in ten years.",
        "It was the worst fire in Portugal in ten years.",
        "It was the longest flood in Portugal in ten years.",
        "It was one of the worst floods in Portugal in ten years.",
    ],
)
def test_another_class_of_things_is_not_compared(other: str) -> None:
    assert rules("It was the deadliest flood in Portugal since 1997.", other) == set()


def test_a_place_that_may_be_another_is_not_sure() -> None:
    one = "It was the deadliest flood in the country since 1997."
    assert rules(one, "It was the worst flood in Galicia in ten years.") <= {"superlative.unsure"}
    assert rules(one, "It was the worst flood in the town since 2019.") == set()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "It is the first visit by a Norwegian prime minister since 1990.",
            "It is the first visit by a Norwegian foreign minister in 12 years.",
        ),
        (
            "It is the first visit by a Norwegian king since 1990.",
            "It is the first visit by a Danish queen in 12 years.",
        ),
        (
            "The inflation rate is the highest since May 2023.",
            "The unemployment rate is the highest since 2013.",
        ),
        (
            "It was the deadliest attack on the town since 2015.",
            "It was the worst attack in the country since May.",
        ),
    ],
)
def test_another_actor_or_measure_is_not_compared(one: str, other: str) -> None:
    assert rules(one, other) == set()


def test_claims_months_apart_are_not_compared() -> None:
    one = "It was the deadliest flood in Portugal since 1997."
    other = "It was the worst flood in Portugal in ten years."
    assert rules(one, other, ("2024-03-04", "2025-03-04")) == set()


def test_which_it_was_of_its_kind() -> None:
    one = "It is the third cut in the Norwegian rate since June 2024."
    assert rules(one, "It is the fourth reduction in the Norwegian rate since June 2024.") == {
        "superlative.rank"
    }
    assert rules(one, "It is the fourth cut in the Norwegian rate since May 2023.") == set()


@pytest.mark.parametrize(
    ("one", "other", "rule"),
    [
        (
            "No Danish minister had visited Chad before.",
            "It was the first visit by a Danish minister to Chad since 2009.",
            "superlative.differs",
        ),
        (
            "She is the first woman to be elected mayor of Gdynia.",
            "She would not be the first woman elected mayor of Gdynia.",
            "superlative.denied",
        ),
        (
            "The shares lost 9 per cent, their steepest one-day fall since March 2020.",
            "It was the worst day for the shares since 2008.",
            "superlative.differs",
        ),
        (
            "It was the deadliest shooting in Tarn County since 1996.",
            "The sheriff called it the worst shooting in the history of Tarn County.",
            "superlative.differs",
        ),
        (
            "It is the largest takeover in the history of the brewer.",
            "It is the brewer's second-largest takeover in its history.",
            "superlative.rank",
        ),
    ],
)
def test_first_ever_and_ranks_in_a_row(one: str, other: str, rule: str) -> None:
    assert rules(one, other) == {rule}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "She is the first woman to be elected mayor of Gdynia.",
            "She was the first woman to fly a helicopter out of Gdynia.",
        ),
        (
            "She is the first woman to be elected mayor of Gdynia.",
            "Her sister was not the first woman to win a rally.",
        ),
        (
            "It was the best day for the shares since 2008.",
            "The shares saw their steepest one-day fall since March 2020.",
        ),
        (
            "It was Portugal's deadliest flood since 2010.",
            "It was the worst flood in the valley's history.",
        ),
        ("No trains ran before noon.", "It was the first train to run since 2009."),
        (
            "The first woman to arrive was a nurse.",
            "The first woman to speak was not a nurse.",
        ),
    ],
)
def test_what_leads_another_class_differs_from_nothing(one: str, other: str) -> None:
    assert not rules(one, other) & {"superlative.differs", "superlative.denied", "superlative.rank"}


def test_second_largest_is_not_the_largest() -> None:
    (value,) = values("It was the second-largest deal in the firm's history.")
    assert value.order == 2
