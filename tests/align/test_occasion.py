"""Of which occasion and which place a figure is."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.align.profile import Profile, profiles
from checker.config import Config
from checker.model import Article

KINDS = ("money", "percent", "quantity")


def profile(text: str, figure: str, title: str = "") -> Profile:
    """The profile of one figure of an article."""
    articles = [Article(id="a", text=text, title=title, published="2023-11-08")]
    facts = [fact for found in pipeline.extract(articles, Config(kinds=KINDS)) for fact in found]
    (found,) = (p for p in profiles(facts, articles) if p.fact.text == figure)
    return found


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Sales were $90m, against $84m in the same quarter of last year.", "$84m"),
        ("Sales rose from $84m in the prior-year quarter to $90m.", "$84m"),
        ("Sales came to $90m, compared with $84m a year earlier.", "$84m"),
        ("A year earlier, the grocer had earned $84m.", "$84m"),
        ("Profit beat the $84m booked in the corresponding period last year.", "$84m"),
    ],
)
def test_a_figure_of_the_year_before_is_told_from_this_years(text: str, figure: str) -> None:
    assert profile(text, figure).is_year_ago


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Sales were $90m, against $84m in the same quarter of last year.", "$90m"),
        ("Sales rose to $90m from a year earlier.", "$90m"),
        ("Sales of $90m in the quarter were higher than a year ago.", "$90m"),
        ("Sales were $90m compared with the same period last year.", "$90m"),
        ("The grocer was founded one year ago. It sold $90m of bread.", "$90m"),
    ],
)
def test_a_figure_of_this_year_is_not_taken_for_one_of_the_year_before(text: str, figure: str) -> None:
    assert not profile(text, figure).is_year_ago


def test_a_part_of_a_place_and_the_whole_are_told_apart() -> None:
    title = "Storm hits the Marrin valley"
    lead = "A storm went through the Marrin valley on Monday. " + "Trees fell on roads and on roofs. " * 14
    part = profile(f"{lead}In Oldgate, the lowest quarter, 70 percent of homes flooded.", "70 percent", title)
    whole = profile(f"{lead}Across the whole valley, 20 percent of homes were flooded.", "20 percent", title)
    own = profile(f"{lead}In Marrin, 20 percent of homes were flooded.", "20 percent", title)
    assert part.part_of_place == {"oldgate"}
    assert not part.is_of_all
    assert whole.is_of_all
    assert not whole.part_of_place
    assert not own.part_of_place


def test_a_month_in_front_is_no_place() -> None:
    assert not profile("The rain came late this year. In March, 20 percent fell.", "20 percent").part_of_place


def test_what_analysts_expected_is_no_result() -> None:
    assert profile("Analysts had expected revenue of $80m.", "$80m").is_forecast
    assert not profile("Revenue of $80m pleased analysts.", "$80m").is_forecast


def told(kind: str, *texts: str) -> set[str]:
    """The verdicts on what articles state, each text one article."""
    articles = [Article(id=f"a{n}", text=text, published="2023-11-08") for n, text in enumerate(texts)]
    return {f.verdict for f in pipeline.run(articles, Config(kinds=(kind,))).result.findings}


def test_last_years_figure_is_not_held_against_this_years() -> None:
    this = "The grocer Bellam said sales in the three months up to the end of September were $92 million."
    last = "Bellam, a grocer, said sales rose from $84 million in the same period last year."
    assert "conflict" not in told("money", this, last)


def test_two_figures_of_last_year_are_held_against_each_other() -> None:
    a = "The grocer Bellam had sales of $84 million in the same quarter of last year."
    b = "The grocer Bellam had sales of $81 million in the same quarter of last year."
    assert told("money", a, b) == {"conflict"}


def test_a_figure_held_to_last_year_is_still_this_years() -> None:
    a = "Bellam said sales were $92 million, ahead of last year."
    b = "Bellam said sales were $97 million."
    assert told("money", a, b) == {"conflict"}
