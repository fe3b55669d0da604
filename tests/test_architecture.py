"""What holds the house up: layers, sizes, and that nothing heavy is loaded before it is needed."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).resolve().parents[1]
MODULES = sorted((ROOT / "checker").rglob("*.py"))
SCRIPTS = sorted((ROOT / "benchmarks").rglob("*.py"))
HEAVY = (
    "spacy",
    "torch",
    "sentence_transformers",
    "transformers",
    "pandas",
    "numpy",
    "pint",
    "starlette",
    "uvicorn",
    "altair",
    "vl_convert",
)
LONGEST_FILE = 400
LONGEST_FUNCTION = 60


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def modules_loaded_by(code: str) -> set[str]:
    """Names of all modules that a fresh interpreter holds after running some code."""
    ending = "\nimport json, sys\nprint('\\n' + json.dumps(list(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", code + ending],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        timeout=60,
    )
    return set(json.loads(done.stdout.splitlines()[-1]))


def test_imports_point_down(capsys: pytest.CaptureFixture[str]) -> None:
    broken = lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True, no_logo=True)
    assert not broken, capsys.readouterr().out


@pytest.mark.parametrize("path", MODULES + SCRIPTS, ids=name_of)
def test_files_and_functions_stay_short(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    functions = (n for n in ast.walk(ast.parse(text)) if isinstance(n, ast.FunctionDef))
    sizes = [(n.name, (n.end_lineno or n.lineno) - n.lineno + 1) for n in functions]
    long = [(name, size) for name, size in sizes if size > LONGEST_FUNCTION]
    assert not long
    assert len(text.splitlines()) < LONGEST_FILE


@pytest.mark.parametrize("path", MODULES + SCRIPTS, ids=name_of)
def test_no_path_of_one_machine(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert re.findall(r"(?<![\w.}])/(?:home|root|tmp|usr|opt|etc|var|work|Users|mnt)/", text) == []


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_no_assert_stands_for_an_error_message(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert [node.lineno for node in ast.walk(tree) if isinstance(node, ast.Assert)] == []


@pytest.mark.parametrize(
    "code",
    [
        "import checker",
        "import checker; checker.Config, checker.Article, checker.InputError",
        "import checker.pipeline",
        "import checker; checker.check",
        "import checker.testing",
        "import checker.pytest_plugin",
        "from checker.cli import app\ntry: app(['--help'])\nexcept SystemExit: pass",
        "from checker.cli import app\ntry: app(['check', '--help'])\nexcept SystemExit: pass",
        "from checker.cli import app\ntry: app(['review', '--help'])\nexcept SystemExit: pass",
        "from checker.cli import app\ntry: app(['kinds'])\nexcept SystemExit: pass",
        "from checker.cli import app\ntry: app(['explain', 'quantity.differs'])\nexcept SystemExit: pass",
    ],
    ids=[
        "import",
        "names",
        "pipeline",
        "api",
        "testing",
        "pytest plugin",
        "help",
        "check help",
        "review help",
        "kinds",
        "explain",
    ],
)
def test_nothing_heavy_is_loaded_before_it_is_needed(code: str) -> None:
    assert modules_loaded_by(code).isdisjoint(HEAVY)


@pytest.mark.parametrize("name", ["checker", "checker.pytest_plugin"])
def test_importing_the_package_loads_none_of_its_modules(name: str) -> None:
    loaded = {module for module in modules_loaded_by(f"import {name}") if module.startswith("checker.")}
    assert loaded == {name} - {"checker"}
