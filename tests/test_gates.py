"""The forms that other programs read, written by the command over real files."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from xml.etree import ElementTree

import pytest
from typer.testing import CliRunner

import checker
from checker.cli import app
from checker.decisions import Store, now
from checker.model import Decision

TEXTS = {
    "Varn Times": "Officials in Varn said 40 houses were flooded on Monday.\n"
    "The mayor of Varn said 12 roads were closed.",
    "Varn Echo": "In Varn, 65 houses were flooded on Monday, officials said.\n"
    "The mayor of Varn said 19 roads were closed.",
}


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two articles in a folder, seen from the folder above."""
    monkeypatch.chdir(tmp_path)
    folder = Path("flood story")
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / f"{name}.md").write_text(
            f"---\nsource: {name}\npublished: 2023-03-07\n---\n\n{text}\n", encoding="utf-8"
        )
    return folder


def run(*arguments: object) -> tuple[int, str]:
    done = CliRunner().invoke(app, ["check", *map(str, arguments)])
    return done.exit_code, done.stdout


def written(name: str, span: dict[str, int]) -> str:
    lines = Path(name).read_text(encoding="utf-8").split("\n")
    assert span["startLine"] == span["endLine"]
    return lines[span["startLine"] - 1][span["startColumn"] - 1 : span["endColumn"] - 1]


def test_one_run_writes_all_forms_for_a_build(story: Path) -> None:
    outputs = [f"--output=out/story{suffix}" for suffix in (".sarif", ".xml", ".csv", ".jsonld")]
    code, shown = run(story, *outputs, "--format", "github", "--output", "-")
    assert code == 1
    assert [line.partition(" ")[0] for line in shown.splitlines()] == ["::error", "::error", "::notice"]
    (log,) = json.loads(Path("out/story.sarif").read_text(encoding="utf-8"))["runs"]
    assert len(log["results"]) == 2
    for found in log["results"]:
        for location in (*found["locations"], *found["relatedLocations"]):
            physical = location["physicalLocation"]
            name = physical["artifactLocation"]["uri"].replace("%20", " ")
            assert written(name, physical["region"]) == physical["region"]["snippet"]["text"]
    suites = ElementTree.parse("out/story.xml").getroot()
    assert suites.get("failures") == "2"
    rows = list(csv.DictReader(io.StringIO(Path("out/story.csv").read_bytes().decode(), newline="")))
    assert {row["value"] for row in rows if row["verdict"] == "conflict"} == {"40", "65", "12", "19"}
    assert json.loads(Path("out/story.jsonld").read_text(encoding="utf-8")) == []


def test_a_decision_goes_through_to_every_form(story: Path) -> None:
    report = checker.check(story)
    houses = next(f for f in report.findings if "house" in f.about.lower())
    Store(story).add([Decision(houses.fingerprint, "confirm", by="R. Amin", at=now(), note="both printed")])
    outputs = [f"--output=out/story{suffix}" for suffix in (".sarif", ".xml", ".csv", ".jsonld", ".txt")]
    code, shown = run(story, *outputs, "--format", "github", "--output", "-")
    assert code == 1
    assert "house" not in shown.lower() and "1 decided" in shown
    (log,) = json.loads(Path("out/story.sarif").read_text(encoding="utf-8"))["runs"]
    (settled,) = (found for found in log["results"] if found["suppressions"])
    assert settled["partialFingerprints"]["checkerFingerprint/v1"] == houses.fingerprint
    assert "both printed" in settled["suppressions"][0]["justification"]
    suite = ElementTree.parse("out/story.xml").getroot()[0]
    assert (suite.get("failures"), suite.get("skipped")) == ("1", "1")
    rows = list(csv.DictReader(io.StringIO(Path("out/story.csv").read_bytes().decode(), newline="")))
    assert {row["decision"] for row in rows if row["fingerprint"] == houses.fingerprint} == {"confirm"}
    (review,) = json.loads(Path("out/story.jsonld").read_text(encoding="utf-8"))
    assert {claim["name"] for claim in review["itemReviewed"]} == {"40", "65"}
    assert "Decision: Confirm, by R. Amin" in Path("out/story.txt").read_text(encoding="utf-8")


def test_with_a_baseline_a_build_is_told_only_of_what_is_new(story: Path) -> None:
    assert run(story, "--output", "checks/before.json", "--fail-on", "never")[0] == 0
    code, shown = run(story, "--baseline", "checks/before.json", "--format", "github")
    assert code == 0
    assert shown.startswith("::notice ") and "0 new, 2 unchanged, 0 resolved" in shown
    echo = story / "Varn Echo.md"
    echo.write_text(echo.read_text(encoding="utf-8").replace("65 houses", "40 houses"), encoding="utf-8")
    code, _ = run(story, "--baseline", "checks/before.json", "--output", "out/story.sarif")
    assert code == 0
    (log,) = json.loads(Path("out/story.sarif").read_text(encoding="utf-8"))["runs"]
    assert [found["baselineState"] for found in log["results"]] == ["unchanged"]
    (gone,) = log["properties"]["resolved"]
    assert "house" in gone["about"].lower()


def test_articles_on_standard_input_can_be_gated_too(story: Path) -> None:
    lines = "".join(json.dumps({"source": name, "text": text}) + "\n" for name, text in TEXTS.items())
    for form in ("sarif", "junit", "csv", "github", "claimreview"):
        done = CliRunner().invoke(app, ["check", "-", "--format", form], input=lines)
        assert done.exit_code == 1, form
        assert done.stdout.strip(), form
