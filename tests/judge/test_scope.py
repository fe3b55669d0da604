"""Counts that differ because they do not count the same, by the whole program."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.config import Config
from checker.model import Article, Finding


def article(name: str, told: str, day: str) -> Article:
    title, _, text = told.rpartition(" ## ")
    return Article(id=name, source=f"Paper {name}", title=title, text=text, published=day)


def findings(*told: str, day: str = "2021-05-06") -> list[Finding]:
    """The differences of figures; " ## " ends a title."""
    articles = [article(str(n), text, day) for n, text in enumerate(told)]
    result = pipeline.run(articles, Config(kinds=("quantity",))).result
    return [f for f in result.findings if f.is_difference]


def rules(*told: str) -> list[str]:
    return sorted({f.rule for f in findings(*told)})


@pytest.mark.parametrize(
    ("rule", "one", "other"),
    [
        (
            "quantity.scope",
            "44 killed in blast ## At least 44 people were killed on Tuesday when a bomb went off in Kalvo, "
            "police said.",
            "Bomb in Kalvo kills 31 ## A bomb killed 31 civilians in Kalvo on Tuesday, the hospital said.",
        ),
        (
            "quantity.scope",
            "Twelve people died when a school bus fell into a ravine near Lant on Friday.",
            "Nine children died on Friday when their school bus fell into a ravine near Lant.",
        ),
        (
            "quantity.scope",
            "A bomb in Mirat killed 19 people on Thursday, the governor said.",
            "Eleven soldiers were killed by a bomb in Mirat on Thursday, the army said.",
        ),
        (
            "quantity.scope",
            "The blast in Mirat wounded 40 people on Friday.",
            "The blast in Mirat wounded 25 civilians on Friday.",
        ),
        (
            "quantity.casualties",
            "An avalanche in Tolmir caused 48 casualties on Sunday, officials said.",
            "An avalanche killed 19 people in Tolmir on Sunday, officials said.",
        ),
        (
            "quantity.casualties",
            "A gunman shot 14 people at a mall in Tolmir on Sunday, police said.",
            "Five people were killed by a gunman at a mall in Tolmir on Sunday, police said.",
        ),
        (
            "quantity.attackers",
            "Thirteen people died in a shooting at a mall in Tolmir on Sunday. The toll includes the gunman.",
            "Twelve people were killed in a shooting at a mall in Tolmir on Sunday.",
        ),
        (
            "quantity.attackers",
            "Fourteen people, including two attackers, were killed in a raid on a hotel in Tolmir on Sunday.",
            "Twelve people were killed in a raid on a hotel in Tolmir on Sunday.",
        ),
        (
            "quantity.attackers",
            "A man killed eight people at an office in Belmare on Monday before turning the gun on himself.",
            "Nine people died in a shooting at an office in Belmare on Monday.",
        ),
        (
            "quantity.where",
            "Shelling killed 22 people across Dorsk province on Monday, the governor said.",
            "Shelling killed nine people in the town of Velin in Dorsk province on Monday, police said.",
        ),
        (
            "quantity.where",
            "The collapse of a stand in Gorvel injured 64 people on Saturday, police said.",
            "Doctors at a hospital in Gorvel treated 41 people injured when a stand collapsed on Saturday.",
        ),
    ],
)
def test_a_part_is_told_as_scope(rule: str, one: str, other: str) -> None:
    for told in ((one, other), (other, one)):
        (found,) = findings(*told)
        assert (found.rule, found.verdict) == (rule, "scope")
        assert "count" in found.explanation


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "A bomb in Mirat killed 19 people on Thursday, among them 11 soldiers, the governor said.",
            "A bomb in Mirat killed 19 people on Thursday. Eleven of the dead were soldiers, the army said.",
        ),
        (
            "A raid on Oruk killed 26 people, 17 of them civilians, on Monday.",
            "Seventeen civilians were killed in a raid on Oruk on Monday.",
        ),
        (
            "An avalanche caused 48 casualties in Tolmir on Sunday, officials said.",
            "An avalanche killed 19 people and injured 29 in Tolmir on Sunday, officials said.",
        ),
        (
            "A gunman shot eight people in a bar in Lant on Thursday, three fatally.",
            "Three people were killed and five wounded in a bar in Lant on Thursday.",
        ),
        (
            "Nine women were killed when a roof fell in at Lant on Friday, police said.",
            "Six men were killed when a roof fell in at Lant on Friday, police said.",
        ),
        (
            "Eleven passengers died when a ferry sank off Lant on Friday.",
            "Four crew members died when a ferry sank off Lant on Friday.",
        ),
        (
            "Thirteen people were killed, including the gunman, at a mall in Tolmir on Sunday.",
            "The shooting at a mall in Tolmir on Sunday killed 13 people, counting the gunman.",
        ),
        (
            "A storm killed 12 people on Tuesday, officials said.",
            "The storm killed nine people in Lant and three in Dorsk on Tuesday, police said.",
        ),
        (
            "A raid on Oruk killed 34 people, among them 15 children, on Monday, a monitor said.",
            "A raid on Oruk killed 34 people on Monday. The mayor said that 17 people lost a leg.",
        ),
        (
            "Rebels killed 25 soldiers near Oruk on Monday, a monitor said.",
            "The army killed 50 militants near Oruk on Monday, the ministry said.",
        ),
        (
            "A bus crash near Lant killed six people on Thursday.",
            "A bus crash near Lant injured 19 people on Thursday.",
        ),
        (
            "Road crashes killed 27 people in Lant province in April, police said.",
            "Road crashes killed 31 people in Lant province in May, up from 27 in April, police said.",
        ),
    ],
)
def test_what_goes_together_is_no_difference(one: str, other: str) -> None:
    assert rules(one, other) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Two figures for one group.
        ("A raid on Oruk killed 17 civilians on Monday.", "A raid on Oruk killed 23 civilians on Monday."),
        # A part is never larger than the whole.
        ("A raid on Oruk killed 38 civilians on Monday.", "A raid on Oruk killed 26 people on Monday."),
        ("The crash near Lant caused 12 casualties on Tuesday.", "The crash near Lant killed 19 on Tuesday."),
        ("The crash near Lant caused 12 casualties.", "The crash near Lant caused 30 casualties."),
        # One attacker does not explain two dead.
        (
            "Thirteen people were killed, including the gunman, at a mall in Tolmir on Sunday.",
            "Eleven people were killed at a mall in Tolmir on Sunday.",
        ),
        # The gunman is one of the wounded.
        (
            "Thirteen people were killed and nine wounded, including the gunman, at a mall in Tolmir.",
            "Twelve people were killed and nine wounded at a mall in Tolmir on Sunday.",
        ),
        # The figure without the gunman is the larger one.
        (
            "Thirteen people, not counting the gunman, were killed at a mall in Tolmir on Sunday.",
            "Twelve people were killed at a mall in Tolmir on Sunday.",
        ),
        # Three children are some of the nine.
        (
            "A storm killed 12 people in Lant on Tuesday, officials said.",
            "A storm killed nine people in Lant on Tuesday, including three children.",
        ),
        # Nothing says that the one place is a part of the other.
        (
            "Shelling killed 22 people in Dorsk on Monday, police said.",
            "Shelling killed nine people in Dorsk on Monday, medics said.",
        ),
        # The article says that these are all.
        (
            "The raid on Oruk killed 26 people on Monday.",
            "Raid kills 17 people ## The raid on Oruk killed 17 civilians on Monday.",
        ),
    ],
)
def test_what_no_part_explains_stays_a_conflict(one: str, other: str) -> None:
    assert rules(one, other) == ["quantity.differs"]


def test_one_of_two_wholes_is_still_a_conflict() -> None:
    told = (
        "A raid on Oruk killed 26 people on Monday, rescuers said.",
        "A raid on Oruk killed 17 civilians on Monday, a monitor said.",
        "A raid on Oruk killed 31 people on Monday, the mayor said.",
    )
    assert "quantity.differs" in rules(*told)


@pytest.mark.parametrize(
    ("told", "severity"),
    [
        ("Fifty dead in hotel fire ## A fire in a hotel in Lant on Tuesday killed 49 people.", "minor"),
        ("Fifty dead in hotel fire ## A fire in a hotel in Lant on Tuesday killed 41 people.", "major"),
        ("Ten killed in fire ## Nine people were killed in a fire at a hotel in Lant on Tuesday.", "major"),
    ],
)
def test_a_headline_may_round_and_may_not_add(told: str, severity: str) -> None:
    (found,) = findings(told)
    assert (found.verdict, found.severity) == ("conflict", severity)


@pytest.mark.parametrize(
    "told",
    [
        "Nearly 50 killed in fire in Lant ## A fire at a hotel in Lant on Tuesday killed 48 people.",
        "Dozens killed in fire in Lant ## A fire at a hotel in Lant on Tuesday killed 48 people.",
        "Storm kills 12 ## The storm killed nine people in Lant and three in Dorsk on Tuesday.",
        "Crash hurts 12 ## Nine people were slightly injured and three seriously injured near Lant.",
    ],
)
def test_a_headline_may_sum_up(told: str) -> None:
    assert findings(told) == []
