"""The same figure for two things, and the means of one deed."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.config import Config
from checker.kinds.object import digits, is_telling
from checker.model import Article, Finding

DAY = "2020-09-08"


def findings(left: str, right: str, days: tuple[str, str] = (DAY, DAY)) -> list[Finding]:
    articles = [
        Article(id=name, text=text, published=day)
        for name, text, day in zip(("a", "b"), (left, right), days, strict=True)
    ]
    return list(pipeline.run(articles, Config(kinds=("object",))).result.findings)


def rules(left: str, right: str, days: tuple[str, str] = (DAY, DAY)) -> set[str]:
    forth = {f.rule for f in findings(left, right, days) if f.verdict != "unsure"}
    back = {f.rule for f in findings(right, left, days[::-1]) if f.verdict != "unsure"}
    assert forth == back
    return forth


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "Sweden delivered 3,000 shoulder-fired rockets to Kyiv last week, the ministry said.",
            "Sweden delivered 3,000 shoulder-fired rocket launchers to Kyiv last week, the ministry said.",
        ),
        (
            "The storm left 5,230 deaths across the delta, the relief agency said on Monday.",
            "The storm left 5,230 tents across the delta, the relief agency said on Monday.",
        ),
        (
            "Customs officers seized 340 rifles in the port of Haven on Sunday.",
            "Customs officers seized 340 pistols in the port of Haven on Sunday.",
        ),
        (
            "The airline will cut 800 jobs in administration and marketing by June.",
            "The airline will cut 800 pilots by June.",
        ),
        (
            "The outbreak has brought 1,340 cases in the province so far, the ministry said.",
            "The outbreak has brought 1,340 deaths in the province so far, the ministry said.",
        ),
        (
            "The army said that 34 militants were killed in the raid on Orsk on Friday.",
            "Residents said that 34 children were killed in the raid on Orsk on Friday.",
        ),
    ],
)
def test_one_figure_for_two_things_is_reported(left: str, right: str) -> None:
    assert rules(left, right) == {"object.differs"}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The fire killed 117 people in the hotel.", "The fire killed 117 guests in the hotel."),
        ("The firm will cut 1,700 jobs this year.", "The firm will cut 1,700 posts this year."),
        ("The firm will cut 1,700 office jobs this year.", "The firm will cut 1,700 jobs this year."),
        ("The firm will cut 1,700 workers this year.", "The firm will cut 1,700 drivers this year."),
        ("Sweden sent 3,000 anti-ship missiles to Kyiv.", "Sweden sent 3,000 missiles to Kyiv."),
        ("Sweden sent 3,000 missiles to Kyiv.", "Sweden sent 3,000 rockets to Kyiv."),
        ("Some 2,450 police officers guarded the route.", "Some 2,450 police guarded the route."),
        ("The army sent 1,350 troops to the border.", "The army sent 1,350 soldiers to the border."),
        ("The flood destroyed 640 houses in the valley.", "The flood destroyed 640 homes in the valley."),
        ("The flood destroyed 640 houses in the valley.", "The flood destroyed 640 buildings there."),
        ("Clinics gave 42,300 vaccine doses in May.", "Clinics gave 42,300 vaccines in May."),
        ("There were 1,340 infections in the city.", "The city counted 1,340 cases."),
        ("Some 23 boats joined the search.", "A sailor said 23 people were rescued."),
        ("Officers seized two rifles in the flat.", "Officers seized two pistols in the flat."),
        ("The blast killed 17 outside bakery in Haven.", "The blast killed 17 people in Haven."),
        ("The truck carried 150 sheep.", "The truck carried 150 animals."),
        ("The raid killed 34 militants.", "The raid killed 34 terrorists."),
        ("The raid killed 34 militants.", "The raid killed 34 fighters."),
        ("Over 100 militants were killed in Orsk.", "Over 100 civilians were killed in Orsk."),
        ("Some 34 militants were killed in Orsk.", "Some 34 civilians were wounded in Orsk."),
    ],
)
def test_two_words_for_one_thing_are_silent(left: str, right: str) -> None:
    assert rules(left, right) == set()


def test_civilians_and_people_of_one_figure_are_a_difference_of_scope() -> None:
    left, right = (
        "The raid killed 23 civilians in Orsk on Friday, a medic said.",
        "The raid killed 23 people in Orsk on Friday, a medic said.",
    )
    assert [(f.rule, f.verdict, f.severity) for f in findings(left, right)] == [
        ("object.scope", "scope", "minor")
    ]


def test_an_article_that_speaks_of_civilians_itself_narrows_its_people_down() -> None:
    left = "The raid killed 23 civilians in Orsk on Friday, a medic said."
    right = "The raid killed 23 people in Orsk on Friday, a medic said. All of them were civilians."
    assert rules(left, right) == set()


def test_what_carried_a_bomb_differs_only_on_days_close_together() -> None:
    left = "A car bomb exploded outside the police station in Orsk on Friday, killing six people."
    right = "A bomb hidden in a parked van exploded outside the police station in Orsk, killing six people."
    assert rules(left, right) == {"object.means"}
    assert rules(left, right, ("2020-09-08", "2020-11-08")) == set()


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # What is named before "bombing" is the target of it.
        ("A car bomb hit the convoy in Orsk, killing six.", "The bus bombing in Orsk killed six people."),
        # Who writes of two vehicles writes of two bombs.
        (
            "A car bomb went off in Orsk, killing six.",
            "A car bomb went off in Orsk, killing six. A truck bomb was found nearby.",
        ),
        ("Police found a rifle at the scene in Orsk.", "Police found no pistol at the scene in Orsk."),
    ],
)
def test_other_vehicles_and_weapons_are_silent(left: str, right: str) -> None:
    assert rules(left, right) == set()


def test_a_weapon_found_of_another_sort_is_reported() -> None:
    left = "Police found a shotgun in the kitchen of the house in Orsk, the chief said."
    right = "Police recovered two pistols in the kitchen of the house in Orsk, the chief said."
    assert rules(left, right) == {"object.means"}


def test_figures_that_two_sources_share_by_chance_are_not_compared() -> None:
    assert [n for n in (3, 12, 13, 20, 90, 100, 2000, 4460) if is_telling(n)] == [13, 100, 2000, 4460]
    assert [digits(n) for n in (2000, 4460, 17, 250)] == [1, 3, 2, 2]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "The fire began around noon in a toaster in the canteen.",
            "The blaze began in an electric heater in the canteen around noon.",
        ),
        (
            "The fire, which started in a kettle behind the bar, killed three.",
            "The nightmare started around four in a boiler below the bar, killing three.",
        ),
        (
            "Investigators said the fire was caused by a faulty fridge.",
            "A candle caused the fire that killed three, the fire service said.",
        ),
        (
            "The warehouse fire was blamed on a discarded cigarette.",
            "The warehouse fire was started by a battery, inspectors say.",
        ),
    ],
)
def test_a_fire_begins_in_one_thing(left: str, right: str) -> None:
    assert rules(left, right) == {"object.means"}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The fire began in a dryer.", "A fault in a drier started the fire."),
        ("The fire was not caused by a heater.", "The fire was caused by a candle."),
        ("The fire may have started in a heater, police said.", "The fire was started by a candle."),
        ("The attack began with a rocket.", "The fire was caused by a candle."),
        ("The fire began in a kitchen.", "The fire began in a heater."),
        ("A candle caused one fire, a heater caused another fire.", "A candle caused the fire."),
    ],
)
def test_what_a_fire_began_in_is_not_compared_with_a_guess(left: str, right: str) -> None:
    assert rules(left, right) == set()
