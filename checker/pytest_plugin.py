"""What ``pytest`` gets from an installed checker: the fixture ``checker_report``.

pytest loads this module at every start, so it loads nothing of the checker before a test asks for it. The
assertions to go with it are in `checker.testing`.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import pytest

if TYPE_CHECKING:
    from checker.api import Report
    from checker.config import Config

ReportOn: TypeAlias = "Callable[..., Report]"

INI = "checker_articles"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Take the setting ``checker_articles``."""
    parser.addini(INI, "files and folders that checker_report() reads when it names none", type="paths")


@pytest.fixture(scope="session")
def checker_report(pytestconfig: pytest.Config) -> ReportOn:
    """A function that checks articles and hands out their report: ``checker_report("seeds/")``.

    It takes files and folders, named from the root of the tests, and a `checker.Config` as ``config``;
    without any it reads those of the setting ``checker_articles``. Each set of articles is checked once in
    a session.
    """
    made: dict[tuple[tuple[Path, ...], Config | None], Report] = {}

    def report_on(*paths: str | os.PathLike[str], config: Config | None = None) -> Report:
        import checker

        named = paths or tuple(pytestconfig.getini(INI))
        if not named:
            raise pytest.UsageError(f"checker_report() names no articles, and no {INI} is set")
        key = (tuple(pytestconfig.rootpath / path for path in named), config)
        if key not in made:
            made[key] = checker.check(key[0], config=config)
        return made[key]

    return report_on
