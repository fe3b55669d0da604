"""Which facts are taken to state one thing."""

from __future__ import annotations

import random
from collections.abc import Sequence
from itertools import combinations

import pytest

from checker import pipeline
from checker.align.block import NEIGHBOURS, SMALL, candidates, may_meet
from checker.align.cluster import by_cluster, clusters
from checker.align.features import FEATURES, features, reasons
from checker.align.profile import Profile, profiles
from checker.align.score import Pair, agreeing_pairs, rival, trained
from checker.config import Config
from checker.kinds import Comparison, all_kinds
from checker.model import Article

KINDS = {kind.name: kind for kind in all_kinds()}

#: The kinds that the trained model aligns.
MEASURED = tuple(sorted(name for name, kind in KINDS.items() if kind.align is None))

STORY = [
    "Nine people were killed in Ostwick on Monday and 31 were wounded when a mill exploded, police said.",
    "An explosion at a mill killed nine in Ostwick and two others in Merrow. Damage came to about £40m.",
    "At least 14 workers died in Ostwick on 3 May 2021. Ana Ruiz, 38, the mayor, put the damage at £52m.",
    "The mill in Ostwick exploded at 6:20 a.m. on Tuesday. Mayor Ana Ruiz, 39, said 12 houses burned.",
]


def profiled(*texts: str, published: Sequence[str] = ()) -> list[Profile]:
    days = [*published, *["2021-05-06"] * (len(texts) - len(published))]
    articles = [
        Article(id=f"a{n}", text=text, published=day)
        for n, (text, day) in enumerate(zip(texts, days, strict=True))
    ]
    facts = [fact for found in pipeline.extract(articles, Config(kinds=MEASURED)) for fact in found]
    return profiles(facts, articles)


def at(known: Sequence[Profile], article: str, text: str) -> int:
    (found,) = (n for n, p in enumerate(known) if (p.fact.article, p.fact.text) == (article, text))
    return found


def pair(known: Sequence[Profile], left: int, right: int, score: float, **given: float) -> Pair:
    a, b = known[left].fact, known[right].fact
    values = dict.fromkeys(FEATURES, 0.0) | given
    return Pair(min(left, right), max(left, right), KINDS[a.kind].compare(a, b), values, score)


def alike(known: Sequence[Profile]) -> list[tuple[int, int]]:
    """Positions of all facts of one kind, two by two."""
    n = range(len(known))
    return [(i, j) for i, j in combinations(n, 2) if known[i].fact.kind == known[j].fact.kind]


@pytest.fixture(scope="module")
def story() -> list[Profile]:
    return profiled(*STORY)


# --- features -----------------------------------------------------------------------------------------


def test_features_do_not_depend_on_which_comes_first(story: list[Profile]) -> None:
    n_pairs = 0
    for a, b in combinations(story, 2):
        if a.fact.kind == b.fact.kind:
            kind = KINDS[a.fact.kind]
            found = features(a, b, kind.compare(a.fact, b.fact))
            assert found == features(b, a, kind.compare(b.fact, a.fact))
            assert set(found) < set(FEATURES)
            n_pairs += 1
    assert n_pairs > 10


def test_every_feature_has_a_weight_and_words_of_its_own() -> None:
    assert set(trained().weight) == set(FEATURES)
    assert len(set(FEATURES.values())) == len(FEATURES)


def test_every_feature_is_worked_out_for_some_pair() -> None:
    articles = [Article(id=f"a{n}", text=text, published="2021-05-06") for n, text in enumerate(STORY)]
    pairs = pipeline.run(articles, Config(kinds=MEASURED)).tables["pairs"]
    assert {name for found in pairs["features"] for name in found} == set(FEATURES)


def test_two_reports_of_one_thing_score_above_two_things(story: list[Profile]) -> None:
    killed = at(story, "a0", "Nine")
    same, wounded = at(story, "a2", "At least 14"), at(story, "a0", "31")

    def odds(i: int, j: int) -> float:
        comparison = KINDS["quantity"].compare(story[i].fact, story[j].fact)
        return trained().log_odds("quantity", features(story[i], story[j], comparison))

    assert odds(killed, same) > odds(wounded, same)


