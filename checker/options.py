"""Options that several commands share. What they say of themselves stands with the settings they set."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any, Literal

import typer

from checker.config import FailOn, setting
from checker.settings import Settings, load

Engine = Literal["local", "ray"]


def _option(name: str, **more: Any) -> Any:
    one = setting(name)
    short = more.pop("short", None)
    flags = [one.option, *([short] if short else [])]
    return typer.Option(*flags, help=one.about, show_default=one.default != "none" and one.default, **more)


Paths = Annotated[
    list[str], typer.Argument(metavar="PATHS", help="Files or folders; - reads JSONL from standard input.")
]
SomePaths = Annotated[
    list[str] | None, typer.Argument(metavar="[PATHS]", help="Files or folders; none for the current one.")
]
Kinds = Annotated[str | None, _option("kinds", metavar="NAME,…")]
Jobs = Annotated[int | None, _option("jobs", short="-j", metavar="N")]
FailOnOption = Annotated[FailOn | None, _option("fail_on")]
EngineOption = Annotated[Engine | None, _option("engine")]
Decisions = Annotated[Path | None, _option("decisions", metavar="FILE")]
Baseline = Annotated[Path | None, _option("baseline", metavar="FILE")]
ConfigFile = Annotated[
    Path | None,
    typer.Option("--config", metavar="FILE", help="Settings; else checker.toml above the articles."),
]


def settings(paths: list[str], file: Path | None, *, kinds: str | None = None, **given: Any) -> Settings:
    """The settings of a command, with what was given on the command line before everything else."""
    names = None if kinds is None else tuple(name.strip() for name in kinds.split(",") if name.strip())
    return load(paths, file=file, options={"kinds": names, **given})
