"""One statement and two speakers: relatives, holders told in apposition, two translations of one remark."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.config import Config
from checker.model import Article

SUM = "“No sum of money gives me back my morning,”"


def rules(*texts: str) -> set[str]:
    articles = [Article(id=f"a{n}", text=text, published="2021-05-03") for n, text in enumerate(texts)]
    found = pipeline.run(articles, Config(kinds=("attribution",))).result.findings
    return {f.rule for f in found if f.verdict not in ("agreement", "unsure")}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (f"{SUM} said Petra Lind, aunt of seven-year-old Oskar.", f"Oskar's mother, Maja Lind: {SUM}"),
        (f"{SUM} sobbed his sister, Ruth Adeyemi.", f"{SUM} his widow, Grace Adeyemi, told reporters."),
        (
            f"{SUM} recalled Hanna Weber, 34.",
            f"{SUM} said her brother, Jonas Weber, who was on the platform.",
        ),
        (f"{SUM} said caretaker Aldo Prati.", f"The caretaker's wife, Lena Prati, told the paper: {SUM}"),
    ],
)
def test_relatives_of_one_surname_are_two_speakers(left: str, right: str) -> None:
    assert rules(left, right) == {"attribution.differs"}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (f"{SUM} said Ron Lind.", f"Rob Lind said: {SUM}"),
        (f"{SUM} said Maja Lind.", f"Ms Lind said: {SUM}"),
        (f"{SUM} said Bill Lind, a baker.", f"{SUM} said William Lind, 50."),
        (f"{SUM} said Petra Lind, the mayor.", f"Mayor Maja Lind said: {SUM}"),
    ],
)
def test_one_person_by_another_first_name_is_no_other_speaker(left: str, right: str) -> None:
    assert rules(left, right) == set()


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "“They sold the boats and kept the nets,” said the harbour's watchman, Owen Marsh.",
            "“They sold the boats and kept the nets,” says its president, Ulla ag Ressour, 67, a judge.",
        ),
        (
            "“The bridge hummed long before it broke,” Colonel Idriss ag Wartani said.",
            "“The bridge hummed long before it broke,” said its builder, Omar ag Sidibe.",
        ),
        (
            "“The lamps went out one by one,” said Lucia della Torre, 40, who runs the kiosk.",
            "“The lamps went out one by one,” said Marta della Vigna, 31, who was waiting for a tram.",
        ),
    ],
)
def test_a_name_behind_an_office_is_the_speaker(left: str, right: str) -> None:
    assert rules(left, right) == {"attribution.differs"}


def test_two_translations_of_a_remark_are_one_statement() -> None:
    left = "“We asked the drivers to wait, they said the river would let them pass,” said Captain Luis Rey."
    right = (
        "“We asked the drivers to wait and they replied that the river would let them pass,” recounted "
        "Clara Ybarra, a nurse."
    )
    assert rules(left, right) == {"attribution.differs"}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "“You promised us a new school by the spring,” said Petra Lind.",
            "“They promised you a new school by the spring,” said Tor Haugen.",
        ),
        (
            "“This bill of the old senate is a gift to the rich of the cities,” said Senator Ann Roe.",
            "“This bill of the old senate is a burden to the rich of the cities,” said Senator Tom Birk.",
        ),
    ],
)
def test_a_remark_taken_up_and_turned_is_another(left: str, right: str) -> None:
    assert rules(left, right) == set()


def test_a_long_sentence_told_in_the_same_words_is_one_statement() -> None:
    told = "the old ferry had been sold for scrap to a yard in Turkey without a vote of the council"
    assert rules(f"Mayor Anna Ruud said {told}.", f"Harbour chief Tor Lien said that {told}.") == {
        "attribution.differs"
    }
    assert rules("Mayor Anna Ruud said the old ferry was sold.", "Tor Lien said the ferry was sold.") == set()