def test_the_reasons_told_are_those_that_weighed_most() -> None:
    told = reasons({"context": 0.9, "words": 0.01, "same_head": 1.0}, {"context": 4.0, "same_head": -1.0})
    assert told == [(FEATURES["context"], 3.6), (FEATURES["same_head"], -1.0)]


# --- gates --------------------------------------------------------------------------------------------


def test_two_values_in_one_text_never_meet(story: list[Profile]) -> None:
    assert not may_meet(story[at(story, "a1", "nine")], story[at(story, "a1", "two")])


def test_the_dead_never_meet_the_wounded(story: list[Profile]) -> None:
    assert may_meet(story[at(story, "a0", "Nine")], story[at(story, "a2", "At least 14")])
    assert not may_meet(story[at(story, "a0", "31")], story[at(story, "a2", "At least 14")])


def test_ages_meet_for_one_person_only() -> None:
    known = profiled("Ana Ruiz, 38, was hurt.", "Peter Hale, 51, was hurt.", "Ms Ana Ruiz, 39, was hurt.")
    assert may_meet(known[0], known[2])
    assert not may_meet(known[0], known[1])


def test_reports_far_apart_in_time_are_less_likely_about_one_thing() -> None:
    text = "A blast killed nine people."
    known = profiled(text, text, text, published=["2019-01-01", "2021-05-06", "2021-05-07"])
    same = Comparison("equal", 0.0)
    far, near = (features(known[n], known[2], same)["apart_in_time"] for n in (0, 1))
    assert far == 1.0 > near
    assert trained().weight["apart_in_time"] <= 0


def test_pairs_grow_with_the_facts_and_not_with_their_square() -> None:
    texts = [f"The council of village {chr(97 + n % 26)}x bought {n + 3} lamps." for n in range(SMALL + 80)]
    known = profiled(*texts)
    assert len(known) > SMALL
    found = list(candidates(known, KINDS))
    assert 0 < len(found) <= len(known) * NEIGHBOURS < len(known) * (len(known) - 1) / 2
    assert all(i < j for i, j in found)
    assert len(set(found)) == len(found)


# --- clusters -----------------------------------------------------------------------------------------


def test_two_values_of_one_sentence_never_share_a_cluster() -> None:
    known = profiled(
        "The blast killed nine in Ostwick and 14 in Merrow.",
        "The blast killed 11 in Ostwick and 14 in Merrow.",
    )
    nine, first, eleven, second = (
        at(known, "a0", "nine"),
        at(known, "a0", "14"),
        at(known, "a1", "11"),
        at(known, "a1", "14"),
    )
    pairs = [
        pair(known, first, second, 0.99),
        pair(known, nine, eleven, 0.97),
        pair(known, nine, second, 0.96),
        pair(known, first, eleven, 0.95),
    ]
    groups = clusters(known, pairs, 0.5)
    assert groups == sorted([sorted([nine, eleven]), sorted([first, second])])
    inside = by_cluster(pairs, groups)
    assert [len(found) for found in inside] == [1, 1]


def test_a_part_never_shares_a_cluster_with_another_value_of_the_whole() -> None:
    known = profiled("The blast killed nine people.", "The blast killed six others.")
    assert clusters(known, [pair(known, 0, 1, 0.9)], 0.5) == [[0, 1]]
    assert clusters(known, [pair(known, 0, 1, 0.9, one_part=1.0)], 0.5) == []


def test_pairs_below_the_threshold_are_not_joined() -> None:
    known = profiled("The blast killed nine people.", "The blast killed six people.")
    assert clusters(known, [pair(known, 0, 1, 0.6)], 0.5) == [[0, 1]]
    assert clusters(known, [pair(known, 0, 1, 0.6)], 0.7) == []


