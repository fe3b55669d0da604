"""Where things happened, and from where to where somebody went."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.config import Config
from checker.model import Article, Finding

DAY = "2020-09-08"


def findings(left: str, right: str) -> list[Finding]:
    articles = [Article(id=n, text=t, published=DAY) for n, t in (("a", left), ("b", right))]
    found = pipeline.run(articles, Config(kinds=("place",))).result.findings
    return [f for f in found if f.verdict not in ("agreement", "unsure")]


def rules(left: str, right: str) -> set[str]:
    forth, back = ({f.rule for f in findings(*pair)} for pair in ((left, right), (right, left)))
    assert forth == back
    return forth


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "The train from Aldby to Corwick left the rails at a bend.",
            "The train from Corwick to Aldby left the rails at a bend.",
        ),
        (
            "The ferry had left the port of Aldby at noon for Corwick.",
            "The ferry was an hour out of Corwick, bound for Aldby.",
        ),
        (
            "The freighter was sailing from Aldby to the island of Corwick when it sank.",
            "The freighter had pulled out of Corwick and was on its way to Aldby when it sank.",
        ),
    ],
)
def test_a_journey_the_other_way_round_is_reported(left: str, right: str) -> None:
    assert rules(left, right) == {"place.route"}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "The train from Aldby to Corwick left the rails.",
            "The train, bound from Aldby to Corwick, crashed.",
        ),
        (
            "The train from Aldby to Corwick was late.",
            "On its return from Corwick to Aldby the train was late.",
        ),
        ("The bus from Aldby to Corwick crashed.", "The bus from Aldby to Denham was on time."),
        ("She moved from Aldby to Corwick.", "Prices rose from Monday to Friday."),
    ],
)
def test_other_journeys_are_silent(left: str, right: str) -> None:
    assert rules(left, right) == set()


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "The lorry broke through the barrier on Route 63 and fell into the gorge.",
            "The lorry broke through the barrier on national road 36 and fell into the gorge.",
        ),
        (
            "Gunmen opened fire in a mosque in the old town on Friday, killing six people.",
            "Gunmen opened fire in a cinema in the old town on Friday, killing six people.",
        ),
        (
            "The two ministers held talks in Vienna on Tuesday about the ceasefire.",
            "The two ministers held talks in Warsaw on Tuesday about the ceasefire.",
        ),
        (
            "The survivors were taken to Aldby by fishing boats on Sunday night.",
            "The survivors were taken to Corwick by fishing boats on Sunday night.",
        ),
        (
            "The epicentre was 40 kilometres northeast of Aldby at a depth of 12 kilometres.",
            "The epicentre was 40 kilometres southwest of Aldby at a depth of 12 kilometres.",
        ),
        (
            "The talks between the two envoys were held in Geneva on Tuesday.",
            "The talks between the two envoys were held in Istanbul on Tuesday.",
        ),
        (
            "Officers found the man dead in the 4500 block of Cedar Avenue on Sunday night.",
            "Officers found the man dead in the 5400 block of Cedar Avenue on Sunday night.",
        ),
        (
            "Hale, the singer, was born in Leeds in a family of miners.",
            "Hale was born in Bristol in a family of miners.",
        ),
        (
            "Rebels attacked a convoy in the village of Aldby on Tuesday, killing nine soldiers.",
            "Rebels attacked a convoy in the village of Corwick on Tuesday, killing nine soldiers.",
        ),
    ],
)
def test_one_event_in_two_places_is_reported(left: str, right: str) -> None:
    assert rules(left, right) == {"place.differs"}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # A part and its whole, by what is known, and by what is not.
        ("The ministers held talks in Moscow.", "The ministers held talks in Russia."),
        ("The ministers held talks in Geneva.", "The ministers held talks in Switzerland."),
        ("He was shot dead in Houston on Sunday.", "He was shot dead in Texas on Sunday."),
        ("Six were killed in an attack in Aldby.", "Six were killed in an attack in Corwick."),
        ("Six were killed in an attack in northern Syria.", "Six were killed in an attack in Aleppo."),
        # Spelling is no other place.
        ("Six were killed in the town of Raqa.", "Six were killed in the town of Raqqa."),
        ("The talks took place in Kyiv.", "The talks took place in Kiev."),
        # The article names the other's place itself.
        (
            "Talks were held in Vienna on Monday.",
            "Talks were held in Prague on Monday, after a first round in Vienna.",
        ),
        # Another year, another event.
        ("A bomb exploded in Paris on Monday.", "A bomb exploded in London in 2005."),
        ("A bomb exploded in Paris on Monday.", "He was arrested in London on Monday."),
        # One road has two names, one article two roads.
        ("The coach left Route 63 at night.", "The coach left highway 63 at night."),
        ("The coach left Route 63 at night.", "Route 63 and Route 36 were closed at night."),
        # Venues that may be one, or one in the other.
        ("A man was shot in a bar on Sunday.", "A man was shot in a nightclub on Sunday."),
        ("A man was shot in a bar on Sunday.", "A man was shot in a parking lot on Sunday."),
        ("A man was shot at a motel on Sunday.", "A man shot at a motel on Sunday died in hospital."),
        ("A man was shot in a bar on Sunday.", "The man shot on Sunday may spend his life in prison."),
        # Two houses of one street, and two persons' births.
        ("He lived at 14 Mill Lane and died there.", "He lived at 14 Mill Lane. She lived at 41 Mill Lane."),
        ("Hale was born in Leeds.", "Moore was born in Bristol."),
        # Not far enough apart to be two sides.
        ("It lies 20 km north of Aldby.", "It lies 20 km northeast of Aldby."),
        # Some of those taken away, and others.
        ("Some passengers were taken to Aldby.", "Other passengers were taken to Corwick."),
    ],
)
def test_places_that_can_be_one_are_silent(left: str, right: str) -> None:
    assert rules(left, right) == set()


def test_a_town_and_the_province_of_its_name_differ_in_scope() -> None:
    left = "Warplanes killed nine fighters in the town of Idlib on Sunday, a monitor said."
    right = "Warplanes killed nine fighters in Idlib province on Sunday, a monitor said."
    assert [(f.rule, f.verdict, f.severity) for f in findings(left, right)] == [
        ("place.scope", "scope", "minor")
    ]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The robber ran north along the canal.", "He was last seen running south, a witness said."),
        (
            "The shelter is in Aldby, just east of Corwick.",
            "The shelter is in Aldby, a village west of Corwick.",
        ),
        ("Piet Harrow, 31, of Mill Lane, was charged.", "Piet Harrow, of Quarry Lane, denied it."),
        ("The ministers will meet again in Oslo in June.", "The next round is to be held in Madrid in June."),
    ],
)
def test_whereabouts_that_differ_are_reported(left: str, right: str) -> None:
    assert rules(left, right) == {"place.differs"}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # Two who went two ways.
        ("The robber ran north along the canal.", "The van sped south along the canal."),
        ("The robber ran north.", "The robber ran north, then turned south and ran south to the river."),
        ("The robber ran north along the canal.", "The robber ran northwards, a witness said."),
        ("The robber ran north of the canal.", "The robber ran south, a witness said."),
        # Two places.
        ("The shelter is in Aldby, just east of Corwick.", "The depot is in Denham, just west of Corwick."),
        ("The shelter is in Aldby, just east of Corwick.", "The shelter is in Aldby, just west of Denham."),
        ("The shelter is in Aldby, east of Corwick.", "The shelter is in Aldby, southeast of Corwick."),
        # Two who live in two streets, or a street and its town.
        ("Piet Harrow, 31, of Mill Lane, was charged.", "Joan Selby, of Quarry Lane, denied it."),
        ("Piet Harrow, 31, of Mill Lane, was charged.", "Piet Harrow, 31, of Mil Lane, denied it."),
        ("Piet Harrow, 31, of Mill Lane, was charged.", "Piet Harrow, of Aldby, denied it."),
        # Two meetings.
        ("The ministers will meet again in Oslo in June.", "The ministers met in Madrid in March."),
        ("The ministers will meet again in Oslo.", "They met in Oslo; the next round is to be in Madrid."),
        ("The ministers will meet again in Oslo in June.", "The next vote will be in Madrid in June."),
        ("The next summit will be held in Oslo.", "The next summit will be held in Norway."),
        # The name and the sort of a place tell nothing of where else it may lie.
        ("Nine were hurt when a bus crashed in Aldby.", "Nine were hurt when a bus crashed in Corwick."),
    ],
)
def test_whereabouts_of_two_things_are_passed_over(left: str, right: str) -> None:
    assert not rules(left, right)


def test_two_towns_of_one_crash_differ_where_both_are_called_towns() -> None:
    left = "A bus crashed on Monday in Aldby, a market town near the coast, and nine people were hurt."
    right = "A bus crashed on Monday in Corwick, a market town near the coast, and nine people were hurt."
    assert rules(left, right) == {"place.differs"}
    assert not rules(left, right.replace("a market town near the coast", "the home of the bus firm"))
    assert not rules(left, f"{right} Aldby is 4 km away.")
