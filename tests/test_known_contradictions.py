"""The contradictions that are known to stand in the sample articles, found by the whole program.

The same is asked of the articles they were modelled on, where ``CHECKER_SEED_ARTICLES`` names their
folder.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

import checker
from checker.model import DIFFERENCES, Amount, Article, Fact, Finding
from checker.pytest_plugin import ReportOn
from checker.testing import assert_agreement, assert_conflict, assert_no_conflict

ROOT = Path(__file__).resolve().parent.parent
CASES: dict[str, Any] = json.loads((ROOT / "tests" / "cases" / "seeds.json").read_text(encoding="utf-8"))
ORIGINALS = os.environ.get("CHECKER_SEED_ARTICLES", "")
#: How each of the two figures is hedged wherever it stands, by its article's number from 1.
TROOPS = {
    1: {(127_000.0, "more_than")},
    2: {(127_000.0, "more_than")},
    3: {(100_000.0, "about")},
    4: {(100_000.0, "more_than")},
}


@dataclass(frozen=True)
class Story:
    """A report with its articles in the order of their file names."""

    articles: Sequence[Article]
    report: checker.Report

    def facts_of(self, finding: Finding) -> list[Fact]:
        by_id = {fact.id: fact for fact in self.report.facts}
        return [by_id[name] for name in finding.facts]

    def number(self, fact: Fact) -> int:
        return [article.id for article in self.articles].index(fact.article) + 1

    def holding(self, number: float, *, kind: str = "quantity") -> list[Finding]:
        """Findings of a kind that hold a number."""
        return [
            finding
            for finding in self.report.findings
            if finding.kind == kind and any(number in stated(f) for f in self.facts_of(finding))
        ]

    def told(self, findings: Iterable[Finding]) -> str:
        """Findings as a failing test shows them."""
        lines = []
        for finding in findings:
            lines.append(f"{finding.verdict} {finding.severity} {finding.kind} {finding.score}")
            lines += [f"    {self.number(f)}: {f.text!r} in {f.sentence!r}" for f in self.facts_of(finding)]
        return "\n".join(lines)


def stated(fact: Fact) -> tuple[float, ...]:
    return fact.value.stated if isinstance(fact.value, Amount) else ()


def story_of(report: checker.Report) -> Story:
    return Story(sorted(report.articles, key=lambda article: article.path), report)


@pytest.fixture(scope="session")
def seeds(checker_report: ReportOn) -> Story:
    return story_of(checker_report(ROOT / "seeds"))


@pytest.fixture(scope="session")
def originals(checker_report: ReportOn) -> Story:
    if not ORIGINALS or not Path(ORIGINALS).is_dir():
        pytest.skip("CHECKER_SEED_ARTICLES names no folder of articles")
    return story_of(checker_report(Path(ORIGINALS)))


@pytest.fixture
def story(request: pytest.FixtureRequest) -> Story:
    found: Story = request.getfixturevalue(request.param)
    return found


on_both = pytest.mark.parametrize("story", ["seeds", "originals"], indirect=True)


@on_both
def test_the_russian_troops_are_one_major_difference(story: Story) -> None:
    troops = assert_conflict(
        story.report, about="Russian troops", values=(100_000, 127_000), kind="quantity", severity="major"
    )
    found = [
        finding
        for number in (127_000, 100_000)
        for finding in story.holding(number)
        if finding.is_difference and finding.severity == "major"
    ]
    assert {finding.id for finding in found} == {troops.id}, story.told(found)
    seen: dict[int, set[tuple[float, str]]] = {}
    for fact in story.facts_of(troops):
        if isinstance(fact.value, Amount) and fact.value.stated[0] in (100_000, 127_000):
            seen.setdefault(story.number(fact), set()).add((fact.value.stated[0], fact.value.bound))
    assert seen == TROOPS, story.told(found)


@on_both
def test_the_finding_on_the_russian_troops_holds_nothing_else(story: Story) -> None:
    found = [finding for finding in story.holding(127_000) if finding.is_difference]
    numbers = {number for finding in found for fact in story.facts_of(finding) for number in stated(fact)}
    assert numbers == {100_000, 127_000}, story.told(found)


@on_both
def test_london_2013_is_agreed_on_by_three(story: Story) -> None:
    talks = assert_agreement(story.report, about="London", values="2013", kind="date")
    found = [
        finding
        for finding in story.report.findings
        if finding.kind == "date" and any("2013" in fact.text for fact in story.facts_of(finding))
    ]
    assert found == [talks], story.told(found)
    assert {story.number(fact) for fact in story.facts_of(talks)} == {1, 3, 5}
    assert all("London" in fact.sentence for fact in story.facts_of(talks))


@on_both
def test_two_thousand_weapons_are_no_different_quantity(story: Story) -> None:
    assert_no_conflict(story.report, values=2_000, kind="quantity")


@on_both
@pytest.mark.parametrize(
    ("about", "values", "kind", "severity"),
    [
        ("anti-tank missiles", ("Ben Wallace", "Boris Johnson"), "attribution", "major"),
        ("zero", ("Sergei Shoigu", "Ben Wallace"), "attribution", "major"),
        ("2,000", ("anti-tank missile launchers", "anti-tank missiles"), "object", "major"),
        ("toughen", ("toughen and expand", "toughen and extend"), "quote", "minor"),
        ("zero", ("almost zero", "close to zero"), "quote", "minor"),
        ("Truss", ("Foreign Minister", "Foreign Secretary"), "role", "minor"),
        ("Shoigu", ("Sergei Shoigu", "Shoygu"), "name", "minor"),
    ],
)
def test_what_is_known_to_differ(
    story: Story, about: str, values: tuple[str, str], kind: str, severity: str
) -> None:
    assert_conflict(story.report, about, values=values, kind=kind, severity=severity)


@on_both
@pytest.mark.parametrize("number", [30, 350, 1_000, 200_000, 150_000])
def test_other_forces_never_meet_the_russian_troops(story: Story, number: int) -> None:
    assert any(number in stated(fact) for fact in story.report.facts), "the figure is found at all"
    found = [finding for finding in story.holding(127_000) if finding in story.holding(number)]
    assert not found, story.told(found)


@on_both
def test_related_stories_state_nothing(story: Story) -> None:
    last = story.articles[-1]
    tail = last.text.index("ALSO READ")
    assert [
        f.text for f in story.report.facts if f.article == last.id and f.field == "text" and f.start >= tail
    ] == []


# --- by the labels ------------------------------------------------------------------------------------


def places(story: Story, mention: dict[str, str]) -> list[tuple[str, str, int, int]]:
    """Where a labelled mention stands: article, field, start and end."""
    article = next(a for a in story.articles if Path(a.path).name == mention["article"])
    found = []
    for field in ("text", "title"):
        start = getattr(article, field).find(mention["text"])
        if start >= 0:
            found.append((article.id, field, start, start + len(mention["text"])))
    return found


def states(story: Story, fact: Fact, mention: dict[str, str]) -> bool:
    return any(
        (fact.article, fact.field) == (article, field) and fact.start < end and start < fact.end
        for article, field, start, end in places(story, mention)
    )


def case_of(label: str) -> dict[str, Any]:
    found: dict[str, Any] = next(case for case in CASES["conflicts"] if case["id"] == label)
    return found


def answers(story: Story, finding: Finding, case: dict[str, Any]) -> bool:
    """Whether a finding sets two values of a labelled case against each other."""
    facts = story.facts_of(finding)
    values = {m["value"] for m in case["mentions"] if any(states(story, fact, m) for fact in facts)}
    return finding.is_difference and finding.kind == case["kind"] and len(values) > 1


def holds_only(story: Story, finding: Finding, case: dict[str, Any]) -> bool:
    """Whether all that a finding lists is labelled in one case."""
    return finding.kind == case["kind"] and all(
        any(states(story, fact, m) for m in case["mentions"]) for fact in story.facts_of(finding)
    )


#: Labelled contradictions that are found, and the rule that tells each.
FOUND = {
    "c1": "quantity.differs",
    "c2": "object.differs",
    "c3": "attribution.differs",
    "c4": "quote.altered",
    "c6": "attribution.differs",
    "c7": "quote.altered",
    "c10": "attribution.described",
    "c11": "quote.changed",
    "c14": "name.spelling",
    "c15": "name.spelling",
    "c16": "role.variant",
    "c17": "role.variant",
    "c18": "role.variant",
    "c19": "name.style",
}

#: Those that are not, and why.
MISSED = {
    "c5": "parties to a thing are compared only where they are counted",
    "c8": "seven words at most are quoted, and none of them tells what they are about",
    "c9": "seven words at most are quoted, and half of them differ",
    "c12": "things sent are compared only where they are counted",
    "c13": "whether a meeting is to come or over is told by tenses and not by a time",
}


def test_each_labelled_contradiction_is_found_or_known_to_be_missed() -> None:
    assert {*FOUND, *MISSED} == {case["id"] for case in CASES["conflicts"]}
    assert not FOUND.keys() & MISSED.keys()


@pytest.mark.parametrize(("label", "rule"), FOUND.items())
def test_a_labelled_contradiction_is_found(seeds: Story, label: str, rule: str) -> None:
    case = case_of(label)
    found = [finding for finding in seeds.report.findings if answers(seeds, finding, case)]
    told = [(finding.rule, finding.verdict, finding.severity) for finding in found]
    assert told == [(rule, case["relation"], case["severity"])], seeds.told(found)


@pytest.mark.parametrize(
    "label",
    [pytest.param(label, marks=pytest.mark.xfail(reason=why, strict=True)) for label, why in MISSED.items()],
)
def test_a_labelled_contradiction_that_is_missed(seeds: Story, label: str) -> None:
    assert any(answers(seeds, finding, case_of(label)) for finding in seeds.report.findings)


@pytest.mark.parametrize("case", [pytest.param(case, id=case["id"]) for case in CASES["decoys"]])
def test_a_decoy_is_in_no_difference(seeds: Story, case: dict[str, Any]) -> None:
    first, second = case["mentions"]
    found = [
        finding
        for finding in seeds.report.findings
        if finding.verdict in DIFFERENCES
        and any(states(seeds, fact, first) for fact in seeds.facts_of(finding))
        and any(states(seeds, fact, second) for fact in seeds.facts_of(finding))
    ]
    assert not found, seeds.told(found)


@pytest.mark.parametrize("case", [pytest.param(case, id=case["id"]) for case in CASES["agreements"]])
def test_an_agreement_is_called_no_difference(seeds: Story, case: dict[str, Any]) -> None:
    found = [
        finding
        for finding in seeds.report.differences()
        if finding.kind == case["kind"]
        and any(states(seeds, fact, m) for fact in seeds.facts_of(finding) for m in case["mentions"])
    ]
    assert not found, seeds.told(found)


def test_nothing_else_is_called_a_difference(seeds: Story) -> None:
    alarms = [
        finding
        for finding in seeds.report.differences()
        if not any(holds_only(seeds, finding, case) for case in CASES["conflicts"])
    ]
    assert not alarms, seeds.told(alarms)