def test_the_order_of_the_pairs_changes_no_cluster(story: list[Profile]) -> None:
    chance = random.Random(7)
    alike = [
        (i, j) for i, j in combinations(range(len(story)), 2) if story[i].fact.kind == story[j].fact.kind
    ]
    pairs = [pair(story, i, j, round(chance.random(), 3)) for i, j in alike]
    wanted = clusters(story, pairs, 0.5)
    assert wanted
    for _ in range(5):
        chance.shuffle(pairs)
        assert clusters(story, pairs, 0.5) == wanted


def test_no_fact_is_in_two_clusters(story: list[Profile]) -> None:
    alike = [
        (i, j) for i, j in combinations(range(len(story)), 2) if story[i].fact.kind == story[j].fact.kind
    ]
    groups = clusters(story, [pair(story, i, j, 0.9) for i, j in alike], 0.5)
    members = [n for group in groups for n in group]
    assert len(members) == len(set(members))
    assert all(len(group) > 1 for group in groups)


# --- rivals -------------------------------------------------------------------------------------------


def test_a_fact_that_agrees_better_is_a_rival() -> None:
    known = profiled(
        "The blast killed nine people.", "The blast killed nine guards. In a hall 14 people met."
    )
    nine, same, other = at(known, "a0", "nine"), at(known, "a1", "nine"), at(known, "a1", "14")
    agreeing = agreeing_pairs(known, [(nine, same, 3.0, 4.0)])
    assert rival(known, (nine, other), 0.0, agreeing) > 0.9
    assert rival(known, (nine, other), 8.0, agreeing) < 0.1  # what differs is told far more alike
    assert rival(known, (nine, other), 0.0, {}) == 0.0
    assert Comparison("equal", 0.0) == KINDS["quantity"].compare(known[nine].fact, known[same].fact)


def differences(*texts: str) -> list[set[str]]:
    """The values of each finding that sources differ, as printed."""
    articles = [Article(id=f"a{n}", text=text, published="2021-05-06") for n, text in enumerate(texts)]
    found = pipeline.run(articles, Config(kinds=MEASURED)).result
    spans = {fact.id: fact.text for fact in found.facts}
    told = ("conflict", "update", "scope")
    return [{spans[i] for i in finding.facts} for finding in found.findings if finding.verdict in told]


def test_one_happening_by_two_names_is_one_thing() -> None:
    found = differences(
        "The coach that overturned near Merrow was built in 1999, the operator said.",
        "Inspectors said the coach which overturned near Merrow was manufactured in 2004.",
    )
    assert {"1999", "2004"} in found


def test_a_day_on_which_nothing_happened_dates_nothing() -> None:
    known = profiled(
        "Two men were arrested in Ostwick on Tuesday.", "Nobody was arrested in Ostwick on Monday."
    )
    assert not may_meet(known[at(known, "a0", "Tuesday")], known[at(known, "a1", "Monday")])


def test_one_text_that_tells_of_two_things_keeps_them_apart() -> None:
    text = "The council met in Ostwick on Wednesday. Its planning panel will meet in Merrow on Saturday."
    assert not differences(text, "The council met in Ostwick on Wednesday.")


def test_an_age_of_someone_else_is_not_that_of_the_one_who_is_named(story: list[Profile]) -> None:
    known = profiled("Dr Ana Ruiz held the smallest passenger, a girl of fourteen months.")
    assert [p.fact.context.holder for p in known if p.fact.kind == "age"] == [""]


# --- two occasions --------------------------------------------------------------------------------------


NEWS = "A gunman killed three people in Ostwick on Sunday. Police closed the road. The mayor spoke. "


@pytest.mark.parametrize(
    "aside",
    [
        "In 1996, a man killed four people at a feed store.",
        "It was the deadliest shooting since 1996, when a man killed four people.",
        "In January a man killed four people in Merrow.",
    ],
)
def test_an_earlier_occasion_told_in_passing_is_another_thing(aside: str) -> None:
    known = profiled(NEWS, NEWS + aside)
    three, four = at(known, "a0", "three"), at(known, "a1", "four")
    assert clusters(known, [pair(known, three, four, 0.9)], 0.5) == []


