"""The result as HTML pages that need nothing but themselves, and read well without their script."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from checker.errors import Problem, UsageError
from checker.model import Result
from checker.report.book import (
    MOST_ALONE,
    Block,
    Drawn,
    Fitted,
    arranged,
    file_names,
    fitted,
    parted,
    shelves,
)
from checker.report.by_article import SHOWN_ARTICLES, entries
from checker.report.embedded import embedded
from checker.report.matrix import matrix
from checker.report.plain import clip
from checker.report.standing import standings
from checker.report.story import Story
from checker.report.templating import Live, environment, macro, policy, script, style
from checker.report.timeline import timelines
from checker.report.view import View, view

__all__ = ["NAME", "SUFFIX", "Live", "decision_fragment", "leftovers", "page", "pages", "render", "script"]

NAME = "html"
SUFFIX = ".html"

#: Bytes that each view of the first page may take; together with the findings they stay under 2 MB.
ARTICLES, MATRIX, TIMELINES, AGREEMENTS, SINGLE = 200_000, 150_000, 250_000, 200_000, 120_000
#: What marks a page as made by this module, so that one of an earlier run can be told and removed.
GENERATOR = "cross-source-checker"
#: Bytes from the start of a page in which its mark stands.
_HEAD = 1000


def render(result: Result) -> str:
    """The result as one page. What it has no room for is counted; `pages` shows all of it."""
    return page(result)


def page(result: Result, *, live: Live | None = None) -> str:
    """One page. Article text is escaped, bounded and set apart from the page's own reading order.

    Parameters
    ----------
    live : where decisions are sent to; without it the page keeps them itself.
    """
    story = Story.of(result)
    return next(_bound(story, list(islice(parted(story, live, most_first=MOST_ALONE), 1)), [""], live))


def pages(result: Result, name: str, *, live: Live | None = None) -> dict[str, str]:
    """The result as pages that link to each other, the first of them called ``name``."""
    story = Story.of(result)
    parts = list(parted(story, live))
    files = file_names(name, len(parts))
    return dict(zip(files, _bound(story, parts, files, live), strict=True))


def numbered_page(
    result: Result, name: str, wanted: str, *, live: Live | None = None, drawn: Drawn | None = None
) -> str | None:
    """One of `pages` by its name; None where there is none of that name.

    Parameters
    ----------
    drawn : findings of this result as they were drawn for this reader before; new ones are added.
    """
    story = Story.of(result)
    parts = list(parted(story, live, drawn))
    files = file_names(name, len(parts))
    if wanted not in files:
        return None
    return next(_bound(story, parts, files, live, only=wanted))


def leftovers(target: Path, made: Iterable[str]) -> list[Path]:
    """Further pages that an earlier, longer run wrote beside a first page and this one has not.

    Only files that bear the mark of this module are named.
    """
    known = set(made)
    numbered = re.compile(rf"{re.escape(target.stem)}-([2-9]|[1-9]\d+){re.escape(target.suffix)}")
    found = (path for path in target.parent.iterdir() if numbered.fullmatch(path.name))
    return sorted(path for path in found if path.name not in known and _is_ours(path))


def _is_ours(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return f'name="generator" content="{GENERATOR}'.encode() in file.read(_HEAD)
    except OSError:
        return False


def decision_fragment(
    result: Result, fingerprint: str, live: Live | None, problem: str = "", note: str = ""
) -> str:
    """What is decided of one finding, and the form to decide it: the part of a page that changes.

    Parameters
    ----------
    problem : why the last try was refused, for the editor.
    note : what was typed with that try, so that it is not lost.

    Raises
    ------
    UsageError
        If no finding has that fingerprint.
    """
    found = next((one for one in result.findings if one.fingerprint == fingerprint), None)
    if found is None:
        raise UsageError(Problem(f"fingerprint {fingerprint[:40]!r}", "is of no finding of this report"))
    shown = macro("decision.html.j2", "decision")(Story.of(result).card(found), live, problem, note)
    return shown.strip() + "\n"


def _bound(
    story: Story, parts: list[list[Block]], files: list[str], live: Live | None, only: str | None = None
) -> Iterator[str]:
    """The pages one by one, each with its part of the findings; or only the one of a name."""
    groups = [group.anchor for _, group in arranged(story)]
    n_all = Counter(groups)
    first = view(story.result, n_differences=0, n_unsure=0)
    shared: dict[str, Any] = {
        "page": first,
        "standings": standings(story.result),
        "n_left_out": len(groups) - sum(map(len, parts)),
        "files": files,
        "live": live,
        "policy": policy(),
        "style": style(),
        "script": script(),
        "generator": GENERATOR,
        "folder": clip(story.result.decisions_file.rpartition("/")[0], 200),
    }
    shared |= _views(story, first, _addresses(parts, files))
    template = environment().get_template("page.html.j2")
    for number, blocks in enumerate(parts, start=1):
        if only is not None and files[number - 1] != only:
            continue
        yield template.render(shared | _findings(story, blocks, n_all), number=number).rstrip() + "\n"


def _findings(story: Story, blocks: list[Block], n_all: Counter[str]) -> dict[str, Any]:
    """What one page says of its own findings."""
    return {
        "shelves": shelves(blocks, n_all),
        "n_here": len(blocks),
        "known": embedded(story, [block.finding for block in blocks]),
        "outlets": sorted({outlet for b in blocks for outlet in b.card.outlets}, key=str.casefold),
        "kinds": _options((b.card.kind, b.card.kind_label) for b in blocks),
        "verdicts_shown": _options((b.card.verdict, b.card.verdict_label) for b in blocks),
    }


def _addresses(parts: list[list[Block]], files: list[str]) -> dict[str, str]:
    """Where each finding stands, seen from the first page, by its id."""
    return {
        block.finding.id: f"{file if number else ''}#{block.card.anchor}"
        for number, (file, blocks) in enumerate(zip(files, parts, strict=True))
        for block in blocks
    }


def _views(story: Story, shown: View, where: dict[str, str]) -> dict[str, Any]:
    """The other views of the first page, each within its bytes."""
    agreed = _fit("agreement", shown.agreements, AGREEMENTS, shown.n_agreements)
    names = [finding.id for finding in story.agreements()[: len(agreed.parts)]]
    where = where | {name: f"#{story.names[name]}" for name in names}
    grid = matrix(story, where)
    drawn, n_undrawn = timelines(story, where)
    n_articles = len(story.result.articles)
    return {
        "entries": _fit("entry", entries(story, where), ARTICLES, n_articles),
        "matrix": grid,
        "rows": _fit("row", grid.rows, MATRIX, len(grid.rows) + grid.n_rows_left_out),
        "timelines": _fit("timeline", drawn, TIMELINES, len(drawn) + n_undrawn),
        "agreed": agreed,
        "singles": _fit("lone", shown.singles, SINGLE, len(shown.singles)),
        "n_articles_listed": min(n_articles, SHOWN_ARTICLES),
    }


def _fit(name: str, shown: Iterable[Any], room: int, n_all: int) -> Fitted:
    made = macro("views.html.j2", name)
    return fitted((made(one) for one in shown), room, n_all)


def _options(pairs: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    return sorted(dict(pairs).items(), key=lambda pair: pair[1])
