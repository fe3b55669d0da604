"""The distribution: what is pinned, what is shipped, and what the documents promise."""

from __future__ import annotations

import ast
import importlib
import re
import shlex
import subprocess
import sys
import tomllib
from fnmatch import fnmatch
from importlib.metadata import PackageNotFoundError, packages_distributions, version
from pathlib import Path
from typing import Any

import pytest
import typer
import yaml

import checker
from checker import cli
from checker.read.scan import readers

ROOT = Path(__file__).resolve().parents[1]
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PINS = [
    line
    for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


def canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def required() -> list[str]:
    listed = PROJECT["project"]["dependencies"] + PROJECT["project"]["optional-dependencies"]["dev"]
    return [canonical(re.split(r"[<>=!~\[; ]", line)[0]) for line in listed]


@pytest.mark.parametrize("name", required())
def test_every_requirement_is_pinned(name: str) -> None:
    assert name in {canonical(pin.split("==")[0]) for pin in PINS}


def test_every_library_that_is_imported_is_required() -> None:
    homes = packages_distributions()
    needed = {canonical(re.split(r"[<>=!~\[; ]", line)[0]) for line in PROJECT["project"]["dependencies"]}
    imported: set[str] = set()
    for path in (ROOT / "checker").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                imported |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                imported.add(node.module.split(".")[0])
    outside = imported - set(sys.stdlib_module_names) - {"checker"}
    assert {"spacy", "pandas"} <= outside
    # Only pytest itself loads the plugin for pytest, so nobody needs pytest to check articles.
    assert "pytest" in outside
    outside.remove("pytest")
    assert [name for name in outside if needed.isdisjoint(map(canonical, homes.get(name, ())))] == []


def test_only_the_plugin_for_pytest_imports_pytest() -> None:
    importers = [
        path.name
        for path in (ROOT / "checker").rglob("*.py")
        if re.search(r"^\s*(?:import|from) pytest\b", path.read_text(encoding="utf-8"), re.MULTILINE)
    ]
    assert importers == ["pytest_plugin.py"]


def test_pins_are_exact_and_name_no_place() -> None:
    assert [pin for pin in PINS if not re.fullmatch(r"[\w.-]+==[\w.]+", pin)] == []
    assert "torch==2.13.0" in PINS


def test_newest_change_is_this_version() -> None:
    newest = re.search(
        r"^## \[(\d[^\]]*)\]", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE
    )
    assert newest is not None
    assert newest[1] == checker.__version__


def test_installed_version() -> None:
    try:
        installed = version("cross-source-checker")
    except PackageNotFoundError:
        pytest.skip("run from a checkout that is not installed")
    assert installed == checker.__version__


def test_command_exists() -> None:
    module, function = PROJECT["project"]["scripts"]["checker"].split(":")
    assert callable(getattr(importlib.import_module(module), function))


def test_the_plugin_for_pytest_exists() -> None:
    for module in PROJECT["project"]["entry-points"]["pytest11"].values():
        assert callable(importlib.import_module(module).checker_report)


def test_the_hook_for_pre_commit_runs_a_command_that_exists() -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert {"id", "name", "description", "entry", "language", "files"} <= set(hook)
    assert hook["language"] == "python"
    program, name, *options = shlex.split(hook["entry"])
    assert program in PROJECT["project"]["scripts"]
    # All articles in one run: a difference is between files, and the first half alone may have none.
    assert hook["require_serial"] is True
    command = typer.main.get_command(cli.app).commands[name]  # type: ignore[attr-defined]
    command.make_context(name, [*options, "story/a.md", "story/b.md"])
    for path in ("story/a.md", "a.txt", "deep/er/a.jsonl", "a.csv"):
        assert re.search(hook["files"], path)
    for path in ("a.py", "story/checker-decisions.jsonl", "a.md.bak", "README"):
        assert not re.search(hook["files"], path) or re.search(hook["exclude"], path)
    assert {suffix.lstrip(".") for suffix in readers()} == set(re.findall(r"\w{2,}", hook["files"]))

    globs = PROJECT["tool"]["setuptools"]["package-data"]["*"]
    beside = [
        path
        for path in (ROOT / "checker").rglob("*")
        if path.is_file() and path.suffix != ".py" and "__pycache__" not in path.parts
    ]
    assert beside
    for path in beside:
        package = next(folder for folder in path.parents if (folder / "__init__.py").exists())
        inner = path.relative_to(package).as_posix()
        assert any(fnmatch(inner, pattern) for pattern in globs), inner


def test_every_folder_with_code_is_a_package() -> None:
    folders = {path.parent for path in (ROOT / "checker").rglob("*.py")}
    assert [folder for folder in folders if not (folder / "__init__.py").exists()] == []


@pytest.mark.parametrize("target", ["report", "review", "test", "check", "eval", "bench", "clean", "help"])
def test_make_knows_its_targets(target: str) -> None:
    subprocess.run(["make", "--dry-run", target], cwd=ROOT, check=True, capture_output=True)
    listed = subprocess.run(["make", "help"], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    assert re.search(rf"^make {target}\s+\S", listed, re.MULTILINE)


def test_make_sets_up_only_once() -> None:
    text = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = re.findall(r"^(report|review|test|check|eval|bench):(.*?)##", text, re.MULTILINE)
    assert {needs.strip() for _, needs in targets} == {"$(STAMP)"}
    assert len(targets) == 6