@pytest.mark.parametrize(
    "told",
    [
        "The gunman killed four people, the most since 1996.",
        "The gunman killed four people, and the tavern, built in 1996, is closed.",
        "The gunman killed four people in May.",
    ],
    ids=["compared with a year", "a year of something else", "the month of the news"],
)
def test_a_year_in_the_sentence_alone_makes_no_other_occasion(told: str) -> None:
    known = profiled(NEWS, NEWS + told)
    three, four = at(known, "a0", "three"), at(known, "a1", "four")
    assert clusters(known, [pair(known, three, four, 0.9)], 0.5) == [sorted([three, four])]


def test_two_reports_of_one_earlier_occasion_still_meet() -> None:
    known = profiled(
        NEWS + "In 1996, a man killed four people.",
        NEWS + "In 1996, a man killed six people at a feed store.",
    )
    four, six = at(known, "a0", "four"), at(known, "a1", "six")
    assert clusters(known, [pair(known, four, six, 0.9)], 0.5) == [sorted([four, six])]


def test_what_a_share_cost_on_two_days_is_two_things() -> None:
    texts = ("Shares in the group closed at 212 pence.", "Shares in the group closed at 198 pence.")
    for second, expected in (("2021-05-11", []), ("2021-05-06", [[0, 1]])):
        known = [p for p in profiled(*texts, published=["2021-05-06", second]) if p.fact.kind == "money"]
        assert clusters(known, [pair(known, 0, 1, 0.9)], 0.5) == expected


def test_what_was_is_not_what_will_be() -> None:
    texts = ("Members voted on 3 May.", "Members will vote on 27 May.")
    known = [p for p in profiled(*texts) if p.fact.kind == "date"]
    assert clusters(known, [pair(known, 0, 1, 0.9)], 0.5) == []


def differing(kind: str, *texts: str) -> list[str]:
    """Texts of the facts that findings of a difference hold, checked as articles of one day."""
    articles = [Article(id=f"a{n}", text=text, published="2021-05-06") for n, text in enumerate(texts)]
    result = pipeline.run(articles, Config(kinds=(kind,))).result
    told = {fact.id: fact.text for fact in result.facts}
    return [told[i] for f in result.findings if f.verdict in ("conflict", "update") for i in f.facts]


@pytest.mark.parametrize(
    "texts",
    [
        (
            "Foreign Minister Ada Brill ended a four-day visit to Torvia on Friday.",
            "Foreign Minister Ada Brill left Torvia on Friday after her two-day stay with the king.",
        ),
        (
            "The town council has declared five days of mourning for the victims of the mine.",
            "The town council proclaimed three days of mourning for the victims of the mine.",
        ),
        (
            "The jury was out for nine hours before it found Rask guilty of the murder.",
            "Jurors needed six hours to find Rask guilty of the murder.",
        ),
        (
            "Dockers at Port Vane returned to work after a nine-day walkout over pay.",
            "The strike by dockers at Port Vane over pay lasted six days.",
        ),
    ],
)
def test_lengths_of_what_lasts_under_two_names_are_one_thing(texts: tuple[str, str]) -> None:
    assert len(differing("duration", *texts)) == 2


@pytest.mark.parametrize(
    ("kind", "texts"),
    [
        (
            "duration",
            (
                "The trial of Rask lasted nine weeks at the court in Dorn.",
                "Rask was given a sentence of six weeks by the court in Dorn.",
            ),
        ),
        ("money", ("Net profit was 340 million euros.", "Operating profit was 430 million euros.")),
        (
            "quantity",
            ("The order consists of 63 buses, the company said.", "The brigade asked for 36 ladders."),
        ),
    ],
)
def test_unlike_things_are_not_compared_for_their_figures(kind: str, texts: tuple[str, str]) -> None:
    assert differing(kind, *texts) == []
