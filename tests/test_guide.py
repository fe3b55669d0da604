"""Help texts, and the guide that has to name every command and option there is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from checker import cli

ROOT = Path(__file__).resolve().parents[1]


def shown(*arguments: str) -> str:
    result = CliRunner().invoke(cli.app, arguments)
    assert result.exit_code == 0
    return result.stdout


@pytest.mark.parametrize("command", ["check", "facts", "pairs", "kinds", "explain"])
def test_help_of_every_command(command: str) -> None:
    assert f"checker {command}" in shown(command, "--help")
    assert command in shown("--help")


def test_version() -> None:
    assert re.fullmatch(r"checker \d+\.\d+\.\d+\n", shown("--version"))


def test_the_guide_names_every_option_and_no_other() -> None:
    guide = (ROOT / "docs" / "guide.md").read_text(encoding="utf-8")
    sections = dict(
        re.findall(r"^## `checker (\w+)[^\n]*\n(.*?)(?=^## |\Z)", guide, re.MULTILINE | re.DOTALL)
    )
    assert set(sections) == {"check", "facts", "pairs", "kinds", "explain"}
    for command, text in sections.items():
        told = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", text))
        real = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", shown(command, "--help"))) - {"--help"}
        assert told == real, command
