"""What is new, unchanged and resolved since an earlier run, and what a gate makes of it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

import checker
from checker.cli import app
from checker.config import Config, Suppression
from checker.decisions import Store
from checker.model import Decision

FIRST = (
    "Officials in Varn said 40 houses were flooded on Monday. The mayor of Varn said 12 roads were closed."
)
SECOND = (
    "In Varn, 65 houses were flooded on Monday, officials said. The mayor of Varn said 12 roads were closed."
)

DECISION = Decision("", "confirm", at="2023-05-05T08:00:00Z", rule="quantity.differs")


def write(folder: Path, name: str, text: str) -> None:
    (folder / f"{name}.md").write_text(f"---\nsource: {name}\npublished: 2023-03-07\n---\n{text}\n")


@pytest.fixture
def story(tmp_path: Path) -> Path:
    folder = tmp_path / "story"
    folder.mkdir()
    write(folder, "Varn Times", FIRST)
    write(folder, "Varn Echo", SECOND)
    return folder


@pytest.fixture
def baseline(story: Path, tmp_path: Path) -> Path:
    return checker.check(story).write(tmp_path / "before.json")


def gate(story: Path, baseline: Path) -> tuple[int, str]:
    done = CliRunner().invoke(app, ["check", str(story), "--baseline", str(baseline)])
    return done.exit_code, done.stderr


def test_what_was_known_before_does_not_fail_and_is_counted(story: Path, baseline: Path) -> None:
    assert CliRunner().invoke(app, ["check", str(story)]).exit_code == 1
    code, told = gate(story, baseline)
    assert code == 0
    assert "0 new, 1 unchanged, 0 resolved" in told


def test_a_new_difference_fails(story: Path, baseline: Path) -> None:
    write(story, "Varn Echo", SECOND.replace("12 roads", "19 roads"))
    code, told = gate(story, baseline)
    assert code == 1
    assert "1 new, 1 unchanged, 0 resolved" in told


def test_lines_put_in_front_make_nothing_new(story: Path, baseline: Path) -> None:
    write(story, "Varn Echo", "It has rained for a week in the valley.\n\n" + SECOND)
    code, told = gate(story, baseline)
    assert (code, "0 new, 1 unchanged, 0 resolved" in told) == (0, True)


def test_a_difference_that_is_gone_is_resolved_and_named(story: Path, baseline: Path) -> None:
    write(story, "Varn Echo", SECOND.replace("65 houses", "40 houses"))
    report = checker.check(story, config=Config(baseline=baseline))
    assert [past.rule for past in report.resolved] == ["quantity.differs"]
    assert "houses" in report.resolved[0].about
    assert json.loads(report.render("json"))["resolved"][0]["about"] == report.resolved[0].about


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("no", "not JSON"),
        ("[]", "schema_version"),
        ('{"schema_version": 1, "findings": [{}]}', "findings\\[0\\]"),
    ],
)
def test_a_file_that_is_no_report_is_refused(story: Path, tmp_path: Path, written: str, told: str) -> None:
    path = tmp_path / "bad.json"
    path.write_text(written)
    code, message = gate(story, path)
    assert code == 2
    with pytest.raises(checker.InputError, match=told):
        checker.check(story, config=Config(baseline=path))
    assert "--format json" in message


def test_a_missing_baseline_is_an_error_and_no_empty_one(story: Path, tmp_path: Path) -> None:
    code, told = gate(story, tmp_path / "absent.json")
    assert code == 2
    assert "absent.json" in told.replace("\n", "")


def test_a_mark_of_byte_order_is_no_fault(story: Path, baseline: Path) -> None:
    baseline.write_text(baseline.read_text(encoding="utf-8"), encoding="utf-8-sig")
    assert gate(story, baseline)[0] == 0


def test_what_is_not_looked_for_is_not_resolved(story: Path, baseline: Path) -> None:
    for config in (
        Config(kinds=("money",), baseline=baseline),
        Config(rules={"quantity.differs": "off"}, baseline=baseline),
    ):
        report = checker.check(story, config=config)
        assert report.resolved == ()
        (note,) = [note for note in report.notes if note.code == "baseline-left-out"]
        assert "1 difference" in note.message


def test_a_neighbour_that_comes_or_goes_makes_nothing_new(tmp_path: Path) -> None:
    """Two findings of equal values are told apart by what they are about, each alone is not."""
    story = tmp_path / "story"
    story.mkdir()

    def told(arrested: tuple[int, int] | None) -> checker.Report:
        for name, number, n in zip(("North Post", "South Post"), (3, 5), arrested or (0, 0), strict=True):
            more = f" Police in Arlen arrested {n} people over the blast." if arrested else ""
            write(story, name, f"The blast in Arlen killed {number} people.{more}")
        config = Config(
            baseline=before if before.exists() else None,
            suppress=(Suppression("known", fingerprint=alone, about="people killed"),) if alone else (),
        )
        return checker.check(story, config=config)

    before, alone = tmp_path / "before.json", ""
    first = told(None)
    (killed,) = first.differences()
    first.write(before)
    Store(story).add([replace(DECISION, fingerprint=killed.fingerprint, about=killed.about)])
    for arrested in ((3, 5), (3, 6), None):
        states = {f.about: (f.state, f.standing) for f in told(arrested).findings if f.is_difference}
        assert states.pop(killed.about) == ("decided", "unchanged")
        assert set(states.values()) <= {("open", "new")}
    both = told((3, 5)).write(before)
    assert gate(story, both)[0] == 0
    assert {f.standing for f in told(None).findings if f.is_difference} == {"unchanged"}
    (story / "checker-decisions.jsonl").unlink()
    alone = killed.fingerprint
    set_aside = {f.about: f.state for f in told((3, 5)).findings if f.is_difference}
    assert set_aside[killed.about] == "suppressed"
    assert sorted(set_aside.values()) == ["open", "suppressed"]
