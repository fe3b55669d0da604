"""The assertions for tests of stories: what they match, and what a failure tells."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

import checker
from checker.model import Article
from checker.testing import assert_agreement, assert_conflict, assert_no_conflict

GAZETTE = (
    "Floods in Tarn left 40 houses under water on Monday, the fire brigade said. "
    "Mayor Ilse Brandt opened 3 shelters in Tarn. "
    "The river Tolla rose to 6 metres."
)
HERALD = (
    "In Tarn, 65 houses were left under water by the floods on Monday, a spokeswoman said. "
    "Mayor Ilse Brandt opened 3 shelters in Tarn. "
    "Some 200 soldiers are filling sandbags."
)


def article(source: str, text: str) -> Article:
    return Article(id=source.lower(), text=text, source=source, published="2023-03-07")


@pytest.fixture(scope="module")
def report() -> checker.Report:
    return checker.check([article("Tarn Gazette", GAZETTE), article("Evening Herald", HERALD)])


def told(failed: pytest.ExceptionInfo[AssertionError]) -> str:
    return str(failed.value)


def test_a_difference_is_found_by_words_and_values(report: checker.Report) -> None:
    found = assert_conflict(report, about="houses under water", values=(40, 65))
    assert found.rule == "quantity.differs"
    for about in ("house", "flooded houses", "HOUSES", "Tarn houses", "the water"):
        assert assert_conflict(report, about=about) == found
    assert assert_conflict(report, values=65) == found
    assert assert_conflict(report, "houses", kind="quantity", verdict="conflict", severity="major") == found
    assert assert_conflict(report, "houses", sources=("Gazette", "evening herald")) == found
    assert assert_conflict(report, values=("40", "65")) == found


@pytest.mark.parametrize(
    "asked",
    [
        {"about": "shelters"},
        {"about": "houses", "values": (40, 66)},
        {"about": "houses", "kind": "money"},
        {"about": "houses", "verdict": "update"},
        {"about": "houses", "severity": "minor"},
    ],
)
def test_what_is_not_so_fails(report: checker.Report, asked: dict[str, object]) -> None:
    with pytest.raises(AssertionError):
        assert_conflict(report, **asked)  # type: ignore[arg-type]


def test_a_failure_lists_the_nearest_findings_with_sources_and_sentences(report: checker.Report) -> None:
    with pytest.raises(AssertionError) as failed:
        assert_conflict(report, about="houses", values=(40, 66))
    lines = told(failed).splitlines()
    assert lines[0] == "no difference about 'houses' that states 40 and 66"
    assert lines[1] == "no article states 66"
    assert "nearest of" in lines[2]
    assert "conflict, major, quantity.differs" in lines[3] and "(without 66)" in lines[3]
    assert "“40” Tarn Gazette" in lines[4] and "Floods in Tarn left 40 houses under water" in lines[4]
    assert "65" in lines[5] and "Evening Herald" in lines[5]


def test_an_agreement_is_found_and_counted_by_origin(report: checker.Report) -> None:
    found = assert_agreement(report, about="shelters", values=3)
    assert found.verdict == "agreement"
    assert assert_agreement(report, "shelters", origins=found.origins) == found
    with pytest.raises(AssertionError, match=r"no agreement from 9 origins about 'shelters'"):
        assert_agreement(report, "shelters", origins=9)
    with pytest.raises(AssertionError) as failed:
        assert_agreement(report, about="houses", values=40)
    assert "conflict, major, quantity.differs" in told(failed)


def test_a_day_is_a_value(report: checker.Report) -> None:
    assert_agreement(report, kind="date", values=date(2023, 3, 6))
    with pytest.raises(AssertionError):
        assert_agreement(report, kind="date", values=date(2023, 3, 7))


def test_no_difference_where_there_is_none(report: checker.Report) -> None:
    assert_no_conflict(report, about="shelters")
    assert_no_conflict(report, about="houses", kind="date")
    with pytest.raises(AssertionError) as failed:
        assert_no_conflict(report, about="houses")
    assert told(failed).startswith("a difference about 'houses'\n  conflict, major")
    assert "“40” Tarn Gazette" in told(failed)


def test_a_thing_that_one_sentence_names_on_the_way_is_not_what_it_is_about() -> None:
    texts = {
        "Tarn Gazette": "Floods in Tarn left 40 houses under water, while the opera opened.",
        "Evening Herald": "In Tarn, 65 houses were left under water by floods.",
        "Tolla Post": "Floods in Tarn left 65 houses under water on Monday.",
    }
    report = checker.check([article(source, text) for source, text in texts.items()])
    assert_conflict(report, about="houses", values=(40, 65))
    assert_no_conflict(report, about="opera")


def test_nothing_passes_because_it_was_mistyped(report: checker.Report) -> None:
    with pytest.raises(AssertionError, match="nothing was tested"):
        assert_no_conflict(report, about="helicopters")
    with pytest.raises(AssertionError, match="no article states 41"):
        assert_no_conflict(report, about="houses", values=41)
    with pytest.raises(checker.CheckerError, match="did you mean 'quantity'"):
        assert_no_conflict(report, about="houses", kind="quantty")
    with pytest.raises(checker.UsageError, match="source 'Gazete'"):
        assert_no_conflict(report, about="houses", sources="Gazete")
    with pytest.raises(checker.UsageError, match="verdict 'conflicts'"):
        assert_conflict(report, about="houses", verdict="conflicts")
    with pytest.raises(checker.UsageError, match="severity 'mayor'"):
        assert_conflict(report, about="houses", severity="mayor")
    with pytest.raises(checker.UsageError, match="names nothing"):
        assert_no_conflict(report)


def test_what_was_decided_is_still_a_difference(report: checker.Report) -> None:
    settled = tuple(replace(finding, state="decided") for finding in report.findings)
    assert assert_conflict(replace(report, findings=settled), "houses", values=(40, 65)).state == "decided"


def test_spellings_are_told_apart_as_values_and_not_in_what_it_is_about() -> None:
    other = "Talks with Sergey Volkonov ended. Sergey Volkonov left Tarn on Monday."
    one = "Sergei Volkonov came to Tarn for talks. Sergei Volkonov left on Monday."
    report = checker.check([article("Tarn Gazette", one), article("Evening Herald", other)])
    assert_conflict(report, about="Volkonow", kind="name", values=("Sergei Volkonov", "Sergey Volkonov"))
    with pytest.raises(AssertionError):
        assert_conflict(report, kind="name", values=("Sergei Volkonov", "Serge Volkonov"))


def test_a_report_without_findings_says_so() -> None:
    report = checker.check([article("Tarn Gazette", "It rained.")])
    with pytest.raises(AssertionError, match="the report has no findings"):
        assert_conflict(report, about="rain")
