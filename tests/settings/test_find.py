"""Which file a run takes its settings from."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from checker.errors import ConfigError
from checker.settings import load

SHARED = '[project]\nname = "x"\n[tool.checker]\njobs = 7\n'


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two stories of a desk; the current folder is elsewhere."""
    for story in ("fire", "flood"):
        (tmp_path / "desk" / story / "articles").mkdir(parents=True)
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    return tmp_path / "desk"


def jobs(*paths: Path, file: Path | None = None) -> int:
    return load(paths, file=file).config.jobs


def test_nothing_is_needed(desk: Path) -> None:
    found = load([desk])
    assert found.source is None and found.config.fail_on == "major"


def test_the_nearest_file_above_the_articles(desk: Path) -> None:
    (desk / "checker.toml").write_text("jobs = 1")
    (desk / "fire" / "checker.toml").write_text("jobs = 2")
    assert jobs(desk / "fire" / "articles") == 2
    assert jobs(desk / "fire" / "articles", desk / "flood") == 1


def test_else_the_nearest_above_the_current_folder(desk: Path) -> None:
    Path("checker.toml").write_text("jobs = 3")
    assert jobs(desk / "fire") == 3
    assert load(["-"]).config.jobs == 3


def test_a_shared_file_counts_only_with_a_table_of_ours(desk: Path) -> None:
    (desk / "pyproject.toml").write_text(SHARED)
    (desk / "fire" / "pyproject.toml").write_text('[project]\nname = "fact-checker"\n')
    (desk / "flood" / "pyproject.toml").write_text("not TOML, and not for us")
    assert jobs(desk / "fire") == jobs(desk / "flood") == 7


def test_of_two_in_one_folder_the_own_one(desk: Path) -> None:
    (desk / "checker.toml").write_text("jobs = 1")
    (desk / "pyproject.toml").write_text(SHARED)
    found = load([desk])
    assert found.config.jobs == 1
    assert found.source is not None and found.source.passed_over == (desk / "pyproject.toml").resolve()


def test_a_named_file_goes_before_all(desk: Path) -> None:
    (desk / "checker.toml").write_text("jobs = 1")
    night = desk / "night.toml"
    night.write_text("jobs = 4")
    assert jobs(desk / "fire", file=night) == 4


@pytest.mark.parametrize(
    ("name", "text", "word"),
    [
        ("gone.toml", None, "does not exist"),
        ("pyproject.toml", '[tool.other]\nchecker = "x"\n', "[tool.checker]"),
        ("folder", "", "cannot be read"),
        ("bytes.toml", b"\n\xff = 1", "UTF-8"),
    ],
)
def test_a_named_file_without_settings_is_refused(
    desk: Path, name: str, text: str | bytes | None, word: str
) -> None:
    path = desk / name
    if name == "folder":
        path.mkdir()
    elif text is not None:
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(ConfigError) as caught:
        load([desk], file=path)
    assert name in str(caught.value) and word in str(caught.value)


def test_a_shared_file_that_may_be_meant_but_is_broken_is_named(desk: Path) -> None:
    (desk / "pyproject.toml").write_text("[tool.checker]\njobs = \n")
    with pytest.raises(ConfigError, match=r"pyproject\.toml:2: is not TOML"):
        load([desk])


def test_paths_in_a_file_go_from_its_folder(desk: Path) -> None:
    (desk / "checker.toml").write_text(
        'cache = "c"\ndecisions = "../d.jsonl"\nbaseline = "b.json"\nmodel = "./m"\n'
        '[[articles]]\npath = "fire/a.md"\nsource = "Post"\n'
    )
    config = load([desk]).config
    assert config.cache == desk.resolve() / "c"
    assert (
        config.decisions is not None
        and Path(os.path.normpath(config.decisions)).parent == desk.parent.resolve()
    )
    assert config.baseline == desk.resolve() / "b.json"
    assert Path(config.model) == desk.resolve() / "m"
    assert Path(config.articles[0].path) == desk.resolve() / "fire" / "a.md"


def test_the_name_of_a_model_is_no_path(desk: Path) -> None:
    (desk / "checker.toml").write_text('model = "some_model"')
    assert load([desk]).config.model == "some_model"
