"""Verdicts: what a cluster of facts amounts to, and how serious it is."""

from __future__ import annotations

from itertools import combinations

import pytest

from checker import pipeline
from checker.align.features import FEATURES
from checker.align.profile import profiles
from checker.align.score import Pair
from checker.config import Config
from checker.judge.findings import findings_of, order
from checker.kinds import kind_named, rule_named
from checker.model import Article, Finding

#: Day of publication and text of an article.
Told = tuple[str, str]
DAY = "2021-05-06"
DAY_AFTER = "2022-07-05"


def findings(*told: Told, kind: str = "quantity", sure: float = 0.9) -> tuple[Finding, ...]:
    """What is made of the first fact of a kind in each text, supposing they are about one thing."""
    articles = [
        Article(id=f"a{n}", source=f"Paper {n}", text=text, published=day or None)
        for n, (day, text) in enumerate(told)
    ]
    facts = [found[0] for found in pipeline.extract(articles, Config(kinds=(kind,)))]
    known = profiles(facts, articles)
    pairs = [
        Pair(i, j, kind_named(kind).compare(facts[i], facts[j]), dict.fromkeys(FEATURES, 0.0), sure)
        for i, j in combinations(range(len(facts)), 2)
    ]
    return findings_of(known, [list(range(len(facts)))], [pairs], articles)


def ruled(*told: Told, kind: str = "quantity", sure: float = 0.9) -> tuple[str, str, str]:
    (found,) = findings(*told, kind=kind, sure=sure)
    assert rule_named(found.rule).id == found.rule
    return found.rule, found.verdict, found.severity


def test_values_that_exclude_each_other_are_a_conflict() -> None:
    told = ruled((DAY, "The blast killed nine people."), (DAY, "The blast killed 14 people."))
    assert told == ("quantity.differs", "conflict", "major")


def test_values_that_go_together_are_an_agreement() -> None:
    told = ruled((DAY, "The blast killed at least nine people."), (DAY, "The blast killed 14 people."))
    assert told == ("quantity.agrees", "agreement", "minor")


def test_what_one_article_says_twice_is_no_agreement_of_sources() -> None:
    article = Article(id="a", text="The blast killed nine people.", title="Blast kills nine people")
    facts = pipeline.extract([article], Config(kinds=("quantity",)))[0]
    known = profiles(facts, [article])
    comparison = kind_named("quantity").compare(facts[0], facts[1])
    pair = Pair(0, 1, comparison, dict.fromkeys(FEATURES, 0.0), 0.9)
    assert findings_of(known, [[0, 1]], [[pair]], [article]) == ()


def test_figures_that_nothing_ties_are_no_agreement() -> None:
    texts = ("The blast killed nine people.", "The blast killed nine people, police said.")
    articles = [Article(id=f"a{n}", text=text) for n, text in enumerate(texts)]
    facts = [found[0] for found in pipeline.extract(articles, Config(kinds=("quantity",)))]
    assert findings_of(profiles(facts, articles), [[0, 1]], [[]], articles) == ()


def test_a_toll_that_grew_from_day_to_day_is_an_update() -> None:
    early, late = ("2021-05-04", "The blast killed nine people."), (DAY, "The blast killed 14 people.")
    assert ruled(early, late) == ("quantity.updated", "update", "major")
    assert ruled(late, early) == ("quantity.updated", "update", "major")


@pytest.mark.parametrize(
    ("early", "late"),
    [
        ((DAY, "The blast killed nine people."), (DAY, "The blast killed 14 people.")),
        (("2021-05-04", "The blast killed 14 people."), (DAY, "The blast killed nine people.")),
        (("", "The blast killed nine people."), (DAY, "The blast killed 14 people.")),
        (("2021-05-04", "The mill has nine chimneys."), (DAY, "The mill has 14 chimneys.")),
    ],
    ids=["same day", "fell", "day unknown", "nothing that grows"],
)
def test_what_is_no_update(early: Told, late: Told) -> None:
    assert ruled(early, late)[1] == "conflict"


