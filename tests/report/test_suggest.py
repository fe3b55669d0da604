"""The sentence that could be printed while sources differ."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker.model import Amount, Fact, Moment, Result
from checker.report.suggest import newest, suggestion


def said(*stated: tuple[str, Fact]) -> str:
    return "".join(piece.text for piece in suggestion(stated))


def figure(story: Result, number: int, printed: str, speaker: str = "", bound: str = "exact") -> Fact:
    value = Amount((number,), number, number, bound=bound)  # type: ignore[arg-type]
    return replace(story.facts[0], text=printed, value=value, speaker=speaker)


def test_two_figures_are_attributed(story: Result) -> None:
    low = figure(story, 31, "At least 31", bound="at_least")
    high = figure(story, 44, "44")
    assert said(("B", high), ("A", low)) == "At least 31, according to A; B said 44."


def test_who_is_quoted_is_named(story: Result) -> None:
    low = figure(story, 31, "31", "the governor")
    high = figure(story, 44, "Some 44", "state television", "about")
    assert said(("A", low), ("B", high)) == (
        "31, according to the governor (A); B, citing state television, said some 44."
    )


def test_outlets_with_one_figure_share_it(story: Result) -> None:
    low, high = figure(story, 31, "31"), figure(story, 44, "44")
    stated = [(outlet, low) for outlet in "ABCDE"] + [("F", high), ("G", high)]
    assert said(*stated) == "31, according to A, B, C and 2 more; F and G said 44."


def test_many_figures_become_a_range(story: Result) -> None:
    stated = [(outlet, figure(story, 30 + n, str(30 + n))) for n, outlet in enumerate("ABCD")]
    assert said(*stated) == "Sources give figures from 30 (A) to 33 (D)."


def test_one_figure_needs_no_sentence(story: Result) -> None:
    assert said(("A", figure(story, 31, "31")), ("B", figure(story, 31, "thirty-one"))) == ""


def test_names_keep_their_capital(story: Result) -> None:
    low, high = figure(story, 3, "US$3"), figure(story, 4, "US$4")
    assert said(("A", low), ("B", high)) == "US$3, according to A; B said US$4."


@pytest.mark.parametrize(
    ("sentence", "printed", "noun", "about", "opening"),
    [
        ("It sent 40 Alpine rescue teams.", "40", "team", "Alpine rescue teams", "40 Alpine rescue teams, "),
        ("The slide hit 40 people.", "40", "person", "people", "40 people, "),
        ("It counted 40, all children.", "40", "child", "children", "40, "),
        ("A 6.4 quake struck.", "6.4", "quake", "quake", "6.4, "),
    ],
)
def test_what_is_counted_is_named_once(
    story: Result, sentence: str, printed: str, noun: str, about: str, opening: str
) -> None:
    low = replace(
        story.facts[0],
        text=printed,
        value=Amount((float(printed),), float(printed), float(printed), noun=noun),
        sentence=sentence,
        start=sentence.index(printed),
        sentence_start=0,
        about=about,
    )
    assert said(("A", low), ("B", figure(story, 420, "420"))) == f"{opening}according to A; B said 420."


def day(story: Result, iso: str, printed: str) -> Fact:
    return replace(story.facts[0], text=printed, value=Moment(iso, iso, iso))


def test_days_are_told_in_full(story: Result) -> None:
    stated = [("A", day(story, "2031-05-06", "Tuesday")), ("B", day(story, "2031-05-06", "6 May"))]
    assert said(*stated) == ""
    stated.append(("C", day(story, "2031-05-07", "Wednesday")))
    assert said(*stated) == "6 May 2031, according to A and B; C said 7 May 2031."


def test_a_day_that_is_not_known_makes_no_sentence(story: Result) -> None:
    open_day = replace(story.facts[0], text="Friday", value=Moment("XXXX-WXX-5", None, None))
    assert said(("A", day(story, "2031-05-06", "6 May")), ("B", open_day)) == ""


def test_the_newest_figure_replaces_the_others(story: Result) -> None:
    old = replace(figure(story, 31, "31"), article="a")
    new = replace(figure(story, 58, "58"), article="b")
    recalled = replace(figure(story, 31, "thirty-one"), article="b")
    pieces = newest([("A", old), ("B", new), ("B", recalled)], "2031-05-11")
    told = "".join(piece.text for piece in pieces)
    assert told == "58, according to B on 11 May 2031; earlier reports gave 31."
    assert newest([("A", old)], "2031-05-11") == ()


def test_many_days_are_no_sentence(story: Result) -> None:
    assert said(*((f"Outlet {n}", day(story, f"2031-05-0{n}", "Tuesday")) for n in range(1, 6))) == ""


def test_an_age_loses_the_word_that_needs_a_noun(story: Result) -> None:
    low, high = figure(story, 53, "53-year-old"), figure(story, 54, "54")
    assert said(("A", low), ("B", high)) == "53, according to A; B said 54."
