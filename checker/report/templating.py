"""The templates of the HTML pages and what they may call."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import cast

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from checker.decisions import ANSWERS, REOPEN
from checker.kinds import all_kinds
from checker.report.cards import BAR
from checker.report.plain import plural
from checker.report.wording import DESK, SEVERITIES, SEVERITY_MEANINGS, VERDICT_MEANINGS, VERDICTS

_SCRIPTS = ("filter.js", "decide.js", "keys.js")
_TEMPLATES = Path(__file__).parent / "templates"
#: What is added where nothing is.
NOTHING = Markup("")
#: Up to this many differences need no table of them by kind.
FEW = 5


@dataclass(frozen=True, slots=True)
class Live:
    """A page that a server shows and that sends decisions to it.

    Attributes
    ----------
    post : address that the form of a decision is sent to.
    token : sent along, so that the server knows that its own page asks.
    by : name of the editor; may be empty.
    scripts : addresses of the scripts, in the order to load them.
    style : address of the style sheet; empty where the page holds it.
    head, bar : what the server adds to the head and to the top of the page.
    """

    post: str
    token: str
    by: str
    scripts: tuple[str, ...]
    style: str = ""
    head: Markup = NOTHING
    bar: Markup = NOTHING


def foreign(text: str) -> Markup:
    """Text from an article, isolated: its reading direction stays its own (Unicode UAX #9)."""
    return Markup(f"<bdi>{escape(text)}</bdi>")


def shown_of(n_shown: int, n_all: int) -> str:
    """``12`` where all are shown, else ``12 of 1,200``."""
    return f"{n_shown:,}" if n_shown == n_all else f"{n_shown:,} of {n_all:,}"


@cache
def environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["foreign"] = foreign
    made.globals.update(
        plural=plural,
        shown_of=shown_of,
        rules=rules,
        bar_length=BAR,
        few=FEW,
        choices=ANSWERS,
        reopen=REOPEN,
        desk=DESK,
        verdicts=[(VERDICTS[name], VERDICT_MEANINGS[name]) for name in VERDICTS],
        severities=[(SEVERITIES[name], SEVERITY_MEANINGS[name]) for name in SEVERITIES],
    )
    return made


def macro(template: str, name: str) -> Callable[..., Markup]:
    """One macro of a template, to be called by itself."""
    return cast("Callable[..., Markup]", getattr(environment().get_template(template).module, name))


@cache
def rules() -> dict[str, tuple[str, str]]:
    """What each rule is called and means, by its id."""
    return {rule.id: (rule.title, rule.meaning) for kind in all_kinds() for rule in kind.rules}


@cache
def script() -> Markup:
    """The script of the page, which a live page loads from its server."""
    parts = [(_TEMPLATES / name).read_text(encoding="utf-8") for name in _SCRIPTS]
    return Markup("\n".join(['(() => {\n"use strict";', *parts, "})();\n"]))


@cache
def style() -> Markup:
    return Markup((_TEMPLATES / "page.css").read_text(encoding="utf-8"))


@cache
def policy() -> str:
    """What a page may load and run: its own style and script, known by their hashes, and nothing else."""
    hashes = {
        what: "sha256-" + b64encode(hashlib.sha256(text.encode()).digest()).decode()
        for what, text in (("style", f"\n{style()}"), ("script", f"\n{script()}"))
    }
    return (
        f"default-src 'none'; style-src '{hashes['style']}'; script-src '{hashes['script']}'; "
        "base-uri 'none'; form-action 'none'"
    )
