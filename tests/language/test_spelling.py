from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.language.spelling import (
    effort,
    effort_of_names,
    folded,
    is_derived,
    is_other_gender,
    sound_keys,
    without_article,
)

WORDS = st.text(alphabet="abcdefhijklmnoprstuvyz", min_size=1, max_size=9)


@pytest.mark.parametrize(
    ("form", "even"),
    [("São Tomé", "sao tome"), ("O’Hara", "ohara"), ("Ann-Kristin", "ann kristin"), ("U.S.", "us")],
)
def test_accents_apostrophes_and_hyphens_are_no_spelling(form: str, even: str) -> None:
    assert folded(form) == even


@pytest.mark.parametrize(
    ("form", "bare"),
    [
        ("al-Basra", "basra"),
        ("Ash-Sharqat", "sharqat"),
        ("Nour al-Din", "nour din"),
        ("Al Basra", "basra"),
        ("El Paso", "el paso"),
        ("Alan-Arden", "alan arden"),
    ],
)
def test_an_arabic_article_is_left_out(form: str, bare: str) -> None:
    assert without_article(form) == bare


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("yusuf", "youssef"),
        ("dmitri", "dmitry"),
        ("qasim", "kasim"),
        ("katerina", "kateryna"),
        ("aleksei", "alexei"),
        ("stefan", "stephan"),
        ("whitaker", "whittaker"),
        ("carmichael", "carmicheal"),
    ],
)
def test_transcriptions_and_slips_take_less_than_a_letter(a: str, b: str) -> None:
    assert effort(a, b) < 1.0


@pytest.mark.parametrize(
    ("a", "b"),
    [("hart", "hard"), ("keller", "kessler"), ("martin", "marvin"), ("lind", "ling"), ("oslo", "ohio")],
)
def test_a_letter_that_tells_names_apart_is_dear(a: str, b: str) -> None:
    assert effort(a, b) > effort("yusuf", "youssef") / 2
    assert effort(a, b) >= 0.6


def test_words_with_nothing_in_common_cost_their_length() -> None:
    assert effort("ada", "bromwich") == 8.0


def test_endless_words_are_not_compared() -> None:
    assert effort("ab" * 400, "ab" * 400 + "a") > 100


@given(WORDS, WORDS)
def test_effort_is_symmetric_and_nothing_for_the_same(a: str, b: str) -> None:
    assert effort(a, b) == effort(b, a)
    assert effort(a, a) == 0.0
    assert (effort(a, b) == 0.0) == (a == b)


def test_where_a_name_is_cut_into_words_costs_nothing() -> None:
    assert effort_of_names("Nour al-Din", "Nourdin") == 0.0
    assert effort_of_names("Abdel-Aziz Omar", "Abdelaziz Omar") == 0.0


@pytest.mark.parametrize(
    ("a", "b"), [("yusuf", "youssef"), ("qasim", "kasim"), ("carmichael", "carmicheal"), ("wagner", "vagner")]
)
def test_spellings_of_one_word_share_a_key(a: str, b: str) -> None:
    assert set(sound_keys(a)) & set(sound_keys(b))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("jordan", "jordanian"),
        ("kurdish", "kurds"),
        ("chile", "chilean"),
        ("yemen", "yemeni"),
        ("spain", "spains"),
    ],
)
def test_a_people_is_made_of_a_country(a: str, b: str) -> None:
    assert is_derived(a, b)
    assert is_derived(b, a)


@pytest.mark.parametrize(("a", "b"), [("basra", "basrah"), ("idlib", "idleb"), ("zarqa", "zerqa")])
def test_a_spelling_is_not_made_of_the_other(a: str, b: str) -> None:
    assert not is_derived(a, b)


@pytest.mark.parametrize(
    ("a", "b", "is_other"),
    [
        ("mario", "maria", True),
        ("michel", "michelle", True),
        ("paul", "paula", True),
        ("sarah", "sara", False),
        ("sergei", "sergey", False),
    ],
)
def test_first_names_of_the_other_gender(a: str, b: str, is_other: bool) -> None:
    assert is_other_gender(a, b) is is_other
