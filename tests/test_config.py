"""Settings as a user meets them: what a file changes in a report, and what it ends with."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

import checker
from checker import api, cli
from checker.config import Config, Suppression
from checker.decisions import Store
from checker.model import Article, Decision, Finding

HERALD = """---
source: Harbour Herald
published: 2023-05-04
---
A warehouse in Lindmouth burned down on Wednesday. Fourteen workers were injured. The owner put the damage at
3.2 million euros. “We shall build it again, brick by brick,” said Ruth Ekman, the owner.
"""
COURIER = """---
source: Coast Courier
published: 2023-05-04
---
The owner of the warehouse in Lindmouth put the damage at 3.5 million euros. Nineteen workers were injured
when it burned down on Wednesday.
“We shall build it again, brick by brick,” said Ruth Halvorsen-Lund, its owner.
"""


def run(*arguments: object) -> Result:
    return CliRunner().invoke(cli.app, [str(argument) for argument in arguments])


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two articles that differ on the injured and on the damage, in the folder of the settings."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "story").mkdir()
    (tmp_path / "story" / "herald.md").write_text(HERALD, encoding="utf-8")
    (tmp_path / "story" / "courier.md").write_text(COURIER, encoding="utf-8")
    return tmp_path / "story"


@pytest.fixture
def report(story: Path) -> Callable[[str], dict[str, Any]]:
    """The report in JSON with some settings."""

    def made(written: str) -> dict[str, Any]:
        Path("checker.toml").write_text(written, encoding="utf-8")
        result = run("check", story, "--format", "json", "--fail-on", "never")
        assert result.exit_code == 0, result.output
        written_report: dict[str, Any] = json.loads(result.stdout)
        return written_report

    return made


def told(written: dict[str, Any]) -> dict[str, str]:
    """Rule -> severity, or the state where it is not open, of every difference."""
    return {
        f["rule"]: f["severity"] if f["state"] == "open" else f["state"]
        for f in written["findings"]
        if f["verdict"] in ("conflict", "update", "scope", "variant")
    }


def notes(written: dict[str, Any]) -> list[str]:
    return [note["message"] for note in written["notes"] if not note["article"]]


def test_rules_are_left_out_or_weigh_otherwise(report: Callable[[str], dict[str, Any]]) -> None:
    plain = report("")
    assert {"quantity.differs": "major", "money.differs": "major"}.items() <= told(plain).items()
    written = report('[rules]\nquantity.differs = "off"\nmoney = "minor"\n')
    assert "quantity.differs" not in told(written) and told(written)["money.differs"] == "minor"
    assert notes(written) == ["1 finding of rules that are off: quantity.differs 1"]
    assert written["tool"]["config"]["rules"] == {"money": "minor", "quantity.differs": "off"}


def test_a_tolerance_makes_small_differences_agreements(report: Callable[[str], dict[str, Any]]) -> None:
    written = report('[tolerance]\nmoney = "10 %"\nquantity = "3"\n')
    assert "money.differs" not in told(written) and "quantity.differs" in told(written)
    (agreed,) = (f for f in written["findings"] if f["rule"] == "money.agrees")
    assert agreed["explanation"].endswith("no more than the tolerance for money, 10 %.")
    assert len(agreed["facts"]) == 2


def test_names_that_are_one(report: Callable[[str], dict[str, Any]]) -> None:
    assert "attribution.differs" in told(report(""))
    written = report('[names]\nsame = [["Ruth Ekman", "Ruth Halvorsen-Lund"]]\n')
    assert "attribution.differs" not in told(written)
    texts = {fact["text"] for fact in written["facts"] if fact["kind"] == "name"}
    assert {"Ruth Ekman", "Ruth Halvorsen-Lund"} <= texts


def test_metadata_is_there_before_days_are_worked_out(report: Callable[[str], dict[str, Any]]) -> None:
    written = report(
        '[[articles]]\npath = "story/courier.md"\npublished = 2023-05-18\nsource = "The Courier"\n'
    )
    (article,) = (a for a in written["articles"] if a["path"].endswith("courier.md"))
    assert (article["source"], article["published"]) == ("The Courier", "2023-05-18")
    days = {
        fact["value"]["timex"]
        for fact in written["facts"]
        if fact["article"] == article["id"] and fact["kind"] == "date"
    }
    assert days == {"2023-05-17"}


def test_metadata_of_an_article_that_is_not_there(report: Callable[[str], dict[str, Any]]) -> None:
    assert notes(report('[[articles]]\npath = "gone.md"\nsource = "x"\n')) == [
        "no article of this run is gone.md"
    ]


@pytest.mark.parametrize("first", ["Harbour Herald", "Coast Courier"])
def test_a_preferred_source_is_shown_and_quoted_first(story: Path, first: str) -> None:
    Path("checker.toml").write_text(f'kinds = ["quantity"]\nsources.priority = ["{first}"]\n')
    shown = run("check", story).stdout
    told_by = re.findall(r"^ +“(?:Fourteen|Nineteen)”  ([\w ]+),", shown, re.MULTILINE)
    assert len(told_by) == 2 and told_by[0] == first
    assert re.search(rf"Could read: \w+ workers, according to {first}; ", shown)


def suppressing(report: Callable[[str], dict[str, Any]], more: str = "") -> str:
    found = next(f for f in report("")["findings"] if f["rule"] == "money.differs")
    return (
        f'[[suppress]]\nfingerprint = "{found["fingerprint"]}"\nreason = "An estimate, and told so"\n{more}'
    )


def test_a_suppression_sets_aside_counts_and_says_why(
    report: Callable[[str], dict[str, Any]], story: Path
) -> None:
    text = 'kinds = ["money"]\n' + suppressing(report)
    written = report(text)
    (found,) = (f for f in written["findings"] if f["rule"] == "money.differs")
    assert (found["state"], found["suppressed"]) == ("suppressed", "An estimate, and told so")
    result = run("check", story)
    assert result.exit_code == 0
    assert "1 suppressed" in result.stderr and "1 suppressed" in result.stdout
    assert "Suppressed: An estimate, and told so" in result.stdout


def test_a_suppression_by_rule_and_about(report: Callable[[str], dict[str, Any]]) -> None:
    (about,) = (f["about"] for f in report("")["findings"] if f["rule"] == "quantity.differs")
    text = f'[[suppress]]\nrule = "quantity.differs"\nabout = "{about.upper()}"\nreason = "x"\n'
    assert told(report(text))["quantity.differs"] == "suppressed"


def test_a_suppression_that_has_expired_holds_no_more(report: Callable[[str], dict[str, Any]]) -> None:
    written = report(suppressing(report, "until = 2001-01-01\n"))
    assert told(written)["money.differs"] == "major"
    assert any("held until 2001-01-01" in message for message in notes(written))
    assert told(report(suppressing(report, "until = 2999-01-01\n")))["money.differs"] == "suppressed"


def test_a_suppression_that_fits_nothing_is_told(report: Callable[[str], dict[str, Any]]) -> None:
    written = report('jobs = 1\n[[suppress]]\nfingerprint = "none"\nreason = "x"\n')
    assert notes(written) == ["checker.toml:2: the suppression of none fits no difference"]


def test_a_suppression_without_a_reason_is_refused(story: Path) -> None:
    Path("checker.toml").write_text('[[suppress]]\nfingerprint = "none"\n')
    result = run("check", story)
    assert result.exit_code == 2 and result.stdout == ""
    assert (
        result.stderr
        == 'checker: checker.toml:1: suppress has no reason; write reason = "…", in a few words\n'
    )


def findings(config: Config, story: Path) -> tuple[Finding, ...]:
    return api.check(story, config=config).findings


def test_what_an_editor_decides_goes_before_a_suppression(story: Path) -> None:
    config = Config(kinds=("money",))
    (plain,) = (f for f in findings(config, story) if f.is_difference)
    aside = Config(kinds=("money",), suppress=(Suppression("x", fingerprint=plain.fingerprint),))
    Store(story).add([Decision(plain.fingerprint, "hold", note="wait", at="2024-01-01T00:00:00Z")])
    (held,) = (f for f in findings(aside, story) if f.is_difference)
    assert (held.state, held.suppressed) == ("waiting", "x")


def test_fail_on_of_the_file_and_of_the_option(story: Path) -> None:
    Path("checker.toml").write_text('fail_on = "never"\nkinds = ["money"]\n')
    assert run("check", story).exit_code == 0
    assert run("check", story, "--fail-on", "minor").exit_code == 1
    Path("night.toml").write_text('kinds = ["money"]\n')
    assert run("check", story, "--config", "night.toml").exit_code == 1


def test_facts_and_pairs_take_the_file_too(story: Path) -> None:
    Path("checker.toml").write_text('kinds = ["money"]\n[tolerance]\nmoney = "10 %"\n')
    lines = [json.loads(line) for line in run("facts", story).stdout.splitlines()]
    assert {fact["kind"] for line in lines for fact in line["facts"]} == {"money"}
    Path("pairs.jsonl").write_text(
        json.dumps(
            {"id": 1, "a": "The fire cost 3.2 million euros.", "b": "The fire cost 3.5 million euros."}
        )
    )
    assert json.loads(run("pairs", "pairs.jsonl").stdout)["verdict"] == "agreement"
    Path("none.toml").write_text("")
    assert json.loads(run("pairs", "pairs.jsonl", "--config", "none.toml").stdout)["verdict"] == "conflict"


def test_python_reads_no_file_unless_asked(story: Path) -> None:
    Path("checker.toml").write_text('kinds = ["money"]\n')
    assert {f.kind for f in checker.check(story).findings} > {"money"}
    assert {f.kind for f in checker.check(story, config=checker.load_config(story)).findings} == {"money"}
    assert checker.load_config("checker.toml") == checker.load_config([story / "herald.md", story])


def test_one_run_leaves_nothing_behind_for_the_next(story: Path) -> None:
    plain = findings(Config(), story)
    config = Config(
        rules={"quantity": "off"}, tolerance={"money": "50 %"}, same=(("Ruth Ekman", "Ruth Halvorsen-Lund"),)
    )
    changed = findings(config, story)
    assert changed != plain
    assert findings(Config(), story) == plain and findings(config, story) == changed


@pytest.mark.parametrize(
    ("config", "told"),
    [
        (Config(rules={"mony": "off"}), "rule 'mony': is not known; did you mean 'money'?"),
        (Config(tolerance={"money": "5 percentt"}), "tolerance '5 percentt': is none for money"),
        (Config(suppress=(Suppression(" ", fingerprint="x"),)), "suppress: has no reason"),
        (Config(kinds="money"), "kinds: is one text"),  # type: ignore[arg-type]
        (Config(fail_on="all"), "severity 'all': is not known"),  # type: ignore[arg-type]
    ],
)
def test_settings_made_in_python_are_checked_as_well(config: Config, told: str) -> None:
    with pytest.raises(checker.ConfigError) as caught:
        checker.check([Article(id="a", text="x")], config=config)
    assert told in str(caught.value)
