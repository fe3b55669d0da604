"""What two reports say somebody is."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.config import Config
from checker.model import Article, Finding, Role

CONFIG = Config(kinds=("role",))


def findings(*texts: str, days: tuple[str, ...] = ()) -> list[Finding]:
    articles = [
        Article(id=f"{n} {text}", text=text, published=days[n] if days else None)
        for n, text in enumerate(texts)
    ]
    return list(pipeline.run(articles, CONFIG).result.findings)


def rules(*texts: str, days: tuple[str, ...] = ()) -> set[str]:
    return {finding.rule for finding in findings(*texts, days=days)}


def holders(text: str) -> set[tuple[str, str]]:
    (facts,) = pipeline.extract([Article(id="a", text=text)], CONFIG)
    return {(f.value.person, f.value.title) for f in facts if isinstance(f.value, Role)}


@pytest.mark.parametrize(
    ("text", "person", "title"),
    [
        ("Defence Secretary Tom Ashby left London.", "Tom Ashby", "Defence Secretary"),
        ("The foreign secretary, Liz Crane, left London.", "Liz Crane", "foreign secretary"),
        ("Sara Lund, the head of the clinic, spoke.", "Sara Lund", "head of the clinic"),
        ("Sara Lund, 51, the clinic's director, spoke.", "Sara Lund", "director"),
        ("Sgt. Dana Pool said two men were held.", "Dana Pool", "Sgt."),
        ("Spokesman of the union Colonel Ivo Brandt was there.", "Ivo Brandt", "Colonel"),
        ("Lena Ostrow was appointed as chief executive on Monday.", "Lena Ostrow", "chief executive"),
    ],
)
def test_a_title_belongs_to_the_name_beside_it(text: str, person: str, title: str) -> None:
    assert (person, title) in holders(text)


@pytest.mark.parametrize(
    "text",
    [
        "In Lisbon, the prime minister said no.",
        "On Tuesday, the president spoke.",
        "The sheriff's office spoke to Dana Pool.",
    ],
)
def test_a_place_or_a_day_holds_no_title(text: str) -> None:
    assert holders(text) == set()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lena Ostrow, the chief financial officer, spoke.", "Chief operating officer Lena Ostrow spoke."),
        ("The managing director, Mark Feld, spoke.", "Chief executive Mark Feld spoke."),
        ("Mark Feld, head of the town council, spoke.", "Mark Feld, deputy head of the council, spoke."),
        ("Health Minister Olga Stern spoke.", "Education Minister Olga Stern spoke."),
        ("Mayor Ines Prado spoke to reporters.", "Governor Ines Prado spoke to reporters."),
        ("The minister of health Olga Stern spoke.", "Olga Stern, director of disease control, spoke."),
        ("Sgt. Dana Pool said two men were held.", "Lt. Dana Pool said two men were held."),
        ("Rep. Ann Dole of Ohio voted no.", "Sen. Ann Dole of Ohio voted no."),
        ("Health Minister Olga Demyenko spoke.", "Education Minister Olga Demienko spoke."),
        ("Chief executive Teresa Quirk spoke.", "Teresa Quirk has resigned as chairman of the firm."),
        ("Foreign Minister Luc Amadin arrived.", "The Prime Minister of Peru Luc Amadin arrived."),
        ("Polish Deputy Defence Minister Marek Zawad spoke.", "Defence Minister of Peru Marek Zawad spoke."),
    ],
)
def test_offices_that_exclude_each_other_are_a_conflict(one: str, other: str) -> None:
    assert rules(one, other) == {"role.differs"}
    assert rules(other, one) == {"role.differs"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("British Defence Secretary Tom Ashby left.", "British Defence Minister Tom Ashby left."),
        ("Sgt. Dana Pool said two men were held.", "Police spokeswoman Dana Pool said two men were held."),
        ("Lt. Gen. Karl Brandt will lead the force.", "General Karl Brandt will lead the force."),
    ],
)
def test_two_names_for_one_title_are_a_variant(one: str, other: str) -> None:
    (finding,) = findings(one, other)
    assert (finding.rule, finding.verdict, finding.severity) == ("role.variant", "variant", "minor")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("CEO Mark Feld resigned.", "Mark Feld, the chief executive, resigned."),
        ("Minister of Health Olga Stern spoke.", "Health minister Olga Stern spoke."),
        ("Health Minister Olga Stern spoke.", "Olga Stern, the minister of health and welfare, spoke."),
        ("Sara Lund, head of the clinic, spoke.", "The director of the clinic, Sara Lund, spoke."),
        ("Chairman and chief executive Mark Feld resigned.", "Mark Feld, the chairman, resigned."),
        ("Mark Feld, chairman and chief executive of Orrin, resigned.", "Chairman Mark Feld resigned."),
        ("Chief executive Mark Feld spoke.", "Chairman Mark Feld spoke. Feld is also chief executive."),
        ("Chief executive Mark Feld spoke.", "Mark Feld, chairman of the audit committee, spoke."),
        (
            "German Defence Minister Anna Holl spoke.",
            "The head of the German defence office Anna Holl left.",
        ),
        ("UK Defence Secretary Tom Ashby spoke.", "Britain's defence secretary, Tom Ashby, spoke."),
        ("Defence Secretary Tom Ashby spoke.", "Britain's defence secretary, Tom Ashby, spoke."),
        ("Mark Feld, a father of two and a lawyer, was shot.", "Mark Feld, 41, a local resident, was shot."),
        ("Sgt. Dana Pool, a spokeswoman for the police, spoke.", "Police spokeswoman Dana Pool spoke."),
        ("Detective Sgt. Dana Pool spoke.", "Sgt. Dana Pool spoke."),
        ("Foreign Minister Olga Stern spoke.", "Olga Stern, head of the delegation, spoke."),
        ("Foreign Minister Olga Stern spoke.", "Former Foreign Minister Olga Stern spoke."),
        ("Foreign Minister Olga Stern spoke.", "Acting Foreign Minister Olga Stern spoke."),
        ("Tom Ashby, then foreign secretary, signed it.", "Prime Minister Tom Ashby signed it."),
        ("Union leader Ann Roe spoke.", "Ann Roe, general secretary of the union, spoke."),
        ("Finance director Ann Roe spoke.", "Chief operating officer Bob Roe spoke."),
        ("Mayor Ines Prado spoke.", "Governor Tomas Prado spoke."),
        ("General Karl Brandt, the defence minister, spoke.", "Defence Minister Karl Brandt spoke."),
        ("Ann Roe became mayor of Lund in 1998.", "Ann Roe was elected governor of Lund in 2009."),
    ],
)
def test_titles_that_go_together_are_not_told(one: str, other: str) -> None:
    assert rules(one, other) == set()


def test_one_office_of_two_people_is_a_conflict() -> None:
    one = "Norwegian Finance Minister Kari Lunde spoke."
    assert rules(one, "Norway's finance minister, Tore Vik, spoke.") == {"role.holder"}
    for silent in (
        "Swedish Finance Minister Tore Vik spoke.",
        "Former Norwegian Finance Minister Tore Vik spoke.",
        "Deputy Norwegian Finance Minister Tore Vik spoke.",
        "Finance Minister Tore Vik spoke.",
        "Norwegian Foreign Minister Tore Vik spoke.",
    ):
        assert rules(one, silent) == set()


def test_a_title_may_change_in_the_course_of_months() -> None:
    one, other = "Health Minister Olga Stern spoke.", "Education Minister Olga Stern spoke."
    assert rules(one, other, days=("2024-01-05", "2024-12-05")) == set()
    assert rules(one, other, days=("2024-01-05", "2024-01-06")) == {"role.differs"}


def test_a_full_title_and_a_short_one_later_are_ordinary_style() -> None:
    text = "Foreign Secretary Liz Crane left London. The minister said no. Lt. Gen. Karl Brandt came. "
    assert rules(text + "General Brandt spoke.", "Nothing else was known.") == set()


def test_all_mentions_of_one_title_are_in_the_finding() -> None:
    one = "CFO Lena Ostrow spoke. Later the finance chief, Lena Ostrow, left."
    (finding,) = findings(one, "Chief operating officer Lena Ostrow spoke.")
    assert len(finding.facts) == 3


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The undersecretary of Transport, Ivo Marek, spoke.", "Transport Minister Ivo Marek spoke."),
        ("Carla Ruiz, 50, the undersecretary for health, spoke.", "Health Minister Carla Ruiz spoke."),
        ("Vice-minister of Mines Carla Ruiz flew in.", "The minister of mines, Carla Ruiz, flew in."),
    ],
)
def test_an_undersecretary_is_no_minister(left: str, right: str) -> None:
    assert rules(left, right) == {"role.differs"}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Doctor Lena Moss, who treated the wounded, spoke.", "Nurse Lena Moss treated the wounded."),
        ("Bishop Paul Okoro led the service.", "Archbishop Paul Okoro led the service."),
        ("Assistant coach Tim Hale was hurt.", "Tim Hale, the head coach, was hurt."),
        ("Prosecutor Ana Ruiz spoke of fraud.", "Judge Ana Ruiz spoke of fraud."),
    ],
)
def test_nobody_has_two_callings_of_one_sort(left: str, right: str) -> None:
    assert rules(left, right) == {"role.differs"}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Surgeon Lena Moss treated the wounded.", "Lena Moss, a doctor, treated the wounded."),
        ("The parish priest, Paul Okoro, led the service.", "Pastor Paul Okoro led the service."),
        ("Coach Tim Hale was hurt.", "Head coach Tim Hale was hurt."),
        ("Lena Moss's doctor, Ann Roe, spoke.", "Nurse Lena Moss spoke."),
    ],
)
def test_two_words_for_one_calling_are_silent(left: str, right: str) -> None:
    assert rules(left, right) == set()
