"""The result as one HTML page that needs nothing but itself: no network and no script."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from checker.model import Result
from checker.report.cards import BAR
from checker.report.plain import plural
from checker.report.view import view
from checker.report.wording import ANSWERS, SEVERITIES, SEVERITY_MEANINGS, VERDICT_MEANINGS, VERDICTS

NAME = "html"
SUFFIX = ".html"

#: Up to this many differences need no table of them by kind: the first should be in sight.
FEW = 5


def render(result: Result) -> str:
    """The page. Article text is escaped, bounded and set apart from the page's own reading order."""
    page = _environment().get_template("page.html.j2").render(page=view(result))
    return page.rstrip() + "\n"


def foreign(text: str) -> Markup:
    """Text from an article, isolated: its reading direction stays its own (Unicode UAX #9)."""
    return Markup("<bdi>{}</bdi>").format(escape(text))


def shown_of(n_shown: int, n_all: int) -> str:
    """``12`` where all are shown, else ``12 of 1,200``."""
    return f"{n_shown:,}" if n_shown == n_all else f"{n_shown:,} of {n_all:,}"


@cache
def _environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
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
        answers=ANSWERS,
        verdicts=[(VERDICTS[name], VERDICT_MEANINGS[name]) for name in VERDICTS],
        severities=[(SEVERITIES[name], SEVERITY_MEANINGS[name]) for name in SEVERITIES],
    )
    return made
