"""The templates of the HTML pages and what they may call."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from checker.decisions import ANSWERS, REOPEN
from checker.report.cards import BAR
from checker.report.plain import plural
from checker.report.wording import DESK, SEVERITIES, SEVERITY_MEANINGS, VERDICT_MEANINGS, VERDICTS

_TEMPLATES = Path(__file__).parent / "templates"
#: What is added where nothing is.
NOTHING = Markup("")
#: Up to this many differences need no table of them by kind: the first should be in sight.
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
    return Markup("<bdi>{}</bdi>").format(escape(text))


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
        bar_length=BAR,
        few=FEW,
        choices=ANSWERS,
        reopen=REOPEN,
        desk=DESK,
        verdicts=[(VERDICTS[name], VERDICT_MEANINGS[name]) for name in VERDICTS],
        severities=[(SEVERITIES[name], SEVERITY_MEANINGS[name]) for name in SEVERITIES],
    )
    return made


@cache
def style() -> str:
    """The style sheet of the page."""
    return (_TEMPLATES / "page.css").read_text(encoding="utf-8")


@cache
def script() -> str:
    """The script of the page, which a live page loads from its server."""
    return (_TEMPLATES / "page.js").read_text(encoding="utf-8")