def test_a_later_report_that_says_so_is_an_update() -> None:
    early = ("2021-03-01", "The bridge will cost €40m.")
    late = (DAY, "The cost of the bridge has risen to €52m.")
    assert ruled(early, late, kind="money") == ("money.updated", "update", "major")


@pytest.mark.parametrize(
    ("whole", "part"),
    [
        ("The blast killed 14 people.", "The blast killed nine civilians."),
        ("The blast killed 14 people.", "The blast killed nine others."),
        ("The fire destroyed 90 houses.", "The fire destroyed 40 of the houses."),
    ],
)
def test_a_part_against_its_whole_is_a_matter_of_scope(whole: str, part: str) -> None:
    assert ruled((DAY, whole), (DAY, part))[:2] == ("quantity.scope", "scope")


def test_values_that_may_belong_to_two_things_are_unsure() -> None:
    told = ((DAY, "The blast killed nine people."), (DAY, "The blast killed 14 people."))
    assert ruled(*told, sure=0.3) == ("quantity.unsure", "unsure", "minor")
    (found,) = findings(*told, sure=0.3)
    assert not found.is_difference
    assert "not certain" in found.explanation


@pytest.mark.parametrize(
    ("kind", "a", "b", "rule"),
    [
        (
            "percent",
            "Turnout rose by 4.1 per cent.",
            "Turnout rose by 4.1 percentage points.",
            "percent.points",
        ),
        ("money", "The bridge cost $4.1m.", "The bridge cost €4.1m.", "money.currency"),
    ],
)
def test_a_slip_of_the_unit_has_a_rule_of_its_own(kind: str, a: str, b: str, rule: str) -> None:
    assert ruled((DAY, a), (DAY, b), kind=kind) == (rule, "conflict", "major")


@pytest.mark.parametrize(
    ("a", "b", "severity"),
    [
        ("More than 5,000 people marched.", "Police counted 4,950 people.", "minor"),
        ("More than 5,000 people marched.", "Police counted 3,000 people.", "major"),
        ("The army has 5,017 tents.", "The army has 4,983 tents.", "major"),
    ],
)
def test_rounding_is_minor_where_a_side_is_hedged(a: str, b: str, severity: str) -> None:
    assert ruled((DAY, a), (DAY, b))[2] == severity


def test_the_explanation_names_every_source_and_value() -> None:
    told = (
        (DAY, "The blast killed nine people."),
        (DAY, "The blast killed 14 people."),
        (DAY, "A blast has killed nine people."),
    )
    (found,) = findings(*told)
    assert "“nine” (Paper 0, Paper 2); “14” (Paper 1)" in found.explanation
    assert len(found.facts) == 3


def test_a_day_in_words_is_told_with_its_date() -> None:
    told = (("2021-05-06", "The bridge reopened on Monday."), ("2021-05-06", "The bridge reopened on 4 May."))
    (found,) = findings(*told, kind="date")
    assert "“Monday”, 3 May 2021 (Paper 0)" in found.explanation
    assert "“4 May” (Paper 1)" in found.explanation
    assert found.verdict == "conflict"


def test_the_most_serious_comes_first() -> None:
    nine, fourteen = "The blast killed nine people.", "The blast killed 14 people."
    major = findings((DAY, nine), (DAY, fourteen))
    minor = findings((DAY, "More than 5,000 people marched."), (DAY, "Police counted 4,950 people."))
    update = findings(("2021-05-04", nine), (DAY, fourteen))
    agreed = findings((DAY, nine), (DAY, nine))
    unsure = findings((DAY, nine), (DAY, fourteen), sure=0.3)
    ordered = [*major, *update, *minor, *unsure, *agreed]
    assert sorted([*agreed, *unsure, *minor, *update, *major], key=order) == ordered


