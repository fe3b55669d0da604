"""Names, as a user sees them: what the whole program reports of two short articles."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.config import Config
from checker.model import Article, Finding, Name

NAMES = Config(kinds=("name",))


def findings(*texts: str) -> list[Finding]:
    articles = [Article(id=f"article {n}", text=text) for n, text in enumerate(texts)]
    return [f for f in pipeline.run(articles, NAMES).result.findings if f.verdict != "unsure"]


def rules(*texts: str) -> set[str]:
    return {finding.rule for finding in findings(*texts)}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Police named the dead woman as Kateryna Moroz, 33.", "The dead woman was Katerina Moroz, 33."),
        ("Jonathan Whitaker, the coach, was held.", "The coach, Jonathan Whittaker, was held on Friday."),
        ("President Aleksandr Lukin flew to Minsk.", "President Alexander Lukin flew to Minsk."),
        ("The bridge at the village of Deir Hafer fell.", "The bridge at the village of Dayr Hafir fell."),
        ("Rebels took the town of al-Basira.", "Rebels took the town of Basira."),
        ("The clinic in the Nour al-Din district burned.", "The clinic in the Nureddin district burned."),
        ("Gord MacAllan, the president of the union, spoke.", "Gordon McAllan, the union president, spoke."),
        ("Two died at the Cedar Hill apartments.", "Two died at the Cedar Hills apartments."),
        ("The Army of the Lantern claimed the raid.", "Lantern Army, a militia, claimed the raid."),
        ("Operation Harbour Lantern began at dawn.", "Operational Harbour Lantern began at dawn."),
        ("The pilot, Tomas Berghof, ran away.", "The pilot was named as Tomas Bergholt."),
        ("Mayor Ruth Hartley opened the bridge.", "Mayor Ruth Hartnell opened the bridge."),
        (
            "General Idrissa Konaté spoke beside Aïssa Diallé.",
            "Lawyer Aïssa Diallé was there when General Idrissa Konate spoke.",
        ),
        ("The victims were siblings Jonas and Ida Roth.", "Yonas Roth, Ida Roth and others were hurt."),
    ],
)
def test_two_spellings_of_one_name_are_a_variant(a: str, b: str) -> None:
    found = findings(a, b)
    assert [(f.rule, f.verdict, f.severity) for f in found] == [("name.spelling", "variant", "minor")]
    assert findings(b, a)[0].rule == "name.spelling"


def test_a_slip_inside_one_article_is_found() -> None:
    text = "Ms Tamsin Okafor said the plan was dead. Okafro later left the room."
    assert rules(text) == {"name.spelling"}


def test_all_mentions_are_in_the_finding() -> None:
    articles = [
        Article(id="a", text="Coach Jonathan Whitaker was held. Whitaker, who is 50, said nothing."),
        Article(id="b", text="Coach Jonathan Whittaker was held. Mr Whittaker denies it."),
    ]
    result = pipeline.run(articles, NAMES).result
    (found,) = result.findings
    texts = [f.text for f in result.facts if f.id in found.facts]
    assert sorted(texts) == ["Jonathan Whitaker", "Jonathan Whittaker", "Whitaker", "Whittaker"]
    values = [f.value for f in result.facts if f.id in found.facts]
    assert {v.canonical for v in values if isinstance(v, Name)} == {"Jonathan Whitaker", "Jonathan Whittaker"}


def test_a_name_cut_short_throughout() -> None:
    short = "Fire swept the Larkspur subdivision."
    assert rules("Fire swept the Larkspur Meadows subdivision.", short) == {"name.short"}
    assert rules("Fire swept the Larkspur Meadows subdivision. Larkspur residents fled.", short) == set()


def test_another_word_for_what_it_is() -> None:
    assert rules("Voters chose the Lantern Alliance.", "Voters chose the Lantern Association.") == {
        "name.word"
    }
    both = "Voters chose the Lantern Alliance. The Lantern Association lost."
    assert rules(both, "Voters chose the Lantern Association.") == set()


def test_names_that_reference_works_list_together() -> None:
    assert rules("The embassy in Rangoon was closed.", "The embassy in Yangon was closed.") == {"name.known"}
    assert rules("ISIL claimed the attack.", "The Islamic State group claimed the attack.") == {"name.known"}
    assert rules("IS claimed the attack.", "The Islamic State group claimed the attack.") == set()
    mixed = "ISIS claimed it. ISIS, or Daesh, has claimed many."
    assert rules(mixed, "ISIS claimed the attack.") == set()


def test_a_title_of_honour_left_out_in_the_same_article() -> None:
    text = "General Sir Ralph Orme spoke on Monday. The photo shows General Ralph Orme."
    (found,) = findings(text)
    assert found.rule == "name.style"
    assert rules("General Sir Ralph Orme spoke. General Orme then left.") == set()
    assert rules("General Sir Ralph Orme spoke.", "General Ralph Orme spoke.") == set()


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The dead man was Victor Hallam, 34.", "The dead man was Edwin Hallam, 34."),
        ("Captain Victor Hallam was arrested.", "Captain Edwin Hallam was arrested."),
        (
            "Rowena Hallam met the workers.",
            "Rowland met them. Rowenna said so. Roweena Hallam met the workers.",
        ),
    ],
)
def test_two_first_names_of_one_person(a: str, b: str) -> None:
    assert rules(a, b) & {"name.differs", "name.spelling"}


def test_a_conflict_about_a_first_name_is_major() -> None:
    (found,) = findings("The dead man was Victor Hallam, 34.", "The dead man was Edwin Hallam, 34.")
    assert (found.verdict, found.severity) == ("conflict", "major")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # Two people.
        ("The speaker, John Boehner, cut short his holiday.", "The comedian John Byner told a joke."),
        (
            "Laura Brown, 41, and Peter Browne, 56, escaped.",
            "Laura Brown and Peter Browne escaped by a window.",
        ),
        (
            "George Hallam, 71, and his son Victor Hallam, 40, drowned.",
            "Victor Hallam was with George Hallam.",
        ),
        ("Michel Arnaud, 30, a baker, was hurt.", "Michelle Arnaud, 28, his sister, was hurt."),
        ("Mario Conti, 44, a waiter, was killed.", "Maria Conti, 44, a waitress, was killed."),
        ("James Reilly, 19, was charged with arson.", "Thomas Reilly, 24, was charged with arson."),
        ("Marin Falk scored twice. Maren Falk, his sister, watched.", "Marin Falk scored twice."),
        ("Sara Khan and Sarah Khan won the doubles.", "Sarah Khan and Sara Khan won the doubles."),
        ("The foreign minister, Pavel Orlov, left.", "The defence minister, Igor Orlov, left."),
        ("Foreign Minister Pavel Orlov left.", "Defence Minister Igor Orlov left."),
        ("Ivan Petrov, a baker, was hurt.", "Witness Ivan Petrenko said it was loud."),
        ("Mohammed Abdullah sells bread.", "Mohammed Abdulrahman, a driver, was hurt."),
        ("President Daniel Orta of Peru left.", "President Daniel Noboa of Ecuador left."),
        # Two places.
        ("Shells fell on Homs on Monday.", "Shells fell on Hama on Monday."),
        ("The road from Tartus is closed.", "The road from Tadmur is closed."),
        ("The ferry left Iran for Oman.", "The ferry left Iraq for Amman."),
        ("Niger closed the border.", "Nigeria closed the border."),
        ("Police in North Melford found the car.", "Police in South Melford found the car."),
        ("The town of Vesla lies near the town of Vesta.", "The town of Vesta was flooded."),
        ("Sidney Poole spoke.", "They met in Sydney."),
        ("The Sirian family fled.", "The Syrian family fled."),
        ("Germany left the talks.", "German officials left. The German team was tired."),
        ("Kazakhstan left the talks.", "A Kazakh team left. Two Kazakhs spoke."),
        # Two firms.
        (
            "A spokesman for Ford said the plant would close.",
            "A spokesman for Fort said the plant would close.",
        ),
        ("The New York Times reported it.", "The New York Post reported it."),
        # One being, and nothing to report.
        ("General Idrissa Konaté spoke in Bamako.", "General Idrissa Konate spoke in Bamako."),
        ("José Ruiz, the mayor of Bogotá, spoke.", "José Ruiz, the mayor of Bogota, spoke."),
        ("Łukasz Woźniak, the skipper, was saved.", "Lukasz Wozniak, the skipper, was saved."),
        (
            "Prime Minister Anna Lindqvist spoke in Oslo. Lindqvist left.",
            "Mrs Lindqvist spoke. Anna Lindqvist left.",
        ),
        ("The World Health Organization warned of cholera.", "The WHO warned of cholera."),
        ("Russia said the Russians had left.", "The Russian army said Russia had left."),
        (
            "The Defence Ministry reopened the Harbour Centre.",
            "The Defense Ministry reopened the Harbor Center.",
        ),
        ("Bill Hartley, the mayor, resigned.", "William Hartley, the mayor, resigned."),
        ("AL-SHABAAB attacked the hotel.", "Al-Shabaab attacked the hotel."),
        ("Flight 17 landed at Gatwick Airport.", "Flight 17 landed at Gatwick."),
        ("The Coast Guard saved ten.", "The Coastguard saved ten."),
        ("Dr Jane Cole treated the wounded.", "Jane Cole, a surgeon, treated the wounded."),
        ("Chief Executive Imogen Strand resigned.", "Imogen Strand, chief executive, resigned."),
        ("Leiden University published the study.", "The University of Leiden published the study."),
    ],
)
def test_what_is_not_reported(a: str, b: str) -> None:
    assert rules(a, b) == set()
    assert rules(b, a) == set()


def test_a_rank_of_a_force_is_no_part_of_the_name() -> None:
    text = "The visitors met General of the Army Petr Olin on Friday. Olin thanked the guests."
    (facts,) = pipeline.extract([Article(id="a", text=text)], NAMES)
    assert {fact.value.form for fact in facts if isinstance(fact.value, Name)} >= {"Petr Olin"}
    assert not [fact for fact in facts if "Army" in fact.text]
