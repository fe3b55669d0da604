"""The kinds of fact. A new kind is a new module here, or an entry point in ``checker.kinds``."""

from __future__ import annotations

import importlib
import pkgutil
from functools import lru_cache
from importlib.metadata import entry_points

from checker.errors import Problem, UsageError
from checker.kinds._base import Affinity, Comparison, Kind, Mention, Relation, Rule

__all__ = [
    "Affinity",
    "Comparison",
    "Kind",
    "Mention",
    "Relation",
    "Rule",
    "all_kinds",
    "kind_named",
    "rule_named",
]

ENTRY_POINTS = "checker.kinds"


@lru_cache(maxsize=1)
def all_kinds() -> tuple[Kind, ...]:
    """All kinds, by name: the modules of this package, then installed entry points."""
    found = [
        importlib.import_module(f"{__name__}.{module.name}").KIND
        for module in pkgutil.iter_modules(__path__)
        if not module.name.startswith("_")
    ]
    found += [point.load() for point in entry_points(group=ENTRY_POINTS)]
    return tuple(sorted(found, key=lambda kind: kind.name))


def kind_named(name: str) -> Kind:
    """
    Raises
    ------
    UsageError : there is no such kind.
    """
    for kind in all_kinds():
        if kind.name == name:
            return kind
    known = ", ".join(kind.name for kind in all_kinds())
    raise UsageError(Problem(f"kind {name!r}", "is not known", f"known kinds: {known}"))


def rule_named(rule: str) -> Rule:
    """
    Raises
    ------
    UsageError : there is no such rule.
    """
    for kind in all_kinds():
        for known in kind.rules:
            if known.id == rule:
                return known
    names = ", ".join(known.id for kind in all_kinds() for known in kind.rules)
    raise UsageError(Problem(f"rule {rule!r}", "is not known", f"known rules: {names}"))
