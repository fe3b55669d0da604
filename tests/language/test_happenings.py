"""What happens at a date or time, and whether two dates are of one happening."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.language.happening_match import likeness
from checker.language.happenings import Happening, happening_at
from checker.language.spans import token_at
from checker.language.timexes import find_timexes

if TYPE_CHECKING:
    from spacy.language import Language


def happenings(nlp: Language, text: str) -> list[Happening]:
    doc = nlp(text)
    return [happening_at(doc[token_at(doc, t.start, t.end)]) for t in find_timexes(doc, "2021-04-12")]


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("The barge sank on Friday.", "sinking"),
        ("Detectives arrested the tenant on Friday.", "arrest"),
        ("He was picked up on Friday.", "arrest"),
        ("The vote is set for 4 May.", "vote"),
        ("The vote was put off to 11 May.", "vote"),
        ("The May 4 vote was close.", "vote"),
        ("Ministers held talks on Friday.", "meeting"),
        ("It was 6 a.m. when the wall gave way.", "collapse"),
        ("Police say the pair got out and opened fire at about 6 a.m.", "shooting"),
        ("The 6:40 p.m. train was full.", "leaving"),
        ("A missile landed in the yard at 6 a.m.", "raid"),
        ("The explosion tore through the hall at 6 a.m.", "blast"),
        ("The accident happened at 6 a.m.", "incident"),
        ("Four people were killed on Friday.", "toll"),
        ("One of the men died on Friday.", "death"),
        ("The plant fired its manager on Friday.", "dismissal"),
        ("The deal was struck on Friday.", "signing"),
    ],
)
def test_what_a_date_dates(nlp: Language, text: str, sort: str) -> None:
    assert sort in happenings(nlp, text)[0].sorts


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("Shares crashed on Friday.", "crash"),
        ("Talks collapsed on Friday.", "collapse"),
        ("The index closed at 812 points on Friday.", "end"),
        ("The toll reached 40 on Friday.", "arrival"),
        ("The engine failed at 6 a.m.", "collapse"),
    ],
)
def test_what_a_date_does_not_date(nlp: Language, text: str, sort: str) -> None:
    assert sort not in happenings(nlp, text)[0].sorts


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The barge sank on Friday.", "The barge went down on Thursday."),
        ("The bridge was built in 1931.", "The bridge, erected in 1913, was shut."),
        ("Polling stations closed at 8 p.m.", "Voting ended at 9 p.m."),
        ("The march set off at 11 a.m.", "The procession departed at 10 a.m."),
        ("The strike will begin on 4 May.", "The walkout starts on 6 May."),
        ("She was taken into custody on Friday.", "She was captured on Thursday."),
    ],
)
def test_one_happening_in_other_words(nlp: Language, one: str, other: str) -> None:
    assert likeness(happenings(nlp, one)[0], happenings(nlp, other)[0]) > 0.5


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The talks opened at 9 a.m.", "A statement was issued at 10 a.m."),
        ("The siege began at 9 a.m.", "The siege ended at 4 p.m."),
        ("The barge sank at 9 a.m.", "The coastguard was called at 10 a.m."),
        ("The barge left at 9 a.m.", "The barge arrived at 10 a.m."),
        ("The barge left Holm at 9 a.m.", "The barge left Varde at 10 a.m."),
        ("He was arrested on Friday.", "He was charged on Saturday."),
        ("He was charged on Friday.", "He was sentenced on Monday."),
        ("The first round of talks was on 4 May.", "The second round of talks was on 6 May."),
        ("The first blast came at 9 a.m.", "A second blast came at 10 a.m."),
        ("Police arrested Ines Marek on Friday.", "Police arrested Olaf Brandt on Saturday."),
        ("It was the worst fire since 1998.", "The fire broke out on Friday."),
        ("The bill was signed on 4 May.", "The law takes effect on 1 July."),
    ],
)
def test_two_happenings(nlp: Language, one: str, other: str) -> None:
    x, y = happenings(nlp, one)[0], happenings(nlp, other)[0]
    assert likeness(x, y) <= 0
    assert likeness(x, y) == likeness(y, x)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The mayor opened the pool on Friday.", "Reserves stood at 4 billion on Thursday."),
        ("She joined the firm in 2001.", "He moved to the coast in 2003."),
    ],
)
def test_nothing_ties_unlike_sentences_together(nlp: Language, one: str, other: str) -> None:
    assert likeness(happenings(nlp, one)[0], happenings(nlp, other)[0]) <= 0
