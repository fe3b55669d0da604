"""The plugin, in a project of its own."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
TEXTS = {
    "gazette": "Floods in Tarn left 40 houses under water on Monday, the fire brigade said.",
    "herald": "In Tarn, 65 houses were left under water by the floods on Monday, a spokeswoman said.",
}


@pytest.fixture
def project(pytester: pytest.Pytester) -> pytest.Pytester:
    """A project with two articles, that loads the plugin as an installed one is loaded."""
    pytester.makeconftest('pytest_plugins = ["checker.pytest_plugin"]')
    pytester.mkdir("story")
    for name, text in TEXTS.items():
        (pytester.path / "story" / f"{name}.md").write_text(f"---\npublished: 2023-03-07\n---\n{text}\n")
    return pytester


def test_a_story_can_be_tested(project: pytest.Pytester) -> None:
    project.makepyfile(
        """
        from checker.testing import assert_conflict, assert_no_conflict

        def test_the_houses_differ(checker_report):
            assert_conflict(checker_report("story"), about="houses", values=(40, 65))

        def test_the_houses_do_not_differ(checker_report):
            assert_no_conflict(checker_report("story"), about="houses")

        def test_it_is_checked_once(checker_report):
            assert checker_report("story") is checker_report("story/")
        """
    )
    done = project.runpytest()
    done.assert_outcomes(passed=2, failed=1)
    done.stdout.fnmatch_lines(
        [
            '>*assert_no_conflict(checker_report("story"), about="houses")',
            "E * AssertionError: a difference about 'houses'",
            "E *conflict, major, quantity.differs*",
            "E *“40” gazette*40 houses under water*",
        ]
    )
    # A failure points at the test, not into the assertion.
    assert "checker/testing.py" not in done.stdout.str()


def test_the_example_of_the_guide_holds(project: pytest.Pytester) -> None:
    guide = (ROOT / "docs" / "guide.md").read_text(encoding="utf-8")
    section = guide.partition("## Tests of a story")[2].partition("\n## ")[0]
    (example,) = re.findall(r"```python\n(.*?)```", section, re.DOTALL)
    (project.path / "seeds").symlink_to(ROOT / "seeds")
    project.makepyfile(example)
    project.runpytest().assert_outcomes(passed=1)


def test_articles_can_be_named_in_the_settings(project: pytest.Pytester) -> None:
    project.makeini("[pytest]\nchecker_articles = story\n")
    project.makepyfile("def test_it(checker_report):\n    assert len(checker_report().articles) == 2\n")
    project.runpytest().assert_outcomes(passed=1)


def test_no_articles_at_all_is_an_error(project: pytest.Pytester) -> None:
    project.makepyfile("def test_it(checker_report):\n    checker_report()\n")
    done = project.runpytest()
    done.assert_outcomes(failed=1)
    done.stdout.fnmatch_lines(["*names no articles, and no checker_articles is set*"])


def test_a_missing_folder_is_named(project: pytest.Pytester) -> None:
    project.makepyfile('def test_it(checker_report):\n    checker_report("stroy")\n')
    done = project.runpytest()
    done.assert_outcomes(failed=1)
    done.stdout.fnmatch_lines(["*stroy: does not exist*"])


def test_it_does_nothing_to_tests_that_do_not_ask(
    project: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", os.fspath(ROOT))
    project.makepyfile(
        """
        import sys

        def test_it():
            assert "checker.pytest_plugin" in sys.modules
            assert not {"checker.api", "spacy", "torch", "pandas", "rapidfuzz"} & set(sys.modules)
        """
    )
    done = project.runpytest_subprocess("--trace-config", "-p", "checker.pytest_plugin")
    done.assert_outcomes(passed=1)
    done.stdout.fnmatch_lines(["*checker.pytest_plugin*"])
    project.runpytest("--fixtures").stdout.fnmatch_lines(["checker_report*", "*hands out their report*"])
