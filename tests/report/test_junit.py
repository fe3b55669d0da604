"""JUnit XML: what fails, what is skipped and why, and that nothing breaks the document."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree

from checker.model import Decision, Past, Result
from checker.report import render


def suite_of(result: Result) -> ElementTree.Element:
    root = ElementTree.fromstring(render(result, "junit"))
    (suite,) = root.findall("testsuite")
    return suite


def cases(result: Result, tag: str) -> list[str]:
    return [case.get("name", "") for case in suite_of(result) if case.find(tag) is not None]


def test_an_open_difference_fails_and_an_agreement_passes(story: Result) -> None:
    suite = suite_of(story)
    counts = [suite.get(name) for name in ("tests", "failures", "skipped", "errors")]
    assert counts == ["9", "6", "1", "0"]
    failures = suite.findall("testcase/failure")
    assert [failure.get("type") for failure in failures] == ["major"] * 5 + ["minor"]
    assert "“44” (Valley Radio)" in (failures[0].get("message") or "")
    assert "State television put the number of dead" in (failures[0].text or "")
    agreed = suite.findall("testcase")[6]
    assert (agreed.get("classname"), agreed.get("file")) == (
        "checker.date.agrees",
        "stories/orla-dam/harbour-post.md",
    )
    assert agreed.find("failure") is None and agreed.find("skipped") is None


def test_what_could_not_be_decided_is_skipped_with_the_reason(story: Result) -> None:
    skipped = suite_of(story).find("testcase/skipped")
    assert skipped is not None
    assert "whether villagers and people are the same group" in (skipped.get("message") or "")


def test_settled_suppressed_and_known_differences_are_skipped_with_the_reason(story: Result) -> None:
    note = Decision("f", "not-a-conflict", by="R. Amin", at="2031-05-10T08:00:00Z", note="two bridges")
    findings = (
        replace(story.findings[0], state="decided", decision=note),
        replace(story.findings[1], state="suppressed", suppressed="budget lines are not compared"),
        replace(story.findings[2], standing="unchanged"),
        replace(story.findings[3], state="waiting", standing="new", decision=replace(note, answer="hold")),
    )
    past = Past("quantity.differs", "f9", "conflict", "major", "houses flooded")
    result = replace(story, findings=findings, has_baseline=True, resolved=(past,))
    suite = suite_of(result)
    assert [skipped.get("message") for skipped in suite.findall("testcase/skipped")] == [
        "decided: Not a conflict, by R. Amin on 10 May 2031: two bridges",
        "suppressed: budget lines are not compared",
        "unchanged since the baseline (major)",
    ]
    assert [failure.get("type") for failure in suite.findall("testcase/failure")] == ["major"]
    told = {one.get("name"): one.get("value") or "" for one in suite.findall("properties/property")}
    assert told["resolved"] == "1"
    assert "1 decided" in told["tally"] and "1 suppressed" in told["tally"]


def test_names_tell_findings_on_one_topic_apart(story: Result) -> None:
    twice = tuple(replace(story.findings[0], fingerprint=name) for name in ("aa11", "bb22"))
    assert len(set(cases(replace(story, findings=twice), "failure"))) == 2


def test_hostile_text_leaves_the_document_whole(hostile: Result) -> None:
    for char in ("\x00", "\x0b", "\ufffe", "\ud800", "]]>", "\x1b[2J"):
        found = replace(hostile.findings[0], about=f"a{char}b", explanation=f"<!-- {char} ]]> &x;")
        written = render(replace(hostile, findings=(found,)), "junit")
        (case,) = ElementTree.fromstring(written.encode()).iter("testcase")
        assert case.find("failure") is not None
        assert len(written) < 20_000
