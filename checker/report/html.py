"""The result as HTML pages that need nothing but themselves, and read well without their script."""

from __future__ import annotations

from checker.errors import Problem, UsageError
from checker.model import Result
from checker.report.cards import card
from checker.report.naming import anchors
from checker.report.templating import Live, environment
from checker.report.view import view

__all__ = ["NAME", "SUFFIX", "Live", "decision_fragment", "page", "pages", "render"]

NAME = "html"
SUFFIX = ".html"


def render(result: Result) -> str:
    """The result as one page. What it has no room for is counted; `pages` shows all of it."""
    return page(result)


def page(result: Result, *, live: Live | None = None) -> str:
    """One page. Article text is escaped, bounded and set apart from the page's own reading order.

    Parameters
    ----------
    live : where decisions are sent to; without it the page keeps them itself.
    """
    made = environment().get_template("page.html.j2").render(page=view(result), live=live)
    return made.rstrip() + "\n"


def pages(result: Result, name: str, *, live: Live | None = None) -> dict[str, str]:
    """The result as pages that link to each other, the first of them called ``name``."""
    return {name: page(result, live=live)}


def decision_fragment(
    result: Result, fingerprint: str, live: Live | None, problem: str = "", note: str = ""
) -> str:
    """What is decided of one finding, and the form to decide it: the part of a page that changes.

    Parameters
    ----------
    problem : why the last try was refused, for the editor.
    note : what the editor had written, so that it is not lost.

    Raises
    ------
    UsageError
        If no finding has that fingerprint.
    """
    found = next((one for one in result.findings if one.fingerprint == fingerprint), None)
    if found is None:
        raise UsageError(Problem(f"fingerprint {fingerprint[:40]!r}", "is of no finding of this report"))
    names = anchors("finding", (finding.id for finding in result.findings))
    facts = {fact.id: fact for fact in result.facts}
    shown = card(found, names[found.id], facts, {article.id: article for article in result.articles})
    macro = environment().get_template("decision.html.j2").module.decision  # type: ignore[attr-defined]
    return str(macro(shown, live, problem, note)).strip() + "\n"
