"""What a run writes takes the place of nothing that it reads, and its messages are messages only."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from checker import cli

TEXT = "Nine boats sank off Ostwick on Monday."


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "story"
    folder.mkdir()
    (folder / "one.txt").write_text(TEXT, encoding="utf-8")
    (folder / "two.json").write_text(json.dumps({"text": TEXT}), encoding="utf-8")
    (folder / "checker-decisions.jsonl").write_text("", encoding="utf-8")
    (tmp_path / "kept.jsonl").write_text("", encoding="utf-8")
    return folder


def run(*arguments: object, stdin: str | None = None) -> Result:
    return CliRunner().invoke(cli.app, [str(argument) for argument in arguments], input=stdin)


def test_an_output_takes_the_place_of_no_input(story: Path) -> None:
    before = {path.name: path.read_bytes() for path in story.iterdir()}
    for command, output in (
        ("check", "story/two.json"),
        ("check", "story/../story/one.txt"),
        ("facts", "story/two.json"),
        ("check", "story/new.csv"),
        ("check", "story/deep/new.json"),
    ):
        refused = run(command, "story", "--output", output)
        assert refused.exit_code == 2
        assert Path(output).name in refused.stderr
        assert "outside the folder" in refused.stderr
    assert {path.name: path.read_bytes() for path in story.iterdir() if path.is_file()} == before


def test_pairs_are_not_overwritten_by_their_verdicts(story: Path) -> None:
    pairs = story / "pairs.jsonl"
    pairs.write_text(json.dumps({"id": 1, "a": TEXT, "b": TEXT}) + "\n", encoding="utf-8")
    assert run("pairs", pairs, "--output", pairs).exit_code == 2
    assert json.loads(pairs.read_text(encoding="utf-8"))["a"] == TEXT


def test_decisions_are_not_overwritten_by_a_report(story: Path) -> None:
    for output in ("elsewhere/checker-decisions.jsonl", "kept.jsonl"):
        refused = run("check", "story", "--decisions", "kept.jsonl", "-f", "json", "-o", output)
        assert refused.exit_code == 2
        assert "editors decided" in refused.stderr


def test_a_page_beside_the_articles_is_no_article_and_may_stand_there(story: Path) -> None:
    assert run("check", "story", "--output", "story/report.html").exit_code == 0
    assert run("check", "story", "--output", "story/report.html").exit_code == 0


def test_a_name_or_an_id_gives_no_command_to_a_terminal_or_a_build(story: Path) -> None:
    row = {"id": "::error::x\n::warning::y\x1b[31m ##[z]", "text": TEXT, "published": "03-02-2009"}
    told = run("facts", "-", stdin=json.dumps(row) + "\n").stderr
    told += run("check", "no\n::error::such\x1b[2Jfile\u202e.txt").stderr
    assert "03-02-2009" in told
    assert "does not exist" in told
    assert "\x1b" not in told
    assert "\u202e" not in told
    assert "##[" not in told
    assert not [line for line in told.splitlines() if not line.startswith("checker: ")]


def test_kinds_left_empty_are_a_slip_and_not_all_kinds(story: Path) -> None:
    for written in ("", " , "):
        refused = run("check", "story", "--kinds", written)
        assert refused.exit_code == 2
        assert "names no kind" in refused.stderr


def test_a_text_of_a_million_characters_is_read(story: Path) -> None:
    rows = [{"id": "long", "text": f"{TEXT} {'=' * 1_000_000}", "title": "A" * 2_100_000}]
    found = run("facts", "-", stdin=json.dumps(rows[0]) + "\n")
    assert found.exit_code == 0
    assert "Nine" in found.stdout


@pytest.mark.parametrize("where", ["> /dev/full", ">&-"])
def test_a_result_that_cannot_be_printed_is_no_difference(story: Path, where: str) -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", f'"{sys.executable}" -m checker kinds {where}'],
        capture_output=True,
        check=False,
        cwd=Path(__file__).resolve().parents[1],
        timeout=120,
    )
    assert done.returncode == 2
    assert done.stderr.startswith(b"checker: standard output: cannot be written")
    assert done.stderr.count(b"\n") == 1


def test_texts_of_standard_input_are_told_apart_by_their_ids(story: Path) -> None:
    rows = [{"id": name, "text": f"{n} boats sank off Ostwick."} for name, n in (("east", 9), ("west", 12))]
    shown = run("check", "-", stdin="".join(json.dumps(row) + "\n" for row in rows)).stdout
    assert "“9”  east" in shown
    assert "“12”  west" in shown
