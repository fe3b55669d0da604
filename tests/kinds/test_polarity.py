"""Claims across sources: what one affirms and another denies, and what only looks so."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.config import Config
from checker.model import Article, Finding

ONLY = Config(kinds=("polarity",))
SATURDAY, SUNDAY = "2023-03-04", "2023-03-05"


def findings(
    *texts: str, days: tuple[str | None, ...] = (SATURDAY, SUNDAY), title: str = ""
) -> list[Finding]:
    articles = [
        Article(id=f"a{n}", title=title if not n else "", text=text, published=day)
        for n, (text, day) in enumerate(zip(texts, days, strict=False))
    ]
    return [f for f in pipeline.run(articles, ONLY).result.findings if f.is_difference]


CONTRADICTIONS = [
    ("The alarm bells and sirens sounded at four.", "No siren sounded, a baker said."),
    ("Police fired tear gas into the square.", "Police said that no tear gas was used."),
    ("The master ordered the crew to abandon ship.", "Nobody told us to leave the ship, a cook said."),
    ("Labour won an overall majority on the council.", "Labour fell just short of an overall majority."),
    ("Directors declared an interim dividend of 3p a share.", "The firm has scrapped its interim dividend."),
    ("The plant in Derby will close.", "The plant in Derby will stay open, the owner said."),
    ("Both ministers signed a joint declaration.", "The talks ended without any joint declaration."),
    ("No civilians were hurt in the raid, the army said.", "Four civilians died in the raid."),
    ("Mr Vale has no previous convictions.", "Mr Vale has a criminal record for fraud."),
    ("The rebels never broke the ceasefire.", "The rebels broke the ceasefire on Monday."),
    ("The governor visited the wounded.", "The governor has never visited the wounded."),
    ("The lorry stopped at the checkpoint.", "The lorry did not stop at the checkpoint."),
    ("The exits were locked.", "The exits were open, the manager said."),
    ("The train passed a red signal.", "The signal was green, the driver said."),
    ("Parliament approved the budget.", "Lawmakers rejected the budget by two votes."),
    ("The decision of the board was unanimous.", "Two members dissented from the decision of the board."),
    ("Police found a note in the flat.", "There was no note in the flat, the prosecutor said."),
    ("Divers recovered the flight recorder.", "Divers did not recover the flight recorder."),
]


@pytest.mark.parametrize("texts", CONTRADICTIONS)
def test_what_one_source_affirms_and_one_denies_is_a_conflict(texts: tuple[str, str]) -> None:
    found = findings(*texts, days=(SATURDAY, SATURDAY))
    assert [(f.rule, f.verdict, f.severity) for f in found] == [("polarity.differs", "conflict", "major")]


CHANGES = [
    ("No one has claimed responsibility for the blast.", "The group Ansar said it was behind the blast."),
    ("The suspect is still on the run.", "Officers took the suspect into custody."),
    ("None of the four victims has been identified.", "Police named the victims as Ana and Jo Wells."),
    ("The bridge remains closed.", "The bridge has reopened to traffic."),
    ("The motive is not known.", "The motive was revenge, prosecutors said."),
    ("Firefighters were still battling the blaze.", "The blaze was brought under control."),
    ("Ana Holt is in a critical condition.", "Ana Holt died in hospital."),
    ("Some 4,000 homes are still without power.", "Power has been restored to all homes."),
]


@pytest.mark.parametrize("texts", CHANGES)
def test_a_later_state_in_a_later_report_is_an_update(texts: tuple[str, str]) -> None:
    assert [(f.rule, f.verdict) for f in findings(*texts)] == [("polarity.updated", "update")]


def test_a_state_that_a_later_report_takes_back_is_a_conflict() -> None:
    found = findings("Two suspects were arrested.", "The minister said that nobody had been arrested.")
    assert [f.verdict for f in found] == ["conflict"]


def test_what_was_not_done_in_a_past_that_is_over_is_a_conflict_and_not_an_update() -> None:
    found = findings("Mr Orr did not concede on Saturday night.", "Mr Orr conceded defeat on Saturday night.")
    assert [f.verdict for f in found] == ["conflict"]


def test_without_dates_only_a_word_for_it_makes_an_update() -> None:
    arrested = "Police arrested a suspect."
    assert [f.verdict for f in findings("The suspect is at large.", arrested, days=(None, None))] == [
        "conflict"
    ]
    assert [f.verdict for f in findings("The suspect is still at large.", arrested, days=(None, None))] == [
        "update"
    ]


def test_a_headline_is_held_against_its_own_article() -> None:
    body = "The Greens fell two seats short of a majority in the assembly on Sunday night."
    found = findings(body, days=(SATURDAY,), title="Greens win outright majority in the assembly")
    assert [f.rule for f in found] == ["polarity.differs"]


def test_an_article_that_tells_how_a_state_passed_is_not_held_against_the_last_state() -> None:
    whole = "The gunman was on the run for two days. Police arrested the gunman on Friday."
    assert not findings(whole, "The gunman was arrested on Friday.")


ALIKE = [
    ("The plant in Derby will close.", "The plant in Leeds will stay open."),
    ("The minister denied that the plant would close.", "The plant will close."),
    ("Unions fear that the plant will close.", "The plant will stay open."),
    ("If the siren had sounded, we would have run.", "The siren did not sound."),
    ("Did the siren sound?", "The siren did not sound."),
    ("No one has claimed responsibility for the attack.", "It has claimed responsibility for past attacks."),
    ("The group has claimed no attack.", "The group claimed responsibility for an attack in 2009."),
    ("One suspect was arrested.", "Another suspect remains at large."),
    ("Three protesters were arrested.", "No arrests have been made over the murder."),
    ("He was acquitted of murder.", "He was convicted of assault."),
    ("The firm pays no final dividend.", "The firm pays an interim dividend of 4p."),
    ("Not only did the police use tear gas, they also used batons.", "Police used tear gas."),
    ("Such gas attacks are not uncommon. Police used gas.", "Police used gas."),
    ("The police did not search the house until Monday.", "The police searched the house on Monday."),
    ("The bank closed at 5 p.m.", "The bank stayed open until 5 p.m."),
    ("Mr Orr did not meet Mr Lund.", "Mr Orr met Ms Brandt."),
    ("The council did not approve the plan for the bridge.", "The council approved the plan for the school."),
    ("She was not wearing a helmet.", "He was wearing a helmet."),
    ("Marta Holt is in a stable condition.", "Peter Holt died."),
    ("The captain was not arrested.", "The first mate was arrested."),
    ("The rebels captured the town.", "The rebels are still at large."),
    ("It is not true that the plant is closing.", "The plant is not closing."),
    ("Nobody was hurt in the fire at the school.", "Five people were hurt in the fire at the mill."),
    ("The group did not say whether anyone had been arrested.", "Three suspects were arrested."),
]


@pytest.mark.parametrize("texts", ALIKE)
def test_what_only_looks_like_a_contradiction_is_none(texts: tuple[str, str]) -> None:
    assert findings(*texts) == []


def test_an_old_conviction_speaks_against_a_clean_record_and_a_later_one_does_not() -> None:
    clean = "Mr Vale has no criminal record, his lawyer said."
    assert findings(clean, "Mr Vale was jailed for fraud in 2009.", days=("2019-05-01", "2019-05-02"))
    assert not findings(clean, "Mr Vale was jailed for fraud in 2020.", days=("2019-05-01", "2024-05-02"))


def test_a_man_still_sought_after_an_arrest_is_another_man() -> None:
    assert not findings("Police arrested a man on Saturday.", "Police are looking for a gunman with a scar.")


def test_order_of_the_sources_does_not_matter() -> None:
    a, b = "The sirens sounded twice.", "No siren sounded, a baker said."
    one, other = findings(a, b, days=(None, None)), findings(b, a, days=(None, None))
    assert [(f.rule, f.verdict, f.score) for f in one] == [(f.rule, f.verdict, f.score) for f in other]


def test_all_places_of_an_article_that_say_the_same_are_in_the_finding() -> None:
    early = (
        "No suspects are in custody. The robbery took place at noon. No suspects were in custody on Monday."
    )
    found = findings(early, "Two suspects were arrested.")
    assert [len(f.facts) for f in found] == [3]


STATUSES = [
    (
        "The warehouse was destroyed by the blast, officials said.",
        "The warehouse was left intact, the owner said.",
    ),
    ("The chapel was badly damaged.", "The chapel did not suffer any damage."),
    ("The driver was alone in the van, police said.", "A passenger in the van was hurt, the hospital said."),
    ("The rear gate was locked, the club said.", "Fans got out through an unlocked gate."),
    ("The cameras on the bus were recording.", "The driver had switched off the cameras on the bus."),
    (
        "Delivery of the aircraft has been suspended.",
        "Delivery of the aircraft will go ahead, the firm said.",
    ),
    ("The clinic is still treating wounded people.", "The clinic is out of service."),
    ("The tunnel remains open in both directions.", "The tunnel was closed on Monday."),
    ("Officials had warned residents an hour before.", "Residents received no warning."),
    ("No jobs are at risk at the mill, the firm said.", "About 200 jobs at the mill are at risk."),
    ("Keller was carrying a knife, the sheriff said.", "Keller was unarmed, his brother said."),
    ("None of the patients were killed.", "Two patients died when the power failed."),
    ("The board stuck to its full-year outlook.", "The board withdrew its full-year outlook."),
    ("He was the only attacker, police said.", "A second gunman fired from the roof."),
    ("The officers did not search the boat.", "Officers conducted a search of the boat on Friday."),
    ("The airline never paid a visit to the families.", "The airline visited the families."),
    ("The blast killed three pupils.", "No pupils were killed, the head teacher said."),
    ("The parade was cancelled.", "The parade went ahead as planned."),
    ("Rescuers failed to reach the village, so nobody warned residents.", "Residents had been warned."),
    ("The museum's heating was turned off.", "The heating was on all night."),
    ("A permit is compulsory for visitors.", "A permit is not required, the park said."),
    ("The guests were taken to hospital.", "None of the guests went to hospital."),
]


@pytest.mark.parametrize("texts", STATUSES)
def test_opposite_states_of_one_thing_are_told_apart_from_each_other(texts: tuple[str, str]) -> None:
    assert findings(*texts, days=(SATURDAY, SATURDAY))
    assert findings(*reversed(texts), days=(SATURDAY, SATURDAY))


APART = [
    ("The warehouse was destroyed by the blast.", "The school was left intact."),
    ("The driver was alone in the van.", "Bus passengers face delays in the city."),
    ("The front gate was locked at night.", "The owner denied that the front gate was locked."),
    ("The police officers were armed.", "Keller was unarmed, his brother said."),
    ("Delivery of the aircraft has been suspended.", "Production of the tank will go ahead."),
    ("The bridge in Torvik was closed.", "The bridge in Hamnes remains open."),
    ("The clinic could be put out of service.", "The clinic is still treating wounded people."),
    ("The firm cut its outlook to £20m.", "The firm had kept its outlook at £25m."),
    ("Keller was carrying a phone.", "Keller was unarmed, his brother said."),
    ("No jobs are at risk at the mill in Derby.", "Unions fear that jobs are at risk."),
    ("Police arrested a second suspect.", "The gunman acted alone, the sheriff said."),
    ("Prado will meet the rebel leader.", "Prado did not meet the rebel leader."),
    ("Two patients died.", "No doctor was killed."),
    ("The cameras might have been recording.", "The driver had switched off the cameras."),
    ("The parade in Riga was cancelled.", "The parade in Vilnius went ahead as planned."),
    ("The man was taken to hospital.", "The woman did not go to hospital."),
    ("The officers searched the car.", "The officers did not search the boat."),
    ("The army denied responsibility for the raid.", "The militia claimed responsibility for the raid."),
    ("Officials will warn residents.", "Residents said they received no warning."),
    ("Residents feared that nobody would be warned.", "Officials had warned residents."),
    ("The museum was damaged in the 2011 fire.", "The museum was not damaged, its head said."),
]


@pytest.mark.parametrize("texts", APART)
def test_states_of_other_things_and_what_is_denied_planned_or_feared_are_no_contradiction(
    texts: tuple[str, str],
) -> None:
    assert not findings(*texts)
    assert not findings(*reversed(texts))


REVERSALS = [
    ("The pilot is being treated for burns.", "The pilot passed away in hospital."),
    ("Cyclist Ana Holt lost her life.", "The cyclist is being treated for a broken leg."),
    ("The smoke detectors had been out of operation for a week.", "Every smoke detector was working."),
    ("The level gauges were broken, a worker said.", "The gauges were functioning, the operator said."),
    ("Organisers have called off the marathon.", "The marathon will take place as planned."),
    ("The league cancelled the next round of matches.", "The league said next week's matches will go ahead."),
    ("The prime minister has cancelled her visit to the town.", "The prime minister will visit the town."),
    ("None of the ships will be built in Gdansk.", "Two of the ships will be built in Gdansk."),
    ("No train will be repaired at the depot.", "Repair of the trains will be carried out at the depot."),
    ("The firm has no plans to sell its stake.", "The firm is to sell its stake."),
    ("The minister ruled out buying the jets.", "The minister will buy the jets."),
    ("Ms Orr will challenge the verdict.", "Ms Orr said that she accepts the verdict."),
    ("The company will appeal the ruling.", "The company has decided not to appeal the ruling."),
    ("Prosecutors have filed an appeal against the acquittal.", "Prosecutors did not appeal."),
    ("No request for a recount has been received.", "Mr Orr demanded a recount."),
    ("The family has asked for a public inquiry.", "The family did not ask for an inquiry."),
    (
        "The Greens have eleven of the 20 seats, a working majority.",
        "The Greens are one short of a majority.",
    ),
    ("Ida Roth walked free from court.", "Ida Roth was jailed for two years."),
    ("Ida Roth was given a suspended sentence.", "Ida Roth will serve her two years at a prison in Hull."),
    ("Ida Roth pleaded guilty to fraud.", "Ida Roth, who had denied fraud, was convicted by a jury."),
    ("The tanker was stationary, police said.", "The tanker was moving at walking pace, a witness said."),
    ("The truck had broken down.", "The lorry was moving, a witness said."),
    ("The boat showed no lights.", "The boat's lights were on."),
]


@pytest.mark.parametrize("texts", REVERSALS)
def test_opposite_fates_plans_and_steps_in_court_are_told_apart(texts: tuple[str, str]) -> None:
    assert findings(*texts, days=(SATURDAY, SATURDAY))
    assert findings(*reversed(texts), days=(SATURDAY, SATURDAY))


NO_REVERSALS = [
    ("Some 9,000 homes were without power.", "Power has been restored to 6,000 of the 9,000 homes."),
    ("The hostages are still being held.", "Some of the hostages have been released."),
    ("Most of the fire was put out.", "The fire was still burning."),
    ("The lorry driver was treated in hospital.", "The coach driver died."),
    ("The driver of the other car was being treated in hospital.", "The driver died."),
    ("The meters in the flats were off.", "The sensor on the valve was working."),
    ("The brakes had been tested on Monday.", "The brakes had been disabled."),
    ("The camera at the gate was off.", "The officer's camera was on."),
    ("The match against Leeds was called off.", "The match against Derby will go ahead."),
    ("The women's race was cancelled.", "The men's race will go ahead."),
    ("Saturday's match was cancelled.", "Sunday's match will go ahead."),
    ("The board will meet on Monday.", "The board will not meet this week."),
    ("If the deal fails, the firm will sell its stake.", "The firm will not sell its stake."),
    ("The firm may sell its stake.", "The firm will not sell its stake."),
    ("Ten of the ships will be built in Turku.", "No ship will be built in Gdansk."),
    ("Ten of the stores will not open.", "The stores will open."),
    ("The mayor will visit the school.", "The minister cancelled his visit to the school."),
    ("Police will appeal for witnesses.", "Mr Vale will not appeal."),
    ("Mr Vale will appeal.", "Mr Orr will not appeal."),
    ("Mr Orr asked for a recount.", "Ms Dahl did not ask for a recount."),
    ("Mr Orr asked for a recount.", "Mr Orr did not ask for an inquiry."),
    ("Ida Roth pleaded guilty to fraud.", "Ida Roth pleaded not guilty to murder."),
    ("Ida Roth was given a suspended sentence.", "Karl Roth was jailed for two years."),
    ("The lorry was moving.", "The car was stationary."),
    ("The lorry broke down on Friday.", "The lorry was moving on Sunday."),
    ("The Greens won a majority.", "Labour fell short of a majority."),
]


@pytest.mark.parametrize("texts", NO_REVERSALS)
def test_parts_of_a_number_other_bearers_and_other_days_are_no_contradiction(texts: tuple[str, str]) -> None:
    assert not findings(*texts)
    assert not findings(*reversed(texts))
