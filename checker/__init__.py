"""Cross-source factual consistency checking.

>>> import checker
>>> report = checker.check("seeds/")                     # doctest: +SKIP
>>> report.findings[0].explanation                       # doctest: +SKIP
>>> report.write("reports/seeds.html")                   # doctest: +SKIP

The names below are loaded when they are first used, so that ``import checker`` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from checker.api import Report, check, extract, load_config
    from checker.config import Config
    from checker.errors import CheckerError, ConfigError, InputError, Problem, UsageError
    from checker.model import Amount, Article, Fact, Finding, Moment, Note, Reason, Result

__version__ = "0.1.0"

__all__ = [
    "Amount",
    "Article",
    "CheckerError",
    "Config",
    "ConfigError",
    "Fact",
    "Finding",
    "InputError",
    "Moment",
    "Note",
    "Problem",
    "Reason",
    "Report",
    "Result",
    "UsageError",
    "__version__",
    "check",
    "extract",
    "load_config",
]

_HOMES = {
    "checker.api": ("Report", "check", "extract", "load_config"),
    "checker.config": ("Config",),
    "checker.errors": ("CheckerError", "ConfigError", "InputError", "Problem", "UsageError"),
    "checker.model": ("Amount", "Article", "Fact", "Finding", "Moment", "Note", "Reason", "Result"),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> Any:
    if name not in _HOME_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOME_OF[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
