"""Rules that are off or weigh otherwise, and differences that are set aside."""

from __future__ import annotations

import pytest

from checker.config import Suppression
from checker.judge.policy import ruled, suppressed
from checker.model import Finding, Result, Severity, Verdict

TODAY = "2024-06-30"


def finding(
    name: str, rule: str = "money.differs", verdict: Verdict = "conflict", severity: Severity = "major"
) -> Finding:
    return Finding(
        name, rule, rule.partition(".")[0], verdict, severity, f"About {name}!", (), "", 0.9, fingerprint=name
    )


RESULT = Result(
    (),
    (),
    (
        finding("damage"),
        finding("toll", "quantity.differs"),
        finding("spelling", "name.spelling", "variant", "minor"),
        finding("bill", "money.agrees", "agreement", "minor"),
    ),
)


def left(result: Result) -> list[str]:
    return [f"{one.id} {one.severity}" for one in result.findings]


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        ({}, ["damage major", "toll major", "spelling minor", "bill minor"]),
        ({"money.differs": "off"}, ["toll major", "spelling minor", "bill minor"]),
        ({"money": "off"}, ["toll major", "spelling minor"]),
        ({"money": "off", "money.agrees": "minor"}, ["toll major", "spelling minor", "bill minor"]),
        ({"quantity": "minor"}, ["damage major", "toll minor", "spelling minor", "bill minor"]),
        ({"name": "major", "money": "minor"}, ["toll major", "spelling major", "damage minor", "bill minor"]),
    ],
)
def test_a_rule_goes_before_its_kind_and_the_gravest_still_come_first(
    rules: dict[str, str], expected: list[str]
) -> None:
    assert left(ruled(RESULT, rules)) == expected


def test_what_was_left_out_is_counted() -> None:
    (note,) = ruled(RESULT, {"money": "off", "name.spelling": "off"}).notes
    assert (
        note.message == "3 findings of rules that are off: money.agrees 1, money.differs 1, name.spelling 1"
    )
    assert ruled(RESULT, {"age": "off"}).notes == ()


@pytest.mark.parametrize(
    "one",
    [
        Suppression("known", fingerprint="damage"),
        Suppression("known", rule="money.differs", about="about  DAMAGE"),
        Suppression("known", fingerprint="damage", until=TODAY),
    ],
)
def test_a_difference_is_set_aside_with_its_reason(one: Suppression) -> None:
    found = suppressed(RESULT, [one], TODAY)
    aside = [f for f in found.findings if f.state == "suppressed"]
    assert [(f.id, f.suppressed, f.is_open) for f in aside] == [("damage", "known", False)]
    assert found.notes == ()


@pytest.mark.parametrize(
    ("one", "told"),
    [
        (Suppression("x", fingerprint="gone"), "suppression of gone fits no difference"),
        (Suppression("x", fingerprint="bill"), "suppression of bill fits no difference"),
        (
            Suppression("x", fingerprint="damage", rule="name.known"),
            "suppression of damage fits no difference",
        ),
        (
            Suppression("x", rule="money.differs", about="toll", where="checker.toml:4"),
            "checker.toml:4: the suppression of money.differs, “toll” fits no difference",
        ),
        (
            Suppression("x", fingerprint="damage", until="2024-06-29", where="checker.toml:4"),
            "checker.toml:4: the suppression of damage held until 2024-06-29 and holds no more",
        ),
    ],
)
def test_what_sets_nothing_aside_is_told(one: Suppression, told: str) -> None:
    found = suppressed(RESULT, [one], TODAY)
    assert found.findings == RESULT.findings
    assert [note.message for note in found.notes] == [told]
