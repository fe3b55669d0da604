"""The formats in this package."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from functools import cache

from checker.model import Article

Reader = Callable[[bytes, str], list[Article]]


@cache
def readers() -> dict[str, Reader]:
    """Suffix (lower case, with its dot) to the reader of that format."""
    package = importlib.import_module("checker.read")
    found: dict[str, Reader] = {}
    for module_name in sorted(module.name for module in pkgutil.iter_modules(package.__path__)):
        module = importlib.import_module(f"checker.read.{module_name}")
        for suffix in getattr(module, "SUFFIXES", ()):
            found[suffix] = module.read_articles
    return found
