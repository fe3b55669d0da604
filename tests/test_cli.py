"""The command as a user meets it: what goes where, exit codes, and messages for what went wrong."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from checker import api, cli
from checker.errors import UsageError
from checker.model import Amount, Article, Fact, Finding
from checker.model import Result as Found

ROOT = Path(__file__).resolve().parents[1]

MORNING = """---
source: Harbour Herald
published: 2023-05-04
title: Warehouse fire in Lindmouth
---
Firefighters in Lindmouth said 14 workers were injured when a warehouse burned down on Wednesday.
The owner put the damage at 3.2 million euros.
"""
EVENING = """---
source: Coast Courier
published: 2023-05-04
title: Blaze destroys warehouse
---
A warehouse in Lindmouth burned down on Wednesday. The fire brigade of Lindmouth said 19 workers were injured.
The owner put the damage at 3.2 million euros.
"""


@pytest.fixture(scope="session")
def story(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two short articles that disagree on the injured and agree on the damage."""
    folder = tmp_path_factory.mktemp("story")
    (folder / "morning.md").write_text(MORNING, encoding="utf-8")
    (folder / "evening.md").write_text(EVENING, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def whole_run(story: Path, tmp_path_factory: pytest.TempPathFactory) -> subprocess.CompletedProcess[bytes]:
    """One run of the installed command, as a process of its own with an empty cache."""
    cache = tmp_path_factory.mktemp("cache")
    return subprocess.run(
        [sys.executable, "-m", "checker", "check", str(story), "--format", "json"],
        capture_output=True,
        check=False,
        cwd=ROOT,
        env=os.environ | {"CHECKER_CACHE": str(cache)},
        timeout=300,
    )


def run(*arguments: object, stdin: str | None = None) -> Result:
    return CliRunner().invoke(cli.app, [str(argument) for argument in arguments], input=stdin)


def refused(result: Result) -> str:
    """The message of a run that was refused; nothing may have gone to standard output."""
    assert result.exit_code == 2, result.output
    assert result.stdout == ""
    assert "Traceback" not in result.stderr
    return re.sub(r"[\s│]+", " ", result.stderr)


@pytest.fixture
def found(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Let the pipeline find one thing, without reading anything."""

    def prepare(verdict: Any = "conflict", severity: Any = "major", state: Any = "open") -> None:
        def pipeline_run(articles: tuple[Article, ...], config: object, **_: object) -> Any:
            value = Amount((14,), 14, 14, noun="workers")
            first = articles[0]
            facts = (Fact("f1", first.id, "quantity", "text", first.text[:2], 0, 2, first.text, 0, 0, value),)
            finding = Finding(
                "x1",
                "quantity.differs",
                "quantity",
                verdict,
                severity,
                "workers hurt",
                ("f1",),
                "Why.",
                0.9,
                (),
                state,
            )
            result = Found(articles, facts, (finding,), (), {"name": "checker", "version": "0", "config": {}})
            return api.pipeline.Run(result, {})

        monkeypatch.setattr(api.pipeline, "run", pipeline_run)

    return prepare


# --- input that cannot be read --------------------------------------------------------------------


def test_empty_folder(tmp_path: Path) -> None:
    assert str(tmp_path) in refused(run("check", tmp_path)).replace(" ", "")


def test_missing_file(tmp_path: Path) -> None:
    assert "absent.txt" in refused(run("check", tmp_path / "absent.txt"))


def test_binary_in_a_text_file(tmp_path: Path) -> None:
    (tmp_path / "picture.txt").write_bytes(bytes(range(256)) * 8)
    assert "picture.txt" in refused(run("facts", tmp_path))


def test_broken_line_is_named(tmp_path: Path) -> None:
    (tmp_path / "wire.jsonl").write_text('{"text": "Six boats sank."}\n{"text": \n', encoding="utf-8")
    assert "wire.jsonl:2" in refused(run("check", tmp_path))


def test_a_date_that_may_be_two_days_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "Six boats sank.", "published": "03-02-2009"}')
    done = run("facts", tmp_path)
    assert "3 February or 2 March" in done.stderr
    assert "February" not in done.stdout


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read every file")
def test_file_without_permission(tmp_path: Path) -> None:
    path = tmp_path / "locked.txt"
    path.write_text("Six boats sank.", encoding="utf-8")
    path.chmod(0)
    assert "locked.txt" in refused(run("check", path))


def test_link_that_leads_nowhere_else(tmp_path: Path) -> None:
    (tmp_path / "round.txt").symlink_to(tmp_path / "round.txt")
    assert "round.txt" in refused(run("check", tmp_path / "round.txt"))


def test_all_problems_are_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "wire.jsonl").write_text("{\n[]\n", encoding="utf-8")
    (tmp_path / "picture.txt").write_bytes(bytes(range(256)) * 8)
    (tmp_path / "good.txt").write_text("Six boats sank.", encoding="utf-8")
    message = refused(run("check", tmp_path, tmp_path / "absent.md"))
    assert all(name in message for name in ("wire.jsonl:1", "wire.jsonl:2", "picture.txt", "absent.md"))
    assert "good.txt" not in message


def test_broken_pairs_are_named_line_by_line(tmp_path: Path) -> None:
    path = tmp_path / "pairs.jsonl"
    rows = [
        '{"id": "p1", "a": "x", "b": "y"}',
        "{",
        "",
        '{"id": "p2", "a": "x"}',
        '{"id": "p3", "a": 1, "b": ""}',
        "[]",
    ]
    path.write_text("\n".join(rows), encoding="utf-8")
    message = refused(run("pairs", path))
    assert re.findall(r"pairs\.jsonl:(\d+)", message) == ["2", "4", "5", "6"]
    assert "'b'" in message


def test_pairs_that_are_no_text(tmp_path: Path) -> None:
    path = tmp_path / "pairs.jsonl"
    path.write_bytes(b'{"id": "\xff\xfe"}')
    assert "UTF-8" in refused(run("pairs", path))
    assert "cannot be read" in refused(run("pairs", tmp_path / "absent.jsonl"))


# --- wrong usage ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("check", "seeds", "--formt", "json"), "--format"),
        (("check", "seeds", "--format", "jsn"), "'json'"),
        (("check", "seeds", "--kinds", "quantity,mony"), "'money'"),
        (("facts", "seeds", "--kinds", "weather"), "known are"),
        (("check", "seeds", "--fail-on", "minro"), "major"),
        (("check", "seeds", "--engine", "spark"), "ray"),
        (("check", "seeds", "--engine", "ray"), "extra"),
        (("check", "seeds", "--jobs", "-2"), "0 or more"),
        (("check", "seeds", "--jobs", "many"), "--jobs"),
        (("check", "seeds", "--output", "report.docx"), ".docx"),
        (("check", "seeds", "--format", "json", "--format", "text"), "standard output"),
        (("check", "seeds", "-f", "json", "-o", "same.x", "-f", "text", "-o", "same.x"), "same.x"),
        (("check",), "PATHS"),
        (("explain", "quantity.difers"), "'quantity.differs'"),
        (("explain", "zzz"), "known are"),
        (("chek", "seeds"), "check"),
    ],
)
def test_wrong_usage(
    arguments: tuple[str, ...], told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "one.txt").write_text("Six boats sank.", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert told in refused(run(*arguments))
    assert [path.name for path in tmp_path.iterdir()] == ["seeds"]


def test_output_that_cannot_be_written_is_refused_before_anything_is_read(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    for command in ("check", "facts", "pairs"):
        message = refused(run(command, tmp_path / "absent", "--output", blocked / "report.json"))
        assert "report.json" in message
        assert "absent" not in message


def test_output_that_is_a_folder(tmp_path: Path) -> None:
    assert "is a folder" in refused(run("check", "seeds", "--format", "json", "--output", tmp_path))


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ("", [("text", None)]),
        ("-f json", [("json", None)]),
        ("-o a.json", [("json", "a.json")]),
        ("-f text -o a.json", [("text", "a.json")]),
        ("-o a.json -f text", [("text", "a.json")]),
        ("-f html -o a -f json -o b", [("html", "a"), ("json", "b")]),
        ("-o a -f html -o b -f json", [("html", "a"), ("json", "b")]),
        ("-o a.html -o b.json", [("html", "a.html"), ("json", "b.json")]),
        ("-f json -f html -o a", [("json", None), ("html", "a")]),
        ("-f html -o a -f json", [("html", "a"), ("json", None)]),
        ("-f html -o a -o b.json", [("html", "a"), ("json", "b.json")]),
        ("-o a.html -f json -o b", [("html", "a.html"), ("json", "b")]),
        ("-o a.html -o b -f json", [("html", "a.html"), ("json", "b")]),
        ("-f json -o -", [("json", None)]),
    ],
)
def test_formats_are_paired_with_outputs(options: str, expected: list[tuple[str, str | None]]) -> None:
    words = options.split()
    order = [{"-f": "form", "-o": "output"}[word] for word in words if word in ("-f", "-o")]
    forms = [after for word, after in pairwise(words) if word == "-f"]
    outputs = [after for word, after in pairwise(words) if word == "-o"]
    targets = cli.destinations(order, forms, outputs)
    paired = [(target.form, None if target.path is None else str(target.path)) for target in targets]
    assert sorted(paired, key=str) == sorted(expected, key=str)


def test_two_reports_do_not_fit_on_standard_output() -> None:
    with pytest.raises(UsageError, match="standard output"):
        cli.destinations(["form", "form"], ["text", "json"], [])


# --- exit codes and streams -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("verdict", "severity", "state", "fail_on", "code"),
    [
        ("conflict", "major", "open", "major", 1),
        ("update", "major", "open", "major", 1),
        ("scope", "minor", "open", "minor", 1),
        ("variant", "minor", "open", "minor", 1),
        ("conflict", "minor", "open", "major", 0),
        ("conflict", "major", "open", "minor", 1),
        ("conflict", "major", "open", "never", 0),
        ("conflict", "major", "decided", "minor", 0),
        ("agreement", "major", "open", "minor", 0),
        ("unsure", "major", "open", "minor", 0),
    ],
)
def test_exit_code(
    found: Callable[..., None], story: Path, verdict: str, severity: str, state: str, fail_on: str, code: int
) -> None:
    found(verdict, severity, state)
    assert run("check", story, "--fail-on", fail_on).exit_code == code


def test_major_is_what_fails_unless_told_otherwise(found: Callable[..., None], story: Path) -> None:
    found("conflict", "minor")
    assert run("check", story).exit_code == 0
    found("conflict", "major")
    assert run("check", story).exit_code == 1


def test_several_reports_in_one_run(found: Callable[..., None], story: Path, tmp_path: Path) -> None:
    found()
    page, table = tmp_path / "new" / "folder" / "page.html", tmp_path / "table.json"
    result = run("check", story, "-f", "html", "-o", page, "-f", "json", "-o", table, "-f", "text")
    assert page.read_text(encoding="utf-8").lstrip().startswith("<!")
    assert json.loads(table.read_text(encoding="utf-8"))["schema_version"] == 1
    assert "Workers hurt" in result.stdout
    assert "<html" not in result.stdout
    assert str(table) in result.stderr


def test_a_failed_run_keeps_the_old_report(found: Callable[..., None], story: Path, tmp_path: Path) -> None:
    target = tmp_path / "report.json"
    target.write_text("old", encoding="utf-8")
    refused(run("check", story, tmp_path / "absent", "--output", target))
    assert target.read_text(encoding="utf-8") == "old"
    found()
    run("check", story, "--output", target)
    assert json.loads(target.read_text(encoding="utf-8"))["findings"]
    assert [path.name for path in tmp_path.iterdir()] == ["report.json"]


def test_interrupted(monkeypatch: pytest.MonkeyPatch, story: Path) -> None:
    def stop(*arguments: object, **options: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(api.pipeline, "run", stop)
    result = run("check", story)
    assert (result.exit_code, result.stdout) == (130, "")


def test_reader_that_stops_early_is_no_error() -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "checker", "kinds"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    said = process.stderr.read()
    process.stderr.close()
    assert (process.wait(timeout=60), said) == (0, b"")


# --- the commands for real ------------------------------------------------------------------------


def test_check_prints_the_report_and_nothing_else(whole_run: subprocess.CompletedProcess[bytes]) -> None:
    report = json.loads(whole_run.stdout)
    assert [article["source"] for article in report["articles"]] == ["Coast Courier", "Harbour Herald"]
    assert whole_run.stderr == b""


def test_check_finds_the_difference_and_the_agreement(whole_run: subprocess.CompletedProcess[bytes]) -> None:
    report = json.loads(whole_run.stdout)
    texts = {fact["id"]: fact["text"] for fact in report["facts"]}
    seen = {
        (finding["kind"], finding["verdict"]): {texts[name] for name in finding["facts"]}
        for finding in report["findings"]
    }
    assert {re.sub(r"\D", "", text) for text in seen["quantity", "conflict"]} == {"14", "19"}
    assert ("money", "agreement") in seen
    assert ("money", "conflict") not in seen
    assert whole_run.returncode == 1


def test_facts_keep_ids_and_order() -> None:
    lines = [{"id": "z9", "text": "Six boats sank."}, {"id": "a1", "text": "Nothing happened."}]
    result = run("facts", "-", stdin="".join(json.dumps(line) + "\n" for line in lines))
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert [row["id"] for row in rows] == ["z9", "a1"]
    assert [f["value"]["stated"] for f in rows[0]["facts"] if f["kind"] == "quantity"] == [[6]]
    assert rows[1]["facts"] == []


def test_facts_of_some_kinds_only() -> None:
    line = json.dumps({"id": "a1", "text": "On 3 May 2021 the mayor spent $4 million on 25 trams."})
    result = run("facts", "-", "--kinds", "money,date", stdin=line)
    assert {fact["kind"] for fact in json.loads(result.stdout)["facts"]} == {"money", "date"}


def test_pairs_keep_ids_and_order(tmp_path: Path) -> None:
    path, output = tmp_path / "pairs.jsonl", tmp_path / "verdicts.jsonl"
    rows = [
        {"id": "p2", "a": "The storm killed 12 people in Varn.", "b": "The storm killed 31 people in Varn."},
        {"id": 1, "a": "The storm killed 12 people in Varn.", "b": "The storm killed twelve people in Varn."},
        {"id": "p0", "a": "It rained.", "b": "The sun came out."},
    ]
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    result = run("pairs", path, "--output", output)
    assert (result.exit_code, result.stdout) == (0, "")
    verdicts = [json.loads(line) for line in output.read_text(encoding="utf-8").splitlines()]
    assert [(row["id"], row["verdict"]) for row in verdicts] == [
        ("p2", "conflict"),
        (1, "agreement"),
        ("p0", "none"),
    ]


def test_every_rule_that_is_listed_is_explained() -> None:
    rules = re.findall(r"^ +([a-z]+\.[a-z-]+):", run("kinds").stdout, re.MULTILINE)
    assert "quantity.differs" in rules
    for rule in rules:
        result = run("explain", rule)
        assert result.exit_code == 0
        assert result.stdout.startswith(rule)
        assert "Source:" in result.stdout
