"""Help texts, and the documents: every command, option, target and file they name is there."""

from __future__ import annotations

import importlib.util
import re
import shlex
from pathlib import Path
from types import ModuleType

import pytest
import typer
from typer.testing import CliRunner

from checker import api, cli
from checker.kinds import all_kinds

ROOT = Path(__file__).resolve().parents[1]
DOCUMENTS = sorted(
    path.relative_to(ROOT).as_posix()
    for path in (*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("benchmarks/*.md"))
)
COMMANDS = {"check", "facts", "pairs", "kinds", "explain", "config", "review"}
OPTION = r"(?<![\w-])--[a-z][a-z-]+"
#: Options of other programs that the documents show.
FOREIGN = {"--constraint", "--help", "--version"}


def read(document: str) -> str:
    return (ROOT / document).read_text(encoding="utf-8")


def shown(*arguments: str) -> str:
    result = CliRunner().invoke(cli.app, arguments)
    assert result.exit_code == 0
    return result.stdout


def options_of(command: str) -> set[str]:
    return set(re.findall(OPTION, shown(command, "--help"))) - {"--help"}


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_help_of_every_command(command: str) -> None:
    assert f"checker {command}" in shown(command, "--help")
    assert command in shown("--help")


def test_version() -> None:
    assert re.fullmatch(r"checker \d+\.\d+\.\d+\n", shown("--version"))


def test_the_guide_names_every_option_and_no_other() -> None:
    sections = dict(
        re.findall(
            r"^## `checker (\w+)[^\n]*\n(.*?)(?=^## |\Z)", read("docs/guide.md"), re.MULTILINE | re.DOTALL
        )
    )
    assert set(sections) == COMMANDS
    for command, text in sections.items():
        assert set(re.findall(OPTION, text)) == options_of(command), command


def test_the_readme_has_every_command_and_the_options_of_check() -> None:
    table = read("README.md").partition("## Commands")[2].partition("\n## ")[0]
    assert set(re.findall(r"^\| `checker (\w+)", table, re.MULTILINE)) == COMMANDS
    assert set(re.findall(OPTION, table)) <= options_of("check")
    for code in (0, 1, 2, 130):
        assert f" with {code} " in " ".join(table.split())


@pytest.mark.parametrize(
    ("document", "heading"), [("README.md", "## What is compared"), ("docs/guide.md", "## Kinds of fact")]
)
def test_the_table_of_kinds_has_every_kind_and_no_other(document: str, heading: str) -> None:
    section = read(document).partition(heading)[2].partition("\n## ")[0]
    rows = re.findall(r"^\| (?!kind |---)([^|]+) \|", section, re.MULTILINE)
    named = [name for row in rows for name in re.findall(r"[a-z]+", row)]
    assert sorted(named) == sorted(kind.name for kind in all_kinds())


def test_every_form_of_report_is_listed_with_its_suffix() -> None:
    listed = read("docs/guide.md").partition("## Forms of report")[2].partition("\n## ")[0]
    rows = dict(re.findall(r"^\| `(\w+)` \| `(\.\w+)` \|", listed, re.MULTILINE))
    assert sorted(rows) == list(api.forms())
    assert {form: api.form_of(f"story{suffix}") for form, suffix in rows.items()} == {f: f for f in rows}
    table = read("README.md").partition("## Commands")[2].partition("\n## ")[0]
    helped = shown("check", "--help")
    for form in rows:
        assert f"`{form}`" in table or f"--format {form}`" in table
        assert re.search(rf"\b{form}\b", helped), form


@pytest.mark.parametrize("document", DOCUMENTS)
def test_documents_name_only_options_that_exist(document: str) -> None:
    known = FOREIGN.union(*map(options_of, COMMANDS))
    for path in (*ROOT.glob("benchmarks/*.py"), *ROOT.glob("docs/*.py")):
        known |= set(re.findall(rf'"({OPTION})"', path.read_text(encoding="utf-8")))
    assert set(re.findall(OPTION, read(document))) - known == set()


@pytest.mark.parametrize("document", DOCUMENTS)
def test_commands_in_documents_can_be_typed(document: str) -> None:
    """Each is parsed as the program would, without being run."""
    group = typer.main.get_command(cli.app)
    for block in re.findall(r"```sh\n(.*?)```", read(document), re.DOTALL):
        for line in block.splitlines():
            words = shlex.split(line.rpartition("|")[2], comments=True)
            if words and Path(words[0]).name == "checker":
                command = group.commands[words[1]]  # type: ignore[attr-defined]
                command.make_context(words[1], words[2:])


@pytest.mark.parametrize("document", DOCUMENTS)
def test_make_targets_and_modules_in_documents_exist(document: str) -> None:
    targets = set(re.findall(r"^([a-z]+):", read("Makefile"), re.MULTILINE))
    assert set(re.findall(r"(?:`|^)make ([a-z]+)", read(document), re.MULTILINE)) <= targets
    for module in re.findall(r"python -m (benchmarks\.\w+)", read(document)):
        assert importlib.util.find_spec(module) is not None, module


@pytest.mark.parametrize("document", DOCUMENTS)
def test_links_in_documents_lead_to_files(document: str) -> None:
    folder = (ROOT / document).parent
    for target in re.findall(r"\]\((?!https?://)([^)#\s]+)", read(document)):
        assert (folder / target).exists(), target


def test_the_python_example_of_the_readme_runs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (block,) = re.findall(r"```python\n(.*?)```", read("README.md"), re.DOTALL)
    monkeypatch.chdir(ROOT)
    exec(compile(block, "README.md", "exec"), {})
    assert "agreement" in capsys.readouterr().out


def page_of_rules() -> ModuleType:
    spec = importlib.util.spec_from_file_location("page_of_rules", ROOT / "docs" / "rules.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_page_of_rules_is_as_the_code_has_them() -> None:
    """``python docs/rules.py`` writes it anew."""
    assert read("docs/rules.md") == page_of_rules().text()
