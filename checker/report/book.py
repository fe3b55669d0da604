"""A result in pages: which finding stands on which, and the other views, each kept within its bounds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from markupsafe import Markup

from checker.model import Finding
from checker.report.cards import Card
from checker.report.naming import anchors
from checker.report.plain import label
from checker.report.story import Story, gravity
from checker.report.templating import Live, macro
from checker.report.wording import KINDS, SEVERITIES, SEVERITY_MEANINGS

#: Findings on a page at most, and bytes of them: on the first page, which has all other views, and on
#: each of the others. A page stays under 2 MB, which a browser opens at once.
MOST, MOST_FIRST = 150, 120
ROOM, ROOM_FIRST = 1_500_000, 800_000
#: Findings on a page that is alone: there is no other to turn to.
MOST_ALONE = 400
#: Bytes for what the script knows of a finding, beside the values it lists.
KNOWN = 600


@dataclass(frozen=True, slots=True)
class Group:
    """Findings under one heading."""

    anchor: str
    heading: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Block:
    """A finding as it stands on its page."""

    finding: Finding
    card: Card
    group: Group
    html: Markup


@dataclass(frozen=True, slots=True)
class Shelf:
    """The findings of one page under one heading; ``n_all`` of them on all pages.

    ``kinds`` are the same by kind, for the contents.
    """

    group: Group
    blocks: tuple[Block, ...]
    n_all: int

    @property
    def kinds(self) -> list[tuple[str, list[Card]]]:
        by_kind: dict[str, list[Card]] = {}
        for block in self.blocks:
            by_kind.setdefault(block.card.kind, []).append(block.card)
        return [(label(KINDS, kind), by_kind[kind]) for kind in sorted(by_kind, key=_rank_of_kind)]


UNSURE = Group(
    "unsure", "Could not be decided", "The sentences seem to speak of one thing, but say too little"
)
WORDING = Group(
    "wording",
    "Wording and spelling",
    "The same fact in another form: choose one, and quote only what can be heard or read",
)


def arranged(story: Story) -> list[tuple[Finding, Group]]:
    """The findings in the order of the pages: the worst first, wording and spelling apart from fact.

    What is settled comes last under its heading.
    """
    differences = story.differences()
    severities = dict.fromkeys(finding.severity for finding in differences)
    names = anchors("differences", severities)
    groups = {
        name: Group(
            names[name],
            f"{label(SEVERITIES, name)} differences",
            SEVERITY_MEANINGS.get(name, "").capitalize(),
        )
        for name in severities
    }
    facts = [(finding, groups[finding.severity]) for finding in differences if finding.verdict != "variant"]
    facts.sort(key=lambda one: (gravity(one[0]), one[0].severity, not one[0].is_open))
    words = [(finding, WORDING) for finding in differences if finding.verdict == "variant"]
    words.sort(key=lambda one: (not one[0].is_open, gravity(one[0])))
    return [*facts, *words, *((finding, UNSURE) for finding in story.unsure())]


#: Findings as they were drawn before, of one story and for one reader.
Drawn = dict[Finding, tuple[Card, Markup]]


def parted(
    story: Story, live: Live | None, drawn: Drawn | None = None, *, most_first: int = MOST_FIRST
) -> Iterator[list[Block]]:
    """The findings page by page; each page is made when it is asked for.

    Parameters
    ----------
    drawn : what need not be drawn again; what is drawn is added.
    most_first : findings on the first page, if there is room for them.
    """
    known: Drawn = {} if drawn is None else drawn
    card_macro = macro("card.html.j2", "card")
    page: list[Block] = []
    used, n_pages = 0, 0
    for finding, group in arranged(story):
        if finding not in known:
            shown = story.card(finding)
            known[finding] = (shown, card_macro(shown, live))
        block = Block(finding, known[finding][0], group, known[finding][1])
        size = len(block.html.encode("utf-8", "replace")) + KNOWN + 300 * min(60, len(finding.facts))
        most, room = (MOST, ROOM) if n_pages else (most_first, ROOM_FIRST)
        if page and (len(page) == most or used + size > room):
            yield page
            page, used, n_pages = [], 0, n_pages + 1
        page.append(block)
        used += size
    yield page


def shelves(blocks: Sequence[Block], n_all: dict[str, int]) -> tuple[Shelf, ...]:
    """The findings of one page by heading."""
    groups = dict.fromkeys(block.group for block in blocks)
    return tuple(
        Shelf(group, tuple(b for b in blocks if b.group == group), n_all[group.anchor]) for group in groups
    )


def file_names(name: str, n_pages: int) -> list[str]:
    """``report.html``, ``report-2.html``, …"""
    path = PurePath(name)
    return [name, *(f"{path.stem}-{number}{path.suffix}" for number in range(2, n_pages + 1))]


@dataclass(frozen=True, slots=True)
class Fitted:
    """Parts of a view that fit its room, and how many do not."""

    parts: tuple[Markup, ...]
    n_left_out: int


def fitted(parts: Iterable[Markup], room: int, n_all: int) -> Fitted:
    """As many parts as fit into a number of bytes; at least one."""
    kept: list[Markup] = []
    used = 0
    for part in parts:
        used += len(part.encode("utf-8", "replace"))
        if kept and used > room:
            break
        kept.append(part)
    return Fitted(tuple(kept), n_all - len(kept))


def _rank_of_kind(kind: str) -> tuple[int, str]:
    known = list(KINDS)
    return (known.index(kind) if kind in known else len(known), kind)
