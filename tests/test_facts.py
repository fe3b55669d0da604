"""What a fact is about: the slots around its value."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.config import Config
from checker.model import Article, Fact

#: The kinds that share these slots.
MEASURED = ("quantity", "money", "percent", "age", "date", "time", "duration")


def stated(text: str, *, title: str = "", published: str | None = "2021-05-06") -> tuple[Fact, ...]:
    article = Article(id="a", text=text, title=title, published=published)
    return pipeline.extract([article], Config(kinds=MEASURED))[0]


def one(text: str, span: str) -> Fact:
    (found,) = (fact for fact in stated(text) if fact.text == span)
    return found


@pytest.mark.parametrize(
    ("text", "span", "happened"),
    [
        ("The blast killed nine people and wounded 31.", "nine", "death"),
        ("The blast killed nine people and wounded 31.", "31", "injury"),
        ("Nine people lost their lives.", "Nine", "death"),
        ("The collapse left 23 dead.", "23", "death"),
        ("Twelve miners are still missing.", "Twelve", "missing"),
        ("The storm displaced 4,000 families.", "4,000", "displacement"),
        ("Police arrested 17 demonstrators.", "17", "arrest"),
        ("Firefighters rescued five sailors.", "five", "rescue"),
        ("There were 214 passengers on board the ferry.", "214", "aboard"),
        ("Gunmen kidnapped six nurses.", "six", "abduction"),
    ],
)
def test_what_happened_to_those_counted(text: str, span: str, happened: str) -> None:
    assert one(text, span).context.concepts == (happened,)


def test_those_who_do_it_are_not_those_it_is_done_to() -> None:
    assert "death" not in one("Twelve gunmen killed nine guards.", "Twelve").context.concepts


@pytest.mark.parametrize(
    ("text", "span", "is_part"),
    [
        ("Two others were hurt.", "Two", True),
        ("Six more people died overnight.", "Six", True),
        ("Twenty people were hurt, including three children.", "three", True),
        ("Twenty people were hurt, including three children.", "Twenty", False),
        ("Fifteen died in the city and six others died in a village.", "six", True),
        ("The blast killed two guards and wounded four others.", "four", False),
        ("Fire destroyed 40 of the houses.", "40", True),
        ("Turnout was 4.1 per cent more than before.", "4.1 per cent", False),
    ],
)
def test_a_part_is_told_from_the_whole(text: str, span: str, is_part: bool) -> None:
    assert bool(one(text, span).context.part) == is_part


@pytest.mark.parametrize(
    ("text", "span", "cue"),
    [
        ("Analysts had expected a profit of £3m.", "£3m", "expected"),
        ("Officials previously put the toll at 12.", "12", "earlier"),
        ("The speed limit is 50 km an hour.", "50 km an hour", "limit"),
        ("Turnout was 54 per cent, up from 41 per cent.", "41 per cent", "baseline"),
    ],
)
def test_words_around_tell_what_sort_of_value_it_is(text: str, span: str, cue: str) -> None:
    assert cue in one(text, span).context.cues
    assert one("Turnout was 54 per cent.", "54 per cent").context.cues == ()


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The mayor said 40 houses had burned down.", "mayor"),
        ("According to the fire brigade, 40 houses burned down.", "fire brigade"),
        ("Some weeks ago 40 houses burned down.", ""),
    ],
)
def test_who_says_so(text: str, speaker: str) -> None:
    assert one(text, "40").speaker == speaker


def test_how_firmly_it_is_stated() -> None:
    assert one("The council may spend £2m on the bridge.", "£2m").context.is_planned
    assert one("The fire did not reach 40 houses.", "40").context.is_negated
    assert one("“We lost 40 houses,” the mayor said.", "40").context.is_quoted
    plain = one("The council spent £2m on the bridge.", "£2m").context
    assert not (plain.is_planned or plain.is_negated or plain.is_quoted)


def test_a_day_in_the_sentence_is_the_day_the_fact_holds_for() -> None:
    assert one("On 3 May 2021 the bridge carried 900 lorries.", "900").as_of == "2021-05-03"
    assert one("The bridge carried 900 lorries.", "900").as_of == "2021-05-06"
    assert stated("The bridge carried 900 lorries.", published=None)[0].as_of is None


def test_the_value_itself_is_masked_and_no_other() -> None:
    facts = stated("The blast killed nine people and wounded 31.")
    assert [fact.masked for fact in facts] == [
        "The blast killed some people and wounded 31.",
        "The blast killed nine people and wounded some .",
    ]


@pytest.mark.parametrize(
    ("title", "span", "happened"),
    [
        ("Nine Killed as Ferry Sinks Off Port Merrow", "Nine", "death"),
        ("FERRY SINKS WITH 60 PEOPLE ON BOARD", "60", "aboard"),
    ],
)
def test_a_title_in_capitals_is_understood(title: str, span: str, happened: str) -> None:
    found = [fact for fact in stated("The ferry sank in the bay.", title=title) if fact.field == "title"]
    assert [(fact.text, fact.context.concepts, fact.position) for fact in found] == [(span, (happened,), -1)]
    assert title[found[0].start : found[0].end] == span


@pytest.mark.parametrize("text", ["7", "7.", "(7)", "10\n\n11\n\n12"])
def test_a_number_that_stands_alone_states_nothing(text: str) -> None:
    assert stated(text) == ()


def test_facts_are_in_the_order_of_the_text() -> None:
    text = "On Monday 12 boats sank. The owners lost £3m, and 40 per cent of the fleet is gone."
    facts = stated(text, title="Twelve boats lost")
    assert [fact.field for fact in facts] == ["title"] + ["text"] * 4
    starts = [fact.start for fact in facts if fact.field == "text"]
    assert starts == sorted(starts)
    assert len({fact.id for fact in facts}) == 5
    assert facts == stated(text, title="Twelve boats lost")


@pytest.mark.parametrize(
    ("text", "span", "is_part"),
    [
        # other than those killed, who were told of before
        ("The blast killed Ana Ruiz. Seven others were wounded.", "Seven", False),
        ("Two people were killed. Seven others were wounded.", "Seven", False),
        # other than those wounded, who were counted before
        ("Two people were wounded in the square. Seven others were wounded in the park.", "Seven", True),
        # they add to the dead
        ("The mill burned down. Three others died on the way to hospital.", "Three", True),
        # people told of by groups
        ("Four men and two women were wounded.", "Four", True),
        ("Four men and two women were wounded.", "two", True),
        ("Four men and a dog were wounded.", "Four", False),
        ("Water filled the first two floors.", "two", True),
    ],
)
def test_others_are_other_than_those_told_of_before(text: str, span: str, is_part: bool) -> None:
    assert bool(one(text, span).context.part) == is_part


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("Some 56 were dragged to safety.", "Some 56"),
        ("Nine people were pulled from the rubble.", "Nine"),
        ("Crews lifted 12 passengers out of the water.", "12"),
    ],
)
def test_those_brought_to_safety_are_rescued(text: str, span: str) -> None:
    assert "rescue" in one(text, span).context.concepts


@pytest.mark.parametrize(
    ("text", "is_denied"),
    [
        ("No raid was recorded on Monday.", True),
        ("Nobody was held on Monday.", True),
        ("They were held without a struggle on Monday.", False),
    ],
)
def test_what_is_denied(text: str, is_denied: bool) -> None:
    assert one(text, "Monday").context.is_negated == is_denied