def test_what_is_measured_is_told_in_the_words_most_sources_share() -> None:
    told = (
        (DAY, "The old mill in Torvik closed on Monday."),
        (DAY, "The mill closed for good on 4 May."),
        (DAY, "The harbour master rang a bell on Thursday."),
    )
    (found,) = findings(*told, kind="date")
    assert found.about.startswith("when the") and "mill closed" in found.about


def test_digits_in_another_order_are_no_newer_toll() -> None:
    assert ruled(
        ("2022-07-04", "The flood killed 147 people."), ("2022-07-05", "The flood killed 174 people.")
    )[:2] == ("quantity.differs", "conflict")
    assert ruled(
        ("2022-07-04", "The flood killed 147 people."), ("2022-07-05", "The flood killed 152 people.")
    )[:2] == ("quantity.updated", "update")


def test_a_toll_that_grew_on_after_digits_changed_places_is_newer() -> None:
    told = ruled(
        ("2022-07-04", "The flood killed 46 people."),
        ("2022-07-05", "The flood killed 64 people."),
        ("2022-07-07", "The flood killed 71 people."),
    )
    assert told[:2] == ("quantity.updated", "update")


def test_who_repeats_an_old_toll_does_not_contradict_the_new_one() -> None:
    told = ruled(
        ("2022-07-04", "The flood killed nine people."),
        ("2022-07-05", "The flood killed nine people."),
        ("2022-07-05", "The flood killed 14 people."),
    )
    assert told[:2] == ("quantity.updated", "update")


def test_one_of_two_first_reports_is_no_update_of_the_other() -> None:
    told = ruled(
        ("2022-07-04", "The flood killed nine people."),
        ("2022-07-04", "The flood killed 12 people."),
        ("2022-07-06", "The flood killed 14 people."),
    )
    assert told[:2] == ("quantity.differs", "conflict")


def test_fewer_are_missing_in_a_later_report() -> None:
    early, late = "Nine people were missing after the flood.", "Four people were missing after the flood."
    assert ruled(("2022-07-04", early), (DAY_AFTER, late))[:2] == ("quantity.updated", "update")
    assert ruled(("2022-07-04", late), (DAY_AFTER, early))[1] == "conflict"


def test_a_report_that_gives_the_earlier_figure_as_the_old_one_updates_it() -> None:
    late = "The flood killed 31 people, down from 44 people the day before."
    articles = [
        Article(id="a0", text="The flood killed 44 people.", published="2022-07-04"),
        Article(id="a1", text=late, published=DAY_AFTER),
    ]
    facts = [f for found in pipeline.extract(articles, Config(kinds=("quantity",))) for f in found]
    comparison = kind_named("quantity").compare(facts[0], facts[1])
    pair = Pair(0, 1, comparison, dict.fromkeys(FEATURES, 0.0), 0.9)
    (found,) = findings_of(profiles(facts, articles), [[0, 1]], [[pair]], articles)
    assert (found.rule, found.verdict) == ("quantity.updated", "update")


@pytest.mark.parametrize(
    ("early", "late", "verdict"),
    [
        ("The damage is put at €18m.", "The damage is put at €26m.", "update"),
        ("The fryer cost €69.", "The fryer cost €89.", "conflict"),
    ],
    ids=["what a fire cost", "a price"],
)
def test_only_the_cost_of_an_event_is_reckoned_up(early: str, late: str, verdict: str) -> None:
    assert ruled(("2022-07-04", early), (DAY_AFTER, late), kind="money")[1] == verdict


def test_what_falls_is_no_falling_figure() -> None:
    early, late = "Four missiles fell on the town.", "Three missiles fell on the town."
    assert ruled(("2022-07-04", early), (DAY_AFTER, late))[1] == "conflict"


@pytest.mark.parametrize(
    ("narrow", "wide"),
    [
        ("The raid killed 38 civilians.", "The raid killed 26 people."),
        ("The raid killed 19 civilians.", "The raid killed 23 civilians."),
    ],
)
def test_a_part_is_never_larger_than_its_whole(narrow: str, wide: str) -> None:
    assert ruled((DAY, narrow), (DAY, wide))[1] == "conflict"
