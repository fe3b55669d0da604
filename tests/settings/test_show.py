"""What ``checker config`` prints, and the guide's table of keys."""

from __future__ import annotations

import tomllib
from dataclasses import fields
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from checker import cli
from checker.config import Config, settings_of
from checker.settings import load, shown, table

ROOT = Path(__file__).resolve().parents[2]

WRITTEN = r"""fail_on = "minor"
baseline = "old.json"
[rules]
name.known = "off"
[tolerance]
money = "5 %"
percent = 0.5
[sources]
priority = ["The \"Post\"", "Courier"]
[names]
same = [["Kyiv", "Kiev"]]
[[articles]]
path = "a.md"
source = "Post\u007f"
[[suppress]]
fingerprint = "0123"
reason = "said so"
"""


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli.app, ["config", *arguments])


def origins(printed: str) -> dict[str, str]:
    """What stands before each comment -> the comment."""
    cut = [line.partition(" # ") for line in printed.splitlines() if " # " in line]
    return {before.strip(): behind.strip() for before, _, behind in cut}


def test_where_each_value_comes_from(desk: Path) -> None:
    (desk / "checker.toml").write_text(WRITTEN)
    result = run(".", "--kinds", "money,date", "--jobs", "1")
    assert result.exit_code == 0 and result.stderr == ""
    told = origins(result.stdout)
    assert told['kinds = ["money", "date"]'] == "option --kinds"
    assert told["jobs = 1"] == "option --jobs"
    assert told['fail_on = "minor"'] == "checker.toml:1"
    assert told['"name.known" = "off"'] == "checker.toml:4"
    assert told['"percent" = 0.5'] == "checker.toml:7"
    assert told['same = [["Kyiv", "Kiev"]]'] == "checker.toml:11"
    assert told["[[suppress]]"] == "checker.toml:15"
    assert told["threshold = 0.5"] == "default"


def test_what_is_printed_is_a_file_that_says_the_same(desk: Path) -> None:
    (desk / "checker.toml").write_text(WRITTEN)
    before = load(["."])
    printed = shown(before)
    (desk / "checker.toml").write_text(printed)
    after = load(["."])
    same = [one.name for one in fields(Config) if one.name != "suppress"]
    assert [getattr(after.config, name) for name in same] == [getattr(before.config, name) for name in same]
    assert after.config.as_json() == before.config.as_json()


def test_without_a_file_it_says_so(desk: Path) -> None:
    result = run()
    assert result.exit_code == 0 and result.stdout.startswith("# no file")
    assert set(origins(result.stdout).values()) == {"default"}
    assert tomllib.loads(result.stdout)["fail_on"] == "major"


def test_which_file_was_taken_and_which_was_passed_over(desk: Path) -> None:
    (desk / "checker.toml").write_text("")
    (desk / "pyproject.toml").write_text("[tool.checker]\njobs = 3\n")
    head = run(".").stdout.splitlines()[:2]
    assert head == [
        "# checker.toml, nearest above the articles",
        "# passed over: pyproject.toml, for checker.toml goes first",
    ]
    assert run("--config", "pyproject.toml").stdout.splitlines()[0] == "# pyproject.toml, named by --config"


def test_a_file_that_cannot_be_used_ends_with_2_and_prints_nothing(desk: Path) -> None:
    (desk / "checker.toml").write_text("jobs = 1\njobz = 2\nkindz = 3\n")
    result = run(".")
    assert result.exit_code == 2 and result.stdout == ""
    assert result.stderr.splitlines() == [
        "checker: checker.toml:2: key 'jobz' is not known; did you mean 'jobs'?",
        "checker: checker.toml:3: key 'kindz' is not known; did you mean 'kinds'?",
    ]


def test_the_guide_has_the_table_of_all_keys() -> None:
    assert table() in (ROOT / "docs" / "guide.md").read_text(encoding="utf-8")


def test_every_setting_is_described_and_every_option_of_one_exists() -> None:
    printed = run("--help").stdout
    for one in settings_of():
        assert one.about.endswith(".") and one.written, one.name
        assert not one.option or one.option in printed, one.name


def test_the_example_of_the_guide_is_a_file_that_can_be_used(desk: Path) -> None:
    guide = (ROOT / "docs" / "guide.md").read_text(encoding="utf-8")
    section = guide.partition("## Configuration")[2].partition("\n## ")[0]
    (desk / "checker.toml").write_text(
        section.partition("```toml\n")[2].partition("```")[0], encoding="utf-8"
    )
    used = load(["."]).config
    plain = Config()
    untouched = [one.name for one in fields(Config) if getattr(used, one.name) == getattr(plain, one.name)]
    assert set(untouched) <= {
        "kinds",
        "threshold",
        "jobs",
        "engine",
        "model",
        "cache",
        "decisions",
        "baseline",
    }
